"""Orderings: permutations of the dimensions along which a joint distribution is factorised.

An ordering is a `LongTensor` `(D,)`; its entry `i` is the flat (raster) index of the dimension
that comes `i`-th. Channels of one pixel stay together: the path runs over pixels.
"""

from collections.abc import Callable, Iterator
from typing import Annotated, Any, Literal, get_args

import torch
from pydantic import BeforeValidator, Field
from torch import Tensor

from ar_studio.errors import StudioError
from ar_studio.seeds import SEEDS
from ar_studio.settings import titled
from ar_studio.spaces import EventSpace

OrderingName = Literal["raster", "column", "s-curve", "spiral", "hilbert", "checkerboard", "random"]


def _typed(value: Any) -> Any:
    """Return a name, or the pixels that are listed, as somebody typed either."""
    if isinstance(value, str) and value in get_args(OrderingName):
        return value
    parts = value.replace("x", "").split(",") if isinstance(value, str) else value
    try:
        listed = tuple(int(str(part)) for part in parts if str(part).strip())
    except (TypeError, ValueError):
        listed = ()
    if not listed:
        names = ", ".join(get_args(OrderingName))
        raise ValueError(f"it takes {names}, or numbers such as 2, 3, 1")
    twice = next((number for number in listed if listed.count(number) > 1), None)
    if twice is not None:
        raise ValueError(f"{twice} is listed twice")
    if min(listed) < 1:
        raise ValueError("what is listed is numbered from 1 on")
    return listed


# A named walk, or pixels (columns of a table) by number from 1 on: the rest follows row by row.
Ordering = Annotated[OrderingName | tuple[int, ...], BeforeValidator(_typed)]

ORDERINGS = titled(
    {
        "raster": ("Row by row", "As one reads, from the top left (raster order)."),
        "column": ("Column by column", "Each from the top down, the leftmost first."),
        "s-curve": ("To and fro", "Row by row, every other one from right to left (S-curve)."),
        "spiral": ("Spiral", "From the centre outwards."),
        "hilbert": ("Hilbert", "A curve that stays near where it is (generalised Hilbert curve)."),
        "checkerboard": ("Checkerboard", "Every other pixel first, then those between them."),
        "random": ("Random", "Any order, drawn by the ordering seed."),
    }
)

# The settings of models that are trained for one ordering.
OneOrdering = Annotated[
    Ordering,
    Field(
        title="Ordering",
        description="Which are predicted first: a choice, or numbers such as 2, 3, 1.",
        json_schema_extra=ORDERINGS,
    ),
]
OrderingSeed = Annotated[
    int, Field(ge=0, lt=SEEDS, title="Ordering seed", description="Draws the random ordering.")
]


def make(walk: OrderingName | tuple[int, ...], space: EventSpace, seed: int = 0) -> Tensor:
    """Return the ordering of a space that is named or listed, `(D,)`.

    An event that is no image is one row of pixels. `seed` matters for `random` only.

    Raises
    ------
    StudioError
        If a pixel is listed that there is not.
    """
    if walk == "random":
        return random(space.size, torch.Generator().manual_seed(seed))
    channels, height, width = space.grid
    pixels = torch.arange(height * width).view(height, width)
    path = _listed(walk, pixels) if isinstance(walk, tuple) else PATHS[walk](pixels)
    return (path[:, None] + torch.arange(channels) * height * width).flatten()


def read(text: str) -> OrderingName | tuple[int, ...]:
    """Return what a text names or lists, for `make`.

    Raises
    ------
    StudioError
        If it does neither.
    """
    try:
        return _typed(text)
    except ValueError as error:
        raise StudioError(f"{text!r} is no ordering: {error}.") from None


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


def _listed(numbers: tuple[int, ...], pixels: Tensor) -> Tensor:
    """Those listed, by number from 1 on, come first."""
    if max(numbers) > pixels.numel():
        raise StudioError(
            f"The ordering lists number {max(numbers)}, but there are {pixels.numel()} to order."
        )
    first = torch.tensor(numbers) - 1
    rest = torch.ones(pixels.numel(), dtype=torch.bool)
    rest[first] = False
    return torch.cat([first, pixels.flatten()[rest]])


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


def _checkerboard(pixels: Tensor) -> Tensor:
    height, width = pixels.shape
    between = (torch.arange(height)[:, None] + torch.arange(width)) % 2 == 1
    return torch.cat([pixels[~between], pixels[between]])


def _hilbert(pixels: Tensor) -> Tensor:
    height, width = pixels.shape
    sides = complex(width, 0), complex(0, height)
    places = _curve(0j, *(sides if width >= height else sides[::-1]))
    return torch.stack([pixels[int(place.imag), int(place.real)] for place in places])


def _curve(corner: complex, along: complex, across: complex) -> Iterator[complex]:
    """Walk over a rectangle from a corner to the end of one of its sides, x + iy.

    A rectangle that is no square of a power of two is cut into parts with even sides, as far as
    there are any (the generalised Hilbert curve). If just one of its sides is odd, one step may
    be a diagonal one.
    """
    long, wide = int(abs(along)), int(abs(across))
    step, aside = along / long, across / wide
    if wide == 1 or long == 1:
        for place in range(max(long, wide)):
            yield corner + place * (step if wide == 1 else aside)
        return
    half = long // 2 * step
    if 2 * long > 3 * wide:  # so long that it is cut in two
        half += step * (long // 2 % 2 and long > 2)
        yield from _curve(corner, half, across)
        yield from _curve(corner + half, along - half, across)
        return
    side = wide // 2 * aside
    side += aside * (wide // 2 % 2 and wide > 2)
    yield from _curve(corner, side, half)
    yield from _curve(corner + side, along, across - side)
    yield from _curve(corner + along - step + side - aside, -side, half - along)


PATHS: dict[str, Callable[[Tensor], Tensor]] = {
    "raster": lambda pixels: pixels.flatten(),
    "column": lambda pixels: pixels.T.flatten(),
    "s-curve": _s_curve,
    "spiral": _spiral,
    "hilbert": _hilbert,
    "checkerboard": _checkerboard,
}
