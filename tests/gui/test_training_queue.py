"""The queue of trainings, driven by clicks, keys and a drag while real models train."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from ar_studio.gui.studio.plans import Plan
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.training import plan_of
from ar_studio.gui.training.panel import TrainingPanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton
ENDLESS = {"epochs": 0, "batch_size": 50, "samples": 0}
SHORT = {"epochs": 1, "batch_size": 500, "samples": 0}


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio) -> TrainingPanel:
    made = TrainingPanel(studio)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    studio.model.choose("fvsbn")
    return made


def start(qtbot: QtBot, panel: TrainingPanel, settings: dict) -> None:
    panel.studio.training.set_values(settings)
    panel.serve("design", ())
    qtbot.mouseClick(panel.sheet.footer.start, LEFT)


def enqueue(qtbot: QtBot, panel: TrainingPanel, **settings: object) -> None:
    panel.studio.training.set_values({**SHORT, **settings})
    panel.serve("design", ())
    qtbot.mouseClick(panel.sheet.footer.queue, LEFT)


def states(studio: Studio) -> list[str]:
    return [entry.state for entry in studio.queue.entries]


def seeds(studio: Studio) -> list[object]:
    return [entry.plan.settings.get("seed", 0) for entry in studio.queue.waiting]


def test_a_second_training_waits_for_the_first_and_begins_by_itself(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    start(qtbot, panel, ENDLESS)
    qtbot.waitUntil(lambda: studio.training.batch is not None, timeout=30_000)
    enqueue(qtbot, panel, seed=1)
    assert states(studio) == ["trains", "waits"]
    assert not panel.sheet.footer.start.isEnabled()
    assert "comes first" in panel.sheet.footer.start.toolTip()
    assert panel.sheet.footer.queued.text() == "1 in the queue"
    qtbot.mouseClick(panel.sheet.footer.queued, LEFT)
    assert panel.now.queue.rows.hasFocus()
    first = studio.runs.current
    qtbot.mouseClick(panel.now.controls.buttons[3], LEFT)
    qtbot.waitUntil(lambda: states(studio) == ["stopped", "done"], timeout=30_000)
    assert studio.queue.entries[1].sentence == "Finished: 1 of 1 epoch."
    assert first is not None
    assert studio.runs.current is not None
    assert studio.runs.current.folder == first.folder  # the model in hand is not taken away
    assert panel.history.run is not None
    assert panel.history.run.record.training["seed"] == 1
    rows = panel.now.queue.rows
    assert "stopped" in rows.item(0).toolTip()
    assert "1 epoch" in rows.item(1).toolTip()
    qtbot.mouseClick(panel.now.queue.clear, LEFT)
    assert rows.count() == 0


def test_what_waits_is_ordered_and_cancelled_by_keys(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    start(qtbot, panel, ENDLESS)
    for seed in (1, 2, 3):
        enqueue(qtbot, panel, seed=seed)
    qtbot.mouseClick(panel.sheet.footer.queued, LEFT)
    queue = panel.now.queue
    assert "next one already" not in queue.down.toolTip()
    queue.rows.setCurrentRow(3)
    assert "last one already" in queue.down.toolTip()
    qtbot.keyClick(queue.rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert seeds(studio) == [1, 3, 2]
    assert queue.rows.currentRow() == 2  # the keyboard goes along
    qtbot.keyClick(queue.rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert seeds(studio) == [3, 1, 2]
    assert "next one already" in queue.up.toolTip()
    qtbot.keyClick(queue.rows, Qt.Key.Key_Delete)
    assert seeds(studio) == [1, 2]
    assert studio.training.active
    queue.rows.setCurrentRow(0)
    qtbot.keyClick(queue.rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: states(studio) == ["stopped", "done", "done"], timeout=30_000)


def test_a_drag_puts_what_waits_into_another_order(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    start(qtbot, panel, ENDLESS)
    for seed in (1, 2):
        enqueue(qtbot, panel, seed=seed)
    panel.serve("train", ())
    rows = panel.now.queue.rows
    assert not rows.item(0).flags() & Qt.ItemFlag.ItemIsDragEnabled
    rows.setCurrentRow(2)
    mime: QMimeData = rows.mimeData([rows.item(2)])
    rows.scrollToItem(rows.item(1))
    top = rows.visualItemRect(rows.item(1)).topLeft()
    drop = QDropEvent(
        QPointF(top.x() + 5, top.y() + 1),
        Qt.DropAction.MoveAction,
        mime,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    rows.dropEvent(drop)
    assert seeds(studio) == [2, 1]
    assert rows.currentRow() == 1  # the keyboard goes along
    studio.training.stop()
    qtbot.waitUntil(lambda: not studio.queue.going, timeout=30_000)


def test_what_waits_is_there_after_a_relaunch_but_waits_for_a_click(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    start(qtbot, panel, ENDLESS)
    for seed in (5, 6):
        enqueue(qtbot, panel, seed=seed)
    studio.jobs.shut_down()
    later = Studio()
    try:
        again = TrainingPanel(later)
        qtbot.addWidget(again)
        again.show()
        assert seeds(later) == [5, 6]
        later.load_engine()
        qtbot.waitUntil(lambda: later.data.dataset is not None, timeout=60_000)
        assert states(later) == ["waits", "waits"]
        assert not later.training.active
        assert "held" in again.now.queue.words.text()
        assert again.now.queue.hold.text() == "Start queue"
        qtbot.mouseClick(again.now.queue.hold, LEFT)
        qtbot.waitUntil(lambda: states(later) == ["done", "done"], timeout=60_000)
    finally:
        later.jobs.shut_down()
        later.deleteLater()


def test_two_windows_train_what_waits_once(qtbot: QtBot, studio: Studio) -> None:
    plans = [Plan(title=f"{n}", model="fvsbn", source="digits", settings=SHORT) for n in range(2)]
    studio.queue.hold(True)
    studio.queue.entries, studio.queue.held = [], True
    studio.queue._file.add(plans)
    one, other = Studio(), Studio()
    try:
        assert len(one.queue.waiting) == len(other.queue.waiting) == 2
        one.queue.cancel(one.queue.waiting[0])
        other.queue.hold(False)
        assert other.queue.entries[0].plan.title == "1"
        assert other.log.lines[-2].endswith("0 is trained by another window.")
    finally:
        for session in (one, other):
            session.jobs.shut_down()
            session.deleteLater()


def test_a_training_that_fails_says_why_in_its_line_and_the_next_one_begins(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    start(qtbot, panel, ENDLESS)
    enqueue(qtbot, panel, device="cuda:7")
    enqueue(qtbot, panel, seed=2)
    studio.training.stop()
    qtbot.waitUntil(lambda: states(studio) == ["stopped", "failed", "done"], timeout=30_000)
    assert "cuda:7" in studio.queue.entries[1].sentence
    assert "cuda:7" in panel.now.queue.rows.item(1).toolTip()


def test_data_that_are_not_open_are_read_for_what_waits(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    start(qtbot, panel, ENDLESS)
    enqueue(qtbot, panel)
    studio.data.choose("glyphs")
    qtbot.waitUntil(lambda: studio.data.dataset.source == "glyphs", timeout=30_000)  # pyright: ignore[reportOptionalMemberAccess]
    studio.training.stop()
    qtbot.waitUntil(lambda: states(studio) == ["stopped", "done"], timeout=60_000)
    assert studio.training.run is not None
    assert studio.training.run.record.data.source == "digits"
    assert studio.data.dataset.source == "glyphs"  # pyright: ignore[reportOptionalMemberAccess]


def test_a_held_queue_begins_nothing_more(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    start(qtbot, panel, ENDLESS)
    enqueue(qtbot, panel)
    panel.serve("train", ())
    qtbot.mouseClick(panel.now.queue.hold, LEFT)
    studio.training.stop()
    qtbot.waitUntil(lambda: not studio.training.active, timeout=30_000)
    qtbot.wait(50)
    assert states(studio) == ["stopped", "waits"]
    assert not studio.queue.going
    qtbot.mouseClick(panel.now.queue.hold, LEFT)
    qtbot.waitUntil(lambda: states(studio) == ["stopped", "done"], timeout=30_000)


def test_a_table_waits_for_the_queue_and_both_say_so(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    studio.queue.held = True
    start(qtbot, panel, ENDLESS)
    studio.reproduction.start(only=["nothing"])
    assert studio.reproduction.waiting
    studio.reproduction.changed.emit()
    assert "Reproduce goes on" in panel.now.queue.words.text()
    studio.reproduction.task.cancel()
    studio.training.stop()
    qtbot.waitUntil(lambda: not studio.training.active, timeout=30_000)


def test_start_begins_at_once_though_the_queue_of_before_is_held(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    studio.queue.held = True
    enqueue(qtbot, panel, seed=4)
    assert states(studio) == ["waits"]
    start(qtbot, panel, SHORT)
    assert states(studio) == ["trains", "waits"]
    qtbot.waitUntil(lambda: states(studio) == ["done", "waits"], timeout=30_000)


def test_what_is_resumed_or_trained_further_waits_its_turn(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    start(qtbot, panel, SHORT)
    qtbot.waitUntil(lambda: not studio.queue.going, timeout=30_000)
    run = studio.runs.current
    assert run is not None
    start(qtbot, panel, ENDLESS)
    studio.queue.go_on(run, 2)
    studio.queue.train_further(run, {"epochs": 1})
    assert states(studio) == ["done", "trains", "waits", "waits"]
    studio.training.stop()
    qtbot.waitUntil(lambda: not studio.queue.going, timeout=60_000)
    assert states(studio) == ["done", "stopped", "done", "done"]
    assert studio.queue.entries[2].sentence == "Finished: 2 of 2 epochs."
    assert any("trained further" in one.record.title for one in studio.runs.runs)


def test_enter_shows_the_run_of_what_has_ended(
    qtbot: QtBot, panel: TrainingPanel, studio: Studio
) -> None:
    for seed in (1, 2):
        enqueue(qtbot, panel, seed=seed)
    qtbot.waitUntil(lambda: states(studio) == ["done", "done"], timeout=30_000)
    panel.serve("train", ())
    rows = panel.now.queue.rows
    rows.setCurrentRow(0)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert panel.history.run is not None
    assert panel.history.run.record.training["seed"] == 1


def test_a_run_that_waits_is_not_resumed_a_second_time(
    panel: TrainingPanel, studio: Studio, make_run
) -> None:
    run, resume = make_run("fvsbn", "Mine"), panel.now.controls.resume
    studio.runs.select(run)
    assert resume.isEnabled()
    studio.queue.hold(True)
    studio.queue.add(plan_of(run, "resume", "Resume {0}", {}))
    assert not resume.isEnabled()
    assert "waits in the queue" in resume.toolTip()
    studio.queue.cancel(studio.queue.waiting[0])
    assert resume.isEnabled()
