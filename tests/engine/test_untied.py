"""The network with untied weights: its formula, its packed weights, its blocks."""

import pytest
import torch
from torch import Tensor

from ar_studio import models
from ar_studio.conditionals import Discrete
from ar_studio.models.base import NaiveDecoder
from ar_studio.models.untied import BLOCK, Untied, UntiedConfig
from ar_studio.spaces import EventSpace

LONG = 2 * BLOCK + 6  # three blocks, the first longer than the others


def build(size: int, levels: int = 2, **config) -> Untied:
    """Return a float64 model with random parameters."""
    model = models.create("untied", (size,), levels, hidden=3, **config).double()
    assert isinstance(model, Untied)
    generator = torch.Generator().manual_seed(4)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.5)
    return model


def some(n: int, size: int, levels: int = 2) -> Tensor:
    generator = torch.Generator().manual_seed(5)
    return torch.randint(levels, (n, size), generator=generator, dtype=torch.uint8)


def logits(model: Untied, x: Tensor) -> Tensor:
    """Return all logits, `(B, D, O)`."""
    conditional = model.conditionals(x)
    assert isinstance(conditional, Discrete)
    return conditional.logits.view(len(x), model.space.size, -1)


def weights_of(model: Untied, position: int) -> Tensor:
    """Return `W_d`, `(I·(d−1), H)`, read out of the packed blocks one number at a time."""
    width, hidden = model.b.shape[1], model.c.shape[1]
    block = next(n for n, stop in enumerate(model.cuts[1:]) if position < stop)
    start = model.cuts[block]
    rows: list[Tensor] = []
    for earlier in range(position):
        if earlier < start:
            whole = model.before[block - 1].view(start, width, -1, hidden)
            rows.append(whole[earlier, :, position - start])
        else:
            row, column = position - start, earlier - start
            rows.append(model.within[block][row * (row - 1) // 2 + column])
    return torch.cat(rows) if rows else model.c.new_zeros(0, hidden)


def test_the_lectures_parameter_count():
    config = UntiedConfig(hidden=500)
    assert Untied.parameter_count(EventSpace((1, 28, 28)), config) == 154_252_784


@pytest.mark.parametrize(("levels", "size"), [(2, LONG), (3, BLOCK + 1)])
def test_every_conditional_is_a_network_of_its_own(levels, size):
    model, x = build(size, levels, ordering="random"), some(4, size, levels)
    along = x[:, model.ordering]
    inputs = along.double() if levels == 2 else torch.nn.functional.one_hot(along.long(), levels)
    inputs = inputs.double().view(4, size, -1)
    found = logits(model, x)
    for position in range(size):
        a = inputs[:, :position].flatten(1) @ weights_of(model, position) + model.c[position]
        want = a.tanh() @ model.V[position].T + model.b[model.ordering[position]]
        torch.testing.assert_close(found[:, model.ordering[position]], want)


def test_every_dimension_sees_all_earlier_ones_and_no_other_across_blocks():
    model = build(LONG)
    jacobian = torch.autograd.functional.jacobian(
        lambda x: logits(model, x[None])[0, :, 0], some(1, LONG)[0].double()
    )
    assert torch.equal(jacobian != 0, torch.ones(LONG, LONG).tril(-1).bool())


@pytest.mark.parametrize("levels", [2, 3])
def test_no_weight_is_stored_that_is_not_used(levels):
    model = build(BLOCK + 5, levels)
    model.log_prob(some(64, BLOCK + 5, levels)).sum().backward()
    for name, parameter in model.named_parameters():
        assert parameter.grad is not None
        assert (parameter.grad != 0).all(), name


@pytest.mark.parametrize("levels", [2, 3])
def test_the_decoder_agrees_across_blocks(levels):
    size = BLOCK + 3
    model, x = build(size, levels, ordering="random"), some(5, size, levels)
    decoder, naive = model.decoder(5), NaiveDecoder(model, 5, model.ordering)
    for position, dimension in enumerate(model.ordering.tolist()):
        if position == model.cuts[1] + 1:
            index = torch.tensor([4, 0, 0])
            x = x[index]
            decoder.select(index)
            naive.select(index)
        if position % 5 < 3:  # not every conditional is asked for
            found, want = decoder.predict().log_prob(x[:, dimension]), naive.predict()
            torch.testing.assert_close(found, want.log_prob(x[:, dimension]))
        decoder.observe(x[:, dimension])
        naive.observe(x[:, dimension])


def test_a_single_dimension_is_a_coin():
    model = build(1)
    assert model.log_prob(torch.tensor([[0], [1]])).exp().sum().item() == pytest.approx(1)
