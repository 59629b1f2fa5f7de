"""Forms of settings: the words of their fields, and what is wrong said where it is wrong."""

from typing import Literal

import pytest
from pydantic import Field
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit

from ar_studio import kinds, models
from ar_studio.errors import StudioError
from ar_studio.gui.kit import look
from ar_studio.gui.kit.forms import SettingsForm
from ar_studio.optimisation import TrainSettings
from ar_studio.settings import SettingError, Settings, choices, parse, titled


class Recipe(Settings):
    """Settings of three kinds."""

    hidden: tuple[int, ...] = Field(default=(500,), title="Hidden units", description="Widths.")
    rate: float = Field(default=0.1, gt=0, title="Rate", description="Step size.")
    cut: Literal["as-is", "half"] = Field(
        default="as-is",
        title="Values",
        description="What becomes of them.",
        json_schema_extra=titled({"as-is": ("As they are",), "half": ("Halved", "By two.")}),
    )


SCHEMAS = {
    "training": TrainSettings,
    **{kind.name: kind.preparation for kind in kinds.KINDS.values()},
    **{name: models.family(name).Config for name in models.entries()},
}


@pytest.fixture
def form(qtbot):
    """Return the form of these settings, shown in a window of its own."""
    form = SettingsForm(Recipe)
    form.set_values({})
    qtbot.addWidget(form)
    form.resize(640, 300)
    with qtbot.waitExposed(form):
        form.show()
    return form


def type_into(form, qtbot, name, text):
    line = form.editors[name]
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_small_numbers_are_written_as_one_types_them(form, qtbot):
    form.set_values({"rate": 0.00001})
    assert form.editors["rate"].text() == "1e-5"
    type_into(form, qtbot, "rate", "2e-5")
    assert parse(Recipe, form.values()).rate == 0.00002


def test_what_is_wrong_is_said_below_its_field_in_the_words_of_the_form(form, qtbot):
    heard = []
    form.edited.connect(heard.append)
    type_into(form, qtbot, "hidden", "256,abc")
    field = form.fields["hidden"]
    said = "Hidden units: “256,abc” is not a list of whole numbers, with commas between."
    assert field.line.text() == f"⚠ {said}"
    assert field.line.foregroundRole() == QPalette.ColorRole.BrightText
    assert form.problem == said
    assert field.editor.accessibleDescription() == said
    assert form.fields["rate"].line.text() == "Step size."
    assert not heard
    type_into(form, qtbot, "hidden", "256, 128")
    assert field.line.text() == "Widths."
    assert heard[-1]["hidden"] == "256, 128"


def test_a_bound_is_told_in_the_words_of_the_form(form, qtbot):
    type_into(form, qtbot, "rate", "0")
    assert form.problem == "Rate: it must be more than 0."


def test_nothing_moves_when_a_field_is_wrong(form, qtbot):
    def places():
        return [(one.mapTo(form, QPoint(0, 0)), one.size()) for one in form.editors.values()]

    before, size = places(), form.sizeHint()
    type_into(form, qtbot, "hidden", "nonsense")
    QApplication.processEvents()
    assert places() == before
    assert form.sizeHint() == size


def test_the_edge_of_a_wrong_field_is_red(form, qtbot):
    def edge():
        return form.editors["hidden"].grab().toImage().pixelColor(60, 0).name()

    form.setStyleSheet(look.sheet(look.LIGHT))
    type_into(form, qtbot, "hidden", "nonsense")
    assert edge() == look.LIGHT.error
    type_into(form, qtbot, "hidden", "20")
    assert edge() != look.LIGHT.error


def test_choices_are_called_as_people_say_them_and_explained(form, qtbot):
    box = form.editors["cut"]
    assert isinstance(box, QComboBox)
    assert [box.itemText(row) for row in range(2)] == ["As they are", "Halved"]
    assert form.fields["cut"].line.text() == "What becomes of them."
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert form.fields["cut"].line.text() == "By two."
    assert form.values()["cut"] == "half"


def test_the_command_line_hears_of_the_setting_by_its_name():
    with pytest.raises(
        SettingError, match=r"^rate = 'x' will not do: it takes a number\.$"
    ) as told:
        parse(Recipe, {"rate": "x"})
    assert (told.value.field, told.value.words) == ("rate", "Rate: “x” is not a number.")
    with pytest.raises(StudioError, match="no setting named 'rat'; did you mean 'rate'"):
        parse(Recipe, {"rat": 1})


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
def test_every_setting_and_choice_has_words_of_its_own(schema):
    for name, field in schema.model_fields.items():
        assert field.title, name
        assert field.description, name
        assert field.description.endswith("."), name
        for value, choice in choices(field).items():
            assert choice.title != str(value), (name, value)


def test_a_value_that_no_field_can_show_leaves_the_usual_one(qtbot):
    form = SettingsForm(TrainSettings)
    qtbot.addWidget(form)
    usual = TrainSettings().model_dump()
    form.set_values({"epochs": "many", "batch_size": 10**40, "seed": None})
    shown = form.values()
    assert {name: shown[name] for name in ("epochs", "batch_size", "seed")} == {
        name: usual[name] for name in ("epochs", "batch_size", "seed")
    }


def test_a_seed_too_large_for_its_field_is_said_there_until_another_is_typed(qtbot):
    form = SettingsForm(TrainSettings)
    qtbot.addWidget(form)
    form.show()
    form.set_values({"seed": 2**53})
    assert "9,007,199,254,740,991" in form.fields["seed"].problem
    assert not form.problem  # what is shown will do
    box = form.editors["seed"]
    assert isinstance(box, QAbstractSpinBox)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "5")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert not form.fields["seed"].problem
    form.set_values({"seed": 2**53 - 1})
    assert not form.fields["seed"].problem


@pytest.mark.parametrize("seed", [7, 2**32 - 1, 2**53 - 1])
def test_seeds_are_shown_and_typed_as_large_as_they_are(qtbot, seed):
    form = SettingsForm(TrainSettings)
    qtbot.addWidget(form)
    form.show()
    form.set_values({"seed": seed})
    assert form.values()["seed"] == seed
    box = form.editors["seed"]
    assert isinstance(box, QAbstractSpinBox)
    box.setFocus()
    box.selectAll()
    with qtbot.waitSignal(form.edited) as edited:
        qtbot.keyClicks(box, str(seed - 1))
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert edited.args[0]["seed"] == seed - 1
