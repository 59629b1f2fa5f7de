"""Numbers of a time axis: which samples are in sight, its ticks, and what a column has to show."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import numeral

LEAST = 8.0  # samples in sight
BLOCK = 64  # samples that a long clip is looked at by
STEPS = (1, 2, 5)


@dataclass(frozen=True)
class Stretch:
    """The samples in sight: `count` of `total`, from `first` on; they need not be whole."""

    total: int
    first: float = 0.0
    count: float = 0.0

    @classmethod
    def whole(cls, total: int) -> Stretch:
        """Return all samples of so many."""
        return cls(total, 0.0, float(max(1, total)))

    @property
    def is_whole(self) -> bool:
        return self.count >= self.total

    @property
    def last(self) -> float:
        """Where it ends."""
        return self.first + self.count

    def zoomed(self, about: float, factor: float) -> Stretch:
        """Return `factor` times as many samples; the one at `about` stays where it is."""
        most = float(max(1, self.total))
        count = min(most, max(min(LEAST, most), self.count * factor))
        return self._at(about - (about - self.first) * count / self.count, count)

    def moved(self, by: float) -> Stretch:
        """Return as many samples from further on, or from before."""
        return self._at(self.first + by, self.count)

    def around(self, sample: int) -> Stretch:
        """Return as many samples, moved no further than that one is among them."""
        if self.first <= sample < self.last:
            return self
        return self._at(sample - self.count / 2, self.count)

    def x(self, sample: float, width: float) -> float:
        """Return where a sample begins on `width` units."""
        return (sample - self.first) / self.count * width

    def sample(self, x: float, width: float) -> int:
        """Return the sample at a place, the nearest one beyond the ends."""
        found = math.floor(self.first + x / max(1.0, width) * self.count)
        return min(max(0, found), max(0, self.total - 1))

    def starts(self, columns: int) -> NDArray[np.int64]:
        """Return the first sample of each of so many columns, and where the last one ends."""
        edges = self.first + np.arange(columns + 1) * (self.count / columns)
        return np.clip(np.floor(edges + 1e-9).astype(np.int64), 0, self.total)

    def _at(self, first: float, count: float) -> Stretch:
        return replace(self, first=min(max(0.0, first), max(0.0, self.total - count)), count=count)


class Envelope:
    """The lowest and highest value of any run of samples; NaN is not there.

    Parameters
    ----------
    values
        Of all samples, `(T,)`.
    """

    def __init__(self, values: Pixels) -> None:
        self.values = np.ascontiguousarray(values, np.float32).reshape(-1)
        size = len(self.values)
        blocks = np.arange(0, size, BLOCK)
        self._low = np.fmin.reduceat(self.values, blocks) if size else self.values
        self._high = np.fmax.reduceat(self.values, blocks) if size else self.values
        known = self.values[np.isfinite(self.values)]
        self.reach = float(np.abs(known).max()) if len(known) else 0.0
        self.known = len(known)

    def over(self, stretch: Stretch, columns: int) -> tuple[Pixels, Pixels]:
        """Return the lowest and the highest value `(columns,)` of what each column shows.

        No peak is missed: where a column shows many samples, it may show some of its neighbour's.
        """
        low, high, each = self.values, self.values, 1
        if stretch.count >= 4 * BLOCK * columns:
            low, high, each = self._low, self._high, BLOCK
        taken = np.fmin, low, stretch, columns, each
        return reduced(*taken), reduced(np.fmax, high, *taken[2:])


def reduced(
    take: np.ufunc, values: Pixels, stretch: Stretch, columns: int, each: int = 1
) -> Pixels:
    """Return what is taken of the values that each column shows, `(columns,)`.

    Parameters
    ----------
    values
        Of all samples, or one of `each` block of so many.
    """
    starts = stretch.starts(columns)
    end = -(-int(starts[-1]) // each)
    blocks = np.minimum(starts // each, end - 1)
    found = take.reduceat(values[:end], blocks[:-1])
    return found if each == 1 else take(found, values[blocks[1:]])  # the block it ends in


def packed(colours: Pixels) -> NDArray[np.uint32]:
    """Return RGBA bytes `(T, 4)` as numbers `(T,)`, of which the most opaque are the largest."""
    return colours.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1, 1 << 24], np.uint32)


def unpacked(shades: NDArray[np.uint32]) -> Pixels:
    """Return RGBA bytes `(n, 4)` of what `packed` made."""
    return np.stack([shades >> shift & 255 for shift in (16, 8, 0, 24)], -1).astype(np.uint8)


def runs(which: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the first of each run of what is set, and where it ends."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], which, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def even(most: float, count: float) -> float:
    """Return the least of 1, 2, 5, 10, … that is passed at most `count` times within `most`."""
    least = most / max(1.0, count)
    power = 10.0 ** math.floor(math.log10(max(least, 1e-9)))
    return next(step * power for step in (*STEPS, 10) if step * power >= least * (1 - 1e-9))


def round_up(value: float) -> float:
    """Return the least of 0.01, 0.02, 0.05, …, 1 that is no less than a value, at most 1."""
    return min(1.0, max(0.01, even(value, 1)))


def ticks(stretch: Stretch, rate: float, count: float) -> list[tuple[float, str]]:
    """Return where ticks stand, in samples, and what they say: seconds, or samples without a rate.

    Parameters
    ----------
    rate
        Samples a second, 0 where that is not known.
    count
        How many there is room for.
    """
    unit = rate or 1.0
    step = even(stretch.count / unit, count)
    step = step if rate else max(1.0, step)
    first, last = math.ceil(stretch.first / unit / step), math.floor(stretch.last / unit / step)
    fine = step < 0.01 and stretch.last < rate  # then all are told in milliseconds
    said = [f"{numeral(1000 * n * step, '.4g')} ms" if fine else "" for n in range(first, last + 1)]
    places = [n * step * unit for n in range(first, last + 1)]
    pairs = zip(places, said, strict=True)
    return [(at, text or moment(at, rate, step)) for at, text in pairs]


def moment(sample: float, rate: float, step: float = 0.0) -> str:
    """Return when a sample is, as exact as a step in seconds, or its number without a rate."""
    if not rate:
        return numeral(sample + 1, ",.0f")
    if not step and sample < rate:
        return f"{numeral(1000 * sample / rate, '.2f')} ms"
    digits = max(0, -math.floor(math.log10(step or 1 / rate) + 1e-9))
    return f"{numeral(sample / rate, f'.{digits}f')} s"
