"""The catalogue of models. A new model is its file and its line here, and appears everywhere."""

from collections.abc import Sequence
from typing import Any

import torch

from ar_studio.errors import unknown
from ar_studio.models.base import AutoregressiveModel, Decoder
from ar_studio.models.card import Card, Published, Recipe
from ar_studio.models.fvsbn import FVSBN
from ar_studio.models.made import MADE
from ar_studio.models.nade import NADE
from ar_studio.models.pixelcnn import PixelCNN
from ar_studio.settings import parse
from ar_studio.spaces import EventSpace

__all__ = [
    "CATALOGUE",
    "AutoregressiveModel",
    "Card",
    "Decoder",
    "Published",
    "Recipe",
    "create",
    "family",
]

CATALOGUE: dict[str, type[AutoregressiveModel]] = {
    "fvsbn": FVSBN,
    "nade": NADE,
    "made": MADE,
    "pixelcnn": PixelCNN,
}


def family(name: str) -> type[AutoregressiveModel]:
    """Return the class of a model by its catalogue name.

    Raises
    ------
    StudioError
        If there is none; the nearest name is suggested.
    """
    if name not in CATALOGUE:
        raise unknown("model", name, CATALOGUE)
    return CATALOGUE[name]


def create(
    name: str,
    event_shape: Sequence[int] = (1, 28, 28),
    levels: int = 2,
    *,
    seed: int = 0,
    **config: Any,
) -> AutoregressiveModel:
    """Build an untrained model.

    Parameters
    ----------
    name
        Name in `CATALOGUE`.
    event_shape, levels
        The event space: an image `(C, H, W)` or a vector `(D,)`; 2 to 256 values.
    seed
        Draws the initial weights; the global random state is left alone.
    **config
        Fields of the model's `Config`.

    Raises
    ------
    StudioError
        If the name, a field or a value is not one the model knows.
    """
    cls = family(name)
    space = EventSpace(tuple(event_shape), levels)
    parsed = parse(cls.Config, config)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return cls(space, parsed)
