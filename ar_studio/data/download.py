"""Downloads: each file once, checked against its known hash."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from ar_studio.data.card import RemoteFile
from ar_studio.errors import StudioError


class Progress(Protocol):
    """What shows a download's progress, in bytes; tqdm's own methods."""

    total: int

    def update(self, n: int) -> object:
        """Add `n` bytes; may raise to cancel the download."""
        ...

    def reset(self) -> object:
        """Start at zero again."""
        ...

    def close(self) -> object:
        """One file is there."""
        ...


def fetch(
    files: Sequence[RemoteFile], folder: Path, progress: Progress | None = None
) -> list[Path]:
    """Download files into a folder and return their paths; those already there are kept.

    Raises
    ------
    StudioError
        If the network, the server or the disk fails, or a file is not the known one.
    """
    import pooch
    import requests

    pooch.get_logger().setLevel("WARNING")
    shown: Any = progress or False  # pooch's annotations are narrower than what it takes
    downloader: Any = pooch.HTTPDownloader(progressbar=shown)
    paths = []
    for file in files:
        path = folder / file.name
        try:
            pooch.retrieve(file.url, file.known_hash, path.name, path.parent, downloader=downloader)
        except requests.RequestException:
            raise StudioError(
                f"{file.url} could not be downloaded; check the network, or put {path.name} into "
                f"{path.parent} yourself (--data-dir or AR_STUDIO_DATA name another folder)."
            ) from None
        except OSError as error:
            raise StudioError(
                f"Could not write {path}: {error.strerror or error}; free some space there or "
                "choose another folder with AR_STUDIO_HOME."
            ) from None
        except ValueError:
            raise StudioError(
                f"{file.url} is not the file it was: its checksum is wrong; put the right "
                f"{path.name} into {path.parent} yourself."
            ) from None
        paths.append(path)
    return paths
