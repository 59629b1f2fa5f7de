"""The chain rule on four pixels: sixteen events, each a product of four factors.

`p(x) = p(x₁) p(x₂ | x₁) p(x₃ | x₁, x₂) p(x₄ | x₁, x₂, x₃)`, whose factors are those of an FVSBN,
`p(x_d = 1 | x_<d) = σ(b_d + Σ_{j<d} A_dj x_j)`: whatever the weights are, the sixteen add up to 1.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import product

PIXELS = 4
PAIRS = tuple((d, j) for d in range(PIXELS) for j in range(d))  # who may depend on whom
LARGEST = 4.0


@dataclass(frozen=True)
class Chain:
    """Biases of the pixels, and a weight for each pair of a pixel and an earlier one (`PAIRS`)."""

    biases: tuple[float, ...] = (0.0,) * PIXELS
    weights: tuple[float, ...] = field(default=(0.0,) * len(PAIRS))

    @classmethod
    def drawn(cls, seed: int) -> "Chain":
        """Return one at random."""
        chance = random.Random(seed)

        def some(count: int) -> tuple[float, ...]:
            return tuple(round(chance.uniform(-2.5, 2.5), 1) for _ in range(count))

        return cls(some(PIXELS), some(len(PAIRS)))

    @property
    def independent(self) -> bool:
        """Whether no pixel depends on another, so that `p(x) = Π p(x_d)`."""
        return not any(self.weights)

    def cut(self) -> "Chain":
        """Return it without its weights: independent pixels."""
        return replace(self, weights=(0.0,) * len(PAIRS))

    def chance(self, x: Sequence[int], d: int) -> float:
        """Return `p(x_d = 1 | x_<d)` for the pixel `d`, counted from 0."""
        ties = zip(PAIRS, self.weights, strict=True)
        a = self.biases[d] + sum(w * x[j] for (to, j), w in ties if to == d)
        return 1 / (1 + math.exp(-a))

    def factors(self, x: Sequence[int]) -> tuple[float, ...]:
        """Return the four factors of an event."""
        chances = [self.chance(x, d) for d in range(PIXELS)]
        return tuple(p if value else 1 - p for p, value in zip(chances, x, strict=True))

    def probability(self, x: Sequence[int]) -> float:
        """Return their product."""
        return math.prod(self.factors(x))

    def marginals(self) -> tuple[float, ...]:
        """Return how often each pixel is 1, `p(x_d = 1)`."""
        return tuple(sum(self.probability(x) for x in EVENTS if x[d]) for d in range(PIXELS))

    def entropy(self) -> float:
        """Return the entropy of an event, in nats."""
        shares = [self.probability(x) for x in EVENTS]
        return -sum(p * math.log(p) for p in shares if p)

    def dependence(self) -> float:
        """Return how far the pixels are from independent ones, in nats.

        The total correlation (Watanabe 1960): `KL(p(x) ‖ Π p(x_d)) = Σ H(x_d) − H(x)`.
        """
        alone = sum(-sum(p * math.log(p) for p in (m, 1 - m) if p > 0) for m in self.marginals())
        return max(0.0, alone - self.entropy())


EVENTS = tuple(product((0, 1), repeat=PIXELS))


def product_words(chain: Chain, x: Sequence[int]) -> str:
    """Return an event's probability written out: `0.62 · 0.38 · … = 0.071`."""
    written = " · ".join(f"{factor:.3f}" for factor in chain.factors(x))
    return f"{written} = {chain.probability(x):.4f}"
