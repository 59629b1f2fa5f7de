"""What the output that is pointed at sees: measured in the background, the newest alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.seen import Seen
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run

Reaches = dict[int, NDArray[np.bool_]]  # by dimension


class SightState(QObject):
    """What one output sees of the event in hand.

    Attributes
    ----------
    seen
        What was measured last; None if nothing was, or is asked for.
    problem
        Why nothing can be measured; empty if it can.
    changed
        Something else is known.
    """

    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self._task = Task(studio.jobs, "see", self, self._received, failed=self._failed)
        self._reaches: Reaches = {}
        self._folder: Path | None = None  # of the run whose reaches they are
        self.seen: Seen | None = None
        self.problem = ""

    def look(self, run: Run, event: NDArray[Any], given: Given | None, dimension: int) -> None:
        """Measure what the output of a flat dimension sees of an event."""
        if run.folder != self._folder:
            self._folder, self._reaches = run.folder, {}
        weights, event, reaches = self._studio.weights, event.copy(), self._reaches
        self._task.run("", lambda: _look(run, weights, event, given, dimension, reaches))

    def forget(self) -> None:
        """Look at nothing."""
        self._task.cancel()
        self.seen, self.problem = None, ""
        self.changed.emit()

    def _received(self, seen: Seen) -> None:
        self.seen, self.problem = seen, ""
        self.changed.emit()

    def _failed(self, sentence: str) -> None:
        self.seen, self.problem = None, sentence
        self.changed.emit()


def _look(
    run: Run,
    weights: Weights,
    event: NDArray[Any],
    given: Given | None,
    dimension: int,
    reaches: Reaches,
) -> Iterator[Step | Seen]:
    """Measure what is used, which depends on the event, and then what can be seen, which does not.

    What can be seen is kept in `reaches`.
    """
    model, x = weights.restore(run, given), engine.torch.from_numpy(event)
    places = model.ordering.argsort().cpu().numpy()
    earlier, uses = places < places[dimension], np.zeros(len(places), np.float32)
    for found in engine.dependence.field(model, x, dimension):
        if isinstance(found, engine.dependence.Measuring):
            yield Step(found.done, found.total)
        else:
            uses = engine.dependence.shade(found).float().numpy()
    yield Seen(run.folder, dimension, earlier, uses, reaches.get(dimension))
    if dimension in reaches:
        return
    for found in engine.dependence.reach(model, dimension):
        if isinstance(found, engine.dependence.Measuring):
            yield Step(found.done, found.total)
        else:
            reaches[dimension] = found.numpy()
    yield Seen(run.folder, dimension, earlier, uses, reaches[dimension])
