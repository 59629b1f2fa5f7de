"""Whatever is done at random, nothing fails, nothing stands still and nothing is kept for ever."""

import gc
import os
import secrets
import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ar_studio import system
from ar_studio.gui.panels import PANELS
from tests.gui.anybody import Anybody, kept_in

PLATFORM = "This plugin does not support"  # what the offscreen platform alone says

LATE_MS = 250
GROWTH = 20 * 2**20  # bytes that a panel may leave behind, of 100 times that it was open
DEEDS = 100  # that many ways a panel is used, and then all of them again
MOST_BEGUN = 50  # jobs once all are cancelled: some begin when something else was read
USED = 12  # things done to a panel each time


@pytest.fixture
def offered(tmp_path):
    """Return what somebody may open: pictures, one of them, a table, and what is none of these."""
    folder, table = tmp_path / "pictures", tmp_path / "table.csv"
    folder.mkdir()
    for number, grey in enumerate(np.random.default_rng(0).integers(0, 256, (20, 8, 8), np.uint8)):
        Image.fromarray(grey).save(folder / f"{number}.png")
    table.write_text("a,b\n" + "\n".join(f"{i / 7:.3f},{i % 3}" for i in range(40)))
    (tmp_path / "other.bin").write_bytes(bytes(100))
    return folder, folder / "0.png", table, tmp_path / "other.bin"


def come_to_rest(studio, qtbot):
    """Cancel all that goes on; what is cancelled once may not begin again by itself for ever."""
    studio.training.stop()
    begun = []

    def quiet() -> bool:
        begun.extend(job.title for job in studio.jobs.jobs if not job.cancelled.is_set())
        assert len(begun) < MOST_BEGUN, begun
        studio.jobs.cancel_all()
        return not studio.jobs.jobs

    qtbot.waitUntil(quiet, timeout=60_000)


@contextmanager
def no_word_of_qt() -> Iterator[None]:
    """Fail where Qt warns, also with `-s`, with which pytest-qt does not listen."""
    said = []

    def hear(kind: QtMsgType, context: object, text: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and PLATFORM not in text:
            said.append(text)
            print(f"Qt: {text}", flush=True)  # at once: it may be the last that is heard

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    assert said == []


def go_wild(window, qtbot, seed, seconds, offered, tmp_path):
    anybody = Anybody(window, seed)
    with kept_in(tmp_path, *offered), no_word_of_qt():
        anybody.start(seconds)
        qtbot.waitUntil(lambda: anybody.ended, timeout=int(1000 * seconds) + 60_000)
        come_to_rest(window.studio, qtbot)
    assert anybody.done > 0
    return anybody


def test_a_few_random_deeds_do_no_harm(window, studio, make_run, qtbot, offered, tmp_path):
    make_run("nade", hidden=4)
    go_wild(window, qtbot, 0, 3, offered, tmp_path)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("kind", ["fixed", "new"])
def test_ten_minutes_of_random_deeds_do_no_harm(
    kind, window, studio, make_run, qtbot, offered, tmp_path
):
    again = int(os.environ.get("ANYBODY_SEED") or secrets.randbelow(2**31))
    seed = 1 if kind == "fixed" else again
    print(f"seed {seed}")
    make_run("nade", hidden=4)
    make_run("made", "Another", hidden=(4,))
    anybody = go_wild(window, qtbot, seed, 600, offered, tmp_path)
    quiet = os.getloadavg()[0] < (os.cpu_count() or 1)
    print(f"{anybody.done:,} deeds; the latest timer came {anybody.latest:.0f} ms late")
    print(
        f"The window was busy for {anybody.busiest[0]:.0f} ms of its own after {anybody.busiest[1]}"
    )
    assert anybody.latest < LATE_MS or not quiet


def open_use_close(place, studio, qtbot, seed):
    """Return a panel that was open and used, which nothing should hold any more."""
    panel = place.panel(studio)
    panel.resize(1280, 720)
    panel.show()
    anybody = Anybody(panel, seed)
    anybody.start(10, USED)
    qtbot.waitUntil(lambda: anybody.ended, timeout=60_000)
    panel.hide()
    come_to_rest(studio, qtbot)
    panel.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return weakref.ref(panel)


@pytest.mark.parametrize("place", PANELS, ids=lambda place: place.panel.__name__)
def test_a_panel_that_was_closed_is_gone(place, studio, make_run, qtbot, offered, tmp_path):
    make_run("nade", hidden=4)
    with kept_in(tmp_path, *offered):
        held = open_use_close(place, studio, qtbot, 0)
    gc.collect()
    assert held() is None


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.skipif(sys.platform != "linux", reason="other systems count a process otherwise")
@pytest.mark.parametrize("place", PANELS, ids=lambda place: place.panel.__name__)
def test_a_panel_opened_two_hundred_times_leaves_nothing(
    place, studio, make_run, qtbot, offered, tmp_path
):
    """What is done for the first time may load Lightning, or other data; the second it does not."""
    make_run("nade", hidden=4)
    sizes = []
    with kept_in(tmp_path, *offered):
        for number in range(2 * DEEDS):
            held = open_use_close(place, studio, qtbot, number % DEEDS)
            if number % 20 == 19:
                gc.collect()
                assert held() is None
                system.give_back_memory()
                sizes.append(system.process_size())
    told = [size >> 20 for size in sizes]
    print(f"{place.panel.__name__}: MiB {told}")
    assert sizes[-1] - sizes[DEEDS // 20 - 1] < GROWTH, told
