"""Branches: noise by which an event is drawn, and what another value would have brought about."""

import math
from typing import Any

import pytest
import torch
from torch import Tensor

from ar_studio import models
from ar_studio.branching import Branched, branch, branch_completion, kept, noise_of, run_free
from ar_studio.conditionals import (
    Bernoulli,
    Categorical,
    Conditional,
    Logistics,
    Mixture,
    Words,
)
from ar_studio.errors import StudioError
from ar_studio.models import AutoregressiveModel
from ar_studio.sampling import PixelDrawn, Sampled, make_noise, sample

N = 4000


def parameters(*shape: int) -> Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(3), dtype=torch.float64)


FAMILIES: dict[str, Conditional] = {
    "bernoulli": Bernoulli(parameters(N) * 2),
    "categorical": Categorical(parameters(N, 5) * 2),
    "words": Words(parameters(N, 5)),
    "logistics": Logistics(parameters(N, 3), parameters(N, 3), parameters(N, 3) - 2, 16),
    "gaussians": Mixture(parameters(N, 3), parameters(N, 3) * 3, parameters(N, 3), "gaussian"),
    "laplacians": Mixture(parameters(N, 3), parameters(N, 3) * 3, parameters(N, 3), "laplace"),
    "bells": Mixture(parameters(N, 3), parameters(N, 3) * 3, parameters(N, 3), "logistic"),
}


@pytest.mark.parametrize("name", FAMILIES)
def test_noise_that_is_found_draws_the_values_and_is_uniform(name):
    conditional = FAMILIES[name]
    drawn, spread = (
        torch.rand(N, 2, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)
        for seed in (1, 2)
    )
    x = conditional.draw(drawn)
    found = conditional.abduct(x, spread)
    again = conditional.draw(found)
    if isinstance(conditional, Mixture):
        torch.testing.assert_close(again, x, rtol=1e-6, atol=1e-6)
    else:
        assert torch.equal(again, x)
    assert ((found >= 0) & (found < 1)).all()
    # Kolmogorov's distance to the uniform distribution; 1.95 / √N has probability 0.001.
    even = torch.arange(1, N + 1, dtype=torch.float64) / N
    for numbers in found.unbind(-1):
        assert (numbers.sort().values - even).abs().max() < 1.95 / math.sqrt(N) + 0.002


def build(name: str, **config: Any) -> AutoregressiveModel:
    model = models.autoregressive(models.create(name, (1, 3, 4), 2, **config))
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(0.4 * torch.randn(parameter.shape, generator=generator))
    return model.eval()


def branched(model: AutoregressiveModel, event: Tensor, noise: Tensor, at: int, value: float):
    *drawn, last = branch(model, event, noise, at, value)
    assert isinstance(last, Branched)
    return [one for one in drawn if isinstance(one, PixelDrawn)], last.event


def drawn_by(model: AutoregressiveModel, seed: int = 5) -> Tensor:
    *_, last = sample(model, 1, seed=seed)
    assert isinstance(last, Sampled)
    return last.samples[0]


@pytest.mark.parametrize("name", ["nade", "made", "pixelcnn"])
def test_the_same_value_brings_the_event_back_and_another_one_its_own(name):
    model = build(name) if name == "pixelcnn" else build(name, ordering="spiral")
    event = drawn_by(model)
    noise = noise_of(model, event, seed=4)
    at = int(model.ordering[4])
    value = int(event.flatten()[at])
    drawn, same = branched(model, event, noise, at, value)
    assert torch.equal(same, event)
    assert [one.position for one in drawn] == list(range(4, 12))
    _, other = branched(model, event, noise, at, 1 - value)
    flat, before = other.flatten(), event.flatten()
    assert flat[at] == 1 - value
    assert torch.equal(flat[model.ordering[:4]], before[model.ordering[:4]])
    # What follows is what the same noise draws after that value, one after the other.
    x = before.clone().float()
    x[at] = 1 - value
    for dimension in model.ordering[5:].tolist():
        with torch.no_grad():
            conditional = model.conditionals(x.view(1, 1, 3, 4)).dimension(dimension)
        x[dimension] = conditional.draw(noise[:, dimension])[0]
    assert torch.equal(flat.float(), x)


@pytest.mark.parametrize("place", range(12))
def test_a_branch_may_begin_anywhere(place):
    model = build("nade", ordering="spiral")
    event, at = drawn_by(model), int(model.ordering[place])
    noise = noise_of(model, event, seed=4)
    drawn, same = branched(model, event, noise, at, int(event.flatten()[at]))
    assert torch.equal(same, event)
    told = torch.stack([one.conditional.log_prob(one.value)[0] for one in drawn])
    with torch.no_grad():
        factors = model.conditionals(event[None]).log_prob(event[None]).flatten()
    torch.testing.assert_close(told, factors[model.ordering[place:]], rtol=1e-4, atol=1e-5)


def test_a_sample_branches_under_its_own_noise():
    model, noise = build("nade"), make_noise(1, 12, 7)
    *_, last = sample(model, 1, noise=noise)
    assert isinstance(last, Sampled)
    event = last.samples[0]
    assert torch.equal(branched(model, event, noise, 0, int(event.flatten()[0]))[1], event)


def test_branches_under_all_noise_follow_the_model():
    """Noise of draws is uniform, so that branches are draws given the value."""
    model, counts = build("fvsbn"), torch.zeros(2)
    for seed in range(200):
        event = drawn_by(model, seed)
        noise = noise_of(model, event, seed=1000 + seed)
        counts[int(branched(model, event, noise, 0, 1)[1].flatten()[1])] += 1
    first = torch.zeros(1, 1, 3, 4)
    first[0, 0, 0, 0] = 1
    with torch.no_grad():
        conditional = model.conditionals(first).dimension(1)
    assert isinstance(conditional, Bernoulli)
    p = float(conditional.probs)
    assert abs(counts[1] / 200 - p) < 4 * math.sqrt(p * (1 - p) / 200)


@pytest.mark.parametrize("place", [0, 5, 12])
def test_a_free_run_is_given_its_own_draws(place):
    model, noise = build("nade", ordering="spiral"), make_noise(1, 12, 3)
    event = drawn_by(model)
    *drawn, last = run_free(model, event, noise, place)
    assert isinstance(last, Branched)
    assert [one.position for one in drawn if isinstance(one, PixelDrawn)] == list(range(place, 12))
    x = event.clone().flatten().float()
    for dimension, one in zip(model.ordering[place:].tolist(), drawn, strict=True):
        with torch.no_grad():
            expected = model.conditionals(x.view(1, 1, 3, 4)).dimension(dimension)
        assert isinstance(one, PixelDrawn)
        torch.testing.assert_close(one.conditional.mean, expected.mean)
        x[dimension] = expected.draw(noise[:, dimension])[0]
    assert torch.equal(last.event.flatten().float(), x)
    if place == 0:
        *_, sampled = sample(model, 1, noise=noise)
        assert isinstance(sampled, Sampled)
        assert torch.equal(last.event, sampled.samples[0])


def test_a_sample_branches_at_its_temperature():
    model, noise = build("nade"), make_noise(1, 12, 7)
    *_, last = sample(model, 1, noise=noise, temperature=0.3)
    assert isinstance(last, Sampled)
    event = last.samples[0]
    *_, same = branch(model, event, noise, 2, int(event.flatten()[2]), temperature=0.3)
    assert isinstance(same, Branched)
    assert torch.equal(same.event, event)


def observing(*dimensions: int) -> Tensor:
    mask = torch.zeros(12, dtype=torch.bool)
    mask[list(dimensions)] = True
    return mask.view(1, 3, 4)


def test_a_completion_branches_under_its_noise_where_what_is_observed_came_first():
    model, observed = build("nade"), observing(0, 1, 2)
    event = drawn_by(model)
    value = int(event.flatten()[5])
    *_, same = branch_completion(model, event, observed, 5, value, seed=4)
    assert isinstance(same, Branched)
    assert torch.equal(same.event, event)
    assert (same.method, same.same_noise) == ("exact", True)
    *_, other = branch_completion(model, event, observed, 5, 1 - value, seed=4)
    assert isinstance(other, Branched)
    expected = branched(model, event, noise_of(model, event, seed=4), 5, 1 - value)[1]
    assert torch.equal(other.event, expected)


def test_a_model_of_any_ordering_branches_whatever_is_observed():
    model, observed = build("deepnade"), observing(3, 11)
    event = drawn_by(model)
    *drawn, last = branch_completion(model, event, observed, 5, 1 - int(event.flatten()[5]))
    assert isinstance(last, Branched)
    assert (last.method, last.same_noise) == ("exact", True)
    assert [one.dimension for one in drawn if isinstance(one, PixelDrawn)] == [6, 7, 8, 9, 10]
    known = kept(model, observed, 5).flatten()
    assert known.tolist() == [place <= 5 or place == 11 for place in range(12)]
    flat = event.flatten().clone()
    flat[5] = 1 - flat[5]
    assert torch.equal(last.event.flatten()[known], flat[known])


def test_a_branch_follows_the_posterior_where_something_observed_comes_later():
    """What is observed last says something of what is redrawn, which is drawn given it."""
    model, observed = build("fvsbn"), observing(11)
    event, counts, runs = drawn_by(model), torch.zeros(2), 300
    for seed in range(runs):
        *_, last = branch_completion(model, event, observed, 9, 1, seed=seed)
        assert isinstance(last, Branched)
        assert (last.method, last.same_noise) == ("enumerated", False)
        counts[int(last.event.flatten()[10])] += 1
    either = event.flatten().repeat(2, 1)
    either[:, 9], either[:, 10] = 1, torch.tensor([0, 1])
    with torch.no_grad():
        p = float(model.log_prob(either.view(2, 1, 3, 4)).softmax(0)[1])
    assert abs(counts[1] / runs - p) < 4 * math.sqrt(p * (1 - p) / runs)
    with pytest.raises(StudioError, match="hidden"):
        next(branch_completion(model, event, observed, 11, 1))


def test_what_cannot_be_is_refused():
    model = build("nade")
    with pytest.raises(StudioError, match="no place 13"):
        list(run_free(model, torch.zeros(1, 3, 4), make_noise(1, 12, 0), 13))
    event, noise = torch.zeros(1, 3, 4, dtype=torch.uint8), make_noise(1, 12, 0)
    for at, value, uniforms in ((12, 1, noise), (0, 2, noise), (0, 1, noise[:, :5])):
        with pytest.raises(StudioError):
            list(branch(model, event, uniforms, at, value))
    for value in (300, -1, 0.5, math.nan):
        with pytest.raises(StudioError, match="whole numbers from 0 to 1"):
            list(branch(model, event, noise, 0, value))
        with pytest.raises(StudioError, match="whole numbers from 0 to 1"):
            list(branch_completion(model, event, event > 0, 0, value))
    real = models.autoregressive(models.create("rnade", (3,), 0))
    for value in (1e300, math.inf):
        with pytest.raises(StudioError, match="finite"):
            list(branch(real, torch.zeros(3), make_noise(1, 3, 0), 0, value))
    with pytest.raises(StudioError, match="does not tell which noise"):
        Conditional.abduct(FAMILIES["bernoulli"], torch.zeros(N), torch.zeros(N, 2))
