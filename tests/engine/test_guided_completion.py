"""Guided completion against enumeration, with good guides and with bad ones."""

import math
from itertools import pairwise
from typing import Any

import pytest
import torch

from ar_studio import models
from ar_studio.completion import (
    Completed,
    Moved,
    Pool,
    Previewed,
    complete,
    enumeration,
    proposing,
)
from ar_studio.completion.guiding import Guide
from ar_studio.completion.metropolis import make_kernel
from ar_studio.completion.mixing import Chains
from ar_studio.completion.proposing import Proposals
from ar_studio.completion.refining import Refinement
from ar_studio.errors import StudioError
from ar_studio.spaces import ContextSpace, EventSpace
from tests.engine.test_completion import (
    ALARM,
    MASKS,
    all_events,
    code,
    event,
    last,
    mask_of,
    p_value,
    posterior,
    tiny,
)

GUIDED: dict[str, Any] = {"method": "guided", "seed": 3}


def guide_of(model, bad=False):
    """Return a guide that draws evenly, as it is untrained, or one with wild weights."""
    space = model.space
    guide = models.autoregressive(models.create("deepnade", space.event_shape, space.levels))
    generator = torch.Generator().manual_seed(9)
    if bad:
        with torch.no_grad():
            for parameter in guide.parameters():
                parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.4)
    return guide


@pytest.mark.parametrize("bad", [False, True], ids=["untrained", "bad"])
@pytest.mark.parametrize("mask_name", ["none", "suffix", "checkerboard"])
@pytest.mark.parametrize("name", ["nade", "made"])
def test_guided_completions_follow_the_posterior_whatever_the_guide(name, mask_name, bad):
    model = tiny(name)
    x, mask = event(model), mask_of(model, MASKS[mask_name])
    guide = guide_of(model, bad)
    done = last(complete(model, x, mask, 400, guide=guide, **GUIDED))
    assert done.method == "guided"
    assert (done.samples[:, mask] == x[mask]).all()
    probabilities, evidence = posterior(model, x, mask)
    assert p_value(model, done.samples, probabilities) > ALARM
    known = not math.isnan(done.log_evidence_error)
    assert known or bad  # a guide that never draws what the model does knows nothing of it
    assert not known or abs(done.log_evidence - evidence) < 0.1 + 4 * done.log_evidence_error


@pytest.mark.parametrize("name", ["nade", "made"])
@pytest.mark.parametrize("seed", [0, 4])
def test_what_is_called_settled_follows_the_posterior_though_the_guide_is_bad(name, seed):
    model = tiny(name)
    x, mask = event(model), mask_of(model, MASKS["checkerboard"])
    probabilities, _ = posterior(model, x, mask)
    options: dict[str, Any] = {**GUIDED, "guide": guide_of(model, bad=True), "seed": seed}
    wrong = 0
    for standing in complete(model, x, mask, 1000, **options):
        if isinstance(standing, Moved):
            right = p_value(model, standing.samples, probabilities) > ALARM
            assert right or not standing.settled
            wrong += not right
    assert wrong > 1  # moves after which the guide's mistakes are still there


@pytest.mark.parametrize(
    ("left", "memory", "verdict"),
    [(20.0, 0.995, "remembering"), (20.0, 0.5, "settled"), (2.0, 0.995, "settled")],
)
def test_much_that_was_left_out_of_the_weights_has_to_be_forgotten(left, memory, verdict):
    generator = torch.Generator().manual_seed(2)
    chains = Chains(4, torch.zeros(9, dtype=torch.bool))
    chains.weights_left = left * torch.randn(16, generator=generator)
    log_p = 10 * torch.randn(16, generator=generator)
    for _ in range(40):
        fresh = 10 * torch.randn(16, generator=generator)
        log_p = memory * log_p + (1 - memory**2) ** 0.5 * fresh
        chains.note(torch.rand(16, 9, generator=generator).round(), log_p, 0.5)
    assert chains.judge() == verdict


@pytest.mark.parametrize("mask_name", MASKS)
def test_few_missing_dimensions_are_listed(mask_name):
    model = tiny("pixelcnn")
    x, mask = event(model), mask_of(model, MASKS[mask_name])
    done = last(complete(model, x, mask, 4000, seed=5))
    probabilities, evidence = posterior(model, x, mask)
    assert p_value(model, done.samples, probabilities) > ALARM
    if done.method == "enumerated":
        assert done.log_evidence == pytest.approx(evidence, abs=1e-4)
    assert (done.method == "enumerated") == (mask_name in ("suffix", "checkerboard", "random"))


def test_a_guide_previews_at_once_and_every_move_can_be_the_last():
    model = tiny("made")
    x, mask = event(model), mask_of(model, MASKS["suffix"])
    preview, *moved, done = complete(model, x, mask, 5, guide=guide_of(model), **GUIDED)
    assert isinstance(preview, Previewed)
    assert isinstance(done, Completed)
    assert math.isfinite(done.log_evidence_error)
    assert preview.samples.shape == done.samples.shape == (5, *model.space.event_shape)
    for before, after in pairwise(moved):
        assert isinstance(before, Moved)
        assert isinstance(after, Moved)
        assert after.done == before.done + 1
        assert after.pool is not None
        # As long as nobody knows how far it may be off.
        assert math.isfinite(before.log_evidence)
        assert math.isnan(before.log_evidence_error)
        assert (after.samples[:, mask] == x[mask]).all()


def test_who_waits_for_many_draws_may_stop_between_them(monkeypatch):
    monkeypatch.setattr(proposing, "AT_ONCE", 6 * 100)  # a hundred of the 600 drawn besides
    model = tiny("made")
    x, mask = event(model), mask_of(model, MASKS["suffix"])
    events = list(complete(model, x, mask, 200, guide=guide_of(model), **GUIDED))
    previews = [one for one in events if isinstance(one, Previewed)]
    assert len(previews) == 6
    assert previews == events[:6]
    assert all(one is previews[0] for one in previews)
    probabilities, _ = posterior(model, x, mask)
    assert p_value(model, last(iter(events)).samples, probabilities) > ALARM


def test_a_guide_of_other_events_is_refused():
    model = tiny("made")
    x, mask = event(model), mask_of(model, MASKS["suffix"])
    with pytest.raises(StudioError, match="not every ordering"):
        last(complete(model, x, mask, guide=model, **GUIDED))
    other = models.create("deepnade", (1, 3, 3), 2)
    with pytest.raises(StudioError, match="guide of the same events"):
        last(complete(model, x, mask, guide=other, **GUIDED))


def test_a_guide_that_is_given_something_else_is_refused():
    def create(context):
        space = EventSpace((1, 2, 3), context=context)
        settings = {"masks": 0, "resample": "orderings", "hidden": (8,)}
        return models.build("made", space, settings)

    three = ContextSpace("class", classes=3)
    model = models.autoregressive(create(three)).given(torch.tensor([1]))
    x, mask = event(model), mask_of(model, MASKS["suffix"])
    for context in (ContextSpace("class", classes=4), ContextSpace("image", shape=(1, 2, 3))):
        with pytest.raises(StudioError, match=r"The guide is given .* one of 3 classes"):
            last(complete(model, x, mask, guide=create(context), **GUIDED))
    with pytest.raises(StudioError, match="needs a context"):
        last(complete(model, x, mask, guide=create(three), **GUIDED))
    withheld = create(ContextSpace("class", classes=3, withheld=True))
    options: dict[str, Any] = {**GUIDED, "effort": "quick"}
    for guide in (create(three).given(torch.tensor([1])), withheld):
        assert last(complete(model, x, mask, guide=guide, **options)).method == "guided"


def test_a_guide_on_another_device_is_refused():
    model = tiny("nade")
    x, mask = event(model), mask_of(model, MASKS["suffix"])
    with pytest.raises(StudioError, match=r"The guide is on the device meta, .* on cpu"):
        last(complete(model, x, mask, guide=guide_of(model).to("meta"), **GUIDED))


def test_annealed_particles_are_dealt_out_by_whole_systems():
    model = tiny("nade")
    x, mask = event(model), mask_of(model, MASKS["checkerboard"])
    options: dict[str, Any] = {"method": "annealed", "rounds": 5, "moves": 1, "particles": 8}
    annealed = last(complete(model, x, mask, 20, together=4, **options))
    assert annealed.pool is not None
    assert annealed.pool.events.shape == (5, 8, 6)
    flat = mask.flatten()
    kernel = make_kernel(model, model.ordering, flat)
    refined = Refinement(kernel, Guide(guide_of(model), model.space, flat), x.flatten(), 16,
                         torch.Generator().manual_seed(0))  # fmt: skip
    kernel.exponent = 1.0
    carried, _ = refined._carry(annealed.pool)
    assert torch.equal(carried, annealed.pool.events[:4])  # the mask is that of before


@torch.no_grad()
@pytest.mark.parametrize("name", ["made", "deepnade", "lmconv"])
def test_a_guide_says_how_likely_what_it_redraws_is_and_was(name):
    settings = {"made": {"masks": 0, "resample": "orderings"}, "lmconv": {"orderings": "mac"}}
    guide = models.create(name, (1, 3, 3), 4, **settings.get(name, {}))
    guide = models.autoregressive(guide).double()
    x = torch.randint(4, (20, 9), dtype=torch.uint8, generator=torch.Generator().manual_seed(1))
    block = torch.arange(9) % 3 == 1
    first = Guide(guide, guide.space, ~block)
    new, there, back = first.redraw(x, block, torch.Generator().manual_seed(2))
    torch.testing.assert_close(there, first.log_prob(new), check_dtype=False)
    torch.testing.assert_close(back, first.log_prob(x), check_dtype=False)
    assert torch.equal(new[:, ~block], x[:, ~block])
    assert (new != x).any()


def test_particles_of_other_events_are_refused_and_too_few_are_left_out():
    model = tiny("nade")
    x, mask = event(model), mask_of(model, MASKS["suffix"])
    options: dict[str, Any] = {**GUIDED, "guide": guide_of(model), "effort": "quick"}
    other = Pool(torch.zeros(4, 4, 9, dtype=torch.uint8), torch.zeros(9, dtype=torch.bool))
    with pytest.raises(StudioError, match="of other events"):
        last(complete(model, x, mask, start=other, **options))
    few = Pool(x.flatten().expand(3, 40, -1), mask.flatten())  # of three systems
    plain = last(complete(model, x, mask, **options))
    assert torch.equal(last(complete(model, x, mask, start=few, **options)).samples, plain.samples)


def test_what_can_be_listed_is_a_matter_of_values_too():
    missing = torch.zeros(14, dtype=torch.bool)
    assert enumeration.few(2, missing)
    assert not enumeration.few(3, missing)
    assert not enumeration.few(0, missing)


WILD = 6.0  # a scale of weights at which an event's own observed values are all but impossible


@pytest.mark.parametrize("how", ["annealed", "good guide", "bad guide"])
@pytest.mark.parametrize("name", ["nade", "made"])
def test_a_hard_posterior_is_met_or_said_not_to_be(name, how):
    model = tiny(name)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.mul_(WILD)
    x, mask = event(model), mask_of(model, MASKS["checkerboard"])
    options: dict[str, Any] = {"method": "annealed", "rounds": 15}
    if how != "annealed":
        options = {**GUIDED, "guide": guide_of(model, how == "bad guide"), "effort": "best"}
    done = last(complete(model, x, mask, 100, **options))
    probabilities, evidence = posterior(model, x, mask)
    counts = torch.bincount(code(model, done.samples), minlength=len(probabilities))
    apart = (counts / counts.sum() - probabilities).abs().sum() / 2  # total variation
    assert evidence < -6
    assert not done.settled or apart < 0.3
    listed = last(complete(model, x, mask, 100))
    assert listed.log_evidence == pytest.approx(evidence, abs=1e-3)


@pytest.mark.parametrize("before", ["none", "all but one", "other half"])
def test_particles_of_the_last_mask_may_be_used_again(before):
    model = tiny("nade")
    masks = {"none": [0] * 6, "all but one": [1, 1, 1, 1, 0, 1], "other half": [1, 0, 1, 0, 1, 0]}
    x, mask = event(model), mask_of(model, MASKS["checkerboard"])
    guide = guide_of(model)
    first = last(complete(model, x, mask_of(model, masks[before]), 200, guide=guide, **GUIDED))
    assert first.pool is not None
    # Without a move, so that only weights can make it right.
    task = Guide(guide, model.space, mask.flatten())
    kernel = make_kernel(model, model.ordering, mask.flatten())
    found = []
    for seed in range(40):
        generator = torch.Generator().manual_seed(seed)
        flat = torch.where(mask, x, 0).flatten()
        refined = Refinement(kernel, task, flat, 16, generator)
        drawn, log_q = task.draw(flat.repeat(16, 1), generator)
        list(refined.begin(drawn, log_q, first.pool))
        again = refined.ancestors >= refined.log_weights.numel()
        assert again.any()
        old = refined.particles[again]
        assert (old[:, mask.flatten()] == x[mask]).all()
        found.append(old)
    probabilities, _ = posterior(model, x, mask)
    counts = torch.bincount(code(model, torch.cat(found)), minlength=len(probabilities))
    apart = (counts / counts.sum() - probabilities).abs().sum() / 2
    assert apart < 0.12
    done = last(complete(model, x, mask, 400, guide=guide, start=first.pool, **GUIDED))
    assert p_value(model, done.samples, probabilities) > ALARM


@pytest.mark.parametrize("bad", [False, True], ids=["untrained", "bad"])
@pytest.mark.parametrize("name", ["made", "pixelcnn"])
def test_categorical_events_take_a_guide(name, bad):
    model = tiny(name, (1, 2, 2), 3)
    x, mask = torch.tensor([2, 0, 1, 2]).view(1, 2, 2), mask_of(model, [0, 0, 1, 1])
    done = last(complete(model, x, mask, 400, guide=guide_of(model, bad), **GUIDED))
    probabilities, evidence = posterior(model, x, mask)
    assert p_value(model, done.samples, probabilities) > ALARM
    assert abs(done.log_evidence - evidence) < 0.02 + 4 * done.log_evidence_error
    assert 0 < done.blind < done.particles


@torch.no_grad()
@pytest.mark.parametrize("values", [[0, 0, 1, 1], [0, 1, 0, 1], [1, 0, 0, 1]])
def test_draws_of_guide_and_clamped_sampler_weigh_as_one_mixture(values):
    model = tiny("pixelcnn", (1, 2, 2), 3)
    x, mask = torch.tensor([2, 0, 1, 2]).view(1, 2, 2), mask_of(model, values)
    guide, flat = Guide(guide_of(model, bad=True), model.space, mask.flatten()), x.flatten()
    proposals = Proposals(make_kernel(model, model.ordering, mask.flatten()), guide, flat)
    drawn, log_w = (
        torch.cat(parts)
        for parts in zip(*proposals.draw(4000, torch.Generator().manual_seed(5)), strict=True)
    )
    shaped = drawn.view(-1, 1, 2, 2)
    factors = model.conditionals(shaped).log_prob(shaped).flatten(1)
    # However wrong the guide, twice the weight of likelihood weighting is the most there is.
    assert (log_w <= factors[:, mask.flatten()].sum(1) + math.log(2) + 1e-4).all()
    events = all_events(model)
    events = events[(events == flat)[:, mask.flatten()].all(1)]
    log_p = model.log_prob(events.view(-1, 1, 2, 2))
    mixture = (log_p - proposals.weigh(events, guide.log_prob(events))[1]).exp().double()
    assert mixture.sum() == pytest.approx(1, abs=1e-4)
    probabilities = torch.zeros(3**4, dtype=torch.float64)
    probabilities[code(model, events)] = mixture / mixture.sum()
    assert p_value(model, drawn, probabilities) > ALARM


def test_a_guide_without_a_context_guides_a_model_with_one():
    space = EventSpace((1, 2, 3), context=ContextSpace("class", classes=3))
    family = models.CATALOGUE["made"]
    model = models.autoregressive(family(space, family.Config.model_validate({"hidden": (16,)})))
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator))
    guide = models.create("deepnade", (1, 2, 3), 2)
    x, mask = event(model), mask_of(model, MASKS["suffix"])
    for given in range(2):
        bound = model.given(torch.tensor([given]))
        done = last(complete(bound, x, mask, 400, guide=guide, **GUIDED))
        assert p_value(bound, done.samples, posterior(bound, x, mask)[0]) > ALARM


def test_real_events_take_a_guide():
    space = EventSpace((4,), 0)
    model = models.autoregressive(models.create("rnade", (4,), 0))
    guide = models.create("gaussian", (4,), 0)
    events = torch.randn(2000, 4, generator=torch.Generator().manual_seed(0))
    guide.prepare(events, None)
    x, mask = torch.zeros(space.event_shape), torch.tensor([False, True, False, True])
    done = last(complete(model, x, mask, 200, guide=guide, **GUIDED))
    before = last(complete(model, x, mask, 200, method="annealed", together=1))
    for statistic in (lambda v: v, lambda v: v.abs()):
        a, b = (statistic(one.samples[:, ~mask]) for one in (done, before))
        error = (a.var(0) / len(a) + b.var(0) / len(b)).sqrt()
        assert ((a.mean(0) - b.mean(0)).abs() < 5 * error).all()
