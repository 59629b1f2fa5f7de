"""The beginnings of texts on a card, and rows of a table."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontDatabase, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.columns import Column
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import in_units
from ar_studio.gui.events.text.letters import NOT_THERE, letters
from ar_studio.spaces import EventSpace

LINES = 8  # of text that are in sight
LEAST = 24  # characters that a line is wide


class TextStrip(QWidget):
    """Texts in lines as wide as there is room, the first whole, then others while there are lines.

    Parameters
    ----------
    words
        The alphabet.
    """

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.words = list(words)
        self.texts: list[str] = []
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_events(self, events: Pixels, pending: Pixels | None, space: EventSpace) -> None:
        """Show events `(N, T)`, with points where `(T,)` of them is not drawn yet."""
        codes = np.asarray(events[:LINES], dtype=np.int64)
        codes = codes if pending is None else np.where(pending, -1, codes)
        self.texts = ["".join(letters(space, self.words, row)) for row in codes.tolist()]
        self.update()

    def count(self) -> int:
        """Return how many texts there are, in sight or not."""
        return len(self.texts)

    def capacity(self) -> int:
        """Return how many texts there is room for."""
        return LINES // 2

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(2 * LEAST * metrics.horizontalAdvance("m"), LINES * metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST * self.fontMetrics().horizontalAdvance("m"), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, metrics = QPainter(self), self.fontMetrics()
        text, quiet = QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText
        top, ways = 0, Qt.TextFlag.TextWrapAnywhere
        for number, verse in enumerate(self.texts):
            painter.setPen(self.palette().color(quiet if number % 2 else text))
            room = QRect(0, top, self.width(), self.height() - top)
            if room.height() < metrics.lineSpacing():
                break
            said = " ".join(verse.split("\n"))
            top += painter.drawText(room, int(ways), said).height()


class RowStrip(TextStrip):
    """Rows of a table, each with the names of its columns."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__(())
        self.columns = columns

    def show_events(self, events: Pixels, pending: Pixels | None, space: EventSpace) -> None:
        """Show events `(N, D)`, with points where `(D,)` of them is not drawn yet."""
        hidden = [False] * len(self.columns) if pending is None else pending.tolist()
        self.texts = [
            ", ".join(
                f"{column.name}: {NOT_THERE if unknown else in_units(column, value)}"
                for column, unknown, value in zip(self.columns, hidden, row, strict=True)
            )
            for row in np.asarray(events[:LINES]).tolist()
        ]
        self.update()
