"""What the menus open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QMainWindow,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from ar_studio import files, places
from ar_studio.gui.kit import ask
from ar_studio.gui.kit.controls import called, push_button
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.studio.studio import Studio
from ar_studio.system import report

Ask = Callable[[QMainWindow, Studio], None]


def open_data(window: QMainWindow, studio: Studio) -> None:
    """Ask for a folder of images; files are opened by dropping them, or on the page of data."""
    path = QFileDialog.getExistingDirectory(window, window.tr("Open a folder of images"))
    if path:
        studio.data.choose(path)
        studio.ask("prepare")


def open_run(window: QMainWindow, studio: Studio) -> None:
    """Ask for a run folder."""
    start = str(studio.preferences.runs_folder)
    path = QFileDialog.getExistingDirectory(window, window.tr("Open a run folder"), start)
    if path:
        studio.runs.open(Path(path))


def open_run_file(window: QMainWindow, studio: Studio) -> None:
    """Ask for a file that holds an exported run, or a session."""
    title = window.tr("Open a run or a session")
    kinds = window.tr("Runs and sessions (*{0})").format(files.RUN)
    path, _ = QFileDialog.getOpenFileName(window, title, str(places.dialog_folder()), kinds)
    if path:
        studio.archives.open(Path(path))


def save_session(window: QMainWindow, studio: Studio) -> None:
    """Ask where to save the session, for others to open."""
    title, kinds = window.tr("Save the session"), window.tr("Sessions (*{0})").format(files.RUN)
    path = ask.where(window, title, places.dialog_folder() / f"session{files.RUN}", kinds)
    if path is not None:
        studio.session.save(path)


def add_model(window: QMainWindow, studio: Studio) -> None:
    """Ask for a file with a model, and whether the code in it may run."""
    title, kinds = window.tr("Add a model from a file"), window.tr("Python files (*.py)")
    path, _ = QFileDialog.getOpenFileName(window, title, str(places.dialog_folder()), kinds)
    if path and CodeQuestion(window, title, path).exec() == QMessageBox.StandardButton.Ok:
        studio.model.add(Path(path))
        studio.ask("design")


def show_report(window: QMainWindow, studio: Studio) -> None:
    """Show the system report."""
    screen = window.screen()
    size = screen.size()
    ratio = screen.devicePixelRatio()
    shown = f"{'Screen:':<13}{size.width()}×{size.height()} points at {ratio:.2f}×\n"
    TextDialog(window, window.tr("System report"), report().rstrip() + "\n" + shown).exec()


class CodeQuestion(QMessageBox):
    """Asks, in plain words, whether the code in a file may run."""

    def __init__(self, parent: QWidget, title: str, path: str) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(title)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(
            self.tr(
                "This runs the code in {0}, which may do all that you may on this machine. Add it "
                "only if you trust whoever wrote it."
            ).format(path)
        )
        run = self.addButton(QMessageBox.StandardButton.Ok)
        run.setText(self.tr("Run and add"))
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))


def show_text(window: QMainWindow, title: str, text: str) -> None:
    """Show a text over the window, to read and copy."""
    dialog = TextDialog(window, title, text)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


class TextDialog(QDialog):
    """A text to read and copy."""

    def __init__(self, parent: QWidget, title: str, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.text = called(QPlainTextEdit(text, readOnly=True), title)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        copy = push_button(self.tr("Copy"), act=self._copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        vbox(self.text, buttons, on=self, margins=9)
        self.resize(680, 460)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
