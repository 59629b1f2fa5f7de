"""The reliability diagram: what was promised across, how often it came true up."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Plot
from ar_studio.gui.canvas.colours import Pixels, curve_styles, is_dark
from ar_studio.gui.canvas.numerals import filled, numeral

MARGIN = 8
HISTOGRAM = 0.25  # of the diagram, below it
RADIUS = 3.5  # of a point


class ReliabilityCanvas(Plot):
    """Points on the diagonal mean what they say; bars below tell how many there are of each."""

    def __init__(self, style: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        none = np.zeros(0)
        self._count, self._expected, self._observed, self._error = none, none, none, none
        self._pointed = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Reliability diagram"))
        self.setToolTip(
            self.tr(
                "Across: the probability that the model gave. Up: how often it was so, with two "
                "standard errors.\nBelow: how many such probabilities there are, in powers of ten. "
                "Point at one, or use the arrow keys."
            )
        )

    def set_diagram(self, count: Pixels, expected: Pixels, observed: Pixels, error: Pixels) -> None:
        """Show bins of probability, each `(B,)`: how many, promised, come true, and its error."""
        self._count, self._expected, self._observed = count, expected, observed
        self._error = np.nan_to_num(error)
        self._pointed = -1
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        none = np.zeros(0)
        self.set_diagram(none, none, none, none)

    def is_empty(self) -> bool:
        return not self._count.size

    def read(self) -> str:
        """Return what is pointed at, in words; empty for nothing."""
        at = self._pointed
        if not 0 <= at < self._count.size or not self._count[at]:
            return ""
        said = self.tr("{0:,} of p = {1:.3f}: {2:.3f} ± {3:.3f} came true")
        return filled(
            said, int(self._count[at]), self._expected[at], self._observed[at], self._error[at]
        )

    def sizeHint(self) -> QSize:
        return QSize(320, 380)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 200)

    def areas(self) -> tuple[QRectF, QRectF]:
        """Return the square of the diagram, and the box of the counts below it."""
        line = self.fontMetrics().height()
        left = MARGIN + self.fontMetrics().horizontalAdvance("0.0") + 6
        room = QRectF(self.rect()).adjusted(left, MARGIN, -MARGIN, -MARGIN - line - 4)
        side = min(room.width(), (room.height() - MARGIN) / (1 + HISTOGRAM))
        x = room.left() + (room.width() - side) / 2
        square = QRectF(x, room.top() + line, side, side - line)
        top = square.bottom() + MARGIN
        height = min(HISTOGRAM * side, room.bottom() - top)
        return square, QRectF(x, top, side, max(8.0, height))

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        square, below = self.areas()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        quiet = drawing.quiet_text(self.palette())
        painter.setPen(QPen(quiet, 1, Qt.PenStyle.DashLine))
        painter.drawLine(square.bottomLeft(), square.topRight())
        painter.setPen(QPen(quiet, 1))
        painter.drawRect(square)
        self._paint_labels(painter, square, below)
        self._paint_counts(painter, below)
        self._paint_points(painter, square)
        painter.setPen(self.palette().color(self.palette().ColorRole.WindowText))
        said = QRectF(MARGIN, 2, self.width() - 2 * MARGIN, self.fontMetrics().height() + MARGIN)
        drawing.label(painter, said, self.read(), Qt.AlignmentFlag.AlignHCenter)

    def _paint_labels(self, painter: QPainter, square: QRectF, below: QRectF) -> None:
        painter.setPen(drawing.quiet_text(self.palette()))
        line = self.fontMetrics().height()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value in (0.0, 0.5, 1.0):
            y = square.bottom() - value * square.height()
            box = QRectF(square.left() - 60, y - line / 2, 56, line)
            painter.drawText(box, right, numeral(value, "g"))
            x = square.left() + value * square.width()
            middle = Qt.AlignmentFlag.AlignHCenter
            painter.drawText(
                QRectF(x - 30, below.bottom() + 4, 60, line), middle, numeral(value, "g")
            )

    def _paint_counts(self, painter: QPainter, below: QRectF) -> None:
        bins = self._count.size
        most = math.log10(max(10.0, float(self._count.max()))) + 0.3
        colour = QColor(curve_styles(self._style, is_dark(self.palette()))[0])
        for at, count in enumerate(self._count.tolist()):
            if count:
                height = below.height() * (math.log10(count) + 0.3) / most
                x = below.left() + at * below.width() / bins
                colour.setAlphaF(0.75 if at == self._pointed else 0.35)
                box = QRectF(x + 1, below.bottom() - height, below.width() / bins - 2, height)
                painter.fillRect(box, colour)

    def _paint_points(self, painter: QPainter, square: QRectF) -> None:
        colour = curve_styles(self._style, is_dark(self.palette()))[0]

        def place(p: float, share: float) -> QPointF:
            inside = min(1.0, max(0.0, share))
            x = square.left() + p * square.width()
            return QPointF(x, square.bottom() - inside * square.height())

        some = np.flatnonzero(self._count)
        points = [place(self._expected[at], self._observed[at]) for at in some.tolist()]
        painter.setPen(QPen(colour, 1.5))
        painter.drawPolyline(QPolygonF(points))
        for at, point in zip(some.tolist(), points, strict=True):
            half = 2 * self._error[at]
            painter.setPen(QPen(colour, 1.5))
            ends = (place(self._expected[at], self._observed[at] + way * half) for way in (-1, 1))
            painter.drawLine(*ends)
            painter.setBrush(colour)
            radius = RADIUS * (1.6 if at == self._pointed else 1)
            painter.drawEllipse(point, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    # Mouse and keyboard

    def _point_at(self, at: int) -> None:
        if at != self._pointed:
            self._pointed = at
            self.setAccessibleDescription(self.read())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        square, _ = self.areas()
        share = (event.position().x() - square.left()) / max(1.0, square.width())
        self._point_at(int(share * self._count.size) if 0 <= share < 1 else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key, bins = Qt.Key(event.key()), self._count.size
        if key not in steps or not bins:
            super().keyPressEvent(event)
            return
        there = np.flatnonzero(self._count)
        ahead = there[(there - self._pointed) * steps[key] > 0]
        if ahead.size:
            self._point_at(int(ahead[0 if steps[key] > 0 else -1]))
