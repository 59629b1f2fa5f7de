"""Labels: numbers, texts or rows with a single 1, made the classes of pictures."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.source import Indices
from ar_studio.errors import StudioError

Classes = tuple[Indices | None, tuple[str, ...], tuple[str, ...]]
WITHOUT = "or leave them out with classes=none"


def classes_of(
    where: Path,
    counts: Mapping[str, int],
    labels: Mapping[str, NDArray],
    names: Sequence[str] = (),
) -> Classes:
    """Return the labels of all parts as indices into the class names, with these and remarks.

    Parameters
    ----------
    counts
        Pictures of each part.
    labels
        Of each part, or none at all.
    names
        Of the classes 0, 1, …; others are called by their labels.

    Raises
    ------
    StudioError
        If they are no classes, or not one for each picture.
    """
    if not labels:
        return None, (), ()
    if labels.keys() != counts.keys():
        raise StudioError(
            f"{where} has labels for some of its parts only; label all or none, {WITHOUT}."
        )
    flat = {part: _flat(np.asarray(labels[part]), count) for part, count in counts.items()}
    for part, array in flat.items():
        if array.ndim == 2:
            several = "Labels are left aside, since each picture has several."
            return None, (), (several,)
        if len(array) != counts[part]:
            raise StudioError(
                f"{where} has {len(array)} labels for {counts[part]} pictures; give one each, "
                f"{WITHOUT}."
            )
    return *_numbered(where, np.concatenate(list(flat.values())), names), ()


def _numbered(
    where: Path, values: NDArray, names: Sequence[str]
) -> tuple[Indices, tuple[str, ...]]:
    if values.dtype.kind in "US":
        texts = [
            one.decode("utf-8", "replace") if isinstance(one, bytes) else one
            for one in values.tolist()
        ]
        found, indices = np.unique(np.array(texts), return_inverse=True)
        return indices.astype(np.int64), tuple(map(str, found))
    numbers = values.dtype.kind in "buif" and bool(np.isfinite(values).all())
    if not numbers or not np.array_equal(values, np.rint(values)):
        raise StudioError(
            f"{where} has labels that are not whole numbers; number the classes, {WITHOUT}."
        )
    if len(names) and values.min() >= 0 and values.max() < len(names):
        return values.astype(np.int64), tuple(str(name) for name in names)
    found, indices = np.unique(values, return_inverse=True)
    return indices.astype(np.int64), tuple(str(int(value)) for value in found)


def _flat(array: NDArray, count: int) -> NDArray:
    """Return labels `(N,)`; rows of several labels are left as they are, `(N, K)`."""
    if array.ndim != 2 or 1 in array.shape or len(array) != count or array.dtype.kind not in "buif":
        return array.reshape(-1)
    rows = array.astype(np.float64)
    single = bool(np.isin(rows, (0, 1)).all() and (rows.sum(1) == 1).all())
    return array.argmax(1) if single else array
