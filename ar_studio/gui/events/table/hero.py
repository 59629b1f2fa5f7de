"""One row or document as it is drawn: its values so far, and what the next is drawn from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ar_studio.cards import Likelihood
from ar_studio.columns import Column
from ar_studio.figures import Figure, decimal
from ar_studio.gui.canvas.accumulation import AccumulationPlot
from ar_studio.gui.events import named, numbered
from ar_studio.gui.events.conditional import ConditionalView
from ar_studio.gui.studio.recording import Recording
from ar_studio.spaces import EventSpace

Index = QModelIndex | QPersistentModelIndex
NONE = QModelIndex()
NUMBER, NAME, VALUE, CHANCE = range(4)


class DrawnModel(QAbstractTableModel):
    """The dimensions in the order they are drawn; those to come are blank."""

    def __init__(
        self,
        space: EventSpace,
        columns: Sequence[Column],
        words: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.space, self.columns, self.words = space, columns, words
        self.recording: Recording | None = None
        self.index_, self.position = 0, 0

    def show_position(self, recording: Recording, index: int, position: int) -> None:
        """Show what of sample `index` is drawn at a position."""
        fresh = recording is not self.recording
        if fresh:
            self.beginResetModel()
        self.recording, self.index_, self.position = recording, index, position
        if fresh:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, CHANCE))

    def rowCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() or self.recording is None else self.space.size

    def columnCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else 4

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
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
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
            if self.space.documents:
                return self.tr("Word {0}").format(dimension + 1)
            return self.columns[dimension].name
        if row >= self.position:
            return "·"
        if column == VALUE:
            return self.value_text(row)
        log_prob = float(recording.log_prob[row, self.index_])
        if self.space.is_real:
            return decimal(log_prob, 2)
        chance = float(np.exp(log_prob))
        return f"{chance:.2%}" if self.space.documents else f"{chance:.3f}"  # words are many

    def value_text(self, row: int) -> str:
        """Return the value drawn at a position as its user reads it."""
        assert self.recording is not None
        value = self.recording.values[row, self.index_].item()
        if self.space.documents:
            return self.words[int(value)] if value >= 0 else "–"
        return self.columns[int(self.recording.order[row])].text(value)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.ToolTipRole and section == CHANCE:
            if self.space.is_real:
                return self.tr("Logarithm of the density of the value, given all before it")
            return self.tr("Probability of the value, given all before it")
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        chance = self.tr("ln p") if self.space.is_real else self.tr("p")
        dimension = self.tr("Place") if self.space.documents else self.tr("Column")
        value = self.tr("Word") if self.space.documents else self.tr("Value")
        return (self.tr("Step"), dimension, value, chance)[section]


class RowHero(QWidget):
    """Shows a recording at a position; choosing a step shows what it was drawn from."""

    def __init__(self, space: EventSpace, columns: Sequence[Column], words: Sequence[str]) -> None:
        super().__init__()
        self.space = space
        self.columns = () if space.documents else named(columns, space)
        self.words = numbered(words, space) if space.documents else ()
        self.recording: Recording | None = None
        self._index = self._position = 0
        self._likelihood: Likelihood = "exact"
        self.table = QTableView()
        self.model = DrawnModel(space, self.columns, self.words, self.table)
        self.conditional = ConditionalView()
        self.conditional.set_meaning(self.columns, self.words)
        self.sum = AccumulationPlot()
        self.sum.set_unit(self.tr("words") if space.documents else self.tr("columns"))
        self.sum_label = QLabel(wordWrap=True)
        self.sum_title = self._heading("")
        self.conditional_title = self._heading("")
        self._set_up_table()
        self._lay_out()
        self.tell("exact")
        self.clear()

    def tell(self, likelihood: Likelihood) -> None:
        """Call what is shown by its name: not every model draws from p(x_i | x_<i)."""
        self._likelihood = likelihood
        self.sum_title.setText(sum_title(likelihood))
        self.sum_label.setAccessibleName(sum_title(likelihood))
        self.sum.set_meaning(likelihood)

    def clear(self) -> None:
        """Show that nothing is drawn yet."""
        self.recording = None
        self.model.beginResetModel()
        self.model.recording = None
        self.model.endResetModel()
        self.conditional_title.setText(self._next_title())
        self.conditional.show_nothing(
            self.tr("Press Draw: values appear one after the other, each from its conditional.")
        )
        self.sum.set_curve(np.zeros(1), 0, 1)
        self.sum_label.setText("")

    def show_position(self, recording: Recording, index: int, position: int) -> None:
        """Show sample `index` when `position` of its dimensions were drawn."""
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

    def _set_up_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Values in the order they are drawn"))
        self.table.setToolTip(self.tr("Choose a step to see what its value was drawn from"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names often begin alike
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        wide = VALUE if self.space.documents else NAME
        self.table.horizontalHeader().setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table.selectionModel().currentRowChanged.connect(self._choose)

    def _fit_columns(self) -> None:
        metrics = self.table.fontMetrics()
        typical = [text for column in self.columns for text in column.categories]
        typical += [column.text(-1.2) for column in self.columns if column.kind == "real"]
        longest = max((metrics.horizontalAdvance(text) for text in typical), default=0) + 24
        most = 10 * metrics.horizontalAdvance("m")
        self.table.setColumnWidth(NUMBER, metrics.horizontalAdvance("▶ 888") + 16)
        if self.space.documents:
            place = metrics.horizontalAdvance(self.tr("Word {0}").format(888))
            self.table.setColumnWidth(NAME, place + 24)
        else:
            least = metrics.horizontalAdvance(self.tr("Value")) + 24
            self.table.setColumnWidth(VALUE, max(least, min(longest, most)))
        self.table.setColumnWidth(CHANCE, metrics.horizontalAdvance("−88.88") + 20)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        title = self._heading(
            self.tr("Document so far") if self.space.documents else self.tr("Row so far")
        )
        title.setBuddy(self.table)
        grid.addWidget(title, 0, 0)
        grid.addWidget(self.table, 1, 0)
        grid.addWidget(self.conditional_title, 0, 1)
        grid.addWidget(self.conditional, 1, 1)
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(self.sum, stretch=1)
        side.addWidget(self.sum_label)
        grid.addWidget(self.sum_title, 0, 2)
        grid.addLayout(side, 1, 2)
        for column, stretch in enumerate((5, 5, 4)):
            grid.setColumnStretch(column, stretch)
        grid.setRowStretch(1, 1)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            self._show_conditional(current.row())

    def _next_title(self) -> str:
        return self.tr("Next word") if self.space.documents else self.tr("Next value")

    def _show_conditional(self, place: int) -> None:
        recording = self.recording
        if recording is None:
            return
        if place >= recording.known or place > self._position:
            done = self._position >= recording.size
            self.conditional_title.setText(self._next_title())
            self.conditional.show_nothing(
                self.tr("Every value is drawn. Choose a step to see what it was drawn from.")
                if done
                else self.tr("The model is thinking…")
            )
            return
        name = self.model.text(place, NAME)
        drawn = place < self._position
        self.conditional_title.setText(name if drawn else self.tr("Next: {0}").format(name))
        self.conditional.show_place(recording, place, self._index)

    def _show_sum(self) -> None:
        recording = self.recording
        assert recording is not None
        terms = recording.log_prob[: recording.known, self._index].astype(np.float64)
        self.sum.set_curve(np.append(0.0, np.cumsum(terms)), self._position, recording.size)
        text = f"<b>{Figure(self.sum.value()).number}</b> nats"
        if self.space.documents and self._position and self._likelihood == "exact":
            each = np.exp(-self.sum.value() / self._position)
            found = Figure(float(each), unit="perplexity")
            text += self.tr(" · perplexity <b>{0}</b>").format(found.number)
        self.sum_label.setText(text)


def sum_title(likelihood: Likelihood) -> str:
    """Return what the sum of the logarithms of what was drawn is called."""
    tr = QCoreApplication.translate
    return {
        "exact": tr("sampling", "Log-likelihood so far"),
        "lower bound": tr("sampling", "log p(x | h) so far"),
        "none": tr("sampling", "Log of outputs so far"),
    }[likelihood]
