"""Models that attend: all of the past and none of the rest, from the first pixel on."""

import math

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.transformer import Transformer, TransformerDecoder
from ar_studio.spaces import ContextSpace, EventSpace
from tests.engine.test_contract import build, influence, logits, some

TINY = {"transformer": {"blocks": 1, "features": 8, "heads": 2}}
SPACES = [EventSpace((1, 4, 5)), EventSpace((3, 2, 3)), EventSpace((1, 3, 4), 5)]
each_model = pytest.mark.parametrize("name", TINY)
each_space = pytest.mark.parametrize("space", SPACES, ids=lambda s: f"{s.event_shape}-{s.values}")


def past(model: AutoregressiveModel) -> Tensor:
    """Return which dimensions each one sees, `(D, D)` along the ordering."""
    return influence(model, model.ordering, some(model.space, 6))


@each_model
@each_space
def test_one_block_sees_the_whole_past_and_nothing_else(name, space):
    model = build(name, space, TINY[name])
    everything = torch.ones(space.size, space.size, dtype=torch.bool).tril(-1)
    assert torch.equal(past(model), everything)


@each_model
def test_the_first_dimension_is_predicted_from_nothing(name):
    space = SPACES[0]
    model, x = build(name, space, TINY[name]), some(space, 4)
    first = logits(model.conditionals(x), space.size)[:, 0]
    assert first.isfinite().all()
    assert (first == first[0]).all()
    one = models.create(name, (1, 1, 1), **TINY[name])
    assert one.log_prob(torch.ones(1, 1, 1, 1)).isfinite()


def without_order(query: Tensor, key: Tensor, value: Tensor, **options: object) -> Tensor:
    """Attention that forgot its mask."""
    weights = (query @ key.mT / math.sqrt(query.shape[-1])).softmax(-1)
    return weights @ value


@each_model
def test_attention_without_its_mask_would_be_noticed(name, monkeypatch):
    monkeypatch.setattr(F, "scaled_dot_product_attention", without_order)
    assert past(build(name, SPACES[0], TINY[name])).triu().any()


# The transformer


def test_places_of_rows_columns_and_channels_add_up():
    space = EventSpace((3, 4, 5))
    model = build("transformer", space, TINY["transformer"])
    assert isinstance(model, Transformer)
    channel, row, column = model.places
    for position, dimension in enumerate(model.ordering.tolist()):
        c, rest = divmod(dimension, 20)
        want = channel[c] + row[rest // 5] + column[rest % 5]
        torch.testing.assert_close(model.positions[0, position], want)


def test_an_image_as_context_is_added_where_it_is():
    space = EventSpace((2, 3, 4), 3, context=ContextSpace("image", shape=(1, 3, 4)))
    model = models.build("transformer", space, TINY["transformer"])
    context = torch.zeros(2, 1, 3, 4, dtype=torch.uint8)
    context[1, 0, 0, 0] = 255
    bound = model.given(context)
    assert isinstance(bound, Transformer)
    changed = (bound.positions[0] != bound.positions[1]).any(1)
    # Two 3×3 convolutions carry it two pixels far, to both channels of each.
    pixels = {0, 1, 2, 4, 5, 6, 8, 9, 10}
    assert changed.nonzero().flatten().tolist() == sorted(2 * p + c for p in pixels for c in (0, 1))


def test_the_cache_is_made_once():
    model = build("transformer", SPACES[0], TINY["transformer"])
    decoder = model.decoder(3)
    assert isinstance(decoder, TransformerDecoder)
    where = decoder.keys.data_ptr(), decoder.values.data_ptr()
    for _ in range(model.space.size):
        assert not decoder.predict().mean.requires_grad
        decoder.observe(torch.ones(3))
    assert where == (decoder.keys.data_ptr(), decoder.values.data_ptr())


def test_heads_share_the_features():
    with pytest.raises(StudioError, match="multiple of 3 heads"):
        models.create("transformer", (4,), features=8, heads=3)
