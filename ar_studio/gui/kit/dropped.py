"""What is dragged, dropped or copied, where it is one file or folder of this machine."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def local_path(data: QMimeData | None) -> Path | None:
    """Return the one local file or folder that is carried; None if it is none, or several."""
    urls = [url for url in data.urls() if url.isLocalFile()] if data is not None else []
    return Path(urls[0].toLocalFile()) if len(urls) == 1 else None
