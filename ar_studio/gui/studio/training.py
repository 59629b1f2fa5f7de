"""Training in the window: one run at a time, and what is known of it so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import Job, Jobs, JobState
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.data import DataState, DownloadMeter
from ar_studio.gui.studio.log import Log
from ar_studio.gui.studio.model import ModelState
from ar_studio.gui.studio.preferences import Preferences
from ar_studio.gui.studio.runs import RunsState
from ar_studio.runs import Metric, Run
from ar_studio.settings import parse

Samples = NDArray[Any]
NEW_WEIGHTS_MS = 1000  # short epochs must not make others load weights all the time


@dataclass(frozen=True)
class RunOpened:
    """The run that the following events belong to, and what it had measured before."""

    run: Run
    metrics: list[Metric]
    samples: dict[int, Samples]


class TrainingState(QObject):
    """The training in progress, and the settings of the next one.

    Attributes
    ----------
    metrics, samples
        All rows of the run's curves, and what it drew by epoch, `(n, *event_shape)`.
    changed
        The status or the settings changed.
    opened
        The run in progress is known: `run`, `metrics` and `samples` are its own from now on.
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
    opened = Signal()
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
        self._data, self._model = data, model
        self._runs, self._preferences, self._log = runs, preferences, log
        self.values: dict[str, Any] = {}
        self.recipe: dict[str, Any] | None = None
        self.task = Task(
            jobs, "train", self, self._received, failed=self._failed, ended=self._ended
        )
        self.task.changed.connect(self.changed)
        self._forget()
        self._new_weights = QTimer(self, singleShot=True, interval=NEW_WEIGHTS_MS)
        self._new_weights.timeout.connect(self._tell_of_new_weights)
        data.changed.connect(self._follow_recipe)
        model.changed.connect(self._follow_recipe)

    @property
    def active(self) -> bool:
        """Whether a training runs, is paused or waits in the queue."""
        return self.task.working

    @property
    def settings(self) -> engine.optimisation.TrainSettings | None:
        """The validated settings of the next training; None while a value will not do."""
        try:
            return parse(engine.optimisation.TrainSettings, self.values)
        except StudioError:
            return None

    def use_recipe(self) -> None:
        """Go back to the training settings known to work for this model and data set."""
        self.recipe = self._find_recipe()
        self.set_values(dict(self.recipe))

    def set_values(self, values: dict[str, Any]) -> None:
        """Set the settings of the next training; fields left out have their defaults."""
        self.values = values
        self._model.train_with(values)
        self.changed.emit()

    def start(self) -> None:
        """Train the current model on the current data set, in a new run."""
        dataset = self._data.dataset
        if dataset is None or self.active:
            return
        name, config, values = self._model.name, dict(self._model.values), dict(self.values)
        folder = self._runs.new_folder(name, dataset.source)
        data_folder = self._preferences.data_folder

        def study() -> engine.studies.Study:
            settings = parse(engine.optimisation.TrainSettings, values)
            return engine.studies.new_run(
                folder, name, config, dataset, None, settings, data_dir=data_folder
            )

        self._begin(self.tr("Train {0}").format(folder.name), study)

    def go_on(self, run: Run, epochs: int | None = None) -> None:
        """Resume a run, or train it further with a larger budget of epochs."""
        if self.active:
            return
        folder, data_folder = run.folder, self._preferences.data_folder
        changes, loaded = None if epochs is None else {"epochs": epochs}, self._data.dataset

        self._begin(
            self.tr("Resume {0}").format(run.record.title),
            lambda: engine.studies.open_run(
                folder, data_dir=data_folder, changes=changes, loaded=loaded
            ),
        )

    def train_further(self, run: Run, budget: dict[str, Any]) -> None:
        """Train a run's model further in a new run, for a budget of epochs or minutes."""
        if self.active:
            return
        folder = self._runs.new_folder(run.record.model.name, run.record.data.source)
        data_folder, meter = self._preferences.data_folder, DownloadMeter()
        loaded = self._data.dataset
        job = self._begin(
            self.tr("Train {0} further").format(run.record.title),
            lambda: engine.studies.continue_run(
                run, folder, changes=budget, data_dir=data_folder, progress=meter, loaded=loaded
            ),
        )
        meter.cancelled = job.cancelled  # so that Stop ends a download too

    def step(self) -> None:
        """Make one gradient step, then pause; starts a training if there is none."""
        if not self.active:
            self.start()
        self.task.pull_one(engine.training.BatchDone)

    def stop(self) -> None:
        """Finish the batch in progress and keep the best and the last weights."""
        if self.active and not self.task.stopping:
            self._log.add(self.tr("Stopping after this batch…"))
            self.task.stop()

    def _forget(self) -> None:
        self.run: Run | None = None
        self.started: engine.training.Started | None = None
        self.batch: engine.training.BatchDone | None = None
        self.validating: engine.training.Validating | None = None
        self.finished: engine.training.Finished | None = None
        self.error = ""
        self.metrics: list[Metric] = []
        self.samples: dict[int, Samples] = {}

    def _begin(self, title: str, study: Callable[[], engine.studies.Study]) -> Job:
        self._forget()
        latest = (
            engine.training.BatchDone,
            engine.training.Validating,
            engine.evaluation.Evaluating,
        )
        self._log.add(title)
        return self.task.run(title, lambda: _trained(study()), latest)

    def _received(self, event: object) -> None:
        match event:
            case RunOpened():
                self._opened(event)
            case engine.training.Started():
                self.started = event
                # A run that was killed may have rows of steps that will be made again.
                self.metrics[:] = [row for row in self.metrics if row.step <= event.step]
                self.changed.emit()
            case engine.training.BatchDone():
                self.batch, self.validating = event, None
                self.progressed.emit()
            case engine.training.Validating():
                self.validating = event
                self.progressed.emit()
            case engine.training.Measured():
                self.metrics.append(event.metric)
                self.measured.emit(event.metric)
            case engine.training.EpochDone():
                self._epoch_done(event)
            case engine.training.MemoryFreed():
                sentence = self.tr("Memory ran out; batches are now done in parts of {0} events.")
                self._log.add(sentence.format(event.micro_batch))
            case engine.training.Finished():
                self.finished, self.validating = event, None
                self._log.add(event.message)
                self.changed.emit()

    def _opened(self, event: RunOpened) -> None:
        self.run, self.metrics, self.samples = event.run, event.metrics, event.samples
        self._runs.refresh()
        self._runs.select(self._runs.get(event.run.folder))
        self.opened.emit()
        self.changed.emit()

    def _epoch_done(self, event: engine.training.EpochDone) -> None:
        self._log.add(self._told(event))
        if event.samples is not None:
            self.samples[event.epoch] = event.samples.numpy()
        self.epoch_done.emit(event)
        if event.best and not self._new_weights.isActive():
            self._new_weights.start()

    def _told(self, event: engine.training.EpochDone) -> str:
        name = self.run.record.model.name if self.run else ""
        train = models.figure(name, event.train_nll)
        valid = models.figure(name, event.valid_nll, event.valid_stderr)
        best = self.tr(" · best") if event.best else ""
        sentence = self.tr("Epoch {0}: train {1}, valid {2}{3}")
        return sentence.format(event.epoch, train.number, valid, best)

    def _tell_of_new_weights(self) -> None:
        """Update the listed run from the one in training, without reading all runs again."""
        listed = self._runs.get(self.run.folder) if self.run else None
        if listed is None or self.run is None:
            return
        listed.record = self.run.record
        self._runs.changed.emit()
        if self._runs.current is listed:
            self._runs.current_changed.emit()

    def _failed(self, sentence: str) -> None:
        self.error = sentence
        self.failed.emit(sentence)

    def _ended(self, state: JobState) -> None:
        if state is JobState.CANCELLED and self.finished is None:
            step = self.batch.step if self.batch else 0
            sentence = self.tr("Stopped at step {0}; what was learnt is kept.")
            self._log.add(sentence.format(step) if self.run else self.tr("Cancelled."))
        self.validating = None
        self._new_weights.stop()
        self._runs.release_folders()
        self._runs.refreshed_current()

    def _find_recipe(self) -> dict[str, Any]:
        source = self._data.dataset.source if self._data.dataset else ""
        return dict(engine.models.family(self._model.name).card.recipe(source).training)

    def _follow_recipe(self) -> None:
        """Take up the recipe of another model or data set; the same one keeps what was edited."""
        if self._find_recipe() != self.recipe:
            self.use_recipe()


def _trained(study: engine.studies.Study) -> Iterator[object]:
    """Train a study, then score it on the test split if it has a likelihood."""
    run, dataset = study.run, study.dataset
    yield RunOpened(run, run.metrics(), run.samples())
    yield from engine.training.train(study.model, dataset, study.settings, run=run)
    if dataset.sizes["test"] > 1 and study.model.card.likelihood != "none":
        yield from engine.studies.score(run, dataset, "test", device=run.record.device)
