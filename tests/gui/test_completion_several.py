"""A sheet of several images: rows appear as they are done, and what happens meanwhile."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from ar_studio.gui.completion.panel import CompletionPanel
from ar_studio.gui.studio.completing import Result
from tests.gui.hand import Hand

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

LEFT = Qt.MouseButton.LeftButton
WAIT = 60_000


@pytest.fixture
def panel(studio, qtbot):
    panel = CompletionPanel(studio)
    panel.bar.rest.setInterval(1)
    qtbot.addWidget(panel)
    panel.resize(1200, 780)
    panel.show()
    return panel


@pytest.fixture
def ready(panel, studio, make_run, qtbot):
    """Return a function that shows the sheet's page with a run of digits in hand."""

    def make(name="nade", title="A run", images=3, each=2, **config):
        studio.runs.select(make_run(name, title, **config))
        qtbot.waitUntil(lambda: panel.state.model is not None)
        qtbot.waitUntil(lambda: panel.editor.canvas.image() is not None)
        panel.views.bar.setCurrentIndex(1)
        panel.several.images.setValue(images)
        panel.several.each.setValue(each)
        return panel.several

    return make


def fill(panel, qtbot):
    qtbot.mouseClick(panel.bar.complete_button, LEFT)


def done(several, qtbot):
    qtbot.waitUntil(
        lambda: bool(several.state.rows) and not several.state.task.working, timeout=WAIT
    )
    return several.state.results


def test_rows_are_the_image_in_sight_and_those_after_it_under_one_mask(panel, ready, studio, qtbot):
    several = ready()
    fill(panel, qtbot)
    results = done(several, qtbot)
    events = studio.data.dataset.events("test").numpy()
    places = [panel.images.index, *panel.images.following(2)]
    assert len(set(places)) == 3
    for result, place, row in zip(results, places, several.state.rows, strict=True):
        request = result.request
        assert (request.image == events[place]).all()
        assert (request.mask == studio.mask.mask).all()
        assert result.samples.shape == (2, 1, 8, 8)
        assert (result.samples[:, request.mask] == request.image[request.mask]).all()
        assert str(place + 1) in row.whose
    assert several.sheet.count() == 3 * 4
    assert len({result.request.seed for result in results}) == 3


def test_what_is_pointed_at_is_told(panel, ready, qtbot):
    several = ready()
    fill(panel, qtbot)
    results = done(several, qtbot)
    assert "3 of 3 images · exact" in several.detail.text()
    several.sheet.select(4 + 2)  # the second row's second completion
    chance = f"{results[1].log_probs[1]:.2f}".replace("-", "−")
    assert f"completion 2: log p(x) = {chance}" in several.detail.text()
    several.sheet.select(4 + 3)
    original = f"{results[1].original:.2f}".replace("-", "−")
    assert f"log p(x) = {original}" in several.detail.text()


def test_what_was_pointed_at_among_more_rows_is_not_told_of_fewer(panel, ready, qtbot):
    several = ready(images=3)
    fill(panel, qtbot)
    done(several, qtbot)
    several.sheet.select(2 * 4 + 1)  # in the third row
    several.images.setValue(1)
    fill(panel, qtbot)
    done(several, qtbot)
    assert several.detail.text()


def test_rows_appear_as_they_are_done_and_stay_when_it_is_given_up(panel, ready, qtbot):
    several = ready("fvsbn", images=8, each=10)
    panel.editor.canvas.apply_preset("top")
    seen = []
    several.state.changed.connect(lambda: seen.append(len(several.state.results)))
    fill(panel, qtbot)
    qtbot.waitUntil(lambda: len(several.state.results) >= 1, timeout=WAIT)
    assert several.state.task.working
    assert several.bar.isVisible()
    qtbot.mouseClick(several.bar.cancel_button, LEFT)
    kept = len(several.state.results)
    assert 1 <= kept < 8
    assert {0, 1} <= set(seen)
    qtbot.waitUntil(lambda: not panel.studio.jobs.jobs, timeout=WAIT)
    assert len(several.state.results) == kept
    assert len(several.exports()) == 2


def test_a_stroke_marks_the_sheet_as_of_another_mask(panel, ready, qtbot):
    several = ready()
    fill(panel, qtbot)
    Hand(panel.editor.canvas).stroke((1, 1), (1, 6))  # in the middle of work
    assert several.stale.stale
    done(several, qtbot)
    assert several.stale.stale
    panel.editor.undo_action.trigger()
    assert not several.stale.stale


def test_another_model_takes_the_sheet_away(panel, ready, studio, make_run, qtbot):
    several = ready("fvsbn", images=8, each=10)
    panel.editor.canvas.apply_preset("top")
    fill(panel, qtbot)
    studio.runs.select(make_run("nade", "Another"))
    qtbot.waitUntil(lambda: not several.state.rows)
    assert not several.state.task.working
    assert several.sheet.is_empty()
    panel.editor.canvas.apply_preset("bottom")
    several.images.setValue(2)
    fill(panel, qtbot)
    assert all(isinstance(result, Result) for result in done(several, qtbot))


def test_a_sheet_is_saved_as_a_picture_and_as_a_drawing(panel, ready, qtbot, tmp_path):
    several = ready()
    assert several.exports() == []
    fill(panel, qtbot)
    done(several, qtbot)
    png, svg = panel.exports()
    png.prepare()(tmp_path / "sheet.png")
    svg.prepare()(tmp_path / "sheet.svg")
    with Image.open(tmp_path / "sheet.png") as picture:
        assert picture.width > 4 * 112
    assert (tmp_path / "sheet.svg").read_text("utf-8").count("<image") == 3 * 4


def test_a_drawing_alone_is_a_sheet_of_one_row(panel, ready, make_run, studio, qtbot):
    several = ready()
    studio.runs.select(make_run("nade", "Larger", event_shape=(1, 12, 12)))
    qtbot.waitUntil(lambda: panel.state.model is not None)
    panel.source.draw_button.click()
    Hand(panel.editor.canvas).stroke((3, 3), (3, 8))
    fill(panel, qtbot)
    results = done(several, qtbot)
    assert len(results) == 1
    assert np.array_equal(results[0].request.image, studio.mask.image)


# Live

ANY_ORDER = {"masks": 0, "resample": "orderings", "ordering": "random", "hidden": (16,)}


@pytest.fixture
def live(panel, ready, qtbot):
    """Return the sheet of a model that is live by itself, filled because it came in front."""
    several = ready("made", **ANY_ORDER)
    qtbot.waitUntil(panel.bar.live.isChecked, timeout=WAIT)
    done(several, qtbot)
    return several


def masks(several):
    return [result.request.mask for result in several.state.results]


def test_live_fills_the_sheet_in_front_after_a_stroke(panel, live, studio, qtbot):
    asked = panel.state.request
    Hand(panel.editor.canvas).stroke((1, 1), (1, 6))
    assert not studio.mask.mask[0, 1, 3]
    qtbot.waitUntil(lambda: not live.state.rows[0].request.mask[0, 1, 3], timeout=WAIT)
    done(live, qtbot)
    assert len(masks(live)) == 3
    assert all((mask == studio.mask.mask).all() for mask in masks(live))
    assert not live.stale.stale
    assert panel.state.request is asked  # the image alone is not in sight


@pytest.mark.parametrize("change", ["images", "each", "seed", "image"])
def test_live_fills_the_sheet_again_when_something_else_is_asked_for(panel, live, qtbot, change):
    before = live.state.rows[0].request
    if change == "image":
        panel.source.another.click()
    else:
        box = panel.bar.seed.box if change == "seed" else getattr(live, change)
        qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: live.state.rows[0].request is not before, timeout=WAIT)
    results = done(live, qtbot)
    assert (len(results), results[0].request.n) == (live.images.value(), live.each.value())
    assert results[0].request.seed == panel.bar.seed.value()
    assert (results[0].request.image == panel.studio.mask.image).all()


def test_turning_the_page_completes_only_what_is_old(panel, live, qtbot):
    panel.views.bar.setCurrentIndex(0)
    qtbot.waitUntil(lambda: panel.state.result is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
    result, rows = panel.state.result, list(live.state.rows)
    panel.views.bar.setCurrentIndex(1)
    panel.views.bar.setCurrentIndex(0)
    assert not panel.bar.waits
    Hand(panel.editor.canvas).stroke((1, 1), (1, 6))
    qtbot.waitUntil(lambda: panel.state.result is not result, timeout=WAIT)
    assert live.state.rows == rows
    panel.views.bar.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not live.state.rows[0].request.mask[0, 1, 3], timeout=WAIT)


def pace(panel, seconds):
    """Let two completions of half of an image have taken so long before."""
    kind = f"exact//{panel.run.folder.name}"
    panel.restore(panel.keep() | {"pace": {kind: [seconds, 32, 2]}})
    panel.bar.changed.emit()


def test_the_time_told_is_that_of_what_is_in_front(panel, live, qtbot):
    pace(panel, 3.0)
    label = panel.bar.effort.label
    assert label.text().endswith("about 9.0 s")
    live.images.setValue(2)
    assert label.text().endswith("about 6.0 s")
    panel.views.bar.setCurrentIndex(0)
    panel.bar.n.setValue(2)
    assert label.text().endswith("about 3.0 s")


def test_the_time_of_a_sheet_is_learned_from_its_rows(panel, ready, qtbot):
    several = ready()
    fill(panel, qtbot)
    longest = max(result.seconds for result in done(several, qtbot))
    qtbot.waitUntil(lambda: panel.teller.expected is not None)
    assert 0 < panel.teller.expected <= 3 * longest


def test_a_sheet_that_takes_long_is_left_to_the_button(panel, live, qtbot):
    pace(panel, 60.0)
    rows = list(live.state.rows)
    Hand(panel.editor.canvas).stroke((1, 1), (1, 6))
    qtbot.waitUntil(lambda: "Live leaves this sheet to Complete" in live.detail.text())
    assert "it takes about 5 min" in live.detail.text()
    assert live.state.rows == rows
    assert live.stale.stale
    fill(panel, qtbot)
    done(live, qtbot)
    assert "3 of 3 images" in live.detail.text()
