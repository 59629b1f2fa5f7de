"""The sampling panel, driven by clicks and keys."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication
from pytestqt.qtbot import QtBot

from ar_studio.gui.canvas.colours import colourise
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.events.image.hero import HeroView
from ar_studio.gui.events.image.view import SheetView
from ar_studio.gui.sampling.panel import SamplingPanel
from ar_studio.gui.studio.kept import Probabilities
from ar_studio.gui.studio.recording import Passes
from ar_studio.gui.studio.studio import Studio
from tests.engine import films

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio) -> Iterator[SamplingPanel]:
    made = SamplingPanel(studio)
    qtbot.addWidget(made)
    made.resize(1000, 780)
    made.show()
    yield made
    made.state.clear()


@pytest.fixture
def drawn(qtbot: QtBot, studio: Studio, panel: SamplingPanel, make_run: Callable) -> SamplingPanel:
    """Return the panel with nine finished samples of a binary run."""
    studio.runs.select(make_run())
    panel.request.n.setValue(9)
    draw(qtbot, panel)
    return panel


def draw(qtbot: QtBot, panel: SamplingPanel) -> None:
    qtbot.mouseClick(panel.request.draw_button, Qt.MouseButton.LeftButton)
    finish(qtbot, panel)


def hero_of(panel: SamplingPanel) -> HeroView:
    """Return the image and its map, which a run of images has."""
    assert isinstance(panel.hero, HeroView)
    return panel.hero


def sheet_of(panel: SamplingPanel) -> ImageSheet:
    """Return the sheet of samples, which a run of images has."""
    assert isinstance(panel.samples.view, SheetView)
    return panel.samples.view.sheet


def finish(qtbot: QtBot, panel: SamplingPanel) -> None:
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=30_000)
    panel.state.player.pause()


def test_says_what_to_do_without_a_run_and_without_weights(
    qtbot: QtBot, studio: Studio, panel: SamplingPanel, make_run: Callable
) -> None:
    assert panel.page is panel.no_run
    studio.runs.select(make_run(weights=False))
    assert panel.page is panel.untrained
    with qtbot.waitSignal(studio.asked) as asked:
        qtbot.mouseClick(panel.untrained.button, Qt.MouseButton.LeftButton)
    assert asked.args is not None
    assert asked.args[0] == "train"


def test_draws_what_the_engine_draws_from_the_same_seed(
    qtbot: QtBot, drawn: SamplingPanel, studio: Studio
) -> None:
    from ar_studio import models, sampling

    run = studio.runs.current
    assert run is not None
    *_, last = sampling.sample(models.restore(run), 9, seed=0)
    assert isinstance(last, sampling.Sampled)
    assert drawn.state.drawing is not None
    every, first = drawn.state.drawing.all, drawn.state.drawing.first
    np.testing.assert_array_equal(every.images(every.known), last.samples.numpy())
    np.testing.assert_array_equal(first.image(first.known), last.samples.numpy()[0])
    assert sheet_of(drawn).count() == 9


def test_transport_moves_the_image_the_map_and_the_sum(qtbot: QtBot, drawn: SamplingPanel) -> None:
    player, hero = drawn.state.player, hero_of(drawn)
    qtbot.keyClick(drawn.transport.scrub, Qt.Key.Key_End)
    assert player.position == 64
    qtbot.keyClick(hero.image, Qt.Key.Key_Comma)
    qtbot.mouseClick(drawn.transport.back_button, Qt.MouseButton.LeftButton)
    assert player.position == 62
    recording = drawn.state.recording
    assert recording is not None
    assert hero.sum.value() == pytest.approx(recording.log_prob[:62, 0].sum(), rel=1e-5)
    shown = hero.map.image()
    assert shown is not None
    assert np.isfinite(shown).sum() == 63  # the next pixel's probability is known already
    qtbot.keyClick(hero.image, Qt.Key.Key_Period)
    assert player.position == 63
    qtbot.keyClick(hero.map, Qt.Key.Key_Space)
    assert player.playing
    qtbot.waitUntil(lambda: player.position == 64)


def test_pointing_at_a_pixel_marks_it_in_both_pictures_and_reads_it(
    qtbot: QtBot, drawn: SamplingPanel
) -> None:
    drawn.state.player.seek(64)
    hero = hero_of(drawn)
    QTest.mouseMove(hero.map, hero.map.cell_rect(2, 5).center().toPoint())
    qtbot.waitUntil(lambda: hero.image.pointed() == (2, 5))
    assert hero.map.pointed() == (2, 5)
    recording = drawn.state.recording
    assert recording is not None
    text = hero.readout.text()
    assert "row 3, column 6" in text
    assert f"value {recording.values[21, 0]}" in text
    assert isinstance(recording.kept, Probabilities)
    assert f"p(1) = {recording.kept.pmf[21, 0, 1]:.3f}" in text
    drawn.state.player.seek(3)
    assert "not drawn yet" in hero.readout.text()


def test_choosing_a_sample_replays_that_one(qtbot: QtBot, drawn: SamplingPanel) -> None:
    drawn.state.player.seek(64)
    at = sheet_of(drawn).tile_rect(4).center().toPoint()
    qtbot.mouseClick(sheet_of(drawn), Qt.MouseButton.LeftButton, pos=at)
    assert drawn.state.index == 4
    assert drawn.state.drawing is not None
    shown = hero_of(drawn).image.image()
    np.testing.assert_array_equal(shown, drawn.state.drawing.all.image(64, 4)[0])


def test_a_temperature_is_said_to_leave_the_model(qtbot: QtBot, drawn: SamplingPanel) -> None:
    assert not drawn.request.badge.isVisible()
    assert not drawn.note.text()
    drawn.request.temperature.setValue(0.5)
    assert drawn.request.badge.isVisible()
    draw(qtbot, drawn)
    assert "T = 0.5" in drawn.note.text()


def retype(field: QAbstractSpinBox, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


@pytest.mark.parametrize(
    ("field", "text", "asked"),
    [
        ("temperature", "0.5", "Shown: T = 1. Asked for: T = 0.5."),
        ("temperature", "0,5", "Shown: T = 1. Asked for: T = 0.5."),
        ("n", "4", "Shown: 9 samples. Asked for: 4 samples."),
        ("seed", "7", "Shown: seed 0. Asked for: seed 7."),
    ],
)
def test_what_is_typed_is_marked_until_enter_draws_it(
    qtbot: QtBot, drawn: SamplingPanel, field: str, text: str, asked: str
) -> None:
    box = getattr(drawn.request, field)
    number = box.box if field == "seed" else box
    before = drawn.state.drawing
    assert not drawn.stale.stale
    retype(number, text)
    assert drawn.note.text() == f"{asked} Press Enter or Draw."
    assert drawn.stale.stale
    assert drawn.hero_stale.stale
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert drawn.state.drawing is not before
    finish(qtbot, drawn)
    assert not drawn.stale.stale
    assert "Asked for" not in drawn.note.text()


def test_what_is_typed_back_is_not_stale(drawn: SamplingPanel) -> None:
    retype(drawn.request.seed.box, "3")
    assert drawn.stale.stale
    retype(drawn.request.seed.box, "0")
    assert not drawn.stale.stale


def test_no_warning_moves_anything(qtbot: QtBot, drawn: SamplingPanel) -> None:
    def places() -> list[QPoint]:
        parts = [drawn.request.seed.box, drawn.request.method, drawn.hero, drawn.samples]
        return [part.mapTo(drawn, QPoint(0, 0)) for part in parts]

    QApplication.processEvents()  # the samples have just come
    before = places()
    drawn.request.temperature.setValue(0.5)
    QApplication.processEvents()
    assert places() == before
    draw(qtbot, drawn)
    assert places() == before


def test_a_new_seed_draws_other_images_and_can_be_copied(
    qtbot: QtBot, drawn: SamplingPanel
) -> None:
    assert drawn.state.drawing is not None
    before = drawn.state.drawing.all.values.copy()
    qtbot.mouseClick(drawn.request.seed.new_button, Qt.MouseButton.LeftButton)
    finish(qtbot, drawn)
    assert (drawn.state.drawing.all.values != before).any()
    qtbot.mouseClick(drawn.request.seed.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("A run · Digits · seed ")
    assert f"seed {drawn.request.seed.value()} · T = 1 · 9 samples" in copied


def test_better_weights_are_announced(qtbot: QtBot, drawn: SamplingPanel, studio: Studio) -> None:
    from ar_studio.records import Progress

    run = studio.runs.current
    assert run is not None
    run.update(progress=Progress(best_epoch=7))
    studio.runs.refreshed_current()
    assert "epoch 7" in drawn.note.text()


@pytest.mark.parametrize(("shape", "levels"), [((3, 4, 4), 5), ((2, 4, 4), 3)])
def test_other_events_are_shown_and_exported(
    qtbot: QtBot,
    studio: Studio,
    panel: SamplingPanel,
    make_run: Callable,
    shape: tuple[int, ...],
    levels: int,
) -> None:
    studio.runs.select(make_run("nade", event_shape=shape, levels=levels))
    panel.request.n.setValue(4)
    draw(qtbot, panel)
    panel.state.player.seek(panel.state.player.length)
    hero_of(panel).image.move_cursor(0, 1)
    panel.grab()
    assert "row 1, column 2 · value" in hero_of(panel).readout.text()
    assert ("PNG" in " ".join(e.title for e in panel.exports())) == (shape[0] == 3)


def test_exports_the_sheet_the_image_the_drawing_and_the_numbers(
    qtbot: QtBot, drawn: SamplingPanel, studio: Studio, tmp_path: Path
) -> None:
    drawn.state.player.seek(64)
    paths = []
    for number, export in enumerate(drawn.exports()):
        paths.append(tmp_path / f"{number}{export.suffix}")
        drawn.export(export, paths[-1])
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=30_000)
    sheet, figure, image, animation, film, of_all, film_of_all, table, script = paths
    shown = [films.read(one.read_bytes()) for one in (film, film_of_all)]
    assert all(len(one.frames) == 64 + 1 for one in shown)
    pace = round(1000 / drawn.state.player.speed)
    assert {*shown[0].durations} == {*shown[1].durations} == {max(20, pace), 2000}
    assert figure.read_text().count("<image") == 9
    with Image.open(of_all) as moving, Image.open(sheet) as large:
        assert moving.width > moving.height > 0
        assert moving.size == shown[1].size
        assert "sample:" not in large.info["Comment"]
    with Image.open(sheet) as large, Image.open(image) as small, Image.open(animation) as moving:
        assert large.size > small.size
        assert getattr(moving, "n_frames") > 20  # noqa: B009
        assert "seed: 0; temperature: 1.0; method: one by one" in large.info["Comment"]
        assert "sample: 1" in small.info["Comment"]
        assert small.info["Comment"].encode() == moving.info["comment"]
    compile(script.read_text(), script.name, "exec")
    assert f"sampling.sample(model, {drawn.request.n.value()}, seed=0" in script.read_text()
    with table.open() as file:
        rows = list(csv.DictReader(file))
    assert {(row["seed"], row["sample"]) for row in rows} == {("0", "1")}
    recording = drawn.state.recording
    assert recording is not None
    total = sum(np.log(float(row["probability_of_value"])) for row in rows)
    assert total == pytest.approx(recording.log_prob[:, 0].sum(), rel=1e-4)
    assert [int(row["row"]) for row in rows[::8]] == list(range(8))


def test_samples_lie_beside_their_probability_maps(
    qtbot: QtBot, tangled: SamplingPanel, studio: Studio, tmp_path: Path
) -> None:
    view, drawing = tangled.samples.view, tangled.state.drawing
    assert isinstance(view, SheetView)
    assert drawing is not None
    assert not view.maps.isVisible()
    qtbot.keyClick(tangled.maps, Qt.Key.Key_Space)
    assert view.maps.isVisible()
    assert (view.maps.count(), view.sheet.count()) == (9, 9)
    tile = view.maps.tile_rect(4).center().toPoint()
    QTest.mouseMove(view.maps, tile)
    assert view.sheet.hovered_index() == 4
    qtbot.mouseClick(view.maps, Qt.MouseButton.LeftButton, pos=tile)
    assert tangled.state.index == view.sheet.selection() == 4
    # What is on screen is what is saved: a map for every sample, in the colours of the screen.
    expected = drawing.all.expected(64)
    rgb = colourise(expected[4, 0], (0, 1), "cividis")
    shown = view.maps.grab().toImage()
    cell = view.maps.tile_rect(4)
    ratio = view.maps.devicePixelRatioF()
    for row, column in ((0, 0), (3, 5), (7, 7)):
        x = (cell.left() + (column + 0.5) * cell.width() / 8) * ratio
        y = (cell.top() + (row + 0.5) * cell.height() / 8) * ratio
        assert shown.pixelColor(int(x), int(y)) == QColor(*rgb[row, column].tolist())
    figures = {one.suffix: one for one in tangled.exports() if one.title.startswith("All")}
    for suffix, export in figures.items():
        tangled.export(export, tmp_path / f"figure{suffix}")
    script = next(one for one in tangled.exports() if one.suffix == ".py")
    tangled.export(script, tmp_path / "again.py")
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=30_000)
    assert (tmp_path / "figure.svg").read_text().count("<image") == 18
    with Image.open(tmp_path / "figure.png") as figure:
        assert figure.width > 1.8 * figure.height
    assert "recording.add(drawn)" in (tmp_path / "again.py").read_text()
    assert tangled.keep()["maps"] is True
    qtbot.keyClick(tangled.maps, Qt.Key.Key_Space)
    assert not view.maps.isVisible()


@pytest.fixture
def tangled(
    qtbot: QtBot, studio: Studio, panel: SamplingPanel, make_run: Callable
) -> SamplingPanel:
    """Return the panel with nine samples of a run whose pixels depend on each other."""
    import torch

    from ar_studio import models

    run = make_run("nade", "Tangled")
    model = models.restore(run)
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.7, generator=torch.Generator().manual_seed(1))
    run.save_weights(model.state_dict())
    studio.runs.select(run)
    panel.request.n.setValue(9)
    draw(qtbot, panel)
    return panel


def by_passes(qtbot: QtBot, panel: SamplingPanel) -> Passes:
    """Draw by passes, chosen by the keyboard, and return those of the samples."""
    qtbot.keyClick(panel.request.method, Qt.Key.Key_Home)
    qtbot.keyClick(panel.request.method, Qt.Key.Key_Down)
    assert panel.request.method.currentText() == "By passes"
    draw(qtbot, panel)
    assert panel.state.drawing is not None
    passes = panel.state.drawing.all.passes
    assert passes is not None
    return passes


def test_both_methods_draw_the_same_and_passes_are_told(
    qtbot: QtBot, tangled: SamplingPanel, studio: Studio
) -> None:
    from ar_studio import models, sampling

    run = studio.runs.current
    assert run is not None
    assert tangled.state.drawing is not None
    one_by_one = tangled.state.drawing.all.images(64)
    passes = by_passes(qtbot, tangled)
    np.testing.assert_array_equal(tangled.state.drawing.all.images(64), one_by_one)
    *_, last = sampling.sample_by_passes(models.restore(run), 9, seed=0)
    assert isinstance(last, sampling.Sampled)
    assert last.passes is not None
    assert [passes.count(index) for index in range(9)] == last.passes.tolist()
    assert passes.mean() == pytest.approx(last.passes.double().mean())
    other = next(index for index in range(9) if passes.count(index) != passes.count(0))
    tangled.samples.select(other)
    assert f"{passes.mean():.1f} passes" in tangled.note.text()
    assert f"{passes.count(other)} for this one" in tangled.note.text()
    assert "64 steps and draws the same from the same seed" in tangled.note.text()
    assert tangled.state.player.length == passes.count(other)


def test_the_transport_moves_through_the_passes(qtbot: QtBot, tangled: SamplingPanel) -> None:
    passes, hero, player = by_passes(qtbot, tangled), hero_of(tangled), tangled.state.player
    qtbot.keyClick(tangled.transport.scrub, Qt.Key.Key_Home)
    assert hero.image._pending is not None  # nothing is there yet
    qtbot.keyClick(hero.image, Qt.Key.Key_Period)
    assert player.position == 1
    shown, unsettled = hero.image.image(), hero.image._unsettled
    np.testing.assert_array_equal(shown, passes.image(1, 0)[0])
    assert unsettled is not None
    settled = passes.settled(1, 0)
    assert 0 < settled < 64
    assert (~unsettled).sum() == settled
    assert f"After pass 1: {settled} of 64 settled" in hero.image_title.text()
    recording = tangled.state.recording
    assert recording is not None
    assert hero.sum.value() == pytest.approx(recording.log_prob[:settled, 0].sum(), rel=1e-5)
    qtbot.keyClick(hero.map, Qt.Key.Key_Space)
    assert player.playing
    tangled.transport.speed.setValue(tangled.transport.speed.maximum())
    qtbot.waitUntil(lambda: player.position == passes.count(0))
    assert hero.image._unsettled is not None
    assert not hero.image._unsettled.any()
    when = hero.map.image()
    assert when is not None
    assert (np.diff(when.reshape(-1)) >= 0).all()  # along the ordering nothing settles earlier
    assert when.max() == passes.count(0)


def test_fastest_here_says_which_it_was(qtbot: QtBot, drawn: SamplingPanel) -> None:
    qtbot.keyClick(drawn.request.method, Qt.Key.Key_End)
    assert drawn.request.method.currentText() == "Fastest here"
    draw(qtbot, drawn)
    assert drawn.state.drawing is not None
    told = {
        "one by one": "one by one",
        "by blocks": f"in blocks of {drawn.state.drawing.width}",
        "fixed point": "by passes",
    }[drawn.state.drawing.method]
    assert f"Fastest here: {told}, as measured." in drawn.note.text()


def test_by_blocks_rows_settle_one_after_the_other(qtbot: QtBot, tangled: SamplingPanel) -> None:
    assert tangled.state.drawing is not None
    one_by_one = tangled.state.drawing.all.images(64)
    method = tangled.request.method
    method.setCurrentIndex(method.findText("By blocks"))
    draw(qtbot, tangled)
    drawing, passes = tangled.state.drawing, tangled.state.drawing.all.passes
    assert passes is not None
    np.testing.assert_array_equal(drawing.all.images(64), one_by_one)
    settled = np.array(passes.final).T
    assert (np.diff(settled) >= 0).all()
    assert set(range(8, 65, 8)) <= set(settled[0])  # each row is waited for
    assert passes.mean() <= passes.count(0) <= len(passes.frames)
    assert drawing.first.passes is not None  # alone it waits for no other
    assert tangled.state.player.length == drawing.first.passes.count(0) == passes.needed(0)
    assert f"{passes.needed(0)} for this one" in tangled.note.text()


def test_models_without_conditionals_draw_one_by_one_only(
    qtbot: QtBot, drawn: SamplingPanel, studio: Studio, make_run: Callable
) -> None:
    by_passes(qtbot, drawn)
    studio.runs.select(make_run("sbn", "Hidden units", hidden=(6,)))
    assert not drawn.request.method.isEnabled()
    assert drawn.request.method.currentText() == "One by one"
    assert "has no conditionals" in drawn.request.method.toolTip()
    draw(qtbot, drawn)
    assert drawn.state.player.length == 64


def test_passes_are_exported(
    qtbot: QtBot, drawn: SamplingPanel, studio: Studio, tmp_path: Path
) -> None:
    assert not any("Passes" in export.title for export in drawn.exports())
    passes = by_passes(qtbot, drawn)
    export = next(export for export in drawn.exports() if "Passes" in export.title)
    drawn.export(export, tmp_path / "passes.gif")
    qtbot.waitUntil(lambda: not studio.jobs.jobs, timeout=30_000)
    with Image.open(tmp_path / "passes.gif") as moving:
        assert getattr(moving, "n_frames") == passes.count(0) + 1  # noqa: B009


@pytest.mark.parametrize(("shape", "levels"), [((3, 4, 4), 5), ((5,), 3), ((5,), 0)])
def test_other_events_are_drawn_by_passes(
    qtbot: QtBot,
    studio: Studio,
    panel: SamplingPanel,
    make_run: Callable,
    shape: tuple[int, ...],
    levels: int,
) -> None:
    studio.runs.select(make_run("nade" if levels else "rnade", event_shape=shape, levels=levels))
    panel.request.n.setValue(4)
    passes = by_passes(qtbot, panel)
    panel.state.player.seek(1)
    panel.grab()
    panel.state.player.seek(passes.count(0))
    panel.grab()
    assert panel.state.drawing is not None
    every = panel.state.drawing.all
    for index in range(4):
        last = passes.image(passes.count(index), index)
        np.testing.assert_array_equal(last, every.image(every.size, index))


def test_cancel_keeps_what_is_drawn(
    qtbot: QtBot, studio: Studio, panel: SamplingPanel, make_run: Callable
) -> None:
    studio.runs.select(make_run("pixelcnn", "Slow", (1, 28, 28)))
    panel.request.n.setValue(100)
    qtbot.mouseClick(panel.request.draw_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.state.task.progress.done > 0, timeout=30_000)
    qtbot.mouseClick(panel.work.cancel_button, Qt.MouseButton.LeftButton)
    assert not panel.state.task.working
    assert not panel.state.player.playing
    assert panel.state.recording is not None
    assert panel.state.recording.known > 0


def test_damaged_weights_are_one_sentence_and_no_end(
    qtbot: QtBot, drawn: SamplingPanel, studio: Studio
) -> None:
    run = studio.runs.current
    assert run is not None
    weights = (run.folder / "weights.safetensors").read_bytes()
    (run.folder / "weights.safetensors").write_bytes(b"no weights")
    with qtbot.waitSignal(studio.noticed) as noticed:
        qtbot.mouseClick(drawn.request.draw_button, Qt.MouseButton.LeftButton)
    assert noticed.args is not None
    assert "damaged" in noticed.args[0]
    assert not drawn.state.task.working
    (run.folder / "weights.safetensors").write_bytes(weights)
    draw(qtbot, drawn)
    assert drawn.state.player.available == 64


def test_every_control_has_a_name(drawn: SamplingPanel, unnamed: Callable) -> None:
    assert unnamed(drawn) == []


def test_by_passes_no_more_samples_are_offered_than_can_be_kept(
    qtbot: QtBot, panel: SamplingPanel, studio: Studio, make_run: Callable
) -> None:
    studio.runs.select(make_run("fvsbn", "Large", (1, 60, 60)))
    assert panel.request.n.maximum() == 100
    qtbot.keyClick(panel.request.method, Qt.Key.Key_Down)
    assert panel.request.n.maximum() == 2**29 // 3600**2
    qtbot.keyClick(panel.request.method, Qt.Key.Key_Up)
    assert panel.request.n.maximum() == 100


def again(qtbot: QtBot, panel: SamplingPanel, seed: int) -> None:
    panel.request.seed.box.setValue(seed)
    draw(qtbot, panel)


def test_the_strip_goes_back_to_a_drawing_of_before(
    qtbot: QtBot, studio: Studio, drawn: SamplingPanel, make_run: Callable
) -> None:
    assert drawn.state.drawing is not None
    first = drawn.state.drawing.all.values.copy()
    sheet_of(drawn).select(4)
    drawn.state.look_at(4)
    drawn._remember()
    again(qtbot, drawn, 7)
    studio.runs.select(make_run("nade", "Another"))
    again(qtbot, drawn, 8)
    assert [one.past.request.seed for one in drawn.history.buttons] == [8, 7, 0]
    assert all(one.past.images for one in drawn.history.buttons)
    qtbot.mouseClick(drawn.history.buttons[2], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not drawn.state.task.working, timeout=30_000)
    assert drawn.chooser.title == "A run"
    assert drawn.request.seed.value() == 0
    np.testing.assert_array_equal(drawn.state.drawing.all.values, first)
    assert (drawn.state.index, drawn.state.player.position) == (4, 64)
    assert [one.past.request.seed for one in drawn.history.buttons] == [0, 8, 7]


def test_pinned_drawings_stay_beside_others_and_others_can_be_forgotten(
    qtbot: QtBot, drawn: SamplingPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ar_studio.gui.sampling.history.MOST", 1)
    qtbot.keyClick(drawn.history.buttons[0], Qt.Key.Key_P)
    for seed in (1, 2):
        again(qtbot, drawn, seed)
    assert [one.past.request.seed for one in drawn.history.buttons] == [0, 2]
    assert drawn.history.buttons[0].past.pinned
    qtbot.keyClick(drawn.history.buttons[1], Qt.Key.Key_Delete)
    assert [one.past.request.seed for one in drawn.history.buttons] == [0]


def test_the_axis_of_the_sum_stays_from_sample_to_sample(
    qtbot: QtBot, studio: Studio, drawn: SamplingPanel
) -> None:
    run = studio.runs.current
    assert run is not None
    assert drawn.state.drawing is not None
    hero = hero_of(drawn)
    hero.expect(60.0)
    reaches = set()
    for index in range(9):
        drawn.state.look_at(index)
        reaches.add(hero.sum.reach())
    assert reaches == {(-96.0, 0.0)}


def test_what_is_gone_before_it_is_exported_is_told(
    drawn: SamplingPanel, studio: Studio, monkeypatch
) -> None:
    told = []
    monkeypatch.setattr(studio, "notice", lambda text, *_: told.append(text))
    button = drawn.export_button()
    menu = button.menu()
    menu.aboutToShow.emit()
    action = menu.actions()[0]
    drawn.state.drawing = None
    action.trigger()
    assert told == ["What was to be exported is not there any more."]
