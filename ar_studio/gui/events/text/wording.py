"""What is said of texts."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.events.wording import Said, Wording
from ar_studio.spaces import EventSpace


class TextWording(Wording):
    """What panels say of texts."""

    value = Said(QT_TRANSLATE_NOOP("events", "Character"))
    next_value = Said(QT_TRANSLATE_NOOP("events", "Next character"))
    take_one = Said(
        QT_TRANSLATE_NOOP(
            "events", "Load the run's data and take a text; then drag over what shall be missing."
        )
    )
    hide_some = Said(
        QT_TRANSLATE_NOOP("events", "Drag over the characters that the model shall fill in.")
    )
    why_all = Said(
        QT_TRANSLATE_NOOP("events", "No character is hidden: drag over what is to be filled in")
    )

    def briefly(self, space: EventSpace) -> str:
        text = self.fill(QT_TRANSLATE_NOOP("events", "{{0:,}} characters of {{1:,}} kinds"))
        return filled(text, space.size, space.levels)

    def summary(self, space: EventSpace, total: int) -> str:
        whole = QT_TRANSLATE_NOOP("events", "{{0:,}} {many} of {{1:,}} characters")
        early = QT_TRANSLATE_NOOP("events", "{{0:,}} {many} of at most {{1:,}} characters")
        text = self.fill(early if self.kind.varying else whole)
        return filled(text, total, space.size)
