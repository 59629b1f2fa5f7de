"""A long training with all that one does beside it: the window lives, and memory stays."""

import os
import sys
import time

import numpy as np
import pytest

from ar_studio import system
from ar_studio.gui.compare.state import CompareState
from ar_studio.gui.completion.state import CompletionState
from ar_studio.gui.sampling.state import SamplingState
from ar_studio.gui.studio.completing import Request
from tests.gui.test_latency import LATE_MS, lateness

GROWTH = 150 * 2**20  # bytes, once all was done for the first minutes
PATIENCE = 60_000


def beside(window, studio, runs, qtbot, seed):
    """Sample, complete and compare once while a model trains."""
    sampling, completing, comparing = (
        window.findChild(kind) for kind in (SamplingState, CompletionState, CompareState)
    )
    run = runs[seed % len(runs)]
    space = run.record.model.space
    studio.ask("sample", run)
    sampling.draw(run, 16, seed, 1.0)
    qtbot.waitUntil(lambda: not sampling.task.working, timeout=PATIENCE)
    image = sampling.drawing.all.images(space.size)[0]
    mask = np.ones_like(image, dtype=np.bool_)
    mask[..., 2:6, 2:6] = False
    studio.ask("complete", run)
    completing.complete(
        Request(run.folder, run.record.title, image, mask, space, 4, seed, False, filmed=True)
    )
    qtbot.waitUntil(lambda: not completing.task.working, timeout=PATIENCE)
    studio.ask("compare", *runs)
    comparing.choose(runs)
    comparing.draw(9, seed)
    qtbot.waitUntil(lambda: not comparing.task.working, timeout=PATIENCE)


def train_on(window, studio, make_run, qtbot, seconds):
    """Train for so long with all else beside it; return sizes of the process and latest ticks."""
    runs = [make_run("nade", "One", hidden=8), make_run("made", "Two", hidden=(8,))]
    studio.model.choose("nade")
    endless = {"epochs": 0, "minutes": seconds / 60 + 5, "look_ahead": 0, "samples": 4}
    studio.training.set_values(endless)
    studio.training.start()
    qtbot.waitUntil(lambda: studio.training.batch is not None, timeout=PATIENCE)
    end, seed, sizes, late = time.monotonic() + seconds, 0, [], []
    while not sizes or time.monotonic() < end:
        beside(window, studio, runs, qtbot, seed)
        window.show_panel("training")
        late.append(lateness(qtbot))
        sizes.append(system.process_size())
        seed += 1
        assert studio.training.active
    studio.training.stop()
    qtbot.waitUntil(lambda: not studio.training.active, timeout=PATIENCE)
    assert studio.runs.runs[0].record.status == "stopped"
    return sizes, late


def test_a_model_trains_while_others_are_sampled_completed_and_compared(
    window, studio, make_run, qtbot
):
    _, late = train_on(window, studio, make_run, qtbot, 0)
    assert late[0] < LATE_MS or os.getloadavg()[0] > (os.cpu_count() or 1)


@pytest.mark.slow
@pytest.mark.timeout(7200)
@pytest.mark.skipif(sys.platform != "linux", reason="other systems count a process otherwise")
def test_an_hour_of_training_with_all_else_beside_it(window, studio, make_run, qtbot):
    sizes, late = train_on(window, studio, make_run, qtbot, 3600)
    print(f"{len(sizes)} rounds; {sizes[0] >> 20} to {sizes[-1] >> 20} MiB; {max(late):.0f} ms")
    assert max(sizes[-5:]) - max(sizes[: len(sizes) // 6 + 1]) < GROWTH
    assert max(late) < LATE_MS or os.getloadavg()[0] > (os.cpu_count() or 1)
