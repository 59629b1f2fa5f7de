"""Memory that runs out beside the processor: found beforehand, caught, told, and trained on."""

import subprocess
import sys

import pytest
import torch

from ar_studio import data, footprint, models, training
from ar_studio.errors import StudioError
from ar_studio.footprint import Room, ran_out
from ar_studio.models.nade import NADE
from ar_studio.optimisation import TrainSettings
from ar_studio.training import BatchDone, EpochDone, MemoryFreed
from tests.engine.test_training import (
    fresh,
    last,
    limit_memory,
    new_run,
    of_kind,
    settings,
    tiny_data,
)

GIB = 2**30
SAID = (
    "[enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory: you "
    "tried to allocate 4000000 bytes. Error code 12 (Cannot allocate memory)"
)


def test_what_torch_says_of_memory_is_understood_and_nothing_else():
    assert ran_out(MemoryError())
    assert ran_out(torch.OutOfMemoryError("CUDA out of memory."))
    assert ran_out(RuntimeError(SAID))
    assert ran_out(RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 8"))
    assert ran_out(RuntimeError("could not create a primitive"))
    assert not ran_out(RuntimeError("shapes cannot be multiplied"))
    unable = "could not create a primitive descriptor for a convolution forward propagation"
    assert not ran_out(RuntimeError(f"{unable} primitive"))
    assert not ran_out(ValueError("out of memory"))
    with pytest.raises(RuntimeError) as caught:
        torch.empty(2**60, dtype=torch.int8)
    assert ran_out(caught.value)


@pytest.mark.parametrize("error", [RuntimeError(SAID), MemoryError()])
def test_a_processor_without_memory_halves_the_batch_as_a_gpu_does(error, monkeypatch):
    dataset, chosen = tiny_data(), settings(batch_size=10, epochs=2)
    whole, parts = fresh(dataset), fresh(dataset)
    last(training.train(whole, dataset, chosen))
    limit_memory(monkeypatch, NADE, 3, error)
    events = list(training.train(parts, dataset, chosen))
    freed = of_kind(events, MemoryFreed)
    assert [(event.micro_batch, event.events) for event in freed] == [(5, 10), (2, 10)]
    for mine, theirs in zip(parts.parameters(), whole.parameters(), strict=True):
        torch.testing.assert_close(mine, theirs, rtol=1e-4, atol=1e-5)


def test_another_fault_is_no_lack_of_memory(monkeypatch):
    limit_memory(monkeypatch, NADE, 3, RuntimeError("shapes cannot be multiplied"))
    with pytest.raises(RuntimeError, match="shapes"):
        list(training.train(fresh(tiny_data()), tiny_data(), settings()))


def test_a_batch_that_would_not_fit_is_not_tried(monkeypatch):
    dataset, tried = tiny_data(), []
    loss = NADE.loss

    def noted(self, x, generator):
        tried.append(len(x))
        return loss(self, x, generator)

    monkeypatch.setattr(NADE, "loss", noted)
    monkeypatch.setattr(Room, "fits", lambda self, events: events <= 3)
    events = list(training.train(fresh(dataset), dataset, settings(batch_size=12, epochs=1)))
    assert [event.micro_batch for event in of_kind(events, MemoryFreed)] == [3]  # said once
    assert tried[:2] == [1, 8]  # to see what a step takes
    assert set(tried[2:]) == {3}
    assert len(of_kind(events, BatchDone)) == 2


def test_room_is_what_is_free_and_what_the_work_has_taken_already(monkeypatch):
    room = Room((1, GIB), (8, 8 * GIB))
    monkeypatch.setattr(footprint, "free", lambda device: 20 * GIB)
    assert room.fits(17)
    assert not room.fits(19)
    room._before -= 10 * GIB  # as if the process had grown by so much meanwhile
    assert room.fits(26)


def test_memory_that_others_take_meanwhile_halves_the_next_batch(monkeypatch):
    dataset, most = tiny_data(), [100]
    monkeypatch.setattr("ar_studio.learning.LOOK_S", 0.0)
    monkeypatch.setattr(Room, "fits", lambda self, events: events <= most[0])
    events = []
    for event in training.train(fresh(dataset), dataset, settings(batch_size=12, epochs=1)):
        events.append(event)
        if isinstance(event, BatchDone):
            most[0] = 6
    kinds = [type(event) for event in events if isinstance(event, BatchDone | MemoryFreed)]
    assert kinds == [BatchDone, MemoryFreed, BatchDone]


def test_one_event_that_does_not_fit_is_a_sentence_and_nothing_is_lost(monkeypatch, tmp_path):
    dataset, model = tiny_data(), fresh(tiny_data())
    run = new_run(tmp_path / "run", model)
    monkeypatch.setattr("ar_studio.learning.LOOK_S", 0.0)
    fits = [True, True, False]
    monkeypatch.setattr(Room, "fits", lambda self, events: fits.pop(0) if fits else False)
    with pytest.raises(StudioError, match="too little memory for even one event"):
        list(training.train(model, dataset, settings(), run=run))
    assert run.record.status == "stopped"
    assert run.record.progress.step == 2
    assert run.has_checkpoint


def test_validation_takes_fewer_events_at_once_where_memory_runs_out(monkeypatch):
    dataset, chosen = tiny_data(), settings(epochs=2, samples=0)
    whole, parts = fresh(dataset), fresh(dataset)
    expected = of_kind(list(training.train(whole, dataset, chosen)), EpochDone)
    log_prob = NADE._log_prob

    def limited(self, x, ordering):
        if len(x) > 2:
            raise RuntimeError(SAID)
        return log_prob(self, x, ordering)

    monkeypatch.setattr(NADE, "_log_prob", limited)
    events = list(training.train(parts, dataset, chosen))
    freed = of_kind(events, MemoryFreed)
    assert [(event.micro_batch, event.validating) for event in freed] == [(3, True), (1, True)]
    found = of_kind(events, EpochDone)
    assert [e.valid_nll for e in found] == pytest.approx([e.valid_nll for e in expected], rel=1e-5)


LIMITED = """
import resource
import lightning_fabric  # which is loaded before anything learns, and takes memory itself
from tests.engine.test_out_of_memory import large
from ar_studio import training
model, dataset, settings = large()
held = int(next(line.split()[1] for line in open("/proc/self/status") if "VmData" in line)) * 1024
resource.setrlimit(resource.RLIMIT_DATA, (held + 250 * 2**20,) * 2)
for event in training.train(model, dataset, settings):
    if isinstance(event, (training.MemoryFreed, training.BatchDone)):
        print(event)
    if isinstance(event, training.BatchDone) and event.step == 2:
        break  # before it validates, which takes long in so little memory
"""


def large():
    """Return what takes about 400 MiB a step."""
    torch.set_num_threads(1)
    dataset = data.load("glyphs")
    model = models.build("pixelcnn", dataset.space, {"blocks": 6, "features": 32})
    return model, dataset, TrainSettings(batch_size=256, epochs=0, steps=2, samples=0)


@pytest.mark.skipif(sys.platform != "linux", reason="limits a process as Linux does")
def test_a_process_that_gets_no_more_memory_trains_on_in_parts():
    ran = subprocess.run(
        [sys.executable, "-c", LIMITED], capture_output=True, text=True, check=False
    )
    said = ran.stdout.splitlines()
    assert ran.returncode == 0, ran.stderr
    assert said[0].startswith("MemoryFreed(micro_batch=128, events=256")
    assert sum(line.startswith("BatchDone") for line in said) == 2
