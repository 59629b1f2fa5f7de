"""The canvas of diagrams: what leads to a node lights up, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from ar_studio.diagrams import Diagram, Link, Node, in_rows
from ar_studio.gui.canvas.diagram import DiagramCanvas

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only
LEFT = Qt.MouseButton.LeftButton
ROWS = [["a", "b", "c"], ["h", "k"], ["u", "v", "w"]]


@pytest.fixture
def canvas(qtbot):
    nodes = in_rows([[Node(name, 0, 0, name, name) for name in row] for row in ROWS])
    links = [(0, 3), (0, 4), (1, 4), (3, 6), (4, 7)]
    cut = Link(2, 3, cut=True)
    made = tuple(Link(*ends, strength=0.5) for ends in links)
    canvas = DiagramCanvas()
    canvas.set_diagram(Diagram("Three rows", tuple(nodes), (*made, cut)))
    qtbot.addWidget(canvas)
    canvas.resize(600, 400)
    canvas.show()
    return canvas


def spot(canvas: DiagramCanvas, node: int) -> QPoint:
    return canvas.place(node).toPoint()


def test_pointing_lights_what_leads_to_a_node_and_what_it_leads_to(canvas, qtbot):
    with qtbot.waitSignal(canvas.pointed) as pointed:
        qtbot.mouseMove(canvas, spot(canvas, 4))
    assert pointed.args == [4]
    lit = canvas.lit()
    assert (lit.before, lit.after) == ({0, 1}, {7})
    assert (lit.links_before, lit.links_after) == ({1, 2}, {4})
    assert canvas.accessibleDescription() == "k is led to by a, b and leads to w"
    with qtbot.waitSignal(canvas.pointed):
        qtbot.mouseMove(canvas, QPoint(300, 4))
    assert canvas.lit() is None
    assert canvas.accessibleDescription().startswith("Three rows: 8 nodes and 5 links.")


def test_what_is_lit_looks_other_than_the_rest(canvas, qtbot):
    def colour(node: int) -> str:
        middle = canvas.place(node)
        at = middle + QPointF(canvas.radius() * 0.6, canvas.radius() * 0.5)
        return canvas.grab().toImage().pixelColor(at.toPoint()).name()

    plain = colour(3)
    assert colour(0) == plain
    qtbot.mouseClick(canvas, LEFT, pos=spot(canvas, 3))
    assert len({plain, colour(3), colour(0), colour(6)}) == 4
    assert colour(7) == plain


def test_a_click_keeps_it_lit_and_escape_ends_that(canvas, qtbot):
    qtbot.mouseClick(canvas, LEFT, pos=spot(canvas, 3))
    qtbot.mouseMove(canvas, QPoint(300, 4))
    assert canvas.lit().node == 3
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.lit() is None


def test_arrow_keys_walk_along_rows_and_between_them(canvas, qtbot):
    walked = []
    canvas.pointed.connect(walked.append)
    Key = Qt.Key  # noqa: N806
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Up, Key.Key_Right, Key.Key_Down):
        qtbot.keyClick(canvas, key)
    assert walked == [0, 1, 3, 4, 2]


def test_it_zooms_about_the_pointer_and_fits_again(canvas, qtbot):
    before, at = canvas.place(5), canvas.place(7)
    up, buttons = QPoint(0, 240), Qt.MouseButton.NoButton
    control = Qt.KeyboardModifier.ControlModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, at, QPoint(), up, buttons, control, phase, False)
    QApplication.sendEvent(canvas, wheel)
    assert (canvas.place(7) - at).manhattanLength() < 1
    assert canvas.place(5).x() < before.x() - 100
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.place(5) == before


def test_it_is_saved_with_what_is_lit(canvas, qtbot):
    plain = canvas.svg()
    qtbot.mouseClick(canvas, LEFT, pos=spot(canvas, 3))
    assert plain.count("<circle") == canvas.svg().count("<circle") == 8
    assert plain.count("<line") == 6
    assert "stroke-dasharray" in plain
    assert canvas.svg() != plain


def test_an_empty_one_says_what_to_do(qtbot):
    canvas = DiagramCanvas()
    canvas.set_placeholder("Choose a model.")
    qtbot.addWidget(canvas)
    canvas.show()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(20, 20))
    assert canvas.is_empty()
    assert canvas.copied().isNull()
