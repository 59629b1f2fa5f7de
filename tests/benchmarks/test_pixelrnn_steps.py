"""Training steps of the recurrent pixel networks."""

import pytest
import torch

from ar_studio import models
from ar_studio.spaces import EventSpace

from .timing import seconds

BATCH = 32


@pytest.mark.parametrize(
    ("name", "config"),
    [
        ("recurrent", {}),
        ("rowlstm", {"layers": 3}),
        ("diagonal", {"layers": 1, "features": 32}),
        ("diagonal", {"layers": 7}),
        ("multiscale", {}),
    ],
    ids=str,
)
def test_step_time(name, config, figure):
    model = models.build(name, EventSpace((1, 28, 28)), config)
    generator = torch.Generator().manual_seed(0)
    x = (torch.rand(BATCH, 1, 28, 28, generator=generator) < 0.13).to(torch.uint8)

    def step():
        model.zero_grad()
        model.loss(x, generator).backward()

    count = sum(parameter.numel() for parameter in model.parameters())
    figure(
        f"{name} {config} step, batch {BATCH}",
        f"{1000 * seconds(step):.0f} ms; {count:,} weights",
    )
