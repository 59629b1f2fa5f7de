"""The data of runs, lent to pages that may each be about another run."""

from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ar_studio.errors import StudioError
from ar_studio.gui.studio import run_data

WAIT = 30_000


@pytest.fixture
def two(studio, make_run, qtbot):
    """Return a run of the digits, which are open, and a run of other data."""
    digits = make_run("fvsbn", "Digits")
    studio.data.choose("glyphs")
    qtbot.waitUntil(lambda: studio.data.dataset.source == "glyphs", timeout=WAIT)
    glyphs = make_run("fvsbn", "Glyphs", studio.data.dataset.space.event_shape)
    studio.data.choose("digits")
    qtbot.waitUntil(lambda: studio.data.dataset.source == "digits", timeout=WAIT)
    studio.run_data._kept.clear()  # as if both had been trained in an earlier session
    return digits, glyphs


def test_two_pages_may_be_about_runs_of_different_data(studio, two, qtbot):
    digits, glyphs = two
    lent = studio.run_data
    assert lent.of(digits) is studio.data.dataset
    with qtbot.waitSignal(lent.changed, timeout=WAIT):
        assert lent.want(glyphs)
    assert lent.of(glyphs).source == "glyphs"
    assert lent.of(digits) is studio.data.dataset
    assert not lent.want(glyphs)  # else the pages would take turns at reading, for ever


@pytest.mark.parametrize("ends", ["cancelled", "failed"])
def test_data_whose_reading_did_not_end_well_are_no_longer_waited_for(
    studio, two, qtbot, monkeypatch, ends
):
    _, glyphs = two
    lent, going = studio.run_data, Event()

    def read(*_):
        going.wait(WAIT / 1000)
        raise StudioError("gone")

    monkeypatch.setattr(run_data, "_read", read)
    assert lent.want(glyphs)
    if ends == "cancelled":
        next(job for job in studio.jobs.listed if "glyphs" in job.title).cancel()
    going.set()
    qtbot.waitUntil(lambda: lent.missing(glyphs), timeout=WAIT)
    assert not lent.want(glyphs)


@pytest.fixture
def moved(window, studio, make_run, qtbot, tmp_path):
    """Return a run of the user's own data, and where those have moved to."""
    path = tmp_path / "own" / "bars.npz"
    path.parent.mkdir()
    pictures = np.random.default_rng(0).integers(0, 2, (60, 8, 8), np.uint8) * 255
    np.savez(path, images=pictures)
    studio.data.choose(str(path))
    qtbot.waitUntil(lambda: studio.data.dataset.source == str(path), timeout=WAIT)
    run = make_run("fvsbn", "Bars")
    studio.data.choose("digits")
    qtbot.waitUntil(lambda: studio.data.dataset.source == "digits", timeout=WAIT)
    studio.run_data._kept.clear()  # as if it had been trained in an earlier session
    there = path.rename(tmp_path / "elsewhere.npz")
    window.show_panel("runs")
    window.panels["runs"].list.select(run.folder)
    return run, there


def answer(monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))


def test_data_that_are_gone_are_asked_for_where_they_are_needed(
    window, studio, moved, qtbot, monkeypatch
):
    run, there = moved
    panel = window.panels["runs"]
    panel.actions_on.evaluate.trigger()
    toast = window.toasts.toasts[-1]
    assert run.record.data.source in toast.sentence
    answer(monkeypatch, there)
    with qtbot.waitSignal(studio.run_data.found, timeout=WAIT):
        qtbot.mouseClick(toast.deeds[0], Qt.MouseButton.LeftButton)
    found = studio.runs.get(run.folder)
    assert found.record.data.source == str(there)
    assert found.record.data.protocol == run.record.data.protocol
    assert studio.run_data.of(found) is not None
    assert not panel.actions_on.find_data.isEnabled()
    panel.actions_on.evaluate.trigger()
    qtbot.waitUntil(lambda: "test" in studio.runs.get(run.folder).record.scores, timeout=WAIT)


def test_other_data_are_not_taken_for_those_of_a_run(window, studio, moved, qtbot, monkeypatch):
    run, there = moved
    np.savez(there, images=np.ones((60, 8, 8), np.uint8) * 255)
    answer(monkeypatch, there)
    action = window.panels["runs"].actions_on.find_data
    assert action.isEnabled()
    with qtbot.waitSignal(studio.noticed, timeout=WAIT) as noticed:
        action.trigger()
    assert "are not those" in noticed.args[0]
    assert studio.runs.get(run.folder).record.data == run.record.data
