"""What events mean to the user: what dimensions and values are called, in words and in tables."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from ar_studio.columns import Column
from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events import chances
from ar_studio.gui.events.conditional import ConditionalView
from ar_studio.gui.events.wording import Wording
from ar_studio.spaces import EventSpace


@dataclass(frozen=True)
class Meaning(ABC):
    """The space of events, and what a record or a data set knows of them.

    Attributes
    ----------
    columns
        What the dimensions of a table are; empty for other events.
    words
        The vocabulary of documents; empty for other events.
    header
        What is told of each dimension, and of its value, in tables.
    """

    space: EventSpace
    columns: tuple[Column, ...] = ()
    words: tuple[str, ...] = ()

    header: ClassVar[tuple[str, ...]] = ("column", "value")

    @property
    def say(self) -> Wording:
        """The sentences that speak of such events."""
        return Wording(self.space.kind)

    @abstractmethod
    def name(self, dimension: int) -> str:
        """Return what a flat dimension is called."""

    def together(self, dimension: int) -> list[int]:
        """Return the flat dimensions that are seen with one, and it: the channels of a pixel."""
        return [dimension]

    @abstractmethod
    def text(self, dimension: int, value: float) -> str:
        """Return a value of a dimension as its user reads it."""

    def conditional(self) -> ConditionalView:
        """Return what draws the conditional of a dimension."""
        return chances.of(self.space).view(self.columns, self.words)

    def cells(self, dimension: int, value: float) -> tuple[object, ...]:
        """Return what a table tells of a dimension and its value, under `header`."""
        return self.name(dimension), self.text(dimension, value)

    def tabulated(self, events: Pixels) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        """Return the header and the rows of events `(n, *event_shape)` as a table."""
        tensor = engine.torch.from_numpy(np.ascontiguousarray(events))
        return self.space.kind.tabulated(tensor, self.columns, self.words)
