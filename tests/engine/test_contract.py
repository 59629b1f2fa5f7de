"""What must always hold, for every model of the catalogue, on events small enough to enumerate."""

import math
from itertools import product
from typing import Any

import pytest
import torch
from torch import Tensor

from ar_studio import models, orderings, sampling
from ar_studio.conditionals import Conditional
from ar_studio.models.base import AutoregressiveModel, NaiveDecoder
from ar_studio.runs import DataPart, ModelPart, Record, Run

# Tiny configurations; a model without a line here is tested with its defaults.
TINY: dict[str, list[dict[str, Any]]] = {
    "fvsbn": [{}, {"ordering": "spiral"}],
    "nade": [{"hidden": 7}, {"hidden": 5, "activation": "sigmoid", "ordering": "random"}],
    "made": [
        {"hidden": (24,)},
        {"hidden": (16, 12), "activation": "tanh", "ordering": "column", "direct": False},
        {"hidden": (24,), "masks": 3},
        {"hidden": (12,), "masks": 2, "resample": "connectivity"},
        {"hidden": (12,), "masks": 0, "resample": "orderings"},
        {"hidden": (12, 9), "masks": 0, "conditioned": True},
    ],
    "pixelcnn": [
        {"blocks": 2, "features": 6, "head": 6, "kernel": 3},
        {"blocks": 1, "features": 6, "head": 6, "kernel": 3, "block_kernel": 5},
    ],
}
SPACES = [((1, 3, 3), 2), ((3, 1, 2), 2), ((1, 2, 2), 3), ((3, 1, 1), 3)]
CASES = [
    pytest.param(name, shape, levels, config, id=f"{name}-{number}-{shape}x{levels}")
    for name in models.CATALOGUE
    for number, config in enumerate(TINY.get(name, [{}]))
    for shape, levels in SPACES
]
each_model = pytest.mark.parametrize(("name", "shape", "levels", "config"), CASES)


def build(name: str, shape: tuple[int, ...], levels: int, config: dict) -> AutoregressiveModel:
    """Return a float64 model with all parameters random, so that nothing holds by being zero."""
    model = models.create(name, shape, levels, **config).double()
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.6)
    return model


def accepted(model: AutoregressiveModel) -> list[Tensor]:
    """Return the orderings that a model accepts; for any-order models, its own and random ones."""
    if not model.any_order:
        return list(model.known_orderings)
    generator = torch.Generator().manual_seed(7)
    others = [orderings.random(model.space.size, generator) for _ in range(2)]
    return [model.ordering, *others]


def everything(shape: tuple[int, ...], levels: int) -> Tensor:
    """Return all `K^D` events."""
    rows = list(product(range(levels), repeat=math.prod(shape)))
    return torch.tensor(rows, dtype=torch.uint8).view(-1, *shape)


def some(shape: tuple[int, ...], levels: int, n: int, seed: int = 3) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(levels, (n, *shape), generator=generator, dtype=torch.uint8)


def logits(conditional: Conditional, size: int) -> Tensor:
    """Return the logits as `(B, D, O)`."""
    return conditional.logits.reshape(len(conditional.logits), size, -1)


def influence(model: AutoregressiveModel, ordering: Tensor, x: Tensor) -> Tensor:
    """Return which dimension's logits depend on which, `(D, D)` bool, both along the ordering."""
    size, levels = model.space.size, model.space.levels
    order = ordering.tolist()
    if model.space.is_binary:
        total = torch.zeros(size, size)
        for event in x:
            jacobian = torch.autograd.functional.jacobian(
                lambda e: logits(model.conditionals(e[None], ordering=ordering), size)[0, :, 0],
                event.double(),
            )
            assert isinstance(jacobian, Tensor)
            total += jacobian.reshape(size, size).abs()
        return (total > 0)[order][:, order]
    before = logits(model.conditionals(x, ordering=ordering), size)
    depends = torch.zeros(size, size, dtype=torch.bool)
    for dimension in range(size):
        for shift in range(1, levels):
            changed = x.clone().flatten(1)
            changed[:, dimension] = (changed[:, dimension] + shift) % levels
            after = logits(model.conditionals(changed.view_as(x), ordering=ordering), size)
            depends[:, dimension] |= (after != before).any(2).any(0)
    return depends[order][:, order]


@each_model
def test_no_logit_depends_on_its_own_or_a_later_dimension(name, shape, levels, config):
    model = build(name, shape, levels, config)
    for ordering in accepted(model):
        depends = influence(model, ordering, some(shape, levels, 8))
        assert not depends.triu().any()
        assert depends.tril(-1).any()


@each_model
def test_the_probabilities_of_all_events_add_up_to_one(name, shape, levels, config):
    model = build(name, shape, levels, config)
    for ordering in accepted(model):
        total = model.log_prob(everything(shape, levels), ordering=ordering).exp().sum()
        assert total.item() == pytest.approx(1, abs=1e-10)


@each_model
def test_decoders_agree_with_the_conditionals_after_select_too(name, shape, levels, config):
    model, n = build(name, shape, levels, config), 5
    selections = {
        0: torch.tensor([0, 1, 2, 3, 4, 4, 0]),  # grows, before anything is known
        1: torch.tensor([6, 5, 1, 1, 3]),  # drops and duplicates
        model.space.size // 2: torch.tensor([4, 2]),  # shrinks
        model.space.size - 1: torch.tensor([1, 0, 1]),
    }
    for ordering in accepted(model):
        x = some(shape, levels, n)
        decoders = [
            model.decoder(n, ordering=ordering),
            NaiveDecoder(model, n, ordering),
        ]
        for position, dimension in enumerate(ordering.tolist()):
            select = selections.get(position)
            for decoder in decoders:
                if select is not None and position % 2:
                    decoder.predict()  # what is cached for the prediction is selected too
                if select is not None:
                    decoder.select(select)
            x = x if select is None else x[select]
            want = logits(model.conditionals(x, ordering=ordering), model.space.size)[:, dimension]
            for decoder in decoders:
                assert (decoder.position, decoder.dimension) == (position, dimension)
                assert decoder.batch_size == len(x)
                for _ in range(2):  # predicting changes nothing
                    got = decoder.predict().logits.reshape(len(x), -1)
                    torch.testing.assert_close(got, want, rtol=1e-9, atol=1e-9)
                decoder.observe(x.flatten(1)[:, dimension])
        assert [decoder.position for decoder in decoders] == [model.space.size] * 2


@each_model
def test_a_decoder_may_observe_without_predicting(name, shape, levels, config):
    model, x = build(name, shape, levels, config), some(shape, levels, 4)
    for ordering in accepted(model):
        want = logits(model.conditionals(x, ordering=ordering), model.space.size)
        for ask in range(model.space.size):
            decoder = model.decoder(len(x), ordering=ordering)
            for dimension in ordering[:ask]:
                decoder.observe(x.flatten(1)[:, dimension])
            got = decoder.predict().logits.reshape(len(x), -1)
            torch.testing.assert_close(got, want[:, ordering[ask]], rtol=1e-9, atol=1e-9)


@each_model
def test_sampled_frequencies_match_the_enumerated_distribution(name, shape, levels, config):
    model, n = build(name, shape, levels, config), 20_000
    x = everything(shape, levels)
    place = levels ** torch.arange(model.space.size - 1, -1, -1)
    for ordering in accepted(model)[:2]:
        expected = model.log_prob(x, ordering=ordering).exp().detach() * n
        *_, last = sampling.sample(model, n, seed=11, ordering=ordering)
        assert isinstance(last, sampling.Sampled)
        cells = (last.samples.flatten(1).long() * place).sum(1)
        counts = torch.bincount(cells, minlength=len(x)).double()
        common = expected >= 5  # rarer events share a cell, as the approximation needs
        seen = torch.cat([counts[common], counts[~common].sum()[None]])
        want = torch.cat([expected[common], expected[~common].sum()[None]])
        seen, want = seen[want > 0], want[want > 0]
        statistic = float(((seen - want) ** 2 / want).sum())
        freedom = max(1, len(want) - 1)
        # Wilson–Hilferty: (χ²/f)^⅓ is nearly normal.
        z = ((statistic / freedom) ** (1 / 3) - 1 + 2 / (9 * freedom)) / math.sqrt(
            2 / (9 * freedom)
        )
        assert z < 4


@each_model
def test_the_parameter_count_is_the_closed_formula(name, shape, levels, config):
    model = models.create(name, shape, levels, **config)
    counted = sum(parameter.numel() for parameter in model.parameters())
    assert type(model).parameter_count(model.space, model.config) == counted


@each_model
def test_an_untrained_model_starts_at_the_marginals(name, shape, levels, config):
    model = models.create(name, shape, levels, **config).double()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()
    pmf = torch.full((model.space.size, levels), 0.3 / (levels - 1)).double()
    pmf[:, 1] = 0.7
    model.start_at_marginals(pmf)
    found = model.conditionals(some(shape, levels, 2)).pmf.reshape(2, model.space.size, levels)
    torch.testing.assert_close(found, pmf.expand(2, -1, -1), rtol=1e-6, atol=1e-6)


@each_model
def test_saved_and_loaded_models_have_the_same_log_probs(name, shape, levels, config, tmp_path):
    model = models.create(name, shape, levels, seed=3, **config)
    part = ModelPart(
        name=name, event_shape=shape, levels=levels, seed=3, config=model.config.model_dump()
    )
    data = DataPart(source="", preparation={}, protocol="", fingerprint="", sizes={})
    run = Run.create(tmp_path / "run", Record(title="", model=part, data=data, training={}))
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter))
    run.save_weights(model.state_dict())
    loaded = models.restore(Run(tmp_path / "run"))
    x = some(shape, levels, 16)
    for ordering in accepted(model):
        assert torch.equal(
            loaded.log_prob(x, ordering=ordering), model.log_prob(x, ordering=ordering)
        )


@each_model
def test_a_gradient_step_lowers_the_loss(name, shape, levels, config):
    model, x = build(name, shape, levels, config), some(shape, levels, 32)

    def loss() -> Tensor:
        return model.loss(x, torch.Generator().manual_seed(0))

    before = loss()
    before.backward()
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.grad is not None:
                parameter -= 1e-4 * parameter.grad
    assert loss().item() < before.item()


FAST = {"fvsbn": 0.3}  # learning rates of models that learn slowly at the usual 0.03
OVERFIT = {  # enough room for eight events, where the tiny configurations are too small
    "nade": {"hidden": 32},
    "made": {"hidden": (64,)},
    "pixelcnn": {"blocks": 4, "features": 16, "head": 16, "kernel": 7},
}


@pytest.mark.parametrize("name", models.CATALOGUE)
def test_eight_events_are_learnt_to_their_entropy(name):
    model = models.create(name, (1, 3, 4), 2, **OVERFIT.get(name, {}))
    # The first pixels tell the events apart one by one, so that linear conditionals suffice.
    first = torch.eye(8, dtype=torch.uint8)[:, :7]
    x = torch.cat([first, some((5,), 2, 8)], 1).view(8, 1, 3, 4)
    optimizer = torch.optim.Adam(model.parameters())
    for step in range(300):
        optimizer.param_groups[0]["lr"] = FAST.get(name, 0.03) * (1 - step / 300)
        optimizer.zero_grad()
        model.loss(x, torch.Generator().manual_seed(step)).backward()
        optimizer.step()
    assert -model.log_prob(x).mean().item() == pytest.approx(math.log(8), abs=0.05)


@pytest.mark.parametrize("name", models.CATALOGUE)
def test_building_is_repeatable_and_leaves_the_global_random_state_alone(name):
    torch.manual_seed(5)
    state = torch.get_rng_state()
    first, second = (models.create(name, (1, 4, 4), seed=2).state_dict() for _ in range(2))
    assert all(torch.equal(first[key], second[key]) for key in first)
    assert torch.equal(state, torch.get_rng_state())


@pytest.mark.parametrize("name", models.CATALOGUE)
def test_log_probs_differentiate_with_respect_to_every_parameter(name):
    model, x = build(name, (1, 3, 3), 2, TINY.get(name, [{}])[0]), some((1, 3, 3), 2, 16)
    model.log_prob(x).sum().backward()
    for key, parameter in model.named_parameters():
        assert parameter.grad is not None, key
        assert parameter.grad.abs().sum() > 0, key
