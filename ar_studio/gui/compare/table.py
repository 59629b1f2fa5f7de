"""The table of runs: sortable, grouped by protocol so that only like is ranked with like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem

from ar_studio.figures import NONE, written
from ar_studio.gui.canvas.numerals import duration, local, numeral
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.compare.partners import events_of, model_name
from ar_studio.gui.kit.tables import SORT_ROLE, Headings, Line, Tree
from ar_studio.gui.parts.offers import data_title
from ar_studio.ranking import Row
from ar_studio.runs import Run

RUN, RANK, NLL, BITS, EVENTS, MODEL, DATA, PARAMETERS, TRAINED, SPEED = range(10)
FOLDER_ROLE = SORT_ROLE + 1


class RunTable(Tree):
    """Runs with check boxes; those checked are scored, or shown side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen: list[Path] = []
        self._runs: dict[Path, Run] = {}
        self._titles: Mapping[Path, str] = {}
        self._items: list[Line] = []
        self.setAccessibleName(self.tr("Runs to compare"))
        self.setAccessibleDescription(self.tr("Space checks a run; a click on a title sorts."))
        self.setIndentation(16)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.name_columns(self._headings(), (RANK, NLL, BITS, PARAMETERS, TRAINED, SPEED))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(RUN, QHeaderView.ResizeMode.Interactive)
        self.header().setMinimumSectionSize(48)
        self.setSortingEnabled(True)
        self.sortByColumn(NLL, Qt.SortOrder.AscendingOrder)
        self.itemChanged.connect(self._checked)

    def show_rows(
        self,
        rows: Sequence[Row],
        ranks: Sequence[int | None],
        titles: Mapping[Path, str] | None = None,
    ) -> None:
        """Show rows and their ranks; what was checked stays checked.

        `titles` are those of runs that are shown under another one than their record's.
        """
        self._titles = titles or {}
        self._runs = {row.run.folder: row.run for row in rows}
        self.chosen = [folder for folder in self.chosen if folder in self._runs]
        current = self.currentItem()
        folder = current.data(RUN, FOLDER_ROLE) if current is not None else None
        scrolled = self.verticalScrollBar().value()
        folded = {i.text(RUN) for i in self._items if i.parent() is None and not i.isExpanded()}
        with QSignalBlocker(self):
            self.clear()
            self._items = []
            groups: dict[str, Line] = {}
            for row, rank in zip(rows, ranks, strict=True):
                group = self.tr("{0} · {1} split").format(spoken(row.protocol), spoken(row.split))
                if group not in groups:
                    groups[group] = self._group(group)
                    groups[group].setExpanded(group not in folded)
                self._add(groups[group], row, rank)
        self._show_choice()
        for item in self._items:
            if folder is not None and item.data(RUN, FOLDER_ROLE) == folder:
                self.setCurrentItem(item)
                break
        self.doItemsLayout()  # else the bar would not go as far yet
        self.verticalScrollBar().setValue(scrolled)
        self._fit_titles()

    def chosen_runs(self) -> list[Run]:
        """Return the checked runs, in the order they were checked."""
        return [self._runs[folder] for folder in self.chosen]

    def choose(self, folders: list[Path]) -> None:
        """Check these runs and no others."""
        self.chosen = [folder for folder in folders if self._checkable(folder)]
        self._show_choice()
        self._scroll_to_choice()
        self.chosen_changed.emit()

    def check(self, folder: Path, on: bool = True) -> None:
        """Check or uncheck a run."""
        if on and folder not in self.chosen and self._checkable(folder):
            self.chosen.append(folder)
        elif not on and folder in self.chosen:
            self.chosen.remove(folder)
        self._show_choice()
        self.chosen_changed.emit()

    def _checkable(self, folder: Path) -> bool:
        return folder in self._runs and self._runs[folder].has_weights

    def _scroll_to_choice(self) -> None:
        """Bring all checked runs into sight, or at least the first in the table."""
        checked = [i for i in self._items if i.data(RUN, FOLDER_ROLE) in map(str, self.chosen)]
        for item in sorted(checked, key=lambda one: self.visualItemRect(one).top(), reverse=True):
            self.scrollToItem(item)

    # Building

    def _headings(self) -> Headings:
        return [
            (self.tr("Run"), self.tr("Check runs to evaluate them, or to show them side by side")),
            (self.tr("Rank"), self.tr("1 is the lowest NLL, among rows of one protocol and split")),
            (
                self.tr("NLL, nats"),
                self.tr(
                    "Mean negative log-likelihood of an event, ± its standard error. Lower is "
                    "better, but only numbers of one protocol and split can be compared."
                ),
            ),
            (
                self.tr("Bits/dim"),
                self.tr(
                    "NLL / (D ln 2): the mean cost of one dimension; of documents the perplexity "
                    "of a word. Densities have neither."
                ),
            ),
            (self.tr("Events"), self.tr("Shape of one event, and how many values a pixel takes")),
            (self.tr("Model"), self.tr("Which model")),
            (self.tr("Data"), self.tr("Which data the run was trained on")),
            (self.tr("Parameters"), self.tr("Number of trained parameters")),
            (self.tr("Trained"), self.tr("Time spent in training")),
            (self.tr("Per sample"), self.tr("Time to draw one sample here, when last measured")),
        ]

    def _fit_titles(self) -> None:
        """Give titles what room is left, but never less than the longest one needs."""
        metrics, margin = self.fontMetrics(), 4 * self.fontMetrics().height()
        titles = [item.text(RUN) for item in self._items if item.parent() is not None]
        longest = max((metrics.horizontalAdvance(title) for title in titles), default=0)
        others = sum(self.columnWidth(column) for column in range(RANK, SPEED + 1))
        needed = min(longest, 24 * metrics.horizontalAdvance("m")) + margin
        self.setColumnWidth(RUN, max(needed, self.viewport().width() - others))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_titles()

    def _group(self, title: str) -> Line:
        item = Line([title])
        item.setSizeHint(RUN, self.line_size())
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setToolTip(RUN, self.tr("Only runs inside this group are ranked against each other."))
        font = item.font(RUN)
        font.setBold(True)
        item.setFont(RUN, font)
        self.addTopLevelItem(item)
        item.setFirstColumnSpanned(True)
        item.setExpanded(True)
        self._items.append(item)
        return item

    def _add(self, group: Line, row: Row, rank: int | None) -> None:
        title = self._titles.get(row.run.folder, row.title)
        if row.ensemble > 1:
            title += f" × {row.ensemble}"
        sign = row.figure.sign if row.figure else ""
        numbers = {
            RANK: (rank, NONE if rank is None else f"{sign}{rank}"),
            NLL: (row.nll_nats, local(written(row.figure))),
            BITS: (row.part and row.part.value, local(written(row.part))),
            PARAMETERS: (
                row.parameters,
                NONE if row.parameters is None else numeral(row.parameters, ","),
            ),
            TRAINED: (row.training_seconds, duration(row.training_seconds)),
            SPEED: (row.seconds_per_sample, duration(row.seconds_per_sample)),
        }
        item = Line(group)
        item.setText(RUN, title)
        item.setText(EVENTS, events_of(row.run))
        item.setText(MODEL, model_name(row.run))
        item.setText(DATA, data_title(row.run))
        for column, (value, text) in numbers.items():
            item.set_number(column, value, text)
        if sign:
            tip = self.tr(
                "Bounds (≤) are ranked among themselves, and so is each sort of estimate (≈): by "
                "an estimated constant, by many guesses, over orderings."
            )
            item.setToolTip(RANK, tip)
        item.setData(RUN, FOLDER_ROLE, str(row.run.folder))
        self._items.append(item)

    # Choosing

    def _show_choice(self) -> None:
        with QSignalBlocker(self):
            for item in self._items:
                name = item.data(RUN, FOLDER_ROLE)
                if name is None:
                    continue
                run = self._runs[Path(name)]
                if not run.has_weights:
                    text = self.tr("This run has no weights yet; train it for an epoch first.")
                    item.setToolTip(RUN, text)
                    item.setData(RUN, Qt.ItemDataRole.CheckStateRole, None)
                else:
                    item.setToolTip(RUN, str(run.record.note or run.record.title))
                    on = run.folder in self.chosen
                    item.setCheckState(
                        RUN, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
                    )

    def _checked(self, item: QTreeWidgetItem, column: int) -> None:
        name = item.data(RUN, FOLDER_ROLE)
        if column == RUN and name is not None:
            self.check(Path(name), item.checkState(RUN) == Qt.CheckState.Checked)
