"""Pictures and masks that users bring along, read as events, and masks as they save them."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from ar_studio import export
from ar_studio.data.archives import read_members
from ar_studio.data.npy import read_npy
from ar_studio.data.opening import (
    DARK,
    EIGHT,
    SIXTEEN,
    USUAL,
    Mode,
    Picture,
    Size,
    eight_bits,
    fitted,
    kept,
    largest,
    opened,
    own_white,
    planes,
)
from ar_studio.errors import StudioError
from ar_studio.kinds import ImagePreparation
from ar_studio.spaces import EventSpace

Plane = NDArray[np.uint8]
ARRAYS = (".npz", ".npy")  # files of events and masks as they are
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


def read_event(path: Path, space: EventSpace, asked: ImagePreparation = USUAL) -> Taken:
    """Read a picture as one event, by the settings that the pictures of a run were read by.

    One of another size is fitted and scaled. Colours become grey where events have one channel,
    and brightness is cut into as many equal steps as a dimension has values: binary pixels are 1
    from half brightness on, or from the run's threshold. Unless the brightest value is set, which
    one is white is found in this picture alone, where a folder's is found in all of its pictures.
    Of an `.npz` the first of its `samples` is taken, or its `image`, as it is, and so is an `.npy`.

    Parameters
    ----------
    asked
        The preparation of the run: how pictures lie and are fitted, their ground, their white,
        and whether dark is light.

    Raises
    ------
    StudioError
        If the file is no picture, or less than half of it would be left.
    """
    _, height, width = _checked(space)
    if path.suffix.lower() in ARRAYS:
        return _kept_event(path, space)
    colour = space.event_shape[0] == 3
    with opened(Path(path), asked) as picture:
        said = [_fitting(path, picture.size, (width, height), asked), _turned(picture)]
        if picture.see_through:
            said.append(f"see-through parts are {asked.ground}")
        mode: Mode = "RGB" if colour or picture.in_colour else "L"
        decoded = picture.decoded(mode)
        white, most = asked.brightest or own_white(decoded), largest(decoded)
        shown = eight_bits(decoded, mode, white)
    if white not in (EIGHT, SIXTEEN, asked.brightest):
        said.append(f"its values are 0 to {most}, so {white} is taken as white")
    elif 0 < most * DARK <= white:
        said.append(f"nearly black: its values are 0 to {most} of {white}")
    if not colour and shown.mode == "RGB":
        if _coloured(shown):
            said.append("colours became grey")
        shown = shown.convert("L")
    if 0 < space.levels < len(np.unique(np.asarray(shown))):
        said.append(f"brightness is cut into {space.levels} equal steps")
    fitting = planes(fitted(shown, (width, height), asked=asked))
    if asked.invert:
        said.append("dark and light are exchanged")
        fitting = 255 - fitting
    if asked.values == "threshold" and space.levels == 2:
        event = (fitting >= asked.threshold).astype(np.uint8)
    else:
        event = space.values.of_grey(fitting)
    return Taken(torch.from_numpy(event), _said(said))


def read_mask(path: Path, space: EventSpace, asked: ImagePreparation = USUAL) -> Taken:
    """Read a picture as a mask, bool `event_shape`: black is hidden, white is observed.

    Where it has see-through parts those are hidden instead, whatever its colours are, as in
    programs in which one erases what is to be filled in. One of another size is fitted as the run's
    pictures are, with what is padded observed, and scaled to the nearest pixel; soft edges are cut
    at half. A mask of few dark values, such as 0 and 1, has the largest of them as white. Of an
    `.npz` its `mask` is taken; in it, and in an `.npy`, 0 is hidden.

    Raises
    ------
    StudioError
        If the file is no picture, less than half of it would be left, or it is nearly black.
    """
    _, height, width = _checked(space)
    if path.suffix.lower() in ARRAYS:
        return _kept_mask(path, space)
    # It lies as it is drawn, upright; what is put around a picture is known.
    asked = USUAL.model_copy(update={"fit": asked.fit})
    with opened(Path(path)) as picture:
        said = [_fitting(path, picture.size, (width, height), asked), _turned(picture)]
        shown = picture.opaque()
        if shown is not None:
            said.append("see-through parts are hidden")
        else:
            shown, whitened = _whitened(path, picture.decoded("L"))
            said.append(whitened)
    if _soft(np.asarray(shown)):
        said.append("soft edges cut at half")
    scaled = fitted(shown, (width, height), Image.Resampling.NEAREST, asked)
    observed = np.asarray(scaled) >= HALF
    return _mask(observed, space, said)


def _mask(observed: NDArray[np.bool_], space: EventSpace, said: list[str]) -> Taken:
    """Return a mask `(H, W)` for all channels; that it hides nothing, or all, is said."""
    hidden = int((~observed).sum())
    told = f"{hidden:,} of {observed.size:,} pixels hidden"
    if not hidden:
        told = "nothing is hidden, so nothing is filled in"
    elif hidden == observed.size:
        told = f"all {hidden:,} pixels are hidden, so nothing of the picture is seen"
    mask = np.broadcast_to(observed, space.event_shape).copy()
    return Taken(torch.from_numpy(mask), _said([told, *said]))


def _whitened(path: Path, picture: Image.Image) -> tuple[Image.Image, str]:
    """Return a mask in eight bits, with its white found out, and what is to be said of that."""
    values = np.unique(np.asarray(picture))
    most = int(values[-1])
    if picture.mode != "I" and (most == 0 or most >= HALF):
        return picture, ""
    full = own_white(picture) if picture.mode == "I" else EIGHT
    if most == 0 or 2 * most > full:
        return eight_bits(picture, "L", full), ""
    if len(values) > 2 and most * DARK <= full:
        raise StudioError(
            f"{path} is nearly black: its values are {values[0]} to {most}; save the mask with 255 "
            "where the picture is observed."
        )
    return eight_bits(picture, "L", most), f"its largest value, {most}, is taken as white"


def _arrays(path: Path, names: Set[str], alone: str) -> dict[str, NDArray]:
    """Return the arrays of a file that have these names; the one of an `.npy` has none."""
    lone = path.suffix.lower() == ".npy"
    return {alone: read_npy(path)} if lone else read_members(path, names)


def _kept_event(path: Path, space: EventSpace) -> Taken:
    """Return the first event of samples or completions that were saved as arrays."""
    arrays = _arrays(path, {"samples", "image"}, "image")
    name = next((name for name in ("samples", "image") if name in arrays), None)
    if name is None:
        raise StudioError(f"{path} holds neither samples nor an image; name a picture.")
    held = _numbers(path, arrays[name])
    held = held.reshape(-1, *held.shape[-2:]) if len(held.shape) < 3 else held
    if held.shape[-3:] != space.event_shape:
        raise StudioError(
            f"{path} holds events of {_by(held.shape[-3:])}, but the model's are "
            f"{_by(space.event_shape)}; choose another."
        )
    events = held.reshape(-1, *space.event_shape)
    event = torch.from_numpy(events[0].astype(np.float64 if held.dtype.kind == "f" else np.int64))
    try:
        space.values.check(event)
    except StudioError as error:
        raise StudioError(f"{path} does not fit the model: {error}") from None
    said = f"the first of its {len(events):,} samples" if name == "samples" else ""
    return Taken(event.to(space.dtype), said)


def _numbers(path: Path, array: NDArray) -> NDArray:
    """Return an array as it is, if it holds numbers."""
    if array.dtype.kind not in "buif" or not array.size:
        raise StudioError(f"{path} holds no numbers but {array.dtype}; choose another.")
    return array


def _kept_mask(path: Path, space: EventSpace) -> Taken:
    """Return the mask of completions that were saved as arrays."""
    mask = _arrays(path, {"mask"}, "mask").get("mask")
    shape = () if mask is None else _numbers(path, mask).shape
    if mask is None or shape[-2:] != space.event_shape[1:] or len(shape) > 3:
        raise StudioError(
            f"{path} holds no mask of {_by(space.event_shape[1:])} pixels; choose another."
        )
    observed = (mask != 0).reshape(-1, *mask.shape[-2:]).all(0)
    return _mask(observed, space, [])


def _by(shape: Sequence[int]) -> str:
    return " × ".join(str(side) for side in shape)


def _turned(picture: Picture) -> str:
    return "turned upright, as its camera says" if picture.turn > 1 else ""


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


def _fitting(path: Path, size: Size, wanted: Size, asked: ImagePreparation) -> str:
    """Say how a picture is made to fit, or refuse what would hardly be itself."""
    left = kept(size, wanted)
    if asked.fit == "crop" and left[0] * left[1] < LEAST * size[0] * size[1]:
        raise StudioError(
            f"{path} is {size[0]} × {size[1]} pixels, but the model's events are {wanted[0]} × "
            f"{wanted[1]}: less than half of it would be left; crop it first."
        )
    if size == wanted:
        return ""
    how = {
        "crop": "cropped to its middle and ",
        "pad": f"padded with {asked.ground} and ",
        "squash": "squashed and ",
    }
    return f"{'' if left == size else how[asked.fit]}scaled from {size[0]} × {size[1]}"


def _coloured(picture: Image.Image) -> bool:
    red, green, blue = (np.asarray(band) for band in picture.convert("RGB").split())
    return bool((red != green).any() or (green != blue).any())


def _soft(plane: Plane) -> bool:
    return bool(((plane > 0) & (plane < 255)).any())


def _said(parts: list[str]) -> str:
    return "; ".join(part for part in parts if part)
