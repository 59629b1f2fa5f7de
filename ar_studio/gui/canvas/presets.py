"""Ready-made masks: pure functions from height and width to bool `(H, W)`, True = observed."""

from collections.abc import Callable

import numpy as np

from ar_studio.errors import StudioError, unknown
from ar_studio.gui.canvas.colours import Pixels


def observed(height: int, width: int) -> Pixels:
    """Everything is known."""
    return np.ones((height, width), dtype=bool)


def top_missing(height: int, width: int) -> Pixels:
    """The upper half is to be filled in."""
    mask = observed(height, width)
    mask[: height // 2] = False
    return mask


def bottom_missing(height: int, width: int) -> Pixels:
    """The lower half is to be filled in."""
    mask = observed(height, width)
    mask[height // 2 :] = False
    return mask


def left_missing(height: int, width: int) -> Pixels:
    """The left half is to be filled in."""
    mask = observed(height, width)
    mask[:, : width // 2] = False
    return mask


def right_missing(height: int, width: int) -> Pixels:
    """The right half is to be filled in."""
    mask = observed(height, width)
    mask[:, width // 2 :] = False
    return mask


def centre_missing(height: int, width: int) -> Pixels:
    """A centred box of half the height and width is to be filled in."""
    mask = observed(height, width)
    top, left = height // 4, width // 4
    mask[top : height - top, left : width - left] = False
    return mask


def border_missing(height: int, width: int) -> Pixels:
    """All but that centred box is to be filled in."""
    return ~centre_missing(height, width)


def checkerboard(height: int, width: int) -> Pixels:
    """Every other pixel is to be filled in; the first is known."""
    return (np.add.outer(np.arange(height), np.arange(width)) % 2) == 0


def random_missing(height: int, width: int, percent: float = 50, seed: int = 0) -> Pixels:
    """`percent` of the pixels (rounded), drawn by `seed`, are to be filled in."""
    if not 0 <= percent <= 100:
        raise StudioError(f"A mask cannot hide {percent:g} % of an image; choose 0 to 100 %.")
    mask = observed(height, width).ravel()
    chosen = np.random.default_rng(seed).permutation(mask.size)
    mask[chosen[: round(mask.size * percent / 100)]] = False
    return mask.reshape(height, width)


PRESETS: dict[str, Callable[[int, int], Pixels]] = {
    "top": top_missing,
    "bottom": bottom_missing,
    "left": left_missing,
    "right": right_missing,
    "centre": centre_missing,
    "border": border_missing,
    "checkerboard": checkerboard,
    "random": random_missing,
}


def named(name: str) -> Callable[[int, int], Pixels]:
    """Return the preset of that name."""
    if name not in PRESETS:
        raise unknown("preset mask", name, PRESETS)
    return PRESETS[name]
