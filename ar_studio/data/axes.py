"""Axes of arrays: which of them counts pictures, and which are channels, rows and columns."""

from math import isqrt
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.errors import StudioError

SIDES = (8, 16, 28, 32, 64)  # of well-known pictures that are stored as rows of values
LONG, NEVER = 8, 32  # a picture so many times longer than wide is unlikely, or none


def laid_out(where: Path, array: NDArray, count: int | None = None) -> tuple[NDArray, str]:
    """Return pictures as `(N, C, H, W)` in 1, 3 or 4 channels, and a remark if they were turned.

    Parameters
    ----------
    where
        The file they come from, for the sentences.
    array
        `(N, H, W)`, with a channel axis before or after these, or `(N, D)` with a square number
        `D`; or the same with `N` last.
    count
        How many labels there are, which tells the axis that counts pictures.

    Raises
    ------
    StudioError
        If the array is none of these, or could as well be two of them.
    """
    shape = array.shape
    if array.dtype.kind not in "buif":
        raise StudioError(f"{where} holds {array.dtype} instead of numbers; store pictures.")
    read = {2: _rows, 3: _grey, 4: _channels}.get(len(shape))
    made = read(where, array, count) if read and 0 not in shape else None
    if made is None:
        raise StudioError(
            f"{where} holds an array of shape {shape}; store pictures as (N, H, W), or "
            "in colour as (N, H, W, 3)."
        )
    remark = ""
    if made.shape[0] != shape[0]:
        high, wide = made.shape[2:]
        remark = f"Of {shape} the last axis is taken to count the pictures, of {high} × {wide}."
    elif count is None and len(shape) == 2 and _is_even(*map(_side, shape)):
        high, wide = made.shape[2:]
        remark = (
            f"Of {shape} each row is taken as a picture, of {high} × {wide}; exchange the axes if "
            "each column is one."
        )
    return made, remark


def _rows(where: Path, array: NDArray, count: int | None) -> NDArray | None:
    """Return pictures that are a row each, or a column each."""
    n, size = array.shape
    across, down = _side(n), _side(size)
    columns = bool(across and not down) if count is None else count != n and count == size
    if across in SIDES and down and down not in SIDES and count is None:
        raise _ambiguous(
            where,
            array,
            f"{n:,} pictures of {down} × {down}",
            f"{size:,} of {across} × {across}",
        )
    if columns and across:
        return array.T.reshape(-1, 1, across, across)
    return array.reshape(-1, 1, down, down) if down else None


def _grey(where: Path, array: NDArray, count: int | None) -> NDArray:
    """Return pictures without an axis of channels."""
    first, second, third = array.shape
    last = np.moveaxis(array, 2, 0)[:, None]
    if count is not None and count in (first, third):
        return array[:, None] if count == first else last
    one = f"{first:,} pictures of {second} × {third}"
    if first == second != third:
        if third in (1, 3, 4):
            raise _ambiguous(where, array, one, f"a single picture in {third} channels")
        if third > first:
            return last
        raise _ambiguous(where, array, one, f"{third:,} of {first} × {second}")
    if max(second, third) > NEVER * min(second, third):
        raise _ambiguous(where, array, one, "something else")
    far = max(second, third) > LONG * min(second, third)
    if far and third > LONG * first and max(first, second) <= 2 * min(first, second):
        raise _ambiguous(where, array, one, f"{third:,} of {first} × {second}")
    return array[:, None]


def _channels(where: Path, array: NDArray, count: int | None) -> NDArray | None:
    """Return pictures with an axis of channels."""
    orders = {  # of pictures, channels, rows and columns; the usual ones first
        (0, 1, 2, 3): (1, 3),
        (0, 3, 1, 2): (1, 3, 4),
        (3, 2, 0, 1): (1, 3),
        (3, 0, 1, 2): (1, 3),
    }
    fitting = [order for order, channels in orders.items() if array.shape[order[1]] in channels]
    counted = [order for order in fitting if array.shape[order[0]] == count]
    for order in counted or fitting:
        return array.transpose(order)
    return array if array.shape[1] == 4 else None


def _is_even(across: int, down: int) -> bool:
    """Whether columns could as well be squares as rows could, by what sides are usual."""
    return across > 1 and (across in SIDES or down not in SIDES)


def _side(size: int) -> int:
    """Return the side of a square of so many pixels; 0 if there is none."""
    side = isqrt(size)
    return side if side * side == size else 0


def _ambiguous(where: Path, array: NDArray, first: str, second: str) -> StudioError:
    return StudioError(
        f"{where} holds an array of shape {array.shape}, which may be {first} or {second}; store "
        "pictures with an axis of channels, (N, 1, H, W) or (N, H, W, 3), to say so."
    )
