"""Files that are never half written."""

import os
import tempfile
from pathlib import Path

from ar_studio.errors import StudioError


def replace(path: Path, content: bytes) -> None:
    """Write a file beside its target, flush it and rename it into place.

    Raises
    ------
    StudioError
        If the disk is full or the folder may not be written to; the old file is then untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StudioError(
            f"Could not write {path}: {error.strerror or error}; free some space there or choose "
            "another folder, then go on."
        ) from None
