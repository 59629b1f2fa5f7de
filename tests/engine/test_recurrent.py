"""The recurrent network: its equations step by step, its size, and what its context sets."""

import pytest
import torch
from torch import Tensor, nn

from ar_studio import models
from ar_studio.conditionals import Bernoulli, Categorical
from ar_studio.models.recurrent import Recurrent, RecurrentConfig
from ar_studio.spaces import ContextSpace, EventSpace
from tests.engine.families import some


def build(space: EventSpace, **config: object) -> Recurrent:
    model = models.build("recurrent", space, config, 1).double()
    assert isinstance(model, Recurrent)
    return model


def stepped(model: Recurrent, x: Tensor, state: list[Tensor]) -> Tensor:
    """Return the logits of one layer's binary events `(B, D)`, by the papers' equations."""
    w_ih, w_hh, b_ih, b_hh = (one.detach() for one in model.cells[0].parameters())
    logits = []
    for i in range(x.shape[1]):
        logits.append(state[0] @ model.V[0] + model.b[0])
        read = 2 * x[:, i : i + 1].double() - 1
        a, r = read @ w_ih.T + b_ih, state[0] @ w_hh.T + b_hh
        if model.config.cell == "rnn":
            state = [(a + r).tanh()]
        elif model.config.cell == "gru":
            (ar, az, an), (rr, rz, rn) = a.chunk(3, 1), r.chunk(3, 1)
            z = (az + rz).sigmoid()
            state = [(1 - z) * (an + (ar + rr).sigmoid() * rn).tanh() + z * state[0]]
        else:
            i_, f, g, o = (a + r).chunk(4, 1)
            c = f.sigmoid() * state[1] + i_.sigmoid() * g.tanh()
            state = [o.sigmoid() * c.tanh(), c]
    return torch.stack(logits, 1)


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_all_conditionals_are_the_cells_equation_step_by_step(cell):
    model, x = build(EventSpace((6,)), cell=cell, hidden=5), some(EventSpace((6,)), 7)
    with torch.no_grad():
        nn.init.normal_(model.start)
    conditional = model.conditionals(x)
    assert isinstance(conditional, Bernoulli)
    first = [part.expand(7, -1) for part in model.start[0]]
    torch.testing.assert_close(conditional.logits, stepped(model, x, first))


def test_the_same_weights_serve_events_of_any_length():
    config = RecurrentConfig(hidden=20)
    short, long = (Recurrent.parameter_count(EventSpace((n,)), config) for n in (10, 1000))
    assert short == long


def test_char_rnn_has_its_size_and_its_first_weights():
    text, usual = EventSpace((50,), 65, events="text"), RecurrentConfig(hidden=128, layers=2)
    first = 4 * 128 * (65 + 128 + 2)
    second = 4 * 128 * (128 + 128 + 2)
    start = 2 * 2 * 128  # which char-rnn leaves at 0
    assert Recurrent.parameter_count(text, usual) == first + second + 65 * 129 + start
    model = build(text, hidden=32, layers=2)
    for cell in model.cells:
        forget = cell.get_parameter("bias_ih_l0")[32:64]
        assert (forget == 1).all()
        assert cell.get_parameter("weight_hh_l0").abs().max().item() == pytest.approx(
            0.08, abs=1e-3
        )


def test_the_first_value_has_the_mean_marginal_before_anything_is_learnt():
    space = EventSpace((3,), 4)
    pmf = torch.rand(3, 4, generator=torch.Generator().manual_seed(0)).softmax(1)
    model = build(space, hidden=5)
    model.start_at_marginals(pmf)
    conditional = model.conditionals(some(space, 2))
    assert isinstance(conditional, Categorical)
    torch.testing.assert_close(conditional.logits.softmax(-1)[1, 0], pmf.mean(0).double())


def test_dropout_is_drawn_by_the_given_generator_in_training_only():
    space = EventSpace((9,), 3)
    plain, model, x = build(space), build(space, dropout=0.5, layers=1), some(space, 4)
    losses = [model.loss(x, torch.Generator().manual_seed(seed)).item() for seed in (0, 0, 1)]
    assert losses[0] == losses[1] != losses[2]
    torch.testing.assert_close(model.log_prob(x), plain.log_prob(x))


def test_a_context_sets_the_state_before_the_first_dimension_and_every_step():
    space = EventSpace((4,), context=ContextSpace("class", classes=3))
    model, x = build(space, hidden=6, layers=2), some(space, 3)
    classes = torch.arange(3)

    def spread() -> Tensor:
        conditional = model.conditionals(x[:1].expand(3, -1), context=classes)
        assert isinstance(conditional, Bernoulli)
        return conditional.logits.std(0)

    assert model.given_start is not None
    assert model.given_input is not None
    for silent in (model.given_start.A, model.given_input.A):
        kept = silent.detach().clone()
        with torch.no_grad():
            silent.zero_()
        first = silent is model.given_input.A  # which is read with the first value, not before
        assert (spread() > 0).tolist() == [first, True, True, True]
        with torch.no_grad():
            silent.copy_(kept)
