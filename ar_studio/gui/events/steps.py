"""One event as its values are drawn, step by step, and what the next is drawn from."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QModelIndex,
    Qt,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QSizePolicy,
    QWidget,
)

from ar_studio.figures import Figure
from ar_studio.gui.canvas.numerals import local
from ar_studio.gui.events import chances
from ar_studio.gui.events.hero import Hero, heading
from ar_studio.gui.events.meaning import Meaning
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.kit.tables import RIGHT, Index, Table, TableModel
from ar_studio.gui.studio.recording import Recording

NUMBER, NAME, VALUE, CHANCE = range(4)


class StepsModel(TableModel):
    """The dimensions in the order they are drawn; those to come are blank."""

    def __init__(self, meaning: Meaning, parent: QWidget) -> None:
        super().__init__(parent)
        self.meaning, self.chances = meaning, chances.of(meaning.space)
        words = self.tr("Step"), meaning.say.place, meaning.say.value
        self.headings = [*((word, "") for word in words), (self.chances.title, self.chances.tip)]
        self.recording: Recording | None = None
        self.index_, self.position = 0, 0
        self.before: NDArray[Any] | None = None  # it branched off

    def show_position(self, recording: Recording | None, index: int = 0, position: int = 0) -> None:
        """Show what of sample `index` is drawn at a position; nothing for None."""
        with self.exchanging(fresh=recording is not self.recording):
            self.recording, self.index_, self.position = recording, index, position

    def count(self) -> int:
        return 0 if self.recording is None else self.recording.size

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole and column in (NAME, VALUE):
            return self.text(row, column)
        if role == Qt.ItemDataRole.FontRole and row == self.position:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (NUMBER, CHANCE):
            return RIGHT
        return None

    def text(self, row: int, column: int) -> str:
        """Return one cell as text."""
        recording = self.recording
        assert recording is not None
        if column == NUMBER:
            return f"▶ {row + 1}" if row == self.position else str(row + 1)
        if row >= recording.known:
            return ""
        dimension = int(recording.order[row])
        if column == NAME:
            return self.meaning.name(dimension)
        if row >= self.position:
            return "·"
        if column == VALUE:
            now = self.meaning.text(dimension, recording.values[row, self.index_].item())
            return now + self._was(dimension, now)
        return self.chances.text(float(recording.log_prob[row, self.index_]))

    def _was(self, dimension: int, now: str) -> str:
        """Say what a value was before the event branched off, where it was another."""
        if self.before is None:
            return ""
        was = self.meaning.text(dimension, self.before.flat[dimension].item())
        return self.tr(" (was {0})").format(was) if was != now else ""


class StepsHero(Hero):
    """A list of the steps; choosing one shows what its value was drawn from.

    Attributes
    ----------
    wide
        The column of the list that takes what room is left.
    """

    wide: ClassVar[int] = NAME

    def __init__(self, meaning: Meaning) -> None:
        super().__init__()
        self.meaning = meaning
        self.recording: Recording | None = None
        self._index = self._position = 0
        self.table = Table()
        self.model = StepsModel(meaning, self.table)
        self.conditional = meaning.conditional()
        self._offer(self.conditional)
        self.sum.set_unit(meaning.say.dimensions)
        self.conditional_title = heading("")
        self.conditional_title.setTextFormat(Qt.TextFormat.PlainText)
        self._set_up_table()
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        self.recording = None
        self.model.show_position(None)
        self.conditional_title.setText(self.meaning.say.next_value)
        self.conditional.show_nothing(
            self.tr("Press Draw: values appear one after the other, each from its conditional.")
        )
        self.sum.set_curve(np.zeros(1), 0, 1)
        self.sum_label.setText("")

    def show_position(self, recording: Recording, index: int, position: int) -> None:
        if recording.passes is not None:  # what passes have settled is drawn
            position = min(recording.passes.settled(position, index), recording.known)
        fresh = recording is not self.recording
        self.recording, self._index, self._position = recording, index, position
        self.model.show_position(recording, index, position)
        if fresh:
            self._fit_columns()
        row = min(position, recording.size - 1)
        self.table.selectionModel().blockSignals(True)
        self.table.setCurrentIndex(self.model.index(row, NUMBER))
        self.table.selectionModel().blockSignals(False)
        centre = QAbstractItemView.ScrollHint.PositionAtCenter
        self.table.scrollTo(self.model.index(row, NUMBER), centre)
        self._show_conditional(position)
        self._show_sum()

    def show_before(self, event: NDArray[Any] | None, name: str = "") -> None:
        self.model.before = event
        self.model.tell_changed()
        self.title.setText(name or self.meaning.say.so_far)

    def _set_up_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Values in the order they are drawn"))
        self.table.setToolTip(self.tr("Choose a step to see what its value was drawn from"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names often begin alike
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(
            self.wide, QHeaderView.ResizeMode.Stretch
        )
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table.selectionModel().currentRowChanged.connect(self._choose)

    def _fit_columns(self) -> None:
        """Make the columns as wide as what they hold, but for the one that takes the rest."""
        width = self.table.fontMetrics().horizontalAdvance
        least = width(self.meaning.say.value) + 24
        most = 10 * width("m")
        longest = max((width(text) for text in self._typical_values()), default=0) + 24
        self.table.setColumnWidth(NUMBER, width("▶ 888") + 16)
        self.table.setColumnWidth(NAME, width(self.meaning.name(self.meaning.space.size - 1)) + 24)
        self.table.setColumnWidth(VALUE, max(least, min(longest, most)))
        self.table.setColumnWidth(CHANCE, width("−88.88") + 20)

    def _typical_values(self) -> list[str]:
        """Return values as long as they may be."""
        return []

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        self.title = heading(self.meaning.say.so_far)
        self.title.setBuddy(self.table)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.table, 1, 0)
        grid.addWidget(self.conditional_title, 0, 1)
        grid.addWidget(self.conditional, 1, 1)
        side = vbox((self.sum, 1), self.sum_label, spacing=4)
        grid.addWidget(self.sum_title, 0, 2)
        grid.addLayout(side, 1, 2)
        for column, stretch in enumerate((5, 5, 4)):
            grid.setColumnStretch(column, stretch)
        grid.setRowStretch(1, 1)
        self.setLayout(grid)  # last, see `hbox`

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            self._show_conditional(current.row())

    def _show_conditional(self, place: int) -> None:
        recording, self._told = self.recording, None
        if recording is None:
            return
        if place >= recording.known or place > self._position:
            done = self._position >= recording.size
            self.conditional_title.setText(self.meaning.say.next_value)
            self.conditional.show_nothing(
                self.tr("Every value is drawn. Choose a step to see what it was drawn from.")
                if done
                else self.tr("The model is thinking…")
            )
            return
        self._told = int(recording.order[place])
        name = self.meaning.name(self._told)
        drawn = place < self._position
        self.conditional_title.setText(name if drawn else self.tr("Next: {0}").format(name))
        self.conditional.show_place(recording, place, self._index)

    def _show_sum(self) -> None:
        recording = self.recording
        assert recording is not None
        terms = recording.log_prob[: recording.known, self._index].astype(np.float64)
        self.sum.set_curve(np.append(0.0, np.cumsum(terms)), self._position, recording.size)
        text = local(f"<b>{Figure(self.sum.value()).number}</b> nats")
        self.sum_label.setText(text + self._about_sum())

    def _about_sum(self) -> str:
        """Return what else is to be said of the sum."""
        return ""
