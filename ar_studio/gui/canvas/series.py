"""Series of a curve plot as plain numbers: smoothing, a fair range, where labels go, CSV."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from ar_studio.errors import StudioError
from ar_studio.gui.canvas.colours import Pixels


@dataclass
class Series:
    """One named curve; `x` and `y` are finite, `style` numbers its colour and dash.

    A curve that is `noisy` can be smoothed; an average over a whole split needs none, and the
    moving average of its few points would lag behind what was measured.
    """

    label: str
    x: Pixels
    y: Pixels
    style: int
    noisy: bool = True


def finite(x: Pixels, y: Pixels, label: str) -> tuple[Pixels, Pixels]:
    """Return the points of which both coordinates are finite, as float64 copies."""
    x, y = np.array(x, dtype=float).ravel(), np.array(y, dtype=float).ravel()
    if x.size != y.size:
        raise StudioError(
            f"The curve {label!r} has {x.size} x and {y.size} y values; give as many of each."
        )
    kept = np.isfinite(x) & np.isfinite(y)
    return x[kept], y[kept]


def smoothed(y: Pixels, weight: float) -> Pixels:
    """Return the exponential moving average, freed of its bias towards the zero it starts from."""
    if not y.size or weight <= 0:
        return y.copy()
    sums = accumulate(y.tolist(), lambda s, v: weight * s + (1 - weight) * v, initial=0.0)
    averages = np.fromiter(sums, dtype=float, count=y.size + 1)[1:]
    return averages / (1 - weight ** np.arange(1, y.size + 1))


def fair_range(curves: Iterable[Pixels], references: Iterable[float] = ()) -> tuple[float, float]:
    """Return the y range that shows all but the first few wild points.

    References join the range only where they are near, else they would flatten the curves.
    """
    settled = [y[min(y.size // 2, max(3, y.size // 20)) if y.size > 8 else 0 :] for y in curves]
    settled = [y for y in settled if y.size]
    lines = [y for y in references if np.isfinite(y)]
    if settled:
        low = min(float(np.min(y)) for y in settled)
        high = max(float(np.quantile(y, 0.99)) for y in settled)
        span = high - low
        near = [y for y in lines if low - span <= y <= high + span]
        low, high = min([low, *near]), max([high, *near])
    elif lines:
        low, high = min(lines), max(lines)
    else:
        low, high = 0.0, 1.0
    room = 0.06 * (high - low) or max(abs(low) * 0.05, 1e-6)
    return low - room, high + room


def growing(left: float, right: float, low: float, high: float) -> float:
    """Return where the x axis ends: at `high`, or a little later for a curve that grows.

    Axes and grid take most of the time of a redraw, and an unchanged range needs none of it.
    """
    length = high - low
    if left != low or not length > 0 or right < low + 0.75 * length:
        return high
    if right == high or high < right <= low + 1.25 * length:
        return right
    return high + 0.1 * length if right < high else high


def steady(shown: tuple[float, float], wanted: tuple[float, float]) -> tuple[float, float]:
    """Return the range shown if it fits nearly as well as the one wanted, else that one."""
    room = 0.05 * (wanted[1] - wanted[0])
    fits = shown[0] <= wanted[0] + room and wanted[1] - room <= shown[1]
    tight = shown[1] - shown[0] <= 1.2 * (wanted[1] - wanted[0])
    return shown if fits and tight else wanted


def spread(wanted: Sequence[float], step: float, low: float, high: float) -> list[float]:
    """Move positions apart to at least `step` within `low` to `high`, as little as needed.

    Where they cannot all fit, they share the room evenly.
    """
    if not wanted:
        return []
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    step = min(step, (high - low) / max(1, len(wanted) - 1))
    placed = list(wanted)
    floor = low
    for index in order:
        placed[index] = max(floor, wanted[index])
        floor = placed[index] + step
    ceiling = high
    for index in reversed(order):
        placed[index] = min(ceiling, placed[index])
        ceiling = placed[index] - step
    return placed


def to_csv(series: Mapping[str, Series], columns: tuple[str, str]) -> str:
    """Return the raw points of all series as CSV, one point a line: scripts read their keys."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["series", columns[0] or "x", columns[1] or "y"])
    for key, one in series.items():
        points = zip(one.x.tolist(), one.y.tolist(), strict=True)
        writer.writerows([key, repr(x), repr(y)] for x, y in points)
    return text.getvalue()
