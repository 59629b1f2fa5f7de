"""Numbers that stand for a value that is not there, such as −999 among lengths."""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from ar_studio.errors import quoted

# Nines as people write them, what well logs and grids of the weather are filled with, and the least
# whole numbers of two and four bytes. Some are usual only as negative numbers: 9 is of any scale.
NINES = tuple(float("9" * count) for count in range(1, 8))
KNOWN = frozenset(
    {*NINES[1:], *(-one for one in NINES), -999.25, -32768.0, -(2.0**31), 1e20, 9.96921e36}
)


def stand_ins(numbers: NDArray[np.float64]) -> frozenset[float]:
    """Return the known ones in a column that lie farther from the others than these from another.

    Parameters
    ----------
    numbers
        `(N,)`, NaN where there is no value.
    """
    there = numbers[~np.isnan(numbers)]
    if not len(there) or not KNOWN & {there.min(), there.max()}:
        return frozenset()
    found = [one for one in KNOWN if (there == one).any()]
    others = there[~np.isin(there, found)]
    if not len(others):
        return frozenset()
    low, high = float(others.min()), float(others.max())
    apart = {one: low - one if one < low else one - high for one in found}
    return frozenset(one for one, distance in apart.items() if distance > high - low > 0)


def said(found: Mapping[str, frozenset[float]], taken: bool) -> Iterator[str]:
    """Yield a remark on stand-ins by the names of columns: what they were taken for."""
    if not found:
        return
    numbers = sorted(frozenset.union(*found.values()))
    shown = ", ".join(f"{number:.9g}".replace("-", "−") for number in numbers[:3])
    names = quoted(found)
    if taken:
        yield f"Read as no value: {shown} in {names}."
    else:
        yield (
            f"Far from all other numbers there: {shown} in {names}. If that stands for a value "
            "that is missing, stand_ins=missing reads it so."
        )
