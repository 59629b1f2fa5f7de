"""Comparison in the window: several runs draw under one noise, complete one image, are scored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio import runs
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import JobState
from ar_studio.gui.kit.player import Player
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.recording import REPORT_S, Recorded, Recording
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run

TEST = "test"


@dataclass
class Drawn:
    """What one run drew: its samples as they came about, and the time it took in seconds."""

    run: Run
    recording: Recording
    seconds: float = 0.0


@dataclass(frozen=True)
class Completion:
    """What one run made of the masked image: completions `(n, *event_shape)` and how."""

    folder: Path
    samples: NDArray[Any]
    method: str = ""
    effective_sample_size: float = 0.0
    particles: int = 0
    unique_ancestors: int = 0


@dataclass(frozen=True)
class Skipped:
    """A run was left out; carries the sentence why."""

    sentence: str


@dataclass(frozen=True)
class Noted:
    """Something was written into a run's record."""


@dataclass(frozen=True)
class Masked:
    """The masked image to complete, and how often."""

    image: NDArray[Any]
    mask: NDArray[np.bool_]
    n: int
    seed: int
    given: Given | None = None
    completions: dict[Path, Completion] = field(default_factory=dict)


class CompareState(QObject):
    """The runs compared, what they drew and completed, and the work in progress.

    Attributes
    ----------
    chosen_changed
        Other runs are chosen.
    drawn_changed
        Other samples, or none, are there; they may still grow.
    completed
        A run's completions went on.
    changed
        Work began or ended.
    """

    chosen_changed = Signal()
    drawn_changed = Signal()
    completed = Signal()
    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self.player = Player(self)
        self.chosen: list[Run] = []
        self.drawn: list[Drawn] = []
        self.seed = 0  # of what is drawn, and what it is given
        self.given: Given | None = None
        self.masked: Masked | None = None
        self.task = Task(studio.jobs, "draw", self, self._received, ended=self._ended)
        self.task.changed.connect(self.changed)

    @property
    def about(self) -> dict[str, object]:
        """What files of the samples say of how they were made."""
        titles = ", ".join(one.run.record.title for one in self.drawn)
        given = None if self.given is None else self.given.words
        return {"runs": titles, "seed": self.seed, "given": given}

    def choose(self, runs: Sequence[Run]) -> None:
        """Compare these runs, all of one event space."""
        if [run.folder for run in runs] != [run.folder for run in self.chosen]:
            self.chosen = list(runs)
            self.chosen_changed.emit()
        self.chosen = list(runs)

    def draw(self, n: int, seed: int, given: Given | None = None) -> None:
        """Draw from all chosen runs under the same noise, given the same."""
        self.drawn = []
        for run in self.chosen:
            space = run.record.model.space
            self.drawn.append(Drawn(run, Recording(space, n)))
        drawn, self.seed, self.given = self.drawn, seed, given
        weights = self._studio.weights
        title = self.tr("Draw from {0} runs").format(len(drawn))
        self.task.run(title, lambda: _draw(drawn, weights, seed, given), latest=(Recorded,))
        self.player.restart(drawn[0].recording.size)
        self.player.play()
        self.drawn_changed.emit()

    def complete(
        self,
        image: NDArray[Any],
        mask: NDArray[np.bool_],
        n: int,
        seed: int,
        given: Given | None = None,
    ) -> None:
        """Let all chosen runs complete the same image, one after the other, given the same."""
        self.masked = masked = Masked(image.copy(), mask.copy(), n, seed, given)
        runs, weights = list(self.chosen), self._studio.weights
        title = self.tr("Complete with {0} runs").format(len(runs))
        self.task.run(title, lambda: _complete(runs, weights, masked))
        self.completed.emit()

    def evaluate(self, runs: Sequence[Run]) -> None:
        """Compute the test NLL of runs, one after the other, and note it in their records."""
        chosen, folder = list(runs), self._studio.preferences.data_folder
        title = self.tr("Evaluate {0} runs").format(len(chosen))
        self.task.run(title, lambda: _evaluate(chosen, folder))

    def _received(self, event: object) -> None:
        match event:
            case Recorded():
                self.player.set_available(event.known)
                self.task.advance(Step(event.known, self.player.length))
            case Completion():
                if self.masked is not None:
                    self.masked.completions[event.folder] = event
                    self.completed.emit()
            case Skipped():
                self._studio.notice(event.sentence)
            case Noted():
                self._studio.runs.refresh()

    def _ended(self, state: JobState) -> None:
        if state is not JobState.DONE:
            self.player.pause()


def _draw(drawn: list[Drawn], weights: Weights, seed: int, given: Given | None) -> Iterator[object]:
    """Draw from every run, all in step, so that the animation can start at once."""
    subjects = {str(one.run.folder): weights.restore(one.run) for one in drawn}
    by_title = {str(one.run.folder): one for one in drawn}
    reported = before = monotonic()
    context = None if given is None else engine.torch.from_numpy(given.contexts)
    n = drawn[0].recording.n
    for event in engine.comparison.compare(subjects, n=n, seed=seed, context=context):
        if isinstance(event, engine.comparison.Drawing):
            one = by_title[event.title]
            one.recording.add(event.drawn)
            now = monotonic()
            one.seconds += now - before
            if now - reported > REPORT_S:
                yield Recorded(min(one.recording.known for one in drawn))
                reported = now
            before = monotonic()
    yield Recorded(drawn[0].recording.size)
    for one in drawn:
        engine.studies.amend(
            runs.Run(one.run.folder), seconds_per_sample=one.seconds / one.recording.n
        )
    yield Noted()


def _complete(runs: list[Run], weights: Weights, masked: Masked) -> Iterator[object]:
    image, mask = engine.torch.from_numpy(masked.image), engine.torch.from_numpy(masked.mask)
    context = None if masked.given is None else engine.torch.from_numpy(masked.given.contexts)
    for run in runs:
        model, title = weights.restore(run).given(context), run.record.title
        if not isinstance(model, engine.models.AutoregressiveModel):
            yield Skipped(f"{title} completes nothing: {model.card.title} has no conditionals.")
            continue
        total, reported = max(1, int((~masked.mask).sum())), 0.0
        for done, event in enumerate(
            engine.completion.complete(model, image, mask, masked.n, seed=masked.seed)
        ):
            match event:
                case engine.completion.Completed():
                    yield Completion(
                        run.folder,
                        event.samples.numpy().copy(),
                        event.method,
                        event.effective_sample_size,
                        event.particles,
                        event.unique_ancestors,
                    )
                case engine.completion.Moved() if monotonic() - reported > REPORT_S:
                    reported = monotonic()
                    yield Completion(run.folder, event.samples.numpy().copy())
                    yield Step(event.done, event.total, title)
                case engine.completion.Moved():
                    pass
                case _:
                    yield Step(done, total, title)


def _evaluate(runs: list[Run], data_folder: Path | None) -> Iterator[object]:
    for run in runs:
        try:
            yield Step(words=run.record.title)
            dataset = engine.studies.reload_data(run, data_dir=data_folder)
            for event in engine.studies.score(Run(run.folder), dataset, TEST):
                if isinstance(event, engine.evaluation.Evaluating):
                    yield Step(event.done, event.total, run.record.title)
                elif not event.recorded:
                    yield Skipped(f"{run.record.title} is being trained; evaluate it afterwards.")
            yield Noted()
        except StudioError as error:
            yield Skipped(f"{run.record.title} was not evaluated: {error}")
