"""Pictures or sounds in a `.zip` or `.tar` file: unpacked once into the cache, read as a folder."""

import hashlib
import json
import os
import shutil
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path, PurePosixPath

from ar_studio.data import signatures, tree
from ar_studio.data.pictures import read_folder
from ar_studio.data.reading import BROKEN_ZIP, check_limit, check_promise, reading
from ar_studio.data.source import Source
from ar_studio.data.tarred import TarFile
from ar_studio.data.tree import SoundsOnlyError
from ar_studio.errors import StudioError, listed
from ar_studio.interruption import pause
from ar_studio.kinds import ImagePreparation
from ar_studio.system import user_folder

MOST = 500_000  # pictures in one file
CHUNK = 2**20
UNPACKING = 5  # raised when other members are unpacked
KEPT = 8  # files whose pictures stay unpacked
TOLD = ".told.json"  # beside them: what was left out, in sentences

Archive = zipfile.ZipFile | TarFile


def read_zip(path: Path, asked: ImagePreparation) -> Source:
    """Read every picture in a `.zip` or `.tar` file, whose folders mean what a folder's mean.

    Only pictures, sounds and files of arrays are unpacked, each by its own name below a folder of
    the cache; nothing in the file can name a place outside, and nothing is run.

    Raises
    ------
    StudioError
        If the file is damaged, locked, holds no pictures, or more than is kept in memory.
    """
    folder = unpacked(path)
    told = json.loads((folder / TOLD).read_text()) if (folder / TOLD).exists() else []
    try:
        source = read_folder(folder, asked)
    except SoundsOnlyError as error:
        error.remarks = (*told, *error.remarks)
        raise
    return replace(source, remarks=(*told, *source.remarks))


def unpacked(path: Path) -> Path:
    """Return the folder with a file's pictures, unpacked unless it was before."""
    with _read(path):
        stat = path.stat()
        found = signatures.of_file(path)
    kind = TarFile if found and found.words == signatures.TAR else zipfile.ZipFile
    told = repr((str(path), stat.st_mtime_ns, stat.st_size, UNPACKING))
    name = hashlib.sha256(told.encode()).hexdigest()[:24]
    folder = user_folder() / "cache" / "unpacked" / name
    if folder.is_dir():
        return folder
    begun = folder.with_name(f"{name}.{os.getpid()}")
    try:
        with _read(path):
            archive = kind(path)
        with archive:
            _unpack(path, archive, begun)
        begun.replace(folder)
    except OSError as error:
        raise StudioError(
            f"{path} could not be unpacked into {folder.parent}: {error.strerror or error}; make "
            "room there, or unpack it yourself, and open the folder."
        ) from None
    finally:
        shutil.rmtree(begun, ignore_errors=True)
    _keep_few(folder.parent)
    return folder


def _read(path: Path) -> AbstractContextManager[None]:
    """Put the blame on the file for what reading it raises; writing elsewhere stays outside."""
    return reading(path, signatures.ZIP, *BROKEN_ZIP, tarfile.TarError)


def _keep_few(cache: Path) -> None:
    """Let go of what was unpacked longest ago; it is unpacked anew when it is opened."""
    others = sorted(cache.iterdir(), key=lambda folder: folder.stat().st_mtime, reverse=True)
    for folder in others[KEPT:]:
        shutil.rmtree(folder, ignore_errors=True)


def _unpack(path: Path, archive: Archive, folder: Path) -> None:
    inside = {info: place for info in archive.infolist() if (place := _place(info))}
    if any(info.flag_bits & 1 for info in inside):
        raise StudioError(f"{path} is locked by a password; unpack it, and open the folder.")
    with _read(path):
        found = {info: place for info, place in inside.items() if _is_read(archive, info, place)}
    if not found:
        raise _without_pictures(path, list(inside.values()))
    if len(found) > MOST:
        raise StudioError(f"{path} holds more than {MOST:,} pictures; use fewer.")
    total = 0
    for info in found:
        check_promise(path, info.file_size, info.compress_size)
        total += info.file_size
    check_limit(path, total)
    above = _shared(list(found.values()))
    # Pictures of formats that are not read are there by name only, to be counted as left out.
    unread = [place for place in inside.values() if place.suffix.lower() in tree.OTHERS]
    for place in unread:
        target = folder.joinpath(*place.parts[min(above, len(place.parts) - 1) :])
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch()
    for info, place in found.items():
        target = folder.joinpath(*place.parts[above:])
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            for chunk in _content(path, archive, info):
                file.write(chunk)
    if told := [*_left_out(archive, above)]:
        (folder / TOLD).write_text(json.dumps(told))


def _left_out(archive: Archive, above: int) -> Iterator[str]:
    """Yield remarks on links that are left out: not all systems would let us make them."""
    if not isinstance(archive, TarFile):
        return
    for names, why in ((archive.lost, tree.LOST), (archive.again, tree.AGAIN)):
        places = [place for name in names if (place := _place(zipfile.ZipInfo(name)))]
        missed = [place for place in places if place.suffix.lower() in tree.MISSED]
        if missed:
            shown = ("/".join(one.parts[min(above, len(one.parts) - 1) :]) for one in missed)
            yield f"Left out: {listed(shown)}; {why}."


def _content(path: Path, archive: Archive, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield what a member holds; an error of writing that does not pass through here."""
    with _read(path):
        packed = archive.open(info)
    with packed:
        left = info.file_size
        while left > 0:
            with _read(path):  # which pauses
                chunk = packed.read(min(CHUNK, left))
            if not chunk:
                return
            yield chunk
            left -= len(chunk)


def _place(info: zipfile.ZipInfo) -> PurePosixPath | None:
    """Return where a member lies in the file, if it is a file of the user's and lies inside."""
    place = PurePosixPath(info.filename.replace("\\", "/"))
    inside = not place.is_absolute() and ".." not in place.parts and ":" not in info.filename
    named = bool(place.parts) and not info.filename.endswith("/")  # damaged ones have no name
    return place if named and inside and not tree.is_foreign(place) else None


def _is_read(archive: Archive, info: zipfile.ZipInfo, place: PurePosixPath) -> bool:
    """Tell whether a member is a picture, a sound or a file of arrays."""
    pause()
    if place.suffix.lower() in (*tree.SUFFIXES, *tree.OF_SOUND):
        return True
    if place.suffix.lower() in tree.OTHERS:
        return False
    with archive.open(info) as file:
        head = file.read(signatures.HEAD)
    found = signatures.of_bytes(head)
    arrays = found is not None and found.words in tree.OF_ARRAYS
    return arrays or tree.is_picture(place.name, head)


def _without_pictures(path: Path, places: list[PurePosixPath]) -> StudioError:
    if not places:
        return StudioError(
            f"{path} holds no pictures; put PNG, JPEG, BMP, GIF or WebP files there."
        )
    names = listed(place.name for place in places)
    return StudioError(f"{path} holds no pictures but {names}; unpack it, and open these.")


def _shared(places: list[PurePosixPath]) -> int:
    """Return how many folders at the top hold all there is; they are no classes."""
    parents = [place.parts[:-1] for place in places]
    shared = 0
    while all(len(p) > shared for p in parents) and len({p[shared] for p in parents}) == 1:
        shared += 1
    return shared
