"""Folders of picture files: subfolders are classes."""

import struct
import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ar_studio.data.reading import check_limit, reading
from ar_studio.data.source import Indices, Source
from ar_studio.errors import StudioError
from ar_studio.kinds import ImagePreparation

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".pgm"})
# Tried on every file, whatever its name says: others' decoders are fragile or run programs.
FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "PPM")
GREY_MODES = ("1", "L", "LA", "La", "I;16", "I;16B", "I;16L", "I;16N", "I", "F")
MAX_PIXELS = 2**26  # of one picture; a small file can promise many more
PARTS = {"train": "train", "valid": "valid", "val": "valid", "test": "test"}


class SizesDifferError(StudioError):
    """Pictures have different sizes, and none was chosen to scale them to."""


def read_folder(folder: Path, asked: ImagePreparation) -> Source:
    """Read every picture below a folder: in colour if any is, else in grey.

    Subfolders are classes. Folders named `train` and `test` (and `valid` or `val`) are parts,
    with the classes inside them.

    Parameters
    ----------
    asked
        Says how they are read; of no size, they are kept as large as they are.

    Raises
    ------
    SizesDifferError
        If sizes differ and no size is asked for.
    StudioError
        If there are none, or one is damaged or too large.
    """
    paths = _paths(folder)
    if not paths:
        raise StudioError(
            f"{folder} holds no pictures; put PNG, JPEG, BMP, GIF or WebP files there."
        )
    size = asked.size
    sizes, colours = zip(*(_header(path) for path in paths), strict=True)
    if size is None and len(set(sizes)) > 1:
        found = ", ".join(f"{w}×{h}" for (w, h), _ in Counter(sizes).most_common(3))
        more = " and others" if len(set(sizes)) > 3 else ""
        raise SizesDifferError(
            f"{folder} holds pictures of different sizes ({found}{more}); choose a size to scale "
            "them to."
        )
    width, height = (size, size) if size else sizes[0]
    channels = 3 if any(colours) else 1
    check_limit(folder, len(paths) * channels * width * height)
    pictures = np.empty((len(paths), channels, height, width), np.uint8)
    for index, path in enumerate(paths):
        pictures[index] = _read(path, (width, height), channels == 3)
    parts, labels, names = _structure([path.relative_to(folder) for path in paths])
    return Source(pictures, False, labels, names, parts)


def _paths(folder: Path) -> list[Path]:
    with reading(folder, "a folder"):
        return sorted(
            path
            for path in folder.rglob("*")
            if path.suffix.lower() in SUFFIXES
            and not any(part.startswith((".", "__")) for part in path.relative_to(folder).parts)
            and path.is_file()
        )


def opened(path: Path) -> Image.Image:
    """Open a picture file of a format whose reader is harmless; no pixel is decoded yet.

    Raises
    ------
    StudioError
        If it promises too many pixels.
    """
    try:
        image = Image.open(path, formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large(path) from None
    if image.width * image.height > MAX_PIXELS:
        image.close()
        raise _too_large(path)
    return image


def _too_large(path: Path) -> StudioError:
    return StudioError(
        f"{path} promises more than {MAX_PIXELS:,} pixels, too many to unpack; make it smaller or "
        "remove it."
    )


def _header(path: Path) -> tuple[tuple[int, int], bool]:
    """Return width and height, and whether the picture is in colour, from its header."""
    with reading(path, "a picture", SyntaxError), opened(path) as image:
        return image.size, image.mode not in GREY_MODES


def _read(path: Path, size: tuple[int, int], colour: bool) -> NDArray[np.uint8]:
    """Return the picture with its channels first, `(1, H, W)` or `(3, H, W)`."""
    with reading(path, "a picture", SyntaxError, zlib.error, struct.error), opened(path) as image:
        image.load()
        picture = to_eight_bits(path, image, "RGB" if colour else "L")
        if picture.size != size:
            picture = picture.resize(size, Image.Resampling.BILINEAR)
        return np.moveaxis(np.asarray(picture).reshape(*size[::-1], -1), 2, 0)


def to_eight_bits(path: Path, image: Image.Image, mode: Literal["L", "RGB"]) -> Image.Image:
    """Return a picture in 8-bit grey, `L`, or in 8-bit colours, `RGB`.

    Raises
    ------
    StudioError
        If its values have more than 16 bits.
    """
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8)).convert(mode)
    if image.mode in ("I", "F"):
        raise StudioError(
            f"{path} has values of more than 16 bits; save it as an 8-bit grey picture."
        )
    if image.has_transparency_data:
        # Drawings on a transparent ground are meant to be seen on paper.
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image.convert("RGBA"))
    return image.convert(mode)


def _structure(
    paths: Sequence[Path],
) -> tuple[dict[str, Indices], Indices | None, tuple[str, ...]]:
    """Return the official parts and the classes that the folders' names tell."""
    tops = {path.parts[0] for path in paths if len(path.parts) > 1}
    divided = {"train", "test"} <= tops <= PARTS.keys() and all(len(p.parts) > 1 for p in paths)
    parts: dict[str, Indices] = {}
    if divided:
        where = [PARTS[path.parts[0]] for path in paths]
        parts = {part: np.flatnonzero([w == part for w in where]) for part in dict.fromkeys(where)}
        paths = [Path(*path.parts[1:]) for path in paths]
    if not all(len(path.parts) > 1 for path in paths):
        return parts, None, ()
    names = sorted({path.parts[0] for path in paths})
    numbers = {name: number for number, name in enumerate(names)}
    return parts, np.array([numbers[path.parts[0]] for path in paths], np.int64), tuple(names)
