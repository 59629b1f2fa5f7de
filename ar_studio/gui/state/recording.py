"""A drawing as it happened: every value and every conditional, so that it can be played back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from ar_studio.sampling import PixelDrawn
    from ar_studio.spaces import EventSpace

REPORT_S = 0.03


@dataclass(frozen=True)
class Recorded:
    """`known` dimensions of the recording are there."""

    known: int


class Recording:
    """`n` events drawn along one ordering; filled in a lane's thread, read by the window.

    Only entries before `known` may be read; they never change again.

    Attributes
    ----------
    order
        Flat dimension at each position, `(D,)`.
    values
        Drawn values by position, `(D, n)` `uint8`.
    pmf
        The model's conditional of each position, `(D, n, K)` `float32`.
    log_prob
        `log p` of each drawn value in nats, `(D, n)` `float32`.
    observed
        Whether the position was observed rather than drawn, `(D,)`.
    """

    def __init__(self, space: EventSpace, n: int) -> None:
        self.space = space
        self.n = n
        size = space.size
        self.known = 0
        self.order = np.zeros(size, np.int64)
        self.values = np.zeros((size, n), np.uint8)
        self.pmf = np.zeros((size, n, space.levels), np.float32)
        self.log_prob = np.zeros((size, n), np.float32)

    @property
    def size(self) -> int:
        return self.space.size

    def add(self, event: PixelDrawn) -> None:
        """Add one position; called in the lane's thread."""
        from ar_studio.conditionals import Discrete

        at = self.known
        self.order[at] = event.dimension
        self.values[at] = event.value.cpu().numpy()
        assert isinstance(event.conditional, Discrete)
        self.pmf[at] = event.conditional.pmf.cpu().numpy()
        drawn = self.pmf[at, np.arange(self.n), self.values[at]]
        self.log_prob[at] = np.log(np.maximum(drawn, 1e-30))
        self.known = at + 1

    def image(self, position: int, index: int = 0) -> NDArray[np.uint8]:
        """Return event `index` as it was at a position, `event_shape`; 0 where nothing is yet."""
        flat = np.zeros(self.size, np.uint8)
        flat[self.order[:position]] = self.values[:position, index]
        return flat.reshape(self.space.event_shape)

    def images(self, position: int) -> NDArray[np.uint8]:
        """Return all events as they were at a position, `(n, *event_shape)`."""
        flat = np.zeros((self.n, self.size), np.uint8)
        flat[:, self.order[:position]] = self.values[:position].T
        return flat.reshape(self.n, *self.space.event_shape)

    def pending(self, position: int) -> NDArray[np.bool_]:
        """Return which dimensions are not drawn yet at a position, `event_shape`."""
        flat = np.ones(self.size, np.bool_)
        flat[self.order[:position]] = False
        return flat.reshape(self.space.event_shape)

    def probability(self, position: int, index: int = 0) -> NDArray[np.float32]:
        """Return `p(x_i = 1 | x_<i)` (the mean value over `K - 1` for `K > 2`), `event_shape`.

        The conditional of the next dimension is included; later ones are NaN.
        """
        upto = min(position + 1, self.known)
        flat = np.full(self.size, np.nan, np.float32)
        scale = np.arange(self.space.levels, dtype=np.float32) / (self.space.levels - 1)
        flat[self.order[:upto]] = self.pmf[:upto, index] @ scale
        return flat.reshape(self.space.event_shape)

    def entropy(self, position: int, index: int = 0) -> NDArray[np.float32]:
        """Return the entropy in nats of each conditional, `event_shape`; NaN where unknown."""
        upto = min(position + 1, self.known)
        flat = np.full(self.size, np.nan, np.float32)
        p = self.pmf[:upto, index]
        flat[self.order[:upto]] = -(p * np.log(np.maximum(p, 1e-30))).sum(-1)
        return flat.reshape(self.space.event_shape)


def record(recording: Recording, events: Iterable[object]) -> Iterator[object]:
    """Pull a sampler's events into a recording, and yield what it yields at most every 30 ms.

    Every event that is not a pixel is passed on.
    """
    from ar_studio.sampling import PixelDrawn

    reported = monotonic()
    for event in events:
        if not isinstance(event, PixelDrawn):
            yield Recorded(recording.known)
            yield event
            continue
        recording.add(event)
        if monotonic() - reported > REPORT_S:
            yield Recorded(recording.known)
            reported = monotonic()
    yield Recorded(recording.known)
