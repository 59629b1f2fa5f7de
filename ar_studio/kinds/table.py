"""Rows of a table: columns that stand side by side, and how their values may be read."""

import csv
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from ar_studio.columns import Column
from ar_studio.errors import StudioError
from ar_studio.kinds.kind import Kind, Rows
from ar_studio.kinds.preparation import (
    OF_ROWS,
    DataSeed,
    Decimal,
    Header,
    Missing,
    Preparation,
    RowsAs,
    StandIns,
    TestShare,
    ValidShare,
)
from ar_studio.settings import titled
from ar_studio.values import Values

if TYPE_CHECKING:
    from torch import Tensor

TableValues = Literal["as-is", "standardise", "levels"]
FOLDS = 10


class TablePreparation(Preparation):
    """How columns become the dimensions of a row, and which rows are for testing."""

    later = (*OF_ROWS, "stand_ins", "valid_share", "test_share")
    reads = (*OF_ROWS, "stand_ins")
    values: TableValues = Field(
        default="as-is",
        title="Column values",
        description="What becomes of the values of a column.",
        json_schema_extra=titled(
            {
                "as-is": ("As they are", "Nothing is changed."),
                "standardise": (
                    "Standardised",
                    "Real columns get mean 0 and standard deviation 1; the others are left out.",
                ),
                "levels": ("In bins", "Real columns are cut into as many bins as are set below."),
            }
        ),
    )
    levels: int = Field(
        default=2,
        ge=2,
        le=256,
        title="Bins",
        description="Number of levels K: bins of a column with equally many training rows each.",
    )
    fold: int = Field(
        default=0,
        ge=0,
        lt=FOLDS,
        title="Fold",
        description="Which of ten shuffled folds, 0 to 9, is the test split; the next one is for "
        "validation, and the other eight are for training.",
    )
    valid_trains: bool = Field(
        default=False,
        title="Validation trains too",
        description="Train on nine folds, as papers do with models that choose nothing by "
        "validation; what is measured on validation then says nothing of new data.",
    )
    rows: RowsAs = "found"
    header: Header = "found"
    missing: Missing = "rows"
    stand_ins: StandIns = "numbers"
    decimal: Decimal = "found"
    valid_share: ValidShare = 0
    test_share: TestShare = 0
    seed: DataSeed = 0


class Table(Kind):
    """`(D,)`: columns of their own meaning, which an ordering takes as one row of places."""

    name = "table"
    one, many = "row", "rows"
    told = "row"
    dimension, dimensions = "column", "columns"
    endings = (".csv", ".npz")
    preparation = TablePreparation

    def group(self, shape: tuple[int, ...], preparation: Preparation, binary: bool) -> str:
        return "Binary tables" if binary else "Tables of numbers"

    def grid(self, event_shape: tuple[int, ...]) -> tuple[int, int, int]:
        return 1, 1, math.prod(event_shape)

    def typed(
        self,
        text: str,
        size: int,
        values: Values,
        columns: Sequence[Column],
        words: Sequence[str],
    ) -> tuple[list[float], str]:
        cells = cells_of(text)
        if len(cells) == 1:
            (cell,) = cells
            cells = list(cell) if len(cell) == size and set(cell) <= {"0", "1"} else cell.split()
        if len(cells) != size:
            raise StudioError(
                f"A {self.one} has {size} values here, not {len(cells)}; type all of them."
            )
        named = columns or [
            Column(name=f"x{i + 1}", kind="categorical" if values.levels else "real")
            for i in range(size)
        ]
        return [column.read(cell) for column, cell in zip(named, cells, strict=True)], ""

    def tabulated(self, x: "Tensor", columns: Sequence[Column], words: Sequence[str]) -> Rows:
        rows = x.flatten(1).cpu().tolist()
        if not columns:
            return [f"x_{i + 1}" for i in range(len(rows[0]) if rows else 0)], rows
        cells = [
            [column.cell(value) for column, value in zip(columns, row, strict=True)] for row in rows
        ]
        return [column.name for column in columns], cells


def cells_of(row: str) -> list[str]:
    """Return what stands between the commas or semicolons of a typed row."""
    return [cell.strip() for cell in next(csv.reader([row.replace(";", ",")]), [])]
