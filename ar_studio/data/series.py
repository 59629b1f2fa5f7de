"""Time series in text: columns of numbers in the order of a column that tells the time."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.delimited import Read
from ar_studio.data.growing import GrowingColumn
from ar_studio.data.windows import Spans
from ar_studio.errors import StudioError, listed, quoted, unknown

FEWEST = 50  # rows that are taken as steps where nobody asks for that
CLOCKS = frozenset(
    ("time", "date", "datetime", "timestamp", "ds", "t", "year", "month", "day", "hour", "step")
)


@dataclass(frozen=True, eq=False)
class Series:
    """Columns of numbers, step by step.

    Attributes
    ----------
    values
        `(N, C)` float64.
    times
        The first and the last time, as they stand there; empty where nothing tells it.
    entropies
        Nats of the first step, of the next given it, and so on, the last of which is that of every
        later one; empty where nobody knows them.
    """

    names: tuple[str, ...]
    values: NDArray[np.float64]
    times: tuple[str, str] | tuple[()] = ()
    entropies: tuple[float, ...] = ()
    remarks: tuple[str, ...] = ()
    idle: frozenset[str] = frozenset()

    def chosen(self, text: str, name: str) -> list[int]:
        """Return the places of the columns that a text names; the first if it names none.

        Raises
        ------
        StudioError
            If there is no such column.
        """
        asked = [one.strip() for one in text.split(",") if one.strip()]
        for one in asked:
            if one not in self.names:
                raise unknown(f"column of numbers in {name}", one, self.names)
        return [self.names.index(one) for one in dict.fromkeys(asked)] or [0]

    def fingerprint(self, columns: Sequence[int], spans: Spans) -> str:
        """Return a short SHA-256 over some columns and the splits."""
        digest = hashlib.sha256(np.ascontiguousarray(self.values[:, columns]).tobytes())
        digest.update(
            repr((len(columns), {split: [*each] for split, each in spans.items()})).encode()
        )
        return digest.hexdigest()[:16]


def is_series(read: Read) -> bool:
    """Tell whether rows are steps by their look: they tell the time, are many, and hold numbers."""
    place = clock(read) if len(read.columns[0]) >= FEWEST else None
    return place is not None and bool(_numbers(read, place))


def clock(read: Read) -> int | None:
    """Return the column that tells the time by its name, if its values rise or fall throughout."""
    for place, column in enumerate(read.columns):
        if column.name.strip().lower() in CLOCKS and _direction(column):
            return place
    return None


def series_of(path: Path, read: Read) -> Series:
    """Return the columns of numbers of a file, first step first.

    Raises
    ------
    StudioError
        If there is none, or the column that tells the time goes forth and back.
    """
    place = clock(read)
    _check_clocks(path, read.columns, place)
    varying = _numbers(read, place)
    if not varying:
        raise StudioError(f"{path} has no column of numbers that varies; a time series needs one.")
    values = np.stack(list(varying.values()), 1)
    whole = ~np.isnan(values.sum(1))
    remarks = [*read.remarks, *_told(read, place, list(varying), int((~whole).sum()))]
    times: tuple[str, str] | tuple[()] = ()
    if place is not None:
        cells = read.columns[place].cells()
        backwards = _direction(read.columns[place]) < 0
        values, whole = (values[::-1], whole[::-1]) if backwards else (values, whole)
        times = (cells[-1], cells[0]) if backwards else (cells[0], cells[-1])
    names = tuple(column.name for column in varying)
    return Series(names, values[whole], times, remarks=tuple(remarks), idle=read.idle)


def _numbers(read: Read, clock: int | None) -> dict[GrowingColumn, NDArray[np.float64]]:
    """Return the columns of numbers that vary and are mostly there."""
    found = {
        column: column.numbers
        for place, column in enumerate(read.columns)
        if place != clock and 2 * column.missing < len(column)
    }
    return {c: v for c, v in found.items() if v is not None and np.nanmin(v) < np.nanmax(v)}


def _check_clocks(path: Path, columns: Sequence[GrowingColumn], place: int | None) -> None:
    """Refuse a column of times that are in no order."""
    for column in columns:
        if place is None and column.name.strip().lower() in CLOCKS and not _direction(column):
            raise StudioError(
                f"{path}: the times in column {column.name!r} are in no order; sort the rows by "
                "them, or leave the column out."
            )


def _told(read: Read, place: int | None, learnt: Sequence[GrowingColumn], lost: int) -> list[str]:
    """Say what tells the time, what else might be learnt, and what was left out."""
    by = f"{read.columns[place].name!r} tells the time" if place is not None else "in their order"
    told = [f"Rows are steps, {by}; rows=columns takes each by itself."]
    if len(learnt) > 1:
        names = listed((column.name for column in learnt), 12)
        told.append(f"Columns to learn are {names}; series={learnt[-1].name} learns that one.")
    others = [
        column.name
        for number, column in enumerate(read.columns)
        if number != place and column not in learnt
    ]
    if others:
        one = len(others) == 1
        hold, were = ("holds", "was") if one else ("hold", "were")
        told.append(f"{quoted(others)} {hold} no numbers that vary, and {were} left out.")
    if lost:
        told.append(f"{lost:,} steps without a number were left out, as if there were none.")
    return told


def _direction(column: GrowingColumn) -> int:
    """Return 1 if times rise throughout, -1 if they fall, 0 if neither or they are no times."""
    if (numbers := column.numbers) is not None:
        rises = np.sign(np.diff(numbers)).tolist()
    else:
        try:
            times = [datetime.fromisoformat(cell.replace("/", "-")) for cell in column.cells()]
            rises = [(b > a) - (b < a) for a, b in pairwise(times)]
        except (ValueError, TypeError):  # no times; or some tell their zone, and others do not
            return 0
    return int(rises[0]) if rises and rises[0] and set(rises) == {rises[0]} else 0
