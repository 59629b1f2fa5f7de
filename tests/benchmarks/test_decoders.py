"""Cached decoders against the naive one, and in forward passes of the same batch.

The naive decoder makes one full pass for each of the 784 pixels, all of the same cost, so a few
of them are timed and scaled up. Models of every ordering are measured in `test_orderless`: each of
their full passes is 784 passes of the network.
"""

import pytest
import torch

from ar_studio import models, sampling
from ar_studio.models.base import NaiveDecoder
from ar_studio.models.orderless import Orderless
from ar_studio.spaces import EventSpace

from .timing import seconds

SHAPE = (1, 28, 28)
TIMED = 6  # naive passes
SPACES = (EventSpace(SHAPE), EventSpace(SHAPE, 0, bins=256), EventSpace(SHAPE, 16))
CASES = [
    pytest.param(name, space, id=f"{name}-{space.values}")
    for name, cls in models.CATALOGUE.items()
    for space in SPACES
    if issubclass(cls, models.AutoregressiveModel)
    and not issubclass(cls, Orderless)
    and not cls.card.unsuited(space)
    and not (space.levels > 2 and "binary" in cls.card.kinds)  # measured once is enough
]


@pytest.mark.parametrize("images", [1, 16, 100])
@pytest.mark.parametrize(("name", "space"), CASES)
def test_cached_decoder_against_naive(name, space, images, figure):
    model = models.autoregressive(models.build(name, space, {}))
    x = torch.rand(images, *SHAPE)
    x = x if space.is_real else (x < 0.13).to(space.dtype)
    noise = sampling.make_noise(images, 784, 0)

    def cached():
        for _ in sampling.sample(model, images, noise=noise):
            pass

    def naive():
        decoder = NaiveDecoder(model, images, model.ordering)
        for position in range(TIMED):
            value = decoder.predict().draw(noise[:, position])
            decoder.observe(value)

    with torch.no_grad():
        forward = seconds(lambda: model.conditionals(x).log_prob(x))
        fast = seconds(cached)
        slow = seconds(naive) * 784 / TIMED
    figure(
        f"{name}, {images} images",
        f"cached {fast:7.3f} s = {fast / forward:6.1f} forward passes; "
        f"naive {slow:8.1f} s; ratio {slow / fast:7.0f}×",
    )
