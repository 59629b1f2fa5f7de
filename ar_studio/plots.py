"""Histograms and charts as tables of numbers and as pictures."""

import io
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from ar_studio import charts, export, files
from ar_studio.charts import Anchor, Chart, Place, Vectors
from ar_studio.diagrams import TONES
from ar_studio.figures import decimal, ticks
from ar_studio.novelty import Histogram

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 960, 480, 64, 48, 24, 56
TEXT, APART, INK, GROUND = 14, 24, "#333333", "#ffffff"
TICKS = 8  # at most, on the axis
FINE = 2  # pixels of a chart's picture to one that it is laid out in
ANCHORS = {"start": "lm", "middle": "mm", "end": "rm"}


def save_histogram(
    path: Path, found: Histogram, axis: str, about: export.About | None = None
) -> None:
    """Write a histogram as the ending of the file says: `.csv` numbers, or a `.png` picture.

    Parameters
    ----------
    axis
        What was counted, and in which unit.

    Raises
    ------
    StudioError
        If the ending is another, or the file cannot be written.
    """
    if export.format_of(path, (".csv", ".png")) == ".png":
        export.save_image(path, drawn(found, axis), about)
        return
    edges = found.edges.tolist()
    columns = [counts.tolist() for counts in found.counts.values()]
    rows = zip(edges[:-1], edges[1:], *columns, strict=True)
    export.save_table(path, ["from", "to", *found.counts], rows)


def save_chart(path: Path, chart: Chart, about: export.About | None = None) -> None:
    """Write a chart as the file's ending says: `.csv` numbers, a `.png` picture or an `.svg`.

    Raises
    ------
    StudioError
        If the ending is another, or the file cannot be written.
    """
    ending = export.format_of(path, (".csv", ".png", ".svg"))
    if ending == ".csv":
        header = ["curve", chart.across, "bound", chart.upright, "standard error", "run"]
        export.save_table(path, header, charts.rows(chart))
    elif ending == ".svg":
        paper = Vectors(WIDTH, HEIGHT)
        charts.draw(chart, paper)
        files.replace(path, paper.svg(chart.title).encode())
    else:
        picture = Picture(WIDTH, HEIGHT)
        charts.draw(chart, picture)
        export.save_image(path, picture.image, about)


class Picture:
    """A paper of pixels, twice as fine as it is counted."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGB", (round(FINE * width), round(FINE * height)), GROUND)
        self._draw, self._font = ImageDraw.Draw(self.image), _font(FINE * TEXT)

    def line(self, places: Sequence[Place], tone: int | None, width: float) -> None:
        fine = [(FINE * x, FINE * y) for x, y in places]
        self._draw.line(fine, charts.colour(tone), round(FINE * width), joint="curve")

    def dot(self, place: Place, tone: int, radius: float) -> None:
        x, y = place
        corners = [FINE * one for one in (x - radius, y - radius, x + radius, y + radius)]
        self._draw.ellipse(corners, charts.colour(tone))

    def text(self, place: Place, words: str, tone: int | None, anchor: Anchor) -> None:
        at = FINE * place[0], FINE * place[1]
        self._draw.text(at, words, charts.colour(tone), self._font, ANCHORS[anchor])

    def length(self, words: str) -> float:
        return self._font.getlength(words) / FINE


def drawn(found: Histogram, axis: str) -> Image.Image:
    """Draw each set as a line of steps: the share of its events in each bin, of whatever size."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    draw, font = ImageDraw.Draw(picture), _font()
    shares = {name: counts.double() / max(1, counts.sum()) for name, counts in found.counts.items()}
    most = max(float(share.max()) for share in shares.values()) or 1.0
    low, high = float(found.edges[0]), float(found.edges[-1])
    across, down = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM
    floor = TOP + down

    def x(value: float) -> float:
        return LEFT + across * (value - low) / (high - low)

    for value, digits in ticks(low, high, TICKS):
        draw.line([(x(value), floor), (x(value), floor + 5)], INK)
        draw.text((x(value), floor + 8), decimal(value, digits), INK, font, "ma")
    draw.line([(LEFT, floor), (WIDTH - RIGHT, floor)], INK)
    draw.text((LEFT + across / 2, HEIGHT - 8), axis, INK, font, "md")
    draw.text((LEFT - 8, TOP), f"{most:.0%}", INK, font, "ra")
    draw.text((LEFT - 8, floor), "0", INK, font, "rm")
    told_at = float(LEFT)
    for number, (name, share) in enumerate(shares.items()):
        colour = TONES[number % len(TONES)]
        steps = _steps(
            [x(edge) for edge in found.edges.tolist()], share.tolist(), floor, down / most
        )
        draw.line(steps, colour, 2, joint="curve")
        told = f"{name} ({int(found.counts[name].sum()):,})"
        draw.text((told_at, TOP / 2), told, colour, font, "lm")
        told_at += font.getlength(told) + APART
    return picture


def _steps(
    edges: Sequence[float], shares: Sequence[float], floor: float, scale: float
) -> list[tuple[float, float]]:
    """Return the corners of a line of steps, from the floor to the floor."""
    corners = [(edges[0], floor)]
    for left, right, share in zip(edges[:-1], edges[1:], shares, strict=True):
        corners += [(left, floor - scale * share), (right, floor - scale * share)]
    return [*corners, (edges[-1], floor)]


def _font(size: int = TEXT) -> ImageFont.FreeTypeFont:
    with resources.as_file(
        resources.files("ar_studio.resources") / "fonts" / "DejaVuSans.ttf"
    ) as path:
        content = io.BytesIO(path.read_bytes())
    return ImageFont.truetype(content, size, layout_engine=ImageFont.Layout.BASIC)
