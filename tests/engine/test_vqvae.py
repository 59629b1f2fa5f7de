"""VQ-VAE: its bound by sums over all codes, its codebook by NumPy, and its gradient."""

import math
import shutil
from itertools import product

import numpy as np
import pytest
import torch
from torch import Tensor

from ar_studio import sampling, training
from ar_studio.models import vqvae
from ar_studio.models.vqvae import VQVAE, VQVAEConfig
from ar_studio.runs import Run
from ar_studio.settings import parse
from ar_studio.spaces import EventSpace
from tests.engine.test_training import (
    assert_same,
    fresh,
    last,
    leave_for_dead,
    new_run,
    settings,
    tiny_data,
)

TINY = {"codes": 3, "width": 2, "halvings": 1, "features": 3, "inner": 2, "mixtures": 2}
SPACES = [
    pytest.param(EventSpace((1, 2, 4)), id="binary"),
    pytest.param(EventSpace((1, 1, 3), 3), id="grey"),
    pytest.param(EventSpace((3, 1, 2), 3), id="colour"),
]
each_space = pytest.mark.parametrize("space", SPACES)


def build(space: EventSpace, **config: object) -> VQVAE:
    """Return a float64 model with random parameters and codes."""
    model = VQVAE(space, parse(VQVAEConfig, {**TINY, **config})).double()
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for one in (*model.parameters(), model.codebook, model.sums):
            one.copy_(torch.randn(one.shape, generator=generator))
    return model


def everything(space: EventSpace) -> Tensor:
    return torch.tensor(list(product(range(space.levels), repeat=space.size))).view(
        -1, *space.event_shape
    )


def by_every_grid(model: VQVAE, x: Tensor) -> Tensor:
    """Return `log p(x | k)` of every grid of codes, `(K^hw, B)`."""
    grids = everything(model.codes)
    return torch.stack(
        [
            model.given_codes(grid[None].expand(len(x), -1, -1, -1)).log_prob(x).flatten(1).sum(1)
            for grid in grids
        ]
    )


@each_space
def test_the_bound_is_below_the_sum_over_all_codes(space):
    model, x = build(space), everything(space)
    with torch.no_grad():
        bound, given = model.log_prob(x), by_every_grid(model, x)
    exact = given.logsumexp(0) - math.log(len(given))  # the uniform prior
    assert float(exact.exp().sum()) == pytest.approx(1)
    assert (bound <= exact + 1e-12).all()
    grids, own = everything(model.codes).flatten(1), model.quantise(x).flatten(1).long()
    number = (grids[:, None] == own).all(2).double().argmax(0)
    there = given[number, torch.arange(len(x))] - math.log(len(given))
    torch.testing.assert_close(bound, there)


def test_samples_are_as_frequent_as_the_sum_says():
    space, n = EventSpace((1, 1, 2), 3), 5_000
    model = build(space)
    *_, drawn = sampling.sample(model, n, seed=3)
    assert isinstance(drawn, sampling.Sampled)
    x = everything(space)
    with torch.no_grad():
        expected = (by_every_grid(model, x).logsumexp(0) - math.log(3)).exp().numpy()
    index = (drawn.samples.flatten(1).long() * torch.tensor([3, 1])).sum(1)
    found = np.bincount(index.numpy(), minlength=len(x)) / n
    assert (np.abs(found - expected) < 4 * np.sqrt(expected * (1 - expected) / n) + 1e-9).all()


def test_a_code_is_pictured_by_itself_with_its_share_of_use():
    model = build(EventSpace((1, 2, 4)))
    model.counts.copy_(torch.tensor([1.0, 3.0, 4.0]))
    (found,) = model.filters()
    assert found.weights.shape == (3, 1, 8)
    assert found.use is not None
    assert found.use.tolist() == [0.125, 0.375, 0.5]
    wanted = model.given_codes(torch.full((1, 1, 1, 2), 2)).mean.detach().flatten()
    torch.testing.assert_close(found.weights[2, 0], wanted)


def test_sides_that_halve_with_a_rest_are_padded_and_cut():
    model = build(EventSpace((1, 5, 3)), halvings=2)
    assert model.codes == EventSpace((1, 2, 1), 3, events="codes")
    x = torch.ones(2, 1, 5, 3)
    assert model.quantise(x).shape == (2, 1, 2, 1)
    assert model.given_codes(model.quantise(x)).batch_shape == (2, 1, 5, 3)


def test_the_nearest_code_is_taken_and_a_code_that_is_not_drawn_is_the_mean():
    model = build(EventSpace((1, 2, 4)))
    z = torch.randn(50, 2, dtype=torch.float64)
    book = model.codebook.numpy()
    nearest = [min(range(3), key=lambda j: np.linalg.norm(one - book[j])) for one in z.numpy()]
    assert model.nearest(z).tolist() == nearest
    codes = torch.tensor([[[[2, 1]]]])
    mean = (model.sums.sum(0) / model.counts.sum())[None]
    found = model.given_codes(codes, torch.tensor([True, False])).mean
    wanted = vqvae.distribution(model.decode(torch.cat([model.codebook[2:], mean])), 2).mean
    torch.testing.assert_close(found, wanted)


def test_the_codebook_follows_as_numpy_says(monkeypatch):
    monkeypatch.setattr(vqvae, "DEAD_AFTER", 3)
    model, generator = build(EventSpace((1, 4, 4))), torch.Generator().manual_seed(0)
    model.counts.copy_(torch.tensor([4.0, 2.0, 0.3]))
    model.codebook[2] = 1e3  # nearest to nothing: dead
    big_n, m = model.counts.numpy().copy(), model.sums.numpy().copy()
    born = 0
    for step in range(4):
        halves = torch.randint(2, (2, 3, 1, 4, 4), generator=generator)  # a batch in two parts
        z = np.concatenate([model.encode(half).detach().numpy() for half in halves])
        k = ((z[:, None] - model.codebook.numpy()) ** 2).sum(2).argmin(1)
        met = [model.meet(half, torch.Generator().manual_seed(step)).statistics for half in halves]
        big_n = 0.99 * big_n + 0.01 * np.bincount(k, minlength=3)
        big_n = (big_n + 1e-5) / (big_n.sum() + 3e-5) * big_n.sum()
        m = 0.99 * m + 0.01 * np.stack([z[k == j].sum(0) for j in range(3)])
        if step == 2:
            assert big_n[2] < 1
            assert model.idle.tolist() == [0, 0, 2]
            big_n[2] = big_n.mean()
            chosen = met[0]["others"][2].numpy()
            assert (z == chosen).all(1).any()
            m[2], born = chosen * big_n[2], born + 1
        model.follow(met)
        np.testing.assert_allclose(model.counts, big_n, rtol=1e-12)
        np.testing.assert_allclose(model.sums, m, rtol=1e-12)
        np.testing.assert_allclose(model.codebook, m / big_n[:, None], rtol=1e-12)
    assert born == 1
    assert model.idle.tolist() == [0, 0, 0]


def test_the_gradient_goes_straight_through_to_the_encoding(monkeypatch):
    model, x = build(EventSpace((1, 2, 4))), torch.randint(2, (3, 1, 2, 4))
    z = model.encode(x).detach().requires_grad_()
    monkeypatch.setattr(model, "encode", lambda events: z)
    loss = model.meet(x, torch.Generator().manual_seed(0)).loss
    (found,) = torch.autograd.grad(loss, z)
    codes = model.codebook[model.nearest(z)].clone().requires_grad_()
    log_p = vqvae.distribution(model.decode(codes), 2).log_prob(x).flatten(1).sum(1)
    (through,) = torch.autograd.grad(-log_p.mean(), codes)
    committed = 2 * 8 * 0.25 * (z - codes).detach() / z.numel()
    torch.testing.assert_close(found, through + committed)
    square = 8 * 0.25 * (z - codes).square().mean()
    torch.testing.assert_close(loss, 2 * math.log(3) - log_p.mean() + square)


def test_codes_begin_as_encodings_of_the_data():
    dataset = tiny_data()
    model = fresh(dataset, "vqvae", **TINY)
    assert isinstance(model, VQVAE)
    model.prepare(dataset.events("train"), dataset.marginals())
    z = model.encode(dataset.events("train")).detach()
    assert all((z == code).all(1).any() for code in model.codebook)
    assert len(model.codebook.unique(dim=0)) == 3


def test_a_run_killed_anywhere_has_the_codebook_of_the_unbroken_one(tmp_path, monkeypatch):
    monkeypatch.setattr(vqvae, "DEAD_AFTER", 2)  # so that codes begin anew meanwhile
    monkeypatch.setattr("os.fsync", lambda descriptor: None)
    dataset, asked = tiny_data(), settings(epochs=2, averaging=0.9)
    model = fresh(dataset, "vqvae", **TINY)
    run, kills = new_run(tmp_path / "run", model), []
    for number, _ in enumerate(training.train(model, dataset, asked, run=run)):
        if number == 17:
            kills.append(shutil.copytree(run.folder, tmp_path / f"kill{number}"))
    for folder in kills:
        leave_for_dead(folder)
        last(training.train(fresh(dataset, "vqvae", **TINY), dataset, asked, run=Run(folder)))
        assert_same(Run(folder), run)


def test_it_learns_what_a_mixture_of_few_pictures_is():
    dataset = tiny_data(train=40)
    model = fresh(dataset, "vqvae", **{**TINY, "halvings": 2, "codes": 4, "features": 8})
    train = dataset.events("train")
    with torch.no_grad():
        before = -float(model.log_prob(train).mean())
    last(training.train(model, dataset, settings(epochs=25, learning_rate=0.01)))
    with torch.no_grad():
        assert -float(model.log_prob(train).mean()) < before - 2
    assert isinstance(model, VQVAE)
    assert len(model.quantise(train).unique()) > 1
