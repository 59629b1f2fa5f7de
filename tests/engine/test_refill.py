"""The refill test: hide part of a trained model's own samples, refill, and nothing may move."""

import inspect
import math

import numpy as np
import pytest
import torch

from ar_studio import gallery, models, sampling
from ar_studio.completion import Completed, complete, fill
from ar_studio.completion.annealing import ParticleSystems, schedule
from ar_studio.completion.metropolis import make_kernel
from ar_studio.sampling import Sampled

EVENTS = 128
GUIDED_EVENTS = 32
PARTICLES, ROUNDS, MOVES = 8, 75, 4  # the defaults of `complete`

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]


@pytest.fixture(scope="module")
def made(shared_data):
    """Return a raster MADE trained on binarised MNIST for twelve epochs, about 93.5 nats."""
    path = shared_data / "binarized_mnist" / "binarized_mnist_fixed.npz"
    if not path.is_file():
        pytest.skip("binarised MNIST is not on this machine (../shared/data/binarized_mnist)")
    with np.load(path, allow_pickle=False) as file:
        bits = np.unpackbits(file["train_bits"], axis=1)[:, :784]
    train = torch.from_numpy(bits).view(-1, 1, 28, 28)
    model = models.create("made", (1, 28, 28), 2)
    ones = train.float().mean(0).flatten()
    model.start_at_marginals(torch.stack([1 - ones, ones], 1))
    optimizer = torch.optim.Adam(model.parameters(), 1e-3)
    decay = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 12 * 500)
    generator = torch.Generator().manual_seed(0)
    for _ in range(12):
        for batch in torch.randperm(len(train), generator=generator).split(100):
            optimizer.zero_grad()
            model.loss(train[batch], generator).backward()
            optimizer.step()
            decay.step()
    return model


@torch.no_grad()
def log_prob(model, x):
    return model.log_prob(x.view(-1, *model.space.event_shape))


def standard_error(x):
    return float(x.std() / math.sqrt(len(x)))


MASKS = {
    "bottom half": torch.arange(784) >= 392,
    "random half": torch.rand(784, generator=torch.Generator().manual_seed(3)) < 0.5,
}


@pytest.mark.parametrize("name", MASKS)
@torch.no_grad()
def test_refilling_the_models_own_samples_keeps_their_log_probability(made, name, capsys):
    mask = MASKS[name]
    *_, sampled = sampling.sample(made, EVENTS, seed=5)
    assert isinstance(sampled, Sampled)
    own = log_prob(made, sampled.samples)
    start = sampled.samples.flatten(1).repeat_interleave(PARTICLES, 0)
    for _ in fill(made, made.ordering, mask, start, seed=11):
        pass
    clamped = log_prob(made, start).view(EVENTS, PARTICLES).mean(1)
    kernel = make_kernel(made, made.ordering, mask)
    generator = torch.Generator().manual_seed(1)
    systems = ParticleSystems(kernel, start.view(EVENTS, PARTICLES, -1), generator)
    for _ in systems.anneal(schedule(ROUNDS), MOVES):
        pass
    refilled = log_prob(made, systems.state.x).view(EVENTS, PARTICLES).mean(1)
    with capsys.disabled():
        for method, values in (("clamped", clamped), ("sequential Monte Carlo", refilled)):
            gap = values - own
            print(f"\n{name}, {method}: {gap.mean():.2f} ± {standard_error(gap):.2f}", end="")
    assert (clamped - own).mean() < -20
    assert abs((refilled - own).mean()) < 3.5 * standard_error(refilled - own)
    assert standard_error(refilled - own) < 1.5


@pytest.mark.parametrize("name", MASKS)
@torch.no_grad()
def test_guided_completions_keep_it_too(name, capsys):
    """The gallery's MADE, guided by its MADE of any ordering."""
    shelf = {entry.name: entry.run for entry in gallery.shelf()}
    made, guide = (
        models.autoregressive(models.restore(shelf[one]))
        for one in ("made-mnist", "made-any-order-mnist")
    )
    *_, sampled = sampling.sample(made, GUIDED_EVENTS, seed=5)
    assert isinstance(sampled, Sampled)
    own, gaps, settled = log_prob(made, sampled.samples), [], 0
    for x, log_p in zip(sampled.samples, own, strict=True):
        mask = MASKS[name].view(x.shape)
        *_, done = complete(made, x, mask, 16, guide=guide, method="guided", seed=len(gaps))
        assert isinstance(done, Completed)
        gaps.append(log_prob(made, done.samples).mean() - log_p)
        settled += done.settled
    gap = torch.stack(gaps)
    with capsys.disabled():
        print(
            f"\n{name}, guided: {gap.mean():.2f} ± {standard_error(gap):.2f}, {settled} of "
            f"{len(gap)} settled",
            end="",
        )
    assert abs(gap.mean()) < 3.5 * standard_error(gap)
    assert standard_error(gap) < 3


def test_the_default_completion_is_the_one_refilled():
    options = inspect.signature(complete).parameters
    defaults = tuple(options[name].default for name in ("particles", "rounds", "moves"))
    assert defaults == (PARTICLES, ROUNDS, MOVES)
