"""The comparison, driven by clicks and keys: models side by side, their exports, and the table."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ar_studio.gui.compare import completing, work
from ar_studio.gui.compare.panel import COMPLETIONS, IMAGE, SAMPLES, SCORES, ComparePanel
from ar_studio.gui.compare.table import EVENTS, FOLDER_ROLE, NLL, RANK, RUN, SPEED, TRAINED
from ar_studio.gui.events.image.closeup import ImageCloseup
from ar_studio.gui.events.image.view import SheetView
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.kit.line import Lines
from ar_studio.gui.kit.stale import Veil
from ar_studio.gui.kit.tables import Line
from ar_studio.gui.parts.choices import OFFER
from ar_studio.gui.parts.offers import Offer
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints"),  # of the offscreen platform only
    pytest.mark.qt_log_ignore("grabbing the keyboard"),
    pytest.mark.qt_log_ignore("raise"),
]
LEFT = Qt.MouseButton.LeftButton
WAIT = 90_000


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio, make_run: Callable) -> Iterator[ComparePanel]:
    """Return the panel with three runs of digits and one of larger images."""
    make_run("fvsbn", "First")
    make_run("nade", "Second")
    make_run("made", "Third")
    make_run("fvsbn", "Larger", (1, 10, 10))
    made = ComparePanel(studio)
    qtbot.addWidget(made)
    made.resize(1200, 780)
    made.show()
    yield made
    made.adding.close()
    made.state.task.cancel()


def add(qtbot: QtBot, panel: ComparePanel, *titles: str) -> None:
    """Add models by the button and the list, as one types a part of the name."""
    for title in titles:
        qtbot.mouseClick(panel.add_button, LEFT)
        qtbot.keyClicks(panel.adding.search, title)
        qtbot.keyClick(panel.adding.search, Qt.Key.Key_Return)
        assert not panel.adding.isVisible(), title


def offered(panel: ComparePanel) -> list[Offer]:
    """Return what the open list offers, in its order."""
    items = (panel.adding.list.item(row) for row in range(panel.adding.list.count()))
    return [offer for item in items if (offer := item.data(OFFER)) is not None]


def take_out(qtbot: QtBot, panel: ComparePanel, title: str) -> None:
    chip = next(chip for chip in panel.chips.chips if chip.said.name == title)
    qtbot.mouseClick(chip.close_button, LEFT)


def finish(qtbot: QtBot, panel: ComparePanel) -> None:
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)


def draw(qtbot: QtBot, panel: ComparePanel, *titles: str) -> None:
    """Set models side by side, let them draw, and go to the end."""
    add(qtbot, panel, *(titles or ("First", "Second")))
    finish(qtbot, panel)
    panel.state.player.pause()
    qtbot.keyClick(panel.transport.scrub, Qt.Key.Key_End)
    QApplication.processEvents()  # what is laid out anew lies where it is to lie


def turn(qtbot: QtBot, panel: ComparePanel, page: int) -> None:
    at = panel.tabs.tabRect(page).center()
    qtbot.mouseClick(panel.tabs, LEFT, pos=at)
    assert panel.mode == page


def names(panel: ComparePanel) -> list[str]:
    return [run.record.title for run in panel.state.chosen]


def sheets(panel: ComparePanel) -> list:
    return [p.view.sheet for p in panel.slide.places() if isinstance(p.view, SheetView)]


def closeups(panel: ComparePanel) -> list[ImageCloseup]:
    found = [column.closeup for column in panel.slide.columns.values()]
    return [one for one in found if isinstance(one, ImageCloseup)]


def mask_a_half(studio: Studio) -> None:
    mask = np.ones((1, 8, 8), np.bool_)
    mask[:, 4:] = False
    studio.mask.set(np.ones((1, 8, 8), np.uint8), mask)


def complete(qtbot: QtBot, panel: ComparePanel) -> None:
    qtbot.mouseClick(panel.bar.go_button, LEFT)
    finish(qtbot, panel)


# Which models


def test_says_what_to_do_without_runs(qtbot: QtBot, studio: Studio) -> None:
    panel = ComparePanel(studio)
    qtbot.addWidget(panel)
    assert panel.page is panel.empty


def test_draw_asks_for_models_first(panel: ComparePanel) -> None:
    assert panel.invitation.isVisible()
    assert not panel.bar.go_button.isEnabled()
    assert "Add a model" in panel.bar.go_button.toolTip()


def test_one_model_is_taken_and_others_are_asked_for(
    qtbot: QtBot, panel: ComparePanel, studio: Studio
) -> None:
    runs = {run.record.title: run for run in studio.runs.runs}
    panel.serve("compare", [runs["Second"]])
    assert names(panel) == ["Second"]
    qtbot.waitUntil(panel.adding.isVisible)
    assert not panel.state.task.working
    assert panel.state.drawn == []
    found = offered(panel)
    assert {one.title for one in found[:2]} == {"First", "Third"}
    assert found[2].title == "Larger"
    assert "1×10×10" in found[2].refusal
    qtbot.keyClick(panel.adding.search, Qt.Key.Key_Down)
    qtbot.keyClick(panel.adding.search, Qt.Key.Key_Return)
    finish(qtbot, panel)
    assert len(panel.state.drawn) == 2


def test_what_cannot_stand_beside_is_not_added(qtbot: QtBot, panel: ComparePanel) -> None:
    add(qtbot, panel, "First")
    qtbot.mouseClick(panel.add_button, LEFT)
    qtbot.keyClicks(panel.adding.search, "Larger")
    qtbot.keyClick(panel.adding.search, Qt.Key.Key_Return)
    assert panel.adding.isVisible()
    assert names(panel) == ["First"]


def test_the_model_in_hand_is_the_first_one(qtbot: QtBot, studio: Studio, make_run) -> None:
    studio.runs.select(make_run("nade", "In hand"))
    panel = ComparePanel(studio)
    qtbot.addWidget(panel)
    panel.show()
    assert names(panel) == ["In hand"]
    take_out(qtbot, panel, "In hand")
    studio.runs.refresh()
    assert names(panel) == []


def test_four_stand_side_by_side_at_most(qtbot: QtBot, panel: ComparePanel, make_run) -> None:
    make_run("fvsbn", "Fourth")
    add(qtbot, panel, "First", "Second", "Third", "Fourth")
    assert not panel.add_button.isEnabled()
    take_out(qtbot, panel, "Second")
    assert panel.add_button.isEnabled()
    add(qtbot, panel, "Second")
    assert names(panel) == ["First", "Second", "Third", "Fourth"]  # each keeps its place
    assert [chip.said.place for chip in panel.chips.chips] == [0, 1, 2, 3]


# Samples


def test_models_draw_from_the_same_noise(qtbot: QtBot, panel: ComparePanel) -> None:
    from ar_studio import models, sampling

    draw(qtbot, panel)
    assert [one.run.record.title for one in panel.state.drawn] == ["First", "Second"]
    for one in panel.state.drawn:
        *_, last = sampling.sample(models.restore(one.run), 9, seed=0)
        assert isinstance(last, sampling.Sampled)
        np.testing.assert_array_equal(one.recording.images(64), last.samples.numpy())


def test_what_a_model_drew_stays_while_another_joins(qtbot: QtBot, panel: ComparePanel) -> None:
    draw(qtbot, panel)
    before = [one.recording for one in panel.state.drawn]
    draw(qtbot, panel, "Third")
    after = [one.recording for one in panel.state.drawn]
    assert after[:2] == before
    assert after[2].known == 64
    assert panel.state.player.position == 64
    take_out(qtbot, panel, "First")
    assert [one.recording for one in panel.state.drawn] == after[1:]


def test_one_player_moves_all_models(qtbot: QtBot, panel: ComparePanel) -> None:
    draw(qtbot, panel)
    assert panel.state.player.position == 64
    first, second = sheets(panel)
    before = [sheet.to_image() for sheet in (first, second)]
    qtbot.keyClick(first, Qt.Key.Key_Comma)
    panel.state.player.seek(10)
    assert all(
        sheet.to_image() != image for sheet, image in zip((first, second), before, strict=True)
    )
    at = first.tile_rect(3).center().toPoint()
    qtbot.mouseClick(first, LEFT, pos=at)
    assert [sheet.selection() for sheet in (first, second)] == [3, 3]


def test_every_sample_says_how_likely_its_model_thinks_it(
    qtbot: QtBot, panel: ComparePanel
) -> None:
    from ar_studio import models

    draw(qtbot, panel)
    for one, column in zip(panel.state.drawn, panel.slide.columns.values(), strict=True):
        assert column.sight is not None
        totals = models.restore(one.run).log_prob(torch.from_numpy(column.sight.events))
        assert column.sight.totals is not None
        np.testing.assert_allclose(column.sight.totals, totals.detach().numpy(), rtol=1e-3)
        assert f"mean log p −{-totals.mean():.1f}" in column.score.text()
        assert f"no. 1: −{-totals[0]:.1f}" in column.score.text()
    sheet = sheets(panel)[1]
    qtbot.mouseMove(sheet, sheet.tile_rect(4).center().toPoint())
    assert all("no. 5:" in column.score.text() for column in panel.slide.columns.values())


def test_a_pixel_pointed_at_is_read_in_every_model(qtbot: QtBot, panel: ComparePanel) -> None:
    draw(qtbot, panel)
    first, second = closeups(panel)
    qtbot.mouseMove(first.map, first.map.cell_rect(2, 5).center().toPoint())
    for closeup, column in zip((first, second), panel.slide.columns.values(), strict=True):
        assert [canvas.pointed() for canvas in closeup.canvases] == [(2, 5), (2, 5)]
        sight = column.sight
        assert sight is not None
        assert sight.log_probs is not None
        chance = np.exp(sight.log_probs[0, 0, 2, 5])
        assert column.readout.text() == f"value {sight.events[0, 0, 2, 5]} · p = {chance:.3g}"
    assert "Row 3, column 6" in panel.slide.pointed.text()
    first.map.setFocus()
    qtbot.keyClick(first.map, Qt.Key.Key_Right)
    assert second.image.pointed() == (2, 6)


def wheel(widget: QWidget, at: QPoint) -> None:
    where, control = QPointF(at), Qt.KeyboardModifier.ControlModifier
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    place = QPointF(widget.mapToGlobal(at))
    turned = QWheelEvent(where, place, QPoint(), QPoint(0, 120), none, control, phase, False)
    QApplication.sendEvent(widget, turned)


def test_zoom_is_the_same_in_every_model(qtbot: QtBot, panel: ComparePanel) -> None:
    draw(qtbot, panel)
    first, second = closeups(panel)
    canvases = [*first.canvases, *second.canvases]
    before = first.image.cell_size()
    for _ in range(4):
        wheel(first.image, first.image.rect().center())
    assert first.image.cell_size() > before
    assert {canvas.cell_size() for canvas in canvases} == {first.image.cell_size()}
    QTest.mouseDClick(second.map, LEFT)
    assert {canvas.view()[0] for canvas in canvases} == {None}  # all of it is in sight again


def test_another_seed_is_told_until_it_is_drawn(qtbot: QtBot, panel: ComparePanel) -> None:
    draw(qtbot, panel)
    assert panel.bar.line.text() == ""
    panel.bar.seed.box.setFocus()
    panel.bar.seed.box.selectAll()
    qtbot.keyClicks(panel.bar.seed.box, "3")
    assert "Shown: 9 samples of seed 0" in panel.bar.line.text()
    qtbot.keyClick(panel.bar.seed.box, Qt.Key.Key_Return)
    finish(qtbot, panel)
    assert panel.bar.line.text() == ""
    assert panel.state.drawing is not None
    assert panel.state.drawing.seed == 3


def test_an_edited_record_is_listed(qtbot: QtBot, panel: ComparePanel, make_run, studio) -> None:
    run = make_run("fvsbn", "Edited")
    run.update(model=run.record.model.model_copy(update={"event_shape": (0, -1)}))
    studio.runs.refresh()
    assert item_of(panel, "Edited").text(EVENTS) == "–"
    add(qtbot, panel, "First")
    qtbot.mouseClick(panel.add_button, LEFT)  # and offers it as one that cannot be added
    assert {one.title for one in offered(panel) if one.refusal} == {"Larger", "Edited"}


def test_cancel_stops_the_drawing(qtbot: QtBot, panel: ComparePanel, make_run: Callable) -> None:
    make_run("pixelcnn", "Slow", (1, 28, 28))
    add(qtbot, panel, "Slow")
    panel.bar.n.setValue(36)
    qtbot.mouseClick(panel.bar.go_button, LEFT)
    qtbot.waitUntil(lambda: panel.state.player.available > 0, timeout=WAIT)
    qtbot.mouseClick(panel.bar.work.cancel_button, LEFT)
    assert not panel.state.task.working
    assert not panel.bar.work.cancel_button.isVisible()
    assert panel.state.drawn[0].recording.known > 0
    assert "not" in panel.bar.line.text().lower()


# Completions, and one image


def test_completes_the_masked_image_with_every_model(
    qtbot: QtBot, panel: ComparePanel, studio: Studio
) -> None:
    studio.mask.set(np.zeros((1, 5, 5), np.uint8), np.zeros((1, 5, 5), np.bool_))
    add(qtbot, panel, "First", "Second")
    turn(qtbot, panel, COMPLETIONS)
    assert "an image of 5×5" in panel.original.note.text()
    assert not panel.bar.go_button.isEnabled()
    mask_a_half(studio)
    complete(qtbot, panel)
    masked = panel.state.masked
    assert masked is not None
    assert len(masked.completions) == 2
    for folder, done in masked.completions.items():
        events = done.sight.events
        assert events.shape == (6, 1, 8, 8)
        assert (events[:, :, :4] == 1).all()
        column = panel.slide.columns[folder]
        assert "exact" in column.method.text()
        assert "mean log p −" in column.score.text()
        assert column.place.count() == 6
    told = panel.original.note.text().splitlines()
    assert told[0] == "log p of the original:"
    assert [line[:5] for line in told[1:]] == ["A   −", "B   −"]


def test_models_added_one_by_one_have_columns_of_one_width(
    qtbot: QtBot, panel: ComparePanel
) -> None:
    for title in ("First", "Second", "Third"):
        add(qtbot, panel, title)
        qtbot.wait(0)
        widths = [column.place.width() for column in panel.slide.columns.values()]
        assert max(widths) - min(widths) <= 1, widths


def test_the_words_beside_the_models_are_read_on_a_projector(panel: ComparePanel) -> None:
    font = panel.original.font()
    font.setPointSizeF(1.6 * font.pointSizeF())
    panel.original.setFont(font)
    original = panel.original
    for button in (original.example_button, original.paint_button):
        assert button.sizeHint().width() <= original.width()


def test_an_empty_column_names_the_button_that_fills_it(qtbot: QtBot, panel: ComparePanel) -> None:
    add(qtbot, panel, "First", "Second")
    for mode, button in ((COMPLETIONS, "Complete"), (SAMPLES, "Draw")):
        turn(qtbot, panel, mode)
        for place in panel.slide.places():
            assert place.placeholder.startswith(f"Press {button}")


def test_the_outline_of_what_is_stale_is_all_in_sight(qtbot: QtBot, panel: ComparePanel) -> None:
    draw(qtbot, panel)
    panel.bar.n.setValue(5)
    for veil in panel.findChildren(Veil):
        around = veil.parentWidget()
        if veil.isVisible() and around is not None:
            assert around.rect().contains(veil.geometry())


def test_what_marked_a_model_as_stale_goes_with_it(qtbot: QtBot, panel: ComparePanel) -> None:
    draw(qtbot, panel)
    panel.bar.n.setValue(5)
    assert sum(veil.isVisible() for veil in panel.findChildren(Veil)) == 4
    take_out(qtbot, panel, "First")
    assert sum(veil.isVisible() for veil in panel.findChildren(Veil)) == 2


def test_an_example_is_there_without_a_visit_to_complete(
    qtbot: QtBot, panel: ComparePanel, studio: Studio
) -> None:
    add(qtbot, panel, "First", "Second")
    turn(qtbot, panel, COMPLETIONS)
    qtbot.waitUntil(lambda: studio.mask.image is not None, timeout=WAIT)
    assert panel.bar.go_button.isEnabled()
    before = studio.mask.image
    qtbot.mouseClick(panel.original.example_button, LEFT)
    assert (studio.mask.image != before).any()


def test_completions_of_another_mask_say_so(
    qtbot: QtBot, panel: ComparePanel, studio: Studio
) -> None:
    mask_a_half(studio)
    add(qtbot, panel, "First", "Second")
    finish(qtbot, panel)
    turn(qtbot, panel, COMPLETIONS)
    complete(qtbot, panel)
    assert panel.bar.line.text() == ""
    assert studio.mask.image is not None
    studio.mask.set(studio.mask.image, np.eye(8, dtype=np.bool_)[None])
    assert "earlier image, mask" in panel.bar.line.text()
    mask_a_half(studio)
    assert panel.bar.line.text() == ""
    add(qtbot, panel, "Third")
    assert "Not completed yet by Third" in panel.bar.line.text()
    assert panel.state.masked is not None
    kept = dict(panel.state.masked.completions)
    complete(qtbot, panel)
    now = panel.state.masked.completions
    assert all(now[folder] is done for folder, done in kept.items())
    assert len(now) == 3


def test_an_approximate_completion_says_how_good_it_is(
    qtbot: QtBot, panel: ComparePanel, studio: Studio
) -> None:
    mask = np.ones((1, 8, 8), np.bool_)
    mask[:, 1:4] = False
    studio.mask.set(np.ones((1, 8, 8), np.uint8), mask)
    add(qtbot, panel, "First", "Second")
    panel.bar.completions_n.setValue(6)
    turn(qtbot, panel, COMPLETIONS)
    complete(qtbot, panel)
    for column in panel.slide.columns.values():
        text = column.method.text()
        assert "annealed, without a guide" in text
        assert "effective particles of" in column.method.toolTip()
        run_of = panel.state.completion(column.run)
        assert run_of is not None
        assert run_of.standing is not None
        assert ("twins" in text) == (run_of.standing.unique_ancestors < 6)


def test_how_completions_were_made_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    page, line = QWidget(), Lines("How they were made")
    qtbot.addWidget(page)
    below = QLabel("Below")
    vbox(line, below, on=page)
    page.resize(600, 200)
    page.show()
    line.setText("short")
    place = below.y()
    line.setText("twins: 9 have 5 ancestors · guided by DeepNADE of any ordering, settled, 3.2 s")
    page.resize(200, 200)
    qtbot.waitUntil(lambda: line.height() >= QLabel.heightForWidth(line, line.width()))
    page.resize(600, 200)
    qtbot.waitUntil(lambda: below.y() == place)  # a second line moves nothing


def test_a_guide_draws_for_all_of_them_at_once_and_then_each_completes(
    qtbot: QtBot, panel: ComparePanel, studio: Studio, make_run: Callable
) -> None:
    make_run("made", "Guide", masks=0, resample="orderings", ordering="random", hidden=(16,))
    mask = np.ones((1, 8, 8), np.bool_)
    mask[:, 1:4] = False
    studio.mask.set(np.ones((1, 8, 8), np.uint8), mask)
    add(qtbot, panel, "First", "Second", "Guide")
    panel.bar.completions_n.setValue(4)
    turn(qtbot, panel, COMPLETIONS)
    seen: list[tuple[str, ...]] = []

    def look() -> None:
        texts = tuple(column.method.text() for column in panel.slide.columns.values())
        if not seen or seen[-1] != texts:
            seen.append(texts)

    panel.state.completed.connect(look)
    complete(qtbot, panel)
    first = next(row for row in seen if any("preview by Guide" in text for text in row))
    assert not any("guided" in text for text in first)  # all previews are there before
    guided = [text for text in seen[-1] if "guided by Guide, " in text]
    assert len(guided) == 2
    assert any(text.startswith("exact, ") for text in seen[-1])
    assert panel.state.masked is not None
    standings = [one.standing for one in panel.state.masked.completions.values()]
    assert {one.method for one in standings if one is not None} == {"guided", "exact"}


def test_one_image_is_looked_at_by_every_model(
    qtbot: QtBot, panel: ComparePanel, studio: Studio
) -> None:
    from ar_studio import models

    mask_a_half(studio)
    add(qtbot, panel, "First", "Second")
    finish(qtbot, panel)
    turn(qtbot, panel, IMAGE)
    columns = panel.slide.columns.values()
    qtbot.waitUntil(lambda: all(column.score.text() for column in columns), timeout=WAIT)
    for column in columns:
        ones = torch.ones((1, 1, 8, 8), dtype=torch.uint8)
        total = float(models.restore(column.run).log_prob(ones).detach()[0])
        assert column.score.text() == f"log p(x) = −{-total:.2f} nats"
        assert not column.place.isVisible()
    assert panel.original.original.isVisible()
    assert not panel.original.masked.isVisible()


# Exporting


def written(qtbot: QtBot, panel: ComparePanel, studio: Studio, folder: Path) -> dict[str, Path]:
    """Export all there is, and return the files by their ending."""
    paths = {}
    for export in panel.exports():
        paths[export.suffix] = path = folder / f"out{export.suffix}"
        panel.export(export, path)
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=WAIT)
    return paths


def test_exports_hold_the_models_in_sight_and_no_others(
    qtbot: QtBot, panel: ComparePanel, studio: Studio, tmp_path: Path
) -> None:
    draw(qtbot, panel, "First", "Second", "Third")
    whole = written(qtbot, panel, studio, tmp_path)
    with Image.open(whole[".png"]) as still:
        three = still.width
    take_out(qtbot, panel, "Second")
    paths = written(qtbot, panel, studio, tmp_path)
    text = paths[".svg"].read_text()
    assert "First" in text
    assert "Third" in text
    assert "Second" not in text
    assert text.count("<image") == 2 * (9 + 2)
    with Image.open(paths[".png"]) as still, Image.open(paths[".gif"]) as moving:
        assert still.info["Comment"] == "models: First, Third; seed: 0"
        assert still.width < three
        assert getattr(moving, "n_frames") > 20  # noqa: B009
    with Image.open(paths[".webp"]) as moving:
        assert getattr(moving, "n_frames") > 20  # noqa: B009


def test_maps_lie_beside_the_events_of_every_model(
    qtbot: QtBot, panel: ComparePanel, studio: Studio, tmp_path: Path
) -> None:
    draw(qtbot, panel)
    qtbot.keyClick(panel.bar.maps, Qt.Key.Key_Space)
    views = [place.view for place in panel.slide.places()]
    assert all(isinstance(view, SheetView) and view.maps.count() == 9 for view in views)
    paths = written(qtbot, panel, studio, tmp_path)
    assert paths[".svg"].read_text().count("<image") == 2 * (9 + 9 + 2)
    mask_a_half(studio)
    turn(qtbot, panel, COMPLETIONS)
    assert all(isinstance(view, SheetView) and view.maps.count() == 0 for view in views)
    complete(qtbot, panel)
    assert all(isinstance(view, SheetView) and view.maps.count() == 6 for view in views)
    with Image.open(written(qtbot, panel, studio, tmp_path)[".gif"]) as moving:
        assert getattr(moving, "n_frames") > 20  # noqa: B009
    turn(qtbot, panel, SAMPLES)
    assert all(isinstance(view, SheetView) and view.maps.count() == 9 for view in views)


def test_an_animation_ends_when_the_last_model_in_sight_ends(
    qtbot: QtBot, panel: ComparePanel, studio: Studio, tmp_path: Path
) -> None:
    draw(qtbot, panel, "First", "Second", "Third")
    slow = panel.state.drawn[1].recording
    slow.known = 20  # as if it had been cancelled on its way
    take_out(qtbot, panel, "Second")
    path = written(qtbot, panel, studio, tmp_path)[".gif"]
    with Image.open(path) as moving:
        moving.seek(getattr(moving, "n_frames") - 1)  # noqa: B009
        last = np.asarray(moving.convert("L"))
    still = panel.saving._moving_samples()
    expected = np.asarray(still.composed(64).picture(300).convert("L"))
    np.testing.assert_array_equal(last, expected)
    assert (np.asarray(still.composed(20).picture(300).convert("L")) != expected).any()


def test_completions_are_exported_with_the_original(
    qtbot: QtBot, panel: ComparePanel, studio: Studio, tmp_path: Path
) -> None:
    mask_a_half(studio)
    add(qtbot, panel, "First", "Second", "Third")
    finish(qtbot, panel)
    turn(qtbot, panel, COMPLETIONS)
    complete(qtbot, panel)
    take_out(qtbot, panel, "First")
    paths = written(qtbot, panel, studio, tmp_path)
    text = paths[".svg"].read_text()
    assert "Original" in text
    assert "First" not in text
    assert text.count("<image") == 2 + 2 * (6 + 2)
    for column in panel.slide.columns.values():
        assert column.score.text() in text
    with Image.open(paths[".gif"]) as moving:
        assert getattr(moving, "n_frames") > 20  # noqa: B009
    turn(qtbot, panel, IMAGE)
    qtbot.waitUntil(lambda: len(panel.exports()) == 4, timeout=WAIT)
    assert "Second" in written(qtbot, panel, studio, tmp_path)[".svg"].read_text()


# The table


def item_of(panel: ComparePanel, title: str) -> Line:
    found = panel.scores.table.findItems(
        title, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    )
    assert found, title
    return found[0]  # pyright: ignore[reportReturnType]


def check(qtbot: QtBot, panel: ComparePanel, *titles: str) -> None:
    """Check runs in the table by the keyboard."""
    for title in titles:
        panel.scores.table.setCurrentItem(item_of(panel, title))
        qtbot.keyClick(panel.scores.table, Qt.Key.Key_Space)


def evaluate(qtbot: QtBot, panel: ComparePanel) -> None:
    qtbot.mouseClick(panel.scores.evaluate_button, LEFT)
    qtbot.waitUntil(lambda: not panel.state.evaluation.working, timeout=WAIT)


def test_checked_rows_are_shown_side_by_side(qtbot: QtBot, panel: ComparePanel) -> None:
    add(qtbot, panel, "Third")
    turn(qtbot, panel, SCORES)
    assert item_of(panel, "Third").checkState(RUN) == Qt.CheckState.Checked
    check(qtbot, panel, "Third", "Second", "First")
    qtbot.mouseClick(panel.scores.show_button, LEFT)
    assert panel.mode == SAMPLES
    assert names(panel) == ["Second", "First"]
    finish(qtbot, panel)
    assert len(panel.state.drawn) == 2


def test_what_does_not_go_together_is_not_shown_side_by_side(
    qtbot: QtBot, panel: ComparePanel
) -> None:
    turn(qtbot, panel, SCORES)
    check(qtbot, panel, "First", "Larger")
    assert not panel.scores.show_button.isEnabled()
    assert "1×10×10" in panel.scores.show_button.toolTip()
    assert "Larger" in panel.scores.note.text()


def test_evaluates_what_is_missing_and_notes_it(
    qtbot: QtBot, panel: ComparePanel, studio: Studio
) -> None:
    turn(qtbot, panel, SCORES)
    check(qtbot, panel, "First", "Second")
    evaluate(qtbot, panel)
    scores = {run.record.title: run.record.scores for run in studio.runs.runs}
    assert set(scores["First"]) == set(scores["Second"]) == {"test"}
    assert not scores["Larger"]
    better = min(("First", "Second"), key=lambda title: scores[title]["test"].nll_nats)
    assert item_of(panel, better).text(RANK) == "1"
    assert f"± {scores[better]['test'].nll_stderr:.2f}" in item_of(panel, better).text(NLL)
    assert not panel.scores.evaluate_button.isEnabled()


def test_runs_of_the_same_data_are_evaluated_with_one_reading(
    qtbot: QtBot, panel: ComparePanel, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ar_studio import data

    read: list[str] = []
    load = data.load
    monkeypatch.setattr(
        "ar_studio.data.load", lambda source, *a, **k: read.append(source) or load(source, *a, **k)
    )
    studio.data.dataset = None  # else what is open would serve
    turn(qtbot, panel, SCORES)
    check(qtbot, panel, "First", "Second", "Third")
    evaluate(qtbot, panel)
    assert read == ["digits"]


def test_a_run_whose_data_are_gone_does_not_stop_the_others(
    qtbot: QtBot, panel: ComparePanel, studio: Studio
) -> None:
    said = []
    studio.noticed.connect(lambda sentence, *_: said.append(sentence))
    run = next(run for run in studio.runs.runs if run.record.title == "First")
    gone = run.record.data.model_copy(update={"fingerprint": "another"})
    run.update(data=gone)
    studio.runs.refresh()
    turn(qtbot, panel, SCORES)
    check(qtbot, panel, "First", "Second")
    evaluate(qtbot, panel)
    assert len(said) == 1
    assert said[0].startswith("First was not evaluated")
    assert item_of(panel, "Second").text(RANK) == "1"


def test_sorting_never_mixes_protocols(panel: ComparePanel, studio: Studio) -> None:
    from ar_studio.records import Score

    numbers = {
        "First": ("a", 20.0),
        "Second": ("b", 5.0),
        "Larger": ("a", 10.0),
        "Third": ("a", 30.0),
    }
    for run in list(studio.runs.runs):
        protocol, nll = numbers[run.record.title]
        score = Score(
            split="test",
            protocol=protocol,
            nll_nats=nll,
            nll_stderr=0.1,
            bits_per_dim=0.5,
            n=100,
        )
        run.update(scores={"test": score})
    studio.runs.refresh()
    table = panel.scores.table
    for order in Qt.SortOrder:
        table.sortByColumn(NLL, order)
        groups = {}
        for index in range(table.topLevelItemCount()):
            group = table.model().index(index, 0)
            groups[group.data()[0]] = [
                (
                    group.model().index(row, RUN, group).data(),
                    group.model().index(row, RANK, group).data(),
                )
                for row in range(group.model().rowCount(group))
            ]
        a = [("Larger", "1"), ("First", "2"), ("Third", "3")]
        ascending = order == Qt.SortOrder.AscendingOrder
        assert groups == {"a": a if ascending else a[::-1], "b": [("Second", "1")]}


def test_all_columns_of_the_table_are_in_sight(qtbot: QtBot, panel: ComparePanel) -> None:
    panel.resize(1366 - 90, 700)
    turn(qtbot, panel, SCORES)
    table = panel.scores.table
    assert table.horizontalScrollBar().maximum() == 0
    for column in (TRAINED, SPEED):
        right = table.columnViewportPosition(column) + table.columnWidth(column)
        assert right <= table.viewport().width()


def test_the_table_is_exported_with_all_runs(
    qtbot: QtBot, panel: ComparePanel, studio: Studio, tmp_path: Path
) -> None:
    turn(qtbot, panel, SCORES)
    with written(qtbot, panel, studio, tmp_path)[".csv"].open() as file:
        found = {row["run"] for row in csv.DictReader(file)}
    assert found == {"First", "Second", "Third", "Larger"}


def test_a_refresh_keeps_what_is_checked(qtbot: QtBot, panel: ComparePanel, studio: Studio) -> None:
    turn(qtbot, panel, SCORES)
    check(qtbot, panel, "Second")
    studio.runs.refresh()
    item = item_of(panel, "Second")
    assert item.checkState(RUN) == Qt.CheckState.Checked
    current = panel.scores.table.currentIndex()
    assert current.data(FOLDER_ROLE) == item.data(RUN, FOLDER_ROLE)


def test_every_control_has_a_name(qtbot: QtBot, panel: ComparePanel, unnamed: Callable) -> None:
    add(qtbot, panel, "First", "Second")
    for page in (SAMPLES, COMPLETIONS, IMAGE, SCORES):
        turn(qtbot, panel, page)
        assert unnamed(panel) == []


def test_what_is_chosen_elsewhere_is_scrolled_into_sight(
    qtbot: QtBot, panel: ComparePanel, make_run: Callable
) -> None:
    runs = [make_run("fvsbn", f"Run {number:02}") for number in range(30)]
    panel.serve("compare", [runs[-1]])
    turn(qtbot, panel, SCORES)
    table = panel.scores.table
    item = item_of(panel, "Run 29")
    table.scrollToTop()
    table.choose([runs[-1].folder])
    assert table.viewport().rect().contains(table.visualItemRect(item))


def test_what_completes_quickly_does_not_wait_for_what_is_slow(
    qtbot: QtBot, panel: ComparePanel, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def complete(runs: list[Run], *_: object) -> None:
        asked.extend(run.record.title for run in runs)

    monkeypatch.setattr(completing, "complete", complete)
    slow, quick = (run for run in studio.runs.runs if run.record.title in ("First", "Second"))
    slow.update(seconds_per_sample=2.0)
    quick.update(seconds_per_sample=0.1)
    panel.choose([slow, quick])
    image = np.zeros((1, 8, 8), np.uint8)
    panel.state.complete(work.Masked(image, image == 1, 2, 0))
    finish(qtbot, panel)
    assert asked == [quick.record.title, slow.record.title]


def test_only_models_of_any_ordering_have_a_mean_over_several(
    qtbot: QtBot, panel: ComparePanel, studio: Studio, make_run: Callable
) -> None:
    made = make_run("made", title="Any", masks=0)
    turn(qtbot, panel, SCORES)
    check(qtbot, panel, "First", "Any")
    panel.scores.members.setCurrentIndex(panel.scores.members.findData(8))
    assert [run.record.title for run in panel.scores.unscored()] == ["Any"]
    evaluate(qtbot, panel)
    scored = studio.runs.get(made.folder)
    assert scored is not None
    assert set(scored.record.scores) == {"test × 8"}
    assert item_of(panel, "Any × 8").text(RANK) == "1"
    assert not panel.scores.evaluate_button.isEnabled()
