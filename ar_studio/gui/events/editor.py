"""What an event and its mask are edited with: the same few verbs, whatever the event is."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ar_studio.spaces import EventSpace


class Editor(QWidget):
    """Shows an event and what of it is observed, and lets both be changed.

    Attributes
    ----------
    edited
        The user changed the event or the mask.
    moved
        A stroke went on, and is not done yet.
    opened, saved
        A mask is to be read from a file, or written to one; both carry the path.
    switched
        Completions are to run on without an end, or no longer; carries which.
    origin
        Where the event shown is from, in words, if it was opened here; else empty.
    """

    origin = ""
    edited = Signal()
    moved = Signal()
    switched = Signal(bool)
    opened = Signal(str)
    saved = Signal(str)

    def suits(self, space: EventSpace) -> bool:
        """Say whether events of another space can be shown too: what was set then stays."""
        return False

    def show_event(
        self, image: NDArray[Any] | None, mask: NDArray[np.bool_] | None, space: EventSpace
    ) -> None:
        """Show an event of a space and what of it is observed; None for none."""
        raise NotImplementedError

    def event_shown(self) -> NDArray[Any] | None:
        """Return the event with what was changed of it."""
        raise NotImplementedError

    def observed(self) -> NDArray[np.bool_] | None:
        """Return which dimensions are observed, `event_shape`."""
        raise NotImplementedError

    @property
    def in_stroke(self) -> bool:
        """Whether what is shown is being painted: it is no edit yet, and may be given up."""
        return False

    def begin(self) -> None:
        """Take in hand what a blank event is drawn with, where events can be drawn."""

    def end(self) -> None:
        """Leave the way in which a blank event is drawn: another event is there."""

    def switch_off(self) -> None:
        """Show that completions no longer run on, where they can."""

    def say(self, sentence: str) -> None:
        """Say what was taken of a file, until the event or the mask is another."""

    def show_guess(self, guess: NDArray[Any] | None) -> None:
        """Show guesses of what is missing in its place; None for none."""
