"""A completion that was asked for, how far it is, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
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
    """What was asked for: everything that the completions depend on.

    Attributes
    ----------
    filmed
        Whether it is worth seeing how they come about.
    guide, guided_by
        The folder of the run that guides, and its title.
    start
        Particles of an earlier mask, to go on from.
    tests
        Other test events, `(N, *event_shape)`, which tell how good the model is under the mask.
    unknown
        Whether nobody knows what is hidden, as in a drawing that the model finishes.
    patience
        Seconds for which guided completions go on changing while one looks, when the effort is
        made, until they have settled; 0 is not at all.
    stopped
        Set by whoever is content with what is there.
    """

    folder: Path
    title: str
    image: Bytes
    mask: NDArray[np.bool_]
    space: EventSpace
    n: int
    seed: int
    clamped: bool
    given: Given | None = None
    filmed: bool = False
    guide: Path | None = None
    guided_by: str = ""
    effort: engine.completion.Effort = "good"
    start: engine.completion.Pool | None = None
    tests: Bytes | None = None
    unknown: bool = False
    patience: float = 0.0
    stopped: Event = field(default_factory=Event, repr=False)

    def moves_alike(self, other: Request) -> bool:
        """Tell whether its particles are of the same model, guide and context as another's."""
        given = self.given
        same = given is other.given or (given is not None and given.same(other.given))
        return same and (self.folder, self.guide) == (other.folder, other.guide)

    def is_of(
        self,
        image: Bytes | None,
        mask: NDArray[np.bool_] | None,
        clamped: bool,
        given: Given | None,
    ) -> bool:
        """Tell whether it is for this image and mask, given the same."""
        if image is None or mask is None or self.image.shape != image.shape:
            return False
        if self.given is not None and not self.given.same(given):
            return False
        same = np.array_equal(self.mask, mask) and self.clamped == clamped
        return same and bool((self.image[mask] == image[mask]).all())


@dataclass(frozen=True, eq=False)
class Progress:
    """How far the work has come, and what the completions `(n, *event_shape)` look like.

    Attributes
    ----------
    pending
        The dimensions not drawn yet.
    seconds
        Of work, since it began.
    left
        Seconds that it may go on at most, past what was asked for; None before that.
    previewed
        Whether they are the guide's own draws.
    standing
        What is to be said of particles that are moved, or of completions that are listed.
    """

    done: int
    total: int
    samples: Bytes
    pending: NDArray[np.bool_]
    seconds: float = 0.0
    left: float | None = None
    previewed: bool = False
    standing: engine.completion.Standing | None = None


@dataclass(frozen=True, eq=False)
class Several:
    """Events `(n, *event_shape)` of a space, taken together."""

    samples: Bytes
    space: EventSpace

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
        return self.samples.astype(np.float32) / np.float32(self.space.values.top)


@dataclass(frozen=True)
class Hidden:
    """The log-probability of what is hidden given what is observed, in nats.

    Attributes
    ----------
    completions, error
        The mean over the completions and its standard error.
    original
        That of what the image really holds.
    """

    completions: float
    error: float
    original: float


@dataclass(frozen=True, eq=False)
class Result:
    """Completions of one request, with `log p(x)` of each in nats, and how they were drawn.

    Attributes
    ----------
    standing
        How they were drawn and how far to trust them; None for a guide's own draws, where the
        work was stopped before the model had weighed them.
    original
        The log-probability of the whole event, which the model saw a part of.
    hidden
        That of the hidden part alone; None where it is not known.
    moves
        That guided particles were moved by.
    """

    request: Request
    samples: Bytes
    log_probs: NDArray[np.float32]
    standing: engine.completion.Standing | None
    seconds: float
    original: float
    hidden: Hidden | None
    frames: list[Bytes] = field(repr=False)
    moves: int = 0

    @property
    def method(self) -> str:
        """How they were drawn, in a word."""
        return "preview" if self.standing is None else self.standing.method

    @property
    def about(self) -> dict[str, object]:
        """What files of these completions say of how they were made."""
        request = self.request
        about: dict[str, object] = {
            "run": request.title,
            "seed": request.seed,
            "method": self.method,
            "given": None if request.given is None else request.given.words,
        }
        if self.method in ("guided", "preview"):
            anew = "anew" if request.start is None else "from particles of an earlier mask"
            about |= {"guide": request.guided_by, "effort": request.effort}
            about |= {"moves": self.moves, "begun": anew}
        return about

    @property
    def several(self) -> Several:
        """What they have in common."""
        return Several(self.samples, self.request.space)


@dataclass(frozen=True)
class OnTests:
    """Mean and standard error of what the model gives the hidden part of `n` test events."""

    mean: float
    error: float
    n: int


@dataclass(frozen=True)
class Unguided:
    """The guide could not be used; carries the sentence why."""

    sentence: str


@dataclass(frozen=True, eq=False)
class Whole:
    """An event of which nothing is hidden, what it is given, and its log-probability in nats."""

    folder: Path
    image: Bytes
    given: Given | None
    log_prob: float

    def same(self, image: Bytes, given: Given | None) -> bool:
        """Tell whether it is this event, given the same."""
        alike = given is self.given or (given is not None and given.same(self.given))
        return alike and np.array_equal(self.image, image)
