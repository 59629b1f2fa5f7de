"""Orderings: permutations whose walks are the ones they are named for."""

from typing import get_args

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ar_studio import models, orderings
from ar_studio.errors import StudioError
from ar_studio.models.nade import NADEConfig
from ar_studio.orderings import OrderingName
from ar_studio.settings import parse
from ar_studio.spaces import EventSpace

NAMES = get_args(OrderingName)
sizes = st.integers(1, 6)


@given(st.sampled_from(NAMES), st.integers(1, 3), sizes, sizes)
def test_every_ordering_is_a_permutation_that_keeps_channels_together(name, c, h, w):
    ordering = orderings.make(name, EventSpace((c, h, w)))
    assert torch.equal(ordering.sort().values, torch.arange(c * h * w))
    if name not in ("random", "raster") or (name == "raster" and c > 1):
        pixels = ordering.view(-1, c)
        assert torch.equal(pixels // (h * w), torch.arange(c).expand(h * w, c))
        assert bool((pixels % (h * w) == pixels[:, :1] % (h * w)).all())


@pytest.mark.parametrize(
    ("name", "walk"),
    [
        ("raster", [0, 1, 2, 3, 4, 5, 6, 7, 8]),
        ("column", [0, 3, 6, 1, 4, 7, 2, 5, 8]),
        ("s-curve", [0, 1, 2, 5, 4, 3, 6, 7, 8]),
        ("spiral", [4, 3, 6, 7, 8, 5, 2, 1, 0]),
        ("hilbert", [0, 3, 6, 7, 8, 5, 4, 1, 2]),
        ("checkerboard", [0, 2, 4, 6, 8, 1, 3, 5, 7]),
        ((9, 2, 1), [8, 1, 0, 2, 3, 4, 5, 6, 7]),
    ],
)
def test_the_walks_on_three_by_three(name, walk):
    assert orderings.make(name, EventSpace((1, 3, 3))).tolist() == walk


@pytest.mark.parametrize("name", ["s-curve", "spiral", "hilbert"])
@pytest.mark.parametrize("shape", [(1, 4, 6), (1, 5, 3), (1, 1, 4), (1, 28, 28), (1, 10, 4)])
def test_connected_walks_step_to_a_neighbour(name, shape):
    ordering = orderings.make(name, EventSpace(shape))
    row, column = ordering // shape[2], ordering % shape[2]
    assert bool((row.diff().abs() + column.diff().abs() == 1).all())


@given(st.integers(1, 12), st.integers(1, 12))
def test_hilberts_curve_has_one_diagonal_step_at_most(height, width):
    ordering = orderings.make("hilbert", EventSpace((1, height, width)))
    row, column = ordering // width, ordering % width
    steps = row.diff() ** 2 + column.diff() ** 2
    assert bool((steps <= 2).all())
    assert int((steps == 2).sum()) <= 1


def test_hilberts_curve_fills_each_quarter_of_a_square_before_the_next():
    ordering = orderings.make("hilbert", EventSpace((1, 8, 8)))
    quarter = ordering // 32 * 2 + ordering % 8 // 4
    assert int((quarter.diff() != 0).sum()) == 3


def test_the_channels_of_listed_pixels_stay_together():
    assert orderings.make((3,), EventSpace((2, 1, 3))).tolist() == [2, 5, 0, 3, 1, 4]


@pytest.mark.parametrize("typed", ["3, 1", "x3, x1", (3, 1), [3, 1]])
def test_an_ordering_is_typed_as_it_is_written(typed):
    assert parse(NADEConfig, {"ordering": typed}).ordering == (3, 1)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("zigzag", "it takes raster, column, .*, or numbers such as 2, 3, 1"),
        ("1.5, 2", "numbers such as"),
        ("", "numbers such as"),
        ("2, 3, 2", "2 is listed twice"),
        ("0, 1", "numbered from 1 on"),
    ],
)
def test_what_is_no_ordering_is_refused_as_it_is_typed(typed, said):
    with pytest.raises(StudioError, match=said):
        parse(NADEConfig, {"ordering": typed})


def test_pixels_that_there_are_not_are_refused():
    with pytest.raises(StudioError, match="lists number 7, but there are 6 to order"):
        orderings.make((1, 7), EventSpace((2, 3)))


def test_a_model_factorises_along_what_is_listed():
    space = EventSpace((3,))
    model = models.autoregressive(models.build("nade", space, {"ordering": "2, 3, 1"}))
    assert model.ordering.tolist() == [1, 2, 0]
    found = model.conditionals(torch.tensor([[0, 0, 0], [1, 0, 1]]))
    first = found.log_prob(torch.zeros(2, 3, dtype=torch.long))[:, 1]
    assert torch.equal(first[0], first[1])  # x_2 depends on nothing


def test_the_seed_draws_the_random_ordering():
    space = EventSpace((1, 8, 8))
    same = [orderings.make("random", space, seed=3) for _ in range(2)]
    assert torch.equal(*same)
    assert not torch.equal(same[0], orderings.make("random", space, seed=4))


@pytest.mark.parametrize("name", NAMES)
def test_vectors_have_every_ordering_too(name):
    ordering = orderings.make(name, EventSpace((6,)))
    assert torch.equal(ordering.sort().values, torch.arange(6))


@given(st.lists(st.booleans(), min_size=1, max_size=12), st.integers(0, 99))
def test_observed_first_keeps_the_base_order_in_both_parts(observed, seed):
    mask = torch.tensor(observed)
    base = orderings.random(len(observed), torch.Generator().manual_seed(seed))
    ordering = orderings.observed_first(mask, base)
    known = int(mask.sum())
    assert bool(mask[ordering[:known]].all())
    assert not bool(mask[ordering[known:]].any())
    place = orderings.positions(base)[ordering]
    assert bool((place[:known].diff() > 0).all())
    assert bool((place[known:].diff() > 0).all())


@given(st.integers(1, 20), st.integers(0, 99))
def test_positions_invert(size, seed):
    ordering = orderings.random(size, torch.Generator().manual_seed(seed))
    assert torch.equal(ordering[orderings.positions(ordering)], torch.arange(size))
    assert torch.equal(orderings.positions(ordering)[ordering], torch.arange(size))


@pytest.mark.parametrize("bad", [[0, 1], [0, 1, 1], [0, 1, 3], [-1, 0, 1], []])
def test_what_is_no_permutation_is_refused(bad):
    with pytest.raises(StudioError, match="each of the 3 dimensions exactly once"):
        orderings.check(torch.tensor(bad), 3)
