"""What is known of the event in hand: always of the newest, as soon as it can be had."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio.gui.exploring import work
from ar_studio.gui.exploring.work import Reading
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run


class ExploreState(QObject):
    """What the run in hand makes of the event in hand.

    Attributes
    ----------
    reading
        Of the newest event that was read; None before any was.
    problem
        Why it cannot be read; empty if it can.
    changed
        Another reading is there, or none.
    """

    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self.task = Task(studio.jobs, "explore", self, self._received, failed=self._failed)
        self.reading: Reading | None = None
        self.problem = ""

    def read(self, run: Run, event: NDArray[Any], given: Given | None) -> None:
        """Read an event; while another one is read it waits, and so does the newest alone."""
        if self.reading is not None and self.reading.is_of(run, event, given):
            self.task.cancel()  # what is read still is in hand no longer
            return
        weights, event = self._studio.weights, event.copy()
        # Unlike work that replaces other work, a stroke would else show nothing before its end.
        self.task.run_next("", lambda: work.read(run, weights, event, given))

    def forget(self) -> None:
        """Know nothing: another model is in hand, or no event."""
        self.task.cancel()
        self.reading, self.problem = None, ""
        self.changed.emit()

    def _received(self, reading: Reading) -> None:
        self.reading, self.problem = reading, ""
        self.changed.emit()

    def _failed(self, sentence: str) -> None:
        self.reading, self.problem = None, sentence
        self.changed.emit()
