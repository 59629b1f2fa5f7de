"""The editor of a row and its mask: a line for each column, its value and whether it is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractItemModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDoubleSpinBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ar_studio.columns import Column
from ar_studio.gui.canvas.numerals import filled, in_units
from ar_studio.gui.events.editor import Editor
from ar_studio.gui.kit.controls import DecimalBox, called, push_button
from ar_studio.gui.kit.layout import REST, Quiet, hbox, vbox
from ar_studio.gui.kit.tables import Index, Table, TableModel
from ar_studio.spaces import EventSpace

NAME, VALUE = range(2)
FARTHEST = 1e9  # standard deviations a number can be typed away from its mean


class RowModel(TableModel):
    """One event of a table, upright: names that are ticked where observed, and values.

    Attributes
    ----------
    edited
        The user changed a value or a tick.
    """

    edited = Signal()

    def __init__(self, space: EventSpace, columns: Sequence[Column], parent: QWidget) -> None:
        super().__init__(parent)
        self.space, self.columns = space, list(columns)
        self.headings = [(self.tr("Observed"), ""), (self.tr("Value"), "")]
        self.event_: NDArray[Any] | None = None
        self.observed: NDArray[np.bool_] = np.ones(space.size, np.bool_)

    def show_event(self, event: NDArray[Any] | None, mask: NDArray[np.bool_] | None) -> None:
        """Show an event; the place in the list stays where it is."""
        with self.exchanging(fresh=(event is None) != (self.event_ is None)):
            self.event_ = None if event is None else event.reshape(-1).copy()
            if mask is not None:
                self.observed = mask.reshape(-1).copy()

    def set_observed(self, observed: NDArray[np.bool_]) -> None:
        """Tick these columns."""
        self.observed = observed
        self.tell_changed()
        self.edited.emit()

    def choices(self, row: int) -> list[str]:
        """Return the values a column can take, in words; none for real numbers."""
        column = self.columns[row]
        count = len(column.categories) or self.space.levels  # real numbers have none
        return [column.text(value) for value in range(count)]

    def count(self) -> int:
        return 0 if self.event_ is None else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        found = flag.ItemIsEnabled | flag.ItemIsSelectable
        if index.column() == NAME:
            return found | flag.ItemIsUserCheckable
        binary = len(self.choices(index.row())) == 2
        return found | (flag.ItemIsUserCheckable if binary else flag.ItemIsEditable)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self.event_ is None:
            return None
        row, column = index.row(), index.column()
        value = self.event_[row].item()
        there = bool(self.observed[row])
        if role == Qt.ItemDataRole.DisplayRole:
            if column == NAME:
                return self.columns[row].name
            return in_units(self.columns[row], value) if there else self.tr("to be filled in")
        if role == Qt.ItemDataRole.EditRole and column == VALUE:
            return value
        if role == Qt.ItemDataRole.CheckStateRole:
            if column == NAME:
                return Qt.CheckState.Checked if there else Qt.CheckState.Unchecked
            if there and len(self.choices(row)) == 2:
                return Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.FontRole and column == VALUE and not there:
            font = QFont()
            font.setItalic(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole:
            if column == NAME:
                return self.tr("Ticked columns are observed; the model fills in the others")
            return self.tr("The value of this column; a typed value counts as observed")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if self.event_ is None:
            return False
        row = index.row()
        if role == Qt.ItemDataRole.CheckStateRole:
            checked = Qt.CheckState(value) == Qt.CheckState.Checked
            if index.column() == NAME:
                self.observed[row] = checked
            else:
                self.event_[row] = int(checked)
        elif role == Qt.ItemDataRole.EditRole:
            self.event_[row] = value
            self.observed[row] = True
        else:
            return False
        self.dataChanged.emit(self.index(row, NAME), self.index(row, VALUE))
        self.edited.emit()
        return True


class ValueDelegate(QStyledItemDelegate):
    """Edits a category in a combo box and a number in the units of its column."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        assert isinstance(model, RowModel)
        choices, column = model.choices(index.row()), model.columns[index.row()]
        if choices:
            box = called(QComboBox(parent), column.name)
            box.addItems(choices)
            return box
        spin = called(DecimalBox(parent), column.name)
        spin.setDecimals(max(0, min(9, 3 - int(np.floor(np.log10(max(column.std, 1e-9)))))))
        spin.setRange(column.mean - FARTHEST * column.std, column.mean + FARTHEST * column.std)
        spin.setSingleStep(column.std / 10)
        return spin

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(int(value))
        elif isinstance(editor, QDoubleSpinBox):
            column = self._column(index)
            editor.setValue(column.mean + column.std * value)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentIndex())  # pyright: ignore[reportArgumentType]
        elif isinstance(editor, QDoubleSpinBox):
            editor.interpretText()
            column = self._column(index)
            value = (editor.value() - column.mean) / column.std
            model.setData(index, value)  # pyright: ignore[reportArgumentType]

    def _column(self, index: Index) -> Column:
        model = index.model()
        assert isinstance(model, RowModel)
        return model.columns[index.row()]


class RowEditor(Editor):
    """A row one can edit and take values out of; says when either changed."""

    def __init__(self, space: EventSpace, columns: Sequence[Column]) -> None:
        super().__init__()
        self.space = space
        self.draws = 0  # random masks made so far; each has a seed of its own
        self.table = Table()
        self.model = RowModel(space, columns, self.table)
        self.model.edited.connect(self._edited)
        self._set_up_table()
        self.legend = Quiet()
        self.buttons = [
            push_button(self.tr("Observe all"), self.tr("Tick every column"), self._observe_all),
            push_button(self.tr("Hide all"), self.tr("Tick no column"), self._hide_all),
            push_button(self.tr("Invert"), self.tr("Swap observed and missing"), self._invert),
            push_button(
                self.tr("Hide half"), self.tr("Hide half of them, at random"), self._hide_half
            ),
        ]
        row = hbox(*self.buttons, REST)
        vbox((self.table, 1), self.legend, row, on=self)
        self.show_event(None, None, space)

    def show_event(
        self, image: NDArray[Any] | None, mask: NDArray[np.bool_] | None, space: EventSpace
    ) -> None:
        self.model.show_event(image, mask)
        for button in self.buttons:
            button.setEnabled(image is not None)
        self._show_legend()

    def event_shown(self) -> NDArray[Any] | None:
        event = self.model.event_
        return None if event is None else event.reshape(self.space.event_shape).copy()

    def observed(self) -> NDArray[np.bool_]:
        return self.model.observed.reshape(self.space.event_shape).copy()

    def _set_up_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(VALUE, ValueDelegate(self.table))
        self.table.setAccessibleName(self.tr("Columns of the row to complete"))
        self.table.setToolTip(self.tr("Space ticks a column, F2 or a double click edits its value"))
        edit = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(edit.DoubleClicked | edit.EditKeyPressed | edit.AnyKeyPressed)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(200)

    def _observe_all(self) -> None:
        self.model.set_observed(np.ones(self.space.size, np.bool_))

    def _hide_all(self) -> None:
        self.model.set_observed(np.zeros(self.space.size, np.bool_))

    def _invert(self) -> None:
        self.model.set_observed(~self.model.observed)

    def _hide_half(self) -> None:
        self.draws += 1
        size = self.space.size
        order = np.random.default_rng(self.draws).permutation(size)
        self.model.set_observed(order >= size // 2)

    def _edited(self) -> None:
        self._show_legend()
        self.edited.emit()

    def _show_legend(self) -> None:
        missing = int((~self.model.observed).sum())
        text = self.tr("Columns without a tick are to be filled in: {0:,} of {1:,}.")
        there = self.model.event_ is not None
        self.legend.setText(filled(text, missing, self.space.size) if there else " ")
