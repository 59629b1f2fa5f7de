"""GPT: its equations by NumPy, windows that slide, and its size."""

import math

import numpy as np
import pytest
import torch

from ar_studio import models
from ar_studio.conditionals import Discrete
from ar_studio.errors import StudioError
from ar_studio.models.gpt import GPT, GPTConfig, rotations, turned
from ar_studio.spaces import EventSpace

SPACE = EventSpace((7,), 5, events="text")
CONFIG = {"blocks": 2, "features": 8, "heads": 2}


def build(space=SPACE, **config) -> GPT:
    """Return a float64 model with random parameters."""
    model = models.build("gpt", space, {**CONFIG, **config}).double()
    assert isinstance(model, GPT)
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.5)
    return model


def norm(h, scale):
    h = h - h.mean(-1, keepdims=True)
    return h / np.sqrt((h**2).mean(-1, keepdims=True) + 1e-5) * scale


def turn(x):
    """Return features `(T, f)` turned by their places, pair by pair as complex numbers."""
    half = x.shape[-1] // 2
    rates = 10_000.0 ** (-np.arange(half) / half)
    pairs = (x[:, :half] + 1j * x[:, half:]) * np.exp(1j * np.arange(len(x))[:, None] * rates)
    return np.concatenate([pairs.real, pairs.imag], -1)


def reference(model: GPT, x: list):
    """Return the outputs `(D, O)` of a text or of standardised numbers, by NumPy."""
    w = {name: value.detach().numpy() for name, value in model.named_parameters()}
    tokens = [w["E"][value] if model.space.levels else value * w["E"][0] for value in x[:-1]]
    h = np.stack([w["start"], *tokens])
    for layer in range(model.config.blocks):
        p = {
            name.split(".", 2)[2]: v for name, v in w.items() if name.startswith(f"blocks.{layer}")
        }
        qkv = norm(h, p["norm1.weight"]) @ p["qkv.weight"].T
        heads = []
        for head in range(2):
            q, k, v = (part[:, head * 4 : head * 4 + 4] for part in np.split(qkv, 3, 1))
            scores = turn(q) @ turn(k).T / 2
            scores[np.triu_indices(len(x), 1)] = -np.inf
            weights = np.exp(scores - scores.max(1, keepdims=True))
            heads.append(weights / weights.sum(1, keepdims=True) @ v)
        h = h + np.concatenate(heads, 1) @ p["join.weight"].T
        up = norm(h, p["norm2.weight"]) @ p["up.weight"].T
        bent = up * np.vectorize(lambda z: (1 + math.erf(z / math.sqrt(2))) / 2)(up)
        h = h + bent @ p["down.weight"].T
    return norm(h, w["norm.weight"]) @ w.get("V", w["E"]).T + w["b"]


def test_it_is_its_equations():
    model, x = build(), [3, 0, 4, 1, 1, 2, 3]
    found = model.conditionals(torch.tensor([x]))
    assert isinstance(found, Discrete)
    np.testing.assert_allclose(found.logits[0].detach().numpy(), reference(model, x), atol=1e-10)


def test_real_numbers_have_outputs_of_their_own():
    space, generator = EventSpace((7,), 0, events="series"), torch.Generator().manual_seed(4)
    model = build(space, components=1)
    model.prepare(5 + 3 * torch.randn(60, 7, generator=generator, dtype=torch.float64), None)
    x = 5 + 3 * torch.randn(1, 7, generator=generator, dtype=torch.float64)
    centre, spread = model.centre.numpy()[0], model.spread.numpy()[0]
    z = (x[0].numpy() - centre) / spread
    means, scales = reference(model, list(z)).T
    sigma = np.exp(-6 + np.log1p(np.exp(scales + 6)))
    want = -(((z - means) / sigma) ** 2) / 2 - np.log(sigma * spread * np.sqrt(2 * np.pi))
    found = model.conditionals(x).log_prob(x)[0].detach().numpy()
    np.testing.assert_allclose(found, want, atol=1e-9)
    assert sum(p.numel() for p in model.parameters()) == GPT.parameter_count(space, model.config)


def test_attention_knows_distances_only():
    generator = torch.Generator().manual_seed(1)
    query, key = (torch.randn(6, dtype=torch.float64, generator=generator) for _ in range(2))
    turns = rotations(30, 6).double()
    products = [
        float(turned(query[None], turns[i : i + 1]) @ turned(key[None], turns[i - 5 : i - 4]).T)
        for i in (5, 11, 29)
    ]
    assert products == pytest.approx([products[0]] * 3)


def test_a_size_does_not_grow_with_the_length():
    config = GPTConfig(blocks=6, features=384, heads=6)
    sizes = {GPT.parameter_count(EventSpace((t,), 65, events="text"), config) for t in (64, 256)}
    assert sizes == {6 * (12 * 384**2 + 2 * 384) + 67 * 384 + 65}
    longer = build(EventSpace((9,), 5, events="text"))
    model = build()
    x = torch.tensor([[3, 0, 4, 1, 1, 2, 3, 0, 1]])
    longer.load_state_dict({**model.state_dict(), "ordering": torch.arange(9)})
    first = model.conditionals(x[:, :7])
    again = longer.conditionals(x)
    assert isinstance(first, Discrete)
    assert isinstance(again, Discrete)
    torch.testing.assert_close(again.logits[:, :7], first.logits)


def test_dropout_is_for_training_alone_and_repeatable():
    model, x = build(dropout=0.5), torch.tensor([[3, 0, 4, 1, 1, 2, 3]])
    losses = {model.loss(x, torch.Generator().manual_seed(seed)).item() for seed in (0, 0, 1)}
    assert len(losses) == 2
    torch.testing.assert_close(model.log_prob(x), model.log_prob(x))


def test_features_that_give_a_head_an_odd_number_are_refused():
    with pytest.raises(StudioError, match="an even number"):
        models.build("gpt", SPACE, {"features": 6, "heads": 2})
