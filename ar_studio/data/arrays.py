"""Arrays as pictures: axes, values and labels of what files of arrays hold."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ar_studio.data.axes import laid_out
from ar_studio.data.labels import classes_of
from ar_studio.data.opening import EIGHT, SIXTEEN, USUAL, white_of
from ar_studio.data.reading import check_limit
from ar_studio.data.source import Source
from ar_studio.errors import StudioError
from ar_studio.kinds import ImagePreparation

CHUNK = 4096  # pictures converted at once


def from_arrays(
    where: Path,
    pictures: Mapping[str, NDArray],
    labels: Mapping[str, NDArray],
    class_names: Sequence[str] = (),
    asked: ImagePreparation = USUAL,
    turned: str = "",
) -> Source:
    """Make a source of arrays by part; the only part of undivided pictures is `""`.

    Parameters
    ----------
    where
        The file they come from, for the sentences.
    pictures
        `(N, H, W)`, with a channel axis of 1, 3 or 4 before or after these, or `(N, D)` with a
        square number `D`; whole numbers 0 to 255, or any from 0 to 1.
    labels
        `(N,)` whole numbers or texts, `(N, K)` with a single 1 in each row, or none.
    asked
        Says how they lie, what is white, and whether labels are heeded.
    turned
        Why their rows and columns are exchanged, where it is known that they are.

    Raises
    ------
    StudioError
        If shapes, counts or values are others, or may be meant in two ways.
    """
    counts = _counts(pictures, labels)
    labels = labels if asked.classes == "found" else {}
    laid = {part: laid_out(where, one, counts.get(part)) for part, one in pictures.items()}
    found = {part: array for part, (array, _) in laid.items()}
    if len({array.shape[1:] for array in found.values()}) != 1:
        raise StudioError(f"{where} holds pictures of different shapes; give all the same shape.")
    check_limit(where, sum(array.size for array in found.values()))
    together = list(found.values())
    whole = together[0] if len(together) == 1 else np.concatenate(together)
    values, binary, white = _values(where, whole, asked)
    if clear := values.shape[1] == 4:
        values = _on_ground(values, asked.ground)
    classes, names, kept = classes_of(
        where, {part: len(array) for part, array in found.items()}, labels, class_names
    )
    ends = np.cumsum([0, *(len(array) for array in found.values())])
    parts = {
        part: np.arange(start, end)
        for part, start, end in zip(found, ends[:-1], ends[1:], strict=True)
        if part
    }
    remarks = [*dict.fromkeys(remark for _, remark in laid.values()), white, *kept]
    if asked.orientation == "transposed" or (turned and asked.orientation == "auto"):
        values = values.transpose(0, 1, 3, 2)
        remarks.append(turned if asked.orientation == "auto" else "")
    values = np.ascontiguousarray(values)
    said = tuple(remark for remark in remarks if remark)
    idle = frozenset() if clear else frozenset({"ground"})
    return Source(values, binary, classes, names, parts, idle=idle, remarks=said)


def _counts(pictures: Mapping[str, NDArray], labels: Mapping[str, NDArray]) -> dict[str, int]:
    """Return how many pictures parts have, where their labels or the other parts tell."""
    counts: dict[str, int] = {}
    if all(array.ndim == 2 for array in pictures.values()):
        high, wide = (sorted({array.shape[axis] for array in pictures.values()}) for axis in (0, 1))
        if (len(high) == 1) != (len(wide) == 1):  # one axis is the same in all, the pixels'
            axis = 0 if len(wide) == 1 else 1
            counts = {part: array.shape[axis] for part, array in pictures.items()}
    told = {part: np.shape(array) for part, array in labels.items() if np.ndim(array)}
    return counts | {part: s[1] if len(s) == 2 and s[0] == 1 else s[0] for part, s in told.items()}


def _values(
    where: Path, array: NDArray, asked: ImagePreparation
) -> tuple[NDArray[np.uint8], bool, str]:
    """Return the values as bytes, whether they are black and white, 0 and 1, and a remark."""
    most = _checked(where, array)
    kind, colour = array.dtype.kind, array.shape[1] > 1
    fractions = kind == "f" and any(bool((part % 1 > 0).any()) for part in _chunks(array))
    if asked.brightest:
        return _scaled(array, asked.brightest), False, ""
    if most <= 1 and not fractions:
        values = array.astype(np.uint8)
        return (values * np.uint8(EIGHT), False, "") if colour else (values, True, "")
    if most <= 1:
        return _lifted(array, most, 1)
    if most <= EIGHT:
        return _lifted(array, most, EIGHT)
    if _sixteen(array):
        return _lifted(array, most, SIXTEEN)
    raise StudioError(
        f"{where} holds values from {array.min():g} to {most:g}; pictures take 0 to 255 (or 0 to "
        "1), so rescale them, or have the setting brightest say which value is white."
    )


def _lifted(array: NDArray, most: float, full: int) -> tuple[NDArray[np.uint8], bool, str]:
    """Return values whose largest is far below what it might be as if it were white."""
    white: float = white_of(int(most), full) if full > 1 else (1 if 4 * most > 1 else most)
    if full == EIGHT and white != EIGHT:
        white = most
    if white == full:
        return _scaled(array, white), False, ""
    remark = (
        f"Values are 0 to {most:g}, so {white:g} is taken as white; the setting brightest says "
        "which value is."
    )
    return _scaled(array, white), False, remark


def _scaled(array: NDArray, white: float) -> NDArray[np.uint8]:
    """Return values as bytes, in which `white` and what is above is 255."""
    if white == EIGHT and array.dtype == np.uint8:
        return array
    made = np.empty(array.shape, np.uint8)
    for start in range(0, len(array), CHUNK):
        part = array[start : start + CHUNK]
        if white == SIXTEEN and _sixteen(array):
            made[start : start + CHUNK] = part >> 8
            continue
        grey = part * float(EIGHT / white) if white != EIGHT else part
        made[start : start + CHUNK] = np.rint(np.minimum(grey, EIGHT))
    return made


def _chunks(array: NDArray) -> Iterator[NDArray]:
    for start in range(0, len(array), CHUNK):
        yield array[start : start + CHUNK]


def _sixteen(array: NDArray) -> bool:
    """Tell whether values have the 16 bits, without a sign, of deep pictures."""
    return array.dtype.kind == "u" and array.dtype.itemsize == 2


def _checked(where: Path, array: NDArray) -> float:
    """Return the largest value, once it is sure that all are finite and none is below 0."""
    most, least = float(array.max()), float(array.min())
    if not np.isfinite([most, least]).all():
        raise StudioError(f"{where} holds values that are not finite (NaN or infinite); mend them.")
    if least < 0:
        raise StudioError(
            f"{where} holds values from {least:g} to {most:g}; pictures take 0 to 255 (or 0 to 1), "
            "so rescale them."
        )
    return most


def _on_ground(values: NDArray[np.uint8], ground: str) -> NDArray[np.uint8]:
    """Return pictures in colour and opacity `(N, 4, H, W)` on a ground, as those of files."""
    made = np.empty((len(values), 3, *values.shape[2:]), np.uint8)
    behind = Image.new("RGBA", values.shape[:1:-1], ground)
    for index, picture in enumerate(values):
        pixels = np.ascontiguousarray(np.moveaxis(picture, 0, 2))
        shown = Image.alpha_composite(behind, Image.fromarray(pixels)).convert("RGB")
        made[index] = np.moveaxis(np.asarray(shown), 2, 0)
    return made
