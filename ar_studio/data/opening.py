"""One picture of a file as it is meant to be seen: upright, on a ground, in eight bits.

Folders, masks, contexts and single pictures are all opened here.
"""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ar_studio.data import png
from ar_studio.data.reading import reading
from ar_studio.data.signatures import PICTURE
from ar_studio.errors import StudioError
from ar_studio.kinds import ImagePreparation

Mode = Literal["L", "RGB"]
Size = tuple[int, int]  # width and height

# Tried on every file, whatever its name says: others' decoders are fragile or run programs.
FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "PPM")
GREY_MODES = ("1", "L", "LA", "La", "I;16", "I;16B", "I;16L", "I;16N", "I", "F")
MAX_PIXELS = 2**26  # of one picture; a small file can promise many more
Image.MAX_IMAGE_PIXELS = None  # beyond which it would only warn, on the terminal
USUAL = ImagePreparation(values="as-is")
ORIENTATION = 274  # EXIF's tag of how a camera was held
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
LYING = (5, 6, 7, 8)  # turns that exchange width and height
EIGHT, SIXTEEN = 255, 65535  # white, of eight bits and of sixteen
DARK = 4  # times below white: if nothing is brighter, another value is meant as white
STEPS = 17  # of grey in a picture that has few: 0 to 16, say


class Picture:
    """A picture file that is open; no pixel is decoded before it is asked for."""

    def __init__(self, path: Path, image: Image.Image, asked: ImagePreparation, turn: int) -> None:
        self.path, self._image, self._asked = path, image, asked
        self.turn = 1 if asked.orientation == "stored" else turn

    @property
    def size(self) -> Size:
        """Width and height, upright."""
        lying = (self.turn in LYING) != (self._asked.orientation == "transposed")
        width, height = self._image.size
        return (height, width) if lying else (width, height)

    @property
    def in_colour(self) -> bool:
        """Whether its pixels are stored as colours, be they all grey."""
        return self._image.mode not in GREY_MODES

    @property
    def see_through(self) -> bool:
        """Whether it says how opaque each pixel is."""
        return self._image.has_transparency_data

    def decoded(self, mode: Mode) -> Image.Image:
        """Return it upright on its ground: in `mode`, or `I` if its greys have sixteen bits."""
        image = self._image
        if image.mode in ("I", "F") or image.mode.startswith("I;16"):
            values = np.asarray(image)
            if image.mode == "F" or values.min() < 0 or values.max() > SIXTEEN:
                raise StudioError(
                    f"{self.path} has values of more than 16 bits; save it as an 8-bit grey "
                    "picture."
                )
            return self._upright(Image.fromarray(values.astype(np.int32)))
        if self.see_through:
            # Drawings on a transparent ground are meant to be seen on paper.
            ground = Image.new("RGBA", image.size, self._asked.ground)
            image = Image.alpha_composite(ground, image.convert("RGBA"))
        return self._upright(image.convert(mode))

    def shown(self, mode: Mode) -> Image.Image:
        """Return it in eight bits, by itself: what is white is found out, or as is asked."""
        image = self.decoded(mode)
        white = self._asked.brightest or own_white(image)
        return eight_bits(image, mode, white)

    def opaque(self) -> Image.Image | None:
        """Return how opaque each pixel is, if some are not."""
        if not self.see_through:
            return None
        alpha = self._image.convert("RGBA").getchannel("A")
        return self._upright(alpha) if np.asarray(alpha).min() < EIGHT else None

    def _upright(self, image: Image.Image) -> Image.Image:
        if self.turn in TURNS:
            image = image.transpose(TURNS[self.turn])
        if self._asked.orientation == "transposed":
            image = image.transpose(Image.Transpose.TRANSPOSE)
        return image


@contextmanager
def opened(path: Path, asked: ImagePreparation = USUAL) -> Iterator[Picture]:
    """Open a picture file of a format whose reader is harmless.

    Parameters
    ----------
    asked
        Says how it lies, and what its ground and its white are.

    Raises
    ------
    StudioError
        If it is no picture, is damaged, or promises too many pixels.
    """
    with reading(path, PICTURE, SyntaxError, TypeError, zlib.error, struct.error):
        file, turned = png.pixels_of(path)
        with Image.open(file, formats=FORMATS) as image:
            if image.width * image.height > MAX_PIXELS:
                raise _too_large(path)
            yield Picture(path, image, asked, _turn(image) if turned else 1)


def largest(image: Image.Image) -> int:
    """Return the largest value of a decoded picture."""
    return int(np.asarray(image).max())


def white_of(most: int, full: int) -> int:
    """Return which value is white where none is larger than `most`, of `full` that there might be.

    Cameras keep 10 to 14 bits in the 16 of a file; greys of 16 steps lie in bytes.
    """
    if most == 0 or most * DARK > full:
        return full
    return most if full == EIGHT else 2 ** most.bit_length() - 1


def own_white(image: Image.Image) -> int:
    """Return which value is white in one decoded picture.

    In eight bits a dark photograph is dark; a few values near black stand for brighter ones.
    """
    if image.mode == "I":
        return white_of(largest(image), SIXTEEN)
    values = np.unique(np.asarray(image))
    few = 2 <= len(values) <= STEPS or values.tolist() == [1]
    return white_of(int(values[-1]), EIGHT) if few else EIGHT


def eight_bits(image: Image.Image, mode: Mode, white: int) -> Image.Image:
    """Return a decoded picture in eight bits, in which `white` and what is above is 255."""
    if image.mode == "I":
        values = np.minimum(np.asarray(image), white)
        grey = values >> 8 if white == SIXTEEN else np.rint(values * (EIGHT / white))
        return Image.fromarray(grey.astype(np.uint8)).convert(mode)
    if white == EIGHT:
        return image
    steps = [round(min(value, white) * EIGHT / white) for value in range(EIGHT + 1)]
    return image.point(steps * len(image.getbands()))


def kept(size: Size, wanted: Size) -> Size:
    """Return the width and height that are kept of a picture to have another's shape."""
    (width, height), (across, down) = size, wanted
    wide, tall = round(height * across / down), round(width * down / across)
    # A pixel more or less is rounding.
    return (
        wide if wide < width - 1 else width,
        tall if tall < height - 1 else height,
    )


def fitted(
    image: Image.Image,
    wanted: Size,
    how: Image.Resampling = Image.Resampling.BILINEAR,
    asked: ImagePreparation = USUAL,
) -> Image.Image:
    """Return a picture scaled to a size: cropped to its middle, padded, or squashed."""
    if image.size == wanted:
        return image
    width, height = image.size
    if asked.fit == "pad" and kept(image.size, wanted) != image.size:
        scale = min(wanted[0] / width, wanted[1] / height)
        inner = (max(1, round(width * scale)), max(1, round(height * scale)))
        made = Image.new(image.mode, wanted, asked.ground)
        corner = ((wanted[0] - inner[0]) // 2, (wanted[1] - inner[1]) // 2)
        made.paste(image.resize(inner, how), corner)
        return made
    wide, tall = kept(image.size, wanted) if asked.fit == "crop" else image.size
    left, top = (width - wide) / 2, (height - tall) / 2
    return image.resize(wanted, how, (left, top, left + wide, top + tall))


def planes(image: Image.Image) -> NDArray[np.uint8]:
    """Return the pixels with their channels first, `(1, H, W)` or `(3, H, W)`."""
    return np.moveaxis(np.asarray(image).reshape(image.height, image.width, -1), 2, 0)


def _turn(image: Image.Image) -> int:
    """Return how the picture must be turned; what cannot be read of that is passed over."""
    try:
        return int(image.getexif().get(ORIENTATION, 1))
    except Exception:  # cameras write all kinds of nonsense there
        return 1


def _too_large(path: Path) -> StudioError:
    return StudioError(
        f"{path} promises more than {MAX_PIXELS:,} pixels, too many to unpack; make it smaller or "
        "remove it."
    )
