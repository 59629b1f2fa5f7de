"""The tools that a mask and an image are painted with, each with its key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSpinBox, QWidget

from ar_studio.gui.canvas.mask import KEYS, MaskCanvas
from ar_studio.gui.canvas.tools import Tool
from ar_studio.gui.kit.buttons import ToolButton, tool_icon
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import REST, vbox

COLUMNS = 2
APART = 12  # between the tools of the mask and those of the image


class ToolBox(QWidget):
    """The tools in two columns; what the hand takes, the canvas has in hand."""

    def __init__(self, canvas: MaskCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self.actions_by_tool: dict[Tool, QAction] = {}
        group = QActionGroup(self)
        grid = QGridLayout()
        grid.setSpacing(4)
        for place, (key, tool) in enumerate(KEYS.items()):
            action = self._action(tool, QKeySequence(key).toString())
            group.addAction(action)
            row, column = divmod(place, COLUMNS)
            below = tool.layer == "image"
            grid.addWidget(_button(action), row + below, column)
            if below:
                grid.setRowMinimumHeight(row, APART)
        self.ink = called(
            QSpinBox(minimum=1, value=1),
            self.tr("Value of the pencil"),
            self.tr("The value that the pencil paints, up to K − 1 for K levels"),
        )
        self.ink.valueChanged.connect(canvas.set_ink)
        vbox(grid, self.ink, REST, on=self, spacing=4)

    def _action(self, tool: Tool, key: str) -> QAction:
        title, tip = self._words()[tool]
        action = QAction(tool_icon(tool), title, self)
        action.setCheckable(True)
        action.setData(tool)
        action.setToolTip(f"{tip} ({key})")
        action.setShortcut(key)
        action.triggered.connect(self._take)
        self.actions_by_tool[tool] = action
        return action

    def _words(self) -> dict[Tool, tuple[str, str]]:
        return {
            Tool.BRUSH: (self.tr("Brush"), self.tr("Mark pixels to be filled in")),
            Tool.ERASER: (self.tr("Eraser"), self.tr("Mark pixels as observed again")),
            Tool.LINE: (self.tr("Line"), self.tr("Mark a straight line to be filled in")),
            Tool.RECTANGLE: (self.tr("Box"), self.tr("Mark a rectangle to be filled in")),
            Tool.ELLIPSE: (self.tr("Ellipse"), self.tr("Mark an ellipse to be filled in")),
            Tool.LASSO: (self.tr("Lasso"), self.tr("Mark what you draw a line around")),
            Tool.POLYGON: (self.tr("Polygon"), self._polygon_tip()),
            Tool.FILL: (self.tr("Fill"), self.tr("Mark a whole area to be filled in")),
            Tool.PENCIL: (self.tr("Pencil"), self.tr("Draw on the image itself")),
            Tool.RUBBER: (self.tr("Rubber"), self.tr("Wipe the image itself to 0")),
        }

    def _polygon_tip(self) -> str:
        return self.tr(
            "Mark a polygon to be filled in, corner by corner; a double click or Enter closes it"
        )

    def _take(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._canvas.set_tool(action.data())


def _button(action: QAction) -> ToolButton:
    button = ToolButton(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
    return button
