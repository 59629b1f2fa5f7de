"""What a training is said to cost before it begins, held against trainings that are measured."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from torch.autograd.profiler import profile

from ar_studio import data, estimation, models, training
from ar_studio.estimation import USUAL_MOST, Cost, Estimate, lessened, modest, training_time
from ar_studio.footprint import peak
from ar_studio.models.abilities import counting
from ar_studio.optimisation import TrainSettings
from ar_studio.settings import parse
from ar_studio.spaces import EventSpace

SIZES = {"train": 1000, "valid": 100, "test": 100}


def estimated(name, source="digits", config=None, **settings):
    dataset, config = data.load(source), parse(models.family(name).Config, config or {})
    return estimation.estimate(name, dataset, config, TrainSettings(**settings))


def allocated(work):
    """Return the most bytes that work holds, as torch's profiler saw them come and go."""
    with profile(profile_memory=True) as profiler:
        work()
    inner: Any = profiler
    events = inner.kineto_results.events()
    now = most = 0
    for event in sorted((e for e in events if e.name() == "[memory]"), key=lambda e: e.start_ns()):
        now += event.nbytes()
        most = max(most, now)
    return most


def test_a_peak_counts_what_is_held_at_once_and_once():
    kept = torch.ones(1000)

    def work():
        first = kept * 2  # 4000 bytes
        second = first.view(10, 100).T + 1  # 4000 more; a view is no memory
        first.add_(1)
        kept.mul_(1)
        del first
        return second * 3  # as many as are held already: one went before

    assert peak(work) == 8000
    assert peak(lambda: kept.view(10, 100)) == 0


def test_a_peak_counts_what_is_kept_for_the_gradient():
    weight = torch.ones(100, 100, requires_grad=True)

    def work():
        x = torch.ones(1000, 100)
        (x @ weight).sigmoid().square().sum().backward()

    # The input, the sigmoid's output and its square's gradient live together, and more.
    assert peak(work) >= 3 * 400_000
    assert peak(work) == pytest.approx(allocated(work), rel=0.1)


@pytest.mark.parametrize(
    ("name", "config"), [("made", {"hidden": (300,)}), ("pixelcnn", {"blocks": 2})]
)
def test_an_estimate_is_what_a_training_then_allocates(name, config):
    dataset = data.load("digits")
    settings = TrainSettings(batch_size=64, epochs=1, samples=4)
    found = estimated(name, config=config, batch_size=64, samples=4)

    def train():
        model = models.build(
            name, dataset.space, parse(models.family(name).Config, config).model_dump()
        )
        list(training.train(model, dataset, settings))

    beside = found.data_bytes  # the digits were read before
    most = allocated(train)
    assert 0.5 * most < found.training_bytes - beside < 2 * most
    assert found.step is not None
    weights = 16 * found.parameters
    if name == "pixelcnn":
        assert found.training_bytes > 5 * weights  # it is the activations that take the memory


def step_of_pixelcnn(batch_size):
    found = estimated("pixelcnn", batch_size=batch_size).step
    assert found is not None
    return found


def test_a_larger_batch_takes_more_and_long_batches_are_foretold(monkeypatch):
    small, large = step_of_pixelcnn(16), step_of_pixelcnn(128)
    assert large.bytes > 5 * small.bytes
    monkeypatch.setattr(estimation, "AFFORDABLE_S", 0.0)
    foretold = step_of_pixelcnn(128)
    assert (foretold.events, foretold.measured) == (128, 8)
    assert foretold.bytes == pytest.approx(large.bytes, rel=0.2)


def test_every_family_has_its_cost_estimated():
    dataset = data.load("digits")
    for name, family in models.CATALOGUE.items():
        if family.card.unsuited(dataset.space):
            continue
        found = estimated(name, config=dict(family.small_configs[0]), batch_size=8, samples=2)
        assert found.fits
        assert found.counts == (
            counting(models.build(name, dataset.space, dict(family.small_configs[0]))) is not None
        )
        assert found.seconds_alone
        assert found.training_bytes > found.kept_bytes


def test_what_is_far_too_large_is_not_built(monkeypatch):
    monkeypatch.setattr(models, "build", None)
    found = estimated("made", config={"hidden": (65536, 65536, 65536)})
    assert not found.fits
    assert found.step is None
    assert training_time(found, TrainSettings(), SIZES) is None


COSTS = Estimate(
    parameters=10,
    kept_bytes=1,
    written_bytes=1,
    data_bytes=1,
    fits=True,
    step=Cost(100, 2.0, 1, 100),
    validation=Cost(50, 5.0, 1, 50),
    drawing=Cost(16, 1.0, 1, 16),
)


CLIPS = EventSpace((1024,), 256, events="sound", rate=8000)


def weights(name, config):
    cls = models.family(name)
    return cls.parameter_count(CLIPS, cls.Config(**config))


def test_a_width_that_nobody_chose_suits_long_events_of_many_values():
    assert modest("nade", CLIPS, {}) == {"hidden": 31}
    assert modest("deepnade", CLIPS, {"hidden": (500, 300)}) == {"hidden": (31, 18)}
    assert modest("made", CLIPS, {"hidden": (500,)}) == {"hidden": (31,), "direct": False}
    assert weights("nade", {"hidden": 31}) < USUAL_MOST < weights("nade", {"hidden": 62})
    assert modest("nade", CLIPS, {"hidden": 500}, ["hidden"]) == {"hidden": 500}
    assert modest("fvsbn", CLIPS, {}) == {}  # which has no width
    assert modest("nade", EventSpace((1, 28, 28)), {"hidden": 500}) == {"hidden": 500}
    assert modest("wavenet", CLIPS, {}) == {}


def test_what_was_made_narrower_is_said():
    usual = {"hidden": (500, 300)}
    said = lessened("made", CLIPS, usual, modest("made", CLIPS, usual))
    assert said.startswith("hidden=31,18 instead of 500,300, direct=false instead of true: ")
    assert f"it would have {weights('made', usual):,} parameters on these data." in said
    assert lessened("nade", CLIPS, {}, {}) == ""


@pytest.mark.parametrize(
    ("settings", "seconds", "limit"),
    [
        # 10 steps of 2 s, 2 validations of 5 s and a second of drawing in each epoch
        ({"epochs": 4}, 4 * 31, "epochs"),
        ({"epochs": 4, "steps": 15}, 15 * 2 + 2 * 11, "steps"),
        ({"epochs": 100, "minutes": 31}, 31 * 60, "minutes"),
    ],
)
def test_the_time_of_a_training_follows_its_limits(settings, seconds, limit):
    found = training_time(COSTS, TrainSettings(**settings), SIZES)
    assert found is not None
    assert (found.limit, found.seconds) == (limit, pytest.approx(seconds))


def test_a_training_without_limits_takes_no_time_that_is_known():
    assert training_time(COSTS, TrainSettings(epochs=0), SIZES) is None


GROWTH = """
import re, sys
from pathlib import Path
import torch
from tests.engine.test_estimation import study
torch.set_num_threads(1)
def memory(name):
    return int(re.search(name + r":\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) * 1024
from ar_studio import training
model, dataset, settings = study(sys.argv[1])
first = dataset.events("train")[:2]
model.loss(first, torch.Generator()).backward()  # the libraries' own memory comes with it
model.zero_grad(set_to_none=True)
Path("/proc/self/clear_refs").write_text("5")
before = memory("VmRSS")
for event in training.train(model, dataset, settings):
    pass
print(memory("VmHWM") - before)
"""
GALLERY = {
    "nade": {"batch_size": 64},
    "made": {},
    "pixelcnn": {"blocks": 6, "block_kernel": 7, "batch_size": 32},
    "pixelcnn++": {},
    "lmconv": {"features": 16, "batch_size": 32},
    "docnade": {},
}


def documents():
    """Return documents as long and as uneven as messages are, of 2000 words."""
    import numpy as np

    from ar_studio.data.document_dataset import DocumentDataset
    from ar_studio.data.documents import Documents

    generator = np.random.default_rng(0)
    lengths = np.clip(generator.exponential(90, 900), 1, 1000).astype(np.int64)
    words = generator.integers(0, 2000, lengths.sum()).astype(np.uint16)
    starts = np.concatenate([[0], lengths.cumsum()])
    vocabulary = tuple(f"word{index}" for index in range(2000))
    found = Documents(
        vocabulary, words, starts, {"train": np.arange(800), "test": np.arange(800, 900)}
    )
    return DocumentDataset("messages", "Messages", None, lambda _: found)


def study(name):
    """Return a model of the gallery's size, with data and settings."""
    from ar_studio import studies

    dataset = documents() if name == "docnade" else data.load("glyphs")
    plan = studies.plan(name, dataset.source, GALLERY[name])
    settings = plan.settings.model_copy(
        update={"epochs": 0, "steps": 3, "minutes": 0, "samples": 4}
    )
    model = models.build(name, dataset.space, plan.config)
    return model, dataset, settings


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("name", GALLERY)
def test_an_estimate_is_within_a_factor_of_two_of_what_the_process_grows_by(name, capsys):
    model, dataset, settings = study(name)
    found = estimation.estimate(name, dataset, model.config, settings)
    # Blocks given back to the system at once, so that the process is as large as what it holds.
    environment = {**os.environ, "MALLOC_MMAP_THRESHOLD_": str(2**20), "OMP_NUM_THREADS": "1"}
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", GROWTH, name],
        cwd=root,
        env=environment,
        capture_output=True,
        check=True,
    )
    grown, held = int(ran.stdout.split()[-1]), found.training_bytes - found.data_bytes
    with capsys.disabled():
        print(f"\n{name}: estimated {held / 2**20:.0f} MiB, grown by {grown / 2**20:.0f} MiB")
    assert 0.5 < held / grown < 2
