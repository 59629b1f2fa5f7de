"""Models of every ordering: their loss, their ensembles, their passes, their papers' facts."""

import math
from itertools import combinations, permutations

import pytest
import torch
from torch import Tensor

from ar_studio import completion, models, orderings
from ar_studio.conditionals import Discrete
from ar_studio.models.convnade import ConvNADE, kernels
from ar_studio.models.deepnade import DeepNADE, DeepNADEConfig
from ar_studio.models.nadek import NADEk
from ar_studio.models.parts.orderless import Orderless, draw_masks, draw_sizes, from_maps, to_maps
from ar_studio.spaces import EventSpace

from .families import everything

MNIST = EventSpace((1, 28, 28))
SIX = EventSpace((1, 2, 3))
FOUR, FOUR_OF_THREE = EventSpace((1, 2, 2)), EventSpace((1, 2, 2), 3)
FAMILIES = [
    pytest.param("deepnade", {"hidden": (9, 7)}, id="deepnade"),
    pytest.param("deepnade", {"hidden": (8,), "mask_input": False}, id="deepnade without mask"),
    pytest.param("nadek", {"hidden": 7, "steps": 3}, id="nadek"),
    pytest.param("convnade", {"features": 5, "joined": (6,)}, id="convnade"),
    pytest.param("ardm", {"features": 8, "resolutions": 2}, id="ardm"),
]
each_family = pytest.mark.parametrize(("name", "config"), FAMILIES)


def build(name: str, space: EventSpace = SIX, **config) -> Orderless:
    """Return a float64 model with random parameters, far from consistent between orderings."""
    model = models.build(name, space, config).double()
    assert isinstance(model, Orderless)
    generator = torch.Generator().manual_seed(4)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.8)
    return model


def some(space: EventSpace, n: int) -> Tensor:
    generator = torch.Generator().manual_seed(5)
    shape = (n, *space.event_shape)
    return torch.randint(space.levels, shape, generator=generator, dtype=torch.uint8)


def mean_over_orderings(model: Orderless, x: Tensor) -> Tensor:
    """Return the mean of `log p(x)` over all `D!` orderings, `(B,)`."""
    every = torch.tensor(list(permutations(range(model.space.size))))
    return torch.stack([model.log_prob(x, ordering=order) for order in every]).mean(0)


def every_mask(size: int) -> list[Tensor]:
    """Return all masks of each size `0 .. D − 1`, a row each."""
    return [
        torch.stack([torch.isin(torch.arange(size), torch.tensor(c)) for c in chosen])
        for n in range(size)
        for chosen in [list(combinations(range(size), n))]
    ]


@pytest.mark.parametrize(
    ("name", "config", "space"),
    [
        pytest.param("deepnade", {"hidden": (9, 7)}, SIX, id="six dimensions"),
        *(
            pytest.param(*f.values, space, id=f"{f.id} {space.values}")
            for f in FAMILIES
            for space in (FOUR, FOUR_OF_THREE)
        ),
    ],
)
@torch.no_grad()
def test_the_loss_is_unbiased_for_the_mean_over_all_orderings(name, config, space):
    model, x = build(name, space, **config), some(space, 3)

    def expectation(factor) -> Tensor:
        total = torch.zeros(len(x)).double()
        for n, masks in enumerate(every_mask(space.size)):
            for known in masks.split(1):
                known = known.expand(len(x), -1)
                logits = model.logits(model.blanked(x, known), known)
                right = model.unbiased(x, known, logits) / (space.size / (space.size - n))
                total += right * factor(n) / len(masks)
        return total / space.size

    exact, size = mean_over_orderings(model, x), space.size
    torch.testing.assert_close(expectation(lambda n: size / (size - n)), exact)
    # What one of the papers' programs does, and what forgetting the factor does.
    for wrong in (lambda n: size / (size - n + 1), lambda n: 1.0):
        assert (expectation(wrong) - exact).abs().min() > 0.2


@each_family
@torch.no_grad()
def test_the_drawn_loss_and_the_estimate_have_that_mean(name, config):
    model, x = build(name, FOUR, **config), some(FOUR, 1).expand(1000, -1, -1, -1)
    exact = mean_over_orderings(model, x[:1]).item()
    estimates = model.estimate_log_prob(x)
    error = estimates.std().item() / len(x) ** 0.5
    assert estimates.mean().item() == pytest.approx(exact, abs=4 * error)
    assert error < 0.03 * abs(exact)
    assert torch.equal(model.estimate_log_prob(x), estimates)
    # Batches have masks of their own: else errors of events in the same place would add up.
    assert not torch.equal(model.estimate_log_prob(x, first=len(x)), estimates)
    if name != "nadek":  # whose loss is the mean over its refinements
        losses = [-model.loss(x, torch.Generator().manual_seed(s)).item() for s in range(8)]
        assert sum(losses) / 8 == pytest.approx(exact, abs=6 * error)


def test_sizes_are_uniform_one_by_one_and_spread_evenly_together():
    generator = torch.Generator().manual_seed(1)
    draws = torch.stack([draw_sizes(7, 5, generator) for _ in range(4000)])
    for place in range(7):
        counts = torch.bincount(draws[:, place], minlength=5)
        assert len(counts) == 5
        assert (counts - 800).abs().max() < 5 * (800 * 0.8) ** 0.5
    even = draw_sizes(50, 5, generator)
    assert torch.bincount(even).tolist() == [10] * 5


def test_masks_are_uniform_among_those_of_their_size():
    generator = torch.Generator().manual_seed(1)
    masks = draw_masks(torch.full((6000,), 2), 4, generator)
    assert (masks.sum(1) == 2).all()
    counts = torch.bincount((masks * 2 ** torch.arange(4)).sum(1))
    counts = counts[counts > 0]
    assert len(counts) == 6
    assert (counts - 1000).abs().max() < 5 * 1000**0.5
    sizes = torch.arange(5)
    assert torch.equal(draw_masks(sizes, 5, generator).sum(1), sizes)


def test_a_mask_has_its_size_where_a_number_is_drawn_twice(monkeypatch):
    def rand(*shape: int, generator: torch.Generator) -> Tensor:
        return torch.randint(3, shape, generator=generator) / 3

    monkeypatch.setattr(torch, "rand", rand)
    sizes = torch.arange(500) % 7
    assert torch.equal(draw_masks(sizes, 7, torch.Generator().manual_seed(1)).sum(1), sizes)


@each_family
def test_members_are_joint_distributions_of_different_orderings(name, config):
    model, x = build(name, **config), everything(SIX)
    members = model.member_log_probs(x, 3)
    assert torch.equal(members[0], model.log_prob(x))
    assert torch.equal(model.member_log_probs(x, 2), members[:2])
    assert (members[1] - members[2]).abs().max() > 0.1
    torch.testing.assert_close(members.exp().sum(1), torch.ones(3).double())


@each_family
@torch.no_grad()
def test_evaluation_takes_no_more_rows_at_once_than_it_may(name, config, monkeypatch):
    model, x = build(name, **config), some(SIX, 5)
    whole, taken, logits = model.log_prob(x), [], model.logits
    monkeypatch.setattr(type(model), "rows", 4)

    def counted(inputs: Tensor, known: Tensor) -> Tensor:
        taken.append(len(inputs))
        return logits(inputs, known)

    monkeypatch.setattr(model, "logits", counted)
    torch.testing.assert_close(model.log_prob(x), whole)
    torch.testing.assert_close(
        Orderless.along(model, x, model.ordering), model.along(x, model.ordering)
    )
    assert max(taken) == 4
    assert sum(taken) >= 30


@each_family
def test_no_graph_is_kept_where_none_is_wanted(name, config):
    model, x = build(name, **config), some(SIX, 5)
    assert model.log_prob(x).requires_grad
    with torch.no_grad():
        assert not model.log_prob(x).requires_grad
    decoder = model.decoder(5)
    conditional = decoder.predict()
    assert isinstance(conditional, Discrete)
    assert not conditional.logits.requires_grad


@each_family
@pytest.mark.parametrize("observed", [(), (5,), (1, 4), (0, 2, 3, 5)])
def test_any_mask_is_completed_by_the_posterior_of_its_own_ordering(name, config, observed):
    model, n = build(name, **config), 4000
    mask = torch.isin(torch.arange(6), torch.tensor(observed)).view(1, 2, 3)
    x, events = some(SIX, 1)[0], everything(SIX)
    with torch.no_grad():
        order = orderings.observed_first(mask, model.ordering)
        joint = model.log_prob(events, ordering=order).exp()
        default = model.log_prob(events).exp()
    fits = ((events == x) | ~mask).flatten(1).all(1)
    posterior = joint * fits / (joint * fits).sum()
    *_, last = completion.complete(model, x, mask, n, seed=3)
    assert isinstance(last, completion.Completed)
    assert last.method == "exact"
    place = 2 ** torch.arange(5, -1, -1)
    drawn = torch.bincount((last.samples.flatten(1) * place).sum(1), minlength=64) / n
    # About what so many draws of so many events differ by.
    allowed = 2 * (posterior * (1 - posterior) / n).sqrt().sum() / 2
    assert (drawn - posterior).abs().sum() / 2 < allowed
    if observed == (5,):  # the default ordering, observed dimension last, would be another joint
        other = default * fits / (default * fits).sum()
        assert (drawn - other).abs().sum() / 2 > 1.4 * allowed


def test_the_paper_counts_its_parameters_so():
    for hidden, count in [((500, 500), 1_427_784), ((500,), 1_177_284)]:
        config = DeepNADEConfig(hidden=hidden)
        assert DeepNADE.parameter_count(MNIST, config) == count


@pytest.mark.parametrize("mask_input", [True, False])
def test_deepnade_tells_a_missing_value_from_a_zero_by_its_mask_alone(mask_input):
    model = build("deepnade", hidden=(9, 7), mask_input=mask_input)
    inputs = torch.zeros(1, 6, 1).double()
    missing, zero = torch.zeros(1, 6).bool(), torch.eye(6)[:1].bool()
    same = torch.equal(model.logits(inputs, missing), model.logits(inputs, zero))
    assert same is not mask_input


@pytest.mark.parametrize("space", [SIX, EventSpace((7,), 3)], ids=str)
@pytest.mark.parametrize("rows", [1, 9, 2048])
def test_deepnades_running_sums_are_its_full_passes(space, rows, monkeypatch):
    monkeypatch.setattr(DeepNADE, "rows", rows)
    for hidden in ((9,), (9, 7), (9, 7, 5)):
        model, x = build("deepnade", space, hidden=hidden), some(space, 4)
        order = orderings.random(space.size, torch.Generator().manual_seed(2))
        torch.testing.assert_close(model.along(x, order), Orderless.along(model, x, order))


def test_nadek_refines_what_is_missing_and_keeps_what_is_known():
    model = build("nadek", hidden=7, steps=3, layers=2)
    assert isinstance(model, NADEk)
    assert model.second is not None
    pmf = torch.rand(6, 2, generator=torch.Generator().manual_seed(1)).double()
    model.start_at_marginals(pmf / pmf.sum(1, keepdim=True))
    mean = (pmf / pmf.sum(1, keepdim=True))[:, 1]
    x, known = some(SIX, 1).flatten().double(), torch.tensor([1, 0, 0, 1, 0, 1]).bool()
    v, stages = torch.where(known, x, mean), []
    for _ in range(3):
        h = torch.tanh(v @ model.W[:, 0] + model.c)
        h = torch.tanh(model.second.weight @ h + model.second.bias)
        stages.append(model.V[:, 0] @ h + model.b[:, 0])
        v = torch.where(known, x, stages[-1].sigmoid())
    found = model.stages(model.blanked(x[None], known[None]), known[None])
    torch.testing.assert_close(torch.stack(found)[:, 0, :, 0], torch.stack(stages))
    assert (stages[0] - stages[2]).abs().max() > 0.01


def test_nadek_averages_its_loss_over_the_refinements_but_predicts_by_the_last():
    model, x = build("nadek", hidden=7, steps=3), some(SIX, 4)
    generator = torch.Generator().manual_seed(6)
    known = draw_masks(draw_sizes(4, 6, generator), 6, generator)
    stages = model.stages(model.blanked(x, known), known)
    by_stage = [-model.unbiased(x, known, logits).mean() for logits in stages]
    loss = model.loss(x, torch.Generator().manual_seed(6))
    torch.testing.assert_close(loss, sum(by_stage) / 3)
    assert (by_stage[0] - by_stage[2]).abs() > 0.01
    assert torch.equal(model.logits(model.blanked(x, known), known), stages[-1])


def test_nadek_learns_the_mean_of_the_data_and_keeps_it_with_its_weights():
    model, events = build("nadek"), some(SIX, 50)
    share = events.flatten(1).double().mean(0)
    model.prepare(events, torch.stack([1 - share, share], 1))
    torch.testing.assert_close(model.state_dict()["mean"][:, 0], share)


def test_convnade_has_the_papers_kernels_and_the_same_shares_on_other_sides():
    assert kernels(28) == [8, 4, 6, 7]
    for side in range(1, 65):
        assert sum(kernel - 1 for kernel in kernels(side)) == round(21 / 27 * (side - 1))
        assert min(kernels(side)) >= 1
    model = models.create("convnade", (1, 28, 28), 2, features=2)
    assert isinstance(model, ConvNADE)
    sides, maps = [], torch.zeros(1, 2, 28, 28)
    for layer in model.convolutions:
        maps = layer(maps)
        if not isinstance(layer, torch.nn.ReLU):
            sides.append(maps.shape[2])
    assert sides == [21, 18, 13, 7, 13, 18, 21, 28]


def test_a_joined_deepnade_adds_its_logits():
    alone, joined = build("convnade", features=3), build("convnade", features=3, joined=(5,))
    joined.load_state_dict(alone.state_dict(), strict=False)
    assert isinstance(joined, ConvNADE)
    assert joined.joined is not None
    x, known = some(SIX, 4), torch.rand(4, 6, generator=torch.Generator().manual_seed(1)) < 0.5
    inputs = alone.blanked(x, known)
    added = joined.logits(inputs, known) - alone.logits(inputs, known)
    torch.testing.assert_close(added, joined.joined(inputs, known))


@pytest.mark.parametrize("name", ["convnade", "ardm"])
@pytest.mark.parametrize("space", [EventSpace((3, 4, 5), 3), EventSpace((1, 1, 1))], ids=str)
def test_images_of_any_shape_keep_their_pixels_in_place(name, space):
    model = build(name, space, features=8)
    x = some(space, 2)
    known = torch.ones(2, space.size).bool()
    inputs = model.blanked(x, known)
    maps = to_maps(inputs, known, space.event_shape)
    channels, values = space.event_shape[0], inputs.shape[2]
    assert maps.shape[1] == channels * values + channels
    again = from_maps(maps[:, : channels * values], space.event_shape)
    assert torch.equal(again, inputs)
    assert model.logits(inputs, known).shape == inputs.shape


@pytest.mark.parametrize("name", ["convnade", "ardm"])
def test_convolutions_see_the_mask(name):
    first, second = _with_one_more_known(build(name, features=8))
    assert (first - second).abs().max() > 1e-3


def test_convolutions_need_not_see_the_mask():
    blind = build("convnade", features=8, joined=(5,), mask_input=False)
    first, second = _with_one_more_known(blind)
    assert torch.equal(first, second)


def _with_one_more_known(model):
    """Return the logits of an event of zeros, of which nothing and one pixel is known."""
    known = torch.zeros(2, 6).bool()
    known[1, 2] = True
    return model.logits(torch.zeros(2, 6, 1).double(), known)


def test_ardm_knows_how_much_is_observed():
    model = build("ardm", EventSpace((1, 4, 4)), features=8, resolutions=1)
    inputs, known = torch.zeros(1, 16, 1).double(), torch.zeros(1, 16).bool()
    before = model.logits(inputs, known)
    with torch.no_grad():
        model.get_parameter("time.0.weight").zero_()
    assert (model.logits(inputs, known) - before).abs().max() > 1e-3


@pytest.mark.parametrize("name", ["deepnade", "nadek", "convnade", "ardm"])
def test_mixed_precision_changes_the_loss_by_rounding_alone(name):
    space = EventSpace((1, 6, 6))
    model = models.build(name, space, {})
    assert isinstance(model, Orderless)
    x = some(space, 8)
    exact = model.loss(x, torch.Generator().manual_seed(0))
    with torch.autocast("cpu", torch.bfloat16):
        mixed = model.loss(x, torch.Generator().manual_seed(0))
    assert mixed.dtype == torch.float32
    assert mixed.item() == pytest.approx(exact.item(), rel=1e-2)
    mixed.backward()
    assert all(parameter.grad is not None for parameter in model.parameters())


def test_deepnade_learns_eight_events_in_every_ordering():
    model = models.create("deepnade", (12,), 2, hidden=(64,))
    assert isinstance(model, Orderless)
    x = torch.cat([torch.eye(8, 7), some(EventSpace((5,)), 8)], 1).to(torch.uint8)
    batch, optimizer = x.repeat(8, 1), torch.optim.Adam(model.parameters())
    for step in range(600):
        optimizer.param_groups[0]["lr"] = 0.02 * (1 - step / 600)
        optimizer.zero_grad()
        model.loss(batch, torch.Generator().manual_seed(step)).backward()
        optimizer.step()
    nll = -model.member_log_probs(x, 6).mean(1)
    assert nll.max().item() == pytest.approx(math.log(8), abs=0.3)
