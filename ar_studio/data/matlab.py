"""MATLAB 5 files: numbers, text and cells of text.

SciPy's reader ends the whole process on some damaged files, so this one reads the little needed.
"""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.reading import check_limit, check_promise, reading
from ar_studio.data.signatures import MAT

HEADER = 128  # bytes of text before the first element
MATRIX, COMPRESSED = 14, 15
CELL, CHARACTERS = 1, 4
NUMERIC = range(6, 16)
NUMBERS = {
    1: "i1", 2: "u1", 3: "<i2", 4: "<u2", 5: "<i4", 6: "<u4", 7: "<f4", 9: "<f8", 12: "<i8",
    13: "<u8",
}  # fmt: skip
ENCODINGS = {1: "ascii", 2: "latin-1", 4: "utf-16-le", 16: "utf-8", 17: "utf-16-le"}


def read_matlab(path: Path) -> dict[str, NDArray]:
    """Read the variables that are numbers, or texts; a cell of texts becomes an array of them.

    Raises
    ------
    StudioError
        If the file is damaged, or promises more than it holds.
    """
    arrays: dict[str, NDArray] = {}
    with reading(path, MAT, LookupError), path.open("rb") as file:
        check_limit(path, path.stat().st_size)
        content = file.read()
        if content[126:128] != b"IM" or content.startswith(b"MATLAB 7.3"):
            raise ValueError
        for kind, part in _elements(content[HEADER:]):
            if kind == COMPRESSED:
                kind, part = next(_elements(_inflate(path, part)), (0, b""))
            name, value = _matrix(part) if kind == MATRIX else ("", None)
            if value is not None:
                arrays[name] = value
    return arrays


def _inflate(path: Path, part: bytes) -> bytes:
    """Unpack one element, after a look at the size its own tag promises."""
    inflater = zlib.decompressobj()
    tag = inflater.decompress(part, 8)
    size = struct.unpack("<II", tag)[1]
    check_promise(path, size, len(part))
    return tag + inflater.decompress(inflater.unconsumed_tail, size + 1)


def _elements(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the type and the bytes of each element."""
    position = 0
    while position + 8 <= len(content):
        kind, size = struct.unpack_from("<II", content, position)
        start = position + 8
        if kind >> 16:  # up to four bytes, kept in the tag itself
            kind, size, start = kind & 0xFFFF, min(4, kind >> 16), position + 4
        if start + size > len(content):
            raise ValueError
        yield kind, content[start : start + size]
        position = start + size
        position += 0 if kind == COMPRESSED else -position % 8


def _matrix(content: bytes, inside: bool = False) -> tuple[str, NDArray | None]:
    """Return the name and value of a variable; None for kinds that are not read."""
    (_, flags), (_, sides), (_, name), *parts = _elements(content)
    kind = flags[0]
    value: NDArray | None = None
    if kind == CELL and not inside:
        texts = [_matrix(part, inside=True)[1] for _, part in parts]
        value = np.array(["" if text is None else str(text) for text in texts])
    elif kind == CHARACTERS and parts:
        value = np.array(parts[0][1].decode(ENCODINGS[parts[0][0]]))
    elif kind in NUMERIC and parts:
        shape = tuple(np.frombuffer(sides, "<i4").tolist())
        if min(shape, default=0) < 0:
            raise ValueError
        value = np.frombuffer(parts[0][1], NUMBERS[parts[0][0]]).reshape(shape, order="F")
    return name.decode("ascii"), value
