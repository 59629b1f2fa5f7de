"""A column that grows as rows are read, and then finds out what type it is of."""

from array import array
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.columns import Column
from ar_studio.data.rows import Rows, missing
from ar_studio.errors import StudioError

MOST_CATEGORIES = 256
FEW = 20  # so many different whole numbers are categories, more are an amount
MOST_TEXTS = 100_000  # different in every row so far: what follows is not looked at


class GrowingColumn:
    """One column of a table in text.

    Parameters
    ----------
    path, name
        What sentences call it.
    rows
        Tells what is a number.
    """

    def __init__(self, path: Path, name: str, rows: Rows) -> None:
        self.name = name
        self._path, self._rows = path, rows
        self._count = 0
        self._numbers: array[float] | None = array("d")  # None once a text has been seen
        self._numeric: set[str] = set()  # the different cells that are numbers, not to the last
        self._text = (0, "")  # the first that is none, and its line
        self._codes: array[int] | None = array("i")  # None once there are too many texts
        self._texts: dict[str, int] = {}
        self._repeated = False

    def __len__(self) -> int:
        return self._count

    def extend(self, cells: tuple[str, ...], lines: list[int]) -> None:
        """Add the cells of some rows, which start in the given lines.

        Raises
        ------
        StudioError
            If a value is missing.
        """
        self._count += len(cells)
        values = self._rows.numbers(cells)
        if values is not None and self._numbers is not None and self._codes is None:
            self._numbers.extend(values)  # a real column so far, as nearly all of them are
            return
        different = set(cells)
        if any(missing(cell) for cell in different):
            at = next(i for i, cell in enumerate(cells) if missing(cell))
            shown = f" ({cells[at]!r})" if cells[at] else ""
            raise StudioError(
                f"{self._path}, line {lines[at]}: column {self.name!r} has no value{shown}; fill "
                "it in, or delete the row or the column."
            )
        self._add_numbers(cells, different, lines)
        self._add_texts(cells)

    def made(self) -> tuple[Column | None, NDArray, str]:
        """Return the column with its values `(N,)`; or None, and why it is left out.

        Raises
        ------
        StudioError
            If it holds too many texts, or texts among numbers.
        """
        if self._numbers is not None:
            return self._of_numbers(np.frombuffer(self._numbers, np.float64))
        none = np.zeros(0)
        self._check_numbers()
        if not self._repeated and len(self._texts) > FEW:
            return None, none, f"{self.name!r} was left out: every row has another text there."
        if len(self._texts) > MOST_CATEGORIES:
            line, text = self._text
            raise StudioError(
                f"{self._path}: column {self.name!r} holds more than {MOST_CATEGORIES} different "
                f"texts or dates, such as {text[:40]!r} in line {line}; group them, write them as "
                "numbers, or delete the column."
            )
        names = sorted(self._texts)
        if len(names) == 1:
            return None, none, f"{self.name!r} was left out: it is {names[0]!r} in every row."
        place = np.empty(len(names), np.uint8)
        place[[self._texts[name] for name in names]] = np.arange(len(names))
        assert self._codes is not None  # given up only for more texts than these
        codes = np.frombuffer(self._codes, np.int32)
        return _discrete(self.name, names), place[codes], ""

    def _add_numbers(self, cells: tuple[str, ...], different: set[str], lines: list[int]) -> None:
        if self._numbers is None:
            return
        read = ((cell, self._rows.number(cell)) for cell in different)
        numbers = {cell: number for cell, number in read if number is not None}
        texts = different - numbers.keys()
        if len(self._numeric) <= MOST_CATEGORIES:
            self._numeric |= different - texts
        if not texts:
            self._numbers.extend(map(numbers.__getitem__, cells))
            return
        at = next(i for i, cell in enumerate(cells) if cell in texts)
        self._text, self._numbers = (lines[at], cells[at]), None

    def _add_texts(self, cells: tuple[str, ...]) -> None:
        if self._codes is None:
            return
        known = len(self._texts)
        for cell in dict.fromkeys(cells):
            self._texts.setdefault(cell, len(self._texts))
        self._repeated |= len(self._texts) - known < len(cells)
        self._codes.extend(map(self._texts.__getitem__, cells))
        # Texts that are all different are an identifier; numbers need no texts.
        settled = self._repeated or self._numbers is not None or len(self._texts) > MOST_TEXTS
        if len(self._texts) > MOST_CATEGORIES and settled:
            self._codes = None

    def _check_numbers(self) -> None:
        """Refuse a text that is a mistake among numbers."""
        line, text = self._text
        if len(self._numeric) > max(FEW, len(self._texts) // 2):
            raise StudioError(
                f"{self._path}, line {line}: column {self.name!r} holds {text[:40]!r} among "
                "numbers; mend it, or delete the row or the column."
            )

    def _of_numbers(self, values: NDArray[np.float64]) -> tuple[Column | None, NDArray, str]:
        different = np.unique(values)
        whole = bool((different == np.rint(different)).all())
        if len(different) == 1:
            reason = f"it is {different[0]:g} in every row."
            return None, values, f"{self.name!r} was left out: {reason}"
        if len(different) == 2 or (whole and len(different) <= FEW):
            names = [f"{value:.15g}" for value in different]
            codes = np.searchsorted(different, values).astype(np.uint8)
            return _discrete(self.name, names), codes, ""
        if whole and bool((np.diff(values) == 1).all()):
            return None, values, f"{self.name!r} was left out: it counts the rows."
        return Column(name=self.name, kind="real"), values, ""


def _discrete(name: str, categories: list[str]) -> Column:
    kind = "binary" if len(categories) == 2 else "categorical"
    return Column(name=name, kind=kind, categories=tuple(categories))
