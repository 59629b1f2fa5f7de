"""Texts in the window."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.events.field_by_name import FieldByName
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.events.text.editor import TextEditor
from ar_studio.gui.events.text.explorer import TextExplorer
from ar_studio.gui.events.text.hero import TextHero
from ar_studio.gui.events.text.results import TextResults
from ar_studio.gui.events.text.view import TextView
from ar_studio.gui.events.text.wording import TextWording
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.sketches import Words
from ar_studio.kinds.text import UNKNOWN, shown

SKETCHED = 12  # words that a sketch has room for
translate = QCoreApplication.translate


@dataclass(frozen=True)
class TextRoles(Roles):
    """Characters of an alphabet; signs for none where a record knows of no alphabet."""

    data = str(QT_TRANSLATE_NOOP("events", "Texts"))
    symbol = "text"

    def __post_init__(self) -> None:
        if len(self.words) != self.space.levels:
            object.__setattr__(self, "words", (UNKNOWN,) * self.space.levels)

    @property
    def say(self) -> TextWording:
        return TextWording(self.space.kind)

    def name(self, dimension: int) -> str:
        return filled(translate("text", "Character {0:,}"), dimension + 1)

    def text(self, dimension: int, value: float) -> str:
        return shown(self.words[int(value)])

    def view(self, jobs: Jobs) -> TextView:
        return TextView(self.space, self.words, jobs)

    def hero(self, jobs: Jobs) -> TextHero:
        return TextHero(self)

    def editor(self, jobs: Jobs) -> TextEditor:
        return TextEditor(self.space, self.words)

    def results(self, jobs: Jobs) -> TextResults:
        return TextResults(self.space, self.words)

    def explorer(self, jobs: Jobs) -> TextExplorer:
        return TextExplorer(self.space, self.words)

    def first_mask(self) -> NDArray[np.bool_]:
        """Return that the first half is observed: the model goes on from there."""
        return np.arange(self.space.size) < self.space.size // 2

    def sketch(self, events: Pixels) -> Words:
        written = "".join(self.words[code] for code in events[:4].flatten().tolist())
        return Words(tuple(written.split()[1 : SKETCHED + 1]))

    def field(self) -> FieldByName:
        return FieldByName(self)
