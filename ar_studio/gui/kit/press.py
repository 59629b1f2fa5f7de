"""Presses a button as soon as it can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid

from ar_studio.gui.kit.controls import without_key

PATIENCE_MS = 15_000  # weights and data are read in the meantime


class Press(QObject):
    """Presses buttons once, those that are disabled when they no longer are.

    A button that is pressed already, as one that says *Stop* while something goes on, is left so.

    Attributes
    ----------
    given_up
        A button was disabled all the time; carries what it says.
    """

    given_up = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[QAbstractButton] = []
        self._soon = QTimer(self, singleShot=True, interval=0)  # once all is done that enabled it
        self._soon.timeout.connect(self._press)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._give_up)

    def press(self, button: QAbstractButton) -> None:
        """Press a button now, or as soon as it is enabled."""
        if not button.isEnabled():
            self._waiting.append(button)
            button.installEventFilter(self)
            self._patience.start(PATIENCE_MS)
        elif not button.isChecked():
            button.click()

    def forget(self) -> None:
        """Press nothing any more."""
        for button in filter(isValid, self._waiting):
            button.removeEventFilter(self)
        self._waiting = []
        self._soon.stop()
        self._patience.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _press(self) -> None:
        for button in [one for one in self._waiting if isValid(one) and one.isEnabled()]:
            self._waiting.remove(button)
            button.removeEventFilter(self)
            self.press(button)
        if not self._waiting:
            self._patience.stop()

    def _give_up(self) -> None:
        waiting = [one for one in self._waiting if isValid(one)]
        self.forget()
        for button in waiting:
            self.given_up.emit(without_key(button.text()) or button.accessibleName())
