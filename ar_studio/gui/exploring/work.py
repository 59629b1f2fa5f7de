"""What lanes do for Explore: read what a model makes of an event."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui import engine
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.recording import Recording
from ar_studio.gui.studio.weights import Stamp, Weights, stamp
from ar_studio.runs import Run


@dataclass(frozen=True, eq=False)
class Reading:
    """An event, what it is given, and what the model of a run makes of it.

    Attributes
    ----------
    weights
        Those of which run and of which of its epochs.
    stamp
        What tells them from those that come after.
    found
        How likely it is; None of a model without a likelihood.
    recording
        What it makes of each dimension; None if it has no conditionals.
    """

    weights: tuple[Path, int | None]
    stamp: Stamp
    event: NDArray[Any]
    given: Given | None
    found: engine.density.Density | None
    recording: Recording | None

    def is_of(self, run: Run, event: NDArray[Any], given: Given | None) -> bool:
        """Tell whether it is of this event, given the same, by a run's model as it is now."""
        alike = given is self.given or (given is not None and given.same(self.given))
        return self.is_by(run) and alike and np.array_equal(self.event, event)

    def is_by(self, run: Run) -> bool:
        """Tell whether it is by a run's model as it is now."""
        return self.weights == _weights(run)


def read(run: Run, weights: Weights, event: NDArray[Any], given: Given | None) -> Reading:
    """Return what a run's model makes of an event."""
    before = stamp(run.folder)
    model, x = weights.restore(run, given), engine.torch.from_numpy(event)
    if model.card.likelihood == "none":  # what looks like conditionals is worth seeing still
        found, order = None, model.ordering.cpu()
        with engine.torch.no_grad():
            conditional = model.outputs(x[None])
    else:
        found = engine.density.measure(model, x)
        conditional, order = found.conditional, found.ordering
    recording = None
    if conditional is not None:
        recording = Recording.of_event(model.space, x, conditional, order)
    return Reading(_weights(run), before, event, given, found, recording)


def _weights(run: Run) -> tuple[Path, int | None]:
    """Name a run's weights, which training may change."""
    return run.folder, run.record.progress.best_epoch
