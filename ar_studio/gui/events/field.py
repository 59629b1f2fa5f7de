"""What one output of a model sees of an event, as suits the kind of event."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas.colours import Pixels


class Field(QWidget):
    """Shows how strongly each dimension changes the output of one.

    Attributes
    ----------
    chosen
        The output of another dimension is asked for; carries the dimension.
    """

    chosen = Signal(int)

    def show_field(self, dimension: int, shades: Pixels) -> None:
        """Show what the output of a dimension sees: a number from 0 to 1 for each, `(D,)`."""
        raise NotImplementedError
