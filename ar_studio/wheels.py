"""Wheels: Python packages as files, fetched, checked and unpacked; nothing in them runs."""

import base64
import csv
import hashlib
import io
import secrets
import shutil
import zipfile
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from ar_studio.errors import StudioError
from ar_studio.figures import memory

CHUNK = 1 << 20
SILENCE_S = 10  # of a network, after which it is given up
UNPACKED = 1.6  # what a CUDA build takes unpacked, against its wheels


@dataclass(frozen=True)
class Wheel:
    """A file on the network or, as `file:`, on this machine, with its SHA-256 in hexadecimal."""

    url: str
    sha256: str

    @property
    def name(self) -> str:
        """The file's name, which begins with the package's."""
        return unquote(urlsplit(self.url).path).rpartition("/")[2]

    @property
    def path(self) -> Path | None:
        """The file, if it is on this machine."""
        parts = urlsplit(self.url)
        return Path(url2pathname(parts.path)) if parts.scheme == "file" else None


@dataclass(frozen=True)
class Installing:
    """How far an installation is; in bytes, of which the total is 0 while it is unknown."""

    step: str
    done: int = 0
    total: int = 0


def fetch(
    wheels: Sequence[Wheel], folder: Path, unpacked: float = UNPACKED
) -> Generator[Installing, None, list[Path]]:
    """Download wheels into a folder and return their files; those that are there are kept.

    Parameters
    ----------
    unpacked
        How much more room, in sizes of the wheels, the disk must have.

    Raises
    ------
    StudioError
        If the network fails, a file is not the one it should be, or the disk is too small.
    OSError
        If the folder cannot be written to.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    sizes = []
    for wheel in wheels:
        yield Installing("Asking how large the files are")  # each may wait for a slow network
        sizes.append(_size(wheel))
    remote = sum(size for wheel, size in zip(wheels, sizes, strict=True) if wheel.path is None)
    place = folder if folder.is_dir() else folder.parent
    lacking = sum(sizes) * unpacked + remote - shutil.disk_usage(place).free
    if lacking > 0:
        raise StudioError(
            f"{place} has too little space; free {memory(lacking)} there, or choose "
            "another folder (AR_STUDIO_HOME names the user's)."
        )
    done, paths = 0, []
    for wheel in wheels:
        path = wheel.path or folder / wheel.name
        chunks = _check(wheel, path) if path.is_file() else _download(wheel, path)
        for count in chunks:
            done += count
            yield Installing(f"Fetching {wheel.name.split('-')[0]}", done, sum(sizes))
        paths.append(path)
    return paths


def unpack(paths: Sequence[Path], folder: Path) -> Iterator[Installing]:
    """Unpack wheels into one folder, each file checked against its wheel's own record.

    Raises
    ------
    StudioError
        If a wheel is damaged or names files outside the folder.
    """
    done, total = 0, 0
    for path in paths:
        with _opened(path) as archive:
            total += sum(member.file_size for member in archive.infolist())
    for path in paths:
        with _opened(path) as archive:
            hashes = _record(archive)
            for member in archive.infolist():
                if not member.is_dir():
                    _write(archive, member, folder, hashes.get(member.filename))
                    done += member.file_size
                    yield Installing(f"Unpacking {path.name.split('-')[0]}", done, total)


def _size(wheel: Wheel) -> int:
    if wheel.path is not None:
        return wheel.path.stat().st_size
    import requests

    try:
        answer = requests.head(wheel.url, allow_redirects=True, timeout=SILENCE_S)
        answer.raise_for_status()
        return int(answer.headers.get("content-length", 0))
    except requests.RequestException:
        raise _unreachable(wheel) from None


def _check(wheel: Wheel, path: Path) -> Iterator[int]:
    """Read a file that is there already; a wrong one is an error, and removed if it was ours."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            yield len(chunk)
    if digest.hexdigest() != wheel.sha256:
        if wheel.path is None:
            path.unlink()
        raise _wrong(wheel)


def _download(wheel: Wheel, path: Path) -> Iterator[int]:
    import requests

    digest = hashlib.sha256()
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{secrets.token_hex(8)}")
    try:
        with (
            requests.get(wheel.url, stream=True, timeout=SILENCE_S) as answer,
            beside.open("xb") as file,
        ):
            answer.raise_for_status()
            for chunk in answer.iter_content(CHUNK):
                digest.update(chunk)
                file.write(chunk)
                yield len(chunk)
        if digest.hexdigest() != wheel.sha256:
            raise _wrong(wheel)
        beside.replace(path)
    except requests.RequestException:
        raise _unreachable(wheel) from None
    finally:
        beside.unlink(missing_ok=True)


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except zipfile.BadZipFile:
        raise _damaged(path) from None


def _record(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the SHA-256 of each file, in URL-safe base 64, by its name."""
    names = [n for n in archive.namelist() if n.endswith(".dist-info/RECORD")]
    if len(names) != 1:
        raise _damaged(Path(archive.filename or ""))
    rows = csv.reader(io.StringIO(archive.read(names[0]).decode()))
    hashes = {row[0]: row[1].removeprefix("sha256=") for row in rows if len(row) == 3}
    return hashes | {names[0]: ""}  # it cannot hold its own


def _write(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, expected: str | None
) -> None:
    path = PurePosixPath(member.filename)
    foreign = path.is_absolute() or ".." in path.parts or set(member.filename) & set("\\:")
    if foreign or expected is None:
        raise _damaged(Path(archive.filename or ""))
    target = folder.joinpath(*path.parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    try:
        with archive.open(member) as packed, target.open("xb") as file:
            while chunk := packed.read(CHUNK):
                digest.update(chunk)
                file.write(chunk)
    except (zipfile.BadZipFile, EOFError, FileExistsError):
        raise _damaged(Path(archive.filename or "")) from None
    found = base64.urlsafe_b64encode(digest.digest()).rstrip(b"=").decode()
    if expected and found != expected:
        raise _damaged(Path(archive.filename or ""))
    if member.external_attr >> 16 & 0o100:
        target.chmod(0o755)  # torch asks for programs of its own


def _unreachable(wheel: Wheel) -> StudioError:
    return StudioError(
        f"{wheel.url} could not be downloaded; check the network, or install from a folder that "
        "holds the wheels."
    )


def _wrong(wheel: Wheel) -> StudioError:
    return StudioError(
        f"{wheel.name} is not the file it should be: its checksum is wrong; fetch it again."
    )


def _damaged(path: Path) -> StudioError:
    return StudioError(f"{path.name} is no wheel or a damaged one; fetch it again.")
