"""What is kept of the conditionals that events are drawn from: as much as can be shown of them.

A long document of many words so takes no more than it must. Filled in a lane's thread, as the
recording is whose part this is.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui import engine
from ar_studio.spaces import EventSpace
from ar_studio.values import ValueName

Numbers = dict[str, NDArray[Any]]
WORDS = 16  # of a conditional over a vocabulary, the likeliest are kept
EVEN, REACH = 64, 4.0  # places of a density, and how many standard deviations they reach
PEAKS = 8  # heaviest components, each with places so many of its deviations away
AROUND = (-3.0, -1.5, -0.7, 0.0, 0.7, 1.5, 3.0)
GRID = EVEN + PEAKS * len(AROUND)


class Kept(ABC):
    """What is kept of every conditional, by position and event `(D, n)`.

    Attributes
    ----------
    numbers
        What a table tells of each conditional.
    arrays
        The attributes that hold what is kept, besides `expected`.
    expected
        Mean of each conditional over the largest value; of real numbers the mean itself, of words
        nothing.
    """

    numbers: ClassVar[tuple[str, ...]]
    arrays: ClassVar[tuple[str, ...]]

    def __init__(self, space: EventSpace, n: int) -> None:
        self.space = space
        self.expected = np.zeros((space.size, n), np.float32)

    @staticmethod
    @abstractmethod
    def each(space: EventSpace) -> int:
        """Return how many numbers are kept of a conditional, besides what is kept of all."""

    def add(self, at: int, conditional: engine.conditionals.Conditional) -> None:
        """Keep the conditional of a position, `(n,)`."""
        for name, numbers in self._kept_of(conditional).items():
            getattr(self, name)[at] = numbers

    def fill(self, conditionals: engine.conditionals.Conditional) -> None:
        """Keep the conditionals of all positions of the only event, `(1, D)`."""
        for name, numbers in self._kept_of(conditionals).items():
            getattr(self, name)[:, 0] = numbers[0]

    def take(self, other: Kept, index: int, upto: int) -> None:
        """Keep what another kept of the first positions of event `index`, as of the only event."""
        for name in ("expected", *self.arrays):
            getattr(self, name)[:upto, 0] = getattr(other, name)[:upto, index]

    @abstractmethod
    def _kept_of(self, conditional: engine.conditionals.Conditional) -> Numbers:
        """Return what is kept of conditionals, by attribute, each with their batch first."""

    @abstractmethod
    def told(self, at: int, index: int, log_prob: float) -> tuple[float, ...]:
        """Return the `numbers` of one conditional, of which a value was drawn with `log_prob`."""


class Probabilities(Kept):
    """Of few values: the probability of each, `pmf` `(D, n, K)`, and the entropy in nats."""

    numbers = ("probability_of_value", "mean_over_largest_value", "entropy_nats")
    arrays = "pmf", "entropies"

    def __init__(self, space: EventSpace, n: int) -> None:
        super().__init__(space, n)
        self.pmf = np.zeros((space.size, n, space.levels), np.float32)
        self.entropies = np.zeros((space.size, n), np.float32)
        self._scale = np.arange(space.levels, dtype=np.float32) / (space.levels - 1)

    @staticmethod
    def each(space: EventSpace) -> int:
        return space.levels

    def _kept_of(self, conditional: engine.conditionals.Conditional) -> Numbers:
        assert isinstance(conditional, engine.conditionals.Discrete)
        pmf = conditional.pmf.float().cpu().numpy()
        entropies = conditional.entropy().cpu().numpy()
        return {"pmf": pmf, "entropies": entropies, "expected": pmf @ self._scale}

    def told(self, at: int, index: int, log_prob: float) -> tuple[float, ...]:
        entropy = float(self.entropies[at, index]) + 0.0
        return math.exp(log_prob), float(self.expected[at, index]), entropy


class Likeliest(Kept):
    """Of many words: the likeliest `words` and their `shares`, `(D, n, WORDS)`, and the entropy."""

    numbers = ("probability_of_value", "entropy_nats")
    arrays = "words", "shares", "entropies"

    def __init__(self, space: EventSpace, n: int) -> None:
        super().__init__(space, n)
        count = min(WORDS, space.levels)
        self.words = np.zeros((space.size, n, count), np.int32)
        self.shares = np.zeros((space.size, n, count), np.float32)
        self.entropies = np.zeros((space.size, n), np.float32)

    @staticmethod
    def each(space: EventSpace) -> int:
        return 2 * min(WORDS, space.levels)

    def _kept_of(self, conditional: engine.conditionals.Conditional) -> Numbers:
        assert isinstance(conditional, engine.conditionals.Discrete)
        top = conditional.pmf.topk(self.words.shape[-1], -1)
        return {
            "words": top.indices.cpu().numpy(),
            "shares": top.values.cpu().numpy(),
            "entropies": conditional.entropy().cpu().numpy(),
        }

    def told(self, at: int, index: int, log_prob: float) -> tuple[float, ...]:
        return math.exp(log_prob), float(self.entropies[at, index]) + 0.0


class Densities(Kept):
    """Of real numbers: places, `grid`, and the `density` there, `(D, n, GRID)`."""

    numbers = ("log_density", "mean")
    arrays = "grid", "density"

    def __init__(self, space: EventSpace, n: int) -> None:
        super().__init__(space, n)
        self.grid = np.zeros((space.size, n, GRID), np.float32)
        self.density = np.zeros((space.size, n, GRID), np.float32)

    @staticmethod
    def each(space: EventSpace) -> int:
        return 2 * GRID

    def _kept_of(self, conditional: engine.conditionals.Conditional) -> Numbers:
        # On an even grid, with more places where narrow components are.
        assert isinstance(conditional, engine.conditionals.Mixture)
        mean, std = conditional.mean, conditional.std
        even = engine.torch.linspace(-REACH, REACH, EVEN, device=mean.device, dtype=mean.dtype)
        places = mean[..., None] + std[..., None] * even
        heaviest = conditional.log_weights.topk(min(PEAKS, conditional.means.shape[-1])).indices
        means = conditional.means.gather(-1, heaviest)
        scales = conditional.log_scales.gather(-1, heaviest).exp()
        around = engine.torch.tensor(AROUND, device=mean.device, dtype=mean.dtype)
        near = (means[..., None] + scales[..., None] * around).flatten(-2)
        # Fewer components leave places over; they double the end, which shows nothing new.
        left = GRID - EVEN - near.shape[-1]
        rest = places[..., -1:].expand(*mean.shape, left)
        grid = engine.torch.cat([places, near, rest], -1).sort(-1).values
        density = conditional.log_prob(grid.movedim(-1, 0)).exp().movedim(0, -1)
        return {
            "expected": mean.cpu().numpy(),
            "grid": grid.cpu().numpy(),
            "density": density.cpu().numpy(),
        }

    def told(self, at: int, index: int, log_prob: float) -> tuple[float, ...]:
        return log_prob, float(self.expected[at, index])


KEPT: dict[ValueName, type[Kept]] = {
    "binary": Probabilities,
    "categorical": Probabilities,
    "real": Densities,
    "words": Likeliest,
}


def of(space: EventSpace) -> type[Kept]:
    """Return what is kept of the conditionals of a space's dimensions."""
    return Likeliest if space.kind.named else KEPT[space.values.name]
