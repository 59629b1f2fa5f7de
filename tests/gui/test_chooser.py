"""The chooser: one model in hand for sampling, completion and explanation, taken from one list."""

from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ar_studio.gui.completion.panel import CompletionPanel
from ar_studio.gui.parts.choices import OFFER, Choices
from ar_studio.gui.sampling.panel import SamplingPanel
from ar_studio.gui.studio.studio import Studio

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|raise|grabbing")

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot, studio):
    """Return a function that shows a page of the session."""

    def shown(kind):
        panel = kind(studio)
        qtbot.addWidget(panel)
        panel.resize(1000, 780)
        with qtbot.waitActive(panel):
            panel.show()
        return panel

    return shown


def offered(choices: Choices) -> list[str]:
    items = map(choices.list.item, range(choices.list.count()))
    return [item.text() for item in items if item.data(OFFER) is not None and not item.isHidden()]


def offer(choices: Choices, title: str):
    items = map(choices.list.item, range(choices.list.count()))
    return next(item.data(OFFER) for item in items if item.text() == title)


def press(page) -> Choices:
    QTest.mouseClick(page.chooser, LEFT, pos=page.chooser._ground().center())
    assert page.chooser.choices.isVisible()
    return page.chooser.choices


def take(page, title: str) -> None:
    choices = press(page)
    QTest.keyClicks(choices.search, title)
    QTest.keyClick(choices.search, Qt.Key.Key_Return)
    assert not choices.isVisible()


def test_it_says_which_model_is_in_hand_of_which_data_and_how_good(page, studio, make_run):
    run = make_run("nade", "My NADE")
    run.update(progress=run.record.progress.model_copy(update={"best_valid_nll": 21.5}))
    panel = page(SamplingPanel)
    studio.runs.refresh()
    studio.runs.select(run)
    assert panel.chooser.title == "My NADE"
    assert panel.chooser.facts.startswith("Digits · validation 21.50 nats · today")
    assert "My NADE" in panel.chooser.accessibleName()
    assert panel.chooser.facts in panel.chooser.toolTip()


def test_keys_open_search_and_take_a_model(page, studio, make_run, qtbot):
    first, second = make_run("fvsbn", "First"), make_run("nade", "Second of NADE")
    panel = page(SamplingPanel)
    studio.runs.select(first)
    panel.take_focus()
    QTest.keyClick(panel.request.draw_button, Qt.Key.Key_M, CONTROL)
    choices = panel.chooser.choices
    assert choices.isVisible()
    assert choices.list.currentItem().text() == "First"
    QTest.keyClicks(choices.search, "nade digits")
    assert offered(choices) == ["Second of NADE"]
    QTest.keyClick(choices.search, Qt.Key.Key_Return)
    assert studio.runs.current.folder == second.folder
    assert not choices.isVisible()
    assert panel.chooser.title == "Second of NADE"


def test_arrow_keys_go_past_headings_and_escape_takes_nothing(page, studio, make_run):
    runs = [make_run("fvsbn", title) for title in ("One", "Two", "Three")]
    panel = page(SamplingPanel)
    studio.runs.select(runs[0])
    choices = press(panel)
    QTest.keyClick(choices.search, Qt.Key.Key_Up)
    assert choices.list.currentItem().text() == "Two"
    QTest.keyClick(choices.search, Qt.Key.Key_Escape)
    assert not choices.isVisible()
    assert studio.runs.current.folder == runs[0].folder


def test_the_newest_run_of_ones_own_comes_first(page, studio, make_run):
    now = datetime.now(UTC)
    for days, title in enumerate(("Newest", "Older", "Oldest")):
        make_run("fvsbn", title).update(created=now - timedelta(days=days))
    panel = page(SamplingPanel)
    studio.runs.refresh()
    studio.runs.select(studio.runs.runs[0])
    assert offered(press(panel)) == ["Newest", "Older", "Oldest"]


def test_what_a_page_cannot_use_is_grey_and_says_why(page, studio, make_run):
    able = make_run("nade", "Able")
    make_run("sbn", "Hidden causes", hidden=(4,))
    make_run("fvsbn", "Untrained", weights=False)
    panel = page(CompletionPanel)
    studio.runs.select(able)
    choices = press(panel)
    assert offer(choices, "Untrained").refusal == "no weights yet"
    assert "conditionals" in offer(choices, "Hidden causes").refusal
    QTest.keyClicks(choices.search, "hidden causes")
    QTest.keyClick(choices.search, Qt.Key.Key_Return)
    assert choices.isVisible()
    assert studio.runs.current.folder == able.folder


def test_it_tells_which_masks_are_completed_exactly(page, studio, make_run):
    make_run("nade", "Raster")
    make_run("nade", "Columns", ordering="column")
    make_run("made", "Any", masks=0, resample="orderings", hidden=(8,))
    panel = page(CompletionPanel)
    studio.runs.select(studio.runs.runs[0])
    choices = press(panel)
    assert offer(choices, "Any").completes == "✓ completes any mask exactly"
    assert offer(choices, "Raster").completes.startswith("Bottom half exactly")
    assert offer(choices, "Columns").completes.startswith("What comes last in its order")


def test_stored_samples_are_shown_small(page, studio, make_run, qtbot):
    import torch

    run = make_run("nade", "Drawn")
    run.save_samples(1, torch.ones((9, 1, 8, 8), dtype=torch.uint8))
    panel = page(SamplingPanel)
    studio.runs.select(run)
    qtbot.waitUntil(lambda: len(studio.thumbnails.of(run)) == 4)
    at = panel.chooser._ground().left() + 20, panel.chooser.height() // 2 - 5
    assert panel.chooser.grab().toImage().pixelColor(*at).lightness() == 255


def test_another_model_completes_the_same_picture_under_the_same_mask(
    page, studio, make_run, qtbot
):
    first = make_run("nade", "First")
    make_run("fvsbn", "Second")
    panel = page(CompletionPanel)
    studio.runs.select(first)
    qtbot.waitUntil(lambda: studio.mask.image is not None and panel.state.model is not None)
    panel.editor.canvas.apply_preset("left")
    panel.bar.seed.box.setValue(7)
    panel.complete()
    qtbot.waitUntil(lambda: panel.state.result is not None, timeout=60_000)
    image, mask = studio.mask.image.copy(), studio.mask.mask.copy()
    take(panel, "second")
    np.testing.assert_array_equal(studio.mask.image, image)
    np.testing.assert_array_equal(studio.mask.mask, mask)
    qtbot.waitUntil(lambda: panel.state.result is not None, timeout=60_000)
    request = panel.state.result.request
    assert (request.title, request.seed) == ("Second", 7)
    np.testing.assert_array_equal(request.mask, mask)


def test_an_image_keeps_its_look_in_the_values_of_another_model(page, studio, make_run, qtbot):
    first = make_run("nade", "Black and white")
    second = make_run("made", "Four greys", levels=4, hidden=(8,))
    panel = page(CompletionPanel)
    studio.runs.select(first)
    qtbot.waitUntil(lambda: studio.mask.image is not None)
    image = studio.mask.image.copy()
    studio.runs.select(second)
    np.testing.assert_array_equal(studio.mask.image, 3 * image)
    studio.runs.select(first)
    np.testing.assert_array_equal(studio.mask.image, image)
    assert panel.source.whose.text().startswith("Test image")


def test_an_image_of_another_shape_waits_for_its_models_and_that_is_said(
    page, studio, make_run, qtbot
):
    first, larger = make_run("nade", "Small"), make_run("nade", "Large", event_shape=(1, 9, 9))
    panel = page(CompletionPanel)
    studio.runs.select(first)
    qtbot.waitUntil(lambda: studio.mask.image is not None)
    panel.editor.canvas.apply_preset("left")
    image, mask = studio.mask.image.copy(), studio.mask.mask.copy()
    with qtbot.waitSignal(studio.noticed) as said:
        studio.runs.select(larger)
    assert "8×8" in said.args[0]
    assert studio.mask.image is None
    panel.source.draw_button.click()
    qtbot.waitUntil(lambda: panel.state.model is not None)
    studio.runs.select(first)
    np.testing.assert_array_equal(studio.mask.image, image)
    np.testing.assert_array_equal(studio.mask.mask, mask)


def test_another_model_draws_from_the_same_seed_at_the_same_place(page, studio, make_run, qtbot):
    first = make_run("nade", "First")
    make_run("fvsbn", "Second")
    panel = page(SamplingPanel)
    studio.runs.select(first)
    panel.request.n.setValue(4)
    panel.request.seed.box.setValue(5)
    panel.draw()
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=30_000)
    panel.state.look_at(2)
    panel.state.player.pause()
    panel.state.player.seek(31)
    take(panel, "second")
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=30_000)
    assert panel.state.drawing.request.title == "Second"
    assert panel.state.drawing.request.seed == 5
    assert (panel.state.index, panel.state.player.position) == (2, 31)
    assert not panel.state.player.playing


def test_before_the_engine_is_there_a_page_claims_nothing_and_keeps_the_wish(
    qtbot, make_run, studio, monkeypatch
):
    run = make_run("fvsbn", "Asked for")
    early = Studio()
    panel: Any = SamplingPanel(early)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.page is panel.loading
    assert not panel.chooser.isEnabled()
    early.runs.refresh()
    early.ask("sample", *(one for one in early.runs.runs if one.folder == run.folder))
    panel.serve("sample", ())
    assert panel.page is panel.loading
    assert panel.chooser.title == "Asked for"
    assert panel.loading.sentence.startswith("Asked for draws as soon as")
    early.load_engine()
    qtbot.waitUntil(lambda: panel.state.drawing is not None, timeout=60_000)
    assert panel.state.drawing.request.title == "Asked for"
    early.jobs.shut_down()
    early.deleteLater()


def test_a_newer_wish_replaces_the_older(page, studio, make_run, qtbot):
    waiting, ready = make_run("fvsbn", "Waiting", weights=False), make_run("nade", "Ready")
    panel: Any = page(SamplingPanel)
    studio.runs.select(waiting)
    panel.serve("sample", ())
    assert not panel.state.drawing
    studio.runs.select(ready)
    panel.serve("sample", ())
    assert panel.state.drawing.request.title == "Ready"
    from ar_studio import models

    waiting.save_weights(models.create("fvsbn", (1, 8, 8)).state_dict())
    studio.runs.select(waiting)
    QApplication.processEvents()
    assert panel.state.drawing is None
