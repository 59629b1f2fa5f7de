"""Sampling: draw events one dimension after the other, with noise fixed beforehand."""

from collections.abc import Generator
from dataclasses import dataclass

import torch
from torch import Tensor

from ar_studio import orderings
from ar_studio.conditionals import Conditional
from ar_studio.errors import StudioError
from ar_studio.models.base import Model


@dataclass(frozen=True)
class PixelDrawn:
    """One dimension of every event was drawn.

    Attributes
    ----------
    position, dimension
        Its place in the ordering and its flat index in the event.
    conditional
        The model's own conditional it was predicted with, `(B,)`, before any temperature.
    value
        The values drawn, `(B,)`.
    """

    position: int
    dimension: int
    conditional: Conditional
    value: Tensor


@dataclass(frozen=True)
class Sampled:
    """The last event: the finished samples, `(n, *event_shape)`, on the CPU."""

    samples: Tensor


def make_noise(n: int, size: int, seed: int) -> Tensor:
    """Return the uniforms `(n, D, 2)` that `n` samples are made from.

    They depend on the seed alone, not on the device, and the first samples of a larger batch
    are those of a smaller one. Entry `d` belongs to dimension `d` whatever the ordering.
    """
    return torch.rand(n, size, 2, generator=torch.Generator().manual_seed(seed))


@torch.no_grad()
def sample(
    model: Model,
    n: int = 1,
    *,
    seed: int = 0,
    temperature: float = 1.0,
    noise: Tensor | None = None,
    context: Tensor | None = None,
    ordering: Tensor | None = None,
) -> Generator[PixelDrawn | Sampled, None, None]:
    """Draw `n` events from a model, by ancestral sampling with its cached decoder.

    Parameters
    ----------
    seed, noise
        The noise is made from the seed unless given, `(n, D, 2)`.
    temperature
        Any value other than 1 leaves the model's distribution.
    context
        What the events are given: `(1, …)` for all, or `(n, …)`; see `Model.given`.
    ordering
        Another ordering `(D,)` where the model accepts one.

    Yields
    ------
    PixelDrawn
        For each dimension, in order.
    Sampled
        At the end.

    Raises
    ------
    StudioError
        If `n` or the temperature is not positive, or the noise has another shape.
    """
    if n < 1:
        raise StudioError(f"Ask for at least one sample, not {n}.")
    if not temperature > 0:
        raise StudioError(f"The temperature must be greater than 0, not {temperature}.")
    size = model.space.size
    device = model.ordering.device
    if noise is not None and noise.shape != (n, size, 2):
        got, want = tuple(noise.shape), (n, size, 2)
        raise StudioError(f"{n} samples need noise of shape {want}, not {got}.")
    noise = (make_noise(n, size, seed) if noise is None else noise).to(device)
    decoder = model.decoder(n, context=context, ordering=ordering)
    decoder.begin(noise)
    by_dimension = noise.transpose(0, 1).contiguous().unbind()
    values: list[Tensor] = []
    for position, dimension in enumerate(decoder.order):
        conditional = decoder.predict()
        value = conditional.temperature(temperature).draw(by_dimension[dimension])
        decoder.observe(value)
        values.append(value)
        yield PixelDrawn(position, dimension, conditional, value)
    flat = torch.stack(values, 1).cpu()[:, orderings.positions(torch.tensor(decoder.order))]
    yield Sampled(flat.view(-1, *model.space.event_shape))
