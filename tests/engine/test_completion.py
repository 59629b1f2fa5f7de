"""Completion against enumeration, on events small enough to list them all."""

import math
from typing import Any

import pytest
import torch
from scipy import stats

from ar_studio import models, sampling
from ar_studio.completion import Completed, Moved, best_ordering, complete
from ar_studio.completion.annealing import (
    ParticleSystems,
    effective_sample_size,
    schedule,
    systematic,
)
from ar_studio.completion.metropolis import LangevinKernel, RedrawKernel
from ar_studio.errors import StudioError
from ar_studio.sampling import PixelDrawn

# With fixed seeds nothing here is random; this is how rarely another seed would fail.
ALARM = 1e-6

MODELS = {
    "fvsbn": {},
    "nade": {"hidden": 8},
    "made": {"hidden": (16,)},
    "pixelcnn": {"kernel": 3, "features": 4, "head": 4, "blocks": 1},
}
MASKS = {
    "none": [0, 0, 0, 0, 0, 0],
    "all": [1, 1, 1, 1, 1, 1],
    "prefix": [1, 1, 1, 0, 0, 0],
    "suffix": [0, 0, 0, 1, 1, 1],
    "checkerboard": [0, 1, 0, 1, 0, 1],
    "random": [0, 0, 1, 0, 1, 1],
}
X = torch.tensor([1, 0, 1, 1, 0, 1], dtype=torch.uint8)


def tiny(name, shape=(1, 2, 3), levels=2, **config):
    """Return a small model whose dimensions depend on each other strongly."""
    model = models.autoregressive(models.create(name, shape, levels, **{**MODELS[name], **config}))
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            scale = 1.2 if levels == 2 else 0.8
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * scale)
    return model


def all_events(model):
    values = [torch.arange(model.space.levels)] * model.space.size
    return torch.cartesian_prod(*values).to(torch.uint8)


def code(model, x):
    """Return the row of every event `(B, …)` in `all_events`."""
    size = model.space.size
    return (x.flatten(1).long() * model.space.levels ** torch.arange(size).flip(0)).sum(1)


@torch.no_grad()
def posterior(model, x, mask, exponent=1.0, ordering=None):
    """Return `p(x_M | x_O)` over all events, the observed factors to a power, and its log-sum."""
    events = all_events(model)
    shaped = events.view(-1, *model.space.event_shape)
    factors = model.conditionals(shaped, ordering=ordering).log_prob(shaped).flatten(1).double()
    log_p = (factors * torch.where(mask.flatten(), exponent, 1.0)).sum(1)
    agrees = (events == x.flatten())[:, mask.flatten()].all(1)
    log_p = torch.where(agrees, log_p, -math.inf)
    return log_p.softmax(0), float(log_p.logsumexp(0))


def p_value(model, samples, probabilities):
    """Return how likely a chi-squared statistic this large would be, were the samples right."""
    counts = torch.bincount(code(model, samples), minlength=len(probabilities))
    return chi_squared(counts.double(), probabilities)


def chi_squared(counts, probabilities):
    """Return how likely counts so far from probabilities would be, both of each cell."""
    expected = probabilities * counts.sum()
    assert not counts[expected == 0].any()
    rare = expected < 5
    if 0 < expected[rare].sum() < 5:  # too little for a cell of its own
        rare |= expected == expected[~rare].min()
    seen, right = (torch.cat([v[~rare], v[rare].sum()[None]]) for v in (counts, expected))
    seen, right = seen[right > 0], right[right > 0]
    assert len(right) > 1 or expected.max() == counts.sum()
    statistic = ((seen - right).square() / right).sum()
    return 1.0 if len(right) == 1 else float(stats.chi2.sf(float(statistic), len(right) - 1))


def last(events):
    *_, completed = events
    assert isinstance(completed, Completed)
    return completed


def event(model):
    return X[: model.space.size].view(model.space.event_shape)


def mask_of(model, values):
    return torch.tensor(values, dtype=torch.bool).view(model.space.event_shape)


SMALL: dict[str, Any] = {
    "method": "annealed",
    "particles": 8,
    "together": 1,
    "rounds": 15,
    "moves": 4,
}


@pytest.mark.parametrize("mask_name", MASKS)
@pytest.mark.parametrize("name", MODELS)
def test_completions_follow_the_enumerated_posterior(name, mask_name):
    model = tiny(name)
    x, mask = event(model), mask_of(model, MASKS[mask_name])
    done = last(complete(model, x, mask, 480, seed=3, **SMALL))
    assert done.samples.shape == (480, *model.space.event_shape)
    assert done.samples.dtype == torch.uint8
    assert (done.samples[:, mask] == x[mask]).all()
    assert done.method == ("exact" if mask_name == "all" else "sequential Monte Carlo")
    probabilities, _ = posterior(model, x, mask)
    assert p_value(model, done.samples, probabilities) > ALARM


@pytest.mark.parametrize("mask_values", [[0, 0, 1, 1], [0, 1, 0, 1]])
@pytest.mark.parametrize("name", ["made", "pixelcnn"])
def test_completions_of_three_values_follow_the_posterior(name, mask_values):
    model = tiny(name, (1, 2, 2), 3)
    x = torch.tensor([2, 0, 1, 2]).view(1, 2, 2)
    mask = mask_of(model, mask_values)
    done = last(complete(model, x, mask, 800, seed=3, **SMALL))
    probabilities, _ = posterior(model, x, mask)
    assert done.method == "sequential Monte Carlo"
    assert p_value(model, done.samples, probabilities) > ALARM


@pytest.mark.parametrize("name", MODELS)
def test_clamping_fails_where_the_default_passes(name):
    model = tiny(name)
    x, mask = event(model), mask_of(model, MASKS["suffix"])
    done = last(complete(model, x, mask, 2000, seed=3, method="clamped"))
    assert done.method == "clamped"
    assert (done.samples[:, mask] == x[mask]).all()
    assert p_value(model, done.samples, posterior(model, x, mask)[0]) < ALARM
    blind, _ = posterior(model, x, mask, exponent=0.0)
    assert p_value(model, done.samples, blind) > ALARM


@pytest.mark.parametrize("mask_name", MASKS)
def test_a_model_of_any_order_completes_exactly(mask_name):
    model = tiny("made", masks=0)
    x, mask = event(model), mask_of(model, MASKS[mask_name])
    done = last(complete(model, x, mask, 4000, seed=5))
    assert done.method == "exact"
    ordering, exact = best_ordering(model, mask.flatten())
    assert exact
    assert mask.flatten()[ordering].tolist() == sorted(mask.flatten().tolist(), reverse=True)
    probabilities, _ = posterior(model, x, mask, ordering=ordering)
    assert p_value(model, done.samples, probabilities) > ALARM


def test_a_known_ordering_that_meets_the_observed_first_is_used():
    model = tiny("made", masks=4)
    last_ordering = model.known_orderings[3]
    mask = torch.zeros(6, dtype=torch.bool)
    mask[last_ordering[:3]] = True
    x, mask = event(model), mask.view(model.space.event_shape)
    done = last(complete(model, x, mask, 4000))
    probabilities, _ = posterior(model, x, mask, ordering=best_ordering(model, mask.flatten())[0])
    assert done.method == "exact"
    assert p_value(model, done.samples, probabilities) > ALARM


def test_nothing_observed_is_sampling_with_the_same_seed():
    model = tiny("made")
    nothing = torch.zeros(1, 2, 3, dtype=torch.bool)
    *_, sampled = sampling.sample(model, 50, seed=4)
    assert isinstance(sampled, sampling.Sampled)
    done = last(complete(model, event(model), nothing, 50, seed=4))
    assert torch.equal(done.samples, sampled.samples)


def test_nothing_missing_returns_the_event():
    model = tiny("made")
    everything = torch.ones(1, 2, 3, dtype=torch.bool)
    (done,) = complete(model, event(model), everything, 3)
    assert isinstance(done, Completed)
    assert torch.equal(done.samples, event(model).expand(3, 1, 2, 3))


# One kernel at a time.

KERNELS = {
    "langevin": (LangevinKernel, tiny("made")),
    "langevin nade": (LangevinKernel, tiny("nade")),
    "redraw": (RedrawKernel, tiny("pixelcnn")),
    "redraw three values": (RedrawKernel, tiny("made", (1, 2, 2), 3)),
}


def reversibility(kernel_class, model, exponent=0.6, caution=0.4, count=60_000):
    """Move exact draws once; test `count(i → j) = count(j → i)` and return the share moved too.

    Detailed balance makes each pair's two counts binomial with probability one half.
    """
    mask = torch.arange(model.space.size) % 3 == 2
    x = event(model) if model.space.values.smooth else torch.tensor([2, 0, 1, 2])
    kernel = kernel_class(model, model.ordering, mask)
    probabilities, _ = posterior(model, x, mask, exponent)
    generator = torch.Generator().manual_seed(2)
    before = probabilities.multinomial(count, replacement=True, generator=generator)
    with torch.no_grad():
        state = kernel.anneal(kernel.evaluate(all_events(model)[before]), exponent)
        state, _ = kernel.move(state, torch.full((count,), caution), generator)
    after, states = code(model, state.x), len(probabilities)
    counts = torch.bincount(before * states + after, minlength=states**2).view(states, states)
    upper = torch.triu_indices(states, states, 1)
    there, back = counts[upper[0], upper[1]].double(), counts.T[upper[0], upper[1]].double()
    both = there + back
    enough = both >= 10
    statistic = ((there - back)[enough].square() / both[enough]).sum()
    return float(stats.chi2.sf(float(statistic), int(enough.sum()))), float(both.sum() / count)


@pytest.mark.parametrize("name", KERNELS)
def test_every_kernel_is_reversible(name):
    p, moved = reversibility(*KERNELS[name])
    assert moved > 0.1
    assert p > ALARM


@pytest.mark.parametrize("name", KERNELS)
@pytest.mark.parametrize("broken", ["proposal", "target"])
def test_a_wrong_acceptance_ratio_is_noticed(name, broken, monkeypatch):
    kernel_class, model = KERNELS[name]

    def log_ratio(self, state, proposed, caution):
        if broken == "target":
            there = self.proposal(state, caution).log_prob(proposed.x)
            back = self.proposal(proposed, caution).log_prob(state.x)
            return torch.where(self.mask, 0.0, back - there).sum(1)
        return self.log_target(proposed) - self.log_target(state)

    monkeypatch.setattr(kernel_class, "log_ratio", log_ratio)
    assert reversibility(kernel_class, model)[0] < ALARM


@pytest.mark.parametrize("name", KERNELS)
def test_many_moves_keep_the_observed_and_the_target(name):
    kernel_class, model = KERNELS[name]
    mask = torch.arange(model.space.size) % 3 == 2
    x = event(model).flatten() if model.space.values.smooth else torch.tensor([2, 0, 1, 2])
    probabilities, _ = posterior(model, x, mask)
    generator = torch.Generator().manual_seed(6)
    kernel = kernel_class(model, model.ordering, mask)
    start = all_events(model)[probabilities.multinomial(5000, True, generator=generator)]
    with torch.no_grad():
        state = kernel.anneal(kernel.evaluate(start), 1.0)
        for _ in range(10):
            state, _ = kernel.move(state, torch.full((5000,), 1.0), generator)
    assert p_value(model, state.x, probabilities) > ALARM


# Weights and evidence.


@pytest.mark.parametrize(("rounds", "moves"), [(1, 0), (8, 0), (8, 2)])
@pytest.mark.parametrize("name", KERNELS)
def test_the_evidence_is_unbiased(name, rounds, moves):
    kernel_class, model = KERNELS[name]
    mask = torch.arange(model.space.size) >= model.space.size // 2
    x = event(model).flatten() if model.space.values.smooth else torch.tensor([2, 0, 1, 2])
    blind, _ = posterior(model, x, mask, exponent=0.0)
    _, truth = posterior(model, x, mask)
    generator = torch.Generator().manual_seed(8)
    start = all_events(model)[blind.multinomial(2000 * 4, True, generator=generator)]
    with torch.no_grad():
        kernel = kernel_class(model, model.ordering, mask)
        systems = ParticleSystems(kernel, start.view(2000, 4, -1), generator)
        for _ in systems.anneal(schedule(rounds), moves):
            pass
    ratio = (systems.log_evidence.double() - truth).exp()
    error = float(ratio.std() / math.sqrt(2000))
    assert error < 0.1
    assert abs(float(ratio.mean()) - 1) < 5 * error


def test_completed_reports_its_evidence():
    model = tiny("nade")
    x, mask = event(model), mask_of(model, MASKS["suffix"])
    done = last(complete(model, x, mask, 500, **SMALL))
    assert done.log_evidence == pytest.approx(posterior(model, x, mask)[1], abs=0.05)


def test_plain_importance_resampling_without_moves_follows_the_posterior():
    model = tiny("nade")
    x, mask = event(model), mask_of(model, MASKS["suffix"])
    options: dict[str, Any] = {
        "method": "annealed",
        "particles": 400,
        "together": 1,
        "rounds": 1,
        "moves": 0,
    }
    done = last(complete(model, x, mask, 1000, seed=1, **options))
    assert p_value(model, done.samples, posterior(model, x, mask)[0]) > ALARM


def test_systematic_resampling_keeps_each_particle_about_as_often_as_it_weighs():
    generator = torch.Generator().manual_seed(0)
    log_weights = torch.randn(3, 10, generator=generator)
    offsets = torch.rand(3, 1, generator=generator)
    parents = systematic(log_weights, offsets)
    for row, weights in zip(parents, log_weights.softmax(1), strict=True):
        difference = torch.bincount(row, minlength=10) - 10 * weights
        assert difference.abs().max() < 1


def test_the_effective_sample_size_counts_equal_weights():
    log_weights = torch.tensor([[0.0, 0, 0, 0], [5.0, 5, -200, -200], [9.0, -99, -99, -99]])
    assert effective_sample_size(log_weights).tolist() == pytest.approx([4, 2, 1])


# What the caller sees.


def test_events_come_in_order_and_say_how_well_it_went():
    model = tiny("made")
    x, mask = event(model), mask_of(model, MASKS["suffix"])
    options: dict[str, Any] = {**SMALL, "together": 4, "rounds": 10, "moves": 3}
    events = list(complete(model, x, mask, 6, **options))
    moved, done = [step for step in events if isinstance(step, Moved)], last(events)
    assert len(moved) == len(events) - 1
    assert all(step.total == 30 for step in moved)
    assert [step.done for step in moved] == [0, 0, 0, *range(1, 31)]
    assert all((step.samples[:, mask] == x[mask]).all() for step in moved)
    assert torch.equal(moved[-1].samples, done.samples)
    assert moved[-1].exponent == 1
    assert done.particles == 16
    assert 1 <= done.effective_sample_size <= 16
    assert 1 <= done.unique_ancestors <= 16
    assert 0 < done.acceptance <= 1


def test_exact_completion_draws_the_missing_dimensions_one_by_one():
    model = tiny("made")
    events = list(complete(model, event(model), mask_of(model, MASKS["prefix"]), 5))
    drawn, done = [step for step in events if isinstance(step, PixelDrawn)], last(events)
    assert len(drawn) == len(events) - 1
    assert [step.dimension for step in drawn] == [3, 4, 5]
    values = torch.stack([step.value for step in drawn], 1)
    assert torch.equal(done.samples.flatten(1)[:, 3:], values)


@pytest.mark.parametrize("mask_name", ["none", "prefix", "suffix"])
def test_the_seed_decides_everything(mask_name):
    model = tiny("nade")
    x, mask = event(model), mask_of(model, MASKS[mask_name])
    torch.manual_seed(1)
    for method in ("auto", "annealed"):
        options: dict[str, Any] = {"method": method, "rounds": 10}
        first = last(complete(model, x, mask, 40, seed=7, **options)).samples
        torch.manual_seed(2)
        assert torch.equal(last(complete(model, x, mask, 40, seed=7, **options)).samples, first)
        other = last(complete(model, x, mask, 40, seed=8, **options)).samples
        assert not torch.equal(other, first)


def test_the_model_is_left_as_it_was():
    model = tiny("made").train()
    mask = mask_of(model, MASKS["suffix"])
    last(complete(model, event(model), mask, rounds=5, method="annealed"))
    assert model.training
    assert all(p.requires_grad and p.grad is None for p in model.parameters())


def test_values_at_missing_dimensions_are_ignored():
    model = tiny("made")
    x, mask = event(model), mask_of(model, MASKS["suffix"])
    odd = torch.where(mask, x.float(), math.nan)
    options: dict[str, Any] = {"seed": 7, "rounds": 10, "method": "annealed"}
    assert torch.equal(
        last(complete(model, odd, mask, 9, **options)).samples,
        last(complete(model, x, mask, 9, **options)).samples,
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"mask": torch.ones(1, 3, 3, dtype=torch.bool)}, r"mask has the shape \(1, 3, 3\)"),
        ({"mask": torch.ones(1, 2, 3)}, "true .* and false"),
        ({"x": torch.zeros(2, 3)}, r"event to complete has the shape \(2, 3\)"),
        ({"x": torch.full((1, 2, 3), 2)}, "from 0 to 1"),
        ({"x": torch.full((1, 2, 3), math.nan)}, "from 0 to 1"),
        ({"n": 0}, "n must be at least 1"),
        ({"particles": 0}, "particles must be at least 1"),
        ({"rounds": 0}, "rounds must be at least 1"),
        ({"moves": -1}, "cannot be negative"),
        ({"method": "clamp"}, "did you mean 'clamped'"),
    ],
)
def test_bad_input_is_refused_in_a_sentence(change, sentence):
    model = tiny("made")
    given: dict[str, Any] = {
        "x": event(model),
        "mask": mask_of(model, MASKS["suffix"]),
        "n": 1,
        **change,
    }
    with pytest.raises(StudioError, match=sentence):
        last(complete(model, given.pop("x"), given.pop("mask"), given.pop("n"), **given))
