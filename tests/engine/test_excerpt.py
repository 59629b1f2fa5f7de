"""Training on some of the events: which they are, what follows from that, and what stays."""

from typing import Any

import numpy as np
import pytest
import torch

from ar_studio import data, estimation, studies, training
from ar_studio.data import Changes
from ar_studio.data.excerpt import excerpt
from ar_studio.data.texts import CHUNK
from ar_studio.errors import StudioError
from ar_studio.estimation import Cost, Estimate
from ar_studio.models.abilities import Reading
from tests.engine.test_training import fresh, last, marginals, settings, tiny_data


def test_fewer_events_are_among_more_and_nothing_else_changes():
    whole = tiny_data("dynamic")
    few, more = (excerpt(whole, n, seed=3) for n in (5, 11))
    assert few.sizes == {**whole.sizes, "train": 5}
    for epoch in (0, 2):
        events = whole.training_events(epoch)
        some = more.training_events(epoch)
        assert torch.equal(few.training_events(epoch), some[:5])
        places = [int((events == one).flatten(1).all(1).nonzero()[0]) for one in some]
        assert len(set(places)) == 11
    for split in ("valid", "test"):
        assert torch.equal(few.events(split), whole.events(split))
    assert (few.protocol, few.fingerprint) == (whole.protocol, whole.fingerprint)
    other = excerpt(whole, 5, seed=4)
    assert not torch.equal(other.events("train"), few.events("train"))
    ones = few.events("train").flatten(1).sum(0).double()
    assert torch.allclose(marginals(few)[:, 1].double(), (ones + 0.5) / 6)


def test_none_and_all_are_the_data_and_more_is_refused():
    whole = tiny_data()
    assert excerpt(whole, 0, 0) is whole
    assert excerpt(whole, 24, 0) is whole
    with pytest.raises(StudioError, match="has 24 training events, and 25 are asked for; set"):
        excerpt(whole, 25, 0)


def test_a_model_that_counts_has_seen_the_excerpt_alone():
    whole = tiny_data()
    model = fresh(whole, "factorised", prior_ones=0.0, prior_zeros=0.0)
    last(training.train(model, whole, settings(events=8, seed=5, epochs=1)))
    mean = excerpt(whole, 8, 5).events("train").float().mean(0)
    chance = model._conditionals(whole.events("test")[:1], model.ordering).probs[0]  # pyright: ignore
    assert torch.allclose(chance.reshape(mean.shape), mean, atol=1e-4)


@pytest.fixture
def passages(tmp_path) -> Any:
    path = tmp_path / "verse.txt"
    drawn = np.random.default_rng(0).choice(list("abc d\n"), 50 * CHUNK * 20 + 7)
    path.write_text("".join(drawn))
    return data.load(path, Changes({"length": 16, "split": "streams"}))


def test_windows_of_a_text_stay_together_with_what_stands_before_them(passages):
    whole, size = passages, 16
    counts = whole.pieces()
    assert counts.sum() == whole.sizes["train"]
    assert len(counts) > 1
    some = excerpt(whole, int(counts.max()) + 3, seed=1)
    assert some.pieces().sum() == some.sizes["train"]
    read = [one.values for one in some.passages("train")]
    windows = torch.cat([one.unfold(0, size, size) for one in read])
    found = {tuple(row) for row in some.events("train").tolist()}
    assert {tuple(row) for row in windows.tolist()} == found
    assert len(windows) == some.sizes["train"]
    events, told = some.training_events(1), some.training_leads(1, size)
    assert told is not None
    follow = told(torch.arange(len(events)))
    joined = [int(p) for p in range(1, len(events)) if torch.equal(follow[p], events[p - 1].long())]
    assert len(joined) >= 0.7 * len(events)  # one in eight stands by itself, each epoch others


def test_counts_of_contexts_are_those_of_the_passages_left(passages):
    model = fresh(passages, "kneser-ney", context=2)
    last(training.train(model, passages, settings(events=4, seed=2, epochs=1, samples=0)))
    again = fresh(passages, "kneser-ney", context=2)
    some = excerpt(passages, 4, 2)
    again.prepare(some.training_events(0), some.marginals())
    assert isinstance(again, Reading)
    again.read([one.values for one in some.passages("train")])
    x = passages.events("test")[:3]
    assert torch.allclose(model.log_prob(x), again.log_prob(x))


def test_more_than_there_are_makes_no_run(tmp_path):
    with pytest.raises(StudioError, match="training events, and 9,999 are asked for"):
        studies.new_run(tmp_path / "run", "coin", {}, tiny_data(), None, settings(events=9999))
    assert not (tmp_path / "run").exists()


def test_the_time_of_a_training_follows_the_events_it_learns_from():
    cost = Cost(10, 1.0, 0, 10)
    measured = Estimate(1, 0, 0, 0, True, step=cost, validation=Cost(10, 0.0, 0, 10))
    chosen = settings(events=30, epochs=2, batch_size=10)
    found = estimation.training_time(measured, chosen, {"train": 1000, "valid": 10})
    assert found is not None
    assert (found.steps, found.seconds) == (6, 6.0)


def test_the_order_is_drawn_and_not_that_of_the_file():
    whole = tiny_data(train=200)
    first = excerpt(whole, 20, 0).events("train")
    assert not torch.equal(first, whole.events("train")[:20])
    assert np.unique(excerpt(whole, 199, 0).marks("train")).size == 199
