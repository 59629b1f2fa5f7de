"""The runs panel over a real session: every action by click or key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QMessageBox

from ar_studio.gui.runs.panel import RunsPanel
from ar_studio.runs import Run

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

WAIT = 30_000


@pytest.fixture
def panel(qtbot, studio):
    panel = RunsPanel(studio)
    qtbot.addWidget(panel)
    panel.resize(800, 500)
    panel.show()
    return panel


@pytest.fixture
def two(panel, make_run):
    return make_run(title="First"), make_run(title="Second", name="nade", hidden=7)


def titles(panel):
    proxy = panel.table.proxy
    return [proxy.index(row, 0).data() for row in range(proxy.rowCount())]


def press(panel, qtbot, key):
    panel.activateWindow()
    panel.table.setFocus()
    qtbot.waitUntil(panel.table.hasFocus)
    qtbot.keyClick(panel.table, key)


def test_without_runs_it_says_what_to_do(panel, studio, qtbot):
    assert panel.empty.isVisible()
    with qtbot.waitSignal(studio.asked) as asked:
        qtbot.mouseClick(panel.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args[0] == "train"


def test_every_control_is_named(panel, two, unnamed):
    assert panel.listed.isVisible()
    assert unnamed(panel) == []


def test_enter_makes_the_selected_run_current_and_marks_it(panel, two, studio, qtbot):
    panel.table.select(two[1].folder)
    press(panel, qtbot, Qt.Key.Key_Return)
    assert studio.runs.current.folder == two[1].folder
    assert sorted(titles(panel)) == ["First", "● Second"]


def test_f2_renames_in_place(panel, two, studio, qtbot):
    panel.table.select(two[0].folder)
    press(panel, qtbot, Qt.Key.Key_F2)
    editor = panel.table.findChild(QLineEdit)
    assert editor.text() == "First"
    editor.selectAll()
    qtbot.keyClicks(editor, "Better")
    studio.runs.refresh()  # as a training in progress does
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Better" in titles(panel))
    assert Run(two[0].folder).record.title == "Better"


def test_a_run_is_always_selected(panel, make_run):
    run = make_run(title="Only")
    assert panel.table.selected().folder == run.folder
    assert panel.use.isEnabled()


def test_the_filter_looks_into_every_column(panel, two, qtbot):
    qtbot.keyClicks(panel.filter, "NADE")
    assert titles(panel) == ["Second"]
    panel.filter.clear()
    assert len(titles(panel)) == 2


def test_a_note_is_saved_even_if_another_run_is_selected_at_once(panel, two, qtbot):
    panel.table.select(two[0].folder)
    qtbot.keyClicks(panel.note, "look at this")
    panel.table.select(two[1].folder)
    assert Run(two[0].folder).record.note == "look at this"
    assert Run(two[1].folder).record.note == ""
    assert panel.note.toPlainText() == ""


def test_duplicate_takes_over_model_data_and_training(panel, two, studio, qtbot):
    two[1].update(training={"epochs": 3})
    studio.runs.refresh()
    studio.data.prepare({**studio.data.dataset.preparation.model_dump(), "seed": 9})
    qtbot.waitUntil(lambda: studio.data.dataset.preparation.seed == 9, timeout=WAIT)
    panel.table.select(two[1].folder)
    with qtbot.waitSignal(studio.asked) as asked:
        panel.duplicate.trigger()
    assert asked.args[0] == "design"
    qtbot.waitUntil(lambda: studio.model.values.get("hidden") == 7, timeout=WAIT)
    assert studio.model.name == "nade"
    assert studio.data.dataset.preparation.seed == 0
    assert studio.training.values["epochs"] == 3


def test_evaluating_records_a_score_with_its_protocol(panel, two, studio, qtbot):
    panel.table.select(two[0].folder)
    panel.evaluate.trigger()
    assert not panel.evaluate.isEnabled()
    qtbot.waitUntil(lambda: not panel.scoring.task.working, timeout=WAIT)
    score = Run(two[0].folder).record.scores["test"]
    assert score.protocol == studio.data.dataset.protocol
    assert f"{score.nll_nats:.2f}" in panel.summary.text()
    assert panel.evaluate.isEnabled()


def test_what_cannot_be_done_says_why(panel, make_run):
    run = make_run(title="Empty", weights=False)
    panel.table.select(run.folder)
    assert not panel.evaluate.isEnabled()
    assert "no weights" in panel.evaluate.toolTip()
    with run.locked():
        panel._selection_changed()
        assert not panel.trash.isEnabled()
        assert "stop it first" in panel.trash.toolTip()


def test_a_killed_training_is_shown_as_interrupted(panel, two, studio):
    two[0].update(status="training")
    studio.runs.refresh()
    shown = {row.title: row.status for row in panel.table.runs_model.rows}
    assert shown == {"First": "interrupted", "Second": "new"}


@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_delete_asks_first(panel, two, studio, qtbot, monkeypatch, answer):
    trashed = []
    monkeypatch.setattr("send2trash.send2trash", trashed.append)
    button = QMessageBox.StandardButton[answer]
    monkeypatch.setattr(QMessageBox, "question", lambda *args: button)
    panel.table.select(two[0].folder)
    press(panel, qtbot, Qt.Key.Key_Delete)
    assert trashed == ([two[0].folder] if answer == "Yes" else [])


def test_the_folder_opens_in_the_file_manager(panel, two, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    panel.table.select(two[1].folder)
    panel.reveal.trigger()
    assert opened == [str(two[1].folder)]


def test_resume_goes_on_with_the_selected_run(panel, two, studio, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(studio.training, "go_on", lambda run, epochs: asked.append((run, epochs)))
    two[0].update(status="stopped")
    studio.runs.refresh()
    panel.table.select(two[0].folder)
    panel.resume.trigger()
    assert [(run.folder, epochs) for run, epochs in asked] == [(two[0].folder, None)]
