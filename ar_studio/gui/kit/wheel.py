"""The wheel: it scrolls the page, and turns a control only where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QGuiApplication, QWheelEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDial,
    QSlider,
    QTabBar,
    QWidget,
)

TURNED = (QAbstractSpinBox, QComboBox, QSlider, QDial)  # and a tab bar, which never is


class WheelGuard(QObject):
    """Keeps the wheel from controls that it passes over while the page scrolls.

    It watches windows and not the application: a filter in Python that saw every event of every
    widget would wait for the interpreter at each of them while a model trains in a thread.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        application.focusWindowChanged.connect(self.watch)
        for window in application.topLevelWindows():
            self.watch(window)

    def watch(self, window: QWindow | None) -> None:
        """Guard what a window holds, now and later."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the wheel to what is around a control that it only passes over."""
        if not isinstance(event, QWheelEvent) or QApplication.activePopupWidget() is not None:
            return False
        under = _under(watched, event.position())
        passed = None if under is None else _passed_over(under)
        if passed is None:
            return False
        around = passed.parentWidget()
        while around is not None and not _took(around, event):
            around = None if around.isWindow() else around.parentWidget()
        return True


def _under(window: QObject, position: QPointF) -> QWidget | None:
    for widget in QApplication.topLevelWidgets():
        if widget.windowHandle() is window:
            return widget.childAt(position.toPoint())
    return None


def _passed_over(widget: QWidget) -> QWidget | None:
    """Return the control that a widget is, or is part of, if the wheel is not for it."""
    part: QWidget | None = widget
    while part is not None and not part.isWindow():
        if isinstance(part, QTabBar) or (isinstance(part, TURNED) and not part.hasFocus()):
            return part
        part = part.parentWidget()
    return None


def _took(widget: QWidget, event: QWheelEvent) -> bool:
    """Send the wheel to a widget, and tell whether that did something with it."""
    if _passed_over(widget) is widget:
        return False
    copy = QWheelEvent(
        widget.mapFromGlobal(event.globalPosition()),
        event.globalPosition(),
        event.pixelDelta(),
        event.angleDelta(),
        event.buttons(),
        event.modifiers(),
        event.phase(),
        event.inverted(),
        event.source(),
    )
    return QApplication.sendEvent(widget, copy) and copy.isAccepted()
