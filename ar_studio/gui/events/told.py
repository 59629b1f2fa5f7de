"""What a table tells of each dimension of an event that was read: its place, chance, surprise."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import mix
from ar_studio.gui.canvas.numerals import decimal, numeral
from ar_studio.gui.events import chances
from ar_studio.gui.events.seen import tint
from ar_studio.gui.kit.tables import Headings
from ar_studio.gui.studio.recording import Recording
from ar_studio.gui.studio.seen import Seen
from ar_studio.spaces import EventSpace

STRONGEST = 0.55  # share of the colour behind the greatest surprise


class Told:
    """The cells that all tables of dimensions share, once something is known."""

    def __init__(self, space: EventSpace, table: QWidget) -> None:
        self._chances, self._table = chances.of(space), table
        self._places = np.zeros(0, np.int64)
        self._nats = np.zeros(0, np.float32)
        self._seen: Seen | None = None

    def headings(self) -> Headings:
        """Return what the cells are called."""
        translate = QCoreApplication.translate
        return [
            (
                translate("events", "Place"),
                translate("events", "Its place in the model’s ordering"),
            ),
            (self._chances.title, self._chances.tip),
            (
                translate("events", "Surprise"),
                translate("events", "−log p in nats; all of them add up to −log p(x)"),
            ),
        ]

    def take(self, reading: Recording | None) -> None:
        """Tell of a reading, or of none."""
        self._places = np.zeros(0, np.int64) if reading is None else reading.order.argsort()
        known = None if reading is None else -reading.log_prob[self._places, 0]
        self._nats = np.zeros(0, np.float32) if known is None else known

    def see(self, seen: Seen | None) -> None:
        """Colour the names of what an output sees."""
        self._seen = seen

    def name_tint(self, dimension: int) -> QColor | None:
        """Return what is behind the name of a dimension that is seen."""
        return None if self._seen is None else tint(self._seen, dimension, self._table.palette())

    def text(self, dimension: int, column: int) -> str:
        """Return a cell of a dimension; empty while nothing is known of it."""
        if dimension >= len(self._nats):
            return ""
        nats = float(self._nats[dimension])
        return (
            numeral(self._places[dimension] + 1, ","),
            self._chances.text(-nats),
            decimal(nats, 3),
        )[column]

    def tint(self, dimension: int) -> QColor | None:
        """Return what is behind a surprise: the stronger, the nearer to the greatest."""
        if dimension >= len(self._nats):
            return None
        low, high = min(0.0, float(self._nats.min())), float(self._nats.max())
        share = (float(self._nats[dimension]) - low) / (high - low) if high > low else 0.0
        return mix(self._table.palette().base().color(), drawing.ORANGE, STRONGEST * share)
