"""The canvas on which a picture is painted by hand: pencil and rubber, and no mask."""

import numpy as np
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.mask import MaskCanvas
from ar_studio.gui.canvas.tools import Stroke, Tool

# What the keys of the mask's tools mean here.
KEYS = {Tool.BRUSH: Tool.PENCIL, Tool.POLYGON: Tool.PENCIL, Tool.ERASER: Tool.RUBBER}


class PaintCanvas(MaskCanvas):
    """A mask canvas without its mask: strokes change the picture alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_tool(Tool.PENCIL)
        self.setAccessibleName(self.tr("Picture to paint"))
        self.setToolTip(
            self.tr(
                "Paint with the left button, wipe with the right one.\n"
                "[ ] or the wheel change the size, P and E take pencil and eraser, Escape aborts."
            )
        )

    def set_tool(self, tool: Tool) -> None:
        """Take the pencil or the rubber in hand; tools of a mask stand for them or do nothing."""
        tool = KEYS.get(tool, tool)
        if tool.layer == "image":
            super().set_tool(tool)

    def wipe(self) -> None:
        """Make the whole picture black, as one step to be undone."""
        self.abort_stroke()
        if self._array is None or not self._array.any():
            return
        blank = np.zeros_like(self._array)
        self.undo_stack.push(Stroke(self.tr("Clear"), "image", self._array, blank, self._write))

    def show_picture(self, picture: Pixels) -> None:
        """Show another picture of bytes, `(H, W)` or `(H, W, 3)`; its history begins anew."""
        shown = self.image()
        if shown is None or not np.array_equal(shown, picture):
            self.set_image(picture, (0, 255))
