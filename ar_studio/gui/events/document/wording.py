"""What is said of documents, whose words have no places of their own."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.events.wording import Said, Wording
from ar_studio.spaces import EventSpace


class DocumentWording(Wording):
    """What panels say of documents."""

    place = Said(QT_TRANSLATE_NOOP("events", "Place"))
    value = Said(QT_TRANSLATE_NOOP("events", "Word"))
    next_value = Said(QT_TRANSLATE_NOOP("events", "Next word"))
    choose_one = Said(QT_TRANSLATE_NOOP("events", "Choose a document to see its words"))
    obstacle = Said(
        QT_TRANSLATE_NOOP(
            "events",
            "The words of a document have no places of their own, so there is no gap to fill: "
            "sample from this run instead.",
        )
    )

    def briefly(self, space: EventSpace) -> str:
        text = self.fill(QT_TRANSLATE_NOOP("events", "{{0}} words of {{1:,}}"))
        return filled(text, space.size, space.levels)

    def summary(self, space: EventSpace, total: int) -> str:
        text = QT_TRANSLATE_NOOP("events", "{{0:,}} documents of at most {{1}} words")
        return filled(self.fill(text), total, space.size)
