"""Fixed-point sampling draws what one-by-one sampling draws, in far fewer passes."""

from itertools import count, islice, pairwise

import pytest
import torch
from torch import Tensor

from ar_studio import models, orderings, sampling
from ar_studio.conditionals import Bernoulli, Conditional
from ar_studio.errors import StudioError
from ar_studio.fixed_point import Iterated, Settled, iterate
from ar_studio.models.base import AutoregressiveModel
from ar_studio.sampling import PixelDrawn, Sampled
from ar_studio.spaces import EventSpace
from tests.engine.families import CASES, WHOLE, build, some
from tests.engine.test_context import CASES as GIVEN
from tests.engine.test_context import build as build_given
from tests.engine.test_context import contexts

REAL = EventSpace((5,), 0)


def drawn(model, n, width, **options):
    """Return samples and every dimension's conditional, drawn in windows of some width."""
    found: list[PixelDrawn] = []
    for event in sampling.draw(model, n, width, seed=4, **options):
        if isinstance(event, Settled | PixelDrawn):
            found.extend(sampling.pixels(event))
        elif isinstance(event, Sampled):
            return event.samples, found
    raise AssertionError


def each_way(model, n, **options):
    """Return what is drawn one by one, in narrow windows, in rows and all at once."""
    size, row = model.space.size, sampling.row(model.space)
    return [drawn(model, n, width, **options) for width in (1, max(2, size // 3), row, size)]


@pytest.mark.parametrize(("name", "space", "config"), CASES)
@pytest.mark.parametrize("width", ["narrow", "row", "all"])
def test_the_fixed_point_is_the_ancestral_sample(name, space, config, width):
    model = build(name, space, config)
    widths = {"narrow": max(2, space.size // 3), "row": sampling.row(space), "all": space.size}
    one, one_drawn = drawn(model, 6, 1)
    other, other_drawn = drawn(model, 6, widths[width])
    assert torch.equal(one, other), "passes draw what its decoder does not"
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
    (one, _), *others = each_way(model, 5, temperature=0.7)
    for other, _ in others:
        torch.testing.assert_close(one, other, rtol=0, atol=1e-9)
    made = build("made", EventSpace((1, 3, 3)), {"hidden": (12,), "masks": 0})
    order = orderings.random(9, torch.Generator().manual_seed(3))
    (one, _), *others = each_way(made, 5, ordering=order)
    assert all(torch.equal(one, other) for other, _ in others)


@pytest.mark.parametrize("name", ["nade", "made", "fvsbn", "pixelcnn", "gatedpixelcnn"])
def test_a_window_can_follow_on_observed_dimensions(name):
    """A prefix is observed at once; what follows is settled in windows from there."""
    space = EventSpace((1, 4, 5))
    model = build(name, space, dict(WHOLE[name].small_configs[0]))
    x, noise = some(space, 4), sampling.make_noise(4, 20, 2)
    order, known = model.ordering, x.flatten(1)[:, model.ordering[:7]]
    one, other = model.decoder(4), model.block_decoder(4)
    one.observe_all(known)
    other.observe_all(known)
    values = []
    for dimension in order[7:]:
        values.append(one.predict().draw(noise[:, dimension]))
        one.observe(values[-1])
    found = [event.values for event in iterate(other, noise, 6) if isinstance(event, Settled)]
    assert torch.equal(torch.stack(values, 1), torch.cat(found, 1))


@pytest.mark.parametrize(("name", "space", "config"), GIVEN)
@pytest.mark.parametrize("temperature", [0.6, 1.8])
def test_each_row_keeps_its_own_context_at_any_temperature(name, space, config, temperature):
    model = build_given(name, space, config)
    options = {"context": contexts(space, 6), "temperature": temperature}
    (one, _), *others = each_way(model, 6, **options, ordering=model.known_orderings[-1])
    for other, _ in others:
        off = 0 if space.levels else 1e-9
        torch.testing.assert_close(one, other, rtol=off, atol=off)


def test_a_uniform_that_is_a_probability_itself_is_the_same_value_in_both():
    space = EventSpace((1, 3, 3), 4)
    model = build("gatedpixelcnn", space, {"layers": 2, "features": 4, "kernel": 3})
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.zero_()  # every value has probability ¼
    noise = torch.arange(5).div(5 - 1).clamp_max(1 - 2**-24).view(5, 1, 1).repeat(1, 9, 2)
    (one, _), *others = each_way(model, 5, noise=noise)
    assert all(torch.equal(one, other) for other, _ in others)
    assert not any(each.conditional.mean.requires_grad for _, found in others for each in found)
    assert (one.flatten(1) == one[:, 0, 0, :1]).all()
    assert one[:, 0, 0, 0].unique().tolist() == [0, 1, 2, 3]


@pytest.mark.parametrize("width", [4, 16])
def test_what_is_final_never_changes_again_and_grows_with_every_pass(width):
    model = build("fvsbn", EventSpace((1, 4, 4)), {})
    steps = passes(model, sampling.make_noise(8, 16, 1), width)
    end = steps[-1].along
    before = torch.zeros(8, dtype=torch.int64)
    for number, step in enumerate(steps, 1):
        assert step.passes == number
        room = sum(values.shape[1] for values in step.earlier) + width
        assert (step.final >= torch.clamp(before + 1, max=room)).all()
        for row in range(8):
            settled = int(step.final[row])
            assert torch.equal(step.along[row, :settled], end[row, :settled])
        before = step.final
    assert len(steps) <= 16
    assert (before == 16).all()


def passes(model, noise, width):
    """Return each pass over windows of some width."""
    decoder = (model.naive_decoder if width >= model.space.size else model.block_decoder)(
        len(noise)
    )
    events = iterate(decoder, noise, width)
    return [event for event in islice(events, 64) if isinstance(event, Iterated)]


@pytest.mark.parametrize("width", [2, 5])
def test_what_is_final_stays_to_the_last_bit_when_passes_round_differently(monkeypatch, width):
    model = models.autoregressive(models.build("rnade", REAL, {"hidden": 6}).double())
    right, number = model._conditionals, count(1)

    def rounded(x: Tensor, ordering: Tensor) -> Conditional:
        return right(x + 1e-9 * next(number), ordering)

    monkeypatch.setattr(model, "_conditionals", rounded)
    steps = passes(model, sampling.make_noise(3, 5, 1), width)
    assert len(steps) <= 5
    for before, after in pairwise(steps):
        for row, settled in enumerate(before.final.tolist()):
            assert torch.equal(after.along[row, :settled], before.along[row, :settled])


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


def test_the_faster_way_is_found_by_measurement_once(monkeypatch):
    model = build("nade", EventSpace((1, 6, 6)), {"hidden": 4})

    def measured(n: int, one_by_one: float, rows: float, four_rows: float, a_pass: float) -> int:
        race = {6: rows, 24: four_rows}
        monkeypatch.setattr(sampling, "_one_by_one", lambda *_: one_by_one)
        monkeypatch.setattr(sampling, "_by_blocks", lambda *given: race[given[2]])
        monkeypatch.setattr(sampling, "seconds", lambda *_: a_pass)
        return sampling.fastest(model, n)

    assert measured(8, 32.0, 9.0, 20.0, a_pass=9.0) == 6
    assert measured(8, 0.0, 0.0, 0.0, a_pass=0.0) == 6, "it is measured again"
    assert measured(7, 32.0, 20.0, 9.0, a_pass=9.0) == 24
    assert measured(2, 32.0, 90.0, 90.0, a_pass=1.0) == 36
    assert measured(3, 0.01, 90.0, 90.0, a_pass=1.0) == 1
    monkeypatch.undo()
    assert sampling.fastest(models.build("sbn", EventSpace((1, 4, 4)), {}), 2) == 1
    assert sampling.fastest(model, 1) in (1, 6, 24, 36)
