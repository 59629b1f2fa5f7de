"""What must always hold, for every model of the catalogue, on events small enough to enumerate."""

import math

import pytest
import torch
from torch import Tensor

from ar_studio import models, sampling
from ar_studio.conditionals import Discrete
from ar_studio.models import Model, building
from ar_studio.models.base import AutoregressiveModel, NaiveDecoder
from ar_studio.models.parts.orderless import OrderlessDecoder
from ar_studio.optimisation import TrainSettings
from ar_studio.records import DataPart, ModelPart, Record
from ar_studio.runs import Run
from ar_studio.spaces import ContextSpace, EventSpace

from .families import (
    FAMILIES,
    NAMES,
    SPACES,
    WHOLE,
    accepted,
    build,
    each_model,
    everything,
    held,
    influence,
    lacks,
    logits,
    some,
    suitable,
    suits,
    untrained,
)


@pytest.mark.parametrize("name", FAMILIES)
def test_a_family_is_all_that_a_model_must_be(name):
    assert not lacks(FAMILIES[name]), lacks(FAMILIES[name])


@pytest.mark.parametrize("name", NAMES)
def test_each_small_configuration_suits_some_events(name):
    for config in WHOLE[name].small_configs:
        assert any(suits(name, space, config) for space in SPACES), (
            f"{WHOLE[name].__name__} takes no small events with {config}; mend its card's values "
            "and kinds, or `small_configs`"
        )


@each_model
def test_no_logit_depends_on_its_own_or_a_later_dimension(name, space, config):
    model = build(name, space, config)
    for ordering in accepted(model):
        depends = influence(model, ordering, some(space, 8))
        assert not depends.triu().any(), "a conditional sees its own dimension, or a later one"
        assert depends.tril(-1).any() != model.independent, (
            f"{type(model).__name__} says `independent = {model.independent}`, which is not so"
        )


@each_model
def test_there_is_one_conditional_for_each_dimension(name, space, config):
    model, x = build(name, space, config), some(space, 2)
    shape = model.conditionals(x).batch_shape
    assert shape == x.shape, f"`_conditionals` has the shape {shape}, and its events {(*x.shape,)}"


@each_model
def test_the_probabilities_of_all_events_add_up_to_one(name, space, config):
    model = build(name, space, config)
    for ordering in accepted(model):
        total = model.log_prob(everything(space), ordering=ordering).exp().sum()
        assert total.item() == pytest.approx(1, abs=1e-10), (
            "they do not: mend `_conditionals`, or the values that its card says it takes"
        )


def close(got: Tensor, want: Tensor, which: str) -> None:
    def told(how: str) -> str:
        return f"{which} predicts something else than the model's `_conditionals` say.\n{how}"

    torch.testing.assert_close(got, want, rtol=1e-9, atol=1e-9, msg=told)


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
                    close(got, want, f"{type(decoder).__name__} at position {position}")
                decoder.observe(x.flatten(1)[:, dimension])
        assert [decoder.position for decoder in decoders] == [model.space.size] * 2


@each_model
def test_dimensions_observed_at_once_are_as_good_as_one_after_the_other(name, space, config):
    model, n, size = build(name, space, config), 5, space.size
    for ordering in accepted(model):
        x = some(space, n)
        want = logits(model.conditionals(x, ordering=ordering), size)
        decoders = [model.decoder(n, ordering=ordering), NaiveDecoder(model, n, ordering)]
        for run in (1, size // 2, 0, size - 2 - size // 2):
            for decoder in decoders:
                known = decoder.order[decoder.position : decoder.position + run]
                decoder.observe_all(x.flatten(1)[:, known])
                got = logits(decoder.predict(), 1)[:, 0]
                close(got, want[:, decoder.dimension], f"{type(decoder).__name__} after a run")


@pytest.mark.parametrize("name", NAMES)
def test_what_a_decoder_keeps_neither_grows_nor_holds_a_graph(name):
    given = ContextSpace("text", shape=(3,), levels=4)
    line = EventSpace((24,), 4, events="line", context=given)
    document = EventSpace((24,), 4, documents=True)
    suited = (s for s in (EventSpace((1, 6, 4)), line) if not WHOLE[name].card.unsuited(s))
    space = next(suited, document)
    model, x = build(name, space, WHOLE[name].small_configs[0]), some(space, 3)
    decoder, sizes = model.decoder(3), []
    for position, dimension in enumerate(model.ordering.tolist()):
        conditional = decoder.predict()
        assert not logits(conditional, 1).requires_grad, "`predict` needs torch.no_grad()"
        decoder.observe(x.flatten(1)[:, dimension])
        kept = held(decoder).values()
        assert all(tensor.grad_fn is None for tensor in kept), "`detach` what the decoder keeps"
        storages = {t.untyped_storage().data_ptr(): t.untyped_storage().nbytes() for t in kept}
        if position % 4 == 3:  # at the end of a row
            sizes.append(sum(storages.values()))
    assert sizes[-1] <= sizes[3], "what it keeps grows with every row"


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
            close(got, want[:, ordering[ask]], f"{type(decoder).__name__} at position {ask}")


@each_model
def test_sampled_frequencies_match_the_enumerated_distribution(name, space, config):
    model = build(name, space, config)
    # A model whose every step is a full pass takes its time.
    slow = isinstance(model.decoder(1), NaiveDecoder | OrderlessDecoder)
    n = 4_000 if slow else 10_000
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
        assert z < 4, f"samples are not from the distribution that `log_prob` tells: z = {z:.1f}"


@each_model
def test_the_parameter_count_is_the_closed_formula(name, space, config):
    model = untrained(name, space, config)
    counted = sum(parameter.numel() for parameter in model.parameters())
    said = type(model).parameter_count(model.space, model.config)
    assert said == counted, f"it has {counted} parameters, and its `parameter_count` says {said}"


@each_model
def test_an_untrained_model_starts_at_the_marginals(name, space, config):
    if WHOLE[name].start_at_marginals is Model.start_at_marginals:
        pytest.skip("it has no `start_at_marginals`, by which it would learn sooner")
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
    torch.testing.assert_close(
        found,
        pmf.expand(2, -1, -1),
        rtol=1e-6,
        atol=1e-6,
        msg=lambda told: f"after `start_at_marginals` it predicts something else\n{told}",
    )


@each_model
def test_saved_and_loaded_models_have_the_same_log_probs(
    name, space, config, tmp_path, monkeypatch
):
    monkeypatch.setattr(building, "family", WHOLE.get)
    model = untrained(name, space, config, 3)
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
    assert loss().item() < before.item(), "a small step along the gradient of `loss` raises it"


@pytest.mark.parametrize("name", [name for name in NAMES if suits(name, EventSpace((1, 3, 4)), {})])
def test_eight_events_are_learnt_by_heart(name):
    family = WHOLE[name]
    assert issubclass(family, AutoregressiveModel)
    if not family.by_heart:
        pytest.skip("it says that a few hundred steps are not enough")
    # The first pixels tell the events apart one by one, so that linear conditionals suffice.
    first = torch.eye(8, dtype=torch.uint8)[:, :7]
    x = torch.cat([first, some(EventSpace((5,)), 8)], 1).view(8, 1, 3, 4)
    reached, entropy = [], math.log(8)
    for faster in (1, 10, 100):
        reached.append(nll_learnt(name, x, faster))
        if reached[-1] < entropy + 0.05:
            break
    assert min(reached) == pytest.approx(entropy, abs=0.05), (
        f"{family.__name__} reaches {min(reached):.2f} nats where {entropy:.2f} are to be had;"
        " if 300 steps are not enough for it, let it say `by_heart = False`"
    )


def nll_learnt(name: str, x: Tensor, faster: float) -> float:
    """Return what a model reaches in 300 steps by its recipe for small pictures, or faster."""
    recipe = WHOLE[name].card.recipe("digits")
    model = untrained(name, EventSpace((1, 3, 4)), recipe.model)
    usual = TrainSettings.model_validate(recipe.training).learning_rate
    optimizer = torch.optim.Adam(model.parameters())
    for step in range(300):
        optimizer.param_groups[0]["lr"] = faster * usual * (1 - step / 300)
        optimizer.zero_grad()
        model.loss(x, torch.Generator().manual_seed(step)).backward()
        optimizer.step()
    return -model.log_prob(x).mean().item()


@pytest.mark.parametrize("name", WHOLE)
def test_building_is_repeatable_and_leaves_the_global_random_state_alone(name, monkeypatch):
    monkeypatch.setattr(building, "family", WHOLE.get)
    torch.manual_seed(5)
    state, space = torch.get_rng_state(), suitable(name)
    first, second = (models.build(name, space, {}, 2).state_dict() for _ in range(2))
    assert all(torch.equal(first[key], second[key]) for key in first)
    assert torch.equal(state, torch.get_rng_state())


@pytest.mark.parametrize("name", NAMES)
def test_log_probs_differentiate_with_respect_to_every_parameter(name):
    space = suitable(name)
    model, x = build(name, space, WHOLE[name].small_configs[0]), some(space, 16)
    model.log_prob(x).sum().backward()
    for key, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue  # a part of the paper's network that nothing reads
        assert parameter.grad is not None, f"`log_prob` does not use {key}"
        assert parameter.grad.abs().sum() > 0, f"`log_prob` does not depend on {key}"
