"""One event that is looked into: changed by hand, and told dimension by dimension."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ar_studio.gui.studio.recording import Recording
from ar_studio.gui.studio.seen import Seen
from ar_studio.spaces import EventSpace

NOWHERE = -1  # no dimension


class Explorer(QWidget):
    """Shows an event and what a model makes of each of its dimensions, and lets it be changed.

    Attributes
    ----------
    edited
        The user changed the event.
    moved
        A stroke goes on, and is not done yet.
    pointed
        A dimension is pointed at; carries it, or `NOWHERE`.
    picked
        A dimension was chosen; carries it.
    """

    edited = Signal()
    moved = Signal()
    pointed = Signal(int)
    picked = Signal(int)

    def show_event(self, event: NDArray[Any] | None, space: EventSpace) -> None:
        """Show an event of a space; None for none."""
        raise NotImplementedError

    def event_shown(self) -> NDArray[Any] | None:
        """Return the event with what was changed of it."""
        raise NotImplementedError

    def show_reading(self, reading: Recording | None) -> None:
        """Show what a model makes of the event as it is now, or that nothing is known of it."""
        raise NotImplementedError

    def show_seen(self, seen: Seen | None) -> None:
        """Show what the output of a dimension sees of the event, or no longer."""
        raise NotImplementedError

    def show_before(self, event: NDArray[Any] | None) -> None:
        """Show beside the event what it was before it branched off; None for nothing."""
        raise NotImplementedError

    def mark(self, dimension: int) -> None:
        """Mark the dimension that was chosen, or none (`NOWHERE`)."""
        raise NotImplementedError

    def begin(self) -> None:
        """Take in hand what a blank event is drawn with, where events can be drawn."""
