"""An image under a mask, whose every change can be undone."""

from typing import TypeAlias

import numpy as np
from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QUndoStack
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas import presets
from ar_studio.gui.canvas.colours import ColourMap, Pixels, shaded, to_qimage
from ar_studio.gui.canvas.pixels import PixelCanvas, Placement
from ar_studio.gui.canvas.shapes import grown
from ar_studio.gui.canvas.tools import Layer, Painting, Stroke

Changes: TypeAlias = dict[Layer, tuple[Pixels, Pixels]]  # from what to what
UNDO_LIMIT = 100
THINNED = 0.4  # of the mask's colour, where it lies on guesses that are to be seen


class LayeredCanvas(PixelCanvas):
    """An image with a mask on top: True is observed, False (hatched) is missing.

    What is missing may show guesses of what is there (`set_guess`) instead of the image.
    """

    mask_changed = Signal()
    image_changed = Signal()
    stroke_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mask = presets.observed(*self._shape())
        self._painting: Painting | None = None
        self._guess: Pixels | None = None
        self._colour = QColor(230, 80, 0)
        self._opacity = 0.45
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)

    # What is shown

    def change(self, array: Pixels, mask: Pixels, levels: tuple[float, float], text: str) -> None:
        """Show another image and mask; if they fit those before, as one step to be undone."""
        before = self._array
        if before is None or before.shape != array.shape or self._levels != levels:
            self.set_image(array, levels)
            self.set_mask(mask)
            return
        self.abort_stroke()
        mask = self._checked(mask)
        changes: Changes = {"image": (before, np.asarray(array)), "mask": (self._mask, mask)}
        self._push(text, changes)

    def set_image(
        self,
        array: Pixels,
        levels: tuple[float, float] = (0, 1),
        colour_map: ColourMap | None = None,
    ) -> None:
        """Show another image; the mask stays when it still fits."""
        self.abort_stroke()
        super().set_image(array, levels, colour_map)
        self.set_guess(self._guess)  # forgotten where it does not fit
        if self._mask.shape != self._shape():
            self._mask = presets.observed(*self._shape())
            self.undo_stack.clear()
            self.mask_changed.emit()
        elif self._has_image_strokes():
            # Their old values belong to the image that has just gone.
            self.undo_stack.clear()

    def clear_image(self) -> None:
        """Show the placeholder text again; mask and history go with the image."""
        self._painting = self._guess = None
        super().clear_image()
        self._mask = presets.observed(*self._shape())
        self.undo_stack.clear()
        self.mask_changed.emit()

    def set_guess(self, guess: Pixels | None) -> None:
        """Show guesses where pixels are missing, values as those of the image; None for none."""
        fits = guess is None or (self._array is not None and guess.shape == self._array.shape)
        self._guess = guess if fits else None
        self.update()

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
        self._push(text, {"mask": (self._mask, self._checked(mask))})

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

    def grow(self) -> None:
        """Let what is missing grow by a pixel on every side."""
        self.apply_mask(~grown(~self._mask), self.tr("Grow"))

    def shrink(self) -> None:
        """Let what is missing shrink by a pixel, but not from the image's edge."""
        self.apply_mask(grown(self._mask), self.tr("Shrink"))

    def set_mask_style(self, colour: QColor | None = None, opacity: float | None = None) -> None:
        """Set the colour of missing pixels and how much of it covers the image, 0 to 1."""
        self._colour = colour or self._colour
        self._opacity = self._opacity if opacity is None else min(1.0, max(0.0, opacity))
        self.update()

    # What can be undone

    @property
    def in_stroke(self) -> bool:
        """Whether a stroke is in progress, which can still be given up."""
        return self._painting is not None

    def abort_stroke(self) -> None:
        """Take back the stroke in progress, if any, and leave no undo step."""
        if self._painting is None:
            return
        stroke, self._painting = self._painting, None
        for layer, values in stroke.before.items():
            self._put(layer, values)
        self.stroke_moved.emit()

    def undo(self) -> None:
        """Take back the last step, unless a stroke is in progress."""
        if self._painting is None:
            self.undo_stack.undo()

    def redo(self) -> None:
        """Repeat the step last taken back, unless a stroke is in progress."""
        if self._painting is None:
            self.undo_stack.redo()

    def enable_steps(self, undo: QAction, redo: QAction) -> None:
        """Enable the actions that take back and repeat a step while there is one."""
        stack = self.undo_stack
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        stack.canUndoChanged.connect(undo.setEnabled)
        stack.canRedoChanged.connect(redo.setEnabled)

    def _push(self, text: str, changes: Changes) -> None:
        """Carry out changes of layers, from what they were, as one step to be undone."""
        every = [Stroke(text, layer, *change, self._write) for layer, change in changes.items()]
        strokes = [stroke for stroke in every if stroke.indices.size]
        if len(strokes) > 1:
            self.undo_stack.beginMacro(text)
        for stroke in strokes:
            self.undo_stack.push(stroke)
        if len(strokes) > 1:
            self.undo_stack.endMacro()

    def _has_image_strokes(self) -> bool:
        stack = self.undo_stack
        commands = [stack.command(index) for index in range(stack.count())]
        commands += [each.child(i) for each in commands for i in range(each.childCount())]
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

    # Painting on the screen

    def _paint_content(self, painter: QPainter, at: Placement) -> None:
        super()._paint_content(painter, at)
        missing = ~self._mask
        if not missing.any():
            return
        opacity, guessed = self._opacity, self._guess is not None
        if guessed:
            self._paint_guess(painter, at, missing)
            opacity *= THINNED
        fill = QColor(self._colour)
        dark, light = fill.darker(230), fill.lighter(165)
        fill.setAlphaF(opacity)
        for stripe in (dark, light):
            stripe.setAlphaF(opacity if guessed else max(0.6, opacity))
        self._paint_hatch(painter, at, missing, fill, (dark, light), rising=False)

    def _paint_guess(self, painter: QPainter, at: Placement, missing: Pixels) -> None:
        assert self._guess is not None
        assert self._array is not None
        where = missing if self._guess.ndim == 2 else missing[..., None]
        shown = shaded(np.where(where, self._guess, self._array)[None], self._levels, self._map)[0]
        rows, columns = missing.shape
        whole = QRect(at.left, at.top, columns * at.cell, rows * at.cell)
        painter.drawImage(whole, to_qimage(shown))
