"""What must always hold, for every model of real numbers, where nothing can be enumerated."""

import math
from collections.abc import Mapping
from typing import Any

import pytest
import torch
from scipy import stats
from torch import Tensor

from ar_studio import models, sampling
from ar_studio.completion import Completed, complete
from ar_studio.completion.metropolis import DriftKernel, Kernel
from ar_studio.conditionals import Mixture
from ar_studio.errors import StudioError
from ar_studio.models.abilities import counting
from ar_studio.models.base import AutoregressiveModel, NaiveDecoder
from ar_studio.models.gaussian import Gaussian
from ar_studio.models.rnade import RNADE, LinearMap
from ar_studio.records import DataPart, ModelPart, Record
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

from .families import WHOLE, accepted, cases, named, numbers, untrained

# With fixed seeds nothing here is random; this is how rarely another seed would fail.
ALARM = 1e-6

VECTOR, PICTURE = EventSpace((5,), 0), EventSpace((1, 2, 2), 0, bins=256)
NAMES = named(real=True)
CONFIGS = [(name, dict(config)) for name in NAMES for config in WHOLE[name].small_configs]
SERIES = EventSpace((5,), 0, events="series")
CASES = cases(NAMES, (VECTOR, PICTURE)) + cases(["gpt"], (SERIES,))  # which takes no rows
each_model = pytest.mark.parametrize(("name", "space", "config"), CASES)
each_config = pytest.mark.parametrize(("name", "config"), CONFIGS)


def build(name: str, space: EventSpace, config: Mapping[str, Any]) -> AutoregressiveModel:
    """Return a float64 model of data in their own units, with all parameters random."""
    model = untrained(name, space, config).double()
    model.prepare(some(space, 200), None)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.4)
    return model


def some(space: EventSpace, n: int, seed: int = 3) -> Tensor:
    """Return events whose columns have centres and scales of their own."""
    generator = torch.Generator().manual_seed(seed)
    columns = torch.arange(space.size)
    x = torch.randn(n, space.size, generator=generator, dtype=torch.float64)
    return (x * 1.7**columns - 3 + columns).view(n, *space.event_shape)


def learnt(model: AutoregressiveModel) -> list[tuple[str, Tensor]]:
    """Return what is trained: a part of a paper's network that nothing reads is not."""
    return [(key, one) for key, one in model.named_parameters() if one.requires_grad]


def jacobian(model: AutoregressiveModel, ordering: Tensor, event: Tensor) -> Tensor:
    """Return the derivatives of all those numbers with respect to an event, `(D, 3K, D)`."""
    size = model.space.size

    def along(x: Tensor) -> Tensor:
        return numbers(model.conditionals(x[None], ordering=ordering), size)[0]

    found = torch.autograd.functional.jacobian(along, event)
    assert isinstance(found, Tensor)
    return found.view(size, -1, size)


def draw(model: AutoregressiveModel, n: int, ordering: Tensor | None = None, seed=5) -> Tensor:
    *_, last = sampling.sample(model, n, seed=seed, ordering=ordering)
    assert isinstance(last, sampling.Sampled)
    return last.samples


FAMILIES = {"gaussian": stats.norm, "laplace": stats.laplace, "logistic": stats.logistic}


def cdf(mixture: Mixture, x: Tensor) -> Tensor:
    """Return the probability of values below `x`, by SciPy's distributions."""
    family = FAMILIES[mixture.component]
    mean, scale = mixture.means.numpy(), mixture.log_scales.exp().numpy()
    below = torch.from_numpy(family.cdf(x[..., None].numpy(), mean, scale))
    return (mixture.log_weights.exp() * below).sum(-1)


# The density.


@each_model
def test_no_conditional_depends_on_its_own_or_a_later_dimension(name, space, config):
    model, x = build(name, space, config), some(space, 6)
    for ordering in accepted(model):
        depends = torch.zeros(space.size, space.size)
        for event in x:
            depends += jacobian(model, ordering, event).abs().sum(1)
        along = depends[ordering][:, ordering]
        assert not along.triu().any(), "a conditional sees its own dimension, or a later one"
        assert along.tril(-1).any() != model.independent, (
            f"{type(model).__name__} says `independent = {model.independent}`, which is not so"
        )


@pytest.mark.parametrize(
    ("name", "config"), [("gaussian", {}), *(("rnade", config) for config in RNADE.small_configs)]
)
def test_gaussians_and_rnade_hear_of_every_earlier_number(name, config):
    model = build(name, VECTOR, config)
    for ordering in accepted(model):
        depends = sum(jacobian(model, ordering, event).abs().sum(1) for event in some(VECTOR, 6))
        assert isinstance(depends, Tensor)
        along = depends[ordering][:, ordering]
        assert (along + torch.ones_like(along).triu() > 0).all()


@each_config
@torch.no_grad()
def test_the_density_of_one_and_two_numbers_integrates_to_one(name, config):
    for size, points in ((1, 4001), (2, 401)):
        space = EventSpace((size,), 0)
        model = build(name, space, config)
        centre, spread = some(space, 200).mean(0), some(space, 200).std(0)
        # x = c + s·sinh t: fine in the middle, and as far out as the widest tails.
        t = torch.linspace(-7, 7, points, dtype=torch.float64)
        axes = [c + s * t.sinh() for c, s in zip(centre, spread, strict=True)]
        weights = [s * t.cosh() * (t[1] - t[0]) for s in spread]
        for ordering in accepted(model):
            density = model.log_prob(torch.cartesian_prod(*axes).view(-1, size), ordering=ordering)
            cells = torch.cartesian_prod(*weights).view(-1, size).prod(1)
            assert float((density.exp() * cells).sum()) == pytest.approx(1, abs=2e-3)


@each_model
@torch.no_grad()
def test_the_density_integrates_to_one_by_importance_sampling(name, space, config):
    model, n = build(name, space, config), 20_000
    noise = sampling.make_noise(n, space.size, 4)
    for ordering in accepted(model)[:2]:
        wide = torch.zeros(n, dtype=torch.float64)
        steps = sampling.sample(model, n, noise=noise, temperature=1.3, ordering=ordering)
        samples = torch.empty(0)
        for step in steps:
            if isinstance(step, sampling.PixelDrawn):
                wide += step.conditional.temperature(1.3).log_prob(step.value)
            else:
                samples = step.samples
        ratio = (model.log_prob(samples, ordering=ordering) - wide).exp()
        error = float(ratio.std() / math.sqrt(n))
        assert error < 0.05
        assert abs(float(ratio.mean()) - 1) < 5 * error


@each_model
@torch.no_grad()
def test_rescaled_data_change_a_prepared_density_by_the_jacobian(name, space, config):
    first, second = (untrained(name, space, config) for _ in range(2))
    x = some(space, 100)
    for model, events in ((first, x), (second, 5 * x - 2)):
        model.double().prepare(events, None)
        if found := counting(model):
            found.maximise(found.expect(events).statistics)
    difference = first.log_prob(x) - second.log_prob(5 * x - 2)
    expected = torch.full_like(difference, space.size * math.log(5))
    torch.testing.assert_close(difference, expected, rtol=1e-5, atol=1e-5)


# Decoders and samples.


@each_model
def test_decoders_agree_with_the_conditionals_after_select_too(name, space, config):
    model, n = build(name, space, config), 5
    selections = {
        0: torch.tensor([0, 1, 2, 3, 4, 4, 0]),  # grows, before anything is known
        1: torch.tensor([6, 5, 1, 1, 3]),  # drops and duplicates
        space.size // 2: torch.tensor([4, 2]),  # shrinks
        space.size - 1: torch.tensor([1, 0, 1]),
    }
    for ordering in accepted(model):
        x = some(space, n)
        decoders = [model.decoder(n, ordering=ordering), NaiveDecoder(model, n, ordering)]
        for position, dimension in enumerate(ordering.tolist()):
            select = selections.get(position)
            for decoder in decoders:
                if select is not None and position % 2:
                    decoder.predict()
                if select is not None:
                    decoder.select(select)
            x = x if select is None else x[select]
            want = numbers(model.conditionals(x, ordering=ordering), space.size)[:, dimension]
            for decoder in decoders:
                assert (decoder.position, decoder.dimension) == (position, dimension)
                assert decoder.batch_size == len(x)
                for _ in range(2):  # predicting changes nothing
                    got = numbers(decoder.predict())[:, 0]
                    torch.testing.assert_close(got, want, rtol=1e-9, atol=1e-9)
                decoder.observe(x.flatten(1)[:, dimension])
        assert [decoder.position for decoder in decoders] == [space.size] * 2


@each_model
def test_a_decoder_may_observe_without_predicting(name, space, config):
    model, x = build(name, space, config), some(space, 4)
    for ordering in accepted(model):
        decoder = model.decoder(len(x), ordering=ordering)
        for dimension in ordering[:-1]:
            decoder.observe(x.flatten(1)[:, dimension])
        want = numbers(model.conditionals(x, ordering=ordering), space.size)[:, ordering[-1]]
        got = numbers(decoder.predict())[:, 0]
        torch.testing.assert_close(got, want, rtol=1e-9, atol=1e-9)


@each_model
@torch.no_grad()
def test_samples_are_uniform_and_independent_in_the_quantiles_of_the_conditionals(
    name, space, config
):
    model, n = build(name, space, config), 4000
    for ordering in accepted(model)[:2]:
        x = draw(model, n, ordering)
        conditional = model.conditionals(x, ordering=ordering)
        assert isinstance(conditional, Mixture)
        quantiles = cdf(conditional, x).flatten(1)
        for column in quantiles.T:
            assert stats.kstest(column.numpy(), "uniform").pvalue > ALARM
        correlation = torch.corrcoef(quantiles.T) - torch.eye(space.size)
        assert correlation.abs().max() < 5 / math.sqrt(n)


# Parameters and learning.


@each_model
def test_the_parameter_count_is_the_closed_formula(name, space, config):
    model = untrained(name, space, config)
    counted = sum(parameter.numel() for parameter in model.parameters())
    said = type(model).parameter_count(space, model.config)
    assert said == counted, f"it has {counted} parameters, and its `parameter_count` says {said}"


@each_model
def test_saved_and_loaded_models_have_the_same_log_probs(name, space, config, tmp_path):
    model = untrained(name, space, config, 3)
    x = some(space, 16).float()
    model.prepare(x, None)
    part = ModelPart.of(name, model.config.model_dump(), 3, space)
    data = DataPart(source="", preparation={}, protocol="", fingerprint="", sizes={})
    run = Run.create(tmp_path / "run", Record(title="", model=part, data=data, training={}))
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.3)
    run.save_weights(model.state_dict())
    loaded = models.autoregressive(models.restore(Run(tmp_path / "run")))
    assert loaded.space == space
    for ordering in accepted(model):
        assert torch.equal(
            loaded.log_prob(x, ordering=ordering), model.log_prob(x, ordering=ordering)
        )


@each_model
def test_a_gradient_step_lowers_the_loss(name, space, config):
    model, x = build(name, space, config), some(space, 32)
    before = model.loss(x, torch.Generator())
    before.backward()
    with torch.no_grad():
        for _, parameter in learnt(model):
            assert parameter.grad is not None
            parameter -= 1e-5 * parameter.grad
    assert model.loss(x, torch.Generator()).item() < before.item()


@each_model
def test_log_probs_differentiate_with_respect_to_every_parameter(name, space, config):
    model = build(name, space, config)
    model.log_prob(some(space, 16)).sum().backward()
    for key, parameter in learnt(model):
        assert parameter.grad is not None, f"`log_prob` does not use {key}"
        assert parameter.grad.abs().sum() > 0, f"`log_prob` does not depend on {key}"


@pytest.mark.parametrize("size", [1e2, 1e4, 1e6])
@each_model
def test_gradients_are_finite_at_extreme_inputs(name, space, config, size):
    model = build(name, space, config).float()
    x = some(space, 4).float()
    x[1::2] *= size
    loss = model.loss(x, torch.Generator())
    loss.backward()
    assert loss.isfinite()
    assert all(p.grad is not None and p.grad.isfinite().all() for _, p in learnt(model))


@each_config
def test_values_that_are_no_numbers_are_refused(name, config):
    model = untrained(name, VECTOR, config)
    with pytest.raises(StudioError, match="finite numbers"):
        model.log_prob(torch.tensor([[0.0, 1.0, math.nan, 0.0, 0.0]]))


# Completion.

MEAN = torch.tensor([1.0, -2.0, 0.5, 3.0], dtype=torch.float64)
SCALES = torch.tensor([1.0, 0.3, 2.0, 5.0], dtype=torch.float64)
CORRELATION = torch.tensor(
    [[1.0, 0.7, 0.0, 0.5], [0.7, 1.0, -0.4, 0.3], [0.0, -0.4, 1.0, -0.3], [0.5, 0.3, -0.3, 1.0]],
    dtype=torch.float64,
)
COVARIANCE = CORRELATION * SCALES.outer(SCALES)
SUFFIX = torch.tensor([False, False, True, True])
EVENT = torch.tensor([1.5, -2.2, 1.5, 1.0])


def closed_form(mask: Tensor) -> tuple[Tensor, Tensor, float]:
    """Return the mean and covariance of `x_M` given `x_O`, and `log p(x_O)`, of the Gaussian."""
    seen, hidden = mask.nonzero()[:, 0], (~mask).nonzero()[:, 0]
    gain = COVARIANCE[hidden][:, seen] @ COVARIANCE[seen][:, seen].inverse()
    mean = MEAN[hidden] + gain @ (EVENT[seen].double() - MEAN[seen])
    covariance = COVARIANCE[hidden][:, hidden] - gain @ COVARIANCE[seen][:, hidden]
    marginal = torch.distributions.MultivariateNormal(MEAN[seen], COVARIANCE[seen][:, seen])
    return mean, covariance, float(marginal.log_prob(EVENT[seen].double()))


def gaussian() -> Gaussian:
    model = models.create("gaussian", (4,), 0)
    assert isinstance(model, Gaussian)
    one = torch.tensor(1.0, dtype=torch.float64)
    products = COVARIANCE + MEAN.outer(MEAN)
    model.maximise({"count": one, "sum": MEAN, "products": products})
    return model


def same_as_rnade() -> RNADE:
    """Return the same Gaussian as an RNADE of single Gaussians with a linear network."""
    model = models.create("rnade", (4,), 0, network="linear", components=1, floor=-15)
    assert isinstance(model, RNADE)
    assert isinstance(model.network, LinearMap)
    row = 0
    with torch.no_grad():
        for d in range(4):
            slope = COVARIANCE[d, :d] @ COVARIANCE[:d, :d].inverse()
            rest = COVARIANCE[d, d] - slope @ COVARIANCE[:d, d]
            model.b[d] = torch.stack([MEAN[d] - slope @ MEAN[:d], rest.log() / 2])
            model.network.A[row : row + d, 0] = slope.float()
            row += d
    return model


def last(events) -> Completed:
    *_, completed = events
    assert isinstance(completed, Completed)
    return completed


def follow(samples: Tensor, mean: Tensor, covariance: Tensor) -> None:
    """Check mean and covariance of samples `(n, M)` within five standard errors."""
    n = len(samples)
    scales = covariance.diagonal().sqrt()
    assert ((samples.mean(0) - mean).abs() < 5 * scales / math.sqrt(n)).all()
    off = (torch.cov(samples.T) - covariance).abs() / scales.outer(scales)
    assert (off < 5 * math.sqrt(2 / n)).all()


def test_the_two_gaussians_are_one():
    x = draw(gaussian(), 50)
    torch.testing.assert_close(same_as_rnade().log_prob(x), gaussian().log_prob(x))


def test_a_gaussian_completes_in_closed_form():
    for mask in (SUFFIX, ~SUFFIX, torch.tensor([True, False, True, False])):
        done = last(complete(gaussian(), EVENT, mask, 4000, seed=2))
        mean, covariance, _ = closed_form(mask)
        assert done.method == "exact"
        assert torch.equal(done.samples[:, mask], EVENT[mask].expand(4000, -1))
        follow(done.samples[:, ~mask].double(), mean, covariance)


def test_sequential_monte_carlo_finds_the_closed_form():
    done = last(complete(same_as_rnade(), EVENT, SUFFIX, 1500, seed=2, together=1, rounds=20))
    mean, covariance, evidence = closed_form(SUFFIX)
    assert done.method == "sequential Monte Carlo"
    assert done.samples.dtype == torch.float32
    assert torch.equal(done.samples[:, SUFFIX], EVENT[SUFFIX].expand(1500, -1))
    follow(done.samples[:, ~SUFFIX].double(), mean, covariance)
    assert done.log_evidence == pytest.approx(evidence, abs=0.05)


def test_a_guide_finds_the_closed_form():
    done = last(complete(same_as_rnade(), EVENT, SUFFIX, 1500, seed=2, guide=gaussian()))
    mean, covariance, evidence = closed_form(SUFFIX)
    assert done.method == "guided"
    follow(done.samples[:, ~SUFFIX].double(), mean, covariance)
    assert done.log_evidence == pytest.approx(evidence, abs=0.05)


def test_clamping_does_not():
    done = last(complete(same_as_rnade(), EVENT, SUFFIX, 1500, seed=2, method="clamped"))
    with pytest.raises(AssertionError):
        follow(done.samples[:, ~SUFFIX].double(), *closed_form(SUFFIX)[:2])


@each_model
def test_observed_values_are_untouched_and_missing_ones_ignored(name, space, config):
    model = untrained(name, space, config)
    model.prepare(some(space, 50).float(), None)
    x = some(space, 1)[0].float()
    mask = (torch.arange(space.size) % 2 == 1).view(space.event_shape)
    odd = torch.where(mask, x, math.nan)
    first, second = (last(complete(model, e, mask, 6, seed=1, rounds=5)) for e in (x, odd))
    assert torch.equal(first.samples[:, mask], x[mask].expand(6, -1))
    assert torch.equal(first.samples, second.samples)
    assert first.samples.isfinite().all()
    assert (first.samples[:, ~mask].std(0) > 0).all()


def antisymmetry(kernel: Kernel, x: Tensor, caution: float) -> tuple[float, float]:
    """Move exact draws once; return the largest |z| of `E f(x) g(y) − f(y) g(x)`, and acceptance.

    Detailed balance makes that zero for every pair of functions.
    """
    with torch.no_grad():
        state = kernel.evaluate(x)
        moved, acceptance = kernel.move(
            state, torch.full((len(x),), caution), torch.Generator().manual_seed(2)
        )
    unit = (x - x.mean(0)) / x.std(0)
    there = (moved.x - x.mean(0)) / x.std(0)
    before = torch.cat([unit, unit.square(), unit.tanh()], 1)
    after = torch.cat([there, there.square(), there.tanh()], 1)
    pairs = before[:, :, None] * after[:, None]
    difference = pairs - pairs.mT
    z = difference.mean(0) / (difference.std(0) / math.sqrt(len(x))).clamp_min(1e-9)
    return float(z.abs().max()), float(acceptance.mean())


@pytest.mark.parametrize("broken", [False, True])
def test_the_moves_of_real_events_are_reversible(broken, monkeypatch):
    model = build("rnade", EventSpace((3,), 0), RNADE.small_configs[0]).float()
    if broken:
        monkeypatch.setattr(
            DriftKernel, "log_ratio", lambda self, a, b, c: self.log_target(b) - self.log_target(a)
        )
    kernel = DriftKernel(model, model.ordering, torch.zeros(3, dtype=torch.bool))
    z, acceptance = antisymmetry(kernel, draw(model, 100_000), 0.3)
    assert acceptance > 0.1
    assert (z > 6) if broken else (z < 5)


def test_moves_do_not_depend_on_the_units_of_a_column():
    plain, x = same_as_rnade(), draw(same_as_rnade(), 64)
    units = torch.tensor([1e-3, 1.0, 1e3, 10.0])
    scaled = same_as_rnade()
    scaled.spread *= units
    scaled.centre *= units
    mask, caution = SUFFIX, torch.full((64,), 0.5)
    moved = []
    for model, events in ((plain, x), (scaled, x * units)):
        kernel = DriftKernel(model, model.ordering, mask)
        kernel.exponent = 1.0
        state, _ = kernel.move(kernel.evaluate(events), caution, torch.Generator().manual_seed(0))
        moved.append(state.x)
    torch.testing.assert_close(moved[0] * units, moved[1], rtol=1e-3, atol=1e-3)


# Dequantised pictures.


def test_a_uniform_density_of_a_picture_is_eight_bits():
    space = EventSpace((1, 28, 28), 0, bins=256)
    assert space.bits_per_dim(0.0) == 8
    assert EventSpace((5,), 0).bits_per_dim(0.0) is None


@torch.no_grad()
def test_bits_are_those_of_the_discrete_model_that_a_density_dequantises():
    levels, pictures = EventSpace((1, 2, 2), 4), EventSpace((1, 2, 2), 0, bins=4)
    model = models.build("nade", levels, {"hidden": 3})
    x = torch.randint(4, (10, 1, 2, 2), generator=torch.Generator().manual_seed(0))
    x = x.to(torch.uint8)
    nll = -float(model.log_prob(x).mean())
    # y = (x + u) / 4 has the density P(x) · 4^D in the whole cell of x.
    density_nll = nll - 4 * math.log(4)
    assert pictures.bits_per_dim(density_nll) == pytest.approx(levels.bits_per_dim(nll))
