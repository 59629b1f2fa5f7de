"""Reading files that may be damaged or hostile: one sentence for the user, bounded memory."""

import gzip
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ar_studio.data import signatures
from ar_studio.errors import StudioError
from ar_studio.interruption import pause

# What unpacking a damaged or locked zip raises, beside what every file may.
BROKEN_ZIP = (
    zipfile.BadZipFile,
    RuntimeError,
    NotImplementedError,
    KeyError,
    lzma.LZMAError,
)
LIMIT = 2**31  # bytes one data set may take in memory
CHUNK = 2**20  # bytes unpacked at once
DEFLATE_RATIO = 1032  # no deflated stream grows by more


def gunzipped(path: Path, most: int) -> bytes:
    """Return what a file packed by gzip holds: all of it, or somewhat more than `most` bytes."""
    parts, size = [], 0
    with gzip.open(path) as file:
        while size <= most and (part := file.read(CHUNK)):  # which takes all the room it asks for
            parts.append(part)
            size += len(part)
    return b"".join(parts)


@contextmanager
def reading(path: Path, kind: str, *also: type[Exception]) -> Iterator[None]:
    """Turn whatever reading the file raises, and the errors named in `also`, into one sentence."""
    pause()
    try:
        yield
    except StudioError:
        raise
    except PermissionError:
        raise StudioError(
            f"{path} may not be read; change its permissions, or choose another file."
        ) from None
    except FileNotFoundError:
        raise StudioError(f"There is no file {path}; check the path.") from None
    except MemoryError:
        raise StudioError(f"{path} needs more memory than there is; use fewer events.") from None
    except (OSError, EOFError, ValueError, zlib.error, struct.error, *also):
        raise StudioError(signatures.unreadable(path, kind)) from None


def check_promise(path: Path, promised: int, stored: int) -> None:
    """Refuse a promise of more bytes than the stored ones can hold, before they are allocated.

    Parameters
    ----------
    promised
        Bytes that a header announces.
    stored
        Bytes they are to be unpacked from, on disk.
    """
    if promised > stored * DEFLATE_RATIO + DEFLATE_RATIO:
        raise StudioError(
            f"{path} is damaged: its header promises {promised:,} bytes, which {stored:,} bytes "
            "on disk cannot hold; replace it by a fresh copy."
        )
    check_limit(path, promised)


def check_limit(path: Path | str, size: int) -> None:
    """Refuse data that take more than `LIMIT` bytes."""
    if size > LIMIT:
        raise StudioError(
            f"{path} holds {size:,} bytes of data, more than the {LIMIT:,} that are kept in "
            "memory; use fewer or smaller events."
        )
