"""What one output sees of an event that is no picture, by name."""

from __future__ import annotations

import numpy as np

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.field import Field
from ar_studio.gui.events.meaning import Meaning
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import REST, Quiet, vbox

STRONGEST = 12  # inputs that are named


class FieldByName(Field):
    """Names the inputs that change an output most, the strongest first."""

    def __init__(self, meaning: Meaning) -> None:
        super().__init__()
        self.meaning = meaning
        self.strongest = called(Quiet(), self.tr("Inputs that change this output most"))
        vbox(self.strongest, REST, on=self)

    def show_field(self, dimension: int, shades: Pixels) -> None:
        order = np.argsort(-shades, kind="stable")[:STRONGEST].tolist()
        names = [self.meaning.name(one) for one in order if shades[one] > 0]
        text = self.tr("It changes most with {0}.").format("; ".join(names))
        self.strongest.setText(text if names else "")
