"""The gallery in the window: the trained models that ship, one of which draws as one looks."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from time import monotonic

from PySide6.QtCore import QObject, Signal

from ar_studio import gallery
from ar_studio.gallery import Entry
from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import Jobs, JobState
from ar_studio.gui.kit.player import Player
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.decoded import decoding
from ar_studio.gui.studio.memory import Held
from ar_studio.gui.studio.recording import Recorded, Recording, record
from ar_studio.gui.studio.weights import Weights
from ar_studio.records import Score
from ar_studio.settings import parse

PLAYED_S = 3.0  # a sheet appears in this time, where its model is not slower


@dataclass(frozen=True)
class Facts:
    """What only the loaded engine knows of a model."""

    authors: str
    year: int
    citation: str
    parameters: int


@dataclass
class Live:
    """The samples that a model is drawing; `seconds` are known once all are drawn."""

    entry: Entry
    recording: Recording
    seconds: float | None = None
    begun: float = field(default_factory=monotonic)


@dataclass(frozen=True)
class Drawn:
    """All samples are drawn; it took so many seconds."""

    seconds: float


class GalleryState(QObject):
    """The models on the shelf, and the samples that one of them draws.

    Attributes
    ----------
    moved
        The live drawing went on, ended, or is no more.
    """

    moved = Signal()

    def __init__(self, jobs: Jobs, weights: Weights, parent: QObject) -> None:
        super().__init__(parent)
        self._weights = weights
        # A lane of its own: what is drawn for a look must not wait for a long completion.
        self._task = Task(jobs, "gallery", self, self._received, ended=self._ended)
        self.entries = [entry for entry in gallery.shelf() if entry.run.has_weights]
        self.live: Live | None = None
        self.player = Player(self)
        self.player.moved.connect(self.moved)

    @property
    def featured(self) -> Entry | None:
        """The best model of the first group: the one to look at first."""
        first = [entry for entry in self.entries if entry.group == self.entries[0].group]
        return min(first, key=test_nll, default=None)

    def best(self, score: Score | None) -> Score | None:
        """Return the best of all test scores here that are comparable with one, if any is."""
        found = [entry.run.record.scores.get("test") for entry in self.entries]
        alike = [
            other
            for other in found
            if score and other and (other.protocol, other.sign) == (score.protocol, score.sign)
        ]
        return min(alike, key=lambda other: other.nll_nats, default=None)

    def facts(self, entry: Entry) -> Facts:
        """Return what the loaded engine knows of a model."""
        part = entry.run.record.model
        family = engine.models.family(part.name)
        space, config = part.space, parse(family.Config, part.config)
        card = family.card
        parameters = family.parameter_count(space, config)
        return Facts(card.authors, card.year, card.citation, parameters)

    def draw(self, entry: Entry, n: int) -> None:
        """Draw `n` samples that nobody saw before; replaces the drawing in progress."""
        self.stop()
        space, weights = entry.run.record.model.space, self._weights
        self.live = live = Live(entry, Recording(space, n))
        seed = random.randrange(2**31)
        title = self.tr("Draw from {0}").format(entry.run.record.title)
        self._task.run(title, lambda: _draw(live, weights, seed), latest=(Recorded,))
        self.player.restart(space.size)
        self.player.set_speed(space.size / PLAYED_S)
        self.player.play()

    def stop(self) -> None:
        """Forget the drawing, finished or not."""
        self._task.cancel()
        self._forget()

    def held(self) -> Iterator[Held]:
        """Tell of the samples that are drawn, which are in sight."""
        if self.live is not None and not self._task.working:
            yield Held(self.live.recording.bytes, self.live.begun, self.stop, in_sight=True)

    def _forget(self) -> None:
        self.live = None
        self.player.pause()
        self.moved.emit()

    def _received(self, event: object) -> None:
        if isinstance(event, Recorded):
            self.player.set_available(event.known)
        elif isinstance(event, Drawn) and self.live is not None:
            self.live.seconds = event.seconds
            self.moved.emit()

    def _ended(self, state: JobState) -> None:
        if state is not JobState.DONE:
            self._forget()


def test_nll(entry: Entry) -> float:
    """Return the test NLL of a model in nats; infinite if it was not measured."""
    score = entry.run.record.scores.get("test")
    return float("inf") if score is None else score.nll_nats


def _draw(live: Live, weights: Weights, seed: int) -> Iterator[object]:
    """Draw in a lane's thread, with the cached decoder of the model's best weights."""
    run, n = live.entry.run, live.recording.n
    model = weights.restore(run)
    if model.space.kind.latent:
        live.recording.decoded = decoding(run, weights, n)
    context = gallery.contexts(run, n)
    started = monotonic()
    yield from record(live.recording, engine.sampling.sample(model, n, seed=seed, context=context))
    yield Drawn(monotonic() - started)
