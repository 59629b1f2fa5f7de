"""The view of codes: the pictures that they stand for, or a tint for each code."""

from __future__ import annotations

import numpy as np

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.events import UNDRAWN, pictures
from ar_studio.gui.events.image.view import SheetView
from ar_studio.spaces import EventSpace
from ar_studio.tints import tinted


class CodesView(SheetView):
    """A sheet of grids in tints; of samples, where they are known, their pictures in its place."""

    def __init__(self, space: EventSpace) -> None:
        super().__init__(space)
        self._levels, self.top = space.levels, 255
        self._seen: Pixels | None = None

    def set_seen(self, pictures: Pixels | None) -> None:
        self._seen = pictures

    def _pictures(self, shown: Pixels) -> Pixels:
        if self._samples is not None and self._seen is not None:
            return pictures(self._seen)
        colours = tinted(shown, self._levels)
        if self._samples is None or self._pending is None:
            return colours
        pending = np.broadcast_to(self._pending, shown.shape)[:, 0]
        return np.where(pending[..., None], np.uint8(round(255 * UNDRAWN)), colours)
