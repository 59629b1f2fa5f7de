"""Contexts as users name them: a class by name or number, a picture in a file, a text, a clip."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from ar_studio import places
from ar_studio.data import tasks
from ar_studio.data.opening import USUAL, fitted, opened, planes
from ar_studio.errors import StudioError, listed, unknown
from ar_studio.kinds import LINE, ImagePreparation
from ar_studio.spaces import ContextSpace, EventSpace

MOST_LISTED = 20  # names that a sentence takes


def read(
    text: str,
    space: ContextSpace | None,
    class_names: Sequence[str] = (),
    asked: ImagePreparation = USUAL,
    words: Sequence[str] = (),
) -> Tensor:
    """Return the context that a text names, for all events: `(1,)` or `(1, *shape)`.

    Parameters
    ----------
    text
        Of a class its name or number; of an image the path of a picture, which is scaled, and
        made grey where the model takes grey ones; of a text itself.
    space
        The contexts that the model takes; None if it takes none.
    class_names
        Names of the classes.
    asked
        The preparation of the run: how pictures are read, and what the model learnt to do, so that
        a photograph becomes what its training data were given. Of sketches, black and white
        pictures are drawn ones and stay as they are.

    Raises
    ------
    StudioError
        If the model takes no context, there is no such class, the file is no picture, or a text
        is too long or has other characters.
    """
    if space is None:
        raise StudioError("This model learnt p(x) without a context; leave out what it is given.")
    if space.classes:
        return torch.tensor([_class(text, space, class_names)])
    if space.text:
        codes, _ = LINE.typed(places.shown(text), space.size, space.lines.values, (), words)
        return torch.tensor([codes], dtype=space.lines.dtype)
    picture, task = _picture(places.named(text), space.shape, asked)[None], asked.task
    drawn = task == "sketch" and _is_drawn(picture)
    if asked.invert and not drawn:
        picture = 255 - picture
    if task == "super-resolution" or (task == "sketch" and not drawn):
        picture = tasks.given(picture, task, asked.factor)
    return torch.from_numpy(picture)


def are_loudness(events: EventSpace) -> bool:
    """Tell whether what events are given is how loud a clip is."""
    return events.kind.heard and events.context is not None and events.context.contour


def loudness(clip: Tensor, events: EventSpace) -> Tensor:
    """Return how loud a clip `(T,)` is, as all events are given it, `(1, 1, 1, n)`."""
    assert events.context is not None
    # The fewest samples a value that make n values: those of the data make as many of the same.
    every = -(-events.size // events.context.shape[2])
    return torch.from_numpy(tasks.loudness(clip.numpy()[None], every))


def one(events: EventSpace) -> str:
    """Return what an event is given, in a word; nothing if it is given nothing."""
    if events.context is None:
        return ""
    if are_loudness(events):
        return "loudness"
    return {"class": "class", "image": "picture", "text": "text"}[events.context.kind]


def _class(text: str, space: ContextSpace, class_names: Sequence[str]) -> int:
    text = places.shown(text)
    if text in class_names:
        return class_names.index(text)
    numbered = [str(number) for number in range(space.classes)]
    # Where classes have other numbers for names, a number is a name and no place.
    if list(class_names) != numbered and any(_is_number(name) for name in class_names):
        known = listed(class_names, MOST_LISTED)
        raise StudioError(f"There is no class {text}; they are called {known}.")
    if text.isdecimal() and int(text) < space.classes:
        return int(text)
    if text.lstrip("-").isdecimal():
        last = space.classes - 1
        raise StudioError(f"There is no class {text}; they are numbered from 0 to {last}.")
    raise unknown("class", text, class_names or numbered)


def _is_number(name: str) -> bool:
    try:
        return math.isfinite(float(name))
    except ValueError:
        return False


def _picture(path: Path, shape: tuple[int, ...], asked: ImagePreparation) -> np.ndarray:
    """Return the picture `(C, H, W)`."""
    channels, height, width = shape
    with opened(path, asked) as picture:
        made = picture.shown("RGB" if channels == 3 else "L")
    # Large pixels and drawn lines stay sharp; a photograph is scaled as those of a folder.
    smaller = made.width <= width and made.height <= height
    sharp = smaller or (asked.task == "sketch" and _is_drawn(np.asarray(made)))
    how = Image.Resampling.NEAREST if sharp else Image.Resampling.BILINEAR
    return np.broadcast_to(planes(fitted(made, (width, height), how, asked)), shape).copy()


def _is_drawn(picture: np.ndarray) -> bool:
    """Say whether a picture has no values but black and white."""
    return bool(np.isin(picture, (0, 255)).all())
