"""Names are searched without accents, and sorted as the language on screen sorts them."""

import unicodedata
from typing import Literal

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from ar_studio.gui.kit.names import searched, sort_key
from ar_studio.gui.kit.tables import Line, Tree


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_and_capitals_are_not_asked_for(form: Literal["NFC", "NFD"]) -> None:
    assert searched(unicodedata.normalize(form, "Mô hình ĐỘ hợp lý")) == "mo hinh do hop ly"
    assert searched("Binarized MNIST, T = 0.5") == "binarized mnist, t = 0.5"


def test_names_are_in_the_order_of_the_language() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese))
    names = ["Zebra", "Đông", "Ánh", "em", "Dung", "An", "Ền"]
    assert sorted(names, key=sort_key) == ["An", "Ánh", "Dung", "Đông", "em", "Ền", "Zebra"]


def test_lines_of_a_table_are_in_that_order(qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese))
    tree = Tree()
    qtbot.addWidget(tree)
    tree.setSortingEnabled(True)
    for name in ("Zebra", "Đông", "an", "Dung"):
        tree.addTopLevelItem(Line([name]))
    tree.sortItems(0, tree.header().sortIndicatorOrder().AscendingOrder)
    lines = [tree.topLevelItem(row) for row in range(4)]
    assert [line.text(0) for line in lines if line] == ["an", "Dung", "Đông", "Zebra"]
