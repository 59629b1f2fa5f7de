"""The names of curves and reference lines, written where the lines end."""

from typing import NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.series import spread

SWATCH = 22


class Label(NamedTuple):
    """A label beside the plot: its text, its height in the plot and the pen of its line."""

    text: str
    y: float
    pen: QPen


class LabelColumn(QWidget):
    """The column right of the plot where each line ends in its name, none over another."""

    def __init__(self, view: pg.ViewBox, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._labels: list[Label] = []
        self._widest = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_labels(self, labels: list[Label], widest: int) -> None:
        """Show labels in at most `widest` points of width."""
        self._labels = labels
        metrics = self.fontMetrics()
        needed = max((metrics.horizontalAdvance(f"↑ {label.text}") for label in labels), default=0)
        width = min(widest, needed + SWATCH + 10) if labels else 0
        self._widest = max(0, width - SWATCH - 6)
        if width != self.width():
            self.setFixedWidth(width)
        self.setToolTip("\n".join(label.text for label in labels))
        self.update()

    def placed(self) -> list[tuple[str, float, float]]:
        """Return each text with its line's end and its own middle, in points from the top."""
        area = self._view.sceneBoundingRect()
        low, high = self._view.viewRange()[1]
        found: list[tuple[str, float, float]] = []
        for label in self._labels:
            share = (label.y - low) / (high - low)
            end = area.bottom() - min(1.0, max(0.0, share)) * area.height()
            arrow = "↑ " if share > 1.001 else "↓ " if share < -0.001 else ""
            found.append((arrow + label.text, end, 0.0))
        line = self.fontMetrics().height()
        top, bottom = area.top() + line / 2 - 4, max(area.bottom() - line / 2 + 4, area.top())
        middles = spread([end for _, end, _ in found], line, max(line / 2, top), bottom)
        pairs = zip(found, middles, strict=True)
        return [(text, end, middle) for (text, end, _), middle in pairs]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self.fontMetrics().height()
        for label, (text, end, middle) in zip(self._labels, self.placed(), strict=True):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            painter.setPen(label.pen)
            painter.drawLine(QLineF(0, end, 5, middle))
            painter.drawLine(QLineF(5, middle, SWATCH, middle))
            painter.setPen(label.pen.color())
            box = QRectF(SWATCH + 4, middle - line / 2, self._widest, line)
            # Runs of a sweep differ in how their names end.
            cut = Qt.TextElideMode.ElideMiddle
            drawing.label(painter, box, text, Qt.AlignmentFlag.AlignVCenter, cut)
