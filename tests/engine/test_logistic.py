"""Logistic regression of the laboratory, against numbers that are worked out otherwise."""

import math

import numpy as np
import pytest
import torch

from ar_studio.laboratory import logistic, points
from ar_studio.laboratory.logistic import Features

GIVEN = ("linear", "product", "squares", "all")


def reweighted(phi: np.ndarray, y: np.ndarray, decay: float = 0.0) -> np.ndarray:
    """Return the weights of the maximum by iteratively reweighted least squares."""
    seen = np.column_stack([np.ones(len(y)), phi])
    theta, penalty = np.zeros(seen.shape[1]), decay * len(y) * np.eye(seen.shape[1])
    penalty[0, 0] = 0
    for _ in range(60):
        p = 1 / (1 + np.exp(-seen @ theta))
        weigh = p * (1 - p)
        aim = weigh * (seen @ theta) + y - p
        theta = np.linalg.solve((seen.T * weigh) @ seen + penalty, seen.T @ aim)
    return theta


@pytest.mark.parametrize("name", GIVEN)
@pytest.mark.parametrize("decay", [0.0, 0.05])
def test_steps_up_the_gradient_and_newtons_come_to_the_maximum(name, decay):
    shown, features = points.drawn("overlapping", 1), Features(name)
    start = logistic.measured(features, features.begin(), 0, shown.x, shown.y)
    found, top = logistic.maximum(features, start, shown.x, shown.y, decay)
    assert top
    expected = reweighted(features.of(start.theta, shown.x), shown.y, decay)
    assert found.theta == pytest.approx(expected, abs=1e-6)
    if name == "linear":
        climbed = logistic.step(features, start, shown.x, shown.y, 1.0, decay, 4000)
        assert climbed.theta == pytest.approx(expected, abs=1e-6)
        assert climbed.steps == 4000


@pytest.mark.parametrize("name", [*GIVEN, "hidden"])
def test_the_gradient_is_that_of_differences_and_of_torch(name):
    shown, features = points.drawn("moons", 2), Features(name, 4)
    theta = np.random.default_rng(3).normal(0, 1, len(features.numbers))
    found = logistic.gradient(features, theta, shown.x, shown.y, 0.1)
    for number in range(len(theta)):
        near = np.zeros_like(theta)
        near[number] = 1e-6
        ends = (
            logistic.objective(features, theta + sign * near, shown.x, shown.y, 0.1)
            for sign in (1, -1)
        )
        assert (next(ends) - next(ends)) / 2e-6 == pytest.approx(found[number], abs=1e-7)


def test_learnt_features_are_those_of_a_small_network():
    shown, features = points.drawn("ring"), Features("hidden", 3)
    theta = features.begin(5)
    into = torch.tensor(theta[4:]).reshape(3, 3)
    x, y = torch.tensor(shown.x), torch.tensor(shown.y)
    hidden = torch.tanh(into[:, 0] + x @ into[:, 1:].T)
    logits = theta[0] + hidden @ torch.tensor(theta[1:4])
    loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, y)
    now = logistic.measured(features, theta, 0, shown.x, shown.y)
    assert now.likelihood == pytest.approx(-loss.item())
    assert now.right == int(((logits > 0) == (y > 0.5)).sum())
    assert features.numbers[:6] == ("b", "v · h₁", "v · h₂", "v · h₃", "c₁", "a₁₁")
    assert features.decaying.tolist() == [0, 1, 1, 1, *[0, 1, 1] * 3]


def test_no_line_tells_xor_apart_but_products_and_hidden_units_do():
    shown = points.drawn("xor")
    line = Features("linear")
    start = logistic.measured(line, np.array([0.3, 1.0, -2.0]), 0, shown.x, shown.y)
    best, top = logistic.maximum(line, start, shown.x, shown.y, 0.0)
    assert top
    assert best.likelihood == pytest.approx(-math.log(2), abs=1e-12)
    assert best.theta == pytest.approx([0, 0, 0], abs=1e-9)
    for features in (Features("product"), Features("hidden", 4)):
        begun = logistic.measured(features, features.begin(), 0, shown.x, shown.y)
        learnt = logistic.step(features, begun, shown.x, shown.y, 1.0, 0.0, 2000)
        assert learnt.separates(shown.count)
        assert learnt.likelihood > -0.1


def test_where_points_are_separated_there_is_no_maximum_but_with_a_prior():
    shown, features = points.drawn("separable"), Features("linear")
    fit = logistic.measured(features, features.begin(), 0, shown.x, shown.y)
    found, top = logistic.maximum(features, fit, shown.x, shown.y, 0.0)
    assert not top
    assert found.separates(shown.count)
    likelihoods = [
        logistic.measured(features, k * found.theta, 0, shown.x, shown.y).likelihood
        for k in (1, 10, 1000)
    ]
    assert likelihoods == sorted(likelihoods)
    assert likelihoods[-1] == pytest.approx(0, abs=1e-6)
    held, top = logistic.maximum(features, fit, shown.x, shown.y, 0.01)
    assert top
    assert np.abs(held.theta).max() < 20
    again, _ = logistic.maximum(features, held, shown.x, shown.y, 0.01)
    assert again.theta == pytest.approx(held.theta)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(("rate", "decay"), [(10.0, 1.0), (5.0, 0.5)])
def test_steps_that_are_too_long_end_before_numbers_overflow(rate, decay):
    shown, features = points.drawn("separable"), Features("linear")
    start = logistic.measured(features, features.begin(), 0, shown.x, shown.y)
    found = logistic.step(features, start, shown.x, shown.y, rate, decay, 2000)
    assert 0 < found.steps < 2000
    assert 100 < np.abs(found.theta).max() <= points.FARTHEST
    assert logistic.step(features, found, shown.x, shown.y, rate, decay, 5).steps == found.steps


def test_an_empty_plane_and_one_class_alone():
    features, empty = Features("linear"), points.none()
    fit = logistic.measured(features, features.begin(), 0, empty.x, empty.y)
    assert (fit.likelihood, fit.separates(0)) == (0.0, False)
    moved = logistic.step(features, fit, empty.x, empty.y, 1.0, 0.0, 5)
    assert moved.theta.tolist() == [0, 0, 0]
    one = empty.with_point((0.5, -1.0), 1)
    now = logistic.step(features, fit, one.x, one.y, 1.0, 0.0)
    assert now.separates(1)
    assert one.without_nearest((2, 2)).count == 0
    assert empty.without_nearest((0, 0)) is empty


@pytest.mark.parametrize("name", list(points.DRAWN))
def test_sets_are_of_both_classes_inside_their_square_and_of_their_seed(name):
    shown, other = points.drawn(name), points.drawn(name, 1)
    assert shown.x.shape == (points.MANY, 2)
    assert shown.y.sum() == points.MANY / 2
    assert (np.abs(shown.x) <= 2).all()
    assert (shown.x == points.drawn(name).x).all()
    assert (shown.x != other.x).any()


def test_pixels_of_digits_are_told_by_their_neighbours():
    images = np.zeros((2, 3, 3))
    images[0, 1] = 1.0  # a stroke from left to right
    found = points.next_pixels(images)
    inked = found.y == 1
    assert set(map(tuple, found.x[inked])) == {(1.0, 0.0)}  # ink at the left, none above
    assert (0.0, 1.0) in set(map(tuple, found.x[~inked]))
    digits = np.random.default_rng(0).uniform(0, 1, (20, 3, 3))
    shown = points.five_or_more(digits, np.arange(20.0) % 10)
    assert shown.count == 20
    assert shown.y.sum() == 10
    assert shown.x.std(0) == pytest.approx([1, 1])
