"""Refining while one looks: how it goes on and ends, and what arrives in the middle of it."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt

from ar_studio import models
from ar_studio.gui.canvas.tools import Tool
from ar_studio.gui.completion import request, work
from tests.gui.painting import (
    ANY_ORDER,
    LEFT,
    complete,
    finish,
    guided,
    hidden,
    moving,
    press,
    rest,
    select,
    stroke,
)

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

WAIT = 60_000


@pytest.fixture
def endless(monkeypatch):
    """Let no chains settle, and refining go on for longer than a test."""
    monkeypatch.setattr("ar_studio.completion.mixing.Chains.judge", lambda _: "drifting")
    monkeypatch.setattr(work, "LOOK_S", 0.05)
    monkeypatch.setattr(request, "PATIENCE_S", dict.fromkeys(request.PATIENCE_S, 1e4))


@pytest.fixture
def panel(studio, make_run, qtbot):
    return guided(studio, make_run, qtbot)


@pytest.fixture(params=["drawing", "refining"])
def busy(endless, panel, qtbot, request):
    """Return the panel at work on the hidden top: with no result yet, or refining one."""
    if request.param == "drawing":
        panel.bar.effort.slider.setValue(2)
        panel.bar.n.setValue(36)
    panel.editor.canvas.apply_preset("top")
    qtbot.waitUntil(lambda: not panel.bar.waits)
    moving(panel, qtbot) if request.param == "drawing" else refines(panel, qtbot)
    yield panel
    panel.state.task.cancel()


def refines(panel, qtbot):
    qtbot.waitUntil(lambda: panel.state.refining, timeout=WAIT)


def another(panel, before, qtbot):
    """Wait for another request that is at work, or done already, and return it."""
    qtbot.waitUntil(lambda: panel.state.request not in (before, None), timeout=WAIT)
    result = panel.state.result
    done = result is not None and result.request is panel.state.request
    assert panel.state.task.working or done
    return panel.state.request


# How it goes on and ends


def test_completions_are_refined_until_they_have_settled(panel, qtbot):
    results = []
    panel.state.changed.connect(lambda: results.append(panel.state.result))
    asked = panel.state.request
    panel.editor.canvas.apply_preset("top")
    another(panel, asked, qtbot)
    last = finish(panel, qtbot)
    mine = [one for one in dict.fromkeys(results) if one.request is last.request]
    first = mine[0]
    assert first.moves == first.about["moves"] == 8
    assert not first.standing.settled
    assert last.moves > 8
    assert last.standing.settled
    assert panel.badge.method == "guided"
    assert panel.results.shown is last
    assert not panel.work.isVisible()
    mask, image = last.request.mask, last.request.image
    assert all((one.samples[:, mask] == image[mask]).all() for one in mine)


def test_refining_is_told_and_ends_with_its_patience(endless, monkeypatch, panel, qtbot):
    monkeypatch.setitem(request.PATIENCE_S, "quick", 1.5)
    panel.bar.live.click()
    panel.editor.canvas.apply_preset("top")
    words = []
    panel.state.task.progressed.connect(lambda: words.append(panel.work.bar.words))
    last = complete(panel, qtbot)
    told = [one for one in words if one.startswith("refining · move ")]
    assert any("still changing · at most 2.0 s more" in one for one in told)
    assert any("still changing · at most 1.0 s more" in one for one in told)
    assert last.moves > 8
    assert not last.standing.settled
    assert "They still change" in panel.badge.sentence.text()


def test_what_one_looks_at_stays_while_it_gets_better(endless, panel, qtbot):
    panel.editor.canvas.apply_preset("top")
    refines(panel, qtbot)
    panel.results.sheet.select(2)
    before = panel.state.result
    qtbot.waitUntil(lambda: panel.state.result.moves > before.moves, timeout=WAIT)
    assert panel.results.sheet.selection() == 2
    assert panel.results.shown is panel.state.result
    assert panel.results.go_on.isEnabled()
    assert panel.work.isVisible()
    rest(panel, qtbot)


def test_the_time_that_is_told_is_that_of_what_was_asked_for(endless, panel, qtbot):
    panel.editor.canvas.apply_preset("top")
    refines(panel, qtbot)
    seconds, before = panel.teller.expected, panel.state.result
    qtbot.waitUntil(lambda: panel.state.result.seconds > 2 * before.seconds, timeout=WAIT)
    rest(panel, qtbot)
    assert panel.teller.expected == seconds


@pytest.mark.parametrize("away", ["page", "sheet"])
def test_out_of_sight_it_waits(busy, qtbot, away):
    panel = busy
    if away == "sheet":
        panel.bar.live.click()
        panel.views.bar.setCurrentIndex(1)
    else:
        panel.hide()
    qtbot.waitUntil(lambda: panel.state.task.paused, timeout=WAIT)
    qtbot.wait(100)
    done = panel.state.task.progress
    qtbot.wait(300)
    assert panel.state.task.progress == done
    panel.show()
    panel.views.bar.setCurrentIndex(0)
    qtbot.waitUntil(lambda: panel.state.task.progress != done, timeout=WAIT)


# What arrives in the middle


def test_stop_ends_it_with_what_is_there(busy, qtbot):
    panel = busy
    asked, before = panel.state.request, panel.state.result
    qtbot.mouseClick(panel.work.cancel_button, LEFT)
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
    result = panel.state.result
    assert result is not before
    assert result.request is asked
    assert result.moves > 0
    assert panel.results.shown is result
    assert not panel.results.stale.stale


def test_a_stroke_takes_over(busy, qtbot):
    panel = busy
    before = panel.state.request
    panel.editor.brush.setValue(2)
    stroke(panel.editor.canvas, (6, 1), (6, 6))
    asked = another(panel, before, qtbot)
    assert not asked.mask[0, 6, 2:6].any()
    assert (asked.start.mask.numpy() == before.mask.flatten()).all()  # the particles of before
    rest(panel, qtbot)
    result = panel.state.result
    assert result.request is asked
    assert result.about["begun"] == "from particles of an earlier mask"
    assert (result.samples[:, asked.mask] == asked.image[asked.mask]).all()


def test_a_stroke_ends_refining_where_it_is_not_live(endless, panel, qtbot):
    panel.editor.canvas.apply_preset("top")
    refines(panel, qtbot)
    panel.bar.live.click()
    stroke(panel.editor.canvas, (6, 1), (6, 6))
    assert not panel.state.task.working
    assert panel.results.stale.stale
    panel.editor.undo_action.trigger()
    assert not panel.results.stale.stale
    assert not panel.state.task.working


def test_an_undo_is_what_is_completed(busy, qtbot):
    panel = busy
    before, first = hidden(panel), panel.state.request
    stroke(panel.editor.canvas, (6, 1), (6, 6))
    assert hidden(panel) != before
    second = another(panel, first, qtbot)
    qtbot.keyClick(panel.editor.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hidden(panel) == before
    asked = another(panel, second, qtbot)
    assert {tuple(cell) for cell in np.argwhere(~asked.mask[0]).tolist()} == before
    rest(panel, qtbot)
    assert panel.state.result.request is asked
    assert not panel.results.stale.stale


def test_escape_gives_up_the_stroke_and_leaves_the_work_alone(busy, qtbot):
    panel = busy
    asked, canvas, before = panel.state.request, panel.editor.canvas, hidden(panel)
    press(canvas, (6, 1))
    press(canvas, (6, 5), QEvent.Type.MouseMove)
    assert hidden(panel) != before
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    press(canvas, (6, 5), QEvent.Type.MouseButtonRelease)
    assert hidden(panel) == before
    qtbot.wait(200)
    assert panel.state.request is asked
    assert panel.state.task.working
    rest(panel, qtbot)
    assert panel.state.result.request is asked


def test_a_smaller_mask_holds_what_is_observed_now(busy, qtbot):
    panel = busy
    before = panel.state.request
    panel.editor.take(Tool.ERASER)
    panel.editor.brush.setValue(3)
    stroke(panel.editor.canvas, (1, 1), (1, 6))
    asked = another(panel, before, qtbot)
    assert asked.mask[0, 1, 1:6].all()
    rest(panel, qtbot)
    assert panel.state.result.request is asked
    assert (panel.state.result.samples[:, asked.mask] == asked.image[asked.mask]).all()


def test_another_image_is_completed_in_place_of_the_one_before(busy, studio, qtbot):
    panel = busy
    before = panel.state.request
    qtbot.mouseClick(panel.source.another, LEFT)
    asked = another(panel, before, qtbot)
    assert (asked.image == studio.mask.image).all()
    assert (asked.image != before.image).any()
    rest(panel, qtbot)
    result = panel.state.result
    assert result.request is asked
    assert (result.samples[:, asked.mask] == asked.image[asked.mask]).all()


def test_another_model_forgets_the_work(busy, make_run, qtbot):
    panel = busy
    panel.bar.live.click()
    select(panel, make_run("nade", "Another", hidden=4), qtbot)
    assert panel.state.result is None
    assert not panel.state.task.working
    panel.bar.effort.slider.setValue(0)
    qtbot.mouseClick(panel.bar.complete_button, LEFT)
    qtbot.waitUntil(lambda: panel.state.result is not None, timeout=WAIT)
    result = panel.state.result
    assert result is not None
    assert result.request.title == "Another"
    assert not panel.results.stale.stale


def test_a_guide_that_is_retrained_breaks_nothing_and_guides_anew(busy, studio, qtbot):
    panel, sentences = busy, []
    panel.bar.live.click()
    studio.noticed.connect(lambda sentence, *_: sentences.append(sentence))
    asked, guide = panel.state.request, studio.guides.guide.run
    other = models.create("made", (1, 8, 8), seed=5, **ANY_ORDER)
    guide.save_weights(other.state_dict())
    studio.runs.refresh()
    qtbot.waitUntil(lambda: any("has new weights" in one for one in sentences), timeout=WAIT)
    assert panel.state.request is asked
    assert panel.state.task.working
    rest(panel, qtbot)
    assert panel.state.result.request is asked
    panel.bar.effort.slider.setValue(0)
    qtbot.mouseClick(panel.bar.complete_button, LEFT)
    refines(panel, qtbot)
    assert panel.state.result.request is not asked
    assert panel.state.result.method == "guided"
    rest(panel, qtbot)


def test_closing_the_window_ends_refining(endless, window, studio, make_run, qtbot):
    make_run("made", "Any order", **ANY_ORDER)
    studio.runs.select(make_run("fvsbn", "In hand"))
    window.show_panel("completion")
    panel = window.panels["completion"]
    panel.bar.effort.slider.setValue(0)
    qtbot.waitUntil(lambda: panel.editor.canvas.image() is not None, timeout=WAIT)
    panel.editor.canvas.apply_preset("top")
    refines(panel, qtbot)
    window.close()
    assert not window.isVisible()
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=WAIT)
