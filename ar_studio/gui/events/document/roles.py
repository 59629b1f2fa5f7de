"""Documents in the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.events.document.explorer import DocumentExplorer
from ar_studio.gui.events.document.hero import DocumentHero
from ar_studio.gui.events.document.view import DocumentView
from ar_studio.gui.events.document.wording import DocumentWording
from ar_studio.gui.events.field_by_name import FieldByName
from ar_studio.gui.events.frequencies import top_words
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.sketches import Words

SKETCHED = 24  # words
translate = QCoreApplication.translate


@dataclass(frozen=True)
class DocumentRoles(Roles):
    """Words of a vocabulary, or their numbers where a record knows of none."""

    data = str(QT_TRANSLATE_NOOP("events", "Documents"))
    symbol = "text"

    def __post_init__(self) -> None:
        if len(self.words) != self.space.levels:
            numbers = range(self.space.levels)
            object.__setattr__(self, "words", tuple(f"#{number}" for number in numbers))

    @property
    def say(self) -> DocumentWording:
        return DocumentWording(self.space.kind)

    def name(self, dimension: int) -> str:
        return filled(translate("document", "Word {0:,}"), dimension + 1)

    def text(self, dimension: int, value: float) -> str:
        return self.words[int(value)] if value >= 0 else "–"

    def cells(self, dimension: int, value: float) -> tuple[object, ...]:
        return f"x_{dimension + 1}", self.words[int(value)] if value >= 0 else ""

    def view(self, jobs: Jobs) -> DocumentView:
        return DocumentView(self.space, self.words, jobs)

    def hero(self, jobs: Jobs) -> DocumentHero:
        return DocumentHero(self)

    def explorer(self, jobs: Jobs) -> DocumentExplorer:
        return DocumentExplorer(self.space, self.words)

    def sketch(self, events: Pixels) -> Words:
        shown = top_words(self.words, events, None, SKETCHED)
        return Words(tuple(share.word for share in shown))

    def field(self) -> FieldByName:
        return FieldByName(self)
