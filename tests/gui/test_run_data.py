"""The data of runs, lent to pages that may each be about another run."""

from threading import Event

import pytest

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
