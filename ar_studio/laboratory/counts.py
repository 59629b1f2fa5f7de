"""How many parameters models have, and what evaluating and sampling cost, as events grow.

Parameters are what the families themselves say (`parameter_count`) of `n` binary dimensions, a
square picture of them, and `d` hidden units or maps. Operations are multiplications of one event.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from ar_studio import models
from ar_studio.figures import raised
from ar_studio.spaces import EventSpace

Aspect = Literal["parameters", "evaluating", "sampling"]
SIDES = (2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64)  # of the pictures along a curve
MEASURED = (4, 8, 16)  # of those whose models are made, and counted
LARGEST = 1e300  # what is beyond all bounds is drawn as this
Operations = Callable[[int, int, int], float]


@dataclass(frozen=True)
class Cost:
    """One of the curves.

    Attributes
    ----------
    family
        Its name in the catalogue; empty of a table of all events, which no network is.
    order
        How its parameters grow.
    config
        What makes it of so many hidden units.
    evaluating, sampling
        Operations of `n` dimensions, `d` hidden units and so many parameters.
    """

    family: str
    title: str
    order: str
    config: Callable[[int], dict[str, Any]]
    evaluating: Operations
    sampling: Operations

    def space(self, side: int) -> EventSpace:
        """Return the space of square pictures."""
        return EventSpace((1, side, side), 2)

    def parameters(self, side: int, d: int) -> float:
        """Return how many parameters it has for a picture."""
        if not self.family:
            return 2.0 ** min(side * side, 990) - 1
        family = models.family(self.family)
        return float(family.parameter_count(self.space(side), self._parsed(d)))

    def of(self, aspect: Aspect, side: int, d: int) -> float:
        """Return one of its numbers for a picture."""
        found = self.parameters(side, d)
        if aspect != "parameters":
            found = getattr(self, aspect)(side * side, d, found)
        return min(found, LARGEST)

    def measured(self, side: int, d: int) -> int:
        """Return how many numbers a model that is made holds to be learnt."""
        model = models.create(self.family, (1, side, side), 2, **self.config(d))
        return sum(parameter.numel() for parameter in model.parameters())

    def _parsed(self, d: int) -> Any:
        from ar_studio.settings import parse

        return parse(models.family(self.family).Config, self.config(d))


def _each_once(n: int, d: int, parameters: float) -> float:
    return parameters


def _everywhere(n: int, d: int, parameters: float) -> float:
    return n * parameters


def _attending(n: int, d: int, parameters: float) -> float:
    return n * parameters + n * n * d


def _looked_up(n: int, d: int, parameters: float) -> float:
    return 1.0


COSTS = (
    Cost("", "Table of all events", "2ⁿ − 1", lambda d: {}, _looked_up, _looked_up),
    Cost("fvsbn", "FVSBN", "n(n + 1)/2", lambda d: {}, _each_once, _each_once),
    Cost("untied", "Untied networks", "O(n²d)", lambda d: {"hidden": d}, _each_once, _each_once),
    Cost("nade", "NADE", "O(nd)", lambda d: {"hidden": d}, _each_once, _each_once),
    Cost(
        "made",
        "MADE, a pass for each",
        "O(nd)",
        lambda d: {"hidden": (d,), "direct": False},
        _each_once,
        _everywhere,
    ),
    Cost(
        "pixelcnn",
        "PixelCNN",
        "O(d²), whatever n",
        lambda d: {"features": max(2, d - d % 2), "blocks": 2, "kernel": 3, "head": d},
        _everywhere,
        _everywhere,
    ),
    Cost(
        "transformer",
        "Transformer",
        "O(d² + nd)",
        lambda d: {"features": max(4, d - d % 4), "blocks": 2, "heads": 2},
        _attending,
        _attending,
    ),
)


def curve(cost: Cost, aspect: Aspect, d: int, sides: Iterable[int] = SIDES) -> list[float]:
    """Return one of the numbers for pictures of growing sides."""
    return [cost.of(aspect, side, d) for side in sides]


def written(number: float) -> str:
    """Return a count as one says it: 7,850, or 2.7·10⁵⁸."""
    if number < 1e7:
        return f"{number:,.0f}"
    power = math.floor(math.log10(number))
    return f"{number / 10**power:.1f}·10{raised(power)}"
