"""Lines of a text that are numbers and nothing else: they are read many at once, which is quick."""

from collections import deque
from collections.abc import Iterator
from itertools import islice

import numpy as np
from numpy.typing import NDArray

PLAIN = b"0123456789+-.eE\r\n"
SIGNS = (",", ";", "|", "\t")  # delimiters that say where a cell is empty, as blanks do not


class Lines:
    """Lines that are read one by one or, where all are plain numbers, some at a time.

    Attributes
    ----------
    taken
        How many were read as numbers.
    """

    def __init__(self, lines: Iterator[str]) -> None:
        self.taken = 0
        self._lines = lines
        self._ahead: deque[str] = deque()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        return self._ahead.popleft() if self._ahead else next(self._lines)

    def numbers(self, count: int, delimiter: str, width: int) -> NDArray[np.float64] | None:
        """Read the next lines as numbers `(n, width)`; None, and none is read, if one is none."""
        lines = list(islice(self, count))
        values = _numbers(lines, delimiter, width)
        if values is None:
            self._ahead.extendleft(reversed(lines))
        else:
            self.taken += len(lines)
        return values


def _numbers(lines: list[str], delimiter: str, width: int) -> NDArray[np.float64] | None:
    if not lines or delimiter not in SIGNS:
        return None
    if "".join(lines).encode().translate(None, PLAIN + delimiter.encode()):
        return None
    try:
        values = np.loadtxt(lines, np.float64, comments=None, delimiter=delimiter, ndmin=2)
    except ValueError:  # a cell is empty or no number, or a line has more cells than another
        return None
    whole = values.shape == (len(lines), width) and np.isfinite(values).all()
    return values if whole else None
