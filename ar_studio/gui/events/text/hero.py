"""One text as it is drawn, and what the next character is drawn from."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QGridLayout

from ar_studio.gui.canvas.characters import CharacterCanvas
from ar_studio.gui.events.hero import Hero, heading
from ar_studio.gui.events.meaning import Meaning
from ar_studio.gui.events.text.letters import letters
from ar_studio.gui.events.text.surprise import marked, warm
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import scrolled, vbox
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.recording import Recording


class TextHero(Hero):
    """Characters where they stand, the more surprising the warmer; one chosen tells of itself."""

    def __init__(self, meaning: Meaning) -> None:
        super().__init__()
        self.meaning = meaning
        self.recording: Recording | None = None
        self._index = self._position = 0
        self._given: Given | None = None
        self._name = ""
        tip = self.tr("Choose a character to see what it was drawn from; arrow keys go on")
        self.page = called(CharacterCanvas(), self.tr("The text so far"), tip)
        self.page.picked.connect(self._show_conditional)
        self._before: NDArray[Any] | None = None
        self.conditional = meaning.conditional()
        self._offer(self.conditional)
        self.conditional_title = heading("")
        self.sum.set_unit(meaning.say.dimensions)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        self.recording = None
        self.page.set_text(())
        self.page.set_placeholder(
            self.tr("Press Draw: characters appear one after the other, each from its conditional.")
        )
        self.conditional_title.setText(self.meaning.say.next_value)
        self.conditional.show_nothing("")
        self.sum.set_curve(np.zeros(1), 0, 1)
        self.sum_label.setText("")

    def show_position(self, recording: Recording, index: int, position: int) -> None:
        if recording.passes is not None:  # what passes have settled is drawn
            position = min(recording.passes.settled(position, index), recording.known)
        self.recording, self._index, self._position = recording, index, position
        self._show_title()
        self._show_text()
        place = min(position, recording.size - 1)
        self.page.mark(int(recording.order[place]))
        self._show_conditional(self.page.marked())
        self._show_sum()

    def show_before(self, event: NDArray[Any] | None, name: str = "") -> None:
        self._before = event
        self._name = name
        self._show_title()
        self._show_text()

    def give(self, given: Given | None) -> None:
        self._given = given
        self._show_title()

    def _show_title(self) -> None:
        title = self._name or self.meaning.say.so_far
        if self._given is not None:
            title += self.tr(", given {0}").format(self._given.of_event(self._index))
        self.title.setText(title)

    def _show_text(self) -> None:
        """Show the characters that are drawn, and blanks; of a branch, what differs."""
        recording, words = self.recording, self.meaning.words
        if recording is None:
            return
        codes, costs = [-1] * recording.size, np.full(recording.size, np.nan)
        changed = np.zeros(recording.size, np.bool_)
        for place in range(min(self._position, recording.known)):
            dimension, code = int(recording.order[place]), int(recording.values[place, self._index])
            codes[dimension] = code
            costs[dimension] = -recording.log_prob[place, self._index]
            changed[dimension] = self._before is not None and self._before[dimension] != code
        self.page.set_text(letters(self.meaning.space, words, codes))
        self.page.lay_over(warm(costs) if self._before is None else marked(changed))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        self.title = heading(self.meaning.say.so_far)
        self.title.setBuddy(self.page)
        for column, (head, stretch) in enumerate(
            ((self.title, 6), (self.conditional_title, 3), (self.sum_title, 3))
        ):
            grid.addWidget(head, 0, column)
            grid.setColumnStretch(column, stretch)
        grid.addWidget(scrolled(self.page), 1, 0)
        grid.addWidget(self.conditional, 1, 1)
        grid.addLayout(vbox((self.sum, 1), self.sum_label, spacing=4), 1, 2)
        grid.setRowStretch(1, 1)
        self.setLayout(grid)  # last, see `hbox`

    def _show_conditional(self, dimension: int) -> None:
        recording, self._told = self.recording, None
        if recording is None or dimension < 0:
            return
        place = int(np.flatnonzero(recording.order == dimension)[0])
        if place >= recording.known or place > self._position:
            self.conditional_title.setText(self.meaning.say.next_value)
            self.conditional.show_nothing(self.tr("It is not drawn yet."))
            return
        self._told = dimension
        name, drawn = self.meaning.name(dimension), place < self._position
        self.conditional_title.setText(name if drawn else self.tr("Next: {0}").format(name))
        self.conditional.show_place(recording, place, self._index)

    def _show_sum(self) -> None:
        assert self.recording is not None
        self._tell_sum(self.recording, self._index, self._position, self.meaning.space)
