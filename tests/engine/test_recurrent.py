"""The recurrent network: its equations step by step, and what its context sets."""

import pytest
import torch
from torch import Tensor

from ar_studio import models
from ar_studio.conditionals import Bernoulli
from ar_studio.models.recurrent import Recurrent, RecurrentConfig
from ar_studio.spaces import ContextSpace, EventSpace
from tests.engine.families import some


def build(space: EventSpace, **config: object) -> Recurrent:
    model = models.build("recurrent", space, config, 1).double()
    assert isinstance(model, Recurrent)
    return model


def stepped(model: Recurrent, x: Tensor, state: list[Tensor]) -> Tensor:
    """Return the logits of one layer's binary events `(B, D)`, by the papers' equations."""
    w_ih, w_hh, b_ih, b_hh = model.cells.all_weights[0]
    last, logits = torch.zeros(len(x), 1).double(), []
    for i in range(x.shape[1]):
        a, r = last @ w_ih.T + b_ih, state[0] @ w_hh.T + b_hh
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
        logits.append(state[0] @ model.V[0] + model.b[i, 0])
        last = 2 * x[:, i : i + 1].double() - 1
    return torch.stack(logits, 1)


@pytest.mark.parametrize("cell", ["rnn", "lstm", "gru"])
def test_all_conditionals_are_the_cells_equation_step_by_step(cell):
    model, x = build(EventSpace((6,)), cell=cell, hidden=5), some(EventSpace((6,)), 7)
    conditional = model.conditionals(x)
    assert isinstance(conditional, Bernoulli)
    start = [torch.zeros(7, 5).double()] * (2 if cell == "lstm" else 1)
    torch.testing.assert_close(conditional.logits, stepped(model, x, start))


def test_the_same_weights_serve_events_of_any_length():
    config = RecurrentConfig(hidden=20)
    short, long = (Recurrent.parameter_count(EventSpace((n,)), config) for n in (10, 1000))
    assert long - short == 990  # the biases of the dimensions


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
        assert (spread() > 0).all()
        with torch.no_grad():
            silent.copy_(kept)
