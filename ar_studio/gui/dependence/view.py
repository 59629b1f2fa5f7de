"""What one run's outputs see: the map of all of them, and the field of one on the image."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from ar_studio.gui import events
from ar_studio.gui.canvas.colours import ColourScale, Pixels
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.dependence.state import Sight
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Headline, Quiet, exchange, pane, vbox

MOST_CELLS = 392  # along a side of the map; of more dimensions, neighbours share a cell
WEAKEST = -5.0  # what the darkest colour is on the logarithmic scale, see `dependence.shade`


class SightView(QWidget):
    """One run's map beside the receptive field of a dimension; `chosen` is asked for another."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.sight: Sight | None = None
        self.dimension = -1  # none was chosen yet
        self.heading = Headline(factor=1.15)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict = called(QLabel(wordWrap=True), self.tr("What the map means"))
        self.map = self._canvas(self.tr("Which output sees which input"))
        self.map.clicked.connect(self._choose_by_row)
        self.map.setToolTip(
            self.tr(
                "Row: an output. Column: an input. Both in the order of drawing. Bright: changing "
                "the input changes the output; darkest: not at all. Click a row to see it alone."
            )
        )
        self.roles = events.UNKNOWN
        self.field = self.roles.field()
        self.field.chosen.connect(self.chosen)
        self.axes = Quiet(self.tr("Rows: outputs · columns: inputs"))
        self.caption = Quiet()
        self.scale = ColourScale(
            self.tr("log₁₀ |∂ output / ∂ input| against the largest; darkest: none at all"),
            (WEAKEST, 0),
        )
        self._lay_out()

    def _canvas(self, name: str) -> PixelCanvas:
        canvas = called(PixelCanvas(), name)
        canvas.setMinimumSize(160, 160)
        return canvas

    def _lay_out(self) -> None:
        left = pane(vbox(self.axes, (self.map, 1)))
        # Words alone belong beside the map's top.
        right = pane(vbox(self.caption, (self.field, 1), (None, 0)))
        self.body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.body.setSpacing(12)
        self.body.addWidget(left, stretch=3)
        self.body.addWidget(right, stretch=2)
        vbox(self.heading, self.verdict, (self.body, 1), self.scale, on=self, spacing=6)

    def set_alone(self, alone: bool) -> None:
        """Put the field beside the map if there is one view, and below it if there are two."""
        self.heading.setVisible(not alone)  # the chooser names it
        way = QBoxLayout.Direction
        self.body.setDirection(way.LeftToRight if alone else way.TopToBottom)

    def show_sight(self, sight: Sight, title: str) -> None:
        """Show what a run's outputs see."""
        self.sight = sight
        self._suit(events.of_run(sight.run))
        self.heading.setText(title)
        self.verdict.setText(self._verdict(sight))
        there = sight.shades is not None
        for widget in (self.axes, self.map, self.scale):
            widget.setVisible(there)
        self.field.setVisible(there)
        self.caption.setText("")
        if sight.shades is not None:
            self.map.set_image(pooled(sight.shades), (0, 1), "cividis")
            self.show_dimension(min(self.dimension, len(sight.shades) - 1))

    def show_dimension(self, dimension: int) -> None:
        """Show what the output of a flat dimension sees."""
        self.dimension = dimension
        sight = self.sight
        if sight is None or sight.found is None or sight.shades is None:
            return
        order = sight.found.order.numpy()
        position = int((order == dimension).argmax())
        field = np.zeros(len(order), np.float32)
        field[order] = sight.shades[position]
        cell = position // factor(len(order))
        self.map.set_marker(cell, cell)
        self.caption.setText(self._describe(sight.shades[position], position))
        self.field.show_field(dimension, field)

    def _verdict(self, sight: Sight) -> str:
        found, unit = sight.found, self.roles.say.dimension
        if found is None:
            return f"⚠ {sight.problem}"
        if found.strict:
            return self.tr(
                "✓ Strictly lower triangular: no output sees its own or a later {0}. The product "
                "of the outputs is a density."
            ).format(unit)
        said = self.tr(
            "✗ {0:,} of {1:,} outputs see their own {3}, and {2:,} a later one: their product is "
            "no density."
        )
        return filled(said, found.own, len(found.order), found.later, unit)

    def _suit(self, roles: Roles) -> None:
        """Put what shows such events' dimensions into its place."""
        if roles == self.roles:
            return
        field = roles.field()
        exchange(self.field, field)
        self.roles, self.field = roles, field
        field.chosen.connect(self.chosen)

    def _describe(self, row_of_map: Pixels, position: int) -> str:
        seen, size = row_of_map > 0, len(row_of_map)
        text = self.tr("The output {0}, number {1:,} of {2:,}, sees {3:,} of {4:,} earlier inputs")
        where = self.roles.say.output_of.format(self.roles.name(self.dimension))
        text = filled(text, where, position + 1, size, int(seen[:position].sum()), position)
        own, later = bool(seen[position]), int(seen[position + 1 :].sum())
        if own:
            text += self.tr(", its own {0}").format(self.roles.say.dimension)
        if later:
            text += filled(self.tr(" and {0:,} later ones"), later)
        if not own and not later:
            text += self.tr(" and no other")
        return f"{text}."

    def _choose_by_row(self, row: int, column: int) -> None:
        if self.sight is not None and self.sight.found is not None:
            order = self.sight.found.order
            self.chosen.emit(int(order[min(row * factor(len(order)), len(order) - 1)]))


def factor(size: int) -> int:
    """Return how many dimensions share a cell of the map along each side."""
    return -(-size // MOST_CELLS)


def pooled(shades: Pixels) -> Pixels:
    """Return a map `(D, D)` with the largest shade of the dimensions that share each cell."""
    by, size = factor(len(shades)), len(shades)
    wide = -size % by
    padded = np.pad(shades, ((0, wide), (0, wide)))
    cells = len(padded) // by
    return padded.reshape(cells, by, cells, by).max((1, 3))
