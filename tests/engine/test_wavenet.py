"""WaveNet: its equations by NumPy, its size and reach, and passages read on and on."""

from itertools import islice

import numpy as np
import pytest
import torch

from ar_studio import data, dependence, models, sliding, training
from ar_studio.conditionals import Discrete
from ar_studio.data import tasks
from ar_studio.data.dataset import Passage
from ar_studio.learning import Batch, Learner
from ar_studio.models.abilities import carrying
from ar_studio.models.wavenet import WaveNet, WaveNetConfig
from ar_studio.optimisation import TrainSettings
from ar_studio.spaces import ContextSpace, EventSpace
from ar_studio.training import BatchDone
from tests.engine.families import some

SPACE = EventSpace((23,), 5)
CONFIG = {"stacks": 2, "layers": 2, "features": 3, "skips": 4}


def build(space=SPACE, **config) -> WaveNet:
    """Return a float64 model with random parameters."""
    model = models.build("wavenet", space, {**CONFIG, **config}).double()
    assert isinstance(model, WaveNet)
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.5)
    return model


def logits_of(model: WaveNet, x: torch.Tensor) -> np.ndarray:
    found = model.conditionals(x)
    assert isinstance(found, Discrete)
    return found.logits.detach().numpy()


def reference(model: WaveNet, inputs: list, label: int | None = None) -> np.ndarray:
    """Return the outputs `(D, O)` of one event, from the equations in NumPy, tap by tap.

    Inputs are codes, or what stands for each value, `(D, I)`.
    """
    w = {name: value.detach().numpy() for name, value in model.named_parameters()}
    kernel, times = model.config.kernel, range(len(inputs))

    def back(h: list, t: int, steps: int):
        return h[t - steps] if t >= steps else np.zeros_like(h[0])

    if model.space.levels:
        inputs = list(np.eye(model.space.levels)[inputs])
    h = [sum(back(inputs, t, j + 1) @ w["E"][j] for j in range(kernel)) for t in times]
    total = [np.zeros(model.config.skips) for _ in times]
    for number, dilation in enumerate(model.config.dilations):
        p = {n.split(".", 2)[2]: v for n, v in w.items() if n.startswith(f"layers.{number}.")}
        taps = [
            np.concatenate([back(h, t, j * dilation) for j in reversed(range(kernel))])
            for t in times
        ]
        a = [p["gates.weight"] @ each + p["gates.bias"] for each in taps]
        if label is not None:
            a = [each + w[f"given_class.{number}.A"][label] for each in a]
        f, g = zip(*(np.split(each, 2) for each in a), strict=True)
        z = [np.tanh(one) / (1 + np.exp(-other)) for one, other in zip(f, g, strict=True)]
        total = [s + p["skip.weight"] @ z[t] + p["skip.bias"] for t, s in enumerate(total)]
        h = [s + p["residual.weight"] @ z[t] + p["residual.bias"] for t, s in enumerate(h)]
    hidden = [w["A.weight"] @ np.maximum(s, 0) + w["A.bias"] for s in total]
    return np.stack([w["B.weight"] @ np.maximum(s, 0) + w["B.bias"] for s in hidden])


@pytest.mark.parametrize("kernel", [2, 3])
def test_it_is_its_equations(kernel):
    model, x = build(kernel=kernel), some(SPACE, 1)
    want = reference(model, x[0].tolist())
    np.testing.assert_allclose(logits_of(model, x)[0], want, atol=1e-10)


@pytest.mark.parametrize("kernel", [2, 3])
def test_real_numbers_enter_standardised_and_come_out_as_a_mixture(kernel):
    space, generator = EventSpace((17,), 0, events="series"), torch.Generator().manual_seed(4)
    model = build(space, kernel=kernel, components=2)
    model.prepare(5 + 3 * torch.randn(60, 17, generator=generator, dtype=torch.float64), None)
    x = 5 + 3 * torch.randn(1, 17, generator=generator, dtype=torch.float64)
    centre, spread = model.centre.numpy()[0], model.spread.numpy()[0]
    z = (x[0].numpy() - centre) / spread
    raw = reference(model, [np.array([one, 1.0]) for one in z])
    weights, means, scales = np.split(raw, 3, 1)
    weights = np.exp(weights) / np.exp(weights).sum(1, keepdims=True)
    sigma = np.exp(-6 + np.log1p(np.exp(scales + 6)))
    bells = np.exp(-(((z[:, None] - means) / sigma) ** 2) / 2) / (sigma * np.sqrt(2 * np.pi))
    want = np.log((weights * bells).sum(1)) - np.log(spread)
    found = model.conditionals(x).log_prob(x)[0].detach().numpy()
    np.testing.assert_allclose(found, want, atol=1e-9)


def test_a_class_adds_to_all_gates():
    space = EventSpace((9,), 5, context=ContextSpace("class", classes=3, withheld=True))
    model, x = build(space), some(space, 1)
    for label in range(4):
        given = model.given(torch.tensor([label]))
        want = reference(model, x[0].tolist(), label)
        np.testing.assert_allclose(logits_of(given, x)[0], want, atol=1e-10)


@pytest.mark.parametrize(
    ("stacks", "layers", "features", "skips", "size", "reach"),
    [
        (2, 8, 32, 64, 154_432, 512),
        (3, 8, 32, 128, 292_480, 767),
        (2, 9, 64, 128, 604_160, 1_024),
        (3, 10, 64, 256, 1_283_712, 3_071),
        (5, 10, 32, 512, 1_515_968, 5_117),
    ],
)
def test_sizes_and_receptive_fields_are_those_of_the_paper(
    stacks, layers, features, skips, size, reach
):
    config = WaveNetConfig(stacks=stacks, layers=layers, features=features, skips=skips)
    assert WaveNet.parameter_count(EventSpace((64,), 256), config) == size
    assert config.reach == reach


@pytest.mark.parametrize("kernel", [2, 3])
def test_a_conditional_sees_as_far_as_is_said_and_no_farther(kernel):
    model, x, end = build(kernel=kernel), some(SPACE, 1), SPACE.size - 1
    reach = model.config.reach
    assert reach < end
    before = logits_of(model, x)[0, end]
    for back, sees in ((1, True), (reach, True), (reach + 1, False), (0, False)):
        other = x.clone()
        other[0, end - back] = (other[0, end - back] + 1) % 5
        changed = not np.array_equal(logits_of(model, other)[0, end], before)
        assert changed == sees, back


@pytest.mark.parametrize("shape", [(1, 3, 5), (3, 2, 2)])
def test_what_it_can_see_is_what_it_uses(shape):
    model = build(EventSpace(shape, 3), stacks=1)
    for dimension in (0, 6, model.space.size - 1):
        *_, seen = dependence.reach(model, dimension)
        *_, used = dependence.field(model, some(model.space, 1)[0], dimension)
        assert isinstance(seen, torch.Tensor)
        assert isinstance(used, torch.Tensor)
        assert torch.equal(seen, used != 0)


def test_a_passage_read_in_parts_has_the_factors_of_the_whole():
    model, x = build(), some(SPACE, 2)
    whole, found, state = model.conditionals(x).log_prob(x), [], None
    for part in x.split([1, 2, 13, 7], 1):
        factors, state = model.onwards(part, state)
        found.append(factors)
    torch.testing.assert_close(torch.cat(found, 1), whole, rtol=0, atol=1e-12)


def test_what_stood_before_a_window_is_seen_and_what_is_not_there_is_padding():
    model, x, reach = build(), some(SPACE, 3), build().reach
    whole = model.conditionals(x).log_prob(x)
    start = SPACE.size - 6
    before = x[:, start - reach : start].long()
    factors, _ = model.onwards(x[:, start:], before)
    torch.testing.assert_close(factors, whole[:, start:], rtol=0, atol=1e-12)
    before = torch.full((3, reach), -1)
    before[:, -4:] = x[:, :4]  # a passage that began four values before
    factors, _ = model.onwards(x[:, 4:], before)
    torch.testing.assert_close(factors, whole[:, 4:], rtol=0, atol=1e-12)
    batch = Batch(x[:, 4:], None, before)
    learner = Learner(model, TrainSettings(), "cpu")
    loss = learner._loss(batch.part(slice(1, 3)), 1, torch.Generator())
    torch.testing.assert_close(loss, -whole[1:, 4:].sum(1).mean())


def test_a_local_condition_is_repeated_to_the_rate_of_the_values():
    space = EventSpace((6,), 5, context=ContextSpace("image", shape=(1, 1, 2)))
    model, x = build(space, features=6), some(space, 1).expand(4, -1)
    assert carrying(model) is None
    given = model.given(torch.tensor([0, 255]).to(torch.uint8).view(1, 1, 1, 2)).given_at()
    assert given is not None
    for one in given:
        assert one.shape == (1, 6, 12)
        torch.testing.assert_close(one[:, :1].expand(-1, 3, -1), one[:, :3])
        torch.testing.assert_close(one[:, 3:4].expand(-1, 3, -1), one[:, 3:])
        assert not torch.equal(one[:, 0], one[:, 3])
    contexts = torch.tensor([[0, 0], [0, 255], [255, 0], [255, 255]]).to(torch.uint8)
    contexts = contexts.view(4, 1, 1, 2)
    assert len(model.log_prob(x, context=contexts).unique()) == 4


def test_windows_come_with_what_stood_before_them_in_their_clip():
    dataset = data.load("tones", data.Changes({"length": 40}))
    clips = [bytes(passage.values.tolist()) for passage in dataset.passages("train")]
    for epoch in (0, 3):
        windows, leads = dataset.training_events(epoch), dataset.training_leads(epoch, 900)
        assert leads is not None
        before = leads(torch.arange(len(windows)))
        alone = (before < 0).all(1)
        assert alone[8 - epoch :: 8].all()  # by themselves, others in every epoch
        told = 0
        for window, lead in zip(windows[~alone], before[~alone], strict=True):
            known = bytes([*lead[lead >= 0].tolist(), *window.tolist()])
            told += any(clip.startswith(known) for clip in clips)
        assert told == len(windows) - int(alone.sum()) > 50


def test_training_is_told_what_stood_before():
    dataset = data.load("hello")
    settings = TrainSettings(batch_size=4, optimizer="sgd", learning_rate=0.1, momentum=0, steps=3)
    model, again = (models.build("wavenet", dataset.space, CONFIG, 1) for _ in range(2))
    assert isinstance(again, WaveNet)
    marginals = dataset.marginals()
    assert marginals is not None
    again.start_at_marginals(marginals)
    leads, learner = dataset.training_leads(0, again.reach), Learner(again, settings, "cpu")
    assert leads is not None
    events = dataset.training_events(0)
    steps = [e for e in training.train(model, dataset, settings) if isinstance(e, BatchDone)]
    for step, index in islice(zip(steps, learner.batches(len(events), 0), strict=False), 3):
        loss = again.loss_after(events[index], leads(index), None, torch.Generator())
        assert step.loss == pytest.approx(loss.item(), rel=1e-5)
        again.zero_grad()
        loss.backward()
        with torch.no_grad():
            for parameter in again.parameters():
                if parameter.grad is not None:
                    parameter -= step.learning_rate * parameter.grad


def test_clips_of_any_length_are_scored_exactly(monkeypatch):
    monkeypatch.setattr(sliding, "CHUNK", 10)
    model = build()
    monkeypatch.setattr(WaveNet, "events_at_once", 2)
    clips = [some(EventSpace((n,), 5), 1, n)[0].long() for n in (31, 7, 1, 22, 12)]
    *_, slid = sliding.slide(model, [Passage(clip) for clip in clips])
    want = 0.0
    for clip in clips:
        longer = build(EventSpace((len(clip),), 5))
        longer.load_state_dict({**model.state_dict(), "ordering": torch.arange(len(clip))})
        want -= longer.log_prob(clip[None]).item()
    assert isinstance(slid, sliding.Slid)
    assert slid.n == 31 + 7 + 1 + 22 + 12
    assert slid.nll_nats * slid.n == pytest.approx(want, rel=1e-9)


def test_clips_are_given_their_loudness():
    dataset = data.load("tones", data.Changes({"task": "loudness", "every": 16, "length": 40}))
    assert "given its loudness every 16 samples" in dataset.protocol
    assert dataset.passages("test") == []
    assert dataset.training_leads(0, 9) is None
    made = dataset.training_contexts(3)
    assert made is not None
    want = tasks.loudness(dataset.training_events(3).numpy(), 16)
    assert np.array_equal(made.numpy(), want)
    model = models.build("wavenet", dataset.space, CONFIG, 1)
    events, contexts = dataset.events("valid")[:2], dataset.contexts("valid", torch.tensor([0, 9]))
    assert contexts is not None
    assert not torch.equal(
        model.log_prob(events, context=contexts), model.log_prob(events, context=contexts.flip(0))
    )
