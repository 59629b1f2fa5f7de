"""MASDE: its graphs, the sets B_i, and what the masks make of them."""

import math
from itertools import product

import pytest
import torch
from torch import Tensor

from ar_studio import models, orderings
from ar_studio.conditionals import Discrete
from ar_studio.errors import StudioError
from ar_studio.models.base import NaiveDecoder
from ar_studio.models.masde import MASDE
from ar_studio.models.parts import graphs
from ar_studio.records import DataPart, ModelPart, Record
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

GRAPHS = [
    {"graph": "chain"},
    {"graph": "grid"},
    {"graph": "given", "edges": "0-1, 1-2, 2-8, 3-4, 0-7, 5-3"},
    {"graph": "chow-liu"},
]


def build(shape: tuple[int, ...] = (1, 3, 3), levels: int = 2, **config) -> MASDE:
    """Return a float64 model with random parameters, its graph estimated if it is to be."""
    model = models.create("masde", shape, levels, **config).double()
    assert isinstance(model, MASDE)
    model.prepare(tree_events(400, math.prod(shape), levels).view(-1, *shape), None)
    generator = torch.Generator().manual_seed(4)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.5)
    return model


def tree_parents(size: int) -> list[int]:
    """Return a parent of each dimension but the first: a tree that is no chain."""
    return [(d - 1) // 2 if d % 3 else max(0, d - 4) for d in range(1, size)]


def tree_events(n: int, size: int, levels: int = 2) -> Tensor:
    """Return events in which each dimension mostly repeats its parent's value."""
    generator = torch.Generator().manual_seed(8)
    x = torch.randint(levels, (n, size), generator=generator, dtype=torch.uint8)
    repeats = torch.rand(n, size, generator=generator) < 0.7
    for dimension, parent in enumerate(tree_parents(size), 1):
        x[:, dimension] = torch.where(repeats[:, dimension], x[:, parent], x[:, dimension])
    return x


def random_graph(size: int, edges: float, seed: int) -> Tensor:
    graph = torch.rand(size, size, generator=torch.Generator().manual_seed(seed)) < edges
    return graph.triu(1) | graph.triu(1).T


def reachable(graph: Tensor, order: list[int], position: int) -> set[int]:
    """Return B_i by its definition: all ends of paths through later dimensions only."""
    later, seen, found = set(order[position + 1 :]), {order[position]}, set()
    frontier = [order[position]]
    while frontier:
        for j in graph[frontier.pop()].nonzero()[:, 0].tolist():
            if j not in seen:
                seen.add(j)
                (frontier if j in later else []).append(j)
                found |= set() if j in later else {j}
    return found


def rows(matrix: Tensor) -> list[set[int]]:
    return [set(row.nonzero()[:, 0].tolist()) for row in matrix]


def depends(model: MASDE) -> Tensor:
    """Return which dimension's logit depends on which, `(D, D)` bool, of a binary model."""
    generator, size = torch.Generator().manual_seed(5), model.space.size
    total = torch.zeros(size, size).double()

    def logits(x: Tensor) -> Tensor:
        conditional = model.conditionals(x[None])
        assert isinstance(conditional, Discrete)
        return conditional.logits.flatten()

    for event in torch.randint(2, (12, *model.space.event_shape), generator=generator).double():
        jacobian = torch.autograd.functional.jacobian(logits, event)
        assert isinstance(jacobian, Tensor)
        total += jacobian.reshape(size, size).abs()
    return total > 0


# The graphs and B_i


@pytest.mark.parametrize("seed", range(12))
def test_elimination_finds_what_paths_through_later_dimensions_reach(seed):
    graph = random_graph(9, 0.1 + 0.04 * seed, seed)
    order = orderings.random(9, torch.Generator().manual_seed(seed))
    found = rows(graphs.predecessors(graph, order))
    for position, dimension in enumerate(order.tolist()):
        assert found[dimension] == reachable(graph, order.tolist(), position)


def test_a_chain_sees_the_one_before_and_a_grid_the_last_row():
    raster = torch.arange(20)
    assert rows(graphs.predecessors(graphs.chain(20), raster)) == [
        {i - 1} - {-1} for i in range(20)
    ]
    found = rows(graphs.predecessors(graphs.grid(EventSpace((1, 5, 4))), raster))
    assert found[:16] == [set(range(max(0, i - 4), i)) for i in range(16)]
    # Nothing below the last row joins what it has yet to reach.
    assert found[16:] == [{12, 13, 14, 15}, {13, 14, 15, 16}, {14, 15, 17}, {15, 18}]


def test_the_complete_graph_sees_all_predecessors_as_made_does():
    graph = ~torch.eye(7, dtype=torch.bool)
    assert torch.equal(
        graphs.predecessors(graph, torch.arange(7)), torch.ones(7, 7).tril(-1).bool()
    )


def test_a_grid_joins_neighbours_and_the_channels_of_each():
    grid = graphs.grid(EventSpace((2, 2, 3)))  # dimension = channel · 6 + pixel
    assert rows(grid)[1] == {0, 2, 4} | {6, 7, 8, 10}
    assert torch.equal(graphs.grid(EventSpace((5,))), graphs.chain(5))


@pytest.mark.parametrize("levels", [2, 3])
def test_mutual_information_is_that_of_the_counted_pairs(levels):
    x = tree_events(200, 4, levels)
    found = graphs.mutual_information(x, levels)
    for i, j in product(range(4), range(4)):
        if i == j:
            continue
        joint = torch.zeros(levels, levels).double()
        for a, b in zip(x[:, i].tolist(), x[:, j].tolist(), strict=True):
            joint[a, b] += 1
        joint = (joint + graphs.PSEUDO_COUNT / levels**2) / (200 + graphs.PSEUDO_COUNT)
        independent = joint.sum(1, keepdim=True) * joint.sum(0)
        want = (joint * (joint / independent).log()).sum().item()
        assert found[i, j].item() == pytest.approx(want, abs=1e-5)


@pytest.mark.parametrize("levels", [2, 4])
def test_the_tree_that_made_the_data_is_found(levels):
    found = graphs.chow_liu(tree_events(4000, 12, levels), levels)
    parents = tree_parents(12)
    assert rows(found.triu()) == rows(
        graphs.joined(torch.arange(1, 12), torch.tensor(parents), 12).triu()
    )


def test_the_spanning_tree_is_the_best_of_all():
    generator = torch.Generator().manual_seed(2)
    for _ in range(10):
        weights = torch.rand(5, 5, generator=generator)
        weights = weights + weights.T
        found = graphs.spanning_tree(weights)
        # Every tree on five nodes, as the parent of each node beside the root; cycles left out.
        best = 0.0
        for parents in product(range(5), repeat=4):
            tree = graphs.joined(torch.arange(1, 5), torch.tensor(parents), 5)
            connected = torch.matrix_power(tree.float() + torch.eye(5), 5).gt(0).all()
            if connected and int(tree.sum()) == 8:
                best = max(best, float((weights * tree.triu()).sum()))
        assert int(found.sum()) == 8
        assert float((weights * found.triu()).sum()) == pytest.approx(best)


# The masks


@pytest.mark.parametrize("config", GRAPHS, ids=lambda config: config["graph"])
@pytest.mark.parametrize("hidden", [(40,), (3,), (40, 25)])
@pytest.mark.parametrize("ordering", ["raster", "random"])
def test_an_output_depends_on_its_set_exactly(config, hidden, ordering):
    model = build(hidden=hidden, ordering=ordering, activation="tanh", **config)
    assert torch.equal(depends(model), model.masks[-1])


@pytest.mark.parametrize("config", GRAPHS, ids=lambda config: config["graph"])
@pytest.mark.parametrize("hidden", [(40,), (12, 25)])
def test_enough_hidden_units_reach_the_whole_set_without_direct_links(config, hidden):
    model = build(hidden=hidden, activation="tanh", **config)
    with torch.no_grad():
        model.direct.zero_()
    assert torch.equal(depends(model), model.masks[-1])


@pytest.mark.parametrize("config", GRAPHS, ids=lambda config: config["graph"])
def test_the_masks_are_those_of_the_graph(config):
    model = build(ordering="spiral", **config)
    graph = {
        "chain": graphs.chain(9),
        "grid": graphs.grid(model.space),
        "given": graphs.given(config.get("edges", "0-1"), 9),
        "chow-liu": graphs.chow_liu(tree_events(400, 9), 2),
    }[config["graph"]]
    assert torch.equal(model.masks[-1], graphs.predecessors(graph, model.ordering))


def test_a_dimension_apart_from_the_graph_and_a_lone_one_are_coins():
    apart = build((3,), graph="given", edges="1-2")
    assert rows(apart.masks[-1]) == [set(), set(), {1}]
    lone = build((1,), graph="chain")
    for model in (apart, lone):
        x = torch.zeros(2, *model.space.event_shape)
        decoder, naive = model.decoder(2), NaiveDecoder(model, 2, model.ordering)
        for dimension in range(model.space.size):
            found, want = decoder.predict(), naive.predict()
            torch.testing.assert_close(
                found.log_prob(x[:, dimension]), want.log_prob(x[:, dimension])
            )
            decoder.observe(x[:, dimension])
            naive.observe(x[:, dimension])


def test_an_estimated_graph_is_restored_with_the_weights(tmp_path):
    model = models.create("masde", (9,), graph="chow-liu", hidden=(20,))
    assert isinstance(model, MASDE)
    events = tree_events(400, 9)
    before = model.masks[-1].clone()
    model.prepare(events, None)
    assert not torch.equal(model.masks[-1], before)
    part = ModelPart.of("masde", model.config.model_dump(), 0, model.space)
    data = DataPart(source="", preparation={}, protocol="", fingerprint="", sizes={})
    run = Run.create(tmp_path / "run", Record(title="", model=part, data=data, training={}))
    run.save_weights(model.state_dict())
    restored = models.restore(Run(tmp_path / "run"))
    assert isinstance(restored, MASDE)
    assert torch.equal(restored.masks[-1], model.masks[-1])
    assert torch.equal(restored.log_prob(events), model.log_prob(events))


# What knowing the graph is worth


def ising() -> tuple[Tensor, Tensor]:
    """Return all 4×4 pictures and their exact log-probabilities under random couplings."""
    edges = graphs.grid(EventSpace((1, 4, 4))).triu().nonzero()
    couplings = 0.7 * torch.randn(len(edges), generator=torch.Generator().manual_seed(0)).double()
    x = torch.tensor(list(product(range(2), repeat=16)), dtype=torch.uint8)
    spins = 2.0 * x.double() - 1
    energy = (spins[:, edges[:, 0]] * spins[:, edges[:, 1]]) @ couplings
    return x.view(-1, 1, 4, 4), energy - energy.logsumexp(0)


def excess(name: str, config: dict, events: int, x: Tensor, log_p: Tensor) -> float:
    """Return KL(p‖q) in nats, exact, of a model trained on some events and stopped in time."""
    generator = torch.Generator().manual_seed(100)
    drawn = x[torch.multinomial(log_p.exp(), events + events // 4 + 40, True, generator=generator)]
    train, valid = drawn[:events], drawn[events:]
    model = models.autoregressive(models.create(name, (1, 4, 4), hidden=(100,), **config))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    best, lowest = math.inf, math.inf
    for step in range(300):
        optimizer.zero_grad()
        model.loss(train[torch.randperm(events, generator=generator)[:100]], generator).backward()
        optimizer.step()
        if step % 15 == 14:
            with torch.no_grad():
                score = -model.log_prob(valid).mean().item()
                if score < lowest:
                    log_q = model.log_prob(x).double()
                    best, lowest = (log_p.exp() * (log_p - log_q)).sum().item(), score
    return best


def test_the_true_graph_wins_on_few_events_and_costs_nothing_on_many():
    x, log_p = ising()
    masde, made = (
        [excess(name, config, events, x, log_p) for events in (50, 2000)]
        for name, config in (("masde", {"graph": "grid"}), ("made", {}))
    )
    assert masde[0] < made[0] - 0.5
    assert masde[1] < made[1] + 0.05
    assert masde[1] < 0.1


# Nonsense


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"graph": "given"}, "needs its edges"),
        ({"graph": "given", "edges": "0-1, 3-9"}, "edge to dimension 9.* 0 to 8"),
        ({"graph": "given", "edges": "0-1, 3"}, "'3' is no edge; name two"),
        ({"graph": "given", "edges": "4-4"}, "'4-4' is no edge"),
        ({"graph": "given", "edges": "0->1"}, "'0->1' is no edge"),
        ({"graph": "circle"}, "graph = 'circle'"),
        ({"hidden": (0,)}, "1 to 65536 units"),
    ],
)
def test_a_graph_that_is_none_is_refused_in_a_sentence(config, message):
    with pytest.raises(StudioError, match=message):
        models.create("masde", (9,), **config)


def test_a_graph_of_too_many_values_is_not_estimated():
    with pytest.raises(StudioError, match="at most 4,096 values, and 784 dimensions of 16"):
        models.create("masde", (1, 28, 28), 16)
    models.create("masde", (1, 28, 28), 2)
