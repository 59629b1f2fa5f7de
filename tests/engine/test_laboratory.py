"""The laboratories, against numbers that are counted or differentiated otherwise."""

import math
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
import torch

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.laboratory import chain, coin, counts, drawings, fitting
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.fvsbn import FVSBN


def test_three_of_four_heads():
    tosses = coin.Tosses().with_tosses(coin.read("1,0,1,1"))
    assert (tosses.heads, tosses.tails, tosses.best) == (3, 1, Fraction(3, 4))
    assert math.exp(tosses.log_likelihood(0.75)) == pytest.approx(0.75**3 * 0.25)
    grid = np.linspace(0.001, 0.999, 999)
    assert grid[np.argmax([tosses.log_likelihood(t) for t in grid])] == pytest.approx(0.75)
    assert tosses.log_likelihood(0.0) == tosses.log_likelihood(1.0) == -math.inf
    assert coin.Tosses().best is None
    assert coin.Tosses(4, 0).log_likelihood(1.0) == 0.0


def test_tosses_are_typed_in_many_ways():
    assert coin.read("1,0,1,1") == coin.read("HTHH") == coin.read(" 1 0\n1;1 ") == [1, 0, 1, 1]
    assert coin.read("") == []
    with pytest.raises(StudioError, match="'7' is no toss; type 1 or H for heads"):
        coin.read("1, 7")


def test_tossed_coins_follow_theta_and_the_seed():
    found = coin.toss(10_000, 0.3, 5)
    assert found == coin.toss(10_000, 0.3, 5)
    assert abs(sum(found) / 10_000 - 0.3) < 4 * (0.21 / 10_000) ** 0.5


@pytest.mark.parametrize(("a", "b"), [(1, 1), (2, 5), (0.5, 0.5), (0.3, 1.5), (7, 1)])
def test_a_prior_is_a_density_and_the_posterior_its_product_with_the_likelihood(a, b):
    prior, tosses = coin.Prior(a, b), coin.Tosses(3, 1)
    exact = torch.distributions.Beta(torch.tensor(float(a)), torch.tensor(float(b)))
    for theta in (0.1, 0.5, 0.9):
        expected = exact.log_prob(torch.tensor(theta)).item()
        assert prior.log_density(theta) == pytest.approx(expected, abs=1e-5)
    after, constant = prior.after(tosses), []
    for theta in (0.2, 0.6):
        both = prior.log_density(theta) + tosses.log_likelihood(theta)
        constant.append(both - after.log_density(theta))
    assert constant[0] == pytest.approx(constant[1])
    assert after.mean == pytest.approx((a + 3) / (a + b + 4))
    if prior.mode is not None:
        grid = np.linspace(1e-6, 1 - 1e-6, 2001)
        highest = grid[np.argmax([prior.log_density(t) for t in grid])]
        assert prior.mode == pytest.approx(highest, abs=1e-3)


def test_entropy_and_divergence():
    assert coin.entropy(0.5) == pytest.approx(math.log(2))
    assert coin.entropy(0.0) == coin.entropy(1.0) == 0.0
    p, q = torch.tensor([0.3, 0.7]), torch.tensor([0.6, 0.4])
    assert coin.divergence(0.3, 0.6) == pytest.approx(float((p * (p / q).log()).sum()), abs=1e-6)
    assert coin.divergence(0.4, 0.4) == 0
    assert coin.divergence(0.4, 1.0) == math.inf
    # Minus the mean log-likelihood is the cross-entropy of the tosses to θ.
    tosses = coin.Tosses(3, 1)
    assert coin.cross_entropy(0.75, 0.6) == pytest.approx(-tosses.log_likelihood(0.6) / 4)


@pytest.mark.parametrize("seed", range(3))
def test_the_sixteen_are_those_of_an_fvsbn_and_add_up_to_one(seed):
    one = chain.Chain.drawn(seed)
    model = models.create("fvsbn", (1, 2, 2), 2).double()
    assert isinstance(model, FVSBN)
    with torch.no_grad():
        model.bias.copy_(torch.tensor(one.biases)[:, None])
        model.weight.copy_(torch.tensor(one.weights)[:, None, None])
        events = torch.tensor(chain.EVENTS, dtype=torch.uint8).view(-1, 1, 2, 2)
        exact = model.log_prob(events).exp().tolist()
    found = [one.probability(x) for x in chain.EVENTS]
    assert found == pytest.approx(exact)
    assert sum(found) == pytest.approx(1)
    assert one.cut().dependence() == pytest.approx(0, abs=1e-12)
    assert one.dependence() > 1e-3
    alone = one.marginals()
    divergence = sum(
        p * math.log(p / math.prod(m if v else 1 - m for m, v in zip(alone, x, strict=True)))
        for p, x in zip(found, chain.EVENTS, strict=True)
    )
    assert one.dependence() == pytest.approx(divergence)


def test_a_product_is_written_out():
    assert chain.product_words(chain.Chain(), (0, 1, 1, 0)) == (
        "0.500 · 0.500 · 0.500 · 0.500 = 0.0625"
    )


@pytest.mark.parametrize("cost", counts.COSTS[1:], ids=lambda cost: cost.family)
def test_counts_are_those_of_models_that_are_made(cost):
    for side in (2, 4):
        assert cost.measured(side, 8) == cost.parameters(side, 8)
    assert isinstance(
        models.create(cost.family, (1, 2, 2), 2, **cost.config(8)), AutoregressiveModel
    )


def test_growth_is_as_the_lectures_have_it():
    table, fvsbn, untied, nade, made, pixelcnn, _ = counts.COSTS
    assert table.parameters(2, 1) == 15
    assert fvsbn.parameters(4, 1) == 16 * 17 / 2
    for cost, power in ((untied, 2), (nade, 1), (pixelcnn, 0)):
        ratio = cost.parameters(64, 16) / cost.parameters(32, 16)
        assert math.log(ratio, 4) == pytest.approx(power, abs=0.02)
    assert made.of("sampling", 8, 4) == 64 * made.of("evaluating", 8, 4)
    assert table.of("parameters", 64, 1) < math.inf
    assert counts.written(2.0**784 - 1) == "1.0·10²³⁶"
    assert counts.written(7850) == "7,850"


# Maximum likelihood


@pytest.mark.parametrize("name", fitting.TRUTHS)
def test_the_gradient_is_that_of_the_likelihood(name):
    one, seen = chain.Chain.drawn(1), fitting.TRUTHS[name]
    assert sum(seen) == pytest.approx(1)
    biases, weights = fitting.gradient(one, seen)
    numbers = [*one.biases, *one.weights]
    for place, expected in enumerate([*biases, *weights]):
        around = []
        for change in (-1e-5, 1e-5):
            moved = list(numbers)
            moved[place] += change
            other = chain.Chain(tuple(moved[:4]), tuple(moved[4:]))
            around.append(-fitting.cross_entropy(seen, other))
        assert (around[1] - around[0]) / 2e-5 == pytest.approx(expected, abs=1e-7)


def learnt(truth, family, count=0, steps=1500, rate=4.0):
    shares = fitting.TRUTHS[truth]
    seen = fitting.drawn(shares, count, 0)
    fit = fitting.begin(seen, shares)
    found = [fit]
    for _ in range(steps // 50):
        found.append(fitting.step(found[-1], family, seen, shares, rate, 50))
    return found


def test_what_the_family_holds_is_reached_and_what_not_is_not():
    assert learnt("coins", "independent")[-1].divergence < 1e-6
    # The nearest product of coins has the marginals, and is as far as the total correlation.
    truth = fitting.TRUTHS["stripes"]
    marginals = [sum(p for p, x in zip(truth, chain.EVENTS, strict=True) if x[d]) for d in range(4)]
    apart = sum(coin.entropy(m) for m in marginals) - fitting.entropy(truth)
    assert learnt("stripes", "independent")[-1].divergence == pytest.approx(apart, abs=1e-4)
    assert learnt("stripes", "fvsbn")[-1].divergence < apart / 2
    # No logistic regression tells whether a sum is odd.
    parity = learnt("parity", "fvsbn")[-1].divergence
    assert parity == pytest.approx(math.log(2) - coin.entropy(0.05), abs=1e-3)


def test_of_few_events_more_is_learnt_than_is_true():
    found = learnt("coins", "fvsbn", count=10, steps=800)
    assert all(b.seen < a.seen for a, b in pairwise(found))
    assert min(fit.divergence for fit in found) < found[-1].divergence - 0.05


# Drawings


@pytest.mark.parametrize("dilated", [False, True])
@pytest.mark.parametrize(("layers", "kernel"), [(1, 2), (3, 2), (2, 3), (4, 2)])
def test_convolutions_see_what_the_formula_says(layers, kernel, dilated):
    length = 16
    drawn = drawings.convolutions(length, layers, kernel, dilated)
    expected = drawings.field(length, layers, kernel, dilated)
    for place in (0, 5, 15):
        lit = drawn.lit(layers * length + place)
        seen = {n for n in lit.before if n < length}
        assert max(seen) == place  # outputs stand one place on: the next value is not among them
        assert len(seen) <= expected
    assert len({n for n in drawn.lit(len(drawn.nodes) - 1).before if n < length}) == expected


@pytest.mark.parametrize("seed", range(4))
def test_the_last_step_to_made_leaves_earlier_inputs_only(seed):
    size, hidden = 5, 7
    for step in range(1, 5):
        drawn = drawings.made(size, hidden, step, seed)
        order = [int(node.label) for node in drawn.nodes[:size]] if step > 1 else []
        for d in range(size):
            lit = drawn.lit(size + hidden + d)
            seen = {n for n in lit.before if n < size}
            if step < 3:
                assert seen == set(range(size))
            else:
                assert seen <= {j for j in range(size) if order[j] < order[d]}
        assert any(link.cut for link in drawn.links) == (step == 3)


def test_a_memory_cell_and_a_transformer_are_whole():
    cell = drawings.lstm()
    assert len(cell.lit(8).before) == 8  # all leads to what is put out
    whole = drawings.transformer(6)
    output = len(whole.nodes) - 1
    assert len(whole.lit(output).before) == 2 + 2 * 6
    given = whole.lit(0).after
    assert output in given
    assert 1 not in given  # what was written is not made of what is given
