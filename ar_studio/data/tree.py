"""What lies below a folder: pictures, arrays, texts and sounds, and what is left out.

Each real folder is looked into once. Links are followed; what looks like a picture and is not read
is counted, never passed over.
"""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from ar_studio.data import signatures
from ar_studio.data.reading import reading
from ar_studio.errors import StudioError, listed
from ar_studio.interruption import pause

SUFFIXES = frozenset(
    {".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".bmp", ".dib", ".gif", ".webp", ".pgm", ".ppm"}
    | {".pnm", ".pbm"}
)
OTHERS = frozenset(  # pictures of formats that are not read
    {".tif", ".tiff", ".heic", ".heif", ".avif", ".jp2", ".j2k", ".jxl", ".svg", ".psd", ".ico"}
    | {".tga", ".pcx", ".exr", ".hdr", ".eps", ".raw", ".dng", ".cr2", ".cr3", ".nef", ".arw"}
    | {".dcm", ".nii", ".pfm"}
)
MISSED = frozenset({*SUFFIXES, *OTHERS, ""})  # endings of what is told of where it is lost
LOST, AGAIN = "they are links that lead nowhere", "they are there already"
OF_TEXT = (".txt",)
OF_SOUND = (".wav", ".wave", ".flac", ".mp3")
OF_ARRAYS = (signatures.IDX, signatures.NPY, signatures.MAT)
# What systems and programs put beside the user's own; `_x` may be a class, `__MACOSX` is none.
FOREIGN = (".", "__", "@ea", "$")
ENDINGS = 3  # of what is left out, the most that are named


class TextsOnlyError(StudioError):
    """A folder holds no pictures, and texts."""

    def __init__(self, folder: Path, texts: list[Path]) -> None:
        super().__init__(f"{folder} holds no pictures but texts; open it as a text.")
        self.texts = texts


class SoundsOnlyError(StudioError):
    """A folder holds no pictures, and sounds."""

    def __init__(self, tree: "Tree") -> None:
        super().__init__(f"{tree.folder} holds no pictures but sounds; open it as sounds.")
        self.folder, self.sounds, self.remarks = tree.folder, tree.sounds, tuple(tree.remarks)


@dataclass
class Tree:
    """What was found below a folder.

    Attributes
    ----------
    pictures, arrays, texts, sounds
        Files that are read, sorted.
    others
        Files that hold what is not read, with what that is.
    unread, misnamed
        How many pictures of each ending are of a format that is not read, or of one that is.
    closed, lost, again, around
        Folders that may not be read, links that lead nowhere, folders that are there already, and
        links to folders that hold the folder itself.
    """

    folder: Path
    pictures: list[Path] = field(default_factory=list)
    arrays: list[Path] = field(default_factory=list)
    texts: list[Path] = field(default_factory=list)
    sounds: list[Path] = field(default_factory=list)
    others: dict[Path, signatures.Format] = field(default_factory=dict)
    unread: Counter[str] = field(default_factory=Counter)
    misnamed: Counter[str] = field(default_factory=Counter)
    closed: list[Path] = field(default_factory=list)
    lost: list[Path] = field(default_factory=list)
    again: list[Path] = field(default_factory=list)
    around: list[Path] = field(default_factory=list)

    @property
    def remarks(self) -> Iterator[str]:
        """What is left out, in sentences."""
        for endings, why, way in (
            (self.unread, "such pictures are not read", "save them as PNG"),
            (self.misnamed, "pictures do not end so", "give them the ending of their format"),
        ):
            if endings:
                kinds = ", ".join(f"{n:,} {ending}" for ending, n in endings.most_common(ENDINGS))
                yield f"Left out, as {why}: {kinds}; {way}."
        for places, why in (
            (self.closed, "they may not be read: change their permissions"),
            (self.lost, LOST),
            (self.again, AGAIN),
            (self.around, "they are links to folders around this one"),
        ):
            if places:
                yield f"Left out: {below(self.folder, places)}; {why}."


def below(folder: Path, places: Iterable[Path]) -> str:
    """Name a few places below a folder, and count the others."""
    return listed(str(place.relative_to(folder)) for place in places)


def explored(folder: Path) -> Tree:
    """Return what lies below a folder.

    Raises
    ------
    StudioError
        If the folder itself may not be read.
    """
    tree = Tree(folder)
    with reading(folder, "a folder"):
        os.scandir(folder).close()
    for path in _files(tree):
        _sort(tree, path)
    tree.pictures.sort()
    tree.arrays.sort()
    tree.texts.sort()
    tree.sounds.sort()
    return tree


def is_foreign(place: PurePath) -> bool:
    """Tell whether a place below a folder is a system's or a program's, and hidden."""
    return any(part.startswith(FOREIGN) for part in place.parts)


def is_picture(name: str, head: bytes) -> bool:
    """Tell whether a file is read as a picture: by its ending, or without one by its first bytes.

    A file such as `x.png.bak` is not.
    """
    ending = PurePath(name).suffix.lower()
    if ending:
        return ending in SUFFIXES
    found = signatures.of_bytes(head)
    return found is signatures.SHOWN


def _files(tree: Tree) -> Iterator[Path]:
    """Yield all files below a folder; of the ways to a real folder the first, links last."""
    seen: set[Path] = set()
    waiting, links = [tree.folder], []
    while waiting or links:
        folder = waiting.pop() if waiting else links.pop(0)
        real = Path(os.path.realpath(folder))
        around = folder != tree.folder and _holds(real, tree.folder, folder.parent)
        if around or real in seen:
            if real not in seen:
                tree.around.append(folder)
            elif not around:  # a circle costs nothing, so it is not spoken of
                tree.again.append(folder)
            continue
        seen.add(real)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            tree.closed.append(folder)
            continue
        for entry in entries:
            pause()
            path = folder / entry.name
            if entry.name.startswith(FOREIGN):
                continue
            if entry.is_symlink() and path.is_dir():
                links.append(path)
            elif entry.is_dir():
                waiting.append(path)
            elif entry.is_file():
                yield path
            elif entry.is_symlink() and path.suffix.lower() in MISSED:
                tree.lost.append(path)


def _holds(real: Path, *folders: Path) -> bool:
    """Tell whether a folder, without links in its path, is one of others or holds it."""
    return any(Path(os.path.realpath(folder)).is_relative_to(real) for folder in folders)


def _sort(tree: Tree, path: Path) -> None:
    """Put a file where it belongs, which is nowhere for most that are no data."""
    ending = path.suffix.lower()
    if ending in SUFFIXES:
        tree.pictures.append(path)
        return
    found = signatures.of_file(path)
    if found is signatures.SHOWN and not ending:
        tree.pictures.append(path)
    elif found is signatures.SHOWN and ending not in OTHERS:
        tree.misnamed[ending] += 1
    elif ending in OTHERS or (found and found.picture):
        tree.unread[ending or "without ending"] += 1
    elif found and found.words in OF_ARRAYS:
        tree.arrays.append(path)
    elif ending in OF_TEXT:
        tree.texts.append(path)
    elif found is signatures.SOUND or ending in OF_SOUND:
        tree.sounds.append(path)
    elif found and found is not signatures.TEXT:
        tree.others[path] = found
