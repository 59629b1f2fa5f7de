"""Sheets, bars, scales and the colours behind them."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QScrollArea

from ar_studio.errors import StudioError
from ar_studio.gui.canvas.bars import BarsCanvas
from ar_studio.gui.canvas.colours import ColourScale, colourise, curve_styles, lookup_table
from ar_studio.gui.canvas.sheet import ImageSheet


@pytest.fixture
def sheet(qtbot):
    sheet = ImageSheet()
    qtbot.addWidget(sheet)
    sheet.resize(300, 200)
    return sheet


def numbered(count, height=6, width=5):
    return np.arange(count)[:, None, None] * np.ones((1, height, width)) / max(1, count - 1)


def rendered(widget, ratio=1.0):
    size = widget.size() * ratio
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    widget.render(image)
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_every_image_is_whole_crisp_and_in_place(sheet, ratio):
    stripes = np.tile(np.arange(6)[:, None] % 2, (12, 1, 5)).reshape(12, 6, 5)
    sheet.set_images(stripes)
    image = rendered(sheet, ratio)
    grid = sheet._layout(ratio)
    for index in range(12):
        rect = sheet._device_rect(grid, index)
        assert image.rect().contains(rect)
        column = [image.pixel(rect.left(), rect.top() + y) for y in range(rect.height())]
        expected = [0xFFFFFFFF if y // grid.cell % 2 else 0xFF000000 for y in range(rect.height())]
        assert column == expected


def test_four_hundred_images_show_in_the_right_tiles(sheet):
    sheet.resize(400, 400)
    sheet.set_images(numbered(400), levels=(0, 1))
    image = rendered(sheet)
    for index in (0, 31, 32, 199, 399):
        at = sheet.tile_rect(index).center().toPoint()
        assert abs(QColor(image.pixel(at)).red() - round(index / 399 * 255)) <= 1


def test_captions_of_which_none_is_whole_leave_their_room_to_the_images(sheet):
    sheet.resize(200, 60)
    sheet.set_images(numbered(9, 28, 28), [f"-{number}23.4" for number in range(9)])
    small = sheet._layout()
    assert not small.said
    sheet.resize(800, 400)
    assert sheet._layout().said
    assert sheet._layout().cell > small.cell


def test_a_number_loses_its_unit_where_both_do_not_fit(sheet):
    room = sheet.fontMetrics().horizontalAdvance
    assert sheet._fitting("−79.02 nats", room("−79.02 nats")) == "−79.02 nats"
    assert sheet._fitting("−79.02 nats", room("−79.02 na")) == "−79.02"
    assert sheet._fitting("class 3", 1) == "class 3"
    sheet.resize(680, 120)
    sheet.set_images(numbered(9, 28, 28), ["−115.96 nats"] * 9)
    assert sheet._layout().said


def test_selection_by_mouse_and_keys(sheet, qtbot):
    sheet.set_images(numbered(10), captions=[f"class {n}" for n in range(10)], columns=4)
    seen, activated = [], []
    sheet.selected.connect(seen.append)
    sheet.activated.connect(activated.append)
    at = sheet.tile_rect(5).center().toPoint()
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=at)
    keys = ("Right", "Down", "Up", "Left", "Home", "Left", "End", "Return")
    for key in keys:
        qtbot.keyClick(sheet, getattr(Qt.Key, f"Key_{key}"))
    assert seen == [5, 6, 2, 1, 0, 9]
    assert activated == [9]
    assert "class 9" in sheet.accessibleDescription()
    sheet.set_images(numbered(3))
    assert sheet.selection() == -1


def test_hover_and_gaps(sheet, qtbot):
    sheet.set_images(numbered(10))
    seen = []
    sheet.hovered.connect(seen.append)
    sheet.show()
    qtbot.mouseMove(sheet, QPoint(1, 1))
    qtbot.mouseMove(sheet, sheet.tile_rect(3).center().toPoint())
    qtbot.waitUntil(lambda: seen == [3])
    assert sheet.index_at(QPoint(0, 0)) == -1
    assert sheet.index_at(sheet.tile_rect(9).center()) == 9


def test_a_sheet_in_a_scroll_area_scrolls_to_the_selection(qtbot):
    area, sheet = QScrollArea(), ImageSheet()
    qtbot.addWidget(area)
    area.setWidget(sheet)
    area.setWidgetResizable(True)
    area.resize(200, 120)
    sheet.set_images(numbered(400, 20, 20))
    area.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    sheet.select(399)
    assert area.verticalScrollBar().value() > 0
    visible = sheet.visibleRegion().boundingRect()
    assert visible.contains(sheet.tile_rect(399).center().toPoint())


def test_export_and_bad_input(sheet):
    sheet.set_images(numbered(9, 4, 4))
    image = sheet.to_image(3)
    assert image.width() == image.height() == 3 * (12 + round(5 * 1.5)) + 5
    with pytest.raises(StudioError, match="captions"):
        sheet.set_images(numbered(3), captions=["a"])
    with pytest.raises(StudioError, match="shape"):
        sheet.set_images(np.zeros((4, 4)))
    sheet.set_images(np.zeros((0, 4, 4)))
    sheet.set_placeholder("Sample first.")
    rendered(sheet)
    assert sheet.index_at(QPoint(50, 50)) == -1


@pytest.fixture
def bars(qtbot):
    bars = BarsCanvas()
    qtbot.addWidget(bars)
    bars.resize(300, 200)
    return bars


def test_bars_are_as_high_as_their_probabilities(bars):
    bars.set_probabilities(np.array([0.25, 0.75]), 1)
    assert bars.bar_rect(1).height() == pytest.approx(3 * bars.bar_rect(0).height())
    assert bars.bar_rect(0).bottom() == bars.bar_rect(1).bottom()
    image = rendered(bars)
    colours = [image.pixel(bars.bar_rect(value).center().toPoint()) for value in (0, 1)]
    assert colours[0] != colours[1]
    assert bars.entropy() == pytest.approx(0.811278, abs=1e-6)
    assert bars.footer(2000) == "Entropy 0.811 of at most 1 bits"
    assert bars.footer(80) == "0.811 bits"


def test_256_levels_fit_and_are_read_by_key(bars, qtbot):
    bars.set_probabilities(np.full(256, 1 / 256), 255)
    assert bars.entropy() == pytest.approx(8)
    assert bars.bar_rect(0).left() >= 0
    assert bars.bar_rect(255).right() <= 300
    rendered(bars)
    qtbot.keyClick(bars, Qt.Key.Key_Left)
    assert "value 255" in bars.accessibleDescription()
    qtbot.keyClick(bars, Qt.Key.Key_Left)
    assert "value 254: 0.0039" in bars.accessibleDescription()


def test_bars_of_nothing_certain_and_wrong(bars):
    rendered(bars)
    bars.set_probabilities(np.array([1.0, 0.0]))
    assert bars.entropy() == 0
    rendered(bars)
    for wrong in ([np.nan, 1], [-0.1, 1.1], [[0.5, 0.5]]):
        with pytest.raises(StudioError):
            bars.set_probabilities(np.array(wrong))
    with pytest.raises(StudioError, match="drawn"):
        bars.set_probabilities(np.array([0.5, 0.5]), 2)
    bars.set_probabilities(None)
    rendered(bars)


def test_maps_rise_in_lightness_and_the_difference_map_is_balanced():
    for name in ("grey", "cividis", "magma"):
        light = lookup_table(name) @ np.array([0.2126, 0.7152, 0.0722])
        assert (np.diff(light) > -1.0).all()
        assert light[-1] - light[0] > 150
    table = lookup_table("difference").astype(int)
    assert np.ptp(table[127]) < 20
    assert table[0, 2] > table[0, 0]
    assert table[-1, 0] > table[-1, 2]
    with pytest.raises(StudioError, match="colour map"):
        lookup_table("rainbow")


def test_colourise_scales_clips_and_survives_equal_levels():
    values = colourise(np.array([[-1.0, 0.0, 1.0, 9.0, np.nan]]), (0, 1))[..., 0]
    assert values.tolist() == [[0, 0, 255, 255, 0]]
    assert colourise(np.zeros((2, 4, 3)), (0, 0)).shape == (2, 4, 3, 3)


def luminance(colour):
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("dark", "ground"), [(False, "#ffffff"), (True, "#2d2d30")])
def test_curves_stand_out_from_the_ground_and_from_each_other(dark, ground):
    styles = [curve_styles(index, dark) for index in range(42)]
    assert len({(colour.name(), dash) for colour, dash in styles}) == 42
    assert len({dash for _, dash in styles[:6]}) == 6
    for colour, _ in styles:
        low, high = sorted([luminance(colour), luminance(QColor(ground))])
        assert (high + 0.05) / (low + 0.05) >= 4.4


def test_scale_shows_its_map_and_says_its_range(qtbot):
    scale = ColourScale("probability", (0, 1), "cividis")
    qtbot.addWidget(scale)
    scale.resize(200, scale.sizeHint().height())
    image = rendered(scale)
    shades = {image.pixel(x, image.height() // 2) for x in range(5, 195)}
    assert len(shades) > 60
    assert "from 0 to 1" in scale.accessibleDescription()


@pytest.mark.parametrize("kind", [ImageSheet, BarsCanvas, ColourScale])
def test_widgets_are_named_explained_and_follow_the_palette(qtbot, kind):
    widget = kind()
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    light = QColor(rendered(widget).pixel(3, 3)).lightness()
    widget.setPalette(QPalette(QColor(30, 30, 32)))
    QApplication.processEvents()
    assert widget.accessibleName()
    assert widget.toolTip()
    assert kind is ColourScale or widget.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert kind is ColourScale or QColor(rendered(widget).pixel(3, 3)).lightness() < light
