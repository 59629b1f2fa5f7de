"""Coin, factorised, mixture, Markov tables and AR(k): closed forms, and what they are exact in."""

import math
from itertools import product

import numpy as np
import pytest
import torch
from torch import Tensor

from ar_studio import models, orderings
from ar_studio.completion import Completed, best_ordering, complete
from ar_studio.conditionals import Discrete
from ar_studio.errors import StudioError
from ar_studio.models import AutoregressiveModel, Model, mixture
from ar_studio.models.abilities import Counting, counting
from ar_studio.models.ar import AR
from ar_studio.models.fvsbn import FVSBN
from ar_studio.models.markov import NEIGHBOURS, Context
from ar_studio.models.mixture import MixtureOfBernoullis
from ar_studio.orderings import positions
from ar_studio.spaces import EventSpace


def build(name: str, shape: tuple[int, ...], levels: int = 2, **config) -> AutoregressiveModel:
    return models.autoregressive(models.build(name, EventSpace(shape, levels), config))


def some(shape: tuple[int, ...], n: int, levels: int = 2) -> Tensor:
    """Return events whose dimensions differ in how often they take each value."""
    size = math.prod(shape)
    generator = torch.Generator().manual_seed(3)
    rate = torch.linspace(0.5, 2, size)
    u = torch.rand(n, size, generator=generator) ** rate
    return (u * levels).long().clamp_max(levels - 1).to(torch.uint8).view(n, *shape)


def frequencies(x: Tensor, levels: int) -> Tensor:
    counts = torch.stack([(x.flatten(1) == k).sum(0) for k in range(levels)], 1)
    return (counts + 0.5) / (len(x) + levels / 2)


@torch.no_grad()
def count(model: Model, x: Tensor, batch: int = 7) -> None:
    """Learn from the events once, as training does."""
    assert isinstance(model, Counting)
    total: dict[str, Tensor] = {}
    for part in x.split(batch):
        for name, value in model.expect(part).statistics.items():
            total[name] = total.get(name, torch.zeros_like(value)) + value
    model.maximise(total)


def pmf(model: AutoregressiveModel, x: Tensor) -> Tensor:
    """Return the probabilities of all values, `(B, D, K)`."""
    conditional = model.conditionals(x)
    assert isinstance(conditional, Discrete)
    return conditional.pmf.detach().reshape(len(x), model.space.size, -1)


@torch.no_grad()
def nll(model: Model, x: Tensor) -> float:
    return -float(model.log_prob(x).mean())


def descend(model: Model, x: Tensor) -> None:
    """Minimise the training loss on all events by gradients, to the end."""
    optimizer = torch.optim.LBFGS(
        model.parameters(), max_iter=500, tolerance_grad=1e-12, line_search_fn="strong_wolfe"
    )

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = model.loss(x, torch.Generator())
        loss.backward()
        return loss

    optimizer.step(closure)


# One coin and many


def test_the_lectures_coin():
    x = torch.tensor([[1], [0], [1], [1]], dtype=torch.uint8)
    model = build("coin", (1,), prior_ones=0, prior_zeros=0)
    count(model, x)
    assert pmf(model, x)[0, 0, 1].item() == pytest.approx(3 / 4)
    assert nll(model, x) == pytest.approx(0.5623, abs=1e-4)
    count(posterior := build("coin", (1,), prior_ones=2, prior_zeros=5), x)
    assert pmf(posterior, x)[0, 0, 1].item() == pytest.approx((3 + 2) / (4 + 2 + 5))


@pytest.mark.parametrize("levels", [2, 3])
def test_counting_gives_the_posterior_mean(levels):
    x, (a, b) = some((2, 3), 40, levels), (1.5, 4.0)
    prior = torch.tensor([b] + [a] * (levels - 1))
    counts = torch.stack([(x.flatten(1) == k).sum(0) for k in range(levels)], 1)
    for name, found in (("coin", counts.sum(0, keepdim=True)), ("factorised", counts)):
        model = build(name, (2, 3), levels, prior_ones=a, prior_zeros=b)
        model.prepare(x, frequencies(x, levels))
        count(model, x)
        mean = (found + prior) / (found + prior).sum(1, keepdim=True)
        torch.testing.assert_close(pmf(model, x[:1])[0], mean.expand(6, -1))


@pytest.mark.parametrize("prior", [(0.0, 0.0), (0.5, 0.5), (3.0, 1.0)])
@pytest.mark.parametrize("levels", [2, 3])
@pytest.mark.parametrize("name", ["coin", "factorised"])
def test_gradients_reach_what_counting_finds(name, levels, prior):
    x, config = some((5,), 60, levels), {"prior_ones": prior[0], "prior_zeros": prior[1]}
    counted = build(name, (5,), levels, **config)
    fitted = build(name, (5,), levels, **config, fit="gradient").double()
    for model in (counted, fitted):
        model.prepare(x, frequencies(x, levels))
    assert (counting(counted), counting(fitted)) == (counted, None)
    count(counted, x)
    assert not torch.allclose(pmf(fitted, x[:1]).float(), pmf(counted, x[:1]), atol=1e-2)
    descend(fitted, x)
    torch.testing.assert_close(pmf(fitted, x[:1]).float(), pmf(counted, x[:1]), rtol=0, atol=1e-5)


def test_the_gradient_of_a_coins_logit_is_theta_less_the_share_of_ones():
    x = some((4,), 30)
    model = build("factorised", (4,), prior_ones=0, prior_zeros=0)
    model.loss(x, torch.Generator()).backward()
    (logits,) = model.parameters()
    assert logits.grad is not None
    torch.testing.assert_close(logits.grad[:, 0], 0.5 - x.float().mean(0))


def test_without_a_prior_what_was_never_seen_is_very_rare_and_not_impossible():
    model = build("factorised", (3,), prior_ones=0, prior_zeros=0)
    count(model, torch.zeros(9, 3, dtype=torch.uint8))
    assert all(bool(value.isfinite().all()) for value in model.state_dict().values())
    assert 15 < nll(model, torch.tensor([[0, 0, 1]])) < 25


# The mixture


def strong(shape: tuple[int, ...], components: int, levels: int = 2) -> MixtureOfBernoullis:
    """Return a mixture of components that differ much."""
    model = build("mixture", shape, levels, components=components)
    assert isinstance(model, MixtureOfBernoullis)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        model.logits.copy_(torch.randn(model.logits.shape, generator=generator) * 2)
        model.weights.copy_(torch.randn(components, generator=generator))
    return model.double()


def posterior_pmf(model: MixtureOfBernoullis, x: Tensor, mask: Tensor) -> Tensor:
    """Return `p(x_d = k | x_O)` in closed form, `(D, K)`, by weights over observed dimensions."""
    log_pmf, values = model.log_pmf().detach(), x.flatten().long()
    seen = log_pmf[:, torch.arange(len(values)), values][:, mask.flatten()].sum(1)
    w = (model.weights.detach().log_softmax(0) + seen).softmax(0)
    return torch.einsum("m,mdk->dk", w, log_pmf.exp())


@pytest.mark.parametrize("levels", [2, 3])
def test_every_ordering_of_a_mixture_has_the_closed_form_as_its_product(levels):
    model, x = strong((6,), 4, levels), some((6,), 50, levels)
    likelihoods = model.log_pmf().exp()[:, torch.arange(6), x.long()].prod(-1)
    want = (model.weights.softmax(0) @ likelihoods).log()
    torch.testing.assert_close(model.log_prob(x), want)
    for seed in range(4):
        order = orderings.random(6, torch.Generator().manual_seed(seed))
        factors = model.conditionals(x, ordering=order).log_prob(x)
        torch.testing.assert_close(factors.sum(1), want)


def test_a_mixture_completes_every_mask_exactly():
    model = strong((5,), 3)
    everything = torch.tensor(list(product((0, 1), repeat=5)), dtype=torch.uint8)
    log_p = model.log_prob(everything).detach()
    x = everything[19]
    for bits in product((False, True), repeat=5):
        mask = torch.tensor(bits)
        order, exact = best_ordering(model, mask)
        assert exact
        agrees = (everything == x)[:, mask].all(1)
        want = log_p[agrees].softmax(0)
        factors = model.conditionals(everything[agrees], ordering=order)
        missing = factors.log_prob(everything[agrees])[:, ~mask].sum(1)
        torch.testing.assert_close(missing.detach().exp(), want)
        ones = (want[:, None] * everything[agrees]).sum(0)
        closed = torch.where(mask, x.double(), posterior_pmf(model, x, mask)[:, 1])
        torch.testing.assert_close(ones, closed)


def test_conditionals_in_parts_are_those_at_once(monkeypatch):
    model, x = strong((4, 5), 3), some((4, 5), 11)
    whole = pmf(model, x)
    monkeypatch.setattr(mixture, "CELLS", 200)
    torch.testing.assert_close(pmf(model, x), whole)


@pytest.mark.parametrize("levels", [2, 3])
def test_an_em_step_is_the_papers(levels):
    x, s = some((5,), 40, levels), 0.7
    model = build("mixture", (5,), levels, components=3, pseudo_counts=s).double()
    assert isinstance(model, MixtureOfBernoullis)
    model.prepare(x, frequencies(x, levels).double())
    one_hot = np.eye(levels)[x.numpy()]
    with torch.no_grad():
        mu, pi = model.log_pmf().exp().numpy(), model.weights.softmax(0).numpy()
    r = pi * np.exp(np.einsum("ndk,mdk->nm", one_hot, np.log(mu)))
    r /= r.sum(1, keepdims=True)
    count(model, x)
    totals = r.sum(0)
    mean = frequencies(x, levels).double().numpy()
    mu = (np.einsum("nm,ndk->mdk", r, one_hot) + s * mean) / (totals + s)[:, None, None]
    np.testing.assert_allclose(model.log_pmf().exp().detach().numpy(), mu, rtol=1e-6)
    pi = (totals + s) / (len(x) + 3 * s)
    np.testing.assert_allclose(model.weights.softmax(0).detach().numpy(), pi, rtol=1e-9)


@pytest.mark.parametrize("levels", [2, 3])
def test_gradients_vanish_where_em_comes_to_rest(levels):
    x = some((5,), 80, levels)
    model = build("mixture", (5,), levels, components=3).double()
    model.prepare(x, frequencies(x, levels).double())
    before = model.loss(x, torch.Generator()).item()
    for _ in range(1000):
        count(model, x, len(x))
    loss = model.loss(x, torch.Generator())
    loss.backward()
    assert loss.item() < before
    for parameter in model.parameters():
        assert parameter.grad is not None
        assert parameter.grad.abs().max() < 1e-5


def test_no_component_dies_and_no_event_is_impossible():
    x = torch.zeros(30, 4, dtype=torch.uint8)
    x[:3] = 1
    model = build("mixture", (4,), components=8)
    model.prepare(x, frequencies(x, 2))
    for _ in range(50):
        count(model, x)
    assert model.state_dict()["weights"].isfinite().all()
    assert nll(model, torch.tensor([[0, 1, 0, 1]])) < 15


class OneOrdering(MixtureOfBernoullis):
    """The mixture as a model that knows its own ordering only."""

    @property
    def any_order(self) -> bool:
        return False


def completed(model: AutoregressiveModel, x: Tensor, mask: Tensor, n: int, **config) -> Completed:
    *_, done = complete(model, x, mask, n, **config)
    assert isinstance(done, Completed)
    return done


def test_sequential_monte_carlo_has_the_marginals_of_the_closed_form():
    model = strong((1, 6, 8), 6).float()
    hidden = OneOrdering(model.space, model.config)
    hidden.load_state_dict(model.state_dict())
    x = some((1, 6, 8), 1)[0]
    mask = (torch.arange(48).view(1, 6, 8) * 7 % 11 < 4) & (torch.arange(48).view(1, 6, 8) > 10)
    assert 10 < int(mask.sum()) < 20
    want = posterior_pmf(model, x, mask)[:, 1].view(1, 6, 8)[~mask]
    n = 200

    def worst(subject: AutoregressiveModel, **config) -> tuple[str, float]:
        done = completed(subject, x, mask, n, seed=5, **config)
        share = done.samples[:, ~mask].double().mean(0)
        error = (want * (1 - want) / n).clamp_min(1e-4).sqrt()
        return done.method, float(((share - want) / error).abs().max())

    exact, off = worst(model)
    assert (exact, off < 4.5) == ("exact", True)
    method, off = worst(hidden, together=1, rounds=20, moves=3)
    assert (method, off < 4.5) == ("sequential Monte Carlo", True)
    assert worst(hidden, method="clamped")[1] > 6


# Markov tables


def slow_table(
    x: np.ndarray, around: dict[int, list[int | None]], levels: int, s: float, shared: bool
) -> np.ndarray:
    """Return `p(x_d = k | context)` of every event and dimension, counted one by one."""
    n, size = x.shape

    def context(event: int, d: int) -> tuple[int, ...]:
        return tuple(0 if j is None else int(x[event, j]) for j in around[d])

    counts: dict[tuple, np.ndarray] = {}
    for event, d in product(range(n), range(size)):
        for key in (context(event, d), (d, context(event, d))):
            counts.setdefault(key, np.zeros(levels))[x[event, d]] += 1
    overall = np.bincount(x.ravel(), minlength=levels) + 0.5
    overall = overall / overall.sum()
    result = np.zeros((n, size, levels))
    for event, d in product(range(n), range(size)):
        found = counts[context(event, d)]
        table = (found + s * overall) / (found.sum() + s)
        if not shared:
            found = counts[d, context(event, d)]
            table = (found + s * table) / (found.sum() + s)
        result[event, d] = table
    return result


def around(shape: tuple[int, int], context: Context, k: int) -> dict[int, list[int | None]]:
    height, width = shape
    found: dict[int, list[int | None]] = {}
    for row, column in product(range(height), range(width)):
        d = row * width + column
        if context == "raster":
            found[d] = [d - back if d >= back else None for back in range(k, 0, -1)]
            continue
        places = [(row + down, column + right) for down, right in NEIGHBOURS[context]]
        found[d] = [y * width + z if y >= 0 and 0 <= z < width else None for y, z in places]
    return found


CONTEXTS: list[Context] = ["raster", "pixels-1", "pixels-2", "pixels-4", "pixels-6", "pixels-12"]


@pytest.mark.parametrize("shared", [True, False])
@pytest.mark.parametrize("context", CONTEXTS)
def test_tables_are_what_counting_one_by_one_finds(context, shared):
    x = some((1, 3, 4), 30)
    config = {"context": context, "k": 3, "shared": shared, "pseudo_counts": 2.0}
    model = build("markov", (1, 3, 4), **config)
    count(model, x)
    want = slow_table(x.flatten(1).numpy(), around((3, 4), context, 3), 2, 2.0, shared)
    np.testing.assert_allclose(pmf(model, x).numpy(), want, rtol=1e-4)


def test_tables_of_three_values_are_counted_too():
    x = some((6,), 50, 3)
    model = build("markov", (6,), 3, k=2, pseudo_counts=1.0)
    count(model, x)
    want = slow_table(x.numpy(), around((1, 6), "raster", 2), 3, 1.0, False)
    np.testing.assert_allclose(pmf(model, x).numpy(), want, rtol=1e-4)


@pytest.mark.parametrize(("context", "k"), [("pixels-4", 1), ("raster", 2)])
def test_the_channels_of_a_pixel_see_the_earlier_ones(context, k):
    model = build("markov", (3, 2, 2), context=context, k=k)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape))
    x = some((3, 2, 2), 1)
    changed = x.clone()
    changed[:, 0, 1, 1] ^= 1
    moved = (pmf(model, x) != pmf(model, changed)).any(-1).view(3, 2, 2)
    assert moved.nonzero().tolist() == [[1, 1, 1], [2, 1, 1]]


def random_table(shape: tuple[int, ...], context: Context) -> AutoregressiveModel:
    model = build("markov", shape, context=context)
    generator = torch.Generator().manual_seed(2)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 1.5)
    return model.double()


def test_the_slope_of_a_table_is_what_a_flip_changes():
    model, x = random_table((1, 3, 3), "pixels-6"), some((1, 3, 3), 1).double()

    def logits(event: Tensor) -> Tensor:
        conditional = model.conditionals(event)
        assert isinstance(conditional, Discrete)
        return conditional.logits.flatten()

    slopes = torch.autograd.functional.jacobian(logits, x)
    assert isinstance(slopes, Tensor)
    for j in range(9):
        off, on = (x.flatten().index_fill(0, torch.tensor(j), v).view_as(x) for v in (0, 1))
        torch.testing.assert_close(slopes.view(9, 9)[:, j], logits(on) - logits(off))


def test_what_a_table_completes_follows_the_enumerated_posterior():
    model = random_table((1, 2, 4), "pixels-4")
    x, mask = some((1, 2, 4), 1)[0], torch.tensor([0, 0, 1, 0, 0, 1, 1, 0]).view(1, 2, 4).bool()
    events = torch.tensor(list(product((0, 1), repeat=8)), dtype=torch.uint8).view(-1, 1, 2, 4)
    with torch.no_grad():
        weights = model.log_prob(events).masked_fill((events != x)[:, mask].any(1), -math.inf)
    want = (weights.softmax(0)[:, None] * events[:, ~mask]).sum(0)
    done = completed(model, x, mask, 500, together=1, rounds=15, method="annealed")
    share = done.samples[:, ~mask].double().mean(0)
    assert done.method == "sequential Monte Carlo"
    assert ((share - want).abs() < 4.5 * (want * (1 - want) / 500).sqrt()).all()


def test_neighbourhoods_have_their_sizes_and_look_back_only():
    for name, offsets in NEIGHBOURS.items():
        assert len(set(offsets)) == int(name.removeprefix("pixels-"))
        assert all(offset < (0, 0) for offset in offsets)


def test_tables_that_cannot_be_are_refused_in_a_sentence():
    with pytest.raises(StudioError, match="looks around in an image, and these events are none"):
        build("markov", (12,), context="pixels-2")
    with pytest.raises(StudioError, match=r"would have 205,520,896 entries.*smaller context"):
        build("markov", (1, 28, 28), context="pixels-17")
    with pytest.raises(StudioError, match="fewer values"):
        build("markov", (1, 28, 28), 256, context="pixels-4", shared=True)


# AR(k)


@pytest.mark.parametrize("levels", [2, 3])
def test_an_ar_of_all_lags_is_the_fvsbn(levels):
    model, whole = build("ar", (5,), levels, k=1024), build("fvsbn", (5,), levels)
    assert isinstance(model, AR)
    assert isinstance(whole, FVSBN)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape))
        whole.bias.copy_(model.bias)
        rows, columns = torch.tril_indices(5, 5, offset=-1)
        lag = rows - columns
        before = torch.tensor([0, *np.cumsum(model.sizes)])
        whole.weight.copy_(model.weight[before[lag - 1] + columns])
    x = some((5,), 20, levels)
    torch.testing.assert_close(model.log_prob(x), whole.log_prob(x))


@pytest.mark.parametrize("shared", [True, False])
def test_only_the_last_k_dimensions_are_looked_at(shared):
    model = build("ar", (3, 4), k=4, shared=shared, ordering="spiral")
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape))
    place, x = positions(model.ordering), some((3, 4), 1)
    for d in range(12):
        changed = x.flatten(1).clone()
        changed[:, d] ^= 1
        moved = (pmf(model, x) != pmf(model, changed.view_as(x))).any(-1)[0]
        lags = (place[moved.nonzero()[:, 0]] - place[d]).sort().values.tolist()
        assert lags == list(range(1, min(4, 11 - int(place[d])) + 1))


def test_weights_before_the_first_dimension_do_not_exist():
    for k, shared, count in ((4, False, 12 * 5 - 4 * 5 // 2), (4, True, 5), (99, False, 78)):
        model = build("ar", (3, 4), k=k, shared=shared)
        assert sum(p.numel() for p in model.parameters()) == count


# Numbers measured before, by programs of their own


@pytest.fixture(scope="module")
def digits(shared_data) -> dict[str, Tensor]:
    path = shared_data / "binarized_mnist" / "binarized_mnist_fixed.npz"
    if not path.is_file():
        pytest.skip("binarised MNIST is not on this machine (../shared/data/binarized_mnist)")
    with np.load(path, allow_pickle=False) as file:
        return {
            split: torch.from_numpy(np.unpackbits(file[f"{split}_bits"], axis=1)[:, :784]).view(
                -1, 1, 28, 28
            )
            for split in ("train", "test")
        }


COUNTED = [
    ("coin", {}, 306.66),
    ("factorised", {}, 205.79),
    ("markov", {"context": "raster", "k": 1, "shared": True}, 180.39),
    ("markov", {"context": "raster", "k": 4, "shared": False}, 140.62),
    ("markov", {"context": "pixels-2", "shared": True}, 137.69),
    ("markov", {"context": "pixels-4", "shared": True}, 115.70),
    ("markov", {"context": "pixels-6", "shared": False}, 101.77),
    ("markov", {"context": "pixels-12", "shared": True}, 103.68),
    ("markov", {"context": "pixels-12", "shared": False}, 97.15),
]


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("name", "config", "nats"), COUNTED)
def test_counting_reproduces_the_measured_numbers(name, config, nats, digits):
    config = {**config, **({"pseudo_counts": 1.0} if name == "markov" else {})}
    model = build(name, (1, 28, 28), **config)
    count(model, digits["train"], 1000)
    scores = [nll(model, part) for part in digits["test"].split(500)]
    assert sum(scores) / len(scores) == pytest.approx(nats, abs=0.02)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_mixture_of_a_hundred_is_below_138(digits):
    model = build("mixture", (1, 28, 28))
    model.prepare(digits["train"], frequencies(digits["train"], 2))
    for _ in range(40):
        count(model, digits["train"], 500)
    assert nll(model, digits["test"]) < 138
