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
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.layers import Changes, LayeredCanvas
from ar_studio.gui.canvas.pixels import ARROWS, Placement
from ar_studio.gui.canvas.shapes import Position, snapped
from ar_studio.gui.canvas.tools import Layer, Painting, Resizing, Tool

KEYS = {
    Qt.Key.Key_B: Tool.BRUSH,
    Qt.Key.Key_E: Tool.ERASER,
    Qt.Key.Key_L: Tool.LINE,
    Qt.Key.Key_R: Tool.RECTANGLE,
    Qt.Key.Key_O: Tool.ELLIPSE,
    Qt.Key.Key_S: Tool.LASSO,
    Qt.Key.Key_P: Tool.POLYGON,
    Qt.Key.Key_F: Tool.FILL,
    Qt.Key.Key_D: Tool.PENCIL,
    Qt.Key.Key_W: Tool.RUBBER,
}
CLOSE = 8  # points from its first corner at which a click closes a polygon
NOTCH = 120  # of a wheel; a touchpad sends it in many small parts
RESIZING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
Ink: TypeAlias = float | tuple[int, int, int]
TWO_TONES = ((QColor(0, 0, 0), 3.5), (QColor(255, 255, 255), 1.5))  # seen on any image
BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)


class MaskCanvas(LayeredCanvas):
    """A mask (or the image itself) painted by mouse or keyboard, with a tool in hand.

    Attributes
    ----------
    finishing
        What is drawn on the image becomes observed with it, what is wiped becomes missing.
    """

    right_button_is_free = False  # it does the opposite of the tool in hand

    tool_changed = Signal(object)
    brush_size_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finishing = False
        self._tool = Tool.BRUSH
        self._sizes: dict[Layer, int] = {"mask": 3, "image": 2}  # of brush and of pencil
        self._ink: Ink | None = None
        self._resizing: Resizing | None = None
        self._wheeled = 0
        self._ring: QPointF | None = None
        self.setAccessibleName(self.tr("Mask"))
        self.setAccessibleDescription(
            self.tr("The arrow keys move the brush, holding Space paints, Escape aborts.")
        )
        self.setToolTip(
            self.tr(
                "Paint what is to be filled in; the right button does the opposite.\n"
                "[ ] or the wheel change the size, X swaps brush and eraser, Escape aborts.\n"
                "A double click, Enter or a click on its first corner closes a polygon.\n"
                "Ctrl+wheel or a pinch zooms, dragging with the middle button pans, 0 fits."
            )
        )
        self.set_grid(True)
        self._reset_pointer()

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

    def _begin(self, at: Position, opposite: bool, button: Qt.MouseButton | None) -> None:
        tool = self._tool.opposite if opposite else self._tool
        layers: tuple[Layer, ...] = (tool.layer,)
        if self.finishing and tool.layer == "image":
            layers = ("image", "mask")
        before: dict[Layer, Pixels] = {each: self._layer(each).copy() for each in layers}
        self._painting = Painting(tool, opposite, before, [at], button)
        self._extend(at)

    def _extend(self, at: Position) -> None:
        stroke = self._painting
        if stroke is None:
            return
        stroke.reach(at, self._size)
        for layer, before in stroke.before.items():
            values = before.copy()
            values[stroke.cells] = self._paint_value(stroke, layer)
            self._put(layer, values)
        self.stroke_moved.emit()

    def _paint_value(self, stroke: Painting, layer: Layer) -> Ink | bool:
        drawing = stroke.tool is Tool.PENCIL
        if stroke.tool.layer == "mask":
            return stroke.tool is Tool.ERASER or (stroke.tool is not Tool.BRUSH and stroke.opposite)
        if layer == "mask":
            return drawing
        if not drawing:
            return self._levels[0]
        return self._levels[1] if self._ink is None else self._ink

    def _corner(self, at: Position, opposite: bool) -> None:
        """Begin a polygon, add a corner to it, or close it at its first corner."""
        stroke = self._painting
        if stroke is None:
            self._begin(at, opposite, None)
            return
        away = np.abs(np.subtract(at, stroke.path[0])).max() * self.cell_rect(0, 0).width()
        if len(stroke.path) > 2 and away <= CLOSE:
            self._finish()
        else:
            stroke.path.append(at)
            self._extend(at)

    def _drop_corner(self) -> None:
        """Take back the last corner of a polygon, but not its first."""
        stroke = self._painting
        if stroke is not None and len(stroke.path) > 1:
            stroke.path.pop()
            self._extend(stroke.path[-1])

    @property
    def _drawing_polygon(self) -> bool:
        return self._painting is not None and self._painting.tool is Tool.POLYGON

    def _finish(self) -> None:
        if self._painting is None:
            return
        if self._drawing_polygon:
            self._extend(self._painting.path[-1])  # not to where the pointer happens to be
        stroke, self._painting = self._painting, None
        changes: Changes = {each: (was, self._layer(each)) for each, was in stroke.before.items()}
        self._push(stroke.tool.value, changes)

    # Painting on the screen

    def _paint_cursors(self, painter: QPainter, at: Placement) -> None:
        super()._paint_cursors(painter, at)
        tool = self._painting.tool if self._painting else self._tool
        if self._painting is not None and tool in (Tool.POLYGON, Tool.LASSO):
            self._paint_outline(painter, at, [*self._painting.path, self._painting.last])
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

    def _paint_outline(self, painter: QPainter, at: Placement, path: list[Position]) -> None:
        """Draw the way that an outline has gone so far."""
        corners = [
            QPointF(at.left + column * at.cell, at.top + row * at.cell) for row, column in path
        ]
        for colour, width in TWO_TONES:
            painter.setPen(QPen(colour, width * at.ratio))
            painter.drawPolyline(QPolygonF(corners))

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
        self._wheeled += event.angleDelta().y()
        notches = int(self._wheeled / NOTCH)
        self._wheeled -= notches * NOTCH
        if notches:
            self.set_brush_size(self._size + notches)
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
        elif key == Qt.Key.Key_Backspace and self._drawing_polygon:
            self._drop_corner()
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
