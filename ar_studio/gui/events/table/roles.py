"""Rows of a table in the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ar_studio.columns import Column
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import in_units
from ar_studio.gui.events.field_by_name import FieldByName
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.events.table.editor import RowEditor
from ar_studio.gui.events.table.explorer import RowExplorer
from ar_studio.gui.events.table.hero import RowHero
from ar_studio.gui.events.table.portrait import TablePortrait
from ar_studio.gui.events.table.results import RowResults
from ar_studio.gui.events.table.statistics import marginals
from ar_studio.gui.events.table.view import TableView
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.sketches import Bars, scaled

SHARES, PLOTS = 64, 5  # columns that a sketch has room for


@dataclass(frozen=True)
class TableRoles(Roles):
    """Columns with names, units and categories; numbered ones where a record knows of none."""

    data = str(QT_TRANSLATE_NOOP("events", "Tables"))
    symbol = "list"

    def __post_init__(self) -> None:
        if len(self.columns) != self.space.size:
            kind = "real" if self.space.values.density else "categorical"
            numbers = range(1, self.space.size + 1)
            found = tuple(Column(name=f"x_{number}", kind=kind) for number in numbers)
            object.__setattr__(self, "columns", found)

    def name(self, dimension: int) -> str:
        return self.columns[dimension].name

    def text(self, dimension: int, value: float) -> str:
        return in_units(self.columns[dimension], value)

    def cells(self, dimension: int, value: float) -> tuple[object, ...]:
        return self.name(dimension), self.columns[dimension].text(value)  # read by programs

    def view(self, jobs: Jobs) -> TableView:
        return TableView(self.space, self.columns, jobs)

    def hero(self, jobs: Jobs) -> RowHero:
        return RowHero(self)

    def editor(self, jobs: Jobs) -> RowEditor:
        return RowEditor(self.space, self.columns)

    def results(self, jobs: Jobs) -> RowResults:
        return RowResults(self.space, self.columns, jobs)

    def explorer(self, jobs: Jobs) -> RowExplorer:
        return RowExplorer(self.space, self.columns)

    def portrait(self) -> TablePortrait:
        return TablePortrait()

    def sketch(self, events: Pixels) -> Bars:
        shown = marginals(self.space, self.columns, events, None)
        counted = [(one.shape, one.data.tolist()) for one in shown if one.data is not None]
        shares = [share[1] for shape, share in counted if shape == "share"]
        if shares:
            return Bars((tuple(shares[:SHARES]),))
        return scaled([heights for _, heights in counted[:PLOTS]])

    def field(self) -> FieldByName:
        return FieldByName(self)
