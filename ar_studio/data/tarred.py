"""Files in a `.tar`, gzipped or not, by the names that `zipfile` has for its own."""

import gzip
import posixpath
import tarfile
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, Self, cast
from zipfile import ZipInfo

from ar_studio.data.reading import check_limit
from ar_studio.data.signatures import GZIP
from ar_studio.data.tree import is_foreign
from ar_studio.interruption import pause

MOST = 1_000_000  # files of any kind, each of which takes a kilobyte of memory
MOST_LINKS = 40  # that lead from one to the other, as systems have it
LONGEST = 4096  # name that is followed, as they have it, too
AT_ONCE = 2**20  # bytes; a name may promise to be longer


class TarFile:
    """What `zipfile.ZipFile` is to a `.zip`, as far as that is used here.

    A link to a file that is in the archive, too, is that file once more; one to a folder there
    holds its files, unless they are read where they are. Nothing is unpacked by tarfile itself, so
    no name or mode in the file means anything.

    Attributes
    ----------
    lost, again
        The names of links to what is not in the archive, and to folders that are read already.

    Raises
    ------
    StudioError
        If the file holds more than is kept in memory.
    """

    def __init__(self, path: Path) -> None:
        self._raw = path.open("rb")
        try:
            self._archive = tarfile.open(fileobj=cast(BinaryIO, _Careful(self._raw)), mode="r:")  # noqa: SIM115
            self._members = self._found(path)
        except BaseException:
            self._raw.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._raw.close()

    def _found(self, path: Path) -> dict[ZipInfo, tarfile.TarInfo]:
        found, total, stored = {}, 0, path.stat().st_size
        files: dict[str, tarfile.TarInfo] = {}
        links: dict[str, tarfile.TarInfo] = {}
        for count, member in enumerate(self._archive):
            pause()
            # By a size below 0 the next header is one that was read already, again and again.
            if member.size < 0 or self._archive.offset <= member.offset:
                raise tarfile.ReadError
            total += member.size
            check_limit(path, total)
            if count == MOST:
                raise tarfile.ReadError
            named = links if member.issym() or member.islnk() else files
            if member.isreg() or named is links:
                named[posixpath.normpath(member.name)] = member
            if member.isreg():
                found[_info(member.name, member, stored)] = member
        for info, member in self._linked(files, links, stored):
            total += member.size
            check_limit(path, total)
            found[info] = member
        return found

    def _linked(
        self, files: dict[str, tarfile.TarInfo], links: dict[str, tarfile.TarInfo], stored: int
    ) -> Iterator[tuple[ZipInfo, tarfile.TarInfo]]:
        """Yield what links lead to: files once more, and those of folders that are not read."""
        self.lost, self.again, shown = [], [], set[str]()
        ends = {name: _end(name, links) for name in links}
        for name, end in ends.items():
            if end in files:
                yield _info(links[name].name, files[end], stored), files[end]
        files = files | {name: files[end] for name, end in ends.items() if end in files}
        inside = _below({*ends.values()} - {*files}, files)
        for name, end in ends.items():
            if end in files or f"{name}/".startswith(f"{end}/") or end == ".":
                continue  # a circle costs nothing, so it is not spoken of
            if not inside.get(end):
                self.lost.append(links[name].name)
            elif is_foreign(PurePosixPath(end)) and shown.isdisjoint(inside[end]):
                shown.update(inside[end])
                for file in inside[end]:
                    yield _info(name + file[len(end) :], files[file], stored), files[file]
            else:
                self.again.append(links[name].name)

    def infolist(self) -> list[ZipInfo]:
        return list(self._members)

    def open(self, info: ZipInfo) -> IO[bytes]:
        file = self._archive.extractfile(self._members[info])
        assert file is not None  # as it is of files alone
        return file


def _info(name: str, member: tarfile.TarInfo, stored: int) -> ZipInfo:
    info = ZipInfo(name)
    info.file_size, info.compress_size = member.size, stored
    return info


def _end(name: str, links: Mapping[str, tarfile.TarInfo]) -> str:
    """Return where a name leads, over links and folders that are links; empty for nowhere."""
    for _ in range(MOST_LINKS + 1):
        pause()
        if len(name) > LONGEST:
            return ""
        at = next((place for place in (name, *_above(name)) if place in links), None)
        if at is None:
            return name
        link = links[at]
        beside = posixpath.dirname(at) if link.issym() else ""
        name = posixpath.normpath(posixpath.join(beside, link.linkname) + name[len(at) :])
    return ""


def _above(name: str) -> Iterator[str]:
    """Yield the folders that a name lies in, the nearest first."""
    while (name := posixpath.dirname(name)) not in ("", "/"):
        yield name


def _below(folders: Collection[str], files: Collection[str]) -> dict[str, list[str]]:
    """Return the files that lie below each folder."""
    found: dict[str, list[str]] = {}
    for file in files:
        for folder in _above(file) if len(file) <= LONGEST else ():
            if folder in folders:
                found.setdefault(folder, []).append(file)
    return found


class _Careful:
    """A file, unpacked, of which never much is read at once, whatever a header says."""

    def __init__(self, raw: BinaryIO) -> None:
        packed = raw.read(len(GZIP)) == GZIP
        raw.seek(0)
        self._file = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if packed else raw
        self.seek, self.tell = self._file.seek, self._file.tell

    def read(self, size: int) -> bytes:
        if not 0 <= size <= AT_ONCE:
            raise tarfile.ReadError
        return self._file.read(size)
