"""All that is written in a window, wherever Qt keeps it, and what of it no translator has seen.

A language of brackets puts each translation between ⟦ and ⟧. What is left without them was never
to be translated, or was put together of pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from PySide6.QtCore import QAbstractListModel, QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsSimpleTextItem,
    QGraphicsTextItem,
    QGraphicsView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTextBrowser,
    QWidget,
)

CATALOGUES = Path(__file__).resolve().parents[2] / "resources" / "translations"
OPEN, CLOSE = "⟦", "⟧"
MOST = 60  # rows of a list that are looked at
WORD = re.compile(r"[^\W\d_]{3,}")


class Brackets(QTranslator):
    """A translator into a language in which everything that the catalogues hold is in brackets."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.held = {
            (context.findtext("name", ""), message.findtext("source", ""))
            for path in CATALOGUES.glob("*_vi.ts")
            for context in ElementTree.parse(path).iter("context")
            for message in context.iter("message")
        }
        self.contexts = {context for context, _ in self.held}

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        theirs = context not in self.contexts  # what libraries have for their own use
        return f"{OPEN}{text}{CLOSE}" if theirs or (context, text) in self.held else None

    def isEmpty(self) -> bool:
        return False


def written(root: QWidget) -> Iterator[tuple[str, str]]:
    """Yield each text of a window that somebody may read, and where it stands."""
    for widget in [root, *root.findChildren(QWidget)]:
        place = f"{type(widget.parentWidget()).__name__} › {type(widget).__name__}"
        for text in _texts(widget):
            yield place, text
    for action in root.findChildren(QAction):
        for text in (action.text(), action.toolTip(), action.statusTip()):
            yield "QAction", text


def untranslated(text: str) -> str:
    """Return what of a text is in no brackets; empty if there are no words in it."""
    plain = re.sub("<style.*?</style>|<[^>]*>|&[a-z]+;", " ", text, flags=re.DOTALL)
    depth, left = 0, []
    for letter in plain:
        depth += (letter == OPEN) - (letter == CLOSE)
        left.append(" " if depth or letter == CLOSE else letter)
    rest = " ".join("".join(left).split())
    return rest if WORD.search(rest) else ""


def _texts(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if widget.isWindow():
        yield widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox() | QMenu():
            yield widget.title()
        case QComboBox():
            for row in range(min(MOST, widget.count())):
                yield widget.itemText(row)
                yield str(widget.itemData(row, Qt.ItemDataRole.ToolTipRole) or "")
        case QTabBar():
            for row in range(widget.count()):
                yield widget.tabText(row)
                yield widget.tabToolTip(row)
        case QLineEdit():
            yield widget.placeholderText()
        case QAbstractSpinBox():
            yield widget.text()
            yield widget.specialValueText()
        case QProgressBar():
            yield widget.format()
        case QTextBrowser():
            yield widget.toPlainText()
        case QPlainTextEdit():
            yield widget.placeholderText()
        case QHeaderView():
            yield from _headings(widget)
        case QAbstractItemView():
            yield from _cells(widget.model(), widget.rootIndex())
        case QGraphicsView():
            for item in widget.items():
                if isinstance(item, (QGraphicsTextItem, QGraphicsSimpleTextItem)):
                    yield item.toPlainText() if isinstance(item, QGraphicsTextItem) else item.text()


def _headings(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(header.count() if model is not None else 0):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield _text(model.headerData(section, header.orientation(), role))


def _cells(model: Any, around: Any) -> Iterator[str]:
    if model is None:
        return
    for row in range(min(MOST, model.rowCount(around))):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(around)
        for column in range(columns):
            index = model.index(row, column, around)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield _text(model.data(index, role))


def _text(found: Any) -> str:
    return found if isinstance(found, str) else ""
