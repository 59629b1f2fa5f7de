"""Purification: a picture moved to where a model finds it likelier, near what it was.

PixelDefend (Song, Kim, Nowozin, Ermon & Kushman 2018), algorithm 1. It is greedy: neither the
likeliest picture of the box nor, but for `sampled`, a draw from it. And it is no defence against
whoever knows of it (Athalye, Carlini & Wagner 2018).
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor

from ar_studio import orderings, sampling
from ar_studio.conditionals import Categorical, Discrete
from ar_studio.defence import attacks
from ar_studio.models.base import AutoregressiveModel, Model, autoregressive

Way = Literal["greedy", "sampled"]
AT_ONCE = 256  # events that are purified together


@dataclass(frozen=True)
class Purifying:
    """`done` of `total` dimensions of a batch of events are purified."""

    done: int
    total: int


@dataclass(frozen=True)
class Purified:
    """The last event.

    Attributes
    ----------
    events
        `(n, *event_shape)`.
    """

    events: Tensor


@torch.no_grad()
def purify(
    model: Model, x: Tensor, reach: int | Tensor, *, way: Way = "greedy", seed: int = 0
) -> Generator[Purifying | Purified, None, None]:
    """Purify events, one dimension after the other, by the model's cached decoder.

    `x*_i = argmax_z p(z | x*_<i)` over the levels `z` with `|z − x_i| ≤ ε`, along the model's
    ordering; or a draw from the conditional restricted to these. A pixel of two values can but be
    flipped: there, `ε` is how many pixels may be, those with the largest
    `log p(1 − x_i | x_<i) − log p(x_i | x_<i)`.

    Parameters
    ----------
    x
        `(n, *event_shape)`.
    reach
        `ε`: of all events, or of each, `(n,)`; 0 leaves an event as it is.
    seed
        Of the draws of `sampled`.

    Yields
    ------
    Purifying
        After each dimension.
    Purified
        At the end.

    Raises
    ------
    StudioError
        If the model has no conditionals, or events are no pictures in levels or none of its own.
    """
    model, space = autoregressive(model), model.space
    space.check(x)
    each = torch.as_tensor(reach).expand(len(x))
    if len(x):
        attacks.check(space, max(1, int(each.max())), "A purification")
    noise = sampling.make_noise(len(x), space.size, seed)
    done, total = 0, space.size * -(-len(x) // AT_ONCE)
    found: list[Tensor] = []
    for batch, allowed, drawn in zip(
        x.split(AT_ONCE), each.split(AT_ONCE), noise.split(AT_ONCE), strict=True
    ):
        batch = batch.to(model.ordering.device)
        box = _box(model, batch, allowed.to(batch.device))
        values = []
        for value in _steps(model, box, drawn.to(batch.device), way):
            values.append(value)
            done += 1
            yield Purifying(done, total)
        flat = torch.stack(values, 1)[:, orderings.positions(model.ordering)]
        found.append(flat.view_as(batch).to(x.dtype).cpu())
    yield Purified(torch.cat(found) if found else x)


def _box(model: AutoregressiveModel, x: Tensor, reach: Tensor) -> tuple[Tensor, Tensor]:
    """Return between which levels each dimension may be, both `(n, D)`; some may not exist."""
    flat = x.flatten(1).long()
    if not model.space.values.flips:
        return flat - reach[:, None], flat + reach[:, None]
    conditional = model.conditionals(x)
    gain = (conditional.log_prob(1 - x) - conditional.log_prob(x)).flatten(1)
    rank = gain.argsort(1, descending=True).argsort(1)
    free = (rank < reach[:, None]) & (gain > 0)
    return flat.masked_fill(free, 0), flat.masked_fill(free, 1)


def _steps(
    model: AutoregressiveModel, box: tuple[Tensor, Tensor], noise: Tensor, way: Way
) -> Iterator[Tensor]:
    """Yield the value of each dimension, `(n,)`, along the ordering."""
    low, high = box
    levels = torch.arange(int(model.space.values.top) + 1, device=low.device)
    decoder = model.decoder(len(low))
    decoder.begin(noise)
    for dimension in decoder.order:
        conditional = decoder.predict()
        assert isinstance(conditional, Discrete)
        outside = (levels < low[:, dimension, None]) | (levels > high[:, dimension, None])
        # Where the whole box is impossible, any level of it will do.
        logits = conditional.log_pmf
        logits = logits.clamp_min(torch.finfo(logits.dtype).min).masked_fill(outside, -torch.inf)
        if way == "greedy":
            value = logits.argmax(-1).to(model.space.dtype)
        else:
            value = Categorical(logits).draw(noise[:, dimension])
        decoder.observe(value)
        yield value
