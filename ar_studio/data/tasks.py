"""Tasks: what each picture or clip is given, made of itself, so that a model learns `p(x | c)`."""

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.source import luminance
from ar_studio.errors import StudioError
from ar_studio.kinds.image import Task

EDGE = 64  # slope between neighbours, in grey values, from which on there is an edge


def given(pictures: NDArray[np.uint8], task: Task, factor: int) -> NDArray[np.uint8]:
    """Return what pictures `(N, C, H, W)` are given in a task that gives each of them a picture.

    Parameters
    ----------
    factor
        As in `coarse`; other tasks do not look at it.

    Raises
    ------
    StudioError
        If colours are to be learnt of pictures that have none.
    """
    if task == "super-resolution":
        return coarse(pictures, factor)
    return grey(pictures) if task == "colourisation" else edges(pictures)


def coarse(pictures: NDArray[np.uint8], factor: int) -> NDArray[np.uint8]:
    """Return pictures `(N, C, H, W)` of `factor` times fewer pixels a side, as large as before.

    Every pixel becomes the mean of its block; blocks at the right and bottom edge may be smaller.
    """
    height, width = pictures.shape[2:]
    rows, columns = np.arange(0, height, factor), np.arange(0, width, factor)
    sums = np.add.reduceat(pictures.astype(np.uint32), rows, axis=2)
    sums = np.add.reduceat(sums, columns, axis=3)
    counts = np.diff([*rows, height])[:, None] * np.diff([*columns, width])
    means = ((sums + counts // 2) // counts).astype(np.uint8)
    return means.repeat(factor, 2)[:, :, :height].repeat(factor, 3)[..., :width]


def grey(pictures: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the luminance `(N, 1, H, W)` of colour pictures `(N, 3, H, W)`.

    Raises
    ------
    StudioError
        If they have no colours, so that there would be nothing to learn.
    """
    if pictures.shape[1] != 3:
        raise StudioError("These pictures are grey; colourisation needs pictures in colour.")
    return luminance(np.moveaxis(pictures, 1, 3))[:, None]


def edges(pictures: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return sketches `(N, 1, H, W)`, 255 where the brightness changes from pixel to pixel.

    The slope is Sobel's, a quarter of it along each axis, so that it is in grey values.
    """
    bright = luminance(np.moveaxis(pictures, 1, 3)) if pictures.shape[1] == 3 else pictures[:, 0]
    padded = np.pad(bright.astype(np.int32), ((0, 0), (1, 1), (1, 1)), mode="edge")
    down = padded[:, 2:] - padded[:, :-2]
    across = padded[:, :, 2:] - padded[:, :, :-2]
    vertical = down[:, :, :-2] + 2 * down[:, :, 1:-1] + down[:, :, 2:]
    horizontal = across[:, :-2] + 2 * across[:, 1:-1] + across[:, 2:]
    slope = np.hypot(vertical, horizontal) / 4
    return ((slope >= EDGE)[:, None] * np.uint8(255)).astype(np.uint8)


def loudness(codes: NDArray[np.uint8], every: int) -> NDArray[np.uint8]:
    """Return how loud windows `(N, T)` of μ-law codes are, as pictures of a row, `(N, 1, 1, n)`.

    A value is how far `every` samples are from silence on average, in codes: the loudness as the
    μ-law has it, 1 to 255. The `n = ⌈T / every⌉` values are of as many samples as can be.
    """
    count = -(-codes.shape[1] // every)
    starts = -(-np.arange(count) * codes.shape[1] // count)  # a sample t is of value ⌊t n / T⌋
    far = np.abs(2 * codes.astype(np.int64) - 255)
    sums = np.add.reduceat(far, starts, axis=1)
    sizes = np.diff([*starts, codes.shape[1]])
    return ((sums + sizes // 2) // sizes).astype(np.uint8)[:, None, None]
