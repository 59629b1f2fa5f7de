"""The orderings that models of any ordering are trained on, and units left out meanwhile."""

import math

import pytest
import torch
from torch import Tensor

from ar_studio import models, orderings
from ar_studio.models.parts.drawn import (
    draw_observed,
    draw_orderings,
    draw_rectangles,
    nearness,
)
from ar_studio.models.parts.gated import Dropout
from ar_studio.models.parts.orderless import Orderless, draw_sizes
from ar_studio.spaces import EventSpace

from .families import some

SPACE = EventSpace((1, 4, 5))
FAMILIES: dict[str, dict[str, object]] = {
    "deepnade": {"hidden": (9, 7)},
    "nadek": {"hidden": 7, "steps": 2},
    "convnade": {"features": 5, "joined": (6,)},
    "ardm": {"features": 8, "resolutions": 2},
}
each_family = pytest.mark.parametrize("name", FAMILIES)


def build(name: str, **config: object) -> Orderless:
    model = models.build(name, SPACE, FAMILIES[name] | config)
    assert isinstance(model, Orderless)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=seeded(4)) * 0.5)
    return model


def seeded(seed: int) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


@pytest.mark.parametrize("drawn", ["uniform", "mac"])
def test_what_is_drawn_are_orderings(drawn):
    base = orderings.make("column", SPACE)
    for order in draw_orderings(drawn, base, SPACE, 50, seeded(0)):
        orderings.check(order, SPACE.size)


def test_what_completion_asks_for_is_a_part_first_and_both_in_canonical_order():
    base = orderings.make("column", SPACE)
    places = orderings.positions(base)[draw_orderings("mac", base, SPACE, 500, seeded(0))]
    back = (places.diff(dim=1) < 0).sum(1)
    assert back.max() == 1  # where what is missing begins
    assert (back == 1).float().mean() > 0.8


def test_scattered_parts_have_every_size_and_the_others_are_in_or_around_rectangles():
    observed = draw_observed(SPACE, 4000, seeded(1)).view(-1, *SPACE.event_shape)
    rectangles = is_rectangle(observed) | is_rectangle(~observed)
    assert 0.5 < rectangles.float().mean() < 0.65  # a scattered part may be one by chance
    sizes = torch.bincount(observed[~rectangles].flatten(1).sum(1), minlength=21)[3:18]
    assert (sizes - sizes.float().mean()).abs().max() < 5 * float(sizes.float().mean()) ** 0.5


def is_rectangle(masks: Tensor) -> Tensor:
    """Return which masks `(B, 1, H, W)` are those of rectangles, or empty, `(B,)`."""
    rows, columns = masks.any(3, keepdim=True), masks.any(2, keepdim=True)

    def gaps(line: Tensor) -> Tensor:
        return (line.flatten(1).int().diff(dim=1) > 0).sum(1) + line.flatten(1)[:, 0]

    return (masks == (rows & columns)).flatten(1).all(1) & (gaps(rows) < 2) & (gaps(columns) < 2)


def test_rectangles_are_of_all_sizes_and_colours_share_them():
    space = EventSpace((2, 4, 5))
    found = draw_rectangles(space, 3000, seeded(2)).view(-1, *space.event_shape)
    assert torch.equal(found[:, 0], found[:, 1])
    masks = found[:, :1]
    assert is_rectangle(masks).all()
    heights, widths = masks.any(3).sum(2)[:, 0], masks.any(2).sum(2)[:, 0]
    assert torch.bincount(heights).tolist()[1:4] == pytest.approx([500] * 3, rel=0.2)
    assert torch.bincount(widths).tolist()[1:5] == pytest.approx([400] * 4, rel=0.2)
    assert torch.bincount(heights).tolist()[4] == pytest.approx(1500, rel=0.1)


@each_family
def test_training_shows_what_comes_first_in_the_orderings_drawn(name, monkeypatch):
    model, shown = build(name, drawn="mac", ordering="column"), []
    stages = model.stages
    monkeypatch.setattr(
        model, "stages", lambda x, known, d: shown.append(known) or stages(x, known, d)
    )
    for seed in range(20):
        model.loss(some(SPACE, 20), seeded(seed))
    known, base = torch.cat(shown), orderings.make("column", SPACE)
    sizes = known.sum(1)
    assert torch.bincount(sizes).tolist() == [20] * 20
    for seed, masks in enumerate(known.split(20)):
        generator = seeded(seed)
        draw_sizes(20, SPACE.size, generator)
        order = draw_orderings("mac", base, SPACE, 20, generator)
        assert torch.equal(
            masks.nonzero()[:, 1],
            torch.cat([o[:n].sort().values for o, n in zip(order, masks.sum(1), strict=True)]),
        )


def test_what_is_asked_for_next_counts_most_and_what_is_known_nothing():
    order = torch.tensor([[2, 0, 3, 1], [0, 1, 2, 3]])
    e = math.exp(-1 / 2)
    expected = torch.tensor([[1.0, e**2, 0.0, e], [0.0, 0.0, 0.0, 1.0]])
    torch.testing.assert_close(nearness(order, torch.tensor([1, 3])), expected)


@each_family
def test_what_training_draws_changes_the_loss_but_no_score(name):
    plain, other = build(name), build(name, drawn="mac", dropout=0.5)
    x = some(SPACE, 6)
    assert torch.equal(plain.log_prob(x), other.log_prob(x))
    assert plain.loss(x, seeded(0)) != other.loss(x, seeded(0))


@each_family
@torch.no_grad()
def test_what_is_trained_on_few_orderings_is_validated_along_its_own(name):
    model = build(name, drawn="mac", ordering="column")
    x = some(SPACE, 1).expand(1000, *SPACE.event_shape)
    estimates = model.estimate_log_prob(x)
    error = estimates.std().item() / len(x) ** 0.5
    assert estimates.mean().item() == pytest.approx(model.log_prob(x[:1]).item(), abs=4 * error)
    assert error < 0.05 * abs(model.log_prob(x[:1]).item())
    assert torch.equal(model.estimate_log_prob(x), estimates)


@each_family
def test_dropout_leaves_units_out_by_the_generator_alone(name):
    model, plain, x = build(name, dropout=0.4), build(name), some(SPACE, 6)
    first, again = (model.loss(x, seeded(0)) for _ in range(2))
    assert torch.equal(first, again)
    # The masks are drawn before, and are those of a model without dropout.
    assert first != plain.loss(x, seeded(0))


def test_what_is_left_out_is_made_up_for_by_what_stays():
    model = models.create("deepnade", (6,), 2, hidden=(8,)).double()
    assert isinstance(model, Orderless)
    known = (torch.arange(6) < 3).expand(20_000, -1)
    inputs = model.blanked(some(EventSpace((6,)), 1).expand(20_000, -1), known)
    with torch.no_grad():
        plain = model.logits(inputs[:1], known[:1])[0]
        dropped = model.logits(inputs, known, Dropout(0.5, seeded(0), inputs.device))
    # With one hidden layer logits are linear in what is left out of it.
    assert dropped.std(0).min() > 0
    assert ((dropped.mean(0) - plain) / dropped.std(0)).abs().max() < 5 / 20_000**0.5


def test_made_is_trained_along_one_such_ordering_at_a_time(monkeypatch):
    model = models.create("made", SPACE.event_shape, masks=0, hidden=(30,), drawn="mac")
    x = some(SPACE, 4)
    drawn = [model._fresh(seeded(seed), "mac") for seed in range(30)]  # pyright: ignore
    places = orderings.positions(model.ordering)[torch.stack([d.ordering for d in drawn])]
    assert ((places.diff(dim=1) < 0).sum(1) <= 1).all()
    loss = model.loss(x, seeded(3))
    want = -model._by_masks(x, drawn[3]).log_prob(x).flatten(1).sum(1).mean()  # pyright: ignore
    torch.testing.assert_close(loss, want)
