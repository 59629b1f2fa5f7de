"""Models that read a text on and on: streams of windows, the state between them, whole files."""

import os
import shutil
from itertools import pairwise

import numpy as np
import pytest
import torch

from ar_studio import data, models, scores, sliding, studies, training
from ar_studio.data import Changes
from ar_studio.data.dataset import Passage
from ar_studio.evaluation import Evaluating
from ar_studio.learning import STATES, Learner
from ar_studio.models.abilities import carrying
from ar_studio.models.recurrent import Recurrent
from ar_studio.optimisation import TrainSettings
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace
from ar_studio.training import BatchDone, EpochDone, MemoryFreed
from tests.engine.test_training import (
    assert_same,
    fresh,
    last,
    leave_for_dead,
    new_run,
    of_kind,
    settings,
    tiny_data,
)

VERSE = "the cat sat\non the mat\nand the rat sat\non the cat, and that\nwas that.\n\n"
SPACE = EventSpace((6,), 5, events="text")


@pytest.fixture(autouse=True)
def _fast_disk(monkeypatch):
    """Write without waiting for the disk: these tests end processes, not the power."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


@pytest.fixture
def written(tmp_path):
    path = tmp_path / "verse.txt"
    path.write_text(VERSE * 40)  # no comma is in all of its lines
    return data.load(path, Changes({"length": 16}))


def build(space: EventSpace = SPACE, **config: object) -> Recurrent:
    model = models.build("recurrent", space, {"hidden": 7, **config}, 1).double()
    assert isinstance(model, Recurrent)
    generator = torch.Generator().manual_seed(2)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.6)
    return model


def some(n: int, seed: int = 0) -> torch.Tensor:
    return torch.randint(5, (n,), generator=torch.Generator().manual_seed(seed))


def reference(model: Recurrent, codes: list[int]) -> np.ndarray:
    """Return `log p(x_i | x_<i)` of a text of any length, by an LSTM in NumPy."""
    weights = {name: value.numpy() for name, value in model.state_dict().items()}
    layers = range(model.config.layers)
    states = [list(weights["start"][layer]) for layer in layers]
    found = []

    def sigmoid(a: np.ndarray) -> np.ndarray:
        return 1 / (1 + np.exp(-a))

    for code in codes:
        logits = weights["V"] @ states[-1][0] + weights["b"]
        found.append(logits[code] - np.log(np.exp(logits).sum()))
        below = np.eye(len(weights["b"]))[code]
        for layer in layers:
            own = {name: weights[f"cells.{layer}.{name}_l0"] for name in NAMES}
            h, c = states[layer]
            a = own["weight_ih"] @ below + own["bias_ih"] + own["weight_hh"] @ h + own["bias_hh"]
            i, f, g, o = np.split(a, 4)
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            below = sigmoid(o) * np.tanh(c)
            states[layer] = [below, c]
    return np.array(found)


NAMES = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")


def test_a_text_read_in_parts_has_the_factors_of_the_whole():
    model, text = build(layers=2), some(31)
    found, state = [], None
    for part in text[None].split([6, 6, 1, 18], 1):
        factors, state = model.onwards(part, state)
        found.append(factors.detach())
    want = reference(model, text.tolist())
    np.testing.assert_allclose(torch.cat(found, 1)[0].numpy(), want, rtol=1e-9)
    window = model.log_prob(text[None, :6]).item()
    assert window == pytest.approx(want[:6].sum(), rel=1e-9)  # an event by itself begins in b_0


def test_only_texts_from_left_to_right_are_read_on():
    assert carrying(build())
    assert not carrying(build(ordering="random"))
    assert not carrying(build(EventSpace((6,), 5)))


def test_a_file_is_scored_in_one_go_by_its_exact_joint_likelihood(monkeypatch):
    monkeypatch.setattr(sliding, "CHUNK", 10)
    model, texts = build(), [some(37), some(25, 1)]
    passages = [Passage(texts[0], 6), Passage(texts[1], 0)]
    *parts, slid = sliding.slide(model, passages)
    want = [
        reference(model, text.tolist())[p.lead :] for text, p in zip(texts, passages, strict=True)
    ]
    assert isinstance(slid, sliding.Slid)
    assert slid.n == 31 + 25
    assert slid.nll_nats * slid.n == pytest.approx(-sum(one.sum() for one in want), rel=1e-9)
    assert parts == [Evaluating(n, 37) for n in (10, 20, 30, 37)]


def test_a_score_says_that_it_was_read_on(written, tmp_path):
    study = studies.new_run(
        tmp_path / "run", "recurrent", {"hidden": 4}, written, None, TrainSettings(steps=1)
    )
    last(training.train(study.model, written, study.settings, run=study.run))
    *_, scored = scores.slide(study.run, written)
    assert isinstance(scored, scores.Scored)
    assert scored.score.protocol == (
        f"{written.protocol} · each character after all before it, from 16 characters earlier on"
    )


def test_rows_of_batches_are_streams_that_go_on_and_all_windows_are_learnt(written):
    chosen = settings(batch_size=7)
    model = models.build("recurrent", written.space, {"hidden": 3})
    events = written.training_events(2)
    batches = Learner(model, chosen, "cpu").batches(len(events), 2)
    assert torch.equal(torch.cat([*batches]).sort().values, torch.arange(len(events)))
    assert len(batches) == -(-len(events) // 7)
    for before, after in pairwise(batches):
        assert torch.equal(before[: len(after)] + 1, after)


def test_the_state_goes_from_batch_to_batch_and_gradients_do_not(written):
    chosen = settings(batch_size=7, epochs=1, optimizer="sgd", learning_rate=0.1, momentum=0)
    model = models.build("recurrent", written.space, {"hidden": 3}, 1)
    again = models.build("recurrent", written.space, {"hidden": 3}, 1)
    marginals = written.marginals()
    assert marginals is not None
    again.start_at_marginals(marginals)
    assert isinstance(again, Recurrent)
    learner, state = Learner(again, chosen, "cpu"), None
    steps = of_kind(list(training.train(model, written, chosen)), BatchDone)
    events = written.events("train")
    for step, index in zip(steps, learner.batches(len(events), 0), strict=True):
        state = None if state is None else state[: len(index)].detach()
        factors, state = again.onwards(events[index], state)
        loss = -factors.sum(1).mean()
        assert step.loss == pytest.approx(loss.item(), rel=1e-5)
        again.zero_grad()
        loss.backward()
        with torch.no_grad():
            for parameter in again.parameters():
                if parameter.grad is not None:
                    parameter -= step.learning_rate * parameter.grad


def test_a_run_killed_anywhere_goes_on_in_the_state_it_was_in(written, tmp_path):
    chosen = settings(batch_size=50, epochs=3)
    config = {"hidden": 5, "dropout": 0.3}
    study = studies.new_run(tmp_path / "run", "recurrent", config, written, None, chosen)
    kills = []
    for number, event in enumerate(training.train(study.model, written, chosen, run=study.run)):
        if number % 5 == 3 or isinstance(event, EpochDone):
            kills.append(shutil.copytree(study.run.folder, tmp_path / f"kill{number}"))
    assert len(kills) > 5
    for folder in kills[:8:2]:
        leave_for_dead(folder)
        killed = Run(folder)
        again = models.build("recurrent", written.space, config, 0)
        last(training.train(again, written, chosen, run=killed))
        assert_same(killed, study.run)
    assert study.run.load_checkpoint()[0][f"carried.{STATES}"].shape == (50, 1, 2, 5)


def test_parts_of_a_batch_carry_their_own_rows(written, monkeypatch):
    chosen = settings(batch_size=10, optimizer="sgd", learning_rate=0.01, steps=12)
    whole, parts = (models.build("recurrent", written.space, {"hidden": 3}, 1) for _ in range(2))
    last(training.train(whole, written, chosen))
    onwards = Recurrent.onwards

    def limited(self, x, state, generator=None):
        if len(x) > 3:
            raise torch.OutOfMemoryError("no memory left")
        return onwards(self, x, state, generator)

    monkeypatch.setattr(Recurrent, "onwards", limited)
    events = list(training.train(parts, written, chosen))
    assert [event.micro_batch for event in of_kind(events, MemoryFreed)] == [5, 2]
    for mine, theirs in zip(parts.parameters(), whole.parameters(), strict=True):
        torch.testing.assert_close(mine, theirs, rtol=1e-4, atol=1e-5)


def test_what_earlier_versions_carried_is_read(tmp_path):
    dataset, chosen = tiny_data(), settings()
    unbroken, run = (new_run(tmp_path / name, fresh(dataset, "mixture")) for name in "ab")
    last(training.train(fresh(dataset, "mixture"), dataset, chosen, run=unbroken))
    events = training.train(fresh(dataset, "mixture"), dataset, chosen, run=run)
    assert any(isinstance(event, BatchDone) and event.step == 7 for event in events)
    events.close()
    tensors, state = run.load_checkpoint()
    before = {name.replace("carried.", "statistics."): one for name, one in tensors.items()}
    assert before.keys() != tensors.keys()
    run.save_checkpoint(before, state)
    last(training.train(fresh(dataset, "mixture"), dataset, chosen, run=run))
    assert_same(run, unbroken)
