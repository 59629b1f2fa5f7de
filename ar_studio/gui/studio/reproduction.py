"""The published tables in the window: one queue of trainings, and what is known of its cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ar_studio import models
from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import Job, Jobs
from ar_studio.gui.studio.log import Log
from ar_studio.gui.studio.preferences import Preferences
from ar_studio.gui.studio.training import TrainingState
from ar_studio.reproduction.published import TABLES
from ar_studio.reproduction.tables import Cell, Table

if TYPE_CHECKING:
    from ar_studio.reproduction.queue import QueueEvent


class ReproductionState(QObject):
    """The queue of one published table.

    It has a lane of its own, but gives way: while the window trains a run, the queue waits.

    Attributes
    ----------
    table
        The table that is shown, and trained.
    results
        What is known of its cells; empty until their folders have been read.
    cell, done
        The cell in progress, and which share of the queue's cells is behind it.
    words
        How far the cell in progress is, in words.
    changed
        The table, the results, or what the queue does changed.
    progressed
        `words` and `done` changed.
    failed
        The queue could not go on; carries the sentence.
    """

    changed = Signal()
    progressed = Signal()
    failed = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        training: TrainingState,
        preferences: Preferences,
        log: Log,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._training = jobs, training
        self._preferences, self._log = preferences, log
        self._paused = False
        self.table: Table = next(iter(TABLES.values()))
        self.results: list[engine.report.Result] = []
        self.job: Job | None = None
        self._forget()
        training.changed.connect(self._give_way)

    @property
    def active(self) -> bool:
        """Whether the queue runs, is paused or waits."""
        return self.job is not None

    @property
    def paused(self) -> bool:
        """Whether the user has paused the queue."""
        return self.active and self._paused

    @property
    def waiting(self) -> bool:
        """Whether the queue waits for a training of the window."""
        return self.active and not self._paused and self._training.active

    @property
    def stopping(self) -> bool:
        """Whether the batch in progress is the last one."""
        return self.job is not None and self.job.cancelled.is_set()

    @property
    def folder(self) -> Path:
        """The folder of the runs of all tables."""
        return self._preferences.runs_folder / "reproductions"

    def choose(self, name: str) -> None:
        """Show another table; not while a queue is trained."""
        if not self.active and name != self.table.name:
            self.table, self.results = TABLES[name], []
            self.refresh()
            self.changed.emit()

    def refresh(self) -> None:
        """Read the folders of the table's runs."""
        table, folder = self.table, self.folder

        def work() -> Iterator[object]:
            yield table, engine.report.results(table, folder)

        job = Job(self.tr("Read {0}").format(table.title), work)
        job.event.connect(self._read)
        self._jobs.start("measure", job)

    def start(self, only: Sequence[str] = ()) -> None:
        """Train what is missing of the table, or of the rows and columns that are named."""
        if self.active:
            return
        table, folder, data_folder = self.table, self.folder, self._preferences.data_folder

        def work() -> Iterator[object]:
            said = (
                engine.training.BatchDone,
                engine.training.Validating,
                engine.training.EpochDone,
            )
            told = (
                engine.queue.TrialStarted,
                engine.queue.Scored,
                engine.queue.Skipped,
            )
            with closing(
                engine.queue.reproduce(table, folder, only=only, data_dir=data_folder)
            ) as events:
                for event in events:
                    if isinstance(event, engine.queue.Training) and not isinstance(
                        event.event, said
                    ):
                        continue  # else it would take the place of one that says something
                    yield event
                    if isinstance(event, told):
                        yield engine.report.result(table, event.cell, folder)

        self._begin(self.tr("Reproduce {0}").format(table.title), work)

    def pause(self) -> None:
        """Pause after the batch in progress."""
        self._paused = True
        self._give_way()

    def resume(self) -> None:
        """Go on after a pause."""
        self._paused = False
        self._give_way()

    def stop(self) -> None:
        """Finish the batch in progress and keep it; the queue goes on from there when asked to."""
        if self.job is not None:
            self.job.cancel()
            self.changed.emit()

    def _forget(self) -> None:
        self._paused = False
        self.cell: Cell | None = None
        self.place = self.words = ""
        self.done = 0.0

    def _begin(self, title: str, work: Callable[[], Iterator[object]]) -> None:
        self._forget()
        self.job = job = Job(
            title,
            work,
            latest=(engine.queue.Training, engine.queue.Scoring),
        )
        job.event.connect(self._received)
        job.changed.connect(self.changed)
        job.failed.connect(self._failed)
        job.done.connect(self._end)
        self._log.add(title)
        self._give_way()
        self._jobs.start("reproduce", job)
        self.changed.emit()

    def _give_way(self) -> None:
        """Train one thing at a time: what the user started himself comes first."""
        if self.job is None:
            return
        if self._paused or self._training.active:
            self.job.pause()
        else:
            self.job.resume()
        self.changed.emit()

    def _read(self, found: tuple[Table, list[engine.report.Result]]) -> None:
        table, results = found
        if table is self.table:
            self.results = results
            self.changed.emit()

    def _received(self, event: QueueEvent | engine.report.Result) -> None:
        match event:
            case engine.report.Result():
                self._replace(event)
            case engine.queue.CellStarted():
                self.cell, self.done = event.cell, (event.number - 1) / event.total
                self.place = self.tr("Cell {0} of {1}").format(event.number, event.total)
                self._say(event.cell.title)
            case engine.queue.TrialStarted():
                self._log.add(event.trial.title)
                self._say(self.tr("{0}: starting").format(event.trial.title))
            case engine.queue.Training():
                self._follow(event)
            case engine.queue.Scoring():
                words = self.tr("{0}: testing, {1:,} of {2:,} events")
                self._say(words.format(event.cell.title, event.done, event.total))
            case engine.queue.Scored():
                words = self.tr("{0}: test {1}")
                self._log.add(words.format(event.cell.title, event.score.figure.named))
            case engine.queue.Skipped():
                self._log.add(f"{event.title}: {event.reason}")
            case engine.queue.Finished():
                words = self.tr("{0} of {1} cells have their score.")
                self._log.add(words.format(event.scored, event.total))

    def _follow(self, event: object) -> None:
        """Say how far a training is."""
        from ar_studio.reproduction.queue import Training

        assert isinstance(event, Training)
        model, title = event.trial.cell.row.model, event.trial.title
        match event.event:
            case engine.training.BatchDone() as batch:
                loss = models.figure(model, batch.loss)
                words = self.tr("{0}: epoch {1}, loss {2}")
                self._say(words.format(title, batch.epoch + 1, loss))
            case engine.training.Validating():
                self._say(self.tr("{0}: validating").format(title))
            case engine.training.EpochDone() as epoch:
                valid = models.figure(model, epoch.valid_nll, epoch.valid_stderr)
                words = self.tr("{0}: epoch {1}, validation {2}")
                self._say(words.format(title, epoch.epoch, valid.named))

    def _say(self, words: str) -> None:
        self.words = f"{self.place} · {words}"
        self.progressed.emit()

    def _replace(self, result: engine.report.Result) -> None:
        self.results = [
            result if one.cell.name == result.cell.name else one for one in self.results
        ]
        self.changed.emit()

    def _failed(self, sentence: str) -> None:
        self._end()
        self.failed.emit(sentence)

    def _end(self) -> None:
        self.job = None
        self._forget()
        self.refresh()
        self.changed.emit()
