"""A ring around the pointer, so that a room sees what is pointed at."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QCursor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

SIDE = 64
STEP_MS = 16
RING = 5


class PointerHalo(QWidget):
    """Follows the pointer over its window, and is never in its way.

    It asks where the pointer is, 60 times a second: to be told, it would have to see every event of
    every widget.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(SIDE, SIDE)
        self.hide()
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self._step)

    def follow(self, on: bool) -> None:
        """Follow the pointer from here on, or no longer."""
        if on:
            self._timer.start()
        else:
            self._timer.stop()
            self.hide()

    def _step(self) -> None:
        at = self._window.mapFromGlobal(QCursor.pos())
        inside = self._window.rect().contains(at)
        if inside:
            self.move(at - QPoint(SIDE // 2, SIDE // 2))
        if inside != self.isVisible():
            self.setVisible(inside)
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().accent().color()
        inner = self.rect().adjusted(RING, RING, -RING, -RING)
        glow = QColor(colour)
        glow.setAlphaF(0.18)
        painter.setBrush(glow)
        # White below the colour: the ring is seen on pictures of any.
        for pen in (QPen(QColor(255, 255, 255, 200), RING + 3), QPen(colour, RING)):
            painter.setPen(pen)
            painter.drawEllipse(inner)
            painter.setBrush(Qt.BrushStyle.NoBrush)
