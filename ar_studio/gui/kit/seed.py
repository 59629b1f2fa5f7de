"""The field of a seed."""

import random
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.gui.kit.controls import SeedBox, called, icon_button, label_for
from ar_studio.gui.kit.layout import hbox


class SeedField(QWidget):
    """A seed, with buttons for a new one and for copying it with what else was set."""

    renewed = Signal()

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr(
            "The seed of the noise that samples are made from: the same seed and model give the "
            "same events, and all models share the noise of a seed."
        )
        self.box = called(SeedBox(), self.tr("Seed"))
        # As wide as the seeds that are drawn, not as the largest that can be typed.
        digits = self.box.fontMetrics().horizontalAdvance("0000000")
        self.box.setMinimumWidth(digits + 56)
        self.box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.box.setToolTip(tip)
        label = called(label_for(self.box, self.tr("S&eed")), tip=tip)
        self.about: Callable[[], str] = str
        new, copied = self.tr("New seed"), self.tr("Copy seed and settings")
        another = self.tr("Choose another seed at random, and draw")
        self.new_button = icon_button("dice", new, another, self._renew)
        copy = self.tr("Copy seed and settings as text")
        self.copy_button = icon_button("copy", copied, copy, self._copy)
        hbox(label, self.box, hbox(self.new_button, self.copy_button, spacing=0), on=self)

    def tell(self, about: Callable[[], str]) -> None:
        """Copy more than the seed: what `about` returns then."""
        self.about = about

    def value(self) -> int:
        """Return the seed."""
        return self.box.value()

    def _renew(self) -> None:
        self.box.setValue(random.randrange(10**6))
        self.renewed.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.about() or str(self.box.value()))
