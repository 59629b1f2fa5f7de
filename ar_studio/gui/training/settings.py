"""What will be trained, and how: one line each, and the form behind the second."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic.fields import FieldInfo
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ar_studio import system
from ar_studio.errors import StudioError
from ar_studio.figures import parameters
from ar_studio.gui import engine
from ar_studio.gui.kit.controls import called, offer
from ar_studio.gui.kit.forms import SettingsForm
from ar_studio.gui.kit.layout import Headline, Quiet, hbox, vbox
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.studio import Studio
from ar_studio.settings import parse
from ar_studio.system import Device

BUDGET = ("epochs", "steps", "minutes", "look_ahead", "batch_size", "samples")
RULE = (
    "optimizer",
    "learning_rate",
    "schedule",
    "final_rate",
    "momentum",
    "weight_decay",
    "clip_norm",
    "averaging",
)


class TrainingForm(SettingsForm):
    """A part of the training settings; devices are chosen from those that are there."""

    checked = Signal()

    def __init__(self, fields: tuple[str, ...]) -> None:
        self.problem = ""
        self.devices: QComboBox | None = None
        every = engine.optimisation.TrainSettings.model_fields
        super().__init__(
            engine.optimisation.TrainSettings,
            hidden=tuple(name for name in every if name not in fields),
        )
        self.reset_button.hide()

    def show_devices(self, devices: list[Device]) -> None:
        """Offer the devices of this machine."""
        combo = self.devices
        if combo is None:
            return
        chosen = combo.currentData()
        named = [(f"{device.name}: {device.title}", device.name) for device in devices]
        offer(combo, [(self.tr("auto: a GPU if there is one"), "auto"), *named])
        self._choose_device(chosen)

    def set_values(self, values: dict[str, Any], defaults: dict[str, Any] | None = None) -> None:
        if self.devices is not None:
            self._choose_device(str(values.get("device", "auto")))
        super().set_values(values, defaults)

    def _choose_device(self, name: str) -> None:
        """Choose a device; one that is not there stays to be seen, and training explains it."""
        if self.devices is not None:
            if self.devices.findData(name) < 0:
                self.devices.addItem(name, name)
            self.devices.setCurrentIndex(self.devices.findData(name))

    def _editor(self, field: FieldInfo) -> QWidget:
        if field is not self.schema.model_fields["device"]:
            return super()._editor(field)
        self.devices = QComboBox()
        self.devices.addItem("auto", "auto")
        self.devices.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.devices.setMinimumContentsLength(8)
        self.devices.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.devices.currentIndexChanged.connect(self._edited)
        return self.devices

    def _validate(self) -> bool:
        good = super()._validate()
        self.problem = "" if good else self.message.text()
        self.checked.emit()
        return good


class SettingsView(QWidget):
    """What will be trained in one line, how in another, and the form that changes it."""

    checked = Signal(str)

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.forms: list[TrainingForm] = []
        self._shown: dict[str, Any] | None = None
        self.what = called(Headline(factor=1.2), self.tr("What will be trained"))
        self.what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.summary = called(Quiet(), self.tr("Training settings"))
        self.toggle = QPushButton(self.tr("Settings"))
        self.toggle.setCheckable(True)
        self.toggle.setEnabled(False)
        self.toggle.setToolTip(self.tr("Show or hide the settings of the next training (F9)"))
        self.toggle.setShortcut("F9")
        self.toggle.toggled.connect(self._unfold)
        self.form = QWidget()
        self.form.hide()
        self._lay_out()
        studio.data.changed.connect(self.refresh)
        studio.model.changed.connect(self.refresh)
        studio.model.estimated.connect(self.refresh)
        studio.training.changed.connect(self.refresh)
        studio.ready.connect(self.build)
        if studio.engine_loaded:
            self.build()
        self.refresh()

    def build(self) -> None:
        """Make the form; the engine, which names the settings, is there now."""
        if self.forms:
            return

        rest = tuple(
            name
            for name in engine.optimisation.TrainSettings.model_fields
            if name not in BUDGET + RULE
        )
        columns = QHBoxLayout()
        columns.setSpacing(24)
        for fields in (BUDGET, RULE, rest):
            form = TrainingForm(fields)
            form.edited.connect(self._edited)
            form.checked.connect(self._check)
            columns.addWidget(form, 1, Qt.AlignmentFlag.AlignTop)
            self.forms.append(form)
        self.reset = QPushButton(self.tr("Reset to recipe"))
        self.reset.setToolTip(self.tr("Go back to the settings known to work here"))
        self.reset.clicked.connect(self.studio.training.use_recipe)
        vbox(columns, (self.reset, Qt.AlignmentFlag.AlignLeft), on=self.form, margins=(0, 8, 0, 0))
        self.toggle.setEnabled(True)
        self.refresh()
        task = Task(self.studio.jobs, "load", self, self._show_devices)
        task.run(self.tr("Find devices"), system.devices)

    def refresh(self) -> None:
        """Show what will be trained, and how."""
        self.what.setText(self._what())
        self.summary.setText(self._summary())
        if self.forms:
            estimate, rule = self.studio.model.estimate, self.forms[1]
            counts = estimate is not None and estimate.counts
            rule.setEnabled(not counts)
            unused = self.tr("Not used: this model learns by counting or EM, not by gradients.")
            rule.setToolTip(unused if counts else "")
        values = self.studio.training.values
        if self.forms and values != self._shown:
            self._shown = dict(values)
            for form in self.forms:
                form.set_values(values)

    def _lay_out(self) -> None:
        row = hbox((self.summary, 1), self.toggle, spacing=12)
        vbox(self.what, row, self.form, on=self, spacing=4)

    def _what(self) -> str:
        dataset = self.studio.data.dataset
        if not self.studio.engine_loaded or dataset is None:
            return self.tr("Loading…")

        title = engine.models.family(self.studio.model.name).card.title
        parts = [title, dataset.protocol]
        if self.studio.model.parameters is not None:
            parts.append(parameters(self.studio.model.parameters))
        return " · ".join(parts)

    def _summary(self) -> str:
        if not self.studio.engine_loaded:
            return ""

        try:
            settings = parse(engine.optimisation.TrainSettings, self.studio.training.values)
        except StudioError as error:
            return str(error)
        return " · ".join(self._parts(settings))

    def _parts(self, settings: engine.optimisation.TrainSettings) -> Iterator[str]:
        limits = [
            self._limit(settings.epochs, self.tr("1 epoch"), self.tr("{0:,} epochs")),
            self._limit(settings.steps, self.tr("1 step"), self.tr("{0:,} steps")),
            self._limit(settings.minutes, self.tr("1 minute"), self.tr("{0:g} minutes")),
        ]
        named = [limit for limit in limits if limit]
        yield self.tr(" or ").join(named) if named else self.tr("until stopped")
        estimate = self.studio.model.estimate
        if estimate is not None and estimate.counts:
            yield self.tr("learns by counting or EM, not by gradients")
        else:
            rate = self.tr("{0}, learning rate {1:g}, {2}")
            yield rate.format(settings.optimizer, settings.learning_rate, settings.schedule)
        yield self.tr("batches of {0:,}").format(settings.batch_size)
        if settings.look_ahead:
            yield self.tr("look-ahead {0}").format(settings.look_ahead)
        yield self.tr("seed {0}").format(settings.seed)
        yield self.tr("device {0}").format(settings.device)

    def _limit(self, amount: float, one: str, many: str) -> str:
        return one if amount == 1 else many.format(amount) if amount else ""

    def _unfold(self, shown: bool) -> None:
        self.form.setVisible(shown)

    def _edited(self, values: dict[str, Any]) -> None:
        merged = {**self.studio.training.values, **values}
        self._shown = merged
        self.studio.training.set_values(merged)

    def _check(self) -> None:
        problems = [form.problem for form in self.forms if form.problem]
        self.checked.emit(problems[0] if problems else "")

    def _show_devices(self, devices: list[Device]) -> None:
        for form in self.forms:
            form.show_devices(devices)
