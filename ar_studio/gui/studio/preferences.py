"""What a user prefers, kept in one readable file; window geometry is Qt's own affair."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from PySide6.QtCore import QObject, Signal

from ar_studio import files, places
from ar_studio.errors import StudioError
from ar_studio.system import memory_total, user_folder

MEMORY_SHARE = 4  # a fourth of the machine's memory is kept, unless the user says so


class Values(BaseModel):
    """The preferences and their defaults."""

    model_config = ConfigDict(extra="ignore")
    runs_folder: str = ""
    data_folder: str = ""
    language: str = ""  # the code of one; the system's if empty
    scheme: Literal["system", "light", "dark"] = "system"
    large_text: bool = False
    strong_contrast: bool = False
    runs_sort: Literal["newest", "best", "title"] = "newest"
    runs_by_data: bool = False
    units: Literal["nats", "bits/dim"] = "nats"
    memory_mb: int = Field(default=0, ge=0)  # 0: a share of the machine's


class Preferences(QObject):
    """Preferences, saved at every change.

    A damaged file is set aside, never in the way: the defaults take its place.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = user_folder() / "preferences.json"
        self.values = self._read() or Values()

    @property
    def runs_folder(self) -> Path:
        return _folder(self.values.runs_folder) or user_folder() / "runs"

    @property
    def data_folder(self) -> Path | None:
        return _folder(self.values.data_folder)

    @property
    def memory_budget(self) -> int:
        """Bytes that may be kept to be seen or used again."""
        return self.values.memory_mb * 10**6 or memory_total() // MEMORY_SHARE

    def set(self, **changes: Any) -> None:
        """Change preferences and save them; an unwritable file is no reason to fail.

        What another window has changed meanwhile is taken over.
        """
        with files.alone(self.path.parent):
            self.values = (self._read() or self.values).model_copy(update=changes)
            with suppress(StudioError):
                files.replace(self.path, json.dumps(self.values.model_dump(), indent=2).encode())
        self.changed.emit()

    def _read(self) -> Values | None:
        """Return what the file says, if there is one that is whole."""
        try:
            return Values.model_validate_json(self.path.read_bytes())
        except (OSError, ValueError):
            return None


def _folder(text: str) -> Path | None:
    """Return the folder that a preference names, if it does."""
    with suppress(StudioError):
        return places.named(text)
    return None
