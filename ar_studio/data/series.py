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
from ar_studio.errors import StudioError, listed, unknown

FEWEST = 50  # rows that are taken as steps where nobody asks for that
TIMES = frozenset(("time", "date", "datetime", "timestamp", "ds"))
CLOCKS = TIMES | {"t", "year", "month", "day", "hour", "step"}  # some of which go round


@dataclass(frozen=True, eq=False)
class Series:
    """Columns of numbers, step by step.

    Attributes
    ----------
    values
        `(N, C)` float64, NaN where there is no number.
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
        if _is_named(column, CLOCKS) and _direction(column):
            return place
    return None


def series_of(path: Path, read: Read) -> Series:
    """Return the columns of numbers of a file, first step first.

    Raises
    ------
    StudioError
        If there is none, one has a text among its numbers, or its times are in no order.
    """
    place = clock(read)
    if place is None:
        _check_times(path, read.columns)
    for number, column in enumerate(read.columns):
        if number != place:
            column.check_numbers()
    varying = _numbers(read, place)
    if not varying:
        raise StudioError(f"{path} has no column of numbers that varies; a time series needs one.")
    values = np.stack(list(varying.values()), 1)
    remarks = (*read.remarks, *_told(read, place, list(varying)))
    times: tuple[str, str] | tuple[()] = ()
    if place is not None:
        cells = read.columns[place].cells()
        backwards = _direction(read.columns[place]) < 0
        values = values[::-1] if backwards else values
        times = (cells[-1], cells[0]) if backwards else (cells[0], cells[-1])
    names = tuple(column.name for column in varying)
    return Series(names, values, times, remarks=remarks, idle=read.idle)


def _numbers(read: Read, clock: int | None) -> dict[GrowingColumn, NDArray[np.float64]]:
    """Return the columns of numbers that vary and are mostly there, months and the like last."""
    others = [column for place, column in enumerate(read.columns) if place != clock]
    found = {
        column: column.numbers
        for column in sorted(others, key=lambda column: _is_named(column, CLOCKS))
        if 2 * column.missing < len(column)
    }
    return {c: v for c, v in found.items() if v is not None and np.nanmin(v) < np.nanmax(v)}


def _check_times(path: Path, columns: Sequence[GrowingColumn]) -> None:
    """Refuse times in no order; days that are there again and again, as hours stand beside, are."""
    named = [column for column in columns if _is_named(column, TIMES)]
    if named and not any(_rises(column) == {0, 1} for column in named):
        raise StudioError(
            f"{path}: the times in column {named[0].name!r} are in no order that can be read; sort "
            "the rows by them, write them as 2021-12-31, or leave the column out."
        )


def _told(read: Read, place: int | None, learnt: Sequence[GrowingColumn]) -> list[str]:
    """Say what tells the time, what else might be learnt, and what was left out."""
    by = "in their order, as no column tells the time throughout"
    if place is not None:
        by = f"{read.columns[place].name!r} tells the time"
    told = [f"Rows are steps, {by}; rows=columns takes each by itself."]
    if len(learnt) > 1:
        names = listed((column.name for column in learnt), 12)
        told.append(f"Columns to learn are {names}; series={learnt[-1].name} learns that one.")
    others = [
        f"{column.name!r} ({_why_not(column)})"
        for number, column in enumerate(read.columns)
        if number != place and column not in learnt
    ]
    if others:
        told.append(f"Left out: {listed(others, 12)}.")
    return told


def _why_not(column: GrowingColumn) -> str:
    """Say why a column is not learnt."""
    if 2 * column.missing >= len(column):
        return "most rows have no value there"
    if column.numbers is not None:
        return "one value only"
    line, text = column.first_text
    return f"{text[:40]!r} in line {line} is no number" if line else "it holds no numbers"


def _is_named(column: GrowingColumn, names: frozenset[str]) -> bool:
    return column.name.strip().lower() in names


def _direction(column: GrowingColumn) -> int:
    """Return 1 if times rise throughout, -1 if they fall, 0 if neither or they are no times."""
    rises = _rises(column)
    return int(rises.pop()) if rises in ({1}, {-1}) else 0


def _rises(column: GrowingColumn) -> set[int]:
    """Return whether times rise (1), stay (0) or fall (-1) from row to row; none if not read."""
    if (numbers := column.numbers) is not None:
        return set(np.sign(np.diff(numbers)).tolist())
    try:
        times = [datetime.fromisoformat(cell.replace("/", "-")) for cell in column.cells()]
        return {(b > a) - (b < a) for a, b in pairwise(times)}
    except (ValueError, TypeError):  # no times; or some tell their zone, and others do not
        return set()
