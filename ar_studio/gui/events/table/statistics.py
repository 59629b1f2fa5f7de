"""What a batch of events says as numbers: marginals and associations, data beside samples.

Everything here is plain NumPy and runs in a lane's thread.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ar_studio.columns import Column
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import in_units
from ar_studio.spaces import EventSpace

Floats = NDArray[np.float64]
Shape = Literal["share", "bars", "histogram"]

BINS = 24
OUTER = 0.005  # of the data may lie beyond each end of a histogram; the end bins take it
PAIRED = 4  # columns of a pair plot, unless others are chosen


@dataclass(frozen=True, eq=False)
class Marginal:
    """The distribution of one column, in the data and in samples, over the same bins.

    Attributes
    ----------
    labels
        One for each bin; for a histogram its two ends.
    data, samples
        Probability of each bin; None where there is nothing to count.
    difference
        Total variation distance between both, 0 to 1; 0 unless both are there.
    """

    index: int
    name: str
    shape: Shape
    labels: tuple[str, ...]
    data: Floats | None
    samples: Floats | None
    difference: float


def marginals(
    space: EventSpace,
    columns: Sequence[Column],
    data: Pixels | None,
    samples: Pixels | None,
    drawn: Pixels | None = None,
) -> list[Marginal]:
    """Return the marginal of every column of vectors `(N, D)` and `(n, D)`.

    Parameters
    ----------
    drawn
        Which columns of the samples are there, `(D,)` bool; all if None.
    """
    found = []
    for index, column in enumerate(columns):
        there = samples is not None and len(samples) > 0 and (drawn is None or bool(drawn[index]))
        of_data = None if data is None or not len(data) else data[:, index]
        of_samples = samples[:, index] if samples is not None and there else None
        found.append(_marginal(space, index, column, of_data, of_samples))
    return found


def end_text(column: Column, value: float) -> str:
    """Return what stands at the end of a column's axis, with a true minus."""
    return in_units(column, float(value))


def _marginal(
    space: EventSpace, index: int, column: Column, data: Pixels | None, samples: Pixels | None
) -> Marginal:
    if space.values.density:
        shape: Shape = "histogram"
        leading = data if data is not None else samples
        edges = _edges(leading, 0 if leading is None else len(leading))
        labels = end_text(column, edges[0]), end_text(column, edges[-1])
        counted = [_histogram(values, edges) for values in (data, samples)]
    else:
        count = len(column.categories) or space.levels
        if samples is not None:  # a model may give probability to what the column cannot be
            count = max(count, 1 + int(samples.max()))
        shape = "share" if space.values.name == "binary" else "bars"
        labels = tuple(column.text(value) for value in range(count))
        counted = [_frequencies(values, count) for values in (data, samples)]
    return Marginal(index, column.name, shape, labels, *counted, difference=_distance(*counted))


def _edges(values: Pixels | None, count: int) -> Floats:
    """Return the edges of bins: fewer for few values, which would else be a comb."""
    if values is None:
        return np.linspace(-1.0, 1.0, BINS + 1)
    bins = max(6, min(BINS, round(2 * math.sqrt(count))))
    low, high = np.quantile(values, (OUTER, 1 - OUTER)).tolist()
    room = 0.02 * (high - low) or 0.5
    return np.linspace(low - room, high + room, bins + 1)


def _histogram(values: Pixels | None, edges: Floats) -> Floats | None:
    if values is None:
        return None
    counts, _ = np.histogram(np.clip(values, edges[0], edges[-1]), edges)
    return counts / max(1, len(values))


def _frequencies(values: Pixels | None, count: int) -> Floats | None:
    if values is None:
        return None
    return np.bincount(values.astype(np.int64), minlength=count)[:count] / max(1, len(values))


def _distance(first: Floats | None, second: Floats | None) -> float:
    if first is None or second is None:
        return 0.0
    return float(np.abs(first - second).sum() / 2)


def associations(space: EventSpace, events: Pixels) -> Floats:
    """Return how strongly each two columns go together, `(D, D)`; NaN for a constant column.

    Correlations, -1 to 1, of real and binary columns; Cramér's V, 0 to 1, of categorical ones.
    """
    if space.values.name == "categorical":
        return _cramer(events.astype(np.int64), space.levels)
    centred = events - events.mean(0, dtype=np.float64)
    scale = np.sqrt(np.square(centred).mean(0))
    standard = centred / np.where(scale > 1e-12, scale, np.nan)
    with np.errstate(invalid="ignore"):
        return np.clip(standard.T @ standard / max(1, len(events)), -1, 1)


def _cramer(values: NDArray[np.int64], levels: int) -> Floats:
    """Return Cramér's V of all pairs from standardised indicators of every value."""
    n, size = values.shape
    indicator = np.zeros((n, size, levels), np.float32)
    np.put_along_axis(indicator, values[..., None], 1, axis=2)
    share = indicator.mean(0)
    standard = np.where(share > 0, (indicator - share) / np.sqrt(np.maximum(share, 1e-12)), 0)
    flat = standard.reshape(n, size * levels)
    squares = np.square(flat.T @ flat / max(1, n)).reshape(size, levels, size, levels)
    seen = (share > 0).sum(1)
    fewer = np.minimum(seen[:, None], seen[None]) - 1
    with np.errstate(invalid="ignore", divide="ignore"):
        v = np.sqrt(squares.sum((1, 3)) / np.where(fewer > 0, fewer, np.nan))
    return np.clip(v.astype(np.float64), 0, 1)


def strongest(strength: Floats, count: int = PAIRED) -> list[int]:
    """Return the columns that go together most: the strongest pair, then its strongest friends."""
    size = len(strength)
    if size <= count:
        return list(range(size))
    absolute = np.nan_to_num(np.abs(strength))
    np.fill_diagonal(absolute, -1.0)
    chosen = [int(i) for i in np.unravel_index(int(absolute.argmax()), absolute.shape)]
    while len(chosen) < count:
        best = absolute[chosen].max(0)
        best[chosen] = -1.0
        chosen.append(int(best.argmax()))
    return sorted(chosen)
