"""The sheet of keys: all of them, by the place where they work."""

import re
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel

from ar_studio import gui
from ar_studio.gui.shortcuts import ShortcutSheet, groups


def test_every_key_is_told_once_under_the_place_where_it_works(window):
    found = dict(groups(window, window.panels))
    everywhere = dict(found["Everywhere"])
    assert everywhere["F1"] == "Keys"
    assert everywhere["Ctrl+2"] == window.panels["training"].title
    complete = dict(found[window.panels["completion"].title])
    assert complete["P"] == "Polygon"
    assert complete["["] == "Smaller tip"
    assert "P" not in everywhere
    keys = [key for group in found.values() for key, _ in group]
    for action in window.findChildren(QAction):
        if not action.shortcut().isEmpty():
            assert action.shortcut().toString() in keys
    for title, group in found.items():
        assert len(group) == len(dict.fromkeys(group)), title


def test_f1_opens_the_sheet(window, qtbot):
    shown = []

    def look():
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, ShortcutSheet)
        shown.extend(label.text() for label in sheet.findChildren(QLabel))
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)

    QTimer.singleShot(0, look)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert {"Everywhere", "Polygon", "F1"} <= set(shown)


def test_no_letter_of_a_page_is_one_of_the_menu_bar_s():
    # Such a key would be ambiguous, and what cannot be typed is no key.
    folder = Path(gui.__file__).parent
    taken = re.compile(r'tr\(\s*"[^"]*&(?!&)(?:[FMVH]|[^\x00-\x7f])[^"]*"', re.IGNORECASE)
    found = [
        f"{path.relative_to(folder)}: {match.group()}"
        for path in folder.rglob("*.py")
        if path.name != "window.py"  # whose menus they are
        for match in taken.finditer(path.read_text())
    ]
    assert not found
