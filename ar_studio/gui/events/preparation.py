"""The form of how data become events, made of the settings of their kind."""

from __future__ import annotations

import contextlib
from typing import Any

from pydantic.fields import FieldInfo
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from ar_studio.gui import engine
from ar_studio.gui.kit.controls import LARGEST
from ar_studio.gui.kit.forms import SettingsForm

OFTEN = ("size",)  # of the settings of reading, what is set as often as those of the values
ROW_SPACING = 3  # so that with every row Apply is still in sight on a small screen


class PreparationForm(SettingsForm):
    """The form of what a data set's preparation can choose; a size left out is 0."""

    def __init__(self, dataset: engine.data.Dataset) -> None:
        schema = type(dataset.preparation)
        self.choices = dataset.choices
        fields = schema.model_fields
        super().__init__(
            schema,
            hidden=tuple(n for n in fields if n not in dataset.settings),
            below=tuple(n for n in schema.reads if n not in OFTEN),
            heading=self.tr("Reading"),
        )
        if self.heading is not None:
            self.heading.setToolTip(self.tr("How files are read; changes read them anew"))
        self.rows.setVerticalSpacing(ROW_SPACING)
        self.shows = shown_of(dataset)

    def set_values(self, values: dict[str, Any], defaults: dict[str, Any] | None = None) -> None:
        shown = {name: 0 if value is None else value for name, value in values.items()}
        super().set_values(shown, defaults)

    def values(self) -> dict[str, Any]:
        return {"values": self.choices[0]} | {
            name: self._read(name, value) for name, value in super().values().items()
        }

    @property
    def reads_otherwise(self) -> bool:
        """Whether files are read otherwise than as usual."""
        fields, chosen = self.schema.model_fields, self.values()
        return any(chosen[name] != fields[name].default for name in self._below if name in chosen)

    @property
    def open(self) -> bool:
        """Whether the settings of reading are in sight."""
        return self.heading is not None and self.heading.isChecked()

    def open_reading(self, on: bool) -> None:
        """Show the settings of reading, or their heading only."""
        if self.heading is not None:
            self.heading.setChecked(on)

    def reveal(self, name: str) -> None:
        """Show the settings that a field is one of."""
        if name in self._below:
            self.open_reading(True)

    def suit(self, dataset: engine.data.Dataset) -> None:
        """Show the fields that do something to the data as things stand."""
        self.hide_rows(self.without_use(dataset))

    def without_use(self, dataset: engine.data.Dataset) -> set[str]:
        """Return the fields that would do nothing; what somebody has set can be set back."""
        chosen, fields = self.values(), self.schema.model_fields
        idle = {n for n in dataset.idle if n in chosen and chosen[n] == fields[n].default}
        return idle if chosen["values"] == "levels" else idle | {"levels"}

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


def shown_of(dataset: engine.data.Dataset) -> tuple[object, ...]:
    """Return what decides which fields a form of the data has."""
    return type(dataset.preparation), dataset.settings, dataset.choices
