"""Columns of a table: what a dimension is called and how its values read."""

import math
from typing import Literal

from pydantic import BaseModel, ConfigDict

from ar_studio.errors import StudioError, listed

ColumnKind = Literal["binary", "categorical", "real"]


class Column(BaseModel):
    """One dimension of a table's events.

    Attributes
    ----------
    categories
        What the values `0 .. K - 1` of a discrete column stand for; empty if they are numbers.
    mean, std
        A real value `z` stands for `mean + std · z`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: str
    kind: ColumnKind
    categories: tuple[str, ...] = ()
    mean: float = 0.0
    std: float = 1.0

    @property
    def names(self) -> tuple[str, ...]:
        """What its values are called; numbers of a binary column are 0 and 1, named or not."""
        return self.categories or (("0", "1") if self.kind == "binary" else ())

    @property
    def real(self) -> bool:
        """Whether its values are real numbers, which have a density."""
        return self.kind == "real"

    def text(self, value: float) -> str:
        """Return a value of this dimension as a user reads it: a category, or a number in units.

        Numbers are shown to about a thousandth of the column's spread.
        """
        if self.kind != "real":
            index = int(value)
            return self.categories[index] if 0 <= index < len(self.categories) else str(index)
        number = self.mean + self.std * float(value)
        size = max(abs(number), self.std)
        if not math.isfinite(number) or self.std <= 0 or not 1e-4 <= size < 1e9:
            return f"{number:.4g}"
        digits = min(9, max(0, 2 - math.floor(math.log10(self.std))))
        return f"{round(number, digits) + 0.0:.{digits}f}"  # no minus before a zero

    def read(self, text: str) -> float:
        """Return the value of this dimension that a user's text means, as `text` writes it.

        Raises
        ------
        StudioError
            If it is no category of the column, or no number.
        """
        if self.categories:
            if text not in self.categories:
                raise StudioError(
                    f"{self.name} is never {text!r}; it is {listed(self.categories, 12)}."
                )
            return self.categories.index(text)
        try:
            number = float(text)
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise StudioError(f"{self.name} takes a number, not {text!r}.")
        return (number - self.mean) / self.std if self.real else number

    def cell(self, value: float) -> str:
        """Return a value as a file keeps it: a category, or a number as precise as events are."""
        return f"{self.mean + self.std * value:.7g}" if self.kind == "real" else self.text(value)
