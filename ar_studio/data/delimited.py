"""Tables in text: the user's own, of any types, and the catalogue's, of numbers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.growing import GrowingColumn
from ar_studio.data.numerals import with_sign
from ar_studio.data.rows import SAMPLED_ROWS, Row, Rows, open_rows
from ar_studio.data.stand_ins import said, stand_ins
from ar_studio.data.table import Table
from ar_studio.errors import StudioError, quoted
from ar_studio.interruption import pause
from ar_studio.kinds.preparation import Missing
from ar_studio.kinds.table import FOLDS, TablePreparation

SUFFIXES = (".csv", ".tsv", ".txt", ".data", ".arff")
MOST_CELLS = 2**26
CHUNK = 2048  # rows looked at together
LEFT_OUT = {  # why columns are of no use: of one of them, and of several
    "constant": ("it is {0} in every row", "each is the same in every row"),
    "different": ("every row has another text there", "every row has another text there"),
    "counting": ("it counts the rows", "they count the rows"),
    "naming": ("it names the rows", "they name the rows"),
    "empty": ("it has no value", "they have no value"),
    "poor": ("most rows have no value there", "most rows have no value there"),
    "incomplete": ("some rows have no value there", "some rows have no value there"),
}


@dataclass(frozen=True)
class Read:
    """The columns of a file, before it is decided what they are together."""

    columns: list[GrowingColumn]
    unnamed: frozenset[int]
    idle: frozenset[str]
    remarks: tuple[str, ...]


def read_columns(path: Path, asked: TablePreparation) -> Read:
    """Read the columns of a table whose delimiter, header and column types are found out.

    Delimiters are commas, semicolons, tabs, bars or blanks; ARFF says of itself what it holds.

    Raises
    ------
    StudioError
        If the file is no such table, or rows differ in length; the sentence names the line.
    """
    opened = open_rows(path, asked)
    grown = _grown(path, opened, careful=False)
    if any(column.outgrown for column in grown):
        opened = open_rows(path, asked)
        if asked.decimal == "found":  # by the first rows, in which there may be none
            late = [one.first_text[1] if one.outgrown else "" for one in grown]
            numerals = map(with_sign, opened.numerals, late)
            opened = replace(opened, numerals=tuple(numerals))
        grown = _grown(path, opened, careful=True)
    if (count := len(grown[0])) < FOLDS:
        raise StudioError(
            f"{path} holds {count} {'row' if count == 1 else 'rows'}, too few for a training, a "
            f"validation and a test split; give at least {FOLDS}."
        )
    remarks = (*opened.remarks, *_with_signs(grown, opened))
    found = {i: stand_ins(one.numbers) for i, one in enumerate(grown) if one.numbers is not None}
    found = {place: numbers for place, numbers in found.items() if numbers}
    taken = asked.stand_ins == "missing"
    if found and taken:
        grown = _without(path, opened, asked, found)
    named = {grown[place].name: numbers for place, numbers in found.items()}
    remarks = (*remarks, *said(named, taken))
    lacking = any(0 < column.missing < len(column) for column in grown)
    idle = opened.idle if lacking else opened.idle | {"missing"}
    idle = idle if found else idle | {"stand_ins"}
    return Read(grown, opened.unnamed, idle, remarks)


def _without(
    path: Path, opened: Rows, asked: TablePreparation, found: Mapping[int, frozenset[float]]
) -> list[GrowingColumn]:
    """Return the columns again, without values where some numbers stand for none."""
    numerals = [
        replace(one, stand_ins=found.get(place, frozenset()))
        for place, one in enumerate(opened.numerals)
    ]
    again = replace(open_rows(path, asked), numerals=tuple(numerals))
    return _grown(path, again, careful=True)


def _grown(path: Path, opened: Rows, careful: bool) -> list[GrowingColumn]:
    """Return the columns of all rows; without care, of those up to where a column is outgrown."""
    grown = [
        GrowingColumn(path, name, numerals, i in opened.texts, careful)
        for i, (name, numerals) in enumerate(zip(opened.names, opened.numerals, strict=True))
    ]
    for chunk in _chunks(path, opened, lambda: all(column.takes_numbers for column in grown)):
        if isinstance(chunk, np.ndarray):
            for column, values in zip(grown, chunk.T, strict=True):
                column.extend_by(values)
            continue
        lines = [row.line for row in chunk]
        for column, cells in zip(
            grown, zip(*(row.cells for row in chunk), strict=True), strict=True
        ):
            column.extend(cells, lines)
        if any(column.outgrown for column in grown):
            break
    return grown


def table_of(path: Path, read: Read, missing: Missing) -> Table:
    """Make a table of the columns of a file.

    A column of two values is binary; one of few whole numbers, or of up to 256 texts, is
    categorical; other numbers are real. Columns of one value, of another text in every row, and
    those that count or name the rows are left out.

    Raises
    ------
    StudioError
        If no column is left, a value is missing that must not be, or a column has too many texts;
        the sentence names the line and the column.
    """
    if missing == "refuse":
        check_complete(path, read.columns)
    why = {column: _useless(read, place, missing) for place, column in enumerate(read.columns)}
    kept = [column for column, reason in why.items() if not reason]
    remarks = [*read.remarks, *left_out({c: r for c, r in why.items() if r})]
    if not kept:
        raise StudioError(
            f"{path} has no column to learn from, as every one is the same in all rows or only "
            "numbers them; add a column that varies."
        )
    absent = np.logical_or.reduce([column.absent for column in kept])
    if lost := int(absent.sum()):
        remarks.append(lost_rows(kept, lost, len(absent)))
    made = _made(path, kept, ~absent, remarks, _note(lost, [*why.values()]))
    return replace(made, idle=read.idle)


def _with_signs(columns: Sequence[GrowingColumn], opened: Rows) -> Iterator[str]:
    """Yield a remark on numbers that are written with signs for thousands, or with units."""
    found = [i for i, one in enumerate(columns) if one.numbers is not None and one.example]
    for place in found[:1]:
        cell, unit = columns[place].example, opened.numerals[place].unit
        number = (opened.numerals[place].number(cell) or 0) + 0.0  # no −0
        names = quoted(columns[i].name for i in found)
        yield (
            f"{names} {'hold' if found[1:] else 'holds'} numbers such as {cell}, "
            f"read as {number:.15g}{f' in {unit}' if unit else ''}."
        )


def _made(
    path: Path,
    grown: Sequence[GrowingColumn],
    rows: NDArray[np.bool_],
    remarks: list[str],
    note: str,
) -> Table:
    """Make a table of some columns and rows; without some rows, a column may not vary any more."""
    if (count := int(rows.sum())) < FOLDS:
        raise StudioError(
            f"{path} holds {count} rows without a missing value, too few for a training, a "
            "validation and a test split; fill values in, or delete columns that lack them."
        )
    made = {column: column.made(rows) for column in grown}
    remarks += left_out({column: one.useless for column, one in made.items() if one.useless})
    found = [one for one in made.values() if one.column is not None]
    if not found:
        raise StudioError(f"{path} has no column that varies in rows without a missing value.")
    columns = tuple(one.column for one in found if one.column is not None)
    values = np.stack([one.values for one in found], 1)
    return Table(columns, values, remarks=tuple(remarks), note=note)


def _useless(read: Read, place: int, missing: Missing) -> str:
    """Return why a column is of no use; empty if it is."""
    column = read.columns[place]
    if place == 0 and place in read.unnamed and column.names_rows():
        return "naming"
    if useless := column.made().useless:
        return useless
    return without_value(column, missing)


def without_value(column: GrowingColumn, missing: Missing) -> str:
    """Return why a column is left out if it is for want of values; else nothing."""
    if missing == "columns" and column.missing:
        return "incomplete"
    return "poor" if 2 * column.missing > len(column) else ""


def left_out(why: Mapping[GrowingColumn, str]) -> Iterator[str]:
    """Yield a remark for each reason that columns are left out for."""
    for reason, (of_one, of_several) in LEFT_OUT.items():
        columns = [column for column, found in why.items() if found == reason]
        names = [column.name for column in columns]
        if len(columns) == 1:
            example = columns[0].made().example or "the same"
            yield f"{quoted(names)} was left out: {of_one.format(example)}."
        elif columns:
            yield f"{quoted(names)} were left out: {of_several}."


def check_complete(path: Path, columns: Sequence[GrowingColumn]) -> None:
    """Refuse a value that is missing, unless all of its column are."""
    lacking = [column for column in columns if 0 < column.missing < len(column)]
    if lacking:
        column = min(lacking, key=lambda column: column.first_missing)
        line, cell = column.first_missing
        shown = f" ({cell!r})" if cell else ""
        raise StudioError(
            f"{path}, line {line}: column {column.name!r} has no value{shown}; fill it in, or "
            "delete the row or the column."
        )


def lost_rows(columns: Sequence[GrowingColumn], lost: int, count: int) -> str:
    """Return the remark on rows that lack a value."""
    lacking = sorted((c for c in columns if c.missing), key=lambda c: -c.missing)
    were, names = "was" if lost == 1 else "were", quoted([column.name for column in lacking])
    return (
        f"{lost:,} of {count:,} rows {were} left out for want of a value in {names}; "
        "missing=columns leaves out the columns instead, missing=refuse names the first."
    )


def _note(lost: int, why: Sequence[str]) -> str:
    """Return what a protocol says of what is left out for want of a value."""
    rows = f"{lost} incomplete row{'s' * (lost != 1)}" if lost else ""
    count = sum(reason in ("poor", "incomplete") for reason in why)
    columns = f"{count} incomplete column{'s' * (count != 1)}" if count else ""
    said = " and ".join(filter(None, (columns, rows)))
    return f"{said} left out" if said else ""


def read_numbers(path: Path, columns: tuple[str, ...], kept: tuple[str, ...]) -> NDArray:
    """Read the kept columns `(N, len(kept))` of a table of numbers, with or without a header.

    Raises
    ------
    StudioError
        If the file has other columns, or something else than numbers in the kept ones.
    """
    opened = open_rows(path)
    if len(opened.names) != len(columns):
        raise StudioError(
            f"{path} has {len(opened.names)} columns instead of {len(columns)}; replace it by a "
            "fresh copy."
        )
    index = [columns.index(name) for name in kept]
    table: list[list[float]] = []
    for row in (row for chunk in _chunks(path, opened, lambda: False) for row in chunk):
        numbers = [opened.numerals[i].number(row.cells[i]) for i in index]
        table.append([number for number in numbers if number is not None])
        if len(table[-1]) < len(index):
            raise StudioError(
                f"{path}, line {row.line}: {columns[index[numbers.index(None)]]!r} is no number; "
                "replace the file by a fresh copy."
            )
    return np.array(table, np.float64).reshape(-1, len(kept))


def _chunks(
    path: Path, opened: Rows, numbers: Callable[[], bool]
) -> Iterator[list[Row] | NDArray[np.float64]]:
    """Yield all rows, some at a time; as numbers where they are nothing else and `numbers` says."""
    cells, most = 0, SAMPLED_ROWS + 1
    while True:
        chunk = opened.quick(CHUNK) if cells and numbers() else None
        if chunk is None:
            chunk = list(islice(opened.rows, most))
        if not len(chunk):
            return
        pause()
        most = CHUNK
        cells += len(chunk) * len(opened.names)
        if cells > MOST_CELLS:
            raise StudioError(
                f"{path} holds more than {MOST_CELLS:,} values; keep fewer rows or columns."
            )
        yield chunk
