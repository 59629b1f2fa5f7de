"""Drawings of one's own, made a data set: each with copies that are shifted, scaled and thicker.

A drawing and its copies are in one split, so that what is tested was not seen in training.
"""

import io
from base64 import b64decode, b64encode
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from pydantic import BaseModel

from ar_studio import files
from ar_studio.errors import StudioError

Bytes = NDArray[np.uint8]

FEWEST = 3  # drawings: one for each split
SHARE = 0.15  # of the drawings are for validation, and as many for testing
SCALED = 0.15  # at most, to either side
SHIFTED = 0.08  # of a side, at most
THICKER = 1 / 3  # of the copies
ORIGINALS = ".drawings"  # ends the file beside the data set from which it can be made anew


@dataclass(frozen=True)
class Drawings:
    """What somebody drew, and how it becomes a data set.

    Attributes
    ----------
    pictures
        `(n, H, W)`, 0 is the ground.
    copies
        Of each drawing, the drawing itself among them.
    seed
        Of what differs between copies, and of the split.
    """

    pictures: Bytes
    copies: int = 50
    seed: int = 0


class _Kept(BaseModel):
    """The file that drawings are kept in."""

    shape: tuple[int, int, int]
    copies: int
    seed: int
    pictures: str


def save(path: Path, drawings: Drawings) -> None:
    """Write a data set as `.npz`, and beside it what it is made of.

    Raises
    ------
    StudioError
        If there are too few drawings, or the folder cannot be written to.
    """
    arrays = {f"x_{split}": events for split, events in multiplied(drawings).items()}
    count, height, width = drawings.pictures.shape
    kept = _Kept(
        shape=(count, height, width),
        copies=drawings.copies,
        seed=drawings.seed,
        pictures=b64encode(drawings.pictures.tobytes()).decode(),
    )
    file = io.BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    files.replace(path.with_suffix(ORIGINALS), kept.model_dump_json().encode())
    files.replace(path, file.getvalue())


def load(path: Path) -> Drawings | None:
    """Return what a data set was made of; None if it was not drawn here, or that is lost."""
    try:
        kept = _Kept.model_validate_json(path.with_suffix(ORIGINALS).read_bytes())
        pictures = np.frombuffer(b64decode(kept.pictures), np.uint8).reshape(kept.shape)
    except (OSError, ValueError):
        return None
    return Drawings(pictures, kept.copies, kept.seed)


def sizes(drawn: int, copies: int) -> dict[str, int]:
    """Return how many pictures each split has."""
    held = max(1, round(SHARE * drawn))
    return {"train": copies * (drawn - 2 * held), "valid": copies * held, "test": copies * held}


def multiplied(drawings: Drawings) -> dict[str, Bytes]:
    """Return the pictures of each split, `(n, H, W)`: some drawings, each with all its copies.

    Raises
    ------
    StudioError
        If there are too few drawings for every split to have one.
    """
    count = len(drawings.pictures)
    if count < FEWEST:
        raise StudioError(
            f"Draw {FEWEST} pictures or more: one is for validation and one for testing."
        )
    held = sizes(count, 1)["test"]
    generator = np.random.default_rng(drawings.seed)
    order = generator.permutation(count)
    ends = {"test": order[:held], "valid": order[held : 2 * held], "train": order[2 * held :]}
    return {
        split: np.concatenate(
            [
                copied(drawings.pictures[index], drawings.copies, drawings.seed, int(index))
                for index in sorted(ends[split])
            ]
        )
        for split in ("train", "valid", "test")
    }


def copied(picture: Bytes, count: int, seed: int, number: int = 0) -> Bytes:
    """Return a drawing and `count − 1` copies of it, `(count, H, W)`.

    Parameters
    ----------
    number
        Which drawing it is: each has noise of its own, whatever the others are.
    """
    generator = np.random.default_rng([seed, number])
    image = Image.fromarray(picture)
    others = [np.asarray(_another(image, generator)) for _ in range(count - 1)]
    return np.stack([picture, *others])


def _another(image: Image.Image, generator: np.random.Generator) -> Image.Image:
    """Return a copy that is moved, larger or smaller, and now and then thicker."""
    width, height = image.size
    scale = 1 + generator.uniform(-SCALED, SCALED)
    right, down = generator.uniform(-SHIFTED, SHIFTED, 2) * image.size
    thicker = generator.random() < THICKER
    # Where each pixel comes from: about the centre, which is moved.
    left = width / 2 - (width / 2 + right) / scale
    top = height / 2 - (height / 2 + down) / scale
    moved = image.transform(
        image.size,
        Image.Transform.AFFINE,
        (1 / scale, 0, left, 0, 1 / scale, top),
        Image.Resampling.BILINEAR,
    )
    return moved.filter(ImageFilter.MaxFilter(3)) if thicker else moved
