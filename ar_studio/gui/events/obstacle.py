"""Why a run cannot complete anything."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_studio.gui import engine, events
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.runs import Run


def obstacle(run: Run) -> str:
    """Return why nothing can be completed with a run, or nothing."""
    translate, part = QCoreApplication.translate, run.record.model
    if of_kind := events.of_run(run).say.obstacle:
        return of_kind
    entry = engine.models.entry(part.name)
    if entry is None or entry.autoregressive:
        return ""
    return translate(
        "completion",
        "{0} has no tractable conditionals p(x_i | x_<i) to fill gaps with; choose a run of an "
        "autoregressive model.",
    ).format(spoken(entry.card.title))
