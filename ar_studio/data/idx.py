"""IDX, the format of MNIST: a header with the shape, then the bytes; often gzipped."""

import gzip
import math
import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.reading import DEFLATE_RATIO, check_promise, reading
from ar_studio.errors import StudioError

UNSIGNED_BYTE = 8


def read_idx(path: Path) -> NDArray[np.uint8]:
    """Read an array of bytes from an IDX file, gzipped or not.

    Raises
    ------
    StudioError
        If the file cannot be read, is damaged, or holds other than unsigned bytes.
    """
    with reading(path, "an IDX file"):
        stored = path.stat().st_size
        with path.open("rb") as raw:
            zipped = raw.read(2) == b"\x1f\x8b"
            raw.seek(0)
            file = gzip.GzipFile(fileobj=raw) if zipped else raw
            zero, kind, dimensions = struct.unpack(">HBB", file.read(4))
            if zero or not 1 <= dimensions <= 4:
                raise ValueError
            if kind != UNSIGNED_BYTE:
                raise StudioError(f"{path} holds other than unsigned bytes; convert it to those.")
            shape = struct.unpack(f">{dimensions}I", file.read(4 * dimensions))
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


def labels_beside(images: Path) -> Path | None:
    """Return the labels file that belongs to `…-images-idx3-ubyte[.gz]`, if it is there."""
    name = images.name.removesuffix(".gz").replace("images", "labels").replace("idx3", "idx1")
    for candidate in (images.with_name(name), images.with_name(f"{name}.gz")):
        if candidate.is_file() and candidate != images:
            return candidate
    return None
