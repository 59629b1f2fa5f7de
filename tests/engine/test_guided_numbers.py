"""Guided completion of real numbers against quadrature."""

from itertools import combinations

import pytest
import torch

from ar_studio.completion import complete
from ar_studio.models.gaussian import Gaussian, GaussianConfig
from ar_studio.spaces import EventSpace

from .families import untrained
from .test_completion import ALARM, chi_squared, last
from .test_contract_real import CONFIGS, build, some
from .test_guided_catalogue import forget_the_guide

COMPLETIONS = 1000
BINS = 8  # of each missing number, about equally likely
CASES = [
    pytest.param(name, config, size, missing, id=f"{name}-{number}-{size}-{missing}")
    for number, (name, config) in enumerate(CONFIGS)
    if not untrained(name, EventSpace((3,), 0), config).any_order
    for size, missing in [(2, (0,)), *((3, pair) for pair in combinations(range(3), 2))]
]


def guide_of(space, bad):
    """Return a Gaussian of the data, or one that has seen none and draws far from them."""
    guide = Gaussian(space, GaussianConfig()).double()
    if not bad:
        guide.maximise(guide.expect(some(space, 200)).statistics)
    return guide


@torch.no_grad()
def lattice(model, x, missing):
    """Return values of each missing number, and `p(x_M | x_O)` of all places between them."""
    data, at = some(model.space, 200), list(missing)
    # x = c + s·sinh t: fine in the middle, and as far out as the widest tails.
    t = torch.linspace(-6, 6, 401, dtype=torch.float64)
    axes = [data[:, i].mean() + data[:, i].std() * t.sinh() for i in at]
    events = x.repeat(len(t) ** len(at), 1)
    events[:, at] = torch.cartesian_prod(*axes).view(-1, len(at))
    widths = torch.cartesian_prod(*[t.cosh()] * len(at)).view(-1, len(at)).log().sum(1)
    return axes, (model.log_prob(events) + widths).softmax(0).view(*[len(t)] * len(at))


def in_bins(axes, cells, values):
    """Return of all bins how many of some values `(n, M)` they hold, and their probabilities."""
    of_values, of_cells = torch.tensor(0), torch.tensor(0)
    for number, axis in enumerate(axes):
        share = cells.movedim(number, 0).flatten(1).sum(1) if len(axes) > 1 else cells
        bins = (share.cumsum(0) * BINS).long().clamp(max=BINS - 1)
        nearest = torch.searchsorted((axis[1:] + axis[:-1]) / 2, values[:, number].contiguous())
        of_values = of_values * BINS + bins[nearest]
        of_cells = of_cells[..., None] * BINS + bins
    counts = torch.bincount(of_values, minlength=BINS ** len(axes)).double()
    probabilities = torch.zeros_like(counts)
    return counts, probabilities.index_add_(0, of_cells.flatten(), cells.flatten())


def likely(name, config, size, missing, bad):
    """Complete; return how likely completions so far from the posterior are."""
    space = EventSpace((size,), 0)
    model, x = build(name, space, config), some(space, 1, seed=7)[0]
    mask = ~torch.isin(torch.arange(size), torch.tensor(missing))
    guide = guide_of(space, bad)
    done = last(complete(model, x, mask, COMPLETIONS, guide=guide, method="guided", seed=3))
    axes, cells = lattice(model, x, missing)
    return chi_squared(*in_bins(axes, cells, done.samples[:, ~mask]))


@pytest.mark.parametrize("bad", [False, True], ids=["of the data", "bad"])
@pytest.mark.parametrize(("name", "config", "size", "missing"), CASES)
def test_missing_numbers_follow_the_posterior(name, config, size, missing, bad):
    assert likely(name, config, size, missing, bad) > ALARM


@pytest.mark.parametrize("missing", [(0,), (0, 1)])
def test_a_guide_forgotten_is_noticed(missing, monkeypatch):
    forget_the_guide(monkeypatch)
    name, config = CONFIGS[1]
    assert likely(name, config, len(missing) + 1, missing, bad=False) < ALARM
