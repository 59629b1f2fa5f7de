"""What is said of images, which may be painted over, drawn and opened."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.events.wording import Said, Wording
from ar_studio.spaces import EventSpace


class ImageWording(Wording):
    """What panels say of images."""

    ordering = Said(QT_TRANSLATE_NOOP("events", "Pixel order"))
    ordering_read = Said(
        QT_TRANSLATE_NOOP(
            "events",
            "A pixel depends on darker pixels only; point at one. Click them one after the other "
            "to order them yourself.",
        )
    )
    output_of = Said(QT_TRANSLATE_NOOP("events", "at {{0}}"))
    none_to_take = Said(
        QT_TRANSLATE_NOOP(
            "events", "There are no test images of the model's size; load the run's data"
        )
    )
    clamp = Said(QT_TRANSLATE_NOOP("events", "Clamp observed pixels"))
    take_one = Said(
        QT_TRANSLATE_NOOP(
            "events", "Take a test image, open a picture, or draw one; then hide a part of it."
        )
    )
    hide_some = Said(
        QT_TRANSLATE_NOOP(
            "events", "Paint over the pixels that the model shall invent, or take a preset."
        )
    )
    why_none = Said(
        QT_TRANSLATE_NOOP(
            "events", "There is no image yet: take a test image, open a picture, or draw"
        )
    )
    changed = Said(QT_TRANSLATE_NOOP("events", ", painted over"))
    why_all = Said(QT_TRANSLATE_NOOP("events", "Nothing is hatched: paint what is to be filled in"))

    def described(self, space: EventSpace) -> str:
        text = self.fill(QT_TRANSLATE_NOOP("events", "an image of {{0}}×{{1}}"))
        return filled(text, *space.grid[1:])

    def summary(self, space: EventSpace, total: int) -> str:
        text = QT_TRANSLATE_NOOP("events", "{{0:,}} {many} of {{1}}×{{2}} {dimensions}, {{3}}")
        return filled(self.fill(text), total, *space.grid[1:], spoken(str(space.values)))

    def not_open(
        self, space: EventSpace, trained_on: str, other: tuple[str, EventSpace] | None
    ) -> str:
        if other is None:
            return ""
        name, theirs = other
        if (theirs.event_shape, theirs.levels) == (space.event_shape, space.levels):
            text = QT_TRANSLATE_NOOP(
                "events",
                "{{0}} is prepared for another task than this run's: load the data it was trained "
                "on, open a picture, or draw.",
            )
            return self.fill(text).format(name)
        text = QT_TRANSLATE_NOOP(
            "events",
            "{{0}} has images of {{1}} ({{2}}), but this run makes ones of {{3}} ({{4}}): load the "
            "data it was trained on, open a picture, or draw.",
        )
        return self.fill(text).format(name, *_words(theirs), *_words(space))


def _words(space: EventSpace) -> tuple[str, str]:
    return " × ".join(str(side) for side in space.event_shape), spoken(str(space.values))
