"""A number on a slider, with a field beside it, or one of a few words on one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSlider, QSpinBox, QWidget

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


class WordSlider(QWidget):
    """A slider with a place for each of a few words, the chosen one beside it.

    Attributes
    ----------
    changed
        Another word is chosen; carries which.
    """

    changed = Signal(int)
    WIDTH = 84

    def __init__(self, title: str, tip: str, words: Sequence[str]) -> None:
        super().__init__()
        self._words = tuple(words)
        self.slider = called(QSlider(Qt.Orientation.Horizontal), title, tip)
        self.slider.setRange(0, len(words) - 1)
        self.slider.setPageStep(1)
        self.slider.setFixedWidth(self.WIDTH)
        self.label = called(QLabel(), tip=tip)
        self.label.setBuddy(self.slider)
        self.slider.valueChanged.connect(self._show)
        self.slider.valueChanged.connect(self.changed)
        hbox(self.slider, self.label, on=self)
        self.setFocusProxy(self.slider)
        self._note = ""
        self._show()

    def value(self) -> int:
        """Return which word is chosen."""
        return self.slider.value()

    def say(self, note: str, widest: str) -> None:
        """Say something beside the word; room is kept for the widest that may be said."""
        self._note = note
        metrics = self.label.fontMetrics()
        room = max(metrics.horizontalAdvance(f"{word} · {widest}") for word in self._words)
        self.label.setMinimumWidth(room + 4)
        self._show()

    def _show(self) -> None:
        word = self._words[self.slider.value()]
        self.label.setText(" · ".join(filter(None, [word, self._note])))
        self.slider.setAccessibleDescription(self.label.text())
