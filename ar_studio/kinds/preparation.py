"""Preparation: how what is found becomes events. Each kind of event has settings of its own."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from ar_studio.seeds import SEEDS
from ar_studio.settings import Settings, titled

DataSeed = Annotated[
    int,
    Field(
        ge=0,
        lt=SEEDS,
        title="Data seed",
        description="Decides which examples are for training, validation and testing, and what "
        "is drawn at random.",
    ),
]
ValidShare = Annotated[
    int,
    Field(
        ge=0,
        le=80,
        title="Validation",
        description="Share of the events for validation, in percent of all or, where the test "
        "split is an official one, of the others; 0 takes the usual share.",
        json_schema_extra={"suffix": " %", "zero": "usual share"},
    ),
]
TestShare = Annotated[
    int,
    Field(
        ge=0,
        le=80,
        title="Test",
        description="Share of the events for testing, in percent of all; 0 takes the usual share.",
        json_schema_extra={"suffix": " %", "zero": "usual share"},
    ),
]

Withheld = Annotated[
    float,
    Field(
        ge=0,
        le=0.9,
        title="Class withheld",
        description="Share of training events that come without their class, so that the model "
        "learns p(x) too; 0: it never can do without.",
    ),
]

RowsAs = Annotated[
    Literal["found", "columns", "picture", "series"],
    Field(
        title="Each row is",
        description="What the columns of a table are together.",
        json_schema_extra=titled(
            {
                "found": (
                    "Found out",
                    "A picture if its columns are seen to be pixels, a step if one tells the time.",
                ),
                "columns": ("Columns of a table", "Each with a meaning of its own."),
                "picture": ("A picture", "A square of pixels, beside one column of classes."),
                "series": ("A step in time", "Windows of steps are learnt, in the order of rows."),
            }
        ),
    ),
]
Header = Annotated[
    Literal["found", "first", "none"],
    Field(
        title="Column names",
        description="Whether the first line of the file names the columns.",
        json_schema_extra=titled(
            {
                "found": ("Found out", "By what stands in the first line and below it."),
                "first": ("In the first line", "It is no row."),
                "none": ("There are none", "The first line is a row."),
            }
        ),
    ),
]
Missing = Annotated[
    Literal["rows", "columns", "refuse"],
    Field(
        title="Missing values",
        description="What becomes of rows that lack a value.",
        json_schema_extra=titled(
            {
                "rows": (
                    "Rows left out",
                    "Rows that lack a value, after columns that lack it in most rows.",
                ),
                "columns": ("Columns left out", "Columns that lack a value in some row."),
                "refuse": ("Refused", "Reading stops at the first of them."),
            }
        ),
    ),
]
Decimal = Annotated[
    Literal["found", "point", "comma"],
    Field(
        title="Decimal sign",
        description="What stands before the decimals of numbers; thousands have the other sign.",
        json_schema_extra=titled(
            {
                "found": ("Found out", "By the numbers that leave no doubt."),
                "point": ("Point", "As in 1,234.5."),
                "comma": ("Comma", "As in 1.234,5."),
            }
        ),
    ),
]
StandIns = Annotated[
    Literal["numbers", "missing"],
    Field(
        title="Codes such as −999",
        description="What a number of many nines is that lies far from all others of its column.",
        json_schema_extra=titled(
            {
                "numbers": ("Numbers", "They are learnt as they are."),
                "missing": ("Missing values", "They stand for a value that is not there."),
            }
        ),
    ),
]
OF_ROWS = ("rows", "header", "missing", "decimal")  # by which rows of text are read


class Preparation(Settings):
    """Base of every kind's settings, which all say what becomes of the values."""

    later: ClassVar[tuple[str, ...]] = ("valid_share",)  # what earlier versions know nothing of
    reads: ClassVar[tuple[str, ...]] = ()  # fields by which files are read: others, and anew
    values: Any = Field(title="Values")  # one of some names, other ones for each kind

    def recorded(self) -> dict[str, Any]:
        """Return the fields as a run records them: in words of earlier versions, where they do."""
        said = self.model_dump(mode="json")
        usual = {name: type(self).model_fields[name].default for name in self.later}
        return {n: value for n, value in said.items() if n not in usual or value != usual[n]}

    @property
    def reading(self) -> dict[str, Any]:
        """The fields that decide how files are read."""
        return {name: getattr(self, name) for name in self.reads}

    @property
    def given_words(self) -> str:
        """What each event is given, in words; empty for nothing."""
        return ""

    @property
    def given(self) -> str:
        """The task in the words of a protocol: numbers of `p(x | c)` are not those of `p(x)`."""
        return f"given {self.given_words}" if self.given_words else ""
