"""Sampling: noise is data, made from a seed; draws depend on it and on nothing else."""

import pytest
import torch

from ar_studio import models, sampling
from ar_studio.conditionals import Conditional, Discrete
from ar_studio.errors import StudioError
from ar_studio.models.base import AutoregressiveModel, Model, NaiveDecoder
from ar_studio.sampling import PixelDrawn, Sampled


def nade(shape: tuple[int, ...] = (1, 4, 4), levels: int = 2, **config) -> AutoregressiveModel:
    model = models.autoregressive(models.create("nade", shape, levels, hidden=8, **config))
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.mul_(4)
    return model


def logits(conditional: Conditional) -> torch.Tensor:
    assert isinstance(conditional, Discrete)
    return conditional.logits


def draw(model: Model, n: int, **options) -> torch.Tensor:
    *_, last = sampling.sample(model, n, **options)
    assert isinstance(last, Sampled)
    return last.samples


def test_noise_is_made_from_the_seed_alone():
    state = torch.get_rng_state()
    noise = sampling.make_noise(5, 7, seed=3)
    assert noise.shape == (5, 7, 2)
    assert bool(((noise >= 0) & (noise < 1)).all())
    assert torch.equal(noise, sampling.make_noise(5, 7, seed=3))
    assert not torch.equal(noise, sampling.make_noise(5, 7, seed=4))
    assert torch.equal(state, torch.get_rng_state())


@pytest.mark.parametrize("size", [1, 3, 784])
def test_the_noise_of_a_small_batch_begins_that_of_a_large_one(size):
    large = sampling.make_noise(50, size, seed=0)
    for n in (1, 2, 7, 8, 33):
        assert torch.equal(sampling.make_noise(n, size, seed=0), large[:n])


def test_events_follow_the_ordering_and_the_last_holds_the_samples():
    model = nade(ordering="spiral")
    *drawn, last = sampling.sample(model, 6, seed=1)
    assert isinstance(last, Sampled)
    assert (last.samples.shape, last.samples.dtype) == ((6, 1, 4, 4), torch.uint8)
    for position, event in enumerate(drawn):
        assert isinstance(event, PixelDrawn)
        assert (event.position, event.dimension) == (position, int(model.ordering[position]))
        assert event.conditional.batch_shape == (6,)
        assert torch.equal(event.value, last.samples.flatten(1)[:, event.dimension])
    assert len(drawn) == 16


def test_the_conditionals_shown_are_the_models_own_whatever_the_temperature():
    model = nade(levels=3)
    *drawn, last = sampling.sample(model, 4, seed=1, temperature=0.3)
    assert isinstance(last, Sampled)
    want = logits(model.conditionals(last.samples)).flatten(1, 3)
    for event in drawn:
        assert isinstance(event, PixelDrawn)
        torch.testing.assert_close(logits(event.conditional), want[:, event.dimension])


def test_the_same_noise_gives_the_same_pictures_by_any_decoder(monkeypatch):
    for levels in (2, 4):
        model = nade(levels=levels)
        cached = draw(model, 40, seed=9)
        assert torch.equal(cached, draw(model, 40, noise=sampling.make_noise(40, 16, seed=9)))
        assert torch.equal(cached[:7], draw(model, 7, seed=9))
        with monkeypatch.context() as patch:
            patch.setattr(
                type(model),
                "decoder",
                lambda self, n, ordering=None: NaiveDecoder(self, n, self.resolve(ordering)),
            )
            assert torch.equal(cached, draw(model, 40, seed=9))


def test_noise_belongs_to_a_dimension_not_to_a_position():
    flat = models.create("fvsbn", (1, 3, 3))
    spiral = models.create("fvsbn", (1, 3, 3), ordering="spiral")
    assert torch.equal(draw(flat, 20, seed=2), draw(spiral, 20, seed=2))


def test_another_ordering_is_drawn_along_where_the_model_accepts_it():
    model = models.create("made", (1, 3, 3), hidden=(8,), masks=0)
    ordering = torch.arange(8, -1, -1)
    *drawn, _ = sampling.sample(model, 2, ordering=ordering)
    assert [event.dimension for event in drawn if isinstance(event, PixelDrawn)] == list(ordering)
    with pytest.raises(StudioError, match="use one of its own"):
        next(sampling.sample(nade((1, 3, 3)), ordering=ordering))


def test_a_low_temperature_draws_the_likeliest_values():
    model = nade()
    cold = draw(model, 3, temperature=1e-6)
    found = logits(model.conditionals(cold))
    clear = found.abs() > 1e-3  # before any ink an untrained NADE tosses a fair coin
    assert torch.equal(cold[clear], (found > 0)[clear].to(torch.uint8))
    assert bool(clear.any())


def test_no_gradients_are_kept_and_the_caller_keeps_its_own_mode():
    events = sampling.sample(nade(), 2)
    event = next(events)
    assert isinstance(event, PixelDrawn)
    assert not logits(event.conditional).requires_grad
    assert torch.is_grad_enabled()
    events.close()


@pytest.mark.parametrize("n", [0, -3])
def test_at_least_one_sample_is_asked_for(n):
    with pytest.raises(StudioError, match=f"at least one sample, not {n}"):
        next(sampling.sample(nade(), n))


@pytest.mark.parametrize("temperature", [0.0, -1.0, float("nan")])
def test_the_temperature_is_positive(temperature):
    with pytest.raises(StudioError, match="greater than 0"):
        next(sampling.sample(nade(), temperature=temperature))


@pytest.mark.parametrize("shape", [(2, 15, 2), (2, 16), (3, 16, 2)])
def test_noise_of_another_shape_is_refused(shape):
    with pytest.raises(StudioError, match=r"noise of shape \(2, 16, 2\)"):
        next(sampling.sample(nade(), 2, noise=torch.rand(shape)))


def test_ways_of_drawing_share_their_noise_and_are_what_they_are_called():
    model, noise = nade(levels=5), sampling.make_noise(1, 16, 4)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn(parameter.shape, generator=generator))
    ways = [sampling.Way(), sampling.Way(0.5), sampling.Way(top_p=0), sampling.Way(top_p=0.6)]
    for one in sampling.sample_ways(model, ways, noise):
        if isinstance(one, PixelDrawn):
            p = logits(one.conditional).softmax(-1)
            assert one.value[2] == p[2].argmax()
            assert one.value[3] == nucleus(p[3].tolist(), 0.6, float(noise[0, one.dimension, 0]))
            continue
        for heat, event in zip((1.0, 0.5), one.samples, strict=False):
            assert torch.equal(event, draw(model, 1, noise=noise, temperature=heat)[0])


def nucleus(p: list[float], share: float, quantile: float) -> int:
    """Return the quantile among the fewest values that have a share of the probability."""
    ranked = sorted(range(len(p)), key=lambda value: -p[value])
    most = next(n for n in range(1, len(p) + 1) if sum(p[one] for one in ranked[:n]) >= share)
    values = sorted(ranked[:most])
    total = sum(p[value] for value in values)
    return next(
        value
        for value in values
        if quantile * total < sum(p[one] for one in values if one <= value)
    )


def test_real_values_have_no_likeliest_ones():
    model = models.create("rnade", (4,), 0, hidden=4)
    noise = sampling.make_noise(1, 4, 0)
    with pytest.raises(StudioError, match="top-p"):
        list(sampling.sample_ways(model, [sampling.Way(top_p=0.5)], noise))
    *_, last = sampling.sample_ways(model, [sampling.Way(), sampling.Way(0.5)], noise)
    assert isinstance(last, Sampled)
    assert torch.equal(last.samples[0], draw(model, 1, noise=noise)[0])
