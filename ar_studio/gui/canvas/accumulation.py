"""The log-likelihood of one event, growing as its pixels are drawn."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels, curve_styles, is_dark

MARGIN = 8


class AccumulationPlot(QWidget):
    """The sum of `log p(x_i | x_<i)` over the pixels drawn so far, on axes that stand still."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sums = np.zeros(1)
        self._position = 0
        self._length = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Log-likelihood so far"))
        self.setToolTip(
            self.tr(
                "By the chain rule log p(x) = Σ log p(x_i | x_<i): every pixel adds one term.\n"
                "A pixel the model was sure of adds almost nothing; a surprise is a step down."
            )
        )

    def set_curve(self, sums: Pixels, position: int, length: int) -> None:
        """Show the sums `(known + 1,)` in nats, of which `position` pixels are drawn."""
        self._sums = np.array(sums, dtype=float)
        self._position, self._length = position, max(1, length)
        said = self.tr("{nats:.2f} nats after {position} of {length} pixels")
        self.setAccessibleDescription(
            said.format(nats=self.value(), position=position, length=length)
        )
        self.update()

    def value(self) -> float:
        """Return the log-likelihood of what is drawn so far, in nats."""
        return float(self._sums[min(self._position, self._sums.size - 1)])

    def sizeHint(self) -> QSize:
        return QSize(220, 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 5 * self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        lowest = min(float(self._sums.min()), -1.0)
        line, metrics = self.fontMetrics().height(), self.fontMetrics()
        left = MARGIN + metrics.horizontalAdvance(f"−{abs(lowest):.0f}") + 6
        area = QRectF(self.rect()).adjusted(left, MARGIN + 4, -MARGIN - 4, -MARGIN - line - 2)
        self._paint_axes(painter, area, lowest, line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        shown = self._sums[: self._position + 1]
        xs = area.left() + np.arange(shown.size) / self._length * area.width()
        ys = area.top() + shown / lowest * area.height()
        colour = curve_styles(0, is_dark(self.palette()))[0]
        painter.setPen(QPen(colour, 2))
        points = zip(xs.tolist(), ys.tolist(), strict=True)
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
        painter.setPen(QColor(0, 0, 0))
        painter.setBrush(drawing.ORANGE)
        painter.drawEllipse(QPointF(xs[-1], ys[-1]), 4, 4)

    def _paint_axes(self, painter: QPainter, area: QRectF, lowest: float, line: int) -> None:
        edge, quiet = drawing.edge_colour(self.palette()), drawing.quiet_text(self.palette())
        painter.setPen(edge)
        painter.drawLine(area.topLeft(), area.topRight())
        painter.drawLine(area.topLeft(), area.bottomLeft())
        painter.setPen(quiet)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        width = int(area.left()) - 4
        painter.drawText(QRect(0, int(area.top()) - line // 2, width, line), right, "0")
        bottom = QRect(0, int(area.bottom()) - line // 2, width, line)
        painter.drawText(bottom, right, f"−{abs(lowest):.0f}")
        below = QRect(int(area.left()), int(area.bottom()) + 4, int(area.width()), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "0")
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self.tr("pixels drawn"))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, f"{self._length:,}")
