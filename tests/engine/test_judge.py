"""The judge on cases that its thresholds were not chosen by: are settled completions right?"""

from collections import Counter
from itertools import product

import pytest
import torch

from ar_studio import sampling
from ar_studio.completion import complete
from ar_studio.sampling import Sampled
from ar_studio.spaces import EventSpace

from .families import some, untrained
from .test_completion import code, last, posterior
from .test_guided_catalogue import MASKS, guide_of, mask_of, weighed

COMPLETIONS = 500
APART = 0.1  # of total variation, beyond what as many exact draws have: these are wrong
FAMILIES = {  # with the scale of weights that is 1 for them
    "fvsbn": ({}, 1.0),
    "nade": ({"hidden": 8}, 1.0),
    "made": ({"hidden": (16,)}, 1.0),
    "pixelcnn": ({"kernel": 3, "features": 4, "head": 4, "blocks": 1}, 0.4),
}
SHAPES = [(1, 3, 3), (1, 2, 5)]
SCALES = [0.8, 1.5, 3.0]  # from events that are all likely to few that are

pytestmark = [pytest.mark.slow, pytest.mark.timeout(3600)]


def fitted(model):
    """Return a guide that has learnt what the model draws."""
    guide = untrained("deepnade", model.space, {"hidden": (32, 32)})
    *_, drawn = sampling.sample(model, 1000, seed=7)
    assert isinstance(drawn, Sampled)
    optimizer = torch.optim.Adam(guide.parameters(), 1e-2)
    generator = torch.Generator().manual_seed(0)
    for _ in range(3):
        for batch in torch.randperm(1000, generator=generator).split(50):
            optimizer.zero_grad()
            guide.loss(drawn.samples[batch], generator).backward()
            optimizer.step()
    return guide


def guides(model):
    untaught = untrained("deepnade", model.space, {"hidden": (20, 20)})
    return {"good": fitted(model), "weak": untaught, "bad": guide_of(model.space, "bad")}


def excess(model, x, mask, samples):
    """Return the total variation between completions and the posterior, beyond that of chance."""
    probabilities, _ = posterior(model, x, mask)
    counts = torch.bincount(code(model, samples), minlength=len(probabilities))
    apart = (counts / len(samples) - probabilities).abs().sum() / 2
    # The mean absolute deviation of a binomial share is √(2/π) of its standard deviation.
    chance = (probabilities * (1 - probabilities) / len(samples) / torch.pi / 2).sqrt().sum()
    return float(apart - chance)


def test_settled_completions_are_right(capsys):
    found = Counter()
    for seed, (name, shape, scale) in enumerate(product(FAMILIES, SHAPES, SCALES), start=100):
        config, unit = FAMILIES[name]
        model = weighed(name, EventSpace(shape), config, scale * unit, seed)
        for (which, guide), (turn, mask_name) in product(guides(model).items(), enumerate(MASKS)):
            mask, x = mask_of(mask_name, model.space), some(model.space, 1, seed + turn)[0]
            options = {"guide": guide, "seed": seed, "method": "guided"}
            done = last(complete(model, x, mask, COMPLETIONS, **options))
            found[which, done.verdict, excess(model, x, mask, done.samples) < APART] += 1
    with capsys.disabled():
        for (which, verdict, right), runs in sorted(found.items()):
            print(f"\n{which} guide, {verdict}, {'right' if right else 'wrong'}: {runs}", end="")
    settled = {
        right: sum(n for (_, v, r), n in found.items() if v == "settled" and r == right)
        for right in (True, False)
    }
    assert sum(found.values()) >= 300
    assert settled[False] <= settled[True] / 200
