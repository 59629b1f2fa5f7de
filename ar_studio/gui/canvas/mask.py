"""The canvas on which a mask (or an image of one's own) is painted."""

from typing import TypeAlias

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
    QUndoStack,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas import presets
from ar_studio.gui.canvas.colours import ColourMap, Pixels
from ar_studio.gui.canvas.pixels import ARROWS, PixelCanvas, Placement
from ar_studio.gui.canvas.tools import (
    Layer,
    Painting,
    Resizing,
    Stroke,
    Tool,
    line,
    polygon,
    rectangle,
    region,
    snapped,
)

UNDO_LIMIT = 100
KEYS = {
    Qt.Key.Key_B: Tool.BRUSH,
    Qt.Key.Key_E: Tool.ERASER,
    Qt.Key.Key_R: Tool.RECTANGLE,
    Qt.Key.Key_F: Tool.FILL,
    Qt.Key.Key_P: Tool.POLYGON,
    Qt.Key.Key_D: Tool.PENCIL,
    Qt.Key.Key_W: Tool.RUBBER,
}
CLOSE = 8  # points from its first corner at which a click closes a polygon
RESIZING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
Ink: TypeAlias = float | tuple[int, int, int]
TWO_TONES = ((QColor(0, 0, 0), 3.5), (QColor(255, 255, 255), 1.5))  # seen on any image
BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)


class MaskCanvas(PixelCanvas):
    """An image with a paintable mask on top: True is observed, False (hatched) is missing."""

    mask_changed = Signal()
    image_changed = Signal()
    stroke_moved = Signal()
    tool_changed = Signal(object)
    brush_size_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mask = presets.observed(*self._shape())
        self._tool = Tool.BRUSH
        self._sizes: dict[Layer, int] = {"mask": 3, "image": 2}  # of brush and of pencil
        self._corners: list[tuple[float, float]] = []  # of the polygon in progress
        self._ink: Ink | None = None
        self._colour = QColor(230, 80, 0)
        self._opacity = 0.45
        self._painting: Painting | None = None
        self._resizing: Resizing | None = None
        self._ring: QPointF | None = None
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)
        self.setAccessibleName(self.tr("Mask"))
        self.setAccessibleDescription(
            self.tr("The arrow keys move the brush, holding Space paints, Escape aborts.")
        )
        self.setToolTip(
            self.tr(
                "Paint what is to be filled in; the right button does the opposite.\n"
                "[ ] or the wheel change the size, X swaps brush and eraser, Escape aborts.\n"
                "A double click, Enter or a click on its first corner closes a polygon.\n"
                "Ctrl+wheel zooms, dragging with the middle button pans, 0 fits."
            )
        )
        self.set_grid(True)
        self._reset_pointer()

    # What is shown

    def change(self, array: Pixels, mask: Pixels, levels: tuple[float, float], text: str) -> None:
        """Show another image and mask; if they fit those before, as one step to be undone."""
        before = self._array
        if before is None or before.shape != array.shape or self._levels != levels:
            self.set_image(array, levels)
            self.set_mask(mask)
            return
        self.abort_stroke()
        layers: list[tuple[Layer, Pixels, Pixels]] = [
            ("image", before, np.asarray(array)),
            ("mask", self._mask, self._checked(mask)),
        ]
        strokes = [Stroke(text, layer, was, now, self._write) for layer, was, now in layers]
        if any(stroke.indices.size for stroke in strokes):
            self.undo_stack.beginMacro(text)
            for stroke in strokes:
                self.undo_stack.push(stroke)
            self.undo_stack.endMacro()

    def set_image(
        self,
        array: Pixels,
        levels: tuple[float, float] = (0, 1),
        colour_map: ColourMap = "grey",
    ) -> None:
        """Show another image; the mask stays when it still fits."""
        self.abort_stroke()
        super().set_image(array, levels, colour_map)
        if self._mask.shape != self._shape():
            self._mask = presets.observed(*self._shape())
            self.undo_stack.clear()
            self.mask_changed.emit()
        elif self._has_image_strokes():
            # Their old values belong to the image that has just gone.
            self.undo_stack.clear()

    def clear_image(self) -> None:
        """Show the placeholder text again; mask and history go with the image."""
        self._painting = None
        super().clear_image()
        self._mask = presets.observed(*self._shape())
        self.undo_stack.clear()
        self.mask_changed.emit()

    def observed(self) -> Pixels:
        """Return a copy of the mask, bool `(H, W)`, True = observed."""
        return self._mask.copy()

    def set_mask(self, mask: Pixels) -> None:
        """Take over a mask from elsewhere; the history starts anew."""
        mask = self._checked(mask)
        if np.array_equal(mask, self._mask):
            return
        self._painting = None
        self._mask = mask
        self.undo_stack.clear()
        self.update()
        self.mask_changed.emit()

    def apply_mask(self, mask: Pixels, text: str) -> None:
        """Replace the mask as one undo step named `text`."""
        self.abort_stroke()
        mask = self._checked(mask)
        if not np.array_equal(mask, self._mask):
            self.undo_stack.push(Stroke(text, "mask", self._mask, mask, self._write))

    def apply_preset(self, name: str, percent: float = 50, seed: int = 0) -> None:
        """Apply one of `presets.PRESETS`; percent and seed matter for `random` only."""
        rows, columns = self._shape()
        if name == "random":
            mask = presets.random_missing(rows, columns, percent, seed)
        else:
            mask = presets.named(name)(rows, columns)
        self.apply_mask(mask, self.tr("Preset"))

    def invert(self) -> None:
        """Swap observed and missing."""
        self.apply_mask(~self._mask, self.tr("Invert"))

    def clear(self) -> None:
        """Mark every pixel observed; the image stays."""
        self.apply_mask(presets.observed(*self._shape()), self.tr("Clear"))

    def set_mask_style(self, colour: QColor | None = None, opacity: float | None = None) -> None:
        """Set the colour of missing pixels and how much of it covers the image, 0 to 1."""
        self._colour = colour or self._colour
        self._opacity = self._opacity if opacity is None else min(1.0, max(0.0, opacity))
        self.update()

    # Tools

    def tool(self) -> Tool:
        """Return the tool in hand."""
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        """Take another tool in hand; a stroke in progress is aborted."""
        if tool is not self._tool:
            self.abort_stroke()
            size, self._tool = self._size, tool
            self.update()
            self.tool_changed.emit(tool)
            if self._size != size:
                self.brush_size_changed.emit(self._size)

    @property
    def _size(self) -> int:
        return self._sizes[self._tool.layer]

    def brush_size(self) -> int:
        """Return the diameter of the tip in hand, in pixels of the image."""
        return self._size

    def set_brush_size(self, size: int) -> None:
        """Set the diameter of the tip in hand, from one pixel to the whole image."""
        size = min(max(self._shape()), max(1, size))
        if size != self._size:
            self._sizes[self._tool.layer] = size
            self.update()
            self.brush_size_changed.emit(size)

    def set_ink(self, value: Ink | None) -> None:
        """Set the value, or the colour, the pencil paints; None stands for the highest level."""
        self._ink = value

    def abort_stroke(self) -> None:
        """Take back the stroke in progress, if any, and leave no undo step."""
        if self._painting is None:
            return
        stroke, self._painting = self._painting, None
        self._put(stroke.tool.layer, stroke.before)
        self.stroke_moved.emit()

    def _has_image_strokes(self) -> bool:
        stack = self.undo_stack
        commands = (stack.command(index) for index in range(stack.count()))
        return any(getattr(command, "layer", "mask") == "image" for command in commands)

    def _layer(self, layer: Layer) -> Pixels:
        if layer == "mask" or self._array is None:
            return self._mask
        return self._array

    def _put(self, layer: Layer, values: Pixels) -> None:
        if layer == "mask":
            self._mask = values
            self.update()
        else:
            self._array = values
            self._refresh()

    def _write(self, layer: Layer, indices: Pixels, values: Pixels) -> None:
        """Carry out or take back one stroke; the only way the history changes a layer."""
        current = self._layer(layer).copy()
        flat = current.reshape(current.shape[0] * current.shape[1], -1)
        flat[indices] = values
        self._put(layer, current)
        (self.mask_changed if layer == "mask" else self.image_changed).emit()

    def _begin(
        self, at: tuple[float, float], opposite: bool, button: Qt.MouseButton | None
    ) -> None:
        tool = self._tool.opposite if opposite else self._tool
        before = self._layer(tool.layer).copy()
        self._painting = Painting(tool, opposite, before, at, at, button)
        self._extend(at)

    def _extend(self, at: tuple[float, float]) -> None:
        stroke = self._painting
        if stroke is None:
            return
        touched = self._touched(stroke, at)
        # Boxes and polygons are drawn anew; the other tools add to what they already touched.
        anew = stroke.tool in (Tool.RECTANGLE, Tool.POLYGON)
        base = stroke.before if anew else self._layer(stroke.tool.layer)
        values = base.copy()
        values[touched] = self._paint_value(stroke)
        stroke.last = at
        self._put(stroke.tool.layer, values)
        self.stroke_moved.emit()

    def _touched(self, stroke: Painting, at: tuple[float, float]) -> Pixels:
        shape = self._shape()
        if stroke.tool is Tool.RECTANGLE:
            return rectangle(shape, stroke.start, at)
        if stroke.tool is Tool.POLYGON:
            return polygon(shape, [*self._corners, at])
        if stroke.tool is Tool.FILL:
            row, column = int(np.floor(stroke.start[0])), int(np.floor(stroke.start[1]))
            inside = 0 <= row < shape[0] and 0 <= column < shape[1]
            return region(stroke.before, row, column) if inside else np.zeros(shape, dtype=bool)
        return line(shape, stroke.last, at, self._size)

    def _paint_value(self, stroke: Painting) -> Ink | bool:
        if stroke.tool is Tool.PENCIL:
            return self._levels[1] if self._ink is None else self._ink
        if stroke.tool is Tool.RUBBER:
            return self._levels[0]
        if stroke.tool in (Tool.RECTANGLE, Tool.FILL, Tool.POLYGON):
            return stroke.opposite
        return stroke.tool is Tool.ERASER

    def _corner(self, at: tuple[float, float], opposite: bool) -> None:
        """Begin a polygon, add a corner to it, or close it at its first corner."""
        if self._painting is None:
            self._corners = [at]
            self._begin(at, opposite, None)
            return
        away = np.abs(np.subtract(at, self._corners[0])).max() * self.cell_rect(0, 0).width()
        if len(self._corners) > 2 and away <= CLOSE:
            self._finish()
        else:
            self._corners.append(at)
            self._extend(at)

    @property
    def _drawing_polygon(self) -> bool:
        return self._painting is not None and self._painting.tool is Tool.POLYGON

    def _finish(self) -> None:
        if self._painting is None:
            return
        if self._drawing_polygon:
            self._extend(self._corners[-1])  # not to where the pointer happens to be
        stroke, self._painting = self._painting, None
        layer = stroke.tool.layer
        command = Stroke(stroke.tool.value, layer, stroke.before, self._layer(layer), self._write)
        if command.indices.size:
            self.undo_stack.push(command)

    # Painting on the screen

    def _paint_content(self, painter: QPainter, at: Placement) -> None:
        super()._paint_content(painter, at)
        missing = ~self._mask
        if missing.any():
            fill = QColor(self._colour)
            dark, light = fill.darker(230), fill.lighter(165)
            fill.setAlphaF(self._opacity)
            for stripe in (dark, light):
                stripe.setAlphaF(max(0.6, self._opacity))
            self._paint_hatch(painter, at, missing, fill, (dark, light), rising=False)

    def _paint_cursors(self, painter: QPainter, at: Placement) -> None:
        super()._paint_cursors(painter, at)
        tool = self._painting.tool if self._painting else self._tool
        if self._painting is not None and self._drawing_polygon:
            path = [*self._corners, self._painting.last]
            sides = QPolygonF(
                [
                    QPointF(at.left + column * at.cell, at.top + row * at.cell)
                    for row, column in path
                ]
            )
            for colour, width in TWO_TONES:
                painter.setPen(QPen(colour, width * at.ratio))
                painter.drawPolyline(sides)
        position = self._resizing.origin if self._resizing else self._ring
        if position is None or not tool.has_size:
            return
        row, column = snapped(*self._image_position(position), self._size)
        radius = self._size * at.cell / 2
        middle = QPointF(at.left + column * at.cell, at.top + row * at.cell)
        ring = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in TWO_TONES:
            painter.setPen(QPen(colour, width * at.ratio))
            painter.drawEllipse(ring)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    # Mouse and keyboard

    def _reset_pointer(self) -> None:
        self.setCursor(Qt.CursorShape.CrossCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        panning = event.button() == Qt.MouseButton.MiddleButton or self._space_held
        if panning or event.button() not in BUTTONS or self._array is None:
            super().mousePressEvent(event)
        elif self._tool is Tool.POLYGON:
            self._cursor = None
            at = self._image_position(event.position())
            self._corner(at, event.button() == Qt.MouseButton.RightButton)
        elif self._painting is not None and self._painting.button != event.button():
            # A second button while painting is a slip of the hand, not a second stroke.
            return
        elif event.modifiers() & RESIZING and self._tool.has_size:
            self._resizing = Resizing(event.position(), self._size)
        else:
            self._finish()
            self._cursor = None
            opposite = event.button() == Qt.MouseButton.RightButton
            self._begin(self._image_position(event.position()), opposite, event.button())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._resizing is not None:
            cell = self._placement().cell / self.devicePixelRatioF()
            moved = event.position().x() - self._resizing.origin.x()
            self.set_brush_size(self._resizing.size + round(2 * moved / cell))
            return
        super().mouseMoveEvent(event)
        self._ring = event.position() if self._array is not None else None
        if self._drawing_polygon:
            self._extend(self._image_position(event.position()))
        elif self._painting is not None and self._painting.button is not None:
            if event.buttons() & self._painting.button:
                self._extend(self._image_position(event.position()))
            else:
                # The release went elsewhere, to a dialog that opened meanwhile say.
                self._finish()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._resizing is not None:
            self._resizing = None
            self.update()
        elif self._painting is not None and self._painting.button == event.button():
            self._finish()
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Two quick dabs are painting here; the 0 key fits instead.
        if self._drawing_polygon:
            self._finish()
        else:
            self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._ring = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        delta = event.angleDelta().y()
        if delta:
            self.set_brush_size(self._size + (1 if delta > 0 else -1))
        event.accept()

    def move_cursor(self, row: int, column: int) -> None:
        """Move the keyboard cursor, and with it the stroke that Space holds down."""
        super().move_cursor(row, column)
        if self._cursor is None:
            return
        middle = self._cursor[0] + 0.5, self._cursor[1] + 0.5
        self._ring = self.cell_rect(*self._cursor).center()
        if self._painting is not None and self._painting.button is None:
            self._extend(middle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and self._cursor is not None:
            middle = (self._cursor[0] + 0.5, self._cursor[1] + 0.5)
            if self._tool is Tool.POLYGON and not event.isAutoRepeat():
                self._corner(middle, False)
            elif not event.isAutoRepeat() and self._painting is None:
                self._begin(middle, False, None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._drawing_polygon:
            self._finish()
        elif key == Qt.Key.Key_Backspace and self._drawing_polygon and len(self._corners) > 1:
            self._corners.pop()
            self._extend(self._corners[-1])
        elif key == Qt.Key.Key_Escape and self._painting is not None:
            self.abort_stroke()
        elif key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight):
            self.set_brush_size(self._size + (1 if key == Qt.Key.Key_BracketRight else -1))
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif event.modifiers() == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_X:
            self.set_tool(self._tool.opposite)
        elif event.modifiers() == Qt.KeyboardModifier.NoModifier and key in KEYS:
            self.set_tool(KEYS[key])
        elif key in ARROWS and self._painting is not None and self._painting.button is not None:
            return
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        held = self._painting is not None and self._painting.button is None
        by_keyboard = held and not self._drawing_polygon
        if event.key() == Qt.Key.Key_Space and by_keyboard:
            if not event.isAutoRepeat():
                self._finish()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._painting is not None and self._painting.button is None:
            self._finish()
        super().focusOutEvent(event)

    def undo(self) -> None:
        """Take back the last step, unless a stroke is in progress."""
        if self._painting is None:
            self.undo_stack.undo()

    def redo(self) -> None:
        """Repeat the step last taken back, unless a stroke is in progress."""
        if self._painting is None:
            self.undo_stack.redo()
