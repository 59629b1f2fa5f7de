"""What hidden dimensions cost, against enumeration of events small enough to list them all."""

import math

import pytest
import torch
from torch import Tensor

from ar_studio import models, orderings
from ar_studio.completion import hiding
from ar_studio.completion.hiding import Cost
from ar_studio.models import AutoregressiveModel

SHAPE = (1, 2, 3)
FIXED = {
    "fvsbn": {},
    "nade": {"hidden": 8},
    "pixelcnn": {"kernel": 3, "features": 4, "head": 4, "blocks": 1},
}
ANY = {
    "made": {"hidden": (16,), "masks": 0, "resample": "orderings"},
    "deepnade": {"hidden": (8,)},
    "mixture": {"components": 3},
    "lmconv": {"orderings": "any", "features": 4, "blocks": 1},
}
MASKS = {
    "none": [0, 0, 0, 0, 0, 0],
    "all": [1, 1, 1, 1, 1, 1],
    "prefix": [1, 1, 1, 0, 0, 0],
    "suffix": [0, 0, 0, 1, 1, 1],
    "checkerboard": [0, 1, 0, 1, 0, 1],
}
X = torch.tensor([1, 0, 1, 1, 0, 1], dtype=torch.uint8).view(SHAPE)


def tiny(name: str, config: dict, scale: float = 0.8) -> AutoregressiveModel:
    """Return a small model whose dimensions depend on each other."""
    model = models.autoregressive(models.create(name, SHAPE, 2, **config))
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * scale)
    return model


def mask_of(name: str) -> Tensor:
    return torch.tensor(MASKS[name], dtype=torch.bool).view(SHAPE)


def completions(mask: Tensor) -> Tensor:
    """Return every event that agrees with `X` where it is observed, `(N, *SHAPE)`."""
    events = torch.cartesian_prod(*[torch.arange(2)] * 6).to(torch.uint8)
    agrees = (events == X.flatten())[:, mask.flatten()].all(1)
    return events[agrees].view(-1, *SHAPE)


@torch.no_grad()
def enumerated(model: AutoregressiveModel, mask: Tensor, ordering: Tensor | None = None) -> float:
    """Return `−log p(x_M | x_O)` in nats, by the sum over all completions."""
    evidence = model.log_prob(completions(mask), ordering=ordering).double().logsumexp(0)
    return float(evidence - model.log_prob(X[None], ordering=ordering).double())


def cost(model: AutoregressiveModel, mask: Tensor, x: Tensor = X, **words) -> Cost:
    *_, found = hiding.cost(model, x, mask, **words)
    assert isinstance(found, Cost)
    return found


@pytest.mark.parametrize("mask_name", MASKS)
@pytest.mark.parametrize("name", ANY)
def test_of_any_ordering_it_is_the_enumerated_conditional(name, mask_name):
    model, mask = tiny(name, ANY[name]), mask_of(mask_name)
    found = cost(model, mask)
    ordering = orderings.observed_first(mask.flatten(), model.ordering)
    assert (found.method, found.estimated) == ("exact", False)
    assert found.nats == pytest.approx(enumerated(model, mask, ordering), abs=1e-4)


@pytest.mark.parametrize("mask_name", ["none", "all", "prefix"])
@pytest.mark.parametrize("name", FIXED)
def test_along_a_fixed_ordering_it_is_exact_where_the_observed_come_first(name, mask_name):
    model, mask = tiny(name, FIXED[name]), mask_of(mask_name)
    found = cost(model, mask)
    assert (found.method, found.estimated) == ("exact", False)
    assert found.nats == pytest.approx(enumerated(model, mask), abs=1e-4)


@pytest.mark.parametrize("name", FIXED)
def test_clamped_it_is_another_distribution_over_what_is_hidden(name):
    model, mask = tiny(name, FIXED[name]), mask_of("suffix")
    nats = [cost(model, mask, x, method="clamped").nats for x in completions(mask)]
    assert torch.tensor(nats).neg().exp().sum() == pytest.approx(1, abs=1e-4)
    assert abs(cost(model, mask, method="clamped").nats - enumerated(model, mask)) > 0.05
    # Blind to what is observed later, it is that of the observed dimensions before each.
    alone = cost(model, mask_of("none"), method="clamped").nats
    assert alone == pytest.approx(-float(model.log_prob(X[None]).detach()), abs=1e-4)


def test_few_hidden_dimensions_are_listed_and_so_exact():
    model, mask = tiny("nade", FIXED["nade"]), mask_of("suffix")
    found = cost(model, mask)
    assert (found.method, found.estimated) == ("enumerated", False)
    assert found.nats == pytest.approx(enumerated(model, mask), abs=1e-4)


@pytest.mark.parametrize(("name", "mask_name"), [("fvsbn", "suffix"), ("nade", "checkerboard")])
def test_annealed_it_is_nearly_the_enumerated_conditional_and_rather_too_low(name, mask_name):
    model, mask = tiny(name, FIXED[name]), mask_of(mask_name)
    right = enumerated(model, mask)
    found = [cost(model, mask, seed=seed, method="annealed") for seed in range(6)]
    nats = torch.tensor([each.nats for each in found])
    assert all(each.estimated and each.method == "sequential Monte Carlo" for each in found)
    slack = 3 * float(nats.std()) / math.sqrt(len(found)) + 1e-3
    assert right - 0.1 - slack < float(nats.mean()) < right + slack
    # On the linear scale the estimate of p(x_observed) is unbiased.
    ratio = (nats - right).exp()
    assert abs(float(ratio.mean()) - 1) < 4 * float(ratio.std()) / math.sqrt(len(found)) + 1e-3


def test_guided_it_is_the_enumerated_conditional_within_its_error():
    model, mask = tiny("nade", FIXED["nade"]), mask_of("suffix")
    guide = tiny("deepnade", ANY["deepnade"], scale=0.2)
    found = [cost(model, mask, seed=seed, method="guided", guide=guide) for seed in range(6)]
    nats = torch.tensor([each.nats for each in found])
    assert {each.method for each in found} == {"guided"}
    assert float(nats.mean()) == pytest.approx(enumerated(model, mask), abs=0.15)
    assert float(nats.std()) < 5 * max(each.error for each in found)


@pytest.mark.parametrize(("method", "seeds"), [("annealed", 2), ("guided", 8)])
def test_the_estimates_agree_with_what_a_mixture_knows_exactly(method, seeds, monkeypatch):
    """A mixture has one joint for all orderings, so that pretending it has one changes nothing."""
    generator = torch.Generator().manual_seed(0)
    model = models.autoregressive(models.create("mixture", (1, 5, 6), 2, components=6))
    guide = models.create("deepnade", (1, 5, 6), 2, hidden=(8,))
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 1.5)
    mask = torch.ones(1, 5, 6, dtype=torch.bool)
    mask[0, :3] = False  # the 18 of 30 that come first
    x = torch.randint(0, 2, (1, 5, 6), generator=generator).to(torch.uint8)
    exact = cost(model, mask, x)
    assert exact.method == "exact"
    monkeypatch.setattr(type(model), "learns_any_order", classmethod(lambda cls, config: False))
    found = [cost(model, mask, x, seed=s, method=method, guide=guide) for s in range(seeds)]
    nats = torch.tensor([each.nats for each in found])
    assert all(each.estimated for each in found)
    assert float(nats.mean()) == pytest.approx(exact.nats, abs=0.25)
