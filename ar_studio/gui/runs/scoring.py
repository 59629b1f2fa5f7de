"""Evaluating a run on its test split, in the background."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio import scoring
from ar_studio.gui.studio.scoring import Measured, Unmeasured
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run


class RunScoring(QObject):
    """Scores one run at a time."""

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self.studio = studio
        self.task = Task(studio.jobs, "load", self, self._received)

    def start(self, run: Run, members: int = 1) -> None:
        """Evaluate the best weights of a run on its test split and record the score.

        `members` is the number of orderings whose probabilities are averaged.
        """
        folder, loaded = self.studio.preferences.data_folder, self.studio.data.dataset
        title = self.tr("Evaluate {0}").format(run.record.title)
        self.task.run(title, partial(scoring.measure, [run], folder, loaded, members))

    def _received(self, event: Measured | Unmeasured) -> None:
        if isinstance(event, Unmeasured):
            self.studio.notice(event.sentence)
            return
        score, members = event.scored.score, scoring.described(event.scored.score.ensemble)
        text = self.tr("{0}: test {1} on {2:,} events ({3}).")
        protocol = ", ".join(filter(None, (spoken(score.protocol), members)))
        # What no record keeps is told where it is seen.
        tell = self.studio.log.add if event.scored.recorded else self.studio.notice
        tell(filled(text, event.title, score.figure.named, score.n, protocol))
        self.studio.runs.refresh()
