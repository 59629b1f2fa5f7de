"""Sweeps: the values one types, the trainings they make, and their way into the queue."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.gui.studio.studio import Guide, Studio
from ar_studio.gui.training.panel import TrainingPanel
from ar_studio.gui.training.spread import MOST, spread, usual
from ar_studio.gui.training.words import told_values
from ar_studio.gui.window import MainWindow
from ar_studio.optimisation import TrainSettings

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio) -> TrainingPanel:
    made = TrainingPanel(studio)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    studio.model.choose("nade")
    studio.training.set_values({"epochs": 1, "batch_size": 500, "samples": 0})
    made.serve("design", ())
    qtbot.mouseClick(made.sheet.footer.sweep_button, LEFT)
    return made


def fill(line: QLineEdit, text: str) -> None:
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, text)


@pytest.mark.parametrize(
    ("name", "text", "values"),
    [
        ("batch_size", "8, 16, 32", [8, 16, 32]),
        ("batch_size", "8–128 in 5 steps, log", [8, 16, 32, 64, 128]),
        ("batch_size", "10-30 in 3 steps", [10, 20, 30]),
        ("batch_size", "1 to 3 in 9 steps", [1, 2, 3]),
        ("learning_rate", "1e-4–1e-2 in 3 steps log", [1e-4, 1e-3, 1e-2]),
        ("learning_rate", "0.1, 0.1, 0.3", [0.1, 0.3]),
        ("optimizer", "Adam, sgd", ["adam", "sgd"]),
    ],
)
def test_values_are_typed_one_by_one_or_as_a_range(name, text, values):
    assert spread(TrainSettings, name, text) == pytest.approx(values)


@pytest.mark.parametrize("name", ["batch_size", "learning_rate"])
def test_a_range_without_end_is_refused_in_a_sentence(name):
    with pytest.raises(StudioError, match="too large"):
        spread(TrainSettings, name, "1e999–2e999 in 3 steps")


def test_one_of_many_is_told_as_one():
    assert told_values(TrainSettings, {"epochs": 1, "batch_size": 1}) == "1 epoch, batch size 1"
    assert told_values(TrainSettings, {"epochs": 1000}) == "1,000 epochs"


def test_lists_are_told_apart_by_semicolons():
    config = models.family("made").Config
    assert spread(config, "hidden", "100; 100, 100") == [(100,), (100, 100)]


@pytest.mark.parametrize("text", ["", "abc", "0", "1–100 in 90 steps"])
def test_what_will_not_do_is_said(text):
    with pytest.raises(StudioError):
        spread(TrainSettings, "batch_size", text)


def test_values_to_begin_with_are_around_what_is_chosen():
    fields = TrainSettings.model_fields
    assert usual(fields["batch_size"], 100) == "50, 100, 200"
    assert spread(TrainSettings, "optimizer", usual(fields["optimizer"], "adam"))
    assert MOST >= 12
    layers = models.family("made").Config.model_fields["hidden"]
    assert usual(layers, (100,)) == "50; 100; 200"  # a comma would make one network of them


def test_a_sweep_over_two_settings_lays_out_every_pair_and_queues_them_by_name(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    sheet, sweep = panel.sheet, panel.sheet.sweep
    assert sweep.isVisible()
    assert sweep.choices[0].currentText() == "Hidden units"
    fill(sweep.values[0], "2, 4")
    sweep.choices[1].setFocus()
    qtbot.keyClicks(sweep.choices[1], "Seed")
    fill(sweep.values[1], "7, 8")
    lines = [sweep.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert lines == [
        "2 hidden units, seed 7, 322 parameters",
        "2 hidden units, seed 8, 322 parameters",
        "4 hidden units, seed 7, 580 parameters",
        "4 hidden units, seed 8, 580 parameters",
    ]
    assert sweep.count.text() == "4 trainings"
    assert sheet.footer.start.text() == "Add 4 trainings"
    qtbot.mouseClick(sheet.footer.start, LEFT)
    assert panel.page is panel.now
    assert [entry.state for entry in studio.queue.entries][1:] == ["waits"] * 3
    qtbot.waitUntil(lambda: not studio.queue.going, timeout=60_000)
    assert [entry.state for entry in studio.queue.entries] == ["done"] * 4
    titles = {run.record.title for run in studio.runs.runs}
    assert "NADE on digits, 4 hidden units, seed 8" in titles
    assert len(titles) == 4
    hidden = {run.record.model.config["hidden"] for run in studio.runs.runs}
    assert hidden == {2, 4}


def test_values_that_will_not_do_are_said_above_them_and_nothing_is_queued(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    sheet, sweep = panel.sheet, panel.sheet.sweep
    fill(sweep.values[0], "8, many")
    assert "many" in sweep.lines[0].text()
    assert not sheet.footer.start.isEnabled()
    assert sheet.footer.cost.text().count("⚠") == 1
    assert sweep.list.count() == 0
    fill(sweep.values[0], "8")
    assert sheet.footer.start.text() == "Add 1 training"
    assert sheet.footer.what.text().startswith("1 training of NADE")
    sweep.choices[1].setCurrentIndex(sweep.choices[1].findText("Hidden units"))
    assert "another setting" in sweep.lines[1].text()
    assert not sheet.footer.start.isEnabled()
    sheet.open(sheet.model)
    assert sheet.footer.start.text() == "Start training"
    assert sheet.footer.start.isEnabled()


def test_more_training_events_than_there_are_are_told_before_anything_trains(
    panel: TrainingPanel, studio: Studio
) -> None:
    sheet, sweep = panel.sheet, panel.sheet.sweep
    sweep.choices[0].setCurrentIndex(sweep.choices[0].findText("Training events"))
    fill(sweep.values[0], "50, 9000")
    assert [plan.settings["events"] for plan in sweep.plans()] == [50]
    assert "has 1,439 training events" in sweep.trials[1].problem
    sheet.open(sheet.model)
    before = dict(studio.training.values)
    studio.training.set_values({**before, "events": 9000})
    assert not sheet.footer.start.isEnabled()
    assert "9,000 are asked for" in sheet.footer.cost.text()
    studio.training.set_values({**before, "events": 300})
    assert sheet.footer.start.isEnabled()
    assert not studio.model.error


def test_how_lists_are_typed_is_said_where_they_are(panel: TrainingPanel, studio: Studio) -> None:
    studio.model.choose("made")
    line = panel.sheet.sweep.values[0]
    assert ";" in line.text()
    assert "semicolons" in line.placeholderText()
    assert panel.sheet.footer.start.text() == "Add 3 trainings"


def test_the_keyboard_stays_at_the_steps_when_the_page_it_was_on_goes(
    qtbot: QtBot, panel: TrainingPanel
) -> None:
    sheet = panel.sheet
    sheet.sweep.values[0].setFocus()
    qtbot.mouseClick(sheet.steps, LEFT, pos=sheet.steps.tabRect(0).center())
    assert sheet.steps.hasFocus()


def test_every_control_of_the_sheet_has_a_name(panel: TrainingPanel, unnamed) -> None:
    for page in panel.sheet.pages:
        panel.sheet.open(page)
        assert unnamed(panel) == []


def test_a_lesson_lays_a_sweep_out(
    window: MainWindow,
) -> None:
    panel = window.panels["training"]
    assert isinstance(panel, TrainingPanel)
    asked = {
        "model": "made",
        "plan": "press",
        "step": "3",
        "sweep.first": "model.masks",
        "sweep.first.values": "1,4",
        "sweep.second": "training.events",
        "sweep.second.values": "100,300",
    }
    guide = Guide("training", dict(asked), "start")
    window.usher.lead(guide)
    assert guide.wrong == ""
    sweep = panel.sheet.sweep
    assert [plan.config["masks"] for plan in sweep.plans()] == [1, 1, 4, 4]
    assert [plan.settings["events"] for plan in sweep.plans()] == [100, 300, 100, 300]
    guide = Guide("training", {**asked, "sweep.first": "model.nothing"})
    window.usher.lead(guide)
    assert guide.wrong == "sweep.first of Train cannot be model.nothing."
