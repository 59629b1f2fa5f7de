"""Training settings, and the optimisers and schedules they name."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from ar_studio.errors import StudioError
from ar_studio.seeds import SEEDS
from ar_studio.settings import Settings, titled
from ar_studio.system import choose_device

if TYPE_CHECKING:  # the settings are read before torch is loaded
    import torch
    from torch import Tensor
    from torch.optim.swa_utils import AveragedModel

    from ar_studio.models import Model


class TrainSettings(Settings):
    """How to train. Budgets: whichever comes first ends training; 0 is no limit."""

    epochs: int = Field(
        default=20, ge=0, title="Epochs", description="Passes over the data; 0: no limit."
    )
    steps: int = Field(default=0, ge=0, title="Steps", description="Gradient steps; 0: no limit.")
    minutes: float = Field(
        default=0, ge=0, title="Minutes", description="Training time; 0: no limit."
    )
    optimizer: Literal["adam", "adamw", "muon", "sgd", "adagrad", "rmsprop"] = Field(
        default="adam",
        title="Optimiser",
        description="Rule that turns gradients into steps.",
        json_schema_extra=titled(
            {
                "adam": ("Adam", "Sizes each weight's step by its recent gradients."),
                "adamw": ("AdamW", "Adam, with the weight decay kept apart from the gradients."),
                "muon": ("Muon", "Turns matrices alike in all directions: quick for transformers."),
                "sgd": ("SGD", "Gradient descent with momentum; asks for a good learning rate."),
                "adagrad": ("Adagrad", "Steps shrink by all gradients so far: for rare words."),
                "rmsprop": ("RMSProp", "Adam's forerunner (decay 0.95), and the momentum below."),
            }
        ),
    )
    learning_rate: float = Field(
        default=1e-3, gt=0, le=10, title="Learning rate", description="Step size at the start."
    )
    schedule: Literal["constant", "cosine", "linear", "exponential"] = Field(
        default="cosine",
        title="Schedule",
        description="How the learning rate falls over the budget.",
        json_schema_extra=titled(
            {
                "constant": ("Constant", "The same to the end."),
                "cosine": ("Cosine", "Slowly, then fast, then slowly again."),
                "linear": ("Linear", "By the same amount at every step."),
                "exponential": ("Exponential", "By the same factor at every step."),
            }
        ),
    )
    final_rate: float = Field(
        default=0.0,
        ge=0,
        le=1,
        title="Final rate",
        description="Share of the learning rate left at the end.",
    )
    momentum: float = Field(
        default=0.9, ge=0, lt=1, title="Momentum", description="Used by SGD and RMSProp only."
    )
    weight_decay: float = Field(
        default=0.0,
        ge=0,
        le=1,
        title="Weight decay",
        description="Pulls weights towards 0 (AdamW: apart).",
    )
    batch_size: int = Field(
        default=100,
        ge=1,
        le=65536,
        title="Batch size",
        description="Examples in each gradient step.",
    )
    events: int = Field(
        default=0,
        ge=0,
        title="Training events",
        description="So many are learnt from, drawn by the seed; 0: all.",
    )
    clip_norm: float = Field(
        default=0.0,
        ge=0,
        title="Clip gradients",
        description="Largest gradient norm; 0: no clipping.",
    )
    clip_per: Literal["event", "dimension"] = Field(
        default="event",
        title="Clip per",
        description="What the largest norm is of. Losses are sums over an event, so the gradients "
        "of long windows are larger, and one number for all of them would clip nearly every step.",
        json_schema_extra=titled(
            {
                "event": ("Event", "That number, however long events are."),
                "dimension": ("Dimension", "That number times the dimensions of an event."),
            }
        ),
    )
    averaging: float = Field(
        default=0.0,
        ge=0,
        lt=1,
        title="Weight averaging",
        description="Decay of the mean of weights that is kept; 0: off.",
    )
    look_ahead: int = Field(
        default=30,
        ge=0,
        title="Look-ahead",
        description="Stop after so many epochs without a better score; 0: never.",
    )
    seed: int = Field(
        default=0, ge=0, lt=SEEDS, title="Seed", description="Of weights, batches and orderings."
    )
    device: str = Field(
        default="auto",
        title="Device",
        description="auto takes a GPU if there is one; cpu, cuda or mps.",
    )
    precision: Literal["auto", "32-true", "bf16-mixed", "16-mixed"] = Field(
        default="32-true",
        title="Precision",
        description="How exactly it calculates; mixed precision saves time on newer processors.",
        json_schema_extra=titled(
            {
                "auto": ("What is quicker here", "bfloat16 or 32 bits, timed as training starts."),
                "32-true": ("32 bits", "All numbers in full."),
                "bf16-mixed": ("16 bits mixed (bfloat16)", "Products in 16 bits, sums in 32."),
                "16-mixed": ("16 bits mixed (half)", "As bfloat16, for older GPUs; no CPU."),
            }
        ),
    )
    checkpoint_minutes: float = Field(
        default=5.0,
        gt=0,
        title="Checkpoint minutes",
        description="Minutes between checkpoints in an epoch.",
    )
    samples: int = Field(
        default=16,
        ge=0,
        le=256,
        title="Samples per epoch",
        description="Drawn after each epoch; 0: none.",
    )

    def largest_norm(self, dimensions: int) -> float:
        """Return the largest gradient norm of events of so many dimensions; 0 for any."""
        return self.clip_norm * (dimensions if self.clip_per == "dimension" else 1)

    def steps_per_epoch(self, events: int) -> int:
        """Return the gradient steps of an epoch, of data with so many training events."""
        return math.ceil((self.events or events) / self.batch_size)


def training_device(settings: TrainSettings) -> str:
    """Return the torch name of the device that the settings name.

    Raises
    ------
    StudioError
        If the machine has no such device, or the device has not the precision asked for.
    """
    device = choose_device(settings.device)
    if device == "cpu" and settings.precision == "16-mixed":
        raise StudioError(
            "The precision 16-mixed needs a GPU; on the CPU choose bf16-mixed or 32-true."
        )
    return device


def make_optimizer(model: Model, settings: TrainSettings) -> torch.optim.Optimizer:
    """Return the optimiser that the settings name, over all parameters."""
    import torch

    parameters, rate = _groups(model), settings.learning_rate
    decay, momentum = settings.weight_decay, settings.momentum
    # In one pass over the weights, and not a dozen; half precision's scaled gradients are clipped
    # apart from that.
    fused = settings.precision != "16-mixed"
    match settings.optimizer:
        case "adam":
            return torch.optim.Adam(parameters, rate, weight_decay=decay, fused=fused)
        case "adamw":
            return torch.optim.AdamW(parameters, rate, weight_decay=decay, fused=fused)
        case "muon":
            from ar_studio.muon import Muon

            half = settings.precision == "bf16-mixed"
            products = torch.bfloat16 if half else torch.float32
            return Muon(_turned(parameters), rate, weight_decay=decay, products=products)
        case "sgd":
            return torch.optim.SGD(
                parameters, rate, momentum=momentum, weight_decay=decay, fused=fused
            )
        case "adagrad":
            return torch.optim.Adagrad(parameters, rate, weight_decay=decay)
        case "rmsprop":
            return torch.optim.RMSprop(
                parameters, rate, alpha=0.95, momentum=momentum, weight_decay=decay
            )


def _groups(model: Model) -> list[dict[str, Any]]:
    """Return the parameters, those that are never decayed in a group of their own."""
    spared = {id(parameter) for parameter in model.undecayed}
    groups: list[dict[str, Any]] = [
        {"params": [p for p in model.parameters() if id(p) not in spared]}
    ]
    if spared:
        groups.append({"params": model.undecayed, "weight_decay": 0.0})
    return groups


def _turned(groups: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return groups of which one has the matrices that are decayed, to be turned, and no others."""
    matrices = [one for one in groups[0]["params"] if one.dim() == 2]
    others = [one for one in groups[0]["params"] if one.dim() != 2]
    found = [{"params": matrices, "orthogonal": True}, {"params": others}, *groups[1:]]
    return [group for group in found if group["params"]]


def share_done(settings: TrainSettings, steps_per_epoch: int, step: int, seconds: float) -> float:
    """Return the share of the budget that is used up, 0 to 1; the schedule follows it."""
    limits = (settings.steps, settings.epochs * steps_per_epoch)
    most = min((limit for limit in limits if limit), default=0)
    limit = settings.minutes * 60
    return min(1.0, max(step / most if most else 0.0, seconds / limit if limit else 0.0))


def learning_rate(settings: TrainSettings, done: float) -> float:
    """Return the learning rate after the share `done` in `[0, 1]` of the budget."""
    final = settings.final_rate
    match settings.schedule:
        case "constant":
            factor = 1.0
        case "cosine":
            factor = final + (1 - final) * (1 + math.cos(math.pi * done)) / 2
        case "linear":
            factor = 1 + (final - 1) * done
        case "exponential":
            factor = max(final, 1e-3) ** done
    return settings.learning_rate * factor


def averaged(model: Model, settings: TrainSettings) -> AveragedModel | None:
    """Return the running mean of a model's weights, if the settings ask for one.

    A model that counts has none: its weights are those of a whole epoch already.
    """
    from torch.optim.swa_utils import AveragedModel

    from ar_studio.models.abilities import counting

    if not settings.averaging or counting(model):
        return None
    return AveragedModel(model, multi_avg_fn=running_mean(settings.averaging))


def running_mean(decay: float) -> Callable[[Any, Any, Tensor | int], None]:
    """Return how weights are averaged: exponentially, over a tenth of the steps so far at most.

    A short training would else be judged by weights of its first half: with a decay of 0.999,
    PixelSNAIL on binarized MNIST lost 2.1 nats to that in 3136 steps.
    """

    def update(averages: Any, values: Any, count: Tensor | int) -> None:
        share = max(1 - decay, 10 / (int(count) + 10))
        for average, value in zip(averages, values, strict=True):
            average.lerp_(value, share)

    return update
