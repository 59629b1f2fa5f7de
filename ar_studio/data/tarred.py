"""Files in a `.tar`, gzipped or not, by the names that `zipfile` has for its own."""

import gzip
import tarfile
from pathlib import Path
from typing import IO, BinaryIO, Self, cast
from zipfile import ZipInfo

from ar_studio.data.reading import check_limit
from ar_studio.data.signatures import GZIP
from ar_studio.interruption import pause

MOST = 1_000_000  # files of any kind, each of which takes a kilobyte of memory
AT_ONCE = 2**20  # bytes; a name may promise to be longer


class TarFile:
    """What `zipfile.ZipFile` is to a `.zip`, as far as that is used here; links are passed over.

    Nothing is unpacked by tarfile itself, so no name or mode in the file means anything.

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
        for count, member in enumerate(self._archive):
            pause()
            # By a size below 0 the next header is one that was read already, again and again.
            if member.size < 0 or self._archive.offset <= member.offset:
                raise tarfile.ReadError
            total += member.size
            check_limit(path, total)
            if count == MOST:
                raise tarfile.ReadError
            if member.isreg():
                info = ZipInfo(member.name)
                info.file_size, info.compress_size = member.size, stored
                found[info] = member
        return found

    def infolist(self) -> list[ZipInfo]:
        return list(self._members)

    def open(self, info: ZipInfo) -> IO[bytes]:
        file = self._archive.extractfile(self._members[info])
        assert file is not None  # as it is of files alone
        return file


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
