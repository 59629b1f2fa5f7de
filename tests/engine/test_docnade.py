"""DocNADE: documents of any length, trees over words, shuffling, topics."""

import heapq
import math
from itertools import permutations, product

import pytest
import torch
from torch import Tensor

from ar_studio import models
from ar_studio.models import TopicModel, docnade
from ar_studio.models.docnade import DocNADE, DocNADEConfig
from ar_studio.records import DataPart, ModelPart, Record
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

OUTPUTS = ("full", "tree", "huffman")
WORDS = 11
each_output = pytest.mark.parametrize("output", OUTPUTS)


def build(output: str, words: int = WORDS, longest: int = 9) -> DocNADE:
    """Return a float64 model with random parameters."""
    space = EventSpace((longest,), words, documents=True)
    model = models.build("docnade", space, {"hidden": 4, "output": output}).double()
    assert isinstance(model, DocNADE)
    model.prepare(documents(longest=longest, words=words), None)
    generator = torch.Generator().manual_seed(4)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.5)
    return model


def documents(n: int = 30, longest: int = 9, words: int = WORDS) -> Tensor:
    """Return documents of 0 to `longest` words, the first words the most frequent."""
    generator = torch.Generator().manual_seed(6)
    x = (torch.rand(n, longest, generator=generator).square() * words).int()
    lengths = torch.randint(longest + 1, (n, 1), generator=generator)
    return x.masked_fill(torch.arange(longest) >= lengths, -1)


def depths(tree: Tensor) -> Tensor:
    return docnade.paths(tree)[1].abs().sum(1)


@pytest.mark.parametrize(("output", "count"), [("full", 202_050), ("tree", 201_999)])
def test_the_papers_parameter_count(output, count):
    space = EventSpace((100,), 2000, documents=True)
    config = DocNADEConfig(hidden=50, output=output)
    assert DocNADE.parameter_count(space, config) == count


# Likelihood


@each_output
@pytest.mark.parametrize("length", range(4))
def test_the_probabilities_of_all_documents_of_a_length_add_up_to_one(output, length):
    model = build(output, words=4, longest=5) if length else build(output)
    full = list(product(range(model.space.levels), repeat=length))
    x = torch.full((len(full), model.space.size), -1)
    x[:, :length] = torch.tensor(full).view(len(full), length)
    assert model.log_prob(x).exp().sum().item() == pytest.approx(1, abs=1e-12)


@each_output
def test_log_probs_are_the_sums_of_the_conditionals_whatever_the_padding(output):
    model, x = build(output), documents()
    want = model.conditionals(x).log_prob(x).sum(1)
    torch.testing.assert_close(model.log_prob(x), want)
    one_by_one = torch.cat([model.log_prob(document[None]) for document in x])
    torch.testing.assert_close(one_by_one, want)
    longer = build(output, longest=12)
    longer.load_state_dict({**model.state_dict(), "ordering": torch.arange(12)})
    padded = torch.nn.functional.pad(x, (0, 3), value=-1)
    torch.testing.assert_close(longer.log_prob(padded), want)


@each_output
def test_many_words_are_done_in_parts_with_the_same_gradient(output, monkeypatch):
    found: list[list[Tensor]] = []
    for most in (2**24, 100):
        monkeypatch.setattr(docnade, "MOST_AT_ONCE", most)
        model = build(output)
        log_probs = model.log_prob(documents())
        log_probs.sum().backward()
        gradients = [p.grad for p in model.parameters() if p.grad is not None]
        found.append([log_probs.detach(), *gradients])
    assert len(found[0]) == 5
    for whole, parts in zip(*found, strict=True):
        torch.testing.assert_close(whole, parts)


def test_sums_do_not_drift_over_many_documents():
    added, lengths = torch.full((100_000, 1), 0.1), torch.full((1000,), 100)
    rows = torch.arange(1000).repeat_interleave(100)
    found = docnade._sum_before(added, lengths, rows).view(1000, 100)
    torch.testing.assert_close(found, (torch.arange(100) * 0.1).expand(1000, -1))


@each_output
def test_the_loss_shuffles_every_document_within_itself(output):
    model = build(output)
    x = torch.full((2, 9), -1)
    x[0, :3], x[1, :2] = torch.tensor([7, 2, 0]), torch.tensor([5, 1])

    def all_orders(words: list[int]) -> list[float]:
        orders = list(permutations(words))
        documents = torch.full((len(orders), 9), -1)
        documents[:, : len(words)] = torch.tensor(orders)
        return model.log_prob(documents).tolist()

    possible = {
        round(-(first + second) / 2, 9)
        for first, second in product(all_orders([7, 2, 0]), all_orders([5, 1]))
    }
    losses = {
        round(model.loss(x, torch.Generator().manual_seed(seed)).item(), 9) for seed in range(150)
    }
    assert losses == possible


def test_a_document_without_words_has_probability_one():
    model, empty = build("full"), torch.full((3, 9), -1)
    assert torch.equal(model.log_prob(empty), torch.zeros(3).double())
    assert model.loss(empty, torch.Generator()).item() == 0


def test_a_decoder_that_is_told_of_an_end_stays_where_it_was():
    model = build("tree")
    decoder = model.decoder(2)
    decoder.observe(torch.tensor([3, 3]))
    want = decoder.predict().log_prob(torch.tensor([1, 1]))
    decoder.observe(torch.tensor([-1, 2]))
    found = decoder.predict().log_prob(torch.tensor([1, 1]))
    assert found[0] == want[0]
    assert found[1] != want[1]


# Trees


@pytest.mark.parametrize("words", [2, 3, 8, 11, 100])
def test_a_balanced_tree_holds_every_word_once_and_is_shallow(words):
    tree = docnade.balanced_tree(words, seed=3)
    depth = depths(tree)
    assert depth.max() == math.ceil(math.log2(words))
    assert depth.max() - depth.min() <= 1
    assert (0.5**depth).sum() == 1
    nodes, turns = docnade.paths(tree)
    ways = {tuple(row) for row in ((nodes + 1) * turns.long()).tolist()}
    assert len(ways) == words
    assert words < 8 or not torch.equal(tree, docnade.balanced_tree(words, seed=4))


def test_the_huffman_tree_has_the_least_expected_depth():
    counts = torch.randint(1, 1000, (60,), generator=torch.Generator().manual_seed(1))
    heap, cost = counts.tolist(), 0
    heapq.heapify(heap)
    while len(heap) > 1:
        merged = heapq.heappop(heap) + heapq.heappop(heap)
        cost += merged
        heapq.heappush(heap, merged)
    depth = depths(docnade.huffman_tree(counts.float()))
    assert (counts * depth).sum().item() == cost
    assert (0.5 ** depth.double()).sum() == 1
    assert cost < (counts * depths(docnade.balanced_tree(60, 0))).sum()


def test_frequent_words_have_short_paths():
    powers = torch.tensor([1.0, 1, 2, 4, 8, 16])
    assert depths(docnade.huffman_tree(powers)).tolist() == [5, 5, 4, 3, 2, 1]


def test_a_word_trains_only_the_nodes_on_its_path():
    model = build("huffman")
    word = 3
    x = torch.full((1, 9), -1)
    x[0, :2] = word
    model.log_prob(x).sum().backward()
    nodes, turns = docnade.paths(model.tree)
    on_path = set(nodes[word][turns[word] != 0].tolist())
    assert model.U.grad is not None
    assert set(model.U.grad.abs().sum(1).nonzero()[:, 0].tolist()) == on_path
    assert len(on_path) < WORDS - 1


@each_output
def test_prepared_models_start_at_the_frequencies_of_words(output):
    x = documents(200)
    space = EventSpace((9,), WORDS, documents=True)
    model = models.build("docnade", space, {"hidden": 4, "output": output}).double()
    assert isinstance(model, DocNADE)
    model.prepare(x, None)
    with torch.no_grad():
        model.U.zero_()
    counts = torch.bincount(x[x >= 0], minlength=WORDS) + 1.0
    words = torch.arange(WORDS)[:, None]
    one_word = torch.nn.functional.pad(words, (0, 8), value=-1)
    found = model.log_prob(one_word).exp().float()
    torch.testing.assert_close(found, counts / counts.sum(), rtol=1e-5, atol=0)


def test_the_huffman_tree_is_restored_with_the_weights(tmp_path):
    space = EventSpace((9,), WORDS, documents=True)
    model = models.build("docnade", space, {"hidden": 4, "output": "huffman"})
    assert isinstance(model, DocNADE)
    before = model.tree.clone()
    model.prepare(documents(), None)
    assert not torch.equal(model.tree, before)
    part = ModelPart.of("docnade", model.config.model_dump(), 0, space)
    data = DataPart(source="", preparation={}, protocol="", fingerprint="", sizes={})
    run = Run.create(tmp_path / "run", Record(title="", model=part, data=data, training={}))
    run.save_weights(model.state_dict())
    restored = models.restore(Run(tmp_path / "run"))
    assert torch.equal(restored.log_prob(documents()), model.log_prob(documents()))


# Topics


def test_topics_are_the_words_with_the_largest_weights():
    model = build("full")
    topics = model.topics(3)
    assert topics.shape == (4, 3)
    for unit, words in enumerate(topics.tolist()):
        assert words == sorted(range(WORDS), key=lambda w: -model.W[w, unit].item())[:3]
    assert model.topics(100).shape == (4, WORDS)
    assert not isinstance(models.create("fvsbn", (4,)), TopicModel)
