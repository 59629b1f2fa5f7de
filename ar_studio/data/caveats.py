"""What numbers on a table must be taken with care for."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ar_studio.columns import Column
from ar_studio.data.source import Indices
from ar_studio.data.table import named

OFTEN = 0.05  # share of the rows in which one value is again and again
CHANCE = 0.05  # rows of one training part that an independent row would equal


def without_bound(columns: Sequence[Column], values: NDArray) -> Iterator[str]:
    """Yield remarks on real columns `(N, D)` whose density can grow without a bound.

    A narrow enough peak on a value that repeats, or on whole numbers, has any density at all.
    """
    repeated, whole, shown = [], [], ""
    for column, one in zip(columns, values.T, strict=True):
        found, counts = np.unique(one, return_counts=True)
        share = counts.max() / len(one)
        if (found == np.rint(found)).all():
            whole.append(column.name)
        elif share >= OFTEN and counts.max() > 2:
            shown = shown or f"{found[counts.argmax()]:.6g} in {share:.0%} of the rows"
            repeated.append(column.name)
    if repeated:
        yield (
            f"One value is there again and again in {named(repeated)} ({shown}), so the density "
            "has no bound and nats may fall without end; values=levels takes bins instead."
        )
    if whole:
        yield (
            f"All numbers of {named(whole)} are whole, so the density has no bound and nats may "
            "fall without end; values=levels takes bins instead."
        )


def again(
    columns: Sequence[Column], values: NDArray, parts: Mapping[str, Indices]
) -> Iterator[str]:
    """Yield a remark on held-out rows that training holds, too, where that is hardly by chance."""
    if not any(column.real for column in columns):
        return
    train = values[parts["train"]]
    by_chance = np.log(len(train))
    for one in train.T:
        counts = np.unique(one, return_counts=True)[1] / len(one)
        by_chance += np.log((counts**2).sum())
    if by_chance > np.log(CHANCE):
        return
    known = {row.tobytes() for row in np.ascontiguousarray(train)}
    same = {
        split: sum(row.tobytes() in known for row in np.ascontiguousarray(values[parts[split]]))
        for split in ("valid", "test")
    }
    if any(same.values()):
        told = " and ".join(
            f"{count:,} of {len(parts[split]):,} {split}" for split, count in same.items() if count
        )
        yield f"{told} rows are the same as rows of training, so results on them look too good."


def unseen(
    columns: Sequence[Column], values: NDArray, parts: Mapping[str, Indices]
) -> Iterator[str]:
    """Yield a remark on categories that training does not hold."""
    lacking = []
    for place, column in enumerate(columns):
        if not column.real:
            missing = set(np.unique(values[:, place])) - set(
                np.unique(values[parts["train"], place])
            )
            lacking += [f"{column.name} = {column.text(value)}" for value in sorted(missing)]
    if lacking:
        yield f"No row of training has {named(lacking)}, so no model can learn it."
