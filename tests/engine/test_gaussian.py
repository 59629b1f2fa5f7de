"""The Gaussian against its closed forms and against the published likelihoods."""

import math

import pytest
import torch

from ar_studio import models, orderings
from ar_studio.models.gaussian import Gaussian


def fitted(*parts: torch.Tensor, **config) -> Gaussian:
    """Return the Gaussian counted from parts of the data."""
    model = models.create("gaussian", (parts[0].shape[1],), 0, **config)
    assert isinstance(model, Gaussian)
    each = [model.expect(part).statistics for part in parts]
    model.maximise({name: torch.stack([s[name] for s in each]).sum(0) for name in each[0]})
    return model


def correlated(n: int, size: int = 5) -> torch.Tensor:
    generator = torch.Generator().manual_seed(0)
    mix = torch.randn(size, size, generator=generator)
    return torch.randn(n, size, generator=generator) @ mix + torch.arange(size) * 3


@torch.no_grad()
def test_it_is_the_maximum_likelihood_gaussian_whatever_the_batches():
    x = correlated(300)
    want = torch.distributions.MultivariateNormal(
        x.double().mean(0), torch.cov(x.double().T, correction=0)
    ).log_prob(x.double())
    for parts in ((x,), x.split(70)):
        found = fitted(*parts).log_prob(x).double()
        torch.testing.assert_close(found, want, rtol=1e-4, atol=1e-3)


@torch.no_grad()
def test_every_ordering_factorises_the_same_density():
    x = correlated(50)
    model = fitted(x).double()
    for seed in range(4):
        order = orderings.random(5, torch.Generator().manual_seed(seed))
        torch.testing.assert_close(model.log_prob(x, ordering=order), model.log_prob(x))


def test_counted_weights_are_where_the_gradient_is_zero():
    x = correlated(200)
    model = fitted(x, ridge=1e-12).double()
    model.loss(x, torch.Generator()).backward()
    for parameter in model.parameters():
        assert parameter.grad is not None
        assert parameter.grad.abs().max() < 1e-4


@torch.no_grad()
def test_columns_that_determine_each_other_or_never_change_keep_a_density():
    x = correlated(100, 3)
    x = torch.cat([x, x[:, :1] * 2 + 1, torch.full((100, 1), 7.0)], 1)
    model = fitted(x)
    assert model.log_prob(x).isfinite().all()
    factor = model.along(model.ordering)
    ridge = math.sqrt(model.config.ridge)
    assert float(factor[4, 4]) == pytest.approx(ridge, rel=1e-3)
    # The fourth column is known from the first, but for the ridges of both.
    spread = float(x[:, 3].std(correction=0))
    assert float(factor[3, 3]) == pytest.approx(math.sqrt(2) * ridge * spread, rel=0.05)
