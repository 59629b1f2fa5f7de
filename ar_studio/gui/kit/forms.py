"""A form made from a settings class: titles, bounds and help come from its fields."""

from __future__ import annotations

import typing
from collections.abc import Collection
from typing import Any, Literal

from annotated_types import Ge, Gt, Le, Lt
from pydantic.fields import FieldInfo
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.buttons import Disclosure
from ar_studio.gui.kit.controls import (
    LARGEST,
    LARGEST_SEED,
    DecimalLine,
    SeedBox,
    called,
    label_for,
)
from ar_studio.gui.kit.field import Field
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.kit.slider import NumberSlider
from ar_studio.seeds import SEEDS
from ar_studio.settings import SettingError, Settings, choices, parse


class SettingsForm(QWidget):
    """Edits the values of one settings class; a value that will not do is explained in its field.

    Parameters
    ----------
    hidden
        Fields that it has not.
    below
        Fields that are last, under `heading`, which shows and hides them.

    Attributes
    ----------
    edited
        The user changed a value, and all of them will do.
    problem
        What is wrong, in the form's own words; empty if nothing is.
    """

    edited = Signal(dict)

    def __init__(
        self,
        schema: type[Settings],
        *,
        hidden: tuple[str, ...] = (),
        below: tuple[str, ...] = (),
        heading: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.schema = schema
        self.editors: dict[str, QWidget] = {}
        self.fields: dict[str, Field] = {}
        self.problem = ""
        self._defaults: dict[str, Any] = {}
        self._too_large: set[str] = set()  # fields of which a value is larger than they show
        self.rows = rows = QFormLayout()
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._below, self._useless = below, frozenset[str]()
        self.heading: Disclosure | None = None
        shown = [name for name in schema.model_fields if name not in hidden]
        for name in sorted(shown, key=lambda name: name in below):
            if name in below and self.heading is None:
                self.heading = Disclosure(heading)
                self.heading.toggled.connect(self._show_rows)
                rows.addRow(self.heading)
            rows.addRow(*self._row(name, schema.model_fields[name]))
        self.reset_button = QPushButton(self.tr("Reset to recipe"))
        self.reset_button.setToolTip(self.tr("Go back to the settings known to work here"))
        self.reset_button.clicked.connect(self._reset)
        vbox(rows, (self.reset_button, Qt.AlignmentFlag.AlignLeft), on=self)

    def set_values(self, values: dict[str, Any], defaults: dict[str, Any] | None = None) -> None:
        """Show values; fields left out show their defaults. Reset returns to `defaults`."""
        if defaults is not None:
            self._defaults = defaults
        self._too_large.clear()
        for name, editor in self.editors.items():
            usual = self.schema.model_fields[name].default
            with QSignalBlocker(editor):
                try:
                    _show(editor, values.get(name, usual))
                except OverflowError:
                    self._too_large.add(name)
                    _show(editor, usual)
                except (TypeError, ValueError):  # of a record that was edited
                    _show(editor, usual)
        self._validate()

    def values(self) -> dict[str, Any]:
        """Return what the form shows, checked or not."""
        return {name: _read(editor) for name, editor in self.editors.items()}

    def hide_rows(self, names: Collection[str]) -> None:
        """Show the rows of all fields but those named; these keep their values."""
        self._useless = frozenset(names)
        self._show_rows()

    def _show_rows(self) -> None:
        useful, heading = self.fields.keys() - self._useless, self.heading
        shut = {*self._below} if heading is not None and not heading.isChecked() else set[str]()
        for name, field in self.fields.items():
            self.rows.setRowVisible(field, name in useful - shut)
        if heading is not None:
            self.rows.setRowVisible(heading, bool(useful & {*self._below}))

    def _row(self, name: str, field: FieldInfo) -> tuple[QLabel, Field]:
        editor, title = self._editor(field), spoken(field.title or name)
        description = spoken(field.description or "")
        if not isinstance(editor, QCheckBox):
            editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        editor.setObjectName(name)
        if isinstance(editor, NumberSlider):
            editor.name(title, description)
        editor.setAccessibleName(title)
        if isinstance(editor, QComboBox) and (typed := editor.lineEdit()) is not None:
            typed.setAccessibleName(title)
        editor.setToolTip(description)
        self.editors[name] = editor
        self.fields[name] = Field(editor, description)
        label = called(label_for(editor, title), tip=description)
        return label, self.fields[name]

    def _explain_choice(self, name: str) -> None:
        """Say below a box of choices what the chosen one means."""
        editor, about = self.editors[name], self.schema.model_fields[name]
        if isinstance(editor, QComboBox):
            chosen = choices(about).get(_read(editor))
            self.fields[name].explain(spoken((chosen and chosen.help) or about.description or ""))

    def _editor(self, field: FieldInfo) -> QWidget:
        annotation = field.annotation
        if choices(field):
            return self._chooser(field)
        if annotation is bool:
            check = QCheckBox()
            check.toggled.connect(self._edited)
            return check
        if annotation is int and _said(field).get("slider"):
            slider = NumberSlider(*_bounds(field))
            slider.changed.connect(self._edited)
            return slider
        if annotation is int:
            spin = SeedBox() if _is_seed(field) else QSpinBox()
            if isinstance(spin, QSpinBox):
                spin.setSuffix(spoken(_said(field).get("suffix", "")))
                spin.setSpecialValueText(spoken(_said(field).get("zero", "")))
                spin.setRange(*_bounds(field))
                spin.setGroupSeparatorShown(True)
            spin.setKeyboardTracking(False)
            spin.valueChanged.connect(self._edited)
            return spin
        line = DecimalLine() if annotation is float else QLineEdit()
        line.editingFinished.connect(self._edited)
        return line

    def _chooser(self, field: FieldInfo) -> QComboBox:
        """Return a box of choices, into which a list may be typed where the field takes one."""
        combo = QComboBox()
        for value, choice in choices(field).items():
            combo.addItem(spoken(choice.title), value)
            tip = spoken(choice.help) or None
            combo.setItemData(combo.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        combo.currentIndexChanged.connect(self._edited)
        if typing.get_origin(field.annotation) is not Literal:
            combo.setEditable(True)
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            typed = combo.lineEdit()
            assert typed is not None
            typed.editingFinished.connect(self._edited)
        return combo

    def _edited(self) -> None:
        if self._validate():
            self.edited.emit(self.values())

    def _validate(self) -> bool:
        """Explain the first value that will not do in its field."""
        wrong, self.problem = "", ""
        try:
            parse(self.schema, self.values())
        except SettingError as error:
            wrong, self.problem = error.field, spoken(error.words)
        for name, field in self.fields.items():
            field.blame(self.problem if name == wrong else self._unshown(name))
            self._explain_choice(name)
        return not self.problem

    def _unshown(self, name: str) -> str:
        """Say that a field has a value larger than it can show, until it is set to another."""
        editor, usual = self.editors[name], self.schema.model_fields[name].default
        if name not in self._too_large or _read(editor) != usual:
            return ""
        largest = LARGEST_SEED if isinstance(editor, SeedBox) else LARGEST
        words = self.tr("Its value is larger than the {0:,} that can be set here, so {1} is taken.")
        return filled(words, largest, usual)

    def _reset(self) -> None:
        self.set_values(self._defaults)
        self.edited.emit(self.values())


def _said(field: FieldInfo) -> dict[str, Any]:
    """Return what a field says of its editor: titles of choices, a suffix, what zero means."""
    return field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}


def _bounds(field: FieldInfo) -> tuple[int, int]:
    low, high = -LARGEST, LARGEST
    for bound in field.metadata:
        match bound:
            case Ge(ge=value):
                low = max(low, int(typing.cast(int, value)))
            case Gt(gt=value):
                low = max(low, int(typing.cast(int, value)) + 1)
            case Le(le=value):
                high = min(high, int(typing.cast(int, value)))
            case Lt(lt=value):
                high = min(high, int(typing.cast(int, value)) - 1)
    return low, high


def _is_seed(field: FieldInfo) -> bool:
    return any(isinstance(bound, Lt) and bound.lt == SEEDS for bound in field.metadata)


def _show(editor: QWidget, value: Any) -> None:
    largest = LARGEST_SEED if isinstance(editor, SeedBox) else LARGEST
    if isinstance(value, int) and abs(value) > largest and not isinstance(editor, QLineEdit):
        raise OverflowError
    match editor:
        case QComboBox():
            editor.setCurrentIndex(editor.findData(value))
            if editor.isEditable() and editor.currentIndex() < 0:
                editor.setEditText(_listed(value))
        case QCheckBox():
            editor.setChecked(bool(value))
        case QSpinBox() | SeedBox():
            editor.setValue(int(value))
        case NumberSlider():
            editor.set_value(int(value))
        case DecimalLine():
            editor.set_number(_listed(value))
        case QLineEdit():
            editor.setText(_listed(value))


def _listed(value: Any) -> str:
    return ", ".join(map(_written, value if isinstance(value, tuple | list) else [value]))


def _written(value: Any) -> str:
    """Return a value as one would type it: 1e-5, not 1e-05."""
    return str(value).replace("e-0", "e-") if isinstance(value, float) else str(value)


def _read(editor: QWidget) -> Any:
    match editor:
        case QComboBox():
            chosen = editor.findText(editor.currentText())
            return editor.currentText().strip() if chosen < 0 else editor.itemData(chosen)
        case QCheckBox():
            return editor.isChecked()
        case QSpinBox() | SeedBox():
            return editor.value()
        case NumberSlider():
            return editor.value()
        case DecimalLine():
            return editor.number()
        case QLineEdit():
            return editor.text().strip()
