"""Small sets made here, whose distribution is known: no model of them beats their entropy."""

import math
from collections.abc import Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray

from ar_studio.columns import Column
from ar_studio.data.source import Source
from ar_studio.data.table import Table

ROWS, PICTURES, SIDE = 10_000, 4_000, 4
NO, YES = 0, 1

# P(yes | parents) of S. Russell and P. Norvig's example, as it is taught.
CLOUDY = 0.5
SPRINKLER = {NO: 0.5, YES: 0.1}  # by cloudy
RAIN = {NO: 0.2, YES: 0.8}  # by cloudy
WET = {(NO, NO): 0.0, (NO, YES): 0.9, (YES, NO): 0.9, (YES, YES): 0.99}  # by sprinkler, rain
COLUMNS = ("cloudy", "sprinkler", "rain", "wet grass")


def sprinkler_probability(row: Sequence[int]) -> float:
    """Return `p(cloudy) p(sprinkler | cloudy) p(rain | cloudy) p(wet | sprinkler, rain)`."""
    cloudy, sprinkler, rain, _ = row
    chances = (CLOUDY, SPRINKLER[cloudy], RAIN[cloudy], WET[sprinkler, rain])
    return math.prod(p if value else 1 - p for p, value in zip(chances, row, strict=True))


def sprinkler() -> Table:
    """Return rows of the wet-grass network, always the same ones."""
    states = list(product((NO, YES), repeat=4))
    shares = [sprinkler_probability(state) for state in states]
    rows = np.random.default_rng(17).choice(len(states), ROWS, p=shares)
    columns = tuple(Column(name=name, kind="binary", categories=("no", "yes")) for name in COLUMNS)
    return Table(columns, np.array(states, np.uint8)[rows])


def sprinkler_entropy() -> float:
    """Return the entropy of a row, in nats."""
    return _entropy([sprinkler_probability(row) for row in _bits(4)])


def bars_and_stripes() -> Source:
    """Return pictures of whole rows or whole columns (MacKay 2003), always the same ones."""
    generator = np.random.default_rng(17)
    lines = generator.integers(0, 2, (PICTURES, SIDE), np.uint8)
    upright = generator.integers(0, 2, PICTURES) == 1
    pictures = _striped(lines)
    pictures[upright] = pictures[upright].transpose(0, 2, 1)
    return Source(pictures[:, None], binary=True)


def bars_and_stripes_entropy() -> float:
    """Return the entropy of a picture, in nats: all white and all black come about in two ways."""
    found: dict[bytes, float] = {}
    for lines in _bits(SIDE):
        rows = _striped(np.array([lines], np.uint8))[0]
        for picture in (rows, rows.T.copy()):
            found[picture.tobytes()] = found.get(picture.tobytes(), 0.0) + 0.5 / 2**SIDE
    return _entropy(list(found.values()))


def _striped(lines: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return pictures `(N, side, side)` of rows that are on or off, `(N, side)`."""
    return np.repeat(lines[:, :, None], lines.shape[1], 2)


def _bits(count: int) -> list[tuple[int, ...]]:
    return list(product((0, 1), repeat=count))


def _entropy(shares: list[float]) -> float:
    return -sum(p * math.log(p) for p in shares if p)
