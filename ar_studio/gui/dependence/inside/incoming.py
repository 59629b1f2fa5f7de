"""The bias of a unit and the weights that lead to it, each to be changed, wherever it is used."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QWidget

from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import DecimalBox, called, icon_button
from ar_studio.gui.kit.layout import Quiet, hbox, vbox
from ar_studio.gui.kit.scrolling import Scroll

LARGEST, STEP = 99.0, 0.25


class Row(NamedTuple):
    """One of the numbers: where it comes from, nothing of a unit's own bias."""

    name: str
    shared: int
    value: float
    bias: bool = False


class Incoming(QWidget):
    """A field for the bias of a unit and each link that leads to it, or for a layer's biases.

    Attributes
    ----------
    changed
        A weight or bias is to be another one: carries what it shares (`Tie.shared`), and what it
        is to be.
    """

    changed = Signal(int, float)

    def __init__(self) -> None:
        super().__init__()
        self.unit = -1
        self.title = Quiet()
        self.fields: list[DecimalBox] = []
        self._shared: list[int] = []
        area = called(Scroll(widgetResizable=True), self.tr("Weights into the unit"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        self._form = QFormLayout(page)
        area.setWidget(page)
        tip = self.tr("Leave the room to the drawing")
        self.away = icon_button("close", self.tr("Close the weights"), tip, self.hide)
        vbox(hbox((self.title, 1), self.away), (area, 1), on=self, margins=(8, 0, 0, 0), spacing=4)
        self.setMinimumWidth(200)

    def show_unit(self, network: engine.inside.wirings.Network, unit: int) -> None:
        """Show the bias of a unit and the weights that lead to it, or all biases of a layer.

        Fields stay where the unit stays.
        """
        if unit < len(network.wiring.neurons):
            rows = _into(network, unit)
            self.title.setText(self.tr("Into {0}").format(spoken(network.name(unit))))
        else:
            layer = unit - len(network.wiring.neurons) + 1
            rows = _of_layer(network, layer)
            said = self.tr("Biases: {0}")
            self.title.setText(said.format(spoken(network.wiring.layers[layer])))
        uses: dict[int, int] = {}
        for one in (*network.wiring.ties, *network.wiring.neurons):
            uses[one.shared] = uses.get(one.shared, 0) + 1
        if unit != self.unit or len(rows) != len(self.fields):
            self.unit = unit
            self._shared = [row.shared for row in rows]
            self._make([(row, uses[row.shared]) for row in rows])
        for spin, row in zip(self.fields, rows, strict=True):
            with QSignalBlocker(spin):
                spin.setValue(row.value)

    def _make(self, rows: list[tuple[Row, int]]) -> None:
        while self._form.rowCount():
            row = self._form.takeRow(0)
            for part in (row.labelItem, row.fieldItem):  # pyright: ignore[reportAttributeAccessIssue]
                if (widget := part.widget()) is not None:
                    widget.deleteLater()  # its own change may have led here
        self.fields = []
        for number, (row, uses) in enumerate(rows):
            spin = DecimalBox(decimals=2, minimum=-LARGEST, maximum=LARGEST, singleStep=STEP)
            spin.setKeyboardTracking(False)
            name = spoken(row.name) if row.name else self.tr("bias")
            called(spin, name, self._tip(row, name, uses))
            spin.valueChanged.connect(lambda value, n=number: self._change(n, value))
            self._form.addRow(name + (f"  ×{uses}" if uses > 1 else ""), spin)
            self.fields.append(spin)

    def _tip(self, row: Row, name: str, uses: int) -> str:
        if row.bias:
            once = self.tr("What is added whatever leads there")
            often = self.tr("What is added whatever leads there, which is used {1} times")
        else:
            once = self.tr("The weight of the link from {0}")
            often = self.tr("The weight of the link from {0}, which is used {1} times")
        return (often if uses > 1 else once).format(name, uses)

    def _change(self, number: int, weight: float) -> None:
        self.changed.emit(self._shared[number], weight)


def _into(network: engine.inside.wirings.Network, unit: int) -> list[Row]:
    """Return the bias of a unit, and the weights of the links that lead to it."""
    neuron = network.wiring.neurons[unit]
    ties = [tie for tie in network.wiring.ties if tie.end == unit]
    links = [Row(network.name(tie.start), tie.shared, tie.weight) for tie in ties]
    return [Row("", neuron.shared, neuron.bias, True), *links]


def _of_layer(network: engine.inside.wirings.Network, layer: int) -> list[Row]:
    """Return the biases of a layer, each once."""
    found: dict[int, list[int]] = {}
    for number, one in enumerate(network.wiring.neurons):
        if one.layer == layer:
            found.setdefault(one.shared, []).append(number)
    rows = []
    for shared, units in found.items():
        name = network.name(units[0])
        several = name.partition(" of ")[0] if len(units) > 1 else name  # at whichever place
        rows.append(Row(several, shared, network.wiring.neurons[units[0]].bias, True))
    return rows
