"""The weights that lead to a unit, each to be changed, wherever it is used."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QWidget

from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import numeral
from ar_studio.gui.kit.controls import DecimalBox, called, icon_button
from ar_studio.gui.kit.layout import Quiet, hbox, vbox
from ar_studio.gui.kit.scrolling import Scroll

LARGEST, STEP = 99.0, 0.25


class Incoming(QWidget):
    """A field for each link that leads to a unit.

    Attributes
    ----------
    changed
        A weight is to be another one: carries what it shares (`Tie.shared`), and the weight.
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
        """Show the weights that lead to a unit; fields stay where the unit stays."""
        ties = [tie for tie in network.wiring.ties if tie.end == unit]
        uses: dict[int, int] = {}
        for tie in network.wiring.ties:
            uses[tie.shared] = uses.get(tie.shared, 0) + 1
        if unit != self.unit or len(ties) != len(self.fields):
            self.unit = unit
            self._shared = [tie.shared for tie in ties]
            self._make([(network.name(tie.start), uses[tie.shared]) for tie in ties])
        for spin, tie in zip(self.fields, ties, strict=True):
            with QSignalBlocker(spin):
                spin.setValue(tie.weight)
        bias = numeral(network.wiring.neurons[unit].bias, ".2f").replace("-", "−")
        said = self.tr("Into {0}: bias {1}") if ties else self.tr("Into {0}: nothing but bias {1}")
        self.title.setText(said.format(network.name(unit), bias))

    def _make(self, named: list[tuple[str, int]]) -> None:
        while self._form.rowCount():
            row = self._form.takeRow(0)
            for part in (row.labelItem, row.fieldItem):  # pyright: ignore[reportAttributeAccessIssue]
                if (widget := part.widget()) is not None:
                    widget.deleteLater()  # its own change may have led here
        self.fields = []
        for number, (name, uses) in enumerate(named):
            spin = DecimalBox(decimals=2, minimum=-LARGEST, maximum=LARGEST, singleStep=STEP)
            spin.setKeyboardTracking(False)
            once = self.tr("The weight of the link from {0}")
            often = self.tr("The weight of the link from {0}, which is used {1} times")
            called(spin, name, (often if uses > 1 else once).format(name, uses))
            spin.valueChanged.connect(lambda value, n=number: self._change(n, value))
            self._form.addRow(name + (f"  ×{uses}" if uses > 1 else ""), spin)
            self.fields.append(spin)

    def _change(self, number: int, weight: float) -> None:
        self.changed.emit(self._shared[number], weight)
