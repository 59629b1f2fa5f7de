"""One event that is looked into: changed by hand, and told dimension by dimension."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from ar_studio.gui.events.told import Told
from ar_studio.gui.kit.tables import Table, TableModel
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
    origin
        Where the event shown is from, in words, if it was opened here; else empty.
    """

    origin = ""
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

    def show_free(self, recording: Recording | None) -> None:
        """Show what the model expects of its own draws, where that can be seen; None for none."""

    def mark(self, dimension: int) -> None:
        """Mark the dimension that was chosen, or none (`NOWHERE`)."""
        raise NotImplementedError

    def begin(self) -> None:
        """Take in hand what a blank event is drawn with, where events can be drawn."""


class LinesExplorer(Explorer):
    """One that lists the dimensions of an event in a table, a line each."""

    def __init__(self) -> None:
        super().__init__()
        self.table = Table()

    def list_lines(self, model: TableModel, told: Told, name: str, tip: str) -> None:
        """Put lines into the table, of which `told` knows what was read; they can be chosen."""
        self._lines, self._told = model, told
        self.table.setModel(model)
        self.table.setAccessibleName(name)
        self.table.setToolTip(tip)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.selectionModel().currentRowChanged.connect(self._choose)

    def show_reading(self, reading: Recording | None) -> None:
        self._told.take(reading)
        self._lines.tell_changed()

    def show_seen(self, seen: Seen | None) -> None:
        self._told.see(seen)
        self._lines.tell_changed()

    def mark(self, dimension: int) -> None:
        if dimension not in (NOWHERE, self.table.currentIndex().row()):
            self.table.selectRow(dimension)

    def _choose(self, current: QModelIndex) -> None:
        self.picked.emit(current.row() if current.isValid() else NOWHERE)
