"""Files in a `.tar`, gzipped or not, by the names that `zipfile` has for its own."""

import gzip
import posixpath
import tarfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO, BinaryIO, Self, cast
from zipfile import ZipInfo

from ar_studio.data.reading import check_limit
from ar_studio.data.signatures import GZIP
from ar_studio.interruption import pause

MOST = 1_000_000  # files of any kind, each of which takes a kilobyte of memory
MOST_LINKS = 40  # that lead from one to the other, as systems have it
AT_ONCE = 2**20  # bytes; a name may promise to be longer


class TarFile:
    """What `zipfile.ZipFile` is to a `.zip`, as far as that is used here.

    A link to a file that is in the archive, too, is that file once more. Nothing is unpacked by
    tarfile itself, so no name or mode in the file means anything.

    Attributes
    ----------
    lost
        The names of links to what is no file in the archive.

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
        self.lost = []
        for link in links.values():
            member = _followed(link, files, links)
            if member is None:
                self.lost.append(link.name)
            else:
                found[_info(link.name, member, stored)] = member
                total += member.size
                check_limit(path, total)
        return found

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


def _followed(
    link: tarfile.TarInfo,
    files: Mapping[str, tarfile.TarInfo],
    links: Mapping[str, tarfile.TarInfo],
) -> tarfile.TarInfo | None:
    """Return the file in the archive that a link leads to, if it does, maybe over others."""
    for _ in range(MOST_LINKS):
        beside = posixpath.dirname(link.name) if link.issym() else ""
        name = posixpath.normpath(posixpath.join(beside, link.linkname))
        if name in files or name not in links:
            return files.get(name)
        link = links[name]
    return None


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
