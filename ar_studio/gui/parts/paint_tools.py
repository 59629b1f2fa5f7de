"""The tools of a pad: pencil and eraser, the size of the tip, and what undoes a stroke."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QSpinBox, QToolButton, QWidget

from ar_studio.gui.canvas.paint import PaintCanvas
from ar_studio.gui.canvas.tools import Tool
from ar_studio.gui.kit.buttons import ToolButton, tool_icon
from ar_studio.gui.kit.layout import hbox


class PaintTools(QWidget):
    """What is done to the canvas of a pad; its keys work wherever the focus is in the pad.

    Parameters
    ----------
    more
        What stands between the size and Undo.
    """

    def __init__(self, canvas: PaintCanvas, pad: QWidget, *more: QWidget) -> None:
        super().__init__()
        self.canvas, self._pad = canvas, pad
        self.tools = self._tools()
        self.brush = QSpinBox(minimum=1, maximum=28, suffix=self.tr(" px"))
        self.brush.setValue(canvas.brush_size())
        self.brush.setAccessibleName(self.tr("Size of the tip"))
        self.brush.setToolTip(self.tr("Diameter of pencil and eraser ([ and ], or the wheel)"))
        self.brush.valueChanged.connect(canvas.set_brush_size)
        self.undo = self._action(self.tr("Undo"), QKeySequence.StandardKey.Undo)
        self.redo = self._action(self.tr("Redo"), QKeySequence.StandardKey.Redo)
        self.clear = self._action(self.tr("Clear"), "")
        hbox(
            *map(self._button, self.tools.values()),
            self.brush,
            *more,
            (QWidget(), 1),
            *map(self._button, (self.undo, self.redo, self.clear)),
            on=self,
            spacing=8,
        )
        self._connect()

    def _tools(self) -> dict[Tool, QAction]:
        group, found = QActionGroup(self), {}
        for tool, title, key in (
            (Tool.PENCIL, self.tr("Pencil"), "P"),
            (Tool.RUBBER, self.tr("Eraser"), "E"),
        ):
            found[tool] = action = group.addAction(self._action(title, key))
            action.setCheckable(True)
            action.setData(tool)
            action.setIcon(tool_icon(tool))
            action.triggered.connect(self._take)
        found[Tool.PENCIL].setChecked(True)
        return found

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.tool_changed.connect(self._show_tool)
        canvas.brush_size_changed.connect(self.brush.setValue)
        self.undo.triggered.connect(canvas.undo)
        self.redo.triggered.connect(canvas.redo)
        canvas.enable_steps(self.undo, self.redo)
        self.clear.triggered.connect(canvas.wipe)

    def _action(self, title: str, keys: str | QKeySequence.StandardKey) -> QAction:
        action = QAction(title, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setToolTip(f"{title} ({action.shortcut().toString()})")
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._pad.addAction(action)
        return action

    def _button(self, action: QAction) -> QToolButton:
        button = ToolButton(action)
        if action.isCheckable():
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _take(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.canvas.set_tool(action.data())

    def _show_tool(self, tool: Tool) -> None:
        self.tools[tool].setChecked(True)
