"""The settings of the next training."""

from __future__ import annotations

from typing import Any

from pydantic.fields import FieldInfo
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from ar_studio import system
from ar_studio.gui import engine
from ar_studio.gui.kit.controls import offer
from ar_studio.gui.kit.forms import SettingsForm
from ar_studio.gui.kit.layout import PAGE, REST, Headline, hbox, vbox
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.studio import Studio
from ar_studio.system import Device

BUDGET = ("epochs", "steps", "minutes", "look_ahead", "batch_size", "events", "samples")
RULE = (
    "optimizer",
    "learning_rate",
    "schedule",
    "final_rate",
    "momentum",
    "weight_decay",
    "clip_norm",
    "clip_per",
    "averaging",
)


class TrainingForm(SettingsForm):
    """A part of the training settings; devices are chosen from those that are there."""

    checked = Signal()

    def __init__(self, fields: tuple[str, ...]) -> None:
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
        self.checked.emit()
        return good


class SettingsPage(QWidget):
    """All settings of the next training, in three columns."""

    checked = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.forms: list[TrainingForm] = []
        self.problem = ""
        self._shown: dict[str, Any] | None = None
        self.by_steps = QCheckBox(self.tr("Begin with one step and &pause"))
        self.by_steps.setToolTip(
            self.tr("To watch single steps: training pauses after each until it is resumed")
        )
        self.columns = hbox(spacing=32)
        row = hbox(self.by_steps, REST)
        vbox(self.columns, row, REST, on=self, spacing=16, margins=PAGE)
        studio.model.estimated.connect(self.refresh)
        studio.training.changed.connect(self.refresh)
        studio.ready.connect(self.build)
        if studio.engine_loaded:
            self.build()

    def build(self) -> None:
        """Make the forms; the engine, which names the settings, is there now."""
        if self.forms:
            return

        every = engine.optimisation.TrainSettings.model_fields
        rest = tuple(name for name in every if name not in BUDGET + RULE)
        for title, fields in (
            (self.tr("How long"), BUDGET),
            (self.tr("How it learns"), RULE),
            (self.tr("Seed, device and safety"), rest),
        ):
            form = TrainingForm(fields)
            form.edited.connect(self._edited)
            form.checked.connect(self._check)
            column = vbox(Headline(title, factor=1.15), form, REST)
            self.columns.addLayout(column, 1)
            self.forms.append(form)
        self.home = self.forms[0].editors[BUDGET[0]]
        self.refresh()
        task = Task(self.studio.jobs, "load", self, self._show_devices)
        task.run(self.tr("Find devices"), system.devices)

    def refresh(self) -> None:
        """Show the session's settings."""
        if not self.forms:
            return
        estimate, rule = self.studio.model.estimate, self.forms[1]
        counts = estimate is not None and estimate.counts
        rule.setEnabled(not counts)
        unused = self.tr("Not used: this model learns by counting or EM, not by gradients.")
        rule.setToolTip(unused if counts else "")
        training = self.studio.training
        if training.values != self._shown:
            self._shown = dict(training.values)
            for form in self.forms:
                form.set_values(training.values)

    def _edited(self, values: dict[str, Any]) -> None:
        merged = {**self.studio.training.values, **values}
        self._shown = merged
        self.studio.training.set_values(merged)

    def _check(self) -> None:
        problems = [form.problem for form in self.forms if form.problem]
        self.problem = problems[0] if problems else ""
        self.checked.emit()

    def _show_devices(self, devices: list[Device]) -> None:
        for form in self.forms:
            form.show_devices(devices)
