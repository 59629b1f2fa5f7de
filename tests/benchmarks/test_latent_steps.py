"""What a model with hidden units and one without a likelihood cost, and a map of what sees what."""

import pytest
import torch

from ar_studio import dependence, models, sampling

from .timing import seconds

SHAPE = (1, 28, 28)


@pytest.mark.parametrize("name", ["sbn", "autoencoder"])
def test_steps_and_samples(name, figure):
    model = models.create(name, SHAPE)
    x = (torch.rand(100, *SHAPE) < 0.13).to(torch.uint8)
    noise = sampling.make_noise(100, 784, 0)

    def step():
        model.loss(x, torch.Generator().manual_seed(0)).backward()

    def draw():
        for _ in sampling.sample(model, 100, noise=noise):
            pass

    with torch.no_grad():
        forward = seconds(lambda: model.validation(x))
    trained, drawn = seconds(step), seconds(draw, repeats=2)
    figure(
        f"{name}, 100 images",
        f"training step {1000 * trained:7.1f} ms; samples {drawn:7.3f} s = "
        f"{drawn / forward:6.1f} forward passes",
    )


@pytest.mark.parametrize("name", ["fvsbn", "nade", "made", "autoencoder"])
def test_a_map_of_all_784_outputs(name, figure):
    model = models.create(name, SHAPE)
    event = (torch.rand(SHAPE) < 0.13).to(torch.uint8)
    taken = seconds(lambda: list(dependence.measure(model, event)), repeats=1)
    figure(f"what sees what, {name}", f"{taken:6.2f} s for 784 × 784 derivatives")
