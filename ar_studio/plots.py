"""Histograms of several sets on one axis, as a table of numbers and as a picture."""

import io
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from ar_studio import export
from ar_studio.diagrams import TONES
from ar_studio.figures import decimal, ticks
from ar_studio.novelty import Histogram

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 960, 480, 64, 48, 24, 56
TEXT, APART, INK, GROUND = 14, 24, "#333333", "#ffffff"
TICKS = 8  # at most, on the axis


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


def _font() -> ImageFont.FreeTypeFont:
    with as_file(files("ar_studio.resources") / "fonts" / "DejaVuSans.ttf") as path:
        content = io.BytesIO(path.read_bytes())
    return ImageFont.truetype(content, TEXT, layout_engine=ImageFont.Layout.BASIC)
