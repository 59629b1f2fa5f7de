"""Rows of text: a file's delimiter, header and lines, found out as it is read."""

import codecs
import csv
import io
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from ar_studio.data.reading import reading
from ar_studio.data.table import numbered
from ar_studio.errors import StudioError

DELIMITERS = ("\t", ";", ",", " ")  # tried in this order: a comma may also be a decimal one
MOST_BYTES = 2**27
MOST_COLUMNS = 4096
MISSING = frozenset(("", "?", "na", "n/a", "nan", "null"))
SNIFFED_LINES = 50
SAMPLED_ROWS = 1000
NAME_LENGTH = 60
PLAIN = frozenset("0123456789+-.eE")
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)


@dataclass(frozen=True)
class Row:
    """The cells of a row, and the line it starts in, from 1 on."""

    line: int
    cells: list[str]


@dataclass(frozen=True)
class Rows:
    """A file's columns by name, the rows below its header, and whether 3,5 is a number."""

    names: tuple[str, ...]
    rows: Iterator[Row]
    decimal_comma: bool

    def number(self, cell: str) -> float | None:
        """Return what a cell says if it is a finite number."""
        if self.decimal_comma and "." not in cell:
            cell = cell.replace(",", ".", 1)
        if not NUMBER.fullmatch(cell):
            return None
        value = float(cell)
        return value if math.isfinite(value) else None

    def numbers(self, cells: Sequence[str]) -> list[float] | None:
        """Return what all cells say if all are numbers without a decimal comma; it is quick."""
        if not PLAIN.issuperset("".join(cells)):
            return None
        try:
            values = list(map(float, cells))
        except ValueError:
            return None
        return values if math.isfinite(sum(map(abs, values))) else None


def open_rows(path: Path) -> Rows:
    """Open a table in text.

    Raises
    ------
    StudioError
        If the file is no text, is empty or is too large; later, as rows are read, if quotation
        marks do not fit or a row has more or fewer values than the first.
    """
    text = _text(path)
    delimiter = _delimiter(text)
    rows = _rows(path, text, delimiter)
    sample = list(islice(rows, SAMPLED_ROWS + 1))
    if not sample:
        raise StudioError(f"{path} is empty; choose a table with at least ten rows.")
    width = len(sample[0].cells)
    if width > MOST_COLUMNS:
        raise StudioError(
            f"{path} has {width:,} columns, more than {MOST_COLUMNS:,}; leave some out."
        )
    found = Rows(numbered(width), chain(sample, rows), delimiter in ";\t")
    if not _has_header(sample, found):
        return found
    return Rows(_names(sample[0].cells), chain(sample[1:], rows), found.decimal_comma)


def missing(cell: str) -> bool:
    """Whether a cell stands for a value that is not there."""
    return cell.lower() in MISSING


def _text(path: Path) -> str:
    """Read a file as UTF-16 if its mark says so, as UTF-8 if it is that, or as Latin-1."""
    with reading(path, "a table in text"):
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise StudioError(
                f"{path} has {size:,} bytes, more than the {MOST_BYTES:,} that a table may have; "
                "keep fewer rows or columns."
            )
        raw = path.read_bytes()
        if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = raw.decode("utf-16")
        else:
            try:
                text = raw.decode("utf-8-sig")
            except UnicodeDecodeError:
                text = raw.decode("latin-1")
    if "\0" in text:
        raise StudioError(f"{path} is no text; save the table as .csv.")
    return text


def _delimiter(text: str) -> str:
    """Return the first delimiter that cuts the first lines into equally many cells, two or more.

    Where none does, it is the one that cuts most lines so; the others will be complained about.
    """
    lines = list(islice(io.StringIO(text, newline=""), SNIFFED_LINES))
    best, most = ",", 1
    for delimiter in DELIMITERS:
        try:
            widths = Counter(len(cells) for _, cells in _records(lines, delimiter))
        except csv.Error:
            continue
        width, count = widths.most_common(1)[0] if widths else (1, 0)
        if width > 1 and len(widths) == 1:
            return delimiter
        if width > 1 and count > most and delimiter != " ":
            best, most = delimiter, count
    return best


def _rows(path: Path, text: str, delimiter: str) -> Iterator[Row]:
    """Yield the rows that are not blank, all of the first one's length."""
    first: Row | None = None
    line = 0
    try:
        for line, cells in _records(io.StringIO(text, newline=""), delimiter):
            row = Row(line, cells)
            first = first or row
            if len(cells) != len(first.cells):
                raise StudioError(
                    f"{path}, line {line}: the number of values is {len(cells)} here, but "
                    f"{len(first.cells)} in line {first.line}; give every row the same number."
                )
            yield row
    except csv.Error:
        raise StudioError(
            f"{path}, after line {line}: a quotation is not closed, or text follows it; mend the "
            "quotation marks."
        ) from None


def _records(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield line numbers and cells, without blank lines."""
    if delimiter == " ":
        lines = (line.replace("\t", " ") for line in lines)
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=True)
    line = 1
    for cells in reader:
        cells = [cell.strip() for cell in cells]
        if delimiter == " " and cells and not cells[-1]:
            cells.pop()  # made by blanks at the end of the line
        if any(cells) or len(cells) > 1:
            yield line, cells
        line = reader.line_num + 1


def _has_header(sample: list[Row], rows: Rows) -> bool:
    """Whether the first row names the columns.

    It does if one of its cells is text above numbers only; or, in a table of nothing but text, if
    none of its cells is there again below.
    """
    head, body = sample[0].cells, sample[1:]
    if not body or any(missing(cell) for cell in head if cell):
        return False
    is_number = [rows.number(cell) is not None for cell in head]
    columns = [{row.cells[i] for row in body} for i in range(len(head))]
    numeric = [all(rows.number(cell) is not None for cell in column) for column in columns]
    if any(numeric):
        above = zip(head, is_number, numeric, strict=True)
        return any(cell and not known and below for cell, known, below in above)
    again = any(cell in column for cell, column in zip(head, columns, strict=True))
    return not any(is_number) and not again and len(set(head)) == len(head)


def _names(cells: list[str]) -> tuple[str, ...]:
    """Return the names in a header, each different from the others."""
    names: list[str] = []
    for number, cell in enumerate(cells, 1):
        stem = name = " ".join(cell.split())[:NAME_LENGTH] or f"x{number}"
        again = 2
        while name in names:
            name, again = f"{stem} ({again})", again + 1
        names.append(name)
    return tuple(names)
