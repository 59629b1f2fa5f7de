"""What a model would cost on this machine, measured on an untrained one before any training."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import psutil
import torch

from ar_studio import models, sampling, system
from ar_studio.errors import StudioError
from ar_studio.figures import memory, parameters
from ar_studio.models.abilities import counting
from ar_studio.settings import Settings, parse
from ar_studio.spaces import EventSpace

BYTES_PER_PARAMETER = 16  # weight, gradient and Adam's two moments, four bytes each
STEPS = 48  # dimensions decoded to time one image
EVENTS = 8  # events of the timed training step
MEASURED = 10**8  # parameters of the largest model that is built to be timed


@dataclass(frozen=True)
class Estimate:
    """Cost on this machine's CPU.

    Attributes
    ----------
    training_bytes
        Memory of weights, gradients and Adam's moments; activations come on top.
    fits
        Whether that is well below the memory that is free now.
    seconds_per_image, seconds_per_step
        Time to draw one event, and of one gradient step; None if it does not fit, or is so large
        that building it would keep the machine busy.
    counts
        Whether it learns by counting or EM, so that no step has a learning rate.
    """

    parameters: int
    training_bytes: int
    fits: bool
    seconds_per_image: float | None
    seconds_per_step: float | None
    counts: bool = False


def estimate(name: str, space: EventSpace, config: Settings, batch_size: int) -> Estimate:
    """Measure what a model would cost.

    Raises
    ------
    StudioError
        If the configuration does not suit the event space.
    """
    count = models.family(name).parameter_count(space, config)
    needed = count * BYTES_PER_PARAMETER
    if needed > 0.7 * psutil.virtual_memory().available:
        return Estimate(count, needed, False, None, None)
    if count > MEASURED:
        return Estimate(count, needed, True, None, None)
    model = models.build(name, space, config.model_dump())
    if space.context:
        model = model.given(space.context.blank(1))
    device = model.ordering.device
    image = sampling.seconds(lambda: _decode(model, min(STEPS, space.size)), device)
    step = sampling.seconds(lambda: _gradient(model), device)
    return Estimate(
        count,
        needed,
        True,
        image * space.size / min(STEPS, space.size),
        step * batch_size / EVENTS,
        counting(model) is not None,
    )


def check_memory(name: str, space: EventSpace, config: Mapping[str, Any], device: str) -> None:
    """Refuse a model that a device could never train, before it is built.

    Raises
    ------
    StudioError
        If its weights, gradients and moments alone are more than the device's whole memory, or
        the model or the configuration does not suit the event space.
    """
    cls = models.suited(name, space)
    count = cls.parameter_count(space, parse(cls.Config, dict(config)))
    total = next(found.memory_total for found in system.devices() if found.name == device)
    if count * BYTES_PER_PARAMETER > total:
        raise StudioError(
            f"This {cls.card.title} has {parameters(count)}, and to train them takes "
            f"{memory(count * BYTES_PER_PARAMETER)}, more than the {memory(total)} of the device "
            f"{device}; make the model or the events smaller."
        )


def _decode(model: models.Model, steps: int) -> None:
    decoder = model.decoder(1)
    decoder.begin(sampling.make_noise(1, model.space.size, 0).to(model.ordering.device))
    for _ in range(steps):
        decoder.predict()
        decoder.observe(torch.zeros(1, dtype=model.space.dtype))


def _gradient(model: models.Model) -> None:
    x = torch.zeros(EVENTS, *model.space.event_shape, dtype=model.space.dtype)
    if found := counting(model):
        found.expect(x)
    else:
        model.loss(x, torch.Generator()).backward()
