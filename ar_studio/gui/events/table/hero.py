"""One row as it is drawn: its values so far, and what the next is drawn from."""

from __future__ import annotations

from ar_studio.gui.canvas.numerals import in_units
from ar_studio.gui.events.steps import StepsHero


class RowHero(StepsHero):
    """The columns in the order they are drawn; their names take what room there is."""

    def _typical_values(self) -> list[str]:
        typical = [text for column in self.meaning.columns for text in column.categories]
        numbers = [column for column in self.meaning.columns if column.kind == "real"]
        return typical + [in_units(column, -1.2) for column in numbers]
