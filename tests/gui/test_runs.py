"""The runs drawer over a real session: every action by click or key."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from ar_studio.gui.canvas import thumbnail
from ar_studio.gui.parts.moments import moment
from ar_studio.gui.runs.panel import RunsPanel
from ar_studio.gui.studio.studio import Studio
from ar_studio.records import Progress
from ar_studio.runs import Run

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

WAIT = 30_000
Selectable = Qt.ItemFlag.ItemIsSelectable


@pytest.fixture
def panel(qtbot, studio):
    panel = RunsPanel(studio)
    qtbot.addWidget(panel)
    panel.resize(400, 800)
    panel.show()
    return panel


@pytest.fixture
def two(panel, make_run):
    return make_run(title="First"), make_run(title="Second", name="nade", hidden=7)


def titles(panel):
    return [row.title for row in panel.list.runs_model.rows()]


def press(panel, qtbot, key):
    panel.window().activateWindow()
    panel.list.setFocus()
    qtbot.waitUntil(panel.list.hasFocus)
    qtbot.keyClick(panel.list, key)


def test_without_runs_it_says_what_to_do(panel, studio, qtbot):
    assert panel.empty.isVisible()
    with qtbot.waitSignal(studio.asked) as asked:
        qtbot.mouseClick(panel.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args[0] == "prepare"  # the first step of a new training


def test_every_control_is_named(panel, two, unnamed):
    assert panel.listed.isVisible()
    assert unnamed(panel) == []


def click(panel, qtbot, run, modifier=Qt.KeyboardModifier.NoModifier):
    view = panel.list
    place = view.visualRect(view.runs_model.index(view.runs_model.find(run.folder))).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_the_selected_run_is_the_one_in_hand(panel, two, studio, qtbot):
    click(panel, qtbot, two[1])
    assert studio.runs.current.folder == two[1].folder
    press(panel, qtbot, Qt.Key.Key_Down)
    assert panel.list.selected().folder == studio.runs.current.folder == two[0].folder
    studio.runs.select(studio.runs.get(two[1].folder))  # as a chooser elsewhere does
    assert panel.list.selected().folder == two[1].folder
    studio.runs.select(None)
    assert panel.list.selected() is None
    assert not panel.actions_on.sample.isEnabled()


def test_enter_draws_from_the_selected_run(panel, two, studio, qtbot):
    click(panel, qtbot, two[1])
    with qtbot.waitSignal(studio.asked) as asked:
        press(panel, qtbot, Qt.Key.Key_Return)
    assert asked.args[0] == "sample"
    assert asked.args[1][0].folder == two[1].folder


def test_a_title_in_hand_is_not_asked_for_again_and_none_out_of_sight(panel, two, studio, qtbot):
    panel.list.select(two[0].folder)
    panel.list.rename()
    panel.list.rename()
    assert panel.list.runs_model.held
    qtbot.keyClick(panel.list.findChild(QLineEdit), Qt.Key.Key_Escape)
    panel.hide()
    panel.list.rename()
    assert not panel.list.runs_model.held  # the list would not follow any more


def test_f2_renames_in_place(panel, two, studio, qtbot):
    panel.list.select(two[0].folder)
    press(panel, qtbot, Qt.Key.Key_F2)
    editor = panel.list.findChild(QLineEdit)
    assert editor.text() == "First"
    assert editor.height() >= editor.sizeHint().height()
    editor.selectAll()
    qtbot.keyClicks(editor, "Better")
    studio.runs.refresh()  # as a training in progress does
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Better" in titles(panel))
    assert Run(two[0].folder).record.title == "Better"


@pytest.mark.parametrize(
    ("text", "found"),
    [("NADE", ["Second"]), ("digits sec", ["Second"]), ("odd strokes", ["First"])],
)
def test_the_filter_looks_into_title_model_data_and_note(panel, two, studio, qtbot, text, found):
    studio.runs.annotate(two[0], "odd strokes")
    studio.runs.select(studio.runs.get(two[0].folder))
    qtbot.keyClicks(panel.filter, text)
    assert titles(panel) == found
    assert studio.runs.current.folder == two[0].folder  # what is hidden stays in hand
    panel.filter.clear()
    assert len(titles(panel)) == 2
    assert panel.list.selected().folder == two[0].folder


def test_a_date_is_told_as_one_would_say_it():
    now = datetime(2026, 11, 29, 15, 0).astimezone()
    told = [
        (timedelta(minutes=55), "today 14:05"),
        (timedelta(hours=20), "yesterday 19:00"),
        (timedelta(days=3), "Thursday 15:00"),
        (timedelta(days=17), "12 Nov"),
        (timedelta(days=382), "12 Nov 2025"),
    ]
    assert [moment(now - ago, now) for ago, _ in told] == [words for _, words in told]


def test_runs_of_one_title_are_told_apart_by_what_differs(panel, make_run, studio):
    one = make_run(title="Lab", name="nade", hidden=7)
    other = Run.create(one.folder.with_name("lab-2"), one.record)
    part = one.record.model
    config = part.config | {"hidden": 9}
    other.update(
        model=part.model_copy(update={"seed": 3, "config": config}), training={"batch_size": 32}
    )
    make_run(title="Else", name="nade", hidden=8)
    studio.runs.refresh()
    said = {row.run.folder.name: row.apart for row in panel.list.runs_model.rows()}
    assert said["lab"] == "hidden units 7 · seed of the weights 0 · batch size 100"
    assert said["lab-2"] == "hidden units 9 · seed of the weights 3 · batch size 32"
    assert said["else"] == ""


def test_the_list_is_ordered_and_grouped_as_asked(panel, make_run, studio):
    for title, nll in (("B", 20.0), ("a", 30.0), ("C", None)):
        progress = Progress(best_epoch=1, best_valid_nll=nll)
        make_run(title=title).update(progress=progress)
    studio.runs.refresh()
    assert titles(panel) == ["C", "a", "B"]
    for order, found in (("title", ["a", "B", "C"]), ("best", ["B", "a", "C"])):
        panel._sort(order)
        assert titles(panel) == found
    grouping = panel.sort_button.menu().actions()[-1]
    grouping.trigger()
    assert panel.list.runs_model.items[0] == "Digits"
    assert not panel.list.runs_model.flags(panel.list.runs_model.index(0)) & Selectable
    panel.list.select(studio.runs.runs[0].folder)
    assert panel.list.selected().folder == studio.runs.runs[0].folder


def test_while_runs_are_read_nobody_says_that_there_are_none(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "home"))
    session = Studio()
    panel = RunsPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.empty.isHidden()
    ground = panel.list.grab().toImage()
    places = [ground.pixelColor(x, 40) for x in range(4, 90)]
    assert len({colour.name() for colour in places}) > 1  # of a picture to come
    session.runs.refresh()
    assert panel.empty.isVisible()
    session.jobs.shut_down()
    session.deleteLater()


def test_what_a_run_drew_last_is_in_its_row(panel, make_run, studio, qtbot):
    import torch

    run = make_run(title="Drawn")
    run.save_samples(1, torch.zeros((4, 1, 8, 8), dtype=torch.uint8))
    run.save_samples(2, torch.ones((4, 1, 8, 8), dtype=torch.uint8))
    run.update(progress=Progress(epoch=2))
    studio.runs.refresh()
    qtbot.waitUntil(lambda: len(studio.thumbnails.of(run)) == 4, timeout=WAIT)
    box = panel.list.visualRect(panel.list.runs_model.index(0))
    shown = panel.list.grab().toImage()
    assert shown.pixelColor(box.left() + 20, box.top() + 20).lightness() == 255


@pytest.mark.parametrize(("side", "size", "taken"), [(8, 56, 49), (28, 56, 56), (28, 84, 84)])
def test_a_thumbnail_fills_its_square_with_whole_pixels(qtbot, side, size, taken):
    image = QImage(side, side, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.white)
    ground = QImage(size, size, QImage.Format.Format_RGB888)
    ground.fill(Qt.GlobalColor.black)
    painter = QPainter(ground)
    thumbnail.paint(painter, ground.rect(), [image] * 4)
    painter.end()
    line = [ground.pixelColor(x, size // 4).lightness() for x in range(size)]
    assert len(line) - line[::-1].index(255) - line.index(255) == taken


@pytest.mark.parametrize("factor", [1.0, 1.3])
def test_a_narrow_drawer_cuts_off_no_control(panel, two, qtbot, factor):
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * factor)
    panel.setFont(font)
    panel.resize(336, 700)
    panel.list.select(two[0].folder)
    assert panel.minimumSizeHint().width() <= 336
    assert not panel.list.horizontalScrollBar().isVisible()
    for button in panel.listed.findChildren(QToolButton):
        assert button.width() >= button.sizeHint().width()


def test_a_note_is_saved_even_if_another_run_is_selected_at_once(panel, two, qtbot):
    panel.list.select(two[0].folder)
    qtbot.keyClicks(panel.note, "look at this")
    panel.list.select(two[1].folder)
    assert Run(two[0].folder).record.note == "look at this"
    assert Run(two[1].folder).record.note == ""
    assert panel.note.toPlainText() == ""


def test_duplicate_takes_over_model_data_and_training(panel, two, studio, qtbot):
    two[1].update(training={"epochs": 3})
    studio.runs.refresh()
    studio.data.prepare({**studio.data.dataset.preparation.model_dump(), "seed": 9})
    qtbot.waitUntil(lambda: studio.data.dataset.preparation.seed == 9, timeout=WAIT)
    panel.list.select(two[1].folder)
    with qtbot.waitSignal(studio.asked) as asked:
        panel.actions_on.duplicate.trigger()
    assert asked.args[0] == "design"
    qtbot.waitUntil(lambda: studio.model.values.get("hidden") == 7, timeout=WAIT)
    assert studio.model.name == "nade"
    assert studio.data.dataset.preparation.seed == 0
    assert studio.training.values["epochs"] == 3


def test_evaluating_records_a_score_with_its_protocol(panel, two, studio, qtbot):
    panel.list.select(two[0].folder)
    panel.actions_on.evaluate.trigger()
    assert not panel.actions_on.evaluate.isEnabled()
    qtbot.waitUntil(lambda: not panel.actions_on.scoring.task.working, timeout=WAIT)
    score = Run(two[0].folder).record.scores["test"]
    assert score.protocol == studio.data.dataset.protocol
    assert f"{score.nll_nats:.2f}" in panel.summary.text()
    assert panel.actions_on.evaluate.isEnabled()


def test_a_model_of_any_ordering_is_measured_by_the_mean_over_several(
    panel, make_run, studio, qtbot
):
    run = make_run("made", title="Any", masks=0)
    fixed = make_run("fvsbn", title="Fixed")
    mean = panel.actions_on.ensembles[8]
    panel.list.select(fixed.folder)
    assert not mean.isEnabled()
    assert "not trained for any ordering" in mean.toolTip()
    panel.list.select(run.folder)
    assert mean.isEnabled()
    words: list[str] = []
    scoring = panel.actions_on.scoring.task
    scoring.progressed.connect(lambda: words.append(scoring.progress.words))
    mean.trigger()
    qtbot.waitUntil(lambda: not panel.actions_on.scoring.task.working, timeout=WAIT)
    assert any("≈ mean of 8 orderings" in said for said in words)
    score = Run(run.folder).record.scores["test × 8"]
    assert score.ensemble == 8
    assert "mean of 8 orderings" in studio.log.lines[-1]


def test_a_measurement_that_is_cancelled_records_nothing(panel, make_run, qtbot):
    run = make_run("made", title="Any", masks=0)
    panel.list.select(run.folder)
    panel.actions_on.ensembles[64].trigger()
    panel.actions_on.scoring.task.cancel()
    qtbot.waitUntil(lambda: not panel.actions_on.scoring.task.working, timeout=WAIT)
    assert not Run(run.folder).record.scores
    assert panel.actions_on.ensembles[64].isEnabled()


def test_what_cannot_be_done_says_why(panel, make_run):
    run = make_run(title="Empty", weights=False)
    panel.list.select(run.folder)
    assert not panel.actions_on.evaluate.isEnabled()
    assert "no weights" in panel.actions_on.evaluate.toolTip()
    with run.locked():
        panel._selection_changed()
        assert not panel.actions_on.trash.isEnabled()
        assert "stop it first" in panel.actions_on.trash.toolTip()


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("training", "interrupted"),  # as its record says, but nothing trains it
        ("stopped", "stopped"),
        ("finished", "finished"),
        ("diverged", "diverged"),
        ("new", "not trained yet"),
    ],
)
def test_how_a_training_ended_is_said_in_its_own_word(panel, two, studio, status, words):
    two[0].update(status=status)
    studio.runs.refresh()
    shown = {row.title: row.standing for row in panel.list.runs_model.rows()}
    assert shown["First"] == words


def test_a_run_in_training_says_how_far_it_is(panel, two, studio):
    two[0].update(status="training", training={"epochs": 8}, progress=Progress(epoch=2))
    with two[0].locked():
        studio.runs.refresh()
        row = next(row for row in panel.list.runs_model.rows() if row.title == "First")
        assert (row.standing, row.share) == ("training now, epoch 2 of 8", 0.25)


@pytest.fixture
def trashed(monkeypatch):
    found = []
    monkeypatch.setattr("send2trash.send2trash", lambda folder: found.append(folder))
    return found


def discard(window, qtbot, run):
    panel = window.panels["runs"]
    window.show_panel("runs")
    panel.list.select(run.folder)
    press(panel, qtbot, Qt.Key.Key_Delete)


def test_delete_takes_a_run_off_the_list_and_undo_brings_it_back(
    window, make_run, studio, qtbot, trashed
):
    run, other = make_run(title="First"), make_run(title="Second")
    panel = window.panels["runs"]
    discard(window, qtbot, run)
    assert titles(panel) == ["Second"]
    assert studio.runs.current is None
    assert panel.list.selected() is None  # a second press of the key asks about nothing
    press(panel, qtbot, Qt.Key.Key_Delete)
    assert titles(panel) == ["Second"]
    (toast,) = window.toasts.toasts
    qtbot.mouseClick(toast.deeds[0], Qt.MouseButton.LeftButton)
    assert sorted(titles(panel)) == ["First", "Second"]
    assert studio.runs.current is studio.runs.get(run.folder)
    assert other.folder.exists()
    studio.closing.emit()
    assert trashed == []


def test_a_run_is_sent_to_the_trash_when_undo_is_gone(window, make_run, studio, qtbot, trashed):
    run = make_run(title="First")
    discard(window, qtbot, run)
    assert trashed == []
    (toast,) = window.toasts.toasts
    qtbot.mouseClick(toast.close_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: trashed == [run.folder])


def test_two_runs_of_one_title_go_one_after_the_other(window, make_run, studio, qtbot, trashed):
    run = make_run(title="Same")
    other = Run.create(run.folder.with_name("same-2"), run.record)
    studio.runs.refresh()
    discard(window, qtbot, run)
    discard(window, qtbot, other)
    qtbot.waitUntil(lambda: trashed == [run.folder])
    (toast,) = window.toasts.toasts
    qtbot.mouseClick(toast.deeds[0], Qt.MouseButton.LeftButton)
    assert studio.runs.get(other.folder) is not None


def test_what_waits_for_the_trash_is_sent_when_the_window_closes(
    window, make_run, studio, qtbot, trashed
):
    run = make_run(title="First")
    discard(window, qtbot, run)
    window.close()
    assert trashed == [run.folder]


def test_what_cannot_be_moved_to_the_trash_comes_back(window, make_run, studio, qtbot, monkeypatch):
    def refuse(folder):
        raise OSError(13, "no trash on this disk")

    monkeypatch.setattr("send2trash.send2trash", refuse)
    discard(window, qtbot, make_run(title="First"))
    window.toasts.toasts[0].close()
    qtbot.waitUntil(lambda: titles(window.panels["runs"]) == ["First"])
    assert "no trash on this disk" in window.toasts.toasts[-1].sentence


def test_the_folder_opens_in_the_file_manager(panel, two, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    panel.list.select(two[1].folder)
    panel.actions_on.reveal.trigger()
    assert opened == [str(two[1].folder)]


def test_resume_goes_on_with_the_selected_run(panel, two, studio, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(studio.queue, "go_on", lambda run, epochs: asked.append((run, epochs)))
    two[0].update(status="stopped")
    studio.runs.refresh()
    panel.list.select(two[0].folder)
    panel.actions_on.resume.trigger()
    assert [(run.folder, epochs) for run, epochs in asked] == [(two[0].folder, None)]


def test_while_something_trains_a_resumed_run_waits_for_it(panel, two, studio, qtbot):
    studio.training.set_values({"epochs": 100_000})
    studio.training.start()
    qtbot.waitUntil(lambda: studio.training.batch is not None, timeout=WAIT)
    two[0].update(status="stopped")
    studio.runs.refresh()
    panel.list.select(two[0].folder)
    assert panel.actions_on.resume.isEnabled()
    panel.actions_on.resume.trigger()
    (waiting,) = studio.queue.waiting
    assert waiting.plan.run == str(two[0].folder)
    panel.list.chosen.emit()
    assert not panel.actions_on.resume.isEnabled()
    assert "waits in the queue" in panel.actions_on.resume.toolTip()
    studio.queue.cancel(waiting)
    studio.training.stop()
    qtbot.waitUntil(lambda: not studio.training.active, timeout=WAIT)
