"""Sets whose distribution is known: their entropy, counted anew and measured."""

from collections import Counter
from itertools import product

import numpy as np
import pytest

from ar_studio import data
from ar_studio.data import known, toys


def test_the_network_of_the_wet_grass_adds_up_and_is_what_is_drawn():
    states = list(product((0, 1), repeat=4))
    shares = {state: known.sprinkler_probability(state) for state in states}
    assert sum(shares.values()) == pytest.approx(1)
    # p(rain) and p(wet) by hand: 0.5·0.8 + 0.5·0.2, and Σ over sprinkler and rain.
    assert sum(p for (_, _, rain, _), p in shares.items() if rain) == pytest.approx(0.5)
    assert sum(p for (*_, wet), p in shares.items() if wet) == pytest.approx(0.6471)
    rows = Counter(tuple(row) for row in toys.sprinkler().values.tolist())
    for state, p in shares.items():
        spread = (toys.ROWS * p * (1 - p)) ** 0.5
        assert abs(rows[state] - toys.ROWS * p) <= 4 * spread


def test_bars_and_stripes_are_thirty_pictures():
    pictures = toys.bars_and_stripes().pictures[:, 0]
    assert len({picture.tobytes() for picture in pictures}) == 30
    alike = [bool((p == p[:, :1]).all() or (p == p[:1]).all()) for p in pictures]
    assert all(alike)
    ways = [np.repeat([line], 4, axis=0) for line in product((0, 1), repeat=4)]
    counts = Counter(way.tobytes() for one in ways for way in (one, one.T))
    shares = np.array(list(counts.values())) / 32
    assert known.bars_and_stripes_entropy() == pytest.approx(-(shares * np.log(shares)).sum())


@pytest.mark.parametrize("name", ["sprinkler", "bars-and-stripes"])
def test_what_comes_with_the_program_has_three_parts_and_a_floor(name):
    dataset, card = data.load(name), data.CATALOGUE[name]
    assert all(dataset.sizes[part] > 300 for part in ("train", "valid", "test"))
    assert dataset.space.values.flips
    assert card.entropy is not None
    assert 0 < card.entropy < dataset.space.size * np.log(2)


def test_by_its_own_probabilities_a_row_costs_the_entropy():
    rows = data.load("sprinkler").events("test").tolist()
    costs = -np.log([known.sprinkler_probability(row) for row in rows])
    error = costs.std() / len(costs) ** 0.5
    assert abs(costs.mean() - known.sprinkler_entropy()) < 4 * error
