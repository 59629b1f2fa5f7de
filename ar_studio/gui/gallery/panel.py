"""The gallery: trained models to watch, to try and to go on from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from ar_studio.gallery import Entry, sections
from ar_studio.gallery.merit import merits
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.gallery.card import GalleryCard
from ar_studio.gui.gallery.filters import Filters
from ar_studio.gui.gallery.strip import CardGrid
from ar_studio.gui.kit import tabbing
from ar_studio.gui.kit.controls import push_button
from ar_studio.gui.kit.layout import PAGE, REST, Headline, Quiet, hbox, vbox
from ar_studio.gui.kit.look import HEADING, TITLE
from ar_studio.gui.parts.further import train_further
from ar_studio.gui.parts.panel import EmptyState, Panel
from ar_studio.gui.studio.studio import Guide, Studio

REST_MS = 300  # a pointer that only passes over a card starts nothing


class Section(QWidget):
    """The models that draw the same, under a title."""

    def __init__(self, title: str, cards: list[GalleryCard]) -> None:
        super().__init__()
        self.title = title
        self.cards, self.shown = cards, list(cards)
        self.grid = CardGrid(cards)
        vbox(Headline(spoken(title), factor=HEADING), self.grid, on=self, spacing=8)

    def filter(self, passes: Callable[[Entry], bool]) -> bool:
        """Show the models that pass, and tell whether there are any."""
        self.shown = [card for card in self.cards if passes(card.entry)]
        self.grid.show_only(self.shown)
        self.setVisible(bool(self.shown))
        return bool(self.shown)


class GalleryPanel(Panel):
    """Shows the trained models that ship; the one that is looked at draws."""

    name = "gallery"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.gallery = studio.gallery
        self.sections = self._make_sections()
        self.cards = [card for section in self.sections for card in section.cards]
        self.selected: GalleryCard | None = None
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
        if self.cards:
            self.shared = self.filters.named()
            self._lead_to(self.cards[0])
        if studio.engine_loaded:
            self._engine_ready()

    @property
    def title(self) -> str:
        return self.tr("Gallery")

    def share(self) -> dict[str, Any]:
        selected = "" if self.selected is None else self.selected.entry.name
        return {**super().share(), "selected": selected}

    def take(self, shared: dict[str, Any]) -> None:
        """Show the same models, and have the same one draw."""
        super().take(shared)
        found = [card for card in self.shown() if card.entry.name == shared.get("selected")]
        for card in found:
            self._select(card)
            tabbing.show(card)
            self._resting.start()

    def sample(self, entry: Entry) -> None:
        """Make a model the current run and let it draw."""
        self.studio.ask("sample", entry.run)

    def complete(self, entry: Entry) -> None:
        """Make a model the current run and give it an example to complete."""
        self.studio.ask("complete", entry.run)

    def explain(self, entry: Entry) -> None:
        """Make a model the current run and show what it sees."""
        self.studio.ask("explain", entry.run)

    def compare(self, entry: Entry) -> None:
        """Set a model side by side with others, which the comparison asks for."""
        self.studio.ask("compare", entry.run)

    def train_further(self, entry: Entry) -> None:
        """Ask for how long, then train a new run that begins with a model's weights."""
        train_further(self, self.studio, entry.run)

    # Building

    def _make_sections(self) -> list[Section]:
        merit = merits(self.gallery.entries)
        return [
            Section(title, [GalleryCard(entry, merit.get(entry.name)) for entry in found])
            for title, found in sections(self.gallery.entries)
        ]

    def _lay_out(self) -> None:
        if not self.cards:
            self.empty = EmptyState(
                self.tr("The gallery is empty"),
                self.tr("No trained models came with this copy of the studio: train your own."),
                self.tr("Go to training"),
                partial(self.studio.ask, "train"),
                "gallery",
            )
            vbox(self.empty, on=self)
            return
        hint = Quiet(
            self.tr(
                "Point at a model to watch it draw. Numbers are what it takes to tell what it "
                "never saw, in nats: lower is better."
            )
        )
        self.filters = Filters(self.gallery.entries, [section.title for section in self.sections])
        self.filters.changed.connect(self._filter)
        self.filters.left.connect(self._go_to_cards)
        self.finding = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        self.finding.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.finding.activated.connect(self.filters.begin_search)
        self.nothing = EmptyState(
            self.tr("No model here is like that"),
            self.tr("Take back some of the words or filters, or train one of your own."),
            self.tr("Show all"),
            self.filters.clear,
            "search",
        )
        self.nothing.hide()
        self._lay_below(hint)

    def _lay_below(self, hint: Quiet) -> None:
        self.steps = push_button(
            self.tr("First steps"),
            self.tr("A digit drawn, one completed and a model trained, in two minutes"),
            lambda: self.studio.guide(Guide("lessons", {"lesson": "first-steps"})),
            symbol="book",
        )
        top = hbox((Headline(self.tr("Gallery"), factor=TITLE), 1), self.steps)
        head = vbox(top, hint, spacing=4)
        rows = head, self.filters, *self.sections, self.nothing, REST
        vbox(*rows, on=self, margins=PAGE, spacing=16)

    def _engine_ready(self) -> None:
        for card in self.cards:
            card.show_facts(self.gallery.facts(card.entry))
        self._allow()
        self._draw()

    def _allow(self) -> None:
        loading = self.tr("The engine is still loading.")
        for card in self.cards:
            card.allow("" if self.studio.engine_loaded else loading)

    def _filter(self) -> None:
        found = [section.filter(self.filters.passes) for section in self.sections]
        self.nothing.setVisible(not any(found))
        shown = self.shown()
        if shown and self.home not in shown:
            self._lead_to(shown[0])
        self._resting.start()

    def shown(self) -> list[GalleryCard]:
        """Return the cards that pass the filters, in their order."""
        return [card for section in self.sections for card in section.shown]

    def _go_to_cards(self) -> None:
        shown = self.shown()
        if shown:
            self._reach(shown[0])

    # Drawing

    def _draw(self) -> None:
        """Let a card draw, unless it does so already."""
        card, live = self._looked_at(), self.gallery.live
        if card is None or not self.studio.engine_loaded:
            return
        if live is None or live.entry is not card.entry or not self.gallery.player.playing:
            self.gallery.draw(card.entry, card.strip.capacity())

    def _looked_at(self) -> GalleryCard | None:
        """Return the card under the pointer, or else the chosen one or the first in sight."""
        seen = [card for card in self.shown() if not card.strip.visibleRegion().isEmpty()]
        first = seen[0] if seen else None  # which is the best of those that draw the same
        return self._pointed or (self.selected if self.selected in seen else first)

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
        self._select(card)
        card.take_focus(by_keys=False)
        self._resting.start()

    def _select(self, card: GalleryCard) -> None:
        if card is not self.selected:
            if self.selected is not None:
                self.selected.select(False)
            self.selected = card
            card.select(True)
        self._lead_to(card)

    def _lead_to(self, card: GalleryCard) -> None:
        """Let the Tab key stop at this one of the cards; the arrow keys lead to the others."""
        if isinstance(self.home, GalleryCard):
            self.home.reach(False)
        self.home = card
        card.reach(True)

    def _reach(self, card: GalleryCard) -> None:
        """Choose a card by the keyboard."""
        self._pointed = None
        self._select(card)
        card.take_focus(by_keys=True)
        tabbing.show(card)
        self._resting.start()

    def _turn(self, key: Qt.Key) -> None:
        """Go to the nearest card in the direction of an arrow key."""
        shown = self.shown()
        places = [place(one, self) for one in shown]
        target = nearest(places, shown.index(self._sender()), key)
        if target is not None:
            self._reach(shown[target])

    def _act(self, verb: str) -> None:
        entry = self._sender().entry
        acts = {
            "sample": self.sample,
            "complete": self.complete,
            "explain": self.explain,
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
