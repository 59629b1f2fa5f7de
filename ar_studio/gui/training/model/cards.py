"""The cards of models: what each says of itself, and what it draws or computes as a picture."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from ar_studio.cards import Card as ModelCard
from ar_studio.gui import engine, events
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.cards import Card
from ar_studio.gui.kit.sketches import Formula, Sketch
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run


class ModelCards(QObject):
    """Makes the cards of all models that there are.

    Attributes
    ----------
    changed
        Other cards are to be shown.
    """

    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self.studio = studio
        self._drawn: dict[str, Sketch] = {}
        self._task = Task(studio.jobs, "thumbnails", self, self._received)
        self._suited = self.tr("Suits the data")
        self._exact = self.tr("Exact likelihood")
        self._any_order = self.tr("Draws and completes")
        self.marks = [self._suited, self._exact, self._any_order]
        studio.ready.connect(self._begin)
        studio.model.listed.connect(self.changed)
        studio.data.changed.connect(self.changed)
        if studio.engine_loaded:
            self._begin()

    def cards(self) -> list[Card]:
        """Return the cards in the catalogue's order, each group together; none while unknown."""
        if not self.studio.engine_loaded:
            return []
        known = engine.models.entries()
        cards = [self._card(entry) for entry in known.values()]
        text = self.tr("Comes with the package {0}; choose it to see what it is.")
        cards += [
            Card(name, name, text=text.format(package), group=spoken(ModelCard.group))
            for name, package in engine.models.packaged().items()
            if name not in known
        ]
        # First the groups of which the data suit something.
        fitting = {card.group for card in cards if not card.obstacle}
        return sorted(cards, key=lambda card: card.group not in fitting)

    def _card(self, entry: engine.models.Entry) -> Card:
        card, dataset = entry.card, self.studio.data.dataset
        obstacle = spoken(card.unsuited(dataset.space)) if dataset is not None else ""
        idea = spoken(card.idea)
        marks = {
            self._suited: not obstacle,
            self._exact: card.likelihood == "exact",
            self._any_order: entry.autoregressive,
        }
        return Card(
            key=card.name,
            title=spoken(card.title),
            aside=str(card.year),
            text=idea,
            footnote=card.authors,
            hint=f"{idea}\n{card.citation}",
            obstacle=obstacle,
            group=spoken(card.group),
            marks=frozenset(mark for mark, holds in marks.items() if holds),
            words=f"{card.title} {card.citation}",
            sketch=self._drawn.get(card.name) or Formula(card.equation),
        )

    def _begin(self) -> None:
        self.changed.emit()
        shelf = [entry.run for entry in self.studio.gallery.entries]
        if shelf and not self._drawn:
            self._task.run("", lambda: _draw(shelf))

    def _received(self, drawn: dict[str, Sketch]) -> None:
        self._drawn = drawn
        self.changed.emit()


def _draw(shelf: list[Run]) -> dict[str, Sketch]:
    """Return what trained models that ship drew, in a lane; of a model's several, the largest."""
    best: dict[str, Run] = {}
    for run in shelf:
        name = run.record.model.name
        other = best.get(name)
        if other is None or run.record.model.space.size > other.record.model.space.size:
            best[name] = run
    found: dict[str, Sketch] = {}
    for name, run in best.items():
        samples = run.samples()
        if samples:
            found[name] = events.of_run(run).sketch(np.asarray(samples[max(samples)]))
    return found
