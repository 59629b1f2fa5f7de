"""A canvas beside another one: what is pointed at in either is marked in both."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.pixels import PixelCanvas, Placement


class LinkedCanvas(PixelCanvas):
    """One of several canvases that share a pointer; Space is left to the panel, which plays."""

    def __init__(self, parent: QWidget | None = None, crosshair: bool = False) -> None:
        super().__init__(parent)
        self.crosshair = crosshair
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
        if self._pointed is None or self._array is None:
            return
        white, marked = QColor(255, 255, 255), self._device_rect(at, *self._pointed)
        if self.crosshair:
            self._paint_crosshair(painter, at, marked)
        drawing.outline(painter, marked, at.ratio, white)

    def _paint_crosshair(self, painter: QPainter, at: Placement, marked: QRect) -> None:
        """Lead the eye to the pixel from the edges of the image, on any colour."""
        rows, columns = self._shape()
        whole = QRect(at.left, at.top, columns * at.cell, rows * at.cell)
        middle, thin = marked.center(), max(1, round(at.ratio))
        for shift, colour in ((0, QColor(255, 255, 255)), (thin, QColor(0, 0, 0))):
            across, down = middle.y() + shift, middle.x() + shift
            for left, right in ((whole.left(), marked.left()), (marked.right(), whole.right())):
                painter.fillRect(left, across, right - left, thin, colour)
            for top, bottom in ((whole.top(), marked.top()), (marked.bottom(), whole.bottom())):
                painter.fillRect(down, top, thin, bottom - top, colour)

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


class Link(QObject):
    """Joins canvases: a pixel pointed at in one is marked in all, and they zoom and pan together.

    Attributes
    ----------
    pointed
        Another pixel is pointed at, or none; `pixel` says which.
    """

    pointed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pixel: tuple[int, int] | None = None
        self._canvases: list[LinkedCanvas] = []
        self._view: tuple[int | None, QPointF] = None, QPointF()

    def join(self, canvases: Sequence[LinkedCanvas]) -> None:
        """Join these canvases and no others; new ones are zoomed as the others are."""
        for canvas in self._canvases:
            if canvas not in canvases:
                canvas.hovered.disconnect(self._point_at)
                canvas.left.disconnect(self._point_away)
                canvas.viewed.disconnect(self._follow)
        for canvas in canvases:
            if canvas not in self._canvases:
                canvas.set_view(*self._view)
                canvas.set_pointed(self.pixel)
                canvas.hovered.connect(self._point_at)
                canvas.left.connect(self._point_away)
                canvas.viewed.connect(self._follow)
        self._canvases = list(canvases)

    def _point_at(self, row: int, column: int) -> None:
        self._point((row, column))

    def _point_away(self) -> None:
        self._point(None)

    def _point(self, pixel: tuple[int, int] | None) -> None:
        self.pixel = pixel
        for canvas in self._canvases:
            canvas.set_pointed(pixel)
        self.pointed.emit()

    def _follow(self) -> None:
        sender = self.sender()
        assert isinstance(sender, LinkedCanvas)
        self._view = sender.view()
        for canvas in self._canvases:
            if canvas is not sender:
                canvas.set_view(*self._view)
