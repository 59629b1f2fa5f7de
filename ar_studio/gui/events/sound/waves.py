"""Codes as amplitudes, and amplitudes as they are told."""

from __future__ import annotations

from functools import cache

import numpy as np

from ar_studio import mulaw
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import decimal
from ar_studio.spaces import EventSpace


@cache
def amplitudes(levels: int) -> Pixels:
    """Return the amplitude, −1 to 1, of each code, `(levels,)`: of the μ-law where it has 256."""
    if levels == len(mulaw.AMPLITUDES):
        return mulaw.AMPLITUDES
    return np.linspace(-1, 1, max(2, levels), dtype=np.float32)


def heard(space: EventSpace, codes: Pixels) -> Pixels:
    """Return amplitudes of codes `(..., T)`, NaN where one is negative: not known yet."""
    codes = np.asarray(codes).astype(np.int64)
    found = amplitudes(space.levels)[np.clip(codes, 0, space.levels - 1)]
    return np.where(codes < 0, np.float32(np.nan), found)


def told(space: EventSpace, code: int) -> str:
    """Return a code and what it stands for."""
    return f"{decimal(float(amplitudes(space.levels)[code]), 4)} ({code})"
