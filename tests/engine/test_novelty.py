"""Ranks, areas and scores, each against what a page of NumPy says of the same numbers."""

import math
from typing import Any

import numpy as np
import pytest
import torch
from scipy import stats

from ar_studio import complexity, figures, novelty, plots
from ar_studio.diagrams import TONES
from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace


def numbers(seed: int, n: int, step: float = 0.0) -> torch.Tensor:
    """Return normal numbers, in steps that make ties if asked for."""
    drawn = torch.randn(n, dtype=torch.float64, generator=torch.Generator().manual_seed(seed))
    return (drawn / step).round() * step if step else drawn


def test_a_p_value_counts_who_is_no_likelier():
    references, events = numbers(0, 40, 0.5), numbers(1, 30, 0.5)
    found = novelty.rank_p_values(events, references)
    want = [(1 + sum(float(r) <= float(x) for r in references)) / 41 for x in events]
    np.testing.assert_allclose(found.numpy(), want)
    assert novelty.rank_p_values(torch.tensor([-math.inf]), references).tolist() == [1 / 41]


def test_p_values_of_exchangeable_events_are_uniform():
    together = numbers(2, 3000 * 20).view(3000, 20)
    each = [novelty.rank_p_values(row[:1], row[1:]) for row in together]
    counts = np.bincount((torch.cat(each) * 20).round().int().numpy(), minlength=21)
    assert counts[0] == 0
    assert stats.chisquare(counts[1:]).pvalue > 1e-3


@pytest.mark.parametrize("shift", [0.0, 0.2, 1.0])
def test_flatness_is_the_two_sample_test_of_kolmogorov_and_smirnov(shift):
    events, references = numbers(3, 150) + shift, numbers(4, 300)
    found = novelty.flatness(events, references)
    known: Any = stats.ks_2samp(events.numpy(), references.numpy(), method="asymp")
    assert found.statistic == pytest.approx(float(known.statistic))
    assert found.p_value == pytest.approx(float(known.pvalue), abs=0.02)
    assert (found.n, found.references) == (150, 300)
    assert novelty.flatness(references, references).p_value == 1


def pairwise(known: torch.Tensor, strange: torch.Tensor) -> tuple[float, float]:
    """Return the area and DeLong's error by comparing every pair."""
    x, y = strange.numpy()[:, None], known.numpy()[None]
    wins = (x > y) + 0.5 * (x == y)
    variance = wins.mean(1).var(ddof=1) / len(x) + wins.mean(0).var(ddof=1) / y.size
    return float(wins.mean()), math.sqrt(variance)


@pytest.mark.parametrize("step", [0.0, 0.7])
def test_the_area_is_that_of_all_pairs_and_its_error_is_delongs(step):
    known, strange = numbers(5, 70, step), numbers(6, 50, step) + 0.7
    found = novelty.auroc(known, strange)
    value, error = pairwise(known, strange)
    assert found.value == pytest.approx(value)
    assert found.error == pytest.approx(error)
    assert (found.known, found.strange) == (70, 50)
    assert novelty.auroc(strange, known).value == pytest.approx(1 - value)


def test_the_error_is_how_far_areas_of_other_events_spread():
    found = [novelty.auroc(numbers(i, 60), numbers(i + 500, 60) + 1) for i in range(300)]
    spread = np.std([one.value for one in found])
    assert np.mean([one.error for one in found]) == pytest.approx(spread, rel=0.15)


def test_the_error_of_pairs_is_how_far_areas_of_other_pairs_spread():
    found, alone = [], []
    for i in range(300):
        known = numbers(i, 60)
        strange = known + 0.5 + 0.3 * numbers(i + 500, 60)
        found.append(novelty.auroc(known, strange, paired=True))
        alone.append(novelty.auroc(known, strange).error)
    spread = np.std([one.value for one in found])
    assert np.mean([one.error for one in found]) == pytest.approx(spread, rel=0.15)
    assert np.mean(alone) > 2 * spread


def test_areas_of_what_is_all_alike_or_all_apart():
    low, high = torch.zeros(3), torch.tensor([1.0, math.inf])
    assert (novelty.auroc(low, high).value, novelty.auroc(low, high).error) == (1, 0)
    assert novelty.auroc(low, torch.zeros(2)).value == 0.5


def test_typicality_is_two_sided():
    assert novelty.typicality(torch.tensor([-3.0, -5.0, -9.0]), 5.0).tolist() == [2, 0, 4]


def test_a_histogram_counts_all_sets_on_one_axis():
    sets = {"a": numbers(7, 90), "b": torch.cat([numbers(8, 20) + 3, torch.tensor([-math.inf])])}
    found = novelty.histogram(sets, 12)
    together = torch.cat(list(sets.values()))
    low, high = together[together.isfinite()].min(), together.max()
    assert (found.edges[0], found.edges[-1]) == (low, high)
    for name, one in sets.items():
        assert int(found.counts[name].sum()) == len(one)
    want = np.histogram(sets["a"].numpy(), found.edges.numpy())[0]
    assert found.counts["a"].tolist() == want.tolist()
    assert novelty.histogram({"same": torch.zeros(4)}, 3).counts["same"].tolist() == [4, 0, 0]


def test_a_histogram_is_drawn_as_steps_as_high_as_its_shares():
    one = torch.tensor([0.0] * 3 + [4.0] * 9 + [8.0] * 6)  # shares of a sixth, a half, a third
    pixels = np.asarray(plots.drawn(novelty.histogram({"one": one}, 3), "nats"))
    line = (pixels == list(bytes.fromhex(TONES[0][1:]))).all(2)
    line[: plots.TOP - 2] = False  # the legend
    floor, left = plots.HEIGHT - plots.BOTTOM, plots.LEFT
    width = (plots.WIDTH - plots.RIGHT - left) / 3
    heights = []
    for number in range(3):
        for share in (0.25, 0.75):  # within a bin it is flat
            rows = np.flatnonzero(line[:, round(left + width * (number + share))])
            heights.append((floor - rows.mean()) / (floor - plots.TOP))
    assert heights == pytest.approx([1 / 3, 1 / 3, 1, 1, 2 / 3, 2 / 3], abs=0.01)


@pytest.mark.parametrize("ending", [".csv", ".png"])
def test_a_histogram_is_written_as_numbers_and_as_a_picture(tmp_path, ending):
    found = novelty.histogram({"known": numbers(9, 50), "other": numbers(10, 20) + 4}, 5)
    path = tmp_path / f"h{ending}"
    plots.save_histogram(path, found, "log p(x) in nats")
    if ending == ".csv":
        header, *rows = [line.split(",") for line in path.read_text().splitlines()]
        assert header == ["from", "to", "known", "other"]
        assert [int(row[3]) for row in rows] == found.counts["other"].tolist()
        assert rows[0][1] == rows[1][0]
    else:
        pixels = np.asarray(plots.drawn(found, "nats")).reshape(-1, 3)
        for colour in TONES[:2]:
            assert (pixels == list(bytes.fromhex(colour[1:]))).all(1).sum() > 300
        assert path.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("low", "high", "count"), [(-1312.0, -180.5, 6), (0.0, 1.0, 6), (-0.3, 0.04, 6), (0, 7e6, 8)]
)
def test_ticks_are_round_and_few(low, high, count):
    ticks = list(figures.ticks(low, high, plots.TICKS))
    assert len(ticks) == count
    assert all(low <= value <= high + 1e-9 for value, _ in ticks)
    assert all(round(value, digits) == pytest.approx(value) for value, digits in ticks)


@pytest.mark.parametrize("space", [EventSpace((1, 16, 16)), EventSpace((3, 16, 16), 256)])
def test_noise_is_more_complex_than_a_pattern_and_that_than_nothing(space):
    generator = torch.Generator().manual_seed(0)
    blank = torch.zeros(space.event_shape, dtype=torch.uint8)
    pattern = blank.clone()
    pattern[:, ::2] = space.levels - 1
    noise = torch.randint(space.levels, space.event_shape, generator=generator, dtype=torch.uint8)
    found = complexity.measure(torch.stack([blank, pattern, noise]), space)
    assert found[0] == 0
    assert 0 < found[1] < found[2] / 3
    # No compressor makes noise smaller than its entropy, but for what a header costs less.
    assert float(found[2]) == pytest.approx(space.size * math.log2(space.levels), rel=0.4)


def test_real_pictures_are_compressed_as_the_greys_they_were():
    greys = torch.arange(256, dtype=torch.uint8).view(1, 1, 16, 16)
    real = (greys.float() + 0.3) / 256
    grey, dequantised = EventSpace((1, 16, 16), 256), EventSpace((1, 16, 16), 0, bins=256)
    found = complexity.measure(real, dequantised)
    assert found.tolist() == complexity.measure(greys, grey).tolist()


def test_what_cannot_be_weighed_is_one_sentence():
    some = torch.zeros(3)
    cases = [
        (lambda: novelty.rank_p_values(some, some[:0]), "there are none"),
        (lambda: novelty.flatness(some[:0], some), "there are none"),
        (lambda: novelty.auroc(some[:1], some), "two events or more"),
        (lambda: novelty.auroc(some, some / 0), "no score"),
        (lambda: novelty.histogram({"a": torch.tensor([math.inf])}), "nothing to count"),
        (lambda: complexity.measure(torch.zeros(1, 4), EventSpace((4,))), "no pictures"),
    ]
    for fail, sentence in cases:
        with pytest.raises(StudioError, match=sentence):
            fail()
