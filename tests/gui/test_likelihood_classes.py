"""Classes told by Bayes' rule in the window are those that the model's own numbers give."""

import numpy as np
import pytest
import torch
from PySide6.QtCore import Qt

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.gui.likelihood import classify_work
from ar_studio.gui.likelihood.classes import CHANCE, CLASS, LOG_PROB
from ar_studio.gui.likelihood.panel import LikelihoodPanel
from ar_studio.proportions import Proportion

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only


@pytest.fixture
def panel(studio, make_run, qtbot):
    studio.data.choose("digits", {"values": "threshold", "task": "class"})
    qtbot.waitUntil(lambda: studio.data.dataset.space.context is not None)
    studio.runs.select(make_run("nade", "Digits by class", given=True))
    panel = LikelihoodPanel(studio)
    qtbot.addWidget(panel)
    panel.resize(1300, 800)
    panel.show()
    panel.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: panel.classes.said is not None)
    return panel


def joint(panel, events) -> tuple[np.ndarray, np.ndarray]:
    """Return log p(x | c) and log p(c) + log p(x | c) of events, `(n, C)` each."""
    model, own = models.restore(panel.run), panel.classes.own
    known = np.bincount(own.labels("train").numpy(), minlength=10)
    with torch.no_grad():
        given = [
            model.given(torch.tensor([c])).log_prob(torch.as_tensor(events)).double().numpy()
            for c in range(10)
        ]
    log_probs = np.stack(given, 1)
    return log_probs, log_probs + np.log(known / known.sum())


def test_the_event_in_hand_is_told_by_bayes_rule(panel, studio, qtbot):
    page = panel.classes
    log_probs, both = joint(panel, studio.mask.image[None])
    want = np.exp(both[0] - np.logaddexp.reduce(both[0]))
    np.testing.assert_allclose(page.bars._probs, want, atol=1e-5)
    best = int(want.argmax())
    assert page.verdict.text() == f"{best}, with p(c | x) = {want[best]:.3f}"
    rows = [page.lines.topLevelItem(number) for number in range(10)]
    assert rows[0].text(CLASS) == str(best)  # the likeliest is on top
    for row in rows:
        number = int(row.text(CLASS))
        assert float(row.text(CHANCE)) == pytest.approx(want[number], abs=6e-5)
        assert row.text(LOG_PROB) == f"−{-log_probs[0, number]:.2f}"
    panel.source.another.click()
    assert page.verdict.text() == "p(c | x) = …"  # nothing is said of another event
    qtbot.waitUntil(lambda: page.said is not None)
    assert np.array_equal(page.said.event, studio.mask.image)


def test_accuracy_has_an_interval_and_confusions(panel, train_on, qtbot):
    page = panel.classes
    page.n.setValue(40)
    qtbot.mouseClick(page.test_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.tested is not None and not page.task.working)
    own = page.own
    index = own.pick("test", 40, 0)
    _, both = joint(panel, own.events("test")[index])
    said, labels = both.argmax(1), own.labels("test")[index].numpy()
    right = Proportion(int((said == labels).sum()), 40)
    assert page.accuracy.text() == f"Own class: {right}"
    counts = np.zeros((10, 10), int)
    np.add.at(counts, (labels, said), 1)
    assert np.array_equal(page.tested.found.confusion.numpy(), counts)
    row = int(labels[0])
    np.testing.assert_allclose(page.confusion.image()[row], counts[row] / counts[row].sum())
    page.confusion.hovered.emit(row, int(said[0]))
    told = f"{counts[row, said[0]]} of {counts[row].sum()} events of {row} are taken for {said[0]}"
    assert page.cell.text() == told
    nll = -np.logaddexp.reduce(both, axis=1).mean()
    assert f": {nll:.2f} ±" in page.without.text()
    before = page.said
    train_on(panel.run)
    assert page.tested is None  # it was of other weights
    assert page.verdict.text() == "p(c | x) = …"
    qtbot.waitUntil(lambda: page.said is not None)
    assert not np.array_equal(page.said.log_probs, before.log_probs)


def test_a_question_that_fails_leaves_the_test_alone(panel, monkeypatch, qtbot):
    def fail(*_):
        raise StudioError("The weights cannot be read.")

    page = panel.classes
    with monkeypatch.context() as patch:
        patch.setattr(classify_work, "say", fail)
        panel.source.another.click()
        qtbot.waitUntil(lambda: page.about.text() == "⚠ The weights cannot be read.")
    assert page.line.text() == ""
    panel.refresh()
    qtbot.waitUntil(lambda: page.said is not None)
    assert page.about.text().startswith("p(c | x) = ")


def test_the_source_of_images_is_where_it_is_used(panel, studio, make_run, qtbot, unnamed):
    assert panel.classes.isAncestorOf(panel.source)
    assert unnamed(panel) == []
    panel.tabs.setCurrentIndex(0)
    assert panel.histograms.isAncestorOf(panel.source)
    studio.runs.select(make_run("fvsbn", "Without classes"))
    panel.tabs.setCurrentIndex(2)
    assert not panel.classes.isVisible()
    assert "given no class" in panel.pages[2].refusal.text.text()
