"""What is dropped on the window: what would become of it is said while it is dragged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from ar_studio import files

MARGIN, ROUND = 12, 12


class DropVeil(QWidget):
    """Lies over the window while something is dragged over it, and says what a drop does."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._under = window
        self.sentence = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def offer(self, paths: Sequence[str]) -> None:
        """Say what would become of what is dragged."""
        self.sentence = self._said(paths)
        self.setAccessibleName(self.sentence)
        self.setGeometry(self._under.rect())
        self.raise_()
        self.show()

    def _said(self, paths: Sequence[str]) -> str:
        path = paths[0]
        if files.is_run(Path(path)):
            said = self.tr("Drop to open the run")
        elif files.is_picture(Path(path)):
            said = self.tr("Drop to complete this picture")
        else:
            said = self.tr("Drop to open as data")
        if len(paths) > 1:
            said += self.tr(" (the first of {0})").format(len(paths))
        return said

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, ground = (
            palette.color(role) for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.Base)
        )
        ground.setAlphaF(0.8)
        painter.setBrush(ground)
        painter.setPen(QPen(accent, 3, Qt.PenStyle.DashLine))
        area = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawRoundedRect(area, ROUND, ROUND)
        font = painter.font()
        font.setPointSizeF(1.6 * font.pointSizeF())
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.sentence)
