"""Points of two classes in a plane: drawn by rules, or of the pictures of small digits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

Array: TypeAlias = np.ndarray[Any, np.dtype[np.float64]]
MANY = 80  # points that are drawn
MOST = 1000  # that a plane holds
PIXELS = 300  # of digits, each a point
FARTHEST = 1e6  # that a coordinate or a weight may be


@dataclass(frozen=True)
class Points:
    """Points and their classes, and the square they lie in.

    Attributes
    ----------
    x
        Where they lie, `(N, 2)`.
    y
        Their classes `(N,)`, 0 and 1.
    """

    x: Array
    y: Array
    low: float = -2.0
    high: float = 2.0

    @property
    def count(self) -> int:
        return len(self.y)

    def with_point(self, at: tuple[float, float], label: int) -> "Points":
        """Return what there is with one more; a full plane stays as it is."""
        if self.count >= MOST:
            return self
        x, y = np.vstack([self.x, np.array([at])]), np.append(self.y, float(label))
        return Points(x, y, self.low, self.high)

    def without_nearest(self, at: tuple[float, float]) -> "Points":
        """Return what there is without the point that is nearest to a place."""
        if not self.count:
            return self
        nearest = int(((self.x - np.array(at)) ** 2).sum(1).argmin())
        kept = np.arange(self.count) != nearest
        return Points(self.x[kept], self.y[kept], self.low, self.high)


def numbers(told: object, shape: tuple[int, ...]) -> Array | None:
    """Return numbers of a shape that somebody tells, no larger than can be reckoned with."""
    try:
        found = np.array(told, float)
    except (TypeError, ValueError, OverflowError):
        return None
    known = found.shape == shape and bool((np.abs(found) <= FARTHEST).all())
    return found if known else None


def read(told: Mapping[str, object]) -> Points | None:
    """Return points that somebody tells; None if they are none."""
    y = told.get("y")
    count = len(y) if isinstance(y, list) else MOST + 1
    if count > MOST:
        return None
    if count == 0:
        x, labels = np.zeros((0, 2)), np.zeros(0)
    else:
        x, labels = numbers(told.get("x"), (count, 2)), numbers(y, (count,))
    ends = numbers([told.get("low"), told.get("high")], (2,))
    if x is None or labels is None or ends is None or not np.isin(labels, (0, 1)).all():
        return None
    low, high = ends.tolist()
    return Points(x, labels, low, high) if low < high else None


def none(low: float = -2.0, high: float = 2.0) -> Points:
    """Return an empty plane."""
    return Points(np.zeros((0, 2)), np.zeros(0), low, high)


def _classes() -> Array:
    return np.repeat([0.0, 1.0], MANY // 2)


def _separable(draw: np.random.Generator) -> tuple[Array, Array]:
    """Two clouds on both sides of a line, which no point is near."""
    x, y = draw.uniform(-1.8, 1.8, (MANY, 2)), _classes()
    across = np.array([0.8, 0.6])
    beside = np.abs(x @ across) + 0.25
    x += np.outer((2 * y - 1) * beside - x @ across, across)
    return x.clip(-1.95, 1.95), y


def _overlapping(draw: np.random.Generator) -> tuple[Array, Array]:
    """Two clouds that run into each other."""
    y = _classes()
    return (draw.normal(0, 0.7, (MANY, 2)) + np.outer(2 * y - 1, [0.6, 0.5])).clip(-1.95, 1.95), y


def _xor(draw: np.random.Generator) -> tuple[Array, Array]:
    """Four clouds, of which opposite ones are of a class; each point has its three mirrors."""
    first = draw.uniform(0.3, 1.7, (MANY // 4, 2))
    signs = np.array([[-1, 1], [1, -1], [1, 1], [-1, -1]])
    return (signs[:, None] * first).reshape(-1, 2), np.repeat([1.0, 1.0, 0.0, 0.0], MANY // 4)


def _ring(draw: np.random.Generator) -> tuple[Array, Array]:
    """A cloud with a ring around it."""
    y, turns = _classes(), draw.uniform(0, 2 * np.pi, MANY)
    radius = np.where(y > 0, 0.7 * np.sqrt(draw.uniform(0, 1, MANY)), draw.uniform(1.2, 1.7, MANY))
    return np.stack([radius * np.cos(turns), radius * np.sin(turns)], 1), y


def _moons(draw: np.random.Generator) -> tuple[Array, Array]:
    """Two half-moons, each with an end in the other's hollow."""
    y, turns = _classes(), draw.uniform(0, np.pi, MANY)
    x = np.where(y > 0, 0.5 - np.cos(turns), np.cos(turns) - 0.5)
    height = np.where(y > 0, 0.3 - np.sin(turns), np.sin(turns) - 0.3)
    return np.stack([x, height], 1) * 1.1 + draw.normal(0, 0.1, (MANY, 2)), y


DRAWN: Mapping[str, Callable[[np.random.Generator], tuple[Array, Array]]] = {
    "separable": _separable,
    "overlapping": _overlapping,
    "xor": _xor,
    "ring": _ring,
    "moons": _moons,
}


def drawn(name: str, seed: int = 0) -> Points:
    """Return one of the sets that are drawn by rules."""
    return Points(*DRAWN[name](np.random.default_rng(seed)))


def next_pixels(images: Array, seed: int = 0) -> Points:
    """Return pixels of pictures `(N, H, W)` of values from 0 to 1, each a point.

    Where it lies tells the pixel to its left and the one above it; its class is whether it has
    at least half of the ink.
    """
    draw = np.random.default_rng(seed)
    count, height, width = images.shape
    which = draw.integers(0, count, PIXELS)
    rows, columns = draw.integers(1, height, PIXELS), draw.integers(1, width, PIXELS)
    beside = images[which, rows, columns - 1], images[which, rows - 1, columns]
    inked = (images[which, rows, columns] >= 0.5).astype(float)
    return Points(np.stack(beside, 1), inked, -0.1, 1.1)


def five_or_more(images: Array, labels: Array, seed: int = 0) -> Points:
    """Return pictures `(N, H, W)` of digits, each a point; its class is whether it is 5 or more.

    Where it lies tell the first two principal components, in their standard deviations.
    """
    flat = images.reshape(len(images), -1)
    _, _, ways = np.linalg.svd(flat - flat.mean(0), full_matrices=False)
    found = (flat - flat.mean(0)) @ ways[:2].T
    some = np.random.default_rng(seed).choice(len(flat), min(PIXELS, len(flat)), replace=False)
    return Points((found / found.std(0))[some], (labels[some] >= 5).astype(float), -2.75, 2.75)
