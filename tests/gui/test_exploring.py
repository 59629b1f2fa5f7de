"""Explore: how likely the event in hand is, while it is painted, and what of it surprises."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from ar_studio.gui.events.image.explorer import ImageExplorer
from ar_studio.gui.events.table.editor import VALUE
from ar_studio.gui.events.table.explorer import CHANCE, SURPRISE, RowExplorer
from tests.gui.explored import LEFT, click, log_factors, reading, settle, shown
from tests.gui.hand import Hand

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only


@pytest.fixture
def panel(studio, make_run, qtbot):
    return shown(studio, qtbot, make_run("made", "Painted", hidden=(16,), ordering="column"))


def test_the_number_and_the_map_are_those_of_the_model(panel):
    factors, total = log_factors(panel)
    assert reading(panel).found.log_prob == pytest.approx(total, abs=1e-4)
    explorer = panel.explorer
    assert isinstance(explorer, ImageExplorer)
    surprise = explorer.second.canvas.image()
    assert surprise is not None
    assert np.allclose(surprise, -factors[0], atol=1e-5)
    assert surprise.sum() == pytest.approx(-total, abs=1e-3)
    said = panel.verdict.number.text()
    assert said.startswith(f"log p(x) = −{-total:.2f} nats, {-total / 64 / math.log(2):.3f}")
    assert "Not tested yet" in panel.verdict.others.text()


def test_every_stroke_is_told_before_it_is_done(panel, qtbot):
    explorer = panel.explorer
    explorer.pencils.pencil.trigger()
    hand, before = Hand(explorer.canvas), reading(panel)
    hand.press((0, 0))
    hand.move((0, 3))
    qtbot.waitUntil(lambda: panel.state.reading is not before)
    settle(panel, qtbot)
    during = reading(panel)
    assert during.event[0, 0, :4].all()
    assert reading(panel).found.log_prob == pytest.approx(log_factors(panel)[1], abs=1e-4)
    assert not panel.studio.mask.image[0, 0, :4].all()  # the stroke is not done yet
    hand.release((0, 3))
    settle(panel, qtbot)
    assert panel.studio.mask.image[0, 0, :4].all()
    assert panel.source.whose.text().endswith("painted over")
    explorer.pencils.back[0].trigger()
    settle(panel, qtbot)
    assert np.array_equal(reading(panel).event, before.event)


def test_what_is_pointed_at_is_read_and_what_is_picked_stays(panel, qtbot):
    explorer, closeup = panel.explorer, panel.closeup
    factors, _ = log_factors(panel)
    Hand(explorer.second.canvas).move((2, 5), Qt.MouseButton.NoButton)
    assert closeup.heading.text() == "Row 3, column 6"
    lines = closeup.facts.text().split("\n")
    assert lines[0] == f"value {int(panel.studio.mask.image[0, 2, 5])}"
    assert lines[1] == "number 43 of 64 in order"  # columns first
    assert lines[2].startswith(f"surprise {-factors[0, 2, 5]:.3f} nats = ")
    one = panel.recording.probability(64)[0, 2, 5]
    assert np.allclose(closeup.conditional.bars._probs, [1 - one, one], atol=1e-6)
    click(qtbot, explorer.canvas, 1, 1)  # nothing is in hand: this picks
    assert panel.picked == 9
    explorer.canvas.left.emit()
    assert closeup.heading.text() == "Row 2, column 2"
    qtbot.keyClick(explorer.canvas, Qt.Key.Key_Right)
    assert closeup.heading.text() == "Row 2, column 3"
    qtbot.keyClick(explorer.canvas, Qt.Key.Key_Return)
    assert panel.picked == 10


def test_maps_are_chosen_and_each_has_its_scale(panel):
    explorer = panel.explorer
    factors, _ = log_factors(panel)
    first = explorer.first
    assert np.allclose(first.canvas.image(), panel.recording.probability(64)[0])
    first.choice.setCurrentIndex(first.choice.findData("likely"))
    assert np.allclose(first.canvas.image(), np.exp(factors[0]), atol=1e-6)
    assert first.scale.accessibleName() == "Scale of Probability of its value"
    assert "colours from 0 to 1" in first.scale.accessibleDescription()


def test_test_data_are_the_yardstick(panel, studio, make_run, qtbot):
    from ar_studio.records import Score

    score = Score(split="test", protocol="any", nll_nats=40.0, nll_stderr=0.5, n=100)
    panel.verdict.compare_with(score)
    panel._show_reading()
    away = (reading(panel).found.log_prob + 40) / 5
    said = panel.verdict.others.text()
    assert said.startswith("Test data: −40.0 ± 5.0 nats (mean ± standard deviation of 100)")
    assert said.endswith(f"this is {abs(away):.1f} s.d. {'more' if away > 0 else 'less'} likely")
    assert panel.verdict.yardstick.isVisible()


def test_few_factors_are_written_out(studio, make_run, qtbot):
    panel = shown(studio, qtbot, make_run("nade", "Four", event_shape=(4,), hidden=3))
    factors, total = log_factors(panel)
    text = panel.verdict.product.text()
    assert text.startswith("p(x) = ")
    assert text.endswith(f" = {math.exp(total):.3g}")
    symbols, numbers = text.removeprefix("p(x) = ").split(" = ")[:2]
    assert np.allclose([float(one) for one in numbers.split(" · ")], np.exp(factors), rtol=2e-3)
    for one, value in zip(symbols.split("·"), reading(panel).event, strict=True):
        assert one.startswith("(1−x̂") == (value == 0)


def test_a_row_is_edited_and_told_column_by_column(studio, make_run, qtbot):
    panel = shown(studio, qtbot, make_run("made", "A table", event_shape=(6,), hidden=(8,)))
    explorer = panel.explorer
    assert isinstance(explorer, RowExplorer)
    model, before = explorer.model, reading(panel)
    factors, _ = log_factors(panel)
    assert model.index(2, CHANCE).data() == f"{math.exp(factors[2]):.3f}"
    assert float(model.index(2, SURPRISE).data()) == pytest.approx(-factors[2], abs=6e-4)
    state = Qt.CheckState.Unchecked if before.event[2] else Qt.CheckState.Checked
    model.setData(model.index(2, VALUE), state.value, Qt.ItemDataRole.CheckStateRole)
    settle(panel, qtbot)
    assert reading(panel).event[2] != before.event[2]
    assert reading(panel).found.log_prob == pytest.approx(log_factors(panel)[1], abs=1e-5)
    explorer.table.selectRow(4)
    assert panel.closeup.heading.text() == "X_5"


def test_another_model_reads_the_same_image(panel, studio, make_run, qtbot):
    event, before = panel.explorer.event_shown(), reading(panel).found.log_prob
    studio.runs.select(make_run("fvsbn", "Another"))
    qtbot.waitUntil(lambda: panel.recording is not None)
    settle(panel, qtbot)
    assert np.array_equal(panel.explorer.event_shown(), event)
    assert reading(panel).found.log_prob == pytest.approx(log_factors(panel)[1], abs=1e-4)
    assert reading(panel).found.log_prob != before


def test_pixels_in_colour_add_their_channels_up(studio, make_run, qtbot):
    run = make_run("pixelcnn", "Colours", (3, 6, 6), levels=4, blocks=1, features=6)
    event = np.random.default_rng(0).integers(0, 4, (3, 6, 6)).astype(np.uint8)
    studio.runs.select(run)
    studio.mask.set(event, np.ones(event.shape, bool), "Colours")
    panel = shown(studio, qtbot, run)
    factors, _ = log_factors(panel)
    explorer = panel.explorer
    assert np.allclose(explorer.second.canvas.image(), -factors.sum(0), atol=1e-4)
    assert explorer.first.canvas.image().shape == (6, 6, 3)
    explorer.pencils.pencil.trigger()
    explorer.pencils.ink.setValue(2)
    Hand(explorer.canvas).stroke((5, 0), (5, 5))
    settle(panel, qtbot)
    assert (reading(panel).event[:, 5] == 2).all()
    explorer.pencils.point.trigger()
    click(qtbot, explorer.canvas, 3, 3)
    event, factors = reading(panel).event, log_factors(panel)[0]
    lines = panel.closeup.facts.text().split("\n")
    assert lines[0] == f"value {', '.join(str(one) for one in event[:, 3, 3])}"
    assert lines[2].startswith(f"surprise {-factors[:, 3, 3].sum():.3f} nats")
    for channel in (2, 3, 1):  # a pixel picked again goes on to its next channel
        click(qtbot, explorer.canvas, 3, 3)
        assert panel.closeup.heading.text() == f"Row 4, column 4, channel {channel} of 3"
        assert panel.picked == 36 * (channel - 1) + 21
    panel.closeup.sees.setChecked(True)
    qtbot.waitUntil(lambda: panel.sight.seen is not None)
    assert not explorer.canvas._over.isNull()
    panel.closeup.chosen.emit(panel.picked, 3.0)
    qtbot.waitUntil(lambda: panel.branches.current is not None)
    assert explorer.first.canvas.image().shape == (6, 6, 3)
    assert explorer.event_shown()[0, 3, 3] == 3


def test_a_bound_is_called_one_and_has_no_maps(panel, studio, make_run, qtbot):
    studio.runs.select(make_run("sbn", "Hidden causes", hidden=(5,)))
    qtbot.waitUntil(lambda: panel.reading is not None)
    assert panel.verdict.number.text().startswith("log p(x) ≥ −")
    assert panel.recording is None
    assert panel.explorer.second.canvas.image() is None


def test_a_picture_is_pasted_or_dropped(panel, qtbot, tmp_path):
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(0)
    for column in range(8):
        picture.setPixel(column, 3, 0xFFFFFF)
    QGuiApplication.clipboard().setImage(picture)
    qtbot.mouseClick(panel.paste_button, LEFT)
    qtbot.waitUntil(lambda: panel.source.whose.text().startswith("Your own picture"))
    assert panel.explorer.event_shown()[0, 3].all()
    assert panel.explorer.event_shown().sum() == 8
    picture.setPixel(0, 0, 0xFFFFFF)
    picture.save(str(tmp_path / "one.png"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "one.png"))])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, data, LEFT, none)
    QApplication.sendEvent(panel, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(panel, QDropEvent(QPointF(5, 5), action, data, LEFT, none))
    qtbot.waitUntil(lambda: panel.explorer.event_shown().sum() == 9)
    settle(panel, qtbot)


def test_an_empty_clipboard_is_told(panel, qtbot):
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(panel.paste_button, LEFT)
    assert "no picture in the clipboard" in panel.source.problem.text()


def test_a_blank_image_is_drawn_with_the_pencil_in_hand(panel, qtbot):
    qtbot.mouseClick(panel.source.draw_button, LEFT)
    settle(panel, qtbot)
    assert not panel.explorer.event_shown().any()
    assert panel.explorer.pencils.pencil.isChecked()
    Hand(panel.explorer.canvas).stroke((4, 2), (4, 6))
    settle(panel, qtbot)
    assert panel.explorer.event_shown()[0, 4, 2:7].all()


def test_what_was_read_is_saved(panel, tmp_path):
    (export,) = panel.exports()
    export.prepare()(tmp_path / "read.npz")
    with np.load(tmp_path / "read.npz") as arrays:
        assert np.array_equal(arrays["event"], panel.explorer.event_shown())
        assert arrays["surprise_nats"].sum() == pytest.approx(-arrays["log_prob_nats"], abs=1e-4)
        assert np.allclose(arrays["expected"], panel.recording.probability(64), atol=1e-6)
        assert np.array_equal(arrays["ordering"], panel.recording.order)


def test_every_control_is_named(panel, unnamed):
    assert unnamed(panel) == []
