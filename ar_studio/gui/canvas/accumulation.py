"""The log-likelihood of one event, growing as its dimensions are drawn."""

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ar_studio.figures import Figure
from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Plot
from ar_studio.gui.canvas.colours import Pixels, curve_styles, is_dark
from ar_studio.gui.canvas.numerals import decimal, filled, numeral

MARGIN = 8


class AccumulationPlot(Plot):
    """The sum of `log p(x_i | x_<i)` over the pixels drawn so far, on axes that stand still."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sums = np.zeros(1)
        self._position = 0
        self._length = 1
        self._reach = (-1.0, 0.0)  # of the axis: it only grows, until another model is there
        self._unit = self.tr("pixels")
        self.setAccessibleName(self.tr("Log-likelihood so far"))
        self.set_meaning("exact")

    def set_curve(self, sums: Pixels, position: int, length: int) -> None:
        """Show the sums `(known + 1,)` in nats, of which `position` pixels are drawn."""
        self._sums = np.array(sums, dtype=float)
        self._position, self._length = position, max(1, length)
        self._extend(self._sums)
        said = self.tr("{nats} after {position} of {length} {unit}")
        nats = Figure(self.value())
        self.setAccessibleDescription(
            filled(said, nats=nats, position=position, length=length, unit=self._unit)
        )
        self.update()

    def expect(self, low: float, high: float = 0.0) -> None:
        """Begin an axis anew, with the sums that a model is expected to end with."""
        self._reach = min(low, -1.0), max(high, 0.0)
        self._extend(self._sums)
        self.update()

    def reach(self) -> tuple[float, float]:
        """Return the ends of the axis."""
        return self._reach

    def _extend(self, sums: Pixels) -> None:
        # A sum of densities may rise above 0; one of probabilities only falls.
        low, high = self._reach
        self._reach = min(low, float(sums.min())), max(high, float(sums.max()))

    def set_meaning(self, likelihood: str) -> None:
        """Say what is summed: exact log-likelihoods, those given hidden units, or none."""
        meaning = {
            "exact": self.tr("By the chain rule log p(x) = Σ log p(x_i | x_<i)."),
            "none": self.tr(
                "Σ log of the outputs for the values drawn: no log-likelihood, for the outputs "
                "are no conditionals."
            ),
        }.get(
            likelihood,
            self.tr(
                "Given the hidden units, log p(x | h) = Σ log p(x_i | h). It is not log p(x), "
                "which sums over all h."
            ),
        )
        each = self.tr("What the model was sure of adds almost nothing; a surprise is a step down.")
        self.setToolTip(f"{meaning}\n{each}")

    def set_unit(self, unit: str) -> None:
        """Name what is drawn one after the other: pixels, columns, words."""
        self._unit = unit
        self.update()

    def value(self) -> float:
        """Return the log-likelihood of what is drawn so far, in nats."""
        return float(self._sums[min(self._position, self._sums.size - 1)])

    def sizeHint(self) -> QSize:
        return QSize(220, 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 5 * self.fontMetrics().height())

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        lowest, highest = self._reach
        line, metrics = self.fontMetrics().height(), self.fontMetrics()
        widest = max(metrics.horizontalAdvance(decimal(value, 0)) for value in (lowest, highest))
        left = MARGIN + widest + 6
        area = QRectF(self.rect()).adjusted(left, MARGIN + 4, -MARGIN - 4, -MARGIN - line - 2)
        self._paint_axes(painter, area, (lowest, highest), line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        upto = self._position
        each = max(1, round(self._length / 2 / max(1.0, area.width())))  # of very many, some
        places = np.append(np.arange(0, upto, each), upto) if upto else np.zeros(1, np.int64)
        shown = self._sums[np.minimum(places, self._sums.size - 1)]
        xs = area.left() + places / self._length * area.width()
        ys = area.top() + (highest - shown) / (highest - lowest) * area.height()
        colour = curve_styles(0, is_dark(self.palette()))[0]
        painter.setPen(QPen(colour, 2))
        points = zip(xs.tolist(), ys.tolist(), strict=True)
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
        painter.setPen(QColor(0, 0, 0))
        painter.setBrush(drawing.ORANGE)
        painter.drawEllipse(QPointF(xs[-1], ys[-1]), 4, 4)

    def _paint_axes(
        self, painter: QPainter, area: QRectF, ends: tuple[float, float], line: int
    ) -> None:
        lowest, highest = ends
        zero = area.top() + highest / (highest - lowest) * area.height()
        edge, quiet = drawing.edge_colour(self.palette()), drawing.quiet_text(self.palette())
        painter.setPen(edge)
        painter.drawLine(QPointF(area.left(), zero), QPointF(area.right(), zero))
        painter.drawLine(area.topLeft(), area.bottomLeft())
        painter.setPen(quiet)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        width = int(area.left()) - 4
        ticks = {lowest: area.bottom(), highest: area.top()}
        if min(zero - area.top(), area.bottom() - zero) > line:
            ticks[0.0] = zero
        for value, y in ticks.items():
            painter.drawText(QRect(0, int(y) - line // 2, width, line), right, decimal(value, 0))
        below = QRect(int(area.left()), int(area.bottom()) + 4, int(area.width()), line)
        if self.fontMetrics().horizontalAdvance(f"0 {numeral(self._length, ',')}") < below.width():
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "0")
        unit = self.tr("{0} drawn").format(self._unit)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, numeral(self._length, ","))
        room = (
            below.width() / 2 - self.fontMetrics().horizontalAdvance(numeral(self._length, ",")) - 4
        )
        if self.fontMetrics().horizontalAdvance(unit) / 2 < room:
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, unit)
