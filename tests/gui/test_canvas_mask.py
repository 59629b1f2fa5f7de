"""Painting a mask: strokes by raw events, undo, abort, presets, and the keyboard alone."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ar_studio.errors import StudioError
from ar_studio.gui.canvas import presets
from ar_studio.gui.canvas.mask import MaskCanvas
from ar_studio.gui.canvas.shapes import line, polygon, region
from ar_studio.gui.canvas.tools import Tool
from tests.gui.hand import Hand

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_BUTTON, NO_MODIFIER = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier


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


@pytest.fixture
def counted(canvas):
    counts = {"mask": 0, "moved": 0, "image": 0}

    def count(name):
        counts[name] += 1

    canvas.mask_changed.connect(lambda: count("mask"))
    canvas.stroke_moved.connect(lambda: count("moved"))
    canvas.image_changed.connect(lambda: count("image"))
    return counts


def missing(canvas):
    return {(int(row), int(column)) for row, column in np.argwhere(~canvas.observed())}


def test_a_fast_stroke_leaves_no_gap_and_is_one_undo_step(canvas, hand, counted):
    hand.stroke((3, 2), (3, 25), (20, 25))
    expected = {(3, c) for c in range(2, 26)} | {(r, 25) for r in range(3, 21)}
    assert missing(canvas) == expected
    assert counted["mask"] == 1
    assert counted["moved"] == 3
    assert canvas.undo_stack.count() == 1
    canvas.undo_stack.undo()
    assert not missing(canvas)
    canvas.undo_stack.redo()
    assert missing(canvas) == expected
    assert counted["mask"] == 3


def test_fill_does_not_leak_through_a_diagonal_stroke():
    cells = line((40, 40), (0.5, 3.5), (39.5, 31.5), 1)
    one_side = region(cells, 0, 0)
    assert one_side.sum() + region(cells, 0, 39).sum() + cells.sum() == 1600


@pytest.mark.parametrize(("size", "count"), [(1, 1), (2, 4), (3, 9), (4, 12), (5, 21)])
def test_tips_are_round_and_symmetric(size, count):
    at = (10.5, 10.5) if size % 2 else (10.0, 10.0)
    cells = line((20, 20), at, at, size)
    assert cells.sum() == count
    rows, columns = np.nonzero(cells)
    assert np.ptp(rows) == np.ptp(columns) == size - 1
    assert (cells == cells.T).all()


def test_eraser_and_right_button_do_the_opposite(canvas, hand):
    canvas.apply_mask(np.zeros((28, 28), dtype=bool), "none")
    hand.stroke((1, 1), (1, 4), button=RIGHT)
    assert canvas.observed()[1, 1:5].all()
    assert canvas.observed().sum() == 4
    canvas.set_tool(Tool.ERASER)
    hand.stroke((2, 1), (2, 4))
    assert canvas.observed().sum() == 8
    hand.stroke((2, 1), (2, 1), button=RIGHT)
    assert not canvas.observed()[2, 1]


def test_escape_aborts_the_stroke_and_the_rest_of_the_drag(canvas, hand, counted, qtbot):
    hand.press((5, 5))
    hand.move((5, 20))
    assert missing(canvas)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert not missing(canvas)
    hand.move((15, 20))
    hand.release((15, 20))
    assert not missing(canvas)
    assert canvas.undo_stack.count() == 0
    assert counted["mask"] == 0
    hand.stroke((0, 0), (0, 1))
    assert missing(canvas) == {(0, 0), (0, 1)}


def test_a_lost_release_ends_the_stroke(canvas, hand):
    hand.press((5, 5))
    hand.move((9, 9), NO_BUTTON)
    assert missing(canvas) == {(5, 5)}
    assert canvas.undo_stack.count() == 1


def test_a_stroke_that_changes_nothing_is_no_step(canvas, hand, counted):
    hand.stroke((1, 1), (1, 5), button=RIGHT)
    assert canvas.undo_stack.count() == 0
    assert counted["mask"] == 0


def test_rectangle_follows_the_mouse_from_its_corner(canvas, hand):
    canvas.set_tool(Tool.RECTANGLE)
    hand.stroke((10, 10), (20, 20), (12, 4))
    assert missing(canvas) == {(r, c) for r in range(10, 13) for c in range(4, 11)}
    hand.stroke((11, 5), (11, 6), button=RIGHT)
    assert (11, 5) not in missing(canvas)
    assert canvas.undo_stack.count() == 2


def test_rectangle_reaches_over_the_edge(canvas, hand):
    canvas.set_tool(Tool.RECTANGLE)
    hand.stroke((26, 26), QPointF(canvas.width() - 1, canvas.height() - 1))
    assert missing(canvas) == {(26, 26), (26, 27), (27, 26), (27, 27)}


def test_fill_stops_at_a_painted_ring(canvas, hand):
    canvas.set_tool(Tool.BRUSH)
    hand.stroke((5, 5), (5, 10), (10, 10), (10, 5), (5, 5))
    canvas.set_tool(Tool.FILL)
    hand.stroke((7, 7))
    assert missing(canvas) == {(r, c) for r in range(5, 11) for c in range(5, 11)}
    hand.stroke((7, 7), button=RIGHT)
    assert not missing(canvas)
    hand.stroke(QPointF(1, 1))
    assert not missing(canvas)


def test_pencil_paints_the_image_and_not_the_mask(canvas, hand, counted):
    canvas.set_tool(Tool.PENCIL)
    canvas.set_brush_size(1)
    hand.stroke((3, 3), (3, 9))
    assert canvas.image()[3, 3:10].all()
    assert canvas.image().sum() == 7
    hand.stroke((3, 3), (3, 4), button=RIGHT)
    assert canvas.image().sum() == 5
    canvas.undo_stack.undo()
    canvas.undo_stack.undo()
    assert not canvas.image().any()
    assert counted["image"] == 4
    assert counted["mask"] == 0
    canvas.set_image(np.ones((28, 28)))
    assert canvas.undo_stack.count() == 0


def test_a_new_image_keeps_mask_and_history_when_it_fits(canvas, hand):
    hand.stroke((1, 1))
    canvas.set_image(np.ones((28, 28)))
    assert missing(canvas) == {(1, 1)}
    canvas.undo_stack.undo()
    assert not missing(canvas)
    canvas.set_image(np.ones((8, 8)))
    assert canvas.observed().shape == (8, 8)
    assert canvas.undo_stack.count() == 0


def wheel(canvas, steps):
    at = QPointF(100, 100)
    event = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        QPoint(0, 0),
        QPoint(0, 120 * steps),
        NO_BUTTON,
        NO_MODIFIER,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def test_size_keys_wheel_and_bounds(canvas, qtbot):
    qtbot.keyClick(canvas, Qt.Key.Key_BracketRight)
    wheel(canvas, 1)
    assert canvas.brush_size() == 3
    qtbot.keyClick(canvas, Qt.Key.Key_BracketLeft)
    assert canvas.brush_size() == 2
    for _ in range(50):
        wheel(canvas, -1)
    assert canvas.brush_size() == 1
    canvas.set_brush_size(1000)
    assert canvas.brush_size() == 28


def test_modified_drag_resizes_with_a_frozen_ring_and_paints_nothing(canvas, hand, qtbot):
    start = canvas.cell_rect(14, 14).center()
    hand.move(start, NO_BUTTON)
    hand.press(start, modifiers=Qt.KeyboardModifier.ShiftModifier)
    hand.move(start + QPointF(2.5 * canvas.cell_rect(0, 0).width(), 0))
    assert canvas.brush_size() == 6
    hand.release(start)
    assert not missing(canvas)
    hand.stroke((2, 2))
    assert missing(canvas)


def test_x_swaps_and_letters_choose(canvas, qtbot):
    chosen = []
    canvas.tool_changed.connect(chosen.append)
    for letter in "xxrfpdweb":
        qtbot.keyClicks(canvas, letter)
    assert chosen == [
        Tool.ERASER,
        Tool.BRUSH,
        Tool.RECTANGLE,
        Tool.FILL,
        Tool.POLYGON,
        Tool.PENCIL,
        Tool.RUBBER,
        Tool.ERASER,
        Tool.BRUSH,
    ]


def test_pencil_and_brush_have_sizes_of_their_own(canvas):
    sizes = []
    canvas.brush_size_changed.connect(sizes.append)
    canvas.set_brush_size(9)
    canvas.set_tool(Tool.PENCIL)
    canvas.set_brush_size(1)
    canvas.set_tool(Tool.ERASER)
    assert canvas.brush_size() == 9
    canvas.set_tool(Tool.RUBBER)
    assert canvas.brush_size() == 1
    assert sizes == [9, 2, 1, 9, 1]


def test_polygons_are_filled_to_their_sides():
    square = polygon((6, 6), [(1.5, 1.5), (1.5, 4.5), (4.5, 4.5), (4.5, 1.5)])
    assert square.sum() == 16
    assert square[1:5, 1:5].all()
    assert polygon((6, 6), [(0.5, 0.5), (3.5, 3.5)]).sum() >= 4  # two corners are a line
    corner = polygon((6, 6), [(-5, -5), (-5, 2.2), (2.2, -5)])
    assert not corner[3:].any()  # it may begin beside the image


CORNERS = [(2, 2), (2, 10), (10, 10)]


def click(canvas, qtbot, cell, button=Qt.MouseButton.LeftButton):
    qtbot.mouseClick(canvas, button, pos=canvas.cell_rect(*cell).center().toPoint())


@pytest.mark.parametrize("close", ["double click", "Enter", "first corner"])
def test_a_polygon_is_marked_corner_by_corner_as_one_step(canvas, qtbot, counted, close):
    canvas.set_tool(Tool.POLYGON)
    for cell in CORNERS:
        click(canvas, qtbot, cell)
    assert canvas.undo_stack.count() == 0
    if close == "Enter":
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    elif close == "double click":
        at = canvas.cell_rect(*CORNERS[-1]).center().toPoint()
        qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    else:
        click(canvas, qtbot, CORNERS[0])
    assert canvas.undo_stack.count() == 1
    assert counted["mask"] == 1
    hidden = missing(canvas)
    assert (2, 2) in hidden
    assert (3, 8) in hidden
    assert (9, 3) not in hidden
    canvas.undo_stack.undo()
    assert not missing(canvas)


def test_a_polygon_by_the_right_button_is_observed_again_and_escape_gives_it_up(canvas, qtbot):
    canvas.invert()
    canvas.set_tool(Tool.POLYGON)
    for cell in CORNERS:
        click(canvas, qtbot, cell, Qt.MouseButton.RightButton)
    assert (3, 8) not in missing(canvas)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.undo_stack.count() == 1
    assert len(missing(canvas)) == 28 * 28


def test_the_keyboard_alone_marks_a_polygon(canvas, qtbot):
    canvas.set_tool(Tool.POLYGON)
    canvas.setFocus()
    for cell in [*CORNERS, (20, 20)]:
        canvas.move_cursor(*cell)
        qtbot.keyClick(canvas, Qt.Key.Key_Space)
    qtbot.keyClick(canvas, Qt.Key.Key_Backspace)  # the last corner is taken back
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert (3, 8) in missing(canvas)
    assert (15, 15) not in missing(canvas)


def test_another_image_is_a_step_like_any_stroke(canvas, hand, counted):
    hand.stroke((1, 1))
    other, mask = np.ones((28, 28)), np.ones((28, 28), bool)
    before = canvas.image()
    canvas.change(other, mask, (0, 1), "Another image")
    assert canvas.undo_stack.count() == 2
    np.testing.assert_array_equal(canvas.image(), other)
    canvas.change(other, mask, (0, 1), "Another image")
    assert canvas.undo_stack.count() == 2
    canvas.undo()
    np.testing.assert_array_equal(canvas.image(), before)
    assert missing(canvas) == {(1, 1)}
    canvas.undo()
    assert not missing(canvas)


def test_lines_between_the_pixels_are_for_the_screen_only(canvas):
    plain = canvas.to_image(16)
    canvas.set_grid(False)
    assert canvas.to_image(16) == plain


def test_the_tool_tip_lies_below_the_pixels(canvas, monkeypatch):
    shown = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, text, widget: shown.append((at, text)))
    at = canvas.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, canvas.mapToGlobal(at))
    QApplication.sendEvent(canvas, event)
    place, text = shown[0]
    assert "zooms" in text
    assert canvas.mapFromGlobal(place).y() >= canvas.height() - 1


def key(canvas, kind, code, repeat=False):
    QApplication.sendEvent(canvas, QKeyEvent(kind, code, NO_MODIFIER, "", repeat))


def test_the_keyboard_alone_paints_and_undoes(canvas, qtbot):
    canvas.move_cursor(4, 4)
    down, up = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    key(canvas, down, Qt.Key.Key_Space)
    for _ in range(3):
        key(canvas, down, Qt.Key.Key_Right, repeat=True)
        key(canvas, up, Qt.Key.Key_Space, repeat=True)
        key(canvas, down, Qt.Key.Key_Space, repeat=True)
    assert canvas.undo_stack.count() == 0
    key(canvas, up, Qt.Key.Key_Space)
    assert missing(canvas) == {(4, c) for c in range(4, 8)}
    assert canvas.undo_stack.count() == 1
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert len(missing(canvas)) == 4
    qtbot.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not missing(canvas)
    qtbot.keyClick(
        canvas,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert len(missing(canvas)) == 4


def test_invert_clear_and_presets_are_one_step_each(canvas, counted):
    canvas.apply_preset("bottom")
    canvas.invert()
    assert not canvas.observed()[:14].any()
    canvas.clear()
    assert canvas.observed().all()
    assert canvas.undo_stack.count() == counted["mask"] == 3
    canvas.undo_stack.undo()
    canvas.undo_stack.undo()
    assert not canvas.observed()[14:].any()
    with pytest.raises(StudioError, match="did you mean 'centre'"):
        canvas.apply_preset("center")


def test_history_is_limited(canvas):
    for step in range(130):
        mask = np.ones((28, 28), dtype=bool)
        mask.flat[step] = False
        canvas.apply_mask(mask, "step")
    assert canvas.undo_stack.count() == 100
    for _ in range(100):
        canvas.undo_stack.undo()
    assert missing(canvas) == {(1, 1)}


def test_masks_from_elsewhere_are_checked_and_copied(canvas, counted):
    with pytest.raises(StudioError, match="size"):
        canvas.set_mask(np.ones((5, 5), dtype=bool))
    mask = np.ones((28, 28), dtype=bool)
    mask[0] = False
    canvas.set_mask(mask)
    mask[:] = False
    canvas.observed()[:] = False
    assert len(missing(canvas)) == 28
    canvas.set_mask(canvas.observed())
    assert counted["mask"] == 1


@pytest.mark.parametrize("value", [0.0, 0.5, 1.0])
def test_missing_pixels_are_hatched_even_without_colour(canvas, value):
    canvas.set_mask_style(opacity=0)
    canvas.set_image(np.full((28, 28), value))
    canvas.apply_preset("top")
    image = canvas.to_image(10)
    top = [QColor(image.pixel(x, y)).lightness() for x in range(100) for y in range(100)]
    bottom = {image.pixel(x, y) for x in range(100) for y in range(150, 250)}
    assert len(bottom) == 1
    assert max(top) - min(top) > 60


def test_no_image_no_painting(canvas, hand):
    hand.stroke((1, 1))
    canvas.clear_image()
    assert canvas.undo_stack.count() == 0
    hand.stroke(QPointF(50, 50), QPointF(90, 90))
    canvas.invert()
    assert canvas.observed().shape == (28, 28)


@pytest.mark.parametrize("name", presets.PRESETS)
@pytest.mark.parametrize("shape", [(28, 28), (5, 9), (1, 1)])
def test_presets_have_the_shape_asked_for(name, shape):
    mask = presets.PRESETS[name](*shape)
    assert mask.shape == shape
    assert mask.dtype == bool


def test_presets_hide_what_they_say():
    assert not presets.top_missing(8, 8)[:4].any()
    assert presets.top_missing(8, 8)[4:].all()
    assert (presets.left_missing(8, 8) == ~presets.right_missing(8, 8)).all()
    assert (~presets.centre_missing(8, 8)).sum() == 16
    assert presets.checkerboard(8, 8).sum() == 32
    assert (~presets.random_missing(10, 10, 37, seed=1)).sum() == 37
    same = presets.random_missing(10, 10, 37, seed=1)
    assert (presets.random_missing(10, 10, 37, seed=1) == same).all()
    assert (presets.random_missing(10, 10, 37, seed=2) != same).any()
    with pytest.raises(StudioError, match="0 to 100"):
        presets.random_missing(4, 4, 140)
