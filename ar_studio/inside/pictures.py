"""Weights as pictures: one for each unit, in one scale."""

from typing import NamedTuple

import torch
from torch import Tensor

from ar_studio.models.base import Model
from ar_studio.models.insides import Convolving, Filtering, Filters, Kernel, norms
from ar_studio.spaces import EventSpace


class Gallery(NamedTuple):
    """Pictures `(F, H, W)` of numbers, what these are, and what pictures are sorted by.

    Numbers are from `−scale` to `scale`, or between other `ends`.
    """

    pictures: Tensor
    scale: float
    norm: Tensor
    use: Tensor | None
    number: str = "weight"
    ends: tuple[float, float] | None = None


def filters(model: Model) -> list[Filters]:
    """Return a model's weights that are pictures."""
    assert isinstance(model, Filtering)
    return model.filters()


def kernels(model: Model) -> list[Kernel]:
    """Return a model's convolutions."""
    assert isinstance(model, Convolving)
    return model.kernels()


def laid_out(values: Tensor, space: EventSpace) -> Tensor:
    """Return numbers for each dimension, `(…, D)`, as pictures `(…, H, C·W)`.

    The channels of an image lie side by side; of other events there is one row.
    """
    channels, height, width = space.grid
    planes = values.unflatten(-1, (channels, height, width))
    return planes.movedim(-3, -2).flatten(-2)


def of_filters(filters: Filters, space: EventSpace) -> Gallery:
    """Return weights as pictures; of several numbers for a dimension the last less the first."""
    weights = filters.weights.cpu().float()
    shown = weights[:, 0] if weights.shape[1] == 1 else weights[:, -1] - weights[:, 0]
    use = None if filters.use is None else filters.use.cpu()
    laid, scale = laid_out(shown, space), _scale(shown)
    return Gallery(laid, scale, norms(weights), use, filters.number, filters.ends)


def of_kernel(kernel: Kernel) -> Gallery:
    """Return the weights of each output map as a picture, its input maps side by side."""
    weights = kernel.weight.cpu().float()
    return Gallery(weights.movedim(1, 2).flatten(2), _scale(weights), norms(weights), None)


def taps(kernel: Kernel) -> Tensor:
    """Return which taps maps of a group see of a group, `(G, G, k, k)` from 0 to 1: the share."""
    outputs, inputs = kernel.mask.shape[:2]
    groups = min(kernel.groups, outputs, inputs)
    own = torch.arange(outputs) * groups // outputs
    other = torch.arange(inputs) * groups // inputs
    mask = kernel.mask.cpu().float()
    rows = [
        torch.stack([mask[own == g][:, other == o].mean((0, 1)) for o in range(groups)])
        for g in range(groups)
    ]
    return torch.stack(rows)


def _scale(shown: Tensor) -> float:
    return float(shown.abs().max()) or 1.0
