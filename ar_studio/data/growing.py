"""A column that grows as rows are read, and then finds out what type it is of."""

from array import array
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ar_studio.columns import Column
from ar_studio.data.numerals import FEW, Numerals, signed
from ar_studio.errors import StudioError

MOST_CATEGORIES = 256
MOST_TEXTS = 100_000  # different in every row so far: what follows is not looked at
ABSENT = -1  # the code of a text that is not there
Useless = Literal["", "empty", "constant", "different", "counting"]


@dataclass(frozen=True)
class Made:
    """A column with its values, `(N,)`; or why it is of no use.

    Attributes
    ----------
    example
        What a column of one value has in every row.
    """

    column: Column | None
    values: NDArray
    useless: Useless = ""
    example: str = ""


class GrowingColumn:
    """One column of a table in text.

    Parameters
    ----------
    path, name
        What sentences call it.
    numerals
        Tell what is a number, and what stands for no value.
    texts
        Whether its values are categories, whatever they look like.
    careful
        Whether the texts of numbers are kept, too. Otherwise a text after the first rows makes the
        column `outgrown`: the file must be read again, with care.
    """

    def __init__(
        self,
        path: Path,
        name: str,
        numerals: Numerals,
        texts: bool = False,
        careful: bool = True,
    ) -> None:
        self.name = name
        self.outgrown = False
        self._careful = careful
        self.first_missing = (0, "")  # its line, and what stands there
        self.missing = 0
        self._path, self._numerals = path, numerals
        self._count = 0
        self._numbers: array[float] | None = None if texts else array("d")  # None: there are texts
        self._numeric: set[str] = set()  # the different cells that are numbers, not to the last
        self.first_text = (0, "")  # the line of the first that is no number, and what stands there
        self._codes: array[int] | None = array("i")  # None once there are too many texts
        self._texts: dict[str, int] = {}
        self._repeated = False

    def __len__(self) -> int:
        return self._count

    @property
    def numbers(self) -> NDArray[np.float64] | None:
        """The values, NaN where there is none, if all are numbers."""
        return None if self._numbers is None else np.frombuffer(self._numbers, np.float64)

    @property
    def takes_numbers(self) -> bool:
        """Whether numbers may be added without their texts."""
        return not self._careful and self._numbers is not None and self._numerals.plain

    @property
    def absent(self) -> NDArray[np.bool_]:
        """In which rows there is no value, `(N,)`."""
        if not self.missing:
            return np.zeros(self._count, np.bool_)
        if (numbers := self.numbers) is not None:
            return np.isnan(numbers)
        assert self._codes is not None  # of texts that are of use
        return np.frombuffer(self._codes, np.int32) == ABSENT

    def cells(self) -> list[str]:
        """Return the texts or numbers in the order of rows; none where texts are too many."""
        if (numbers := self.numbers) is not None:
            return [f"{number:.15g}" for number in numbers]
        texts = [*self._texts, ""]  # the last of which stands for one that is not there
        return [texts[code] for code in self._codes or ()]

    @property
    def example(self) -> str:
        """A number with other signs than a decimal one, as it stands there; empty without."""
        plain = Numerals(self._numerals.point)
        return min((cell for cell in self._numeric if plain.number(cell) is None), default="")

    def extend(self, cells: tuple[str, ...], lines: list[int]) -> None:
        """Add the cells of some rows, which start in the given lines."""
        self._count += len(cells)
        values = None if self._numbers is None else self._numerals.numbers(cells)
        if values is not None and self._numbers is not None:
            self._numbers.extend(values)
            # With codes it is no real column yet, as nearly all others are.
            if self._careful and self._codes is not None:
                self._numeric.update(cells if len(self._numeric) <= MOST_CATEGORIES else ())
                self._add_texts(cells, set())
            return
        different = set(cells)
        absent = {cell for cell in different if self._numerals.missing(cell)}
        if absent:
            if not self.missing:
                at = next(i for i, cell in enumerate(cells) if cell in absent)
                self.first_missing = (lines[at], cells[at])
            self.missing += sum(cell in absent for cell in cells)
        self._add_numbers(cells, different, absent, lines)
        if self._careful or self._numbers is None:
            self._add_texts(cells, absent)

    def extend_by(self, values: NDArray[np.float64]) -> None:
        """Add plain numbers, if `takes_numbers`."""
        assert self._numbers is not None
        self._count += len(values)
        self._numbers.frombytes(values.tobytes())

    def made(self, kept: NDArray[np.bool_] | slice = slice(None)) -> Made:
        """Return the column in the rows that are kept, whose values are right where there is one.

        Raises
        ------
        StudioError
            If it holds too many texts, or texts among numbers.
        """
        none = np.zeros(0)
        if self.missing == self._count:
            return Made(None, none, "empty")
        if (numbers := self.numbers) is not None:
            return self._of_numbers(numbers[kept])
        self.check_numbers()
        if not self._repeated and len(self._texts) > FEW:
            return Made(None, none, "different")
        self._check_texts()
        assert self._codes is not None  # given up only for more texts than these
        codes = np.frombuffer(self._codes, np.int32)[kept]
        texts = list(self._texts)
        names = sorted(texts[code] for code in np.unique(codes) if code != ABSENT)
        if len(names) == 1:
            return Made(None, none, "constant", repr(names[0]))
        place = np.zeros(len(texts), np.uint8)
        place[[self._texts[name] for name in names]] = np.arange(len(names))
        return Made(_discrete(self.name, names), place[codes])

    def names_rows(self) -> bool:
        """Whether every row has another text or whole number there."""
        values = self.numbers
        if values is None:
            return not self._repeated
        whole = bool((values == np.rint(values)).all())
        return whole and len(np.unique(values)) == len(values)

    def _add_numbers(
        self, cells: tuple[str, ...], different: set[str], absent: set[str], lines: list[int]
    ) -> None:
        if self._numbers is None:
            return
        numbers = dict.fromkeys(absent, float("nan"))
        for cell in different - absent:
            if (number := self._numerals.number(cell)) is not None:
                numbers[cell] = number
        texts = different - numbers.keys()
        if len(self._numeric) <= MOST_CATEGORIES:
            self._numeric |= different - texts - absent
        if not texts:
            self._numbers.extend(map(numbers.__getitem__, cells))
            return
        at = next(i for i, cell in enumerate(cells) if cell in texts)
        self.first_text, self._numbers = (lines[at], cells[at]), None
        self.outgrown = not self._careful and self._count > len(cells)

    def _add_texts(self, cells: tuple[str, ...], absent: set[str]) -> None:
        if self._codes is None:
            return
        known = len(self._texts)
        for cell in dict.fromkeys(cells):
            if cell not in absent:
                self._texts.setdefault(cell, len(self._texts))
        there = sum(cell not in absent for cell in cells) if absent else len(cells)
        self._repeated |= len(self._texts) - known < there
        codes = self._texts | dict.fromkeys(absent, ABSENT) if absent else self._texts
        self._codes.extend(map(codes.__getitem__, cells))
        # Texts that are all different are an identifier; numbers need no texts.
        settled = self._repeated or self._numbers is not None or len(self._texts) > MOST_TEXTS
        if len(self._texts) > MOST_CATEGORIES and settled:
            self._codes = None

    def check_numbers(self) -> None:
        """Refuse a text that is a mistake among numbers."""
        line, text = self.first_text
        if line and len(self._numeric) > max(FEW, len(self._texts) // 2):
            raise StudioError(
                f"{self._path}, line {line}: column {self.name!r} holds {text[:40]!r} among "
                "numbers; mend it, or delete the row or the column."
            )
        if len(self._texts) > FEW and (found := signed(islice(self._texts, MOST_CATEGORIES))):
            raise StudioError(
                f"{self._path}: column {self.name!r} holds {found[:40]!r} and numbers of other "
                "units or signs; write all of them in one way, or delete the column."
            )

    def _check_texts(self) -> None:
        line, text = self.first_text
        if len(self._texts) > MOST_CATEGORIES:
            where = f" in line {line}" if line else ""
            raise StudioError(
                f"{self._path}: column {self.name!r} holds more than {MOST_CATEGORIES} different "
                f"texts or dates, such as {(text or next(iter(self._texts)))[:40]!r}{where}; group "
                "them, write them as numbers, or delete the column."
            )

    def _of_numbers(self, values: NDArray[np.float64]) -> Made:
        different = np.unique(values[~np.isnan(values)]) + 0.0  # no −0
        whole = bool((different == np.rint(different)).all())
        if len(different) == 1:
            return Made(None, values, "constant", f"{different[0]:g}")
        if len(different) == 2 or (whole and len(different) <= FEW):
            names = [f"{value:.15g}" for value in different]
            codes = np.searchsorted(different, values).astype(np.uint8)
            return Made(_discrete(self.name, names), codes)
        if whole and bool((np.diff(values) == 1).all()):
            return Made(None, values, "counting")
        return Made(Column(name=self.name, kind="real"), values)


def _discrete(name: str, categories: list[str]) -> Column:
    kind = "binary" if len(categories) == 2 else "categorical"
    return Column(name=name, kind=kind, categories=tuple(categories))
