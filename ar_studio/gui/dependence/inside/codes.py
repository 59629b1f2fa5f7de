"""Codes by sliders: hidden units are switched or moved, and what is then expected is seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QSlider

from ar_studio.gui import engine
from ar_studio.gui.canvas import events as pictures_of
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.dependence.inside.view import Found, Question, View, squared
from ar_studio.gui.kit.controls import called, label_for, offer, push_button
from ar_studio.gui.kit.layout import Quiet, hbox, pane, vbox
from ar_studio.gui.kit.writers import Export, Writer

STEPS = 200  # of the slider, unless units are bits


@dataclass(frozen=True, eq=False)
class Layer:
    """A layer of a code: its title and numbers, whether these are bits, and decode exactly."""

    title: str
    values: Pixels
    binary: bool
    exact: bool


@dataclass(frozen=True, eq=False)
class Decoded:
    """The layers that an event is encoded as, and what is expected of a code."""

    layers: list[Layer]
    layer: int
    expected: Pixels
    likely: bool  # whether the model has a likelihood at all


class CodesView(View):
    """The event, its code as cells to click, a slider for the chosen one, what is expected."""

    def __init__(self) -> None:
        super().__init__()
        self._decoded: Decoded | None = None
        self._values: NDArray[np.float32] | None = None  # as they were moved; None: the event's own
        self._at = 0
        self._layer = 0
        self.layer = called(QComboBox(), self.tr("Layer"), self.tr("Which layer of hidden units"))
        self.layer.activated.connect(self._turn)
        self.back = push_button(
            self.tr("As encoded"), self.tr("The code that the event has"), self._reset
        )
        self.slider = QSlider(Qt.Orientation.Horizontal)
        called(self.slider, self.tr("The chosen unit"), self.tr("Move the chosen unit"))
        self.slider.valueChanged.connect(self._slide)
        self.number = QLabel()
        self.told = Quiet()
        self.shown = self._canvas(self.tr("The event in hand"))
        self.cells = self._canvas(self.tr("Its code"))
        self.cells.setToolTip(self.tr("Click a unit to choose it; one of bits is switched, too."))
        self.cells.clicked.connect(self._click)
        self.expected = self._canvas(self.tr("What is expected of the code"))
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
            self.back,
            12,
            label_for(self.slider, self.tr("&Unit")),
            (self.slider, 1),
            self.number,
        )
        columns = (
            (self.shown, self.tr("The event in hand")),
            (self.cells, self.tr("Its code: click a unit")),
            (self.expected, self.tr("The event expected of this code")),
        )
        body = hbox(
            *((pane(vbox(Quiet(words), (canvas, 1))), 1) for canvas, words in columns), spacing=16
        )
        vbox(top, self.told, (body, 1), on=self, spacing=6)

    @property
    def title(self) -> str:
        return self.tr("Codes")

    @property
    def about(self) -> str:
        return self.tr(
            "An event is encoded as a few hidden units, and made of them again: switch or move "
            "one, and see what it stands for."
        )

    def forget(self) -> None:
        self._values, self._at, self._layer = None, 0, 0

    def question(self) -> Question:
        layer, values = self._layer, None if self._values is None else self._values.copy()
        return lambda model, event: _look(model, event, layer, values)

    def show_found(self, found: Found) -> None:
        decoded: Decoded = found.answer
        self._decoded, self._layer = decoded, decoded.layer
        space = found.space
        if self._values is None:
            self._values = decoded.layers[decoded.layer].values.copy()
        offer(
            self.layer,
            [(spoken(one.title), number) for number, one in enumerate(decoded.layers)],
            decoded.layer,
        )
        levels = 0, space.values.top
        self.shown.set_image(pictures_of.pictures(found.event[None])[0], levels)
        self.expected.set_image(pictures_of.pictures(decoded.expected[None])[0], levels)
        self._show_cells()
        self.told.setText(self._said(decoded))

    def exports(self) -> list[Export]:
        return [] if self._values is None else [Export(self.tr("Code (CSV)…"), ".csv", self._table)]

    def _table(self) -> Writer:
        assert self._values is not None
        rows = list(enumerate(self._values.tolist(), 1))
        return lambda path: engine.export.save_table(path, ["unit", "value"], rows)

    def values(self) -> Pixels | None:
        """Return the code as it is now."""
        return self._values

    def _said(self, decoded: Decoded) -> str:
        layer = decoded.layers[decoded.layer]
        said = (
            []
            if decoded.likely
            else [
                self.tr(
                    "This has no likelihood: the code is a summary that the network found, and no "
                    "distribution says how likely one is."
                )
            ]
        )
        if not layer.exact:
            said.append(self.tr("≈ An average over draws of what lies between code and event."))
        return " ".join(said)

    def _binary(self) -> bool:
        """Say whether the units of the layer are bits."""
        return self._decoded is not None and self._decoded.layers[self._layer].binary

    def _ends(self) -> tuple[float, float]:
        """Return how far the slider goes: twice as far as the event's own code."""
        assert self._decoded is not None
        if self._binary():
            return 0.0, 1.0
        values = self._decoded.layers[self._layer].values
        most = 2 * float(np.abs(values).max()) or 1.0
        return (-most if values.min() < 0 else 0.0), most

    def _show_cells(self) -> None:
        assert self._values is not None
        low, high = self._ends()
        cells, empty = squared(self._values)
        self.cells.set_image(cells, (low, high), "difference" if low < 0 else "cividis")
        self.cells.set_pending(empty)
        self.cells.set_grid(True)
        self.cells.set_marker(*divmod(self._at, cells.shape[1]))
        value, steps = float(self._values[self._at]), 1 if self._binary() else STEPS
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, steps)
            self.slider.setValue(round((value - low) / (high - low) * steps))
        self.number.setText(filled(self.tr("Unit {0}: {1:.3g}"), self._at + 1, value))

    def _click(self, row: int, column: int) -> None:
        """Choose a unit; one that was chosen, or of bits, is switched."""
        shown = self.cells.image()
        if shown is None or self._values is None or self._decoded is None:
            return
        at = row * shown.shape[1] + column
        if at >= len(self._values):
            return
        self._at = at
        if self._binary():
            self._set(1.0 - round(float(self._values[at])))
        else:
            self._show_cells()

    def _slide(self, step: int) -> None:
        if self._values is None or self._decoded is None:
            return
        low, high = self._ends()
        self._set(low + (high - low) * step / self.slider.maximum())

    def _set(self, value: float) -> None:
        assert self._values is not None
        self._values[self._at] = value
        self._show_cells()
        self.asked.emit()

    def _turn(self) -> None:
        self.forget()
        self._layer = self.layer.currentData()
        self.asked.emit()

    def _reset(self) -> None:
        self._values = None
        self.asked.emit()


def _look(
    model: engine.models.Model,
    event: engine.torch.Tensor,
    layer: int,
    values: Pixels | None,
) -> Decoded:
    activations = engine.inside.activations
    codes = activations.codes(model, event)
    layer = min(layer, len(codes) - 1)
    code = codes[layer].values if values is None else engine.torch.from_numpy(values)
    return Decoded(
        [Layer(one.title, one.values.cpu().numpy(), one.binary, one.exact) for one in codes],
        layer,
        activations.expected(model, layer, code).cpu().numpy(),
        model.card.likelihood != "none",
    )
