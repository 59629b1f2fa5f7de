"""Contexts as users name them: a class by its name or number, or a picture in a file."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from ar_studio.data.pictures import FORMATS, to_eight_bits
from ar_studio.data.reading import reading
from ar_studio.errors import StudioError, unknown
from ar_studio.spaces import ContextSpace


def read(text: str, space: ContextSpace | None, class_names: Sequence[str] = ()) -> Tensor:
    """Return the context that a text names, for all events: `(1,)` or `(1, *shape)`.

    Parameters
    ----------
    text
        Of a class its name or number; of an image the path of a picture. A picture of another
        size, such as the few pixels of a coarse one, is scaled by repeating pixels, and made grey
        where the model takes grey ones.
    space
        The contexts that the model takes; None if it takes none.
    class_names
        Names of the classes.

    Raises
    ------
    StudioError
        If the model takes no context, there is no such class, or the file is no picture.
    """
    if space is None:
        raise StudioError("This model learnt p(x) without a context; leave out what it is given.")
    if space.kind == "class":
        return torch.tensor([_class(text, space, class_names)])
    return torch.from_numpy(_picture(Path(text), space.shape))[None]


def _class(text: str, space: ContextSpace, class_names: Sequence[str]) -> int:
    if text in class_names:
        return class_names.index(text)
    if text.isdecimal() and int(text) < space.classes:
        return int(text)
    raise unknown("class", text, class_names or [str(number) for number in range(space.classes)])


def _picture(path: Path, shape: tuple[int, ...]) -> np.ndarray:
    """Return the picture `(C, H, W)`."""
    channels, height, width = shape
    broken = (SyntaxError, Image.DecompressionBombError)
    with reading(path, "a picture", *broken), Image.open(path, formats=FORMATS) as picture:
        made = to_eight_bits(path, picture, "RGB" if channels == 3 else "L")
        made = made.resize((width, height), Image.Resampling.NEAREST)
    values = np.asarray(made).reshape(height, width, -1)
    return np.broadcast_to(np.moveaxis(values, 2, 0), shape).copy()
