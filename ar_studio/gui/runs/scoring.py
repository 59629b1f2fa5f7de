"""Evaluating a run on its test split, in the background, with progress and Cancel."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from ar_studio import runs
from ar_studio.gui import engine
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.jobs import Job
from ar_studio.gui.kit.layout import hbox
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run


class RunScoring(QWidget):
    """A progress bar that is there while a run is evaluated."""

    changed = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.job: Job | None = None
        self._title = ""
        self.bar = called(QProgressBar(), self.tr("Evaluation"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setToolTip(self.tr("Stop evaluating; no score is recorded"))
        self.cancel_button.clicked.connect(self.cancel)
        hbox((self.bar, 1), self.cancel_button, on=self)
        self.hide()

    def start(self, run: Run) -> None:
        """Evaluate the best weights of a run on its test split and record the score."""
        folder, data_folder = run.folder, self.studio.preferences.data_folder
        self._title = run.record.title

        def work() -> Iterator[object]:
            evaluated = runs.Run(folder)
            dataset = engine.studies.reload_data(evaluated, data_dir=data_folder)
            yield from engine.studies.score(evaluated, dataset, "test")

        self.bar.setRange(0, 0)
        self.bar.setFormat(self.tr("Evaluating on test"))
        self.job = Job(
            self.tr("Evaluate {0}").format(self._title),
            work,
            latest=(engine.evaluation.Evaluating,),
        )
        self.job.event.connect(self._received)
        self.job.failed.connect(self._failed)
        self.job.done.connect(self._ended)
        self.studio.jobs.start("load", self.job)
        self.show()
        self.changed.emit()

    def cancel(self) -> None:
        """Give up; the run stays as it was."""
        if self.job is not None:
            self.job.cancel()

    def _received(self, event: object) -> None:
        match event:
            case engine.evaluation.Evaluating():
                self.bar.setRange(0, event.total)
                self.bar.setValue(event.done)
                self.bar.setFormat(self.tr("Evaluating on test: %v of %m events"))
            case engine.studies.Scored():
                text = self.tr("{0}: test {1} on {2:,} events ({3}).")
                score = event.score
                # What no record keeps is told where it is seen.
                tell = self.studio.log.add if event.recorded else self.studio.notice
                tell(text.format(self._title, score.figure.named, score.n, score.protocol))
                self.studio.runs.refresh()

    def _failed(self, sentence: str) -> None:
        self.studio.notice(sentence)
        self._ended()

    def _ended(self) -> None:
        self.job = None
        self.hide()
        self.changed.emit()
