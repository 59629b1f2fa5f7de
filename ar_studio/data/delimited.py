"""Tables in text: the user's own, of any types, and the catalogue's, of numbers."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.growing import GrowingColumn
from ar_studio.data.rows import Row, Rows, open_rows
from ar_studio.data.table import Table
from ar_studio.errors import StudioError
from ar_studio.kinds.table import FOLDS, TablePreparation

SUFFIXES = (".csv", ".tsv", ".txt", ".data")
MOST_CELLS = 2**25
CHUNK = 2048  # rows looked at together


def read_table(path: Path, asked: TablePreparation) -> Table:
    """Read a table whose delimiter, header and column types are found out.

    Delimiters are commas, semicolons, tabs or blanks. A column of two values is binary; one of few
    whole numbers, or of up to 256 texts, is categorical; other numbers are real. Columns of one
    value, of another text in every row, and those that count the rows are left out.

    Raises
    ------
    StudioError
        If the file is no such table, a value is missing, rows differ in length, or a column has
        too many texts; the sentence names the line and the column.
    """
    opened = open_rows(path)
    grown = [GrowingColumn(path, name, opened) for name in opened.names]
    for chunk in _chunks(path, opened):
        lines = [row.line for row in chunk]
        for column, cells in zip(
            grown, zip(*(row.cells for row in chunk), strict=True), strict=True
        ):
            column.extend(cells, lines)
    if (count := len(grown[0])) < FOLDS:
        raise StudioError(
            f"{path} holds {count} {'row' if count == 1 else 'rows'}, too few for a training, a "
            f"validation and a test split; give at least {FOLDS}."
        )
    columns, arrays, remarks = [], [], []
    for column, values, remark in (one.made() for one in grown):
        if column is None:
            remarks.append(remark)
        else:
            columns.append(column)
            arrays.append(values)
    if not columns:
        raise StudioError(
            f"{path} has no column to learn from, as every one is the same in all rows or only "
            "numbers them; add a column that varies."
        )
    return Table(tuple(columns), np.stack(arrays, 1), remarks=tuple(remarks))


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
    for row in (row for chunk in _chunks(path, opened) for row in chunk):
        numbers = [opened.number(row.cells[i]) for i in index]
        table.append([number for number in numbers if number is not None])
        if len(table[-1]) < len(index):
            raise StudioError(
                f"{path}, line {row.line}: {columns[index[numbers.index(None)]]!r} is no number; "
                "replace the file by a fresh copy."
            )
    return np.array(table, np.float64).reshape(-1, len(kept))


def _chunks(path: Path, opened: Rows) -> Iterator[list[Row]]:
    """Yield all rows, some at a time."""
    cells = 0
    while chunk := list(islice(opened.rows, CHUNK)):
        cells += len(chunk) * len(opened.names)
        if cells > MOST_CELLS:
            raise StudioError(
                f"{path} holds more than {MOST_CELLS:,} values; keep fewer rows or columns."
            )
        yield chunk
