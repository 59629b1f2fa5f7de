"""One row that is looked into: its values to edit, and what the model makes of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ar_studio.columns import Column
from ar_studio.gui.canvas.numerals import in_units
from ar_studio.gui.events.explorer import LinesExplorer
from ar_studio.gui.events.table.editor import NAME, VALUE, RowModel, ValueDelegate
from ar_studio.gui.events.told import Told
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.kit.tables import RIGHT, Index
from ar_studio.spaces import EventSpace

TOLD = 2  # columns before those that tell
CHANCE, SURPRISE = TOLD + 1, TOLD + 2


class ReadingModel(RowModel):
    """The columns of a row: name and value, place in the ordering, chance, and surprise."""

    def __init__(self, space: EventSpace, columns: Sequence[Column], table: QWidget) -> None:
        super().__init__(space, columns, table)
        self.told = Told(space, table)
        self.before: NDArray[Any] | None = None
        names = (
            (self.tr("Column"), ""),
            (self.tr("Value"), self.tr("A double click or F2 edits it")),
        )
        self.headings = [*names, *self.told.headings()]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.column() == VALUE:
            return super().flags(index)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if column == VALUE and role == Qt.ItemDataRole.DisplayRole:
            return f"{super().data(index, role)}{self._was(row)}"
        if column == VALUE or (column == NAME and role == Qt.ItemDataRole.DisplayRole):
            return super().data(index, role)
        if column == NAME:
            return self.told.name_tint(row) if role == Qt.ItemDataRole.BackgroundRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.told.text(row, column - TOLD)
        if role == Qt.ItemDataRole.BackgroundRole and column == SURPRISE:
            return self.told.tint(row)
        return RIGHT if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _was(self, row: int) -> str:
        """Say what a value was before the event branched off, where it was another."""
        before, column = self.before, self.columns[row]
        if before is None or self.event_ is None:
            return ""
        was, now = (in_units(column, one.flat[row].item()) for one in (before, self.event_))
        return self.tr(" (was {0})").format(was) if was != now else ""


class RowExplorer(LinesExplorer):
    """A row one can edit, and how likely each of its values is, given those before it."""

    def __init__(self, space: EventSpace, columns: Sequence[Column]) -> None:
        super().__init__()
        self.space = space
        self.model = ReadingModel(space, columns, self.table)
        name = self.tr("Columns of the row in hand")
        tip = self.tr("F2 or a double click edits a value; choose a row to read it")
        self.list_lines(self.model, self.model.told, name, tip)
        self.table.setItemDelegateForColumn(VALUE, ValueDelegate(self.table))
        edit = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(edit.DoubleClicked | edit.EditKeyPressed)
        self.table.setMinimumHeight(160)
        self.model.edited.connect(self.edited)
        vbox(self.table, on=self)

    def show_event(self, event: NDArray[Any] | None, space: EventSpace) -> None:
        mask = None if event is None else np.ones(space.event_shape, np.bool_)
        self.model.show_event(event, mask)

    def event_shown(self) -> NDArray[Any] | None:
        event = self.model.event_
        return None if event is None else event.reshape(self.space.event_shape).copy()

    def show_before(self, event: NDArray[Any] | None) -> None:
        self.model.before = event
        self.model.tell_changed()
