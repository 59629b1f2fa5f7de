"""Files that are never half written."""

import errno
import os
import secrets
from pathlib import Path

from ar_studio.errors import StudioError

REMEDIES = {
    errno.ENOSPC: "free some space there or ",
    errno.EDQUOT: "free some space there or ",
    errno.EACCES: "change its permissions or ",
    errno.EPERM: "change its permissions or ",
    errno.EROFS: "change its permissions or ",
}


def replace(path: Path, content: bytes) -> None:
    """Write a file beside its target, flush it and rename it into place.

    Raises
    ------
    StudioError
        If the disk is full or the folder may not be written to; the old file is then untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        try:
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        mend = REMEDIES.get(error.errno or 0, "")
        raise StudioError(
            f"Could not write {path}: {error.strerror or error}; {mend}choose another folder, then "
            "go on."
        ) from None
