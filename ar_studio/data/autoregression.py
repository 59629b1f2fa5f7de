"""A series made here, whose entropy is known exactly: `x_t = a₁ x_{t−1} + a₂ x_{t−2} + ε_t`."""

import numpy as np

from ar_studio.data.known import FIRST, SECOND, autoregression_entropies
from ar_studio.data.series import Series

STEPS = 20_000
BEFORE = 1000  # steps that are not kept, after which none knows how it began


def autoregression() -> Series:
    """Return 20,000 steps, always the same ones, with noise `ε_t` of standard deviation 1."""
    noise = np.random.default_rng(2).standard_normal(BEFORE + STEPS)
    values = np.zeros(len(noise))
    for step in range(2, len(noise)):
        values[step] = FIRST * values[step - 1] + SECOND * values[step - 2] + noise[step]
    return Series(("x",), values[BEFORE:, None], entropies=autoregression_entropies())
