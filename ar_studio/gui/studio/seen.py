"""What one output of a model sees of an event: as it may, and as it does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Seen:
    """What the output of a flat dimension sees, each by flat index `(D,)`.

    Attributes
    ----------
    folder
        Of the run.
    earlier
        What comes before the dimension in the ordering, which alone a conditional may see.
    uses
        How much the output changes with each input here: 0 not at all, up to 1 for the largest.
    reach
        What it can see, whatever it has learnt; None while that is not known.
    """

    folder: Path
    dimension: int
    earlier: NDArray[np.bool_]
    uses: NDArray[np.float32]
    reach: NDArray[np.bool_] | None = None

    @property
    def used(self) -> NDArray[np.bool_]:
        """What it uses, and may."""
        return (self.uses > 0) & self.earlier

    @property
    def wrong(self) -> NDArray[np.bool_]:
        """What it uses, and is its own or later: what has such outputs is no density."""
        return (self.uses > 0) & ~self.earlier

    @property
    def idle(self) -> NDArray[np.bool_]:
        """What it could see, and does not use."""
        none = np.zeros_like(self.earlier)
        return none if self.reach is None else self.reach & ~(self.uses > 0)
