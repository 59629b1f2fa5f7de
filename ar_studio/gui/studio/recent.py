"""The user's own folders and files of data, the last one opened first."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from pydantic import BaseModel, ConfigDict, TypeAdapter
from PySide6.QtCore import QObject, Signal

from ar_studio import files
from ar_studio.errors import StudioError
from ar_studio.records import Place
from ar_studio.system import user_folder

MOST = 24


class Opened(BaseModel):
    """Data of the user's own: where they lie, what they are called, and when they were opened."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    source: Place
    name: str
    day: date
    summary: str = ""


KEPT = TypeAdapter(list[Opened])


class RecentData(QObject):
    """A list kept in a file of its own; a damaged one is begun anew.

    Attributes
    ----------
    changed
        Data were added or taken out.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.path = user_folder() / "recent-data.json"
        self.entries = self._read()

    def add(self, source: str, name: str, summary: str) -> None:
        """Put data on top."""
        opened = Opened(source=source, name=name, day=date.today(), summary=summary)
        self._keep(lambda known: [opened, *(one for one in known if one.source != source)][:MOST])

    def forget(self, source: str) -> None:
        """Take data out of the list; they stay where they are."""
        self._keep(lambda known: [one for one in known if one.source != source])

    def restore(self, entries: list[Opened]) -> None:
        """Have the list as it was."""
        self._keep(lambda _: entries)

    def _keep(self, change: Callable[[list[Opened]], list[Opened]]) -> None:
        """Change the list, with what another window has added meanwhile."""
        with files.alone(self.path.parent):
            self.entries = change(self._read() or self.entries)
            with suppress(StudioError):
                files.replace(self.path, KEPT.dump_json(self.entries, indent=1))
        self.changed.emit()

    def _read(self) -> list[Opened]:
        try:
            return KEPT.validate_json(self.path.read_bytes())
        except (OSError, ValueError):
            return []
