"""Lines: short texts, each of its own, that end with a sign for it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from ar_studio.columns import Column
from ar_studio.errors import StudioError
from ar_studio.kinds.kind import Rows
from ar_studio.kinds.preparation import DataSeed, Preparation
from ar_studio.kinds.text import Text
from ar_studio.settings import titled
from ar_studio.values import Values

if TYPE_CHECKING:
    from torch import Tensor

END = 0  # the value that ends a line, and stands after its end
SIGN = "∎"  # for it, the first letter of every alphabet of lines


class LinePreparation(Preparation):
    """Which of the lines are for testing."""

    later = ()
    values: Literal["as-is"] = Field(
        default="as-is",
        title="Characters",
        description="Characters are kept as they are.",
        json_schema_extra=titled({"as-is": ("As they are",)}),
    )
    seed: DataSeed = 0


class Line(Text):
    """`(T,)`: at most `T` characters; a shorter line ends with 0, and holds 0 from there on.

    The end is a value like any other, so that `p(x)` is one of whole lines, lengths and all. What
    stands after it has probability one, if it is the end again, and else none.
    """

    name = "line"
    one, many = "line", "lines"
    windowed = False
    varying = True
    between = "\n"
    preparation = LinePreparation

    def fault(self, event_shape: tuple[int, ...], values: Values) -> str:
        if values.levels > 2 and len(event_shape) == 1:
            return ""
        return "A line is a sequence (T,) of an end and at least two characters."

    def lengths(self, x: "Tensor") -> "Tensor":
        return (~ended(x)).sum(1)  # the end is drawn, too

    def typed(
        self,
        text: str,
        size: int,
        values: Values,
        columns: Sequence[Column],
        words: Sequence[str],
    ) -> tuple[list[float], str]:
        if len(text) > size:
            raise StudioError(f"At most {size:,} characters are taken here, not {len(text):,}.")
        found, said = self.codes(text, words)
        return [*map(float, found), *[float(END)] * (size - len(found))], said

    def letters(self, codes: Sequence[int], words: Sequence[str]) -> list[str]:
        found = super().letters(codes, words)
        end = codes.index(END) + 1 if END in codes else len(codes)
        return found[:end] + [" "] * (len(codes) - end)

    def tabulated(self, x: "Tensor", columns: Sequence[Column], words: Sequence[str]) -> Rows:
        return ("number", "line"), [
            (number, read(row, words)) for number, row in enumerate(x.cpu().tolist(), 1)
        ]


def read(codes: Sequence[int], words: Sequence[str]) -> str:
    """Return a line `(T,)` as it is read, without its end."""
    known = codes[: codes.index(END)] if END in codes else codes
    return "".join(str(words[code]) for code in known)


def ended(x: "Tensor") -> "Tensor":
    """Return where in lines `(B, T)` the end has been before, `(B, T)` bool."""
    import torch

    before = (x[:, :-1] == END).cumsum(1) > 0
    return torch.nn.functional.pad(before, (1, 0))
