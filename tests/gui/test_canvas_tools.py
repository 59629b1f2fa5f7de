"""The tools that mark shapes, by mouse and by keyboard; growing, zooming, finishing drawings."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ar_studio.gui.canvas.mask import KEYS, MaskCanvas
from ar_studio.gui.canvas.shapes import ellipse, grown, polygon
from ar_studio.gui.canvas.tools import Tool
from ar_studio.gui.kit.buttons import TOOLS
from ar_studio.gui.kit.icons import shapes
from tests.gui.hand import NO_BUTTON, NO_MODIFIER, Hand

RIGHT = Qt.MouseButton.RightButton
SHAPES = (Tool.LINE, Tool.RECTANGLE, Tool.ELLIPSE, Tool.LASSO)


@pytest.fixture
def canvas(qtbot):
    canvas = MaskCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(320, 320)
    canvas.set_image(np.zeros((28, 28)))
    canvas.set_brush_size(1)
    return canvas


@pytest.fixture
def hand(canvas):
    return Hand(canvas)


def missing(canvas):
    return {(int(row), int(column)) for row, column in np.argwhere(~canvas.observed())}


def held(canvas, qtbot, *keys):
    """Press Space, move by the arrow keys, let Space go."""
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    for key in keys:
        QTest.keyPress(canvas, key)
    QTest.keyRelease(canvas, Qt.Key.Key_Space)


def test_every_tool_has_a_key_and_an_icon_like_no_other():
    assert sorted(KEYS.values(), key=str) == sorted(Tool, key=str)
    drawn = [shapes()[TOOLS[tool]] for tool in Tool]
    assert len(set(drawn)) == len(Tool)
    assert len(set(shapes().values())) == len(shapes())


def test_a_line_is_straight_and_follows_the_mouse(canvas, hand):
    canvas.set_tool(Tool.LINE)
    hand.stroke((5, 5), (20, 9), (5, 12))
    assert missing(canvas) == {(5, column) for column in range(5, 13)}
    assert canvas.undo_stack.count() == 1
    hand.stroke((5, 5), (5, 8), button=RIGHT)
    assert missing(canvas) == {(5, column) for column in range(9, 13)}
    canvas.set_brush_size(3)
    hand.stroke((20, 4), (20, 4))
    assert (19, 3) in missing(canvas)


def test_an_ellipse_fills_its_box_and_no_more(canvas, hand):
    canvas.set_tool(Tool.ELLIPSE)
    hand.stroke((4, 4), (25, 25), (12, 20))
    cells = np.array(sorted(missing(canvas)))
    assert cells.min(0).tolist() == [4, 4]
    assert cells.max(0).tolist() == [12, 20]
    assert not {(4, 4), (12, 20)} & missing(canvas)  # the corners stay
    inside = np.pi / 4 * 9 * 17
    assert abs(len(cells) - inside) < 12
    shape = ellipse((28, 28), (4.5, 4.5), (12.5, 20.5))
    assert (shape[4:13, 4:21] == shape[4:13, 4:21][::-1, ::-1]).all()
    assert ellipse((5, 5), (2.2, 2.7), (2.5, 2.1)).sum() == 1


def test_a_lasso_marks_what_it_goes_around(canvas, hand):
    canvas.set_tool(Tool.LASSO)
    way = [(5, 5), (5, 15), (15, 15), (15, 5), (6, 5)]
    hand.stroke(*way)
    assert missing(canvas) == {(r, c) for r in range(5, 16) for c in range(5, 16)}
    middles = [(row + 0.5, column + 0.5) for row, column in way]
    assert (~canvas.observed() == polygon((28, 28), middles)).all()
    assert canvas.undo_stack.count() == 1


@pytest.mark.parametrize("tool", SHAPES)
def test_escape_gives_up_any_shape_and_leaves_no_step(canvas, hand, qtbot, tool):
    canvas.set_tool(tool)
    hand.press((5, 5))
    hand.move((9, 14))
    hand.move((14, 9))
    assert missing(canvas)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    hand.release((14, 9))
    assert not missing(canvas)
    assert canvas.undo_stack.count() == 0


def test_shapes_are_drawn_by_keyboard_alone(canvas, qtbot):
    down, right = Qt.Key.Key_Down, Qt.Key.Key_Right
    for tool, letter in ((Tool.LINE, "l"), (Tool.ELLIPSE, "o"), (Tool.LASSO, "s")):
        canvas.move_cursor(4, 4)
        qtbot.keyClicks(canvas, letter)
        assert canvas.tool() is tool
        held(canvas, qtbot, right, right, down, down)
        cells = missing(canvas)
        assert len(cells) >= 3
        assert all(4 <= row <= 6 and 4 <= column <= 6 for row, column in cells)
        canvas.undo()
        assert not missing(canvas)


def test_growing_and_shrinking_are_each_others_opposite(canvas):
    mask = np.ones((28, 28), bool)
    mask[10:14, 10:14] = False
    canvas.apply_mask(mask, "box")
    canvas.grow()
    assert len(missing(canvas)) == 16 + 4 * 4
    canvas.shrink()
    assert len(missing(canvas)) == 16
    canvas.shrink()
    assert len(missing(canvas)) == 4
    canvas.apply_preset("top")
    canvas.shrink()
    assert len(missing(canvas)) == 13 * 28  # from inside only, not from the image's edge
    canvas.undo()
    assert len(missing(canvas)) == 14 * 28
    assert grown(np.zeros((3, 3), bool)).sum() == 0


def test_a_touchpad_sends_notches_in_parts(canvas):
    def turn(angle):
        at = QPointF(100, 100)
        wheel = QWheelEvent(
            at, canvas.mapToGlobal(at), QPoint(), QPoint(0, angle), NO_BUTTON, NO_MODIFIER,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(canvas, wheel)

    for _ in range(12):
        turn(10)
    assert canvas.brush_size() == 2
    for _ in range(11):
        turn(-10)
    assert canvas.brush_size() == 2


def test_a_pinch_zooms_about_the_fingers(canvas):
    before, at = canvas.cell_size(), QPointF(60, 60)
    held_there = canvas.pixel_at(at)
    device = QPointingDevice.primaryPointingDevice()
    for _ in range(10):
        pinch = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture, device, 2, at, at,
            canvas.mapToGlobal(at), 0.1, QPointF(),
        )  # fmt: skip
        QApplication.sendEvent(canvas, pinch)
    assert canvas.cell_size() > 2 * before
    assert canvas.pixel_at(at) == held_there
    canvas.fit()
    assert canvas.cell_size() == before


def test_the_cursor_of_the_keys_stays_in_sight(canvas, qtbot):
    canvas.zoom(30)
    canvas.move_cursor(0, 0)
    for _ in range(27):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
        cell = canvas.cell_rect(*canvas._cursor)
        assert canvas.rect().toRectF().adjusted(-1, -1, 1, 1).contains(cell)
    assert canvas._cursor == (0, 27)


def test_what_is_drawn_is_observed_and_what_is_wiped_is_missing(canvas, hand):
    canvas.apply_mask(np.zeros((28, 28), bool), "nothing is known")
    canvas.finishing = True
    canvas.set_tool(Tool.PENCIL)
    canvas.set_brush_size(1)
    hand.stroke((3, 3), (3, 9))
    assert canvas.image()[3, 3:10].all()
    assert canvas.observed().sum() == 7
    assert canvas.undo_stack.count() == 2
    hand.stroke((3, 3), (3, 4), button=RIGHT)
    assert canvas.image().sum() == canvas.observed().sum() == 5
    canvas.undo()
    canvas.undo()
    assert not canvas.image().any()
    assert not canvas.observed().any()
    canvas.redo()
    assert canvas.image().sum() == canvas.observed().sum() == 7
    canvas.finishing = False
    hand.stroke((8, 3), (8, 9))
    assert canvas.observed().sum() == 7


def test_escape_gives_back_image_and_mask_of_a_drawing(canvas, hand, qtbot):
    canvas.apply_mask(np.zeros((28, 28), bool), "nothing is known")
    canvas.finishing = True
    canvas.set_tool(Tool.PENCIL)
    hand.press((3, 3))
    hand.move((9, 9))
    assert canvas.observed().any()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert not canvas.observed().any()
    assert not canvas.image().any()
    hand.stroke((3, 3), (9, 9))
    canvas.set_image(np.ones((28, 28)))
    assert canvas.undo_stack.count() == 0  # their old values went with the image


def test_guesses_show_where_pixels_are_missing_and_nowhere_else(canvas):
    canvas.set_mask_style(opacity=0)
    canvas.apply_preset("top")
    plain = canvas.to_image(8)
    canvas.set_guess(np.ones((28, 28)))
    shown = canvas.to_image(8)
    assert shown.pixelColor(100, 40).lightness() > 150
    assert shown.pixelColor(100, 180) == plain.pixelColor(100, 180)
    canvas.set_image(np.zeros((8, 8)))
    canvas.apply_preset("top")
    assert canvas.to_image(8).pixelColor(30, 10).lightness() < 150  # of another image: forgotten
