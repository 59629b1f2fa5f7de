"""Rows of text: a file's delimiter, header and lines, found out as it is read."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data import arff
from ar_studio.data.headers import has_header
from ar_studio.data.looks import check_look, check_prose
from ar_studio.data.number_lines import Lines
from ar_studio.data.numerals import NUMBER, Numerals, written
from ar_studio.data.plain_text import read_text
from ar_studio.data.preamble import COMMENTS, lines_of, preamble
from ar_studio.data.table import numbered
from ar_studio.errors import StudioError, quoted
from ar_studio.kinds.table import TablePreparation

DELIMITERS = ("\t", ";", "|", ",", " ")  # tried in this order: a comma may also be a decimal one
MOST_COLUMNS = 4096
SNIFFED_LINES = 50
SAMPLED_ROWS = 1000
NAME_LENGTH = 60


@dataclass(frozen=True)
class Row:
    """The cells of a row, and the line it starts in, from 1 on."""

    line: int
    cells: list[str]


@dataclass(frozen=True)
class Rows:
    """A file's columns, and the rows below its header.

    Attributes
    ----------
    names
        Of the columns; `x1` and so on for those without.
    rows
        All of as many cells as there are columns.
    quick
        Reads so many of the next rows as numbers, `(n, D)`, if these are nothing else; to be called
        only when `SAMPLED_ROWS` and one more are read.
    numerals
        How the numbers of each column are written.
    unnamed
        Places of the columns without a name, where others have one.
    texts
        Places of the columns that hold categories, whatever they look like.
    idle
        Settings that change nothing: how columns are named, say, where the file says it.
    remarks
        Sentences on what was decided; there may be more when all rows are read.
    """

    names: tuple[str, ...]
    rows: Iterator[Row]
    quick: Callable[[int], NDArray[np.float64] | None]
    numerals: tuple[Numerals, ...]
    unnamed: frozenset[int] = frozenset()
    texts: frozenset[int] = frozenset()
    idle: frozenset[str] = frozenset()
    remarks: list[str] = field(default_factory=list)


def open_rows(path: Path, asked: TablePreparation | None = None) -> Rows:
    """Open a table in text.

    Raises
    ------
    StudioError
        If the file is no text, is empty, is too large or is of another format; later, as rows are
        read, if quotation marks do not fit or a row has more or fewer values than the others.
    """
    asked = asked or TablePreparation()
    text = read_text(path)
    if arff.is_arff(text):
        return _open_arff(path, text, asked)
    check_look(path, text)
    above = preamble(text)
    first = list(islice(lines_of(text), above.lines, above.lines + SNIFFED_LINES))
    delimiter = above.delimiter or _delimiter(first)
    lines = Lines(islice(lines_of(text), above.lines, None))
    records = _records(path, lines, delimiter, above.lines)
    sample = list(islice(records, SAMPLED_ROWS + 1))
    if not sample:
        raise StudioError(f"{path} is empty; choose a table with at least ten rows, or a text.")
    width = _width(sample)
    if any(len(row.cells) != width for row in sample[:SNIFFED_LINES]):
        check_prose(path, first)
    commented = _cells(above.comments[-1], delimiter) if above.comments else []
    found = _Found(sample, records, lines, width, delimiter, commented, text)
    return _named(path, found, asked)


@dataclass(frozen=True)
class _Found:
    """Rows as they lie in a file: the first ones, the others, and what they are judged by."""

    sample: list[Row]
    others: Iterator[Row]
    lines: Lines
    width: int
    delimiter: str
    commented: list[str]  # the cells of the last comment above the table
    text: str


def _named(path: Path, found: _Found, asked: TablePreparation) -> Rows:
    """Return rows with the names that stand above them, if any do."""
    sample, width = found.sample, found.width
    if width > MOST_COLUMNS:
        raise StudioError(
            f"{path} has {width:,} columns, more than {MOST_COLUMNS:,}; leave some out."
        )
    body, above_numbers = _body(sample, width)
    columns = list(zip(*body, strict=True)) or [()] * width
    numerals, doubtful = written(columns, found.delimiter, asked.decimal)
    head = _aligned(sample[0].cells, columns)
    sure = asked.header != "found"
    is_head = asked.header == "first" if sure else has_header(head, body, numerals)
    names = head if is_head else []
    if not sure and not is_head and len(found.commented) == width:
        names = found.commented
    unnamed = {i for i, name in enumerate(names) if not name or name.startswith("Unnamed: ")}
    called = _names(names) if names else numbered(width)
    remarks = [*_of_numbers(head if is_head and not sure else [])]
    remarks += _in_doubt(called, numerals, doubtful)
    first = Row(sample[0].line, head)  # as long as the others, where it could be made so
    rows = _even(path, chain([first], sample[1:], found.others), width, remarks)
    rows = _below(rows, head if above_numbers else None, remarks) if is_head else rows
    quick = partial(found.lines.numbers, delimiter=found.delimiter, width=width)
    below = islice(lines_of(found.text), first.line - (not is_head), None)
    idle = _without_sign(below, found.delimiter)
    return Rows(
        called, rows, quick, tuple(numerals), frozenset(unnamed), frozenset(), idle, remarks
    )


def _body(sample: Sequence[Row], width: int) -> tuple[list[list[str]], bool]:
    """Return the rows below the first, and whether it is a text above numbers, without its copies.

    If it is, they are not among the rows: files put together have them.
    """
    head = sample[0].cells
    body = [row.cells[:width] for row in sample[1:] if len(row.cells) >= width]
    once = [cells for cells in body if cells != head]
    above = zip(head, zip(*once, strict=True), strict=False)
    names = any(
        not NUMBER.fullmatch(name) and all(map(NUMBER.fullmatch, column)) for name, column in above
    )
    return (once if names else body), names


def _below(rows: Iterator[Row], head: Sequence[str] | None, remarks: list[str]) -> Iterator[Row]:
    """Yield the rows but the first, without those that repeat a header."""
    again = 0
    for row in islice(rows, 1, None):
        if row.cells == head:
            again += 1
        else:
            yield row
    if again:
        lines = "line was" if again == 1 else "lines were"
        remarks.append(
            f"{again:,} {lines} left out, as the names of the columns stand there again."
        )


def _of_numbers(head: Sequence[str]) -> Iterator[str]:
    """Yield a remark on names that are numbers."""
    said = [cell for cell in head if cell]
    if said and all(NUMBER.fullmatch(cell) for cell in said):
        shown = ", ".join(said[:3]) + (" …" if len(said) > 3 else "")
        yield (
            f"The first line ({shown}) was taken as the names of the columns; header=none takes it "
            "as a row."
        )


def _without_sign(lines: Iterable[str], delimiter: str, quote: str = '"') -> frozenset[str]:
    """Return that the decimal sign is of no use, if no cell has one."""
    for line in lines:
        if "." in line or ("," in line and (delimiter != "," or quote in line)):
            return frozenset()
    return frozenset({"decimal"})


def _in_doubt(
    names: Sequence[str], numerals: Sequence[Numerals], doubtful: Mapping[int, str]
) -> Iterator[str]:
    """Yield a remark on numbers whose decimal sign may be the other one."""
    for place, cell in islice(doubtful.items(), 1):
        number = numerals[place].number(cell)
        other = "point" if "," in cell else "comma"
        yield (
            f"In {quoted([names[i] for i in doubtful])}, {cell} was read as {number}; "
            f"decimal={other} reads it as {cell.replace(',', '').replace('.', '')}."
        )


def _open_arff(path: Path, text: str, asked: TablePreparation) -> Rows:
    """Open a table that says of itself what its columns are."""
    found = arff.attributes(path, text)
    lines = islice(lines_of(text), found.lines, None)
    lines = Lines("\n" if line.startswith("%") else line for line in lines)
    records = _records(path, lines, ",", found.lines, found.quote)
    sample = list(islice(records, SAMPLED_ROWS))
    columns = list(zip(*(row.cells for row in sample), strict=False))
    width = len(found.names)
    columns = columns if len(columns) == width else [()] * width
    remarks: list[str] = []
    rows = _even(path, chain(sample, records), width, remarks)
    numerals, _ = written(columns, ",", asked.decimal)
    quick = partial(lines.numbers, delimiter=",", width=width)
    names = _names(found.names)
    below = (line for line in islice(lines_of(text), found.lines, None) if line[0] != "%")
    idle = _without_sign(below, ",", found.quote) | {"header"}
    return Rows(names, rows, quick, tuple(numerals), frozenset(), found.nominal, idle, remarks)


def _delimiter(lines: Sequence[str]) -> str:
    """Return the first delimiter that cuts the first lines into equally many cells, two or more.

    The first of the lines may have one cell more or fewer than the others. Where none does, it is
    the one that cuts most lines so; the others will be complained about.
    """
    widths = {delimiter: _widths(lines, delimiter) for delimiter in DELIMITERS}
    for delimiter, found in widths.items():
        if len(set(found)) == 1 and found[0] > 1:
            return delimiter
    for delimiter, (first, *others) in ((d, found) for d, found in widths.items() if found):
        if len(set(others)) == 1 and others[0] > 1 and abs(first - others[0]) == 1:
            return delimiter
    best, most = ",", 1
    for delimiter, found in widths.items():
        width, count = Counter(found).most_common(1)[0] if found else (1, 0)
        if width > 1 and count > most and delimiter != " ":
            best, most = delimiter, count
    return best


def _widths(lines: Sequence[str], delimiter: str) -> list[int]:
    """Return how many cells a delimiter cuts each line into; none where quotations do not fit."""
    try:
        return [len(cells) for _, cells in _split(lines, delimiter)]
    except csv.Error:
        return []


def _width(sample: Sequence[Row]) -> int:
    """Return how many cells rows have: the first may have others."""
    widths = Counter(len(row.cells) for row in sample[1:] or sample)
    return widths.most_common(1)[0][0]


def _aligned(first: list[str], columns: Sequence[Sequence[str]]) -> list[str]:
    """Return the cells of the first row above the columns, of which the first may have none."""
    width = len(columns)
    if len(first) == width - 1:
        return [*first, ""] if not any(columns[-1]) else ["", *first]
    return first[:width] if not any(first[width:]) else first


def _even(path: Path, rows: Iterable[Row], width: int, remarks: list[str]) -> Iterator[Row]:
    """Yield rows of equally many cells, without comments among them."""
    comments = 0
    usual: Row | None = None
    for row in rows:
        if len(row.cells) == width:
            usual = usual or row
            yield row
        elif len(row.cells) > width and not any(row.cells[width:]):
            yield Row(row.line, row.cells[:width])
        elif row.cells[0].startswith(COMMENTS):
            comments += 1
        else:
            other = f"{width} in line {usual.line}" if usual else f"{width} in most lines"
            raise StudioError(
                f"{path}, line {row.line}: the number of values is {len(row.cells)} here, but "
                f"{other}; give every row the same number."
            )
    if comments:
        lines = "line was" if comments == 1 else "lines were"
        remarks.append(f"{comments:,} {lines} left out as comments.")


def _records(
    path: Path, lines: Lines, delimiter: str, above: int, quote: str = '"'
) -> Iterator[Row]:
    """Yield the rows that are not blank, below so many lines."""
    line = above
    try:
        for number, cells in _split(lines, delimiter, quote):
            line = above + lines.taken + number
            yield Row(line, cells)
    except csv.Error:
        raise StudioError(
            f"{path}, after line {line}: a quotation is not closed, or text follows it; mend the "
            "quotation marks."
        ) from None


def _split(
    lines: Iterable[str], delimiter: str, quote: str = '"'
) -> Iterator[tuple[int, list[str]]]:
    """Yield line numbers and cells, without blank lines."""
    if delimiter == " ":
        lines = (line.replace("\t", " ") for line in lines)
    reader = csv.reader(
        lines, delimiter=delimiter, quotechar=quote, skipinitialspace=True, strict=True
    )
    line = 1
    for cells in reader:
        cells = [cell.strip() for cell in cells]
        if delimiter == " " and cells and not cells[-1]:
            cells.pop()  # made by blanks at the end of the line
        if any(cells):
            yield line, cells
        line = reader.line_num + 1


def _cells(line: str, delimiter: str) -> list[str]:
    """Return the cells of one line; none where quotations do not fit."""
    try:
        return next((cells for _, cells in _split([line], delimiter)), [])
    except csv.Error:
        return []


def _names(cells: Sequence[str]) -> tuple[str, ...]:
    """Return the names in a header, each different from the others."""
    names: dict[str, None] = {}
    for number, cell in enumerate(cells, 1):
        stem = name = " ".join(cell.split())[:NAME_LENGTH] or f"x{number}"
        again = 2
        while name in names:
            name, again = f"{stem} ({again})", again + 1
        names[name] = None
    return tuple(names)
