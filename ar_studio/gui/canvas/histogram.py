"""Histograms of several sets of numbers on one axis: how large a share of each is in each bin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from ar_studio.figures import ticks
from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Plot
from ar_studio.gui.canvas.colours import Pixels, curve_styles, is_dark
from ar_studio.gui.canvas.numerals import decimal, numeral
from ar_studio.gui.canvas.sentences import spoken

MARGIN, SWATCH, APART = 8, 14, 18
TICK_WIDTH = 90  # pixels that each number on the axis has at least
FILLED = 0.16  # how opaque the ground of a set is
NOWHERE = -1


@dataclass(frozen=True, eq=False)
class Bins:
    """Counts `(bins,)` of several sets by name, between edges `(bins + 1,)`."""

    edges: Pixels
    counts: Mapping[str, Pixels]

    @property
    def size(self) -> int:
        """How many bins there are."""
        return len(self.edges) - 1

    def shares(self, name: str) -> Pixels:
        """Return which share of a set is in each bin, `(bins,)`."""
        counts = self.counts[name]
        return counts / max(1, int(counts.sum()))

    def places(self, values: Pixels) -> Pixels:
        """Return the bins of numbers `(n,)`; what lies outside is in the outermost ones."""
        return (np.searchsorted(self.edges, values, side="right") - 1).clip(0, self.size - 1)

    def bin_of(self, value: float) -> int:
        """Return the bin of one number."""
        return int(self.places(np.array([value]))[0])


class HistogramPlot(Plot):
    """A line of steps for each set; a bin that is pointed at is told, one clicked is picked.

    Attributes
    ----------
    picked
        A bin was clicked, or Enter pressed on it; carries its number.
    """

    picked = Signal(int)

    def __init__(self, axis: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bins: Bins | None = None
        self.chosen = NOWHERE  # the bin that was picked
        self._axis = axis
        self._pointed = NOWHERE
        self._mark: tuple[float, str] | None = None
        self._styles: dict[str, int] = {}
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self._describe()

    def show_bins(self, bins: Bins | None, styles: Mapping[str, int] | None = None) -> None:
        """Show counts, or nothing; `styles` number the sets' colours, else they go by order."""
        same = bins is not None and self.bins is not None and bins.size == self.bins.size
        if not same:
            self._pointed = self.chosen = NOWHERE
        self.bins = bins
        names = [] if bins is None else list(bins.counts)
        self._styles = dict(styles or {name: number for number, name in enumerate(names)})
        self._describe()
        self.update()

    def mark(self, value: float | None, name: str = "") -> None:
        """Mark one number by a line that has a name; None marks none."""
        self._mark = None if value is None or not np.isfinite(value) else (value, name)
        self.update()

    def choose(self, place: int) -> None:
        """Show a bin as the one that was picked."""
        self.chosen = place
        self.update()

    def told(self, place: int) -> str:
        """Return what is in a bin, in words."""
        if self.bins is None or not 0 <= place < self.bins.size:
            return ""
        low, high = (decimal(float(self.bins.edges[place + k]), self._digits()) for k in (0, 1))
        counts = [
            f"{numeral(int(n[place]), ',')} {spoken(name)}"
            for name, n in self.bins.counts.items()
            if n[place]
        ]
        said = self.tr("{0} to {1}: {2}")
        return said.format(low, high, " · ".join(counts) or self.tr("nothing"))

    def is_empty(self) -> bool:
        return self.bins is None

    def sizeHint(self) -> QSize:
        return QSize(420, 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 8 * self.fontMetrics().height())

    def bin_rect(self, place: int) -> QRectF:
        """Return the room of a bin, in widget coordinates."""
        assert self.bins is not None
        area, step = self._area(), self._area().width() / self.bins.size
        return QRectF(area.left() + place * step, area.top(), step, area.height())

    def _digits(self) -> int:
        assert self.bins is not None
        width = float(self.bins.edges[1] - self.bins.edges[0])
        return max(0, 1 - int(np.floor(np.log10(width)))) if width < 10 else 0

    def _area(self) -> QRectF:
        """Return where the columns stand, below the names and above the axis."""
        line = self.fontMetrics().height()
        # The highest share, or a mark's name, has a line of its own.
        above = MARGIN + line * (len(self._legend()) + 1) + 4
        return QRectF(self.rect()).adjusted(MARGIN, above, -MARGIN, -MARGIN - 3 * line)

    def _x(self, value: float) -> float:
        assert self.bins is not None
        area, edges = self._area(), self.bins.edges
        share = (value - edges[0]) / (edges[-1] - edges[0])
        return area.left() + area.width() * min(1.0, max(0.0, float(share)))

    def _legend(self) -> list[list[tuple[str, str]]]:
        """Return the sets by name and by what is written of them, in as many lines as needed."""
        lines: list[list[tuple[str, str]]] = [[]]
        room = self.width() - 2 * MARGIN
        for name, counts in self.bins.counts.items() if self.bins is not None else ():
            text = f"{spoken(name)} ({numeral(int(counts.sum()), ',')})"
            needed = SWATCH + APART + self.fontMetrics().horizontalAdvance(text)
            if needed > room and lines[-1]:
                lines.append([])
                room = self.width() - 2 * MARGIN
            lines[-1].append((name, text))
            room -= needed
        return lines

    # Painting

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        assert self.bins is not None
        shares = {name: self.bins.shares(name) for name in self.bins.counts}
        top = max((float(share.max(initial=0)) for share in shares.values()), default=0) or 1.0
        area = self._area()
        for place, weight in ((self.chosen, 0.16), (self._pointed, 0.08)):
            if 0 <= place < self.bins.size:
                ground = QColor(self.palette().color(QPalette.ColorRole.WindowText))
                ground.setAlphaF(weight)
                painter.fillRect(self.bin_rect(place), ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for name, share in shares.items():
            self._paint_set(painter, area, share / top, self._styles.get(name, 0))
        self._paint_mark(painter, area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        drawing.axis(painter, area, self.palette())
        self._paint_words(painter, area, top)

    def _paint_set(self, painter: QPainter, area: QRectF, heights: Pixels, style: int) -> None:
        colour, dash = curve_styles(style, is_dark(self.palette()))
        floor, step = area.bottom(), area.width() / len(heights)
        corners = [QPointF(area.left(), floor)]
        for place, height in enumerate(heights.tolist()):
            left, y = area.left() + place * step, floor - height * area.height()
            corners += [QPointF(left, y), QPointF(left + step, y)]
        corners.append(QPointF(area.right(), floor))
        ground = QColor(colour)
        ground.setAlphaF(FILLED)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawPolygon(QPolygonF(corners))
        painter.setPen(_pen(colour, dash))
        painter.drawPolyline(QPolygonF(corners))

    def _paint_mark(self, painter: QPainter, area: QRectF) -> None:
        if self._mark is None:
            return
        value, name = self._mark
        x, line = self._x(value), self.fontMetrics().height()
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 2))
        painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom()))
        painter.setBrush(drawing.ORANGE)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 1))
        corners = (x - 5, area.top() - 4), (x + 5, area.top() - 4), (x, area.top() + 4)
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        half = self.fontMetrics().horizontalAdvance(name) / 2 + 2
        middle = min(max(x, MARGIN + half), self.width() - MARGIN - half)
        box = QRectF(middle - half, area.top() - line - 5, 2 * half, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, name)

    def _paint_words(self, painter: QPainter, area: QRectF, top: float) -> None:
        """Write the names of the sets, the numbers of the axis, and what is pointed at."""
        assert self.bins is not None
        line, y = self.fontMetrics().height(), float(MARGIN) - 2
        for row in self._legend():
            x = float(MARGIN)
            for name, text in row:
                colour, dash = curve_styles(self._styles.get(name, 0), is_dark(self.palette()))
                painter.setPen(_pen(colour, dash))
                painter.drawLine(QPointF(x, y + line / 2), QPointF(x + SWATCH, y + line / 2))
                width = self.fontMetrics().horizontalAdvance(text) + 2
                room = min(width, self.width() - MARGIN - x - SWATCH - 4)
                painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
                drawing.label(painter, QRectF(x + SWATCH + 4, y, room, line), text)
                x += SWATCH + 4 + width + APART - 6
            y += line
        painter.setPen(drawing.quiet_text(self.palette()))
        share = self.tr("{0}% in a bin").format(decimal(100 * top, 0 if top > 0.1 else 1))
        if self._mark is None or self._x(self._mark[0]) > area.left() + 140:
            painter.drawText(QPointF(area.left(), area.top() - 4), share)
        self._paint_ticks(painter, area)
        below = QRectF(MARGIN, self.height() - line - 5, self.width() - 2 * MARGIN, line)
        place = self._pointed if self._pointed >= 0 else self.chosen
        text = self.told(place) or self._axis
        drawing.label(painter, below, text, Qt.AlignmentFlag.AlignHCenter)

    def _paint_ticks(self, painter: QPainter, area: QRectF) -> None:
        assert self.bins is not None
        line, most = self.fontMetrics().height(), max(2, int(area.width() // TICK_WIDTH))
        low, high = float(self.bins.edges[0]), float(self.bins.edges[-1])
        for value, digits in ticks(low, high, most):
            x, text = self._x(value), decimal(value, digits)
            half = self.fontMetrics().horizontalAdvance(text) / 2 + 2
            middle = min(max(x, half), self.width() - half)
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 4))
            box = QRectF(middle - half, area.bottom() + 5, 2 * half, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, text)

    def _describe(self) -> None:
        if self.bins is None:
            self.setAccessibleDescription(self.tr("Nothing is counted yet."))
        elif self._pointed >= 0:
            self.setAccessibleDescription(self.told(self._pointed))
        else:
            fullest = {name: int(counts.argmax()) for name, counts in self.bins.counts.items()}
            said = self.tr("{0}, most of it from {1} to {2}")
            ends = list(pairwise(self.bins.edges.tolist()))
            parts = [
                said.format(spoken(name), *(decimal(end, self._digits()) for end in ends[place]))
                for name, place in fullest.items()
            ]
            self.setAccessibleDescription("; ".join(parts))

    # Mouse and keyboard

    def _point_at(self, place: int) -> None:
        if place != self._pointed:
            self._pointed = place
            self._describe()
            self.update()

    def _bin_at(self, x: float) -> int:
        area = self._area()
        if self.bins is None or not area.left() <= x < area.right():
            return NOWHERE
        return int((x - area.left()) / area.width() * self.bins.size)

    def _pick(self, place: int) -> None:
        if place != NOWHERE:
            self.choose(place)
            self.picked.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._bin_at(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pick(self._bin_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(NOWHERE)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_at(NOWHERE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps and self.bins is not None:
            start = self._pointed if self._pointed >= 0 else self.chosen
            self._point_at(min(self.bins.size - 1, max(0, start + steps[key])))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.bins is not None:
            self._pick(self._pointed)  # or nothing: it is not for the page
        else:
            super().keyPressEvent(event)


def _pen(colour: QColor, dash: tuple[float, ...]) -> QPen:
    pen = QPen(colour, 2)
    if dash:
        pen.setDashPattern(list(dash))
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
