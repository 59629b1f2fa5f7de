"""One text that is looked into: typed over, each character as warm as it surprised."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui.canvas.characters import CharacterCanvas
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.explorer import Explorer
from ar_studio.gui.events.seen import overlay
from ar_studio.gui.events.text.letters import letters, taken_at
from ar_studio.gui.events.text.surprise import marked, warm
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import scrolled, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.studio.recording import Recording
from ar_studio.gui.studio.seen import Seen
from ar_studio.spaces import EventSpace


class TextExplorer(Explorer):
    """A text in its lines; characters are typed over, pointed at and chosen."""

    def __init__(self, space: EventSpace, words: Sequence[str]) -> None:
        super().__init__()
        self.space, self.words = space, list(words)
        self._codes = {word: code for code, word in enumerate(words)}
        self._event: NDArray[Any] | None = None
        self._before: NDArray[Any] | None = None
        self._reading: Recording | None = None
        self._seen: Seen | None = None
        tip = self.tr("Choose a character to read it; what is typed replaces it")
        self.page = called(CharacterCanvas(), self.tr("The text in hand"), tip)
        self.page.writable = True
        self.page.typed.connect(self._typed)
        self.page.picked.connect(self.picked)
        self.page.pointed.connect(self.pointed)
        self.note = Line(self.tr("What the colours say"))
        vbox((scrolled(self.page), 1), self.note, on=self)
        self._tell("")

    def show_event(self, event: NDArray[Any] | None, space: EventSpace) -> None:
        new = None if event is None else event.reshape(-1)
        if new is not None and self._event is not None and np.array_equal(new, self._event):
            return
        self._event, self._reading = (None if new is None else new.copy()), None
        codes = [] if new is None else new.tolist()
        marked = self.page.marked()
        self.page.set_text(letters(self.space, self.words, codes))
        self.page.mark(marked)
        self._colour()

    def event_shown(self) -> NDArray[Any] | None:
        return None if self._event is None else self._event.copy()

    def show_reading(self, reading: Recording | None) -> None:
        self._reading = reading
        self._colour()

    def show_seen(self, seen: Seen | None) -> None:
        self._seen = seen
        self._colour()

    def show_before(self, event: NDArray[Any] | None) -> None:
        self._before = None if event is None else event.reshape(-1).copy()
        self._colour()

    def mark(self, dimension: int) -> None:
        self.page.mark(dimension)

    def _typed(self, place: int, character: str) -> None:
        code = self._codes.get(character)
        if self._event is None:
            return
        if code is None:
            said = self.tr("The model’s alphabet has no “{0}”.").format(character)
            self._tell(f"⚠ {said}")
            return
        place = taken_at(self.space, self._event.tolist(), place)
        self._event[place] = code
        self.page.set_text(letters(self.space, self.words, self._event.tolist()))
        self.page.mark(place)
        self._reading = None
        self._colour()
        self.edited.emit()

    def _colour(self) -> None:
        """Colour what is seen, or what a branch changed, or else each surprise."""
        event, before = self._event, self._before
        found: Pixels | None = None
        if event is not None and self._seen is not None:
            found = overlay(self._seen)
            self._tell(self.tr("Coloured: what the marked character’s conditional sees."))
        elif event is not None and before is not None and len(before) == len(event):
            found = marked(before != event)
            self._tell(self.tr("Coloured: what the branch changed."))
        elif self._reading is not None:
            places = self._reading.order.argsort()
            costs = -self._reading.log_prob[places, 0].astype(float)
            found = warm(costs)
            self._tell(self.tr("The warmer, the more it surprised, given those before it."))
        self.page.lay_over(found)
        if event is None:
            self._tell("")

    def _tell(self, sentence: str) -> None:
        self.note.setText(sentence)
