"""The wheel turns what has the keyboard; over anything else it scrolls the page."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTabBar,
    QWidget,
)

from ar_studio.gui.kit.layout import pane, vbox
from ar_studio.gui.kit.wheel import TURNED, WheelGuard
from ar_studio.gui.panels import PANELS


@pytest.fixture
def guard(qapp):
    guard = WheelGuard(qapp)
    yield guard
    guard.deleteLater()


def turn(widget: QWidget, notches: int = -1) -> None:
    """Turn the wheel over the middle of a widget, as a mouse would."""
    window = widget.window()
    at = widget.mapTo(window, widget.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(at), QPoint(0, 120 * notches))
    QApplication.processEvents()


def state(control: QWidget) -> object:
    """Return what the wheel might have changed."""
    if isinstance(control, QComboBox | QTabBar):
        return control.currentIndex()
    return control.property("value")


def controls(page: QWidget) -> list[QWidget]:
    """Return what the wheel could turn, where it is in sight."""
    found = [one for one in page.findChildren(QWidget) if isinstance(one, (*TURNED, QTabBar))]
    return [
        one
        for one in found
        if one.isEnabled() and one.visibleRegion().contains(one.rect().center())
    ]


PAGES = ("data", "model", "settings", "sweep")  # of a new training


def pages(window, studio, qtbot):
    """Turn to every panel and to every page of a new training, and yield what it is called."""
    for place in PANELS:
        window.show_panel(place.panel.name)
        yield place.panel.name
    studio.ask("prepare")
    sheet = window.panels["training"].sheet
    for name in PAGES:
        sheet.open(getattr(sheet, name))
        qtbot.waitUntil(getattr(sheet, name).isVisible)
        yield name


def test_the_wheel_turns_nothing_it_passes_over(window, guard, make_run, studio, qtbot):
    studio.runs.select(make_run())
    guard.watch(window.windowHandle())
    for name in pages(window, studio, qtbot):
        QApplication.processEvents()
        assert controls(window) or name in ("runs", "gallery"), name
        for control in controls(window):
            if control.hasFocus():
                continue
            before, focus = state(control), QApplication.focusWidget()
            for notches in (-1, 1, 1):
                turn(control, notches)
                assert state(control) == before, control.accessibleName()
            assert QApplication.focusWidget() is focus, control.accessibleName()


@pytest.fixture
def page(qtbot, guard):
    """Return a dialog with controls in a page that is too tall for it."""
    spin, box, slider, tabs = QSpinBox(), QComboBox(), QSlider(Qt.Orientation.Horizontal), QTabBar()
    box.addItems(["a", "b", "c"])
    for title in "abc":
        tabs.addTab(title)
    spin.setValue(50)
    slider.setValue(50)
    area = QScrollArea(widgetResizable=True)
    area.setWidget(pane(vbox(spin, box, slider, tabs, QLabel("\n" * 60))))
    dialog = QDialog()
    vbox(area, on=dialog)
    qtbot.addWidget(dialog)
    dialog.resize(300, 300)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    area.setFocus()
    return dialog


@pytest.mark.parametrize("kind", [QSpinBox, QComboBox, QSlider, QTabBar])
def test_over_a_control_without_the_focus_the_page_scrolls(page, kind):
    area, control = page.findChild(QScrollArea), page.findChild(kind)
    before = state(control)
    turn(control)
    assert state(control) == before
    assert area.verticalScrollBar().value() > 0
    assert not control.hasFocus()


@pytest.mark.parametrize("kind", [QSpinBox, QComboBox, QSlider])
def test_the_control_with_the_focus_takes_the_wheel(page, kind):
    area, control = page.findChild(QScrollArea), page.findChild(kind)
    before = state(control)
    control.setFocus()
    turn(control)
    assert state(control) != before
    assert area.verticalScrollBar().value() == 0


def test_a_tab_bar_never_takes_it(page):
    tabs = page.findChild(QTabBar)
    tabs.setFocus()
    turn(tabs)
    assert tabs.currentIndex() == 0
