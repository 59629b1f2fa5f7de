"""What one output sees of an image, on the image."""

from __future__ import annotations

import numpy as np

from ar_studio.gui.canvas import events
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.events.field import Field
from ar_studio.gui.kit.layout import vbox
from ar_studio.spaces import EventSpace


class FieldOnImage(Field):
    """The image in as bright a colour as a pixel changes the output; a click asks for another."""

    def __init__(self, space: EventSpace) -> None:
        super().__init__()
        self.space = space
        self.canvas = PixelCanvas()
        self.canvas.setAccessibleName(self.tr("What one output sees"))
        self.canvas.setMinimumSize(160, 160)
        self.canvas.clicked.connect(self._choose)
        self.canvas.setToolTip(self.tr("Click a pixel to see which pixels its output depends on."))
        vbox(self.canvas, on=self)

    def show_field(self, dimension: int, shades: Pixels) -> None:
        picture = events.pictures(shades.reshape(1, *self.space.event_shape))[0]
        self.canvas.set_image(np.atleast_3d(picture).max(-1), (0, 1), "cividis")
        self.canvas.set_marker(*events.pixel_of(dimension, self.space.grid))

    def _choose(self, row: int, column: int) -> None:
        self.chosen.emit(int(events.dimensions_at(row, column, self.space.grid)[0]))
