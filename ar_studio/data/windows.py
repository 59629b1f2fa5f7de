"""Windows `(T,)` of something longer: of the passages of a text, or the clips of a recording."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Span = tuple[int, int]  # where a passage begins and ends
Spans = Mapping[str, Sequence[Span]]


def windows(codes: NDArray[np.unsignedinteger], parts: Sequence[Span], length: int) -> NDArray:
    """Return the windows `(n, length)` of some passages, one after the other, as many as fit."""
    return np.concatenate(
        [_cut(codes, start, (stop - start) // length, length) for start, stop in parts]
    )


def shifted(
    codes: NDArray[np.unsignedinteger], parts: Sequence[Span], length: int, by: float
) -> NDArray:
    """Return windows that begin later in each passage, by a share of what there is to spare.

    There are as many for every share, 0 to 1; see `count_shifted`.
    """
    places, _ = shifted_places(parts, length, by)
    return codes[places[:, None] + np.arange(length)]


def shifted_places(
    parts: Sequence[Span], length: int, by: float
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where each window of `shifted` begins, and where its passage does, both `(n,)`."""
    begins, counts = list[int](), list[int]()
    for start, stop in parts:
        counts.append(count_shifted(start, stop, length))
        spare = min(stop - start - counts[-1] * length, length - 1)
        begins.append(start + int(by * spare))
    within = np.concatenate([np.arange(count) for count in counts]) * length
    passages = np.array([start for start, _ in parts], np.int64).repeat(counts)
    return np.array(begins, np.int64).repeat(counts) + within, passages


def before(
    codes: NDArray[np.unsignedinteger],
    places: NDArray[np.int64],
    passages: NDArray[np.int64],
    reach: int,
) -> NDArray[np.int64]:
    """Return the codes before some places, `(n, reach)`, or -1 before the passages begin."""
    where = places[:, None] + np.arange(-reach, 0)
    found = codes[where.clip(0)].astype(np.int64)
    found[where < passages[:, None]] = -1
    return found


def count_shifted(start: int, stop: int, length: int) -> int:
    """Return how many windows fit into a passage wherever the first one begins; one at least."""
    whole = (stop - start) // length
    return max(whole - 1, min(whole, 1))


def _cut(codes: NDArray[np.unsignedinteger], first: int, count: int, length: int) -> NDArray:
    return codes[first : first + count * length].reshape(count, length)
