"""A Bayesian network: what depends on what as a diagram to point at, and the table of a column."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ar_studio import files
from ar_studio.columns import Column
from ar_studio.gui import engine
from ar_studio.gui.canvas.diagram import DiagramCanvas
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.dependence.inside.view import Found, Question, View
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Quiet, vbox
from ar_studio.gui.kit.tables import NOWHERE, RIGHT, Index, Table, TableModel
from ar_studio.gui.kit.writers import Export, Writer

MOST_ROWS = 1000  # of a table that are shown; a file has them all


class Chances(TableModel):
    """The parents' values and what follows from them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Sequence[object]] = ()
        self.given = 0  # columns that are parents

    def show_rows(self, header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """Show other rows."""
        with self.exchanging(fresh=True):
            self.headings, self.rows = [(title, title) for title in header], rows
            self.given = sum(not title.startswith("p(") for title in header)

    def count(self) -> int:
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= self.given:
            return RIGHT
        if role != Qt.ItemDataRole.DisplayRole or index == NOWHERE:
            return None
        return str(self.rows[index.row()][index.column()])


class NetworkView(View):
    """The diagram above, the table of what is pointed at below."""

    of_event = False

    @property
    def title(self) -> str:
        return self.tr("Network")

    @property
    def about(self) -> str:
        return self.tr(
            "Arrows lead from what is known first to what depends on it. Each column has a table: "
            "its chances, given those that arrows come from, counted in the training data."
        )

    def __init__(self) -> None:
        super().__init__()
        self.canvas = called(DiagramCanvas(), self.tr("Columns and arrows"))
        self.pointed = called(QLabel(wordWrap=True), self.tr("What is pointed at"))
        self.table, self.chances = called(Table(), self.tr("Table of a column")), Chances()
        self.table.setModel(self.chances)
        self.table.verticalHeader().hide()
        self.more = Quiet()
        self.canvas.pointed.connect(self._tell)
        vbox((self.canvas, 3), self.pointed, (self.table, 2), self.more, on=self, spacing=6)
        self._graph: engine.inside.networks.Graph | None = None
        self._columns: Sequence[Column] = ()

    def question(self) -> Question:
        return lambda model, event: engine.inside.networks.of(model)

    def show_found(self, found: Found) -> None:
        graph: engine.inside.networks.Graph = found.answer
        self._graph, self._columns = graph, found.run.record.data.columns
        self.canvas.set_diagram(engine.inside.networks.diagram(graph, self._columns))
        self._show_table(max(range(len(graph.parents)), key=lambda d: len(graph.parents[d])))
        self._tell(-1)

    def exports(self) -> list[Export]:
        if self._graph is None:
            return []
        return [Export(self.tr("Diagram (SVG)…"), ".svg", self._drawing)]

    def _drawing(self) -> Writer:
        content = self.canvas.svg().encode()
        return lambda path: files.replace(Path(path), content)

    def _tell(self, node: int) -> None:
        diagram = self.canvas.diagram()
        if diagram is None or node < 0:
            self.pointed.setText(self.tr("Point at a column to see its table below."))
            return
        told = spoken(diagram.tell(node))
        self.pointed.setText(told[:1].upper() + told[1:])
        self._show_table(engine.inside.networks.shown(diagram, node))

    def _show_table(self, dimension: int) -> None:
        assert self._graph is not None
        networks, count = engine.inside.networks, len(self._graph.tables[dimension])
        table = networks.table(self._graph, dimension, self._columns, MOST_ROWS)
        self.chances.show_rows(*table)
        self.table.resizeColumnsToContents()
        hidden = max(0, count - MOST_ROWS)
        self.more.setText(filled(self.tr("and {0:,} more rows"), hidden) if hidden else "")
