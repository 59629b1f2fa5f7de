"""VAE: a bound below the integral over causes, which two of them let us do by quadrature."""

import math

import numpy as np
import pytest
import torch
from torch import Tensor

from ar_studio import models, sampling
from ar_studio.evaluation import Evaluated, evaluate
from ar_studio.models.vae import VAE
from ar_studio.spaces import EventSpace

SPACES = [
    pytest.param((2,), 2, id="binary"),
    pytest.param((2,), 3, id="categorical"),
    pytest.param((1, 1, 2), 20, id="logistic"),
]
each_space = pytest.mark.parametrize(("shape", "levels"), SPACES)


def vae(shape: tuple[int, ...], levels: int = 2, scale: float = 0.5, **config) -> VAE:
    """Return a float64 model of two causes with random parameters."""
    model = models.create("vae", shape, levels, hidden=(4,), latent=2, **config).double()
    assert isinstance(model, VAE)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * scale)
        guess = model.encoder[-1]  # a wide one, so that no weight is much larger than others
        guess.get_parameter("weight").mul_(0.2)
        guess.get_parameter("bias")[2:] = 0.2
    return model.requires_grad_(False)


def everything(shape: tuple[int, ...], levels: int) -> Tensor:
    grids = torch.meshgrid(*[torch.arange(levels)] * math.prod(shape), indexing="ij")
    return torch.stack(grids, -1).view(-1, *shape)


def exact(model: VAE, x: Tensor) -> Tensor:
    """Return `log p(x)` by Gauss-Hermite quadrature over both causes, `(B,)`."""
    nodes, weights = (torch.from_numpy(a) for a in np.polynomial.hermite_e.hermegauss(60))
    z = torch.cartesian_prod(nodes, nodes)
    log_weight = torch.cartesian_prod(weights, weights).log().sum(1) - math.log(2 * math.pi)
    outputs = model.outputs_given(z)[:, None].expand(-1, len(x), -1, -1)
    each = model.conditional(outputs).log_prob(x.flatten(1).expand(len(z), -1, -1)).sum(-1)
    return (log_weight[:, None] + each).logsumexp(0)


@each_space
def test_the_bound_is_below_log_p_and_reaches_it_with_many_guesses(shape, levels):
    model = vae(shape, levels)
    x = everything(shape, levels)
    truth = exact(model, x)
    assert truth.exp().sum().item() == pytest.approx(1, abs=1e-6)
    members = model.member_log_probs(x, 4000)
    errors = members.std(0) / math.sqrt(len(members))
    gap = truth - members.mean(0)
    assert bool((gap > 5 * errors).all())
    together = members.logsumexp(0) - math.log(len(members))
    spread = (members - together).exp().std(0) / math.sqrt(len(members))
    assert spread.max() < 0.12
    assert bool(((together - truth).abs() < 4 * spread).all())


def test_a_real_event_is_bounded_too_and_its_density_is_that_of_its_samples():
    model = vae((1,), 0)
    x = torch.linspace(-12, 12, 400)[:, None].double()
    truth = exact(model, x)
    assert float(truth.exp().sum() * 24 / 399) == pytest.approx(1, abs=0.01)
    assert float((truth - model.member_log_probs(x, 500).mean(0)).min()) > 0
    *_, last = sampling.sample(model, 4000, seed=3)
    assert isinstance(last, sampling.Sampled)
    below = float((last.samples < 0).double().mean())
    assert below == pytest.approx(float(truth[x[:, 0] < 0].exp().sum() * 24 / 399), abs=0.04)


def test_sampled_frequencies_match_the_integral():
    model, n = vae((2,), 3), 10_000
    *_, last = sampling.sample(model, n, seed=5)
    assert isinstance(last, sampling.Sampled)
    expected = exact(model, everything((2,), 3)).exp() * n
    cells = last.samples.long() @ torch.tensor([3, 1])
    counts = torch.bincount(cells, minlength=9).double()
    assert float(((counts - expected) ** 2 / expected).sum()) < 32  # χ², 8 degrees: 1 in 10,000


def test_a_bound_depends_on_the_event_alone_and_members_are_guesses():
    few, many = (vae((1, 2, 2), samples=samples) for samples in (2, 6))
    x = torch.randint(2, (30, 1, 2, 2), generator=torch.Generator().manual_seed(2))
    whole = few.log_prob(x)
    torch.testing.assert_close(few.log_prob(x[7:9]), whole[7:9])
    *_, found = evaluate(few, x, ensemble=3)
    assert isinstance(found, Evaluated)
    torch.testing.assert_close(found.log_probs, many.log_prob(x))


def test_guesses_taken_in_parts_are_the_same(monkeypatch):
    model, x = vae((3,)), torch.zeros(8, 3)
    whole = model.member_log_probs(x, 9)
    monkeypatch.setattr("ar_studio.models.parts.latent.AT_ONCE", 16)
    torch.testing.assert_close(model.member_log_probs(x, 9), whole)


def test_one_guess_has_the_gradient_of_the_bound_with_its_divergence_in_closed_form():
    model = vae((3,)).requires_grad_(True)
    x = torch.tensor([[1, 0, 1]]).expand(40_000, -1)
    found = torch.autograd.grad(
        model.loss(x, torch.Generator().manual_seed(0)), list(model.encoder.parameters())
    )
    mean, log_scale = model.through(model.encoder, model.inputs(x)).chunk(2, -1)
    epsilon = torch.randn(mean.shape, generator=torch.Generator().manual_seed(1)).double()
    outputs = model.outputs_given(mean + log_scale.exp() * epsilon)
    divergence = 0.5 * (mean.square() + (2 * log_scale).exp() - 1) - log_scale
    bound = model.conditional(outputs).log_prob(x).sum(-1) - divergence.sum(-1)
    want = torch.autograd.grad(-bound.mean(), list(model.encoder.parameters()))
    for got, expected in zip(found, want, strict=True):
        torch.testing.assert_close(got, expected, atol=0.03, rtol=0)
    assert max(float(one.abs().max()) for one in want) > 0.1


@pytest.mark.parametrize("levels", [2, 5, 100, 0])
def test_the_parameter_count_is_the_closed_formula(levels):
    model = models.create("vae", (1, 2, 3), levels, hidden=(5, 4), latent=3)
    counted = sum(parameter.numel() for parameter in model.parameters())
    assert VAE.parameter_count(model.space, model.config) == counted


def test_what_has_no_order_is_categorical_however_many_values_it_has():
    for shape, numbers in (((5,), 40), ((1, 1, 5), 2)):
        model = models.create("vae", shape, 40)
        assert isinstance(model, VAE)
        assert model.outputs_given(torch.zeros(1, 50)).shape == (1, 5, numbers)


def test_the_size_of_the_papers_network():
    config = models.create("vae", (1, 28, 28)).config
    both = (784 * 200 + 200) + (200 * 200 + 200) * 2 + (200 * 100 + 100) + (50 * 200 + 200)
    assert VAE.parameter_count(EventSpace((1, 28, 28)), config) == both + 200 * 784 + 784


def test_training_raises_the_bound():
    model = models.create("vae", (6,), hidden=(8,), latent=2)
    x = torch.tensor([[1, 1, 1, 0, 0, 0], [0, 0, 0, 1, 1, 1]]).repeat(20, 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    before = model.log_prob(x[:2]).mean().item()
    for step in range(120):
        optimizer.zero_grad()
        model.loss(x, torch.Generator().manual_seed(step)).backward()
        optimizer.step()
    assert model.log_prob(x).mean().item() > max(before + 2, -1.5)  # log ½ is the best there is
