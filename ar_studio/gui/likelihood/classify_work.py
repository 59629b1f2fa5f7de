"""What a lane does for classes: Bayes' rule on one event, and on a test split."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.kit.task import Step
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run


@dataclass(frozen=True, eq=False)
class Said:
    """What a run's model says of the class of one event.

    Attributes
    ----------
    log_probs
        `log p(x | c)` in nats, `(C,)`.
    probabilities, prior
        `p(c | x)` and `p(c)`, `(C,)`.
    names
        Of the classes.
    """

    event: Pixels
    log_probs: Pixels
    probabilities: Pixels
    prior: Pixels
    names: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Tested:
    """How often a run is right about test events."""

    folder: Path
    found: engine.evaluation.Classified
    names: tuple[str, ...]


def say(
    run: Run, own: engine.data.Dataset, weights: Weights, event: Pixels
) -> Iterator[Step | Said]:
    """Ask of which class one event is."""
    model, known, context = weights.restore(run), own.labels("train"), own.space.context
    assert known is not None  # of data by class
    assert context is not None
    prior = engine.evaluation.class_prior(known, context.classes)
    one = engine.torch.from_numpy(event)[None]
    for found in engine.evaluation.posteriors(model, one, prior):
        if isinstance(found, engine.evaluation.Posteriors):
            chances = np.nan_to_num(found.probabilities[0].numpy())
            told = found.log_probs[0].numpy(), chances, found.prior.numpy()
            yield Said(event, *told, tuple(own.class_names))


def test(run: Run, own: engine.data.Dataset, n: int) -> Iterator[Step | Tested]:
    """Classify `n` test events."""
    for found in engine.scores.classify(run, own, n=n):
        if isinstance(found, engine.evaluation.Classified):
            yield Tested(run.folder, found, tuple(own.class_names))
        else:
            yield Step(found.done, found.total)
