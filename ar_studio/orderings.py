"""Orderings: permutations of the dimensions along which a joint distribution is factorised.

An ordering is a `LongTensor` `(D,)`; its entry `i` is the flat (raster) index of the dimension
that comes `i`-th. Channels of one pixel stay together: the path runs over pixels.
"""

from collections.abc import Callable
from typing import Annotated, Literal

import torch
from pydantic import Field
from torch import Tensor

from ar_studio.errors import StudioError
from ar_studio.seeds import SEEDS
from ar_studio.settings import titled
from ar_studio.spaces import EventSpace

OrderingName = Literal["raster", "column", "s-curve", "spiral", "random"]

ORDERINGS = titled(
    {
        "raster": ("Row by row", "As one reads, from the top left (raster order)."),
        "column": ("Column by column", "Each from the top down, the leftmost first."),
        "s-curve": ("To and fro", "Row by row, every other one from right to left (S-curve)."),
        "spiral": ("Spiral", "From the centre outwards."),
        "random": ("Random", "Any order, drawn by the ordering seed."),
    }
)

# The settings of models that are trained for one ordering.
OneOrdering = Annotated[
    OrderingName,
    Field(
        title="Ordering",
        description="Order in which pixels, or columns, are predicted.",
        json_schema_extra=ORDERINGS,
    ),
]
OrderingSeed = Annotated[
    int, Field(ge=0, lt=SEEDS, title="Ordering seed", description="Draws the random ordering.")
]


def make(name: OrderingName, space: EventSpace, seed: int = 0) -> Tensor:
    """Return the named ordering of a space, `(D,)`.

    An event that is no image is one row of pixels. `seed` matters for `random` only.
    """
    if name == "random":
        return random(space.size, torch.Generator().manual_seed(seed))
    channels, height, width = space.grid
    pixels = torch.arange(height * width).view(height, width)
    path = PATHS[name](pixels)
    return (path[:, None] + torch.arange(channels) * height * width).flatten()


def random(size: int, generator: torch.Generator) -> Tensor:
    """Draw a uniform permutation, `(D,)`."""
    return torch.randperm(size, generator=generator)


def observed_first(mask: Tensor, base: Tensor) -> Tensor:
    """Return `base` with the observed dimensions moved to the front, both parts in base order."""
    observed = mask.flatten().to(base.device)[base]
    return torch.cat([base[observed], base[~observed]])


def positions(ordering: Tensor) -> Tensor:
    """Return the inverse permutation, `(D,)`: the position of every dimension."""
    inverse = torch.empty_like(ordering)
    inverse[ordering] = torch.arange(len(ordering), device=ordering.device)
    return inverse


def check(ordering: Tensor, size: int) -> Tensor:
    """Return `ordering` as a `LongTensor`.

    Raises
    ------
    StudioError
        If it is not a permutation of `0 .. size - 1`.
    """
    ordering = torch.as_tensor(ordering).flatten().long()
    if not torch.equal(ordering.sort().values, torch.arange(size, device=ordering.device)):
        raise StudioError(f"An ordering must hold each of the {size} dimensions exactly once.")
    return ordering


def _s_curve(pixels: Tensor) -> Tensor:
    pixels = pixels.clone()
    pixels[1::2] = pixels[1::2].flip(1)
    return pixels.flatten()


def _spiral(pixels: Tensor) -> Tensor:
    """From the centre outwards: peel the border clockwise, then reverse the walk."""
    walk: list[Tensor] = []
    while pixels.numel():
        walk.append(pixels[0])
        pixels = pixels[1:].T.flip(0)
    return torch.cat(walk).flip(0)


PATHS: dict[str, Callable[[Tensor], Tensor]] = {
    "raster": lambda pixels: pixels.flatten(),
    "column": lambda pixels: pixels.T.flatten(),
    "s-curve": _s_curve,
    "spiral": _spiral,
}
