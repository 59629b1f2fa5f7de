"""Hidden units of an event, as more and more of it is seen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLabel

from ar_studio.gui import engine
from ar_studio.gui.canvas import events as pictures_of
from ar_studio.gui.canvas.colours import ColourMap, ColourScale, Pixels
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.dependence.inside.view import Found, Question, View, squared, thinned
from ar_studio.gui.kit.controls import called, label_for, offer
from ar_studio.gui.kit.layout import Quiet, hbox, pane, vbox
from ar_studio.gui.kit.slider import paired
from ar_studio.gui.kit.writers import Export, Writer

MOST_CELLS = 200  # along a side of the map of all units; of more, neighbours share a cell
OFF = 1e-6


@dataclass(frozen=True, eq=False)
class Units:
    """The units of a layer, `(D, H)`, and how they are shown.

    Attributes
    ----------
    order
        The most active of them first.
    map
        All of them in this order, thinned.
    """

    values: Pixels
    order: Pixels
    map: Pixels
    levels: tuple[float, float]
    colours: ColourMap


@dataclass(frozen=True, eq=False)
class Layers:
    """The ordering, `(D,)`, and the units of each layer by its title."""

    ordering: Pixels
    units: dict[str, Units]


class HiddenView(View):
    """The prefix, the units that it makes, and a map of them at every place of the ordering."""

    def __init__(self) -> None:
        super().__init__()
        self._found: Found | None = None
        self.layer = called(QComboBox(), self.tr("Layer"), self.tr("Which hidden units"))
        self.layer.activated.connect(self._show)
        self.slider, self.place = paired(0, 1)
        tip = self.tr("How many dimensions of the event have been seen")
        called(self.slider, self.tr("Seen so far, slider"), tip)
        called(self.place, self.tr("Seen so far"), tip)
        self.place.valueChanged.connect(self._move)
        self.image = self._canvas(self.tr("What has been seen"))
        self.now = self._canvas(self.tr("Hidden units now"))
        self.map = self._canvas(self.tr("Hidden units at every place"))
        self.map.clicked.connect(self._go_to_row)
        self.now.hovered.connect(self._read)
        self.told, self.unit = called(QLabel(wordWrap=True), self.tr("What is seen")), Quiet()
        self.scale = ColourScale(self.tr("Activation"))
        self._lay_out()

    def _canvas(self, name: str) -> PixelCanvas:
        canvas = called(PixelCanvas(), name)
        canvas.setMinimumSize(160, 160)
        canvas.bare = True
        return canvas

    def _lay_out(self) -> None:
        top = hbox(
            label_for(self.layer, self.tr("&Layer")),
            self.layer,
            12,
            label_for(self.place, self.tr("Seen &so far")),
            (self.slider, 1),
            self.place,
        )
        columns = (
            (self.image, self.tr("The event so far")),
            (self.now, self.tr("Units now, the most active of all first")),
            (self.map, self.tr("Row: a place of the ordering. Column: a unit. Click a row.")),
        )
        body = hbox(
            *((pane(vbox(Quiet(words), (canvas, 1))), 1) for canvas, words in columns), spacing=16
        )
        vbox(top, self.told, (body, 1), self.unit, self.scale, on=self, spacing=6)

    @property
    def title(self) -> str:
        return self.tr("Hidden units")

    @property
    def about(self) -> str:
        return self.tr(
            "Each output is made of hidden units that have seen the earlier dimensions alone: "
            "with every further one they change."
        )

    def question(self) -> Question:
        return _look

    def show_found(self, found: Found) -> None:
        before, self._found = self._found, found
        layers: Layers = found.answer
        titles = [(spoken(title), title) for title in layers.units]
        offer(self.layer, titles, self.layer.currentData())
        size = len(layers.ordering)
        with QSignalBlocker(self.place), QSignalBlocker(self.slider):
            for control in (self.place, self.slider):
                control.setRange(0, size - 1)
            if before is None or len(before.answer.ordering) != size:
                self.place.setValue(size // 2)
                self.slider.setValue(size // 2)
        self._show()

    def exports(self) -> list[Export]:
        if self._found is None or not self.layer.count():
            return []
        return [Export(self.tr("Hidden units at every place (CSV)…"), ".csv", self._table)]

    def _table(self) -> Writer:
        values = self._units().values
        header = ["seen", *(f"h{n}" for n in range(1, values.shape[1] + 1))]

        def write(path: Path) -> None:
            rows = ([place, *row.tolist()] for place, row in enumerate(values))
            engine.export.save_table(path, header, rows)

        return write

    def _units(self) -> Units:
        assert self._found is not None
        return self._found.answer.units[self.layer.currentData()]

    def _show(self) -> None:
        if self._found is None or not self.layer.count():
            return
        units = self._units()
        self.map.set_image(units.map, units.levels, units.colours)
        self.scale.set_scale(self.tr("Activation"), units.levels, units.colours)
        self._move()

    def _move(self) -> None:
        """Show the units after as many dimensions as are chosen."""
        if self._found is None or not self.layer.count():
            return
        found, seen, space = self._found, self.place.value(), self._found.space
        order = found.answer.ordering
        self.image.set_image(pictures_of.pictures(found.event[None])[0], (0, space.values.top))
        pending = np.ones(space.size, np.bool_)
        pending[order[:seen]] = False
        self.image.set_pending(pictures_of.undrawn(pending.reshape(space.event_shape)))
        self.image.set_marker(*pictures_of.pixel_of(int(order[seen]), space.grid))
        units = self._units()
        row = units.values[seen]
        cells, empty = squared(row[units.order])
        self.now.set_image(cells, units.levels, units.colours)
        self.now.set_pending(empty)
        by = -(-len(order) // MOST_CELLS)
        self.map.set_marker(seen // by, 0)
        on = int((np.abs(row) > OFF).sum())
        said = self.tr("After {0:,} of {1:,} dimensions {2:,} of {3:,} units are not 0.")
        self.told.setText(filled(said, seen, len(order), on, len(row)))

    def _read(self, row: int, column: int) -> None:
        shown = self.now.image()
        place = row * (0 if shown is None else shown.shape[1]) + column
        if shown is not None and place < len((units := self._units()).order):
            unit = int(units.order[place])
            value = float(units.values[self.place.value(), unit])
            self.unit.setText(filled(self.tr("Unit {0}: {1:.4g}"), unit + 1, value))

    def _go_to_row(self, row: int, column: int) -> None:
        self.place.setValue(row * -(-len(self._units().values) // MOST_CELLS))


def _look(model: engine.models.Model, event: engine.torch.Tensor) -> Layers:
    found = engine.inside.activations.of(model, event)
    return Layers(
        model.ordering.cpu().numpy(),
        {one.title: _shown(one.values.detach().cpu().float().numpy()) for one in found},
    )


def _shown(values: Pixels) -> Units:
    order = np.argsort(-np.abs(values).mean(0), kind="stable")
    most = float(f"{np.abs(values).max() or 1.0:.2g}")
    signed = values.min() < 0
    return Units(
        values,
        order,
        thinned(values[:, order], MOST_CELLS),
        (-most if signed else 0.0, most),
        "difference" if signed else "cividis",
    )
