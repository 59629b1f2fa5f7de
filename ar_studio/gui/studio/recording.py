"""A drawing as it happened: every value and every conditional, so that it can be played back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui import engine
from ar_studio.spaces import EventSpace

REPORT_S = 0.03
WORDS = 16  # of a conditional over a vocabulary, the likeliest are kept
EVEN, REACH = 64, 4.0  # places of a density, and how many standard deviations they reach
PEAKS = 8  # heaviest components, each with places so many of its deviations away
AROUND = (-3.0, -1.5, -0.7, 0.0, 0.7, 1.5, 3.0)
GRID = EVEN + PEAKS * len(AROUND)


@dataclass(frozen=True)
class Recorded:
    """`known` dimensions of the recording are there."""

    known: int


class Passes:
    """What `n` events looked like after each pass over all their dimensions at once.

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
        self.frames.append(event.samples.cpu().numpy().astype(dtype_of(self.space)))
        self.final.append(event.final.cpu().numpy())
        self.known += 1

    def count(self, index: int) -> int:
        """Return how many passes event `index` took, or as yet."""
        return int((self._finals(index) < self.space.size)[:-1].sum()) + 1 if self.known else 0

    def mean(self) -> float:
        """Return how many passes an event took on average, or as yet."""
        if not self.known:
            return 0.0
        return float(np.mean([self.count(index) for index in range(len(self.frames[0]))]))

    def image(self, passes: int, index: int) -> NDArray[Any]:
        """Return event `index` after so many passes, `event_shape`; blank before the first."""
        if passes < 1 or not self.known:
            return np.zeros(self.space.event_shape, dtype_of(self.space))
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

    Only entries before `known` may be read; they never change again. Of every conditional is kept
    what can be shown of it, so that a long document of many words takes no more than it must.

    Attributes
    ----------
    order
        Flat dimension at each position, `(D,)`.
    values
        Drawn values by position, `(D, n)`, of the type of the events.
    log_prob
        `log p` of each drawn value in nats, `(D, n)` `float32`.
    expected
        Mean of each conditional over the largest value, `(D, n)` `float32`; of real numbers the
        mean itself, of words nothing.
    pmf
        The model's conditional of each position, `(D, n, K)` `float32`; empty for documents and
        real numbers.
    likely, likely_prob
        Of documents: the words that were likeliest and their probabilities, `(D, n, WORDS)`.
    entropies
        Of discrete events: the entropy of each conditional in nats, `(D, n)`.
    grid, density
        Of real numbers: places and the density there, `(D, n, GRID)`.
    passes
        How the events came about if by passes; positions become known after the last one.
    """

    def __init__(self, space: EventSpace, n: int) -> None:
        self.space = space
        self.n = n
        size = space.size
        self.known = 0
        self.passes: Passes | None = None
        self.order = np.zeros(size, np.int64)
        self.values = np.zeros((size, n), dtype_of(space))
        self.log_prob = np.zeros((size, n), np.float32)
        self.expected = np.zeros((0 if space.documents else size, n), np.float32)
        self.entropies = np.zeros((0 if space.is_real else size, n), np.float32)
        plain = not (space.documents or space.is_real)
        words = min(WORDS, space.levels) if space.documents else 0
        places = GRID if space.is_real else 0
        self.pmf = np.zeros((size, n, space.levels if plain else 0), np.float32)
        self.likely = np.zeros((size, n, words), np.int32)
        self.likely_prob = np.zeros((size, n, words), np.float32)
        self.grid = np.zeros((size, n, places), np.float32)
        self.density = np.zeros((size, n, places), np.float32)

    @staticmethod
    def bytes_per_sample(space: EventSpace) -> int:
        """Return the memory that the recording of one sample takes."""
        if space.is_real:
            kept = 2 * GRID
        else:
            kept = 2 * min(WORDS, space.levels) if space.documents else space.levels
        return space.size * 4 * (kept + 4)

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
        if isinstance(conditional, engine.conditionals.Mixture):
            self.expected[at] = conditional.mean.cpu().numpy()
            self._keep_density(at, conditional)
        else:
            assert isinstance(conditional, engine.conditionals.Discrete)
            self._keep_probabilities(at, conditional)
        self.known = at + 1

    def _keep_probabilities(self, at: int, conditional: engine.conditionals.Discrete) -> None:
        pmf = conditional.pmf
        self.entropies[at] = conditional.entropy().cpu().numpy()
        if self.space.documents:
            top = pmf.topk(self.likely.shape[-1], -1)
            self.likely[at] = top.indices.cpu().numpy()
            self.likely_prob[at] = top.values.cpu().numpy()
        else:
            scale = np.arange(self.space.levels, dtype=np.float32) / (self.space.levels - 1)
            self.pmf[at] = pmf.cpu().numpy()
            self.expected[at] = self.pmf[at] @ scale

    def _keep_density(self, at: int, conditional: engine.conditionals.Mixture) -> None:
        """Keep the density on an even grid, with more places where narrow components are."""
        mean, std = conditional.mean, conditional.std
        even = engine.torch.linspace(-REACH, REACH, EVEN, device=mean.device, dtype=mean.dtype)
        places = mean + std * even[:, None]
        heaviest = conditional.log_weights.topk(min(PEAKS, conditional.means.shape[-1])).indices
        means = conditional.means.gather(-1, heaviest)
        scales = conditional.log_scales.gather(-1, heaviest).exp()
        around = engine.torch.tensor(AROUND, device=mean.device, dtype=mean.dtype)
        near = (means[..., None] + scales[..., None] * around).flatten(1).T
        # Fewer components leave places over; they double the end, which shows nothing new.
        rest = places[-1:].expand(GRID - EVEN - len(near), -1)
        grid = engine.torch.cat([places, near, rest]).sort(0).values
        self.grid[at] = grid.T.cpu().numpy()
        self.density[at] = conditional.log_prob(grid).exp().T.cpu().numpy()

    def image(self, position: int, index: int = 0) -> NDArray[Any]:
        """Return event `index` as it was at a position, `event_shape`; blank where nothing is."""
        return self.images(position)[index]

    def images(self, position: int) -> NDArray[Any]:
        """Return all events as they were at a position, `(n, *event_shape)`."""
        blank = -1 if self.space.documents else 0
        flat = np.full((self.n, self.size), blank, self.values.dtype)
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
        flat[self.order[:upto]] = self.expected[:upto, index]
        return flat.reshape(self.space.event_shape)


def dtype_of(space: EventSpace) -> type[np.generic]:
    """Return NumPy's type of the events of a space; asking the space itself would load torch."""
    if space.is_real:
        return np.float32
    return np.uint8 if space.levels <= 256 and not space.documents else np.int32


def record(recording: Recording, events: Iterable[object]) -> Iterator[object]:
    """Pull a sampler's events into a recording, and yield what it yields at most every 30 ms.

    Every event that is not a pixel is passed on.
    """
    reported = monotonic()
    for event in events:
        if isinstance(event, engine.fixed_point.Iterated) and recording.passes is not None:
            recording.passes.add(event)
        elif isinstance(event, engine.sampling.PixelDrawn):
            recording.add(event)
        else:
            yield Recorded(recording.known)
            yield event
            continue
        if monotonic() - reported > REPORT_S:
            yield Recorded(recording.known)
            reported = monotonic()
    yield Recorded(recording.known)
