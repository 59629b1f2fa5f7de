"""The gallery: trained models to watch, to try and to go on from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ar_studio.gallery import Entry
from ar_studio.gui.gallery.card import GalleryCard
from ar_studio.gui.gallery.strip import CardGrid
from ar_studio.gui.kit import tabbing
from ar_studio.gui.kit.layout import PAGE, REST, Headline, Quiet, vbox
from ar_studio.gui.parts.further import train_further
from ar_studio.gui.parts.panel import EmptyState, Panel
from ar_studio.gui.studio.gallery import test_nll
from ar_studio.gui.studio.studio import Studio

REST_MS = 300  # a pointer that only passes over a card starts nothing


class GalleryPanel(Panel):
    """Shows the trained models that ship; the one that is looked at draws."""

    name = "gallery"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.gallery = studio.gallery
        self.cards = [GalleryCard(entry) for entry in self.gallery.entries]
        self._pointed: GalleryCard | None = None
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._resting.timeout.connect(self._draw)
        self._lay_out()
        for card in self.cards:
            card.chosen.connect(self._choose)
            card.pointed.connect(self._point)
            card.turned.connect(self._turn)
            card.asked.connect(self._act)
        self.gallery.moved.connect(self._show_live)
        studio.ready.connect(self._engine_ready)
        studio.training.changed.connect(self._allow)
        featured = self.gallery.featured
        self.selected = next((card for card in self.cards if card.entry is featured), None)
        if self.selected is not None:
            self._select(self.selected)
        if studio.engine_loaded:
            self._engine_ready()

    @property
    def title(self) -> str:
        return self.tr("Gallery")

    def sample(self, entry: Entry) -> None:
        """Make a model the current run and let it draw."""
        self.studio.ask("sample", entry.run)

    def complete(self, entry: Entry) -> None:
        """Make a model the current run and give it an example to complete."""
        self.studio.ask("complete", entry.run)

    def compare(self, entry: Entry) -> None:
        """Set a model side by side with others, which the comparison asks for."""
        self.studio.ask("compare", entry.run)

    def train_further(self, entry: Entry) -> None:
        """Ask for how long, then train a new run that begins with a model's weights."""
        train_further(self, self.studio, entry.run)

    # Building

    def _lay_out(self) -> None:
        if not self.cards:
            self.empty = EmptyState(
                self.tr("The gallery is empty"),
                self.tr("No trained models came with this copy of the studio: train your own."),
                self.tr("Go to training"),
                partial(self.studio.ask, "train"),
            )
            vbox(self.empty, on=self)
            return
        hint = Quiet(
            self.tr(
                "Point at a model to watch it draw, pixel by pixel. Then sample from it, let "
                "it complete an image, train it further, or compare it with the others."
            )
        )
        groups: dict[str, list[GalleryCard]] = {}
        for card in self.cards:
            groups.setdefault(card.entry.group, []).append(card)
        shelf = [
            vbox(4, Headline(title, factor=1.15), CardGrid(cards))
            for title, cards in groups.items()
        ]
        vbox(Headline(self.tr("Trained models")), hint, *shelf, REST, on=self, margins=PAGE)

    def _engine_ready(self) -> None:
        for card in self.cards:
            card.show_facts(self.gallery.facts(card.entry))
        self._allow()
        self._draw()

    def _allow(self) -> None:
        loading = self.tr("The engine is still loading.")
        busy = self.tr("A training is going on; wait for it or stop it first.")
        for card in self.cards:
            card.allow(
                "" if self.studio.engine_loaded else loading,
                busy if self.studio.training.active else "",
            )

    # Drawing

    def _draw(self) -> None:
        """Let a card draw, unless it does so already."""
        card, live = self._looked_at(), self.gallery.live
        if card is None or not self.studio.engine_loaded:
            return
        if live is None or live.entry is not card.entry or not self.gallery.player.playing:
            self.gallery.draw(card.entry, card.strip.capacity())

    def _looked_at(self) -> GalleryCard | None:
        """Return the card under the pointer, or else the chosen one or the best in sight."""
        seen = [card for card in self.cards if not card.strip.visibleRegion().isEmpty()]
        if not seen:
            return None
        alike = [card for card in seen if card.entry.group == seen[0].entry.group]
        best = min(alike, key=lambda card: test_nll(card.entry))
        return self._pointed or (self.selected if self.selected in seen else best)

    def _show_live(self) -> None:
        live = self.gallery.live
        for card in self.cards:
            if live is not None and card.entry is live.entry:
                card.show_live(live, self.gallery.player.position)
            elif card.drawing:
                card.rest()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pointed = None
        self._resting.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pointed = None
        self._resting.stop()
        self.gallery.stop()

    # Choosing

    def _point(self, on: bool) -> None:
        self._pointed = self._sender() if on else None
        if on:
            self._resting.start()
        else:
            self._resting.stop()

    def _choose(self) -> None:
        card = self._sender()
        if card is not self.selected:
            self._select(card)
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._resting.start()

    def _select(self, card: GalleryCard) -> None:
        if self.selected is not None:
            self.selected.select(False)
        self.selected = card
        card.select(True)
        self.home = card

    def _turn(self, key: Qt.Key) -> None:
        """Go to the nearest card in the direction of an arrow key."""
        card = self._sender()
        target = nearest([place(one, self) for one in self.cards], self.cards.index(card), key)
        if target is None:
            return
        self._pointed = None
        self._select(self.cards[target])
        self.cards[target].setFocus(Qt.FocusReason.OtherFocusReason)
        tabbing.show(self.cards[target])
        self._resting.start()

    def _act(self, verb: str) -> None:
        entry = self._sender().entry
        acts = {
            "sample": self.sample,
            "complete": self.complete,
            "further": self.train_further,
            "compare": self.compare,
        }
        acts[verb](entry)

    def _sender(self) -> GalleryCard:
        card = self.sender()
        assert isinstance(card, GalleryCard)
        return card


def place(widget: QWidget, panel: QWidget) -> QPoint:
    """Return where a widget lies in a panel."""
    return widget.mapTo(panel, widget.rect().center())


def nearest(places: list[QPoint], current: int, key: Qt.Key) -> int | None:
    """Return the index of the nearest place in the direction of an arrow key, if there is one."""
    if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        target = current + (1 if key is Qt.Key.Key_Right else -1)
        return target if 0 <= target < len(places) else None
    here, sign = places[current], 1 if key is Qt.Key.Key_Down else -1
    ahead = [
        (sign * (point.y() - here.y()), abs(point.x() - here.x()), index)
        for index, point in enumerate(places)
        if sign * (point.y() - here.y()) > 0
    ]
    return min(ahead)[2] if ahead else None
