"""Pictures in a `.zip` file: unpacked once into the user's cache, and read as a folder."""

import hashlib
import os
import shutil
import zipfile
from pathlib import Path, PurePosixPath

from ar_studio.data.pictures import SUFFIXES, read_folder
from ar_studio.data.reading import check_limit, check_promise, reading
from ar_studio.data.source import Source
from ar_studio.errors import StudioError
from ar_studio.kinds import ImagePreparation
from ar_studio.system import user_folder

MOST = 500_000  # pictures in one file
CHUNK = 2**20
KEPT = 8  # files whose pictures stay unpacked


def read_zip(path: Path, asked: ImagePreparation) -> Source:
    """Read every picture in a `.zip` file, whose folders mean what a folder's mean.

    Only pictures are unpacked, each by its own name below a folder of the cache; nothing in the
    file can name a place outside, and nothing is run.

    Raises
    ------
    StudioError
        If the file is damaged, locked, holds no pictures, or more than is kept in memory.
    """
    return read_folder(unpacked(path), asked)


def unpacked(path: Path) -> Path:
    """Return the folder with a file's pictures, unpacked unless it was before."""
    broken = (zipfile.BadZipFile, RuntimeError, NotImplementedError, KeyError)
    with reading(path, "a .zip file", *broken):
        stat = path.stat()
        told = repr((str(path), stat.st_mtime_ns, stat.st_size))
        name = hashlib.sha256(told.encode()).hexdigest()[:24]
        folder = user_folder() / "cache" / "unpacked" / name
        if folder.is_dir():
            return folder
        begun = folder.with_name(f"{name}.{os.getpid()}")
        try:
            with zipfile.ZipFile(path) as archive:
                _unpack(path, archive, begun)
            begun.replace(folder)
        finally:
            shutil.rmtree(begun, ignore_errors=True)
    _keep_few(folder.parent)
    return folder


def _keep_few(cache: Path) -> None:
    """Let go of what was unpacked longest ago; it is unpacked anew when it is opened."""
    others = sorted(cache.iterdir(), key=lambda folder: folder.stat().st_mtime, reverse=True)
    for folder in others[KEPT:]:
        shutil.rmtree(folder, ignore_errors=True)


def _unpack(path: Path, archive: zipfile.ZipFile, folder: Path) -> None:
    found = {info: place for info in archive.infolist() if (place := _place(info))}
    if not found:
        raise StudioError(f"{path} holds no pictures; put PNG, JPEG, BMP, GIF or WebP files there.")
    if len(found) > MOST:
        raise StudioError(f"{path} holds more than {MOST:,} pictures; use fewer.")
    if any(info.flag_bits & 1 for info in found):
        raise StudioError(f"{path} is locked by a password; unpack it, and open the folder.")
    total = 0
    for info in found:
        check_promise(path, info.file_size, info.compress_size)
        total += info.file_size
    check_limit(path, total)
    above = _shared(list(found.values()))
    for info, place in found.items():
        target = folder.joinpath(*place.parts[above:])
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(info) as packed, target.open("wb") as file:
            left = info.file_size
            while left > 0 and (chunk := packed.read(min(CHUNK, left))):
                file.write(chunk)
                left -= len(chunk)


def _place(info: zipfile.ZipInfo) -> PurePosixPath | None:
    """Return where a member lies in the file, if it is a picture and lies inside."""
    place = PurePosixPath(info.filename.replace("\\", "/"))
    inside = not place.is_absolute() and ".." not in place.parts and ":" not in info.filename
    hidden = any(part.startswith((".", "__")) for part in place.parts)
    picture = place.suffix.lower() in SUFFIXES and not info.is_dir()
    return place if inside and picture and not hidden else None


def _shared(places: list[PurePosixPath]) -> int:
    """Return how many folders at the top hold all there is; they are no classes."""
    parents = [place.parts[:-1] for place in places]
    shared = 0
    while all(len(p) > shared for p in parents) and len({p[shared] for p in parents}) == 1:
        shared += 1
    return shared
