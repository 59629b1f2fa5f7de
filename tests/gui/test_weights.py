"""The weights of a run are restored once, whoever looks at them, and anew when they change."""

import threading

import numpy as np
import pytest

from ar_studio import models
from ar_studio.gui.compare.state import CompareState
from ar_studio.gui.completion.state import CompletionState
from ar_studio.gui.dependence.state import DependenceState
from ar_studio.gui.sampling.state import SamplingState
from ar_studio.gui.studio.completing import Request
from ar_studio.gui.studio.weights import Weights

WAIT = 30_000


@pytest.fixture
def restored(monkeypatch):
    """Return the titles of the runs whose weights were read, in that order."""
    titles, restore = [], models.restore

    def counted(run):
        titles.append(run.record.title)
        return restore(run)

    monkeypatch.setattr(models, "restore", counted)
    return titles


def renew(run):
    """Give a run weights that differ from those it has."""
    tensors = run.load_weights()
    name = next(name for name, tensor in tensors.items() if tensor.is_floating_point())
    run.save_weights({**tensors, name: tensors[name] + 1})


def test_sampling_completing_comparing_and_measuring_share_a_model(
    studio, make_run, restored, qtbot
):
    run = make_run("nade", "Shared")
    sampling, completion = SamplingState(studio, studio), CompletionState(studio, studio)
    compare, dependence = CompareState(studio, studio), DependenceState(studio, studio)

    def look():
        sampling.draw(run, 2, 0, 1.0)
        completion.use(run)
        image, mask = np.zeros((1, 8, 8), np.uint8), np.ones((1, 8, 8), np.bool_)
        mask[:, 5:] = False
        space = run.record.model.space
        completion.complete(Request(run.folder, "Shared", image, mask, space, 1, 0, False))
        compare.choose([run])
        compare.draw(2, 0)
        dependence.measure([run], 0)
        states = (sampling, completion, compare, dependence)
        qtbot.waitUntil(lambda: not any(s.task.working for s in states), timeout=WAIT)
        assert completion.result is not None
        assert sampling.drawing is not None
        assert sampling.drawing.all.known
        assert dependence.sights

    look()
    assert restored == ["Shared"]
    first = completion.model
    renew(run)
    studio.runs.refresh()
    look()
    assert restored == ["Shared", "Shared"]
    assert completion.model is not first


def test_models_of_runs_that_are_gone_are_forgotten(studio, make_run, restored):
    run, other = make_run(title="Gone"), make_run(title="Stays")
    studio.weights.restore(run)
    studio.weights.restore(other)
    studio.runs.runs.remove(studio.runs.get(run.folder))
    studio.runs.changed.emit()
    assert studio.weights.known(run) is None
    assert studio.weights.known(other) is not None


def test_the_model_used_last_outlives_the_others_and_one_in_sight_all(studio, make_run, restored):
    first, second, kept = make_run(title="First"), make_run(title="Second"), Weights()
    kept.restore(first)
    model = kept.restore(second)
    kept.restore(first)
    old, new = sorted(kept.held(None), key=lambda held: held.used)
    assert old.bytes == new.bytes > 0
    assert not old.in_sight
    assert [held.in_sight for held in kept.held(second)] == [False, True]
    old.let_go()
    assert kept.known(second) is None
    assert kept.known(first) is not None
    assert kept.restore(second) is not model


def test_threads_that_want_one_run_restore_it_once(studio, make_run, restored):
    run, kept, found = make_run(title="Wanted"), Weights(), []
    threads = [threading.Thread(target=lambda: found.append(kept.restore(run))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert restored == ["Wanted"]
    assert len({id(model) for model in found}) == 1
