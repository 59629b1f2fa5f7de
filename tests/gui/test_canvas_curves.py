"""The curve plot: honest numbers, labels that never collide, and no warning on any input."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ar_studio.errors import StudioError
from ar_studio.gui.canvas import copying
from ar_studio.gui.canvas.curves import CurvePlot
from ar_studio.gui.canvas.labels import LabelColumn
from ar_studio.gui.canvas.series import fair_range, smoothed, spread
from ar_studio.gui.canvas.signs import for_files


@pytest.fixture
def plot(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    plot = CurvePlot(window)
    window.resize(600, 320)
    plot.resize(600, 320)
    window.show()
    window.activateWindow()
    yield plot
    window.close()


def loss(n=200, floor=90.0):
    x = np.arange(n) * 5
    return x, floor + 450 * np.exp(-np.arange(n) / 3) + 20 * np.exp(-np.arange(n) / 60)


def test_smoothing_is_free_of_the_bias_towards_zero():
    assert smoothed(np.full(50, 7.0), 0.9) == pytest.approx(np.full(50, 7.0))
    y = np.array([1.0, 3.0])
    assert smoothed(y, 0.5) == pytest.approx([1.0, (0.5 * 0.5 * 1 + 0.5 * 3) / 0.75])
    assert (smoothed(y, 0.0) == y).all()
    assert smoothed(np.zeros(0), 0.9).size == 0


def test_range_ignores_the_wild_start_and_far_references():
    _, y = loss()
    low, high = fair_range([y], [543.4, 88.0])
    assert 80 < low < 88
    assert 100 < high < 200
    assert fair_range([]) == pytest.approx((-0.06, 1.06))
    assert fair_range([np.array([5.0])])[0] < 5 < fair_range([np.array([5.0])])[1]


@given(st.lists(st.floats(-50, 350), max_size=25), st.floats(1, 40))
def test_spread_keeps_labels_apart_inside_and_in_order(wanted, step):
    placed = spread(wanted, step, 0, 300)
    step = min(step, 300 / max(1, len(wanted) - 1))
    assert all(-1e-6 <= value <= 300 + 1e-6 for value in placed)
    assert (np.diff(sorted(placed)) >= step - 1e-6).all()
    order = np.argsort(wanted, kind="stable")
    assert (np.diff(np.array(placed)[order]) >= -1e-6).all()


def test_labels_that_differ_at_their_ends_can_be_told_apart(plot):
    painted = set()
    for end in ("16", "32"):
        plot.set_series("run", f"MADE on glyphs of six fonts, hidden layers {end}", *loss())
        QApplication.processEvents()
        column = plot.findChild(LabelColumn)
        assert column.fontMetrics().horizontalAdvance(column.placed()[0][0]) > column.width()
        painted.add(bytes(column.grab().toImage().constBits()))
    assert len(painted) == 2


def test_labels_stay_apart_and_inside(plot):
    for index in range(5):
        plot.set_series(str(index), f"run {index}", *loss(floor=90 + index / 10))
    plot.set_references([("uniform", 543.4), ("paper A", 88.3), ("paper B", 88.0)])
    QApplication.processEvents()
    column = plot.findChild(LabelColumn)
    placed = column.placed()
    line = column.fontMetrics().height()
    middles = sorted(middle for _, _, middle in placed)
    assert len(middles) == 8
    assert min(np.diff(middles)) >= line - 1e-6
    assert middles[0] - line / 2 >= 0
    assert middles[-1] + line / 2 <= plot.height()
    assert any(text == "↑ uniform" for text, _, _ in placed)


def test_series_are_replaced_not_piled_up(plot):
    plot.set_series("a", "run a", *loss())
    items = len(plot._plot.scene().items())
    for n in (1, 2, 50, 0, 200):
        plot.set_series("a", "run a", *loss(n))
    plot.set_references([("x", 1.0), ("y", 2.0)])
    plot.set_references([])
    assert len(plot._plot.scene().items()) == items
    plot.set_series("b", "run b", *loss())
    plot.remove_series("b")
    plot.remove_series("b")
    assert len(plot._plot.scene().items()) == items
    assert list(plot.series()) == ["a"]


def test_each_curve_differs_by_colour_and_dash(plot):
    for index in range(4):
        plot.set_series(str(index), f"run {index}", *loss())
    pens = [plot._pen(str(index)) for index in range(4)]
    assert len({pen.color().name() for pen in pens}) == 4
    assert len({tuple(pen.dashPattern()) for pen in pens}) == 4
    plot.remove_series("1")
    plot.set_series("new", "new", *loss())
    assert plot.series()["new"].style == 1


@pytest.mark.parametrize("smoothing", [0.0, 0.99])
def test_odd_values_draw_without_a_warning(plot, smoothing):
    plot.set_smoothing(smoothing)
    odd = [np.nan, np.inf, -5.0, 0.0, 1e-30, 1e12]
    plot.set_series("odd", "odd <b>", np.arange(6), np.array(odd))
    plot.set_series("none", "none", np.zeros(0), np.zeros(0))
    plot.set_series("one", "one", np.array([3.0]), np.array([2.0]))
    plot.set_series("bad", "bad", np.arange(3), np.array([-1.0, -2.0, 0.0]))
    plot.set_references([("zero", 0.0), ("minus", -3.0), ("nan", np.nan)])
    for log in (True, False, True):
        plot.set_log_y(log)
        plot.grab()
    plot.show_cross_hair(2)
    plot.clear()
    plot.grab()
    assert plot.readout() is None
    with pytest.raises(StudioError, match="as many"):
        plot.set_series("odd", "odd", np.arange(3), np.arange(2))


def test_log_axis_shows_values_not_exponents(plot):
    plot.set_series("a", "a", np.arange(100), np.geomspace(1000, 1, 100))
    plot.set_log_y(True)
    low, high = plot._box.viewRange()[1]
    assert low < 0.1
    assert 2.5 < high < 3.2
    ticks = plot._axis.tickValues(low, high, 300)
    assert "100" in plot._axis.tickStrings(ticks[0][1], 1, 1)


def test_cross_hair_reads_every_curve_at_the_nearest_x(plot, qtbot):
    plot.set_series("a", "a", np.array([0.0, 10, 20]), np.array([1.0, 2, 3]))
    plot.set_series("b", "b", np.array([0.0, 9, 30]), np.array([5.0, 6, 7]))
    plot.set_smoothing(0.9)
    plot.show_cross_hair(11)
    assert plot.readout() == (10.0, {"a": 2.0, "b": 6.0})
    qtbot.keyClick(plot._plot, Qt.Key.Key_Right)
    assert plot.readout() == (20.0, {"a": 3.0, "b": 7.0})
    qtbot.keyClick(plot._plot, Qt.Key.Key_Left)
    qtbot.keyClick(plot._plot, Qt.Key.Key_Left)
    assert plot.readout()[0] == 9.0
    assert "b 6" in plot._plot.accessibleDescription()
    plot.set_series("b", "b", np.array([9.0]), np.array([4.0]))
    assert plot.readout()[1]["b"] == 4.0
    qtbot.keyClick(plot._plot, Qt.Key.Key_Escape)
    assert plot.readout() is None


def test_cross_hair_follows_the_mouse(plot, qtbot):
    plot.set_series("a", "a", np.arange(11), np.arange(11))
    QApplication.processEvents()
    at = plot._box.mapViewToScene(QPointF(7, 5)).toPoint()
    qtbot.mouseMove(plot._plot.viewport(), QPoint(at.x() - 40, at.y()))
    qtbot.mouseMove(plot._plot.viewport(), at)
    qtbot.waitUntil(lambda: plot.readout() == (7.0, {"a": 7.0}))


def wheel(plot):
    at = QPointF(300, 150)
    event = QWheelEvent(
        at,
        plot._plot.viewport().mapToGlobal(at),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot._plot.viewport(), event)


def test_wheel_is_for_scroll_areas_until_focused_then_zooms_until_reset(plot, qtbot):
    plot.set_series("a", "a", *loss())
    QApplication.processEvents()
    plot._plot.clearFocus()
    fitted = plot._box.viewRange()
    wheel(plot)
    assert plot._box.viewRange() == fitted
    plot.setFocus()
    qtbot.waitUntil(plot._plot.hasFocus)
    wheel(plot)
    zoomed = plot._box.viewRange()
    assert zoomed != fitted
    plot.set_series("a", "a", *loss(250))
    assert plot._box.viewRange() == zoomed
    qtbot.keyClick(plot._plot, Qt.Key.Key_A)
    assert plot._box.viewRange()[0] == pytest.approx([0, 249 * 5])
    qtbot.keyClick(plot._plot, Qt.Key.Key_Plus)
    assert plot._box.viewRange()[0] != pytest.approx([0, 249 * 5])
    qtbot.mouseDClick(plot._plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    assert plot._box.viewRange()[0] == pytest.approx([0, 249 * 5])


def test_axes_have_a_true_minus_and_thousands_apart(plot):
    value, across = plot._plot.axes
    assert across.tickStrings([-0.2, 0.2], 1, 0.2) == ["−0.2", "0.2"]
    assert across.tickStrings([5000, 10000], 1, 5000) == ["5000", "10,000"]
    QLocale.setDefault(QLocale("vi_VN"))
    assert across.tickStrings([-0.5, 10000.5], 1, 0.5) == ["−0,5", "10.000,5"]
    value.is_log = True
    assert value.tickStrings([-5, -1, 3, 4, 7], 1, 1) == ["1e-05", "0,1", "1000", "10.000", "1e+07"]
    with for_files():
        assert across.tickStrings([-0.5], 1, 0.5) == ["-0.5"]


def test_axes_are_those_of_the_screen_again_after_an_export_that_fails(plot, monkeypatch):
    plot.grab()
    monkeypatch.setattr(copying, "svg", lambda *_: plot.grab() and 1 / 0)
    with pytest.raises(ZeroDivisionError):
        plot.to_svg()
    assert all(axis.picture is None for axis in plot._plot.axes)


def test_csv_holds_the_raw_points_and_no_word_of_the_screen(plot):
    plot.set_axis_labels("bước", "nat", ("steps", "nats"))
    plot.set_series('NADE, "500"', "NADE của tôi", np.array([1, 2]), np.array([0.1, np.nan]))
    assert plot.to_csv() == 'series,steps,nats\n"NADE, ""500""",1.0,0.1\n'


def test_theme_follows_the_palette(plot):
    plot.set_series("a", "a", *loss())
    light = plot.to_image()
    plot.setPalette(QPalette(QColor(40, 40, 42)))
    dark = plot.to_image()
    corner = light.width() - 8, light.height() - 8
    assert QColor(light.pixel(*corner)).lightness() > 200
    assert QColor(dark.pixel(*corner)).lightness() < 90
    assert plot._pen("a").color().lightness() > 120


def test_smoothing_keeps_the_raw_curve_faint(plot):
    x, y = loss()
    plot.set_series("a", "a", x, y)
    raw, mean = plot._lines["a"]
    assert not raw.isVisible()
    plot.set_smoothing(0.8)
    assert raw.isVisible()
    assert raw.opts["pen"].color().alpha() < mean.opts["pen"].color().alpha()
    assert (raw.getOriginalDataset()[1] == y).all()
    assert mean.getOriginalDataset()[1] == pytest.approx(smoothed(y, 0.8))


@pytest.mark.parametrize("size", [700, 30_000])
def test_a_smooth_curve_is_no_stairs_where_points_are_many(plot, size):
    plot.resize(240, 200)
    x = np.linspace(0, 1, size)
    plot.set_series("kl", "KL", x, np.exp(-3 * x), noisy=False)
    plot.reset_range()
    drawn = plot._lines["kl"][1].getData()[1]
    assert (np.diff(drawn) < 0).all()
    assert len(drawn) == 700 if size == 700 else len(drawn) < 3000


def test_what_is_exact_or_short_is_not_smoothed(plot):
    x, y = loss()
    plot.set_series("exact", "exact", x, y, noisy=False)
    plot.set_series("short", "short", x[:10], y[:10])
    plot.set_smoothing(0.9)
    for key, shown in (("exact", y), ("short", y[:10])):
        raw, line = plot._lines[key]
        assert (line.getOriginalDataset()[1] == shown).all()
        assert not raw.isVisible()


def test_an_empty_plot_says_what_to_do(plot):
    plot.set_placeholder("Press Start to train.")
    hint = next(label for label in plot.findChildren(QLabel) if "Start" in label.text())
    QApplication.processEvents()
    assert hint.isVisible()
    assert hint.width() > 300
    plot.set_series("a", "a", *loss())
    assert not hint.isVisible()
    plot.clear()
    assert hint.isVisible()
