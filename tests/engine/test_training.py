"""Training: exact resumption from any instant, budgets, and what happens when things go wrong."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest
import torch

from ar_studio import files, models, precision, training
from ar_studio.data import Dataset, ImagePreparation, PictureDataset
from ar_studio.data.source import Source
from ar_studio.errors import StudioError
from ar_studio.evaluation import marginal_nll
from ar_studio.learning import Batch, Learner
from ar_studio.models.abilities import Counting, Expectation
from ar_studio.models.base import Model
from ar_studio.models.mixture import MixtureOfBernoullis
from ar_studio.models.nade import NADE
from ar_studio.optimisation import TrainSettings, learning_rate
from ar_studio.records import DataPart, ModelPart, Record
from ar_studio.runs import Metric, Run
from ar_studio.training import (
    BatchDone,
    CheckpointWritten,
    EpochDone,
    Finished,
    Measured,
    MemoryFreed,
    Started,
    TrainEvent,
    Validating,
)

TINY: dict[str, dict[str, Any]] = {
    "mixture": {"components": 3},
    "nade": {"hidden": 6},
    "made": {"hidden": (12,)},
    "pixelcnn": {"blocks": 1, "features": 4, "head": 4, "kernel": 3},
    "recurrent": {"hidden": 6},
    "rowlstm": {"layers": 1, "features": 4, "head": 4, "kernel": 3},
    "diagonal": {"layers": 1, "features": 4, "head": 4, "kernel": 3},
    "multiscale": {"layers": 1, "features": 4, "head": 4, "kernel": 3, "factor": 2},
    "masde": {"hidden": (20,)},
    "deepnade": {"hidden": (8,)},
    "nadek": {"hidden": 8, "steps": 2},
    "rnade": {"hidden": 6, "components": 2},
    "sbn": {"hidden": (6, 4)},
    "darn": {"hidden": (6,)},
    "vae": {"hidden": (8,), "latent": 2},
    "rbm": {"hidden": 6, "temperatures": 100, "chains": 10, "burn": 2},
}
Values = Literal["threshold", "dynamic", "levels", "dequantise"]


@pytest.fixture(autouse=True)
def _fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Write without waiting for the disk: these tests end processes, not the power."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


def tiny_data(values: Values = "threshold", train: int = 24) -> Dataset:
    """Return 4×4 pictures of bright quarters in noise: 24 train, 6 valid, 4 test."""
    generator = np.random.default_rng(0)
    grey = generator.integers(0, 140, (train + 10, 1, 4, 4), dtype=np.uint8)
    for picture, quarter in zip(grey, generator.integers(0, 4, len(grey)), strict=True):
        row, column = divmod(int(quarter), 2)
        picture[0, 2 * row : 2 * row + 2, 2 * column : 2 * column + 2] += 100
    source = Source(grey, sizes=(train, 6, 4))
    preparation = ImagePreparation(values=values, levels=3)
    return PictureDataset("tiny", "tiny", None, lambda size: source, preparation)


def marginals(dataset: Dataset) -> torch.Tensor:
    found = dataset.marginals()
    assert found is not None
    return found


def fresh(dataset: Dataset, name: str = "nade", **config: Any) -> Model:
    space = dataset.space
    config = {**TINY.get(name, {}), **config}
    return models.build(name, space, config, seed=1)


def new_run(folder: Path, model: Model) -> Run:
    part = ModelPart.of(model.card.name, model.config.model_dump(), 1, model.space)
    data = DataPart(source="tiny", preparation={}, protocol="", fingerprint="", sizes={})
    return Run.create(folder, Record(title="tiny", model=part, data=data, training={}))


def settings(**changes: Any) -> TrainSettings:
    """Return settings of five steps an epoch that keep a checkpoint after each of them."""
    base = {"epochs": 3, "batch_size": 5, "learning_rate": 0.02, "samples": 2, "device": "cpu"}
    sure = {"precision": "32-true", "checkpoint_minutes": 1e-12}  # else as time would have it
    return TrainSettings(**{**base, **sure, **changes})


def of_kind(events: list[TrainEvent], kind: type) -> list[Any]:
    return [event for event in events if isinstance(event, kind)]


def last(events: Iterator[TrainEvent]) -> Finished:
    *_, event = events
    assert isinstance(event, Finished)
    return event


def leave_for_dead(folder: Path) -> None:
    """Make the copy of a run that is being trained one whose process was killed."""
    if (folder / "lock").exists():
        (folder / "lock").write_text("999999999 0.0")


def without_seconds(run: Run) -> list[tuple]:
    return [
        (m.step, m.epoch, m.train_nll, m.valid_nll, m.valid_stderr, m.learning_rate)
        for m in run.metrics()
    ]


def same_tensors(a: dict[str, torch.Tensor], b: dict[str, torch.Tensor]) -> bool:
    return a.keys() == b.keys() and all(torch.equal(a[key], b[key]) for key in a)


def assert_same(run: Run, other: Run) -> None:
    """Assert that two runs hold the same bits, but for times."""
    assert without_seconds(run) == without_seconds(other)
    assert same_tensors(run.load_weights(), other.load_weights())
    (tensors, state), (tensors_, state_) = run.load_checkpoint(), other.load_checkpoint()
    assert same_tensors(tensors, tensors_)
    assert {**state, "seconds": 0} == {**state_, "seconds": 0}
    timeless = {"seconds": 0}
    assert run.record.progress.model_copy(update=timeless) == other.record.progress.model_copy(
        update=timeless
    )
    samples, samples_ = run.samples(), other.samples()
    assert samples.keys() == samples_.keys()
    assert all(np.array_equal(samples[epoch], samples_[epoch]) for epoch in samples)


# Going on exactly

RESUMED: dict[str, dict[str, Any]] = {
    "adam": {},
    "adamw": {"optimizer": "adamw", "weight_decay": 0.1},
    "sgd": {"optimizer": "sgd", "schedule": "linear", "final_rate": 0.1},
    "sgd without momentum": {"optimizer": "sgd", "momentum": 0},
    "adagrad": {"optimizer": "adagrad", "schedule": "exponential"},
    "muon": {"optimizer": "muon", "weight_decay": 0.1},
    "rmsprop": {"optimizer": "rmsprop", "schedule": "constant", "learning_rate": 1e-3},
    "averaging": {"averaging": 0.8},
    "clipping": {"clip_norm": 0.5},
    "steps": {"epochs": 0, "steps": 13},
    "early stop": {"epochs": 30, "look_ahead": 1, "learning_rate": 0.3},
    "dynamic": {"values": "dynamic"},
    "some of the events": {"events": 12, "values": "dynamic"},
    "levels": {"values": "levels"},
    "counting": {"model": ("coin", {})},
    "counting, dynamic": {"model": ("factorised", {}), "values": "dynamic"},
    "counting by gradient": {"model": ("factorised", {"fit": "gradient"})},
    "counting contexts": {"model": ("markov", {}), "values": "levels"},
    "EM": {"model": ("mixture", {})},
    "EM, steps": {"model": ("mixture", {}), "epochs": 0, "steps": 13},
    "EM, dynamic": {"model": ("mixture", {}), "values": "dynamic"},
    "ar": {"model": ("ar", {})},
    "fvsbn": {"model": ("fvsbn", {})},
    "made, three mask sets": {"model": ("made", {"masks": 3})},
    "made, endless mask sets": {"model": ("made", {"masks": 0})},
    "pixelcnn": {"model": ("pixelcnn", {})},
    "masde, an estimated graph": {"model": ("masde", {})},
    "orders drawn": {"model": ("deepnade", {})},
    "a mean that was prepared": {"model": ("nadek", {})},
    "counting real values": {"model": ("gaussian", {}), "values": "dequantise"},
    "real values": {"model": ("rnade", {}), "values": "dequantise"},
    "guesses drawn": {"model": ("sbn", {})},
    "chains that persist": {"model": ("rbm", {})},
}


@pytest.mark.parametrize("case", RESUMED)
def test_a_run_killed_anywhere_arrives_where_the_unbroken_one_does(case, tmp_path):
    changes = dict(RESUMED[case])
    name, config = changes.pop("model", ("nade", {}))
    dataset, chosen = tiny_data(changes.pop("values", "threshold")), settings(**changes)
    model = fresh(dataset, name, **config)
    run = new_run(tmp_path / "run", model)
    kills = []
    for number, event in enumerate(training.train(model, dataset, chosen, run=run)):
        if number % 8 == 3 or isinstance(event, EpochDone):
            kills.append(shutil.copytree(run.folder, tmp_path / f"kill{number}"))
    assert len(kills) >= 5
    for folder in kills[:8:2]:
        leave_for_dead(folder)
        killed, again = Run(folder), fresh(dataset, name, **config)
        assert killed.interrupted
        last(training.train(again, dataset, chosen, run=killed))
        assert_same(killed, run)
        assert same_tensors(again.state_dict(), model.state_dict())


def test_a_kill_between_any_two_files_loses_nothing(tmp_path, monkeypatch):
    dataset, chosen = tiny_data(), settings(epochs=2, averaging=0.5)
    model = fresh(dataset)
    run = new_run(tmp_path / "run", model)
    kills: list[Path] = []
    write = files.replace

    def replace(path: Path, content: bytes) -> None:
        write(path, content)
        kills.append(shutil.copytree(run.folder, tmp_path / f"kill{len(kills)}"))

    with monkeypatch.context() as patch:
        patch.setattr(files, "replace", replace)
        last(training.train(model, dataset, chosen, run=run))
    assert len(kills) > 25
    for folder in kills:
        leave_for_dead(folder)
        killed = Run(folder)
        last(training.train(fresh(dataset), dataset, chosen, run=killed))
        assert_same(killed, run)


@pytest.mark.parametrize("kind", [Started, BatchDone, Measured, Validating, EpochDone])
def test_closing_at_any_event_writes_a_checkpoint_and_loses_nothing(kind, tmp_path):
    dataset, chosen = tiny_data(), settings(checkpoint_minutes=1000)
    unbroken = new_run(tmp_path / "unbroken", fresh(dataset))
    last(training.train(fresh(dataset), dataset, chosen, run=unbroken))
    run = new_run(tmp_path / "closed", fresh(dataset))
    closings = 0
    while run.record.status != "finished":
        events = training.train(fresh(dataset), dataset, chosen, run=run)
        # At the second event of the kind, so that all but the first closings get on.
        wanted = (event for event in events if isinstance(event, kind))
        closed = next(islice(wanted, min(closings, 1), None), None)
        events.close()
        closings += 1
        assert Run(run.folder).record.status == ("stopped" if closed else "finished")
        assert not run.busy
        assert run.has_checkpoint
    assert closings > 1
    assert_same(run, unbroken)


@pytest.mark.parametrize("name", ["mixture", "markov"])
def test_counts_of_an_epoch_that_was_stopped_are_kept(name, tmp_path):
    dataset, chosen = tiny_data(), settings(checkpoint_minutes=1000)
    unbroken = new_run(tmp_path / "unbroken", fresh(dataset, name))
    last(training.train(fresh(dataset, name), dataset, chosen, run=unbroken))
    run = new_run(tmp_path / "stopped", fresh(dataset, name))
    for step in range(2, 15, 2):  # two batches at a time, five to an epoch
        events = training.train(fresh(dataset, name), dataset, chosen, run=run)
        assert any(isinstance(event, BatchDone) and event.step == step for event in events)
        events.close()
        assert run.load_checkpoint()[1]["step"] == step
    last(training.train(fresh(dataset, name), dataset, chosen, run=run))
    assert_same(run, unbroken)


def test_em_goes_on_from_a_checkpoint_as_if_it_had_never_stopped(tmp_path):
    dataset = tiny_data()
    run, unbroken = (new_run(tmp_path / name, fresh(dataset, "mixture")) for name in "ab")
    half, whole = (settings(epochs=epochs, look_ahead=0) for epochs in (4, 8))
    last(training.train(fresh(dataset, "mixture"), dataset, whole, run=unbroken))
    last(training.train(fresh(dataset, "mixture"), dataset, half, run=run))
    last(training.train(fresh(dataset, "mixture"), dataset, whole, run=run))
    assert_same(run, unbroken)


def test_stopping_at_the_last_event_leaves_a_finished_run(tmp_path):
    dataset = tiny_data()
    run = new_run(tmp_path / "run", fresh(dataset))
    events = training.train(fresh(dataset), dataset, settings(), run=run)
    assert any(isinstance(event, Finished) for event in events)
    before = run.load_checkpoint()[0]
    events.close()
    assert Run(run.folder).record.status == "finished"
    assert same_tensors(run.load_checkpoint()[0], before)
    assert not run.busy


CHILD = """
import importlib.util, sys
from pathlib import Path
spec = importlib.util.spec_from_file_location("cases", sys.argv[1])
cases = importlib.util.module_from_spec(spec)
spec.loader.exec_module(cases)
data = cases.tiny_data()
run = cases.Run(Path(sys.argv[2]))
chosen = cases.settings(epochs=0, steps=10**6, schedule="constant")
for event in cases.training.train(cases.fresh(data), data, chosen, run=run):
    print(type(event).__name__, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_process_that_is_killed_leaves_a_run_that_goes_on_exactly(tmp_path):
    torch.set_num_threads(1)  # as the other process: sums depend on how they are shared out
    dataset = tiny_data()
    run = new_run(tmp_path / "killed", fresh(dataset))
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, __file__, str(run.folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    assert child.stdout is not None
    with child.stdout as lines:
        seen = 0
        for line in lines:
            seen += line.strip() == "CheckpointWritten"
            if seen == 17:
                assert Run(run.folder).busy
                with pytest.raises(StudioError, match="is being trained already"):
                    next(training.train(fresh(dataset), dataset, settings(), run=run))
                child.kill()
                break
    child.wait()
    assert Run(run.folder).interrupted
    step = run.load_checkpoint()[1]["step"]
    assert step >= 13
    chosen = settings(epochs=0, steps=step + 7, schedule="constant")
    last(training.train(fresh(dataset), dataset, chosen, run=run))
    unbroken = new_run(tmp_path / "unbroken", fresh(dataset))
    last(training.train(fresh(dataset), dataset, chosen, run=unbroken))
    assert_same(run, unbroken)


def test_two_trainings_of_one_run_refuse(tmp_path):
    dataset = tiny_data()
    run = new_run(tmp_path / "run", fresh(dataset))
    first = training.train(fresh(dataset), dataset, settings(), run=run)
    next(first)
    assert run.busy
    assert not run.interrupted
    with pytest.raises(StudioError, match="run is being trained already; wait"):
        next(training.train(fresh(dataset), dataset, settings(), run=Run(run.folder)))
    first.close()
    second = training.train(fresh(dataset), dataset, settings(), run=run)
    next(second)
    second.close()


def test_a_finished_run_goes_on_when_its_budget_grows(tmp_path):
    dataset = tiny_data()
    run = new_run(tmp_path / "run", fresh(dataset))
    last(training.train(fresh(dataset), dataset, settings(epochs=1), run=run))
    again = list(training.train(fresh(dataset), dataset, settings(epochs=1), run=run))
    assert not of_kind(again, BatchDone)
    more = list(training.train(fresh(dataset), dataset, settings(epochs=3), run=run))
    assert [event.epoch for event in of_kind(more, EpochDone)] == [2, 3]
    assert [m.step for m in run.metrics() if m.valid_nll is not None] == [5, 10, 15]


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"optimizer": "sgd"}, "nade"),
        ({"optimizer": "adamw"}, "nade"),
        ({"averaging": 0.5}, "nade"),
        ({}, "fvsbn"),
    ],
)
def test_a_checkpoint_of_other_settings_is_refused(change, name, tmp_path):
    dataset = tiny_data()
    run = new_run(tmp_path / "run", fresh(dataset))
    last(training.train(fresh(dataset), dataset, settings(epochs=1), run=run))
    with pytest.raises(StudioError, match="do not fit this model and optimiser; resume with"):
        list(training.train(fresh(dataset, name), dataset, settings(**change), run=run))
    assert not run.busy


# Budgets, schedules, averages


def test_events_tell_the_story_of_training():
    dataset, model = tiny_data(), fresh(tiny_data())
    events = list(training.train(model, dataset, settings(epochs=2)))
    started, finished = events[0], events[-1]
    assert isinstance(started, Started)
    assert (started.step, started.total_steps, started.steps_per_epoch) == (0, 10, 5)
    assert started.parameters == sum(p.numel() for p in model.parameters())
    batches, epochs = of_kind(events, BatchDone), of_kind(events, EpochDone)
    assert [batch.step for batch in batches] == list(range(1, 11))
    assert [batch.done for batch in batches] == pytest.approx([n / 10 for n in range(1, 11)])
    assert [epoch.epoch for epoch in epochs] == [1, 2]
    assert epochs[0].samples.shape == (2, 1, 4, 4)
    rows: list[Metric] = [event.metric for event in of_kind(events, Measured)]
    assert len(rows) == 12
    sizes = [5, 5, 5, 5, 4]
    losses = [batch.loss for batch in batches[:5]]
    mean = sum(n * loss for n, loss in zip(sizes, losses, strict=True)) / 24
    assert epochs[0].train_nll == pytest.approx(mean)
    assert isinstance(finished, Finished)
    assert (finished.reason, finished.step) == ("budget", 10)
    assert finished.best_valid_nll == min(epoch.valid_nll for epoch in epochs)
    assert not of_kind(events, CheckpointWritten)


def test_training_lowers_the_nll_and_ends_with_the_best_weights(tmp_path):
    dataset, model = tiny_data(train=200), fresh(tiny_data())
    run = new_run(tmp_path / "run", model)
    finished = last(training.train(model, dataset, settings(epochs=6), run=run))
    assert finished.best_valid_nll is not None
    valid = dataset.events("valid")
    assert finished.best_valid_nll < marginal_nll(marginals(dataset), valid)
    nll = -model.log_prob(valid).double().mean().item()
    assert nll == pytest.approx(finished.best_valid_nll, abs=1e-5)
    assert same_tensors(run.load_weights(), model.state_dict())
    assert (run.record.progress.best_epoch, run.record.status) == (finished.best_epoch, "finished")


def test_training_starts_at_the_marginals():
    dataset = tiny_data()
    events = training.train(fresh(dataset, "fvsbn"), dataset, settings(batch_size=24))
    batch = next(event for event in events if isinstance(event, BatchDone))
    want = marginal_nll(marginals(dataset), dataset.events("train"))
    assert batch.loss == pytest.approx(want, rel=1e-5)


@pytest.mark.parametrize(
    ("budget", "step", "epochs"),
    [
        ({"epochs": 2}, 10, 2),
        ({"epochs": 0, "steps": 7}, 7, 2),
        ({"epochs": 1, "steps": 7}, 5, 1),
    ],
)
def test_whichever_budget_comes_first_ends_training_with_a_validation(budget, step, epochs):
    dataset = tiny_data()
    events = list(training.train(fresh(dataset), dataset, settings(**budget)))
    assert len(of_kind(events, EpochDone)) == epochs
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert finished.step == step


def test_pauses_are_not_training_time(monkeypatch):
    clock = [0.0]
    monkeypatch.setattr(training.time, "monotonic", lambda: clock[0])
    dataset, chosen = tiny_data(), settings(epochs=0, steps=20, minutes=1)
    finished = None
    for event in training.train(fresh(dataset), dataset, chosen):
        clock[0] += 3600
        finished = event
    assert isinstance(finished, Finished)
    assert (finished.step, finished.seconds) == (20, 0)


def test_the_schedule_follows_the_budget_that_is_nearer_its_end(monkeypatch):
    clock = [0.0]
    monkeypatch.setattr(training.time, "monotonic", lambda: clock[0])
    step = torch.optim.Adam.step

    def slow(self: torch.optim.Adam, closure: None = None) -> None:
        clock[0] += 6
        step(self, closure)

    monkeypatch.setattr(torch.optim.Adam, "step", slow)
    dataset = tiny_data()
    chosen = settings(epochs=1000, minutes=1, schedule="linear", learning_rate=1e-2)
    events = list(training.train(fresh(dataset), dataset, chosen))
    rates = [batch.learning_rate for batch in of_kind(events, BatchDone)]
    assert rates == pytest.approx([1e-2 * (1 - n / 10) for n in range(10)])


@pytest.mark.parametrize("schedule", ["constant", "cosine", "linear", "exponential"])
def test_schedules_fall_from_the_rate_to_its_final_share(schedule):
    chosen = TrainSettings(schedule=schedule, learning_rate=0.5, final_rate=0.1)
    rates = [learning_rate(chosen, done / 20) for done in range(21)]
    assert rates[0] == pytest.approx(0.5)
    assert rates[-1] == pytest.approx(0.5 if schedule == "constant" else 0.05)
    assert rates == sorted(rates, reverse=True)


def test_weight_averaging_keeps_the_running_mean():
    dataset, model = tiny_data(), fresh(tiny_data())
    mean: dict[str, torch.Tensor] = {}
    chosen = settings(epochs=1, averaging=0.7)
    for event in training.train(model, dataset, chosen):
        if isinstance(event, BatchDone):
            decay = min(0.7, 1 - 10 / (event.step + 9))  # over a tenth of the steps so far
            now = {name: p.detach().clone() for name, p in model.named_parameters()}
            mean = {n: decay * mean.get(n, 0) + (1 - decay) * now[n] for n in now}
    for name, parameter in model.named_parameters():
        torch.testing.assert_close(parameter.detach(), mean[name])


def test_models_that_count_have_no_running_mean():
    dataset, model, averaged = tiny_data(), *(fresh(tiny_data(), "mixture") for _ in range(2))
    last(training.train(model, dataset, settings()))
    last(training.train(averaged, dataset, settings(averaging=0.9)))
    assert same_tensors(model.state_dict(), averaged.state_dict())


def test_em_never_makes_its_objective_worse():
    dataset, model = tiny_data(train=200), fresh(tiny_data(), "mixture")
    events = training.train(model, dataset, settings(epochs=12, look_ahead=0))
    losses = [epoch.train_nll for epoch in of_kind(list(events), EpochDone)]
    assert all(after <= before + 1e-5 for before, after in pairwise(losses))
    assert losses[-1] < losses[0] - 0.5


def test_each_epoch_of_counting_is_one_step_of_em():
    dataset, chosen = tiny_data(), settings(epochs=4, batch_size=24, look_ahead=0)
    events = list(training.train(fresh(dataset, "mixture"), dataset, chosen))
    model, found = fresh(dataset, "mixture"), []
    assert isinstance(model, Counting)
    model.prepare(dataset.events("train"), marginals(dataset))
    with torch.no_grad():
        for _ in range(4):
            loss, statistics = model.expect(dataset.events("train"))
            found.append(loss.item())
            model.maximise(statistics)
    losses = [epoch.train_nll for epoch in of_kind(events, EpochDone)]
    assert losses == pytest.approx(found, abs=1e-4)
    assert found[1] - found[3] > 0.1


def test_early_stopping_waits_for_the_look_ahead(tmp_path):
    dataset, model = tiny_data(), fresh(tiny_data())
    run = new_run(tmp_path / "run", model)
    chosen = settings(epochs=500, look_ahead=3, learning_rate=0.1, schedule="constant")
    events = list(training.train(model, dataset, chosen, run=run))
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert finished.reason == "early stop"
    valid = [epoch.valid_nll for epoch in of_kind(events, EpochDone)]
    best = valid.index(min(valid)) + 1
    assert (finished.best_epoch, len(valid)) == (best, best + 3)
    assert same_tensors(model.state_dict(), run.load_weights())
    again = list(training.train(fresh(dataset), dataset, chosen, run=run))
    assert not of_kind(again, BatchDone)


def test_bf16_trains_on_the_cpu():
    dataset = tiny_data()
    for name, family in models.CATALOGUE.items():
        if family.card.unsuited(dataset.space):
            continue
        model = models.build(name, dataset.space, TINY.get(name, {}))
        chosen = settings(precision="bf16-mixed", samples=0)
        finished = last(training.train(model, dataset, chosen))
        assert finished.reason == "budget"


@pytest.mark.parametrize("name", ["made", "pixelcnn", "recurrent", "deepnade", "sbn"])
def test_mixed_precision_changes_a_step_by_rounding_alone(name):
    dataset = tiny_data()
    exact, mixed = (
        of_kind(list(training.train(fresh(dataset, name), dataset, chosen)), BatchDone)[0].loss
        for chosen in (settings(steps=1), settings(steps=1, precision="bf16-mixed"))
    )
    assert exact != mixed == pytest.approx(exact, rel=1e-2)


@pytest.mark.parametrize(("speed", "chosen"), [(1.6, "bf16-mixed"), (0.8, "32-true")])
def test_the_quicker_precision_is_kept_by_who_resumes(speed, chosen, tmp_path, monkeypatch):
    """Though elsewhere, or later, the other one may be quicker."""
    dataset, asked = tiny_data(), settings(precision="auto", epochs=2)
    monkeypatch.setattr(precision, "_seconds", lambda learner, batch: (speed, 1.0))
    model = fresh(dataset, "made")
    run = new_run(tmp_path / "run", model)
    kills = []
    for number, event in enumerate(training.train(model, dataset, asked, run=run)):
        if isinstance(event, Started):
            assert event.precision == ("bfloat16, 1.6× as fast" if speed > 1 else "32 bits")
        if number in (4, 9):
            kills.append(shutil.copytree(run.folder, tmp_path / f"kill{number}"))
    assert run.record.hardware.endswith(", bfloat16") == (speed > 1)
    assert run.load_checkpoint()[1]["precision"] == chosen
    told = fresh(dataset, "made")
    last(training.train(told, dataset, settings(precision=chosen, epochs=2)))
    assert same_tensors(told.state_dict(), model.state_dict())
    monkeypatch.setattr(precision, "_seconds", lambda learner, batch: (1.0, speed))
    for folder in kills:
        leave_for_dead(folder)
        last(training.train(fresh(dataset, "made"), dataset, asked, run=Run(folder)))
        assert_same(Run(folder), run)


def test_timing_the_precisions_leaves_no_trace():
    dataset, chosen = tiny_data(), settings(precision="auto")
    model = fresh(dataset, "made", masks=0)
    before = {name: value.clone() for name, value in model.state_dict().items()}
    learner = Learner(model, chosen, "cpu")
    precision.choose(learner, Batch(dataset.events("train")[:5], None))
    assert learner.precision in ("32-true", "bf16-mixed")
    assert same_tensors(model.state_dict(), before)
    assert all(parameter.grad is None for parameter in model.parameters())
    assert not learner.optimizer.state


def test_a_model_that_cannot_mix_precisions_learns_in_32_bits(monkeypatch):
    loss = NADE.loss

    def whole(self: NADE, x: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        if torch.is_autocast_enabled("cpu"):
            raise RuntimeError("expected m1 and m2 to have the same dtype")
        return loss(self, x, generator)

    monkeypatch.setattr(NADE, "loss", whole)
    dataset = tiny_data()
    events = list(training.train(fresh(dataset), dataset, settings(precision="auto")))
    assert of_kind(events, Started)[0].precision == "32 bits"
    assert of_kind(events, Finished)[0].reason == "budget"


@pytest.mark.parametrize("per", ["event", "dimension"])
def test_the_clip_bounds_the_gradient_of_events_of_any_length(per):
    dataset = tiny_data()
    norm = 1e-3 / (dataset.space.size if per == "dimension" else 1)
    clip = {"clip_norm": norm, "clip_per": per}
    chosen = settings(optimizer="sgd", momentum=0, learning_rate=1, steps=1, **clip)
    model = fresh(dataset)
    model.start_at_marginals(marginals(dataset))
    before = {name: p.detach().clone() for name, p in model.named_parameters()}
    events = training.train(model, dataset, chosen)
    next(event for event in events if isinstance(event, BatchDone))
    moved = sum(float((p.detach() - before[n]).square().sum()) for n, p in model.named_parameters())
    assert moved**0.5 == pytest.approx(1e-3, rel=1e-2)


# When things go wrong


def limit_memory(
    monkeypatch: pytest.MonkeyPatch,
    cls: type[Model],
    most: int,
    error: Exception | None = None,
):
    loss = cls.loss

    def limited(self: Model, x: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        if len(x) > most:
            raise error or torch.OutOfMemoryError("no memory left")
        return loss(self, x, generator)

    monkeypatch.setattr(cls, "loss", limited)


@pytest.mark.parametrize(("name", "config"), [("nade", {}), ("made", {"masks": 0})])
def test_out_of_memory_halves_the_micro_batch_and_keeps_the_gradient(name, config, monkeypatch):
    dataset = tiny_data()
    chosen = settings(batch_size=10, optimizer="sgd", learning_rate=0.1, epochs=2)
    whole, parts = fresh(dataset, name, **config), fresh(dataset, name, **config)
    last(training.train(whole, dataset, chosen))
    limit_memory(monkeypatch, type(parts), 3)
    events = list(training.train(parts, dataset, chosen))
    assert [event.micro_batch for event in of_kind(events, MemoryFreed)] == [5, 2]
    assert len(of_kind(events, BatchDone)) == 6
    for mine, theirs in zip(parts.parameters(), whole.parameters(), strict=True):
        torch.testing.assert_close(mine, theirs, rtol=1e-4, atol=1e-5)


def test_out_of_memory_counts_in_parts(monkeypatch):
    dataset, chosen = tiny_data(), settings(batch_size=10)
    whole, parts = (fresh(dataset, "mixture") for _ in range(2))
    last(training.train(whole, dataset, chosen))
    expect = MixtureOfBernoullis.expect

    def limited(self: MixtureOfBernoullis, x: torch.Tensor) -> Expectation:
        if len(x) > 3:
            raise torch.OutOfMemoryError("no memory left")
        return expect(self, x)

    monkeypatch.setattr(MixtureOfBernoullis, "expect", limited)
    events = list(training.train(parts, dataset, chosen))
    assert [event.micro_batch for event in of_kind(events, MemoryFreed)] == [5, 2]
    for mine, theirs in zip(parts.parameters(), whole.parameters(), strict=True):
        torch.testing.assert_close(mine, theirs, rtol=1e-4, atol=1e-5)


def test_too_little_memory_for_one_event_is_one_sentence(monkeypatch, tmp_path):
    dataset = tiny_data()
    limit_memory(monkeypatch, NADE, 0)
    run = new_run(tmp_path / "run", fresh(dataset))
    with pytest.raises(StudioError, match="too little memory for even one event"):
        list(training.train(fresh(dataset), dataset, settings(), run=run))
    assert not run.busy


def assert_finite(tensors: dict[str, torch.Tensor]) -> None:
    assert all(bool(tensor.isfinite().all()) for tensor in tensors.values())


@pytest.mark.parametrize("averaging", [0.0, 0.9])
def test_a_huge_learning_rate_stops_with_finite_weights_and_advice(averaging, tmp_path):
    dataset = tiny_data()
    model = fresh(dataset, "made", hidden=(50, 50, 50))
    run = new_run(tmp_path / "run", model)
    changes = {"optimizer": "sgd", "schedule": "constant", "averaging": averaging}
    chosen = settings(learning_rate=10, epochs=50, **changes)
    finished = last(training.train(model, dataset, chosen, run=run))
    assert finished.reason == "diverged"
    assert "Lower the learning rate (it was 10)" in finished.message
    assert run.record.status == "diverged"
    assert run.record.progress.reason == finished.message
    assert_finite(model.state_dict())
    assert_finite(run.load_weights())
    assert same_tensors(run.load_weights(), model.state_dict())
    if run.has_checkpoint:
        assert_finite(run.load_checkpoint()[0])


def test_a_loss_that_is_no_number_keeps_the_best_weights_so_far(monkeypatch, tmp_path):
    dataset, model = tiny_data(), fresh(tiny_data())
    run, loss, calls = new_run(tmp_path / "run", model), NADE.loss, []  # two calls find room

    def broken(self: NADE, x: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
        calls.append(None)
        return loss(self, x, generator) * (float("nan") if len(calls) > 14 else 1.0)

    monkeypatch.setattr(NADE, "loss", broken)
    events = list(training.train(model, dataset, settings(), run=run))
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert (finished.reason, finished.step) == ("diverged", 12)
    assert finished.best_epoch in (1, 2)
    assert same_tensors(run.load_weights(), model.state_dict())


def test_weights_that_are_no_numbers_are_never_kept(monkeypatch, tmp_path):
    dataset, model = tiny_data(), fresh(tiny_data())
    run, step, calls = new_run(tmp_path / "run", model), torch.optim.Adam.step, []

    def broken(self: torch.optim.Adam, closure: None = None) -> None:
        step(self, closure)
        calls.append(None)
        if len(calls) == 7:
            self.param_groups[0]["params"][0].data.fill_(float("inf"))

    monkeypatch.setattr(torch.optim.Adam, "step", broken)
    finished = last(training.train(model, dataset, settings(), run=run))
    assert finished.reason == "diverged"
    assert run.load_checkpoint()[1]["step"] == 6
    assert_finite(run.load_checkpoint()[0])
    assert_finite(model.state_dict())


def test_a_full_disk_is_one_sentence_and_the_run_goes_on_later(monkeypatch, tmp_path):
    dataset, chosen = tiny_data(), settings()
    unbroken = new_run(tmp_path / "unbroken", fresh(dataset))
    last(training.train(fresh(dataset), dataset, chosen, run=unbroken))
    run = new_run(tmp_path / "run", fresh(dataset))
    events = training.train(fresh(dataset), dataset, chosen, run=run)
    for _ in range(12):
        next(events)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(StudioError, match="No space left on device; free some space"):
            list(events)
    assert not run.busy
    assert not [path for path in run.folder.rglob(".*") if path.is_file()]
    again = Run(run.folder)
    assert again.interrupted
    last(training.train(fresh(dataset), dataset, chosen, run=again))
    assert_same(again, unbroken)


def test_data_of_another_space_are_refused():
    with pytest.raises(StudioError, match=r"expects .* \(binary\), but tiny .* \(3 values\)"):
        next(training.train(fresh(tiny_data()), tiny_data("levels"), settings()))


def test_a_device_that_is_not_there_is_refused():
    with pytest.raises(StudioError, match="cuda:7"):
        next(training.train(fresh(tiny_data()), tiny_data(), settings(device="cuda:7")))
