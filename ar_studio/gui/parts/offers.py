"""What is said of a run where one chooses among them: its data, its number, what it completes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ar_studio import guides, models
from ar_studio.figures import Figure
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import filled, local
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.parts.moments import moment
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

translate = QCoreApplication.translate
Refusal = Callable[[Run], str]  # why a page cannot use a run; empty if it can
Groups = Sequence[tuple[str, Sequence[Run]]]  # runs under headings


@dataclass(frozen=True)
class Offer:
    """One run to choose.

    Attributes
    ----------
    completes
        Which masks it completes exactly.
    refusal
        Why it cannot be chosen; empty if it can.
    """

    run: Run
    title: str
    data: str
    number: str
    date: str
    completes: str
    refusal: str

    @property
    def said(self) -> str:
        """All of it on one line, for search and for those who listen."""
        parts = self.title, self.data, self.number, self.date, self.refusal or self.completes
        return ", ".join(part for part in parts if part)


def offers(
    studio: Studio, refusal: Refusal, groups: Groups | None = None
) -> list[tuple[str, list[Offer]]]:
    """Return runs under headings, by default the user's own, newest first, then the gallery's."""
    own = sorted(studio.runs.runs, key=lambda run: run.record.created, reverse=True)
    exact = {entry.run.folder for entry in studio.gallery.entries if entry.any_order}
    if studio.engine_loaded:
        exact |= {run.folder for run in own if guides.any_order(run)}
    if groups is None:
        groups = [
            (translate("chooser", "Your runs"), own),
            (translate("chooser", "Gallery"), studio.runs.shelf),
        ]
    return [
        (title, [_offer(run, refusal(run), run.folder in exact) for run in runs])
        for title, runs in groups
        if runs
    ]


def data_title(run: Run) -> str:
    """Return what the data of a run are called."""
    source = run.record.data.source
    card = engine.data.CATALOGUE.get(source)
    return spoken(card.title) if card is not None else Path(source).name


def number(run: Run) -> str:
    """Return what a run was measured by: on the test split, or else on the validation split."""
    record = run.record
    score, best = record.scores.get("test"), record.progress.best_valid_nll
    if score is not None:
        return local(score.figure)
    if best is None:
        return ""
    figure: Figure = models.figure(record.model.name, best)
    return filled(translate("chooser", "validation {0}"), figure)


def facts(run: Run) -> str:
    """Return a line on a run: its data, its number and whose it is."""
    whose = translate("chooser", "gallery") if run.shipped else moment(run.record.created)
    return " · ".join(part for part in (data_title(run), number(run), whose) if part)


def _offer(run: Run, refusal: str, exact: bool) -> Offer:
    record = run.record
    date = moment(record.created)
    completes = "" if refusal else _completes(run, exact)
    return Offer(run, record.title, data_title(run), number(run), date, completes, refusal)


def _completes(run: Run, exact: bool) -> str:
    """Say which masks a run completes exactly; others are approached by particles."""
    if exact:
        return translate("chooser", "✓ completes any mask exactly")
    part = run.record.model
    entry = models.entry(part.name)
    if entry is None or not entry.autoregressive or not part.space.kind.pictured:
        return ""
    if "orderings" in part.config:
        return translate("chooser", "Any half exactly, other masks by particles")
    raster = entry.card.orderings.startswith("raster")
    if raster or part.config.get("ordering") == "raster":
        return translate("chooser", "Bottom half exactly, other masks by particles")
    return translate("chooser", "What comes last in its order exactly, other masks by particles")
