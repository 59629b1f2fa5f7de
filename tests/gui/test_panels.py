"""The table of panels, what they ask of each other, and where the keyboard goes."""

import ast
from collections import Counter
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import ar_studio.gui
from ar_studio.gui.panels import PANELS
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.studio.studio import Verb
from tests.gui.panel_table import mistakes

NAMES = [getattr(place.panel, "name", "") for place in PANELS]


def test_the_table_of_panels_has_no_mistake():
    assert not mistakes(PANELS), " ".join(mistakes(PANELS))


class Nameless(Panel):
    """A panel that forgot its name and its title."""


@pytest.mark.parametrize(
    ("index", "changes", "sentence"),
    [
        (0, {"panel": Nameless}, "Nameless has no name."),
        (0, {"panel": Nameless}, "Nameless has no title."),
        (1, {"panel": Nameless}, "0 panels serve the verb prepare; one should."),
        (0, {"drawer": True}, "The first panel must be a workspace: the window opens on it."),
        (1, {"icon": "gnu"}, "TrainingPanel has the icon gnu, which nobody has drawn."),
        (1, {"keys": ""}, "TrainingPanel has no shortcut."),
        (1, {"keys": "T-7"}, "TrainingPanel has the shortcut T-7; write it as Ctrl+Shift+T."),
        (1, {"keys": "Ctrl+1"}, "Two panels have the shortcut Ctrl+1."),
        (1, {"panel": PANELS[0].panel}, "Two panels are called gallery."),
    ],
)
def test_a_mistake_in_the_table_is_a_sentence(index, changes, sentence):
    table = list(PANELS)
    table[index] = replace(table[index], **changes)
    assert sentence in mistakes(table)


def test_a_panel_that_is_no_line_of_the_table_is_noticed():
    def below(panel: type[Panel]) -> set[type[Panel]]:
        found = {sub for sub in panel.__subclasses__() if sub.__module__.startswith("ar_studio")}
        return found.union(*(below(sub) for sub in found)) if found else found

    named = {panel for panel in below(Panel) if getattr(panel, "name", "")}
    missing = named - {place.panel for place in PANELS}
    assert not missing, f"{missing} have no line in gui/panels.py"


def test_only_verbs_that_a_panel_serves_are_asked_for():
    folder = Path(str(ar_studio.gui.__file__)).parent
    unknown = []
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                asked = _asked(node)
                unknown += [f"{file.name} asks for {v}" for v in asked if v not in get_args(Verb)]
    assert unknown == []


def _asked(call: ast.Call) -> list[str]:
    """Return the verbs of `studio.ask(verb)` and of `partial(studio.ask, verb)`."""
    arguments = call.args
    asks = isinstance(call.func, ast.Attribute) and call.func.attr == "ask"
    if arguments and isinstance(arguments[0], ast.Attribute) and arguments[0].attr == "ask":
        asks, arguments = True, arguments[1:]
    return [
        part.value
        for part in ast.walk(ast.Tuple(arguments[:1]))
        if asks and isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]


def test_every_panel_is_on_the_rail_and_in_the_menu_with_its_keys(window):
    assert [*window.rail.buttons, *window.rail.drawers] == list(window.panels) == NAMES
    lines = {(one.text(), one.shortcut().toString()) for one in window.findChildren(QAction)}
    for place in PANELS:
        others = [text for text, keys in lines if keys == place.keys]
        assert len(others) == 1, f"{place.keys} is the shortcut of {others}: choose another"
    assert {(window.panels[place.panel.name].title, place.keys) for place in PANELS} <= lines


def in_front(window):
    return {name for name, panel in window.panels.items() if panel.isVisible()}


def test_a_panel_comes_to_the_front_by_its_keys(window):
    for place in PANELS[1:] + PANELS[:1]:  # the first is there already
        QTest.keySequence(window, QKeySequence(place.keys))
        assert place.panel.name in in_front(window), place.keys


def test_a_verb_brings_its_panel_to_the_front(window):
    for verb in get_args(Verb):
        window.show_panel("gallery" if verb != "browse" else "training")
        window.studio.ask(verb)
        assert [name for name in in_front(window) if verb in window.panels[name].verbs], verb


def test_a_run_that_is_asked_for_becomes_the_current_one(window, make_run, qtbot):
    run = make_run("fvsbn", "Asked for")
    window.studio.ask("sample", run)
    assert window.studio.runs.current is run
    qtbot.waitUntil(lambda: window.panels["sampling"].state.drawing is not None)
    qtbot.waitUntil(lambda: not window.panels["sampling"].state.task.working, timeout=30_000)


# Where the keyboard goes


def seen(widget):
    """Tell whether a widget, or what it is filled with, is on screen."""
    parts = [widget, *widget.findChildren(QWidget)]
    return widget.isVisible() and any(not part.visibleRegion().isEmpty() for part in parts)


def panel_of(window, widget):
    inside = [n for n, panel in window.panels.items() if panel.isAncestorOf(widget)]
    return inside[0] if inside else ""


def walk(qtbot, key):
    """Press Tab until the keyboard is back where it began, and return where it was, all seen."""
    stops = [QApplication.focusWidget()]
    while len(stops) < 200:
        qtbot.keyClick(stops[-1], key)
        stops.append(QApplication.focusWidget())
        qtbot.waitUntil(partial(seen, stops[-1]))
        if stops[-1] is stops[0]:
            return stops[:-1]
    raise AssertionError("the Tab key does not return")


def test_tab_walks_through_what_is_in_sight_a_panel_at_a_time(window, make_run, qtbot):
    window.studio.runs.select(make_run("fvsbn", "Here"))
    window.show_panel("runs")
    window.activateWindow()
    for name in NAMES:
        window.show_panel(name)
        qtbot.waitUntil(lambda name=name: panel_of(window, QApplication.focusWidget()) == name)
        qtbot.waitUntil(lambda: not window.studio.jobs.jobs)  # what is drawn may be reached too
        stops = walk(qtbot, Qt.Key.Key_Tab)
        where = [panel_of(window, widget) for widget in stops]
        assert set(where) - {""} == in_front(window), name
        entered = [now for before, now in zip([None, *where], where, strict=False) if now != before]
        assert Counter(one for one in entered[1:] if one) <= Counter(in_front(window)), name
        back = walk(qtbot, Qt.Key.Key_Backtab)
        assert back == [stops[0], *reversed(stops[1:])], name


def test_the_form_of_another_model_is_reached_within_its_panel(window, qtbot):
    window.activateWindow()
    window.studio.ask("design")
    window.studio.model.choose("made")
    qtbot.waitUntil(lambda: panel_of(window, QApplication.focusWidget()) == "training")
    form = window.panels["training"].sheet.model.form
    qtbot.waitUntil(form.isVisible)
    stops = [one for one in walk(qtbot, Qt.Key.Key_Tab) if panel_of(window, one) == "training"]
    assert [one for one in stops if form.isAncestorOf(one)]
    assert not form.isAncestorOf(stops[-1])  # the ordering comes below the form


KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_F9, Qt.Key.Key_X, Qt.Key.Key_BracketLeft)


def test_no_key_reaches_what_is_behind_another_panel(window, qtbot):
    window.activateWindow()
    window.show_panel("training")
    window.show_panel("completion")
    window.show_panel("gallery")
    behind = [window.panels[name] for name in NAMES if name not in in_front(window)]
    assert len(behind) == len(NAMES) - 1
    started = []
    for panel in behind:
        for action in panel.findChildren(QAction):
            action.triggered.connect(lambda *_, a=action: started.append(a.text()))
    for _ in range(30):
        for key in KEYS[2:]:
            qtbot.keyClick(QApplication.focusWidget() or window, key)
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert not any(panel.isAncestorOf(focus) for panel in behind)
    assert started == []
    for key in KEYS[:2]:
        qtbot.keyClick(window, key)
    assert not window.studio.training.active


def test_a_workspace_is_torn_off_used_there_and_put_back(window, qtbot):
    window.show_panel("sampling")
    QTest.keySequence(window, QKeySequence("Ctrl+T"))
    torn = window.stage.torn["sampling"]
    qtbot.waitUntil(window.panels["sampling"].isVisible)
    assert torn.isAncestorOf(window.panels["sampling"])
    assert "Sample" in torn.windowTitle()
    window.show_panel("gallery")
    assert in_front(window) == {"sampling", "gallery"}
    window.studio.ask("sample")  # is served where the workspace is
    assert in_front(window) == {"sampling", "gallery"}
    torn.close()
    window.show_panel("sampling")
    qtbot.waitUntil(lambda: in_front(window) == {"sampling"})


def test_the_way_of_tab_stays_within_a_torn_off_workspace(window, make_run, qtbot):
    window.studio.runs.select(make_run("fvsbn", "Here"))
    window.stage.tear_off("sampling")
    torn = window.stage.torn["sampling"]
    torn.activateWindow()
    window.panels["sampling"].take_focus()
    qtbot.waitUntil(lambda: torn.isAncestorOf(QApplication.focusWidget() or window))
    stops = walk(qtbot, Qt.Key.Key_Tab)
    assert len(stops) > 3
    assert all(torn.isAncestorOf(stop) for stop in stops)
    torn.close()


def test_what_is_torn_off_is_so_at_the_next_launch_until_the_layout_is_reset(window, studio, qtbot):
    from ar_studio.gui.window import MainWindow

    window.stage.tear_off("compare")
    window.close()
    again = MainWindow(studio)
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    assert list(again.stage.torn) == ["compare"]
    again.reset_layout()
    assert again.stage.torn == {}
    qtbot.waitUntil(lambda: in_front(again) == {"gallery"})


def test_up_and_down_go_through_the_rail(window, qtbot):
    window.activateWindow()
    rail = window.rail
    rail.buttons["gallery"].setFocus()
    qtbot.keyClick(rail.buttons["gallery"], Qt.Key.Key_Down)
    assert rail.buttons["training"].hasFocus()
    qtbot.keyClick(rail.buttons["training"], Qt.Key.Key_Space)
    assert in_front(window) == {"training"}
    assert rail.buttons["training"].isChecked()
    rail.buttons["gallery"].setFocus()
    qtbot.keyClick(rail.buttons["gallery"], Qt.Key.Key_Up)
    assert rail.drawers["runs"].hasFocus()


def test_a_table_arranged_in_another_way_needs_no_other_change(studio, qtbot, monkeypatch):
    from ar_studio.gui import window as module

    table = tuple(sorted(PANELS, key=lambda place: (place.drawer, -PANELS.index(place))))
    assert not mistakes(table)
    monkeypatch.setattr(module, "PANELS", table)
    window = module.MainWindow(studio)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert in_front(window) == {table[0].panel.name}
