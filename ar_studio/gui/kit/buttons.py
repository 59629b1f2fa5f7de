"""Buttons that do, show and explain what an action does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QLayout, QPushButton, QToolButton, QWidget

from ar_studio.gui.canvas.tools import Tool
from ar_studio.gui.kit.icons import Role, icon
from ar_studio.gui.kit.layout import Item, hbox

TOOLS = {
    Tool.BRUSH: "brush",
    Tool.ERASER: "unbrush",
    Tool.LINE: "line",
    Tool.RECTANGLE: "box",
    Tool.ELLIPSE: "ellipse",
    Tool.LASSO: "lasso",
    Tool.POLYGON: "polygon",
    Tool.FILL: "fill",
    Tool.PENCIL: "pencil",
    Tool.RUBBER: "eraser",
}


def tool_icon(tool: Tool) -> QIcon:
    """Return the icon of a painting tool."""
    return icon(TOOLS[tool])


class ToolButton(QToolButton):
    """A flat button that does what an action does, and shows whether it is in hand."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setDefaultAction(action)
        self.setProperty("tool", True)
        self.setAutoRaise(True)
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(action.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Disclosure(QToolButton):
    """A quiet heading that shows and hides what is below it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setProperty("heading", True)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(self._point)
        self._point()

    def _point(self) -> None:
        way = Qt.ArrowType
        self.setArrowType(way.DownArrow if self.isChecked() else way.RightArrow)


class NamedRow(QWidget):
    """A row in which some buttons have their names beside their icons, where there is room."""

    def __init__(self, named: Sequence[QToolButton], *items: Item) -> None:
        super().__init__()
        self._named = named
        self._widths = 0, 0  # with the icons alone, and with the names
        self._row = hbox(*items, on=self, spacing=4)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def _width(self, style: Qt.ToolButtonStyle) -> int:
        for button in self._named:
            button.setToolButtonStyle(style)
        self._row.invalidate()
        return self._row.minimumSize().width()

    def _measure(self) -> None:
        ways = Qt.ToolButtonStyle
        icons, names = (
            self._width(way) for way in (ways.ToolButtonIconOnly, ways.ToolButtonTextBesideIcon)
        )
        self._widths = icons, names
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        ways = Qt.ToolButtonStyle
        fits = self._widths[1] <= self.width()
        for button in self._named:
            button.setToolButtonStyle(
                ways.ToolButtonTextBesideIcon if fits else ways.ToolButtonIconOnly
            )

    def sizeHint(self) -> QSize:
        return QSize(self._widths[1], self._row.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._widths[0], self._row.minimumSize().height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        kinds = QEvent.Type
        if event.type() in (kinds.Polish, kinds.FontChange, kinds.StyleChange):
            self._measure()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class ActionButton(QPushButton):
    """A button that does, shows and explains what its action does; see `push_button`."""

    def __init__(self, action: QAction, symbol: str, *, primary: bool = False) -> None:
        super().__init__()
        self.action = action
        self.setProperty("primary", primary)
        self.setIcon(icon(symbol, Role.HighlightedText if primary else Role.ButtonText))
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self.action.text())
        self.setEnabled(self.action.isEnabled())
        self.setToolTip(self.action.toolTip())
        self.setAccessibleDescription(self.action.toolTip())
