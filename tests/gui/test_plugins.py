"""Model → Add a model from a file…, driven through its dialogs."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from ar_studio import models
from ar_studio.models import plugins
from tests.newcomer import MINE

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only


@pytest.fixture
def mine(tmp_path):
    file = tmp_path / "mine.py"
    file.write_text(MINE)
    return file


@pytest.fixture
def add(window, qtbot, monkeypatch):
    """Return a function that adds a file by the menu, and answers the question; returns that."""

    def add(file, button=QMessageBox.StandardButton.Ok) -> str:
        asked = []

        def answer() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            asked.append(box.text())
            qtbot.mouseClick(box.button(button), Qt.MouseButton.LeftButton)

        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        QTimer.singleShot(0, answer)
        actions = window.findChildren(QAction)
        next(one for one in actions if "Add a model" in one.text()).trigger()
        return asked[0]

    return add


def titles(window) -> list[str]:
    cards = window.panels["training"].sheet.model.cards
    return [card.title for card in cards.cards()]


def test_a_file_is_added_after_a_plain_word_and_is_a_model_like_any_other(
    window, studio, qtbot, add, mine
):
    assert str(mine) in add(mine)
    qtbot.waitUntil(lambda: studio.model.name == "mine", timeout=20_000)
    panel = window.panels["training"].sheet.model
    assert "Mine" in titles(window)
    assert (panel.headline.text(), panel.cards.chosen) == ("Mine", "mine")
    assert set(panel.form.values()) == {"slope"}
    studio.training.set_values({"steps": 2, "epochs": 0})
    studio.training.start()
    qtbot.waitUntil(lambda: not studio.training.active, timeout=30_000)
    assert studio.runs.runs[0].record.status == "finished"
    assert studio.runs.runs[0].record.model.origin.file == str(mine)


def test_nothing_runs_without_consent(window, studio, add, tmp_path):
    file = tmp_path / "never.py"
    file.write_text(f"open({str(tmp_path / 'ran')!r}, 'w')")
    add(file, QMessageBox.StandardButton.Cancel)
    studio.jobs.shut_down()
    assert not (tmp_path / "ran").exists()
    assert not models.added()


def test_a_wrong_file_is_a_notice(window, studio, qtbot, add, tmp_path):
    file = tmp_path / "wrong.py"
    file.write_text("1 / 0")
    with qtbot.waitSignal(studio.noticed, timeout=20_000) as notice:
        add(file)
    assert notice.args[0] == (
        f"{file} cannot be run: ZeroDivisionError: division by zero in line 1; mend it."
    )
    assert studio.model.name == "nade"


def test_a_file_that_fails_while_it_learns_is_a_notice(window, studio, qtbot, mine):
    before, _, _ = MINE.partition("        return Bernoulli")
    mine.write_text(f"{before}        raise ValueError('two values too many')\n")
    models.add(mine)
    studio.model.choose("mine")
    studio.training.set_values({"steps": 2, "epochs": 0})
    with qtbot.waitSignal(studio.noticed, timeout=20_000) as notice:
        studio.training.start()
    assert notice.args[0].startswith(f"The model in {mine} failed in line ")


def test_a_wrong_count_of_parameters_is_said_by_the_model(window, studio, mine):
    mine.write_text(MINE.replace("return space.size\n", "return space.size // 0\n"))
    models.add(mine)
    studio.model.choose("mine")
    assert studio.model.error.startswith(f"The model in {mine} failed in line ")
    assert window.panels["training"].sheet.model.headline.text() == "Mine"


def test_a_model_whose_file_was_changed_is_not_chosen(window, studio, qtbot, mine, monkeypatch):
    models.add(mine)
    monkeypatch.setattr(plugins, "_families", {})  # as in another process
    mine.write_text(MINE + "\n")
    with qtbot.waitSignal(studio.noticed) as notice:
        assert not studio.model.choose("mine")
    assert "has changed since it was added" in notice.args[0]
    assert window.panels["training"].sheet.model.cards.chosen == "nade"


def test_a_model_of_a_package_is_described_once_it_is_chosen(window, studio, monkeypatch, mine):
    monkeypatch.syspath_prepend(mine.parent)
    points = {"mine": plugins.EntryPoint("mine", "mine:Mine", plugins.GROUP)}
    monkeypatch.setattr(plugins, "_points", lambda: points)
    monkeypatch.setattr(plugins, "_families", {})
    studio.model.listed.emit()
    assert "mine" in titles(window)
    studio.model.choose("mine")
    assert "Mine" in titles(window)
    assert studio.model.name == "mine"
