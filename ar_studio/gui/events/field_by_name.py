"""What one output sees of an event that is no picture, by name."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QVBoxLayout

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.field import Field
from ar_studio.gui.events.meaning import Meaning
from ar_studio.gui.kit.layout import Quiet

STRONGEST = 12  # inputs that are named


class FieldByName(Field):
    """Names the inputs that change an output most, the strongest first."""

    def __init__(self, meaning: Meaning) -> None:
        super().__init__()
        self.meaning = meaning
        self.strongest = Quiet()
        self.strongest.setAccessibleName(self.tr("Inputs that change this output most"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.strongest)
        layout.addStretch()

    def show_field(self, dimension: int, shades: Pixels) -> None:
        order = np.argsort(-shades, kind="stable")[:STRONGEST].tolist()
        names = [self.meaning.name(one) for one in order if shades[one] > 0]
        text = self.tr("It changes most with {0}.").format("; ".join(names))
        self.strongest.setText(text if names else "")
