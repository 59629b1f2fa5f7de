"""Small pictures in tables."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtGui import QIcon, QImage, QPixmap

ICON = 22  # pixels along a side


def four_pixels(x: Sequence[int]) -> QIcon:
    """Return a picture of 2×2 pixels; a 1 is white, as everywhere."""
    cells = np.kron(np.array(x, np.uint8).reshape(2, 2) * 255, np.ones((10, 10), np.uint8))
    framed = np.pad(cells, 1, constant_values=128)
    image = QImage(framed.tobytes(), ICON, ICON, ICON, QImage.Format.Format_Grayscale8)
    return QIcon(QPixmap.fromImage(image))
