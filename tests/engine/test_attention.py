"""Models that attend: all of the past and none of the rest, from the first pixel on."""

import math
from functools import partial
from itertools import product

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.models import pixelsnail
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.parts import tokens
from ar_studio.models.parts.tokens import Tokens, TokensDecoder
from ar_studio.models.pixelsnail import PixelSNAIL, PixelSNAILDecoder
from ar_studio.spaces import ContextSpace, EventSpace
from tests.engine.families import build, influence, logits, some

TINY = {
    "transformer": {"blocks": 1, "features": 8, "heads": 2},
    "deformer": {"blocks": 1, "features": 8, "heads": 2, "ordering": "random"},
    "pixelsnail": {"blocks": 1, "layers": 1, "features": 8, "key": 3, "head": 9},
}
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
    first = logits(model.conditionals(x), space.size)[:, model.ordering[0]]
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


def caches(decoder: Decoder) -> list[Tensor]:
    """Return what a decoder keeps of every pixel."""
    if isinstance(decoder, TokensDecoder):
        return [decoder.keys, decoder.values]
    assert isinstance(decoder, PixelSNAILDecoder)
    columns = [block.attention for block in decoder.blocks]
    attention = [cache for column in columns for cache in (column.keys, column.values)]
    layers = [
        conv.cache
        for b in decoder.blocks
        for enter, leave, _ in b.layers
        for conv in (enter, leave)
    ]
    return [decoder.pixels.cache, *layers, *attention]


@each_model
def test_caches_are_made_once_and_hold_no_graph(name):
    model = build(name, SPACES[0], TINY[name])
    decoder = model.decoder(3)
    where = [cache.data_ptr() for cache in caches(decoder)]
    for _ in range(model.space.size):
        assert not decoder.predict().mean.requires_grad
        decoder.observe(torch.ones(3))
    assert where == [cache.data_ptr() for cache in caches(decoder)]
    assert all(cache.any() for cache in caches(decoder))


# The transformer


def test_places_of_rows_columns_and_channels_add_up():
    space = EventSpace((3, 4, 5))
    model = build("transformer", space, TINY["transformer"])
    assert isinstance(model, Tokens)
    channel, row, column = model.places
    found = model.positions(model.ordering)[0]
    for position, dimension in enumerate(model.ordering.tolist()):
        c, rest = divmod(dimension, 20)
        want = channel[c] + row[rest // 5] + column[rest % 5]
        torch.testing.assert_close(found[position], want)


def test_an_image_as_context_is_added_where_it_is():
    space = EventSpace((2, 3, 4), 3, context=ContextSpace("image", shape=(1, 3, 4)))
    model = models.build("transformer", space, TINY["transformer"])
    context = torch.zeros(2, 1, 3, 4, dtype=torch.uint8)
    context[1, 0, 0, 0] = 255
    bound = model.given(context)
    assert isinstance(bound, Tokens)
    positions = bound.positions(bound.ordering)
    changed = (positions[0] != positions[1]).any(1)
    # Two 3×3 convolutions carry it two pixels far, to both channels of each.
    pixels = {0, 1, 2, 4, 5, 6, 8, 9, 10}
    assert changed.nonzero().flatten().tolist() == sorted(2 * p + c for p in pixels for c in (0, 1))


def test_a_block_is_the_usual_layer_with_the_norms_first():
    block, h = tokens.Block(6, 2).double(), torch.randn(3, 5, 6).double()
    usual = nn.TransformerEncoderLayer(
        6, 2, 24, 0.0, "gelu", batch_first=True, norm_first=True, dtype=torch.double
    )
    with torch.no_grad():
        for parameter in block.parameters():
            parameter.normal_()
    names = {
        "norm1": block.norm1,
        "norm2": block.norm2,
        "self_attn.out_proj": block.join,
        "linear1": block.up,
        "linear2": block.down,
    }
    state = {
        f"{name}.{key}": p for name, part in names.items() for key, p in part.named_parameters()
    }
    state["self_attn.in_proj_weight"] = block.qkv.weight
    state["self_attn.in_proj_bias"] = torch.zeros(18).double()
    usual.load_state_dict(state)
    mask = nn.Transformer.generate_square_subsequent_mask(5, dtype=torch.double)
    torch.testing.assert_close(block(h), usual(h, src_mask=mask))


def test_heads_share_the_features():
    with pytest.raises(StudioError, match="multiple of 3 heads"):
        models.create("transformer", (4,), features=8, heads=3)


# PixelSNAIL


def by_definition(query: Tensor, key: Tensor, value: Tensor, *, own: bool = False) -> Tensor:
    """Attention over all earlier pixels, one pixel at a time; 0 where there is none."""
    found = torch.zeros_like(value)
    for i in range(query.shape[1]):
        last = i + own
        if last:
            scores = (key[:, :last] @ query[:, i, :, None])[..., 0] / math.sqrt(query.shape[-1])
            found[:, i] = (scores.softmax(1)[..., None] * value[:, :last]).sum(1)
    return found


@pytest.mark.parametrize(("key", "value"), [(3, 5), (5, 3), (4, 4)])
@pytest.mark.parametrize("pixels", [1, 2, 7])
def test_pixels_attend_to_all_strictly_earlier_ones(key, value, pixels):
    generator = torch.Generator().manual_seed(0)
    sizes = (key, key, value)
    parts = [torch.randn(2, pixels, size, generator=generator).double() for size in sizes]
    found = pixelsnail.attend(parts[0], parts[1], parts[2])
    torch.testing.assert_close(found, by_definition(parts[0], parts[1], parts[2]))
    assert not found[:, 0].any()


def gate(part: pixelsnail.Gate, x: Tensor, *terms: Tensor) -> Tensor:
    """Return `x + a ⊙ σ(b)` of features `(F,)` by the definition, of what else comes in."""
    inner = part.enter.weight @ elu(x) + part.enter.bias + sum(terms)
    a, b = (part.leave.weight @ elu(inner) + part.leave.bias).chunk(2)
    return x + a / (1 + torch.exp(-b))


def elu(x: Tensor) -> Tensor:
    return torch.where(x > 0, x, x.exp() - 1)


def test_a_layer_is_two_corner_convolutions_and_a_gate():
    layer, (x, given) = pixelsnail.Layer(3, given=True).double(), torch.randn(2, 3, 4, 3).double()

    def corner(conv: nn.Conv2d, maps: dict[tuple[int, int], Tensor], r: int, c: int) -> Tensor:
        assert conv.bias is not None
        taps = [(i, j) for i in (0, 1) for j in (0, 1) if (r + i - 1, c + j - 1) in maps]
        seen = (conv.weight[:, :, i, j] @ elu(maps[r + i - 1, c + j - 1]) for i, j in taps)
        return conv.bias + sum(seen)

    pixels = list(product(range(3), range(4)))
    first = {(r, c): x[r, c] for r, c in pixels}
    second = {(r, c): corner(layer.enter, first, r, c) for r, c in pixels}
    found = layer(x[None], given[None])[0]
    assert layer.given is not None
    for r, c in pixels:
        a, b = (corner(layer.leave, second, r, c) + layer.given.weight @ given[r, c]).chunk(2)
        torch.testing.assert_close(found[r, c], x[r, c] + a / (1 + torch.exp(-b)))


def test_what_was_attended_to_joins_through_a_gate_of_one_pixel():
    join = pixelsnail.Gate(4, 2, given=True).double()
    x, given, y = torch.randn(4).double(), torch.randn(4).double(), torch.randn(2).double()
    assert join.attended is not None
    assert join.given is not None
    found = join(x[None], y[None], torch.zeros(1, 4).double())[0]
    torch.testing.assert_close(found, gate(join, x, join.attended.weight @ elu(y)))
    # A context is added to both halves of what the gate is made of.
    changed = join(x[None], y[None], given[None])[0]
    a, b = join.inner(x, y).add(join.given.weight @ given).chunk(2)
    torch.testing.assert_close(changed, x + a * b.sigmoid())


def test_queries_keys_and_values_come_through_gates_of_their_own():
    attention, (rows, columns) = pixelsnail.Attention(2, 4, 3).double(), (2, 3)
    x, seen = torch.randn(1, rows, columns, 4).double(), torch.randn(1, rows, columns, 4).double()
    queries, keys, values = [], [], []
    for r, c in product(range(rows), range(columns)):
        placed = torch.cat([seen[0, r, c, 2:], x[0, r, c]])
        content = torch.cat([seen[0, r, c], x[0, r, c]])
        queries.append(attention.query.weight @ gate(attention.asks, placed))
        key_value = attention.key_value.weight @ gate(attention.holds, content)
        keys.append(key_value[:3])
        values.append(key_value[3:])
    query, key, value = (torch.stack(part)[None] for part in (queries, keys, values))
    want = by_definition(query + attention.query.bias, key, value)
    torch.testing.assert_close(attention(x, seen).flatten(1, 2), want)


def test_a_pixel_that_attended_to_itself_would_be_noticed(monkeypatch):
    monkeypatch.setattr(pixelsnail, "attend", partial(by_definition, own=True))
    depends = past(build("pixelsnail", SPACES[0], TINY["pixelsnail"]))
    assert depends.diagonal().all()
    assert not depends.triu(1).any()


def test_without_attention_the_far_past_is_out_of_sight(monkeypatch):
    """Which shows that the whole past above is the attention's doing."""
    monkeypatch.setattr(pixelsnail, "attend", lambda query, key, value: torch.zeros_like(value))
    depends = past(build("pixelsnail", SPACES[0], TINY["pixelsnail"]))
    assert not depends[-1, 0]
    assert depends[-1, -2]


def test_colours_of_a_pixel_hear_of_each_other_in_the_head_alone():
    model = build("pixelsnail", SPACES[1], TINY["pixelsnail"])
    assert isinstance(model, PixelSNAIL)
    assert model.colours is not None
    with torch.no_grad():
        model.colours.weight.zero_()
    depends = past(model)
    for position in range(model.space.size):
        pixel = position - position % 3
        assert depends[position, :pixel].all()
        assert not depends[position, pixel:].any()


def test_only_pictures_in_colour_need_weights_between_colours():
    grey = models.create("pixelsnail", (1, 4, 4))
    assert isinstance(grey, PixelSNAIL)
    assert grey.colours is None
