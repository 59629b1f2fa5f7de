"""Paths along which events came about, and how they branched off from one another."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.recording import Recording
from ar_studio.gui.studio.weights import Stamp

ROUNDING = 1e-4  # of real values that are drawn again


@dataclass(eq=False)
class Node:
    """A path of the tree: how an event came about, by which noise, and where it branched off.

    Attributes
    ----------
    recording, index
        The path, which may still be drawn: event `index` of a recording.
    noise
        `(1, D, 2)`, if it is known.
    place
        The position in the ordering at which it branched off.
    measured
        Its log-probability in nats where that is not the sum of what is recorded.
    observed
        Of a completion, or a branch of one, what was observed; else None.
    stamp
        By which weights it is.
    """

    name: str
    recording: Recording
    index: int = 0
    noise: NDArray[np.float32] | None = None
    given: Given | None = None
    temperature: float = 1.0
    before: Node | None = None
    place: int = 0
    measured: float | None = None
    observed: NDArray[np.bool_] | None = None
    stamp: Stamp = ()
    branches: list[Node] = field(default_factory=list)

    @property
    def event(self) -> NDArray[Any]:
        """The event, `event_shape`, as far as it is drawn."""
        return self.recording.image(self.recording.known, self.index)

    @property
    def log_prob(self) -> float:
        """`log p(x)` in nats, of what is drawn."""
        if self.measured is not None:
            return self.measured
        known = self.recording.known
        return float(self.recording.log_prob[:known, self.index].sum(dtype=np.float64))

    @property
    def root(self) -> Node:
        """What all of its tree came of."""
        return self if self.before is None else self.before.root

    @property
    def differing(self) -> int:
        """How many dimensions are not what they were."""
        before = self.event if self.before is None else self.before.event
        return int((~np.isclose(self.event, before, atol=ROUNDING)).sum())

    def chance(self, place: int) -> float:
        """Return `p(x_o(i) | x_o(<i))` of its value at a position; of a real one its density."""
        return math.exp(float(self.recording.log_prob[place, self.index]))

    def value(self, place: int) -> float:
        """Return its value at a position."""
        return self.recording.values[place, self.index].item()


def walk(node: Node) -> Iterator[Node]:
    """Yield an event and all that came of it."""
    yield node
    for branch in node.branches:
        yield from walk(branch)
