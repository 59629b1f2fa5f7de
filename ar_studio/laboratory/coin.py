"""A coin: tosses, the likelihood of `θ`, its maximum, a prior, and what entropy and KL say.

`L(θ) = θ^N_h (1 − θ)^N_t` is greatest at `θ* = N_h / N`. With a prior `Beta(a, b)` the posterior
is `Beta(a + N_h, b + N_t)`.
"""

import math
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ar_studio.errors import StudioError

MOST = 1_000_000
HEADS, TAILS = set("1hHyY"), set("0tTnN")
BETWEEN = re.compile(r"[\s,;.|/_-]+")


@dataclass(frozen=True)
class Tosses:
    """How often a coin came down as heads (1) and as tails (0)."""

    heads: int = 0
    tails: int = 0

    @property
    def count(self) -> int:
        return self.heads + self.tails

    @property
    def best(self) -> Fraction | None:
        """The maximum of the likelihood, `θ* = N_h / N`; None before the first toss."""
        return Fraction(self.heads, self.count) if self.count else None

    def with_tosses(self, tosses: Sequence[int]) -> "Tosses":
        """Return what there is after more tosses, of 0 and 1."""
        heads = sum(tosses)
        return Tosses(self.heads + heads, self.tails + len(tosses) - heads)

    def log_likelihood(self, theta: float) -> float:
        """Return `log L(θ) = N_h log θ + N_t log(1 − θ)`, in nats; −∞ where it cannot be."""
        return _times_log(self.heads, theta) + _times_log(self.tails, 1 - theta)


@dataclass(frozen=True)
class Prior:
    """A `Beta(a, b)` over `θ`: what is believed as if so many tosses, less one, had been seen."""

    a: float = 1.0
    b: float = 1.0

    def after(self, tosses: Tosses) -> "Prior":
        """Return the posterior."""
        return Prior(self.a + tosses.heads, self.b + tosses.tails)

    @property
    def mean(self) -> float:
        """Its mean, which is the probability of heads at the next toss."""
        return self.a / (self.a + self.b)

    @property
    def mode(self) -> float | None:
        """Where it is greatest; None where that is everywhere, or at both ends."""
        if (self.a < 1 and self.b < 1) or self.a == self.b == 1:
            return None
        if self.a <= 1 <= self.b:
            return 0.0
        if self.b <= 1 <= self.a:
            return 1.0
        return (self.a - 1) / (self.a + self.b - 2)

    def log_density(self, theta: float) -> float:
        """Return the logarithm of its density at `θ`."""
        normaliser = math.lgamma(self.a + self.b) - math.lgamma(self.a) - math.lgamma(self.b)
        return normaliser + _times_log(self.a - 1, theta) + _times_log(self.b - 1, 1 - theta)


def read(text: str) -> list[int]:
    """Return the tosses that somebody typed: `1,0,1,1`, `HTHH`, `1 0 1 1`.

    Raises
    ------
    StudioError
        If something is neither heads nor tails, or there are too many.
    """
    tosses = []
    for sign in BETWEEN.sub("", text):
        if sign not in HEADS | TAILS:
            raise StudioError(f"{sign!r} is no toss; type 1 or H for heads, 0 or T for tails.")
        tosses.append(int(sign in HEADS))
    if len(tosses) > MOST:
        raise StudioError(f"These are more than {MOST:,} tosses; type fewer, or toss them.")
    return tosses


def toss(count: int, theta: float, seed: int) -> list[int]:
    """Return tosses of a coin that falls on heads with probability `θ`."""
    chance = random.Random(seed)
    return [int(chance.random() < theta) for _ in range(count)]


def entropy(theta: float) -> float:
    """Return the entropy of a toss, in nats: 0 of a coin with two heads, at most log 2."""
    return -_times_log(theta, theta) - _times_log(1 - theta, 1 - theta)


def cross_entropy(p: float, q: float) -> float:
    """Return what a toss of a coin `p` costs on average who believes in `q`, in nats."""
    return -_times_log(p, q) - _times_log(1 - p, 1 - q)


def divergence(p: float, q: float) -> float:
    """Return `KL(p ‖ q) = Σ p log(p / q)` of two coins, in nats; ∞ where `q` rules out what is."""
    return cross_entropy(p, q) - entropy(p)


def _times_log(times: float, x: float) -> float:
    """Return `times · log x`, where nothing times anything is nothing."""
    if times == 0:
        return 0.0
    return times * math.log(x) if x > 0 else -math.inf * times
