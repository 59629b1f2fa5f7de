"""One budget for all that is kept: what goes first, what stays, and what the process gives back."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from ar_studio import system
from ar_studio.gui.compare.state import CompareState
from ar_studio.gui.sampling.panel import SamplingPanel
from ar_studio.gui.sampling.state import SamplingState
from ar_studio.gui.studio.memory import Held, Memory

WAIT = 30_000
MB = 10**6


class Shelf(QObject):
    """Things of some megabytes, by name, used one after the other."""

    def __init__(self, memory: Memory, names: str, seen: str = "", size: int = 10) -> None:
        super().__init__()
        self.names, self.seen, self.size = list(names), seen, size
        memory.add(self.held)

    def held(self):
        for at, name in enumerate(self.names):
            go = lambda name=name: self.names.remove(name)  # noqa: E731
            yield Held(self.size * MB, at, go, name in self.seen)


@pytest.fixture
def memory(studio):
    studio.preferences.set(memory_mb=25)
    return Memory(studio.jobs, studio.preferences, studio)


def test_what_was_not_used_for_longest_goes_first(memory):
    shelf = Shelf(memory, "abcd")
    memory.settle()
    assert shelf.names == ["c", "d"]


def test_what_is_in_sight_goes_last(memory):
    shelf = Shelf(memory, "abcd", seen="a")
    memory.settle()
    assert shelf.names == ["a", "d"]


def test_all_holders_share_the_budget_and_one_thing_is_kept_however_large(memory):
    first, second = Shelf(memory, "a"), Shelf(memory, "-b", size=100)
    memory.settle()
    assert (first.names, second.names) == ([], ["b"])


def test_a_holder_that_is_gone_is_asked_no_more(memory):
    first, second = Shelf(memory, "abc"), Shelf(memory, "abc")
    assert len(memory.held) == 6
    del first
    delete(second)
    assert memory.held == []


def test_the_budget_is_a_share_of_the_machine_unless_it_is_chosen(studio, memory, qtbot):
    shelf = Shelf(memory, "abcd")
    studio.preferences.set(memory_mb=0)
    assert studio.preferences.memory_budget == system.memory_total() // 4
    memory.settle()
    assert len(shelf.names) == 4
    studio.preferences.set(memory_mb=15)  # applies by itself
    qtbot.waitUntil(lambda: shelf.names == ["d"], timeout=WAIT)


def kept(studio):
    """Return what is held that takes memory."""
    return [held for held in studio.memory.held if held.bytes]


def test_models_samples_and_comparisons_are_let_go_beyond_the_budget(studio, make_run, qtbot):
    runs = [make_run("nade", name, hidden=4) for name in ("One", "Two")]
    sampling, compare = SamplingState(studio, studio), CompareState(studio, studio)
    sampling.draw(runs[0], 4, 0, 1.0)
    compare.choose(runs)
    compare.draw(4, 0)
    qtbot.waitUntil(lambda: not (sampling.task.working or compare.task.working), timeout=WAIT)
    assert sum(held.bytes for held in studio.memory.held) > 20_000
    assert len(kept(studio)) == 4  # two models, two recordings
    for held in kept(studio):
        held.let_go()
    assert studio.weights.known(runs[0]) is None
    assert sampling.drawing is None
    assert compare.drawn == []
    assert kept(studio) == []


def test_samples_in_sight_outlive_those_that_are_not(studio, make_run, qtbot):
    panel = SamplingPanel(studio)
    qtbot.addWidget(panel)
    panel.show()
    run = make_run("nade", "Run", hidden=4)
    studio.runs.select(run)
    panel.state.draw(run, 4, 0, 1.0)
    hidden = SamplingState(studio, studio)
    hidden.draw(run, 4, 1, 1.0)
    qtbot.waitUntil(lambda: not (panel.state.task.working or hidden.task.working), timeout=WAIT)
    assert sorted(held.in_sight for held in kept(studio)) == [False, True, True]
    for held in kept(studio):
        held.let_go()
    assert panel.state.drawing is None  # the page shows how to begin, as before
    assert panel.samples.count() == 0


def test_the_process_gives_back_what_is_free(monkeypatch, studio, qtbot):
    given = []
    monkeypatch.setattr(system, "give_back_memory", lambda: given.append(time.monotonic()))
    monkeypatch.setattr(system, "process_size", lambda: 10**9)
    studio.jobs.changed.emit()
    qtbot.waitUntil(lambda: len(given) == 1, timeout=WAIT)
    studio.jobs.changed.emit()
    studio.memory._give_back()
    assert len(given) == 1  # it has not grown since


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.skipif(sys.platform != "linux", reason="other systems count a process otherwise")
def test_a_process_that_has_seen_every_model_in_every_way_stays_small(tmp_path):
    environment = {**os.environ, "AR_STUDIO_HOME": str(tmp_path), "OMP_NUM_THREADS": "1"}
    ran = subprocess.run(
        [sys.executable, "-m", "tests.gui.rounds", "3", "10"],
        cwd=Path(__file__).parents[2],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout.split()[-1]) < 1.5 * 2**30, ran.stdout
