"""Tints of codes: numbers that are names have colours far apart, and nothing between them."""

import colorsys
from functools import cache

import numpy as np
from numpy.typing import NDArray

GOLDEN = 0.618034  # of a turn: the hues of any number of codes are spread evenly
SHADES = ((0.55, 0.95), (0.8, 0.7), (0.35, 0.8))  # saturation and value, in turn


@cache
def tints(levels: int) -> NDArray[np.uint8]:
    """Return a colour for each of `levels` codes, `(levels, 3)` RGB, not writable."""
    table = np.array(
        [
            colorsys.hsv_to_rgb(number * GOLDEN % 1, *SHADES[number % len(SHADES)])
            for number in range(levels)
        ]
    )
    found = (255 * table).round().astype(np.uint8)
    found.setflags(write=False)
    return found


def tinted(codes: NDArray, levels: int) -> NDArray[np.uint8]:
    """Return grids of codes `(n, 1, h, w)` as colours `(n, h, w, 3)`."""
    return tints(levels)[np.asarray(codes)[:, 0].astype(np.int64)]
