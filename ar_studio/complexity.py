"""Complexity: how many bits a picture takes without any model, by compressors of any machine."""

import io
import zlib

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from ar_studio import export
from ar_studio.spaces import EventSpace


def measure(events: Tensor, space: EventSpace) -> Tensor:
    """Return the bits that pictures `(n, C, H, W)` are compressed to, `(n,)` float64.

    Of PNG and zlib the one that needs less, in one bit a pixel if all is black and white. What a
    black picture takes is subtracted, for of files so small most are headers (`L(x)` of Serrà et
    al. 2020).

    Raises
    ------
    StudioError
        If these are no grey or colour pictures.
    """
    export.check_images(space.event_shape, len(events))
    black = _sizes(np.zeros(space.event_shape, np.uint8))
    found = [
        min(size - black[way] for way, size in _sizes(planes).items())
        for planes in _greys(events, space)
    ]
    return 8.0 * torch.tensor(found, dtype=torch.float64).clamp_min(0)


def measurable(space: EventSpace) -> bool:
    """Tell whether events are pictures that can be compressed."""
    return space.kind.pictured and space.event_shape[0] in (1, 3)


def _greys(events: Tensor, space: EventSpace) -> NDArray[np.uint8]:
    """Return events as bytes; dequantised ones without the noise, which no compressor foretells."""
    if not space.values.density:
        return export.brightness(events, space.levels)
    return (events * 256).floor().clamp(0, 255).to(torch.uint8).cpu().numpy()


def _sizes(planes: NDArray[np.uint8]) -> dict[str, int]:
    """Return the bytes that a picture `(1 or 3, H, W)` takes, by each way of compressing it."""
    picture = Image.fromarray(planes[0] if len(planes) == 1 else np.moveaxis(planes, 0, 2).copy())
    sizes = {"png": _png(picture), "zlib": len(zlib.compress(planes.tobytes(), 9))}
    if len(planes) == 1 and np.isin(planes, (0, 255)).all():
        sizes["png, a bit"] = _png(picture.convert("1"))
        sizes["zlib, a bit"] = len(zlib.compress(np.packbits(planes > 0).tobytes(), 9))
    return sizes


def _png(picture: Image.Image) -> int:
    content = io.BytesIO()
    picture.save(content, "PNG", optimize=True)
    return content.tell()
