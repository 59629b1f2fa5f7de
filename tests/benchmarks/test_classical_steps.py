"""What a batch costs the classical models to learn from, in passes of the same batch."""

import pytest
import torch

from ar_studio import models
from ar_studio.models.abilities import counting

from .timing import seconds

SHAPE, BATCH = (1, 28, 28), 100
CASES = [
    ("coin", {}),
    ("factorised", {}),
    ("factorised", {"fit": "gradient"}),
    ("mixture", {}),
    ("mixture", {"fit": "gradient"}),
    ("markov", {"context": "pixels-4"}),
    ("markov", {"context": "pixels-12"}),
    ("ar", {"k": 16}),
    ("ar", {"k": 64}),
]


@pytest.mark.parametrize(("name", "config"), CASES)
def test_step_time(name, config, figure):
    model = models.create(name, SHAPE, 2, **config)
    x = (torch.rand(BATCH, *SHAPE) < 0.13).to(torch.uint8)

    def learn():
        if found := counting(model):
            with torch.no_grad():
                found.expect(x)
        else:
            model.zero_grad()
            model.loss(x, torch.Generator()).backward()

    with torch.no_grad():
        forward = seconds(lambda: model.log_prob(x))
    step = seconds(learn)
    said = " ".join(f"{key}={value}" for key, value in config.items())
    figure(
        f"{name} {said} step, batch {BATCH}",
        f"{step * 1000:.1f} ms = {step / forward:.1f} × log_prob",
    )
