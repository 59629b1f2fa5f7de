"""Training in the window: one run at a time, and what is known of it so far."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.kit.jobs import Jobs, JobState
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.data import DataState, DownloadMeter
from ar_studio.gui.studio.log import Log
from ar_studio.gui.studio.model import ModelState
from ar_studio.gui.studio.plans import Plan
from ar_studio.gui.studio.preferences import Preferences
from ar_studio.gui.studio.recipes import Carried, carry, edits
from ar_studio.gui.studio.runs import RunsState
from ar_studio.runs import Metric, Run
from ar_studio.settings import parse

Samples = NDArray[Any]
NEW_WEIGHTS_MS = 1000  # short epochs must not make others load weights all the time


@dataclass(frozen=True)
class RunOpened:
    """The run that the following events belong to, its data, and what it had measured before.

    The remark says what is to be known of going on with it, if anything.
    """

    run: Run
    dataset: engine.data.Dataset
    metrics: list[Metric]
    samples: dict[int, Samples]
    remark: str = ""


class TrainingState(QObject):
    """The training in progress, and the settings of the next one.

    Attributes
    ----------
    dataset
        What the run in progress, or the last one, is trained on.
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
    noted
        Something changed in the training in progress; carries the sentence.
    failed
        Training could not start or go on; carries the sentence.
    ended
        It finished, was stopped or failed; carries the `JobState`.
    """

    changed = Signal()
    opened = Signal()
    progressed = Signal()
    measured = Signal(object)
    epoch_done = Signal(object)
    noted = Signal(str)
    failed = Signal(str)
    ended = Signal(object)

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
        self.recipe: dict[str, Any] = {}
        self.carried: Carried | None = None
        self._named = ""  # the model that the recipe is of
        self.task = Task(
            jobs, "train", self, self._received, failed=self._failed, ended=self._ended
        )
        self.task.changed.connect(self.changed)
        self._subject = ""  # of what the log is told
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
    def edited(self) -> bool:
        """Whether the settings of the next training are others than the recipe's."""
        return bool(edits(engine.optimisation.TrainSettings, self.values, self.recipe))

    @property
    def settings(self) -> engine.optimisation.TrainSettings | None:
        """The validated settings of the next training; None while a value will not do."""
        try:
            return parse(engine.optimisation.TrainSettings, self.values)
        except StudioError:
            return None

    def use_recipe(self) -> None:
        """Go back to the training settings known to work for this model and data set."""
        self.recipe, self.carried, self._named = self._find_recipe(), None, self._model.name
        self.set_values(dict(self.recipe))

    def set_values(self, values: dict[str, Any]) -> None:
        """Set the settings of the next training; fields left out have their defaults."""
        self.values = values
        self._model.train_with(values)
        self.changed.emit()

    def plan(self) -> Plan | None:
        """Return the training of what is chosen now; None without data."""
        dataset, name = self._data.dataset, self._model.name
        if dataset is None:
            return None
        return Plan(
            title=engine.studies.title_of(name, dataset),
            model=name,
            config=dict(self._model.values),
            source=dataset.source,
            preparation=dataset.preparation.model_dump(mode="json"),
            settings=dict(self.values),
        )

    def start(self) -> None:
        """Train the current model on the current data set, in a new run."""
        plan = self.plan()
        if plan is not None:
            self.begin(plan)

    def begin(self, plan: Plan, *, select: bool = True) -> None:
        """Train what a plan says, unless something trains already.

        Parameters
        ----------
        select
            Whether the run becomes the current one.
        """
        if self.active:
            return
        at_hand = [one for one in (self._data.dataset, self.dataset) if one is not None]
        self._forget()
        self._select = select
        folder = None
        if plan.deed != "resume":
            folder = self._runs.new_folder(plan.model, plan.source)
        data_folder, meter = self._preferences.data_folder, DownloadMeter()

        def work() -> Iterator[object]:
            return _trained(_study(plan, folder, at_hand, data_folder, meter))

        latest = (
            engine.training.BatchDone,
            engine.training.Validating,
            engine.evaluation.Evaluating,
        )
        title = self.tr("Train {0}").format(plan.title) if plan.deed == "new" else plan.title
        self._subject = str(folder or plan.run)
        self._say(title)
        self.task.run(title, work, latest)

    def step(self) -> None:
        """Make one gradient step, then pause."""
        self.task.pull_one(engine.training.BatchDone)

    def stop(self) -> None:
        """Finish the batch in progress and keep the best and the last weights."""
        if self.active and not self.task.stopping:
            self._say(self.tr("Stopping after this batch…"))
            self.task.stop()

    def _say(self, sentence: str) -> None:
        self._log.add(sentence, self._subject)

    def _forget(self) -> None:
        self._select = True
        self.dataset: engine.data.Dataset | None = None
        self.run: Run | None = None
        self.started: engine.training.Started | None = None
        self.batch: engine.training.BatchDone | None = None
        self.validating: engine.training.Validating | None = None
        self.finished: engine.training.Finished | None = None
        self.error = ""
        self.metrics: list[Metric] = []
        self.samples: dict[int, Samples] = {}

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
                self.noted.emit(self._told_of_memory(event))
            case engine.training.Finished():
                self.finished, self.validating = event, None
                self._say(event.message)
                self.changed.emit()

    def _opened(self, event: RunOpened) -> None:
        self.run, self.metrics, self.samples = event.run, event.metrics, event.samples
        self.dataset = event.dataset
        if event.remark:
            self.noted.emit(event.remark)
        self._runs.refresh()
        if self._select:
            self._runs.select(self._runs.get(event.run.folder))
        self.opened.emit()
        self.changed.emit()

    def _epoch_done(self, event: engine.training.EpochDone) -> None:
        self._say(self._told(event))
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

    def _told_of_memory(self, event: engine.training.MemoryFreed) -> str:
        if event.validating:
            sentence = self.tr("Memory ran out: going on, with {0} events validated at once.")
            return sentence.format(event.micro_batch)
        parts = math.ceil(event.events / event.micro_batch)
        sentence = self.tr("Memory ran out: going on with batches of {0} in {1} parts.")
        return sentence.format(event.events, parts)

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
            self._say(sentence.format(step) if self.run else self.tr("Cancelled."))
        self.validating = None
        self._new_weights.stop()
        self._runs.release_folders()
        self._runs.refreshed_current()
        self.ended.emit(state)

    def _find_recipe(self) -> dict[str, Any]:
        source = self._data.dataset.source if self._data.dataset else ""
        return dict(engine.models.family(self._model.name).card.recipe(source).training)

    def _follow_recipe(self) -> None:
        """Take up the recipe of another model; of other data, but for what the user has set."""
        if self._model.name != self._named:
            self.use_recipe()
            return
        before, found = self.recipe, self._find_recipe()
        if found != before:
            self.recipe = found
            schema = engine.optimisation.TrainSettings
            self.carried = carry(schema, self.values, before, found, lambda _: True)
            self.set_values(self.carried.values)


def _trained(study: engine.studies.Study) -> Iterator[object]:
    """Train a study, then score it on the test split if it has a likelihood."""
    run, dataset = study.run, study.dataset
    yield RunOpened(run, dataset, run.metrics(), run.samples(), study.remark)
    yield from engine.training.train(study.model, dataset, study.settings, run=run)
    if dataset.sizes["test"] > 1 and study.model.card.likelihood != "none":
        yield from engine.scores.score(run, dataset, "test", device=run.record.device)


def plan_of(
    run: Run, deed: Literal["resume", "further"], title: str, changes: dict[str, Any]
) -> Plan:
    """Return the plan of going on with a run, or of training its model further."""
    record = run.record
    return Plan(
        deed=deed,
        title=title.format(record.title),
        model=record.model.name,
        source=record.data.source,
        preparation=record.data.preparation,
        settings=changes,
        run=str(run.folder),
    )


def _study(
    plan: Plan,
    folder: Path | None,
    at_hand: Sequence[engine.data.Dataset],
    data_folder: Path | None,
    meter: DownloadMeter,
) -> engine.studies.Study:
    """Make a plan real, in the lane: its data are those at hand, or else are read."""
    studies = engine.studies
    near = [one for one in at_hand if one.source == plan.source]
    ready = [one for one in near if one.is_prepared(plan.preparation)]
    loaded = next(iter(ready or near), None)
    if plan.deed == "new":
        assert folder is not None
        settings = parse(engine.optimisation.TrainSettings, plan.settings)
        same = bool(ready)
        source, preparation = loaded or plan.source, None if same else plan.preparation
        return studies.new_run(
            folder,
            plan.model,
            plan.config,
            source,
            preparation,
            settings,
            title=plan.title,
            data_dir=data_folder,
            progress=meter,
        )
    run, changes = Run(Path(plan.run)), plan.settings or None
    more = {"data_dir": data_folder, "progress": meter, "loaded": loaded}
    if plan.deed == "resume":
        return studies.open_run(run.folder, changes=changes, **more)
    assert folder is not None
    return studies.continue_run(run, folder, changes=changes, **more)
