"""Words with bars: how frequent they are in data and samples, or how likely the next one is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Canvas
from ar_studio.gui.events.legend import paint_bar

MARGIN = 6
WIDEST_WORD = 16  # characters


class WordShare(NamedTuple):
    """A word, its share of all words in the data and in samples; None where there are none."""

    word: str
    data: float | None
    samples: float | None


class WordBars(Canvas):
    """A row for each word: a filled bar for the data, an outlined one for the samples."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: list[WordShare] = []
        self.drawn = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(self.tr("Words"))

    def set_words(self, words: Sequence[WordShare], drawn: str = "") -> None:
        """Show words in the order given, and mark the one that was drawn."""
        self.shown, self.drawn = list(words), drawn
        self.setAccessibleDescription(", ".join(self._in_words(one) for one in self.shown[:10]))
        self._fit()
        self.update()

    def is_empty(self) -> bool:
        return not self.shown

    def _in_words(self, one: WordShare) -> str:
        shares = [share for share in (one.data, one.samples) if share is not None]
        return f"{one.word} {' / '.join(f'{share:.2%}' for share in shares)}"

    def _row_height(self) -> int:
        both = any(one.data is not None and one.samples is not None for one in self.shown)
        line = self.fontMetrics().height()
        return line + 6 if both else line + 3

    def _fit(self) -> None:
        self.setMinimumHeight(len(self.shown) * self._row_height() + 2 * MARGIN)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 60)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._fit()

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        metrics = self.fontMetrics()
        longest = max(metrics.horizontalAdvance(one.word[:WIDEST_WORD]) for one in self.shown)
        names = min(longest + 10, self.width() // 2)
        numbers = metrics.horizontalAdvance("00.00 %") + 8
        top = max(max(one.data or 0, one.samples or 0) for one in self.shown) or 1.0
        room = max(10, self.width() - names - numbers - 2 * MARGIN)
        height = self._row_height()
        for row, one in enumerate(self.shown):
            line = QRectF(MARGIN, MARGIN + row * height, self.width() - 2 * MARGIN, height)
            self._paint_word(painter, line, one, names, numbers)
            area = QRectF(MARGIN + names, line.top() + 2, room, height - 4)
            self._paint_bars(painter, area, one, top)

    def _paint_word(
        self, painter: QPainter, line: QRectF, one: WordShare, names: int, numbers: int
    ) -> None:
        align = Qt.AlignmentFlag
        drawn = bool(self.drawn) and one.word == self.drawn
        role = QPalette.ColorRole.Text
        painter.setPen(drawing.ORANGE if drawn else self.palette().color(role))
        word = f"▶ {one.word}" if drawn else one.word
        box = QRectF(line.left(), line.top(), names - 6, line.height())
        drawing.label(painter, box, word, align.AlignRight | align.AlignVCenter)
        share = one.data if one.data is not None else one.samples
        painter.setPen(drawing.quiet_text(self.palette()))
        box = QRectF(line.right() - numbers, line.top(), numbers, line.height())
        painter.drawText(box, align.AlignRight | align.AlignVCenter, f"{share or 0:.2%}")

    def _paint_bars(self, painter: QPainter, area: QRectF, one: WordShare, top: float) -> None:
        palette = self.palette()
        both = one.data is not None and one.samples is not None
        height = area.height() / 2 - 1 if both else area.height()
        y = area.top()
        if one.data is not None:
            bar = QRectF(area.left(), y, max(1.0, area.width() * one.data / top), height)
            paint_bar(painter, bar, palette, filled=True)
            y += height + 2
        if one.samples is not None:
            bar = QRectF(area.left(), y, max(2.0, area.width() * one.samples / top), height)
            paint_bar(painter, bar, palette, filled=False)
