"""IDX, the format of MNIST: a header with the shape, then the bytes; often gzipped."""

import gzip
import math
import re
import struct
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.reading import DEFLATE_RATIO, check_promise, reading
from ar_studio.data.signatures import GZIP, IDX
from ar_studio.errors import StudioError

UNSIGNED_BYTE = 8


def read_idx(path: Path) -> NDArray[np.uint8]:
    """Read an array of bytes from an IDX file, gzipped or not.

    Raises
    ------
    StudioError
        If the file cannot be read, is damaged, or holds other than unsigned bytes.
    """
    with reading(path, IDX):
        stored = path.stat().st_size
        with path.open("rb") as raw:
            file = _unzipped(raw)
            zipped = file is not raw
            shape = _header(path, file)
            promised = math.prod(shape)
            check_promise(path, promised, stored)
            # A reader allocates what it is asked for, so never ask for more than can be there.
            content = file.read(min(promised, stored * DEFLATE_RATIO if zipped else stored) + 1)
    if len(content) != promised:
        relation = "fewer" if len(content) < promised else "more"
        raise StudioError(
            f"{path} is damaged: it holds {relation} than the {promised:,} bytes its header "
            "promises; replace it by a fresh copy."
        )
    return np.frombuffer(content, np.uint8).reshape(shape)


def _unzipped(raw: BinaryIO) -> BinaryIO:
    zipped = raw.read(2) == GZIP
    raw.seek(0)
    return cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if zipped else raw


def _header(path: Path, file: BinaryIO) -> tuple[int, ...]:
    zero, kind, dimensions = struct.unpack(">HBB", file.read(4))
    if zero or not 1 <= dimensions <= 4:
        raise ValueError
    if kind != UNSIGNED_BYTE:
        raise StudioError(f"{path} holds other than unsigned bytes; convert it to those.")
    return struct.unpack(f">{dimensions}I", file.read(4 * dimensions))


def idx_shape(path: Path) -> tuple[int, ...]:
    """Return the shape that the header of an IDX file promises.

    Raises
    ------
    StudioError
        If there is no such header.
    """
    with reading(path, IDX), path.open("rb") as raw:
        return _header(path, _unzipped(raw))


def lying_letters(path: Path) -> bool:
    """Tell by its name whether a file is of EMNIST, whose letters lie on their sides, mirrored."""
    return bool(re.search(r"(?<![a-z])emnist", path.name.lower()))
