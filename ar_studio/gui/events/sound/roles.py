"""Sounds in the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ar_studio.columns import Column
from ar_studio.gui.events.table.roles import TableRoles

tr = QCoreApplication.translate


@dataclass(frozen=True)
class SoundRoles(TableRoles):
    """Samples by their number, as codes."""

    data = str(QT_TRANSLATE_NOOP("events", "Sounds"))
    symbol = "play"

    def __post_init__(self) -> None:
        numbers = range(1, self.space.size + 1)
        name = tr("sound", "Sample {0:,}")
        found = tuple(Column(name=name.format(n), kind="categorical") for n in numbers)
        object.__setattr__(self, "columns", found)
