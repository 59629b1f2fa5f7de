"""What is known of the likelihoods of the model in hand, and the work that finds out more."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.kit.task import Task
from ar_studio.gui.likelihood import work
from ar_studio.gui.likelihood.work import Asked, Known
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Version, version
from ar_studio.runs import Run


class LikelihoodState(QObject):
    """The sets that are weighed, the event in hand among them, and what else could be weighed.

    Attributes
    ----------
    known
        What is known of the run in hand; None before anything was asked for.
    problem
        Why no more is known; empty if nothing is wrong.
    unranked
        Why it is not known how likely the event in hand is; empty while it may be yet.
    others
        Data that may be weighed too, by title and source.
    log_prob
        Of the event in hand; None if it is not known.
    changed
        More is known, or nothing any more; work began or ended.
    ranked
        Of the event in hand more is known, or no more.
    offered
        Other data are on this machine.
    """

    changed = Signal()
    ranked = Signal()
    offered = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self.task = Task(studio.jobs, "weigh", self, self._received, failed=self._failed)
        self.task.changed.connect(self.changed)
        self._ranking = Task(studio.jobs, "rank", self, self._take_rank, failed=self._fail_rank)
        self._looking = Task(studio.jobs, "look around", self, self._take_others)
        self.known: Known | None = None
        self.problem = self.unranked = ""
        self.others: list[tuple[str, str]] = []
        self.log_prob: float | None = None
        self._of: Version | None = None  # what is known is of these weights
        self._ranked: tuple[Version, NDArray[Any]] | None = None  # by which weights, which event

    def known_of(self, run: Run | None) -> Known | None:
        """Return what is known of a run with the weights that it has now; None if nothing."""
        return self.known if run is not None and self._of == version(run) else None

    def weigh(
        self, run: Run, own: engine.data.Dataset, asked: Asked, background: Run | None = None
    ) -> None:
        """Weigh what is asked for; what is known of it already is kept."""
        known, now = Known(run, own, asked), version(run)
        if self.known is not None and self._of == now and self.known.own is own:
            known = _still_known(self.known, asked)
        self.known, self._of, self.problem = known, now, ""
        weights, folder = self._studio.weights, self._studio.preferences.data_folder
        title = self.tr("Weigh events by {0}").format(run.record.title)
        self.task.run(title, lambda: work.weigh(known, weights, background, folder))
        self.changed.emit()

    def forget(self) -> None:
        """Know nothing: another model is in hand."""
        self.task.cancel()
        self.known, self.problem = None, ""
        self.changed.emit()

    def rank(self, run: Run | None, event: NDArray[Any] | None) -> None:
        """Find out how likely the event in hand is."""
        if run is None or event is None:
            self._ranking.cancel()
            self._ranked, self.log_prob, self.unranked = None, None, ""
            self.ranked.emit()
            return
        now, before = version(run), self._ranked
        if before is not None and before[0] == now and np.array_equal(before[1], event):
            return
        copy, weights = event.copy(), self._studio.weights
        self._ranked, self.log_prob, self.unranked = (now, copy), None, ""
        self._ranking.run("", lambda: work.rank(run, weights, copy))
        self.ranked.emit()

    def look_for_others(self, run: Run) -> None:
        """Look which data are here that may be weighed beside a run's."""
        folder = self._studio.preferences.data_folder
        own = [(one.name, one.source) for one in self._studio.recent.entries]
        self._looking.run("", lambda: (work.others_of(run, folder, own),))

    def _received(self, known: Known) -> None:
        self.known = known
        self.changed.emit()

    def _failed(self, sentence: str) -> None:
        self.problem = sentence
        self.changed.emit()

    def _take_rank(self, log_prob: float) -> None:
        self.log_prob = log_prob
        self.ranked.emit()

    def _fail_rank(self, sentence: str) -> None:
        self._ranked, self.unranked = None, sentence  # it may be asked for again
        self.ranked.emit()

    def _take_others(self, found: tuple[list[tuple[str, str]]]) -> None:
        if found != (self.others,):  # else a list that is open would close
            (self.others,) = found
            self.offered.emit()


def _still_known(known: Known, asked: Asked) -> Known:
    """Return what of all that is known is what is asked for now."""
    before = known.asked
    if before.n != asked.n:
        return Known(known.run, known.own, asked)
    dropped = set[str]()
    if before.samples != asked.samples:
        dropped.add(engine.detection.SAMPLES)
    if before.other != asked.other:
        dropped.add(known.other)
        known = replace(known, other="", note="")
    known = replace(known, asked=asked, detected=None)
    if dropped.isdisjoint(known.weighed):
        return known
    kept = {key: one for key, one in known.weighed.items() if key not in dropped}
    return replace(known, weighed=kept, counted=None, ranks=None, places={})
