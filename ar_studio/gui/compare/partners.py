"""Which runs can stand side by side, and in what order they are suggested."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.figures import NONE
from ar_studio.gui import events
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.parts.offers import Groups
from ar_studio.gui.studio.given import described
from ar_studio.runs import Run

TEST = "test"
translate = QCoreApplication.translate


def events_of(run: Run) -> str:
    """Return the shape and value space of a run's events in words; none if its record is broken."""
    try:
        return events.of_run(run).say.briefly(run.record.model.space)
    except StudioError:
        return NONE


def model_name(run: Run) -> str:
    """Return what a run's kind of model is called."""
    entry = models.entry(run.record.model.name)
    return run.record.model.name if entry is None else spoken(entry.card.title)


def obstacle(run: Run, beside: Sequence[Run]) -> str:
    """Return why a run cannot be shown beside others, or nothing."""
    if not run.has_weights:
        return translate("compare", "Has no weights yet; train it for an epoch first.")
    try:
        space = run.record.model.space
    except StudioError as error:
        return spoken(str(error))
    if not beside:
        return ""
    first = beside[0].record.model.space
    if space.unconditional != first.unconditional:
        text = translate("compare", "Makes {0} events, the models shown {1}.")
        return text.format(events_of(run), events_of(beside[0]))
    if space.context != first.context:
        text = translate("compare", "Is given {0}, the models shown {1}.")
        return text.format(described(space.context), described(first.context))
    return ""


def suggested(runs: Sequence[Run], beside: Sequence[Run]) -> Groups | None:
    """Return runs that others are not beside yet: the best of the same protocol first.

    Where there are no others, runs are in no order of their own.
    """
    if not beside:
        return None
    protocol, there = beside[0].record.data.protocol, {run.folder for run in beside}
    ranked = sorted((run for run in runs if run.folder not in there), key=_nats)
    fitting = [run for run in ranked if not obstacle(run, beside)]
    alike = [run for run in fitting if run.record.data.protocol == protocol]
    return [
        (translate("compare", "Same events and protocol, best first"), alike),
        (
            translate("compare", "Same events, other protocol"),
            [r for r in fitting if r not in alike],
        ),
        (
            translate("compare", "Cannot stand beside these"),
            [r for r in ranked if r not in fitting],
        ),
    ]


def _nats(run: Run) -> float:
    record = run.record
    if TEST in record.scores:
        return record.scores[TEST].nll_nats
    best = record.progress.best_valid_nll
    return float("inf") if best is None else best
