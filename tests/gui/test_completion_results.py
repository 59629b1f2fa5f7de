"""Completions in order, what they have in common, and going on from one of them."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from tests.gui.painting import shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(studio, make_run, qtbot):
    """Return the panel with seven completions of the lower half of a digit."""
    panel = shown(studio, make_run("nade"), qtbot)
    panel.bar.n.setValue(7)
    panel.complete()
    qtbot.waitUntil(lambda: panel.state.result is not None, timeout=30_000)
    qtbot.waitUntil(lambda: panel.results.shown is panel.state.result)
    return panel


def choose(box, data):
    box.setCurrentIndex(box.findData(data))


def captions(panel):
    return [float(text.split()[0].replace("−", "-")) for text in panel.results.sheet._captions[1:]]


def test_the_likeliest_or_the_least_likely_come_first(panel):
    results, chances = panel.results, panel.state.result.log_probs
    assert captions(panel) == pytest.approx(chances.tolist(), abs=0.01)
    choose(results.order, "most")
    assert captions(panel) == pytest.approx(sorted(chances.tolist(), reverse=True), abs=0.01)
    results.sheet.select(1)
    best = int(chances.argmax())
    assert results.detail.text().startswith(f"Completion {best + 1}:")
    choose(results.order, "least")
    assert captions(panel) == pytest.approx(sorted(chances.tolist()), abs=0.01)
    choose(results.order, "near")
    samples = panel.state.result.samples.astype(float)
    away = ((samples - samples.mean(0)) ** 2).sum((1, 2, 3))
    assert (results._places == np.argsort(away, kind="stable")).all()


def test_entropy_is_that_of_the_values_drawn(panel):
    results, result = panel.results, panel.state.result
    share = result.samples.mean(0)
    inside = np.clip(share, 1e-12, 1 - 1e-12)
    expected = -(inside * np.log2(inside) + (1 - inside) * np.log2(1 - inside))
    assert result.several.entropy() == pytest.approx(expected, abs=1e-5)
    choose(results.measure, "entropy")
    assert results.spread.image() == pytest.approx(expected[0], abs=1e-5)
    assert "bits" in results.spread_scale.toolTip()
    choose(results.measure, "spread")
    assert results.spread.image() == pytest.approx(result.samples.std(0)[0], abs=1e-5)


@pytest.mark.parametrize("by", ["button", "key"])
def test_one_goes_on_from_a_completion_and_back(panel, studio, qtbot, by):
    results, before = panel.results, studio.mask.image.copy()
    whose, mask = studio.mask.whose, studio.mask.mask.copy()
    assert not results.go_on.isEnabled()
    choose(results.order, "most")
    results.sheet.select(1)
    wanted = panel.state.result.samples[int(panel.state.result.log_probs.argmax())]
    if by == "button":
        qtbot.mouseClick(results.go_on, LEFT)
    else:
        qtbot.keyClick(results.sheet, Qt.Key.Key_Return)
    assert (studio.mask.image == wanted).all()
    assert (studio.mask.mask == mask).all()
    assert studio.mask.whose == f"{whose}, completed"
    panel.editor.undo_action.trigger()
    assert (studio.mask.image == before).all()
    assert studio.mask.whose == whose


def test_what_if_takes_a_completion_to_explore(panel, studio, qtbot):
    results, mask = panel.results, studio.mask.mask.copy()
    assert not results.what_if.isEnabled()
    results.sheet.select(2)
    with qtbot.waitSignal(studio.asked) as asked:
        qtbot.mouseClick(results.what_if, LEFT)
    assert asked.args[0] == "explore"
    assert (studio.mask.image == panel.state.result.samples[1]).all()
    assert (studio.mask.mask == mask).all()
    assert panel.subject.completed


def test_the_original_is_nothing_to_go_on_from(panel, studio, qtbot):
    before = studio.mask.image.copy()
    panel.results.sheet.select(0)
    assert not panel.results.go_on.isEnabled()
    qtbot.keyClick(panel.results.sheet, Qt.Key.Key_Return)
    assert (studio.mask.image == before).all()
