"""The evidence of what is observed, bridged from a guide, against what is known of tiny events."""

import math

import pytest
import torch
from torch import Tensor

from ar_studio import models, orderings
from ar_studio.completion import Completed, complete, refining
from ar_studio.completion.bridging import Evidence, bridge, evidence
from ar_studio.models import AutoregressiveModel
from tests.engine.test_completion import MASKS, event, mask_of, posterior, tiny

BAD = 0.2  # a scale of weights at which an untrained guide errs by some nats
SPREADS = 3.0  # in reach of which the right value is nearly always


def guide_of(model: AutoregressiveModel, bad: bool = False) -> AutoregressiveModel:
    """Return a guide that draws evenly, as it is untrained, or one of wrong tastes."""
    space = model.space
    guide = models.autoregressive(models.create("deepnade", space.event_shape, space.levels))
    generator = torch.Generator().manual_seed(9)
    with torch.no_grad():
        for parameter in guide.parameters() if bad else ():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * BAD)
    return guide


def weighed(
    model: AutoregressiveModel, x: Tensor, mask: Tensor, guide: AutoregressiveModel, seed: int
) -> tuple[Completed, Evidence]:
    """Return guided completions, and the last estimate of their evidence."""
    events = complete(model, x, mask, 16, method="guided", guide=guide, seed=seed, weigh=True)
    done = next(event for event in events if isinstance(event, Completed))
    *_, found = events
    assert isinstance(found, Evidence)
    return done, found


def normals(shift: float, count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Return `log w` at draws of `N(0, 1)` and of `N(shift, 1)`, whose constant is e³."""
    drawn = torch.randn(4, count, generator=generator)
    reached = shift + torch.randn(4, count, generator=generator)
    below, above = (3 - (x - shift).square() / 2 + x.square() / 2 for x in (drawn, reached))
    return below, above


def test_a_bridge_finds_the_constant_between_two_normal_distributions():
    found = bridge(*normals(1, 20_000, torch.Generator().manual_seed(0)))
    assert found.constant.tolist() == pytest.approx([3.0] * 4, abs=0.03)


@pytest.mark.parametrize("shift", [1.0, 3.0, 4.0])
def test_a_bridge_knows_how_far_it_is_from_the_constant(shift):
    generator = torch.Generator().manual_seed(1)
    pairs = [normals(shift, 64, generator) for _ in range(300)]
    found = torch.stack([bridge(*pair).constant for pair in pairs])
    said = torch.stack([bridge(*pair).variance for pair in pairs])
    assert float(said.median().sqrt() / found.std()) == pytest.approx(1, abs=0.3)
    together = [evidence(*pair) for pair in pairs]
    away = [abs(each.nats - 3) / each.error for each in together]
    assert sum(each < SPREADS for each in away) > 0.97 * len(away)


def test_what_does_not_overlap_has_no_bridge():
    found = evidence(*normals(20.0, 64, torch.Generator().manual_seed(2)))
    assert math.isnan(found.nats)
    assert math.isnan(found.error)


def nearly_always(
    model: AutoregressiveModel, x: Tensor, mask: Tensor, guide: AutoregressiveModel, right: float
) -> None:
    found = [weighed(model, x, mask, guide, seed)[1] for seed in range(8)]
    assert all(each.error < 1 for each in found)
    assert sum(abs(each.nats - right) < SPREADS * each.error for each in found) >= 7
    mean = sum(each.nats for each in found) / len(found)
    spread = torch.tensor([each.nats for each in found]).std() / math.sqrt(len(found))
    assert mean == pytest.approx(right, abs=4 * float(spread) + 0.05)


@pytest.mark.parametrize("bad", [False, True], ids=["untrained", "bad"])
@pytest.mark.parametrize("name", ["nade", "made", "pixelcnn"])
def test_it_is_the_enumerated_one_whatever_the_guide(name, bad):
    model = tiny(name)
    x, mask = event(model), mask_of(model, MASKS["checkerboard"])
    nearly_always(model, x, mask, guide_of(model, bad), posterior(model, x, mask)[1])


def test_it_is_the_enumerated_one_of_categorical_events():
    model = tiny("made", (1, 2, 2), 3)
    x, mask = torch.tensor([2, 0, 1, 2]).view(1, 2, 2), mask_of(model, [0, 0, 1, 1])
    nearly_always(model, x, mask, guide_of(model), posterior(model, x, mask)[1])


def test_it_is_the_integral_of_real_events():
    """A Gaussian knows all its integrals."""
    generator = torch.Generator().manual_seed(0)
    model, guide = (models.autoregressive(models.create("gaussian", (4,), 0)) for _ in range(2))
    with torch.no_grad():  # the guide stays as it is, of independent dimensions
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.5)
    x, mask = torch.tensor([0.0, 0.8, 0.0, -1.0]), torch.tensor([False, True, False, True])
    ordering = orderings.observed_first(mask, model.ordering)
    with torch.no_grad():
        factors = model.conditionals(x[None], ordering=ordering).log_prob(x[None])
    nearly_always(model, x, mask, guide, float(factors[0, mask].sum()))


def hardly_reached() -> tuple[AutoregressiveModel, AutoregressiveModel, Tensor, Tensor]:
    """Return a model, a guide that hardly ever draws what it would, an event and a mask."""
    generator = torch.Generator().manual_seed(3)
    model = models.autoregressive(models.create("mixture", (1, 5, 6), 2, components=6))
    guide = models.autoregressive(models.create("deepnade", (1, 5, 6), 2, hidden=(8,)))
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 4)
    mask = torch.ones(1, 5, 6, dtype=torch.bool)
    mask[0, :4] = False
    x = torch.randint(0, 2, (1, 5, 6), generator=generator).to(torch.uint8)
    return model, guide, x, mask


def test_a_guide_that_reaches_the_model_rarely_is_asked_more_often():
    """Of a mixture, in whichever ordering, what is observed is known exactly."""
    model, guide, x, mask = hardly_reached()
    ordering = orderings.observed_first(mask.flatten(), model.ordering)
    with torch.no_grad():
        factors = model.conditionals(x[None], ordering=ordering).log_prob(x[None]).flatten(1)
    right = float(factors[0, mask.flatten()].sum())
    found = [weighed(model, x, mask, guide, seed) for seed in range(5)]
    assert sum(math.isnan(done.log_evidence) for done, _ in found) > 1
    assert sum(abs(each.nats - right) < SPREADS * each.error for _, each in found) > 4


def test_particles_that_have_hardly_moved_take_no_estimate_away():
    model, guide, x, mask = hardly_reached()
    for seed in range(5):
        options = {"method": "guided", "guide": guide, "seed": seed, "effort": "quick"}
        *_, done = complete(model, x, mask, 16, **options)
        assert isinstance(done, Completed)
        assert done.verdict == "early"
        assert math.isfinite(done.log_evidence)


def test_completions_come_before_what_is_observed_is_weighed():
    model = tiny("nade")
    x, mask = event(model), mask_of(model, MASKS["suffix"])
    options = {"method": "guided", "guide": guide_of(model), "seed": 1}
    *_, plain = complete(model, x, mask, **options)
    events = list(complete(model, x, mask, weigh=True, **options))
    (done,) = (place for place, each in enumerate(events) if isinstance(each, Completed))
    found = events[done]
    assert isinstance(plain, Completed)
    assert isinstance(found, Completed)
    assert torch.equal(found.samples, plain.samples)
    estimates = [each for each in events[done + 1 :] if isinstance(each, Evidence)]
    assert 1 <= len(estimates) == len(events) - done - 1 <= refining.ROUNDS
    draws = [each.draws for each in estimates]
    assert draws == sorted(set(draws))
