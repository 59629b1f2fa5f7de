"""What came of the run on show, and what to do with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QProgressBar, QPushButton, QStackedWidget, QWidget

from ar_studio import models
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.events.obstacle import obstacle
from ar_studio.gui.kit.controls import push_button
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.layout import hbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.studio.studio import Studio, Verb
from ar_studio.gui.training.history import History
from ar_studio.gui.training.numbers import in_chosen
from ar_studio.records import Record, budget_spent


class Outcome(QWidget):
    """How the run on show ended; while it trains, its progress bar has this place.

    What can be done with the model stands beside it at all times, so that nothing moves.
    """

    def __init__(self, studio: Studio, history: History, bar: QProgressBar) -> None:
        super().__init__()
        self.studio, self.history, self.bar = studio, history, bar
        self.sentence = Line(self.tr("How training ended"))
        self.place = QStackedWidget()
        self.place.addWidget(self.sentence)
        self.place.addWidget(bar)
        self.sample = push_button(
            self.tr("Sample"), act=partial(self._ask, "sample"), symbol="sample"
        )
        self.complete = push_button(
            self.tr("Complete"), act=partial(self._ask, "complete"), symbol="complete"
        )
        hbox((self.place, 1), self.sample, self.complete, on=self)
        studio.training.changed.connect(self.refresh)
        studio.preferences.changed.connect(self.refresh)
        studio.runs.changed.connect(self.refresh)
        history.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the outcome of the run on show, unless it is still in training."""
        training, run = self.studio.training, self.history.run
        self.place.setCurrentWidget(self.bar if training.active else self.sentence)
        self.sentence.setText(self._told())
        unusable = ""
        if run is None or not run.has_weights:
            unusable = self.tr("There are no weights yet: the first epoch has not ended.")
        self._allow(self.sample, self.tr("Draw new events from this model"), unusable)
        why_not = unusable or (obstacle(run) if run is not None else "")
        completing = self.tr("Hide part of an event and let this model fill it in")
        self._allow(self.complete, completing, why_not)

    def _allow(self, button: QPushButton, does: str, obstacle: str) -> None:
        button.setEnabled(not obstacle)
        button.setToolTip(mathematics(obstacle) if obstacle else does)

    def _ask(self, verb: Verb) -> None:
        run = self.history.run
        if run is not None:
            self.studio.ask(verb, self.studio.runs.get(run.folder) or run)

    def _told(self) -> str:
        training, run = self.studio.training, self.history.run
        if training.error and not training.active:
            return f"⚠ {spoken(training.error)}"
        if run is None:
            return ""
        listed = self.studio.runs.get(run.folder) or run
        if listed.busy and not training.active:
            return self.tr("Another program trains it now.")
        return self._describe(listed.record)

    def _describe(self, record: Record) -> str:
        progress = record.progress
        stopped = self.tr("Stopped at step {0:,}; Resume goes on from there.")
        said = {
            "finished": spoken(budget_spent(record.training, progress) or progress.reason),
            "diverged": spoken(progress.reason),
            "stopped": filled(stopped, progress.step),
            "training": self.tr("Interrupted; Resume goes on from the last checkpoint."),
            "new": self.tr("Not trained yet; Resume begins."),
        }[record.status]
        return f"{said} {self._reached(record)}".strip()

    def _reached(self, record: Record) -> str:
        units, space = self.studio.preferences.values.units, record.model.space
        progress, test = record.progress, record.scores.get("test")
        parts = []
        if progress.best_valid_nll is not None:
            best = self.tr("Best epoch {0} of {1}: valid {2}")
            nll = in_chosen(models.figure(record.model.name, progress.best_valid_nll), space, units)
            parts.append(filled(best, progress.best_epoch, progress.epoch, nll))
        if test is not None:
            parts.append(filled(self.tr("test {0}"), in_chosen(test.figure, space, units)))
            if test.part is not None and test.part.unit == "perplexity":
                parts.append(str(test.part))
        return f"{' · '.join(parts)}." if progress.step and parts else ""
