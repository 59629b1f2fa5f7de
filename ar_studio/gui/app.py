"""Starts the window. It is on screen before torch is imported."""

import logging
import sys
from importlib.resources import files
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QMainWindow, QStyle

from ar_studio import __version__
from ar_studio.gui import dropping
from ar_studio.gui.ending import EndRequests
from ar_studio.gui.garbage import GarbageCollector
from ar_studio.gui.kit import language
from ar_studio.gui.kit.halo import PointerHalo
from ar_studio.gui.kit.wheel import WheelGuard
from ar_studio.gui.studio.preferences import Preferences
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.theme import Theme
from ar_studio.gui.window import MainWindow
from ar_studio.system import user_folder

SWITCH_INTERVAL_S = 0.0005  # so that Python work in other threads yields to the window soon


class Application(QApplication):
    """Qt's application; macOS tells it of the files that are opened by a double click."""

    file_opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.file_opened.emit(event.file())
            return True
        return super().event(event)


class App:
    """The application: Qt, the session's state and its window."""

    def __init__(self, argv: list[str]) -> None:
        QCoreApplication.setApplicationName("AR Studio")
        QCoreApplication.setApplicationVersion(__version__)
        QGuiApplication.setDesktopFileName("ar-studio")
        instance = QApplication.instance()
        self.qt = instance if isinstance(instance, QApplication) else Application(argv)
        if isinstance(self.qt, Application):
            self.qt.file_opened.connect(self.open)
        icon = files("ar_studio.resources") / "icons" / "ar-studio.svg"
        self.qt.setWindowIcon(QIcon(str(icon)))
        sys.setswitchinterval(SWITCH_INTERVAL_S)
        self.wheel = WheelGuard(self.qt)
        preferences = Preferences()
        language.speak(self.qt, preferences.values.language)  # before there is any text
        self.studio = Studio(preferences)
        self.garbage = GarbageCollector(self.studio)
        self.studio.ready.connect(self.garbage.settle)
        self.theme = Theme(self.qt, self.studio.preferences)
        self.studio.preferences.changed.connect(self.theme.apply)
        self.window = MainWindow(self.studio)
        self.halo = PointerHalo(self.window)
        self.window.projecting.connect(self.theme.project)
        self.window.projecting.connect(self.halo.follow)
        self.theme.apply()

    def show(self) -> None:
        """Show the window; the engine is loaded once it is on screen."""
        self.window.show()
        QTimer.singleShot(0, self.studio.load_engine)

    def open(self, path: str) -> None:
        """Open a file, once the engine's turn in the queue has come."""
        QTimer.singleShot(0, lambda: dropping.open_path(self.studio, path))


def run(argv: list[str], file: Path | None = None) -> int:
    """Open the window, with a file if one is given, and return the exit status."""
    _log_to_file()
    app = App(argv)
    fit_on_screen(app.window)
    app.show()
    if file is not None:
        app.open(str(file))
    requests = EndRequests(app.window.close_unasked)
    try:
        return app.qt.exec()
    finally:
        requests.release()


def fit_on_screen(window: QMainWindow) -> None:
    """Fill a screen that is too small for the window: a laptop's, or one with large text."""
    title = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    room = window.screen().availableGeometry().size() - QSize(0, title)  # the frame is not there
    if window.size().boundedTo(room) != window.size():
        window.resize(window.size().boundedTo(room))
        window.setWindowState(Qt.WindowState.WindowMaximized)


def _log_to_file() -> None:
    """Keep unexpected errors in a file: a traceback helps us and would only alarm a user."""
    try:
        user_folder().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            user_folder() / "log.txt", maxBytes=1_000_000, backupCount=1, encoding="utf-8"
        )
    except OSError:
        return
    logging.getLogger("ar_studio").addHandler(handler)


def screenshot(path: Path) -> int:
    """Draw the window with the embedded digits into a picture, on a screen or without one."""
    app = App([])
    app.show()
    app.window.resize(1440, 900)

    def save() -> None:
        app.window.grab().save(str(path))
        app.window.close()

    app.studio.data.changed.connect(lambda: QTimer.singleShot(1500, save))
    return app.qt.exec()
