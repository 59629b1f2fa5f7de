"""The laboratory of logistic regression, driven as a student would."""

import csv
import math

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ar_studio.gui.canvas.plane import boundary
from ar_studio.gui.laboratory import logistic as page_of
from ar_studio.gui.laboratory.panel import LaboratoryPanel
from ar_studio.laboratory import logistic

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, studio):
    panel = LaboratoryPanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1200, 860)
    panel.show()
    panel.pages.bar.setCurrentIndex(6)
    qtbot.wait(1)  # until all is laid out
    return panel


@pytest.fixture
def page(panel):
    return panel.logistic


def choose(box, value):
    box.setCurrentIndex(box.findData(value))


def test_points_are_clicked_by_mouse_and_by_keys(page, qtbot):
    choose(page.which, "own")
    assert page.points.count == 0
    assert page.said.text() == "No point yet: click into the plane."
    assert not page.go.isEnabled()
    qtbot.mouseClick(page.plane, LEFT, pos=page.plane.place(1.0, 0.5).toPoint())
    assert page.points.x[0] == pytest.approx([1.0, 0.5], abs=0.02)
    assert page.points.y.tolist() == [1]
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(page.plane, LEFT, shift, page.plane.place(-1.0, 0.5).toPoint())
    assert page.points.y.tolist() == [1, 0]
    for _ in range(10):
        qtbot.keyClick(page.plane, Qt.Key.Key_Up)
    qtbot.keyClick(page.plane, Qt.Key.Key_Return)
    assert page.points.x[2] == pytest.approx([0.0, 1.0])
    assert page.plane.accessibleDescription() == "2 points of class 1, 1 of class 0"
    choose(page.click, page_of.REMOVE)
    qtbot.mouseClick(page.plane, LEFT, pos=page.plane.place(0.1, 0.9).toPoint())
    assert page.points.y.tolist() == [1, 0]
    corner = page.plane.rect().bottomLeft()  # beside the square
    qtbot.mouseClick(page.plane, LEFT, pos=corner)
    assert page.points.count == 2


def test_the_likelihood_climbs_and_separation_is_told(page, qtbot):
    qtbot.mouseClick(page.one, LEFT)
    assert page.said.text().startswith("Step 1: log-likelihood −0.")
    qtbot.mouseClick(page.go, LEFT)
    assert page.go.text() == "Stop"
    qtbot.waitUntil(lambda: page.last.separates(80))
    qtbot.mouseClick(page.go, LEFT)
    assert "there is no maximum" in page.said.text()
    curve = page.plot.series()["log p(y | x)"]
    assert curve.y[-1] == page.last.likelihood
    assert curve.y[0] == pytest.approx(-math.log(2))
    climbed = page.last.theta.copy()
    qtbot.mouseClick(page.top, LEFT)  # which is nowhere: all stays
    assert page.last.theta.tolist() == climbed.tolist()
    assert "there is no maximum" in page.said.text()
    page.decay.setValue(0.1)
    assert "weight decay keeps the weights finite" in page.said.text()
    qtbot.mouseClick(page.top, LEFT)
    decayed = np.abs(page.last.theta).max()
    page.decay.setValue(0.001)
    qtbot.mouseClick(page.top, LEFT)
    assert np.abs(page.last.theta).max() > 2 * decayed
    qtbot.mouseClick(page.anew, LEFT)
    assert (page.last.steps, page.last.theta.tolist()) == (0, [0, 0, 0])


def test_a_weight_is_typed_or_dragged_and_the_boundary_follows(page, qtbot):
    choose(page.which, "overlapping")
    qtbot.mouseClick(page.top, LEFT)
    exact = page.last.theta.copy()
    slider, box = page.weights.rows[1]
    assert box.value() == pytest.approx(exact[1], abs=1e-3)
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "-2,5")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert page.last.theta.tolist() == [exact[0], -2.5, exact[2]]  # the others are not rounded
    assert slider.value() == -25
    assert page.last.likelihood < -math.log(2)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert page.last.theta[1] == pytest.approx(-2.4)
    place = page.plane.place(1.0, 1.0).toPoint()
    qtbot.mouseMove(page.plane, place)
    logit = exact[0] - 2.4 + exact[2]
    assert f"p(y = 1 | x) = {1 / (1 + math.exp(-logit)):.2f}" in page.reading.text()


def test_features_bend_the_boundary_and_have_a_plane_of_their_own(page, qtbot):
    choose(page.which, "ring")
    qtbot.mouseClick(page.top, LEFT)
    assert not page.last.separates(80)
    assert not page.mapped.isVisible()
    choose(page.features, "squares")
    assert page.mapped.isVisible()
    assert [name for name, _ in page_of_rows(page)] == ["b", "w · x₁²", "w · x₂²"]
    qtbot.mouseClick(page.top, LEFT)
    assert page.last.separates(80)
    assert page.mapped._x == pytest.approx(page.points.x**2)
    choose(page.features, "hidden")
    assert not page.top.isEnabled()
    page.units.setValue(2)
    assert len(page.weights.rows) == 1 + 2 + 2 * 3
    first = page.last.theta.copy()
    qtbot.mouseClick(page.anew, LEFT)
    assert (page.last.theta != first).any()  # another start, another maximum perhaps


def page_of_rows(page):
    return [(slider.accessibleName(), box) for slider, box in page.weights.rows]


def test_digits_are_read_and_steps_that_are_too_long_are_told(page, qtbot, panel, tmp_path):
    choose(page.which, "pixels")
    qtbot.waitUntil(lambda: page.points.count == 300)
    assert page.points.x.min() >= 0
    assert page.points.x.max() <= 1
    assert page.plane._names == ("x₁ · pixel to the left", "x₂ · pixel above")
    qtbot.mouseClick(page.top, LEFT)
    # Ink beside makes ink likelier.
    assert page.last.theta[1] > 0
    assert page.last.theta[2] > 0
    choose(page.which, "five")
    qtbot.waitUntil(lambda: page.points.count == 300 and page.points.high > 2)
    page.rate.setValue(10)
    choose(page.features, "all")
    qtbot.mouseClick(page.one, LEFT)
    assert page.last.likelihood < -math.log(2)
    assert "too long" in page.said.text()
    named = {export.title: export for export in panel.exports()}
    named["Points (CSV)…"].prepare()(tmp_path / "points.csv")
    with (tmp_path / "points.csv").open() as file:
        rows = list(csv.DictReader(file))
    expected = logistic.sigmoid(page.seen.logits(page.last.theta, page.points.x))
    assert [float(row["p"]) for row in rows] == pytest.approx(expected.tolist(), abs=1e-8)


def test_it_rests_out_of_sight_and_every_control_is_named(panel, page, qtbot, unnamed):
    assert unnamed(panel) == []
    qtbot.mouseClick(page.go, LEFT)
    panel.pages.bar.setCurrentIndex(0)
    assert not page._timer.isActive()


def test_a_boundary_goes_where_values_cross_one_half():
    along = np.linspace(0, 1, 11)
    across = np.tile(along, (11, 1))
    cuts = boundary(across + 0.05)
    assert len(cuts) == 10
    assert cuts[:, [0, 2]] == pytest.approx(np.full((10, 2), 4.5))
    assert len(boundary(np.full((5, 5), 0.2))) == 0
    saddle = np.array([[1.0, 0.0], [0.0, 1.0]])
    assert len(boundary(saddle)) == 2


def test_the_maximum_is_told_as_such_and_a_place_of_the_curve(page, qtbot):
    assert "There is no boundary yet" in page.said.text()
    assert "own side" not in page.said.text()
    choose(page.which, "overlapping")
    qtbot.mouseClick(page.top, LEFT)
    assert page.said.text().startswith("At the maximum (Newton): log-likelihood −0.")
    assert f"{page.last.right} of 80 points on their own side" in page.said.text()
    curve = page.plot.series()["log p(y | x)"]
    assert curve.y.tolist() == [pytest.approx(-math.log(2)), page.last.likelihood]
    qtbot.mouseClick(page.top, LEFT)
    assert len(page.plot.series()["log p(y | x)"].x) == 2  # it is there already
    qtbot.mouseClick(page.one, LEFT)
    assert page.said.text().startswith("Step 2")


def test_what_lies_over_the_shading_is_painted_once(page, qtbot, monkeypatch):
    page.plane.grab()
    painted = []
    monkeypatch.setattr(type(page.plane), "_paint_axes", lambda *_: painted.append("axes"))
    points = type(page.plane)._paint_points
    monkeypatch.setattr(
        type(page.plane), "_paint_points", lambda *a: painted.append("points") or points(*a)
    )
    qtbot.mouseClick(page.one, LEFT)
    page.plane.grab()
    assert painted == []
    x, y = page.plane._x, page.plane._y
    page.plane.set_points(x + 0.01, y)
    before = page.plane.grab().toImage()
    assert painted == ["points"]
    page.plane.set_points(x, 1 - y)
    assert page.plane.grab().toImage() != before


def test_a_learning_rate_that_is_too_large_ends_the_run_and_is_told(page, qtbot):
    page.rate.setValue(10.0)
    page.decay.setValue(1.0)
    qtbot.mouseClick(page.go, LEFT)
    qtbot.waitUntil(lambda: not page.go.isChecked())
    assert "the learning rate is too large" in page.said.text()
    assert page.last.steps < page_of.MOST
    assert page.share()["theta"] == page.last.theta.tolist()
    qtbot.mouseClick(page.one, LEFT)
    assert "the learning rate is too large" in page.said.text()
