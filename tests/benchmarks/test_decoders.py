"""Cached decoders against the naive one and a plain loop, and in forward passes of the same batch.

The naive decoder makes one full pass for each of the 784 pixels, and so does the plain loop, as
one writes it in PyTorch without this program's decoders; all passes cost the same, so a few of
them are timed and scaled up. On a GPU the cached decoder's steps are replayed. Models of every
ordering are measured in `test_orderless`: each of their full passes is 784 passes of the network.
"""

import pytest
import torch

from ar_studio import models, sampling
from ar_studio.conditionals import Discrete
from ar_studio.models.base import NaiveDecoder
from ar_studio.models.parts.orderless import Orderless
from ar_studio.spaces import EventSpace

from .timing import seconds

SHAPE = (1, 28, 28)
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
TIMED = 3  # naive passes
SPACES = (EventSpace(SHAPE), EventSpace(SHAPE, 0, bins=256), EventSpace(SHAPE, 16))
CASES = [
    pytest.param(name, space, id=f"{name}-{space.values}")
    for name, cls in models.CATALOGUE.items()
    for space in SPACES
    if issubclass(cls, models.AutoregressiveModel)
    and not issubclass(cls, Orderless)
    and not cls.card.unsuited(space)
    and not (space.levels > 2 and "binary" in cls.card.values)  # measured once is enough
]


@pytest.mark.parametrize("images", [1, 16, 100])
@pytest.mark.parametrize(("name", "space"), CASES)
def test_cached_decoder_against_naive(name, space, images, figure):
    model = models.autoregressive(models.build(name, space, {})).to(DEVICE)
    x = torch.rand(images, *SHAPE, device=DEVICE)
    x = x if space.values.density else (x < 0.13).to(space.dtype)
    noise = sampling.make_noise(images, 784, 0).to(DEVICE)

    def cached():
        for _ in sampling.sample(model, images, noise=noise):
            pass

    def naive():
        decoder = NaiveDecoder(model, images, model.ordering)
        for position in range(TIMED):
            value = decoder.predict().draw(noise[:, position])
            decoder.observe(value)

    def plain():
        drawn = torch.zeros_like(x).flatten(1)
        for position in range(TIMED):
            conditional = model.conditionals(drawn.view_as(x))
            if isinstance(conditional, Discrete):
                pmf = conditional.pmf.flatten(1, -2)[:, position]
                drawn[:, position] = torch.multinomial(pmf, 1)[:, 0].to(drawn.dtype)
            else:
                value = conditional.dimension(position).draw(noise[:, position])
                drawn[:, position] = value

    with torch.no_grad():
        forward = seconds(lambda: model.conditionals(x).log_prob(x))
        fast = seconds(cached, 3)
        slow = seconds(naive, 2) * 784 / TIMED
        loop = seconds(plain, 2) * 784 / TIMED
    figure(
        f"{name}, {images} images",
        f"cached {fast:7.3f} s = {fast / forward:6.1f} forward passes; naive {slow:7.1f} s = "
        f"{slow / fast:4.0f}×; plain loop {loop:7.1f} s = {loop / fast:4.0f}×",
    )
