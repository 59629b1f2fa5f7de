"""The image being completed and its mask, shared by completion and comparison."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal


class MaskState(QObject):
    """An image `(C, H, W)` `uint8` and a mask `(C, H, W)`, True = observed.

    Attributes
    ----------
    changed
        The image or the mask changed.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.image: NDArray[np.uint8] | None = None
        self.mask: NDArray[np.bool_] | None = None

    def set(self, image: NDArray[np.uint8] | None, mask: NDArray[np.bool_] | None) -> None:
        """Set both; each is copied."""
        self.image = None if image is None else image.copy()
        self.mask = None if mask is None else mask.copy()
        self.changed.emit()
