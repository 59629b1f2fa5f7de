"""The pad on which what a model is given is painted by hand."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QSlider,
    QWidget,
)

from ar_studio.gui.canvas import events
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.paint import PaintCanvas
from ar_studio.gui.kit.layout import Quiet, hbox, pane, vbox
from ar_studio.gui.parts.paint_tools import PaintTools
from ar_studio.gui.studio.given import Conditions, GivenState

CANVAS = 400
WHITE = 255


class PaintPad(QDialog):
    """Paints what models of a task are given; every stroke is taken over at once."""

    def __init__(
        self, given: GivenState, conditions: Conditions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.given, self.conditions = given, conditions
        self.setWindowTitle(self.tr("Paint what is given"))
        self.canvas = PaintCanvas()
        self.canvas.setMinimumSize(CANVAS, CANVAS)
        self.canvas.set_grid(True)
        self.canvas.image_changed.connect(self._painted)
        self.tools = PaintTools(self.canvas, self, self._ink_box())
        self._lay_out()
        given.changed.connect(self._follow)
        self._follow()
        self.canvas.set_brush_size(1 if conditions.cell > 1 else 2)
        self._ink_changed()

    @property
    def coloured(self) -> bool:
        """Whether what is given has colours."""
        return self.conditions.space.shape[0] == 3

    def _lay_out(self) -> None:
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.close)
        hint = Quiet(self._hint())
        vbox(self.tools, (self.canvas, 1), hint, close, on=self, margins=9)

    def _hint(self) -> str:
        if self.conditions.contour:
            return self.tr("Each cell is a moment of the sound: the brighter, the louder.")
        if self.conditions.cell > 1:
            return self.tr("Each cell is one of the large pixels that the model makes fine.")
        if self.conditions.task == "sketch":
            return self.tr("White is an edge. The model draws a picture with these edges.")
        return self.tr("Paint in greys; the model finds colours that go with them.")

    def _ink_box(self) -> QWidget:
        """Return what chooses the ink: a grey or a colour; a sketch knows only white."""
        self.colour = QColor(WHITE, WHITE, WHITE)
        self.colour_button = QPushButton(self.tr("Colour…"))
        self.colour_button.setToolTip(self.tr("The colour that the pencil paints"))
        self.colour_button.clicked.connect(self._ask_colour)
        self.grey = QSlider(Qt.Orientation.Horizontal)
        self.grey.setRange(0, WHITE)
        self.grey.setValue(WHITE)
        self.grey.setFixedWidth(96)
        self.grey.setAccessibleName(self.tr("Grey of the pencil"))
        self.grey.setToolTip(self.tr("The grey that the pencil paints, from black to white"))
        self.grey.valueChanged.connect(self._ink_changed)
        self.swatch = QLabel()
        box = pane(hbox(self.swatch, self.colour_button, self.grey))
        self.colour_button.setVisible(self.coloured)
        self.grey.setVisible(not self.coloured)
        box.setVisible(self.conditions.task != "sketch")
        return box

    # Slots

    def _ask_colour(self) -> None:
        colour = QColorDialog.getColor(self.colour, self, self.tr("Colour of the pencil"))
        if colour.isValid():
            self.set_colour(colour)

    def set_colour(self, colour: QColor) -> None:
        """Paint in a colour."""
        self.colour = colour
        self._ink_changed()

    def _ink_changed(self) -> None:
        grey = self.grey.value()
        colour = self.colour if self.coloured else QColor(grey, grey, grey)
        ink = (colour.red(), colour.green(), colour.blue())
        self.canvas.set_ink(ink if self.coloured else grey)
        patch = QPixmap(18, 18)
        patch.fill(colour)
        self.swatch.setPixmap(patch)

    def _painted(self) -> None:
        picture = self.canvas.image()
        if picture is not None:
            words = self.tr("painted by hand")
            self.given.give_picture(self.conditions, self._enlarged(picture), words)

    def _follow(self) -> None:
        """Show what is given, if that was chosen elsewhere."""
        one = self.given.choice(self.conditions).one
        shape = self.conditions.space.shape
        picture = np.zeros(shape, np.uint8) if one is None else one[0]
        cell = self.conditions.cell
        small = picture[:, ::cell, ::cell]
        self.canvas.show_picture(events.pictures(small[None])[0])
        self.tools.brush.setMaximum(max(small.shape[1:]))

    def _enlarged(self, picture: Pixels) -> Pixels:
        """Return what is on the canvas as large as what is given, `(C, H, W)`."""
        channels, height, width = self.conditions.space.shape
        cell, planes = self.conditions.cell, events.planes(picture)
        whole = planes.repeat(cell, 1)[:, :height].repeat(cell, 2)[..., :width]
        return np.broadcast_to(whole, (channels, height, width)).astype(np.uint8)
