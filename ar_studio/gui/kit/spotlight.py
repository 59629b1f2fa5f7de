"""A ring around a control that a lesson speaks of."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ar_studio.gui.kit import tabbing

MARGIN, WIDTH = 5, 3
BEAT_MS = 50
SETTLING, LASTING = 4, 80  # beats: until layouts are done, and until a ring is gone


class Spotlight(QWidget):
    """Lies over a window, lets everything through, and is gone after a few seconds.

    Until then it stays with its control, wherever that is scrolled or laid out to.

    Attributes
    ----------
    missed
        The control did not come into sight.
    """

    missed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.control: QWidget | None = None
        self._age, self._seen = 0, False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def show_on(self, control: QWidget) -> None:
        """Ring a control in, as soon as it can be seen."""
        self.put_out()
        self.control, self._age, self._seen = control, 0, False
        self._timer.start()
        self._beat()

    def put_out(self) -> None:
        """Ring nothing in."""
        self.control = None
        self._timer.stop()
        self.hide()

    def _beat(self) -> None:
        """Lie around the control where it is now."""
        control, window = self.control, self.parentWidget()
        if control is None or window is None or not isValid(control):
            self.put_out()
            return
        if self._age > LASTING:
            missed = not self._seen and not control.isVisible()  # else in a window of its own
            self.put_out()
            if missed:
                self.missed.emit()
            return
        if self._age < SETTLING and control.isVisible():
            tabbing.show(control)
        around = _in_sight(control, window)
        there = not around.isEmpty()
        if there and not self._seen:
            self._age, self._seen = 0, True
        self._age += 1
        if there:
            margins = (-MARGIN, -MARGIN, MARGIN, MARGIN)
            self.setGeometry(around.adjusted(*margins) & window.rect())
            self.raise_()
        self.setVisible(there)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().accent().color(), WIDTH))
        inner = self.rect().adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)
        painter.drawRoundedRect(inner, 6, 6)


def _in_sight(widget: QWidget, window: QWidget) -> QRect:
    """Return which part of a window shows a widget; empty for none."""
    if not widget.isVisible() or widget.window() is not window:
        return QRect()
    around = widget.rect()
    inside: QWidget | None = widget
    while inside is not None and inside is not window:
        around = (around & inside.rect()).translated(inside.pos())
        inside = inside.parentWidget()
    return around & window.rect()
