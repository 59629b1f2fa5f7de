"""The cells of a table: the paper's number, ours or what was measured, and how far; sortable."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView

from ar_studio.figures import NONE
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import decimal, duration, local
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.tables import SORT_ROLE, Headings, Line, Tree
from ar_studio.reproduction.result import Drawn
from ar_studio.reproduction.tables import Table
from ar_studio.reproduction.yardstick import Yardstick

MODEL, DATA, PAPER, OURS, ERROR, DIFFERENCE, METHOD, EFFECTIVE, ANCESTORS, TIME, STATE = range(11)
NUMBERS = (PAPER, OURS, ERROR, DIFFERENCE, EFFECTIVE, ANCESTORS, TIME)
OF_PAPERS, OF_MEASURED = (PAPER, DIFFERENCE), (METHOD, EFFECTIVE, ANCESTORS)


class CellTable(Tree):
    """One line for each cell.

    Attributes
    ----------
    opened
        The selected cell is asked to be opened, by a double click or Enter.
    """

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._results: dict[str, engine.report.Result] = {}
        self._items: dict[str, Line] = {}
        self.setAccessibleName(self.tr("Cells of the published table"))
        self.setAccessibleDescription(self.tr("A click on a title sorts; Enter opens the run."))
        self.setRootIsDecorated(False)
        self.name_columns(self._headings(), NUMBERS)
        self.header().setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        self.sortByColumn(MODEL, Qt.SortOrder.AscendingOrder)
        self.itemSelectionChanged.connect(self.chosen_changed)
        self.itemDoubleClicked.connect(self._open)

    def show_results(self, results: Sequence[engine.report.Result], now: str, table: Table) -> None:
        """Show cells in the order given; `now` is the name of the cell in progress, if any."""
        self._name(table)
        found = {result.cell.name: result for result in results}
        if list(found) != list(self._items):
            chosen = self.chosen()
            self.clear()
            self._items = {name: Line(self) for name in found}
            for item in self._items.values():
                item.setSizeHint(STATE, self.line_size())
            if chosen is not None and chosen.cell.name in self._items:
                self.setCurrentItem(self._items[chosen.cell.name])
        self._results = found
        self.setSortingEnabled(False)  # else every cell that is set would sort the lines
        for place, (name, result) in enumerate(found.items()):
            self._fill(self._items[name], result, place, name == now)
        self.setSortingEnabled(True)
        first = self.topLevelItem(0)
        if first is not None and self.currentItem() is None:
            self.setCurrentItem(first)
        self.chosen_changed.emit()

    def chosen(self) -> engine.report.Result | None:
        """Return the selected cell."""
        current = self.currentItem()
        for name, item in self._items.items():
            if item is current:
                return self._results.get(name)
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.opened.emit()

    def _name(self, table: Table) -> None:
        """Show the columns that a table has, by their names."""
        measured = isinstance(table, Yardstick)
        for column in (*OF_PAPERS, *OF_MEASURED):
            self.setColumnHidden(column, measured == (column in OF_PAPERS))
        ours = self.tr("Ours, log density") if table.density else self.tr("Ours, NLL")
        ours = self.tr("Ours, bits") if table.bits else ours
        header = self.headerItem()
        header.setText(OURS, self.tr("Bits") if measured else ours)
        header.setText(DATA, self.tr("Hidden") if measured else self.tr("Data"))
        header.setText(TIME, self.tr("8 completions") if measured else self.tr("Trained"))

    def _headings(self) -> Headings:
        return [
            (self.tr("Model"), self.tr("A row of the paper's table")),
            (self.tr("Data"), self.tr("A column of the paper's table")),
            (self.tr("Paper"), self.tr("The number that the paper gives")),
            (
                self.tr("Ours, NLL"),
                self.tr("The mean over the test events in nats, or over the ten folds"),
            ),
            (self.tr("± SE"), self.tr("Standard error of our mean, over test events or folds")),
            (
                self.tr("Better by"),
                self.tr("By how many of our standard errors ours is better; negative if worse"),
            ),
            (self.tr("Method"), self.tr("How the hidden pixels were drawn, and their bits found")),
            (
                self.tr("Effective"),
                self.tr("How many independent draws the particles are worth, of how many"),
            ),
            (
                self.tr("Ancestors"),
                self.tr("How many of the first particles have descendants among the last"),
            ),
            (
                self.tr("Trained"),
                self.tr("Training time of the runs that were chosen, or of an image's completions"),
            ),
            (self.tr("State"), self.tr("How far the cell is")),
        ]

    def _fill(self, item: Line, result: engine.report.Result, place: int, now: bool) -> None:
        item.setText(MODEL, spoken(result.cell.row.title))
        item.setText(DATA, spoken(result.cell.column.title))
        item.setData(MODEL, SORT_ROLE, float(place))
        item.setText(STATE, self.tr("In progress") if now else self.state_of(result))
        item.setToolTip(STATE, spoken(result.progress))
        seconds = result.seconds or None
        ours = result.figure
        better = result.better if result.difference is None else local(f"{result.better} SE")
        numbers = {
            PAPER: (result.paper, local(result.beside)),
            OURS: (result.ours, local(f"{ours.sign}{ours.amount}") if ours else NONE),
            ERROR: (result.stderr, (local(ours.spread) or NONE) if ours else NONE),
            DIFFERENCE: (result.difference, better),
            TIME: (seconds, duration(seconds)),
            **self._drawn(result.drawn),
        }
        item.setText(METHOD, spoken(result.drawn.method) if result.drawn else NONE)
        for column, (value, text) in numbers.items():
            item.set_number(column, value, text)
        protocol = result.cell.row.protocol
        for column in OF_PAPERS:
            item.setToolTip(column, spoken(protocol.reason) if protocol else "")

    def _drawn(self, drawn: Drawn | None) -> dict[int, tuple[float | None, str]]:
        if drawn is None or not drawn.particles:
            return {EFFECTIVE: (None, NONE), ANCESTORS: (None, NONE)}
        size = decimal(drawn.effective_sample_size, 1)
        particles = decimal(drawn.particles, 0)
        return {
            EFFECTIVE: (
                drawn.effective_sample_size,
                self.tr("{0} of {1}").format(size, particles),
            ),
            ANCESTORS: (drawn.unique_ancestors, decimal(drawn.unique_ancestors, 1)),
        }

    def state_of(self, result: engine.report.Result) -> str:
        """Return how far a cell is, in a word or two."""
        match result.state:
            case "scored":
                return self.tr("Done")
            case "missing":
                return self.tr("Paper only")
            case "not started":
                return self.tr("Not started")
            case "under way":
                return spoken(result.progress)
