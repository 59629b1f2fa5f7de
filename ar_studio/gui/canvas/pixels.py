"""The canvas that shows one image with crisp, equal cells at any zoom and display scale."""

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPalette,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QToolTip, QWidget

from ar_studio.errors import StudioError
from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Canvas
from ar_studio.gui.canvas.colours import ColourMap, Pixels, is_dark, is_rgb, mix, shaded, to_qimage

GRID_FROM = 8  # points that a pixel is wide, for lines between pixels not to crowd it
HATCHED = 12  # pixels of a picture that a hatch is drawn for as it is
LARGEST_CELL = 256
MARGIN = 6
UNDRAWN = 96  # the grey of what is not there, where no hatch can be drawn
ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class Placement(NamedTuple):
    """Where the image lies on the widget, in whole device pixels."""

    cell: int
    left: int
    top: int
    ratio: float


class PixelCanvas(Canvas):
    """One image as a grid of equal cells, with zoom, a marked pixel, and a keyboard cursor.

    Attributes
    ----------
    viewed
        It was zoomed or panned.
    """

    hovered = Signal(int, int)
    left = Signal()
    clicked = Signal(int, int)
    viewed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._array: Pixels | None = None
        self._levels: tuple[float, float] = (0, 1)
        self.usual: ColourMap = "grey"
        self._map: ColourMap = "grey"
        self._image = QImage()
        self._pending: Pixels | None = None
        self._unsettled: Pixels | None = None
        self._marker: tuple[int, int] | None = None
        self._cursor: tuple[int, int] | None = None
        self._hover: tuple[int, int] | None = None
        self._grid = False
        self._cell: int | None = None
        self._pan = QPointF(0, 0)
        self._pan_from: QPointF | None = None
        self._space_held = False
        self._pinched = 0.0
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Image"))
        self.setAccessibleDescription(self.tr("The arrow keys move from pixel to pixel."))
        self.setToolTip(
            self.tr("Ctrl+wheel zooms, dragging with the middle button pans, double click fits.")
        )

    # What is shown

    def set_image(
        self,
        array: Pixels,
        levels: tuple[float, float] = (0, 1),
        colour_map: ColourMap | None = None,
    ) -> None:
        """Show `(H, W)` values through a colour map, usually its own, or RGB `(H, W, 3)`."""
        array = np.array(array)
        is_rgb(array[None])  # else refused
        if not array.size:
            raise StudioError("An image without pixels cannot be shown.")
        resized = self._array is None or array.shape[:2] != self._array.shape[:2]
        self._array, self._levels, self._map = array, levels, colour_map or self.usual
        self._refresh()
        if resized:
            self._pending = self._unsettled = None
            self._marker = self._cursor = self._hover = None
            self.fit()
            self.updateGeometry()

    def image(self) -> Pixels | None:
        """Return a copy of the shown values, or None while empty."""
        return None if self._array is None else self._array.copy()

    def shown(self) -> Pixels | None:
        """Return what is shown as RGB bytes `(1, H, W, 3)`, what is not there grey."""
        if self._array is None:
            return None
        found = shaded(self._array[None], self._levels, self._map)
        if self._pending is not None:
            found[0, self._pending] = UNDRAWN
        return found

    def copied(self) -> QImage:
        """Return the image alone, each pixel as large as it is shown."""
        return QImage() if self._array is None else self.to_image(self._placement().cell)

    def clear_image(self) -> None:
        """Show the placeholder text again."""
        self._array, self._image = None, QImage()
        self._pending = self._unsettled = self._marker = self._cursor = self._hover = None
        self.update()

    def is_empty(self) -> bool:
        return self._array is None

    def set_marker(self, row: int | None, column: int | None = None) -> None:
        """Outline the next pixel, or none."""
        self._marker = None if row is None or column is None else (row, column)
        self.update()

    def set_pending(self, mask: Pixels | None) -> None:
        """Hatch the pixels not drawn yet: bool `(H, W)`, or None for none."""
        self._pending = None if mask is None else self._checked(mask)
        self.update()

    def set_unsettled(self, mask: Pixels | None) -> None:
        """Fade the pixels that may still change: bool `(H, W)`, or None for none."""
        self._unsettled = None if mask is None else self._checked(mask)
        self.update()

    def set_grid(self, shown: bool) -> None:
        """Draw lines between the pixels wherever these are 8 points wide or more.

        Without a wish there are lines once the user has zoomed.
        """
        self._grid = shown
        self.update()

    def fit(self) -> None:
        """Zoom so that the whole image shows, centred."""
        self._cell, self._pan = None, QPointF(0, 0)
        self.update()
        self.viewed.emit()

    def view(self) -> tuple[int | None, QPointF]:
        """Return the device pixels per image pixel, None while all shows, and how far it is off."""
        return self._cell, QPointF(self._pan)

    def set_view(self, cell: int | None, pan: QPointF) -> None:
        """Zoom and pan as another canvas is, and do not say so."""
        self._cell, self._pan = cell, QPointF(pan)
        self.update()

    def zoom(self, steps: float, at: QPointF | None = None) -> None:
        """Zoom in by whole device pixels per cell, keeping the point `at` in place."""
        if self._array is None:
            return
        cell = self.cell_size()
        change = max(1, round(abs(steps) * cell / 6))
        self._zoom_to(cell + (change if steps > 0 else -change), at)

    def _zoom_to(self, cell: int, at: QPointF | None) -> None:
        old = self._placement()
        cell = min(round(LARGEST_CELL * old.ratio), max(1, cell))
        anchor = (at or QRectF(self.rect()).center()) * old.ratio
        corner = anchor - (anchor - QPointF(old.left, old.top)) * (cell / old.cell)
        self._cell, self._pan = cell, QPointF(0, 0)
        centred = self._placement()
        self._set_pan(corner - QPointF(centred.left, centred.top))

    def to_image(self, scale: int = 1) -> QImage:
        """Return what is shown, `scale` device pixels per image pixel, without the cursor."""
        rows, columns = self._shape()
        picture = QImage(columns * scale, rows * scale, QImage.Format.Format_RGB32)
        picture.fill(self.palette().color(QPalette.ColorRole.Window))
        if self._array is not None:
            painter = QPainter(picture)
            self._paint_content(painter, Placement(scale, 0, 0, max(1.0, scale / HATCHED)))
            painter.end()
        return picture

    # Geometry

    def pixel_at(self, position: QPointF | QPoint) -> tuple[int, int] | None:
        """Return the row and column under a widget position, or None beside the image."""
        row, column = (int(np.floor(value)) for value in self._image_position(QPointF(position)))
        rows, columns = self._shape()
        return (row, column) if 0 <= row < rows and 0 <= column < columns else None

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Return the rectangle of one pixel in widget coordinates."""
        at = self._placement()
        rect = QRectF(self._device_rect(at, row, column))
        return QRectF(rect.topLeft() / at.ratio, rect.size() / at.ratio)

    def cell_size(self) -> int:
        """Return the device pixels per image pixel now."""
        return self._placement().cell

    def sizeHint(self) -> QSize:
        rows, columns = self._shape()
        cell = max(1, min(12, 320 // max(rows, columns, 1)))
        return QSize(columns * cell, rows * cell) + QSize(2 * MARGIN, 2 * MARGIN)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 96)

    def _shape(self) -> tuple[int, int]:
        return (28, 28) if self._array is None else self._array.shape[:2]

    def _checked(self, mask: Pixels) -> Pixels:
        mask = np.array(mask, dtype=bool)
        if mask.shape != self._shape():
            raise StudioError(
                f"The mask has shape {mask.shape} but the image {self._shape()}; "
                "choose a mask of the image's size."
            )
        return mask

    def _placement(self, ratio: float | None = None) -> Placement:
        ratio = ratio or self.devicePixelRatioF()
        rows, columns = self._shape()
        width, height = round(self.width() * ratio), round(self.height() * ratio)
        room = 2 * round(MARGIN * ratio)
        fitting = min((width - room) // columns, (height - room) // rows)
        cell = max(1, fitting) if self._cell is None else self._cell
        left = (width - cell * columns) // 2 + round(self._pan.x())
        fits = self._cell is None and fitting > 0
        above = room // 2 if self.bare and fits else (height - cell * rows) // 2
        top = above + round(self._pan.y())
        return Placement(cell, left, top, ratio)

    def _set_pan(self, pan: QPointF) -> None:
        rows, columns = self._shape()
        at = self._placement()
        reach_x = max(0.0, (columns * at.cell + self.width() * at.ratio) / 2 - at.cell)
        reach_y = max(0.0, (rows * at.cell + self.height() * at.ratio) / 2 - at.cell)
        self._pan = QPointF(
            min(reach_x, max(-reach_x, pan.x())), min(reach_y, max(-reach_y, pan.y()))
        )
        self.update()
        self.viewed.emit()

    def _image_position(self, position: QPointF) -> tuple[float, float]:
        at = self._placement()
        return (
            (position.y() * at.ratio - at.top) / at.cell,
            (position.x() * at.ratio - at.left) / at.cell,
        )

    @staticmethod
    def _device_rect(at: Placement, row: int, column: int) -> QRect:
        return QRect(at.left + column * at.cell, at.top + row * at.cell, at.cell, at.cell)

    # Painting

    def _refresh(self) -> None:
        if self._array is not None:
            self._image = to_qimage(shaded(self._array[None], self._levels, self._map)[0])
        self.update()

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        at = self._placement(drawing.align(painter))
        rows, columns = self._shape()
        whole = QRect(at.left, at.top, columns * at.cell, rows * at.cell)
        drawing.frame(painter, whole, max(1, round(at.ratio)), drawing.edge_colour(self.palette()))
        self._paint_content(painter, at)
        if (self._grid or self._cell is not None) and at.cell >= GRID_FROM * at.ratio:
            line = QColor(128, 128, 128, 90)
            for column in range(1, columns):
                painter.fillRect(at.left + column * at.cell, at.top, 1, whole.height(), line)
            for row in range(1, rows):
                painter.fillRect(at.left, at.top + row * at.cell, whole.width(), 1, line)
        self._paint_cursors(painter, at)

    def _paint_content(self, painter: QPainter, at: Placement) -> None:
        rows, columns = self._shape()
        whole = QRect(at.left, at.top, columns * at.cell, rows * at.cell)
        painter.drawImage(whole, self._image)
        if self._unsettled is not None and self._unsettled.any():
            painter.drawImage(whole, drawing.veil(self._unsettled))
        if self._pending is not None and self._pending.any():
            window = self.palette().color(QPalette.ColorRole.Window)
            text = self.palette().color(QPalette.ColorRole.WindowText)
            fill = mix(window, text, 0.12 if is_dark(self.palette()) else 0.06)
            self._paint_hatch(painter, at, self._pending, fill, (mix(window, text, 0.38),))

    def _paint_hatch(
        self,
        painter: QPainter,
        at: Placement,
        mask: Pixels,
        fill: QColor,
        lines: tuple[QColor, ...],
        rising: bool = True,
    ) -> None:
        """Hatch only the part of the mask in sight: at high zoom the whole would not fit memory."""
        rows, columns = mask.shape
        device = painter.device()
        right, bottom = device.width() * at.ratio, device.height() * at.ratio
        r0, c0 = max(0, -at.top // at.cell), max(0, -at.left // at.cell)
        r1 = min(rows, max(r0, int(bottom - at.top) // at.cell + 1))
        c1 = min(columns, max(c0, int(right - at.left) // at.cell + 1))
        if r1 <= r0 or c1 <= c0:
            return
        overlay = drawing.hatch(mask[r0:r1, c0:c1], at.cell, at.ratio, fill, lines, rising)
        painter.drawImage(QPoint(at.left + c0 * at.cell, at.top + r0 * at.cell), overlay)

    def _paint_cursors(self, painter: QPainter, at: Placement) -> None:
        if self._marker is not None:
            drawing.outline(painter, self._device_rect(at, *self._marker), at.ratio, drawing.ORANGE)
        if self._cursor is not None and self.hasFocus():
            white = QColor(255, 255, 255)
            drawing.outline(painter, self._device_rect(at, *self._cursor), at.ratio, white)

    # Mouse and keyboard

    def event(self, event: QEvent) -> bool:
        """Show the tool tip below the canvas: over it, it would hide the pixels being read."""
        if event.type() == QEvent.Type.ToolTip and self.toolTip():
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self.toolTip(), self)
            return True
        zooming = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == zooming:
            self._pinch(event.value(), event.position())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                at = self.mapFromGlobal(pinch.centerPoint())
                self._pinch(pinch.scaleFactor() - 1, at)
                return True
        return super().event(event)

    def _pinch(self, share: float, at: QPointF) -> None:
        """Zoom by a share of the cell: fingers send many, each of less than a device pixel."""
        self._pinched += share * self.cell_size()
        pixels = int(self._pinched)
        if pixels:
            self._pinched -= pixels
            self._zoom_to(self.cell_size() + pixels, at)

    def _point_at(self, pixel: tuple[int, int] | None) -> None:
        if pixel == self._hover:
            return
        self._hover = pixel
        if pixel is None:
            self.left.emit()
        else:
            self.hovered.emit(*pixel)

    def move_cursor(self, row: int, column: int) -> None:
        """Move the keyboard cursor to a pixel (clipped to the image) and report it as hovered."""
        if self._array is None:
            return
        rows, columns = self._shape()
        cell = min(rows - 1, max(0, row)), min(columns - 1, max(0, column))
        self._cursor = cell
        said = self.tr("Row {row}, column {column}, value {value}")
        value = np.array2string(np.asarray(self._array[cell]), precision=3)
        self.setAccessibleDescription(said.format(row=cell[0], column=cell[1], value=value))
        self._point_at(cell)
        self._reveal(cell)
        self.update()

    def _reveal(self, pixel: tuple[int, int]) -> None:
        """Pan as far as brings a pixel in sight."""
        cell, seen = self.cell_rect(*pixel), QRectF(self.rect())
        across = max(0.0, seen.left() - cell.left()) - max(0.0, cell.right() - seen.right())
        down = max(0.0, seen.top() - cell.top()) - max(0.0, cell.bottom() - seen.bottom())
        if self._cell is not None and (across or down):
            self._set_pan(self._pan + QPointF(across, down) * self.devicePixelRatioF())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is not None:
            ratio = self.devicePixelRatioF()
            self._set_pan(self._pan + (event.position() - self._pan_from) * ratio)
            self._pan_from = event.position()
            return
        if self._cursor is not None:
            self._cursor = None
            self.update()
        self._point_at(None if self._array is None else self.pixel_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        wants_pan = event.button() == Qt.MouseButton.MiddleButton or self._space_held
        if wants_pan:
            self._pan_from = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton and self._array is not None:
            pixel = self.pixel_at(event.position())
            if pixel is not None:
                self.clicked.emit(*pixel)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pan_from is not None:
            self._pan_from = None
            self._reset_pointer()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fit()

    def _reset_pointer(self) -> None:
        self.unsetCursor()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(self._cursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            delta = event.angleDelta().y()
            if delta:
                self.zoom(delta / 120, event.position())
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ARROWS:
            step = 5 if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 1
            start = self._cursor or self._hover or self._marker
            rows, columns = ARROWS[key]
            if start is None:
                self.move_cursor(0, 0)
            else:
                self.move_cursor(start[0] + rows * step, start[1] + columns * step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cursor is not None:
            self.clicked.emit(*self._cursor)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(-1 if key == Qt.Key.Key_Minus else 1)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._space_held = True
                self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_held = False
            self._reset_pointer()
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_tab = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if event.reason() in by_tab and self._array is not None:
            self.move_cursor(*(self._cursor or self._marker or (0, 0)))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._space_held = False
        if self._cursor is not None:
            self._cursor = None
            self._point_at(None)
        self.update()
