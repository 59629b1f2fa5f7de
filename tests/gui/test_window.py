"""The main window: layout, notices, drops, and what closing does to a training."""

import os
import signal
import sys

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from ar_studio.gui import dialogs
from ar_studio.gui.app import fit_on_screen
from ar_studio.gui.ending import EndRequests
from ar_studio.gui.kit import ask
from ar_studio.gui.kit.jobs import Job
from ar_studio.gui.studio.studio import Deed, Studio
from ar_studio.gui.window import MainWindow


def drop(window, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_a_small_screen_is_filled_and_not_exceeded(studio, qtbot):
    window = MainWindow(studio)
    qtbot.addWidget(window)
    screen = window.screen().availableGeometry()
    window.resize(screen.width() - 100, screen.height() - 10)  # its frame goes beyond
    fit_on_screen(window)
    with qtbot.waitExposed(window):
        window.show()
    assert window.isMaximized()
    assert window.width() <= screen.width()


def test_reset_layout_brings_everything_back(window, qtbot):
    window.stage.tear_off("sampling")
    window.show_panel("runs")
    window.reset_layout()
    assert window.stage.torn == {}
    assert not window.panels["runs"].isVisible()
    assert window.stage.front == "gallery"
    assert window.rail.buttons["gallery"].isChecked()


def test_the_rail_marks_what_is_in_front_while_another_window_is_turned_to(window, qtbot):
    window.stage.tear_off("sampling")
    window.show_panel("compare")
    qtbot.mouseClick(window.rail.buttons["sampling"], Qt.MouseButton.LeftButton)
    assert window.stage.front == "compare"
    assert window.rail.buttons["compare"].isChecked()
    window.reset_layout()


def test_the_workspace_and_the_drawer_are_remembered(window, studio, qtbot):
    window.show_panel("compare")
    QTest.keySequence(window, QKeySequence("Ctrl+0"))
    assert window.panels["runs"].isVisible()
    window.splitter.setSizes([480, 900])
    width = window.drawer.width()
    window.close()
    again = MainWindow(studio)
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    assert again.stage.front == "compare"
    assert again.rail.buttons["compare"].isChecked()
    assert again.panels["runs"].isVisible()
    assert abs(again.drawer.width() - width) < 2
    QTest.keySequence(again, QKeySequence("Ctrl+0"))
    assert not again.panels["runs"].isVisible()


def test_what_the_window_gains_goes_to_the_workspace(window, qtbot):
    window.show_panel("runs")
    qtbot.waitUntil(lambda: window.stage.x() >= window.drawer.width() > 300)
    drawer, stage = window.drawer.width(), window.stage.width()
    window.resize(window.width() + 300, window.height())
    qtbot.waitUntil(lambda: window.stage.width() == stage + 300)
    assert window.drawer.width() == drawer


def test_one_workspace_fills_the_screen_until_escape(window, qtbot):
    window.show_panel("sampling")
    with qtbot.waitSignal(window.projecting) as projecting:
        QTest.keySequence(window, QKeySequence("F11"))
    assert projecting.args == [True]
    assert window.isFullScreen()
    hidden = (window.rail, window.menuBar(), window.statusBar(), window.drawer)
    assert not any(part.isVisible() for part in hidden)
    QTest.keySequence(window, QKeySequence("Ctrl+4"))  # others are turned to without leaving
    assert window.panels["completion"].isVisible()
    assert window.isFullScreen()
    with qtbot.waitSignal(window.projecting) as projecting:
        QTest.keySequence(window, QKeySequence("Escape"))
    assert projecting.args == [False]
    assert not window.isFullScreen()
    assert window.rail.isVisible()
    assert window.menuBar().isVisible()


def test_a_notice_lies_over_the_page_and_moves_nothing(window, studio, qtbot):
    before = {name: panel.geometry() for name, panel in window.panels.items()}
    places = window.stage.geometry(), window.rail.geometry()
    studio.notice("The mask has another size.")
    (toast,) = window.toasts.toasts
    assert toast.isVisible()
    assert toast.label.text() == "The mask has another size."
    assert (window.stage.geometry(), window.rail.geometry()) == places
    assert {name: panel.geometry() for name, panel in window.panels.items()} == before
    qtbot.mouseClick(toast.close_button, Qt.MouseButton.LeftButton)
    assert window.toasts.toasts == []
    assert not window.toasts.isVisible()
    assert studio.log.lines[-1].endswith("The mask has another size.")


def test_a_newer_notice_moves_no_older_one_and_clicks_beside_go_to_the_page(window, studio, qtbot):
    studio.notice("The run is gone. " * 9, Deed("Undo", "Bring it back", lambda: None))
    (first,) = window.toasts.toasts
    place = first.mapTo(window, QPoint(0, 0))
    studio.notice("Saved.")
    second = window.toasts.toasts[1]
    qtbot.wait(1)
    assert first.mapTo(window, QPoint(0, 0)) == place
    assert second.mapTo(window, QPoint(0, 0)).y() < place.y()
    above = second.mapTo(window, QPoint(20, -20))
    assert not window.toasts.isAncestorOf(window.childAt(above))


@pytest.mark.parametrize("corner", ["bottom right", "bottom left", "top right"])
def test_a_notice_lies_where_least_is_to_be_read(window, studio, corner):
    window.show_panel("gallery")
    page = QWidget(window.stage)
    page.resize(window.stage.size())
    words = [QLabel("Words.\n" * 99, page) for _ in range(3)]
    places = dict.fromkeys(("bottom right", "bottom left", "top right", "top left"))
    places.pop(corner)
    for label, other in zip(words, places, strict=True):
        x = 0 if "left" in other else page.width() - 420
        y = 0 if "top" in other else page.height() - 200
        label.setGeometry(x, y, 420, 200)
    for panel in window.stage.pages.values():
        panel.hide()
    page.show()
    studio.notice("Saved.")
    (toast,) = window.toasts.toasts
    place = QRect(page.mapFromGlobal(toast.mapToGlobal(QPoint(0, 0))), toast.size())
    assert page.rect().contains(place)
    assert not any(place.intersects(label.geometry()) for label in words)
    studio.notice("Saved again.")  # beside the first, wherever that is
    assert window.toasts.toasts[1].x() == toast.x()


def test_a_notice_offers_what_can_be_done_about_it_once(window, studio, qtbot):
    done = []
    studio.notice("The run is gone.", Deed("Undo", "Bring it back", lambda: done.append(1)))
    (toast,) = window.toasts.toasts
    qtbot.mouseClick(toast.deeds[0], Qt.MouseButton.LeftButton)
    assert done == [1]
    assert window.toasts.toasts == []


def test_what_was_saved_is_shown_in_its_folder(window, studio, qtbot, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    studio.saved(tmp_path / "figure.png")
    (toast,) = window.toasts.toasts
    assert toast.deeds[0].text() == "Show in folder"
    qtbot.mouseClick(toast.deeds[0], Qt.MouseButton.LeftButton)
    assert opened == [str(tmp_path)]


def test_a_click_on_a_notice_leaves_the_keyboard_where_it_is(window, studio, qtbot):
    held = QApplication.focusWidget()
    assert held is not None
    studio.notice("Gone.", Deed("Undo", "Take it back", lambda: None))
    (toast,) = window.toasts.toasts
    qtbot.mouseClick(toast.deeds[0], Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is held


def test_the_same_notice_is_there_once_and_the_oldest_makes_way(window, studio):
    for sentence in ("One.", "Two.", "One."):
        studio.notice(sentence)
    assert [toast.sentence for toast in window.toasts.toasts] == ["Two.", "One."]
    for sentence in ("Three.", "Four."):
        studio.notice(sentence)
    assert [toast.sentence for toast in window.toasts.toasts] == ["One.", "Three.", "Four."]


def test_a_notice_goes_by_itself_but_not_under_the_pointer_nor_if_it_stays(window, studio, qtbot):
    studio.notice("Short.")
    studio.notice("An offer.", stays=True)
    short, offer = window.toasts.toasts
    assert short.leaving.isActive()
    assert not offer.leaving.isActive()
    QTest.mouseMove(short)
    qtbot.waitUntil(short.underMouse)
    short.leaving.timeout.emit()
    assert short in window.toasts.toasts
    QTest.mouseMove(window.rail)
    qtbot.waitUntil(lambda: not short.underMouse())
    short.leaving.timeout.emit()
    assert window.toasts.toasts == [offer]


def test_a_fault_of_the_program_can_be_read_and_copied(window, studio, qtbot, caplog):
    def broken():
        raise ZeroDivisionError("by nobody")
        yield

    studio.jobs.start("load", Job("Break", broken))
    qtbot.waitUntil(lambda: bool(offers(window)))
    (toast,) = window.toasts.toasts
    assert toast.sentence.startswith("Break failed: ZeroDivisionError")
    assert sum(toast.sentence in line for line in studio.log.lines) == 1
    qtbot.mouseClick(toast.deeds[0], Qt.MouseButton.LeftButton)
    dialog = window.findChild(dialogs.TextDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert "in broken" in dialog.text.toPlainText()
    dialog.close()


def test_what_was_trained_draws_and_completes_by_one_click_each(window, studio, qtbot):
    studio.ask("train")
    studio.training.set_values({"epochs": 1, "batch_size": 400, "samples": 0})
    studio.training.start()
    qtbot.waitUntil(lambda: studio.training.batch is not None, timeout=30_000)
    qtbot.waitUntil(lambda: not studio.training.active, timeout=30_000)
    outcome, trained = window.panels["training"].now.outcome, studio.training.run.folder
    qtbot.mouseClick(outcome.sample, Qt.MouseButton.LeftButton)
    sampling = window.panels["sampling"].state
    qtbot.waitUntil(lambda: sampling.drawing is not None, timeout=30_000)
    assert sampling.drawing.request.folder == trained
    studio.ask("train")
    qtbot.mouseClick(outcome.complete, Qt.MouseButton.LeftButton)
    completion = window.panels["completion"].state
    qtbot.waitUntil(lambda: completion.result is not None, timeout=30_000)
    assert completion.result.request.folder == trained


def test_each_job_is_cancelled_by_itself(window, studio, make_run, qtbot):
    start_training(studio, qtbot)
    waiting = Job("Something else", lambda: iter(()))
    studio.jobs.start("train", waiting)
    qtbot.mouseClick(window.work, Qt.MouseButton.LeftButton)
    lines = {line.findChild(QLabel).text(): line for line in window.work.list.lines}
    line = lines["Something else · waits"]
    assert any(title.startswith("Train ") for title in lines)
    button = line.findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert waiting.cancelled.is_set()
    assert studio.training.active
    assert not studio.training.task.stopping


def test_a_dropped_folder_of_images_is_loaded(window, studio, qtbot, tmp_path):
    generator = np.random.default_rng(0)
    for number in range(30):
        pixels = generator.integers(0, 256, (6, 5), dtype=np.uint8)
        Image.fromarray(pixels).save(tmp_path / f"{number}.png")
    drop(window, tmp_path)
    qtbot.waitUntil(lambda: studio.data.dataset.space.event_shape == (1, 6, 5))


def test_dropped_nonsense_is_a_sentence_and_the_data_stay(window, studio, qtbot, tmp_path):
    (tmp_path / "weights.npz").write_bytes(b"\x80\x04not an archive")
    before = studio.data.dataset
    with qtbot.waitSignal(studio.noticed) as noticed:
        drop(window, tmp_path / "weights.npz")
    assert "weights.npz" in noticed.args[0]
    assert "\n" not in noticed.args[0]
    assert studio.data.dataset is before


def test_what_was_wrong_with_data_is_not_said_once_others_are_there(window, studio, qtbot):
    studio.data.choose("/nowhere/pictures")
    qtbot.waitUntil(lambda: len(window.toasts.toasts) == 1)
    assert "/nowhere/pictures" in window.toasts.toasts[0].sentence
    with qtbot.waitSignal(studio.data.changed):
        studio.data.choose("digits")
    assert window.toasts.toasts == []


def test_a_dropped_run_becomes_the_current_one(window, studio, make_run, qtbot):
    run = make_run("nade", "Dropped", hidden=4)
    drop(window, run.folder)
    assert studio.runs.current is not None
    assert studio.runs.current.folder == run.folder


def start_training(studio, qtbot):
    studio.training.set_values({"epochs": 500, "batch_size": 20, "samples": 0})
    studio.training.start()
    qtbot.waitUntil(lambda: studio.training.batch is not None, timeout=30_000)


def test_closing_while_training_asks_and_can_be_refused(window, studio, qtbot, monkeypatch):
    start_training(studio, qtbot)
    answers = iter([False, True])
    monkeypatch.setattr(ask, "agreed", lambda *_: next(answers))
    window.close()
    assert window.isVisible()
    assert studio.training.active
    window.close()
    assert not window.isVisible()
    assert not studio.training.active
    assert studio.runs.runs[0].record.status == "stopped"


@pytest.mark.skipif(sys.platform == "win32", reason="no other process can send it signals")
def test_the_system_may_end_the_window_and_what_trains_is_kept(window, studio, qtbot, monkeypatch):
    start_training(studio, qtbot)
    monkeypatch.setattr(ask, "agreed", lambda *_: pytest.fail("there is no time to ask"))
    before = signal.getsignal(signal.SIGHUP)
    requests = EndRequests(window.close_unasked)
    try:
        os.kill(os.getpid(), signal.SIGHUP)
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=30_000)
        assert signal.getsignal(signal.SIGHUP) == before  # a second one kills
    finally:
        requests.release()
    assert studio.runs.runs[0].record.status == "stopped"


def offers(window):
    return [toast for toast in window.toasts.toasts if toast.deeds]


def test_the_next_launch_offers_to_go_on_with_what_ended_with_the_program(
    window, studio, qtbot, monkeypatch
):
    start_training(studio, qtbot)
    monkeypatch.setattr(ask, "agreed", lambda *_: True)
    window.close()
    steps = studio.runs.runs[0].record.progress.step
    assert steps > 0
    later = Studio()
    again = MainWindow(later)
    qtbot.addWidget(again)
    again.show()
    later.load_engine()
    qtbot.waitUntil(lambda: bool(offers(again)), timeout=30_000)
    (offer,) = offers(again)
    assert "ended with the program" in offer.sentence
    qtbot.mouseClick(offer.deeds[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: later.training.batch is not None and later.training.batch.step > steps,
        timeout=30_000,
    )
    again.close()
    later.deleteLater()


def left(make_run, monkeypatch, status):
    run = make_run("nade", "Left", hidden=4)
    run.record = run.record.model_copy(update={"status": status})
    monkeypatch.setattr(type(run), "has_checkpoint", True)
    return run


def test_nobody_is_asked_about_a_run_that_one_stopped_oneself(
    window, studio, make_run, monkeypatch
):
    left(make_run, monkeypatch, "stopped")
    studio.ready.emit()
    assert offers(window) == []


def test_the_offer_to_resume_ends_with_its_run(window, studio, make_run, monkeypatch):
    left(make_run, monkeypatch, "training")
    studio.ready.emit()
    (offer,) = offers(window)
    assert "interrupted" in offer.sentence
    monkeypatch.setattr(studio.runs, "get", lambda _: None)
    studio.runs.changed.emit()
    assert offers(window) == []


def test_every_control_in_the_window_has_a_name(window, unnamed):
    assert unnamed(window) == []
