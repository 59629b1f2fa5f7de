"""The published tables in the window: one queue of trainings, and what is known of its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ar_studio import models
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.jobs import Jobs, JobState
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.studio.log import Log
from ar_studio.gui.studio.preferences import Preferences
from ar_studio.gui.studio.queue import QueueState
from ar_studio.reproduction.published import TABLES
from ar_studio.reproduction.tables import Cell, Table


class ReproductionState(QObject):
    """The queue of one published table.

    It has a lane of its own, but gives way: while the user's own runs train, the table waits.

    Attributes
    ----------
    table
        The table that is shown, and trained.
    results
        What is known of its cells; empty until their folders have been read.
    cell
        The cell in progress.
    task
        The queue; its progress counts cells, and says how far the one in progress is.
    changed
        The table, the results, or what the queue does changed.
    """

    changed = Signal()

    def __init__(
        self,
        jobs: Jobs,
        queue: QueueState,
        preferences: Preferences,
        log: Log,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._queue, self._preferences, self._log = queue, preferences, log
        self._paused = False
        self.table: Table = next(iter(TABLES.values()))
        self.results: list[engine.report.Result] = []
        self._reading = Task(jobs, "measure", self, self._read)
        self.task = Task(jobs, "reproduce", self, self._received, ended=self._ended)
        self.task.changed.connect(self.changed)
        self.cell: Cell | None = None
        self._before = Step()  # the cell in progress
        queue.changed.connect(self._give_way)

    @property
    def active(self) -> bool:
        """Whether the queue runs, is paused or waits."""
        return self.task.working

    @property
    def paused(self) -> bool:
        """Whether the user has paused the queue."""
        return self.active and self._paused

    @property
    def waiting(self) -> bool:
        """Whether the queue waits for a training of the window."""
        return self.active and not self._paused and self._queue.going

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
        title = self.tr("Read {0}").format(spoken(table.title))
        self._reading.run(title, lambda: engine.report.results(table, folder))

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
                engine.queue.Measured,
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

        title = self.tr("Reproduce {0}").format(spoken(table.title))
        self._log.add(title)
        self._paused = False
        self.task.run(title, work, latest=(engine.queue.Training, engine.queue.Scoring))
        self._give_way()

    def pause(self) -> None:
        """Pause after the batch in progress."""
        self._paused = True
        self._give_way()

    def resume(self) -> None:
        """Go on after a pause."""
        self._paused = False
        self._give_way()

    def _give_way(self) -> None:
        """Train one thing at a time: what the user started himself comes first."""
        if self._paused or self._queue.going:
            self.task.pause()
        else:
            self.task.resume()
        if self.active:
            self.changed.emit()

    def _read(self, results: list[engine.report.Result]) -> None:
        self.results = results
        self.changed.emit()

    def _received(self, event: engine.queue.QueueEvent | engine.report.Result) -> None:
        match event:
            case engine.report.Result():
                self._replace(event)
            case engine.queue.CellStarted():
                self.cell = event.cell
                place = filled(self.tr("Cell {0} of {1}"), event.number, event.total)
                self._before = Step(event.number - 1, event.total, place)
                self._say(event.cell.title)
            case engine.queue.TrialStarted():
                self._log.add(event.trial.title)
                self._say(self.tr("{0}: starting").format(event.trial.title))
            case engine.queue.Training():
                self._follow(event)
            case engine.queue.Scoring():
                words = self.tr("{0}: {1:,} of {2:,} test events")
                self._say(filled(words, event.cell.title, event.done, event.total))
            case engine.queue.Scored():
                words = self.tr("{0}: test {1}")
                self._log.add(filled(words, event.cell.title, event.score.figure.named))
            case engine.queue.Measured():
                figure = event.result.figure
                told = self.tr("no estimate") if figure is None else str(figure)
                self._log.add(f"{event.cell.title}: {told}")
            case engine.queue.Skipped():
                self._log.add(f"{event.title}: {event.reason}")
            case engine.queue.Finished():
                words = self.tr("{0} of {1} cells have their score.")
                self._log.add(filled(words, event.scored, event.total))

    def _follow(self, event: engine.queue.Training) -> None:
        """Say how far a training is."""
        model, title = event.trial.cell.row.model, event.trial.title
        match event.event:
            case engine.training.BatchDone() as batch:
                loss = models.figure(model, batch.loss)
                words = self.tr("{0}: epoch {1}, loss {2}")
                self._say(filled(words, title, batch.epoch + 1, loss))
            case engine.training.Validating():
                self._say(self.tr("{0}: validating").format(title))
            case engine.training.EpochDone() as epoch:
                valid = models.figure(model, epoch.valid_nll, epoch.valid_stderr)
                words = self.tr("{0}: epoch {1}, validation {2}")
                self._say(filled(words, title, epoch.epoch, valid.named))

    def _say(self, words: str) -> None:
        self.task.advance(replace(self._before, words=f"{self._before.words} · {words}"))

    def _replace(self, result: engine.report.Result) -> None:
        self.results = [
            result if one.cell.name == result.cell.name else one for one in self.results
        ]
        self.changed.emit()

    def _ended(self, _: JobState) -> None:
        self.cell, self._paused = None, False
        self.refresh()
