"""Small sets made here, whose distribution is known: no model of them beats their entropy."""

from itertools import product

import numpy as np
from numpy.typing import NDArray

from ar_studio.columns import Column
from ar_studio.data.known import COLUMNS, NO, SIDE, YES, sprinkler_probability
from ar_studio.data.source import Source
from ar_studio.data.table import Table

ROWS, PICTURES = 10_000, 4_000


def sprinkler() -> Table:
    """Return rows of the wet-grass network, always the same ones."""
    states = list(product((NO, YES), repeat=4))
    shares = [sprinkler_probability(state) for state in states]
    rows = np.random.default_rng(17).choice(len(states), ROWS, p=shares)
    columns = tuple(Column(name=name, kind="binary", categories=("no", "yes")) for name in COLUMNS)
    return Table(columns, np.array(states, np.uint8)[rows])


def bars_and_stripes() -> Source:
    """Return pictures of whole rows or whole columns (MacKay 2003), always the same ones."""
    generator = np.random.default_rng(17)
    lines = generator.integers(0, 2, (PICTURES, SIDE), np.uint8)
    upright = generator.integers(0, 2, PICTURES) == 1
    pictures = _striped(lines)
    pictures[upright] = pictures[upright].transpose(0, 2, 1)
    return Source(pictures[:, None], binary=True)


def _striped(lines: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return pictures `(N, side, side)` of rows that are on or off, `(N, side)`."""
    return np.repeat(lines[:, :, None], lines.shape[1], 2)
