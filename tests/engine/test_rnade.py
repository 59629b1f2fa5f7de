"""RNADE as its paper defines it, and what keeps its densities within bounds."""

import math

import pytest
import torch
from torch import Tensor

from ar_studio import models
from ar_studio.conditionals import Mixture
from ar_studio.models import rnade
from ar_studio.models.parts import mixtures
from ar_studio.models.parts.mixtures import ScaledGradient
from ar_studio.models.rnade import RNADE, HiddenLayer
from ar_studio.optimisation import TrainSettings, make_optimizer
from ar_studio.spaces import EventSpace


def build(size: int = 4, seed: int = 0, **config) -> RNADE:
    """Return a float64 RNADE whose parameters are all random."""
    model = models.create("rnade", (size,), 0, **config).double()
    assert isinstance(model, RNADE)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.5)
    return model


def by_the_equations(model: RNADE, x: Tensor) -> Tensor:
    """Return the log-densities of `x` `(B, D)` dimension after dimension, as in the paper."""
    net, total = model.network, torch.zeros(len(x))
    assert isinstance(net, HiddenLayer)
    a = net.c.expand(len(x), -1)
    for position, d in enumerate(model.ordering.tolist()):
        h = getattr(torch, model.config.activation)(net.rho[position] * a)
        known = (x[:, d] - model.centre[d]) / model.spread[d]
        *alpha, mu, log_sigma = (h @ net.V[position] + model.b[d]).split(model.config.components, 1)
        weights = alpha[0].softmax(1) if alpha else torch.full_like(mu, 1 / mu.shape[1])
        floor = model.config.floor
        sigma = (floor + torch.log1p((log_sigma - floor).exp())).exp()
        z = (known[:, None] - mu) / sigma
        bell = {
            "gaussian": (-z.square() / 2).exp() / math.sqrt(2 * math.pi),
            "laplace": (-z.abs()).exp() / 2,
            "logistic": 1 / (2 * (z / 2).cosh()).square(),
        }[model.config.component]
        density = (weights * bell / sigma).sum(1)
        total = total + density.log() - model.spread[d].log()
        a = a + known[:, None] * net.W[position]
    return total


@pytest.mark.parametrize(
    "config",
    [
        {},
        {"component": "laplace", "activation": "sigmoid"},
        {"component": "logistic"},
        {"equal_weights": True, "activation": "tanh"},
    ],
)
def test_the_density_is_that_of_the_equations(config):
    model = build(5, hidden=6, components=3, ordering="random", **config)
    x = torch.randn(7, 5, dtype=torch.float64) * 2 + 1
    model.prepare(x * 3, None)
    with torch.no_grad():
        model.b.normal_()
    torch.testing.assert_close(model.log_prob(x), by_the_equations(model, x))


def test_blocks_change_neither_densities_nor_gradients(monkeypatch):
    x = torch.randn(6, 11, dtype=torch.float64)
    found = []
    for block in (32, 4, 1):
        monkeypatch.setattr(rnade, "BLOCK", block)
        model, inputs = build(11, hidden=5, components=2), x.clone().requires_grad_()
        model.log_prob(inputs).sum().backward()
        grads = [p.grad for p in model.parameters()]
        found.append([model.log_prob(x), inputs.grad, *grads])
    for other in found[1:]:
        for left, right in zip(found[0], other, strict=True):
            torch.testing.assert_close(left, right)


@pytest.mark.parametrize(
    ("config", "count"),
    [
        ({"hidden": 50, "components": 10}, 17_441),
        # without the weights of single components
        ({"hidden": 50, "components": 1}, 11 * 50 + 50 + 2 * 11 * 51 + 11),
        ({"hidden": 50, "equal_weights": True}, 11 * 50 + 50 + 2 * 11 * 10 * 51 + 11),
        ({"network": "linear", "components": 10}, 3 * 10 * (11 * 10 // 2 + 11)),
        ({"network": "linear", "components": 1}, 2 * (11 * 10 // 2 + 11)),
    ],
)
def test_the_papers_parameter_count(config, count):
    model = models.create("rnade", (11,), 0, **config)
    assert model.parameter_count(model.space, model.config) == count
    assert sum(p.numel() for p in model.parameters()) == count


def test_the_gradient_of_a_mean_is_scaled():
    means = torch.tensor([1.0, 2.0], requires_grad=True)
    scaled = ScaledGradient.apply(means, torch.tensor([0.5, 3.0]))
    assert torch.equal(scaled, means)
    scaled.square().sum().backward()
    assert means.grad is not None
    assert means.grad.tolist() == [2 * 1 * 0.5, 2 * 2 * 3]


def test_training_scales_the_gradients_of_means_by_sigma_and_no_others():
    model, x = build(3, hidden=4, components=1), torch.randn(1, 3, dtype=torch.float64)
    conditional = model.conditionals(x)
    assert isinstance(conditional, Mixture)
    sigma = conditional.log_scales.exp()[0, :, 0].detach()
    model.loss(x, torch.Generator()).backward()
    assert model.b.grad is not None
    training = model.b.grad.clone()
    model.zero_grad()
    (-model.log_prob(x).sum()).backward()
    true = model.b.grad
    assert (sigma - 1).abs().min() > 0.05
    torch.testing.assert_close(training[:, 0], true[:, 0] * sigma)
    torch.testing.assert_close(training[:, 1], true[:, 1])


def test_the_scaling_leaves_the_loss_and_the_gradient_in_x_alone():
    model, x = build(3, components=2), torch.randn(5, 3, dtype=torch.float64)
    assert model.loss(x, torch.Generator()).item() == pytest.approx(
        -float(model.log_prob(x).mean().detach())
    )
    assert torch.autograd.gradcheck(lambda e: model.log_prob(e), x.requires_grad_())


def test_means_start_evenly_over_each_columns_range_and_a_spacing_wide():
    x = torch.rand(500, 3) * torch.tensor([1.0, 10.0, 0.1]) + torch.tensor([0.0, -5.0, 7.0])
    model = models.create("rnade", (3,), 0, components=4)
    assert isinstance(model, RNADE)
    model.prepare(x, None)
    with torch.no_grad():
        conditional = model.conditionals(x)
    assert isinstance(conditional, Mixture)
    low, spacing = x.amin(0), (x.amax(0) - x.amin(0)) / 3
    want = low[:, None] + torch.arange(4) * spacing[:, None]
    means, scales = conditional.means[0], conditional.log_scales[0].exp()
    torch.testing.assert_close(means[0], want[0], rtol=1e-4, atol=1e-4)  # nothing comes before it
    assert ((conditional.means.mean(0) - want).abs() < 0.2 * spacing[:, None]).all()
    torch.testing.assert_close(scales[0], spacing[0].expand(4), rtol=0.01, atol=0)


def test_pictures_share_one_scale_and_a_constant_column_has_one():
    x = torch.rand(50, 1, 2, 2)
    x[:, 0, 0, 0] = 0.25
    picture = models.build("rnade", EventSpace((1, 2, 2), 0, bins=256), {})
    vector = models.build("rnade", EventSpace((4,), 0), {})
    assert isinstance(picture, RNADE)
    assert isinstance(vector, RNADE)
    picture.prepare(x, None)
    vector.prepare(x.flatten(1), None)
    torch.testing.assert_close(picture.spread, x.std(correction=0).expand(4))
    torch.testing.assert_close(picture.centre, x.mean().expand(4))
    assert vector.spread[0] == 1
    assert vector.log_prob(x.flatten(1)).isfinite().all()


@pytest.mark.parametrize("floor", [-7.0, -2.0])
def test_a_density_grows_to_that_of_the_floor_and_no_further(floor):
    model = models.create("rnade", (1,), 0, components=1, floor=floor)
    assert isinstance(model, RNADE)
    value = torch.tensor([[3.0]])
    model.prepare(torch.tensor([[1.0], [5.0]]), None)  # standard deviation 2
    with torch.no_grad():
        model.b[:] = torch.tensor([0.0, -50.0])
    bound = -floor - 0.5 * math.log(2 * math.pi) - math.log(2)
    assert float(model.log_prob(value).detach()) == pytest.approx(bound)
    with torch.no_grad():
        model.b[0, 1] = floor - 3  # a gradient still leads back from below the floor
    (-model.log_prob(value + 1)).sum().backward()
    assert model.b.grad is not None
    assert model.b.grad[0, 1] < -0.1


def test_far_components_keep_a_weight():
    model = build(1, components=2, hidden=1)
    raw = torch.tensor([0.0, -500.0, 0.0, 300.0, 0.0, 0.0], dtype=torch.float64)
    one = torch.ones((), dtype=torch.float64)
    mixture = model.head.mixture(raw, 0 * one, one)
    assert mixture.log_weights.tolist() == [0, mixtures.LEAST_LOG_WEIGHT]


@pytest.mark.parametrize("config", [{}, {"network": "linear"}, {"component": "laplace"}])
def test_it_learns_a_density_that_no_gaussian_has(config):
    generator = torch.Generator().manual_seed(0)
    signs = torch.randint(2, (2000, 1), generator=generator) * 2.0 - 1
    first = signs + 0.2 * torch.randn(2000, 1, generator=generator)
    second = -2 * first + 0.3 * torch.randn(2000, 1, generator=generator)
    x = torch.cat([first, second], 1)
    model = models.create("rnade", (2,), 0, hidden=10, components=3, **config)
    model.prepare(x[:1000], None)
    optimizer = torch.optim.Adam(model.parameters(), 0.04)
    for _ in range(150):
        optimizer.zero_grad()
        model.loss(x[:1000], torch.Generator()).backward()
        optimizer.step()
    with torch.no_grad():
        found = -float(model.log_prob(x[1000:]).mean())
    noise = 0.5 * math.log(2 * math.pi * math.e)
    truth = math.log(2) + noise + math.log(0.2) + noise + math.log(0.3)
    assert truth - 0.05 < found < truth + (0.3 if config.get("component") == "laplace" else 0.15)


@pytest.mark.parametrize("name", ["adam", "sgd"])
def test_weight_decay_spares_the_biases_that_say_where_the_data_lie(name):
    model = build(3, hidden=4, components=2)
    settings = TrainSettings(optimizer=name, weight_decay=0.5, learning_rate=0.1)
    optimizer = make_optimizer(model, settings)
    before = {key: p.detach().clone() for key, p in model.named_parameters()}
    for parameter in model.parameters():
        parameter.grad = torch.zeros_like(parameter)
    optimizer.step()
    moved = {key for key, p in model.named_parameters() if not torch.equal(p, before[key])}
    assert moved == {"network.W", "network.V", "network.c"}
