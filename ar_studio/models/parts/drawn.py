"""The orderings that models of any ordering are trained on: all alike, or what completion asks."""

from typing import Annotated, Literal

import torch
from pydantic import Field
from torch import Tensor

from ar_studio.settings import titled
from ar_studio.spaces import EventSpace

Drawn = Literal["uniform", "mac"]
OrderingsDrawn = Annotated[
    Drawn,
    Field(
        title="Trained on",
        description="Orderings that training draws: all alike; or a part of the event first, "
        "random pixels or a rectangle, and the rest in one order, as completion needs them.",
        json_schema_extra=titled(
            {
                "uniform": ("All orderings", "Each is as likely as any other."),
                "mac": ("What completion asks for", "Any part first, the rest in order (MAC)."),
            }
        ),
    ),
]


def draw_orderings(
    drawn: Drawn, base: Tensor, space: EventSpace, count: int, generator: torch.Generator
) -> Tensor:
    """Draw orderings, `(count, D)`.

    Parameters
    ----------
    drawn
        "uniform" draws permutations alike. "mac" draws an observed part by `draw_observed`, which
        comes first, both parts as in `base`: so trained, a network spends nothing on orderings
        that no completion takes (Shih, Sadigh & Ermon 2022, whose masks are those of random
        parts; rectangles are those that people sketch).
    base
        The canonical ordering, `(D,)`.
    generator
        Of the CPU, where the orderings are, too.
    """
    if drawn == "uniform":
        return torch.rand(count, space.size, generator=generator).argsort(1)
    base = base.cpu()
    observed = draw_observed(space, count, generator)[:, base]
    first, last = observed.cumsum(1), (~observed).cumsum(1)
    place = torch.where(observed, first, first[:, -1:] + last) - 1
    return torch.empty_like(place).scatter_(1, place, base.expand(count, -1))


def nearness(order: Tensor, known: Tensor) -> Tensor:
    """Return how soon each dimension is asked for, `(B, D)`: `e^(−k/√D)`, 0 for known ones.

    Parameters
    ----------
    order
        Orderings, `(B, D)`.
    known
        How many of each are known, `(B,)`; the next has `k = 0`.
    """
    size = order.shape[1]
    wait = torch.arange(size) - known[:, None]
    weights = torch.where(wait < 0, 0, (-wait / size**0.5).exp())
    return torch.empty_like(weights).scatter_(1, order, weights)


def draw_observed(space: EventSpace, count: int, generator: torch.Generator) -> Tensor:
    """Draw what is observed before a completion, `(count, D)` bool.

    Half are uniform subsets of `n ~ U{0 .. D}` dimensions; the others the pixels in a rectangle,
    or those around it.
    """
    # Of independent dimensions with a uniform chance, every number is as likely as any other.
    chance = torch.rand(count, 1, generator=generator)
    scattered = torch.rand(count, space.size, generator=generator) < chance
    inside = draw_rectangles(space, count, generator)
    coins = torch.rand(2, count, 1, generator=generator) < 0.5
    return torch.where(coins[0], scattered, inside ^ coins[1])


def draw_rectangles(space: EventSpace, count: int, generator: torch.Generator) -> Tensor:
    """Draw rectangles of pixels, `(count, D)` bool, `True` inside.

    Every size is as likely as any other; of three, one spans all rows and one all columns.
    """
    channels, *sides = space.grid
    spans, axes = torch.rand(count, 1, generator=generator) * 3, []
    for axis, side in enumerate(sides):
        length, start = torch.rand(2, count, 1, generator=generator)
        length = (length * side).long() + 1
        start = (start * (side - length + 1)).long()
        place = torch.arange(side)
        within = (place >= start) & (place < start + length)
        axes.append(within | (spans.long() == axis))
    inside = axes[0][:, :, None] & axes[1][:, None]
    return inside[:, None].expand(-1, channels, -1, -1).reshape(count, -1)
