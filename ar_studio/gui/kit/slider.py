"""A number on a slider, with a field beside it for those who know which."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QSpinBox, QWidget

from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import hbox

PAGES = 16  # that lead over the whole slider


def paired(low: int, high: int) -> tuple[QSlider, QSpinBox]:
    """Return a slider and a field that always show the same number."""
    slider, spin = QSlider(Qt.Orientation.Horizontal), QSpinBox(minimum=low, maximum=high)
    slider.setRange(low, high)
    slider.valueChanged.connect(spin.setValue)
    spin.valueChanged.connect(slider.setValue)
    return slider, spin


class NumberSlider(QWidget):
    """A slider and a field that show one whole number.

    Attributes
    ----------
    changed
        The number is another; carries it.
    """

    changed = Signal(int)

    def __init__(self, low: int, high: int) -> None:
        super().__init__()
        self.slider, self.spin = paired(low, high)
        self.slider.setPageStep(max(1, (high - low) // PAGES))
        self.spin.setKeyboardTracking(False)
        self.spin.valueChanged.connect(self.changed)
        hbox((self.slider, 1), self.spin, on=self)
        self.setFocusProxy(self.slider)

    def name(self, title: str, tip: str) -> None:
        """Say what the number is, to those who see it and those who do not."""
        for part in (self, self.slider, self.spin):
            called(part, title, tip)

    def value(self) -> int:
        """Return the number."""
        return self.spin.value()

    def set_value(self, value: int) -> None:
        """Show a number; it is not told as changed where the whole is blocked."""
        self.spin.setValue(value)
