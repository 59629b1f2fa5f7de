"""Event spaces: what they accept, and what they say of what they do not."""

import math

import pytest
import torch

from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace


def test_a_space_knows_its_size_and_words():
    space = EventSpace((3, 4, 5))
    assert (space.size, space.is_binary, space.is_image, space.values) == (60, True, True, "binary")
    other = EventSpace((7,), 4)
    assert (other.size, other.is_binary, other.is_image) == (7, False, False)
    assert other.values == "categorical(4)"
    assert torch.equal(space.indices().flatten(), torch.arange(60))


def test_bits_per_dim_of_a_uniform_distribution_are_its_bits():
    assert EventSpace((1, 4, 4), 8).bits_per_dim(16 * math.log(8)) == pytest.approx(3)


@pytest.mark.parametrize("shape", [(), (0,), (1, -2, 3)])
def test_a_shape_needs_positive_sizes(shape):
    with pytest.raises(StudioError, match="positive sizes"):
        EventSpace(shape)


@pytest.mark.parametrize("levels", [0, 1, 257])
def test_a_dimension_takes_2_to_256_values(levels):
    with pytest.raises(StudioError, match=r"2 to 256 values"):
        EventSpace((2,), levels)


@pytest.mark.parametrize("dtype", [torch.uint8, torch.int64, torch.float32, torch.float64])
def test_whole_numbers_in_range_pass_in_any_type(dtype):
    x = torch.tensor([[0, 1, 2]], dtype=dtype)
    assert EventSpace((3,), 3).check(x) is x


def test_booleans_and_empty_batches_pass():
    space = EventSpace((2,))
    space.check(torch.tensor([[True, False]]))
    space.check(torch.empty(0, 2))


@pytest.mark.parametrize("bad", [-1.0, 3.0, 0.5, math.nan, math.inf])
def test_values_outside_the_space_are_refused(bad):
    with pytest.raises(StudioError, match=r"whole numbers from 0 to 2\.$"):
        EventSpace((2,), 3).check(torch.tensor([[0.0, bad]]))


def test_another_shape_is_refused():
    with pytest.raises(StudioError, match=r"\(2,\).*\(3,\)"):
        EventSpace((3,)).check(torch.zeros(4, 2))
