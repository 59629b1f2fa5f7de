"""Prompts: the beginning of an event is typed, and the model goes on from it."""

from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor

from ar_studio import sampling
from ar_studio.completion import best_ordering
from ar_studio.errors import StudioError
from ar_studio.models.base import AutoregressiveModel, Model, autoregressive
from ar_studio.sampling import PixelDrawn, Sampled


def draw(
    model: Model, prompt: Tensor, n: int = 1, **options: Any
) -> Iterator[PixelDrawn | Sampled]:
    """Draw `n` events that begin with a prompt, exactly from `p(x_>k | x_≤k)`.

    Parameters
    ----------
    prompt
        Values `(k,)` of the first `k < D` dimensions, in raster order, as `Kind.begun` reads them.
    options
        Of `sampling.sample`, but for the ordering.

    Yields
    ------
    PixelDrawn, Sampled
        As `sampling.sample` does. What is of the prompt comes first, with its conditionals too.

    Raises
    ------
    StudioError
        As `sampling.sample`, and if the model has no conditionals, or no ordering in which the
        prompt comes before all else.
    """
    reader = autoregressive(model)
    ordering = _ordering(reader, len(prompt))
    prefix = prompt.to(ordering.device)[ordering[: len(prompt)]]
    return sampling.sample(model, n, ordering=ordering, prefix=prefix, **options)


def _ordering(model: AutoregressiveModel, known: int) -> Tensor:
    """Return an ordering of the model's that has the first `known` dimensions first, `(D,)`."""
    space = model.space
    begun = torch.arange(space.size, device=model.ordering.device) < known
    ordering, exact = best_ordering(model, begun)
    if not exact:
        kind = space.kind
        raise StudioError(
            f"This {model.card.title} does not draw the first {known:,} {kind.dimensions} before "
            f"all others, so it cannot go on from a beginning; complete {kind.many} with it "
            "instead, or choose a model that reads from left to right."
        )
    return ordering
