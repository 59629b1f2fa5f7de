"""Events of a table as its rows, in the words and units that the user knows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QWidget,
)

from ar_studio.columns import Column
from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels, mix
from ar_studio.gui.canvas.numerals import in_units
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.kit.tables import NOWHERE, Index, Table, TableModel

TITLE_ROOM = 16  # beside the title of a row
WIDEST = 18  # characters of a column, at most, before the user widens it


class RowsModel(TableModel):
    """Vectors `(N, D)` as text; cells that are not drawn yet are dots, drawn ones may be marked.

    Where rows have titles, the first one is the original: whole and not marked.
    """

    def __init__(self, columns: Sequence[Column], parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self.headings = [(column.name, column.name) for column in columns]
        self.events: Pixels = np.zeros((0, len(self.columns)))
        self.pending: Pixels = np.zeros(len(self.columns), bool)
        self.marked: Pixels = np.zeros(len(self.columns), bool)
        self.titles: list[str] = []
        self._table = parent

    def show_events(
        self, events: Pixels, pending: Pixels, marked: Pixels, titles: Sequence[str] = ()
    ) -> None:
        """Show other events; those of as many rows are exchanged in place."""
        fresh = len(events) != len(self.events) or list(titles) != self.titles
        with self.exchanging(fresh):
            self.events, self.pending, self.marked = events, pending, marked
            self.titles = list(titles)

    def count(self) -> int:
        return len(self.events)

    def text(self, row: int, column: int) -> str:
        """Return one cell as other programs read it."""
        if self._is_pending(row, column):
            return "·"
        return self.columns[column].text(self.events[row, column].item())

    def shown(self, row: int, column: int) -> str:
        """Return one cell as it is on screen."""
        if self._is_pending(row, column):
            return "·"
        return in_units(self.columns[column], self.events[row, column].item())

    def _is_pending(self, row: int, column: int) -> bool:
        return bool(self.pending[column]) and not (self.titles and row == 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.shown(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            numeric = not self.columns[index.column()].categories
            side = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.BackgroundRole and self.marked[index.column()]:
            first = bool(self.titles) and index.row() == 0
            return None if first else self.tint()
        return None

    def tint(self) -> QColor:
        """Return what is behind marked cells: text in the palette of now is read on it."""
        palette = self._table.palette()
        return mix(palette.color(palette.ColorRole.Base), drawing.ORANGE, 0.3)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation == Qt.Orientation.Horizontal:
            return super().headerData(section, orientation, role)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self.titles[section] if self.titles else str(section + 1)


class RowsView(Table):
    """The table; Ctrl+C copies the selected rows with the names of their columns."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            model = self.model()
            assert isinstance(model, RowsModel)
            rows = sorted({index.row() for index in self.selectedIndexes()})
            lines = ["\t".join(column.name for column in model.columns)]
            width = range(len(model.columns))
            lines += ["\t".join(model.text(row, column) for column in width) for row in rows]
            QApplication.clipboard().setText("\n".join(lines))
        else:
            super().keyPressEvent(event)


class RowsPage(QWidget):
    """Rows to read, choose and copy.

    Attributes
    ----------
    selected
        Another row was chosen; carries its number, -1 for none.
    """

    selected = Signal(int)

    def __init__(self, columns: Sequence[Column], name: str) -> None:
        super().__init__()
        self.table = RowsView()
        self.model = RowsModel(columns, self.table)
        self.table.setModel(self.model)
        self.table.setAccessibleName(name)
        self.table.setToolTip(self.tr("Choose a row; Ctrl+C copies those selected"))
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        least = 2 * self.table.fontMetrics().height()
        self.table.horizontalHeader().setMinimumSectionSize(least)
        for index, column in enumerate(columns):
            self.table.setColumnWidth(index, self._width(column))
        self.table.selectionModel().currentRowChanged.connect(self._changed)
        vbox(self.table, on=self, margins=(0, 6, 0, 0))

    def show_events(
        self,
        events: Pixels | None,
        pending: Pixels | None = None,
        marked: Pixels | None = None,
        titles: Sequence[str] = (),
    ) -> None:
        """Show events `(N, D)`; `marked` columns were filled in, `titles` name the rows."""
        size = len(self.model.columns)
        none = np.zeros(size, bool)
        before = self.selection()
        self.model.show_events(
            np.zeros((0, size)) if events is None else events,
            none if pending is None else pending,
            none if marked is None else marked,
            titles,
        )
        widest = max(
            (self.table.fontMetrics().horizontalAdvance(title) for title in titles), default=0
        )
        self.table.verticalHeader().setMinimumWidth(widest + TITLE_ROOM if titles else 0)
        if before >= 0 and self.selection() != before:
            self.select(before)

    def selection(self) -> int:
        """Return the number of the current row, or -1."""
        return self.table.currentIndex().row()

    def select(self, row: int) -> None:
        """Choose a row, and scroll to it."""
        if row == self.selection():
            return
        flags = QItemSelectionModel.SelectionFlag
        index = self.model.index(row, 0) if 0 <= row < len(self.model.events) else NOWHERE
        how = flags.ClearAndSelect | flags.Rows if index.isValid() else flags.Clear
        self.table.selectionModel().setCurrentIndex(index, how)
        if index.isValid():
            self.table.scrollTo(index)

    def _width(self, column: Column) -> int:
        """Return a width for the name and the longest value that is likely."""
        typical = [column.text(number) for number in range(min(len(column.categories), 40))]
        if not typical:
            typical = [in_units(column, float(value)) for value in (-1.234567, 1.234567)]
        longest = max([column.name, *typical], key=len)[:WIDEST]
        return self.table.fontMetrics().horizontalAdvance(longest) + 24

    def _changed(self, current: QModelIndex) -> None:
        self.selected.emit(current.row())
