"""The editor of a text with a gap: what is dragged over is hidden, what is typed is observed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui.canvas.characters import NOWHERE, CharacterCanvas
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.events.editor import Editor
from ar_studio.gui.events.text.letters import letters, taken_at
from ar_studio.gui.kit.controls import called, push_button
from ar_studio.gui.kit.layout import REST, Quiet, hbox, scrolled, vbox
from ar_studio.spaces import EventSpace


class TextEditor(Editor):
    """A text one can type over, and hide parts of."""

    def __init__(self, space: EventSpace, words: Sequence[str]) -> None:
        super().__init__()
        self.space, self.words = space, list(words)
        self._codes = {word: code for code, word in enumerate(words)}
        self._event: NDArray[Any] | None = None
        self._mask = np.ones(space.size, np.bool_)
        self._hiding: bool | None = None  # what the drag that goes on does
        tip = self.tr("Drag over what the model shall fill in, or over it to take that back; type")
        self.page = called(CharacterCanvas(), self.tr("The text to complete"), tip)
        self.page.writable = True
        self.page.typed.connect(self._typed)
        self.page.dragged.connect(self._dragged)
        self.page.picked.connect(self._picked)
        self.legend = Quiet()
        self.buttons = [
            push_button(self.tr("Observe all"), self.tr("Hide nothing"), self._observe_all),
            push_button(
                self.tr("Hide what follows"),
                self.tr("Hide all from the marked character on: the model goes on from there"),
                self._hide_rest,
            ),
            push_button(self.tr("Hide the middle"), self.tr("Hide a gap"), self._hide_middle),
            push_button(self.tr("Invert"), self.tr("Swap observed and missing"), self._invert),
        ]
        vbox((scrolled(self.page), 1), self.legend, hbox(*self.buttons, REST), on=self)
        self.show_event(None, None, space)

    def show_event(
        self, image: NDArray[Any] | None, mask: NDArray[np.bool_] | None, space: EventSpace
    ) -> None:
        self._event = None if image is None else image.reshape(-1).copy()
        if mask is not None:
            self._mask = mask.reshape(-1).copy()
        for button in self.buttons:
            button.setEnabled(image is not None)
        codes = [] if self._event is None else self._event.tolist()
        self.page.set_text(letters(self.space, self.words, codes))
        self._show_mask()

    def event_shown(self) -> NDArray[Any] | None:
        return None if self._event is None else self._event.copy()

    def observed(self) -> NDArray[np.bool_]:
        return self._mask.copy()

    def _observe_all(self) -> None:
        self._set(np.ones(self.space.size, np.bool_))

    def _hide_rest(self) -> None:
        start = self.page.marked()
        start = self.space.size // 2 if start == NOWHERE else start
        self._set(np.arange(self.space.size) < start)

    def _hide_middle(self) -> None:
        third, places = self.space.size // 3, np.arange(self.space.size)
        self._set((places < third) | (places >= 2 * third))

    def _invert(self) -> None:
        self._set(~self._mask)

    def _picked(self, place: int) -> None:
        self._hiding = None

    def _dragged(self, first: int, last: int) -> None:
        if self._hiding is None:
            self._hiding = bool(self._mask[first])
        mask = self._mask.copy()
        mask[first : last + 1] = not self._hiding
        self._set(mask)

    def _typed(self, place: int, character: str) -> None:
        code = self._codes.get(character)
        if self._event is None or code is None:
            said = self.tr("The model’s alphabet has no “{0}”.").format(character)
            self.legend.setText(f"⚠ {said}")
            return
        place = taken_at(self.space, self._event.tolist(), place)
        self._event[place] = code
        self._mask[place] = True
        self.page.set_text(letters(self.space, self.words, self._event.tolist()))
        self.page.mark(place)
        self._show_mask()
        self.edited.emit()

    def _set(self, mask: NDArray[np.bool_]) -> None:
        if self._event is not None and not np.array_equal(mask, self._mask):
            self._mask = mask
            self._show_mask()
            self.edited.emit()

    def _show_mask(self) -> None:
        there = self._event is not None
        self.page.set_hidden(~self._mask if there else None)
        text = self.tr("Characters to be filled in: {0:,} of {1:,}.")
        missing = int((~self._mask).sum())
        self.legend.setText(filled(text, missing, self.space.size) if there else " ")
