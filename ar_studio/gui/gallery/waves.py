"""Clips on a card, as their waveforms."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels, mix
from ar_studio.gui.events.sound.waves import heard
from ar_studio.spaces import EventSpace

ROWS, MOST_COLUMNS = 2, 5
TILE = 84, 140  # height of a clip, and its least width
GAP = 8


class WaveStrip(QWidget):
    """Two rows of clips, as many as fit, each as loud as can be; a line where none is drawn yet."""

    def __init__(self) -> None:
        super().__init__()
        self._clips: Pixels = np.zeros((0, 1), np.float32)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_events(self, events: Pixels, pending: Pixels | None, space: EventSpace) -> None:
        """Show events `(N, T)`, of which `(T,)` are not drawn yet."""
        codes = np.asarray(events[: ROWS * MOST_COLUMNS], np.int64)
        self._clips = heard(space, codes if pending is None else np.where(pending, -1, codes))
        self.update()

    def count(self) -> int:
        """Return how many clips there are, in sight or not."""
        return len(self._clips)

    def capacity(self) -> int:
        """Return how many clips there is room for."""
        return ROWS * self._columns()

    def sizeHint(self) -> QSize:
        return QSize(2 * TILE[1] + GAP, ROWS * TILE[0] + (ROWS - 1) * GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(TILE[1], self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio = drawing.align(painter)
        columns, gap = self._columns(), round(GAP * ratio)
        width = (round(self.width() * ratio) - (columns - 1) * gap) // columns
        height = round(TILE[0] * ratio)
        role, palette = QPalette.ColorRole, self.palette()
        ground = mix(palette.color(role.Base), palette.color(role.Text), 0.05)
        painter.setPen(QPen(palette.color(role.Highlight), 1))
        for index, clip in enumerate(self._clips[: ROWS * columns]):
            row, column = divmod(index, columns)
            left, top = column * (width + gap), row * (height + gap)
            painter.fillRect(left, top, width, height, ground)
            painter.drawLines(_lines(clip, left, top + height / 2, width, height / 2 - 2))

    def _columns(self) -> int:
        return max(1, min(MOST_COLUMNS, (self.width() + GAP) // (TILE[1] + GAP)))


def _lines(clip: Pixels, left: int, middle: float, width: int, half: float) -> list[QLineF]:
    """Return a line from the lowest to the highest sample of each column of pixels."""
    known = np.nan_to_num(clip)
    scale = half / max(float(np.abs(known).max()), 0.01)
    starts = np.arange(width) * len(clip) // width
    low, high = np.minimum.reduceat(known, starts), np.maximum.reduceat(known, starts)
    places = zip(
        range(left, left + width), middle - scale * high, middle - scale * low, strict=True
    )
    return [QLineF(x + 0.5, top, x + 0.5, bottom + 1) for x, top, bottom in places]
