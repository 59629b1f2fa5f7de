"""Numbers that stand for a value that is not there, such as −999 among lengths."""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from ar_studio.errors import quoted

# Nines as people write them, what well logs are filled with, and the least whole numbers of two and
# four bytes. Some are usual only as negative numbers: 9 is of any scale.
NINES = tuple(float("9" * count) for count in range(1, 8))
EXACT = (*NINES[1:], *(-one for one in NINES), -999.25, -32768.0, -(2.0**31))
# What grids are filled with, netCDF's and GDAL's among others, is written in more digits or fewer.
FILLS = (1e20, 9.969209968386869e36, -3.4028234663852886e38)
CLOSE = 1e-5


def stand_ins(numbers: NDArray[np.float64]) -> frozenset[float]:
    """Return the known ones in a column that lie farther from the others than these from another.

    Parameters
    ----------
    numbers
        `(N,)`, NaN where there is no value.
    """
    there = numbers[~np.isnan(numbers)]
    if not len(there) or not _known(np.array([there.min(), there.max()])).any():
        return frozenset()
    known = _known(there)
    found, others = set(there[known].tolist()), there[~known]
    if not len(others):
        return frozenset()
    low, high = float(others.min()), float(others.max())
    apart = {one: low - one if one < low else one - high for one in found}
    return frozenset(one for one, distance in apart.items() if distance > high - low > 0)


def _known(numbers: NDArray[np.float64]) -> NDArray[np.bool_]:
    close = [np.abs(numbers - fill) <= CLOSE * abs(fill) for fill in FILLS]
    return np.isin(numbers, EXACT) | np.any(close, axis=0)


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
