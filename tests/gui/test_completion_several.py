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
