"""The blind quiz: nothing gives an answer away, and its statistics are those of guessing."""

import numpy as np
import pytest
import torch

from ar_studio import quiz
from ar_studio.errors import StudioError


def made(n: int = 30, seed: int = 0) -> quiz.Quiz:
    truth = quiz.order(n, 3, seed)
    drawn = [torch.full((n, 1, 2, 2), source, dtype=torch.uint8) for source in range(3)]
    return quiz.assemble(("real", "A", "B"), truth, drawn)


def test_events_are_those_of_their_sources_in_the_order_of_the_seed():
    one, again, other = made(), made(), made(seed=1)
    assert (one.events[:, 0, 0, 0].numpy() == one.truth).all()
    assert (one.truth == again.truth).all()
    assert (one.truth != other.truth).any()


def test_sources_are_uniform_and_tell_nothing_of_the_next():
    truth = quiz.order(30_000, 3, 5)
    pairs = np.zeros((3, 3))
    np.add.at(pairs, (truth[:-1], truth[1:]), 1)
    assert np.abs(pairs / pairs.sum() - 1 / 9).max() < 0.008


def test_the_score_and_its_tail_are_those_of_counting():
    found = made()
    rng = np.random.default_rng(1)
    for truth in found.truth:
        said = int(truth if rng.random() < 0.6 else rng.integers(3))
        assert found.answer(said) == (said == truth)
    assert found.over
    right = sum(a == t for a, t in zip(found.answers, found.truth, strict=True))
    assert (found.score.count, found.score.n) == (right, 30)
    assert found.chance == pytest.approx(1 / 3)
    # By drawing guesses, instead of by the formula.
    guesses = np.random.default_rng(2).binomial(30, 1 / 3, 400_000)
    assert found.p_value == pytest.approx((guesses >= right).mean(), abs=0.002)
    taken = found.taken_for_real(1)
    asked = [a for a, t in zip(found.answers, found.truth, strict=True) if t == 1]
    assert (taken.count, taken.n) == (asked.count(0), len(asked))
    assert f"{right} of 30" in found.said
    with pytest.raises(StudioError, match="no such answer"):
        found.answer(0)


def test_nothing_answered_is_no_score():
    found = made()
    assert (found.place, found.score.n, found.p_value) == (0, 0, 1.0)
    assert found.said == "Guessing is right 33 % of the time."
    with pytest.raises(StudioError, match="no such answer"):
        found.answer(3)
    with pytest.raises(StudioError, match="two sources"):
        quiz.order(5, 1, 0)


def test_too_few_events_for_the_questions_are_refused():
    with pytest.raises(StudioError, match="ask fewer"):
        quiz.assemble(("real", "A"), np.zeros(3, np.int64), [torch.zeros(2, 1, 2, 2)] * 2)
