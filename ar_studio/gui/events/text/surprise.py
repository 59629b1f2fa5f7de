"""Colours behind characters: how surprising each was, and which are others than before."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels

GREATEST = 6.0  # nats of the warmest
STRONGEST = 0.6  # share of the colour behind it
MARKED = 0.4  # of that behind a character that is another, or was filled in


def warm(costs: Pixels) -> Pixels:
    """Return colours of costs `−log p` in nats `(n,)`, as RGBA bytes; none where one is NaN."""
    return covered(np.clip(np.nan_to_num(costs / GREATEST), 0, 1) * STRONGEST)


def marked(which: NDArray[np.bool_]) -> Pixels:
    """Return colours of the characters that are meant, `(n,)`, as RGBA bytes `(n, 4)`."""
    return covered(which * MARKED)


def covered(shares: Pixels) -> Pixels:
    """Return the colour with shares of it `(n,)`, 0 to 1, as RGBA bytes."""
    colour = drawing.ORANGE
    found = np.zeros((len(shares), 4), np.uint8)
    found[:, :3] = colour.red(), colour.green(), colour.blue()
    found[:, 3] = np.rint(255 * shares)
    return found
