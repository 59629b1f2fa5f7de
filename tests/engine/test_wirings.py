"""Networks drawn unit by unit compute what their models do, and say so step by step."""

import math

import pytest
import torch

from ar_studio import diagrams, models, sampling
from ar_studio.conditionals import Discrete
from ar_studio.errors import StudioError
from ar_studio.inside import walking, wirings
from ar_studio.models.autoencoder import Autoencoder
from ar_studio.models.base import AutoregressiveModel, Model
from ar_studio.models.insides import Wired
from ar_studio.spaces import EventSpace

DRAWN = {
    "fvsbn": {"ordering": "random"},
    "untied": {"hidden": 3, "ordering": "random"},
    "nade": {"hidden": 3, "ordering": "random"},
    "nade, sigmoid": {"hidden": 2, "activation": "sigmoid"},
    "deepnade": {"hidden": (3, 2), "ordering": "random"},
    "deepnade, no mask": {"hidden": (3,), "mask_input": False},
    "made": {"hidden": (5, 4), "ordering": "random"},
    "made, no direct links": {"hidden": (5,), "activation": "tanh", "direct": False},
    "masde": {"hidden": (6,), "graph": "grid", "ordering": "random"},
    "autoencoder": {"hidden": (4, 2, 3), "activation": "tanh"},
    "recurrent": {"cell": "rnn", "hidden": 3, "layers": 2, "ordering": "random"},
}


def made(name: str, shape: tuple[int, ...] = (1, 2, 3)) -> Model:
    """Return a model in 64 bits with all parameters random."""
    model = models.create(name.split(",")[0], shape, 2, **DRAWN[name]).double()
    generator = torch.Generator().manual_seed(3)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator, dtype=torch.float64))
    return model


def events(model: Model) -> torch.Tensor:
    generator = torch.Generator().manual_seed(4)
    return torch.randint(0, 2, (5, *model.space.event_shape), generator=generator)


def logits(model: Model, x: torch.Tensor) -> torch.Tensor:
    """Return the logits along the ordering, `(B, D)`."""
    if isinstance(model, Autoencoder):
        return model.logits(x.flatten(1).double())[..., 0]
    assert isinstance(model, AutoregressiveModel)
    found = model.conditionals(x.to(torch.uint8))
    assert isinstance(found, Discrete)
    return found.logits.flatten(1)[:, model.ordering]


@pytest.mark.parametrize("name", DRAWN)
def test_the_units_compute_the_logits_of_the_model(name):
    model = made(name)
    network = wirings.of(model)
    for x, expected in zip(events(model), logits(model, events(model)), strict=True):
        along = x.flatten()[model.ordering].tolist()
        found = wirings.compute(network, along)[network.first_logit :]
        assert found == pytest.approx(expected.tolist(), abs=1e-10)


@pytest.mark.parametrize("name", DRAWN)
def test_a_drawing_has_paths_from_earlier_inputs_only(name):
    """Of the autoencoder it has all of them, which is why it is no density."""
    model = made(name)
    network = wirings.of(model)
    drawn = wirings.diagram(network)
    for place in range(network.size):
        seen = {n for n in drawn.lit(network.first_logit + place).before if n < network.size}
        assert seen <= set(range(network.size if name == "autoencoder" else place))
        some = name == "masde" or "no direct" in name  # few units, or a graph, let through less
        assert some or seen >= set(range(place))
    places = [(node.x, node.y) for node in drawn.nodes]
    assert len(set(places)) == len(places)  # none lies on another
    assert "<svg" in diagrams.svg(drawn)


def test_many_units_stand_in_columns():
    model = models.build("nade", EventSpace((1, 4, 4), 2), {"hidden": 4})
    drawn = wirings.diagram(wirings.of(model))
    wide = max(node.x for node in drawn.nodes) - min(node.x for node in drawn.nodes)
    assert wide < 32  # not those of 16 · 4 side by side
    assert len({(node.x, node.y) for node in drawn.nodes}) == len(drawn.nodes)


def test_every_model_that_can_be_drawn_is_looked_at():
    wired = {name for name, family in models.CATALOGUE.items() if issubclass(family, Wired)}
    assert wired == {name.split(",")[0] for name in DRAWN}


@pytest.mark.parametrize("name", [name for name in DRAWN if name != "autoencoder"])
def test_a_walk_ends_with_the_probability_of_the_event(name):
    model = made(name)
    assert isinstance(model, AutoregressiveModel)
    network = wirings.of(model)
    for x in events(model)[:2]:
        walk = walking.evaluate(network, x.flatten()[model.ordering].tolist())
        exact = model.log_prob(x[None].to(torch.uint8)).item()
        assert walk.log_prob == pytest.approx(exact, abs=1e-9)
        assert walk.steps[-1].words.endswith(f"the product so far {math.exp(exact):.4g}.")
        assert [step.part for step in walk.steps if step.place == 0][-2:] == [
            "probability",
            "value",
        ]


@pytest.mark.parametrize("name", ["fvsbn", "nade", "made", "recurrent"])
def test_a_walk_draws_what_the_studio_draws_from_the_same_noise(name):
    model = made(name)
    assert isinstance(model, AutoregressiveModel)
    for seed in range(3):
        *_, drawn = sampling.sample(model, 1, seed=seed)
        assert isinstance(drawn, sampling.Sampled)
        noise = sampling.make_noise(1, model.space.size, seed)[0, :, 0][model.ordering]
        walk = walking.sample(wirings.of(model), noise.tolist())
        assert list(walk.x) == drawn.samples[0].flatten()[model.ordering].tolist()


def test_nothing_is_known_before_it_is_computed_or_drawn():
    walk = walking.sample(wirings.of(made("nade")), [0.5] * 6)
    known = [sum(value is not None for value in step.values) for step in walk.steps]
    assert known == sorted(known)
    assert known[0] == 0
    assert known[-1] == len(walk.network.wiring.neurons)
    labels = [node.label for node in walk.diagram(0).nodes]
    assert tuple(labels[:6]) == walk.network.names
    assert walk.diagram(len(walk.steps) - 1).nodes[0].label == str(walk.x[0])


def test_the_numbers_of_a_sum_are_written_out():
    model = models.create("fvsbn", (2,), 2)
    with torch.no_grad():
        model.get_parameter("weight").fill_(-1.5)
        model.get_parameter("bias").copy_(torch.tensor([[0.25], [0.5]]))
    said = [step.words for step in walking.evaluate(wirings.of(model), (1, 0)).steps]
    assert said[0] == "x₁ sees nothing."
    assert said[1] == "a = 0.25 = 0.25"
    assert said[2] == "p(x₁ = 1) = σ(0.25) = 0.562"
    assert said[3] == "x₁ = 1: the factor is 0.562, the product so far 0.5622."
    assert said[4] == "x₂ sees x₁ = 1."
    assert said[5] == "a = 0.50 − 1.50·1 = −1.00"
    assert said[7].startswith("x₂ = 0: the factor is 1 − 0.269 = 0.731")


def test_a_weight_that_is_shared_changes_everywhere():
    network = wirings.of(made("nade"))
    ties = network.wiring.ties
    shared = [n for n, tie in enumerate(ties) if tie.shared == ties[0].shared]
    assert len(shared) == 5  # x₁ leads to the hidden units of all five that come later
    changed = network.with_shared(ties[0].shared, 7.0).wiring.ties
    assert [n for n, tie in enumerate(changed) if tie.weight == 7.0] == shared
    untied = wirings.of(made("untied")).wiring.ties
    assert len({tie.shared for tie in untied}) == len(untied)


@pytest.mark.parametrize("name", DRAWN)
def test_a_bias_that_is_typed_is_that_of_the_model(name):
    """Changed in the drawing and in the model, the logits are the same again."""
    model = made(name)
    network = wirings.of(model)
    biased = [one for one in network.wiring.neurons if one.layer]
    assert all(one.shared >= 0 for one in biased)
    weights = {tie.shared for tie in network.wiring.ties}
    assert weights.isdisjoint({one.shared for one in biased})
    top = network.wiring.neurons[network.first_logit + 2]
    moved = network.with_shared(top.shared, top.bias + 0.75)
    x = events(model)[0]
    along = x.flatten()[model.ordering].tolist()
    before, after = (wirings.compute(one, along)[network.first_logit :] for one in (network, moved))
    shares = [one.shared == top.shared for one in network.wiring.neurons[network.first_logit :]]
    told = [a + 0.75 if same else a for a, same in zip(before, shares, strict=True)]
    assert after == pytest.approx(told)
    assert sum(shares) == (6 if name.startswith("recurrent") else 1)


@pytest.mark.parametrize(("name", "parameter"), [("nade", "c"), ("deepnade", "network.c")])
def test_a_hidden_bias_that_is_shared_changes_at_every_place(name, parameter):
    model = made(name)
    network = wirings.of(model)
    first = next(one for one in network.wiring.neurons if one.layer == 1)
    alike = [one for one in network.wiring.neurons if one.shared == first.shared]
    assert len(alike) == network.size
    assert {one.number for one in alike} == {0}
    changed = network.with_shared(first.shared, first.bias + 1.25)
    with torch.no_grad():
        model.get_parameter(parameter)[..., 0] += 1.25
    for x, expected in zip(events(model), logits(model, events(model)), strict=True):
        along = x.flatten()[model.ordering].tolist()
        found = wirings.compute(changed, along)[network.first_logit :]
        assert found == pytest.approx(expected.tolist(), abs=1e-10)


def test_biases_lead_from_a_one_and_are_lit_with_what_they_lead_to():
    network = wirings.of(made("nade"))
    drawn, count = wirings.diagram(network), len(network.wiring.neurons)
    ones = drawn.nodes[count:]
    assert [node.label for node in ones] == ["1", "1"]
    quiet = [link for link in drawn.links if link.quiet]
    assert len(quiet) == count - network.size  # one for every unit that is no input
    assert {link.start for link in quiet} == {count, count + 1}
    hidden = next(
        step for step in walking.evaluate(network, (0,) * 6).steps if step.part == "hidden"
    )
    lit = [drawn.links[n] for n in hidden.lit.links_before]
    assert {link.start for link in lit} == {count}


@pytest.mark.parametrize(
    ("name", "shape", "levels", "config", "sentence"),
    [
        ("nade", (1, 8, 8), 2, {}, "64 dimensions are too many to draw every unit;"),
        ("nade", (6,), 2, {"hidden": 100}, "612 units are too many to draw;"),
        ("nade", (6,), 3, {}, "Networks are drawn unit by unit of binary events; these are others"),
        ("recurrent", (6,), 2, {}, "Cells of an LSTM or a GRU are no single units;"),
    ],
)
def test_what_cannot_be_drawn_is_said(name, shape, levels, config, sentence):
    with pytest.raises(StudioError, match=sentence.replace("(", r"\(")):
        wirings.of(models.create(name, shape, levels, **config))
