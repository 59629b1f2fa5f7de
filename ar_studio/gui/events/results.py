"""What shows completions: the same few verbs, whatever was completed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.studio.completing import Progress, Request, Result
from ar_studio.spaces import EventSpace


class Results(QWidget):
    """Shows completions beside their original, and what they have in common.

    Attributes
    ----------
    kept
        A completion is to be gone on from; carries the event.
    questioned
        What if a value of a completion were another? Carries the event.
    """

    kept = Signal(object)
    questioned = Signal(object)
    shown: Result | Progress | None = None

    def suits(self, space: EventSpace) -> bool:
        """Say whether completions of another space's events can be shown too."""
        return False

    def clear(self) -> None:
        """Show what will be here."""
        raise NotImplementedError

    def set_data(self, events: Pixels | None) -> None:
        """Take events of the data, where completions are compared with them."""

    def show_stale(self, stale: bool, asked: str = "") -> None:
        """Mark completions that are not what is asked for, which a sentence may say.

        Without one it is the event or the mask that changed since they were drawn.
        """
        raise NotImplementedError

    def show_progress(self, request: Request, progress: Progress) -> None:
        """Show completions in the making."""
        raise NotImplementedError

    def show_result(self, result: Result) -> None:
        """Show finished completions."""
        raise NotImplementedError
