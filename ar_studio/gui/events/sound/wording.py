"""What is said of sounds."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ar_studio.gui.canvas.numerals import filled, numeral
from ar_studio.gui.canvas.stretch import moment
from ar_studio.gui.events.wording import Said, Wording
from ar_studio.spaces import EventSpace


class SoundWording(Wording):
    """What panels say of sounds."""

    value = Said(QT_TRANSLATE_NOOP("events", "Sample"))
    next_value = Said(QT_TRANSLATE_NOOP("events", "Next sample"))
    take_one = Said(
        QT_TRANSLATE_NOOP(
            "events",
            "Load the run's data and take a clip, or open a sound; then drag over what shall be "
            "missing.",
        )
    )
    hide_some = Said(
        QT_TRANSLATE_NOOP("events", "Drag over the stretch that the model shall fill in.")
    )
    why_all = Said(
        QT_TRANSLATE_NOOP("events", "Nothing is hidden: drag over what is to be filled in")
    )

    def briefly(self, space: EventSpace) -> str:
        text = self.fill(QT_TRANSLATE_NOOP("events", "{{0:,}} samples, {{1}}"))
        return filled(text, space.size, self._long(space))

    def described(self, space: EventSpace) -> str:
        text = self.fill(QT_TRANSLATE_NOOP("events", "a clip of {{0:,}} samples"))
        return filled(text, space.size)

    def summary(self, space: EventSpace, total: int) -> str:
        text = self.fill(QT_TRANSLATE_NOOP("events", "{{0:,}} clips of {{1:,}} samples, {{2}}"))
        return filled(text, total, space.size, self._long(space))

    def _long(self, space: EventSpace) -> str:
        if not space.rate:
            return filled(self.fill(QT_TRANSLATE_NOOP("events", "{{0}} codes")), space.levels)
        return f"{moment(space.size, space.rate, 0.001)}, {numeral(space.rate / 1000, 'g')} kHz"
