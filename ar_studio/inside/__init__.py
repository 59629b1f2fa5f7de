"""Inside a model: network, masks, weights, hidden units, kernels, codes, attention, gradients.

A family says what it has (`models/insides.py`); here that is made into matrices, pictures,
diagrams and curves, for the window and for files alike.
"""

from typing import Literal

from ar_studio.inside import (
    activations,
    attending,
    gradients,
    guessing,
    masks,
    networks,
    pictures,
    walking,
    wirings,
)
from ar_studio.models.base import AutoregressiveModel, Model
from ar_studio.models.insides import (
    Attending,
    Coding,
    Convolving,
    Deep,
    Filtering,
    Graphical,
    Hidden,
    Masked,
    Refining,
    Wired,
)
from ar_studio.spaces import EventSpace

__all__ = [
    "ABILITIES",
    "Topic",
    "activations",
    "attending",
    "gradients",
    "guessing",
    "masks",
    "networks",
    "pictures",
    "topics",
    "walking",
    "wirings",
]

Topic = Literal[
    "network",
    "masks",
    "filters",
    "hidden",
    "kernels",
    "codes",
    "attention",
    "guesses",
    "gradients",
    "units",
]

ABILITIES: dict[Topic, type[Model]] = {
    "network": Graphical,
    "masks": Masked,
    "filters": Filtering,
    "hidden": Hidden,
    "kernels": Convolving,
    "codes": Coding,
    "attention": Attending,
    "guesses": Refining,
    "gradients": AutoregressiveModel,
    "units": Wired,
}


def topics(family: type[Model], space: EventSpace | None = None) -> list[Topic]:
    """Return what there is to see inside models of a family, in the order of a lecture.

    Of events of a `space`, if it is told: outputs have no gradient by values that are names.
    """
    found: list[Topic] = [
        topic for topic, ability in ABILITIES.items() if issubclass(family, ability)
    ]
    fading = issubclass(family, Deep) or space is None or space.values.smooth
    return found if fading else [topic for topic in found if topic != "gradients"]
