"""Completions that run on: never at rest while they are wanted, and at rest as soon as not."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ar_studio.errors import StudioError
from ar_studio.gui.completion import run_on
from tests.gui.hand import Hand
from tests.gui.painting import shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

LEFT = Qt.MouseButton.LeftButton
WAIT = 60_000


@pytest.fixture
def panel(studio, make_run, qtbot, monkeypatch):
    """Return the panel with NADE on digits, that runs on faster than people watch."""
    monkeypatch.setattr(run_on, "BEAT_MS", 5)
    return shown(studio, make_run("nade"), qtbot)


@pytest.fixture
def drawn(panel, monkeypatch):
    """Return the requests of the rounds that were begun."""
    asked, real = [], run_on._glimpses

    def noted(request, weights):
        asked.append(request)
        return real(request, weights)

    monkeypatch.setattr(run_on, "_glimpses", noted)
    return asked


def at_rest(panel):
    return not panel.run_on._task.working and not panel.run_on._timer.isActive()


def test_completions_are_drawn_over_each_other_by_ever_other_seeds(panel, drawn, qtbot):
    seen = []
    panel.run_on.changed.connect(lambda: seen.append(panel.run_on.picture))
    panel.editor.run_on_action.trigger()
    qtbot.waitUntil(lambda: len(drawn) >= 3 and len(seen) >= 6, timeout=WAIT)
    assert len({request.seed for request in drawn}) == len(drawn)
    mask, image = drawn[0].mask, drawn[0].image
    for picture in seen:
        assert picture[mask] == pytest.approx(image[mask])
        assert picture.min() >= 0
        assert picture.max() <= 1
    assert any((one != other).any() for one, other in pairwise(seen))
    assert panel.editor.canvas._guess is not None
    panel.editor.run_on_action.trigger()
    assert at_rest(panel)
    assert panel.editor.canvas._guess is None


def test_the_newest_is_the_strongest(panel):
    running = panel.run_on
    for value in (0, 0, 1):
        running._waiting.append(np.full((1, 8, 8), value, np.uint8))
        running._draw()
    assert running.picture == pytest.approx(np.full((1, 8, 8), run_on.FRESH))
    running._waiting.append(np.zeros((1, 8, 8), np.uint8))
    running._draw()
    assert running.picture.max() < run_on.FRESH


def test_a_stroke_in_progress_is_followed_and_escape_too(panel, drawn, qtbot):
    panel.editor.run_on_action.trigger()
    hand, canvas = Hand(panel.editor.canvas), panel.editor.canvas
    hand.press((1, 1))
    hand.move((1, 6))
    qtbot.waitUntil(lambda: any(not one.mask[0, 1, 3] for one in drawn), timeout=WAIT)
    assert panel.studio.mask.mask[0, 1, 3]  # the stroke is not done
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    hand.release((1, 6))
    count = len(drawn)
    qtbot.waitUntil(lambda: len(drawn) > count + 1, timeout=WAIT)
    assert drawn[-1].mask[0, 1, 3]


def test_what_comes_to_pass_meanwhile_takes_no_stroke_away(panel, drawn, qtbot):
    panel.editor.run_on_action.trigger()
    hand = Hand(panel.editor.canvas)
    hand.press((1, 1))
    hand.move((1, 6))
    panel.studio.guides.changed.emit()  # as when a guide is found before the hand moves on
    assert not panel.run_on._asked.mask[0, 1, 3]
    hand.release((1, 6))
    assert not panel.run_on._asked.mask[0, 1, 3]


def test_out_of_sight_it_rests(panel, drawn, qtbot):
    panel.editor.run_on_action.trigger()
    qtbot.waitUntil(lambda: panel.run_on.picture is not None, timeout=WAIT)
    panel.hide()
    assert at_rest(panel)
    count = len(drawn)
    qtbot.wait(100)
    assert len(drawn) == count
    panel.show()
    qtbot.waitUntil(lambda: len(drawn) > count, timeout=WAIT)


def test_with_nothing_hidden_or_another_model_nothing_old_is_shown(
    panel, studio, make_run, drawn, qtbot
):
    panel.editor.run_on_action.trigger()
    qtbot.waitUntil(lambda: panel.run_on.picture is not None, timeout=WAIT)
    panel.editor.clear_action.trigger()
    assert panel.run_on.picture is None
    assert at_rest(panel)
    panel.editor.undo_action.trigger()
    qtbot.waitUntil(lambda: panel.run_on.picture is not None, timeout=WAIT)
    other = make_run("fvsbn", "Another")
    studio.runs.select(other)
    qtbot.waitUntil(lambda: drawn[-1].folder == other.folder, timeout=WAIT)
    panel.editor.run_on_action.trigger()
    assert at_rest(panel)


def test_other_completions_go_first(panel, drawn, qtbot):
    panel.editor.run_on_action.trigger()
    qtbot.waitUntil(lambda: panel.run_on.picture is not None, timeout=WAIT)
    qtbot.mouseClick(panel.bar.complete_button, LEFT)
    assert not panel.run_on._task.working
    qtbot.waitUntil(lambda: panel.state.result is not None, timeout=WAIT)
    count = len(drawn)
    qtbot.waitUntil(lambda: len(drawn) > count, timeout=WAIT)


def test_cancelled_where_all_work_is_listed_it_is_off(panel, studio, drawn, qtbot):
    panel.editor.run_on_action.trigger()
    qtbot.waitUntil(lambda: panel.run_on.picture is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: panel.run_on._task.working, timeout=WAIT)
    studio.jobs.cancel_all()
    qtbot.waitUntil(lambda: not panel.editor.run_on_action.isChecked(), timeout=WAIT)
    assert at_rest(panel)
    assert panel.run_on.picture is None
    count = len(drawn)
    qtbot.wait(50)
    assert len(drawn) == count


def test_what_cannot_be_drawn_is_said_once(panel, studio, monkeypatch, qtbot):
    said = []
    studio.noticed.connect(lambda *words: said.append(words))

    def broken(request, weights):
        raise StudioError("The weights are damaged.")

    monkeypatch.setattr(run_on, "_glimpses", broken)
    panel.editor.run_on_action.trigger()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    Hand(panel.editor.canvas).stroke((1, 1), (1, 6))
    qtbot.wait(50)
    assert not panel.run_on._task.working
    assert len(said) == 1
