"""Waveforms and spectrograms: what is in sight, what is pointed at, dragged and painted."""

import time
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication

from ar_studio import spectra
from ar_studio.gui.canvas import stretch
from ar_studio.gui.canvas.spectrogram import SpectrogramCanvas
from ar_studio.gui.canvas.stretch import Envelope, Stretch
from ar_studio.gui.canvas.waveform import Clip, WaveformCanvas

LEFT = Qt.MouseButton.LeftButton
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
RATE = 8000


@pytest.fixture
def canvas(qtbot):
    made = WaveformCanvas()
    qtbot.addWidget(made)
    made.resize(700, 220)
    made.show()
    wave = np.sin(np.arange(4000) / 9) * np.linspace(0, 0.7, 4000)
    made.set_clips([Clip(wave.astype(np.float32))], RATE)
    made.setFocus()
    return made


def at(canvas, sample: int) -> QPoint:
    return QPoint(round(canvas.middle(sample)), round(canvas.area().center().y()))


def drag(canvas, qtbot, first: int, last: int, held=Qt.KeyboardModifier.NoModifier) -> None:
    start, end = at(canvas, first), at(canvas, last)
    qtbot.mousePress(canvas, LEFT, held, pos=start)
    for point in ((start + end) / 2, end):
        qtbot.mouseMove(canvas, point)
    qtbot.mouseRelease(canvas, LEFT, held, pos=end)


def wheel(canvas, sample: int, notches: int, held=Qt.KeyboardModifier.NoModifier) -> None:
    point = QPointF(at(canvas, sample))
    event = QWheelEvent(
        point,
        canvas.mapToGlobal(point),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


# Numbers


@pytest.mark.parametrize("total", [1, 63, 1000, 100_000])
@pytest.mark.parametrize(("first", "share"), [(0.0, 1.0), (0.3, 0.4), (0.9, 0.1)])
def test_an_envelope_misses_no_peak_and_invents_none(total, first, share):
    wave = np.random.default_rng(total).standard_normal(total).astype(np.float32)
    seen = Stretch(total, first * total, max(1.0, share * total))
    columns = max(1, min(50, int(seen.count)))
    low, high = Envelope(wave).over(seen, columns)
    starts = seen.starts(columns)
    parts = [wave[a : max(b, a + 1)] for a, b in pairwise(starts)]
    exact = np.array([(part.min(), part.max()) for part in parts]).T
    assert (low <= exact[0]).all()
    assert (high >= exact[1]).all()
    room = stretch.BLOCK if seen.count >= 4 * stretch.BLOCK * columns else 0
    wide = [wave[max(0, a - room) : max(b, a + 1) + room] for a, b in pairwise(starts)]
    assert (low >= [part.min() for part in wide]).all()
    assert (high <= [part.max() for part in wide]).all()


def test_what_is_not_known_is_no_peak():
    wave = np.array([np.nan, 0.5, np.nan, np.nan], np.float32)
    low, high = Envelope(wave).over(Stretch.whole(4), 2)
    np.testing.assert_array_equal(low, [0.5, np.nan])
    np.testing.assert_array_equal(high, [0.5, np.nan])


def test_zooming_keeps_what_is_under_the_pointer_and_stays_within():
    seen = Stretch.whole(1000).zoomed(250, 0.5)
    assert (seen.first, seen.count) == (125, 500)
    assert seen.x(250, 80) == Stretch.whole(1000).x(250, 80)
    assert seen.zoomed(0, 100) == Stretch.whole(1000)
    assert seen.moved(1e9).last == 1000
    assert seen.zoomed(300, 1e-9).count == stretch.LEAST


def test_ticks_stand_at_round_times_and_say_them():
    found = stretch.ticks(Stretch(8000, 2000, 4000), RATE, 5)
    assert [text for _, text in found] == ["0.3 s", "0.4 s", "0.5 s", "0.6 s", "0.7 s"]
    assert [at for at, _ in found] == pytest.approx([2400, 3200, 4000, 4800, 5600])
    assert [text for _, text in stretch.ticks(Stretch.whole(40), RATE, 5)] == [
        "0 ms", "1 ms", "2 ms", "3 ms", "4 ms", "5 ms",
    ]  # fmt: skip
    assert [at for at, _ in stretch.ticks(Stretch.whole(4), 0, 100)] == [0, 1, 2, 3, 4]


def test_the_most_opaque_colour_of_a_column_wins():
    colours = np.zeros((6, 4), np.uint8)
    colours[1], colours[4] = (230, 159, 0, 90), (9, 8, 7, 200)
    packed = stretch.packed(colours)
    found = stretch.unpacked(stretch.reduced(np.maximum, packed, Stretch.whole(6), 2))
    assert found.tolist() == [[230, 159, 0, 90], [9, 8, 7, 200]]


# The waveform


def test_the_wheel_zooms_about_the_pointer_only_with_the_focus(canvas, qtbot):
    x = canvas.middle(1000)
    wheel(canvas, 1000, 3)
    assert canvas.stretch.count < 4000
    assert canvas.middle(1000) == pytest.approx(x, abs=1)
    canvas.clearFocus()
    before = canvas.stretch
    wheel(canvas, 1000, -3)
    assert canvas.stretch == before
    wheel(canvas, 1000, -9, CTRL)
    assert canvas.stretch.is_whole


def test_dragging_moves_what_is_in_sight(canvas, qtbot):
    canvas.view(Stretch(4000, 1000, 1000))
    with qtbot.assertNotEmitted(canvas.dragged), qtbot.waitSignal(canvas.viewed):
        drag(canvas, qtbot, 1600, 1400)
    assert canvas.stretch.first == pytest.approx(1200, abs=10)
    qtbot.mouseDClick(canvas, LEFT, pos=at(canvas, 1500))
    assert canvas.stretch.is_whole


def test_a_stretch_is_dragged_where_one_can_be_chosen(canvas, qtbot):
    canvas.selectable = True
    with qtbot.waitSignal(canvas.dragging), qtbot.waitSignal(canvas.dragged) as chosen:
        drag(canvas, qtbot, 3000, 1000)
    assert chosen.args == pytest.approx([1000, 3000], abs=8)
    canvas.view(Stretch(4000, 1000, 1000))
    with qtbot.assertNotEmitted(canvas.dragged):
        drag(canvas, qtbot, 1600, 1400, SHIFT)
    assert canvas.stretch.first > 1150


def test_what_is_clicked_is_picked_and_keys_go_on(canvas, qtbot):
    with qtbot.waitSignal(canvas.picked) as picked:
        qtbot.mouseClick(canvas, LEFT, pos=at(canvas, 2000))
    assert picked.args[1] == pytest.approx(2000, abs=8)
    here = canvas.marked()
    for key, place in (
        (Qt.Key.Key_Right, here + 20),
        (Qt.Key.Key_Left, here),
        (Qt.Key.Key_End, 3999),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(canvas, key)
        assert canvas.marked() == place, key
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.stretch.count == pytest.approx(3200)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, CTRL)
    assert canvas.stretch.first == pytest.approx(800)
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.stretch.last == 4000
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.stretch.is_whole


def test_a_stretch_is_chosen_by_keys_alone(canvas, qtbot):
    canvas.selectable = True
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    with qtbot.waitSignal(canvas.dragged) as chosen:
        qtbot.keyClick(canvas, Qt.Key.Key_Right, SHIFT)
    assert chosen.args == [0, 20]


def test_several_clips_lie_below_each_other_and_one_is_chosen(canvas, qtbot):
    wave = np.zeros(4000, np.float32)
    canvas.set_clips([Clip(wave + 0.1 * n, str(n)) for n in range(4)], RATE)
    boxes = [canvas.box(n) for n in range(4)]
    assert all(a.bottom() <= b.top() for a, b in pairwise(boxes))
    point = QPoint(200, round(boxes[2].center().y()))
    with qtbot.waitSignal(canvas.picked) as picked:
        qtbot.mouseClick(canvas, LEFT, pos=point)
    assert picked.args[0] == 2
    with qtbot.waitSignal(canvas.picked) as picked:
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert picked.args[0] == 3
    assert "3" in canvas.accessibleDescription()


def test_what_is_pointed_at_is_told(canvas, qtbot):
    with qtbot.waitSignal(canvas.pointed) as pointed:
        qtbot.mouseMove(canvas, at(canvas, 2500))
    sample = pointed.args[0]
    assert sample == pytest.approx(2500, abs=8)
    assert canvas._told().startswith(stretch.moment(sample, RATE))
    assert f"{abs(canvas.values()[sample]):.4f}" in canvas._told()
    canvas.teller = lambda clip, sample: f"code of {sample}"
    assert canvas._told().endswith(f"code of {sample}")


def colours(canvas) -> set[str]:
    image = canvas.grab().toImage()
    area = canvas.area().toRect()
    xs, ys = range(area.left(), area.right()), range(area.top() + 2, area.bottom() - 2, 3)
    return {image.pixelColor(x, y).name() for x in xs for y in ys}


def test_it_is_painted_on_light_and_on_dark_and_only_where_it_is_known(canvas, qtbot):
    light = colours(canvas)
    palette = QPalette(canvas.palette())
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
        palette.setColor(role, QColor(20, 20, 20))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(230, 230, 230))
    canvas.setPalette(palette)
    dark = colours(canvas)
    assert "#0072b2" in light - dark
    assert "#56b4e9" in dark - light
    wave = canvas.values().copy()
    wave[2000:] = np.nan
    canvas.set_clips([Clip(wave)], RATE)
    image, y = canvas.grab().toImage(), round(canvas.area().center().y()) - 4
    inked = [image.pixelColor(x, y).name() == "#56b4e9" for x in range(canvas.width())]
    assert any(inked[: round(canvas.middle(1990))])
    assert not any(inked[round(canvas.middle(2010)) :])


def test_a_gap_is_veiled_and_told(canvas, qtbot):
    hidden = np.zeros(4000, np.bool_)
    hidden[1000:2000] = True
    before = canvas.grab().toImage()
    canvas.set_hidden(hidden)
    after, y = canvas.grab().toImage(), round(canvas.area().bottom()) - 3
    changed = [before.pixel(x, y) != after.pixel(x, y) for x in range(canvas.width())]
    assert changed.index(True) == pytest.approx(canvas.middle(1000), abs=2)
    assert sum(changed) == pytest.approx(canvas.middle(2000) - canvas.middle(1000), abs=2)
    gap = f"{stretch.moment(1000, RATE)} to {stretch.moment(2000, RATE)}"
    assert gap in canvas.accessibleDescription()


def test_a_growing_sound_never_shrinks_the_scale(canvas):
    top = canvas.scale()
    assert top == 1.0
    canvas.set_clips([Clip(np.zeros(4000, np.float32))], RATE)
    assert canvas.scale() == top
    canvas.set_clips([Clip(np.full(100, 0.03, np.float32))], RATE)
    assert canvas.scale() == 0.05


def test_a_million_samples_are_painted_within_a_frame(canvas, qtbot):
    """The budget is 8 ms of the processor; this allows for a slow one."""
    size = 1_000_000
    wave = np.random.default_rng(0).uniform(-1, 1, size).astype(np.float32)
    canvas.resize(1200, 260)
    canvas.set_clips([Clip(wave)], 16_000)
    canvas.set_curve(np.abs(wave))
    canvas.set_hidden(np.arange(size) > 900_000)
    took = []
    for first in (0, 100_000, 500_000):
        canvas.view(Stretch(size, first, size - first))
        began = time.process_time()
        canvas.grab()
        took.append(time.process_time() - began)
    assert min(took) < 0.05


# The spectrogram


def test_a_spectrogram_is_as_long_as_the_waveform_above_it(canvas, qtbot):
    below = SpectrogramCanvas()
    qtbot.addWidget(below)
    below.resize(canvas.size())
    below.set_length(4000, RATE)
    assert below.is_empty()
    wave = np.sin(2 * np.pi * 1000 * np.arange(4000) / RATE)
    found = spectra.spectrogram(wave, RATE, 300, 100)
    below.set_spectrogram(found.decibels, found.frequencies, found.first, found.count)
    assert below.area() == canvas.area()
    canvas.viewed.connect(below.view)
    wheel(canvas, 2000, 4)
    assert below.stretch == canvas.stretch
    assert "1,000 Hz" in below.accessibleDescription().replace("1,010", "1,000")
    image, area = below.grab().toImage(), below.area()
    row = area.top() + below.row(1000) / 99 * area.height()
    bright = image.pixelColor(round(area.center().x()), round(row)).lightness()
    assert bright > 150
    assert image.pixelColor(round(area.center().x()), round(area.top()) + 8).lightness() < 60
