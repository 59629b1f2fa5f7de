"""Attacks, purification and the defence made of both, against loops that do it a step at a time."""

import math
from copy import deepcopy

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from scipy import stats
from torch import Tensor

from ar_studio import data, defence, models, novelty
from ar_studio.conditionals import Bernoulli, Categorical, Discrete, Logistics
from ar_studio.defence import Classifier, Defended, Learnt, Purified, attacks
from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace

GREYS, BINARY = EventSpace((1, 4, 4), 5), EventSpace((1, 4, 4))


def random_model(name: str, space: EventSpace, **config) -> models.AutoregressiveModel:
    model = models.build(name, space, config)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator))
    return models.autoregressive(model)


def events(space: EventSpace, n: int, seed: int = 0) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(space.levels, (n, *space.event_shape), generator=generator).to(space.dtype)


def classifier(space: EventSpace) -> Classifier:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(3)
        return Classifier(space, 3).requires_grad_(False)


def loss(judge: Classifier, x: Tensor, labels: Tensor) -> Tensor:
    return F.cross_entropy(judge(x), labels, reduction="none")


def slopes(judge: Classifier, x: Tensor, labels: Tensor) -> Tensor:
    """Return the gradient of the loss by finite differences in 64 bits, `(n, D)`."""
    layers = deepcopy(judge.layers).double()
    found = []
    for step in 1e-6 * torch.eye(x[0].numel(), dtype=torch.float64):
        moved = [x.double() + sign * step.view_as(x[0]) for sign in (1, -1)]
        high, low = (
            F.cross_entropy(layers(one / judge.top), labels, reduction="none") for one in moved
        )
        found.append((high - low) / 2e-6)
    return torch.stack(found, 1)


def test_a_classifier_learns_digits_and_is_the_same_for_the_same_seed():
    digits = data.load("digits")
    labels, names = digits.labels("train"), digits.class_names
    found = []
    for _ in range(2):
        *_, last = defence.learn(digits.events("train"), labels, len(names), digits.space, seed=4)
        assert isinstance(last, Learnt)
        found.append(last.classifier)
    for one, other in zip(*(judge.parameters() for judge in found), strict=True):
        assert torch.equal(one, other)
    right = defence.predict(found[0], digits.events("test")) == digits.labels("test")
    assert float(right.double().mean()) > 0.75


def test_fgsm_is_a_step_of_the_sign_of_the_gradient():
    x, labels = events(GREYS, 6), torch.tensor([0, 1, 2, 0, 1, 2])
    judge = classifier(GREYS)
    found = attacks.attack("fgsm", judge, x, labels, GREYS, 2)
    sign = slopes(judge, x, labels).sign().view(x.shape)
    want = (x + 2 * sign).clamp(0, 4)
    assert found.dtype == x.dtype
    assert torch.equal(found.double(), want)
    assert float(loss(judge, found, labels).mean()) > float(loss(judge, x, labels).mean())


def test_fgsm_of_binary_pictures_flips_what_hurts_most():
    x, labels = events(BINARY, 6), torch.tensor([0, 1, 2, 0, 1, 2])
    judge = classifier(BINARY)
    found = attacks.attack("fgsm", judge, x, labels, BINARY, 3)
    gain = slopes(judge, x, labels) * (1 - 2 * x.flatten(1).double())
    for row, flipped in zip(gain, (found != x).flatten(1), strict=True):
        want = [d for d in row.argsort(descending=True)[:3].tolist() if row[d] > 0]
        assert sorted(flipped.nonzero().flatten().tolist()) == sorted(want)
    one = attacks.attack("bim", judge, x, labels, BINARY, 1)
    assert torch.equal(one, attacks.attack("fgsm", judge, x, labels, BINARY, 1))


@pytest.mark.parametrize("name", attacks.ATTACKS)
@pytest.mark.parametrize("space", [GREYS, BINARY])
def test_attacks_stay_within_their_box_and_on_levels(name, space):
    x, labels, judge = events(space, 40), torch.arange(40) % 3, classifier(space)
    epsilon = 3 if space is BINARY else 2
    found = attacks.attack(name, judge, x, labels, space, epsilon, seed=5)
    space.check(found)
    change = (found.long() - x.long()).abs().flatten(1)
    assert int((change.sum(1) if space is BINARY else change.amax(1)).max()) == epsilon
    again = attacks.attack(name, judge, x, labels, space, epsilon, seed=5)
    assert torch.equal(found, again)
    if name == "bim":
        rise = loss(judge, found, labels) - loss(judge, x, labels)
        assert float(rise.mean()) > 0


def purified(model: models.Model, x: Tensor, reach, **options) -> Tensor:
    *_, last = defence.purify(model, x, reach, **options)
    assert isinstance(last, Purified)
    return last.events


def pmf(model: models.AutoregressiveModel, x: Tensor, d: int) -> Tensor:
    """Return the probabilities of the levels of a dimension of one event `(1, …)`, `(K,)`."""
    conditional = model.conditionals(x).dimension(d)
    assert isinstance(conditional, Discrete)
    return conditional.pmf[0].detach()


def by_loop(model: models.AutoregressiveModel, x: Tensor, allowed) -> Tensor:
    """Return the greedy picture in the box, by a full pass for each dimension of each event."""
    found = x.clone().long()
    for row, event in enumerate(found):
        for d in model.ordering.tolist():
            probs = pmf(model, event[None], d)
            levels = sorted(allowed(row, d))
            event.view(-1)[d] = max(levels, key=lambda z, probs=probs: float(probs[z]))
    return found.to(x.dtype)


@pytest.mark.parametrize("ordering", ["raster", "spiral"])
def test_purification_takes_the_likeliest_level_of_the_box_along_the_ordering(ordering):
    model, x = random_model("made", GREYS, hidden=(6,), ordering=ordering), events(GREYS, 3)
    want = by_loop(
        model,
        x,
        lambda row, d: {z for z in range(5) if abs(z - int(x[row].flatten()[d])) <= 1},
    )
    found = purified(model, x, 1)
    assert torch.equal(found, want)
    assert not torch.equal(found, x)
    whole = purified(model, x, 4)
    assert torch.equal(whole[0], whole[1])  # in the largest box all are the greedy sample


def test_binary_pictures_have_the_most_surprising_pixels_flipped_at_most():
    model, x = random_model("fvsbn", BINARY), events(BINARY, 4)
    log_p = [model.conditionals(x).log_prob(one).detach().flatten(1) for one in (x, 1 - x)]
    gain = log_p[1] - log_p[0]

    def allowed(row: int, d: int) -> set[int]:
        most = [i for i in gain[row].argsort(descending=True)[:3].tolist() if gain[row][i] > 0]
        return {0, 1} if d in most else {int(x[row].flatten()[d])}

    found = purified(model, x, 3)
    assert torch.equal(found, by_loop(model, x, allowed))
    assert 0 < int((found != x).flatten(1).sum(1).max()) <= 3


def test_every_event_may_have_a_reach_of_its_own():
    model, x = random_model("nade", GREYS, hidden=4), events(GREYS, 3)
    found = purified(model, x, torch.tensor([0, 1, 2]))
    assert torch.equal(found[0], x[0])
    for row in (1, 2):
        assert torch.equal(found[row], purified(model, x, row)[row])
    deep = events(EventSpace((1, 4, 4), 256), 3)
    assert torch.equal(purified(random_model("nade", EventSpace((1, 4, 4), 256)), deep, 0), deep)


def test_sampled_levels_are_as_frequent_as_the_conditional_says():
    space = EventSpace((1, 1, 2), 4)
    model = random_model("nade", space, hidden=3)
    x = torch.tensor([[[[1, 2]]]], dtype=torch.uint8).expand(4000, -1, -1, -1)
    found = purified(model, x, 1, way="sampled", seed=6).flatten(1).long().numpy()
    first = pmf(model, x[:1], 0).numpy()
    want = np.zeros((4, 4))
    for z in range(3):
        pair = torch.tensor([[[[z, 0]]]])
        second = pmf(model, pair, 1).numpy()
        want[z, 1:] = first[z] / first[:3].sum() * second[1:] / second[1:].sum()
    counts = np.zeros((4, 4))
    np.add.at(counts, tuple(found.T), 1)
    assert counts[want == 0].sum() == 0
    seen = want > 0
    assert stats.chisquare(counts[seen], 4000 * want[seen] / want.sum()).pvalue > 1e-3


@pytest.mark.parametrize("way", ["greedy", "sampled"])
def test_a_box_whose_probabilities_are_too_small_for_a_float_has_its_likeliest_level(way):
    model, x = random_model("factorised", GREYS), torch.full((1, 1, 4, 4), 4, dtype=torch.uint8)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.view(-1, 5).copy_(torch.tensor([200.0, 0, 0, -200, -150]))
    assert torch.equal(purified(model, x, 1, way=way), x)


@pytest.mark.parametrize("name", ["bernoulli", "categorical", "logistics"])
def test_log_probabilities_are_those_of_the_probabilities_and_never_underflow(name):
    steep = torch.tensor([[-200.0], [200.0], [1.0]])
    made: dict[str, Discrete] = {
        "bernoulli": Bernoulli(steep[:, 0]),
        "categorical": Categorical(torch.cat([-steep, steep, 0 * steep], 1)),
        "logistics": Logistics(0 * steep, steep / 200, 0 * steep - 6, 5),
    }
    log_p = made[name].log_pmf
    torch.testing.assert_close(log_p.exp(), made[name].pmf)
    assert log_p.isfinite().all()
    assert float(log_p.min()) <= -200


def defended(**options) -> Defended:
    space, model = BINARY, random_model("fvsbn", BINARY)
    x, labels = events(space, 30, seed=1), torch.arange(30) % 3
    *_, last = defence.defend(
        model, classifier(space), events(space, 50), x, labels, epsilon=2, reach=3, **options
    )
    assert isinstance(last, Defended)
    return last


def test_a_defence_says_of_every_stage_what_both_models_say():
    found, model, labels = defended(), random_model("fvsbn", BINARY), torch.arange(30) % 3
    judge = classifier(BINARY)
    references = model.log_prob(events(BINARY, 50)).detach()
    assert tuple(found.stages) == defence.STAGES
    for stage in found.stages.values():
        log_p = model.log_prob(stage.events).detach()
        torch.testing.assert_close(stage.log_probs.float(), log_p)
        ranks = [(1 + int((references <= one).sum())) / 51 for one in log_p]
        np.testing.assert_allclose(stage.p_values.numpy(), ranks)
        right = float((judge(stage.events).argmax(1) == labels).double().mean())
        assert stage.accuracy == pytest.approx(right)
        assert stage.error == pytest.approx(math.sqrt(right * (1 - right) / 30))
    clean, attacked = (found.stages[name] for name in ("clean", "attacked"))
    assert torch.equal(found.stages["purified"].events, purified(model, attacked.events, 3))
    assert attacked.accuracy <= clean.accuracy
    pairs = novelty.auroc(-clean.log_probs, -attacked.log_probs, paired=True)
    assert found.detection == pairs


def test_the_usual_reach_is_twice_the_attacks_or_all():
    model, x, labels = random_model("nade", GREYS), events(GREYS, 3), torch.tensor([0, 1, 2])
    for epsilon, reach in ((1, 2), (3, 4)):
        found = []
        for asked in (None, reach):
            *_, last = defence.defend(
                model, classifier(GREYS), x, x, labels, epsilon=epsilon, reach=asked
            )
            assert isinstance(last, Defended)
            found.append(last.stages["purified"].events)
        assert torch.equal(*found)


def test_only_what_is_suspicious_is_purified():
    found = defended(suspicious=0.3)
    for before, after in (("clean", "clean purified"), ("attacked", "purified")):
        stage, then = found.stages[before], found.stages[after]
        kept = stage.p_values > 0.3
        assert 0 < int(kept.sum()) < 30
        assert torch.equal(stage.events[kept], then.events[kept])
        assert not torch.equal(stage.events[~kept], then.events[~kept])


def test_what_cannot_be_attacked_or_purified_is_refused():
    real, x = EventSpace((1, 4, 4), 0, bins=256), events(BINARY, 3)
    labels, judge = torch.tensor([0, 1, 2]), classifier(BINARY)
    cases = [
        (lambda: list(defence.learn(x, None, 3, BINARY)), "no classes"),
        (lambda: list(defence.learn(x, labels, 3, EventSpace((1, 4, 3)))), "4 × 4 pixels or more"),
        (lambda: list(defence.learn(x, labels, 3, EventSpace((16,)))), "takes pictures"),
        (lambda: attacks.check(real, 1), "in levels"),
        (lambda: attacks.check(EventSpace((4,)), 1), "of pictures"),
        (lambda: attacks.check(GREYS, 5), "1 to 4 levels, not 5"),
        (lambda: attacks.check(BINARY, 17), "An attack changes 1 to 16 pixels, not 17"),
        (
            lambda: defence.check(random_model("fvsbn", BINARY), 1, 17),
            "A purification changes 1 to 16 pixels, not 17",
        ),
        (lambda: list(defence.purify(random_model("fvsbn", BINARY), x, 17)), "A purification"),
        (lambda: list(defence.purify(models.build("sbn", BINARY, {}), x, 1)), "conditionals"),
        (
            lambda: list(
                defence.defend(random_model("fvsbn", BINARY), judge, x, x[:1], labels[:1])
            ),
            "two events or more",
        ),
    ]
    for fail, sentence in cases:
        with pytest.raises(StudioError, match=sentence):
            fail()
