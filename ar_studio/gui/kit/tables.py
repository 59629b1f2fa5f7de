"""Tables: what lines and columns have in common, whatever is in them."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QTreeWidget,
    QTreeWidgetItem,
)

from ar_studio.gui.kit.layout import ROOM
from ar_studio.gui.kit.names import comes_before

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SORT_ROLE = Qt.ItemDataRole.UserRole
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Headings = Sequence[tuple[str, str]]  # the title of each column, and its tool tip


class TableModel(QAbstractTableModel):
    """Lines under headings; a class of it says how many there are, and what is in them."""

    headings: Headings = ()

    def count(self) -> int:
        """Return how many lines there are."""
        raise NotImplementedError

    @contextmanager
    def exchanging(self, fresh: bool) -> Iterator[None]:
        """Exchange what the lines show; where they are `fresh`, the place among them is lost."""
        if fresh:
            self.beginResetModel()
        yield
        if fresh:
            self.endResetModel()
        else:
            self.tell_changed()

    def tell_changed(self) -> None:
        """Say that every cell may show something else."""
        if self.count():
            last = self.index(self.count() - 1, len(self.headings) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        title, tip = self.headings[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        return tip or None if role == Qt.ItemDataRole.ToolTipRole else None


class Table(QTableView):
    """Lines to go through by the arrow keys; Tab leaves them."""

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)


class Line(QTreeWidgetItem):
    """A line of a `Tree`, sorted by numbers where there are any, else by what is written."""

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        tree = self.treeWidget()
        column = tree.sortColumn() if tree is not None else 0
        mine, others = self.data(column, SORT_ROLE), other.data(column, SORT_ROLE)
        if mine is None or others is None:  # a group has words in its first column only
            words, other_words = (one.text(column) or one.text(0) for one in (self, other))
            return comes_before(words, other_words)
        return float(mine) < float(others)

    def set_number(self, column: int, value: float | None, text: str) -> None:
        """Write a number; where there is none, the line is the last."""
        self.setText(column, text)
        self.setData(column, SORT_ROLE, math.inf if value is None else float(value))
        self.setTextAlignment(column, RIGHT)


class Tree(QTreeWidget):
    """Lines with sortable columns, of which one is chosen.

    Attributes
    ----------
    chosen_changed
        Another line, or other ones, are chosen.
    """

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def name_columns(self, headings: Headings, numbers: Collection[int]) -> None:
        """Put headings over the columns, some of which hold numbers."""
        self.setHeaderLabels([title for title, _ in headings])
        header = self.headerItem()
        for column, (_, tip) in enumerate(headings):
            header.setToolTip(column, tip)
            if column in numbers:
                # At the right the sign of the order would lie on the title.
                header.setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def line_size(self) -> QSize:
        """Return the size hint of a line."""
        return QSize(0, self.fontMetrics().height() + ROOM)
