"""Controls that a lesson puts out of reach."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

KINDS = QEvent.Type
TAKEN = frozenset(
    (
        KINDS.MouseButtonPress,
        KINDS.MouseButtonRelease,
        KINDS.MouseButtonDblClick,
        KINDS.KeyPress,
        KINDS.KeyRelease,
        KINDS.Shortcut,
        KINDS.Wheel,
        KINDS.ContextMenu,
        KINDS.InputMethod,
        KINDS.DragEnter,
        KINDS.Drop,
    )
)
PRESSED = (KINDS.MouseButtonPress, KINDS.KeyPress)
KEY = Qt.Key
LEAVING = (KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_Escape)  # with what is held down for them
HELD = (KEY.Key_Shift, KEY.Key_Control, KEY.Key_Alt, KEY.Key_Meta)


class Lock(QObject):
    """Takes what is done to controls and to all that is in them.

    They are not disabled: panels enable theirs as they see fit, and would unlock them. The keyboard
    gets by: Tab and Escape are let through.

    Attributes
    ----------
    refused
        Somebody pressed what is locked.
    """

    refused = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: list[QWidget] = []

    def hold(self, controls: Iterable[QWidget]) -> None:
        """Lock these controls, and no others any more."""
        for widget in self._held:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._held = [inside for one in controls for inside in (one, *one.findChildren(QWidget))]
        for widget in self._held:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        leaves = isinstance(event, QKeyEvent) and event.key() in (*LEAVING, *HELD)
        if event.type() not in TAKEN or leaves:
            return super().eventFilter(watched, event)
        if event.type() in PRESSED:
            self.refused.emit()
        event.accept()
        return True
