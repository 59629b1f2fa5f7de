"""A number among those of many others, of which mean and standard deviation are known."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Canvas
from ar_studio.gui.canvas.colours import curve_styles, is_dark, mix

REACH = 5.0  # standard deviations on either side; what is farther away is marked at the end
MARGIN, POINTER = 8, 6


class Yardstick(Canvas):
    """A band of one standard deviation around a mean, and a pointer at a number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mean = self._sd = 0.0
        self._value: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Among the test data"))

    def set_others(self, mean: float, sd: float) -> None:
        """Say what the others have; a deviation of 0 is none to compare with."""
        self._mean, self._sd = mean, sd
        self.update()

    def set_value(self, value: float | None) -> None:
        """Point at a number, or at none."""
        self._value = value
        self.update()

    def is_empty(self) -> bool:
        return self._sd <= 0

    def sizeHint(self) -> QSize:
        return QSize(160, self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        colour = curve_styles(0, is_dark(self.palette()))[0]
        middle, left, right = self.height() / 2, self._x(-1), self._x(1)
        painter.fillRect(
            QRectF(MARGIN, middle, self.width() - 2 * MARGIN, 1),
            drawing.edge_colour(self.palette()),
        )
        band = QRectF(left, middle - 5, right - left, 10)
        painter.fillRect(band, mix(self.palette().window().color(), colour, 0.35))
        painter.fillRect(QRectF(self._x(0) - 1, middle - 6, 2, 12), colour)
        if self._value is not None:
            self._paint_pointer(painter, self._x((self._value - self._mean) / self._sd))

    def _x(self, deviations: float) -> float:
        share = (min(REACH, max(-REACH, deviations)) + REACH) / (2 * REACH)
        return MARGIN + share * (self.width() - 2 * MARGIN)

    def _paint_pointer(self, painter: QPainter, x: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self.palette().color(self.palette().ColorRole.WindowText), 1))
        painter.setBrush(drawing.ORANGE)
        top, tip = 1.0, self.height() / 2 + 3
        corners = (x - POINTER, top), (x + POINTER, top), (x, tip)
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
