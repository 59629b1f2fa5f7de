"""Sampling: draw events one dimension after the other, with noise fixed beforehand."""

import math
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any, Literal
from weakref import WeakKeyDictionary

import torch
from torch import Tensor

from ar_studio import capture, orderings
from ar_studio.conditionals import Categorical, Conditional, Discrete
from ar_studio.errors import StudioError
from ar_studio.fixed_point import Iterated, Settled, iterate
from ar_studio.models.base import AutoregressiveModel, Model, autoregressive
from ar_studio.models.decoder import BlockDecoder, Decoder
from ar_studio.spaces import EventSpace

Method = Literal["one by one", "by blocks", "fixed point"]

PILOTS = 4  # events whose passes over all dimensions are counted to choose a way of drawing
STEPS = 32  # dimensions drawn to time them all
ROWS = 4  # of an image in a wide window
# Windows in which each model was found to draw so many events soonest on a device.
FASTEST: WeakKeyDictionary[Model, dict[tuple[int, torch.device], int]] = WeakKeyDictionary()


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
class Way:
    """How a value is drawn from a conditional: at a temperature, from the likeliest values only.

    Attributes
    ----------
    top_p
        The share of the probability that those values have; 0 takes the likeliest one.
    """

    temperature: float = 1.0
    top_p: float = 1.0


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
    prefix: Tensor | None = None,
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
    prefix
        Values `(k,)` that the first `k` dimensions along the ordering have and are not drawn: the
        others are drawn given them.

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
        (temperature, order, bound.context, prefix),
        lambda: bound.decoder(n, ordering=order),
        noise,
        partial(_steps, temperature=temperature, prefix=prefix),
    ):
        values.append(drawn.value)
        yield drawn
    yield Sampled(_events(values, model, order))


def _events(values: Sequence[Tensor], model: Model, order: Tensor) -> Tensor:
    """Return the events `(n, *event_shape)` of the values along an ordering, each `(n,)`."""
    flat = torch.stack(tuple(values), 1).cpu()[:, orderings.positions(order.cpu())]
    return flat.view(-1, *model.space.event_shape)


@torch.no_grad()
def sample_ways(
    model: Model, ways: Sequence[Way], noise: Tensor, *, context: Tensor | None = None
) -> Generator[PixelDrawn | Sampled, None, None]:
    """Draw one event in each of several ways, all from the same noise.

    Parameters
    ----------
    noise
        `(1, D, 2)`.
    context
        What all of them are given, `(1, …)`.

    Yields
    ------
    PixelDrawn
        For each dimension, in order; an entry of the batch is one way.
    Sampled
        At the end, `(len(ways), *event_shape)`.

    Raises
    ------
    StudioError
        As `sample`, and if a way is none for such values.
    """
    for way in ways:
        noise = _checked_noise(model, 1, 0, way.temperature, noise)
    decoder = model.given(context).decoder(len(ways))
    decoder.begin(noise.expand(len(ways), -1, -1))
    values: list[Tensor] = []
    for position, dimension in enumerate(decoder.order):
        conditional = decoder.predict()
        values.append(_drawn(conditional, ways, noise[:, dimension].expand(len(ways), -1)))
        decoder.observe(values[-1])
        yield PixelDrawn(position, dimension, conditional, values[-1])
    yield Sampled(_events(values, model, model.ordering))


def _drawn(conditional: Conditional, ways: Sequence[Way], noise: Tensor) -> Tensor:
    """Return what each way draws by noise `(len(ways), 2)`."""
    plain = conditional.draw(noise)
    if isinstance(conditional, Discrete):
        heat, share = noise.new_tensor([(way.temperature, way.top_p) for way in ways]).unbind(-1)
        log_p = conditional.log_pmf
        heated = Categorical((log_p - log_p.amax(-1, keepdim=True)) / heat[:, None])
        other = heated.likeliest(share).draw(noise).to(plain.dtype)
        return torch.where((heat == 1) & (share >= 1), plain, other)
    if any(way.top_p < 1 for way in ways):
        raise StudioError("Real values have no likeliest ones to choose from; leave top-p at 1.")
    heats = [conditional.temperature(way.temperature) for way in ways]
    return torch.stack([heated.draw(noise)[at] for at, heated in enumerate(heats)])


def _steps(
    decoder: Decoder, noise: Tensor, temperature: float, prefix: Tensor | None = None
) -> Iterator[PixelDrawn]:
    """Draw every dimension, in order, by noise `(B, D, 2)`, but for those of a prefix."""
    decoder.begin(noise)
    known = () if prefix is None else prefix.to(noise.device).unbind()
    by_dimension = noise.transpose(0, 1).contiguous().unbind()
    for position, dimension in enumerate(decoder.order):
        conditional = decoder.predict()
        if position < len(known):
            value = known[position].expand(len(noise))
        else:
            value = conditional.temperature(temperature).draw(by_dimension[dimension])
        decoder.observe(value)
        yield PixelDrawn(position, dimension, conditional, value)


def sample_by_passes(
    model: Model,
    n: int = 1,
    *,
    width: int | None = None,
    seed: int = 0,
    temperature: float = 1.0,
    noise: Tensor | None = None,
    context: Tensor | None = None,
    ordering: Tensor | None = None,
) -> Generator[Iterated | Settled | Sampled, None, None]:
    """Draw the events that `sample` draws by drawing many dimensions until nothing changes.

    Parameters
    ----------
    width
        Draw windows of about so many dimensions, one after the other, or all at once.
    seed, temperature, noise, context, ordering
        As in `sample`.

    Yields
    ------
    Iterated
        For each pass.
    Settled
        For each window, after its last pass.
    Sampled
        At the end.

    Raises
    ------
    StudioError
        As `sample`, and if the model has no conditionals to iterate.
    """
    noise = _checked_noise(model, n, seed, temperature, noise)
    model, size = autoregressive(model), model.space.size
    all_at_once = width is None or width >= size
    make = model.naive_decoder if all_at_once else model.block_decoder
    decoder = make(n, context=context, ordering=ordering)
    windows: list[Settled] = []
    for event in iterate(decoder, noise, width or size, temperature):
        if isinstance(event, Settled):
            windows.append(event)
        yield event
    flat = torch.cat([window.values for window in windows], 1)
    passes = torch.stack([window.needed for window in windows]).sum(0)
    flat = flat[:, orderings.positions(model.resolve(ordering))]
    yield Sampled(flat.view(-1, *model.space.event_shape).cpu(), passes)


def pixels(window: Settled | PixelDrawn) -> Iterator[PixelDrawn]:
    """Yield the dimensions of a window, in order, as if they had come one by one."""
    if isinstance(window, PixelDrawn):
        yield window
        return
    for place, dimension in enumerate(window.dimensions):
        conditional, value = window.conditional.dimension(place), window.values[:, place]
        yield PixelDrawn(window.position + place, dimension, conditional, value)


def draw(
    model: Model, n: int, width: int, **options: Any
) -> Iterator[PixelDrawn | Iterated | Settled | Sampled]:
    """Draw one by one if windows are of a single dimension, else by passes; as those two do."""
    if width == 1:
        return sample(model, n, **options)
    return sample_by_passes(model, n, width=width, **options)


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


def row(space: EventSpace) -> int:
    """Return how many dimensions a window has by default: a row of an image, or of its like."""
    channels, height, width = space.grid
    return channels * width if height > 1 else max(1, round(space.size**0.5))


def windows(method: Method, space: EventSpace) -> int:
    """Return how many dimensions are drawn at once by a method."""
    return {"one by one": 1, "by blocks": row(space), "fixed point": space.size}[method]


def method(width: int, space: EventSpace) -> Method:
    """Return by which method so many dimensions are drawn at once."""
    if width == 1:
        return "one by one"
    return "fixed point" if width >= space.size else "by blocks"


def fastest(model: Model, n: int, *, context: Tensor | None = None) -> int:
    """Return in windows of how many dimensions `n` events are drawn soonest, by measurement.

    That is 1 where one by one is, and all `D` where all at once is. It is measured on the model's
    device, once for each number of events; a few events that share one context serve for that.
    """
    known = FASTEST.setdefault(model, {})
    key = n, model.ordering.device
    if key not in known:
        known[key] = _measured(model, n, context) if isinstance(model, AutoregressiveModel) else 1
    return known[key]


@torch.no_grad()
def _measured(model: AutoregressiveModel, n: int, context: Tensor | None) -> int:
    """Race the ways of drawing: none goes on once it is slower than the best before it."""
    model, size = model.given(None if context is None else context[:1]), model.space.size
    noise = make_noise(n, size, 0).to(model.ordering.device)
    soonest, best, tried = _one_by_one(model, noise), 1, {1, size}
    decoder = model.decoder(n)
    for width in (row(model.space), ROWS * row(model.space)):
        if isinstance(decoder, BlockDecoder) and (window := decoder.window(width)) not in tried:
            tried.add(window)
            # The first time pays for warming up.
            took = min(_by_blocks(model, noise, width, soonest) for _ in range(2))
            soonest, best = min((soonest, best), (took, width))
    x = torch.zeros(n, *model.space.event_shape, device=noise.device)
    affordable = soonest / seconds(lambda: model.conditionals(x), noise.device)
    few = noise[:PILOTS]
    passes = iterate(model.naive_decoder(len(few)), few, size)
    needed = sum(isinstance(event, Iterated) for event in islice(passes, math.ceil(affordable)))
    return size if needed < affordable else best


def _by_blocks(model: AutoregressiveModel, noise: Tensor, width: int, limit: float) -> float:
    """Return how long drawing by windows takes, by the first half; infinity if over a limit."""
    start, half = clock(noise.device), model.space.size / 2
    for event in iterate(model.block_decoder(len(noise)), noise, width):
        took = clock(noise.device) - start
        if isinstance(event, Settled) and event.position + len(event.dimensions) >= half:
            return took * model.space.size / (event.position + len(event.dimensions))
        if took > limit:
            break
    return math.inf


def _one_by_one(model: Model, noise: Tensor) -> float:
    """Return how long drawing one by one takes, by some steps after as many to warm up."""
    size, start = model.space.size, clock(noise.device)
    decoder = model.decoder(len(noise))
    decoder.begin(noise)
    made, steps = clock(noise.device) - start, min(STEPS, size // 2) or 1
    for dimension in decoder.order[: 2 * steps]:
        if decoder.position == steps:
            start = clock(noise.device)
        decoder.observe(decoder.predict().draw(noise[:, dimension]))
    return made + (clock(noise.device) - start) * size / max(1, decoder.position - steps)


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
