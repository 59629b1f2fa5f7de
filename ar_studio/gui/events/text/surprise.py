"""Colours behind characters: how surprising each was, and which a branch changed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QPalette

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels, mix

GREATEST = 6.0  # nats of the warmest
STRONGEST = 0.6  # share of the colour behind it
CHANGED = 0.4  # of that behind a character that a branch changed


def tints(costs: Pixels, palette: QPalette) -> list[QColor | None]:
    """Return a colour for each cost `−log p` in nats, `(n,)`; none where it is not known."""
    ground = palette.base().color()
    shares = np.clip(np.nan_to_num(costs / GREATEST), 0, 1) * STRONGEST
    known = ~np.isnan(costs)
    return [
        mix(ground, drawing.ORANGE, float(share)) if there else None
        for share, there in zip(shares, known, strict=True)
    ]


def differing(changed: NDArray[np.bool_], palette: QPalette) -> list[QColor | None]:
    """Return a colour for each character that differs, `(n,)`."""
    colour = mix(palette.base().color(), drawing.ORANGE, CHANGED)
    return [colour if one else None for one in changed]
