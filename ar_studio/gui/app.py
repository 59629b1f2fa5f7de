"""Starts the window. It is on screen before torch is imported."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from ar_studio import __version__
from ar_studio.gui.garbage import GarbageCollector
from ar_studio.gui.state.studio import Studio
from ar_studio.gui.theme import Theme
from ar_studio.gui.window import MainWindow
from ar_studio.system import user_folder

SWITCH_INTERVAL_S = 0.0005  # so that Python work in other threads yields to the window soon


class App:
    """The application: Qt, the session's state and its window."""

    def __init__(self, argv: list[str]) -> None:
        QCoreApplication.setApplicationName("AR Studio")
        QCoreApplication.setApplicationVersion(__version__)
        instance = QApplication.instance()
        self.qt = instance if isinstance(instance, QApplication) else QApplication(argv)
        sys.setswitchinterval(SWITCH_INTERVAL_S)
        self.studio = Studio()
        self.garbage = GarbageCollector(self.studio)
        self.studio.ready.connect(self.garbage.settle)
        self.theme = Theme(self.qt, self.studio.preferences)
        self.studio.preferences.changed.connect(self.theme.apply)
        self.window = MainWindow(self.studio)

    def show(self) -> None:
        """Show the window; the engine is loaded once it is on screen."""
        self.window.show()
        QTimer.singleShot(0, self.studio.load_engine)


def run(argv: list[str]) -> int:
    """Open the window and return the exit status."""
    _log_to_file()
    app = App(argv)
    app.show()
    return app.qt.exec()


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
