"""The numbers of a regression, each on a slider that is dragged and in a field that is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QSlider, QWidget

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.kit.controls import DecimalBox, called, label_for
from ar_studio.gui.kit.layout import hbox
from ar_studio.gui.kit.scrolling import Scroll

PARTS = 10  # of a slider in one unit
SLID, TYPED = 10, 1000.0  # how far a slider goes, and a field


class WeightsForm(Scroll):
    """A row for each number; what is shown is rounded, what is kept is not.

    Attributes
    ----------
    changed
        A number was dragged or typed; carries which, and what it is now.
    """

    changed = Signal(int, float)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows: list[tuple[QSlider, DecimalBox]] = []

    def offer(self, names: Sequence[str]) -> None:
        """Make a row for each of the numbers."""
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 4, 0)
        self.rows = []
        for number, name in enumerate(names):
            slider, box = QSlider(Qt.Orientation.Horizontal), DecimalBox()
            slider.setRange(-SLID * PARTS, SLID * PARTS)
            slider.setPageStep(PARTS)
            box.setRange(-TYPED, TYPED)
            box.setDecimals(3)
            box.setSingleStep(0.1)
            box.setKeyboardTracking(False)
            for control in (slider, box):
                called(control, name, self.tr("Drag or type it: the boundary follows"))
            slider.valueChanged.connect(self._slid)
            box.valueChanged.connect(self._typed)
            slider.setProperty("number", number)
            box.setProperty("number", number)
            form.addRow(label_for(box, name), hbox((slider, 1), box))
            self.rows.append((slider, box))
        self.setWidget(page)

    def show_numbers(self, numbers: Pixels) -> None:
        """Show the numbers; this tells no change."""
        for (slider, box), number in zip(self.rows, numbers.tolist(), strict=True):
            with QSignalBlocker(slider), QSignalBlocker(box):
                slider.setValue(round(min(SLID, max(-SLID, number)) * PARTS))
                box.setValue(number)

    def _slid(self, value: int) -> None:
        self.changed.emit(self.sender().property("number"), value / PARTS)

    def _typed(self, value: float) -> None:
        self.changed.emit(self.sender().property("number"), value)
