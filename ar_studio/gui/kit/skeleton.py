"""The page before its content is there: grey shapes where it will be, and a word on why."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas.colours import mix
from ar_studio.gui.canvas.drawing import quiet_text

MARGIN, GAP, LINE, ROUND = 16, 16, 24, 6


class Skeleton(QWidget):
    """Shapes of what will be here."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.say(sentence)

    def say(self, sentence: str) -> None:
        """Say what is waited for."""
        self.sentence = sentence
        self.setAccessibleName(sentence)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        window = palette.color(QPalette.ColorRole.Window)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(window, palette.color(QPalette.ColorRole.WindowText), 0.07))
        room = QRectF(self.rect()).adjusted(MARGIN, GAP / 2, -MARGIN, -MARGIN)
        bar = QRectF(room.left(), room.top(), room.width() * 0.6, LINE)
        top = bar.bottom() + GAP
        height = (room.bottom() - top - GAP) * 0.6
        wide = (room.width() - 2 * GAP) / 14
        upper = [
            QRectF(room.left(), top, 5 * wide, height),
            QRectF(room.left() + 5 * wide + GAP, top, 5 * wide, height),
            QRectF(room.left() + 10 * wide + 2 * GAP, top, 4 * wide, height),
        ]
        below = QRectF(room.left(), top + height + GAP, room.width(), 0)
        below.setBottom(room.bottom())
        for shape in (bar, *upper, below):
            painter.drawRoundedRect(shape, ROUND, ROUND)
        painter.setPen(quiet_text(palette))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, f"{self.sentence}…")
