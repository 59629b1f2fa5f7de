"""RNADE's training step: of rows at the paper's size, and of pictures, where memory counts."""

import subprocess
import sys
import textwrap

import pytest
import torch

from ar_studio import models
from ar_studio.models.base import Model
from ar_studio.spaces import EventSpace

from .timing import seconds

ROWS, PICTURES = EventSpace((11,), 0), EventSpace((1, 28, 28), 0, bins=256)


def stepper(space: EventSpace, batch: int, **config) -> tuple[Model, torch.optim.Optimizer]:
    """Return a model that is ready to train, and its optimiser."""
    model = models.build("rnade", space, config)
    model.prepare(torch.rand(batch, *space.event_shape), None)
    return model, torch.optim.Adam(model.parameters())


def step(model: Model, optimizer: torch.optim.Optimizer, x: torch.Tensor) -> None:
    optimizer.zero_grad()
    model.loss(x, torch.Generator()).backward()
    optimizer.step()


@pytest.mark.parametrize(
    ("title", "config"),
    [
        ("H = 50, 10 Gaussians", {}),
        ("H = 50, 10 Laplacians", {"component": "laplace"}),
        ("linear, 10 Gaussians", {"network": "linear"}),
    ],
)
def test_step_time_of_rows(title, config, figure):
    model, optimizer = stepper(ROWS, 100, **config)
    x = torch.rand(100, 11)
    torch.set_num_threads(1)
    time = seconds(lambda: step(model, optimizer, x), 20)
    figure(f"RNADE step, {title}", f"{time * 1000:.1f} ms for 100 rows of 11, one thread")


@pytest.mark.parametrize("block", [32, 784])
def test_step_of_pictures(block, figure):
    script = f"""
        import resource, torch
        from ar_studio.models import rnade
        from tests.benchmarks.test_rnade_step import PICTURES, seconds, step, stepper
        rnade.BLOCK = {block}
        torch.set_num_threads(2)
        model, optimizer = stepper(PICTURES, 64, hidden=200, components=5)
        x = torch.rand(64, 1, 28, 28)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        time = seconds(lambda: step(model, optimizer, x), 3)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(time * 1000, (peak - before) // 2**10)
    """
    command = [sys.executable, "-c", textwrap.dedent(script)]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    time, memory = map(float, found.split())
    figure(
        f"RNADE-200 step of 64 pictures, blocks of {block}",
        f"{time:.0f} ms, peak {memory:.0f} MiB above the model's",
    )
