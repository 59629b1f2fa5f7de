"""Masks from files and to files, and drawings that the model finishes."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from ar_studio.gui.canvas.tools import Tool
from tests.gui.hand import Hand
from tests.gui.painting import NO_BUTTON, NONE, shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(studio, make_run, qtbot):
    """Return the panel with a run of NADE on digits and a test image, its lower half hidden."""
    panel = shown(studio, make_run("nade"), qtbot)
    qtbot.waitActive(panel)
    return panel


def save(path, pixels):
    Image.fromarray(np.asarray(pixels, np.uint8)).save(path)
    return str(path)


def hidden(panel):
    return int((~panel.editor.canvas.observed()).sum())


def test_a_mask_is_opened_scaled_told_and_undone(panel, studio, qtbot, monkeypatch, tmp_path):
    pixels = np.full((16, 16), 255)
    pixels[:, :6] = 0
    path = save(tmp_path / "mask.png", pixels)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    before = studio.mask.mask.copy()
    panel.editor.open_action.trigger()
    qtbot.waitUntil(lambda: hidden(panel) == 24)
    assert not studio.mask.mask[0, :, :3].any()
    said = "24 of 64 pixels hidden; scaled from 16 × 16"
    qtbot.waitUntil(lambda: said in panel.editor.legend.text())
    qtbot.keyClick(panel.editor.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (studio.mask.mask == before).all()
    assert said not in panel.editor.legend.text()


def test_a_file_that_is_no_mask_is_a_sentence_and_changes_nothing(panel, studio, qtbot, tmp_path):
    before = studio.mask.mask.copy()
    (tmp_path / "text.png").write_text("no picture")
    for path in (tmp_path / "text.png", save(tmp_path / "long.png", np.zeros((4, 80)))):
        panel.subject.problem.emit("")
        panel.subject.open_mask(str(path))
        qtbot.waitUntil(panel.source.problem.isVisible)
        assert "text.png" in panel.source.problem.text() or "80 × 4" in panel.source.problem.text()
    assert (studio.mask.mask == before).all()


def test_a_mask_that_comes_after_another_model_is_dropped(panel, studio, make_run, qtbot, tmp_path):
    path = save(tmp_path / "mask.png", np.zeros((8, 8)))
    panel.subject.open_mask(path)
    studio.runs.select(make_run("nade", "Larger", event_shape=(1, 12, 12)))
    qtbot.waitUntil(lambda: not studio.jobs.jobs)
    panel.source.draw_button.click()
    assert studio.mask.mask.shape == (1, 12, 12)


def test_a_saved_mask_comes_back(panel, studio, qtbot, monkeypatch, tmp_path):
    panel.editor.canvas.apply_preset("checkerboard")
    path = tmp_path / "kept.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    panel.editor.save_action.trigger()
    qtbot.waitUntil(path.exists)
    panel.editor.clear_action.trigger()
    panel.subject.open_mask(str(path))
    qtbot.waitUntil(lambda: hidden(panel) == 32)
    assert (studio.mask.mask[0] == (np.indices((8, 8)).sum(0) % 2 == 0)).all()


def test_the_model_finishes_what_is_drawn(panel, studio, qtbot):
    editor = panel.editor
    qtbot.mouseClick(panel.source.draw_button, LEFT)
    assert hidden(panel) == 64
    assert editor.finish.isChecked()
    assert editor.canvas.tool() is Tool.PENCIL
    editor.brush.setValue(1)
    Hand(editor.canvas).stroke((2, 1), (2, 6))
    assert (studio.mask.mask[0] == (studio.mask.image[0] == 1)).all()
    assert studio.mask.mask.sum() == 6
    assert studio.mask.whose == "Your own drawing"
    panel.bar.n.setValue(3)
    panel.complete()
    qtbot.waitUntil(lambda: panel.state.result is not None, timeout=60_000)
    assert (panel.state.result.samples[:, 0, 2, 1:7] == 1).all()
    assert "riginal" not in panel.badge.merit.text() + panel.results.detail.text()
    assert panel.results.sheet._captions[0] == "drawing"
    mask = studio.mask.mask.copy()
    panel.results.sheet.select(1)
    qtbot.mouseClick(panel.results.go_on, LEFT)
    assert (studio.mask.mask == mask).all()
    assert not panel.subject.unknown
    editor.undo_action.trigger()
    editor.undo_action.trigger()
    assert hidden(panel) == 64


def test_another_image_ends_the_drawing_under_a_usual_mask(panel, studio, qtbot):
    qtbot.mouseClick(panel.source.draw_button, LEFT)
    panel.source.another.click()
    assert not panel.editor.finish.isChecked()
    assert hidden(panel) == 32
    panel.editor.tools[Tool.PENCIL].trigger()
    before = studio.mask.mask.copy()
    Hand(panel.editor.canvas).stroke((6, 1), (6, 6))
    assert (studio.mask.mask == before).all()


def test_the_wheel_and_the_box_agree_on_the_brush(panel):
    canvas = panel.editor.canvas
    at = QPointF(canvas.rect().center())
    event = QWheelEvent(
        at, canvas.mapToGlobal(at), QPoint(), QPoint(0, 120), NO_BUTTON, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)
    assert panel.editor.brush.value() == panel.editor.brush_slider.value() == 4
    panel.editor.brush_slider.setValue(2)
    assert canvas.brush_size() == 2
    assert panel.editor.brush.maximum() == 8


def test_keys_of_the_canvas_work_wherever_it_is_in_sight_but_where_one_types(panel, qtbot):
    canvas, button = panel.editor.canvas, panel.bar.complete_button
    panel.editor.tools[Tool.BRUSH].trigger()
    button.setFocus()
    size = canvas.brush_size()
    qtbot.keyClick(button, Qt.Key.Key_BracketRight)
    assert canvas.brush_size() == size + 1
    for letter, tool in (("p", Tool.POLYGON), ("d", Tool.PENCIL), ("w", Tool.RUBBER)):
        qtbot.keyClicks(button, letter)
        assert canvas.tool() is tool
    qtbot.keyClicks(button, "x")
    assert canvas.tool() is Tool.PENCIL
    number = panel.bar.seed.box
    number.setFocus()
    qtbot.keyClicks(number, "b]")
    assert canvas.tool() is Tool.PENCIL
    for action in panel.editor.actions():
        assert action.shortcut().toString() in action.toolTip()


def test_the_mask_takes_another_colour(panel, qtbot):
    before = panel.editor.canvas.grab().toImage()
    qtbot.keyClick(panel.editor.colour, Qt.Key.Key_Down)
    assert panel.editor.canvas.grab().toImage() != before


def test_letters_choose_tools_from_anywhere_in_the_editor(panel, qtbot):
    panel.editor.opacity_slider.setFocus()
    for key, tool in ((Qt.Key.Key_E, Tool.ERASER), (Qt.Key.Key_R, Tool.RECTANGLE)):
        qtbot.keyClick(panel.editor.opacity_slider, key)
        assert panel.editor.canvas.tool() is tool
        assert panel.editor.tools[tool].isChecked()
    qtbot.keyClick(panel.editor.canvas, Qt.Key.Key_F)
    assert panel.editor.tools[Tool.FILL].isChecked()
    panel.editor.canvas.set_tool(Tool.BRUSH)
    assert panel.editor.tools[Tool.BRUSH].isChecked()
