"""Wilson's interval against its definition."""

import math

import numpy as np
import pytest
from scipy import stats

from ar_studio.proportions import Proportion, by_chance


@pytest.mark.parametrize(("count", "n"), [(0, 1), (1, 1), (0, 12), (3, 10), (50, 100), (999, 1000)])
def test_the_ends_are_those_whose_own_error_reaches_the_share(count, n):
    found = Proportion(count, n)
    # By bisection: |share - p| = 1.96 √(p (1 - p) / n) is what an end of the interval is.
    grid = np.linspace(0, 1, 2_000_001)
    inside = np.abs(count / n - grid) <= 1.959964 * np.sqrt(grid * (1 - grid) / n)
    assert found.low == pytest.approx(grid[inside].min(), abs=1e-6)
    assert found.high == pytest.approx(grid[inside].max(), abs=1e-6)
    assert 0 <= found.low <= found.share <= found.high <= 1


def test_it_covers_the_truth_about_as_often_as_it_says():
    draws = np.random.default_rng(0).binomial(20, 0.1, 4000)
    covered = np.mean(
        [one.low <= 0.1 <= one.high for one in (Proportion(int(k), 20) for k in draws)]
    )
    exact = sum(
        math.comb(20, k) * 0.1**k * 0.9 ** (20 - k)
        for k in range(21)
        if Proportion(k, 20).low <= 0.1 <= Proportion(k, 20).high
    )
    assert covered == pytest.approx(exact, abs=0.015)
    assert exact > 0.94


def test_it_is_read_in_one_line():
    assert str(Proportion(7, 20)) == "7 of 20 (35 % [18 %, 57 %])"
    assert str(Proportion(3, 3000)) == "3 of 3,000 (0.1 % [0.03 %, 0.3 %])"
    assert str(Proportion(0, 0)) == "0 of 0"
    assert (Proportion(0, 0).low, Proportion(0, 0).high) == (0, 1)


@pytest.mark.parametrize(
    "table", [(6, 8, 20, 400), (0, 9, 13, 256), (400, 400, 13, 256), (1, 2, 0, 5)]
)
def test_as_many_by_chance_is_fishers_exact_test(table):
    a, n, b, m = table
    _, expected = stats.fisher_exact([[a, n - a], [b, m - b]], "greater")
    assert by_chance(Proportion(a, n), Proportion(b, m)) == pytest.approx(expected)
