"""Event spaces: what they accept, and what they say of what they do not."""

import math

import pytest
import torch

from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace


def test_a_space_knows_its_size_and_words():
    space = EventSpace((3, 4, 5))
    assert (space.size, space.kind.name, str(space.values)) == (60, "image", "binary")
    other = EventSpace((7,), 4)
    assert (other.size, other.kind.name, str(other.values)) == (7, "table", "4 values")
    assert torch.equal(space.indices().flatten(), torch.arange(60))


def test_bits_per_dim_of_a_uniform_distribution_are_its_bits():
    assert EventSpace((1, 4, 4), 8).bits_per_dim(16 * math.log(8)) == pytest.approx(3)


@pytest.mark.parametrize("shape", [(), (0,), (1, -2, 3)])
def test_a_shape_needs_positive_sizes(shape):
    with pytest.raises(StudioError, match="positive sizes"):
        EventSpace(shape)


@pytest.mark.parametrize("levels", [-1, 1, 65_537])
def test_a_dimension_takes_2_to_65536_values(levels):
    with pytest.raises(StudioError, match=r"2 to 65,536 values"):
        EventSpace((2,), levels)


def test_kind_and_values_follow_from_the_fields():
    spaces = [EventSpace((3,)), EventSpace((3,), 5), EventSpace((3,), 0)]
    spaces.append(EventSpace((3,), 2, documents=True))
    assert [space.kind.name for space in spaces] == ["table", "table", "table", "document"]
    names = ["binary", "categorical", "real", "words"]
    assert [space.values.name for space in spaces] == names
    assert [space.dtype for space in spaces] == [
        torch.uint8,
        torch.uint8,
        torch.float32,
        torch.int32,
    ]


def test_a_density_has_bits_only_where_data_were_discrete():
    assert EventSpace((4,), 0).bits_per_dim(1.0) is None
    assert EventSpace((4,), 9, documents=True).bits_per_dim(1.0) is None
    # A uniform density on [0, 1) spends all of the 8 bits.
    assert EventSpace((1, 2, 2), 0, bins=256).bits_per_dim(0.0) == pytest.approx(8)


def test_real_events_are_finite():
    x = torch.tensor([[0.5, -3.0]])
    assert EventSpace((2,), 0).check(x) is x
    with pytest.raises(StudioError, match="finite"):
        EventSpace((2,), 0).check(torch.tensor([[0.5, math.nan]]))


def test_documents_end_once_and_have_lengths():
    space = EventSpace((3,), 4, documents=True)
    x = torch.tensor([[1, 2, -1], [3, -1, -1], [0, 0, 0]], dtype=torch.int32)
    assert space.check(x) is x
    assert space.lengths(x).tolist() == [2, 1, 3]
    with pytest.raises(StudioError, match="ends once"):
        space.check(torch.tensor([[-1, 2, 2]], dtype=torch.int32))


def test_documents_are_sequences_and_bins_are_of_real_events():
    with pytest.raises(StudioError, match="sequence"):
        EventSpace((1, 2, 2), 4, documents=True)
    with pytest.raises(StudioError, match="dequantised"):
        EventSpace((1, 2, 2), 4, bins=256)


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
