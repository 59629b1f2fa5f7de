"""Maximum likelihood where everything is known: sixteen events, a family, and a step at a time.

What is lowered is the cross-entropy `H(p̂, q) = −Σ p̂(x) log q(x)` to the events that were seen;
what it is good for is `KL(p ‖ q) = H(p, q) − H(p)`, which is 0 only where the family holds `p`.
"""

import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ar_studio.data import known
from ar_studio.laboratory.chain import EVENTS, PAIRS, PIXELS, Chain

Shares = tuple[float, ...]  # a probability for each of the sixteen events


def _of(weigh: Callable[[Sequence[int]], float]) -> Shares:
    weights = [weigh(x) for x in EVENTS]
    return tuple(weight / sum(weights) for weight in weights)


def _parity(x: Sequence[int]) -> float:
    """Return the weight of an event whose last pixel tells, mostly, if the others are odd."""
    return 0.95 if x[3] == (x[0] + x[1] + x[2]) % 2 else 0.05


def _stripes(x: Sequence[int]) -> float:
    """Return the weight of a picture of whole rows or columns."""
    rows, columns = x[0] == x[1] and x[2] == x[3], x[0] == x[2] and x[1] == x[3]
    return 0.02 + rows + columns


TRUTHS: Mapping[str, Shares] = {
    "grass": _of(known.sprinkler_probability),
    "stripes": _of(_stripes),
    "parity": _of(_parity),
    "coins": _of(lambda x: math.prod(0.7 if value else 0.3 for value in x)),
}

# The weights that a family has; the others are 0.
FAMILIES: Mapping[str, frozenset[tuple[int, int]]] = {
    "independent": frozenset(),
    "markov": frozenset((d, d - 1) for d in range(1, PIXELS)),
    "fvsbn": frozenset(PAIRS),
}


@dataclass(frozen=True)
class Fit:
    """A model of a family after so many steps, and what it is worth."""

    chain: Chain
    steps: int
    seen: float  # cross-entropy to what was seen, in nats
    divergence: float  # from the truth, in nats


def drawn(truth: Shares, count: int, seed: int) -> Shares:
    """Return how often each event is among so many that are drawn; of 0 the truth itself."""
    if count == 0:
        return truth
    found = random.Random(seed).choices(range(len(EVENTS)), truth, k=count)
    return tuple(found.count(event) / count for event in range(len(EVENTS)))


def entropy(shares: Shares) -> float:
    """Return `−Σ p log p`, in nats."""
    return -sum(p * math.log(p) for p in shares if p)


def cross_entropy(shares: Shares, chain: Chain) -> float:
    """Return `−Σ p log q`, in nats, of a chain `q`, which gives no event a probability of 0."""
    return -sum(p * math.log(chain.probability(x)) for p, x in zip(shares, EVENTS, strict=True))


def measured(chain: Chain, steps: int, seen: Shares, truth: Shares) -> Fit:
    """Return a chain with what it is worth."""
    divergence = max(0.0, cross_entropy(truth, chain) - entropy(truth))
    return Fit(chain, steps, cross_entropy(seen, chain), divergence)


def gradient(chain: Chain, seen: Shares) -> tuple[list[float], list[float]]:
    """Return the derivatives of minus the cross-entropy by the biases and the weights.

    By `b_d` it is `Σ p̂(x) (x_d − p(x_d = 1 | x_<d))`, and by `A_dj` the same times `x_j`.
    """
    biases, weights = [0.0] * PIXELS, [0.0] * len(PAIRS)
    for p, x in zip(seen, EVENTS, strict=True):
        errors = [p * (x[d] - chain.chance(x, d)) for d in range(PIXELS)] if p else [0.0] * PIXELS
        for d, error in enumerate(errors):
            biases[d] += error
        for number, (d, j) in enumerate(PAIRS):
            weights[number] += errors[d] * x[j]
    return biases, weights


def step(fit: Fit, family: str, seen: Shares, truth: Shares, rate: float, count: int = 1) -> Fit:
    """Return what there is after steps up the gradient, of the family's weights alone."""
    chain, allowed = fit.chain, FAMILIES[family]
    for _ in range(count):
        by_bias, by_weight = gradient(chain, seen)
        chain = Chain(
            tuple(b + rate * g for b, g in zip(chain.biases, by_bias, strict=True)),
            tuple(
                w + rate * g if pair in allowed else 0.0
                for w, g, pair in zip(chain.weights, by_weight, PAIRS, strict=True)
            ),
        )
    return measured(chain, fit.steps + count, seen, truth)


def begin(seen: Shares, truth: Shares) -> Fit:
    """Return the model that knows nothing: every event is as likely as any other."""
    return measured(Chain(), 0, seen, truth)
