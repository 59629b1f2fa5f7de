"""Why a run cannot complete anything."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ar_studio.gui import engine
from ar_studio.runs import Run


def obstacle(run: Run) -> str:
    """Return why nothing can be completed with a run, or nothing."""
    tr, part = QCoreApplication.translate, run.record.model
    if part.documents:
        return tr(
            "completion",
            "The words of a document have no places of their own, so there is no gap to fill: "
            "sample from this run instead.",
        )
    entry = engine.models.entry(part.name)
    if entry is None or entry.autoregressive:
        return ""
    return tr(
        "completion",
        "{0} has no tractable conditionals p(x_i | x_<i) to fill gaps with; choose a run of an "
        "autoregressive model.",
    ).format(entry.card.title)
