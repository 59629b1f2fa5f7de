"""DARN: a joint of pixels and causes that adds up to one, its bound, and noise that adapts."""

import math
from itertools import product

import pytest
import torch
from torch import Tensor

from ar_studio import models, sampling
from ar_studio.models.darn import DARN, LEAST_NOISE

CASES = [pytest.param((3,), id="one layer"), pytest.param((2, 2), id="two layers")]
each_case = pytest.mark.parametrize("hidden", CASES)


def darn(hidden: tuple[int, ...] = (3,), scale: float = 0.8, **config) -> DARN:
    """Return a float64 model of four pixels with random parameters."""
    model = models.create("darn", (4,), hidden=hidden, **config).double()
    assert isinstance(model, DARN)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for _, parameter in model.means():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * scale)
    return model


def everything(size: int) -> Tensor:
    return torch.tensor(list(product((0, 1), repeat=size)))


def joint(model: DARN, x: Tensor) -> Tensor:
    """Return `log p(x, h)` of events and all hidden states, `(2^ΣJ, B)`."""
    states = everything(sum(model.hidden)).double()[:, None].split(model.hidden, -1)
    return model.log_joint(x.double()[None], list(states))


@each_case
def test_the_joint_adds_up_to_one_over_events_and_causes(hidden):
    total = joint(darn(hidden), everything(4)).exp().sum()
    assert total.item() == pytest.approx(1, abs=1e-12)


def test_causes_see_those_before_them_and_pixels_those_before_them_and_all_causes():
    model = darn((3,)).requires_grad_(False)
    down, x, h = model.down[0], [1, 0, 1, 1], [1, 1, 0]
    total = 0.0
    for units, bias, matrix in (
        (h, model.prior, model.matrix(1)),
        (x, down(torch.tensor(h).double()), model.matrix(0)),
    ):
        for j, unit in enumerate(units):
            a = float(bias[j]) + sum(float(matrix[j, i]) * units[i] for i in range(j))
            total -= math.log1p(math.exp(-a if unit else a))
    found = model.log_joint(torch.tensor(x).double(), [torch.tensor(h).double()])
    assert found.item() == pytest.approx(total, rel=1e-12)
    assert bool((model.matrix(1) != 0).equal(torch.ones(3, 3).tril(-1).bool()))


@each_case
def test_the_bound_is_below_log_p_and_reaches_it_with_many_guesses(hidden):
    model = darn(hidden, scale=0.6, samples=2).requires_grad_(False)
    truth = joint(model, everything(4)).logsumexp(0)
    members = model.member_log_probs(everything(4), 5000)
    assert bool((truth - members.mean(0) > 0).all())
    together = members.logsumexp(0) - math.log(len(members))
    spread = (members - together).exp().std(0) / math.sqrt(len(members))
    assert spread.max() < 0.06
    assert bool(((together - truth).abs() < 4 * spread).all())


def test_sampled_frequencies_match_the_enumerated_distribution():
    model, n = darn(), 10_000
    expected = joint(model, everything(4)).logsumexp(0).exp().detach() * n
    *_, last = sampling.sample(model, n, seed=5)
    assert isinstance(last, sampling.Sampled)
    counts = torch.bincount(last.samples.long() @ torch.tensor([8, 4, 2, 1]), minlength=16)
    assert float(((counts - expected) ** 2 / expected).sum()) < 45  # χ², 15: 1 in 10,000


def test_adaptive_noise_costs_what_it_takes_to_tell_the_weights():
    model, plain = darn(), darn(adaptive=False)
    x = everything(4)[[3, 12]].repeat(500, 1)
    model.prepare(x, None)
    with torch.no_grad():
        for log_scale in model.log_scales:
            log_scale.fill_(-9)  # hardly any noise
    quiet = model.loss(x, torch.Generator().manual_seed(0))
    cost = sum(
        (math.log(mean.detach().square().add(math.exp(-18)).mean().sqrt()) + 9) * mean.numel()
        for _, mean in model.means()
    )
    generators = [torch.Generator().manual_seed(seed) for seed in range(40)]
    bound = sum(plain.loss(x, one).item() for one in generators) / 40
    assert quiet.item() - cost / len(x) == pytest.approx(bound, abs=0.1)
    quiet.backward()
    assert all(bool((one.grad < 0).all()) for one in model.log_scales if one.grad is not None)
    assert all(parameter.grad is not None for parameter in model.parameters())


def test_few_events_are_learnt_by_weights_that_are_told_less_exactly():
    model = darn(scale=0.1).float()
    x = torch.tensor([[1, 1, 1, 1], [0, 0, 0, 0]]).repeat(50, 1)
    model.prepare(x, None)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for step in range(150):
        optimizer.zero_grad()
        model.loss(x, torch.Generator().manual_seed(step)).backward()
        optimizer.step()
    assert -model.log_prob(x).mean().item() < 1.2  # log 2 is the least
    names = [name for name, _ in model.means()]
    assert model.log_scales[names.index("links.0")].min() > LEAST_NOISE  # all are told less exactly


@each_case
@pytest.mark.parametrize("adaptive", [False, True])
def test_the_parameter_count_is_the_closed_formula(hidden, adaptive):
    model = models.create("darn", (1, 3, 4), hidden=hidden, adaptive=adaptive)
    counted = sum(parameter.numel() for parameter in model.parameters())
    assert DARN.parameter_count(model.space, model.config) == counted
