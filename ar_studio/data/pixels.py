"""Pictures in a table: rows whose columns are pixels, beside at most one of classes."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.arrays import from_arrays
from ar_studio.data.delimited import Read, check_complete, left_out, lost_rows, without_value
from ar_studio.data.growing import GrowingColumn
from ar_studio.data.source import Source
from ar_studio.errors import StudioError
from ar_studio.kinds import ImagePreparation, TablePreparation
from ar_studio.kinds.preparation import Missing

LEAST_SIDE = 8
WHITE = 255
LOOKED_AT = 2000  # rows
LIKENESS = 0.15  # least correlation of pixels above each other
NAMED = re.compile(r"(p|px|pix|pixels?|image)[ _.-]?\d+([ _.x-]\d+)*|\d+x\d+", re.IGNORECASE)
Shape = tuple[int, int, int]


@dataclass(frozen=True)
class Pixels:
    """The pictures that rows of a table are, and their classes.

    Attributes
    ----------
    pictures
        `(N, C, H, W)`, or `(N, H, W, 3)` where the colours of a pixel stand together.
    label
        The column of classes; None without.
    asked
        How the file was read.
    idle
        Settings of reading that change nothing.
    """

    path: Path
    pictures: NDArray
    label: GrowingColumn | None
    asked: TablePreparation
    idle: frozenset[str]
    remarks: tuple[str, ...]

    def read(self, asked: ImagePreparation) -> Source:
        """Return them as a preparation asks."""
        there: NDArray[np.bool_] | slice = slice(None)
        labels, lost = {}, ()
        if self.label is not None and asked.classes == "found":
            classes, there, lost = _classes(self.path, self.label, asked.missing)
            labels = {} if classes is None else {"": classes}
        pictures = {"": self.pictures[there]}
        source = from_arrays(self.path, pictures, labels, (), asked).resized(asked)
        remarks = (*self.remarks, *lost, *source.remarks)
        return replace(source, of_rows=True, idle=source.idle | self.idle, remarks=remarks)


def pixels_in(path: Path, read: Read, asked: TablePreparation, sure: bool) -> Pixels | None:
    """Return the pictures in a table; None if there are none to be seen.

    They are pictures if that is `sure`, or if there are as many columns as pixels in a square,
    whole numbers 0 to 255 or others 0 to 1, called pixels or like those above and beside them.

    Raises
    ------
    StudioError
        If they are sure, and the columns cannot be pixels.
    """
    columns = read.columns
    if columns and 0 in read.unnamed and columns[0].names_rows():
        columns = columns[1:]
    label = _label(columns)
    kept = [column for column in columns if column is not label]
    shape = _shape(len(kept))
    if shape is None or any(column.numbers is None or column.missing for column in kept):
        if sure:
            raise StudioError(
                f"{path} has no pictures in its rows: {len(kept):,} columns of numbers are no "
                "square of pixels; leave out the others, or take them as a table with rows=columns."
            )
        return None
    values = _stacked(kept)
    if not sure and not (values is not None and _are_pixels(kept, values, shape)):
        return None
    if values is None:
        values = np.stack([column.numbers for column in kept if column.numbers is not None], 1)
    together = shape[0] == 3 and _interleaved(values, shape)
    laid = (shape[1], shape[2], 3) if together else shape
    said = _said(kept, values, shape, label)
    return Pixels(path, values.reshape(-1, *laid), label, asked, read.idle, (*read.remarks, said))


def _said(
    kept: Sequence[GrowingColumn], values: NDArray, shape: Shape, label: GrowingColumn | None
) -> str:
    classes = f", {label.name!r} as their classes" if label else ""
    colours = " in colour" if shape[0] == 3 else ""
    return (
        f"The {len(kept):,} columns of {values.min():g} to {values.max():g} were taken as pictures "
        f"of {shape[1]} × {shape[2]} pixels{colours}{classes}; rows=columns takes them as a table."
    )


def _shape(count: int) -> Shape | None:
    """Return the channels, height and width of so many pixels of a square picture."""
    for channels in (1, 3):
        side = math.isqrt(count // channels)
        if side >= LEAST_SIDE and channels * side**2 == count:
            return channels, side, side
    return None


def _label(columns: Sequence[GrowingColumn]) -> GrowingColumn | None:
    """Return the column of classes, the first or the last, if the others have a square's number."""
    if _shape(len(columns)) or not _shape(len(columns) - 1):
        return None
    ends = (columns[0], columns[-1])
    texts = [column for column in ends if column.numbers is None]
    called = [column for column in ends if not NAMED.fullmatch(column.name)]
    numbered = [column for column in ends if _counts(column)]
    if len(called) == 1:
        return called[0]
    return (texts or numbered or [None])[0]


def _counts(column: GrowingColumn) -> bool:
    """Whether the values of a column number classes: 0, 1, 2 and so on, each of them there."""
    if column.numbers is None:
        return False
    found = np.unique(column.numbers[~column.absent])
    first = found[0] if len(found) else 0
    counted = first + np.arange(len(found))
    return first in (0, 1) and 2 <= len(found) <= 256 and np.array_equal(found, counted)


def _classes(
    path: Path, label: GrowingColumn, missing: Missing
) -> tuple[NDArray | None, NDArray[np.bool_] | slice, tuple[str, ...]]:
    """Return the classes of the pictures that have one, which these are, and remarks."""
    if missing == "refuse":
        check_complete(path, [label])
    if why := without_value(label, missing):
        return None, slice(None), tuple(left_out({label: why}))
    made = label.made() if label.numbers is None else None
    if made and made.column is None:
        raise StudioError(f"{label.name!r} holds no classes; leave it out.")
    there = ~label.absent
    count = int(there.sum())
    lost = (lost_rows([label], len(there) - count, len(there)),) if count < len(there) else ()
    if made and made.column:
        return np.array(made.column.categories)[made.values[there]], there, lost
    return label.numbers[there] if label.numbers is not None else None, there, lost


def _stacked(columns: Sequence[GrowingColumn]) -> NDArray | None:
    """Return values `(N, D)` that may be pixels: bytes, or 0 to 1; None for others."""
    numbers = [column.numbers for column in columns if column.numbers is not None]
    least, most = min(map(np.min, numbers)), max(map(np.max, numbers))
    whole = all(bool((one == np.rint(one)).all()) for one in numbers)
    if least < 0 or most > (WHITE if whole else 1) or most == least:
        return None
    values = np.empty((len(numbers[0]), len(numbers)), np.uint8 if whole else np.float32)
    for place, one in enumerate(numbers):
        values[:, place] = one
    return values


def _are_pixels(columns: Sequence[GrowingColumn], values: NDArray, shape: Shape) -> bool:
    """Whether values have one range, and are called pixels or lie side by side as pixels do."""
    most = values.max(0)
    lit = most > values.min(0)
    if 2 * (most[lit] >= most.max() / 2).sum() < lit.sum():
        return False
    if all(NAMED.fullmatch(column.name) for column in columns):
        return True
    side = shape[2]
    if shape[0] == 3 and _interleaved(values, shape):
        return _alike(values, 3 * side) > max(LIKENESS, _alike(values, 3 * side // 2))
    beside, above, between = (_alike(values, lag) for lag in (1, side, side // 2))
    return above > LIKENESS and min(beside, above) > between


def _interleaved(values: NDArray, shape: Shape) -> bool:
    """Whether the three colours of a pixel stand together, and not one plane after another."""
    side = shape[2]
    return _alike(values, 3 * side) > _alike(values, side**2)


def _alike(values: NDArray, lag: int) -> float:
    """Return how columns so far apart are correlated, on average."""
    known = values[:LOOKED_AT].astype(np.float32)
    spread = known.std(0)
    units = (known - known.mean(0)) / np.where(spread > 0, spread, 1)
    both = (spread[lag:] > 0) & (spread[:-lag] > 0)
    if not both.any():
        return 0.0
    return float((units[:, lag:] * units[:, :-lag]).mean(0)[both].mean())
