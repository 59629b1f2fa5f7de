"""What numbers on somebody's own data must be taken with care for."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ar_studio.columns import Column
from ar_studio.data.source import Indices
from ar_studio.errors import quoted

OFTEN = 0.05  # share of the rows in which one value is again and again
CHANCE = 0.05  # rows of one training part that an independent row would equal


def without_bound(
    columns: Sequence[Column], values: NDArray, instead: str = "values=levels takes bins instead"
) -> Iterator[str]:
    """Yield remarks on real columns `(N, D)` whose density can grow without a bound.

    A narrow enough peak on a value that repeats, or on whole numbers, has any density at all.

    Parameters
    ----------
    instead
        What can be done about it.
    """
    repeated, whole, shown = [], [], ""
    for column, one in zip(columns, values.T, strict=True):
        found, counts = np.unique(one, return_counts=True)
        share = counts.max() / len(one)
        if (found == np.rint(found)).all():
            whole.append(column.name)
        elif share >= OFTEN and counts.max() > 2:
            shown = shown or f"{found[counts.argmax()] + 0.0:.6g} in {share:.0%} of the rows"
            repeated.append(column.name)
    if repeated:
        yield (
            f"One value is there again and again in {quoted(repeated)} ({shown}), so the density "
            f"has no bound and nats may fall without end; {instead}."
        )
    if whole:
        yield (
            f"All numbers of {quoted(whole)} are whole, so the density has no bound and nats may "
            f"fall without end; {instead}."
        )


def again(events: str, marks: NDArray, parts: Mapping[str, Indices]) -> Iterator[str]:
    """Yield a remark on held-out events that training holds, too.

    Parameters
    ----------
    events
        What they are called, such as rows.
    marks
        A number for each, by which equal ones are told, `(N,)`.
    """
    train = marks[parts["train"]]
    same = {split: int(np.isin(marks[parts[split]], train).sum()) for split in ("valid", "test")}
    told = [f"{n:,} of {len(parts[split]):,} {split}" for split, n in same.items() if n]
    if told:
        yield (
            f"{' and '.join(told)} {events} are the same as {events} of training (duplicates), so "
            "results on them look too good."
        )


def by_chance(columns: Sequence[Column], train: NDArray) -> bool:
    """Tell whether independent rows would equal one of training every now and then."""
    if not any(column.real for column in columns):
        return True
    expected = np.log(len(train))
    for one in train.T:
        counts = np.unique(one, return_counts=True)[1] / len(one)
        expected += np.log((counts**2).sum())
    return bool(expected > np.log(CHANCE))


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
    yield from unlearnt("row", lacking)


def unlearnt(event: str, lacking: Sequence[str]) -> Iterator[str]:
    """Yield a remark on what no event of training has, such as `class = dog`."""
    if lacking:
        yield f"No {event} of training has {quoted(lacking)}, so no model can learn it."


def single(event: str, alone: Sequence[str]) -> Iterator[str]:
    """Yield a remark on what one event alone has, such as `class = dog`, and that in training."""
    if alone:
        yield (
            f"Of {quoted(alone)} there is one {event} alone, which a model learns by heart and "
            "nothing tests."
        )
