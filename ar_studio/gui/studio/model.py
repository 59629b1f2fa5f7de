"""The current choice of model and its configuration."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.jobs import Jobs, JobState
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.data import DataState
from ar_studio.gui.studio.recipes import Carried, carry, edits
from ar_studio.settings import Settings, parse

DEFAULT_MODEL = "nade"
DEBOUNCE_MS = 400
# Settings of a training that change what a step of it costs.
COSTLY = (
    "events",
    "batch_size",
    "samples",
    "optimizer",
    "momentum",
    "averaging",
    "precision",
    "device",
)


class ModelState(QObject):
    """A model's name and configuration, valid or not yet, and what it would cost here.

    Attributes
    ----------
    changed
        The name, a value or the event space changed.
    estimated
        A new `estimate` is there, or measuring failed; see `error`.
    recipe
        The settings known to work on the current data set.
    carried
        What became of the settings when the data changed; None since they are the recipe's.
    training
        The settings of the next training by name, which the cost depends on.
    listed
        More models are there, or more is known of them.
    failed
        A model cannot be chosen; says why.
    """

    changed = Signal()
    estimated = Signal()
    listed = Signal()
    failed = Signal(str)

    def __init__(self, jobs: Jobs, data: DataState, parent: QObject) -> None:
        super().__init__(parent)
        self._data = data
        self.name = DEFAULT_MODEL
        self.values: dict[str, Any] = {}
        self.recipe: dict[str, Any] = {}
        self.carried: Carried | None = None
        self._had_data, self._lessened = False, ""
        self.training: dict[str, Any] = {}
        self.error = ""
        self.parameters: int | None = None
        self.estimate: engine.estimation.Estimate | None = None
        self._asked_for_cost = False
        # A lane of its own: a large model must not keep a data set from being loaded.
        self._measuring = Task(
            jobs,
            "measure",
            self,
            self._measured,
            failed=self._not_measured,
            ended=self._measuring_ended,
        )
        self._adding = Task(jobs, "add", self, self._added)
        self._debounce = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._debounce.timeout.connect(self._measure)
        data.changed.connect(self._follow_data)

    def choose(self, name: str) -> bool:
        """Choose a model, with the recipe for the current data set, if its code is there."""
        known = engine.models.entry(name)
        try:
            engine.models.family(name)
        except StudioError as error:
            self.failed.emit(spoken(str(error)))
            self.changed.emit()  # so that what shows the choice goes back to it
            return False
        if known is None:
            self.listed.emit()
        self.name = name
        self.use_recipe()
        return True

    def add(self, file: Path) -> None:
        """Run the code in a file, in the background, and choose the model in it."""
        self._adding.run(self.tr("Add {0}").format(file.name), lambda: engine.models.add(file))

    def _added(self, entry: engine.models.Entry) -> None:
        self.listed.emit()
        self.choose(entry.card.name)

    def use_recipe(self) -> None:
        """Go back to the settings known to work on the current data set."""
        self.recipe, self.carried = self._find_recipe(), None
        self.set_values(dict(self.recipe))

    @property
    def edited(self) -> bool:
        """Whether the settings are others than the recipe's."""
        return bool(edits(engine.models.family(self.name).Config, self.values, self.recipe))

    @property
    def remark(self) -> str:
        """What was made to suit the data, in a sentence, unless the user set it since."""
        schema = engine.models.family(self.name).Config
        changed = edits(schema, self.values, self.recipe)
        return "" if {"hidden", "direct"} & changed.keys() else self._lessened

    def _find_recipe(self) -> dict[str, Any]:
        dataset, card = self._data.dataset, engine.models.family(self.name).card
        self._lessened = ""
        recipe = dict(card.recipe(dataset.source if dataset else "").model)
        if dataset is None or card.unsuited(dataset.space):
            return recipe
        try:
            suited = engine.estimation.modest(self.name, dataset.space, recipe, recipe)
            self._lessened = engine.estimation.lessened(self.name, dataset.space, recipe, suited)
            return suited
        except Exception as error:  # a model may be anybody's; `counted` says what is wrong with it
            if not models.fault(error):
                raise
            return recipe

    def _follow_data(self) -> None:
        """Take up the recipe for other data, but for what the user has set."""
        if not self._had_data:  # these are the first ones
            self._had_data = True
            self.use_recipe()
            return
        before, self.recipe = self.recipe, self._find_recipe()
        schema = engine.models.family(self.name).Config
        self.carried = carry(schema, self.values, before, self.recipe, self._will_do)
        self.set_values(self.carried.values)

    def _will_do(self, values: dict[str, Any]) -> bool:
        return not self.counted(values)[0]

    def set_values(self, values: dict[str, Any]) -> None:
        """Set the configuration; fields left out have their defaults."""
        self.values = values
        self._check()
        self.estimate = None
        self._debounce.start()
        self.changed.emit()

    def train_with(self, settings: dict[str, Any]) -> None:
        """Take the settings of the next training into account: what they change is measured."""
        before, self.training = self.training, settings
        if any(settings.get(name) != before.get(name) for name in COSTLY):
            self.estimate = None
            self._debounce.start()
        self.estimated.emit()

    def ask_for_cost(self) -> None:
        """Measure the cost from now on whenever it changes: somebody looks at it.

        Until then nothing is measured, which would load what only trainings need.
        """
        if not self._asked_for_cost:
            self._asked_for_cost = True
            self._debounce.start()

    @property
    def config(self) -> Settings | None:
        """The validated configuration; None while a value will not do (see `error`)."""
        try:
            return self._parsed(self.values)
        except StudioError:
            return None

    @property
    def measuring(self) -> bool:
        """Whether an estimate is on its way."""
        return self._debounce.isActive() or self._measuring.working

    def _parsed(self, values: dict[str, Any]) -> Settings:
        config = parse(engine.models.family(self.name).Config, values)
        columns = self._data.dataset.columns if self._data.dataset else ()
        return config.of_columns([column.name for column in columns])

    def _check(self) -> None:
        self.error, self.parameters = self.counted(self.values)

    def counted(self, values: dict[str, Any]) -> tuple[str, int | None]:
        """Return why a configuration will not do, and the number of its parameters if it will."""
        try:
            family = engine.models.family(self.name)
            config = self._parsed(values)
            if self._data.dataset is None:
                return "", None
            space = self._data.dataset.space
            error = spoken(family.card.unsuited(space))
            if isinstance(walk := getattr(config, "ordering", None), tuple):
                engine.orderings.make(walk, space)
            return error, None if error else family.parameter_count(space, config)
        except StudioError as error:
            return spoken(error.words), None
        except Exception as error:  # a model may be anybody's
            if not (fault := models.fault(error)):
                raise
            return spoken(fault), None

    def _measure(self) -> None:
        """Measure the cost in the background."""
        self._measuring.cancel()
        config, dataset = self.config, self._data.dataset
        if config is None or dataset is None or self.error or not self._asked_for_cost:
            return
        name, training = self.name, dict(self.training)

        def measure() -> engine.estimation.Estimate | None:
            try:
                settings = parse(engine.optimisation.TrainSettings, training)
                engine.optimisation.training_device(settings)
                dataset.check_training(settings.events)
            except StudioError:
                return None  # the form of the training says so
            return engine.estimation.estimate(name, dataset, config, settings)

        title = self.tr("Measure what {0} costs").format(engine.models.family(name).card.title)
        self._measuring.run(title, measure)

    def _measured(self, estimate: engine.estimation.Estimate) -> None:
        self.estimate = estimate
        self.estimated.emit()

    def _not_measured(self, sentence: str) -> None:
        self.error = sentence
        self.estimated.emit()

    def _measuring_ended(self, state: JobState) -> None:
        self.estimated.emit()  # an estimate or none: nothing is being measured now
