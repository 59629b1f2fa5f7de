"""What the painting tools touch: pure functions over arrays, and the undoable stroke."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import Literal, TypeAlias

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QUndoCommand

from ar_studio.gui.canvas.colours import Pixels

Layer: TypeAlias = Literal["mask", "image"]
Write: TypeAlias = Callable[[Layer, Pixels, Pixels], None]


class Tool(Enum):
    """A painting tool; brush and pencil add what eraser and rubber take away."""

    BRUSH = "brush"
    ERASER = "eraser"
    RECTANGLE = "rectangle"
    FILL = "fill"
    POLYGON = "polygon"
    PENCIL = "pencil"
    RUBBER = "rubber"

    @property
    def layer(self) -> Layer:
        """What the tool paints on."""
        return "image" if self in (Tool.PENCIL, Tool.RUBBER) else "mask"

    @property
    def has_size(self) -> bool:
        """Whether the tool has a round tip whose size matters."""
        return self not in (Tool.RECTANGLE, Tool.FILL, Tool.POLYGON)

    @property
    def opposite(self) -> "Tool":
        """The tool that undoes this one; those that mark areas are their own."""
        return OPPOSITES.get(self, self)


OPPOSITES = {
    Tool.BRUSH: Tool.ERASER,
    Tool.ERASER: Tool.BRUSH,
    Tool.PENCIL: Tool.RUBBER,
    Tool.RUBBER: Tool.PENCIL,
}


def snapped(row: float, column: float, size: int) -> tuple[float, float]:
    """Return the centre a round tip takes: a cell's middle for odd sizes, a corner for even."""
    if size % 2:
        return np.floor(row) + 0.5, np.floor(column) + 0.5
    return float(np.rint(row)), float(np.rint(column))


def line(
    shape: tuple[int, int], start: tuple[float, float], end: tuple[float, float], size: int
) -> Pixels:
    """Return the cells `(H, W)` that a tip of `size` cells covers on its way, without gaps."""
    steps = int(np.ceil(2 * max(abs(end[0] - start[0]), abs(end[1] - start[1])))) + 1
    path = np.linspace(start, end, steps)
    centres = np.unique([snapped(row, column, size) for row, column in path], axis=0)
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


def rectangle(
    shape: tuple[int, int], start: tuple[float, float], end: tuple[float, float]
) -> Pixels:
    """Return the cells `(H, W)` of the box between two positions, both cells included."""
    low = np.floor(np.minimum(start, end)).astype(int).clip(0, shape)
    high = (np.floor(np.maximum(start, end)).astype(int) + 1).clip(0, shape)
    touched = np.zeros(shape, dtype=bool)
    touched[low[0] : high[0], low[1] : high[1]] = True
    return touched


def polygon(shape: tuple[int, int], corners: Sequence[tuple[float, float]]) -> Pixels:
    """Return the cells `(H, W)` whose middle a polygon holds, and those that its sides touch."""
    rows, columns = np.arange(shape[0])[:, None] + 0.5, np.arange(shape[1])[None] + 0.5
    inside = np.zeros(shape, dtype=bool)
    for (top, left), (bottom, right) in pairwise([*corners, corners[0]]):
        inside |= line(shape, (top, left), (bottom, right), 1)
    odd = np.zeros(shape, dtype=bool)
    for (top, left), (bottom, right) in pairwise([*corners, corners[0]]):
        if top != bottom:
            meets = left + (rows - top) * (right - left) / (bottom - top)
            odd ^= ((top > rows) != (bottom > rows)) & (columns < meets)
    return inside | odd


def region(mask: Pixels, row: int, column: int) -> Pixels:
    """Return the cells `(H, W)` reached from one over edges, through equal values."""
    equal = mask == mask[row, column]
    reached = np.zeros_like(equal)
    reached[row, column] = True
    while True:
        grown = reached.copy()
        grown[1:] |= reached[:-1]
        grown[:-1] |= reached[1:]
        grown[:, 1:] |= reached[:, :-1]
        grown[:, :-1] |= reached[:, 1:]
        grown &= equal
        if (grown == reached).all():
            return reached
        reached = grown


@dataclass
class Painting:
    """A stroke in progress, staged until it is finished or aborted."""

    tool: Tool
    opposite: bool
    before: Pixels
    start: tuple[float, float]
    last: tuple[float, float]
    button: Qt.MouseButton | None


@dataclass
class Resizing:
    """A drag that changes the brush size while the ring stays where it began."""

    origin: QPointF
    size: int


class Stroke(QUndoCommand):
    """One stroke: the flat indices it changed, with their old and new values."""

    def __init__(
        self, text: str, layer: Layer, before: Pixels, after: Pixels, write: Write
    ) -> None:
        super().__init__(text)
        pixels = before.shape[0] * before.shape[1]
        old, new = before.reshape(pixels, -1), after.reshape(pixels, -1)
        self.layer: Layer = layer
        self.indices = np.flatnonzero((old != new).any(axis=1))
        self._old, self._new = old[self.indices].copy(), new[self.indices].copy()
        self._write = write

    def redo(self) -> None:
        self._write(self.layer, self.indices, self._new)

    def undo(self) -> None:
        self._write(self.layer, self.indices, self._old)
