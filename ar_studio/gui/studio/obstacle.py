"""Why a run cannot complete anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from ar_studio.runs import Run


def obstacle(run: Run) -> str:
    """Return why nothing can be completed with a run, or nothing."""
    from ar_studio import models

    tr, part = QCoreApplication.translate, run.record.model
    if part.documents:
        return tr(
            "completion",
            "The words of a document have no places of their own, so there is no gap to fill: "
            "sample from this run instead.",
        )
    if part.name not in models.CATALOGUE:
        return ""
    family = models.family(part.name)
    if issubclass(family, models.AutoregressiveModel):
        return ""
    return tr(
        "completion",
        "{0} has no tractable conditionals p(x_i | x_<i) to fill gaps with; choose a run of an "
        "autoregressive model.",
    ).format(family.card.title)
