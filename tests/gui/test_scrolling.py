"""Pages find their size, and come to an end where there is none."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from ar_studio.gui.kit import scrolling
from ar_studio.gui.kit.layout import scrolled
from ar_studio.gui.kit.scrolling import Scroll

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform only

WAIT = 60_000
# At each the page of a sample, its branches and its other ways had no height of its own, which
# ended the program; the last is a usual one.
SIZES = ((800, 760), (900, 560), (864, 420), (780, 720), (640, 840), (1440, 900))


class Restless(QWidget):
    """Wants to be lower when it is high, and higher when it is low."""

    def minimumSizeHint(self) -> QSize:
        return QSize(100, 500 if self.height() < 600 else 700)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class Turning(Restless):
    """Is never as high as it wants to be."""

    def minimumSizeHint(self) -> QSize:
        return QSize(100, 700 if self.height() == 500 else 500)


def test_a_content_that_fits_at_no_size_does_not_end_the_program(qtbot):
    for content in (Restless(), Turning()):
        area = scrolled(content)
        qtbot.addWidget(area)
        area.resize(200, 300)
        area.show()
        for height in (300, 650, 450):
            area.resize(200, height)
            QApplication.processEvents()
        assert content.height() in (500, 650, 700)
        area.setWidget(other := QWidget())
        assert other.height() == area.viewport().height()


@pytest.fixture
def deepest(monkeypatch):
    """Return how often a page was fitted within being fitted, each time that it was."""
    found, filtered = [], Scroll.eventFilter

    def recorded(self, watched, event):
        found.append(self._fits)
        return filtered(self, watched, event)

    monkeypatch.setattr(Scroll, "eventFilter", recorded)
    return found


def test_a_sample_with_branches_and_other_ways_has_a_size(deepest, window, studio, make_run, qtbot):
    studio.runs.select(make_run("nade", hidden=4))
    window.stage.turn_to("sampling")
    panel = window.stage.pages["sampling"].panel
    panel.draw()
    qtbot.waitUntil(lambda: panel.state.recording is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: not panel.state.task.working, timeout=WAIT)
    value = panel.state.recording.image(64, panel.state.index).flat[5]
    panel._branch(5, 1.0 - float(value))
    qtbot.waitUntil(lambda: bool(panel.what_if.branches.roots), timeout=WAIT)
    panel.views.bar.setCurrentIndex(1)
    for size in SIZES:
        window.resize(*size)
        QApplication.processEvents()
    assert max(deepest) < scrolling.MOST // 2
    hero = panel.hero
    sizes = set()
    for size in ((900, 300), (500, 600)):  # the plots lie beside, and below
        hero.resize(*size)
        sizes.add((hero.minimumSizeHint().toTuple(), hero.sizeHint().height()))
    assert len(sizes) == 1


def test_a_page_whose_columns_bring_the_scroll_bar_comes_to_rest(window, qtbot):
    page = window.stage.pages["laboratory"]
    window.stage.turn_to("laboratory")
    bar = page.panel.findChild(QTabBar)
    bar.setCurrentIndex(2)
    # Side by side there is no room, and below each other there is.
    for height in range(840, 920, 10):
        window.resize(756, height)
        for _ in range(10):
            QApplication.processEvents()
        sizes = set()
        for _ in range(4):
            QApplication.processEvents()
            sizes.add(page.panel.size().toTuple())
        assert len(sizes) == 1
