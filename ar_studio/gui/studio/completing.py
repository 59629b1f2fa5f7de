"""A completion that was asked for, how far it is, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui import engine
from ar_studio.gui.studio.given import Given
from ar_studio.spaces import EventSpace

Bytes = NDArray[Any]  # events of any kind: bytes, or numbers of 32 bits
MOST_COMPLETIONS = 36


@dataclass(frozen=True, eq=False)
class Request:
    """What was asked for: everything that the completions depend on."""

    folder: Path
    title: str
    image: Bytes
    mask: NDArray[np.bool_]
    space: EventSpace
    n: int
    seed: int
    clamped: bool
    given: Given | None = None
    filmed: bool = False  # whether it is worth seeing how they come about


@dataclass(frozen=True, eq=False)
class Progress:
    """How far the work has come, and what the completions `(n, *event_shape)` look like.

    `pending` are the dimensions not drawn yet; `exponent` and `acceptance` are None unless
    particles are being moved.
    """

    done: int
    total: int
    samples: Bytes
    pending: NDArray[np.bool_]
    exponent: float | None = None
    acceptance: float | None = None


@dataclass(frozen=True, eq=False)
class Result:
    """Completions of one request, with `log p(x)` of each in nats, and how they were drawn.

    `original` is the log-probability of the whole event, which the model saw a part of.
    """

    request: Request
    samples: Bytes
    log_probs: NDArray[np.float32]
    method: engine.completion.Method
    particles: int
    effective_sample_size: float
    unique_ancestors: int
    seconds: float
    original: float
    frames: list[Bytes] = field(repr=False)

    @property
    def about(self) -> dict[str, object]:
        """What files of these completions say of how they were made."""
        request = self.request
        return {
            "run": request.title,
            "seed": request.seed,
            "method": self.method,
            "given": None if request.given is None else request.given.words,
        }

    def mean(self) -> NDArray[np.float32]:
        """Return the mean brightness of every dimension, 0 to 1."""
        return self._brightness().mean(0, dtype=np.float32)

    def spread(self) -> NDArray[np.float32]:
        """Return the standard deviation of every dimension's brightness, 0 to 1/2."""
        return self._brightness().std(0, dtype=np.float32)

    def entropy(self) -> NDArray[np.float32]:
        """Return the entropy of every dimension over the completions in bits.

        It is that of what was drawn, `-Σ f log2 f` over the shares `f` of each value: at most
        `log2 n` for `n` completions, and too low on average while these are few.
        """
        found = np.zeros(self.samples.shape[1:], np.float32)
        for value in np.unique(self.samples):
            share = (self.samples == value).mean(0, dtype=np.float32)
            found -= share * np.log2(np.maximum(share, np.float32(1e-12)))
        return np.maximum(found, 0)  # no minus zero where all agree

    def _brightness(self) -> NDArray[np.float32]:
        return self.samples.astype(np.float32) / np.float32(self.request.space.values.top)
