"""Evaluation: the mean, its error, and ensembles that average joint probabilities."""

import math
from itertools import product

import pytest
import torch

from ar_studio import models
from ar_studio.conditionals import Bernoulli
from ar_studio.errors import StudioError
from ar_studio.evaluation import (
    Classified,
    Evaluated,
    Evaluating,
    classify,
    evaluate,
    marginal_nll,
)
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.deepnade import DeepNADE
from ar_studio.models.made import MADE
from ar_studio.spaces import ContextSpace, EventSpace


def made(**config) -> MADE:
    model = models.create("made", (1, 2, 4), hidden=(16,), **config).double()
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator))
    assert isinstance(model, MADE)
    return model


def some(n: int) -> torch.Tensor:
    generator = torch.Generator().manual_seed(2)
    return torch.randint(2, (n, 1, 2, 4), generator=generator, dtype=torch.uint8)


def everything() -> torch.Tensor:
    rows = list(product((0, 1), repeat=8))
    return torch.tensor(rows, dtype=torch.uint8).view(-1, 1, 2, 4)


def result(model: AutoregressiveModel, x: torch.Tensor, **options) -> Evaluated:
    *_, last = evaluate(model, x, **options)
    assert isinstance(last, Evaluated)
    return last


def test_the_mean_its_error_and_bits():
    model, x = made(), some(50)
    found = result(model, x)
    log_probs = model.log_prob(x).detach()
    torch.testing.assert_close(found.log_probs, log_probs)
    assert found.n == 50
    assert found.nll_nats == pytest.approx(-log_probs.mean().item())
    deviation = (log_probs - log_probs.mean()).square().sum().div(49).sqrt().item()
    assert found.nll_stderr == pytest.approx(deviation / math.sqrt(50))
    assert found.bits_per_dim == pytest.approx(found.nll_nats / (8 * math.log(2)))


def test_the_standard_error_is_how_far_means_of_other_events_spread():
    model, generator = made(), torch.Generator().manual_seed(3)
    x = torch.randint(2, (200, 40, 1, 2, 4), generator=generator, dtype=torch.uint8)
    found = [result(model, batch) for batch in x]
    spread = torch.tensor([each.nll_nats for each in found]).std().item()
    typical = torch.tensor([each.nll_stderr for each in found]).mean().item()
    assert typical == pytest.approx(spread, rel=0.2)


def test_batches_change_nothing_and_are_told():
    model, x = made(), some(50)
    events = list(evaluate(model, x, batch_size=16))
    assert [event.done for event in events if isinstance(event, Evaluating)] == [16, 32, 48, 50]
    whole = result(model, x)
    assert result(model, x, batch_size=7).nll_nats == pytest.approx(whole.nll_nats, rel=1e-12)


def test_a_model_of_many_passes_tells_of_its_progress_after_a_few(monkeypatch):
    monkeypatch.setattr(DeepNADE, "rows", 8)
    model = models.autoregressive(models.create("deepnade", (1, 2, 4), hidden=(8,)))
    x = some(50)
    events = list(evaluate(model, x, ensemble=2))
    assert [event.done for event in events[:3] if isinstance(event, Evaluating)] == [4, 8, 12]
    whole = result(model, x, ensemble=2, batch_size=50)
    assert whole.ensemble == 2
    last = events[-1]
    assert isinstance(last, Evaluated)
    assert last.nll_nats == pytest.approx(whole.nll_nats, rel=1e-6)


def test_one_event_has_no_standard_error():
    assert math.isnan(result(made(), some(1)).nll_stderr)


def test_perplexity_is_the_papers_mean_over_documents_of_the_mean_over_words():
    space = EventSpace((5,), 6, documents=True)
    model = models.build("docnade", space, {"hidden": 3}).double()
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator))
    x = torch.tensor([[5, -1, -1, -1, -1], [0, 1, 2, 3, 4], [-1] * 5, [0, 0, 2, -1, -1]])
    *_, found = evaluate(model, x)
    assert isinstance(found, Evaluated)
    log_p = model.log_prob(x).tolist()
    want = math.exp(-(log_p[0] + log_p[1] / 5 + log_p[3] / 3) / 3)
    assert found.perplexity == pytest.approx(want)
    assert found.perplexity != pytest.approx(math.exp(-sum(log_p) / 9), rel=0.02)
    assert found.bits_per_dim is None
    assert result(made(), some(3)).perplexity is None


@pytest.mark.parametrize("masks", [0, 5])
def test_an_ensemble_averages_joint_probabilities(masks):
    model, x = made(masks=masks), everything()
    members = model.member_log_probs(x, 5).detach()
    assert members.shape == (5, 256)
    torch.testing.assert_close(members.exp().sum(1), torch.ones(5).double())
    found = result(model, x, ensemble=5)
    torch.testing.assert_close(found.log_probs, members.exp().mean(0).log())
    assert found.log_probs.exp().sum().item() == pytest.approx(1, abs=1e-10)
    assert found.nll_nats <= -members.mean().item()  # Jensen: never worse than its members' mean


@pytest.mark.parametrize("masks", [0, 5])
def test_the_first_member_is_what_the_model_samples_from(masks):
    model, x = made(masks=masks), some(20)
    torch.testing.assert_close(result(model, x).log_probs, model.log_prob(x).detach())


@pytest.mark.parametrize("x", [2 + some(3), some(3)[:, :, :1]], ids=["values", "shape"])
def test_what_is_no_event_has_no_probability(x):
    with pytest.raises(StudioError, match=r"whole numbers|shape"):
        made().log_prob(x)


def test_averaged_logits_would_be_no_distribution():
    model, x = made(masks=5), everything()
    members = [model.conditionals(x, ordering=order) for order in model.known_orderings]
    logits = [member.logits for member in members if isinstance(member, Bernoulli)]
    assert len(logits) == 5
    wrong = Bernoulli(torch.stack(logits).mean(0)).log_prob(x).flatten(1).sum(1)
    assert abs(wrong.exp().sum().item() - 1) > 0.01


def test_a_model_of_one_ordering_is_its_own_ensemble():
    model, x = models.autoregressive(models.create("nade", (1, 2, 4), hidden=4)), some(9)
    assert torch.equal(result(model, x, ensemble=8).log_probs, result(model, x).log_probs)
    assert result(model, x, ensemble=8).ensemble == 1


def test_no_gradients_are_kept():
    assert not result(made(), some(4)).log_probs.requires_grad
    assert torch.is_grad_enabled()


def test_events_that_do_not_fit_are_refused():
    with pytest.raises(StudioError, match="nothing to evaluate"):
        next(evaluate(made(), some(0)))
    with pytest.raises(StudioError, match=r"shape \(3,\)"):
        next(evaluate(made(), torch.zeros(2, 3)))
    with pytest.raises(StudioError, match="whole numbers from 0 to 1"):
        list(evaluate(made(), torch.cat([some(9), 2 + some(1)]), batch_size=4))


def test_the_marginals_nll_is_that_of_independent_dimensions():
    pmf = torch.tensor([[0.25, 0.75], [0.5, 0.5], [1.0, 0.0]])
    x = torch.tensor([[0, 1, 0], [1, 1, 0]])
    want = -(math.log(0.25) + math.log(0.75) + 2 * math.log(0.5)) / 2
    assert marginal_nll(pmf, x) == pytest.approx(want)
    assert marginal_nll(pmf, torch.tensor([[0, 0, 1]])) == math.inf


def test_classes_are_told_apart_by_bayes_rule():
    space = EventSpace((1, 2, 4), context=ContextSpace("class", 3))
    model = models.build("made", space, {"hidden": (16,)}, 2).double()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape) * 2)
    prior, x = torch.tensor([0.7, 0.1, 0.2]).double(), everything()
    joint = torch.stack(
        [prior[c].log() + model.log_prob(x, context=torch.tensor([c])) for c in range(3)], 1
    ).detach()
    *during, found = classify(model, x, torch.ones(256, dtype=torch.int64), prior)
    assert isinstance(found, Classified)
    assert during[-1] == Evaluating(3 * 256, 3 * 256)
    assert found.nll_nats == pytest.approx(-joint.logsumexp(1).mean().item())
    assert found.accuracy == pytest.approx((joint.argmax(1) == 1).double().mean().item())
    assert 0 < found.accuracy < 1
    assert joint.exp().sum().item() == pytest.approx(1)


def test_a_model_without_classes_does_not_classify():
    with pytest.raises(StudioError, match="trained without a context"):
        next(classify(made(), some(2), torch.zeros(2), torch.ones(1)))
