"""The words of one document as a cloud."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Canvas

MARGIN = 6
MOST_GROWN = 1.4  # how much larger the most frequent word of a document is


class WordCloud(Canvas):
    """The words of one document, the larger the more often they occur."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: list[tuple[str, int]] = []
        self.setMinimumSize(140, 80)
        self.setAccessibleName(self.tr("Words of the document"))

    def set_words(self, words: Sequence[tuple[str, int]]) -> None:
        """Show words with their counts, the most frequent first."""
        self.shown = list(words)
        said = ", ".join(f"{word} {count}" for word, count in self.shown[:30])
        self.setAccessibleDescription(said)
        self.setToolTip("\n".join(f"{count} × {word}" for word, count in self.shown[:30]))
        self.update()

    def is_empty(self) -> bool:
        return not self.shown

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        palette = self.palette()
        top = float(MARGIN)
        for line in self._lines():
            tallest = max(QFontMetricsF(font).height() for _, font, _, _ in line)
            ascent = max(QFontMetricsF(font).ascent() for _, font, _, _ in line)
            if top + tallest > self.height():
                painter.drawText(QPointF(MARGIN, self.height() - 4.0), "…")
                return
            for word, font, left, often in line:
                painter.setFont(font)
                painter.setPen(
                    palette.color(QPalette.ColorRole.Text) if often else drawing.quiet_text(palette)
                )
                painter.drawText(QPointF(left, top + ascent), word)
            top += tallest

    def _lines(self) -> Iterator[list[tuple[str, QFont, float, bool]]]:
        """Yield the words of each line with their font, their left edge and whether they repeat."""
        largest = max(2, self.shown[0][1])
        line: list[tuple[str, QFont, float, bool]] = []
        left = float(MARGIN)
        for word, count in self.shown:
            font = QFont(self.font())
            growth = math.sqrt((count - 1) / (largest - 1))
            font.setPointSizeF(font.pointSizeF() * (1 + MOST_GROWN * growth))
            font.setBold(count > 1)
            metrics = QFontMetricsF(font)
            width = metrics.horizontalAdvance(word)
            room = max(1.0, self.width() - 2.0 * MARGIN)
            if width > room:  # a long word in a narrow place is small rather than cut off
                font.setPointSizeF(font.pointSizeF() * room / width)
                metrics = QFontMetricsF(font)
                width = metrics.horizontalAdvance(word)
            if line and left + width > self.width() - MARGIN:
                yield line
                line, left = [], float(MARGIN)
            line.append((word, font, left, count > 1))
            left += width + metrics.horizontalAdvance("n")
        if line:
            yield line
