"""What a character looks at, in a text that is given and in what is written: letters, shaded."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas.characters import CharacterCanvas
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.text.surprise import covered
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Quiet, scrolled, vbox

START, APART = "▷", " │ "  # the start token; between what is given and what is written
STRONGEST = 0.9  # share of the colour behind a character that has all the weight


class LookedAt(QWidget):
    """A text to point at, and a line for each layer and head of what its character looks at.

    Attributes
    ----------
    pointed
        Another character was pointed at or chosen; carries its place.
    """

    pointed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        tip = self.tr("Point at a character: what does its output look at?")
        self.text = called(CharacterCanvas(), self.tr("The event in hand"), tip)
        self.text.pointed.connect(self._point)
        self.text.picked.connect(self.pointed)
        self.rows = called(CharacterCanvas(), self.tr("Attention by layer and head"))
        self.rows.signs = False
        vbox(
            Quiet(self.tr("Point at a character")),
            self.text,
            Quiet(
                self.tr(
                    "Layer and head: the text that is given with its end, and what was written "
                    "before the character, from the start on; the weights of each add up to 1"
                )
            ),
            (scrolled(self.rows), 1),
            on=self,
            spacing=6,
        )

    def show_text(self, letters: Sequence[str], place: int) -> None:
        """Show a text, one of whose characters is marked."""
        self.text.set_text(letters)
        self.text.mark(place)

    def show_weights(
        self, given: Sequence[str], at_given: Pixels, before: Sequence[str], at_before: Pixels
    ) -> None:
        """Show weights: `(L, heads, S)` of given letters, and `(L, heads, T)` of those before.

        The latter are the weights of the start token and of the characters `before`.
        """
        letters, shares = list[str](), list[NDArray[np.float64]]()
        for layer, head in np.ndindex(at_given.shape[:2]):
            title = f"{layer + 1}.{head + 1}{APART}"
            letters += [*title, *given, *APART, START, *before, "\n"]
            shares += [
                np.zeros(len(title)),
                at_given[layer, head, : len(given)],
                np.zeros(len(APART)),
                at_before[layer, head, : len(before) + 1],
                np.zeros(1),
            ]
        self.rows.set_text(letters[:-1])
        self.rows.lay_over(covered(STRONGEST * np.concatenate(shares)[:-1]))

    def _point(self, place: int) -> None:
        if place >= 0:
            self.pointed.emit(place)
