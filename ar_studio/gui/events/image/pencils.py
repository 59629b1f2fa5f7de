"""What an image is touched with: a finger that points, pencil and rubber, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QSpinBox, QWidget

from ar_studio.gui.canvas.tools import Tool
from ar_studio.gui.canvas.touched import TouchedCanvas
from ar_studio.gui.kit.buttons import ToolButton
from ar_studio.gui.kit.controls import called, label_for
from ar_studio.gui.kit.flow import flow
from ar_studio.gui.kit.icons import icon
from ar_studio.gui.kit.layout import hbox, pane
from ar_studio.spaces import EventSpace


class Pencils(QWidget):
    """Point, Pencil, Rubber, the size of their tip, the value they paint; Undo, Redo and Clear."""

    def __init__(self, canvas: TouchedCanvas, space: EventSpace) -> None:
        super().__init__()
        self._canvas = canvas
        self._group = QActionGroup(self)
        self.point = self._tool("pin", self.tr("Point"), self._point_tip(), "V", canvas.point)
        self.pencil = self._tool(
            "pencil", self.tr("Pencil"), self._pencil_tip(), "P", self.take_pencil
        )
        self.rubber = self._tool(
            "eraser", self.tr("Rubber"), self.tr("Wipe pixels to 0"), "E", self._wipe
        )
        self.tip_size = QSpinBox(minimum=1, maximum=max(space.grid[1:]), value=canvas.brush_size())
        self.tip_size.setSuffix(self.tr(" px"))
        called(self.tip_size, self.tr("Size of the tip"), self.tr("Diameter of the tip ([ and ])"))
        self.tip_size.valueChanged.connect(canvas.set_brush_size)
        canvas.brush_size_changed.connect(self.tip_size.setValue)
        self.ink = QSpinBox(minimum=0, maximum=max(1, space.levels - 1))
        self.ink.setValue(self.ink.maximum())
        tip = self.tr("The value that the pencil paints, up to K − 1 for K levels")
        called(self.ink, self.tr("Value of the pencil"), tip)
        self.ink.valueChanged.connect(canvas.set_ink)
        self.back = self._steps()
        self._lay_out(space)
        canvas.tool_changed.connect(self._show_tool)
        self.point.trigger()

    def take_pencil(self) -> None:
        """Take the pencil in hand."""
        self._canvas.set_tool(Tool.PENCIL)

    def allow(self, there: bool) -> None:
        """Let nothing be painted while there is no image."""
        for action in (self.point, self.pencil, self.rubber, self.back[-1]):
            action.setEnabled(there)

    def _lay_out(self, space: EventSpace) -> None:
        tools = [_button(action, named=True) for action in (self.point, self.pencil, self.rubber)]
        size = pane(hbox(label_for(self.tip_size, self.tr("Si&ze")), self.tip_size))
        ink = pane(hbox(label_for(self.ink, self.tr("Val&ue")), self.ink))
        ink.setVisible(space.levels > 2)
        back = [_button(action) for action in self.back]
        flow(*tools, size, ink, *back, on=self, spacing=8)

    def _tool(self, symbol: str, title: str, tip: str, keys: str, act: object) -> QAction:
        action = self._action(symbol, title, tip, keys, act)
        action.setCheckable(True)
        self._group.addAction(action)
        return action

    def _action(self, symbol: str, title: str, tip: str, keys: str, act: object) -> QAction:
        action = QAction(title, self)
        action.setIcon(icon(symbol))
        if keys:
            action.setShortcut(keys)
            tip = f"{tip} ({action.shortcut().toString()})"
        action.setToolTip(tip)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _steps(self) -> list[QAction]:
        canvas = self._canvas
        undo, redo = (
            QKeySequence(keys).toString()
            for keys in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
        )
        found = [
            self._action("undo", self.tr("Undo"), self.tr("Take back a step"), undo, canvas.undo),
            self._action("redo", self.tr("Redo"), self.tr("Repeat it"), redo, canvas.redo),
            self._action("clear", self.tr("Clear"), self.tr("Make all of it 0"), "", canvas.wipe),
        ]
        canvas.enable_steps(*found[:2])
        return found

    def _point_tip(self) -> str:
        return self.tr("Paint nothing: a click picks a pixel, whose alternatives are shown")

    def _pencil_tip(self) -> str:
        return self.tr("Draw on the image; the right button wipes")

    def _wipe(self) -> None:
        self._canvas.set_tool(Tool.RUBBER)

    def _show_tool(self, tool: Tool) -> None:
        (self.pencil if tool is Tool.PENCIL else self.rubber).setChecked(True)


def _button(action: QAction, named: bool = False) -> ToolButton:
    button = ToolButton(action)
    if named:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
