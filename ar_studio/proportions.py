"""Proportions: how often something was so, and the interval in which its probability may lie."""

import math
from dataclasses import dataclass

from ar_studio.figures import percent

Z = 1.959964  # standard errors to either side, of a 95 % interval


@dataclass(frozen=True)
class Proportion:
    """It was so `count` times of `n`.

    Attributes
    ----------
    low, high
        Wilson's interval (E. B. Wilson, *Probable Inference, the Law of Succession, and
        Statistical Inference*, JASA 1927): the probabilities `p` whose standard error
        `√(p (1 − p) / n)` puts the share within 1.96 of them, which is 95 % of the time. Unlike
        `share ± 1.96 se` it stays inside 0 to 1 and is right for few events and rare ones too.
    """

    count: int
    n: int

    @property
    def share(self) -> float:
        """`count / n`; NaN of none."""
        return self.count / self.n if self.n else math.nan

    @property
    def low(self) -> float:
        return self._interval[0]

    @property
    def high(self) -> float:
        return self._interval[1]

    @property
    def _interval(self) -> tuple[float, float]:
        if not self.n:
            return 0.0, 1.0
        n, p, zz = self.n, self.share, Z * Z
        middle = (p + zz / (2 * n)) / (1 + zz / n)
        half = Z / (1 + zz / n) * math.sqrt(p * (1 - p) / n + zz / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        """As `7 of 20 (35 % [18 %, 57 %])`."""
        if not self.n:
            return "0 of 0"
        share, low, high = (percent(one) for one in (self.share, self.low, self.high))
        return f"{self.count:,} of {self.n:,} ({share} [{low}, {high}])"


def by_chance(first: Proportion, second: Proportion) -> float:
    """Return how likely so many or more of the first are if it is no more often so than the second.

    Fisher's exact test, one-sided (R. A. Fisher, *The Logic of Inductive Inference*, JRSS 1935):
    if both are alike, the `K` that are so of both fall to the first `n₁` and the second `n₂`
    hypergeometrically, `P(k) = C(n₁, k) C(n₂, K − k) / C(n₁ + n₂, K)`, whatever their probability.
    """
    both = first.count + second.count
    ways = sum(
        math.comb(first.n, k) * math.comb(second.n, both - k)
        for k in range(first.count, min(first.n, both) + 1)
    )
    return ways / math.comb(first.n + second.n, both)
