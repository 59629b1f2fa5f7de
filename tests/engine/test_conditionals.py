"""Conditionals: families whose draws are quantiles and whose numbers survive extreme logits."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from ar_studio.bells import BELLS, BellName
from ar_studio.conditionals import (
    Bernoulli,
    Categorical,
    Conditional,
    Logistics,
    Mixture,
    discrete,
)

logit = st.floats(-6, 6)
ALMOST_ONE = 1 - 2**-24  # the largest uniform there is


def noise(*quantiles: float) -> torch.Tensor:
    return torch.tensor(quantiles)[:, None].expand(-1, 2)


def families(n: int = 64) -> list[Conditional]:
    generator = torch.Generator().manual_seed(0)
    return [
        Bernoulli(torch.randn(n, 2, 3, generator=generator).double()),
        Categorical(torch.randn(n, 2, 3, 5, generator=generator).double()),
        Logistics(*torch.randn(3, n, 2, 3, 4, generator=generator).double(), levels=5),
    ]


@pytest.mark.parametrize("family", families(), ids=["bernoulli", "categorical", "logistics"])
def test_the_parts_of_a_family_agree(family):
    pmf = family.pmf
    torch.testing.assert_close(pmf.sum(-1), torch.ones(64, 2, 3).double())
    assert family.batch_shape == (64, 2, 3)
    for value in range(pmf.shape[-1]):
        log_prob = family.log_prob(torch.full((64, 2, 3), value, dtype=torch.uint8))
        torch.testing.assert_close(log_prob.exp(), pmf[..., value])
    torch.testing.assert_close(family.entropy(), -(pmf * pmf.log()).sum(-1))
    torch.testing.assert_close(family.dimension(4).pmf, pmf.flatten(1, 2)[:, 4])
    assert family.dimension(4).batch_shape == (64,)


def test_probs_follow_torch():
    bernoulli, categorical, _ = families()
    assert isinstance(bernoulli, Bernoulli)
    assert isinstance(categorical, Categorical)
    torch.testing.assert_close(
        bernoulli.probs, torch.distributions.Bernoulli(logits=bernoulli.logits).probs
    )
    torch.testing.assert_close(
        categorical.probs, torch.distributions.Categorical(logits=categorical.logits).probs
    )


@given(st.lists(logit, min_size=2, max_size=6), st.floats(0, ALMOST_ONE))
def test_a_draw_is_the_quantile_at_the_noise(logits, u):
    family = Categorical(torch.tensor([logits], dtype=torch.float64))
    value = int(family.draw(torch.full((1, 2), u, dtype=torch.float64)))
    cdf = [0.0, *family.pmf[0].cumsum(0).tolist()]
    assert cdf[value] - 1e-12 <= u <= cdf[value + 1] + 1e-12


def test_draws_have_the_right_frequencies():
    n = 100_000
    u = torch.rand(n, 2, generator=torch.Generator().manual_seed(1))
    family = Categorical(torch.tensor([0.3, -1.0, 1.2, 0.0]).expand(n, 4))
    found = torch.bincount(family.draw(u).long(), minlength=4) / n
    torch.testing.assert_close(found, family.pmf[0], atol=4 * 0.5 / math.sqrt(n), rtol=0)
    assert family.draw(u).dtype == torch.uint8


def test_a_larger_noise_never_draws_a_smaller_value():
    u = noise(*torch.linspace(0, ALMOST_ONE, 101).tolist())
    for family in (Bernoulli(torch.zeros(101)), Categorical(torch.zeros(101, 4))):
        assert bool((family.draw(u).int().diff() >= 0).all())


def test_bernoulli_is_the_categorical_of_two_values():
    a = torch.linspace(-8, 8, 200).double()
    bernoulli, categorical = Bernoulli(a), Categorical(torch.stack([torch.zeros_like(a), a], -1))
    u = torch.rand(200, 2, generator=torch.Generator().manual_seed(2)).double()
    assert torch.equal(bernoulli.draw(u), categorical.draw(u))
    torch.testing.assert_close(bernoulli.pmf, categorical.pmf)
    torch.testing.assert_close(bernoulli.temperature(0.5).pmf, categorical.temperature(0.5).pmf)
    for value in (0, 1):
        x = torch.full((200,), value)
        torch.testing.assert_close(bernoulli.log_prob(x), categorical.log_prob(x))


@pytest.mark.parametrize("t", [0.25, 0.5, 2.0, 7.0])
@pytest.mark.parametrize("family", families(), ids=["bernoulli", "categorical", "logistics"])
def test_temperature_raises_probabilities_to_a_power(family, t):
    power = family.pmf ** (1 / t)
    torch.testing.assert_close(family.temperature(t).pmf, power / power.sum(-1, keepdim=True))
    assert family.temperature(1) is family


@pytest.mark.parametrize("t", [0.5, 3.0])
@pytest.mark.parametrize("component", ["gaussian", "laplace"])
def test_temperature_raises_the_density_of_a_component_to_a_power(component: BellName, t):
    one = torch.ones(1, dtype=torch.float64)
    family = Mixture(one, 3 * one, -0.7 * one, component)
    x = torch.linspace(-4, 10, 50, dtype=torch.float64)
    warmer, own = family.temperature(t).log_prob(x), family.log_prob(x)
    torch.testing.assert_close(warmer - warmer[0], (own - own[0]) / t)


@pytest.mark.parametrize(
    ("component", "family"),
    [("gaussian", stats.norm), ("laplace", stats.laplace), ("logistic", stats.logistic)],
)
def test_bells_are_those_of_scipy(component: BellName, family):
    bell, z = BELLS[component], torch.linspace(-30, 30, 61, dtype=torch.float64)
    u = torch.linspace(0.01, 0.99, 50, dtype=torch.float64)
    for found, want in (
        (bell.log_density(z), family.logpdf(z)),
        (bell.below(z), family.cdf(z)),
        (bell.quantile(u), family.ppf(u)),
    ):
        torch.testing.assert_close(found, torch.from_numpy(want), rtol=1e-9, atol=1e-12)
    assert bell.variance == pytest.approx(family.var())


@pytest.mark.parametrize("component", BELLS)
def test_the_spread_of_a_mixture_is_that_of_its_draws(component: BellName):
    u = torch.rand(400_000, 2, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    parts = torch.tensor([[0.2, 0.8], [-3.0, 1.0], [0.3, -0.4]]).double()[:, None]
    weights, means, log_scales = parts.expand(-1, len(u), -1)
    family = Mixture(weights.log(), means, log_scales, component)
    drawn = family.draw(u)
    assert float(drawn.mean()) == pytest.approx(float(family.mean[0]), abs=0.02)
    assert float(drawn.std()) == pytest.approx(float(family.std[0]), rel=0.01)


def test_the_smallest_temperatures_draw_the_mode():
    u = noise(0.0, ALMOST_ONE)
    for t in (1e-3, 1e-38):
        categorical = Categorical(torch.tensor([[1.0, 3.0, -2.0]] * 2)).temperature(t)
        assert categorical.draw(u).tolist() == [1, 1]
        assert Bernoulli(torch.full((2,), -3.0)).temperature(t).draw(u).tolist() == [0, 0]


def test_what_has_no_probability_is_never_drawn():
    u = noise(0.0, 0.5, ALMOST_ONE)
    logits = torch.randn(500, 1, 6, generator=torch.Generator().manual_seed(3))
    logits[..., -1] = -200
    logits[..., 0] = -200
    drawn = Categorical(logits.expand(-1, 3, -1)).draw(u.expand(500, -1, -1))
    assert int(drawn.min()) == 1
    assert int(drawn.max()) == 4
    assert Bernoulli(torch.full((3,), -200.0)).draw(u).tolist() == [0, 0, 0]
    assert Bernoulli(torch.full((3,), 200.0)).draw(u).tolist() == [1, 1, 1]


def test_extreme_logits_keep_finite_log_probs_and_gradients():
    a = torch.tensor([-1e4, -200.0, 0.0, 200.0, 1e4], requires_grad=True)
    for family in (Bernoulli(a), Categorical(torch.stack([torch.zeros_like(a), a], -1))):
        log_prob = family.log_prob(torch.tensor([1, 1, 1, 0, 0]))
        torch.testing.assert_close(
            log_prob.detach(), torch.tensor([-1e4, -200.0, -math.log(2), -200.0, -1e4])
        )
        (gradient,) = torch.autograd.grad(log_prob.sum(), a)
        assert bool(gradient.isfinite().all())
        assert bool(family.entropy().isfinite().all())


@pytest.mark.parametrize("component", BELLS)
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_the_outermost_uniforms_draw_finite_numbers(component: BellName, dtype):
    zeros = torch.zeros(3, 1, dtype=dtype)
    low, middle, high = Mixture(zeros, zeros, zeros, component).draw(noise(0.0, 0.5, ALMOST_ONE))
    assert -20 < low < -5
    assert middle.abs() < 1e-6
    assert 5 < high < 20


def test_the_family_follows_the_number_of_values():
    assert isinstance(discrete(torch.zeros(2, 3, 1), 2), Bernoulli)
    assert discrete(torch.zeros(2, 3, 1), 2).batch_shape == (2, 3)
    assert isinstance(discrete(torch.zeros(2, 3, 4), 4), Categorical)
    assert discrete(torch.zeros(2, 3, 4), 4).batch_shape == (2, 3)


# Discretised logistics

EXTREME = [(-0.98, -2.0), (0.9, -1.0), (1.2, -1.5), (0.3, -7.0), (-0.2, 5.0), (40.0, -7.0)]


def logistic(mean: float, log_scale: float, levels: int = 256) -> Logistics:
    weight, at, scale = (torch.tensor([[part]]) for part in (0.0, mean, log_scale))
    return Logistics(weight, at, scale, levels)


@pytest.mark.parametrize(("mean", "log_scale"), EXTREME)
def test_the_masses_of_a_logistics_bins_add_up_to_one_in_single_precision(mean, log_scale):
    family = logistic(mean, log_scale)
    assert family.pmf.dtype == torch.float32
    assert family.pmf.sum().item() == pytest.approx(1, abs=2e-4)
    assert bool(family.logits.isfinite().all())


@pytest.mark.parametrize(
    ("mean", "log_scale", "left"), [(-0.98, -2, 0.54), (0.9, -1, 0.56), (1.2, -1.5, 0.29)]
)
def test_without_open_ends_the_first_and_last_bin_lose_their_mass(
    mean, log_scale, left, monkeypatch
):
    family = logistic(mean, log_scale)
    assert family.pmf.sum().item() == pytest.approx(1, abs=1e-5)
    nowhere = torch.zeros(1, 256, dtype=torch.bool)
    monkeypatch.setattr(Logistics, "ends", lambda self, x: (nowhere, nowhere))
    assert family.pmf.sum().item() == pytest.approx(left, abs=5e-3)


@pytest.mark.parametrize(("mean", "log_scale"), [*EXTREME, (0.0, 80.0), (0.0, -80.0)])
def test_gradients_of_extreme_logistics_are_finite(mean, log_scale):
    parts = [torch.tensor([[part] * 2], requires_grad=True) for part in (0.0, mean, log_scale)]
    for value in (0, 1, 128, 254, 255):
        weights, means, log_scales = parts
        loss = Logistics(weights, means, log_scales, 256).log_prob(torch.tensor([value]))
        for gradient in torch.autograd.grad(loss.sum(), parts):
            assert bool(gradient.isfinite().all())


@pytest.mark.parametrize("levels", [3, 5, 256, 300])
def test_logistics_are_drawn_at_their_quantiles(levels):
    generator = torch.Generator().manual_seed(2)
    weights, means, log_scales = torch.randn(3, 400, 3, generator=generator).double()
    family = Logistics(weights, means, log_scales - 1, levels)
    u = torch.rand(400, 2, generator=generator)
    want = (u[:, :1] >= family.pmf.cumsum(-1)[:, :-1]).sum(-1)
    drawn = family.draw(u)
    assert torch.equal(drawn.long(), want)
    assert drawn.dtype == (torch.uint8 if levels <= 256 else torch.int32)
    ends = [family.draw(torch.full((400, 2), quantile)) for quantile in (0.0, ALMOST_ONE)]
    assert all(end.long().max() < levels for end in ends)


def test_a_tempered_logistics_is_its_own_power():
    family = Logistics(*torch.randn(3, 6, 3).double(), levels=7)
    want = family.pmf.pow(1 / 0.5)
    torch.testing.assert_close(family.temperature(0.5).pmf, want / want.sum(-1, keepdim=True))
    assert family.temperature(1) is family
