"""A blind quiz: which events are real, and which did which model draw?

Whoever guesses is right in one of as many answers as there are sources, whatever was asked and
said before: sources follow each other independently of each other.
"""

import math
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ar_studio.errors import StudioError
from ar_studio.figures import decimal
from ar_studio.proportions import Proportion

REAL = 0  # the source of real events; models follow


@dataclass
class Quiz:
    """Questions of known truth, and the answers so far.

    Attributes
    ----------
    sources
        What can be answered: real events first, then the models.
    truth
        The source of each question, `(n,)` int64.
    events
        What is asked about, `(n, *event_shape)`.
    answers
        The sources that were answered, in turn.
    """

    sources: tuple[str, ...]
    truth: NDArray[np.int64]
    events: Tensor
    answers: list[int] = field(default_factory=list)

    @property
    def place(self) -> int:
        """Which question is next, counted from 0."""
        return len(self.answers)

    @property
    def over(self) -> bool:
        return self.place == len(self.truth)

    def answer(self, source: int) -> bool:
        """Answer the next question, and tell whether that is right.

        Raises
        ------
        StudioError
            If there is no such source, or no question is left.
        """
        if self.over or not 0 <= source < len(self.sources):
            raise StudioError("There is no such answer; choose one of those that are offered.")
        self.answers.append(source)
        return source == self.truth[self.place - 1]

    @property
    def score(self) -> Proportion:
        """How many answers are right."""
        right = (np.array(self.answers, np.int64) == self.truth[: self.place]).sum()
        return Proportion(int(right), self.place)

    @property
    def chance(self) -> float:
        """How often guessing is right."""
        return 1 / len(self.sources)

    @property
    def p_value(self) -> float:
        """How likely guessing is to be right so often or more often: a binomial tail."""
        right, n, p = self.score.count, self.place, self.chance
        return min(
            1.0, sum(math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(right, n + 1))
        )

    def taken_for_real(self, source: int) -> Proportion:
        """Return how many events of a source were taken for real ones, of those answered."""
        asked = self.truth[: self.place] == source
        answered = np.array(self.answers, np.int64)[asked]
        return Proportion(int((answered == REAL).sum()), len(answered))

    @property
    def said(self) -> str:
        """The score, in one sentence with its interval and what guessing would have."""
        chance = f"{100 * self.chance:.0f} %"
        if not self.answers:
            return f"Guessing is right {chance} of the time."
        p = self.p_value
        told = "below 0.001" if p < 0.001 else decimal(p, 3)
        return (
            f"{self.score} answers are right. Guessing would have {chance}, and be as good or "
            f"better with probability {told}."
        )


def order(n: int, sources: int, seed: int) -> NDArray[np.int64]:
    """Return the source of each of `n` questions, drawn independently and uniformly, `(n,)`.

    Raises
    ------
    StudioError
        If there are no questions, or fewer than two sources.
    """
    if n < 1 or sources < 2:
        raise StudioError("A quiz needs a question, and two sources of events.")
    return np.random.default_rng(seed).integers(0, sources, n)


def assemble(sources: tuple[str, ...], truth: NDArray[np.int64], drawn: list[Tensor]) -> Quiz:
    """Return the quiz of events of each source, `(≥ as many as are asked for, *event_shape)`.

    Raises
    ------
    StudioError
        If there are fewer.
    """
    events = torch.empty(len(truth), *drawn[REAL].shape[1:], dtype=drawn[REAL].dtype)
    for source, found in enumerate(drawn):
        asked = np.flatnonzero(truth == source)
        if len(found) < len(asked):
            raise StudioError(
                f"There are {len(found)} events of {sources[source]} for {len(asked)} questions; "
                "ask fewer."
            )
        events[asked] = found[: len(asked)].to(events.dtype)
    return Quiz(sources, truth, events)
