"""Events as single pictures, in their own size and without margins, as other programs take them."""

import re
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from ar_studio import export
from ar_studio.data.reading import reading
from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace

NUMBER = re.compile(r"%(0[1-9])?d")


def are_meant(path: Path) -> bool:
    """Tell whether a name has a place for a number, such as `s%03d.png`."""
    return NUMBER.search(path.name) is not None


def check(path: Path) -> None:
    """Refuse a name with a place for a number that is no picture's.

    Raises
    ------
    StudioError
        If its ending is not `.png`.
    """
    if are_meant(path) and path.suffix.lower() != ".png":
        raise StudioError(f"{path.name} is to be many files, which only pictures are; end in .png.")


def save(
    path: Path, events: Tensor, space: EventSpace, scale: int, about: export.About
) -> tuple[Path, Path]:
    """Write events `(n, *event_shape)` as one PNG each, and return the first and the last file.

    Parameters
    ----------
    path
        Has a place for the number, which counts from 0.
    scale
        Pixels per pixel.

    Raises
    ------
    StudioError
        If the events are no grey or colour images, or a file cannot be written.
    """
    export.check_images(space.event_shape, len(events))
    named = [path.with_name(_numbered(path.name, n)) for n in range(len(events))]
    for number, (file, event) in enumerate(zip(named, events, strict=True)):
        picture = _picture(export.brightness(event, space.levels), scale)
        export.save_image(file, picture, {**about, "number": number})
    return named[0], named[-1]


def read(path: Path, space: EventSpace) -> Tensor:
    """Return the first of the samples in an `.npz` that `sample` or `complete` wrote.

    Raises
    ------
    StudioError
        If the file is none, or its samples are none of the space.
    """
    with reading(path, "an .npz of samples", KeyError), np.load(path, allow_pickle=False) as held:
        samples = torch.from_numpy(held["samples"])
    if samples.shape[1:] != space.event_shape or samples.dtype != space.dtype or not len(samples):
        raise StudioError(f"{path} holds no samples of shape {space.event_shape}; choose others.")
    if space.levels and int(samples[0].max()) >= space.levels:
        raise StudioError(f"{path} holds other values than the {space.levels} of this model.")
    return samples[0]


def _numbered(name: str, number: int) -> str:
    return NUMBER.sub(lambda found: found[0] % number, name, count=1)


def _picture(planes: export.Bytes, scale: int) -> Image.Image:
    """Return an image `(1 or 3, H, W)` with every pixel so many times as wide and high."""
    large = planes.repeat(scale, 1).repeat(scale, 2)
    return Image.fromarray(large[0] if len(large) == 1 else np.moveaxis(large, 0, 2).copy())
