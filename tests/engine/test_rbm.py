"""RBM: what enumeration says of log Z, of gradients and of samples, and of NADE."""

import math
from itertools import product

import pytest
import torch
from torch import Tensor

from ar_studio import data, models, sampling, scores, studies, training
from ar_studio.checkpoints import State
from ar_studio.errors import StudioError
from ar_studio.learning import Batch, Learner
from ar_studio.models.rbm import RBM
from ar_studio.optimisation import TrainSettings
from ar_studio.runs import SHELF, Run


def rbm(size: int = 5, hidden: int = 4, scale: float = 0.8, **config) -> RBM:
    """Return a float64 model with random parameters, base rates among them."""
    model = models.create("rbm", (size,), hidden=hidden, **config).double()
    assert isinstance(model, RBM)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for tensor in (*model.parameters(), model.base):
            tensor.copy_(torch.randn(tensor.shape, generator=generator) * scale)
    return model


def everything(size: int) -> Tensor:
    return torch.tensor(list(product((0, 1), repeat=size)))


def joint(model: RBM, x: Tensor, h: Tensor) -> Tensor:
    """Return `h·Wx + b·x + c·h` of every event with every hidden state, `(B, S)`."""
    energy, x, h = model.energy, x.double(), h.double()
    return x @ energy.W.T @ h.T + (x @ energy.b)[:, None] + h @ energy.c


def truth(model: RBM, x: Tensor) -> Tensor:
    """Return `log p(x)` by the sum over all states, `(B,)`."""
    size, hidden = model.space.size, len(model.c)
    states = everything(hidden)
    constant = joint(model, everything(size), states).flatten().logsumexp(0)
    return joint(model, x, states).logsumexp(1) - constant


@pytest.mark.parametrize(("size", "hidden"), [(6, 3), (3, 6)])
def test_log_z_by_enumeration_is_that_of_all_states(size, hidden):
    model = rbm(size, hidden)
    want = joint(model, everything(size), everything(hidden)).flatten().logsumexp(0)
    assert model.exact_log_z() == pytest.approx(want.item(), abs=1e-10)
    free = -model.free_energy(everything(size))
    assert free.logsumexp(0).item() == pytest.approx(want.item(), abs=1e-10)


def test_annealing_finds_log_z_within_its_error():
    model = rbm(8, 6, scale=1.0)
    want = model.exact_log_z()
    found = [model.annealed(chains, 300).log_z() for chains in (400, 500, 600)]
    for one in found:
        assert one.value == pytest.approx(want, abs=3 * one.error)
        assert 0 < one.error < 0.1
    assert found[0].error > found[2].error / 2


def test_too_few_temperatures_find_too_little_and_their_error_is_larger():
    model = rbm(8, 6, scale=1.5)
    few, many = (model._anneal(1000, count) for count in (3, 300))
    assert few.error > 2 * many.error


def test_an_effort_whose_error_would_mean_nothing_is_refused():
    for chains, temperatures, said in (
        (9, 100, "chains = 9 .* the least is 10"),
        (10, 99, "temperatures = 99 .* the least is 100"),
    ):
        with pytest.raises(StudioError, match=said):
            rbm().annealed(chains, temperatures)
    assert rbm().annealed(10, 100).log_z().error > 0


def test_log_probs_are_those_of_the_states_once_log_z_is():
    model, x = rbm(temperatures=200, chains=500), everything(5)
    found = model.log_prob(x)
    error = model.log_z().error
    torch.testing.assert_close(found, truth(model, x), atol=3 * error, rtol=0)
    assert torch.equal(found, model.log_prob(x))


def test_log_z_is_estimated_anew_when_weights_have_changed():
    model = rbm(temperatures=100)
    before = model.log_z()
    assert model.log_z() is before
    with torch.no_grad():
        model.b.add_(1)
    once = model.log_z()
    assert once.value > before.value + 0.5
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1, fused=True)
    model.free_energy(everything(5)).sum().backward()
    optimizer.step()
    assert model.log_z().value != once.value
    assert model.float().log_z() is not once
    assert model.annealed(50, 120).log_z().chains == 50


def test_too_many_states_are_refused_in_a_sentence():
    with pytest.raises(StudioError, match="21 units have too many states"):
        rbm(21, 21).exact_log_z()


def test_the_gradient_is_the_enumerated_one_where_chains_have_mixed():
    """The difference of free energies, with chains at the model's distribution, is `∇ −log p`."""
    model = rbm(4, 3, scale=0.7)
    x, every = everything(4)[[3, 9, 14]], everything(4)
    want = torch.autograd.grad(-truth(model, x).mean(), list(model.parameters()))
    with torch.no_grad():
        p = truth(model, every).exp()
    n = 300_000
    at = torch.multinomial(p, n, replacement=True, generator=torch.Generator().manual_seed(2))
    # Chains already at the model's distribution stay there under Gibbs steps.
    loss, ends = model.contrast(
        x.repeat(n // 3, 1), every[at].double(), torch.Generator().manual_seed(3)
    )
    found = torch.autograd.grad(loss, list(model.parameters()))
    for got, expected in zip(found, want, strict=True):
        torch.testing.assert_close(got, expected, atol=0.006, rtol=0)
    assert max(float(one.abs().max()) for one in want) > 0.1
    seen = torch.bincount(ends.long() @ torch.tensor([8, 4, 2, 1]), minlength=16) / n
    torch.testing.assert_close(seen.double(), p, atol=0.005, rtol=0)


def test_the_loss_on_show_is_minus_the_pseudo_likelihood():
    model = rbm(4, 3).requires_grad_(False)
    x = everything(4)[[5]]
    every = truth(model, everything(4)).reshape(2, 2, 2, 2)
    bits = x[0].tolist()
    want = 0.0
    for d in range(4):
        both = every[tuple(slice(None) if i == d else bits[i] for i in range(4))]
        want -= float(both[bits[d]] - both.logsumexp(0))
    loss = model.loss(x.repeat(20_000, 1), torch.Generator().manual_seed(0))
    assert loss.item() == pytest.approx(want, abs=0.05)


def test_chains_go_on_from_batch_to_batch_only_where_they_persist():
    x = torch.zeros(6, 5, dtype=torch.uint8)
    settings = TrainSettings(batch_size=6, optimizer="sgd", learning_rate=1e-3)
    seen: dict[bool, list[Tensor]] = {}
    for persistent in (True, False):
        model = rbm(persistent=persistent).float()
        learner = Learner(model, settings, "cpu")
        seen[persistent] = []
        state = State(micro_batch=4)
        for step in range(2):
            state.step = step
            learner.learn(Batch(x, None), state)
            learner.update(1e-3)
            if "states" in learner.carried:
                seen[persistent].append(learner.carried["states"])
    assert not seen[False]
    first, second = seen[True]
    assert first.shape == (6, 5)
    assert not torch.equal(first, second)


def test_samples_are_of_the_model_after_enough_steps():
    model, n = rbm(4, 3, burn=20), 3000
    *_, last = sampling.sample(model, n, seed=5)
    assert isinstance(last, sampling.Sampled)
    expected = truth(model, everything(4)).exp().detach() * n
    counts = torch.bincount(last.samples.long() @ torch.tensor([8, 4, 2, 1]), minlength=16)
    assert float(((counts - expected) ** 2 / expected).sum()) < 45  # χ², 15: 1 in 10,000
    *_, again = sampling.sample(model, 3, seed=5)
    assert isinstance(again, sampling.Sampled)
    assert torch.equal(again.samples, last.samples[:3])


def test_a_step_of_mean_field_is_nade_with_tied_weights():
    model = rbm(5, 4)
    nade = models.autoregressive(models.create("nade", (5,), hidden=4, activation="sigmoid"))
    nade.double()
    with torch.no_grad():
        tied, b, c = model.energy
        for name, value in (("W", tied.T), ("V", tied.T), ("b", b)):
            nade.get_parameter(name).copy_(value[:, None])
        nade.get_parameter("c").copy_(c)
    x = everything(5)[[11, 21]]
    got = nade.conditionals(x).mean
    for d in range(5):
        h = torch.sigmoid(c + x[:, :d].double() @ tied[:, :d].T)
        torch.testing.assert_close(got[:, d], torch.sigmoid(b[d] + h @ tied[:, d]))


def test_centred_parameters_are_those_of_the_same_model():
    model = rbm(4, 3)
    x, h = everything(4).double(), everything(3).double()
    mean = torch.sigmoid(model.base)
    centred = (x - mean) @ model.W.T @ (h - 0.5).T + (x @ model.b)[:, None] + h @ model.c
    gap = centred - joint(model, x, h)
    torch.testing.assert_close(gap, gap[:1, :1].expand_as(gap))  # but for a constant


def test_the_parameter_count_is_the_closed_formula():
    model = models.create("rbm", (1, 28, 28))
    assert RBM.parameter_count(model.space, model.config) == 784 * 500 + 784 + 500
    assert sum(one.numel() for one in model.parameters()) == 784 * 500 + 784 + 500


def test_training_by_persistent_chains_raises_the_likelihood():
    model = models.create("rbm", (6,), hidden=6)
    assert isinstance(model, RBM)
    x = everything(3).repeat_interleave(2, 1).repeat(12, 1)  # pairs of pixels alike
    optimizer = torch.optim.Adam(model.parameters())
    chains, steps = None, 250
    for step in range(steps):
        optimizer.param_groups[0]["lr"] = 0.05 * (1 - step / steps)
        optimizer.zero_grad()
        loss, chains = model.contrast(x, chains, torch.Generator().manual_seed(step))
        loss.backward()
        optimizer.step()
    assert truth(model.double(), x).mean().item() > -2.9  # −log 8 is the best, independent −4.2


def test_a_score_tells_its_constant_and_carries_its_error(tmp_path):
    dataset = data.load("digits")
    settings = TrainSettings(epochs=1, samples=0)
    small = {"hidden": 4, "temperatures": 100, "chains": 10}
    study = studies.new_run(tmp_path / "run", "rbm", small, dataset, None, settings)
    list(training.train(study.model, study.dataset, study.settings, run=study.run))
    run = study.run
    *_, coarse = scores.score(run, dataset, "valid")
    *_, fine = scores.score(run, dataset, "valid", annealing=(50, 200))
    assert isinstance(coarse, scores.Scored)
    assert isinstance(fine, scores.Scored)
    assert fine.score.sign == "≈ "
    known = fine.score.constant
    assert known is not None
    assert (known.chains, known.temperatures) == (50, 200)
    alone = float(fine.log_probs.std()) / math.sqrt(len(fine.log_probs))
    assert fine.score.nll_stderr == pytest.approx(math.hypot(alone, known.error))
    assert "(3σ) by AIS, 50 chains × 200 temperatures" in known.told
    assert coarse.score.constant != known
    with pytest.raises(StudioError, match="chains = 2 will not do: the least is 10"):
        next(scores.score(run, dataset, "valid", annealing=(2, 1)))
    assert Run(run.folder).record.scores["valid"] == fine.score
    with pytest.raises(StudioError, match="NADE has no constant log Z to anneal for"):
        next(scores.score(Run(SHELF / "nade-digits"), dataset, annealing=(5, 0)))
