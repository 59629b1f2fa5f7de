"""Lines in the window: what they are drawn, read and edited by is that of texts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.text.roles import SKETCHED, TextRoles
from ar_studio.gui.kit.sketches import Words
from ar_studio.kinds import line


@dataclass(frozen=True)
class LineRoles(TextRoles):
    """Characters of an alphabet, up to an end."""

    data = str(QT_TRANSLATE_NOOP("events", "Pairs of texts"))

    def sketch(self, events: Pixels) -> Words:
        read = " ".join(line.read(codes, self.words) for codes in events[:4].tolist())
        return Words(tuple(read.split()[:SKETCHED]))
