"""Windows of a time series as curves over their steps, samples before data."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ar_studio import figures
from ar_studio.columns import Column
from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Plot
from ar_studio.gui.canvas.colours import Pixels, mix
from ar_studio.gui.canvas.numerals import decimal
from ar_studio.gui.events.legend import data_colour, sample_colour

MOST = 24  # curves of each, of which more would be a cloud
EDGE, LEFT, TICKS = 12, 56, 5
FAINT = 0.4  # how strong curves are among many


class WindowCurves(Plot):
    """All windows over one axis of steps; one that is chosen is strong.

    Several columns of a step lie below each other in lanes of their own.
    """

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        names = [column.name.rpartition(" ")[0] for column in columns]
        self.names = list(dict.fromkeys(names))
        if len(columns) % len(self.names):  # of a record that does not name them
            self.names = [""]
        self._units = [(column.mean, column.std) for column in columns[: len(self.names)]]
        self._data: Pixels | None = None
        self._samples: Pixels | None = None
        self.chosen = -1
        self.setMinimumSize(QSize(200, 110))

    def set_windows(self, data: Pixels | None, samples: Pixels | None, drawn: Pixels) -> None:
        """Show windows `(n, T·C)` of the data, and samples as far as they are `drawn`, `(T·C,)`."""
        self._data = self._laid(data)
        self._samples = self._laid(samples, drawn)
        self.update()

    def choose(self, index: int) -> None:
        """Make one of the samples strong, or of the data where there are none; -1 for none."""
        self.chosen = index
        self.update()

    def is_empty(self) -> bool:
        return self._data is None and self._samples is None

    def range(self, lane: int) -> tuple[float, float]:
        """Return the least and the largest number of a column that is shown."""
        shown = [part[:, :, lane] for part in (self._data, self._samples) if part is not None]
        found = np.concatenate([part[~np.isnan(part)] for part in shown])
        low, high = (float(found.min()), float(found.max())) if len(found) else (0.0, 1.0)
        return (low, high) if high > low else (low - 0.5, high + 0.5)

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = (self.height() - 2 * EDGE) / len(self.names)
        for lane in range(len(self.names)):
            top = EDGE + lane * high
            room = self.fontMetrics().height() + 4 if self.names[lane] else 0
            area = QRectF(LEFT, top + room, self.width() - LEFT - EDGE, high - room - EDGE)
            self._paint_lane(painter, area, lane)

    def _laid(self, windows: Pixels | None, drawn: Pixels | None = None) -> Pixels | None:
        """Return windows as `(n, T, C)` in the user's units, NaN where nothing is drawn yet."""
        if windows is None or not len(windows):
            return None
        found = windows.astype(np.float64)
        if drawn is not None:
            found[:, ~drawn] = np.nan
        mean, std = np.array(self._units).T
        return found.reshape(len(found), -1, len(self.names)) * std + mean

    def _paint_lane(self, painter: QPainter, area: QRectF, lane: int) -> None:
        low, high = self.range(lane)
        palette, base = self.palette(), self.ground()
        self._paint_ticks(painter, area, low, high)
        if self.names[lane]:
            painter.setPen(drawing.quiet_text(palette))
            painter.drawText(QPointF(area.left(), area.top() - 5), self.names[lane])
        alone = self._samples is None
        for part, colour in ((self._data, data_colour), (self._samples, sample_colour)):
            if part is None:
                continue
            strength = 1.0 if len(part) == 1 else FAINT
            pen = QPen(mix(base, colour(palette), strength), 1.2)
            for window in part[:MOST]:
                _curve(painter, pen, area, window[:, lane], low, high)
            if 0 <= self.chosen < len(part) and (alone or part is self._samples):
                strong = QPen(QColor(colour(palette)), 2.4)
                _curve(painter, strong, area, part[self.chosen, :, lane], low, high)

    def _paint_ticks(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        text, edge = drawing.quiet_text(self.palette()), drawing.edge_colour(self.palette())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        faint = mix(self.ground(), edge, 0.4)
        for value, digits in figures.ticks(low, high, TICKS):
            y = area.bottom() - (value - low) / (high - low) * area.height()
            painter.setPen(QPen(faint, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(text)
            box = QRectF(0, y - 10, LEFT - 8, 20)
            painter.drawText(box, right, decimal(value, digits))


def _curve(
    painter: QPainter, pen: QPen, area: QRectF, values: Pixels, low: float, high: float
) -> None:
    """Draw numbers `(T,)` from left to right, where they are there."""
    step = area.width() / max(1, len(values) - 1)
    ys = area.bottom() - (values - low) / (high - low) * area.height()
    painter.setPen(pen)
    points = [QPointF(area.left() + n * step, y) for n, y in enumerate(ys) if not np.isnan(y)]
    painter.drawPolyline(QPolygonF(points))
