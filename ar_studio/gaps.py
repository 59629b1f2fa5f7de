"""Gaps as users type them: which dimensions of an event that is no picture are filled in."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

import torch
from torch import Tensor

from ar_studio.columns import Column
from ar_studio.errors import StudioError, unknown
from ar_studio.kinds.table import cells_of
from ar_studio.spaces import EventSpace

STRETCH = re.compile(r"(?P<first>[\d.]+)(\s*s)?(?:\s*[-–]\s*(?P<last>[\d.]+)(\s*s)?)?")
BLANKS = ("", "?")  # stand for values of a row that nobody knows
MOST_SHOWN = 40  # characters of what is told to be wrong


def filled(row: str, columns: Sequence[Column]) -> tuple[str, list[int]]:
    """Return a typed row with something legal where it is blank or has a `?`, and these places.

    A row of another length is returned as it is; whoever reads it says what is wrong.
    """
    cells = cells_of(row)
    if len(cells) != len(columns):
        return row, []
    unknown = [
        place
        for place, (cell, column) in enumerate(zip(cells, columns, strict=True))
        if cell in BLANKS and cell not in column.names
    ]
    for place in unknown:
        cells[place] = columns[place].text(0.0)
    written = io.StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue().strip(), unknown


def read(
    text: str,
    space: EventSpace,
    columns: Sequence[Column] = (),
    also: Sequence[int] = (),
) -> Tensor:
    """Read which dimensions are hidden, and return the mask, `event_shape`, True = observed.

    Places count from 1, a stretch has its last one too, and commas stand between stretches:
    `3, 20-40`. Columns of a table go by their names, and by places where no name is such a number;
    times of a sound go by seconds: `0.1-0.25s`.

    Parameters
    ----------
    columns
        What the dimensions of a table are.
    also
        Dimensions that are hidden anyway.

    Raises
    ------
    StudioError
        If something is neither a place nor a name, lies outside, or nothing is hidden.
    """
    observed = torch.ones(space.size, dtype=torch.bool)
    observed[list(also)] = False
    names = {column.name: place for place, column in enumerate(columns)}
    for piece in _pieces(text, names):
        observed[names[piece] if piece in names else _stretch(piece, space, names)] = False
    if observed.all():
        raise StudioError(f"Nothing is hidden; name {space.kind.dimensions}, such as 3, 20-40.")
    return observed.view(space.event_shape)


def _pieces(text: str, names: Iterable[str]) -> list[str]:
    """Return what stands between commas or semicolons, of which names may have some."""
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name)
    piece = re.compile(rf"\s*({known + '|' if known else ''}[^,;]*?)\s*(?:[,;]|$)")
    return [found[1] for found in piece.finditer(text) if found[1]]


def _stretch(piece: str, space: EventSpace, names: Iterable[str]) -> slice:
    """Return the places of one stretch, in numbers that count from 1 or in seconds."""
    kind, found = space.kind, STRETCH.fullmatch(piece)
    if found is None and names and not piece[:1].isdigit():
        raise unknown("column", piece[:MOST_SHOWN], names)
    timed = found is not None and bool(found[2] or found[4])
    try:
        if found is None or (timed and not space.rate):
            raise ValueError
        first, last = found["first"], found["last"]
        if timed:
            begin = round(float(first) * space.rate)
            end = begin + 1 if last is None else round(float(last) * space.rate)
        else:
            begin, end = int(first) - 1, int(last or first)
    except (ValueError, OverflowError):
        typed, such = piece[:MOST_SHOWN], "3, 20-40"
        such += ", or seconds such as 0.1-0.25s" if space.rate else ""
        raise StudioError(
            f"{typed!r} names no {kind.dimensions}; type places such as {such}."
        ) from None
    if not 0 <= begin < end <= space.size:
        length = f", {space.size / space.rate:.4g} s" if timed else ""
        raise StudioError(
            f"{piece[:MOST_SHOWN]} is no stretch of a {kind.one} here, which has {space.size:,} "
            f"{kind.dimensions}{length}."
        )
    return slice(begin, end)
