"""Pictures of one size that follow each other, as GIF, WebP or MP4."""

import io
from collections.abc import Iterable
from itertools import chain

import numpy as np
from PIL import Image

from ar_studio import mp4
from ar_studio.errors import StudioError

ENDINGS = {".gif", ".webp", ".mp4"}
FRAME_MS, LAST_FRAME_MS = 40, 2000
QUICKEST_MS, SLOWEST_MS = 20, 1000  # players show none that is shorter, and nobody waits longer


def pace(steps: int, frames: int, speed: float) -> int:
    """Return how long each frame is seen, in ms, so that so many steps go by at a speed.

    Parameters
    ----------
    speed
        Steps in a second, up to infinitely many.
    """
    each = 1000 * steps / (max(1, frames) * max(speed, 1e-9))
    return round(min(SLOWEST_MS, max(QUICKEST_MS, each)))


def encode(
    pictures: Iterable[Image.Image], ending: str, comment: str = "", frame_ms: int = FRAME_MS
) -> bytes:
    """Return an animation as the ending says, which rests on its last picture.

    GIFs whose frames have 256 colours or fewer between them lose none; a WebP loses none ever, and
    an MP4 only what half the resolution of its colours cannot hold. An MP4 does not loop.

    Parameters
    ----------
    ending
        One of `ENDINGS`.
    comment
        What the file says of how it was made; a WebP has no place for it.

    Raises
    ------
    StudioError
        If there are no pictures.
    """
    several = iter(pictures)
    first = next(several, None)
    if first is None:
        raise StudioError("There is nothing to animate: no frame was drawn.")
    if ending == ".mp4":
        frames = (np.asarray(one.convert("RGB")) for one in chain([first], several))
        return mp4.encode(frames, frame_ms, LAST_FRAME_MS, comment)
    lossless = ending == ".webp"
    first, *rest = [first, *several] if lossless else _indexed([first, *several])
    content = io.BytesIO()
    told = {"save_all": True, "append_images": rest, "loop": 0}
    told["duration"] = [frame_ms] * len(rest) + [LAST_FRAME_MS]
    if lossless:
        first.save(content, "WEBP", lossless=True, quality=50, **told)
    else:
        said = {"comment": comment.encode()} if comment else {}
        first.save(content, "GIF", **told, **said)
    return content.getvalue()


def _indexed(pictures: list[Image.Image]) -> list[Image.Image]:
    """Return RGB pictures with palettes: one that holds all their colours, if it can."""
    packed = [np.asarray(picture).astype(np.int64) @ (65536, 256, 1) for picture in pictures]
    colours = np.unique(np.concatenate([np.unique(codes) for codes in packed]))
    if len(colours) > 256:
        return [picture.quantize(dither=Image.Dither.NONE) for picture in pictures]
    palette = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], 1).astype(np.uint8)
    indexed = []
    for codes in packed:
        picture = Image.fromarray(np.searchsorted(colours, codes).astype(np.uint8), "P")
        picture.putpalette(palette.tobytes())
        indexed.append(picture)
    return indexed
