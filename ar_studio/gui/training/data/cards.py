"""The cards of data sets: what the catalogue says, what is on this machine, and one's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ar_studio.data.table_cards import NOT_DOWNLOADED
from ar_studio.gui import engine, events
from ar_studio.gui.canvas.numerals import local, memory
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.cards import Card
from ar_studio.gui.kit.sketches import Sketch, Symbol
from ar_studio.gui.parts.moments import day
from ar_studio.gui.studio.recent import Opened
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.data.thumbnails import DataShelf


class DataCards(QObject):
    """Makes the cards of all data sets that there are.

    Attributes
    ----------
    changed
        Other cards are to be shown.
    """

    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self.studio = studio
        self.shelf = DataShelf(studio, self)
        self.shelf.changed.connect(self.changed)
        studio.recent.changed.connect(self.changed)
        self._here = self.tr("On this computer")
        self._kinds = {
            name: QCoreApplication.translate("events", roles.data)
            for name, roles in events.KINDS.items()
        }
        self.marks = [self._here, *self._kinds.values()]

    def cards(self) -> list[Card]:
        """Return the cards, one's own first and in each group what is here; none while unknown."""
        folders = self.shelf.folders
        if folders is None:
            return []
        own = [self._own(opened, opened.source in folders) for opened in self.studio.recent.entries]
        known = [self._card(card, card.name in folders) for card in engine.data.CATALOGUE.values()]
        return own + sorted(known, key=lambda card: self._here not in card.marks)

    def is_own(self, source: str) -> bool:
        """Tell whether data are the user's own."""
        return any(opened.source == source for opened in self.studio.recent.entries)

    def _card(self, card: engine.data.DataCard, here: bool) -> Card:
        said = [self._where(card, here), self._size(card), self._licence(card)]
        marks = {self._kinds[card.kind], *([self._here] if here else [])}
        folder = (self.shelf.folders or {}).get(card.name)
        gone = self.tr("Its files are not on this computer: put {0} into a data folder.")
        lacking = not here and not card.files
        hint = [
            card.citation,
            self.tr("Licence: {0}").format(spoken(card.licence)),
            str(folder or ""),
        ]
        return Card(
            key=card.name,
            title=spoken(card.title),
            aside=card.year,
            text=spoken(card.description).removesuffix(spoken(NOT_DOWNLOADED)),
            footnote=" · ".join(part for part in said if part),
            hint="\n".join(part for part in hint if part),
            obstacle=gone.format(card.wanted) if lacking else "",
            group=spoken(card.group),
            marks=frozenset(marks),
            sketch=self._sketch(card.name, events.KINDS[card.kind].symbol),
        )

    def _where(self, card: engine.data.DataCard, here: bool) -> str:
        if here:
            return self.tr("comes with the program") if card.embedded else self.tr("here")
        if not card.files:
            return self.tr("not found here")
        if not card.download:
            return self.tr("downloads once")
        return self.tr("downloads once · {0}").format(memory(card.download))

    def _licence(self, card: engine.data.DataCard) -> str:
        if card.licence == "none needed":  # of what is made here
            return self.tr("no licence needed")
        unknown = card.licence.startswith("none")
        return self.tr("no licence stated") if unknown else spoken(card.licence)

    def _size(self, card: engine.data.DataCard) -> str:
        return "×".join(str(side) for side in card.source_shape[-2:])

    def _own(self, opened: Opened, there: bool) -> Card:
        gone = self.tr("It is no longer at {0}; bring it back, or remove it from the list.")
        path = Path(opened.source)
        return Card(
            key=opened.source,
            title=opened.name,
            aside=day(opened.day),
            text=local(opened.summary),
            footnote=str(path.parent),
            hint=opened.source,
            obstacle="" if there else gone.format(path.parent),
            group=self.tr("Yours"),
            marks=frozenset({self._here} if there else ()),
            sketch=self._sketch(opened.source, "folder"),
        )

    def _sketch(self, source: str, otherwise: str) -> Sketch:
        return self.shelf.pictures.get(source) or Symbol(otherwise)
