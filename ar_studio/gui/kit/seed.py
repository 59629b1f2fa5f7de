"""The field of a seed."""

import random

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

LARGEST_SEED = 2**31 - 1


class SeedField(QWidget):
    """A seed, with buttons for a new one and for copying it."""

    renewed = Signal()

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr(
            "The seed of the noise that samples are made from: the same seed and model give the "
            "same events, and all models share the noise of a seed."
        )
        self.box = QSpinBox(maximum=LARGEST_SEED)
        self.box.setAccessibleName(self.tr("Seed"))
        # As wide as the seeds that are drawn, not as the largest that can be typed.
        digits = self.box.fontMetrics().horizontalAdvance("0000000")
        self.box.setMinimumWidth(digits + 32)
        self.box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.box.setToolTip(tip)
        label = QLabel(self.tr("S&eed"))
        label.setBuddy(self.box)
        label.setToolTip(tip)
        self.new_button = QPushButton(self.tr("New seed"))
        self.new_button.setToolTip(self.tr("Choose another seed at random, and draw"))
        self.new_button.clicked.connect(self._renew)
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.setAccessibleName(self.tr("Copy the seed"))
        self.copy_button.setToolTip(self.tr("Copy the seed to the clipboard"))
        self.copy_button.clicked.connect(self._copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (label, self.box, self.new_button, self.copy_button):
            row.addWidget(widget)

    def value(self) -> int:
        """Return the seed."""
        return self.box.value()

    def _renew(self) -> None:
        self.box.setValue(random.randrange(10**6))
        self.renewed.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self.box.value()))
