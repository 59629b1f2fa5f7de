"""What shows one of the things that there are to see inside a model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QIODevice, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ar_studio import files
from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.kit.writers import Export
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

Question: TypeAlias = "Callable[[engine.models.Model, engine.torch.Tensor], object]"


@dataclass(frozen=True, eq=False)
class Found:
    """What was found inside a run's model.

    Attributes
    ----------
    event
        That it was found of, `event_shape`.
    answer
        What a view asked for.
    """

    run: Run
    event: NDArray[Any]
    answer: Any

    @property
    def space(self) -> EventSpace:
        return self.run.record.model.space


class View(QWidget):
    """Shows one topic.

    Attributes
    ----------
    asked
        It asks for something else.
    """

    asked = Signal()
    of_event: ClassVar[bool] = True  # whether it depends on the event in hand

    @property
    def title(self) -> str:
        """What the topic is called."""
        raise NotImplementedError

    @property
    def about(self) -> str:
        """What there is to see, in a sentence."""
        raise NotImplementedError

    def question(self) -> Question:
        """Return what is asked of a model and an event, in a lane's thread."""
        raise NotImplementedError

    def forget(self) -> None:
        """Begin anew: another model, or another event, is in hand."""

    def show_found(self, found: Found) -> None:
        """Show what was found."""
        raise NotImplementedError

    def exports(self) -> list[Export]:
        """Return what can be saved of it."""
        return []


def thinned(values: Pixels, most: int) -> Pixels:
    """Return a matrix of at most so many rows and columns: neighbours share a cell, their mean."""
    rows, columns = (-(-size // most) for size in values.shape)
    height, width = (-(-size // by) for size, by in zip(values.shape, (rows, columns), strict=True))
    padded = np.full((height * rows, width * columns), np.nan, np.float32)
    padded[: values.shape[0], : values.shape[1]] = values
    return np.nanmean(padded.reshape(height, rows, width, columns), (1, 3))


def squared(values: Pixels) -> tuple[Pixels, Pixels]:
    """Return numbers `(H,)` as a nearly square picture, and which of its cells hold none."""
    columns = max(1, int(np.ceil(np.sqrt(len(values)))))
    rows = -(-len(values) // columns)
    padded = np.zeros(rows * columns, np.float32)
    padded[: len(values)] = values
    empty = np.arange(rows * columns) >= len(values)
    return padded.reshape(rows, columns), empty.reshape(rows, columns)


class Picture:
    """Writes a picture as PNG."""

    def __init__(self, image: QImage) -> None:
        self.image = image.copy()

    def __call__(self, path: Path) -> None:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
        files.replace(path, bytes(buffer.data().data()))
