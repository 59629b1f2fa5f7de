"""The training panel, driven by clicks and keys while real models train."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QRect, Qt, QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from ar_studio.gui.kit import tabbing
from ar_studio.gui.kit.controls import SeedBox
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.numbers import thinned, time_left
from ar_studio.gui.training.panel import TrainingPanel
from ar_studio.gui.training.progress import LAST_S, Speed

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio) -> TrainingPanel:
    made = TrainingPanel(studio)
    qtbot.addWidget(made)
    made.resize(1000, 780)
    made.show()
    studio.model.choose("fvsbn")
    fast = {"epochs": 3, "batch_size": 200, "samples": 4, "learning_rate": 0.05}
    studio.training.set_values(fast)
    return made


def curves_of(panel: TrainingPanel):
    panel.now.add_curves()
    assert panel.now.curves is not None
    return panel.now.curves


def steps(panel: TrainingPanel) -> int:
    batch = panel.studio.training.batch
    return batch.step if batch else 0


def enabled(panel: TrainingPanel) -> list[str]:
    return [button.text() for button in panel.now.controls.buttons if button.isEnabled()]


def begin(qtbot: QtBot, panel: TrainingPanel) -> None:
    """Start what is chosen, by two clicks."""
    qtbot.mouseClick(panel.now.plan, LEFT)
    qtbot.mouseClick(panel.sheet.footer.start, LEFT)


def train(qtbot: QtBot, panel: TrainingPanel) -> None:
    begin(qtbot, panel)
    qtbot.waitUntil(lambda: not panel.studio.training.active, timeout=30_000)


def test_begins_with_what_to_do_and_what_will_be_trained(
    qtbot: QtBot, panel: TrainingPanel
) -> None:
    assert panel.now.empty.isVisible()
    qtbot.mouseClick(panel.now.empty.button, LEFT)
    footer = panel.sheet.footer
    assert footer.isVisible()
    assert footer.what.whole == "FVSBN, ordering row by row, on digits · threshold · seeded split 0"
    assert footer.cost.text().startswith("2,080 parameters")
    assert "Nothing is being trained" in panel.now.controls.stop.toolTip()
    assert panel.exports() == []


def test_the_sheet_is_left_by_escape_or_its_button_and_keeps_what_was_chosen(
    qtbot: QtBot, panel: TrainingPanel
) -> None:
    sheet = panel.sheet
    qtbot.keyClick(panel, Qt.Key.Key_F5)
    sheet.open(sheet.settings)
    qtbot.keyClick(sheet.settings.home, Qt.Key.Key_Escape)
    assert panel.page is panel.now
    assert panel.now.plan.hasFocus()
    qtbot.keyClick(panel.now.plan, Qt.Key.Key_Space)
    assert panel.page is sheet
    assert sheet.settings.isVisible()
    qtbot.mouseClick(sheet.back, LEFT)
    assert panel.page is panel.now


def test_a_click_trains_to_the_end_and_says_what_came_of_it(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    told: list[str] = []
    progress = panel.now.progress
    progress.told.connect(lambda: told.append(progress.precision.value.text()))
    begin(qtbot, panel)
    assert panel.page is panel.now
    assert enabled(panel) == ["Pause", "One step", "Stop"]
    qtbot.waitUntil(lambda: studio.training.batch is not None, timeout=30_000)
    assert progress.bar.isVisible()
    started = studio.training.started
    assert started is not None
    qtbot.waitUntil(lambda: not studio.training.active, timeout=30_000)
    assert (started.precision or "32 bits") in told
    qtbot.waitUntil(lambda: panel.now.samples.epoch == 3)
    curves = curves_of(panel)
    qtbot.waitUntil(lambda: "valid" in curves.plot.series())
    qtbot.waitUntil(lambda: curves.plot.series()["valid"].x.size == 3)
    run = studio.runs.current
    assert run is not None
    assert "test" in run.record.scores
    said = panel.now.outcome.sentence.text()
    assert said.startswith("Finished: 3 of 3 epochs.")
    assert f"test {run.record.scores['test'].nll_nats:.2f} ±" in said
    assert "epoch 3 · valid" in panel.now.samples.caption.text()
    assert panel.now.samples.place.count() == 4
    with qtbot.waitSignal(studio.asked) as asked:
        qtbot.mouseClick(panel.now.outcome.sample, LEFT)
    assert asked.args is not None
    assert asked.args[0] == "sample"
    assert enabled(panel) == []
    assert "has ended" in panel.now.controls.resume.toolTip()


def test_a_run_that_counts_tells_no_rule_of_gradients(
    panel: TrainingPanel, studio: Studio, make_run: Callable
) -> None:
    for fit, told in (("counting", "by counting or EM"), ("gradient", "learning rate")):
        run = make_run("coin", fit, fit=fit)
        run.update(training={"epochs": 1})
        studio.runs.select(run)
        assert told in panel.now.headline.settings.text()


def test_the_headline_is_that_of_the_run_that_trains_whatever_is_chosen_next(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio, make_run: Callable
) -> None:
    title, training = panel.now.headline.title, studio.training
    training.set_values({"epochs": 500, "batch_size": 200, "samples": 0})
    begin(qtbot, panel)
    qtbot.waitUntil(lambda: training.batch is not None, timeout=30_000)
    studio.model.choose("made")
    studio.runs.select(make_run("nade", "In hand", hidden=4))
    qtbot.waitUntil(lambda: "epoch" in title.whole)
    assert title.whole.startswith("FVSBN on digits · 2,080 parameters · epoch ")
    assert title.whole.endswith(" of 500")
    assert "500 epochs" in panel.now.headline.settings.text()
    training.stop()
    qtbot.waitUntil(lambda: not training.active)
    assert title.whole.startswith("Trained: FVSBN on digits")
    assert panel.sheet.footer.what.whole.startswith("MADE")


def test_nothing_moves_when_a_training_starts_ends_or_fails(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio, make_run: Callable
) -> None:
    studio.runs.select(make_run("fvsbn", "In hand"))
    curves_of(panel)
    qtbot.wait(1)

    def places() -> list[QRect]:
        now = panel.now
        shown = (now.controls, now.outcome.sample, now.pictures, now.below, now.headline)
        return [QRect(one.mapTo(panel, one.rect().topLeft()), one.size()) for one in shown]

    before = places()
    begin(qtbot, panel)
    qtbot.waitUntil(lambda: studio.training.batch is not None, timeout=30_000)
    assert places() == before
    qtbot.waitUntil(lambda: not studio.training.active, timeout=30_000)
    qtbot.wait(1)
    assert places() == before
    studio.training.set_values({"device": "cuda:7"})
    train(qtbot, panel)
    qtbot.wait(1)
    assert "cuda:7" in panel.now.outcome.sentence.text()
    assert places() == before


def test_keys_step_resume_pause_and_stop(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    training = studio.training
    training.set_values({"epochs": 0, "batch_size": 200, "samples": 0})
    qtbot.keyClick(panel, Qt.Key.Key_F5)
    panel.sheet.open(panel.sheet.settings)
    panel.sheet.settings.by_steps.setFocus()
    qtbot.keyClick(panel.sheet.settings.by_steps, Qt.Key.Key_Space)
    qtbot.keyClick(panel, Qt.Key.Key_F5)  # once too often starts nothing
    assert not training.active
    qtbot.keyClick(panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: training.task.paused, timeout=30_000)
    assert steps(panel) == 1
    assert enabled(panel) == ["One step", "Resume", "Stop"]
    qtbot.keyClick(panel, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: training.task.paused and steps(panel) == 2)
    qtbot.keyClick(panel, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: steps(panel) > 4)
    assert panel.now.progress.left.value.text() in ("–", "no limit")
    qtbot.keyClick(panel, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: training.task.paused)
    paused_at = steps(panel)
    qtbot.keyClick(panel, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not training.active)
    run = studio.runs.current
    assert run is not None
    assert run.record.status == "stopped"
    assert run.has_checkpoint
    assert f"Stopped at step {paused_at}" in panel.now.outcome.sentence.text()
    assert enabled(panel) == ["One step", "Resume"]


def test_resume_goes_on_with_a_stopped_run_and_keeps_its_curve(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    training = studio.training
    training.set_values({"epochs": 20, "batch_size": 50, "samples": 2})  # too long to end first
    training.start()
    qtbot.waitUntil(lambda: 1 in training.samples, timeout=30_000)
    training.stop()
    qtbot.waitUntil(lambda: not training.active)
    rows = len(training.metrics)
    qtbot.mouseClick(panel.now.controls.buttons[2], LEFT)
    qtbot.waitUntil(lambda: not training.active, timeout=30_000)
    steps = [row.step for row in panel.history.metrics]
    assert len(steps) > rows
    assert steps == sorted(steps)
    qtbot.waitUntil(lambda: panel.now.samples.epochs == list(range(1, 21)))


def test_a_failure_is_said_in_the_panel(qtbot: QtBot, panel: TrainingPanel, studio: Studio) -> None:
    studio.training.set_values({"device": "cuda:7"})
    train(qtbot, panel)
    assert panel.now.page.isHidden() or panel.now.outcome.sentence.isVisible()
    assert "cuda:7" in panel.now.outcome.sentence.text()
    assert studio.log.lines[-1].count("cuda:7") == 1


def test_memory_that_runs_out_is_told_and_the_training_goes_on(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ar_studio.footprint.Room.fits", lambda self, events: events <= 100)
    said: list[str] = []
    studio.noticed.connect(lambda sentence, *_: said.append(sentence))
    train(qtbot, panel)
    assert said == ["Memory ran out: going on with batches of 200 in 2 parts."]
    assert studio.training.finished is not None


def test_too_little_memory_for_one_event_is_said_in_the_panel(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ar_studio.footprint.Room.fits", lambda self, events: False)
    train(qtbot, panel)
    assert panel.now.outcome.sentence.isVisible()
    assert "too little memory" in panel.now.outcome.sentence.text()


def test_the_form_changes_the_next_training_and_refuses_what_will_not_do(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    sheet, settings = panel.sheet, panel.sheet.settings
    qtbot.mouseClick(panel.now.plan, LEFT)
    sheet.open(settings)
    budget, rule, rest = settings.forms
    epochs = budget.editors["epochs"]
    assert isinstance(epochs, QSpinBox)
    assert epochs.value() == 3
    epochs.setValue(7)
    assert studio.training.values["epochs"] == 7
    rate = rule.editors["learning_rate"]
    rate.setFocus()
    QTest.keyClick(rate, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(rate, "fast")
    QTest.keyClick(rate, Qt.Key.Key_Return)
    assert rule.fields["learning_rate"].line.text() == "⚠ Learning rate: “fast” is not a number."
    assert not sheet.footer.start.isEnabled()
    assert not sheet.footer.queue.isEnabled()
    assert "Learning rate" in sheet.footer.cost.text()
    qtbot.mouseClick(sheet.note.button, LEFT)
    assert sheet.footer.start.isEnabled()
    assert studio.training.values == studio.training.recipe
    devices = rest.devices
    assert devices is not None
    qtbot.waitUntil(lambda: devices.count() > 1)
    assert devices.findData("cpu") > 0


def test_edited_settings_stay_while_the_recipe_is_the_same(
    panel: TrainingPanel, studio: Studio
) -> None:
    studio.model.set_values({"ordering": "random"})
    assert studio.training.values["epochs"] == 3
    studio.model.choose("nade")
    assert studio.training.values == studio.training.recipe


def test_a_model_that_was_made_narrower_for_its_data_says_so(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ar_studio.estimation.USUAL_MOST", 15_000)
    studio.ask("design")
    panel.serve("design", ())
    studio.model.choose("nade")
    line = panel.sheet.note.line
    assert studio.model.values["hidden"] == 128  # as the recipe for these data has it
    assert line.text() == ""
    studio.data.choose("glyphs")
    qtbot.waitUntil(lambda: studio.data.dataset.source == "glyphs", timeout=30_000)  # pyright: ignore[reportOptionalMemberAccess]
    told = f"hidden={studio.model.values['hidden']} instead of 500: otherwise it would have"
    assert line.text().startswith(told)
    studio.model.choose("nade")
    assert line.text().startswith(told)
    studio.model.set_values({**studio.model.values, "hidden": 40})
    assert told not in line.text()


def test_other_data_keep_what_one_set_and_say_so_in_a_line(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    sheet = panel.sheet
    studio.ask("design")
    panel.serve("design", ())
    studio.model.choose("nade")
    form = sheet.model.form
    assert form is not None
    ordering = form.editors["ordering"]
    assert isinstance(ordering, QComboBox)
    ordering.setCurrentIndex(ordering.findData("spiral"))
    studio.training.set_values({**studio.training.values, "seed": 7})
    hidden = studio.model.values["hidden"]
    studio.data.choose("glyphs")
    qtbot.waitUntil(lambda: studio.data.dataset.source == "glyphs", timeout=30_000)  # pyright: ignore[reportOptionalMemberAccess]
    assert studio.model.values["ordering"] == "spiral"
    assert studio.model.values.get("hidden", 500) != hidden
    assert studio.training.values["seed"] == 7
    said = sheet.note.line.text()
    assert "the recipe says 500 hidden units" in said
    assert said.endswith("Kept as you set it: ordering spiral.")
    qtbot.mouseClick(sheet.note.button, LEFT)
    assert studio.model.values == studio.model.recipe
    assert sheet.note.line.text() == ""
    assert not sheet.note.button.isEnabled()


def test_a_preparation_that_is_not_applied_yet_is_applied_before_it_is_trained_on(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    sheet = panel.sheet
    panel.serve("prepare", ())
    form = sheet.data.preparation.form
    assert form is not None
    seed = form.editors["seed"]
    assert isinstance(seed, SeedBox)
    seed.setValue(3)
    assert sheet.footer.start.text() == "Apply and start"
    assert "not applied yet" in sheet.footer.cost.text()
    qtbot.mouseClick(sheet.footer.start, LEFT)
    qtbot.waitUntil(lambda: studio.training.run is not None, timeout=30_000)
    assert studio.training.run is not None
    assert studio.training.run.record.data.preparation["seed"] == 3
    assert sheet.footer.start.text() == "Start training"
    qtbot.waitUntil(lambda: not studio.training.active, timeout=30_000)


def test_the_log_tells_this_training_from_everything_else(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    train(qtbot, panel)
    studio.notice("Saved a picture.")
    log = panel.now.log
    assert "Saved a picture." in log.text.toPlainText()
    log.choice.setFocus()
    qtbot.keyClick(log.choice, Qt.Key.Key_Down)
    shown = log.text.toPlainText()
    assert "Saved a picture." not in shown
    assert "Epoch 3" in shown
    studio.notice("Saved another.")
    assert log.text.toPlainText() == shown


def test_reference_lines_are_those_of_the_run_whatever_data_are_open(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio, make_run: Callable
) -> None:
    train(qtbot, panel)
    references = curves_of(panel).references
    qtbot.waitUntil(lambda: len(references.lines()) == 2, timeout=10_000)
    uniform, pixels = references.lines()
    assert uniform == ("uniform", pytest.approx(64 * np.log(2)))
    assert 15 < pixels[1] < 30
    studio.data.choose("glyphs")
    qtbot.waitUntil(lambda: studio.data.dataset.source == "glyphs", timeout=30_000)  # pyright: ignore[reportOptionalMemberAccess]
    assert references.lines() == [uniform, pixels]
    run = make_run("fvsbn", "Fixed")
    part = run.record.data.model_copy(update={"protocol": "binarized-mnist · fixed"})
    run.update(data=part)
    studio.runs.select(run)
    labels = [label for label, _ in references.lines()]
    assert labels[0] == "uniform"
    assert any("logistic autoregressive" in label for label in labels)
    assert not any("raster order" in label for label in labels)


def test_the_baseline_of_a_run_of_before_is_measured_without_opening_its_data(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    train(qtbot, panel)
    trained = studio.runs.current
    studio.data.choose("glyphs")
    qtbot.waitUntil(lambda: studio.data.dataset.source == "glyphs", timeout=30_000)  # pyright: ignore[reportOptionalMemberAccess]
    later = TrainingPanel(studio)
    qtbot.addWidget(later)
    later.show()
    assert later.history.run is not None
    assert trained is not None
    assert later.history.run.folder == trained.folder
    qtbot.waitUntil(lambda: len(curves_of(later).references.lines()) == 2, timeout=10_000)
    assert studio.data.dataset.source == "glyphs"  # pyright: ignore[reportOptionalMemberAccess]


def test_units_and_axis_change_the_curves_and_are_remembered(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    train(qtbot, panel)
    curves = curves_of(panel)
    curves.redraw()
    nats = curves.plot.series()["valid"].y
    curves.unit_choice.setCurrentText("bits/dim")
    assert curves.plot.series()["valid"].y == pytest.approx(nats / (64 * np.log(2)))
    assert studio.preferences.values.units == "bits/dim"
    assert "bits/dim" in panel.now.outcome.sentence.text()
    curves.axis_choice.setCurrentIndex(1)
    assert list(curves.plot.series()["valid"].x) == [1, 2, 3]


def test_other_runs_are_overlaid_comparable_ones_first_and_others_with_the_reason(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio, make_run: Callable
) -> None:
    train(qtbot, panel)
    trained = studio.runs.current
    assert trained is not None
    progress = trained.record.progress
    other = make_run("fvsbn", "Other protocol, with a title so long that it fits into no line")
    part = other.record.data.model_copy(update={"protocol": "digits · dynamic"})
    other.update(data=part, progress=progress)
    alike = make_run("nade", "Alike", hidden=4)
    alike.update(progress=progress)
    for run in (other, alike):
        run.write_metrics(trained.metrics())
    studio.runs.refresh()
    studio.runs.shelf = [run for run in studio.runs.runs if run.folder == alike.folder]
    curves = curves_of(panel)
    qtbot.mouseClick(curves.compare, LEFT)
    overlay = curves.overlay
    assert overlay.isVisible()
    assert overlay.list.hasFocus()
    lines = [overlay.list.item(row).text() for row in range(overlay.list.count())]
    assert lines[0].startswith("Alike · NADE · ")
    assert "not to be ranked" in lines[-2]
    assert not overlay.list.item(len(lines) - 2).flags() & Qt.ItemFlag.ItemIsSelectable
    assert lines[-1].endswith("digits · dynamic")
    last = overlay.list.item(len(lines) - 1)
    seen = overlay.list.visualItemRect(last)  # no bar lies over the only row
    assert overlay.list.viewport().rect().contains(seen)
    overlay.list.setCurrentItem(last)
    qtbot.keyClick(overlay.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(curves.plot.series()) == 3)
    assert "cannot be ranked" in overlay.warning.text()
    shown = curves.plot.series().values()
    assert any(one.label.endswith("digits · dynamic") for one in shown)
    assert len({one.style for one in shown}) == 3
    qtbot.keyClick(overlay.list, Qt.Key.Key_Space)
    assert len(curves.plot.series()) == 2
    assert not overlay.warning.text()
    qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    assert not overlay.isVisible()


def test_samples_follow_training_until_one_goes_back(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    training, samples = studio.training, panel.now.samples
    training.set_values({"epochs": 0, "batch_size": 800, "samples": 2})
    training.start()
    qtbot.waitUntil(lambda: len(samples.epochs) > 2, timeout=30_000)
    samples.slider.setFocus()
    qtbot.keyClick(samples.slider, Qt.Key.Key_Home)
    assert samples.epoch == 1
    newest = samples.epochs[-1]
    qtbot.waitUntil(lambda: samples.epochs[-1] > newest, timeout=10_000)
    assert samples.epoch == 1
    qtbot.mouseClick(samples.latest, LEFT)
    assert samples.epoch == samples.epochs[-1]
    training.stop()
    qtbot.waitUntil(lambda: not training.active, timeout=10_000)


def test_a_run_chosen_from_the_list_shows_its_past(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio, make_run: Callable
) -> None:
    train(qtbot, panel)
    trained = studio.runs.current
    assert trained is not None
    studio.runs.select(make_run("fvsbn", "Untrained"))
    qtbot.waitUntil(lambda: panel.history.run is studio.runs.current)
    assert "Not trained yet" in panel.now.outcome.sentence.text()
    assert curves_of(panel).plot.series() == {}
    studio.runs.select(studio.runs.get(trained.folder))
    qtbot.waitUntil(lambda: len(curves_of(panel).plot.series()) == 2)


def test_exports_what_is_on_screen(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio, tmp_path: Path
) -> None:
    train(qtbot, panel)
    qtbot.waitUntil(lambda: len(panel.now.samples.epochs) == 3)
    exports = panel.exports()
    assert [one.suffix for one in exports] == [
        ".png",
        ".svg",
        ".pdf",
        ".csv",
        ".png",
        ".gif",
        ".mp4",
    ]
    paths = [tmp_path / f"{number}{one.suffix}" for number, one in enumerate(exports)]
    for one, path in zip(exports, paths, strict=True):
        panel.export(one, path)
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=10_000)
    with paths[3].open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(panel.history.metrics)
    assert float(rows[-1]["valid_nll"]) == panel.history.metrics[-1].valid_nll
    assert b"<text" in paths[1].read_bytes()
    assert paths[2].read_bytes().startswith(b"%PDF-")
    for path in (paths[0], paths[4]):
        with Image.open(path) as picture:
            assert picture.format == "PNG"
    with Image.open(paths[5]) as movie:
        assert movie.n_frames >= 3  # pyright: ignore[reportAttributeAccessIssue]


def test_the_log_scrolls_along_and_is_copied(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    studio.log.add("A line to copy")
    assert panel.now.log.text.toPlainText().endswith("A line to copy")
    assert panel.now.log.text.isReadOnly()
    bar = panel.now.log.text.verticalScrollBar()
    for number in range(200):
        studio.log.add(f"Line {number}")
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    assert bar.value() == bar.maximum()
    bar.setValue(5)
    studio.log.add("Not scrolled to")
    assert bar.value() == 5
    panel.now.log.copy.click()
    assert "A line to copy" in QGuiApplication.clipboard().text()


def test_the_keyboard_goes_from_the_curves_to_the_samples_and_then_to_the_queue(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio, make_run: Callable
) -> None:
    studio.runs.select(make_run("fvsbn", "In hand"))
    curves = curves_of(panel)
    way = [one for one in tabbing.walk(panel) if tabbing.is_stop(one)]
    samples = panel.now.samples.place
    places = [
        way.index(panel.now.outcome.complete),
        way.index(curves.compare),
        next(place for place, one in enumerate(way) if samples.isAncestorOf(one)),
        way.index(panel.now.below.bar),
    ]
    assert places == sorted(places)


def test_every_control_on_the_keyboard_path_has_a_name(panel: TrainingPanel) -> None:
    buddies = {label.buddy() for label in panel.findChildren(QLabel)}
    popups = {view for box in panel.findChildren(QComboBox) for view in box.findChildren(QWidget)}
    controls = [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.objectName().startswith("qt_")
        and widget.window() is panel
        and widget.focusProxy() is None
        and widget not in popups | buddies
    ]
    assert len(controls) > 20
    unnamed = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in controls
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert unnamed == []


def test_numbers_are_honest() -> None:
    x, y = thinned(np.arange(5001.0), np.arange(5001.0))
    assert x.size <= 2000
    assert x[-1] == 5000
    assert y[0] == pytest.approx(1.0)  # the mean of 0, 1 and 2
    assert time_left(30, 0.25, 0) == pytest.approx(90)
    assert time_left(30, 0.25, 1) == pytest.approx(30)
    assert time_left(30, 0, 0) is None


def test_events_per_second_are_those_of_the_last_seconds() -> None:
    speed = Speed()
    assert speed.tell(0.1, 3000) is None  # of the first step, which warms up
    seconds = [0.1 + number / 10 for number in range(1, 200)]
    told = [speed.tell(at, 3000 + round(1000 * at)) for at in seconds]
    assert told[-1] == pytest.approx(1000, rel=0.02)
    slower = [speed.tell(20 + at, 22_900 + round(100 * at)) for at in np.arange(0.1, 8, 0.1)]
    assert slower[-1] == pytest.approx(100, rel=0.02)
    assert LAST_S < 8


def test_settings_of_gradients_are_not_offered_where_there_are_none(studio, panel, qtbot):
    rule = panel.sheet.settings.forms[1]
    studio.model.ask_for_cost()
    for name, gradients in (("coin", False), ("fvsbn", True)):
        studio.model.choose(name)
        qtbot.waitUntil(lambda: studio.model.estimate is not None, timeout=60_000)
        assert rule.isEnabled() == gradients
        assert ("counting or EM" in rule.toolTip()) != gradients


def test_the_data_at_hand_are_not_read_again(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ar_studio import data

    loads, load, training = [], data.load, studio.training

    def counted(source: str, *rest: Any, **more: Any) -> object:
        if QThread.currentThread().objectName() == "lane-train":  # others read it for pictures
            loads.append(source)
        return load(source, *rest, **more)

    monkeypatch.setattr(data, "load", counted)
    train(qtbot, panel)
    run = studio.runs.current
    assert run is not None
    assert training.run is not None
    assert run.record.data.fingerprint == training.run.record.data.fingerprint
    studio.queue.train_further(run, {"epochs": 1})
    qtbot.waitUntil(lambda: not training.active, timeout=30_000)
    assert training.error == ""
    assert loads == []
    # Of other data, or the same prepared in another way, a run's own are read.
    dataset = studio.data.dataset
    assert dataset is not None
    studio.data.prepare({**dataset.preparation.model_dump(), "seed": 9})
    qtbot.waitUntil(lambda: studio.data.dataset is not dataset)
    studio.queue.train_further(run, {"epochs": 1})
    qtbot.waitUntil(lambda: not training.active, timeout=30_000)
    assert training.error == ""
    assert loads == ["digits"]
