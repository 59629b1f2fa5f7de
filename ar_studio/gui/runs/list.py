"""The list of runs: a row a run, the current one is the selected one, titles edited in place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.tables import NOWHERE, Index
from ar_studio.gui.runs import rows as said
from ar_studio.gui.runs.delegate import ITEM_ROLE, RowDelegate, paint_skeleton
from ar_studio.gui.runs.rows import Row
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run


class RunsModel(QAbstractListModel):
    """The runs of the session's state as rows, filtered and in order, under headings or not."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.items: list[Row | str] = []
        self.text = ""
        self.held = False  # while a title is edited, the rows stay where they are

    def refresh(self) -> bool:
        """Read the state again, and tell whether other rows are there than before."""
        if self.held:
            return False
        values = self.studio.preferences.values
        rows = said.matching(said.rows_of(self.studio.runs.runs), self.text)
        ordered = said.ordered(rows, values.runs_sort)
        items: list[Row | str] = said.grouped(ordered) if values.runs_by_data else [*ordered]
        if [_key(item) for item in self.items] == [_key(item) for item in items]:
            other = [line for line, item in enumerate(self.items) if item != items[line]]
            self.items = items
            for line in other:
                self.dataChanged.emit(self.index(line), self.index(line))
            return False
        self.beginResetModel()
        self.items = items
        self.endResetModel()
        return True

    def rows(self) -> list[Row]:
        """Return the rows in sight, from the top."""
        return [item for item in self.items if isinstance(item, Row)]

    def find(self, folder: Path | None) -> int | None:
        """Return at which line a run is."""
        keys = [item.run.folder if isinstance(item, Row) else None for item in self.items]
        return keys.index(folder) if folder is not None and folder in keys else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not isinstance(self.items[index.row()], Row):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role == ITEM_ROLE:
            return item
        if isinstance(item, str):
            return item if role == Qt.ItemDataRole.DisplayRole else None
        answers = {
            Qt.ItemDataRole.DisplayRole: item.title,
            Qt.ItemDataRole.EditRole: item.title,
            Qt.ItemDataRole.AccessibleTextRole: item.said,
            Qt.ItemDataRole.ToolTipRole: _hint(item),
        }
        return answers.get(Qt.ItemDataRole(role))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        item = self.items[index.row()]
        if role != Qt.ItemDataRole.EditRole or not isinstance(item, Row):
            return False
        self.held = False
        self.studio.runs.rename(item.run, str(value))
        return True


class RunList(QListView):
    """Runs to go through by the arrow keys; what is selected is the current run.

    Attributes
    ----------
    chosen
        Another run is selected, or what is said of it changed.
    """

    chosen = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.runs_model = RunsModel(studio)
        self.setModel(self.runs_model)
        self.setItemDelegate(RowDelegate(self, studio.thumbnails))
        self.setAccessibleName(self.tr("Runs"))
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._following = False
        studio.runs.changed.connect(self.refresh)
        studio.runs.current_changed.connect(self._follow)
        studio.preferences.changed.connect(self.refresh)
        studio.thumbnails.changed.connect(self.viewport().update)
        self.selectionModel().selectionChanged.connect(self._choose)
        self.refresh()

    def refresh(self) -> None:
        """Show the runs as they are now; the list stays where it is scrolled to."""
        place = self.verticalScrollBar().value()
        if self.runs_model.refresh():
            self._follow()
            self.doItemsLayout()
            self.verticalScrollBar().setValue(place)
        self.studio.thumbnails.want([row.run for row in self.runs_model.rows()])
        self.viewport().update()
        self.chosen.emit()

    def filter(self, text: str) -> None:
        """Show only the runs in which all words of a text occur."""
        self.runs_model.text = text
        self.refresh()

    def selected(self) -> Run | None:
        """Return the selected run, if any."""
        found = self.selectionModel().selectedIndexes()
        item = self.runs_model.items[found[0].row()] if found else None
        return item.run if isinstance(item, Row) else None

    def select(self, folder: Path) -> None:
        """Select the run in a folder, as a click on it does."""
        line = self.runs_model.find(folder)
        if line is not None:
            self.setCurrentIndex(self.runs_model.index(line))

    def rename(self) -> None:
        """Edit the selected run's title in place."""
        found = self.selectionModel().selectedIndexes()
        if found and self.isVisible() and self.state() != self.State.EditingState:
            self.runs_model.held = True
            self.edit(found[0])

    def closeEditor(self, editor: QWidget, hint: Any) -> None:
        super().closeEditor(editor, hint)
        self.runs_model.held = False
        self.refresh()

    def _follow(self) -> None:
        """Select the current run, if it is in sight; no other one is."""
        current = self.studio.runs.current
        line = self.runs_model.find(None if current is None else current.folder)
        self._following = True
        if line is None:
            self.clearSelection()
        elif self.selectionModel().selectedIndexes() != [self.runs_model.index(line)]:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.runs_model.index(line), flag)
        self._following = False
        self.chosen.emit()

    def _choose(self) -> None:
        run = self.selected()
        if run is None or self._following:
            return
        current = self.studio.runs.current
        if current is None or current.folder != run.folder:
            self.studio.runs.select(run)

    def sizeHint(self) -> QSize:
        return QSize(0, 160)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 96)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()
        current = self.currentIndex()
        if current.isValid() and current in self.selectionModel().selectedIndexes():
            self.scrollTo(current)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.runs_model.items:
            return
        painter = QPainter(self.viewport())
        if not self.studio.runs.read:
            paint_skeleton(painter, self)
        elif self.runs_model.text:
            painter.setPen(drawing.quiet_text(self.palette()))
            box = self.viewport().rect().adjusted(16, 16, -16, -16)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            text = self.tr("No run has “{0}” in its title, model, data or note.")
            painter.drawText(box, int(flags), text.format(self.runs_model.text))


def _key(item: Row | str) -> Path | str:
    return item if isinstance(item, str) else item.run.folder


def _hint(row: Row) -> str:
    record = row.run.record
    lines = [row.title, row.about, spoken(record.data.protocol), row.state, row.apart]
    lines += [record.progress.reason, record.note, str(row.run.folder)]
    return "\n".join(line for line in lines if line)
