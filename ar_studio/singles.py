"""Events as single files, as other programs take them: pictures without margins, or sounds."""

import re
from pathlib import Path

import numpy as np
from PIL import Image
from torch import Tensor

from ar_studio import export
from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace

ENDINGS = (".png", ".wav")
NUMBER = re.compile(r"%0?\d{0,2}d(?![^\W\d_])")  # `100%done.png` has none


def are_meant(path: Path) -> bool:
    """Tell whether a name has a place for a number, such as `s%03d.png`."""
    return NUMBER.search(path.name) is not None


def check(path: Path) -> None:
    """Refuse a name with a place for a number that is no picture's and no sound's.

    Raises
    ------
    StudioError
        If its ending is neither `.png` nor `.wav`.
    """
    if are_meant(path) and path.suffix.lower() not in ENDINGS:
        raise StudioError(
            f"{path.name} is to be many files, which only pictures and sounds are; end in "
            f"{' or '.join(ENDINGS)}."
        )


def save(
    path: Path, events: Tensor, space: EventSpace, scale: int, about: export.About
) -> tuple[Path, Path]:
    """Write events `(n, *event_shape)` as one PNG or WAV each, and return the first and last file.

    Parameters
    ----------
    path
        Has a place for the number, which counts from 0.
    scale
        Pixels per pixel, of pictures.

    Raises
    ------
    StudioError
        If the ending does not suit the events, or a file cannot be written.
    """
    sounds = export.suited(path, space) == ".wav"
    if not sounds:
        export.check_images(space.event_shape, len(events))
    named = [path.with_name(numbered(path.name, n)) for n in range(len(events))]
    for number, (file, event) in enumerate(zip(named, events, strict=True)):
        said = {**about, "number": number}
        if sounds:
            export.save_samples(file, event[None], space, about=said)
        else:
            picture = _picture(export.brightness(event, space.levels), scale)
            export.save_image(file, picture, said)
    return named[0], named[-1]


def numbered(name: str, number: int) -> str:
    """Return a name with a number in its place for one."""
    return NUMBER.sub(lambda found: found[0] % number, name, count=1)


def _picture(planes: export.Bytes, scale: int) -> Image.Image:
    """Return an image `(1 or 3, H, W)` with every pixel so many times as wide and high."""
    large = planes.repeat(scale, 1).repeat(scale, 2)
    return Image.fromarray(large[0] if len(large) == 1 else np.moveaxis(large, 0, 2).copy())
