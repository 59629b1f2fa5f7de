"""What must always hold, for every model of the catalogue, on events small enough to enumerate."""

import math
from collections.abc import Mapping
from itertools import product
from typing import Any

import pytest
import torch
from torch import Tensor

from ar_studio import models, orderings, sampling
from ar_studio.conditionals import Conditional, Discrete
from ar_studio.kinds import IMAGE
from ar_studio.models.base import AutoregressiveModel, NaiveDecoder
from ar_studio.runs import DataPart, ModelPart, Record, Run
from ar_studio.spaces import ContextSpace, EventSpace

# Tiny configurations; a model without a line here is tested with its defaults.
TINY: dict[str, list[dict[str, Any]]] = {
    "coin": [{}, {"fit": "gradient", "prior_ones": 2}],
    "mixture": [{"components": 4}, {"components": 3, "fit": "gradient"}],
    "markov": [
        {"context": "raster", "k": 2},
        {"context": "raster", "k": 3, "shared": True},
        {"context": "pixels-6"},
        {"context": "pixels-4", "shared": True},
    ],
    "ar": [{"k": 2}, {"k": 3, "shared": True, "ordering": "random"}, {"k": 20}],
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
    "recurrent": [
        {"hidden": 6},
        {"hidden": 5, "cell": "gru", "layers": 2, "ordering": "random"},
        {"hidden": 6, "cell": "rnn", "ordering": "column"},
    ],
    "rowlstm": [
        {"layers": 1, "features": 6, "head": 6, "kernel": 3},
        {"layers": 2, "features": 7, "head": 11, "kernel": 5},
    ],
    "diagonal": [
        {"layers": 1, "features": 6, "head": 6, "kernel": 3},
        {"layers": 2, "features": 7, "head": 11, "kernel": 5},
    ],
    "multiscale": [
        {"layers": 1, "features": 6, "head": 6, "kernel": 3, "factor": 2, "maps": 4},
        {"network": "diagonal", "layers": 1, "features": 6, "head": 12, "factor": 3, "maps": 3},
    ],
    "pixelcnn": [
        {"blocks": 2, "features": 6, "head": 12, "kernel": 3},
        {"blocks": 1, "features": 8, "head": 20, "kernel": 3, "block_kernel": 5},
    ],
    "gatedpixelcnn": [
        {"layers": 2, "features": 12, "head": 12, "kernel": 3},
        {"layers": 3, "features": 16, "head": 20, "kernel": 5, "layer_kernel": 5},
    ],
    "pixelcnn++": [
        {"blocks": 1, "resolutions": 1, "features": 4, "mixtures": 2},
        {"blocks": 1, "resolutions": 2, "features": 4, "mixtures": 3, "dropout": 0.3},
        {"blocks": 1, "resolutions": 3, "features": 3, "mixtures": 1},
    ],
    "pixelsnail": [
        {"blocks": 2, "layers": 1, "features": 6, "key": 2, "head": 6},
        {"blocks": 1, "features": 4, "key": 3, "head": 5},
    ],
    "transformer": [{"blocks": 2, "features": 6, "heads": 2}],
    "lmconv": [{"features": 4, "stages": 1}, {"features": 4, "orderings": "any"}],
    "deepnade": [{"hidden": (9, 7)}, {"hidden": (8,), "mask_input": False, "ordering": "random"}],
    "nadek": [{"hidden": 7, "steps": 3}, {"hidden": 6, "layers": 2, "ordering": "random"}],
    "convnade": [{"features": 6}, {"features": 5, "joined": (7,), "ordering": "column"}],
    "ardm": [{"features": 8, "resolutions": 2}],
    "untied": [{"hidden": 5}, {"hidden": 4, "activation": "relu", "ordering": "random"}],
    "masde": [
        {"graph": "chain", "hidden": (10,)},
        {"graph": "grid", "hidden": (14, 9), "ordering": "random"},
        {"graph": "given", "edges": "0-1, 1-2", "hidden": (2,), "activation": "tanh"},
        {"graph": "chow-liu", "hidden": (10,)},
    ],
    "docnade": [
        {"hidden": 6},
        {"hidden": 5, "output": "tree", "activation": "sigmoid"},
        {"hidden": 5, "output": "huffman"},
    ],
}
INDEPENDENT = ("coin", "factorised")  # no dimension depends on another
SPACES = [
    EventSpace((1, 3, 3)),
    EventSpace((3, 1, 2)),
    EventSpace((7,)),
    EventSpace((1, 2, 2), 3),
    EventSpace((3, 1, 1), 3),
    EventSpace((4,), 4),
    EventSpace((4,), 3, documents=True),
    EventSpace((1, 2, 3), context=ContextSpace("class", classes=3, withheld=True)),
    EventSpace((3, 1, 1), 3, context=ContextSpace("image", shape=(2, 1, 1))),
]
# Real events are tested in test_contract_real.py, models without conditionals in their own files.
NAMES = [
    name
    for name, family in models.CATALOGUE.items()
    if issubclass(family, AutoregressiveModel) and family.card.values != ("real",)
]
CASES = [
    pytest.param(name, space, config, id=f"{name}-{number}-{space.event_shape}-{space.values}")
    for name in NAMES
    for number, config in enumerate(TINY.get(name, [{}]))
    for space in SPACES
    if not models.family(name).card.unsuited(space)
    and (space.kind is IMAGE or "pixels" not in config.get("context", ""))
]
DRAWS = {"ardm": 4000, "convnade": 8000}  # samples of models whose every step is a deep network
each_model = pytest.mark.parametrize(("name", "space", "config"), CASES)


def build(name: str, space: EventSpace, config: dict) -> AutoregressiveModel:
    """Return a float64 model with all parameters random, so that nothing holds by being zero.

    Where it takes a context, one is given, the same for all events; see test_context.py for more.
    """
    model = models.autoregressive(models.build(name, space, config).double())
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.6)
    return model.given(space.context.blank(1)) if space.context else model


def suitable(name: str) -> EventSpace:
    """Return a small event space that a model takes."""
    spaces = [EventSpace((1, 4, 4)), *SPACES, EventSpace((4,), 0)]
    return next(space for space in spaces if not models.family(name).card.unsuited(space))


def accepted(model: AutoregressiveModel) -> list[Tensor]:
    """Return the orderings that a model accepts; for any-order models, its own and random ones."""
    if not model.any_order:
        return list(model.known_orderings)
    generator = torch.Generator().manual_seed(7)
    others = [orderings.random(model.space.size, generator) for _ in range(2)]
    return [model.ordering, *others]


def everything(space: EventSpace) -> Tensor:
    """Return all `K^D` events."""
    rows = list(product(range(space.levels), repeat=space.size))
    return torch.tensor(rows, dtype=space.dtype).view(-1, *space.event_shape)


def some(space: EventSpace, n: int, seed: int = 3) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    shape = (n, *space.event_shape)
    return torch.randint(space.levels, shape, generator=generator, dtype=space.dtype)


def logits(conditional: Conditional, size: int) -> Tensor:
    """Return the logits as `(B, D, O)`."""
    assert isinstance(conditional, Discrete)
    return conditional.logits.reshape(len(conditional.logits), size, -1)


def held(root: object) -> dict[str, Tensor]:
    """Return all tensors that an object of this program holds, and its parts, by where they are."""
    found: dict[str, Tensor] = {}
    seen, waiting = set[int](), [("", root)]
    while waiting:
        where, part = waiting.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        if isinstance(part, Tensor):
            found[where] = part
        elif isinstance(part, Mapping):
            waiting.extend((f"{where}.{key}", value) for key, value in part.items())
        elif isinstance(part, list | tuple):
            waiting.extend((f"{where}[{index}]", value) for index, value in enumerate(part))
        elif type(part).__module__.startswith("ar_studio."):
            waiting.append((where, vars(part)))
    return found


def influence(model: AutoregressiveModel, ordering: Tensor, x: Tensor) -> Tensor:
    """Return which dimension's logits depend on which, `(D, D)` bool, both along the ordering.

    By gradients where values are inputs of a function, and by changing values: tables have none.
    """
    size, levels = model.space.size, model.space.levels
    order = ordering.tolist()
    depends = torch.zeros(size, size, dtype=torch.bool)
    for event in x if model.space.values.smooth else ():
        jacobian = torch.autograd.functional.jacobian(
            lambda e: logits(model.conditionals(e[None], ordering=ordering), size)[0, :, 0],
            event.double(),
        )
        assert isinstance(jacobian, Tensor)
        depends |= jacobian.reshape(size, size) != 0
    before = logits(model.conditionals(x, ordering=ordering), size)
    for dimension in range(size):
        for shift in range(1, levels):
            changed = x.clone().flatten(1)
            changed[:, dimension] = (changed[:, dimension] + shift) % levels
            after = logits(model.conditionals(changed.view_as(x), ordering=ordering), size)
            depends[:, dimension] |= (after != before).any(2).any(0)
    return depends[order][:, order]


@each_model
def test_no_logit_depends_on_its_own_or_a_later_dimension(name, space, config):
    model = build(name, space, config)
    for ordering in accepted(model):
        depends = influence(model, ordering, some(space, 8))
        assert not depends.triu().any()
        assert depends.tril(-1).any() != (name in INDEPENDENT)


@each_model
def test_the_probabilities_of_all_events_add_up_to_one(name, space, config):
    model = build(name, space, config)
    for ordering in accepted(model):
        total = model.log_prob(everything(space), ordering=ordering).exp().sum()
        assert total.item() == pytest.approx(1, abs=1e-10)


@each_model
def test_decoders_agree_with_the_conditionals_after_select_too(name, space, config):
    model, n = build(name, space, config), 5
    selections = {
        0: torch.tensor([0, 1, 2, 3, 4, 4, 0]),  # grows, before anything is known
        1: torch.tensor([6, 5, 1, 1, 3]),  # drops and duplicates
        model.space.size // 2: torch.tensor([4, 2]),  # shrinks
        model.space.size - 1: torch.tensor([1, 0, 1]),
    }
    for ordering in accepted(model):
        x = some(space, n)
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
                    got = logits(decoder.predict(), 1)[:, 0]
                    torch.testing.assert_close(got, want, rtol=1e-9, atol=1e-9)
                decoder.observe(x.flatten(1)[:, dimension])
        assert [decoder.position for decoder in decoders] == [model.space.size] * 2


@pytest.mark.parametrize("name", NAMES)
def test_what_a_decoder_keeps_neither_grows_nor_holds_a_graph(name):
    image, vector = EventSpace((1, 6, 4)), EventSpace((24,), 4, documents=True)
    space = vector if models.family(name).card.unsuited(image) else image
    model, x = build(name, space, TINY.get(name, [{}])[0]), some(space, 3)
    decoder, sizes = model.decoder(3), []
    for position, dimension in enumerate(model.ordering.tolist()):
        conditional = decoder.predict()
        assert not logits(conditional, 1).requires_grad
        decoder.observe(x.flatten(1)[:, dimension])
        kept = held(decoder).values()
        assert all(tensor.grad_fn is None for tensor in kept)
        storages = {t.untyped_storage().data_ptr(): t.untyped_storage().nbytes() for t in kept}
        if position % 4 == 3:  # at the end of a row
            sizes.append(sum(storages.values()))
    assert sizes[-1] <= sizes[3]


@each_model
def test_a_decoder_declares_all_that_it_changes(name, space, config):
    model, x = build(name, space, config), some(space, 3)
    decoder, seen = model.decoder(3), dict[str, list[tuple[Tensor, int]]]()

    def look() -> None:
        declared = {id(tensor) for tensor in decoder.remembered()}
        for where, tensor in held(decoder).items():
            if id(tensor) not in declared:
                seen.setdefault(where, []).append((tensor, tensor._version))

    decoder.begin(sampling.make_noise(3, space.size, 0))
    for position, dimension in enumerate(decoder.order):
        look()
        if position == space.size // 2:
            decoder.select(torch.arange(3))
        decoder.predict()
        look()
        decoder.observe(x.flatten(1)[:, dimension])
    look()
    changed = [
        where
        for where, ((first, version), *later) in seen.items()
        if any(tensor is not first or now != version for tensor, now in later)
    ]
    assert not changed, f"{type(decoder).__name__} changes {changed}: let it `remember` them"


@each_model
def test_a_decoder_may_observe_without_predicting(name, space, config):
    model, x = build(name, space, config), some(space, 4)
    for ordering in accepted(model):
        want = logits(model.conditionals(x, ordering=ordering), model.space.size)
        for ask in range(model.space.size):
            decoder = model.decoder(len(x), ordering=ordering)
            for dimension in ordering[:ask]:
                decoder.observe(x.flatten(1)[:, dimension])
            got = logits(decoder.predict(), 1)[:, 0]
            torch.testing.assert_close(got, want[:, ordering[ask]], rtol=1e-9, atol=1e-9)


@each_model
def test_sampled_frequencies_match_the_enumerated_distribution(name, space, config):
    model, n = build(name, space, config), DRAWS.get(name, 20_000)
    x = everything(space)
    place = space.levels ** torch.arange(model.space.size - 1, -1, -1)
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
def test_the_parameter_count_is_the_closed_formula(name, space, config):
    model = models.build(name, space, config)
    counted = sum(parameter.numel() for parameter in model.parameters())
    assert type(model).parameter_count(model.space, model.config) == counted


@each_model
def test_an_untrained_model_starts_at_the_marginals(name, space, config):
    if space.documents or name == "pixelcnn++":
        return  # words have no marginals by position; a few logistics come near them only
    model = build(name, space, config)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()
    pmf = torch.full((space.size, space.levels), 0.3 / (space.levels - 1)).double()
    pmf[:, 1] = 0.7
    model.start_at_marginals(pmf)
    conditional = model.conditionals(some(space, 2))
    assert isinstance(conditional, Discrete)
    found = conditional.pmf.reshape(2, space.size, space.levels)
    torch.testing.assert_close(found, pmf.expand(2, -1, -1), rtol=1e-6, atol=1e-6)


@each_model
def test_saved_and_loaded_models_have_the_same_log_probs(name, space, config, tmp_path):
    model = models.autoregressive(models.build(name, space, config, 3))
    part = ModelPart.of(name, model.config.model_dump(), 3, space)
    data = DataPart(source="", preparation={}, protocol="", fingerprint="", sizes={})
    run = Run.create(tmp_path / "run", Record(title="", model=part, data=data, training={}))
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter))
    run.save_weights(model.state_dict())
    loaded = models.autoregressive(models.restore(Run(tmp_path / "run")))
    x, context = some(space, 16), space.context.blank(1) if space.context else None
    for ordering in accepted(model):
        assert torch.equal(
            loaded.log_prob(x, context=context, ordering=ordering),
            model.log_prob(x, context=context, ordering=ordering),
        )


@each_model
def test_a_gradient_step_lowers_the_loss(name, space, config):
    model, x = build(name, space, config), some(space, 32)

    def loss() -> Tensor:
        return model.loss(x, torch.Generator().manual_seed(0))

    before = loss()
    before.backward()
    moved = [(p, p.grad) for p in model.parameters() if p.grad is not None]
    # Random weights make some losses steep: a step is never longer than 1e-4.
    steepness = torch.cat([grad.flatten() for _, grad in moved]).norm().clamp_min(1)
    with torch.no_grad():
        for parameter, grad in moved:
            parameter -= 1e-4 / steepness * grad
    assert loss().item() < before.item()


# Models with room for any distribution of so few events; simpler ones say so by their absence.
FULL = (
    "fvsbn",
    "nade",
    "made",
    "recurrent",
    "rowlstm",
    "diagonal",
    "multiscale",
    "pixelcnn",
    "gatedpixelcnn",
    "pixelsnail",
    "transformer",
    "untied",
)
# Learning rates of models that learn slowly, or not at all, at the usual 0.03.
FAST = {"fvsbn": 0.3, "pixelsnail": 0.01, "transformer": 3e-3}
OVERFIT = {  # enough room for eight events, where the tiny configurations are too small
    "nade": {"hidden": 32},
    "made": {"hidden": (64,)},
    "recurrent": {"hidden": 32},
    "rowlstm": {"layers": 2},
    "diagonal": {"layers": 2},
    "multiscale": {"layers": 2, "factor": 2},
    "pixelcnn": {"blocks": 4, "features": 16, "head": 16, "kernel": 7},
    "pixelsnail": {"blocks": 2},
    "transformer": {"blocks": 2, "features": 32},
    "gatedpixelcnn": {"layers": 3, "features": 16, "head": 16},
}


@pytest.mark.parametrize("name", [n for n in NAMES if n in FULL])
def test_eight_events_are_learnt_to_their_entropy(name):
    model = models.create(name, (1, 3, 4), 2, **OVERFIT.get(name, {}))
    # The first pixels tell the events apart one by one, so that linear conditionals suffice.
    first = torch.eye(8, dtype=torch.uint8)[:, :7]
    x = torch.cat([first, some(EventSpace((5,)), 8)], 1).view(8, 1, 3, 4)
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
    state, space = torch.get_rng_state(), suitable(name)
    first, second = (models.build(name, space, {}, 2).state_dict() for _ in range(2))
    assert all(torch.equal(first[key], second[key]) for key in first)
    assert torch.equal(state, torch.get_rng_state())


@pytest.mark.parametrize("name", NAMES)
def test_log_probs_differentiate_with_respect_to_every_parameter(name):
    space = suitable(name)
    model, x = build(name, space, TINY.get(name, [{}])[0]), some(space, 16)
    model.log_prob(x).sum().backward()
    for key, parameter in model.named_parameters():
        assert parameter.grad is not None, key
        assert parameter.grad.abs().sum() > 0, key
