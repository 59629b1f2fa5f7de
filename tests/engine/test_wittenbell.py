"""Witten-Bell counts: the equation, counted with dictionaries, and the floor of spoken digits."""

from collections import Counter, defaultdict

import numpy as np
import pytest
import torch

from ar_studio import data, models, sliding
from ar_studio.conditionals import Discrete
from ar_studio.data import Changes
from ar_studio.models.abilities import Reading
from ar_studio.models.wittenbell import WittenBell
from ar_studio.spaces import EventSpace

LEVELS = 5


def reference(clips: list[list[int]], longest: int, wanted: list[int]) -> list[float]:
    """Return `p(x_i | x_<i)` of values, straight from the equation."""
    follow: dict[tuple[int, ...], Counter[int]] = defaultdict(Counter)
    for clip in clips:
        for end, value in enumerate(clip):
            for length in range(min(longest, end) + 1):
                follow[tuple(clip[end - length : end])][value] += 1

    def chance(value: int, context: tuple[int, ...]) -> float:
        below = chance(value, context[1:]) if context else 1 / LEVELS
        seen = follow[context]
        different = len(seen)
        if not different:
            return below
        return (seen[value] + different * below) / (seen.total() + different)

    return [chance(value, tuple(wanted[max(0, i - longest) : i])) for i, value in enumerate(wanted)]


def test_witten_bell_is_its_equation():
    generator = np.random.default_rng(0)
    clips = [(generator.random(n) ** 2 * LEVELS).astype(int).tolist() for n in (150, 3, 90, 1)]
    model = models.build("witten-bell", EventSpace((30,), LEVELS, events="sound"), {"order": 3})
    assert isinstance(model, WittenBell)
    model.double().read([torch.tensor(clip) for clip in clips])
    wanted = generator.integers(0, LEVELS, 30).tolist()
    factors = model.evaluator().factors(torch.tensor([wanted]))
    want = torch.tensor([reference(clips, 3, wanted)], dtype=torch.float64).log()
    torch.testing.assert_close(factors, want)
    torch.testing.assert_close(model.log_prob(torch.tensor([wanted])), want.sum(1))
    conditionals = model.conditionals(torch.tensor([wanted]))
    torch.testing.assert_close(conditionals.log_prob(torch.tensor([wanted])), want)
    assert isinstance(conditionals, Discrete)
    pmf = conditionals.logits.exp()
    torch.testing.assert_close(pmf.sum(-1), torch.ones(1, 30, dtype=torch.float64))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "order", "recorded", "peak"),
    [
        ("witten-bell", 0, 7.182, 7.832),
        ("witten-bell", 1, 5.458, 6.295),
        ("witten-bell", 2, 5.257, 6.174),
        ("kneser-ney", 3, 5.105, 5.973),
    ],
)
def test_the_floors_of_spoken_digits(shared_data, name, order, recorded, peak):
    setting = "order" if name == "witten-bell" else "context"
    for amplitude, bits in (("recorded", recorded), ("peak", peak)):
        asked = Changes({"amplitude": amplitude})
        dataset = data.load("fsdd", asked, data_dir=shared_data, download=False)
        model = models.build(name, dataset.space, {setting: order})
        assert isinstance(model, Reading)
        model.read([passage.values for passage in dataset.passages("train")])
        *_, slid = sliding.slide(model, dataset.passages("test", dataset.space.size))
        assert isinstance(slid, sliding.Slid)
        assert slid.bits == pytest.approx(bits, abs=0.001)
