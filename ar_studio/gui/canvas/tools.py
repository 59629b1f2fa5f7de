"""The painting tools, the stroke in progress, and the stroke that can be undone."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Literal, TypeAlias

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QUndoCommand

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.shapes import Position, ellipse, line, polygon, rectangle, region

Layer: TypeAlias = Literal["mask", "image"]
Write: TypeAlias = Callable[[Layer, Pixels, Pixels], None]


class Tool(Enum):
    """A painting tool; brush and pencil add what eraser and rubber take away."""

    BRUSH = "brush"
    ERASER = "eraser"
    LINE = "line"
    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"
    LASSO = "lasso"
    POLYGON = "polygon"
    FILL = "fill"
    PENCIL = "pencil"
    RUBBER = "rubber"

    @property
    def layer(self) -> Layer:
        """What the tool paints on."""
        return "image" if self in (Tool.PENCIL, Tool.RUBBER) else "mask"

    @property
    def has_size(self) -> bool:
        """Whether the tool has a round tip whose size matters."""
        return self not in AREAS

    @property
    def opposite(self) -> "Tool":
        """The tool that undoes this one; those that mark areas are their own."""
        return OPPOSITES.get(self, self)


AREAS = (Tool.RECTANGLE, Tool.ELLIPSE, Tool.LASSO, Tool.POLYGON, Tool.FILL)
OPPOSITES = {
    Tool.BRUSH: Tool.ERASER,
    Tool.ERASER: Tool.BRUSH,
    Tool.PENCIL: Tool.RUBBER,
    Tool.RUBBER: Tool.PENCIL,
}


@dataclass
class Painting:
    """A stroke in progress, staged until it is finished or aborted.

    Attributes
    ----------
    before
        What it changes, as it was.
    path
        Where it began and, of an outline, its corners so far.
    cells
        What it covers, `(H, W)`.
    button
        The mouse button that holds it; None if none does.
    """

    tool: Tool
    opposite: bool
    before: dict[Layer, Pixels]
    path: list[Position]
    button: Qt.MouseButton | None

    def __post_init__(self) -> None:
        self.last = self.path[0]
        self.cells: Pixels = np.zeros(next(iter(self.before.values())).shape[:2], dtype=bool)

    def reach(self, at: Position, size: int) -> None:
        """Cover what the stroke covers when it comes to a position, with a tip of `size` cells."""
        rows, columns = self.cells.shape
        shape, start = (rows, columns), self.path[0]
        match self.tool:
            case Tool.RECTANGLE:
                self.cells = rectangle(shape, start, at)
            case Tool.ELLIPSE:
                self.cells = ellipse(shape, start, at)
            case Tool.LINE:
                self.cells = line(shape, start, at, size)
            case Tool.LASSO | Tool.POLYGON:
                self.cells = polygon(shape, [*self.path, at])
            case Tool.FILL:
                row, column = int(np.floor(start[0])), int(np.floor(start[1]))
                if 0 <= row < shape[0] and 0 <= column < shape[1]:
                    self.cells = region(self.before["mask"], row, column)
            case _:
                self.cells |= line(shape, self.last, at, size)
        if self.tool is Tool.LASSO and at != self.last:
            self.path.append(at)
        self.last = at


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
