"""The whole story by keyboard alone: a model drawn from, completed, trained, compared, saved."""

import shutil
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu, QWidget

from ar_studio.runs import SHELF

WAIT = 60_000
REAL_SHELF = SHELF  # before any test puts another in its place


@pytest.fixture
def shelf(tmp_path):
    """Ship two small models, before the session looks what ships."""
    for name in ("nade-digits", "made-digits"):
        shutil.copytree(REAL_SHELF / name, tmp_path / "shelf" / name)


def seen(widget):
    parts = [widget, *widget.findChildren(QWidget)]
    return widget.isVisible() and any(not part.visibleRegion().isEmpty() for part in parts)


def title_of(widget):
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (text or widget.accessibleName()).replace("&", "")


class Keyboard:
    """Somebody without a mouse: each stop of the way must be in sight."""

    def __init__(self, qtbot, window):
        self.qtbot, self.window = qtbot, window

    def press(self, key):
        if isinstance(key, str):
            QTest.keySequence(QApplication.activeWindow() or self.window, QKeySequence(key))
        else:
            self.qtbot.keyClick(QApplication.focusWidget(), key)

    def reach(self, title):
        """Press Tab until a control of a title has the keyboard."""
        for _ in range(120):
            widget = QApplication.focusWidget()
            assert widget is not None, f"the keyboard got lost on the way to {title}"
            self.qtbot.waitUntil(partial(seen, widget))
            if title_of(widget).startswith(title):
                return widget
            self.qtbot.keyClick(widget, Qt.Key.Key_Tab)
        raise AssertionError(f"the Tab key does not lead to {title}")

    def do(self, title):
        """Reach a button and press it."""
        button = self.reach(title)
        assert button.isEnabled(), f"{title}: {button.toolTip()}"
        self.qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_whole_story_by_keyboard_alone(shelf, window, studio, qtbot, monkeypatch, tmp_path):
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    keys, panels = Keyboard(qtbot, window), window.panels

    keys.press("Ctrl+1")
    keys.do("Sample")
    sampling = panels["sampling"]
    qtbot.waitUntil(sampling.isVisible)
    qtbot.waitUntil(lambda: sampling.state.drawing is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: sampling.state.drawing.all.known == 64, timeout=WAIT)

    keys.press("Ctrl+4")
    completion = panels["completion"]
    qtbot.waitUntil(lambda: studio.mask.image is not None, timeout=WAIT)
    keys.do("Complete")
    qtbot.waitUntil(lambda: completion.state.result is not None, timeout=WAIT)

    keys.press("Ctrl+2")
    keys.do("New training")
    qtbot.waitUntil(panels["training"].sheet.isVisible)
    keys.do("Start training")
    qtbot.waitUntil(lambda: studio.training.batch is not None, timeout=WAIT)
    keys.do("Stop")
    qtbot.waitUntil(lambda: not studio.training.active, timeout=WAIT)
    assert studio.runs.runs[0].record.status == "stopped"

    keys.press("Ctrl+8")
    compare = panels["compare"]
    for name in ("NADE", "MADE"):
        keys.do("Add a model")
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, name)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
        window.activateWindow()  # as a platform with a screen does
        qtbot.waitUntil(lambda: compare.isAncestorOf(QApplication.focusWidget() or window))
    # What was just trained is there too, if it came as far as having weights.
    assert [run.record.model.name for run in compare.state.chosen][-2:] == ["nade", "made"]
    qtbot.waitUntil(lambda: not compare.state.task.working, timeout=WAIT)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "slide"), ""))
    keys.do("Export")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("slide*"))), timeout=WAIT)
