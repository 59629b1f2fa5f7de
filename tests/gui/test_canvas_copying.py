"""What is on a canvas goes to the clipboard, and what is drawn of it stays sharp."""

from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ar_studio.gui.canvas.curves import CurvePlot
from ar_studio.gui.canvas.mask import MaskCanvas
from ar_studio.gui.canvas.pixels import PixelCanvas
from ar_studio.gui.canvas.sheet import ImageSheet

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

MENU = Qt.ContextMenuPolicy
IMAGE = np.array([[0.0, 1.0, 0.5], [1.0, 0.0, 0.0]])


@pytest.fixture
def shown(qtbot):
    def show(widget):
        qtbot.addWidget(widget)
        widget.resize(300, 200)
        widget.show()
        widget.activateWindow()
        widget.setFocus()
        qtbot.waitUntil(lambda: widget.isActiveWindow())
        QGuiApplication.clipboard().clear()
        return widget

    return show


def copied():
    return QGuiApplication.clipboard().image()


def press_copy(qtbot, widget):
    qtbot.keyClick(widget, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("kind", [PixelCanvas, MaskCanvas])
def test_an_image_is_copied_alone_as_large_as_it_is_shown(kind, shown, qtbot):
    canvas = shown(kind())
    canvas.set_image(IMAGE)
    press_copy(qtbot, canvas)
    found, cell = copied(), int(canvas.cell_rect(0, 0).width())
    assert (found.width(), found.height()) == (3 * cell, 2 * cell)
    greys = [[found.pixelColor(c * cell, r * cell).red() for c in range(3)] for r in range(2)]
    assert greys == [[0, 255, 128], [255, 0, 0]]


def test_nothing_is_copied_of_nothing(shown, qtbot):
    press_copy(qtbot, shown(PixelCanvas()))
    assert copied().isNull()


def test_a_sheet_is_copied_whole(shown, qtbot):
    sheet = shown(ImageSheet())
    sheet.set_images(np.stack([IMAGE, 1 - IMAGE]))
    press_copy(qtbot, sheet)
    assert copied().size() == sheet.size() * sheet.devicePixelRatioF()


def test_the_menu_stays_away_where_the_right_button_paints(shown):
    assert shown(PixelCanvas()).contextMenuPolicy() == MENU.ActionsContextMenu
    assert shown(MaskCanvas()).contextMenuPolicy() == MENU.PreventContextMenu


@pytest.fixture
def plot(shown):
    plot = shown(CurvePlot())
    plot.set_series("a", "a<b", np.arange(9.0), np.arange(9.0) ** 2)
    QApplication.processEvents()
    return plot


def test_curves_are_copied_from_anywhere_in_the_plot(plot, qtbot):
    press_copy(qtbot, plot.focusProxy())
    assert copied().size() == plot.size() * plot.devicePixelRatioF()


def test_a_plot_is_drawn_with_its_texts_as_texts(plot):
    tree = ElementTree.fromstring(plot.to_svg())
    texts = {
        "".join(one.itertext()).strip() for one in tree.iter("{http://www.w3.org/2000/svg}text")
    }
    assert "a<b" in texts
    lines = [one.get("d", "") for one in tree.iter("{http://www.w3.org/2000/svg}path")]
    lines += [one.get("points", "") for one in tree.iter("{http://www.w3.org/2000/svg}polyline")]
    assert any(line.count(",") >= 9 for line in lines)
    assert tree.get("viewBox") == f"0 0 {plot.width()} {plot.height()}"


def test_a_page_is_as_large_as_the_plot(plot):
    page = plot.to_pdf()
    assert page.startswith(b"%PDF-")
    dots = plot.logicalDpiX()
    width, height = (round(side * 72 / dots) for side in (plot.width(), plot.height()))
    box = page.split(b"/MediaBox [")[1].split(b"]")[0].split()
    assert [round(float(side)) for side in box] == [0, 0, width, height]
