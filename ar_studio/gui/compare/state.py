"""Comparison in the window: a few models draw under one noise, complete and score one event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.compare import completing, work
from ar_studio.gui.compare.work import Completion, Drawing, Drawn, Masked, Noted, Seen, Skipped
from ar_studio.gui.events.closeup import Sight
from ar_studio.gui.kit.jobs import JobState
from ar_studio.gui.kit.player import Player
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.studio import scoring
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.memory import Held, visible
from ar_studio.gui.studio.recording import Recorded, Recording
from ar_studio.gui.studio.scoring import Measured, Unmeasured
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Version, version
from ar_studio.runs import Run

MOST = 4  # models side by side


class CompareState(QObject):
    """The models compared, what they drew and completed, and the work in progress.

    Attributes
    ----------
    chosen, places
        The models side by side, and which place each has: its letter and its colour.
    drawing, masked
        What samples and what completions were asked for.
    chosen_changed
        Other models are chosen.
    drawn_changed
        Other samples, or none, are there; they may still grow.
    completed
        A model's completions went on.
    seen_changed
        What models make of the given event is known, or no more.
    changed
        Work began or ended.
    """

    chosen_changed = Signal()
    drawn_changed = Signal()
    completed = Signal()
    seen_changed = Signal()
    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self.player = Player(self)
        self.chosen: list[Run] = []
        self.places: dict[Path, int] = {}
        self.drawing: Drawing | None = None
        self.masked: Masked | None = None
        self.given_event: Pixels | None = None  # that the models are looked at with
        self._given: Given | None = None
        self._drawn: dict[Path, Drawn] = {}
        self._seen: dict[Version, Sight] = {}
        self.task = Task(studio.jobs, "draw", self, self._received, ended=self._ended)
        self.task.changed.connect(self.changed)
        # A lane of its own: what an event is worth must not wait for a long completion.
        self._looking = Task(studio.jobs, "look", self, self._saw)
        self.evaluation = Task(studio.jobs, "load", self, self._received)
        self.evaluation.changed.connect(self.changed)
        studio.memory.add(self._held)

    # Which models

    def choose(self, runs: Sequence[Run]) -> None:
        """Compare these runs, all of one event space; each keeps its place while it is there."""
        before = [run.folder for run in self.chosen]
        folders = {run.folder for run in runs}
        self.places = {f: place for f, place in self.places.items() if f in folders}
        for run in runs:
            free = (place for place in range(len(runs)) if place not in self.places.values())
            self.places.setdefault(run.folder, next(free, len(self.places)))
        self.chosen = sorted(runs, key=lambda run: self.places[run.folder])
        if before == [run.folder for run in self.chosen]:
            return
        for folder in set(before) - folders:
            self._drawn.pop(folder, None)
        if self.task.working:
            self.task.cancel()
        self.player.set_available(self._known())
        self.chosen_changed.emit()

    def letter(self, run: Run) -> str:
        """Return the letter of a model's place."""
        return chr(ord("A") + self.places[run.folder])

    # Samples

    @property
    def drawn(self) -> list[Drawn]:
        """What the models side by side drew, in their order, as far as there is any."""
        return [self._drawn[run.folder] for run in self.chosen if run.folder in self._drawn]

    def lacks_samples(self) -> bool:
        """Tell whether a model has not drawn, or not to the end, what was asked for."""
        there = {one.run.folder for one in self.drawn if one.recording.known == one.recording.size}
        return bool({run.folder for run in self.chosen} - there) or self._trained_on(self.drawing)

    def draw(self, n: int, seed: int, given: Given | None = None) -> None:
        """Draw from all chosen runs under the same noise, given the same.

        What is there already, of this number and seed, is only played again.
        """
        self.task.cancel()
        same = self.drawing is not None and self.drawing.same(n, seed, given)
        if not same or self.drawing is None or self._trained_on(self.drawing):
            self.drawing, self._drawn = Drawing(n, seed, given), {}
        whole = {one.run.folder for one in self.drawn if one.recording.known == one.recording.size}
        missing = [
            Drawn(run, Recording(run.record.model.space, n))
            for run in self.chosen
            if run.folder not in whole
        ]
        self._drawn |= {one.run.folder: one for one in missing}
        self.drawing.by.update((one.run.folder, version(one.run)) for one in missing)
        self._play(anew=len(missing) == len(self.chosen) or not missing)
        if missing:
            asked, weights = self.drawing, self._studio.weights
            title = self.tr("Draw from {0} models").format(len(missing))
            self.task.run(title, lambda: work.draw(missing, weights, asked), latest=(Recorded,))
        self.drawn_changed.emit()

    def _held(self) -> Iterator[Held]:
        if self.drawing is not None and not self.task.working:
            size = sum(one.recording.bytes for one in self._drawn.values())
            yield Held(size, self.drawing.made, self._forget, visible(self.parent()))

    def _forget(self) -> None:
        self.drawing, self._drawn = None, {}
        self.player.pause()
        self.drawn_changed.emit()

    def _play(self, anew: bool) -> None:
        """Play from the start, unless a model only joins others that have drawn."""
        length = self.drawn[0].recording.size
        if anew or self.player.length != length:
            self.player.restart(length)
            self.player.set_available(self._known())
            self.player.play()

    def _trained_on(self, asked: Drawing | Masked | None) -> bool:
        """Tell whether a model has other weights by now than those that drew."""
        by = {} if asked is None else asked.by
        return any(by.get(run.folder, version(run)) != version(run) for run in self.chosen)

    def _known(self) -> int:
        """Return how far the model is that has drawn most: others follow as they can."""
        return max((one.recording.known for one in self.drawn), default=0)

    # Completions, and a given event

    def complete(self, masked: Masked) -> None:
        """Let the chosen runs complete the same event; what is there already is kept."""
        self.task.cancel()
        if self.masked is None or not self.masked.same(masked) or self._trained_on(self.masked):
            self.masked = masked
        asked, weights = self.masked, self._studio.weights
        done = {folder for folder, one in asked.completions.items() if one.done}
        missing = [run for run in self.chosen if run.folder not in done]
        asked.by.update((run.folder, version(run)) for run in missing)
        # What draws quickly completes quickly: a slow model's are not waited for.
        missing.sort(key=lambda run: run.record.seconds_per_sample or 0.0)
        title = self.tr("Complete with {0} models").format(len(missing))
        helpers = completing.Guides(self._studio.runs.every(), self._studio.guides.choices)
        if missing:
            self.task.run(title, partial(completing.complete, missing, weights, asked, helpers))
        self.completed.emit()

    def completion(self, run: Run) -> Completion | None:
        """Return what a run made of the masked event so far."""
        return None if self.masked is None else self.masked.completions.get(run.folder)

    def look(self, event: Pixels | None, given: Given | None = None) -> None:
        """Ask every chosen run how likely an event `event_shape` is, in the background."""
        same = event is self.given_event or (
            event is not None and self.given_event is not None and _equal(event, self.given_event)
        )
        again = given is self._given or (given is not None and given.same(self._given))
        if not same or not again:
            self.given_event, self._given, self._seen = event, given, {}
            self.seen_changed.emit()
        missing = [run for run in self.chosen if version(run) not in self._seen]
        if event is None or not missing:
            self._looking.cancel()
            return
        weights = self._studio.weights
        title = self.tr("Score an event with {0} models").format(len(missing))
        self._looking.run(title, partial(work.see, missing, weights, event, given))

    def seen(self, run: Run) -> Sight | None:
        """Return what a run makes of the given event."""
        return self._seen.get(version(run))

    def evaluate(self, runs: Sequence[Run], members: int = 1) -> None:
        """Compute the test NLL of runs, one after the other, and note it in their records.

        `members` is the number of orderings whose probabilities are averaged.
        """
        chosen, folder = list(runs), self._studio.preferences.data_folder
        loaded = self._studio.data.dataset
        title = self.tr("Evaluate {0} runs").format(len(chosen))
        self.evaluation.run(title, partial(scoring.measure, chosen, folder, loaded, members))

    # What comes back

    def _received(self, event: object) -> None:
        match event:
            case Recorded():
                self.player.set_available(self._known())
                self.task.advance(Step(event.known, self.player.length))
                self.drawn_changed.emit()
            case Completion():
                if self.masked is not None:
                    self.masked.completions[event.folder] = event
                    self.completed.emit()
            case Skipped():
                self._studio.notice(event.sentence)
            case Unmeasured():
                self._studio.notice(event.sentence)
            case Measured():
                self._studio.runs.refresh()
                if not event.scored.recorded:
                    words = self.tr("{0} is being trained; evaluate it afterwards.")
                    self._studio.notice(words.format(event.title))
            case Noted():
                self._studio.runs.refresh()

    def _saw(self, event: Seen) -> None:
        self._seen[event.of] = event.sight
        self.seen_changed.emit()

    def _ended(self, state: JobState) -> None:
        if state is not JobState.DONE:
            self.player.pause()


def _equal(first: Pixels, second: Pixels) -> bool:
    return first.shape == second.shape and bool((first == second).all())
