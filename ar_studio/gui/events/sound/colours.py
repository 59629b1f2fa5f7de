"""Colours behind samples: which are others than before, or were filled in."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels

BEHIND = 70  # of 255


def changed(which: NDArray[np.bool_]) -> Pixels:
    """Return colours of the samples that are meant, `(n,)`, as RGBA bytes `(n, 4)`."""
    colour = drawing.ORANGE
    found = np.zeros((len(which), 4), np.uint8)
    found[which] = colour.red(), colour.green(), colour.blue(), BEHIND
    return found
