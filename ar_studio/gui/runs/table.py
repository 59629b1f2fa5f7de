"""The table of runs: one row a run, the current one marked, titles edited in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from ar_studio import models
from ar_studio.figures import NONE
from ar_studio.gui.kit.tables import SORT_ROLE, Index, Table, TableModel
from ar_studio.gui.studio.runs import RunsState
from ar_studio.runs import Run

TITLE_WIDTH = 150
SHORT_TITLE = 110  # where there is little room
KEPT_COLUMNS = 3  # shown however narrow the table is


class Row(NamedTuple):
    """What one row shows; asked of the run once, since each answer reads the disk."""

    title: str
    status: str
    nll: float | None
    model: str
    data: str
    epoch: int
    date: datetime


def status_of(run: Run) -> str:
    """Return the status of a run: what its record says is old if it is in training now."""
    if run.busy:
        return "training"
    return "interrupted" if run.interrupted else run.record.status


def row_of(run: Run) -> Row:
    """Return what the table shows of a run."""
    record = run.record
    return Row(
        record.title,
        status_of(run),
        record.progress.best_valid_nll,
        record.model.name,
        Path(record.data.source).name,
        record.progress.epoch,
        record.created.astimezone(),
    )


class RunsModel(TableModel):
    """The runs of the session's state as rows."""

    def __init__(self, runs: RunsState) -> None:
        super().__init__()
        self.state = runs
        self.runs: list[Run] = []
        self.rows: list[Row] = []
        self.marks: list[bool] = []
        self.headings = self._titles()
        runs.changed.connect(self.refresh)
        runs.current_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the state again; only cells that changed are told, so that an edit is not lost."""
        found = list(self.state.runs)
        rows, marks = [row_of(run) for run in found], [self._marked(run) for run in found]
        if [run.folder for run in found] != [run.folder for run in self.runs]:
            self.beginResetModel()
            self.runs, self.rows, self.marks = found, rows, marks
            self.endResetModel()
            return
        before = list(zip(self.rows, self.marks, strict=True))
        self.runs, self.rows, self.marks = found, rows, marks
        last = len(Row._fields) - 1
        for number, (row, mark) in enumerate(before):
            if mark != marks[number] or row.title != rows[number].title:
                self.dataChanged.emit(self.index(number, 0), self.index(number, last))
            elif row != rows[number]:
                self.dataChanged.emit(self.index(number, 1), self.index(number, last))

    def count(self) -> int:
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, name = self.rows[index.row()], Row._fields[index.column()]
        value = getattr(row, name)
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._text(index.row(), name, value),
            Qt.ItemDataRole.EditRole: lambda: value,
            SORT_ROLE: lambda: _sortable(value),
            Qt.ItemDataRole.ToolTipRole: lambda: self._hint(index.row()),
            Qt.ItemDataRole.FontRole: lambda: self._font(index.row()),
            Qt.ItemDataRole.TextAlignmentRole: lambda: _alignment(value),
        }
        answer = answers.get(role)
        return answer() if answer else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != 0:
            return False
        self.state.rename(self.runs[index.row()], str(value))
        return True

    def _marked(self, run: Run) -> bool:
        current = self.state.current
        return current is not None and run.folder == current.folder

    def _titles(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Run"), self.tr("● is the current run, which sampling and completion use")),
            (self.tr("Status"), self.tr("An interrupted or stopped run can be resumed")),
            (
                self.tr("Valid NLL (nats)"),
                self.tr(
                    "Lowest −log p(x) per event on the validation split; lower is better. After ≤ "
                    "it is a bound, after ≈ an estimate; a reconstruction error says nothing of "
                    "p(x)."
                ),
            ),
            (self.tr("Model"), self.tr("The model's name in the catalogue")),
            (self.tr("Data"), self.tr("The data set it was trained on")),
            (self.tr("Epochs"), self.tr("How often the training split was gone through")),
            (self.tr("Date"), self.tr("When the run was made")),
        ]

    def _text(self, row: int, name: str, value: Any) -> str:
        if name == "title":
            return f"● {value}" if self.marks[row] else str(value)
        if name == "status":
            return self._status(value)
        if value is None:
            return NONE
        if isinstance(value, datetime):
            return f"{value:%Y-%m-%d %H:%M}"
        if name == "nll":
            return models.figure(self.rows[row].model, value).cell
        return f"{value}"

    def _status(self, status: str) -> str:
        return {
            "new": self.tr("new"),
            "training": self.tr("training…"),
            "interrupted": self.tr("interrupted"),
            "stopped": self.tr("stopped"),
            "finished": self.tr("finished"),
            "diverged": self.tr("diverged"),
        }[status]

    def _hint(self, row: int) -> str:
        record = self.runs[row].record
        made = self._text(row, "date", self.rows[row].date)
        trained = self.tr("{0} · {1} · epoch {2} · {3}").format(
            record.model.name, record.data.protocol, record.progress.epoch, made
        )
        lines = [record.title, trained, record.progress.reason, record.note]
        return "\n".join(line for line in [*lines, str(self.runs[row].folder)] if line)

    def _font(self, row: int) -> QFont | None:
        if not self.marks[row]:
            return None
        font = QFont()
        font.setBold(True)
        return font


def _sortable(value: Any) -> Any:
    if value is None:
        return float("inf")
    return value.timestamp() if isinstance(value, datetime) else value


def _alignment(value: Any) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if isinstance(value, int | float | None) else None
    return (side or Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


class RunsTable(Table):
    """Rows to select, sort and filter; the title takes what width the rest leaves."""

    chosen = Signal()

    def __init__(self, runs: RunsState) -> None:
        super().__init__()
        self._widths: dict[int, int] = {}
        self.runs_model = RunsModel(runs)
        self.proxy = QSortFilterProxyModel()
        self.proxy.setSourceModel(self.runs_model)
        self.proxy.setSortRole(SORT_ROLE)
        self.proxy.setFilterKeyColumn(-1)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self.proxy)
        # Titles of runs differ at their ends: in what is given.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAccessibleName(self.tr("Runs"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.sortByColumn(Row._fields.index("date"), Qt.SortOrder.DescendingOrder)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.geometriesChanged.connect(self._share_width)
        self.setMinimumHeight(72)
        self.proxy.modelAboutToBeReset.connect(self._remember)
        self.proxy.modelReset.connect(self._restore)
        runs.changed.connect(self._tell)  # after the model's own connection
        self.selectionModel().selectionChanged.connect(self._tell)
        self._remembered: Path | None = None

    def selected(self) -> Run | None:
        """Return the selected run, if any."""
        rows = self.selectionModel().selectedRows()
        return self.runs_model.runs[self.proxy.mapToSource(rows[0]).row()] if rows else None

    def select(self, folder: Path | None) -> None:
        """Select the run in a folder."""
        for row, run in enumerate(self.runs_model.runs):
            if run.folder == folder:
                index = self.proxy.mapFromSource(self.runs_model.index(row, 0))
                if index.isValid():
                    self.setCurrentIndex(index)

    def rename(self) -> None:
        """Edit the selected run's title in place."""
        rows = self.selectionModel().selectedRows()
        if rows:
            self.edit(rows[0])

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        self.scrollTo(self.currentIndex())  # what is told of it below takes room from the list

    def _share_width(self) -> None:
        """Hide the last columns where there is no room for them; rows tell them as a tool tip."""
        header = self.horizontalHeader()
        room = self.viewport().width() - TITLE_WIDTH
        for column in range(1, header.count()):
            room -= self._natural_width(column)
            hidden = column >= KEPT_COLUMNS and room < 0
            if self.isColumnHidden(column) != hidden:
                self.setColumnHidden(column, hidden)
        others = sum(header.sectionSize(column) for column in range(1, header.count()))
        width = max(SHORT_TITLE, self.viewport().width() - others)
        if header.count() and header.sectionSize(0) != width:
            header.resizeSection(0, width)

    def _natural_width(self, column: int) -> int:
        """Return what a column needs, or needed when it was last seen: Qt knows no more of it."""
        if not self.isColumnHidden(column):
            heading = self.horizontalHeader().sectionSizeHint(column)
            self._widths[column] = max(heading, self.sizeHintForColumn(column))
        return self._widths[column]

    def _remember(self) -> None:
        run = self.selected()
        self._remembered = run.folder if run else None

    def _restore(self) -> None:
        current = self.runs_model.state.current
        self.select(self._remembered or (current.folder if current else None))
        if self.selected() is None:
            self.setCurrentIndex(self.proxy.index(0, 0))
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit()
