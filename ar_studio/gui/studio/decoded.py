"""What grids of codes look like as they are drawn: the pictures that they stand for."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui import engine
from ar_studio.gui.studio.weights import Weights
from ar_studio.models.abilities import Quantising
from ar_studio.runs import Run

MOST_BYTES = 64 * 2**20  # of one recording
UNDRAWN = 96  # the grey of places without a code yet, as everywhere


class Decoded:
    """The mean of `p(x | k)` of `n` grids after each code, bytes `(n, C, H, W)`.

    Filled in a lane's thread, read by the window. Of many and large ones not each step is kept.
    """

    def __init__(self, writer: Quantising, n: int) -> None:
        self._writer = writer
        self._every = max(1, -(-n * writer.codes.size * writer.space.size // MOST_BYTES))
        self._frames = [np.full((n, *writer.space.event_shape), UNDRAWN, np.uint8)]
        self._last: NDArray[np.uint8] | None = None

    @property
    def bytes(self) -> int:
        """The memory that it takes."""
        return sum(frame.nbytes for frame in self._frames)

    def add(self, position: int, codes: NDArray, drawn: NDArray[np.bool_]) -> None:
        """Decode grids `(n, 1, h, w)` of so many drawn codes; called in the lane's thread."""
        last = bool(drawn.all())
        if position % self._every and not last:
            return
        torch, coding = engine.torch, engine.coding
        known = torch.from_numpy(drawn.reshape(-1))
        seen = coding.expected(self._writer, torch.from_numpy(codes), known).numpy()
        grey = np.where(np.isnan(seen), UNDRAWN, 255 * np.nan_to_num(seen)).round().astype(np.uint8)
        if position % self._every == 0:
            self._frames.append(grey)
        if last:
            self._last = grey

    def at(self, position: int) -> NDArray[np.uint8]:
        """Return the pictures at a position that is known, or a little before."""
        if self._last is not None and position >= self._writer.codes.size:
            return self._last
        return self._frames[min(position // self._every, len(self._frames) - 1)]

    def branched(self, index: int, upto: int) -> Decoded:
        """Return the pictures of grid `index` alone, up to a position."""
        found = Decoded(self._writer, 1)
        found._every = self._every
        kept = self._frames[: upto // self._every + 1]
        found._frames = [frame[index : index + 1] for frame in kept]
        return found


def decoding(run: Run, weights: Weights, n: int) -> Decoded:
    """Return what sees the pictures of `n` grids that a run draws; called in a lane's thread.

    Raises
    ------
    StudioError
        If the run in whose codes it draws is gone, or means other codes by now.
    """
    writer = weights.restore(engine.coding.behind(run))
    return Decoded(engine.coding.quantising(writer), n)
