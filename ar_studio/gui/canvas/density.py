"""The conditional of one real number as a curve: its density, and the value that was drawn."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Plot
from ar_studio.gui.canvas.colours import Pixels, curve_styles, is_dark
from ar_studio.gui.canvas.numerals import numeral

MARGIN = 8
STEPS = 50  # of the arrow keys, from end to end
OUTER = 0.005  # of the probability may lie beyond each end of the axis


class DensityCanvas(Plot):
    """A density over the places where it is not nothing, in the units of its axis.

    Attributes
    ----------
    chosen
        A place was clicked, or Enter pressed where the arrow keys had gone; carries it.
    """

    chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = np.zeros(0)
        self._density = np.zeros(0)
        self._drawn: float | None = None
        self._pointed: float | None = None
        self._text: Callable[[float], str] = partial(numeral, spec=".3g")
        self.setAccessibleName(self.tr("Conditional density"))
        self.setToolTip(
            self.tr(
                "The density of the next value, given all before it.\n"
                "The line marks the value that was drawn."
            )
        )
        self._describe()

    def set_density(
        self,
        grid: Pixels | None,
        density: Pixels | None = None,
        drawn: float | None = None,
        text: Callable[[float], str] | None = None,
    ) -> None:
        """Show a density at rising places (None for an empty canvas); `text` reads a place."""
        none = np.zeros(0)
        self._grid = none if grid is None else np.asarray(grid, dtype=float)
        self._density = none if density is None else np.asarray(density, dtype=float)
        self._drawn, self._pointed = drawn, None
        if text is not None:
            self._text = text
        self._describe()
        self.update()

    def is_empty(self) -> bool:
        return not self._grid.size

    def mode(self) -> float:
        """Return the place where the density is highest."""
        return float(self._grid[self._density.argmax()])

    def sizeHint(self) -> QSize:
        return QSize(220, 160)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 6 * self.fontMetrics().height())

    def _describe(self) -> None:
        if not self._grid.size:
            self.setAccessibleDescription(self.tr("Nothing is being predicted."))
            return
        parts = [self.tr("highest at {0}").format(self._text(self.mode()))]
        if self._drawn is not None:
            parts.append(self.tr("drawn: {0}").format(self._text(self._drawn)))
        self.setAccessibleDescription("; ".join(parts))

    def _area(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN + line, -MARGIN, -MARGIN - line - 2)

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        area, (low, high) = self._area(), self._ends()
        xs = area.left() + (self._grid - low) / (high - low) * area.width()
        top = float(self._density.max(initial=0.0)) or 1.0
        ys = area.bottom() - self._density / top * area.height()
        self._paint_curve(painter, area, xs, ys)
        self._paint_axis(painter, area, low, high)
        if self._drawn is not None:
            x = area.left() + (self._drawn - low) / (high - low) * area.width()
            self._paint_drawn(painter, area, x)
        if self._pointed is not None:
            x = area.left() + (self._pointed - low) / (high - low) * area.width()
            painter.fillRect(QRectF(x, area.top(), 1, area.height()), self.palette().text())

    def _ends(self) -> tuple[float, float]:
        """Return the ends of the axis: about all of the probability, and the drawn value."""
        widths = np.diff(self._grid)
        mass = np.cumsum(widths * (self._density[1:] + self._density[:-1]) / 2)
        total = mass[-1] if mass.size and mass[-1] > 0 else 1.0
        first, last = np.searchsorted(mass, (OUTER * total, (1 - OUTER) * total)).tolist()
        low, high = float(self._grid[first]), float(self._grid[min(last + 1, mass.size)])
        if self._drawn is not None:
            low, high = min(low, self._drawn), max(high, self._drawn)
        return (low, high) if high > low else (low - 0.5, high + 0.5)

    def _paint_curve(self, painter: QPainter, area: QRectF, xs: Pixels, ys: Pixels) -> None:
        colour = curve_styles(0, is_dark(self.palette()))[0]
        points = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
        painter.save()
        painter.setClipRect(area.adjusted(0, -2, 0, 0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(colour)
        shade.setAlphaF(0.25)
        painter.setBrush(shade)
        ends = QPointF(points[-1].x(), area.bottom()), QPointF(points[0].x(), area.bottom())
        painter.drawPolygon(QPolygonF([*points, *ends]))
        painter.setPen(QPen(colour, 2))
        # Line by line: the outline of a wide path of many turns takes ten times as long.
        painter.drawLines([QLineF(*ends) for ends in pairwise(points)])
        painter.restore()

    def _paint_axis(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        drawing.axis(painter, area, self.palette())
        painter.setPen(drawing.quiet_text(self.palette()))
        below = QRectF(area.left(), area.bottom() + 4, area.width(), self.fontMetrics().height())
        drawing.ends(painter, below, self._text(low), self._text(high))

    def _paint_drawn(self, painter: QPainter, area: QRectF, x: float) -> None:
        assert self._drawn is not None
        painter.setPen(QPen(drawing.ORANGE, 2))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        text = self._text(self._drawn)
        width = self.fontMetrics().horizontalAdvance(text) + 4
        left = min(max(x - width / 2, area.left()), area.right() - width)
        line = self.fontMetrics().height()
        painter.setPen(self.palette().color(self.palette().ColorRole.WindowText))
        box = QRectF(left, area.top() - line - 2, width, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, text)

    # Mouse and keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        area = self._area()
        share = (event.position().x() - area.left()) / max(1.0, area.width())
        if event.button() == Qt.MouseButton.LeftButton and self._grid.size and 0 <= share <= 1:
            low, high = self._ends()
            self.chosen.emit(low + share * (high - low))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps and self._grid.size:
            low, high = self._ends()
            start = self.mode() if self._pointed is None else self._pointed
            self._pointed = min(high, max(low, start + steps[key] * (high - low) / STEPS))
            self.setAccessibleDescription(self._text(self._pointed))
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pointed is not None:
            self.chosen.emit(self._pointed)
        else:
            super().keyPressEvent(event)
