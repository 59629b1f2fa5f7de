"""Evaluators: what is done once for many batches changes no number."""

import pytest
import torch

from ar_studio import models
from ar_studio.models.base import Evaluator
from ar_studio.spaces import EventSpace
from tests.engine import test_context as given
from tests.engine.families import SPACES, build, cases, some

MADE_FOR_IT = cases(["made", "nade"], SPACES)


@pytest.mark.parametrize(("name", "space", "config"), MADE_FOR_IT)
def test_an_evaluator_says_what_the_model_says(name, space, config):
    model = build(name, space, config)
    x, powers = some(space, 5), torch.linspace(0, 1, space.size)
    for ordering in model.known_orderings:
        plain, own = Evaluator(model, ordering), model.evaluator(ordering)
        assert type(own) is not Evaluator
        torch.testing.assert_close(own.factors(x), plain.factors(x))
        if space.values.smooth:
            found, expected = (one.differentiate(x, powers) for one in (own, plain))
            for a, b in zip(found[:2], expected[:2], strict=True):
                torch.testing.assert_close(a.float(), b.float(), atol=1e-4, rtol=1e-4)
            torch.testing.assert_close(found[2].log_prob(x), expected[2].log_prob(x))


def test_an_evaluator_gives_each_event_its_own_context():
    space = EventSpace((1, 2, 3), context=given.CLASSES)
    c, powers = given.contexts(space, 5), torch.linspace(0, 1, 6)
    model, x = given.build("nade", space, {"hidden": 5}).given(c), some(space, 5)
    found = (
        e.differentiate(x, powers) for e in (model.evaluator(), Evaluator(model, model.ordering))
    )
    for own, plain in zip(*(one[:2] for one in found), strict=True):
        torch.testing.assert_close(own.float(), plain.float(), atol=1e-4, rtol=1e-4)


def test_more_events_than_are_kept_at_once_are_differentiated_alike():
    space = EventSpace((1, 5, 6))
    model = models.autoregressive(models.create("nade", space.event_shape, 2))
    x, powers = some(space, 150), torch.ones(space.size)
    whole = model.evaluator().differentiate(x, powers)
    for row in (0, 63, 64, 149):
        one = model.evaluator().differentiate(x[row : row + 1], powers)
        torch.testing.assert_close(whole[1][row : row + 1], one[1], atol=1e-5, rtol=1e-5)
