"""A series made here, whose entropy is known exactly: `x_t = a₁ x_{t−1} + a₂ x_{t−2} + ε_t`."""

import math

import numpy as np

from ar_studio.data.series import Series

FIRST, SECOND = 1.5, -0.8  # a₁ and a₂: a swing of about eleven steps
STEPS = 20_000
BEFORE = 1000  # steps that are not kept, after which none knows how it began


def autoregression() -> Series:
    """Return 20,000 steps, always the same ones, with noise `ε_t` of standard deviation 1."""
    noise = np.random.default_rng(2).standard_normal(BEFORE + STEPS)
    values = np.zeros(len(noise))
    for step in range(2, len(noise)):
        values[step] = FIRST * values[step - 1] + SECOND * values[step - 2] + noise[step]
    return Series(("x",), values[BEFORE:, None], entropies=entropies())


def entropies() -> tuple[float, float, float]:
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
