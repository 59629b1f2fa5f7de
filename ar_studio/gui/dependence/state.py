"""What each output sees: maps of one run or two, measured at the same event."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run

LOOKED_S = 0.5  # after which it can be told how long the whole takes


@dataclass(frozen=True, eq=False)
class Sight:
    """What the outputs of one run see.

    Attributes
    ----------
    run
        As it was when this was measured.
    shades
        The map `(D, D)` along `order`, 0 where an output does not see an input, 1 at the largest.
    found
        The measurement itself; None if the model has nothing to measure, see `problem`.
    """

    run: Run
    shades: NDArray[np.float32] | None = None
    found: engine.dependence.Dependence | None = None
    problem: str = ""

    @property
    def event_shape(self) -> tuple[int, ...]:
        return self.run.record.model.event_shape


@dataclass(frozen=True)
class Slow:
    """It would take so many seconds, which is more than was allowed."""

    seconds: float


class DependenceState(QObject):
    """The maps on screen, the event they were measured at, and the work in progress.

    Attributes
    ----------
    slow
        How long measuring would take where nobody asked for it and it is not quick; else None.
    changed
        Work began or ended, or other maps are there.
    """

    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self.sights: list[Sight] = []
        self.slow: float | None = None
        self.task = Task(studio.jobs, "measure", self, self._received)
        self.task.changed.connect(self.changed)

    def measure(self, runs: list[Run], number: int, most: float = math.inf) -> None:
        """Measure runs of one event space at the same event.

        Parameters
        ----------
        number
            Which event: of the test images if the session's data fit, else a sample of the first.
        most
            Seconds that it may take; what would take longer is given up soon.
        """
        self.clear()
        dataset = self._studio.run_data.of(runs[0]) or self._studio.data.dataset
        if dataset is not None and dataset.space != runs[0].record.model.space:
            dataset = None
        title = self.tr("Measure what {0} sees").format(runs[0].record.title)
        weights = self._studio.weights
        self.task.run(title, lambda: _measure(runs, weights, dataset, number, most))

    def clear(self) -> None:
        """Forget the maps."""
        self.task.cancel()
        self.sights, self.slow = [], None
        self.changed.emit()

    def _received(self, event: Sight | Slow) -> None:
        if isinstance(event, Slow):
            self.slow = event.seconds
        else:
            self.sights.append(event)
        self.changed.emit()


def _measure(
    runs: list[Run],
    weights: Weights,
    dataset: engine.data.Dataset | None,
    number: int,
    most: float,
) -> Iterator[Step | Sight | Slow]:
    subjects = [given_alike(weights.restore(run), dataset, number) for run in runs]
    event = any_event(subjects[0], dataset, number)
    started = monotonic()
    for place, (run, model) in enumerate(zip(runs, subjects, strict=True)):
        try:
            for found in engine.dependence.measure(model, event):
                if isinstance(found, engine.dependence.Measuring):
                    done, total = place * found.total + found.done, len(runs) * found.total
                    yield Step(done, total)
                    passed = monotonic() - started
                    whole = passed / max(1, done) * total
                    if passed > LOOKED_S and whole > most:
                        yield Slow(whole)
                        return
                else:
                    yield Sight(run, engine.dependence.shade(found.matrix).float().numpy(), found)
        except StudioError as error:
            yield Sight(run, problem=spoken(str(error)))


def given_alike(
    model: engine.models.Model, dataset: engine.data.Dataset | None, number: int
) -> engine.models.Model:
    """Return a model given what the event was given; who sees whom is told of `x` alone."""
    context = model.space.context
    if context is None:
        return model
    if dataset is not None and dataset.space == model.space and dataset.sizes["test"]:
        index = engine.torch.tensor([number % dataset.sizes["test"]])
        return model.given(dataset.contexts("test", index))
    return model.given(context.blank(1))


def any_event(
    model: engine.models.Model, dataset: engine.data.Dataset | None, number: int
) -> engine.torch.Tensor:
    """Return a test event, or a sample of the model where no data are at hand."""
    if dataset is not None and dataset.sizes["test"]:
        events = dataset.events("test")
        return events[number % len(events)]
    *_, last = engine.sampling.sample(model, 1, seed=number)
    assert isinstance(last, engine.sampling.Sampled)
    return last.samples[0]
