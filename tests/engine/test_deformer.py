"""The transformer of every ordering: what its tokens hold, and what it is trained on."""

from itertools import permutations

import pytest
import torch
from torch import Tensor

from ar_studio import completion, orderings
from ar_studio.models.deformer import DEformer
from ar_studio.models.parts.drawn import draw_orderings
from ar_studio.spaces import EventSpace
from tests.engine.families import build, everything, some

SMALL = {"blocks": 1, "features": 6, "heads": 2}
FOUR, SIX = EventSpace((1, 2, 2)), EventSpace((1, 2, 3))


def network(space: EventSpace, **config: object) -> DEformer:
    model = build("deformer", space, SMALL | config)
    assert isinstance(model, DEformer)
    return model


def mean_over_orderings(model: DEformer, x: Tensor) -> Tensor:
    every = torch.tensor(list(permutations(range(model.space.size))))
    return torch.stack([model.log_prob(x, ordering=order) for order in every]).mean(0)


def test_a_token_holds_where_its_value_is_from_and_what_is_next():
    space = EventSpace((3, 4, 5))
    model = network(space)
    order = orderings.random(60, torch.Generator().manual_seed(0))
    found = model.positions(order)[0]
    for position, dimension in enumerate(order.tolist()):
        want = place(model.places, dimension)
        if position:
            want = want + place(model.origins, int(order[position - 1]))
        torch.testing.assert_close(found[position], want)


def place(embeddings: torch.nn.ParameterList, dimension: int) -> Tensor:
    channel, row, column = embeddings
    c, rest = divmod(dimension, 20)
    return channel[c] + row[rest // 5] + column[rest % 5]


@torch.no_grad()
def test_its_estimate_and_its_loss_have_the_mean_over_all_orderings():
    model, x = network(FOUR), some(FOUR, 1).expand(4000, -1, -1, -1)
    exact = mean_over_orderings(model, x[:1]).item()
    estimates = model.estimate_log_prob(x)
    error = estimates.std().item() / len(x) ** 0.5
    assert estimates.mean().item() == pytest.approx(exact, abs=4 * error)
    assert torch.equal(model.estimate_log_prob(x), estimates)
    assert not torch.equal(model.estimate_log_prob(x, first=len(x)), estimates)
    loss = model.loss(x, torch.Generator().manual_seed(1)).item()
    assert -loss == pytest.approx(exact, abs=4 * error)


def test_trained_on_what_completion_asks_for_it_is_judged_by_its_own_ordering():
    model, x = network(SIX, drawn="mac", ordering="column"), everything(SIX)
    assert torch.equal(model.validation(x, first=7), model.log_prob(x))
    assert not torch.equal(model.validation(x), model.log_prob(x, ordering=torch.arange(6)))


@pytest.mark.parametrize("drawn", ["uniform", "mac"])
def test_the_loss_is_the_mean_along_an_ordering_of_each_events_own(drawn):
    model, x = network(SIX, drawn=drawn, ordering="column"), some(SIX, 5)
    loss = model.loss(x, torch.Generator().manual_seed(3))
    generator = torch.Generator().manual_seed(3)
    orders = draw_orderings(drawn, model.ordering, SIX, 5, generator)
    alone = [model.log_prob(e[None], ordering=o) for e, o in zip(x, orders, strict=True)]
    torch.testing.assert_close(loss, -torch.cat(alone).mean())


def test_members_are_joint_distributions_of_different_orderings():
    model, x = network(SIX), everything(SIX)
    members = model.member_log_probs(x, 3)
    assert torch.equal(members[0], model.log_prob(x))
    assert torch.equal(model.member_log_probs(x, 2), members[:2])
    assert (members[1] - members[2]).abs().max() > 0.1
    torch.testing.assert_close(members.exp().sum(1), torch.ones(3).double())


def test_any_mask_is_completed_by_the_posterior_of_its_own_ordering():
    model, n, x = network(SIX), 20_000, some(SIX, 1)[0]
    mask = torch.tensor([0, 1, 0, 0, 1, 0], dtype=torch.bool).view(1, 2, 3)
    events = everything(SIX)
    order = orderings.observed_first(mask, model.ordering)
    with torch.no_grad():
        joint = model.log_prob(events, ordering=order).exp()
    fits = ((events == x) | ~mask).flatten(1).all(1)
    posterior = joint * fits / (joint * fits).sum()
    *_, last = completion.complete(model, x, mask, n, seed=3)
    assert isinstance(last, completion.Completed)
    assert last.method == "exact"
    cells = (last.samples.flatten(1).long() * 2 ** torch.arange(5, -1, -1)).sum(1)
    drawn = torch.bincount(cells, minlength=64) / n
    allowed = (posterior * (1 - posterior) / n).sqrt().sum()
    assert (drawn - posterior).abs().sum() / 2 < allowed
