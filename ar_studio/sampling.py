"""Sampling: draw events one dimension after the other, with noise fixed beforehand."""

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

import torch
from torch import Tensor

from ar_studio import capture, orderings
from ar_studio.conditionals import Conditional
from ar_studio.errors import StudioError
from ar_studio.fixed_point import Iterated, iterate
from ar_studio.models.base import AutoregressiveModel, Model, autoregressive
from ar_studio.models.decoder import Decoder

Method = Literal["one by one", "fixed point"]

PILOTS = 4  # events whose passes are counted to choose a method
STEPS = 32  # dimensions drawn to time them all


@dataclass(frozen=True)
class PixelDrawn:
    """One dimension of every event was drawn.

    Its tensors hold until the same model draws again.

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
    """The last event.

    Attributes
    ----------
    samples
        The finished samples, `(n, *event_shape)`, on the CPU.
    passes
        How many passes each took, `(n,)`, if they were iterated to a fixed point.
    """

    samples: Tensor
    passes: Tensor | None = None


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
    noise = _checked_noise(model, n, seed, temperature, noise)
    order, bound = model.resolve(ordering), model.given(context)
    values: list[Tensor] = []
    for drawn in capture.steps(
        model,
        (temperature, order, bound.context),
        lambda: bound.decoder(n, ordering=order),
        noise,
        partial(_steps, temperature=temperature),
    ):
        values.append(drawn.value)
        yield drawn
    flat = torch.stack(values, 1).cpu()[:, orderings.positions(order.cpu())]
    yield Sampled(flat.view(-1, *model.space.event_shape))


def _steps(decoder: Decoder, noise: Tensor, temperature: float) -> Iterator[PixelDrawn]:
    """Draw every dimension, in order, by noise `(B, D, 2)`."""
    decoder.begin(noise)
    by_dimension = noise.transpose(0, 1).contiguous().unbind()
    for position, dimension in enumerate(decoder.order):
        conditional = decoder.predict()
        value = conditional.temperature(temperature).draw(by_dimension[dimension])
        decoder.observe(value)
        yield PixelDrawn(position, dimension, conditional, value)


@torch.no_grad()
def sample_by_passes(
    model: Model,
    n: int = 1,
    *,
    seed: int = 0,
    temperature: float = 1.0,
    noise: Tensor | None = None,
    context: Tensor | None = None,
    ordering: Tensor | None = None,
) -> Generator[Iterated | PixelDrawn | Sampled, None, None]:
    """Draw the events that `sample` draws by drawing all dimensions until nothing changes.

    Parameters
    ----------
    seed, temperature, noise, context, ordering
        As in `sample`.

    Yields
    ------
    Iterated
        For each pass.
    PixelDrawn
        Then for each dimension, in order, as if they had come one by one.
    Sampled
        At the end.

    Raises
    ------
    StudioError
        As `sample`, and if the model has no conditionals to iterate.
    """
    noise = _checked_noise(model, n, seed, temperature, noise)
    model = autoregressive(model).given(context)
    ordering = model.resolve(ordering)
    passes = torch.zeros(n, dtype=torch.int64, device=noise.device)
    last: Iterated | None = None
    for last in iterate(model, noise, ordering=ordering, temperature=temperature):
        just = (last.final == model.space.size) & (passes == 0)
        passes = passes.masked_fill(just, last.passes)
        yield last
    assert last is not None
    flat = last.samples.flatten(1)
    for position, dimension in enumerate(ordering.tolist()):
        conditional = last.conditional.dimension(dimension)
        yield PixelDrawn(position, dimension, conditional, flat[:, dimension])
    yield Sampled(last.samples.cpu(), passes.cpu())


def _checked_noise(
    model: Model, n: int, seed: int, temperature: float, noise: Tensor | None
) -> Tensor:
    """Return the noise on the model's device, made from the seed unless given."""
    if n < 1:
        raise StudioError(f"Ask for at least one sample, not {n}.")
    if not temperature > 0:
        raise StudioError(f"The temperature must be greater than 0, not {temperature}.")
    want = (n, model.space.size, 2)
    if noise is not None and noise.shape != want:
        raise StudioError(f"{n} samples need noise of shape {want}, not {tuple(noise.shape)}.")
    return (make_noise(*want[:2], seed) if noise is None else noise).to(model.ordering.device)


@torch.no_grad()
def fastest(model: Model, n: int, *, context: Tensor | None = None) -> Method:
    """Return the method that draws `n` events sooner on the model's device, by measurement.

    A few steps of the decoder are timed, and a few passes; how many passes it takes is counted on
    a few events, as long as that is not already slower than one by one.
    """
    if not isinstance(model, AutoregressiveModel):
        return "one by one"
    model, size = model.given(context), model.space.size
    if model.context is not None:
        model = model.given(model.context[:1])  # one for all serves timing as well
    noise = make_noise(n, size, 0).to(model.ordering.device)
    steps = min(STEPS, size)
    device = noise.device
    one_by_one = seconds(lambda: _decode(model, noise, steps), device) * size / steps
    x = torch.zeros(n, *model.space.event_shape, device=device)
    a_pass = seconds(lambda: model.conditionals(x), device)
    affordable = one_by_one / a_pass
    passes = 0
    for event in iterate(model, noise[:PILOTS], ordering=model.ordering):
        passes = event.passes
        if passes > affordable:
            return "one by one"
    return "fixed point" if passes < affordable else "one by one"


def _decode(model: Model, noise: Tensor, steps: int) -> None:
    decoder = model.decoder(len(noise))
    decoder.begin(noise)
    for dimension in decoder.order[:steps]:
        decoder.observe(decoder.predict().draw(noise[:, dimension]))


def seconds(work: Callable[[], object], device: torch.device) -> float:
    """Return how long work on a device takes the second time."""
    work()  # the first call pays for warming up
    start = clock(device)
    work()
    return clock(device) - start


def clock(device: torch.device) -> float:
    """Return the time in seconds once a device has done what it was given to do."""
    if device.type == "cuda":
        torch.cuda.synchronize()
    return time.perf_counter()
