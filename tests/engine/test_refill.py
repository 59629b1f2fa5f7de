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
GUIDED_EVENTS = 24
FORGETTING = 144  # moves of exact completions
PARTICLES, ROUNDS, MOVES = 8, 75, 4  # the defaults of `complete`
GUIDED = {
    "made-mnist": "made-any-order-mnist",
    "nade-mnist": "deepnade-mnist",
    "pixelcnn-mnist": "deepnade-mnist",
    "pixelcnnpp-mnist": "deepnade-mnist",
}

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


def settled_log_prob(kernel, x, seed):
    """Return the mean log p of an exact completion, the event itself, over moves of its copies.

    At every move the copies are as exact as the event was; but they forget how likely it was by
    chance, so that what completions differ from them by says more.
    """
    generator, caution = torch.Generator().manual_seed(seed), torch.full((8,), 3.5)
    state, log_p = kernel.anneal(kernel.evaluate(x.flatten().repeat(8, 1)), 1.0), []
    for _ in range(FORGETTING):
        state, _ = kernel.move(state, caution, generator)
        log_p.append(state.factors.sum(1).mean())
    return torch.stack(log_p[FORGETTING // 2 :]).mean()


@pytest.mark.parametrize("name", MASKS)
@pytest.mark.parametrize(("entry", "guided_by"), GUIDED.items())
@torch.no_grad()
def test_guided_completions_keep_it_too(entry, guided_by, name, capsys):
    """Models of the gallery, guided by its models of any ordering."""
    shelf = {one.name: one.run for one in gallery.shelf()}
    model, guide = (models.autoregressive(models.restore(shelf[one])) for one in (entry, guided_by))
    *_, sampled = sampling.sample(model, GUIDED_EVENTS, seed=5)
    assert isinstance(sampled, Sampled)
    kernel, gaps, settled = make_kernel(model, model.ordering, MASKS[name]), [], 0
    for seed, x in enumerate(sampled.samples):
        mask = MASKS[name].view(x.shape)
        *_, done = complete(model, x, mask, 16, guide=guide, method="guided", seed=seed)
        assert isinstance(done, Completed)
        gaps.append(log_prob(model, done.samples).mean() - settled_log_prob(kernel, x, seed))
        settled += done.settled
    gap = torch.stack(gaps)
    with capsys.disabled():
        told = f"{gap.mean():.2f} ± {standard_error(gap):.2f}, {settled} of {len(gap)} settled"
        print(f"\n{entry}, {name}, guided: {told}", end="")
    assert abs(gap.mean()) < 3.5 * standard_error(gap)
    assert standard_error(gap) < 2


def test_the_default_completion_is_the_one_refilled():
    options = inspect.signature(complete).parameters
    defaults = tuple(options[name].default for name in ("particles", "rounds", "moves"))
    assert defaults == (PARTICLES, ROUNDS, MOVES)
