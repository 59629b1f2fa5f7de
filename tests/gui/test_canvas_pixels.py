"""The image canvas: equal crisp cells at every display scale, by mouse or by keyboard."""

import os
import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QWidget

from ar_studio.errors import StudioError
from ar_studio.gui.canvas.pixels import PixelCanvas

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def checkers(rows=8, columns=8):
    return np.add.outer(np.arange(rows), np.arange(columns)) % 2


def bytes_of(image):
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.array(image.constBits(), dtype=np.uint8).reshape(image.height(), -1)
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)


def rendered(widget, ratio):
    image = QImage(
        round(widget.width() * ratio), round(widget.height() * ratio), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(255, 0, 255))
    widget.render(image)
    return bytes_of(image)


def runs(line):
    """Return the lengths of the runs of pure black or white in a line of RGB pixels."""
    value = np.where((line == 0).all(-1), 0, np.where((line == 255).all(-1), 1, 2))
    edges = np.flatnonzero(np.diff(value)) + 1
    parts = np.split(value, edges)
    return [part.size for part in parts if part[0] != 2]


@pytest.fixture
def canvas(qtbot):
    canvas = PixelCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(211, 187)
    canvas.set_image(checkers())
    return canvas


def move(widget, position, buttons=Qt.MouseButton.NoButton):
    widget.mouseMoveEvent(
        QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(position),
            widget.mapToGlobal(QPointF(position)),
            Qt.MouseButton.NoButton,
            buttons,
            NO_MODIFIER,
        )
    )


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_cells_are_equal_at_any_display_scale(canvas, ratio):
    picture = rendered(canvas, ratio)
    middle = picture.shape[0] // 2
    found = runs(picture[middle])
    expected = (min(round(211 * ratio), round(187 * ratio)) - 2 * round(6 * ratio)) // 8
    assert found == [expected] * 8
    column = picture[:, picture.shape[1] // 2 + expected // 2]
    assert runs(column) == [expected] * 8


def test_cells_are_equal_inside_a_window_at_a_fractional_offset(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 300)
    canvas = PixelCanvas(window)
    canvas.setGeometry(3, 7, 211, 187)
    canvas.set_image(checkers())
    picture = rendered(window, 1.25)
    lengths = runs(picture[round((7 + 187 / 2) * 1.25)])
    assert lengths == [lengths[0]] * 8


SCALED = """
import numpy as np
from PySide6.QtWidgets import QApplication
from ar_studio.gui.canvas.pixels import PixelCanvas
app = QApplication([])
canvas = PixelCanvas()
canvas.resize(211, 187)
canvas.set_image(np.add.outer(np.arange(8), np.arange(8)) % 2)
ratio, cell = canvas.devicePixelRatioF(), canvas.cell_size()
image = canvas.grab().toImage()
colours = set()
for row in range(8):
    for column in range(8):
        rect = canvas.cell_rect(row, column)
        left, top = round(rect.left() * ratio), round(rect.top() * ratio)
        assert abs(rect.width() * ratio - cell) < 1e-6
        cells = {image.pixel(x, y) for x in (left, left + cell - 1) for y in (top, top + cell - 1)}
        assert cells == {0xFFFFFFFF if (row + column) % 2 else 0xFF000000}, (row, column)
        assert canvas.pixel_at(rect.center()) == (row, column)
print(ratio, cell)
"""


@pytest.mark.parametrize("scale", ["1.25", "1.5"])
def test_screen_and_mouse_agree_when_the_desktop_is_scaled(scale):
    done = subprocess.run(
        [sys.executable, "-c", SCALED],
        env=os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split()[0] == scale


def test_image_is_centred_with_its_aspect_kept(canvas):
    first, last = canvas.cell_rect(0, 0), canvas.cell_rect(7, 7)
    assert first.width() == first.height()
    assert abs(first.left() - (211 - last.right())) <= 1
    assert abs(first.top() - (187 - last.bottom())) <= 1


def test_wrong_shapes_are_refused_in_a_sentence(canvas):
    with pytest.raises(StudioError, match="shape"):
        canvas.set_image(np.zeros((2, 3, 4, 5)))
    with pytest.raises(StudioError, match="size"):
        canvas.set_pending(np.ones((3, 3)))


def test_levels_maps_and_colour_images(canvas):
    canvas.set_image(np.array([[0, 3], [1, 2]]), levels=(0, 3))
    assert bytes_of(canvas.to_image(1))[..., 0].tolist() == [[0, 255], [85, 170]]
    canvas.set_image(np.array([[[1.0, 0, 0], [0, 0, 1.0]]]))
    assert bytes_of(canvas.to_image(2))[0, [0, 3]].tolist() == [[255, 0, 0], [0, 0, 255]]
    canvas.set_image(np.array([[0.0, np.nan]]), colour_map="cividis")
    values = bytes_of(canvas.to_image(1))
    assert (values[0, 0] == values[0, 1]).all()


def test_the_canvas_keeps_its_own_copy(canvas):
    array = np.zeros((4, 4))
    canvas.set_image(array)
    array[:] = 1
    assert not canvas.image().any()


@pytest.mark.parametrize("value", [0.0, 0.5, 1.0])
def test_marker_shows_on_any_colour(canvas, value):
    canvas.set_image(np.full((8, 8), value))
    before = rendered(canvas, 1.0)
    canvas.set_marker(3, 4)
    after = rendered(canvas, 1.0)
    changed = np.abs(after.astype(int) - before).max(-1) > 60
    rect = canvas.cell_rect(3, 4).toRect()
    assert changed.sum() > 2 * (rect.width() + rect.height())
    assert not changed[rect.top() : rect.bottom() + 1, rect.left() : rect.right() + 1].any()
    canvas.set_marker(None)
    assert (rendered(canvas, 1.0) == before).all()


def test_pending_pixels_are_hatched_and_drawn_ones_not(canvas):
    canvas.set_image(np.zeros((8, 8)))
    pending = np.zeros((8, 8), dtype=bool)
    pending[5:] = True
    canvas.set_pending(pending)
    picture = bytes_of(canvas.to_image(16))
    assert not picture[: 5 * 16].any()
    assert len(np.unique(picture[5 * 16 :].reshape(-1, 3), axis=0)) == 2


def test_grid_needs_cells_of_eight_points(canvas):
    canvas.set_image(np.zeros((4, 4)))
    plain = rendered(canvas, 1.0)
    canvas.set_grid(True)
    assert (rendered(canvas, 1.0) != plain).any()
    canvas.set_image(np.zeros((40, 40)))
    tiny = rendered(canvas, 1.0)
    canvas.set_grid(False)
    assert (rendered(canvas, 1.0) == tiny).all()


def test_hover_tells_each_pixel_once_and_when_it_ends(canvas):
    seen, left = [], []
    canvas.hovered.connect(lambda row, column: seen.append((row, column)))
    canvas.left.connect(lambda: left.append(True))
    for row, column in [(0, 0), (0, 0), (2, 5)]:
        move(canvas, canvas.cell_rect(row, column).center())
    move(canvas, QPointF(1, 1))
    assert seen == [(0, 0), (2, 5)]
    assert left == [True]


def test_click_and_keyboard_reach_every_pixel(canvas, qtbot):
    seen, clicked = [], []
    canvas.hovered.connect(lambda row, column: seen.append((row, column)))
    canvas.clicked.connect(lambda row, column: clicked.append((row, column)))
    at = canvas.cell_rect(6, 1).center().toPoint()
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert clicked == [(6, 1)]
    canvas.move_cursor(0, 0)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Left):
        qtbot.keyClick(canvas, key)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert seen[:4] == [(0, 0), (0, 1), (1, 1), (0, 1)]
    assert clicked[-1] == (0, 0)
    assert "column 0" in canvas.accessibleDescription()


def test_focus_and_cursor_are_visible(canvas, qtbot):
    canvas.show()
    canvas.activateWindow()
    plain = rendered(canvas, 1.0)
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    ringed = rendered(canvas, 1.0)
    assert (ringed[:3] != plain[:3]).any()
    canvas.move_cursor(2, 2)
    assert (rendered(canvas, 1.0)[20:-20] != ringed[20:-20]).any()


def wheel(widget, at, steps, modifiers):
    event = QWheelEvent(
        QPointF(at),
        widget.mapToGlobal(QPointF(at)),
        QPoint(0, 0),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    widget.wheelEvent(event)
    return event.isAccepted()


def test_zoom_keeps_the_point_under_the_wheel_and_double_click_fits(canvas, qtbot):
    fitted, at = canvas.cell_size(), canvas.cell_rect(1, 6).center()
    assert not wheel(canvas, at, 1, NO_MODIFIER)
    assert canvas.cell_size() == fitted
    for _ in range(4):
        assert wheel(canvas, at, 1, Qt.KeyboardModifier.ControlModifier)
    assert canvas.cell_size() > fitted
    assert canvas.pixel_at(at) == (1, 6)
    picture = rendered(canvas, 1.0)
    # A pixel, and the line between it and the next.
    assert canvas.cell_size() - 1 in runs(picture[picture.shape[0] // 2])
    for _ in range(60):
        wheel(canvas, at, -1, Qt.KeyboardModifier.ControlModifier)
    assert canvas.cell_size() == 1
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert canvas.cell_size() == fitted


def test_middle_drag_and_space_drag_pan(canvas, qtbot):
    start = canvas.cell_rect(0, 0).topLeft()
    qtbot.mousePress(canvas, Qt.MouseButton.MiddleButton, pos=QPoint(100, 100))
    move(canvas, QPointF(110, 95), Qt.MouseButton.MiddleButton)
    qtbot.mouseRelease(canvas, Qt.MouseButton.MiddleButton, pos=QPoint(110, 95))
    assert canvas.cell_rect(0, 0).topLeft() - start == QPointF(10, -5)
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    move(canvas, QPointF(90, 105), Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(90, 105))
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.cell_rect(0, 0).topLeft() == start


def test_dark_palette_changes_the_surroundings_not_the_pixels(canvas):
    light = rendered(canvas, 1.0)
    canvas.setPalette(QPalette(QColor(40, 40, 42)))
    dark = rendered(canvas, 1.0)
    assert dark[2, 2].max() < 80 < light[2, 2].min()
    rect = canvas.cell_rect(3, 3).toRect()
    inside = np.s_[rect.top() : rect.bottom(), rect.left() : rect.right()]
    assert (light[inside] == dark[inside]).all()


def test_an_empty_canvas_says_what_to_do(canvas):
    canvas.clear_image()
    blank = rendered(canvas, 1.0)
    canvas.set_placeholder("Train a model first.")
    assert (rendered(canvas, 1.0) != blank).any()
    canvas.set_marker(1, 1)
    move(canvas, QPointF(90, 90))
    canvas.move_cursor(1, 1)
    assert canvas.image() is None
