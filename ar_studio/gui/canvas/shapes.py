"""Which cells a shape covers: pure functions of positions to bool `(H, W)`.

Positions are rows and columns that count from the image's corner: a cell's middle is at halves.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from ar_studio.gui.canvas.colours import Pixels

Shape: TypeAlias = tuple[int, int]
Position: TypeAlias = tuple[float, float]


def snapped(row: float, column: float, size: int) -> Position:
    """Return the centre a round tip takes: a cell's middle for odd sizes, a corner for even."""
    (centre,) = _snapped(np.array([[row, column]]), size)
    return float(centre[0]), float(centre[1])


def line(shape: Shape, start: Position, end: Position, size: int) -> Pixels:
    """Return the cells that a tip of `size` cells covers on its way, without gaps."""
    return _covered(shape, _way(start, end), size)


def rectangle(shape: Shape, start: Position, end: Position) -> Pixels:
    """Return the cells of the box between two positions, both cells included."""
    low, high = _box(start, end)
    low, high = low.clip(0, shape), high.clip(0, shape)
    touched = np.zeros(shape, dtype=bool)
    touched[low[0] : high[0], low[1] : high[1]] = True
    return touched


def ellipse(shape: Shape, start: Position, end: Position) -> Pixels:
    """Return the cells whose middle the ellipse in that box holds."""
    low, high = _box(start, end)
    middle, radius = (low + high) / 2, (high - low) / 2
    rows, columns = _middles(shape)
    away = ((rows - middle[0]) / radius[0]) ** 2 + ((columns - middle[1]) / radius[1]) ** 2
    return np.asarray(away <= 1)


def polygon(shape: Shape, corners: Sequence[Position]) -> Pixels:
    """Return the cells whose middle a polygon holds, and those that its sides touch."""
    sides = list(pairwise([*corners, corners[0]]))
    touched = _covered(shape, np.concatenate([_way(*side) for side in sides]), 1)
    rows, columns = _middles(shape)
    odd = np.zeros(shape, dtype=bool)
    for (top, left), (bottom, right) in sides:
        if top != bottom:
            meets = left + (rows - top) * (right - left) / (bottom - top)
            odd ^= ((top > rows) != (bottom > rows)) & (columns < meets)
    return touched | odd


def region(mask: Pixels, row: int, column: int) -> Pixels:
    """Return the cells reached from one over edges, through equal values."""
    equal = mask == mask[row, column]
    reached = np.zeros_like(equal)
    reached[row, column] = True
    while True:
        larger = grown(reached) & equal
        if (larger == reached).all():
            return reached
        reached = larger


def grown(cells: Pixels) -> Pixels:
    """Return the cells and those that share an edge with one of them."""
    larger = cells.copy()
    larger[1:] |= cells[:-1]
    larger[:-1] |= cells[1:]
    larger[:, 1:] |= cells[:, :-1]
    larger[:, :-1] |= cells[:, 1:]
    return larger


def _way(start: Position, end: Position) -> Pixels:
    """Return positions `(N, 2)` from one to another, at most half a cell apart."""
    steps = int(np.ceil(2 * max(abs(end[0] - start[0]), abs(end[1] - start[1])))) + 1
    return np.linspace(start, end, steps)


def _covered(shape: Shape, way: Pixels, size: int) -> Pixels:
    centres = np.unique(_snapped(way, size), axis=0)
    radius = size / 2
    reach = np.arange(-np.ceil(radius), np.ceil(radius)) + (0.0 if size % 2 else 0.5)
    reach = np.append(reach, np.ceil(radius)) if size % 2 else reach
    tip = np.stack(np.meshgrid(reach, reach, indexing="ij"), axis=-1).reshape(-1, 2)
    tip = tip[(tip**2).sum(axis=1) <= radius**2]
    cells = np.floor(centres[:, None] + tip).astype(int).reshape(-1, 2)
    inside = ((cells >= 0) & (cells < shape)).all(axis=1)
    touched = np.zeros(shape, dtype=bool)
    touched[tuple(cells[inside].T)] = True
    return touched


def _snapped(way: Pixels, size: int) -> Pixels:
    return np.floor(way) + 0.5 if size % 2 else np.rint(way)


def _box(start: Position, end: Position) -> tuple[Pixels, Pixels]:
    """Return the first row and column of the box between two cells, and those behind it."""
    low = np.floor(np.minimum(start, end)).astype(int)
    return low, np.floor(np.maximum(start, end)).astype(int) + 1


def _middles(shape: Shape) -> tuple[Pixels, Pixels]:
    return np.arange(shape[0])[:, None] + 0.5, np.arange(shape[1])[None] + 0.5
