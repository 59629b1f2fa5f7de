"""Locally masked convolutions: any ordering, its past as far as the kernels reach, and no more."""

import pytest
import torch
from torch import Tensor

from ar_studio import completion, orderings
from ar_studio.models import lmconv
from ar_studio.models.lmconv import LMConv
from ar_studio.models.parts import local
from ar_studio.models.parts.drawn import draw_observed
from ar_studio.models.parts.local import LocalConv, Pattern
from ar_studio.models.parts.masks import MaskedConv2d
from ar_studio.spaces import ContextSpace, EventSpace
from tests.engine.families import build, everything, influence, some

SMALL = {"features": 4, "stages": 1}
WIDE = EventSpace((1, 3, 9))
COLOUR = EventSpace((2, 2, 7))


def network(space: EventSpace, **config: object) -> LMConv:
    model = build("lmconv", space, SMALL | config)
    assert isinstance(model, LMConv)
    return model


def neighbours(space: EventSpace, ordering: Tensor, dilation: int, *, own: bool) -> Tensor:
    """Return who sees whom through a kernel, `(D, D)` in flat order, by the definition."""
    position = orderings.positions(ordering).tolist()
    _, height, width = space.event_shape
    sees = torch.zeros(space.size, space.size)
    for i in range(space.size):
        for j in range(space.size):
            down = (j // width) % height - (i // width) % height
            right = j % width - i % width
            near = {abs(down), abs(right)} <= {0, dilation}
            sees[i, j] = near and (position[j] < position[i] or (own and i == j))
    return sees


def promised(model: LMConv, ordering: Tensor) -> Tensor:
    """Return what each dimension sees, `(D, D)` along the ordering: the layers one by one."""
    space = model.space
    sees = neighbours(space, ordering, 1, own=False)
    for layer in (*model.inwards, *model.outwards):
        block = isinstance(layer, lmconv.Block)
        kernel = neighbours(space, ordering, 1 if block else 2, own=True)
        sees = kernel @ (kernel @ sees if block else sees)
    return (sees > 0)[ordering][:, ordering]


@pytest.mark.parametrize("space", [WIDE, COLOUR], ids=str)
@pytest.mark.parametrize("which", [0, 3, 6, "random"])
def test_each_dimension_sees_the_masks_of_its_ordering(space, which):
    model = network(space, orderings="any")
    generator = torch.Generator().manual_seed(3)
    drawn = orderings.random(space.size, generator)
    ordering = drawn if which == "random" else model.curves[which]
    found = influence(model, ordering, some(space, 4))
    assert torch.equal(found, promised(model, ordering))
    assert not found.triu().any()
    assert found.tril(-1).sum() < space.size * (space.size - 1) // 2  # not the whole past


def test_a_dilated_kernel_reaches_further():
    row = EventSpace((1, 1, 18))
    model = network(row, stages=2)
    found = influence(model, model.ordering, some(row, 4))
    assert torch.equal(found, promised(model, model.ordering))
    # One pixel at first, two for each of the five blocks, two for each dilated convolution.
    assert found[-1].nonzero().flatten().tolist() == list(range(17 - 15, 17))


def test_a_one_beside_every_value_tells_a_hidden_pixel_from_a_zero():
    inputs = network(EventSpace((1, 2, 2), 3)).inputs(torch.arange(3))
    assert inputs.tolist() == [[-1, 1], [0, 1], [1, 1]]


def test_a_first_layer_that_sees_its_own_pixel_would_be_noticed(monkeypatch):
    right = local.pattern
    monkeypatch.setattr(lmconv, "pattern", lambda place, kind, far: right(place, "B", far))
    model = network(WIDE)
    found = influence(model, model.ordering, some(WIDE, 4))
    assert found.diagonal().all()


def raster(space: EventSpace, kind: str) -> Pattern:
    position = orderings.positions(orderings.make("raster", space)).view(space.event_shape)
    return local.pattern(position, kind, 1)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("kind", ["A", "B"])
def test_in_raster_order_it_is_the_masked_convolution_of_pixelcnn(kind):
    space = EventSpace((1, 4, 5))
    local, usual = LocalConv(1, 3, 2), MaskedConv2d(3, 2, 3, kind, 1)
    assert usual.bias is not None
    with torch.no_grad():
        local.bias.normal_()
        usual.weight.copy_(local.weight[0].permute(2, 1, 0).view_as(usual.weight))
        usual.bias.copy_(local.bias[0])
    x = torch.randn(6, 3, 4, 5, generator=torch.Generator().manual_seed(0))
    found = local(x.flatten(2).permute(2, 0, 1), raster(space, kind))
    torch.testing.assert_close(found.permute(1, 2, 0).view(6, 2, 4, 5), usual(x))


def test_its_gradients_are_those_of_finite_differences():
    space, generator = EventSpace((2, 2, 3)), torch.Generator().manual_seed(1)
    order = orderings.random(space.size, generator)
    masks = local.pattern(orderings.positions(order).view(space.event_shape), "B", 1)
    x = torch.randn(12, 2, 2, generator=generator, dtype=torch.double, requires_grad=True)
    conv = LocalConv(2, 2, 3).double()
    assert torch.autograd.gradcheck(
        lambda x, w: local.LocallyMasked.apply(x, w, masks), (x, conv.weight)
    )


def test_there_are_eight_s_curves():
    space = EventSpace((2, 3, 4))
    curves = lmconv.s_curves(space)
    assert len(curves.unique(dim=0)) == 8
    assert torch.equal(curves[0], orderings.make("s-curve", space))
    for curve in curves:
        orderings.check(curve, space.size)
        pixels = curve.view(-1, 2)
        assert torch.equal(pixels[:, 1], pixels[:, 0] + 12)  # colours stay together
        rows, columns = pixels[:, 0] // 4, pixels[:, 0] % 4
        assert (rows.diff().abs() + columns.diff().abs() == 1).all()  # it never jumps


def halves(space: EventSpace) -> dict[str, Tensor]:
    mask = torch.zeros(space.event_shape, dtype=torch.bool)
    found = {side: mask.clone() for side in ("above", "below", "left", "right")}
    found["above"][:, :2], found["below"][:, 2:] = True, True
    found["left"][..., :2], found["right"][..., 2:] = True, True
    return found


@pytest.mark.parametrize("side", ["above", "below", "left", "right"])
def test_any_half_is_completed_exactly(side):
    space = EventSpace((1, 4, 4))
    model, mask = network(space), halves(space)[side]
    ordering, exact = completion.best_ordering(model, mask.flatten())
    assert exact
    assert mask.flatten()[ordering].tolist() == [True] * 8 + [False] * 8
    *_, last = completion.complete(model, torch.ones(space.event_shape), mask, 3)
    assert isinstance(last, completion.Completed)
    assert last.method == "exact"


def test_other_masks_are_completed_exactly_by_a_model_of_any_ordering():
    space = EventSpace((1, 4, 4))
    mask = torch.arange(16).view(space.event_shape) % 3 == 0
    for choice, exact in (("s-curves", False), ("any", True)):
        model = network(space, orderings=choice)
        assert completion.best_ordering(model, mask.flatten())[1] == exact


def test_an_exact_completion_follows_the_conditional_distribution():
    """Frequencies of the hidden row given the one below against the enumerated joint."""
    space = EventSpace((1, 2, 3))
    model, x = network(space), torch.tensor([[[0, 0, 0], [1, 0, 1]]])
    mask = torch.zeros(space.event_shape, dtype=torch.bool)
    mask[:, 1] = True
    ordering, _ = completion.best_ordering(model, mask.flatten())
    *_, last = completion.complete(model, x, mask, 20_000, seed=4)
    assert isinstance(last, completion.Completed)
    events = everything(space)
    events = events[(events[:, 0, 1] == x[0, 1]).all(1)]
    want = model.log_prob(events, ordering=ordering).softmax(0)
    place = torch.tensor([4, 2, 1])
    cells = (last.samples[:, 0, 0].long() * place).sum(1)
    counts = torch.bincount(cells, minlength=8)
    want = want[(events[:, 0, 0].long() * place).sum(1).argsort()]
    assert (counts / 20_000 - want).abs().max() < 0.015


def test_the_mean_of_its_members_is_a_distribution():
    space = EventSpace((1, 2, 3))
    model = network(space)
    members = model.member_log_probs(everything(space), 8)
    assert members.shape == (8, 64)
    assert members.logsumexp(0).sub(torch.tensor(8).log()).exp().sum().item() == pytest.approx(1)
    assert len(model.member_log_probs(everything(space), 3)) == 3


def test_training_draws_its_orderings_from_the_generator_alone():
    space = EventSpace((1, 4, 5))
    model, x = network(space), some(space, 4)
    losses = [model.loss(x, torch.Generator().manual_seed(s)).item() for s in range(40)]
    again = [model.loss(x, torch.Generator().manual_seed(s)).item() for s in range(40)]
    assert losses == again
    own = -model.member_log_probs(x, 8).mean(1)
    assert all(torch.isclose(own, torch.tensor(loss).double()).any() for loss in losses)
    assert len({round(loss, 8) for loss in losses}) == 8


def test_a_model_of_any_ordering_learns_parts_first():
    space, generator = EventSpace((1, 5, 6)), torch.Generator().manual_seed(2)
    model = network(space, orderings="any")
    drawn = [model.draw(generator) for _ in range(200)]
    plain = sum(bool((model.curves == order).all(1).any()) for order in drawn)
    assert 90 < plain < 160  # half of them, and parts that an S-curve meets first or last
    for order in drawn:
        orderings.check(order, space.size)


@torch.no_grad()
def test_what_completion_asks_for_is_learnt_row_by_row_and_nothing_else():
    space, seen = EventSpace((1, 2, 3), 3), set[int]()
    model, x, events = network(space, orderings="mac").double(), some(space, 5), everything(space)
    assert torch.equal(model.known_orderings, orderings.make("raster", space)[None])
    for seed in range(20):
        loss = model.loss(x, torch.Generator().manual_seed(seed))
        known = draw_observed(space, 1, torch.Generator().manual_seed(seed))[0]
        seen.add(int(known.sum()))
        order = torch.cat([known.nonzero(), (~known).nonzero()]).flatten()
        agree = (events.flatten(1)[:, known] == x.flatten(1)[:, None, known]).all(2)
        joint = model.log_prob(events, ordering=order).expand(len(x), -1)
        evidence = joint.masked_fill(~agree, -torch.inf).logsumexp(1)
        wanted = (evidence - model.log_prob(x, ordering=order)).mean()
        torch.testing.assert_close(loss, wanted)
    assert len(seen) > 3


def test_a_model_of_any_ordering_learns_every_set_of_neighbours_that_a_mask_leaves():
    """Along S-curves a pixel sees few; with one that it never learnt, draws run away."""
    space, generator = EventSpace((1, 5, 6)), torch.Generator().manual_seed(2)
    model = network(space, orderings="any")
    masks = torch.rand(400, 30, generator=generator) < 0.5
    masks[:, 15] = False  # the pixel in the middle is missing
    asked = {around(orderings.observed_first(m, model.ordering), space) for m in masks}
    learnt = {around(model.draw(generator), space) for _ in range(1500)}
    assert len(asked & {around(curve, space) for curve in model.curves}) <= 2
    assert len(asked) == 16  # what comes before it, and any of the four that do not
    assert len(asked & learnt) >= 14


def around(ordering: Tensor, space: EventSpace) -> tuple[bool, ...]:
    """Return which of its eight neighbours a pixel in the middle sees."""
    place = orderings.positions(ordering).view(space.event_shape)[0, 1:4, 2:5].flatten()
    return tuple((place < place[4])[[0, 1, 2, 3, 5, 6, 7, 8]].tolist())


def test_what_is_kept_for_the_backward_pass_is_the_input_alone():
    conv, x = LocalConv(1, 6, 6), torch.randn(12, 5, 6, requires_grad=True)
    kept: list[int] = []
    with torch.autograd.graph.saved_tensors_hooks(
        lambda t: kept.append(t.numel()) or t, lambda t: t
    ):
        conv(x, raster(EventSpace((1, 3, 4)), "B"))
    assert max(kept) == x.numel()


def test_a_block_is_the_papers_with_maps_normalised_after_each_convolution():
    space = EventSpace((1, 2, 3), context=ContextSpace("class", classes=2))
    block = lmconv.Block(space, 4, skip=True).double()
    x, skip, given = torch.randn(3, 6, 2, 4).double()
    masks = raster(space, "B")

    def doubled(maps: Tensor) -> Tensor:
        both = torch.cat([maps, -maps], -1)
        return torch.where(both > 0, both, both.exp() - 1)

    def normalised(maps: Tensor) -> Tensor:
        spread = maps.var(-1, unbiased=False, keepdim=True).add(1e-5).sqrt()
        return (maps - maps.mean(-1, keepdim=True)) / spread

    assert block.skip is not None
    assert block.given is not None
    inner = normalised(block.enter(doubled(x), masks) + doubled(skip) @ block.skip.weight.T)
    outer = normalised(block.leave(doubled(inner), masks)) + given @ block.given.weight.T
    a, b = outer.chunk(2, -1)
    torch.testing.assert_close(block(x, masks, skip, given), x + a / (1 + torch.exp(-b)))


def test_positions_are_normalised():
    x = torch.randn(3, 4, 8) * 5 + 2
    found = lmconv.normalised(x)
    torch.testing.assert_close(found.mean(-1), torch.zeros(3, 4), atol=1e-5, rtol=0)
    torch.testing.assert_close(found.var(-1, unbiased=False), torch.ones(3, 4), atol=1e-4, rtol=0)
