"""Rows of a table in the window."""

from __future__ import annotations

from dataclasses import dataclass

from ar_studio.columns import Column
from ar_studio.gui.events.field_by_name import FieldByName
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.events.table.editor import RowEditor
from ar_studio.gui.events.table.hero import RowHero
from ar_studio.gui.events.table.results import RowResults
from ar_studio.gui.events.table.view import TableView
from ar_studio.gui.kit.jobs import Jobs


@dataclass(frozen=True)
class TableRoles(Roles):
    """Columns with names, units and categories; numbered ones where a record knows of none."""

    def __post_init__(self) -> None:
        if len(self.columns) != self.space.size:
            kind = "real" if self.space.values.density else "categorical"
            numbers = range(1, self.space.size + 1)
            found = tuple(Column(name=f"x_{number}", kind=kind) for number in numbers)
            object.__setattr__(self, "columns", found)

    def name(self, dimension: int) -> str:
        return self.columns[dimension].name

    def text(self, dimension: int, value: float) -> str:
        return self.columns[dimension].text(value)

    def view(self, jobs: Jobs) -> TableView:
        return TableView(self.space, self.columns, jobs)

    def hero(self) -> RowHero:
        return RowHero(self)

    def editor(self) -> RowEditor:
        return RowEditor(self.space, self.columns)

    def results(self, jobs: Jobs) -> RowResults:
        return RowResults(self.space, self.columns, jobs)

    def field(self) -> FieldByName:
        return FieldByName(self)
