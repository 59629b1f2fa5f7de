"""Models of every ordering: a training step, the exact likelihood and sampling, in network passes.

Their likelihood takes one pass for each dimension, so their cached decoders are compared with
that and not with naive ones, each of whose 784 steps would be a whole likelihood.
"""

import pytest
import torch

from ar_studio import models
from ar_studio.models.parts.orderless import Orderless

from .timing import seconds

SHAPE = (1, 28, 28)
BATCH, IMAGES = 64, 16
TIMED = 8  # of 784 dimensions
NAMES = [name for name, family in models.CATALOGUE.items() if issubclass(family, Orderless)]


@pytest.mark.parametrize("name", NAMES)
def test_costs(name, figure):
    model = models.create(name, SHAPE, 2)
    assert isinstance(model, Orderless)
    x = (torch.rand(BATCH, *SHAPE) < 0.13).to(torch.uint8)
    inputs, known = torch.zeros(IMAGES, 784, 1), torch.zeros(IMAGES, 784, dtype=torch.bool)

    def step():
        model.zero_grad()
        model.loss(x, torch.Generator().manual_seed(0)).backward()

    def draw():
        decoder = model.decoder(IMAGES)
        for _ in range(TIMED):
            decoder.observe(decoder.predict().draw(torch.rand(IMAGES, 2)))

    training = seconds(step, repeats=3)
    with torch.no_grad():
        one = seconds(lambda: model.logits(inputs, known))
        drawing = seconds(draw) * 784 / TIMED
        exact = seconds(lambda: model.log_prob(x[:1]), repeats=2)
    figure(
        f"{name}, every ordering",
        f"step of {BATCH}: {training * 1000:5.0f} ms; pass of {IMAGES}: {one * 1000:5.1f} ms; "
        f"{IMAGES} samples {drawing:6.2f} s = {drawing / one:4.0f} passes; "
        f"exact likelihood of one event {exact:6.3f} s",
    )
