"""Gaps as users type them: which dimensions of an event that is no picture are filled in."""

import re
from collections.abc import Sequence

import torch
from torch import Tensor

from ar_studio.columns import Column
from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace

STRETCH = re.compile(r"(?P<first>[\d.]+)(?P<unit>\s*s)?(?:\s*[-–]\s*(?P<last>[\d.]+)(?:\s*s)?)?")


def read(text: str, space: EventSpace, columns: Sequence[Column] = ()) -> Tensor:
    """Read which dimensions are hidden, and return the mask, `event_shape`, True = observed.

    Places count from 1, a stretch has its last one too, and commas stand between stretches:
    `3, 20-40`. Columns of a table go by their names as well, times of a sound by seconds:
    `0.1s-0.25s`.

    Parameters
    ----------
    columns
        What the dimensions of a table are.

    Raises
    ------
    StudioError
        If something is neither a place nor a name, lies outside, or nothing is hidden.
    """
    observed = torch.ones(space.size, dtype=torch.bool)
    names = {column.name: place for place, column in enumerate(columns)}
    pieces = [text.strip()] if text.strip() in names else re.split(r"[,;]", text)
    for piece in filter(None, map(str.strip, pieces)):
        if piece in names:
            observed[names[piece]] = False
        else:
            observed[_stretch(piece, space)] = False
    if observed.all():
        raise StudioError(f"Nothing is hidden; name {space.kind.dimensions}, such as 3, 20-40.")
    return observed.view(space.event_shape)


def _stretch(piece: str, space: EventSpace) -> slice:
    """Return the places of one stretch, in numbers that count from 1 or in seconds."""
    kind, found = space.kind, STRETCH.fullmatch(piece)
    timed = found is not None and found["unit"] is not None
    try:
        if found is None or (timed and not space.rate):
            raise ValueError
        first, last = found["first"], found["last"]
        if timed:
            begin = round(float(first) * space.rate)
            end = begin + 1 if last is None else round(float(last) * space.rate)
        else:
            begin, end = int(first) - 1, int(last or first)
    except ValueError:
        seconds = ", or seconds such as 0.1s-0.25s" if space.rate else ""
        raise StudioError(
            f"{piece!r} names no {kind.dimensions}; type places such as 3, 20-40{seconds}."
        ) from None
    if not 0 <= begin < end <= space.size:
        length = f", {space.size / space.rate:.4g} s" if timed else ""
        raise StudioError(
            f"{piece} is no stretch of a {kind.one} here, which has {space.size:,} "
            f"{kind.dimensions}{length}."
        )
    return slice(begin, end)
