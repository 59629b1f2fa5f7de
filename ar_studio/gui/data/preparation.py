"""How grey pictures become events: the settings, and before and after of a few examples."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic.fields import FieldInfo
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.events import brightest, pictures
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.kit.forms import LARGEST, SettingsForm
from ar_studio.gui.kit.jobs import Job
from ar_studio.gui.kit.layout import Problem, Quiet
from ar_studio.gui.studio.studio import Studio

EXAMPLES = 12
DEBOUNCE_MS = 120
ROW_SPACING = 3  # so that with every row Apply is still in sight on a small screen


@dataclass(frozen=True)
class Preview:
    """The protocol that a preparation makes and, of pictures, some before and after it.

    `given` are the pictures that they are given, if the task gives them any.
    """

    protocol: str
    levels: int = 0
    grey: Pixels | None = None
    events: Pixels | None = None
    given: Pixels | None = None


class PreparationForm(SettingsForm):
    """The form of what a data set's preparation can choose; a size left out is 0."""

    def __init__(self, dataset: engine.data.Dataset) -> None:
        schema = dataset.kind.preparation
        self.choices = dataset.choices
        hidden = tuple(name for name in schema.model_fields if name not in dataset.settings)
        super().__init__(schema, hidden=hidden)
        self.rows.setVerticalSpacing(ROW_SPACING)
        self.shows = (dataset.settings, dataset.choices)

    def set_values(self, values: dict[str, Any], defaults: dict[str, Any] | None = None) -> None:
        shown = {name: 0 if value is None else value for name, value in values.items()}
        super().set_values(shown, defaults)

    def values(self) -> dict[str, Any]:
        return {"values": self.choices[0]} | {
            name: self._read(name, value) for name, value in super().values().items()
        }

    def suit(self, dataset: engine.data.Dataset) -> None:
        """Show the fields that do something to the data as things stand."""
        self.hide_rows(self._without_use(dataset))
        if dataset.space.is_image and "values" in self.editors:
            self._explain_values(len(self.choices) == 1)

    def _without_use(self, dataset: engine.data.Dataset) -> set[str]:
        """Return the fields that would do nothing."""
        chosen, useless = self.values(), set[str]()
        if chosen["values"] != "levels":
            useless.add("levels")
        if dataset.space.is_image and len(self.choices) == 1:
            useless.add("size")
        if not getattr(dataset, "colourful", False):
            useless.add("colour")
        if chosen.get("task") != "super-resolution":
            useless.add("factor")
        if chosen.get("task") != "class":
            useless.add("withheld")
        return useless

    def _explain_values(self, settled: bool) -> None:
        """Disable the box of values where there is no choice, and say why."""
        reason = self.tr("These pictures are black and white already; nothing is to be done.")
        box = self.editors["values"]
        box.setEnabled(not settled)
        box.setToolTip(reason if settled else self.schema.model_fields["values"].description or "")

    def explain_tasks(self, reasons: dict[str, str]) -> None:
        """Disable tasks in their box, each for a reason that its tool tip gives."""
        box = self.editors.get("task")
        if not isinstance(box, QComboBox):
            return
        model = box.model()
        assert isinstance(model, QStandardItemModel)
        for row in range(box.count()):
            reason = reasons.get(box.itemData(row), "")
            model.item(row).setEnabled(not reason)
            box.setItemData(row, reason or None, Qt.ItemDataRole.ToolTipRole)

    def _editor(self, field: FieldInfo) -> QWidget:
        if field is self.schema.model_fields["values"]:
            return self._only_choices(super()._editor(field))
        if field.annotation != int | None:
            return super()._editor(field)
        spin = QSpinBox()
        spin.setKeyboardTracking(False)
        spin.setSpecialValueText(self.tr("as it is"))
        spin.setSuffix(self.tr(" px"))
        largest = (int(bound.le) for bound in field.metadata if hasattr(bound, "le"))
        spin.setRange(0, next(largest, LARGEST))
        spin.valueChanged.connect(self._edited)
        return spin

    def _only_choices(self, editor: QWidget) -> QWidget:
        """Take what will not do for the data out of the box of values."""
        if isinstance(editor, QComboBox):
            editor.blockSignals(True)
            for index in reversed(range(editor.count())):
                if editor.itemData(index) not in self.choices:
                    editor.removeItem(index)
            editor.blockSignals(False)
        return editor

    def _read(self, name: str, value: Any) -> Any:
        """Return a value as the preparation holds it, if it is one at all."""
        annotation = self.schema.model_fields[name].annotation
        if annotation is float:
            with contextlib.suppress(ValueError):
                return float(value)
        return None if value == 0 and annotation == int | None else value


class DataPreparation(QWidget):
    """The preparation of the current data set, tried out on examples before it is applied."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.seed = 0
        self._job: Job | None = None
        self.form: PreparationForm | None = None
        self.holder = QVBoxLayout()
        self.protocol = Quiet()
        self.problem = Problem(self.tr("Problem with the preparation"))
        self.apply_button = QPushButton(self.tr("Apply"))
        self.apply_button.clicked.connect(self._apply)
        self.apply_button.setAutoDefault(True)
        self.others = QPushButton(self.tr("Other examples"))
        self.others.setToolTip(self.tr("Try the preparation on other pictures, drawn at random"))
        self.others.clicked.connect(self._show_others)
        self.before, self.after = self._sheet(self.tr("Before")), self._sheet(self.tr("After"))
        self.given = self._sheet(self.tr("Given"))
        self.pictures = QWidget()
        self._debounce = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._debounce.timeout.connect(self.refresh)
        self._lay_out()
        studio.data.changed.connect(self._data_changed)
        if studio.data.dataset is not None:
            self._data_changed()

    def _sheet(self, name: str) -> ImageSheet:
        sheet = ImageSheet()
        sheet.setAccessibleName(name)
        sheet.setMinimumHeight(150)
        return sheet

    def _lay_out(self) -> None:
        self.buttons = row = QHBoxLayout()
        row.addWidget(self.others)
        row.addStretch()
        row.addWidget(self.apply_button)
        grid = QGridLayout(self.pictures)
        grid.setContentsMargins(0, 0, 0, 0)
        sheets = (
            (self.tr("Picture"), self.before),
            (self.tr("Given"), self.given),
            (self.tr("Event"), self.after),
        )
        self.headings: list[QLabel] = []
        for column, (title, sheet) in enumerate(sheets):
            heading = QLabel(title, alignment=Qt.AlignmentFlag.AlignCenter)
            self.headings.append(heading)
            grid.addWidget(heading, 0, column)
            grid.addWidget(sheet, 1, column)
        grid.setRowStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(self.holder)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        layout.addWidget(self.protocol)
        layout.addSpacing(8)
        layout.addWidget(self.pictures, stretch=1)
        layout.addStretch()

    def refresh(self) -> None:
        """Prepare a few examples as the form says, in the background."""
        dataset, form = self.studio.data.dataset, self.form
        if dataset is None or form is None:
            return
        if self._job is not None:
            self._job.cancel()
        values, seed = self._chosen(), self.seed

        def work() -> Iterator[Preview]:
            yield preview(dataset, values, seed)

        self._job = Job(self.tr("Preview the preparation"), work)
        self._job.event.connect(self._previewed)
        self._job.failed.connect(self._refused)
        self.studio.jobs.start("view", self._job)

    def _data_changed(self) -> None:
        dataset = self.studio.data.dataset
        assert dataset is not None
        if self.form is None or self.form.shows != (dataset.settings, dataset.choices):
            self._replace_form(PreparationForm(dataset))
        assert self.form is not None
        for shown in (self.pictures, self.others):
            shown.setVisible(dataset.space.is_image)
        usual = dataset.card.default if dataset.card else dataset.preparation
        self.form.set_values(dataset.preparation.model_dump(), usual.model_dump())
        self._edited()

    def _replace_form(self, form: PreparationForm) -> None:
        """Show a form of other fields."""
        if self.form is not None:
            self.holder.removeWidget(self.form)
            self.form.deleteLater()
            self.form.reset_button.deleteLater()
        self.form = form
        form.reset_button.setText(self.tr("Reset to the set's own"))
        form.edited.connect(self._edited)
        self.holder.addWidget(form)
        # Beside the others it costs no line of its own, so that all fields are in sight.
        self.buttons.insertWidget(1, form.reset_button)
        form.reset_button.setVisible(bool(form.editors))

    def _chosen(self) -> dict[str, Any]:
        """Return the preparation of the data with what the form changes."""
        dataset, form = self.studio.data.dataset, self.form
        assert dataset is not None
        assert form is not None
        return {**dataset.preparation.model_dump(), **form.values()}

    def _edited(self) -> None:
        dataset, form = self.studio.data.dataset, self.form
        assert dataset is not None
        assert form is not None
        form.suit(dataset)
        form.explain_tasks(self._impossible_tasks(dataset))
        changed = self._chosen() != dataset.preparation.model_dump()
        self.apply_button.setEnabled(changed)
        self.apply_button.setToolTip(
            self.tr("Prepare all events in this way; training and scores then use them")
            if changed
            else self.tr("The data are prepared in this way already; change a setting first.")
        )
        self._debounce.start()

    def _impossible_tasks(self, dataset: engine.data.Dataset) -> dict[str, str]:
        """Return the tasks that the data have nothing for, and why."""
        reasons: dict[str, str] = {}
        if not dataset.class_names:
            reasons["class"] = self.tr("These data come without classes, so none can be given.")
        if not getattr(dataset, "colourful", False):
            reasons["colourisation"] = self.tr("These pictures are grey: no colours to be learnt.")
        return reasons

    def _show_others(self) -> None:
        self.seed += 1
        self.refresh()

    def _apply(self) -> None:
        if self.form is not None:
            self.studio.data.prepare(self._chosen())

    def _previewed(self, shown: Preview) -> None:
        if self.sender() is not self._job:
            return
        self.problem.say("")
        if shown.grey is not None and shown.events is not None:
            self.before.set_images(shown.grey, levels=(0, 255))
            self.after.set_images(shown.events, levels=(0, brightest(shown.levels)))
        for widget in (self.given, self.headings[1]):
            widget.setVisible(shown.given is not None)
        if shown.given is not None:
            self.given.set_images(shown.given, levels=(0, 255))
        self.protocol.setText(self.tr("Protocol: {0}").format(shown.protocol))
        self.protocol.setToolTip(
            self.tr(
                "Every score is quoted with its protocol; scores of different protocols are never "
                "ranked together."
            )
        )

    def _refused(self, sentence: str) -> None:
        if self.sender() is self._job:
            self.problem.say(sentence)
            self.apply_button.setEnabled(False)
            self.apply_button.setToolTip(sentence)


def preview(dataset: engine.data.Dataset, values: dict[str, Any], seed: int) -> Preview:
    """Return what a preparation makes of a data set: of pictures, examples before and after."""
    prepared = dataset.prepared(values)
    if not isinstance(prepared, engine.data.PictureDataset):
        return Preview(prepared.protocol)
    grey, events = prepared.preview(EXAMPLES, seed)
    told, given = prepared.preparation, None
    if told.task not in ("none", "class"):
        given = pictures(engine.tasks.given(grey.numpy(), told.task, told.factor))
    return Preview(
        prepared.protocol,
        prepared.space.levels,
        pictures(grey.numpy().copy()),
        pictures(events.numpy().copy()),
        given,
    )
