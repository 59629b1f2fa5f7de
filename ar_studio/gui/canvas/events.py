"""Events as pictures: what a canvas shows of an event of any shape.

An image `(C, H, W)` of three channels is shown in colour, of any other number by its first
channel. Every other event is shown as one row.
"""

import numpy as np

from ar_studio.gui.canvas.colours import Pixels, colourise, shaded

UNDRAWN = 96 / 255  # the grey of pixels not drawn yet, as in exported animations


def pictures(events: Pixels) -> Pixels:
    """Return events `(n, *event_shape)` as `(n, H, W)` values or `(n, H, W, 3)` colours."""
    planes = np.asarray(events)
    if planes.ndim != 4:
        return planes.reshape(len(planes), 1, -1)
    return planes.transpose(0, 2, 3, 1) if planes.shape[1] == 3 else planes[:, 0]


def planes(picture: Pixels) -> Pixels:
    """Return a picture, `(H, W)` or `(H, W, 3)`, with its channels first, `(C, H, W)`."""
    return np.atleast_3d(picture).transpose(2, 0, 1)


def unfinished(events: Pixels, pending: Pixels, top: float) -> Pixels:
    """Return events as `pictures` does, with the dimensions not drawn yet in a quiet grey.

    `top` is the largest value of a dimension.
    """
    grey = np.float32(UNDRAWN * top)
    return pictures(np.where(pending, grey, np.asarray(events, dtype=np.float32)))


def side_by_side(given: Pixels, images: Pixels, top: float) -> Pixels:
    """Return pictures of bytes `(n, C, H, W)` left of images as `pictures` makes them, in RGB.

    `top` is the largest value of the images; a line of grey keeps the two apart.
    """
    left, right = shaded(pictures(given), (0, 255)), shaded(images, (0, top))
    line = np.full((*left.shape[:2], 1, 3), round(255 * UNDRAWN), np.uint8)
    return np.concatenate([left, line, right], 2)


def plane(values: Pixels) -> Pixels:
    """Return one number for each pixel shown, `(H, W)`: the mean of its channels that are known."""
    return _averaged(values[None])[0]


def _averaged(values: Pixels) -> Pixels:
    """Return events `(n, *event_shape)` as `plane` does, `(n, H, W)`."""
    shown = pictures(values)
    if shown.ndim == 3:
        return np.where(np.isfinite(shown), shown, np.nan).astype(np.float32)
    known = np.isfinite(shown)
    count = known.sum(-1)
    total = np.where(known, shown, 0).sum(-1)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan).astype(np.float32)


def maps(expected: Pixels) -> Pixels:
    """Return what was expected of each dimension, `(n, *event_shape)` from 0 to 1, in colour.

    As RGB bytes `(n, H, W, 3)`: a quiet grey where it is not known.
    """
    values = _averaged(expected)
    colours = colourise(values, (0, 1), "cividis")
    colours[~np.isfinite(values)] = round(255 * UNDRAWN)
    return colours


def undrawn(pending: Pixels) -> Pixels:
    """Return the pixels of which no channel is drawn yet, `(H, W)`."""
    return np.asarray(np.atleast_3d(pictures(pending[None])[0]).all(-1))


def pixel_of(dimension: int, grid: tuple[int, int, int]) -> tuple[int, int]:
    """Return the row and column of a flat dimension of events on a grid `(C, H, W)`."""
    _, height, width = grid
    row, column = divmod(dimension % (height * width), width)
    return row, column


def counted(pixel: tuple[int, int]) -> tuple[int, int]:
    """Return a row and a column as they are told to people: counted from 1."""
    row, column = pixel
    return row + 1, column + 1


def dimensions_at(row: int, column: int, grid: tuple[int, int, int]) -> Pixels:
    """Return the flat dimensions that a pixel shows, one for each channel in sight."""
    channels, height, width = grid
    return row * width + column + np.arange(3 if channels == 3 else 1) * (height * width)
