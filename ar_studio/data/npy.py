"""NumPy's `.npy`: arrays whose headers may say anything."""

import math
from pathlib import Path
from typing import IO, NamedTuple

import numpy as np
from numpy.lib import format as numpy_format
from numpy.typing import NDArray

from ar_studio.data.reading import check_limit, reading
from ar_studio.data.signatures import NPY
from ar_studio.errors import StudioError


class Header(NamedTuple):
    """What the header of an array promises."""

    shape: tuple[int, ...]
    dtype: np.dtype

    @property
    def size(self) -> int:
        """Bytes of the array."""
        return math.prod(self.shape) * self.dtype.itemsize

    @property
    def pickled(self) -> bool:
        """Whether Python objects are in it."""
        return self.dtype.hasobject


def read_npy(path: Path) -> NDArray:
    """Read an array from an `.npy` file.

    Raises
    ------
    StudioError
        If the file is damaged, needs pickles, or is larger than what is kept in memory.
    """
    with reading(path, NPY), path.open("rb") as file:
        check(path, header(file), path.stat().st_size)
        file.seek(0)
        return array(file)


def header(file: IO[bytes]) -> Header:
    """Read the header of an array.

    Raises
    ------
    ValueError
        If it is none: NumPy evaluates what stands there, and lets through whatever that raises.
    """
    try:
        version = numpy_format.read_magic(file)
        first = version == (1, 0)
        read = numpy_format.read_array_header_1_0 if first else numpy_format.read_array_header_2_0
        shape, _, dtype = read(file)
    except Exception as error:
        raise ValueError(str(error)) from None
    if any(type(side) is not int or side < 0 for side in shape):
        raise ValueError(f"No array has the shape {shape}.")
    return Header(shape, dtype)


def array(file: IO[bytes]) -> NDArray:
    """Read an array without pickles; its header was checked before.

    Raises
    ------
    ValueError
        If it is damaged.
    """
    try:
        return numpy_format.read_array(file, allow_pickle=False)
    except MemoryError:
        raise
    except Exception as error:
        raise ValueError(str(error)) from None


def check(path: Path, promised: Header, size: int) -> None:
    """Refuse pickles, and an array larger than the file that holds it."""
    if promised.pickled:
        raise StudioError(
            f"{path} holds pickled objects, which can run code, so it is not opened; save plain "
            "numbers."
        )
    if promised.size > size:
        raise StudioError(
            f"{path} is damaged: a header promises an array of shape {promised.shape}, more than "
            "the file holds; replace it by a fresh copy."
        )
    check_limit(path, promised.size)
