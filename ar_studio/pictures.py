"""Pictures and masks that users bring along, read as events, and masks as they save them."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from ar_studio import export
from ar_studio.data import pictures as folders
from ar_studio.data.reading import reading
from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace

Plane = NDArray[np.uint8]
HALF = 128  # brightness from which a mask observes, and a binary pixel is 1
LEAST = 0.5  # of a picture that must be left when it is cropped to the events' shape


@dataclass(frozen=True)
class Taken:
    """What was taken of a file.

    Attributes
    ----------
    event
        `event_shape`: values of the space, or for a mask bool, `True` = observed.
    said
        What was done to fit it, in words; empty if nothing.
    """

    event: Tensor
    said: str


def read_event(path: Path, space: EventSpace) -> Taken:
    """Read a picture as one event, as the pictures of a folder are read.

    One of another size is cropped to the middle and scaled. See-through parts are white as paper,
    colours become grey where events have one channel, and brightness is cut into as many equal
    steps as a dimension has values: binary pixels are 1 from half brightness on.

    Raises
    ------
    StudioError
        If the file is no picture, or less than half of it would be left.
    """
    _, height, width = _checked(space)
    colour = space.event_shape[0] == 3
    with reading(path, "a picture", SyntaxError), folders.opened(Path(path)) as picture:
        said = [_fitting(path, picture.size, (width, height))]
        if picture.has_transparency_data:
            said.append("see-through parts are white")
        shown = folders.to_eight_bits(path, picture, "RGB" if colour else "L")
        if not colour and picture.mode not in folders.GREY_MODES and _coloured(picture):
            said.append("colours became grey")
        if 0 < space.levels < len(np.unique(np.asarray(shown))):
            said.append(f"brightness is cut into {space.levels} equal steps")
        fitted = _fit(shown, (width, height), Image.Resampling.BILINEAR)
    planes = np.moveaxis(np.asarray(fitted).reshape(height, width, -1), 2, 0)
    return Taken(torch.from_numpy(space.values.of_grey(planes)), _said(said))


def read_mask(path: Path, space: EventSpace) -> Taken:
    """Read a picture as a mask, bool `event_shape`: black is hidden, white is observed.

    Where it has see-through parts those are hidden instead, whatever its colours are, as in
    programs in which one erases what is to be filled in. One of another size is cropped to the
    middle and scaled to the nearest pixel; soft edges are cut at half.

    Raises
    ------
    StudioError
        If the file is no picture, or less than half of it would be left.
    """
    _, height, width = _checked(space)
    with reading(path, "a picture", SyntaxError), folders.opened(Path(path)) as picture:
        said = [_fitting(path, picture.size, (width, height))]
        shown = _veiled(picture)
        if shown is not None:
            said.append("see-through parts are hidden")
        else:
            shown = folders.to_eight_bits(path, picture, "L")
        if _soft(np.asarray(shown)):
            said.append("soft edges cut at half")
        plane = np.asarray(_fit(shown, (width, height), Image.Resampling.NEAREST))
    observed = plane >= HALF
    said.insert(0, f"{int((~observed).sum()):,} of {observed.size:,} pixels hidden")
    mask = np.broadcast_to(observed, space.event_shape).copy()
    return Taken(torch.from_numpy(mask), _said(said))


def save_mask(path: Path, mask: Tensor) -> None:
    """Write a mask `(C, H, W)` as a PNG that `read_mask` reads: black is hidden.

    Raises
    ------
    StudioError
        If the file cannot be written.
    """
    observed = mask.all(0).cpu().numpy()
    picture = Image.fromarray(np.where(observed, 255, 0).astype(np.uint8))
    export.save_image(Path(path), picture, {"mask": "black is hidden, white is observed"})


def _checked(space: EventSpace) -> tuple[int, ...]:
    export.check_images(space.event_shape)
    return space.event_shape


def _kept(size: tuple[int, int], wanted: tuple[int, int]) -> tuple[int, int]:
    """Return the width and height that are kept of a picture to have another's shape."""
    (width, height), (across, down) = size, wanted
    wide, tall = round(height * across / down), round(width * down / across)
    # A pixel more or less is rounding.
    return (
        wide if wide < width - 1 else width,
        tall if tall < height - 1 else height,
    )


def _fitting(path: Path, size: tuple[int, int], wanted: tuple[int, int]) -> str:
    """Say how a picture is made to fit, or refuse what would hardly be itself."""
    kept = _kept(size, wanted)
    if kept[0] * kept[1] < LEAST * size[0] * size[1]:
        raise StudioError(
            f"{path} is {size[0]} × {size[1]} pixels, but the model's events are {wanted[0]} × "
            f"{wanted[1]}: less than half of it would be left; crop it first."
        )
    if size == wanted:
        return ""
    cropped = "" if kept == size else "cropped to its middle and "
    return f"{cropped}scaled from {size[0]} × {size[1]}"


def _fit(picture: Image.Image, wanted: tuple[int, int], how: Image.Resampling) -> Image.Image:
    if picture.size == wanted:
        return picture
    width, height = _kept(picture.size, wanted)
    left, top = (picture.width - width) / 2, (picture.height - height) / 2
    return picture.resize(wanted, how, (left, top, left + width, top + height))


def _veiled(picture: Image.Image) -> Image.Image | None:
    """Return how opaque a picture is, if some of it is not."""
    if not picture.has_transparency_data:
        return None
    opaque = picture.convert("RGBA").getchannel("A")
    return opaque if np.asarray(opaque).min() < 255 else None


def _coloured(picture: Image.Image) -> bool:
    red, green, blue = (np.asarray(band) for band in picture.convert("RGB").split())
    return bool((red != green).any() or (green != blue).any())


def _soft(plane: Plane) -> bool:
    return bool(((plane > 0) & (plane < 255)).any())


def _said(parts: list[str]) -> str:
    return "; ".join(part for part in parts if part)
