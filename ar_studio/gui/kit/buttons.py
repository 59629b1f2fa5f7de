"""Buttons that do, show and explain what an action does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QPushButton, QToolButton

from ar_studio.gui.canvas.tools import Tool
from ar_studio.gui.kit.icons import Role, icon

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
