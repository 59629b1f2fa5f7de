"""A drawing as it happened: every value and every conditional, so that it can be played back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui import engine
from ar_studio.gui.studio import kept
from ar_studio.gui.studio.decoded import Decoded
from ar_studio.gui.studio.kept import Kept
from ar_studio.spaces import EventSpace

REPORT_S = 0.03


@dataclass(frozen=True)
class Recorded:
    """`known` dimensions of the recording are there."""

    known: int


class Passes:
    """What `n` events looked like after each pass over many dimensions at once.

    Filled in a lane's thread, read by the window: only the first `known` passes may be read.

    Attributes
    ----------
    frames
        The events after each pass, each `(n, *event_shape)`.
    final
        How many dimensions of each event were final along the ordering then, each `(n,)`.
    """

    def __init__(self, space: EventSpace, order: NDArray[np.int64]) -> None:
        self.space = space
        self.order = order
        self.known = 0
        self.frames: list[NDArray[Any]] = []
        self.final: list[NDArray[np.int64]] = []

    def add(self, event: engine.fixed_point.Iterated) -> None:
        """Add a pass; called in the lane's thread."""
        flat = np.empty(event.along.shape, self.space.values.stored)
        flat[:, self.order] = event.along.cpu().numpy()
        self.frames.append(flat.reshape(-1, *self.space.event_shape))
        self.final.append(event.final.cpu().numpy())
        self.known += 1

    def count(self, index: int) -> int:
        """Return how many passes event `index` took, or as yet."""
        return int((self._finals(index) < self.space.size)[:-1].sum()) + 1 if self.known else 0

    def mean(self) -> float:
        """Return how many passes an event needed on average, or as yet."""
        if not self.known:
            return 0.0
        return float(np.mean([self.needed(index) for index in range(len(self.frames[0]))]))

    def needed(self, index: int) -> int:
        """Return how many passes settled something of event `index`.

        In a block it is over sooner than others, of which further passes are made.
        """
        return int((np.diff(self._finals(index), prepend=0) > 0).sum())

    def image(self, passes: int, index: int) -> NDArray[Any]:
        """Return event `index` after so many passes, `event_shape`; blank before the first."""
        if passes < 1 or not self.known:
            return np.full(
                self.space.event_shape, self.space.values.blank, self.space.values.stored
            )
        return self.frames[min(passes, self.known) - 1][index]

    def settled(self, passes: int, index: int) -> int:
        """Return how many dimensions of event `index` were final after so many passes."""
        return int(self.final[min(passes, self.known) - 1][index]) if passes and self.known else 0

    def unsettled(self, passes: int, index: int) -> NDArray[np.bool_]:
        """Return which dimensions of event `index` may still change, `event_shape`."""
        flat = np.ones(self.space.size, np.bool_)
        flat[self.order[: self.settled(passes, index)]] = False
        return flat.reshape(self.space.event_shape)

    def settled_in(self, passes: int, index: int) -> NDArray[np.float32]:
        """Return the pass in which each dimension became final, `event_shape`; NaN if it is not."""
        places = np.arange(self.settled(passes, index))
        flat = np.full(self.space.size, np.nan, np.float32)
        flat[self.order[: len(places)]] = np.searchsorted(self._finals(index), places, "right") + 1
        return flat.reshape(self.space.event_shape)

    def _finals(self, index: int) -> NDArray[np.int64]:
        return np.array([final[index] for final in self.final[: self.known]])


class Recording:
    """`n` events drawn along one ordering; filled in a lane's thread, read by the window.

    Only entries before `known` may be read; they never change again.

    Attributes
    ----------
    order
        Flat dimension at each position, `(D,)`.
    values
        Drawn values by position, `(D, n)`, of the type of the events.
    log_prob
        `log p` of each drawn value in nats, `(D, n)` `float32`.
    kept
        What is kept of each conditional.
    decoded
        What the events stand for, if they are codes and that can be seen.
    passes
        How the events came about if by passes; positions become known once their block is.
    """

    def __init__(self, space: EventSpace, n: int) -> None:
        self.space = space
        self.n = n
        size = space.size
        self.known = 0
        self.passes: Passes | None = None
        self.decoded: Decoded | None = None
        self.order = np.zeros(size, np.int64)
        self.values = np.zeros((size, n), space.values.stored)
        self.log_prob = np.zeros((size, n), np.float32)
        self.kept: Kept = kept.of(space)(space, n)

    @staticmethod
    def bytes_per_sample(space: EventSpace) -> int:
        """Return the memory that the recording of one sample takes."""
        return space.size * 4 * (kept.of(space).each(space) + 4)

    @property
    def bytes(self) -> int:
        """The memory that it takes."""
        frames = [] if self.passes is None else self.passes.frames[: self.passes.known]
        seen = 0 if self.decoded is None else self.decoded.bytes
        each = self.bytes_per_sample(self.space)
        return self.n * each + sum(frame.nbytes for frame in frames) + seen

    @property
    def size(self) -> int:
        return self.space.size

    @property
    def begun(self) -> bool:
        """Whether there is anything to be seen."""
        return bool(self.known or (self.passes is not None and self.passes.known))

    @property
    def settled(self) -> int:
        """How many dimensions of every event are there for good."""
        if self.known or self.passes is None or not self.passes.known:
            return self.known
        return int(self.passes.final[self.passes.known - 1].min())

    def so_far(self) -> tuple[NDArray[Any], NDArray[np.bool_] | None]:
        """Return all events as they are now, and which dimensions are not drawn yet."""
        if self.passes is not None and self.passes.known:
            return self.passes.frames[self.passes.known - 1], None
        return self.images(self.known), self.pending(self.known)

    def add(self, event: engine.sampling.PixelDrawn) -> None:
        """Add one position; called in the lane's thread."""
        at, conditional = self.known, event.conditional
        self.order[at] = event.dimension
        self.values[at] = event.value.cpu().numpy()
        self.log_prob[at] = conditional.log_prob(event.value).cpu().numpy()
        self.kept.add(at, conditional)
        if self.decoded is not None:
            self.decoded.add(at + 1, self.images(at + 1), ~self.pending(at + 1))
        self.known = at + 1

    @classmethod
    def of_event(
        cls,
        space: EventSpace,
        event: engine.torch.Tensor,
        conditionals: engine.conditionals.Conditional,
        order: engine.torch.Tensor,
    ) -> Recording:
        """Return what drawing an event `event_shape` would have recorded along an ordering `(D,)`.

        Its conditionals are those of a batch of that one event.
        """
        found = cls(space, 1)
        along = conditionals.dimension(order)
        values = event.reshape(-1)[order]
        found.order[:] = order.cpu().numpy()
        found.values[:, 0] = values.cpu().numpy()
        found.log_prob[:, 0] = along.log_prob(values[None])[0].cpu().numpy()
        found.kept.fill(along)
        found.known = found.size
        return found

    def branched(self, index: int, upto: int) -> Recording:
        """Return a recording of event `index` alone, of which the first positions are known."""
        found = Recording(self.space, 1)
        found.order[:upto] = self.order[:upto]
        found.values[:upto, 0] = self.values[:upto, index]
        found.log_prob[:upto, 0] = self.log_prob[:upto, index]
        found.kept.take(self.kept, index, upto)
        found.decoded = None if self.decoded is None else self.decoded.branched(index, upto)
        found.known = upto
        return found

    def image(self, position: int, index: int = 0) -> NDArray[Any]:
        """Return event `index` as it was at a position, `event_shape`; blank where nothing is."""
        return self.images(position)[index]

    def images(self, position: int) -> NDArray[Any]:
        """Return all events as they were at a position, `(n, *event_shape)`."""
        flat = np.full((self.n, self.size), self.space.values.blank, self.values.dtype)
        flat[:, self.order[:position]] = self.values[:position].T
        return flat.reshape(self.n, *self.space.event_shape)

    def pending(self, position: int) -> NDArray[np.bool_]:
        """Return which dimensions are not drawn yet at a position, `event_shape`."""
        flat = np.ones(self.size, np.bool_)
        flat[self.order[:position]] = False
        return flat.reshape(self.space.event_shape)

    def expected(self, position: int) -> NDArray[np.float32]:
        """Return what was expected of each dimension drawn by a position, `(n, *event_shape)`."""
        flat = np.full((self.n, self.size), np.nan, np.float32)
        flat[:, self.order[:position]] = self.kept.expected[:position].T
        return flat.reshape(self.n, *self.space.event_shape)

    def probability(self, position: int, index: int = 0) -> NDArray[np.float32]:
        """Return `p(x_i = 1 | x_<i)` (the mean value over `K - 1` for `K > 2`), `event_shape`.

        The conditional of the next dimension is included; later ones are NaN.
        """
        upto = min(position + 1, self.known)
        flat = np.full(self.size, np.nan, np.float32)
        flat[self.order[:upto]] = self.kept.expected[:upto, index]
        return flat.reshape(self.space.event_shape)


def record(recording: Recording, events: Iterable[object]) -> Iterator[object]:
    """Pull a sampler's events into a recording, and yield what it yields at most every 30 ms.

    Every event that is not a pixel is passed on.
    """
    reported = monotonic()
    for event in events:
        if isinstance(event, engine.fixed_point.Iterated) and recording.passes is not None:
            recording.passes.add(event)
        elif isinstance(event, engine.fixed_point.Settled | engine.sampling.PixelDrawn):
            for pixel in engine.sampling.pixels(event):
                recording.add(pixel)
        else:
            yield Recorded(recording.known)
            yield event
            continue
        if monotonic() - reported > REPORT_S:
            yield Recorded(recording.known)
            reported = monotonic()
    yield Recorded(recording.known)
