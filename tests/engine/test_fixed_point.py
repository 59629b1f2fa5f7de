"""Fixed-point sampling draws what one-by-one sampling draws, in far fewer passes."""

from itertools import count, islice, pairwise

import pytest
import torch
from torch import Tensor

from ar_studio import models, orderings, sampling
from ar_studio.conditionals import Bernoulli, Conditional
from ar_studio.errors import StudioError
from ar_studio.fixed_point import Iterated, iterate
from ar_studio.models.base import AutoregressiveModel
from ar_studio.sampling import PixelDrawn, Sampled
from ar_studio.spaces import EventSpace
from tests.engine.families import CASES, build
from tests.engine.test_context import CASES as GIVEN
from tests.engine.test_context import build as build_given
from tests.engine.test_context import contexts

REAL = EventSpace((5,), 0)


def both(model, n, **options):
    """Return the samples and conditionals of either method."""
    found = []
    for method in (sampling.sample, sampling.sample_by_passes):
        events = list(method(model, n, seed=4, **options))
        drawn = [event for event in events if isinstance(event, PixelDrawn)]
        found.append((events, drawn))
    return found


@pytest.mark.parametrize(("name", "space", "config"), CASES)
def test_the_fixed_point_is_the_ancestral_sample(name, space, config):
    model = build(name, space, config)
    (one, one_drawn), (other, other_drawn) = both(model, 6)
    assert torch.equal(one[-1].samples, other[-1].samples), "passes draw what its decoder does not"
    for first, second in zip(one_drawn, other_drawn, strict=True):
        assert (first.position, first.dimension) == (second.position, second.dimension)
        torch.testing.assert_close(
            first.conditional.log_prob(first.value),
            second.conditional.log_prob(second.value),
            rtol=0,
            atol=1e-9,
        )


def test_real_values_and_another_ordering_and_temperature_agree():
    model = models.autoregressive(models.build("rnade", REAL, {"hidden": 6}).double())
    (one, _), (other, _) = both(model, 5, temperature=0.7)
    torch.testing.assert_close(one[-1].samples, other[-1].samples, rtol=0, atol=1e-9)
    made = build("made", EventSpace((1, 3, 3)), {"hidden": (12,), "masks": 0})
    order = orderings.random(9, torch.Generator().manual_seed(3))
    (one, _), (other, _) = both(made, 5, ordering=order)
    assert torch.equal(one[-1].samples, other[-1].samples)


@pytest.mark.parametrize(("name", "space", "config"), GIVEN)
@pytest.mark.parametrize("temperature", [0.6, 1.8])
def test_each_row_keeps_its_own_context_at_any_temperature(name, space, config, temperature):
    model = build_given(name, space, config)
    options = {"context": contexts(space, 6), "temperature": temperature}
    (one, _), (other, _) = both(model, 6, **options, ordering=model.known_orderings[-1])
    assert torch.equal(one[-1].samples, other[-1].samples)


def test_a_uniform_that_is_a_probability_itself_is_the_same_value_in_both():
    space = EventSpace((1, 3, 3), 4)
    model = build("gatedpixelcnn", space, {"layers": 2, "features": 4, "kernel": 3})
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()  # every value has probability ¼
    noise = torch.arange(5).div(5 - 1).clamp_max(1 - 2**-24).view(5, 1, 1).repeat(1, 9, 2)
    (one, _), (other, _) = both(model, 5, noise=noise)
    assert torch.equal(one[-1].samples, other[-1].samples)
    assert (one[-1].samples.flatten(1) == one[-1].samples[:, 0, 0, :1]).all()
    assert one[-1].samples[:, 0, 0, 0].unique().tolist() == [0, 1, 2, 3]


def test_what_is_final_never_changes_again_and_grows_with_every_pass():
    model = build("fvsbn", EventSpace((1, 4, 4)), {})
    noise = sampling.make_noise(8, 16, 1)
    steps = list(iterate(model, noise, ordering=model.ordering))
    end = steps[-1].samples.flatten(1)
    before = torch.zeros(8, dtype=torch.int64)
    for step in steps:
        assert (step.final >= torch.clamp(before + 1, max=16)).all()
        for row in range(8):
            final = int(step.final[row])
            assert torch.equal(step.samples.flatten(1)[row, :final], end[row, :final])
        before = step.final
    assert isinstance(steps[-1].conditional, Bernoulli)
    assert not steps[-1].conditional.logits.requires_grad
    assert len(steps) <= 16
    assert (before == 16).all()


def test_what_is_final_stays_to_the_last_bit_when_passes_round_differently(monkeypatch):
    model = models.autoregressive(models.build("rnade", REAL, {"hidden": 6}).double())
    right, passes = model._conditionals, count(1)

    def rounded(x: Tensor, ordering: Tensor) -> Conditional:
        return right(x + 1e-9 * next(passes), ordering)

    monkeypatch.setattr(model, "_conditionals", rounded)
    steps = list(islice(iterate(model, sampling.make_noise(3, 5, 1), ordering=model.ordering), 9))
    assert len(steps) <= 5
    for before, after in pairwise(steps):
        for row, final in enumerate(before.final.tolist()):
            assert torch.equal(after.samples[row, :final], before.samples[row, :final])


def test_independent_dimensions_need_two_passes_and_a_chain_as_many_as_it_is_long():
    factorised = build("factorised", EventSpace((9,)), {})
    *_, last = sampling.sample_by_passes(factorised, 4)
    assert isinstance(last, Sampled)
    assert last.passes is not None
    assert last.passes.max() <= 2

    chain = Repeater(EventSpace((9,)), models.family("fvsbn").Config())
    noise = torch.full((1, 9, 2), 0.5)
    events = list(sampling.sample_by_passes(chain, noise=noise))
    *_, last = events
    assert isinstance(last, Sampled)
    assert last.passes is not None
    assert last.passes.tolist() == [9]
    assert isinstance(events[0], Iterated)


class Repeater(AutoregressiveModel):
    """Each dimension is the opposite of the one before: nothing is known ahead of time."""

    card = models.family("fvsbn").card
    Config = models.family("fvsbn").Config

    @staticmethod
    def parameter_count(space, config):
        return 1

    def __init__(self, space, config):
        super().__init__(space, config)
        self.scale = torch.nn.Parameter(torch.tensor(20.0))

    def _conditionals(self, x, ordering):
        before = torch.cat([torch.zeros(len(x), 1), x[:, :-1].to(self.scale.dtype)], 1)
        return Bernoulli(self.scale * (0.5 - before))


def test_models_without_conditionals_are_refused():
    with pytest.raises(StudioError, match="no tractable conditionals"):
        next(sampling.sample_by_passes(models.build("sbn", EventSpace((1, 4, 4)), {})))


def test_the_faster_method_is_found_by_measurement(monkeypatch):
    model = build("nade", EventSpace((1, 6, 6)), {"hidden": 4})
    seconds = iter([32.0, 1.0])  # of 32 steps, and of a pass
    monkeypatch.setattr(sampling, "seconds", lambda work, device: next(seconds))
    assert sampling.fastest(model, 8) == "fixed point"  # 36 steps against a few passes
    seconds = iter([0.01, 1.0])
    assert sampling.fastest(model, 8) == "one by one"
    monkeypatch.undo()
    assert sampling.fastest(models.build("sbn", EventSpace((1, 4, 4)), {}), 2) == "one by one"
