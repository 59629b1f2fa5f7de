"""Fixed-point sampling: all dimensions at once, again and again, until nothing changes.

With its noise fixed, a sample is the only solution of `x = F(x)`, where `F` draws every dimension
from its conditional given the others. `F` is strictly triangular along the ordering, so after `n`
passes at least the first `n` dimensions are final, whatever the start (Wiggers & Hoogeboom 2020,
“Predictive sampling with forecasting autoregressive models”; Song et al. 2021).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from ar_studio import orderings
from ar_studio.conditionals import Conditional
from ar_studio.models.base import AutoregressiveModel


@dataclass(frozen=True)
class Iterated:
    """One pass was made.

    Attributes
    ----------
    passes
        How many have been made.
    samples
        What the events look like now, `(n, *event_shape)`.
    final
        How many dimensions of each are final along the ordering, `(n,)`.
    conditional
        All conditionals of that pass, `(n, *event_shape)`; those of final dimensions and of the
        one after them are the sample's own.
    """

    passes: int
    samples: Tensor
    final: Tensor
    conditional: Conditional


@torch.no_grad()
def iterate(
    model: AutoregressiveModel, noise: Tensor, *, ordering: Tensor, temperature: float = 1.0
) -> Iterator[Iterated]:
    """Iterate `x ← F(x)` until all events are what one-by-one sampling draws from the same noise.

    The two are equal but where a uniform falls within rounding of a probability.

    Parameters
    ----------
    model
        Given its context, if it takes one, with a row for each event or one for all.
    noise
        Uniforms `(n, D, 2)`, on the model's device, as `sampling.make_noise` makes them.
    ordering
        One of the model's own, `(D,)`.
    temperature
        As in `sampling.sample`.

    Yields
    ------
    Iterated
        After each pass; `final` is `D` for every event in the last one, at most the `D`-th.
    """
    shape, size = model.space.event_shape, model.space.size
    noise = noise.view(len(noise), *shape, 2)
    place = orderings.positions(ordering)  # of each flat dimension along the ordering
    kept = model.space.values.kept(next(model.parameters()).dtype)
    x = torch.zeros(len(noise), *shape, dtype=kept, device=noise.device)
    final = torch.zeros(len(noise), dtype=torch.int64, device=noise.device)
    passes = 0
    while bool((final < size).any()):
        conditional = model.conditionals(x, ordering=ordering)
        drawn = conditional.temperature(temperature).draw(noise).to(kept)
        settled = place < final[:, None]
        # What is final stays, to the last bit: a pass may round otherwise than the one before.
        drawn = torch.where(settled, x.flatten(1), drawn.flatten(1))
        agrees = (drawn == x.flatten(1))[:, ordering]
        # The first to differ was drawn given final ones only, so its new value is final too.
        final = (agrees.cumprod(1).sum(1) + 1).clamp_max(size)
        x, passes = drawn.view_as(x), passes + 1
        yield Iterated(passes, x, final, conditional)
