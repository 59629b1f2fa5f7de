"""Comparison: models under the same noise, mask or test events."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from ar_studio import completion, sampling
from ar_studio.completion import Completed, Evidence, Moved, Previewed
from ar_studio.data import Dataset
from ar_studio.errors import StudioError
from ar_studio.models import Model
from ar_studio.proportions import Z
from ar_studio.sampling import PixelDrawn, Sampled
from ar_studio.spaces import ContextSpace, EventSpace


@dataclass(frozen=True)
class Drawing:
    """A model drew its next dimension; all models advance together, one position at a time."""

    title: str
    drawn: PixelDrawn


@dataclass(frozen=True)
class Completing:
    """A model's completion went on; `event` is what `completion.complete` yielded."""

    title: str
    event: PixelDrawn | Previewed | Moved | Completed | Evidence


@dataclass(frozen=True)
class Compared:
    """The last event.

    Attributes
    ----------
    samples
        By title, `(n, *event_shape)` `uint8`: row `b` was made from the same noise everywhere.
    completions
        By title; empty unless an image and a mask were given.
    """

    samples: dict[str, Tensor]
    completions: dict[str, Completed]


def compare(
    subjects: Mapping[str, Model],
    *,
    n: int = 16,
    seed: int = 0,
    image: Tensor | None = None,
    mask: Tensor | None = None,
    context: Tensor | None = None,
) -> Iterator[Drawing | Completing | Compared]:
    """Draw from every model under the same noise, then complete the same masked image.

    Parameters
    ----------
    subjects
        Models by the title to show them under, all of one event space.
    image, mask
        The event to complete and what of it is observed, both `event_shape`.
    context
        What all models are given, as in `sampling.sample`.

    Yields
    ------
    Drawing
        For each position and model.
    Completing
        As each model's completion goes on.
    Compared
        At the end.

    Raises
    ------
    StudioError
        If there is no model, the event spaces differ, or only one of image and mask is given.
    """
    if (image is None) != (mask is None):
        raise StudioError("A completion needs both an image and a mask; give both or neither.")
    space = _common_space(subjects)
    noise = sampling.make_noise(n, space.size, seed)
    subjects = {title: model.given(context) for title, model in subjects.items()}
    samples: dict[str, Tensor] = {}
    draws = {title: sampling.sample(m, n, noise=noise) for title, m in subjects.items()}
    for _ in range(space.size + 1):
        for title, draw in draws.items():
            event = next(draw)
            if isinstance(event, Sampled):
                samples[title] = event.samples
            else:
                yield Drawing(title, event)
    completions: dict[str, Completed] = {}
    if image is not None and mask is not None:
        for title, model in subjects.items():
            for event in completion.complete(model, image, mask, n, seed=seed):
                if isinstance(event, Completed):
                    completions[title] = event
                yield Completing(title, event)
    yield Compared(samples, completions)


@dataclass(frozen=True)
class Difference:
    """By how much a model's mean NLL exceeds that of the reference, in nats per event.

    Attributes
    ----------
    low, high
        A 95 % confidence interval: `mean ± 1.96 s/√n`, with `s` the standard deviation of the `n`
        differences of single events. Both models met the same events, so what makes an event hard
        for both of them cancels.
    """

    mean: float
    low: float
    high: float
    n: int

    @property
    def error(self) -> float:
        """`s/√n`, the standard error of the mean."""
        return (self.high - self.low) / (2 * Z)

    @property
    def t(self) -> float:
        """`mean / (s/√n)`; of differences that are all alike, 0 or infinite."""
        if self.error:
            return self.mean / self.error
        return math.copysign(math.inf, self.mean) if self.mean else 0.0

    @property
    def p_value(self) -> float:
        """How likely a `t` so far from 0 is if both are as good; normal, as the interval is.

        Of fewer than about 30 events it is too small, as the interval is too narrow.
        """
        return math.erfc(abs(self.t) / math.sqrt(2))


def difference(log_probs: Tensor, reference: Tensor) -> Difference:
    """Return the paired difference of two models' `log p(x)`, `(n,)`, of the same `n ≥ 2` events.

    Raises
    ------
    StudioError
        If these are not the same number of events, or fewer than two.
    """
    n = len(log_probs)
    if n != len(reference) or n < 2:
        raise StudioError("A paired difference needs the same events of both, two or more.")
    paired = reference.double() - log_probs.double()
    mean, width = float(paired.mean()), Z * float(paired.std()) / math.sqrt(n)
    return Difference(mean, mean - width, mean + width, n)


def check_same_events(datasets: Mapping[str, Dataset], split: str) -> None:
    """Make sure that numbers measured on a split of these data may be set beside each other.

    Parameters
    ----------
    datasets
        The data of each run, by the title to name it with.

    Raises
    ------
    StudioError
        If the events or the protocols differ.
    """
    (first, reference), *others = datasets.items()
    for title, dataset in others:
        alike = dataset.protocol == reference.protocol and dataset.space == reference.space
        if not alike or not torch.equal(dataset.events(split), reference.events(split)):
            raise StudioError(
                f"{first} and {title} cannot be compared: one is measured on {reference.protocol}, "
                f"the other on {dataset.protocol}"
                f"{', with other events' if dataset.protocol == reference.protocol else ''}; name "
                "runs of the same data, prepared alike."
            )


def _common_space(subjects: Mapping[str, Model]) -> EventSpace:
    if not subjects:
        raise StudioError("There is nothing to compare; choose at least one run.")
    (first, model), *others = subjects.items()
    for title, other in others:
        if replace(other.space, context=model.space.context) == model.space != other.space:
            raise StudioError(
                f"{first} and {title} cannot be compared: one is given "
                f"{_given(model.space.context)}, the other {_given(other.space.context)}; choose "
                "models that are given the same."
            )
        if other.space != model.space:
            raise StudioError(
                f"{first} and {title} cannot be compared: events of one have the shape "
                f"{model.space.event_shape} ({model.space.values}), those of the other "
                f"{other.space.event_shape} ({other.space.values}); choose models of the same data."
            )
    return model.space


def _given(context: ContextSpace | None) -> str:
    return "nothing" if context is None else context.title
