"""Pair plots: each two of a few columns against each other, data and samples in one picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QWidget,
)

from ar_studio.columns import Column
from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Canvas
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import decimal
from ar_studio.gui.events.legend import Legend, data_colour, data_fill, paint_columns, sample_colour
from ar_studio.gui.events.table.statistics import OUTER, end_text
from ar_studio.gui.kit.layout import REST, hbox, vbox

GAP = 4
MOST_POINTS = 600  # of the data in one plot: more hide each other
BINS = 20
MOST_COLUMNS = 6


@dataclass(frozen=True, eq=False)
class Cloud:
    """Points `(N, C)` within 0 to 1 per column, and how the columns correlate, `(C, C)`."""

    points: Pixels
    correlation: Pixels


class PairGrid(Canvas):
    """Scatter plots below the diagonal, marginals on it, correlations above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names: list[str] = []
        self._ends: list[tuple[str, str]] = []
        self._data: Cloud | None = None
        self._samples: Cloud | None = None
        self._picture: QPixmap | None = None
        self.setAccessibleName(self.tr("Pair plot"))

    def set_points(
        self, columns: Sequence[Column], data: Pixels | None, samples: Pixels | None
    ) -> None:
        """Show data `(N, C)` and samples `(n, C)` of a few columns."""
        leading = data if data is not None and len(data) else samples
        self.names = [column.name for column in columns] if leading is not None else []
        self._data = self._samples = None
        if leading is not None and len(leading):
            low, high = np.quantile(leading, (OUTER, 1 - OUTER), axis=0)
            room = np.where(high > low, 0.04 * (high - low), 0.5)
            low, high = low - room, high + room
            self._ends = [
                (end_text(column, low[index]), end_text(column, high[index]))
                for index, column in enumerate(columns)
            ]
            self._data = _cloud(data, low, high)
            self._samples = _cloud(samples, low, high)
        self._describe()
        self._picture = None
        self.update()

    def is_empty(self) -> bool:
        return self._data is None and self._samples is None

    def _describe(self) -> None:
        parts = (self.tr("data"), self._data), (self.tr("samples"), self._samples)
        said = []
        for row in range(len(self.names)):
            for column in range(row):
                numbers = ", ".join(
                    f"{title} {_signed(cloud.correlation[row, column])}"
                    for title, cloud in parts
                    if cloud is not None
                )
                said.append(
                    self.tr("{0} and {1} correlate: {2}").format(
                        self.names[column], self.names[row], numbers
                    )
                )
        self.setAccessibleDescription("\n".join(said))
        self.setToolTip("\n".join(said))

    def sizeHint(self) -> QSize:
        return QSize(420, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 140)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._picture = None

    # Painting

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != self.size() * ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(drawing.backdrop(self.palette()))
            inner = QPainter(self._picture)
            inner.setFont(self.font())
            self._paint_plots(inner)
            inner.end()
        painter.drawPixmap(0, 0, self._picture)

    def _paint_plots(self, painter: QPainter) -> None:
        count = len(self.names)
        line = self.fontMetrics().height()
        width = (self.width() - GAP) / count - GAP
        height = (self.height() - GAP - line) / count - GAP
        for row in range(count):
            for column in range(count):
                at = QRectF(GAP + column * (width + GAP), GAP + row * (height + GAP), width, height)
                painter.fillRect(at, self.palette().color(QPalette.ColorRole.Base))
                painter.save()
                painter.setClipRect(at)
                if row == column:
                    self._paint_marginal(painter, at, row)
                elif row > column:
                    self._paint_points(painter, at, column, row)
                else:
                    self._paint_correlation(painter, at, column, row)
                painter.restore()
        self._paint_ends(painter, width, line)

    def _paint_marginal(self, painter: QPainter, at: QRectF, index: int) -> None:
        line = self.fontMetrics().height()
        area = at.adjusted(1, line + 2, -1, -1)
        counts = [
            None if cloud is None else np.histogram(cloud.points[:, index], BINS, (0, 1))[0]
            for cloud in (self._data, self._samples)
        ]
        shares = [None if part is None else part / max(1, part.sum()) for part in counts]
        paint_columns(painter, area, self.palette(), shares[0], shares[1])
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        drawing.label(painter, at.adjusted(4, 1, -4, 0), self.names[index])

    def _paint_points(self, painter: QPainter, at: QRectF, x: int, y: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        if self._data is not None:
            painter.setPen(_dot(data_fill(palette), 3))
            painter.drawPoints(_places(self._data.points[:MOST_POINTS, [x, y]], at))
        if self._samples is not None:
            painter.setPen(QPen(sample_colour(palette), 1.4))
            for place in _places(self._samples.points[:MOST_POINTS, [x, y]], at).toList():
                painter.drawEllipse(place, 2.4, 2.4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_correlation(self, painter: QPainter, at: QRectF, x: int, y: int) -> None:
        line, palette = self.fontMetrics().height(), self.palette()
        parts = (
            (self._data, data_colour(palette)),
            (self._samples, sample_colour(palette)),
        )
        there = [(cloud, colour) for cloud, colour in parts if cloud is not None]
        top = at.center().y() - len(there) * line / 2
        for row, (cloud, colour) in enumerate(there):
            box = QRectF(at.left(), top + row * line, at.width(), line)
            painter.setPen(colour)
            text = f"r = {_signed(cloud.correlation[y, x])}"
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_ends(self, painter: QPainter, width: float, line: int) -> None:
        painter.setPen(drawing.quiet_text(self.palette()))
        for column, (low, high) in enumerate(self._ends):
            box = QRectF(GAP + column * (width + GAP), self.height() - line, width, line)
            drawing.ends(painter, box, low, high)


class PairsPage(QWidget):
    """The pair plot with the choice of its columns.

    Attributes
    ----------
    chosen
        Other columns were chosen; carries their indices.
    """

    chosen = Signal(list)

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = list(columns)
        self.shown: list[int] = []
        self.legend = Legend()
        self.grid = PairGrid()
        self.button = QPushButton(self.tr("Columns"))
        self.button.setAccessibleName(self.tr("Columns of the pair plot"))
        self.button.setToolTip(
            self.tr(
                "Choose up to {0} columns; at first, those that correlate most. A click on a "
                "marginal chooses its column too."
            ).format(MOST_COLUMNS)
        )
        self.menu = QMenu(self.button)
        self.actions_: list[QAction] = []
        for index, column in enumerate(self.columns):
            action = self.menu.addAction(column.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setData(index)
            action.triggered.connect(self._toggle)
            self.actions_.append(action)
        self.button.setMenu(self.menu)
        row = hbox(self.legend, REST, self.button)
        vbox(row, (self.grid, 1), on=self, spacing=6, margins=(0, 6, 0, 0))

    def choose(self, columns: list[int]) -> None:
        """Mark the columns that are shown."""
        self.shown = columns
        for action in self.actions_:
            action.setChecked(action.data() in columns)

    def toggled(self, column: int) -> list[int]:
        """Return what to show when a column is chosen, or chosen no more; never fewer than two."""
        if column in self.shown:
            left = [one for one in self.shown if one != column]
            return left if len(left) >= 2 else self.shown
        return sorted([*self.shown, column][-MOST_COLUMNS:])

    def _toggle(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        wanted = self.toggled(action.data())
        self.choose(wanted)
        self.chosen.emit(wanted)


def _cloud(events: Pixels | None, low: Pixels, high: Pixels) -> Cloud | None:
    if events is None or not len(events):
        return None
    standard = events - events.mean(0)
    scale = np.sqrt(np.square(standard).mean(0))
    with np.errstate(invalid="ignore", divide="ignore"):
        standard = standard / np.where(scale > 0, scale, np.nan)
    return Cloud(np.clip((events - low) / (high - low), 0, 1), standard.T @ standard / len(events))


def _places(points: Pixels, at: QRectF) -> QPolygonF:
    inner = at.adjusted(3, 3, -3, -3)
    x = inner.left() + points[:, 0] * inner.width()
    y = inner.bottom() - points[:, 1] * inner.height()
    return QPolygonF([QPointF(*pair) for pair in zip(x.tolist(), y.tolist(), strict=True)])


def _dot(colour, width: float) -> QPen:  # noqa: ANN001
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _signed(value: float) -> str:
    return "–" if not np.isfinite(value) else decimal(value, 2)
