"""Time series: windows of one or several columns of real numbers, step by step."""

from typing import Literal

from pydantic import Field

from ar_studio.kinds.preparation import (
    DataSeed,
    Decimal,
    Header,
    Preparation,
    RowsAs,
    StandIns,
    TestShare,
    ValidShare,
)
from ar_studio.kinds.table import Table
from ar_studio.settings import titled
from ar_studio.values import Values


class SeriesPreparation(Preparation):
    """How columns become windows of steps, and which of them are for testing."""

    later = ("stand_ins",)
    reads = ("rows", "header", "decimal", "stand_ins")
    values: Literal["standardise", "as-is"] = Field(
        default="standardise",
        title="Values",
        description="What becomes of the numbers of a column.",
        json_schema_extra=titled(
            {
                "standardise": ("Standardised", "Mean 0 and standard deviation 1 in training."),
                "as-is": ("As they are", "In their own units."),
            }
        ),
    )
    length: int = Field(
        default=0,
        ge=0,
        le=16_384,
        title="Steps a window",
        description="How many steps T one event has; 0 takes 32, or fewer of a short series.",
        json_schema_extra={"zero": "usual length"},
    )
    series: str = Field(
        default="",
        max_length=10_000,
        title="Columns",
        description="Which columns are learnt, by their names with commas between; those of a step "
        "follow one another. Empty takes the first one of numbers.",
    )
    valid_share: ValidShare = 0
    test_share: TestShare = 0
    rows: RowsAs = "found"
    header: Header = "found"
    decimal: Decimal = "found"
    stand_ins: StandIns = "numbers"
    seed: DataSeed = 0


class Series(Table):
    """`(T·C,)`: a window of `T` steps of `C` columns, all columns of a step side by side."""

    name = "series"
    one, many = "window", "windows"
    dimension, dimensions = "number", "numbers"
    alike = True
    preparation = SeriesPreparation

    def group(self, shape: tuple[int, ...], preparation: Preparation, binary: bool) -> str:
        return "Time series"

    def fault(self, event_shape: tuple[int, ...], values: Values) -> str:
        if not values.levels and len(event_shape) == 1:
            return ""
        return "A window of a time series is a sequence (T,) of real numbers."
