"""Words with bars: how frequent they are in data and samples, or how likely the next one is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Canvas
from ar_studio.gui.canvas.numerals import numeral
from ar_studio.gui.events.legend import paint_bar

MARGIN = 6
WIDEST_WORD = 16  # characters
DRAWN = "▶ "  # before the word that was drawn


class WordShare(NamedTuple):
    """A word, its share of all words in the data and in samples; None where there are none."""

    word: str
    data: float | None
    samples: float | None


class WordBars(Canvas):
    """A row for each word: a filled bar for the data, an outlined one for the samples.

    Attributes
    ----------
    chosen
        A word was clicked, or Enter pressed on the one that is pointed at; carries its row.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: list[WordShare] = []
        self.drawn = ""
        self._pointed = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(self.tr("Words"))

    def set_words(self, words: Sequence[WordShare], drawn: str = "") -> None:
        """Show words in the order given, and mark the one that was drawn."""
        self.shown, self.drawn, self._pointed = list(words), drawn, -1
        self.setAccessibleDescription(", ".join(self._in_words(one) for one in self.shown[:10]))
        self._fit()
        self.update()

    def offer(self) -> None:
        """Let a word be chosen."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def row_at(self, place: QPointF) -> int:
        """Return the row at a place, or -1."""
        row = int((place.y() - MARGIN) // self._row_height())
        return row if 0 <= row < len(self.shown) else -1

    def is_empty(self) -> bool:
        return not self.shown

    def _in_words(self, one: WordShare) -> str:
        shares = [share for share in (one.data, one.samples) if share is not None]
        return f"{one.word} {' / '.join(numeral(share, '.2%') for share in shares)}"

    def _is_drawn(self, one: WordShare) -> bool:
        return bool(self.drawn) and one.word == self.drawn

    def _told(self, one: WordShare) -> str:
        return f"{DRAWN}{one.word}" if self._is_drawn(one) else one.word

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
        longest = max(
            metrics.horizontalAdvance(self._told(one)[: WIDEST_WORD + len(DRAWN)])
            for one in self.shown
        )
        names = min(longest + 10, self.width() // 2)
        numbers = metrics.horizontalAdvance("00.00 %") + 8
        top = max(max(one.data or 0, one.samples or 0) for one in self.shown) or 1.0
        room = max(10, self.width() - names - numbers - 2 * MARGIN)
        height = self._row_height()
        for row, one in enumerate(self.shown):
            line = QRectF(MARGIN, MARGIN + row * height, self.width() - 2 * MARGIN, height)
            if row == self._pointed:
                painter.fillRect(line, drawing.backdrop(self.palette()))
            self._paint_word(painter, line, one, names, numbers)
            area = QRectF(MARGIN + names, line.top() + 2, room, height - 4)
            self._paint_bars(painter, area, one, top)

    def _paint_word(
        self, painter: QPainter, line: QRectF, one: WordShare, names: int, numbers: int
    ) -> None:
        align = Qt.AlignmentFlag
        role = QPalette.ColorRole.Text
        painter.setPen(drawing.ORANGE if self._is_drawn(one) else self.palette().color(role))
        box = QRectF(line.left(), line.top(), names - 6, line.height())
        drawing.label(painter, box, self._told(one), align.AlignRight | align.AlignVCenter)
        share = one.data if one.data is not None else one.samples
        painter.setPen(drawing.quiet_text(self.palette()))
        box = QRectF(line.right() - numbers, line.top(), numbers, line.height())
        painter.drawText(box, align.AlignRight | align.AlignVCenter, numeral(share or 0, ".2%"))

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

    # Mouse and keyboard, where a word can be chosen

    def _point_at(self, row: int) -> None:
        if row != self._pointed:
            self._pointed = row
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.row_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0:
            self.chosen.emit(row)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_at(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps and self.shown:
            self._point_at(min(len(self.shown) - 1, max(0, self._pointed + steps[key])))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pointed >= 0:
            self.chosen.emit(self._pointed)
        else:
            super().keyPressEvent(event)
