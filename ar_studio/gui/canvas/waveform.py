"""Waveforms of one clip or several below each other, as numbers from −1 to 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels, curve_styles, is_dark
from ar_studio.gui.canvas.numerals import decimal, numeral
from ar_studio.gui.canvas.stretch import (
    Envelope,
    moment,
    packed,
    reduced,
    round_up,
    runs,
    unpacked,
)
from ar_studio.gui.canvas.timed import NOWHERE, Spot, TimeCanvas

LANE = 44  # least height of a clip among others
ALONE = 64  # of one alone
GAP = 6
DOTS = 7  # pixels a sample, from which on each is a dot
BELOW = 0.28  # of the height is the curve's


class Clip(NamedTuple):
    """A sound `(T,)`, NaN where nothing is known yet, and what it is called."""

    values: Pixels
    name: str = ""


class WaveformCanvas(TimeCanvas):
    """Clips of one length: their envelope, or their samples where there is room for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clips: list[Envelope] = []
        self._names: list[str] = []
        self._over: NDArray[np.uint32] | None = None
        self._hidden: NDArray[np.bool_] | None = None
        self._curve: Envelope | None = None
        self._curve_name = ""
        self._chosen = 0
        self._reach = 0.01
        self._own = False
        self.teller: Callable[[int, int], str] | None = None

    def set_clips(self, clips: Sequence[Clip], rate: float = 0.0) -> None:
        """Show clips of one length, `rate` samples a second; what is in sight stays if it can.

        The scale is that of the loudest, and only grows while the length stays.
        """
        total = max((len(clip.values) for clip in clips), default=0)
        if total != self.stretch.total:
            self._reach, self._over, self._hidden, self._curve = 0.01, None, None, None
        self._clips = [Envelope(clip.values) for clip in clips]
        self._names = [clip.name for clip in clips]
        self._chosen = min(self._chosen, max(0, len(clips) - 1))
        loudest = max((clip.reach for clip in self._clips), default=0.0)
        self._reach = max(self._reach, round_up(loudest))
        self.under = None
        self.set_length(total, rate)
        self.setMinimumHeight(self.minimumSizeHint().height())
        self.updateGeometry()
        self.describe()
        self.update()

    def scale_each(self, own: bool) -> None:
        """Show each clip at a scale of its own, or all at that of the loudest."""
        self._own = own
        self.update()

    def forget_scale(self) -> None:
        """Let the next clips have a scale of their own."""
        self._reach = 0.01

    def lay_over(self, colours: Pixels | None) -> None:
        """Lay RGBA bytes `(T, 4)` behind the samples, or nothing."""
        self._over = None if colours is None else packed(colours)
        self.update()

    def set_hidden(self, hidden: NDArray[np.bool_] | None) -> None:
        """Veil some samples, `(T,)`, or none."""
        self._hidden = hidden
        self.describe()
        self.update()

    def set_curve(self, values: Pixels | None, name: str = "") -> None:
        """Show a number of every sample, `(T,)` and not negative, along the clip; None for none."""
        self._curve = None if values is None else Envelope(values)
        self._curve_name = name
        self.update()

    def choose(self, clip: int) -> None:
        """Show which clip is chosen among several."""
        self._chosen = clip
        self.describe()
        self.update()

    def values(self, clip: int = 0) -> Pixels:
        """Return the samples of a clip as they are shown, `(T,)`."""
        return self._clips[clip].values

    def scale(self, clip: int = 0) -> float:
        """Return the amplitude at the upper edge of a lane."""
        return round_up(self._clips[clip].reach) if self._own else self._reach

    def is_empty(self) -> bool:
        return not self._clips or not self.stretch.total

    def lanes(self) -> int:
        return max(1, len(self._clips))

    def lane(self) -> int:
        return self._chosen

    def sizeHint(self) -> QSize:
        return QSize(480, ALONE + self.fontMetrics().height() + 16)  # as many as there are scroll

    def minimumSizeHint(self) -> QSize:
        each = LANE if len(self._clips) > 1 else ALONE
        return QSize(200, each * self.lanes() + self.fontMetrics().height() + 16)

    def box(self, clip: int) -> QRectF:
        """Return where a clip is."""
        area = self._waves()
        high = area.height() / self.lanes()
        gap = GAP if self.lanes() > 1 else 0
        return QRectF(area.left(), area.top() + clip * high, area.width(), high - gap)

    def _waves(self) -> QRectF:
        area = self.area()
        cut = 0.0 if self._curve is None else BELOW * area.height()
        return area.adjusted(0, 0, 0, -cut)

    def spot_at(self, point: QPointF) -> Spot | None:
        spot, area = super().spot_at(point), self._waves()
        if spot is None:
            return None
        lane = int((point.y() - area.top()) / area.height() * self.lanes())
        return Spot(min(max(0, lane), self.lanes() - 1), spot.sample)

    # Painting

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        area = self.area()
        self._paint_over(painter, area)
        for number in range(len(self._clips)):
            box = self.box(number)
            if box.adjusted(-area.left(), -GAP, GAP, GAP).intersects(QRectF(dirty)):
                self._paint_lane(painter, box, number)
        if self._curve is not None:
            self._paint_curve(painter, area.adjusted(0, self._waves().height() + 4, 0, 0))
        self._paint_hidden(painter, area)
        self.paint_axis(painter, area)
        self.paint_lines(painter, area)
        self.paint_told(painter, area, self._told())

    def _paint_over(self, painter: QPainter, area: QRectF) -> None:
        if self._over is None or len(self._over) != self.stretch.total:
            return
        columns = int(area.width())
        shades = unpacked(reduced(np.maximum, self._over, self.stretch, columns))
        edges = np.flatnonzero((np.diff(shades.astype(int), axis=0) != 0).any(1)) + 1
        for first, end in zip([0, *edges.tolist()], [*edges.tolist(), columns], strict=True):
            if shades[first, 3]:
                box = QRectF(area.left() + first, area.top(), end - first, area.height())
                painter.fillRect(box, QColor(*shades[first].tolist()))

    def _paint_hidden(self, painter: QPainter, area: QRectF) -> None:
        if self._hidden is None or len(self._hidden) != self.stretch.total:
            return
        columns = int(area.width())
        for begin, end in runs(reduced(np.logical_or, self._hidden, self.stretch, columns)):
            box = QRectF(area.left() + begin, area.top(), end - begin, area.height())
            painter.fillRect(box, QColor(*drawing.VEIL))

    def _paint_lane(self, painter: QPainter, box: QRectF, number: int) -> None:
        palette, several = self.palette(), self.lanes() > 1
        quiet = drawing.quiet_text(palette)
        painter.fillRect(QRectF(box.left(), box.center().y(), box.width(), 1), self._grid())
        if self._own or not number:
            self._paint_scale(painter, box, quiet, self.scale(number))
        painter.save()
        painter.setClipRect(box.adjusted(-1, 0, 1, 0))
        each = box.width() / self.stretch.count
        wave, top = self._clips[number], self.scale(number)
        if each * painter.deviceTransform().m11() > 0.5:
            self._paint_samples(painter, box, wave, each, top)
        else:
            self._paint_envelope(painter, box, wave, top)
        painter.restore()
        if several and self._names[number]:
            self._paint_name(painter, box, number)

    def _grid(self) -> QColor:
        colour = drawing.edge_colour(self.palette())
        colour.setAlphaF(0.5)
        return colour

    def _paint_scale(self, painter: QPainter, box: QRectF, colour: QColor, scale: float) -> None:
        line = self.fontMetrics().height()
        painter.setPen(colour)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        marks = {box.bottom() - line / 2: f"±{numeral(scale, 'g')}"}
        if self.lanes() == 1 and box.height() > 3 * line:
            marks = {box.bottom() - line / 2: f"−{numeral(scale, 'g')}", box.center().y(): "0"}
            marks[box.top() + line / 2] = numeral(scale, "g")
        for y, text in marks.items():
            painter.drawText(QRectF(0, y - line / 2, box.left() - 5, line), flags, text)

    def _paint_name(self, painter: QPainter, box: QRectF, number: int) -> None:
        palette, quiet = self.palette(), drawing.quiet_text(self.palette())
        chosen = number == self._chosen
        if chosen:
            painter.fillRect(QRectF(2, box.top(), 3, box.height()), palette.accent().color())
        colour, name = palette.text().color() if chosen else quiet, self._names[number]
        metrics = self.fontMetrics()
        if metrics.horizontalAdvance(name) < box.left() - 12:  # beside it, where there is room
            painter.setPen(colour)
            beside = QRectF(0, box.top(), box.left() - 5, metrics.height())
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight, name)
        else:
            self._paint_label(painter, box, name, colour)

    def _paint_label(self, painter: QPainter, box: QRectF, text: str, colour: QColor) -> None:
        """Write at the left of a box, on a ground through which little of it is seen."""
        metrics = self.fontMetrics()
        wide = min(metrics.horizontalAdvance(text) + 10, int(box.width() * 0.6))
        label = QRectF(box.left() + 2, box.top() + 1, wide, metrics.height() + 1)
        ground = self.palette().base().color()
        ground.setAlphaF(0.8)
        painter.fillRect(label, ground)
        painter.setPen(colour)
        drawing.label(painter, label.adjusted(4, 0, -2, 0), text)

    def _paint_envelope(self, painter: QPainter, box: QRectF, wave: Envelope, top: float) -> None:
        """Paint a line in each column of device pixels, from the lowest to the highest sample."""
        place = _device(painter, box)
        low, high = wave.over(self.stretch, place.width())
        joined = np.fmin(low[1:], high[:-1]), np.fmax(high[1:], low[:-1])  # no gaps between
        low = np.append(low[:1], np.where(np.isfinite(low[1:]), joined[0], np.nan))
        high = np.append(high[:1], np.where(np.isfinite(high[1:]), joined[1], np.nan))
        middle = place.height() / 2
        tops, ends = np.floor(middle - high / top * middle), np.floor(middle - low / top * middle)
        image = drawing.inked(tops, ends + 1, place.height(), self._ink())  # of NaN is nothing
        _draw(painter, image, place)

    def _paint_samples(
        self, painter: QPainter, box: QRectF, wave: Envelope, each: float, top: float
    ) -> None:
        """Paint a line through the samples, each of them a dot where there is room."""
        first = max(0, int(self.stretch.first) - 1)
        part = wave.values[first : int(self.stretch.last) + 2]
        xs = box.left() + (first + np.arange(len(part)) + 0.5 - self.stretch.first) * each
        ys = box.center().y() - part * (box.height() / 2 / top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self._ink(), 1, c=Qt.PenCapStyle.RoundCap))
        for begin, end in runs(np.isfinite(part)):
            pairs = zip(xs[begin:end].tolist(), ys[begin:end].tolist(), strict=True)
            points = [QPointF(x, y) for x, y in pairs]
            # Line by line: the outline of a path of so many turns takes a hundred times as long.
            painter.drawLines([QLineF(*ends) for ends in pairwise(points)])
            if each >= DOTS or end - begin == 1:
                painter.setBrush(self._ink())
                for point in points:
                    painter.drawEllipse(point, 2, 2)
                painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_curve(self, painter: QPainter, box: QRectF) -> None:
        curve = self._curve
        assert curve is not None
        top = max(curve.reach, 1e-6)
        place = _device(painter, box)
        _, high = curve.over(self.stretch, place.width())
        tops = np.rint(place.height() * (1 - high / top))
        ends = np.full(len(tops), place.height())
        _draw(painter, drawing.inked(tops, ends, place.height(), drawing.ORANGE), place)
        painter.fillRect(QRectF(box.left(), box.top() - 2, box.width(), 1), self._grid())
        line = self.fontMetrics().height()
        painter.setPen(drawing.quiet_text(self.palette()))
        right = Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, box.top(), box.left() - 5, line), right, decimal(top, 1))
        self._paint_label(painter, box, self._curve_name, drawing.quiet_text(self.palette()))

    def _ink(self) -> QColor:
        return curve_styles(0, is_dark(self.palette()))[0]

    # Words

    def _told(self) -> str:
        """Return what is under the pointer."""
        if self.under is None:
            return ""
        clip, sample = self.under
        told = [self._value(clip, sample)]
        if self._curve is not None and np.isfinite(self._curve.values[sample]):
            told.append(f"{self._curve_name}: {decimal(float(self._curve.values[sample]), 2)}")
        return " · ".join(told)

    def _value(self, clip: int, sample: int) -> str:
        """Return when a sample is, and its value."""
        value, at = float(self._clips[clip].values[sample]), moment(sample, self.rate)
        if not np.isfinite(value):
            return at
        said = self.teller(clip, sample) if self.teller is not None else decimal(value, 4)
        return f"{at}: {said}"

    def describe(self) -> None:
        if self.is_empty():
            self.setAccessibleDescription(self._placeholder)
            return
        length = (
            moment(self.stretch.total, self.rate) if self.rate else numeral(self.stretch.total, ",")
        )
        said = [self.tr("{0} clips of {1}").format(len(self._clips), length), self.sight()]
        if self._names and self._names[self._chosen]:
            said.append(self._names[self._chosen])
        if self.marked() != NOWHERE:
            said.append(self._value(self._chosen, self.marked()))
        if self._hidden is not None and self._hidden.any():
            gaps = runs(self._hidden)
            ends = moment(gaps[0][0], self.rate), moment(gaps[-1][1], self.rate)
            said.append(self.tr("a gap from {0} to {1}").format(*ends))
        self.setAccessibleDescription("; ".join(said))

    def pick(self, spot: Spot) -> None:
        self.choose(spot.clip)
        super().pick(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in ways and self.lanes() > 1 and not self.is_empty():
            clip = min(max(0, self._chosen + ways[key]), self.lanes() - 1)
            self.pick(Spot(clip, max(0, self.marked())))
        else:
            super().keyPressEvent(event)


def _device(painter: QPainter, box: QRectF) -> QRect:
    """Return which device pixels a box is, counted as `drawing.align` does."""
    ratio = painter.deviceTransform().m11()
    left, top = round(box.left() * ratio), round(box.top() * ratio)
    wide, high = max(1, round(box.width() * ratio)), max(1, round(box.height() * ratio))
    return QRect(left, top, wide, high)


def _draw(painter: QPainter, image: QImage, place: QRect) -> None:
    """Draw an image of device pixels."""
    painter.save()
    drawing.align(painter)
    painter.drawImage(place.topLeft(), image)
    painter.restore()
