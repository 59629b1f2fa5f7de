"""Places on the disk as people name them: what a path means, and what is there.

Whoever asks `pathlib` whether something exists is told no, or gets a traceback, where he may not
look. Here that is a sentence of its own.
"""

import errno
import os
import stat
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

from ar_studio.errors import StudioError

ADDRESS = "file://"
CLOSED = (errno.EACCES, errno.EPERM)
NOTHING = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP, errno.EBADF)


class _Ground:
    """Where relative paths begin, which may be nowhere."""

    gone = False


def keep_footing() -> None:
    """Leave a working folder that was deleted: libraries look for it while they load.

    No relative path means anything from then on.
    """
    try:
        os.getcwd()
    except OSError:
        _Ground.gone = True
        os.chdir(os.path.abspath(os.sep))


def home() -> Path | None:
    """Return the user's home folder; None for a user who has none."""
    try:
        return Path.home()
    except RuntimeError:
        return None


def dialog_folder() -> Path:
    """Return where a dialog that asks for a file begins."""
    return home() or Path(os.sep)


def named(text: str | Path) -> Path:
    """Return the path that a text means, with the home folder in place of `~`.

    Raises
    ------
    StudioError
        If the text is empty, there is no home folder, or it is relative to a folder that is gone.
    """
    said = str(text)
    if not said.strip():
        raise StudioError("A file or folder has an empty name; say which one is meant.")
    path = Path(os.path.expanduser(said))
    if path.parts[:1] == ("~",):
        raise StudioError(f"{said} lies in a home folder, and this user has none; write it out.")
    if _Ground.gone and not path.is_absolute():
        raise StudioError(
            f"{said} is looked for in the working folder, which was deleted; change to another "
            "one, or write the whole path."
        )
    return path


def status(path: Path) -> os.stat_result | None:
    """Return what the system says of a file or folder; None if there is nothing.

    Raises
    ------
    StudioError
        If one may not look there.
    """
    try:
        return os.stat(path)
    except ValueError:  # a zero byte
        return None
    except OSError as error:
        if error.errno in NOTHING:
            return None
        raise unreadable(path, error) from None


def exists(path: Path) -> bool:
    """Tell whether there is a file or folder; raises as `status` does."""
    return status(path) is not None


def is_file(path: Path) -> bool:
    """Tell whether there is a file; raises as `status` does."""
    found = status(path)
    return found is not None and stat.S_ISREG(found.st_mode)


def is_folder(path: Path) -> bool:
    """Tell whether there is a folder; raises as `status` does."""
    found = status(path)
    return found is not None and stat.S_ISDIR(found.st_mode)


def entries(folder: Path) -> list[Path]:
    """Return what a folder holds, by name; nothing if there is no folder.

    Raises
    ------
    StudioError
        If it may not be read.
    """
    if not is_folder(folder):
        return []
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        raise unreadable(folder, error) from None


def unreadable(path: Path, error: OSError) -> StudioError:
    """Return the sentence for what could not be looked at."""
    if error.errno in CLOSED:
        return StudioError(
            f"{path} may not be read; change the permissions of it or of the folders above, or "
            "choose another place."
        )
    return StudioError(f"Could not read {path}: {error.strerror or error}.")


def shown(name: str) -> str:
    """Return a name as it can be shown, with a replacement sign for whatever cannot."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )


def as_text(path: str) -> str:
    """Return a path as text that can be written: one with bytes that are none as its address."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return f"{ADDRESS}{quote_from_bytes(os.fsencode(path))}"
    return path


def of_text(text: str) -> str:
    """Return the path of what `as_text` wrote."""
    if not text.startswith(ADDRESS):
        return text
    return os.fsdecode(unquote_to_bytes(text.removeprefix(ADDRESS)))
