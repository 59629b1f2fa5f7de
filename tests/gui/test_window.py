"""The main window: layout, notices, drops, and what closing does to a training."""

import numpy as np
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox, QTabBar

from ar_studio.gui.app import fit_on_screen
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.window import MainWindow


def tab_bars(window):
    bars = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    texts = [[bar.tabText(i) for i in range(bar.count())] for bar in bars if bar.isVisible()]
    return sorted(texts)


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
    window.resize(screen.width() + 200, screen.height() - 10)
    fit_on_screen(window)
    with qtbot.waitExposed(window):
        window.show()
    assert window.isMaximized()
    assert window.width() <= screen.width()


def test_one_tab_bar_for_each_group(window):
    assert tab_bars(window) == [
        ["Data", "Model"],
        ["Gallery", "Training", "Sampling", "Completion", "Compare", "What sees what", "Reproduce"],
    ]


def test_reset_layout_brings_everything_back(window, qtbot):
    window.docks["sampling"].setFloating(True)
    window.docks["runs"].hide()
    window.reset_layout()
    qtbot.waitUntil(lambda: window.docks["runs"].isVisible())
    assert not window.docks["sampling"].isFloating()
    qtbot.waitUntil(lambda: len(tab_bars(window)) == 2)


def test_what_the_window_gains_goes_to_the_main_area(window, qtbot):
    left, main = window.docks["data"].width(), window.docks["gallery"].width()
    window.resize(window.width() + 300, window.height())
    qtbot.waitUntil(lambda: window.docks["gallery"].width() == main + 300)
    assert window.docks["data"].width() == left


def test_the_layout_is_remembered(window, studio, qtbot):
    window.docks["runs"].hide()
    window.close()
    again = MainWindow(studio)
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    assert not again.docks["runs"].isVisible()
    assert again.docks["data"].isVisible()


def test_a_notice_is_one_sentence_that_can_be_closed(window, studio, qtbot):
    studio.notice("The mask has another size.")
    assert window.notices.isVisible()
    assert window.notices.label.text() == "The mask has another size."
    qtbot.mouseClick(window.notices.close_button, Qt.MouseButton.LeftButton)
    assert not window.notices.isVisible()
    assert studio.log.lines[-1].endswith("The mask has another size.")


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


def test_a_dropped_run_becomes_the_current_one(window, studio, make_run, qtbot):
    run = make_run("nade", "Dropped", hidden=4)
    drop(window, run.folder)
    assert studio.runs.current is not None
    assert studio.runs.current.folder == run.folder


def start_training(studio, qtbot):
    studio.training.set_values({"epochs": 500, "batch_size": 20, "samples": 0})
    studio.training.start()
    qtbot.waitUntil(lambda: studio.training.batch is not None)


def test_closing_while_training_asks_and_can_be_refused(window, studio, qtbot, monkeypatch):
    start_training(studio, qtbot)
    answers = iter([QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes])
    monkeypatch.setattr(QMessageBox, "question", lambda *_: next(answers))
    window.close()
    assert window.isVisible()
    assert studio.training.active
    window.close()
    assert not window.isVisible()
    assert not studio.training.active
    assert studio.runs.runs[0].record.status == "stopped"


def test_the_next_launch_offers_to_resume(window, studio, qtbot, monkeypatch):
    start_training(studio, qtbot)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    window.close()
    steps = studio.runs.runs[0].record.progress.step
    assert steps > 0
    later = Studio()
    again = MainWindow(later)
    qtbot.addWidget(again)
    again.show()
    later.load_engine()
    qtbot.waitUntil(again.notices.resume_button.isVisible, timeout=30_000)
    qtbot.mouseClick(again.notices.resume_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: later.training.batch is not None and later.training.batch.step > steps,
        timeout=30_000,
    )
    again.close()
    later.deleteLater()


def test_the_offer_to_resume_ends_with_its_run(window, studio, make_run, monkeypatch):
    run = make_run("nade", "Left", hidden=4)
    run.record = run.record.model_copy(update={"status": "stopped"})
    monkeypatch.setattr(type(run), "has_checkpoint", True)
    studio.ready.emit()
    assert window.notices.resume_button.isVisible()
    monkeypatch.setattr(studio.runs, "get", lambda _: None)
    studio.runs.changed.emit()
    assert not window.notices.isVisible()


def test_cancel_ends_everything_that_runs(window, studio, qtbot):
    start_training(studio, qtbot)
    assert window.cancel_button.isVisible()
    qtbot.mouseClick(window.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not studio.jobs.jobs)
    assert not window.cancel_button.isVisible()


def test_every_control_in_the_window_has_a_name(window, unnamed):
    assert unnamed(window) == []
