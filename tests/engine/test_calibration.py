"""Calibration, counted by hand in NumPy, and what chance makes of a perfect model."""

import numpy as np
import pytest
import torch

from ar_studio import calibration, models, sampling
from ar_studio.conditionals import Discrete
from ar_studio.errors import StudioError
from ar_studio.models.base import autoregressive
from ar_studio.spaces import EventSpace


def tangled(levels: int = 2):
    model = models.build("nade", EventSpace((1, 3, 4), levels), {"hidden": 5})
    generator = torch.Generator().manual_seed(1)
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.8, generator=generator)
    return model.requires_grad_(False)


def drawn(model, n: int, seed: int = 0) -> torch.Tensor:
    *_, last = sampling.sample(model, n, seed=seed)
    assert isinstance(last, sampling.Sampled)
    return last.samples


def found(model, events, **options) -> calibration.Calibration:
    *_, last = calibration.calibrate(model, events, **options)
    assert isinstance(last, calibration.Calibration)
    return last


@pytest.mark.parametrize("levels", [2, 4])
def test_the_diagram_is_that_of_counting_by_hand(monkeypatch, levels):
    monkeypatch.setattr(calibration, "MOST_NUMBERS", 12 * levels * 7)  # several batches
    model, bins = tangled(levels), 6
    events = torch.randint(0, levels, (40, 1, 3, 4), generator=torch.Generator().manual_seed(0))
    events = events.to(model.space.dtype)
    conditionals = autoregressive(model).conditionals(events)
    assert isinstance(conditionals, Discrete)
    pmf = conditionals.pmf.double().numpy().reshape(40, 12, levels)
    count, put, hit, variance = np.zeros((4, 40, bins))
    for event in range(40):
        for dimension in range(12):
            inside = np.zeros(bins)
            for level in range(1 if levels == 2 else 0, levels):
                p = pmf[event, dimension, level]
                b = min(bins - 1, int(p * bins))
                count[event, b] += 1
                put[event, b] += p
                inside[b] += p
                hit[event, b] += events.reshape(40, 12)[event, dimension] == level
            variance[event] += inside * (1 - inside)
    last = found(model, events, bins=bins)
    total = count.sum()
    assert (last.count.numpy() == count.sum(0)).all()
    some = count.sum(0) > 0
    np.testing.assert_allclose(last.expected[some], (put.sum(0) / count.sum(0))[some], atol=1e-9)
    np.testing.assert_allclose(last.observed[some], (hit.sum(0) / count.sum(0))[some], atol=1e-9)
    assert last.ece == pytest.approx(np.abs(hit.sum(0) - put.sum(0)).sum() / total, abs=1e-9)
    floor = np.sqrt(2 / np.pi) * np.sqrt(variance.sum(0)).sum() / total
    assert last.by_chance == pytest.approx(floor, abs=1e-9)
    # The errors, by resampling events anew.
    rng = np.random.default_rng(3)
    rows = rng.integers(0, 40, (4000, 40))
    gap = (hit - put)[rows].sum(1)
    eces = np.abs(gap).sum(1) / count[rows].sum((1, 2))
    assert last.ece_error == pytest.approx(eces.std(), rel=0.15)
    filled = (count > 0).sum(0) > 20
    errors = (gap / np.maximum(1, count[rows].sum(1))).std(0)
    np.testing.assert_allclose(last.error[filled], errors[filled], rtol=0.2)


@pytest.mark.parametrize("levels", [2, 4])
def test_events_of_the_model_itself_are_calibrated_up_to_chance(levels):
    model = tangled(levels)
    eces = [found(model, drawn(model, 60, seed)).ece for seed in range(30)]
    expected = found(model, drawn(model, 60, 99)).by_chance
    assert np.mean(eces) == pytest.approx(expected, rel=0.1)


def test_a_model_that_is_too_sure_is_found_out():
    model = tangled()
    events = drawn(model, 200)
    honest = found(model, events)
    for parameter in model.parameters():
        parameter.mul_(2.5)
    sure = found(model, events)
    assert sure.ece > 5 * honest.ece
    assert sure.ece - 2 * sure.ece_error > sure.by_chance
    assert "200 test events" in sure.said
    # What it called sure happens less often, what it called impossible more often.
    assert sure.observed[0] > sure.expected[0]
    assert sure.observed[-1] < sure.expected[-1]


def test_what_comes_after_the_end_of_a_document_counts_nowhere():
    space = EventSpace((5,), 4, documents=True)
    model = models.build("docnade", space, {"hidden": 3}).requires_grad_(False)
    cut = torch.tensor([[1, 2, 3, -1, -1], [0, -1, -1, -1, -1]], dtype=torch.int32)
    last = found(model, cut)
    assert int(last.count.sum()) == 4 * 4  # words there are, levels of each
    assert float((last.observed * last.count).nansum()) == pytest.approx(4)
    assert np.isfinite([last.ece, last.ece_error, last.by_chance]).all()


def test_no_more_events_are_scored_at_once_than_a_model_bears(monkeypatch):
    model = tangled()
    monkeypatch.setattr(type(model), "events_at_once", 3)
    *steps, _ = calibration.calibrate(model, drawn(model, 7))
    assert [one.done for one in steps if isinstance(one, calibration.Calibrating)] == [3, 6, 7]


def test_densities_and_few_events_are_refused():
    with pytest.raises(StudioError, match="density"):
        found(models.create("rnade", (4,), levels=0), torch.rand(3, 4))
    with pytest.raises(StudioError, match="two events"):
        found(tangled(), torch.zeros(1, 1, 3, 4))
    with pytest.raises(StudioError, match="conditionals"):
        found(models.create("autoencoder", (1, 3, 4)), torch.zeros(3, 1, 3, 4))
