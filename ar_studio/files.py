"""Files that are never half written, and folders that are changed by one process at a time."""

import errno
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from ar_studio.errors import StudioError

RUN = ".arstudio"  # what a file that holds a whole run ends in
# What a picture that is completed may end in.
PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".pgm")

REMEDIES = {
    errno.ENOSPC: "free some space there or ",
    errno.EDQUOT: "free some space there or ",
    errno.EACCES: "change its permissions or ",
    errno.EPERM: "change its permissions or ",
    errno.EROFS: "change its permissions or ",
    errno.ENAMETOOLONG: "give it a shorter name or ",
}


def is_run(path: Path) -> bool:
    """Tell whether a path is a run or a session, as a file or a folder."""
    return path.name.lower().endswith(RUN) or os.path.isfile(path / "run.json")


def is_picture(path: Path) -> bool:
    """Tell whether a path is a single picture, by its name."""
    return path.suffix.lower() in PICTURES and not os.path.isdir(path)


def replace(path: Path, content: bytes) -> None:
    """Write a file beside its target, flush it and rename it into place.

    Raises
    ------
    StudioError
        If the disk is full or the folder may not be written to; the old file is then untouched.
    """
    with writing(path) as file:
        file.write(content)


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """Open a file that takes the place of `path` once all is written, as `replace` does."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # A name of its own: that of the file may be as long as names get.
        beside = path.with_name(f".{secrets.token_hex(8)}")
        try:
            with beside.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise unwritable(path, error) from None


def unwritable(path: Path, error: OSError) -> StudioError:
    """Return the sentence for a file or folder that could not be written."""
    mend = REMEDIES.get(error.errno or 0, "")
    return StudioError(
        f"Could not write {path}: {error.strerror or error}; {mend}choose another folder, then "
        "go on."
    )


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other processes and threads that ask for it out of a folder, for a short change.

    The system frees a process's locks when it dies, so none is ever left behind. Where the folder
    may not be written to, or its file system knows no locks, nothing is held.
    """
    guard = folder / ".guard"
    descriptor = _held(guard)
    try:
        yield
    finally:
        if descriptor is not None:
            with suppress(OSError):  # Windows removes no open file: the guard stays, unlocked
                guard.unlink()
            os.close(descriptor)


def _held(guard: Path) -> int | None:
    """Open and lock a guard; None if that cannot be done."""
    while True:
        try:
            descriptor = os.open(guard, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError:
            return None
        try:
            _lock(descriptor)
            # Whoever held it before has removed it, so that it guards nothing any more.
            if os.path.samestat(os.fstat(descriptor), guard.stat()):
                return descriptor
        except FileNotFoundError:
            pass
        except OSError:
            return descriptor
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    """Wait for a file's lock."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)
