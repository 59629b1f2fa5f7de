"""The canvas of a picture that is painted or pointed at, and has colours laid over it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.paint import PaintCanvas
from ar_studio.gui.canvas.pixels import PixelCanvas, Placement
from ar_studio.gui.canvas.tools import Tool


class TouchedCanvas(PaintCanvas):
    """A picture under pencil and rubber or, with none in hand, under a finger that points.

    Attributes
    ----------
    pointing
        Whether a click picks a pixel, and paints none.
    """

    pointing: bool = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointed: tuple[int, int] | None = None
        self._over = QImage()

    def point(self) -> None:
        """Take nothing in hand: what is clicked is picked."""
        self.abort_stroke()
        self.pointing = True
        self._ring = None
        self._reset_pointer()
        self.update()

    def set_tool(self, tool: Tool) -> None:
        before, self.pointing = self.pointing, False
        super().set_tool(tool)
        if before:
            self._reset_pointer()
            self.tool_changed.emit(self.tool())

    def set_pointed(self, pixel: tuple[int, int] | None) -> None:
        """Mark the pixel that is pointed at, here or elsewhere."""
        if pixel != self._pointed:
            self._pointed = pixel
            self.update()

    def lay_over(self, colours: Pixels | None) -> None:
        """Lay RGBA bytes `(H, W, 4)` over the picture, or nothing."""
        if colours is None:
            self._over = QImage()
        else:
            words = np.ascontiguousarray(colours, dtype=np.uint8)
            rows, columns, _ = words.shape
            kind = QImage.Format.Format_RGBA8888
            self._over = QImage(words.data, columns, rows, 4 * columns, kind).copy()
        self.update()

    def _paint_content(self, painter: QPainter, at: Placement) -> None:
        super()._paint_content(painter, at)
        if not self._over.isNull():
            rows, columns = self._shape()
            whole = QRect(at.left, at.top, columns * at.cell, rows * at.cell)
            painter.drawImage(whole, self._over)

    def _paint_cursors(self, painter: QPainter, at: Placement) -> None:
        super()._paint_cursors(painter, at)
        if self._pointed is not None and self._array is not None:
            white = QColor(255, 255, 255)
            drawing.outline(painter, self._device_rect(at, *self._pointed), at.ratio, white)

    # Mouse and keyboard: with nothing in hand as on any picture

    def _reset_pointer(self) -> None:
        way = Qt.CursorShape
        self.setCursor(way.PointingHandCursor if self.pointing else way.CrossCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        kind = PixelCanvas if self.pointing else PaintCanvas
        kind.mousePressEvent(self, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        kind = PixelCanvas if self.pointing else PaintCanvas
        kind.mouseMoveEvent(self, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        kind = PixelCanvas if self.pointing else PaintCanvas
        kind.mouseReleaseEvent(self, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self.pointing:  # two clicks pick twice
            super().mouseDoubleClickEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        kind = PixelCanvas if self.pointing else PaintCanvas
        kind.wheelEvent(self, event)

    def move_cursor(self, row: int, column: int) -> None:
        super().move_cursor(row, column)
        if self.pointing:
            self._ring = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.pointing and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._cursor is not None and not event.isAutoRepeat():
                self.clicked.emit(*self._cursor)
        else:
            super().keyPressEvent(event)
