"""Charts of a few measured points with errors: plain data, laid out on any paper, and as SVG."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal, Protocol

from ar_studio.diagrams import GROUND, INK, TONES
from ar_studio.figures import Figure, decimal, ticks

Place = tuple[float, float]
Anchor = Literal["start", "middle", "end"]

LEFT, TOP, RIGHT, BOTTOM = 76, 34, 20, 52  # pixels around the axes
LINE, MARKER, WHISKER = 18, 3.5, 4.0
NAMES = 0.32  # of the width that the curves' names take at most
DECADE = 10.0  # values that span so much lie on a logarithmic axis
TICKS, APART = 6, 12  # at most on the upright axis; pixels between numbers on the other


@dataclass(frozen=True)
class Point:
    """A number measured at `x`, and what of, in words."""

    x: float
    figure: Figure
    name: str

    @property
    def ends(self) -> Place:
        """The number less and plus its standard error."""
        error = self.figure.error or 0.0
        error = error if math.isfinite(error) else 0.0
        return self.figure.value - error, self.figure.value + error


@dataclass(frozen=True)
class Curve:
    """Points by `x`, and what tells them from those of other curves."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Chart:
    """Curves over one axis; what stands above them, and what both axes are."""

    title: str
    across: str
    upright: str
    curves: tuple[Curve, ...]

    @property
    def values(self) -> list[float]:
        """Where there are points, from left to right."""
        return sorted({point.x for curve in self.curves for point in curve.points})

    @property
    def is_log(self) -> bool:
        """Whether what lies across spans so much that its logarithm is drawn."""
        return self.values[0] > 0 and self.values[-1] >= DECADE * self.values[0]


class Paper(Protocol):
    """What a chart is drawn on, in pixels from the upper left; tone None is that of the text."""

    width: float
    height: float

    def line(self, places: Sequence[Place], tone: int | None, width: float) -> None:
        """Draw a line through some places."""
        ...

    def dot(self, place: Place, tone: int, radius: float) -> None:
        """Draw a filled circle."""
        ...

    def text(self, place: Place, words: str, tone: int | None, anchor: Anchor) -> None:
        """Write words on a line whose middle is at a height."""
        ...

    def length(self, words: str) -> float:
        """Return how wide words are."""
        ...


@dataclass(frozen=True)
class Drawn:
    """Where a point of a chart is on its paper."""

    place: Place
    curve: Curve
    point: Point


def draw(chart: Chart, paper: Paper) -> list[Drawn]:
    """Draw a chart, curves with their error bars and names, and return where each point is."""
    named = [curve for curve in chart.curves if curve.name]
    names = max((paper.length(curve.name) for curve in named), default=0.0)
    names = min(names + LINE + APART, NAMES * paper.width) if named else 0.0
    right, floor = paper.width - RIGHT - names, paper.height - BOTTOM
    scale = _Scale(chart, (LEFT, right), (floor, TOP))
    _draw_axes(chart, paper, scale)
    found = []
    for tone, curve in enumerate(chart.curves):
        places = [scale.place(point.x, point.figure.value) for point in curve.points]
        paper.line(places, tone, 2.0)
        for place, point in zip(places, curve.points, strict=True):
            low, high = (scale.place(point.x, end) for end in point.ends)
            paper.line([low, high], tone, 1.5)
            for x, y in (low, high) if low != high else ():
                paper.line([(x - WHISKER, y), (x + WHISKER, y)], tone, 1.5)
            paper.dot(place, tone, MARKER)
            found.append(Drawn(place, curve, point))
    _write_names(chart, paper, (right + APART, TOP, floor))
    return found


class _Scale:
    """From values to places between the ends of both axes."""

    def __init__(self, chart: Chart, across: Place, upright: Place) -> None:
        self.across, self.upright, self.log = across, upright, chart.is_log
        ends = [end for curve in chart.curves for point in curve.points for end in point.ends]
        room = 0.06 * (max(ends) - min(ends)) or 1.0
        self.low, self.high = min(ends) - room, max(ends) + room
        self.first, self.last = self._along(chart.values[0]), self._along(chart.values[-1])

    def place(self, x: float, y: float) -> Place:
        span = self.last - self.first
        share = 0.04 + 0.92 * (self._along(x) - self.first) / span if span else 0.5
        up = (y - self.low) / (self.high - self.low)
        (left, right), (floor, top) = self.across, self.upright
        return left + share * (right - left), floor + up * (top - floor)

    def _along(self, x: float) -> float:
        return math.log10(x) if self.log else x


def _draw_axes(chart: Chart, paper: Paper, scale: _Scale) -> None:
    """Draw both axes: across with the values that were tried, as far as there is room."""
    (left, right), (floor, top) = scale.across, scale.upright
    paper.line([(left, top), (left, floor), (right, floor)], None, 1.0)
    free = -math.inf
    for value in chart.values:
        x, words = scale.place(value, scale.low)[0], told(value)
        half = paper.length(words) / 2
        paper.line([(x, floor), (x, floor + 5)], None, 1.0)
        if x - half > free:
            paper.text((x, floor + 14), words, None, "middle")
            free = x + half + APART
    for value, digits in ticks(scale.low, scale.high, TICKS):
        y = scale.place(chart.values[0], value)[1]
        paper.line([(left - 5, y), (left, y)], None, 1.0)
        paper.text((left - 9, y), decimal(value, digits), None, "end")
    kind = " (logarithmic)" if scale.log else ""
    paper.text(((left + right) / 2, floor + 36), chart.across + kind, None, "middle")
    paper.text((12, top - 18), f"{chart.upright} · {chart.title}", None, "start")


def _write_names(chart: Chart, paper: Paper, room: tuple[float, float, float]) -> None:
    """Name the curves from above in the order in which they end, as far as they fit."""
    x, top, floor = room
    named = [(tone, curve) for tone, curve in enumerate(chart.curves) if curve.name]
    named.sort(key=lambda one: -one[1].points[-1].figure.value)
    step = min(LINE, (floor - top) / max(1, len(named)))
    for place, (tone, curve) in enumerate(named):
        y = top + step * (place + 0.5)
        paper.line([(x, y), (x + 14, y)], tone, 2.0)
        paper.text((x + LINE, y), curve.name, tone, "start")


def told(value: float) -> str:
    """Return a value on the axis as it is written."""
    return decimal(value, 0) if float(value).is_integer() else f"{value:.4g}"


def rows(chart: Chart) -> Iterator[tuple[object, ...]]:
    """Yield the points as a table: curve, value, sign, number, standard error, run."""
    for curve in chart.curves:
        for point in curve.points:
            figure = point.figure
            sign = figure.sign.strip()
            yield curve.name, point.x, sign, figure.value, figure.error, point.name


class Vectors:
    """A paper that becomes an SVG, with its texts as texts."""

    def __init__(self, width: float, height: float, size: float = 13) -> None:
        self.width, self.height, self.size = width, height, size
        self._parts: list[str] = []

    def line(self, places: Sequence[Place], tone: int | None, width: float) -> None:
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        self._parts.append(
            f'<polyline points="{points}" fill="none" stroke="{colour(tone)}" '
            f'stroke-width="{width:g}"/>'
        )

    def dot(self, place: Place, tone: int, radius: float) -> None:
        x, y = place
        self._parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" fill="{colour(tone)}"/>'
        )

    def text(self, place: Place, words: str, tone: int | None, anchor: Anchor) -> None:
        x, y = place
        self._parts.append(
            f'<text x="{x:.1f}" y="{y + self.size / 3:.1f}" text-anchor="{anchor}" '
            f'fill="{colour(tone)}">{escape(words)}</text>'
        )

    def length(self, words: str) -> float:
        return 0.62 * self.size * len(words)  # about that of the font, wherever it is read

    def svg(self, title: str) -> str:
        """Return what was drawn."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width:g}" '
            f'height="{self.height:g}" viewBox="0 0 {self.width:g} {self.height:g}" '
            'font-family="DejaVu Sans, Helvetica, sans-serif" '
            f'font-size="{self.size:g}"><title>{escape(title)}</title>'
            f'<rect width="{self.width:g}" height="{self.height:g}" fill="{GROUND}"/>'
            f"{''.join(self._parts)}</svg>\n"
        )


def colour(tone: int | None) -> str:
    """Return the colour of a tone on white."""
    return INK if tone is None else TONES[tone % len(TONES)]
