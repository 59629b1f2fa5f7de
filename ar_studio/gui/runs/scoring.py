"""Evaluating a run on its test split, in the background."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from ar_studio import runs
from ar_studio.gui import engine
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run


class RunScoring(QObject):
    """Scores one run at a time."""

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self.studio = studio
        self._title = ""
        self.task = Task(studio.jobs, "load", self, self._received)

    def start(self, run: Run) -> None:
        """Evaluate the best weights of a run on its test split and record the score."""
        folder, data_folder = run.folder, self.studio.preferences.data_folder
        loaded, self._title = self.studio.data.dataset, run.record.title

        def work() -> Iterator[object]:
            evaluated = runs.Run(folder)
            dataset = engine.studies.reload_data(evaluated, data_dir=data_folder, loaded=loaded)
            yield from engine.studies.score(evaluated, dataset, "test")

        title = self.tr("Evaluate {0}").format(self._title)
        self.task.run(title, work, latest=(engine.evaluation.Evaluating,))

    def _received(self, event: engine.evaluation.Evaluating | engine.studies.Scored) -> None:
        if isinstance(event, engine.evaluation.Evaluating):
            words = self.tr("Evaluating on test: {0:,} of {1:,} events")
            self.task.advance(Step(event.done, event.total, words.format(event.done, event.total)))
            return
        text = self.tr("{0}: test {1} on {2:,} events ({3}).")
        score = event.score
        # What no record keeps is told where it is seen.
        tell = self.studio.log.add if event.recorded else self.studio.notice
        tell(text.format(self._title, score.figure.named, score.n, score.protocol))
        self.studio.runs.refresh()
