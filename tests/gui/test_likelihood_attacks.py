"""Attacks in the window: what is shown of each stage is what classifier and model say of it."""

import numpy as np
import pytest
import torch
from PIL import Image
from PySide6.QtCore import Qt

from ar_studio import models
from ar_studio.gui.likelihood import attacks
from ar_studio.gui.likelihood.panel import LikelihoodPanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(studio, make_run, qtbot):
    studio.runs.select(make_run("made", "Digits purified", hidden=(8,)))
    panel = LikelihoodPanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1300, 800)
    panel.show()
    panel.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: panel.attacks.own is not None)
    panel.attacks.n.setValue(12)
    return panel.attacks


def tried(page, qtbot):
    before = page.tried
    qtbot.mouseClick(page.go_button, LEFT)
    qtbot.waitUntil(lambda: page.tried is not before and not page.task.working)
    return page.tried


def test_each_stage_is_shown_with_class_and_rank(page, studio, qtbot):
    page.epsilon.set_value(3)
    found = tried(page, qtbot)
    clean, attacked = (found.found.stages[name] for name in ("clean", "attacked"))
    changed = (clean.events != attacked.events).flatten(1).sum(1)
    assert 0 < int(changed.max()) <= 3
    model, own = models.restore(page.run), page.own
    index = own.pick("test", 12, 0)
    assert torch.equal(clean.events, own.events("test")[index])
    with torch.no_grad():
        valid = model.log_prob(own.events("valid")[own.pick("valid", 1000, 0)]).double()
        ours = model.log_prob(attacked.events).double()
    ranks = [(1 + int((valid <= one + 1e-6).sum())) / (len(valid) + 1) for one in ours]
    np.testing.assert_allclose(attacked.p_values.numpy(), ranks, atol=2 / len(valid))
    labels = own.labels("test")[index]
    accuracy = float((attacked.predicted == labels).double().mean())
    assert page.cells["attacked"]["accuracy"].text().startswith(f"{100 * accuracy:.1f} ±")
    caption = page.strips["attacked"]._captions[0]
    right = bool(attacked.predicted[0] == labels[0])
    assert caption.startswith("✗ ") != right
    assert own.class_names[int(attacked.predicted[0])] in caption
    assert page.strips["difference"]._captions[0] == f"{int(changed[0])} px"
    assert page.ranks.bins.counts["purified"].sum() == 12
    assert "no defence" in page.said.text()


def test_the_classifier_is_learnt_once_and_the_slider_attacks_anew(page, qtbot):
    first = tried(page, qtbot)
    classifier = page.taught.classifier
    page.epsilon.set_value(5)
    assert "press Attack" in page.line.text()
    page.epsilon.slider.sliderReleased.emit()
    qtbot.waitUntil(lambda: page.tried is not first and not page.task.working)
    assert page.taught.classifier is classifier
    assert page.tried.asked.epsilon == 5
    assert page.line.text() == ""
    assert torch.equal(
        first.found.stages["clean"].predicted, page.tried.found.stages["clean"].predicted
    )


def test_the_stages_are_saved(page, qtbot, tmp_path):
    assert page.exports() == []
    found = tried(page, qtbot).found
    for export in page.exports():
        export.prepare()(tmp_path / f"stages{export.suffix}")
    with np.load(tmp_path / "stages.npz") as arrays:
        assert np.array_equal(arrays["purified"], found.stages["purified"].events.numpy())
    with Image.open(tmp_path / "stages.png") as picture:
        assert picture.width > 1.5 * picture.height  # eight columns, four rows
    assert "attacked (12)" in (tmp_path / "stages.svg").read_text()


def test_only_what_is_suspicious_is_purified(page, qtbot):
    page.suspicious.setValue(0.3)
    stages = tried(page, qtbot).found.stages
    same = (stages["clean"].events == stages["clean purified"].events).flatten(1).all(1)
    assert bool(same[stages["clean"].p_values > 0.3].all())


@pytest.mark.parametrize(
    ("model", "options", "sentence"),
    [
        ("made", {"event_shape": (6,), "hidden": (4,)}, "Attacks change levels of pixels"),
        ("sbn", {"hidden": (5,)}, "no conditionals to purify by"),
    ],
)
def test_where_it_does_not_apply_it_says_why(page, studio, make_run, model, options, sentence):
    run = make_run(model, "Another", **options)
    studio.runs.select(run)
    assert not page.isVisible()
    assert sentence in attacks.why_not(run)
    page.go()
    assert not page.task.working


def test_every_control_is_named(page, unnamed):
    assert unnamed(page) == []
