"""Distributions that are known, of what is made here: no model is better than their entropy."""

import math
from collections.abc import Sequence
from itertools import product

NO, YES = 0, 1

# P(yes | parents) of S. Russell and P. Norvig's example, as it is taught.
CLOUDY = 0.5
SPRINKLER = {NO: 0.5, YES: 0.1}  # by cloudy
RAIN = {NO: 0.2, YES: 0.8}  # by cloudy
WET = {(NO, NO): 0.0, (NO, YES): 0.9, (YES, NO): 0.9, (YES, YES): 0.99}  # by sprinkler, rain
COLUMNS = ("cloudy", "sprinkler", "rain", "wet grass")

SIDE = 4  # of a picture of bars or stripes

FIRST, SECOND = 1.5, -0.8  # a₁ and a₂ of x_t = a₁ x_{t−1} + a₂ x_{t−2} + ε_t, with ε_t ~ N(0, 1)


def sprinkler_probability(row: Sequence[int]) -> float:
    """Return `p(cloudy) p(sprinkler | cloudy) p(rain | cloudy) p(wet | sprinkler, rain)`."""
    cloudy, sprinkler, rain, _ = row
    chances = (CLOUDY, SPRINKLER[cloudy], RAIN[cloudy], WET[sprinkler, rain])
    return math.prod(p if value else 1 - p for p, value in zip(chances, row, strict=True))


def sprinkler_entropy() -> float:
    """Return the entropy of a row, in nats."""
    return _entropy([sprinkler_probability(row) for row in product((NO, YES), repeat=4)])


def bars_and_stripes_entropy() -> float:
    """Return the entropy of a picture, in nats: all white and all black come about in two ways."""
    ways = 2 * 2**SIDE
    return _entropy([2 / ways] * 2 + [1 / ways] * (ways - 4))


def autoregression_entropies() -> tuple[float, float, float]:
    """Return the nats of a first step, of the next given it, and of any other given two.

    They are `½ log 2πe v` of the variances `v`: `γ₀` of the process, `γ₀ (1 − ρ₁²)` with
    `ρ₁ = a₁ / (1 − a₂)`, and 1 of the noise, which is the entropy rate.
    """
    correlation = FIRST / (1 - SECOND)
    variance = (1 - SECOND) / ((1 + SECOND) * ((1 - SECOND) ** 2 - FIRST**2))
    first, second, rate = (
        0.5 * math.log(2 * math.pi * math.e * v)
        for v in (variance, variance * (1 - correlation**2), 1.0)
    )
    return first, second, rate


def of_steps(entropies: Sequence[float], steps: int) -> float:
    """Return the nats of a window, given those of its first steps and of every later one."""
    return sum(entropies[min(step, len(entropies) - 1)] for step in range(steps))


def _entropy(shares: list[float]) -> float:
    return -sum(p * math.log(p) for p in shares if p)
