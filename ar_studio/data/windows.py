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
    cut = []
    for start, stop in parts:
        count = count_shifted(start, stop, length)
        spare = min(stop - start - count * length, length - 1)
        cut.append(_cut(codes, start + int(by * spare), count, length))
    return np.concatenate(cut)


def count_shifted(start: int, stop: int, length: int) -> int:
    """Return how many windows fit into a passage wherever the first one begins; one at least."""
    whole = (stop - start) // length
    return max(whole - 1, min(whole, 1))


def _cut(codes: NDArray[np.unsignedinteger], first: int, count: int, length: int) -> NDArray:
    return codes[first : first + count * length].reshape(count, length)
