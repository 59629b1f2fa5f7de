"""Help → GPU support: what this machine has, what a CUDA build needs, and installing one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QWidget,
)

from ar_studio import acceleration
from ar_studio.acceleration import Status
from ar_studio.gui.canvas.numerals import memory
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import called, push_button
from ar_studio.gui.kit.jobs import JobState
from ar_studio.gui.kit.layout import REST, hbox, vbox
from ar_studio.gui.kit.task import Step, Task, TaskBar, Work
from ar_studio.gui.studio.studio import Studio
from ar_studio.wheels import Installing

LANE = "gpu"


def show_gpu_support(window: QMainWindow, studio: Studio) -> None:
    """Open the dialog; an installation goes on while it is closed, so there is one of them."""
    dialog = window.findChild(GpuDialog) or GpuDialog(window, studio)
    dialog.show()
    dialog.raise_()
    dialog.look()


class GpuDialog(QDialog):
    """Says in plain words what the machine has; installs and removes GPU support."""

    def __init__(self, parent: QWidget, studio: Studio) -> None:
        super().__init__(parent)
        self.studio = studio
        self._looking = Task(
            studio.jobs, "load", self, self._show_findings, failed=self._say_what_is_wrong
        )
        self.task = Task(
            studio.jobs, LANE, self, self._show_event, failed=self._tell, ended=self._ended
        )
        self.task.changed.connect(self._show_buttons)
        self._found: Status | None = None
        self.setWindowTitle(self.tr("GPU support"))
        self.facts = called(QLabel(wordWrap=True), self.tr("What this machine has"))
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.outcome = QLabel(wordWrap=True)
        self.work = TaskBar(
            self.task,
            self.tr("Progress of the installation"),
            self.tr("Stop; the files fetched so far are kept"),
            self.task.stop,
        )
        self.command = QLineEdit(readOnly=True)
        self.command.setAccessibleName(self.tr("Command that installs a CUDA build"))
        self.command.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.network = self._button(self.tr("Install from the network"), self._install)
        self.folder = self._button(self.tr("Install from a folder…"), self._ask)
        self.folder.setToolTip(self.tr("A folder or USB stick that holds the wheels"))
        self.remove = self._button(self.tr("Remove"), self._remove)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        vbox(self.facts, self._installation(), REST, buttons, on=self, spacing=12, margins=9)
        self.resize(720, 420)
        self.facts.setText(self.tr("Looking at this machine…"))
        self._show_buttons()

    def look(self) -> None:
        """Find out what there is, in the background: asking the driver may take seconds."""
        if not self.task.working:
            self._looking.run(self.tr("Look for GPUs"), _look)

    def _installation(self) -> QWidget:
        box = QGroupBox(self.tr("CUDA build of PyTorch, for this user only"))
        actions = hbox(self.network, self.folder, self.remove, REST)
        self.copy = called(self._button(self.tr("Copy"), self._copy), self.tr("Copy the command"))
        line = hbox((self.command, 1), self.copy)
        self.by_hand = QLabel(self.tr("Or type this line in a terminal:"))
        vbox(actions, self.work, self.outcome, self.by_hand, line, on=box, margins=9)
        return box

    def _button(self, title: str, slot: Callable[[], None]) -> QPushButton:
        button = push_button(title, act=slot)
        button.setAutoDefault(False)
        return button

    def _show_findings(self, found: Findings) -> None:
        self.facts.setText("\n\n".join(map(spoken, found.sentences)))
        self.command.setText(found.command)
        self.command.setCursorPosition(0)
        for widget in (self.command, self.copy, self.by_hand):
            widget.setVisible(bool(found.command))
        self._found = found.status
        self._show_buttons()

    def _show_buttons(self) -> None:
        idle, found = not self.task.working, self._found
        possible = idle and found is not None and not found.installed
        for button in (self.network, self.folder):
            button.setEnabled(possible and sys.platform != "darwin")
        self.remove.setEnabled(idle and found is not None and found.removable)

    def _install(self) -> None:
        self._start(self.tr("Install GPU support"), partial(_install, None))

    def _ask(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Folder of wheels"))
        if path:
            self._start(self.tr("Install GPU support"), partial(_install, Path(path)))

    def _remove(self) -> None:
        self._start(self.tr("Remove GPU support"), _remove)

    def _start(self, title: str, work: Work) -> None:
        self.outcome.setText(self.tr("This may take minutes; the window works meanwhile."))
        self.task.run(title, work, latest=(Installing,))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.text())

    def _show_event(self, event: Installing | str) -> None:
        if isinstance(event, str):
            self._tell(event)
            return
        self.task.advance(Step(event.done, event.total))
        amount = f" · {memory(event.done)} / {memory(event.total)}" if event.total else ""
        self.outcome.setText(event.step + amount)

    def _ended(self, state: JobState) -> None:
        if state is JobState.CANCELLED:
            self.outcome.setText(self.tr("Stopped; the files fetched so far are kept."))
        self.look()

    def _say_what_is_wrong(self, sentence: str) -> None:
        self.facts.setText(sentence)

    def _tell(self, sentence: str) -> None:
        self.outcome.setText(sentence)
        if not self.isVisible():
            self.studio.notice(sentence)


@dataclass(frozen=True)
class Findings:
    """What there is, in words too."""

    status: Status
    sentences: list[str]
    command: str


def _look() -> Findings:
    found = acceleration.status()
    return Findings(found, acceleration.explain(found), acceleration.pip_command())


def _install(source: Path | None) -> Iterator[Installing | str]:
    translate = QCoreApplication.translate
    yield from acceleration.install(source)
    yield translate("GpuDialog", "GPU support is installed; start AR Studio again to use it.")


def _remove() -> str:
    acceleration.remove()
    return QCoreApplication.translate("GpuDialog", "GPU support is removed.")
