"""What there is to know of the current data set: what it looks like and a table of facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ar_studio.gui import engine, events
from ar_studio.gui.canvas.numerals import local
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.events.look import Look
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.kit.layout import let_go, vbox
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.studio import Studio

# What stands there is no number of ours: it is a name, a sign or somebody's words.
VERBATIM = frozenset(("Fingerprint", "Citation", "Home", "Most frequent", "For example"))


@dataclass(frozen=True)
class Known:
    """The table of facts, and what can be seen of the data as a whole, if anything."""

    table: dict[str, str]
    found: Any


class FactsTable(QTableWidget):
    """Titles and values that can be read aloud, selected and copied."""

    def __init__(self) -> None:
        super().__init__(0, 2)
        self.setAccessibleName(self.tr("Facts"))
        self.setToolTip(self.tr("Ctrl+C copies the selected facts"))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        resize = QHeaderView.ResizeMode
        self.horizontalHeader().setSectionResizeMode(0, resize.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(1, resize.Stretch)
        self.verticalHeader().setSectionResizeMode(resize.ResizeToContents)
        self.setMinimumHeight(160)
        self.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)

    def show_facts(self, facts: dict[str, str]) -> None:
        """Fill the table."""
        self.setRowCount(len(facts))
        for row, (title, value) in enumerate(facts.items()):
            self.setItem(row, 0, QTableWidgetItem(spoken(title)))
            shown = value if title in VERBATIM else _shown(value)
            item = QTableWidgetItem(shown)
            item.setToolTip(shown)
            item.setData(Qt.ItemDataRole.UserRole, value)
            self.setItem(row, 1, item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted({index.row() for index in self.selectedIndexes()})
            at, plain = self.model().index, Qt.ItemDataRole.UserRole  # as other programs read it
            lines = (f"{at(row, 0).data()}\t{at(row, 1).data(plain)}" for row in rows)
            QApplication.clipboard().setText("\n".join(lines))
        else:
            super().keyPressEvent(event)


def _shown(value: str) -> str:
    """Return what the engine says of a fact in the language, or else its numbers as on screen."""
    said = spoken(value)
    return said if said != value else local(value)


class DataFacts(QWidget):
    """What the data look like as a whole, above the facts."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self._task = Task(studio.jobs, "view", self, self._known)
        self._kind: type[Roles] | None = None
        self.portrait: Look | None = None
        self.table = FactsTable()
        self.place = QWidget()
        self.column = QVBoxLayout(self.place)
        self.column.setContentsMargins(0, 0, 0, 0)
        vbox((self.place, 2), (self.table, 3), on=self, margins=(0, 8, 0, 0))
        studio.data.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Work the facts out in the background."""
        dataset = self.studio.data.dataset
        if dataset is None:
            return
        self._suit(events.of_data(dataset))
        look = self.portrait

        def work() -> Known:
            found = None if look is None else look.work_out(dataset, 0)
            return Known(engine.data.facts(dataset), found)

        self._task.run(self.tr("Work out the facts of {0}").format(dataset.name), work)

    def _known(self, known: Known) -> None:
        self.table.show_facts(known.table)
        if self.portrait is not None:
            self.portrait.show_found(known.found)

    def _suit(self, roles: Roles) -> None:
        """Make room for what such events look like as a whole."""
        if self._kind is type(roles):
            return
        self._kind = type(roles)
        if self.portrait is not None:
            let_go(self.portrait)
        self.portrait = roles.portrait()
        self.place.setVisible(self.portrait is not None)
        if self.portrait is not None:
            self.column.addWidget(self.portrait)
