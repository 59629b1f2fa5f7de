"""Training steps of the models of images, and of local masks by gathered rows or by unfolding.

What is published unfolds the image into a patch for each pixel and multiplies a mask in.
"""

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from ar_studio import models, orderings
from ar_studio.models.parts.local import LocalConv, pattern
from ar_studio.spaces import EventSpace

from .timing import seconds

SPACE = EventSpace((1, 28, 28))
SHADES = EventSpace((1, 28, 28), 16)  # for models that take no binary images
BATCH = 32
CASES = [
    *(
        (name, {})
        for name, cls in models.CATALOGUE.items()
        if cls.card.contexts and (cls.card.kinds or name in ("recurrent", "transformer"))
    ),
    ("rowlstm", {"layers": 3}),
    ("diagonal", {"layers": 1, "features": 32}),
]


@pytest.mark.parametrize(("name", "config"), CASES, ids=str)
def test_step_time(name, config, figure):
    binary = "binary" in models.family(name).card.values
    model = models.build(name, SPACE if binary else SHADES, config)
    x = (torch.rand(BATCH, 1, 28, 28) < 0.13).to(SPACE.dtype)

    def step() -> None:
        model.zero_grad()
        model.loss(x, torch.Generator().manual_seed(0)).backward()

    with torch.no_grad():
        forward = seconds(lambda: model.loss(x, torch.Generator().manual_seed(0)), 3)
    whole, count = seconds(step, 3), sum(p.numel() for p in model.parameters())
    figure(
        f"{name} {config or ''} step, batch {BATCH}",
        f"{whole * 1000:6.0f} ms = {whole / forward:.1f} forward passes; {count:,} parameters",
    )


def unfolded(x: Tensor, weight: Tensor, mask: Tensor) -> Tensor:
    """Return the masked convolution of maps `(B, m, H, W)` by patches, as published."""
    patches = F.unfold(x, 3, padding=1).unflatten(1, (-1, 9)) * mask
    return (weight @ patches.flatten(1, 2)).unflatten(2, x.shape[2:])


def test_local_masks(figure):
    maps, order = 48, orderings.make("s-curve", SPACE)
    position = orderings.positions(order).view(SPACE.event_shape)
    masks = pattern(position, "B", 1)
    conv = LocalConv(1, maps, maps // 2)
    mask = torch.zeros(9, 784)
    for tap in masks.seen:
        mask[tap.number] = (tap.shows < 784).float()
    x = torch.randn(784, BATCH, maps, requires_grad=True)
    pictures = x.detach().permute(1, 2, 0).reshape(BATCH, maps, 28, 28).requires_grad_()
    weight = conv.weight[0].detach().permute(2, 1, 0).flatten(1).clone().requires_grad_()
    found = (conv(x, masks) - conv.bias).permute(1, 2, 0).unflatten(2, (28, 28))
    torch.testing.assert_close(found, unfolded(pictures, weight, mask), rtol=1e-4, atol=1e-4)
    gathered = seconds(lambda: conv(x, masks).sum().backward())
    patches = seconds(lambda: unfolded(pictures, weight, mask).sum().backward())
    figure(
        f"local masks, {maps} maps to {maps // 2}, batch {BATCH}",
        f"gathered {gathered * 1000:.0f} ms; unfolded {patches * 1000:.0f} ms; "
        f"ratio {patches / gathered:.1f}×",
    )
