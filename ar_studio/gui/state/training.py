"""Training in the window: one run at a time, the rest wait in the queue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ar_studio.gui.state.data import DataState
from ar_studio.gui.state.jobs import Job, Jobs, JobState
from ar_studio.gui.state.log import Log
from ar_studio.gui.state.model import ModelState
from ar_studio.gui.state.preferences import Preferences
from ar_studio.gui.state.runs import RunsState

if TYPE_CHECKING:
    from ar_studio.runs import Metric, Run
    from ar_studio.training import BatchDone, EpochDone, Finished, Started


@dataclass(frozen=True)
class RunOpened:
    """The run that the following events belong to."""

    run: Run


class TrainingState(QObject):
    """The training in progress, and the settings of the next one.

    Attributes
    ----------
    changed
        The status or the settings changed.
    progressed
        A batch was done or validation went on; see `batch` and `validating`.
    measured
        A row was added to the curves of the run in progress; carries the `Metric`.
    epoch_done
        An epoch was validated; carries the `EpochDone`.
    failed
        Training could not start or go on; carries the sentence.
    """

    changed = Signal()
    progressed = Signal()
    measured = Signal(object)
    epoch_done = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        data: DataState,
        model: ModelState,
        runs: RunsState,
        preferences: Preferences,
        log: Log,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._data, self._model = jobs, data, model
        self._runs, self._preferences, self._log = runs, preferences, log
        self.values: dict[str, Any] = {}
        self.job: Job | None = None
        self.run: Run | None = None
        self.started: Started | None = None
        self.batch: BatchDone | None = None
        self.finished: Finished | None = None
        self.validating = ""
        data.changed.connect(self.use_recipe)
        self._model_name = model.name
        model.changed.connect(self._model_changed)

    @property
    def active(self) -> bool:
        """Whether a training runs, is paused or waits in the queue."""
        return self.job is not None

    @property
    def paused(self) -> bool:
        return self.job is not None and self.job.state is JobState.PAUSED

    def use_recipe(self) -> None:
        """Go back to the training settings known to work for this model and data set."""
        from ar_studio import models

        source = self._data.dataset.source if self._data.dataset else ""
        self.values = dict(models.family(self._model.name).card.recipe(source).training)
        self.changed.emit()

    def set_values(self, values: dict[str, Any]) -> None:
        """Set the settings of the next training; fields left out have their defaults."""
        self.values = values
        self.changed.emit()

    def start(self) -> None:
        """Train the current model on the current data set, in a new run."""
        dataset = self._data.dataset
        if dataset is None or self.active:
            return
        folder = self._runs.new_folder(self._model.name, dataset.source)
        name, config, values = self._model.name, dict(self._model.values), dict(self.values)

        def work() -> Iterator[object]:
            from ar_studio import studies

            study = studies.new_run(folder, name, config, dataset, values)
            yield from _trained(study)

        self._begin(self.tr("Train {0}").format(folder.name), work)

    def go_on(self, run: Run, epochs: int | None = None) -> None:
        """Resume a run, or train it further with a larger budget of epochs."""
        if self.active:
            return
        folder, data_folder = run.folder, self._preferences.data_folder

        def work() -> Iterator[object]:
            from ar_studio import studies

            study = studies.open_run(folder, data_dir=data_folder, epochs=epochs)
            yield from _trained(study)

        self._begin(self.tr("Resume {0}").format(run.record.title), work)

    def pause(self) -> None:
        """Pause after the batch in progress."""
        if self.job is not None:
            self.job.pause()

    def resume(self) -> None:
        """Go on after a pause."""
        if self.job is not None:
            self.job.resume()

    def step(self) -> None:
        """Make one gradient step, then pause; starts a training if there is none."""
        from ar_studio.training import BatchDone

        if self.job is None:
            self.start()
        if self.job is not None:
            self.job.step(BatchDone)

    def stop(self) -> None:
        """Finish the batch in progress and keep the best and the last weights."""
        if self.job is not None:
            self._log.add(self.tr("Stopping after this batch…"))
            self.job.cancel()
            self.changed.emit()

    def _begin(self, title: str, work: Callable[[], Iterator[object]]) -> None:
        from ar_studio import training

        self.batch, self.finished, self.started, self.run = None, None, None, None
        self.job = Job(title, work, latest=(training.BatchDone, training.Validating))
        self.job.event.connect(self._received)
        self.job.changed.connect(self.changed)
        self.job.failed.connect(self._failed)
        self.job.done.connect(self._ended)
        self._jobs.start("train", self.job)
        self._log.add(title)
        self.changed.emit()

    def _received(self, event: object) -> None:
        from ar_studio import training

        match event:
            case RunOpened():
                self.run = event.run
                self._runs.refresh()
                self._runs.select(self._runs.get(event.run.folder))
                self.changed.emit()
            case training.Started():
                self.started = event
                self.changed.emit()
            case training.BatchDone():
                self.batch, self.validating = event, ""
                self.progressed.emit()
            case training.Validating():
                self.validating = f"{event.done}/{event.total}"
                self.progressed.emit()
            case training.Measured():
                self._measured(event.metric)
            case training.EpochDone():
                self._epoch_done(event)
            case training.MemoryFreed():
                sentence = self.tr("Memory ran out; batches are now done in parts of {0} events.")
                self._log.add(sentence.format(event.micro_batch))
            case training.Finished():
                self.finished = event
                self._log.add(event.message)

    def _measured(self, metric: Metric) -> None:
        self.measured.emit(metric)

    def _epoch_done(self, event: EpochDone) -> None:
        sentence = self.tr("Epoch {0}: train {1:.2f}, valid {2:.2f} ± {3:.2f} nats{4}")
        best = self.tr(" · best so far") if event.best else ""
        self._log.add(
            sentence.format(event.epoch, event.train_nll, event.valid_nll, event.valid_stderr, best)
        )
        self.epoch_done.emit(event)
        if event.best:
            self._runs.refreshed_current()

    def _failed(self, sentence: str) -> None:
        self._log.add(sentence)
        self.failed.emit(sentence)
        self._ended()

    def _ended(self) -> None:
        self.job = None
        self.validating = ""
        self._log.add(self.tr("Training ended; the best and the last weights are kept."))
        self._runs.refreshed_current()
        self.changed.emit()

    def _model_changed(self) -> None:
        if self._model.name != self._model_name:
            self._model_name = self._model.name
            self.use_recipe()


def _trained(study: Any) -> Iterator[object]:
    """Train a study, then score it on the test split."""
    from ar_studio import studies, training

    yield RunOpened(study.run)
    yield from training.train(study.model, study.dataset, study.settings, run=study.run)
    for _ in studies.score(study, "test"):
        pass
