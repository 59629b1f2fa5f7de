"""Muon: what it does to matrices, and that it is AdamW for the rest."""

import numpy as np
import pytest
import torch

from ar_studio import models
from ar_studio.muon import MOMENTS, Muon, orthogonal
from ar_studio.optimisation import TrainSettings, make_optimizer
from ar_studio.spaces import EventSpace


@pytest.mark.parametrize("shape", [(6, 6), (4, 9), (9, 4)])
def test_a_matrix_steps_along_its_singular_vectors_and_alike_along_all(shape):
    rng = np.random.default_rng(0)
    weight = torch.nn.Parameter(torch.ones(shape))
    optimizer = Muon([{"params": [weight], "orthogonal": True}], 0.1, weight_decay=0.5)
    gradient = rng.normal(size=shape)
    weight.grad = torch.tensor(gradient, dtype=torch.float32)
    optimizer.step()
    step = (1 - 0.1 * 0.5) - weight.detach().double().numpy()
    u, _, v = np.linalg.svd(gradient, full_matrices=False)
    turned = u.T @ step @ v.T / (0.2 * 0.1 * max(shape) ** 0.5)
    assert turned == pytest.approx(np.diag(np.diag(turned)), abs=1e-4)
    assert 0.6 < np.diag(turned).min() <= np.diag(turned).max() < 1.3
    assert np.linalg.norm(step - u @ np.diag(np.diag(turned)) @ v * 0.02 * max(shape) ** 0.5) < 1e-4


def test_momentum_is_what_gradients_add_up_to():
    weight, other = torch.nn.Parameter(torch.zeros(3, 5)), torch.zeros(3, 5)
    optimizer = Muon([{"params": [weight], "orthogonal": True}], 0.1)
    before = torch.zeros(3, 5)
    for seed in range(3):
        gradient = torch.randn(3, 5, generator=torch.Generator().manual_seed(seed))
        weight.grad = gradient
        optimizer.step()
        before = 0.95 * before + gradient
        other = other - 0.2 * 0.1 * 5**0.5 * orthogonal(gradient + 0.95 * before)
    assert torch.allclose(weight, other, atol=1e-6)


def test_what_is_no_matrix_is_learnt_as_by_adamw():
    torch.manual_seed(0)
    start = torch.randn(7)
    ours, theirs = torch.nn.Parameter(start.clone()), torch.nn.Parameter(start.clone())
    muon = Muon([{"params": [ours]}], 0.01, weight_decay=0.1)
    adamw = torch.optim.AdamW([theirs], 0.01, betas=MOMENTS, weight_decay=0.1)
    for _ in range(5):
        ours.grad = theirs.grad = torch.randn(7)
        muon.step()
        adamw.step()
    assert torch.allclose(ours, theirs, atol=1e-6)


def test_matrices_are_turned_but_those_that_are_looked_up():
    model = models.build("gpt", EventSpace((6,), 5, events="text"), {"features": 8, "heads": 2})
    optimizer = make_optimizer(model, TrainSettings(optimizer="muon", weight_decay=0.1))
    turned = [p for group in optimizer.param_groups if group["orthogonal"] for p in group["params"]]
    names = {name for name, one in model.named_parameters() if any(one is p for p in turned)}
    want = {"qkv", "join", "up", "down"}
    assert names == {f"blocks.{block}.{name}.weight" for block in range(4) for name in want}
    held = sum(len(group["params"]) for group in optimizer.param_groups)
    assert held == len(list(model.parameters()))
