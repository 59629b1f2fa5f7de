"""A canvas beside another one: what is pointed at in either is marked in both."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.pixels import PixelCanvas, Placement


class LinkedCanvas(PixelCanvas):
    """One of several canvases that share a pointer; Space is left to the panel, which plays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointed: tuple[int, int] | None = None

    def set_pointed(self, pixel: tuple[int, int] | None) -> None:
        """Mark the pixel that is pointed at, here or elsewhere."""
        if pixel != self._pointed:
            self._pointed = pixel
            self.update()

    def pointed(self) -> tuple[int, int] | None:
        """Return the marked pixel."""
        return self._pointed

    def _paint_cursors(self, painter: QPainter, at: Placement) -> None:
        super()._paint_cursors(painter, at)
        if self._pointed is not None and self._array is not None:
            white = QColor(255, 255, 255)
            drawing.outline(painter, self._device_rect(at, *self._pointed), at.ratio, white)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyReleaseEvent(event)
