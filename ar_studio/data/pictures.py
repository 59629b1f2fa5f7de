"""Folders of picture files, or of files of arrays: subfolders are classes or parts."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data import signatures
from ar_studio.data.array_folders import read_array_folder
from ar_studio.data.folders import arranged
from ar_studio.data.opening import (
    EIGHT,
    SIXTEEN,
    USUAL,
    Picture,
    Size,
    eight_bits,
    fitted,
    largest,
    opened,
    planes,
    white_of,
)
from ar_studio.data.reading import check_limit
from ar_studio.data.source import Source, reshaped
from ar_studio.data.tree import SoundsOnlyError, TextsOnlyError, Tree, below, explored
from ar_studio.errors import CancelledError, StudioError
from ar_studio.kinds import ImagePreparation

TABLES = (".csv", ".tsv", ".data")


class SizesDifferError(StudioError):
    """Pictures have different sizes, and none was chosen to scale them to."""


class BrokenPicturesError(StudioError):
    """Some of a folder's pictures cannot be read, and were not to be left out."""

    def __init__(self, first: str, said: str, count: int) -> None:
        self._words = f"{first.removesuffix('.')}, or leave it out"
        if count > 1:
            self._words = f"{first} In all, {said}; mend them all, or leave them out"
        super().__init__(f"{self._words} with broken=left-out.")

    @property
    def words(self) -> str:
        return f"{self._words}."


class _UnreadableError(StudioError):
    """A picture cannot be read."""


@dataclass(frozen=True)
class Header:
    """What is known of a picture before it is decoded: width and height, and how it lies."""

    size: Size
    in_colour: bool
    see_through: bool
    turned: bool


def read_folder(folder: Path, asked: ImagePreparation = USUAL) -> Source:
    """Read every picture below a folder: in colour if any is, else in grey.

    Subfolders are classes. Folders named `train` and `test`, `training`, `val` and their like are
    parts, with the classes inside them. A folder of no pictures may hold IDX, `.npy` or
    `.mat` files.

    Parameters
    ----------
    asked
        Says how they are read; of no size, they are kept as large as they are.

    Raises
    ------
    SizesDifferError
        If sizes differ and no size is asked for.
    BrokenPicturesError
        If some are damaged or too large, and those are not to be left out.
    StudioError
        If there are none that can be read.
    """
    tree = explored(folder)
    if not tree.pictures and tree.arrays:
        source = read_array_folder(folder, tree.arrays, asked).resized(asked)
        return replace(source, remarks=(*tree.remarks, *source.remarks))
    if not tree.pictures:
        raise _without_pictures(tree)
    try:
        return _assembled(tree, tree.pictures, asked)
    except _UnreadableError as error:
        # All others are tried too, so that nobody mends a folder one file at a time.
        sound = [path for path in tree.pictures if _sound(path, asked)]
        broken = sorted({*tree.pictures} - {*sound})
        if not sound:
            raise
        count = f"{len(broken):,} of {len(tree.pictures):,} pictures"
        said = f"{count} cannot be read ({below(folder, broken)})"
        if asked.broken == "refused":
            raise BrokenPicturesError(str(error), said, len(broken)) from None
    source = _assembled(tree, sound, asked)
    remarks = (f"{said} and are left out.", *source.remarks)
    return replace(source, left_out=len(broken), remarks=remarks)


def _assembled(tree: Tree, files: list[Path], asked: ImagePreparation) -> Source:
    """Return pictures of a folder as a source, with their classes and parts."""
    folder = tree.folder
    arrangement = arranged([path.relative_to(folder) for path in files], asked.classes == "found")
    paths = [files[i] for i in arrangement.taken]
    headers = [_header(path, asked) for path in paths]
    wanted = _size(folder, headers, asked)
    pictures, white = _read(folder, paths, headers, wanted, asked)
    sizes = Counter(header.size for header in headers)
    beside = [*tree.arrays, *tree.sounds]
    aside = [f"Left aside, as pictures are read: {below(folder, beside)}."]
    remarks = (
        *tree.remarks,
        *(aside if beside else ()),
        *arrangement.remarks,
        *_turned(headers),
        *white,
        *reshaped(len(paths), sizes, asked),
    )
    return Source(
        pictures,
        False,
        arrangement.labels,
        arrangement.class_names,
        arrangement.parts,
        idle=frozenset() if any(one.see_through for one in headers) else frozenset({"ground"}),
        remarks=remarks,
    )


@contextmanager
def _readable(path: Path, asked: ImagePreparation) -> Iterator[Picture]:
    """Open a picture; that it was this which failed, if anything does, is known afterwards."""
    try:
        with opened(path, asked) as picture:
            yield picture
    except CancelledError:
        raise
    except StudioError as error:
        raise _UnreadableError(str(error)) from None


def _sound(path: Path, asked: ImagePreparation) -> bool:
    try:
        with _readable(path, asked) as picture:
            picture.decoded("L")
    except _UnreadableError:
        return False
    return True


def _header(path: Path, asked: ImagePreparation) -> Header:
    with _readable(path, asked) as picture:
        return Header(picture.size, picture.in_colour, picture.see_through, picture.turn > 1)


def _size(folder: Path, headers: list[Header], asked: ImagePreparation) -> Size:
    """Return the width and height that all pictures get."""
    sizes = Counter(header.size for header in headers)
    if asked.size is not None:
        return asked.size, asked.size
    if len(sizes) > 1:
        found = ", ".join(f"{w}×{h}" for (w, h), _ in sizes.most_common(3))
        more = " and others" if len(sizes) > 3 else ""
        raise SizesDifferError(
            f"{folder} holds pictures of different sizes ({found}{more}); choose a size to scale "
            "them to."
        )
    return headers[0].size


def _read(
    folder: Path, paths: list[Path], headers: list[Header], wanted: Size, asked: ImagePreparation
) -> tuple[NDArray[np.uint8], Iterable[str]]:
    """Return the pictures `(N, C, H, W)`, and what is to be said of their white."""
    colour = any(header.in_colour for header in headers)
    channels = 3 if colour else 1
    check_limit(folder, len(paths) * channels * wanted[0] * wanted[1])
    made = np.empty((len(paths), channels, *wanted[::-1]), np.uint8)
    read = partial(_fill, made, paths, wanted, asked)
    given = asked.brightest
    # Most pictures have the white of their files; where all are far darker, another is meant.
    white = {full: given or full for full in (EIGHT, SIXTEEN)}
    most = read(white)
    found = {full: white_of(value, full) for full, value in most.items()}
    if given or all(found[full] == full for full in most):
        return made, ()
    read(white | found)
    told = " and ".join(
        f"0 to {most[f]:,}, of {f:,} that there might be" for f in most if found[f] != f
    )
    return made, (
        f"Values are {told}, so {' and '.join(f'{found[f]:,}' for f in most if found[f] != f)} is "
        "taken as white; the setting brightest says which value is.",
    )


def _fill(
    made: NDArray[np.uint8],
    paths: list[Path],
    wanted: Size,
    asked: ImagePreparation,
    white: dict[int, int],
) -> dict[int, int]:
    """Read all pictures, and return the largest value of those in eight bits, and in sixteen."""
    mode, most = "RGB" if made.shape[1] == 3 else "L", {}
    for index, path in enumerate(paths):
        with _readable(path, asked) as picture:
            decoded = picture.decoded(mode)
        full = SIXTEEN if decoded.mode == "I" else EIGHT
        most[full] = max(most.get(full, 0), largest(decoded))
        shown = eight_bits(decoded, mode, white[full])
        made[index] = planes(fitted(shown, wanted, asked=asked))
    return most


def _turned(headers: list[Header]) -> Iterable[str]:
    """Say how many pictures are turned, and how many have a ground."""
    if turned := sum(header.turned for header in headers):
        yield (
            f"{turned:,} of {len(headers):,} pictures are turned upright, as their cameras say; "
            "orientation=stored leaves them."
        )


def _without_pictures(tree: Tree) -> StudioError:
    """Return the sentence for a folder without pictures, and what it holds instead."""
    folder = tree.folder
    remarks = [*tree.remarks]
    if tree.sounds:
        return SoundsOnlyError(tree)
    if tree.texts and not tree.others and not tree.unread:
        return TextsOnlyError(folder, tree.texts)
    if tree.others:
        found = next(iter(tree.others.values()))
        others = [other for other, format_ in tree.others.items() if format_ is found]
        if found is signatures.PICKLE and "cifar" in str(folder).lower():
            way = "the catalogue's cifar10 takes the version without pickles"
        else:
            way = "open that file" if found.read else found.way
        return StudioError(
            f"{folder} holds no pictures; {below(folder, others)}: {found.words}; {way}."
        )
    tables = [path for path in folder.iterdir() if path.suffix.lower() in TABLES]
    if tables:
        return StudioError(
            f"{folder} holds no pictures but {below(folder, sorted(tables))}; open a table itself."
        )
    if remarks:
        return StudioError(f"{folder} holds no pictures that are read. {remarks[0]}")
    return StudioError(f"{folder} holds no pictures; put PNG, JPEG, BMP, GIF or WebP files there.")
