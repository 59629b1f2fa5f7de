"""File → Preferences, by keyboard and mouse: each choice applies at once and is remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from ar_studio.gui.preferences_dialog import PreferencesDialog
from ar_studio.gui.studio.preferences import Preferences

LEFT, KEY, CONTROL = Qt.MouseButton.LeftButton, Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(window, qtbot):
    qtbot.keyClick(window, KEY.Key_Comma, CONTROL)
    found = window.findChild(PreferencesDialog)
    assert found is not None
    assert found.isVisible()
    return found


def typed(line, text):
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, KEY.Key_Delete)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, KEY.Key_Return)


def test_every_control_is_named(dialog, unnamed):
    assert unnamed(dialog) == []


def test_the_keys_open_one_dialog_that_escape_closes(dialog, window, qtbot):
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert not dialog.isVisible()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, KEY.Key_Comma, CONTROL)
    assert window.findChildren(PreferencesDialog) == [dialog]
    assert dialog.isVisible()


def test_the_look_applies_at_once_and_is_remembered(dialog, studio, qtbot):
    dialog.scheme.setFocus()
    QTest.keyClick(dialog.scheme, KEY.Key_End)
    assert studio.preferences.values.scheme == "dark"
    for box in (dialog.large, dialog.strong):
        box.setFocus()
        QTest.keyClick(box, KEY.Key_Space)
    kept = Preferences().values
    assert (kept.scheme, kept.large_text, kept.strong_contrast) == ("dark", True, True)


def test_memory_is_a_quarter_of_the_machine_or_what_is_typed(dialog, studio, qtbot):
    assert dialog.memory.text().startswith("A quarter of this machine's: ")
    quarter = studio.preferences.memory_budget
    typed(dialog.memory, "1.5")
    assert studio.preferences.memory_budget == 1_500_000_000
    assert Preferences().values.memory_mb == 1500
    typed(dialog.memory, "0")
    assert studio.preferences.memory_budget == quarter


def test_folders_apply_once_typed_or_chosen(dialog, studio, tmp_path, qtbot, monkeypatch):
    data, runs = tmp_path / "data", tmp_path / "runs"
    data.mkdir()
    typed(dialog.data, str(data))
    assert studio.preferences.data_folder == data
    typed(dialog.data, str(tmp_path / "missing"))
    assert studio.preferences.data_folder == data
    assert "no folder" in dialog.problem.text()
    typed(dialog.data, "")
    assert studio.preferences.data_folder is None
    assert not dialog.problem.text().strip()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(runs))
    (choose,) = [
        button
        for button in dialog.findChildren(QPushButton)
        if button.accessibleName() == "Choose the runs folder"
    ]
    qtbot.mouseClick(choose, LEFT)
    assert studio.preferences.runs_folder == runs
    assert dialog.runs.text() == str(runs)


def test_what_another_window_preferred_is_shown(dialog, studio):
    dialog.close()
    studio.preferences.set(scheme="light", memory_mb=2000, large_text=True)
    dialog.refresh()
    assert dialog.scheme.currentData() == "light"
    assert dialog.memory.value() == pytest.approx(2.0)
    assert dialog.large.isChecked()


def test_a_language_is_kept_and_told_to_come_with_the_next_start(dialog, studio):
    assert [dialog.language.itemText(i) for i in range(3)] == [
        "As the system",
        "English",
        "Tiếng Việt",
    ]
    dialog.language.setFocus()
    QTest.keyClick(dialog.language, KEY.Key_End)
    assert Preferences().values.language == "vi"
    assert dialog.later.text() == "From the next start on"
    QTest.keyClick(dialog.language, KEY.Key_Home)
    assert not dialog.later.text().strip()
