"""The view of texts: their beginnings, the chosen one whole, and the characters of all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QScrollArea

from ar_studio.gui.canvas.characters import CharacterCanvas
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.listed import ListedView
from ar_studio.gui.events.text.letters import letters
from ar_studio.gui.events.text.wording import TextWording
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import scrolled
from ar_studio.gui.studio.given import Given
from ar_studio.kinds.text import shown
from ar_studio.spaces import EventSpace

BEGINNING = 60  # characters of a text in the list


class TextView(ListedView):
    """Texts as they read."""

    def __init__(self, space: EventSpace, words: Sequence[str], jobs: Jobs) -> None:
        self.page = called(CharacterCanvas(), self.tr("The chosen text"))
        self.letters = list(words)
        self._given: Given | None = None
        titles = [self.tr("Texts"), self.tr("Most frequent characters")]
        seen = [shown(word) for word in words]
        super().__init__(space, seen, TextWording(space.kind), jobs, titles)

    def detail(self) -> QScrollArea:
        return scrolled(self.page)

    def beginning(self, event: Pixels) -> str:
        said = letters(self.space, self.letters, event[event >= 0].tolist())
        return " ".join("".join(said[:BEGINNING]).split())

    def name(self, number: int) -> str:
        given = None if self._given is None else self._given.captions(self.list.count())
        return given[number] if given and number < len(given) else super().name(number)

    def set_given(self, given: Given | None) -> None:
        self._given = given
        self._show()

    def show_detail(self, event: Pixels | None) -> None:
        codes = [] if event is None else event.tolist()
        self.page.set_text(letters(self.space, self.letters, codes))

    def set_placeholder(self, text: str) -> None:
        self.page.set_placeholder(text)
        self.bars.set_placeholder(text)
