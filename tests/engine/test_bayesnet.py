"""Bayesian networks: arrows as typed, tables as counted, and any ordering of a small one."""

import csv
from itertools import permutations, product
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from ar_studio import data, models, studies
from ar_studio.data import known
from ar_studio.errors import StudioError
from ar_studio.inside import networks
from ar_studio.models.bayesnet import SPRINKLER, BayesianNetwork
from ar_studio.models.parts import arrows
from ar_studio.optimisation import TrainSettings
from ar_studio.runs import Run
from ar_studio.settings import parse
from ar_studio.training import train

NAMES = ("rain", "sprinkler", "wet", "slippery road")
LAWN = "rain -> sprinkler, rain -> wet, sprinkler → wet; wet -> slippery road"


def network(size: int, levels: int, text: str, **config) -> BayesianNetwork:
    model = models.create("bayesnet", (size,), levels, arrows=text, **config)
    assert isinstance(model, BayesianNetwork)
    return model


def counted(model: BayesianNetwork, x: Tensor) -> BayesianNetwork:
    model.maximise(model.expect(x).statistics)
    return model


def everything(size: int, levels: int) -> Tensor:
    rows = list(product(range(levels), repeat=size))
    return torch.tensor(rows, dtype=torch.uint8)


def test_arrows_are_read_by_names_and_numbers():
    assert arrows.read("a -> b -> c, a→c,, ") == [("a", "b"), ("b", "c"), ("a", "c")]
    numbered = arrows.numbered(LAWN, NAMES)
    assert numbered == "1 -> 2, 1 -> 3, 2 -> 3, 3 -> 4"
    assert arrows.numbered("2 -> wet", NAMES) == "2 -> 3"
    assert arrows.parents(numbered, 4) == [(), (0,), (0, 1), (2,)]
    assert arrows.topological([(2,), (), (1,), ()]) == [1, 2, 0, 3]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rain", "'rain' is no arrow; write rain -> wet"),
        ("rain -> -> wet", "is no arrow"),
        ("rain -> wet, wet -> road, road -> rain", "go round in a circle"),
        ("rain -> rain", "rain -> rain go round in a circle"),
    ],
)
def test_what_is_no_network_is_refused_in_a_sentence(text, said):
    family = models.family("bayesnet")
    with pytest.raises(StudioError, match=said):
        parse(family.Config, {"arrows": text})


def test_what_is_no_column_is_refused_in_a_sentence():
    with pytest.raises(StudioError, match=r"no column named 'rian'; did you mean 'rain'\?"):
        arrows.numbered("rian -> wet", NAMES)
    for text in ("rain -> 2", "1 -> 5", "0 -> 1"):
        with pytest.raises(StudioError, match="is no dimension of these events"):
            network(4, 2, text)
    with pytest.raises(StudioError, match="more than 4,194,304"):
        network(30, 2, ", ".join(f"{parent} -> 30" for parent in range(1, 30)))


@pytest.mark.parametrize("levels", [2, 3])
def test_tables_are_those_of_numpy(levels):
    x = torch.randint(levels, (300, 4), generator=torch.Generator().manual_seed(0)).byte()
    model = counted(network(4, levels, "3 -> 1, 1 -> 2, 3 -> 2", prior_count=2.0), x)
    rows, want = x.numpy(), np.zeros(300)
    for child, parents in enumerate([(2,), (0, 2), (), ()]):
        for n, row in enumerate(rows):
            same = np.all([rows[:, p] == row[p] for p in parents] + [np.ones(300, bool)], 0)
            both = same & (rows[:, child] == row[child])
            want[n] += np.log((both.sum() + 2 / levels) / (same.sum() + 2))
    np.testing.assert_allclose(model.log_prob(x).detach(), want, rtol=1e-4)
    assert model.ordering.tolist() == [2, 0, 1, 3]
    entries = levels - 1 if levels == 2 else levels
    assert sum(p.numel() for p in model.parameters()) == entries * (levels**2 + levels + 2)


@torch.no_grad()
def test_any_ordering_of_a_small_network_is_the_same_joint():
    x = everything(4, 2)
    model = counted(network(4, 2, "1 -> 2, 1 -> 3, 2 -> 3, 3 -> 4"), x[[0, 3, 7, 9, 14, 14]])
    own = model.log_prob(x)
    assert own.exp().sum().item() == pytest.approx(1)
    for order in permutations(range(4)):
        torch.testing.assert_close(model.log_prob(x, ordering=torch.tensor(order)), own)
    large = network(20, 2, "1 -> 2")
    assert not large.any_order
    with pytest.raises(StudioError, match="was not trained for the ordering"):
        large.log_prob(everything(2, 2).repeat(1, 10), ordering=torch.arange(20).flip(0))


def test_a_users_network_is_learnt_from_a_table_by_the_names_of_its_columns(tmp_path: Path):
    draw = np.random.default_rng(0)
    rain = draw.random(600) < 0.3
    sprinkler = draw.random(600) < np.where(rain, 0.05, 0.5)
    wet = draw.random(600) < np.where(rain | sprinkler, 0.9, 0.02)
    with (tmp_path / "lawn.csv").open("w", newline="") as file:
        csv.writer(file).writerow(NAMES[:3])
        for row in zip(rain, sprinkler, wet, strict=True):
            csv.writer(file).writerow(["yes" if value else "no" for value in row])
    study = studies.new_run(
        tmp_path / "run",
        "bayesnet",
        {"arrows": "rain -> sprinkler, rain -> wet, sprinkler -> wet"},
        str(tmp_path / "lawn.csv"),
        None,
        TrainSettings(epochs=1),
    )
    for _ in train(study.model, study.dataset, study.settings, run=study.run):
        pass
    assert study.run.record.model.config["arrows"] == "1 -> 2, 1 -> 3, 2 -> 3"
    graph = networks.of(models.restore(Run(tmp_path / "run")))
    drawn = networks.diagram(graph, study.dataset.columns)
    node = next(n for n, node in enumerate(drawn.nodes) if node.name == "wet")
    assert drawn.tell(node) == "wet is led to by sprinkler, rain and leads to nothing"
    header, rows = networks.table(graph, networks.shown(drawn, node), study.dataset.columns)
    assert header == ["rain", "sprinkler", "p(wet = no)", "p(wet = yes)"]
    assert [row[:2] for row in rows] == [list(pair) for pair in product(("no", "yes"), repeat=2)]
    assert float(str(rows[0][3])) < 0.1
    assert float(str(rows[1][3])) > 0.8


@torch.no_grad()
def test_the_sprinklers_own_arrows_come_to_its_distribution_and_too_few_do_not():
    dataset, x = data.load("sprinkler"), everything(4, 2)
    p = torch.tensor([known.sprinkler_probability(row) for row in x.tolist()])
    columns = [column.name for column in dataset.columns]
    divergence = {}
    for text in (SPRINKLER, "cloudy -> rain, rain -> wet grass"):
        model = counted(network(4, 2, arrows.numbered(text, columns)), dataset.events("train"))
        divergence[text] = float(torch.xlogy(p, p).sum() - (p * model.log_prob(x)).sum())
    own, few = divergence.values()
    assert 0 <= own < 0.003  # nine numbers, counted in 8,000 rows
    assert few > 0.1
