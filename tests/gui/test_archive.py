"""Run files in the window: opened by drop, menu and double click, exported from the runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog

from ar_studio import archive
from ar_studio.__main__ import main
from ar_studio.gui import app
from ar_studio.gui.kit import ask
from ar_studio.gui.parts.further import TrainFurther
from ar_studio.runs import Run

WAIT = 30_000


@pytest.fixture
def packed(make_run, studio, tmp_path):
    """Return an exported run that this session does not have."""
    run = make_run("nade", "Teacher", hidden=4)
    path = tmp_path / "lesson.arstudio"
    archive.pack(run, path)
    run.folder.rename(tmp_path / "teacher")
    studio.runs.refresh()
    return path


def drop(window, path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, mime, left, none))


def action(window, text):
    return next(a for a in window.findChildren(QAction) if a.text().replace("&", "") == text)


def test_a_dropped_file_becomes_the_current_run_ready_to_sample(window, studio, packed, qtbot):
    with qtbot.waitSignal(studio.archives.opened, timeout=WAIT):
        drop(window, packed)
    assert studio.runs.current.folder == studio.preferences.runs_folder / "lesson"
    assert studio.runs.current.record.title == "Teacher"
    assert window.panels["sampling"].isVisible()


def test_the_menu_asks_for_a_file(window, studio, packed, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(packed), ""))
    with qtbot.waitSignal(studio.archives.opened, timeout=WAIT):
        action(window, "Open run or session file…").trigger()
    assert studio.runs.current.folder.name == "lesson"


def test_the_runs_open_files_and_folders(window, studio, packed, qtbot, monkeypatch, tmp_path):
    chosen = [str(packed), str(tmp_path / "teacher" / "run.json"), ""]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen.pop(0), ""))
    panel = window.panels["runs"]
    with qtbot.waitSignal(studio.archives.opened, timeout=WAIT):
        panel.open_button.click()
    panel.open_button.click()
    assert studio.runs.current.folder == tmp_path / "teacher"
    panel.open_button.click()
    assert len(studio.runs.runs) == 2


def test_a_damaged_file_is_a_notice_and_leaves_nothing(window, studio, packed, qtbot):
    packed.write_bytes(packed.read_bytes()[:-30])
    with qtbot.waitSignal(studio.noticed, timeout=WAIT) as noticed:
        drop(window, packed)
    assert "lesson.arstudio cannot be opened" in noticed.args[0]
    assert window.toasts.toasts[-1].sentence == noticed.args[0]
    assert not list(studio.preferences.runs_folder.iterdir())


def test_a_run_is_exported_from_the_runs(window, studio, make_run, qtbot, monkeypatch, tmp_path):
    studio.runs.select(make_run("nade", "Mine", hidden=4))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    with qtbot.waitSignal(studio.archives.exported, timeout=WAIT) as exported:
        window.panels["runs"].actions_on.export_file.trigger()
    assert str(tmp_path / "mine.arstudio") in exported.args[0]
    assert window.toasts.toasts[-1].sentence == exported.args[0]
    assert archive.unpack(tmp_path / "mine.arstudio", tmp_path / "p").record.title == "Mine"


def test_a_file_whose_ending_was_left_out_is_not_replaced_unasked(
    window, studio, make_run, monkeypatch, tmp_path
):
    studio.runs.select(make_run("nade", "Mine", hidden=4))
    (tmp_path / "mine.arstudio").write_text("kept")
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    monkeypatch.setattr(ask, "agreed", lambda *a: bool(asked.append(a)))
    window.panels["runs"].actions_on.export_file.trigger()
    assert str(tmp_path / "mine.arstudio") in asked[0][2]
    assert (tmp_path / "mine.arstudio").read_text() == "kept"


def test_without_weights_there_is_nothing_to_export(window, studio, make_run):
    studio.runs.select(make_run("nade", "Empty", weights=False, hidden=4))
    panel = window.panels["runs"]
    assert not panel.actions_on.export_file.isEnabled()
    assert "no weights" in panel.actions_on.export_file.toolTip()


def test_an_opened_run_is_trained_further_as_a_new_one(window, studio, packed, qtbot, monkeypatch):
    with qtbot.waitSignal(studio.archives.opened, timeout=WAIT):
        drop(window, packed)
    opened = studio.runs.current.folder
    weights = (opened / "weights.safetensors").read_bytes()
    panel = window.panels["runs"]
    assert panel.actions_on.resume.text() == "Train further"
    monkeypatch.setattr(TrainFurther, "exec", lambda _: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(TrainFurther, "budget", lambda _: {"steps": 2})
    panel.actions_on.resume.trigger()
    qtbot.waitUntil(lambda: studio.training.finished is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: not studio.training.active, timeout=WAIT)
    assert studio.training.run.folder != opened
    assert (opened / "weights.safetensors").read_bytes() == weights


def test_a_training_that_cannot_begin_leaves_no_folder(studio, qtbot):
    studio.training.set_values({"device": "cuda:99"})
    with qtbot.waitSignal(studio.training.failed, timeout=WAIT):
        studio.training.start()
    assert not list(studio.preferences.runs_folder.iterdir())


OPENED = """
import sys
from pathlib import Path
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from ar_studio.gui.app import App
app = App([])
def opened():
    print(app.studio.runs.current.folder)
    app.window.close()
app.studio.archives.opened.connect(opened)
app.studio.jobs.failed.connect(lambda text: (print(text), app.window.close()))
app.show()
if sys.argv[2] == "event":
    app.qt.sendEvent(app.qt, QFileOpenEvent(QUrl.fromLocalFile(sys.argv[1])))
else:
    app.open(sys.argv[1])
app.qt.exec()
"""


@pytest.mark.parametrize("way", ["event", "argument"])
def test_a_file_opens_in_a_window_that_is_just_starting(packed, tmp_path, way):
    home = tmp_path / "pupil"
    command = [sys.executable, "-c", OPENED, str(packed), way]
    environment = {**os.environ, "AR_STUDIO_HOME": str(home)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert done.stdout.strip() == str(home / "runs" / "lesson"), done.stderr
    assert Run(home / "runs" / "lesson").record.title == "Teacher"


def test_preferences_of_two_windows_are_both_kept(studio):
    from ar_studio.gui.studio.preferences import Preferences

    other = Preferences()
    other.set(units="bits/dim")
    studio.preferences.set(large_text=True)
    last = Preferences().values
    assert (last.units, last.large_text) == ("bits/dim", True)
    studio.preferences.path.write_text("{")
    other.set(scheme="dark")
    assert Preferences().values.scheme == "dark"


def test_the_program_opens_the_file_it_is_given(monkeypatch):
    opened = []
    monkeypatch.setattr(app, "run", lambda argv, file: opened.append(file) or 0)
    monkeypatch.setattr(sys, "argv", ["ar-studio", "My lesson.ARSTUDIO"])
    assert main() == 0
    assert opened == [Path("My lesson.ARSTUDIO")]
