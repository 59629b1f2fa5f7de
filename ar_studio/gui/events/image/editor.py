"""The editor of an image and its mask: the canvas with its tools."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSlider,
    QSpinBox,
)

from ar_studio import files
from ar_studio.gui.canvas import events, presets
from ar_studio.gui.canvas.mask import MaskCanvas
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.tools import Tool
from ar_studio.gui.events.editor import Editor
from ar_studio.gui.events.image.toolbox import ToolBox
from ar_studio.gui.kit import ask
from ar_studio.gui.kit.buttons import NamedRow, ToolButton
from ar_studio.gui.kit.controls import called, icon_button, label_for, without_key
from ar_studio.gui.kit.icons import icon
from ar_studio.gui.kit.layout import REST, hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.slider import paired
from ar_studio.kinds import IMAGE
from ar_studio.spaces import EventSpace

CANVAS = 240  # smallest side of the canvas
# Of the mask; people who confuse red and green tell them apart.
COLOURS = (QColor(230, 80, 0), QColor(0, 114, 178), QColor(0, 140, 100), QColor(190, 70, 150))


class MaskEditor(Editor):
    """An image one can paint a mask over, or draw; says when a stroke changed either."""

    def __init__(self) -> None:
        super().__init__()
        self.space: EventSpace | None = None
        self.draws = 0  # random masks made so far; each has a seed of its own
        self.canvas = MaskCanvas()
        self.canvas.setMinimumSize(CANVAS, CANVAS)
        self.canvas.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.canvas.set_placeholder(
            self.tr("No image yet: take a test image, open a picture, or draw one.")
        )
        self.canvas.mask_changed.connect(self._edited)
        self.canvas.image_changed.connect(self._edited)
        self.canvas.tool_changed.connect(self._show_tool)
        self.canvas.brush_size_changed.connect(self._show_size)
        self.canvas.stroke_moved.connect(self.moved)
        self.toolbox = ToolBox(self.canvas)
        self.tools = self.toolbox.actions_by_tool
        self.ink = self.toolbox.ink
        self.addActions(list(self.tools.values()))
        self.legend = Line(self.tr("What is hidden"))
        below = hbox((self.legend, 1), self._looking())
        top = hbox(self.toolbox, (self.canvas, 1))
        vbox((top, 1), below, self._action_row(), self._sliders(), on=self)
        self._action(self.tr("Smaller tip"), self._smaller, keys="[")
        self._action(self.tr("Larger tip"), self._larger, keys="]")
        self._action(self.tr("Swap brush and eraser"), self._swap, keys="X")
        self._show_tool(self.canvas.tool())
        self._show_legend()

    # The event

    def suits(self, space: EventSpace) -> bool:
        return space.kind is IMAGE

    def show_event(
        self, image: NDArray[Any] | None, mask: NDArray[np.bool_] | None, space: EventSpace
    ) -> None:
        # What is shown already keeps its history.
        self.space = space
        with QSignalBlocker(self.canvas):
            if image is None or mask is None:
                self.canvas.clear_image()
            else:
                picture, shown = events.pictures(image[None])[0], np.asarray(mask.all(0))
                self.canvas.change(picture, shown, (0, space.values.top), self.tr("Another image"))
        self.brush.setMaximum(max(self.canvas.observed().shape))
        self.brush_slider.setMaximum(self.brush.maximum())
        self.ink.setMaximum(max(1, space.levels - 1))
        self._allow(image is not None)
        self._show_tool(self.canvas.tool())
        self._show_legend()

    def event_shown(self) -> NDArray[Any] | None:
        picture = self.canvas.image()
        if picture is None or self.space is None:
            return None
        planes = np.broadcast_to(events.planes(picture), self.space.event_shape)
        return np.ascontiguousarray(planes, dtype=self.space.values.stored)

    def observed(self) -> NDArray[np.bool_] | None:
        if self.space is None:
            return None
        return np.broadcast_to(self.canvas.observed(), self.space.event_shape).copy()

    @property
    def in_stroke(self) -> bool:
        return self.canvas.in_stroke

    def begin(self) -> None:
        self.finish.setChecked(True)
        self.take(Tool.PENCIL)
        self.canvas.setFocus()

    def end(self) -> None:
        self.finish.setChecked(False)

    def show_guess(self, guess: NDArray[Any] | None) -> None:
        self.canvas.set_guess(None if guess is None else events.pictures(guess[None])[0])

    def switch_off(self) -> None:
        self.run_on_action.setChecked(False)

    def say(self, sentence: str) -> None:
        self.legend.setText(f"▨ {sentence}")

    def take(self, tool: Tool) -> None:
        """Take a tool in hand."""
        self.canvas.set_tool(tool)

    def _allow(self, painting: bool) -> None:
        """Disable every tool while there is no image; the canvas then says what to do."""
        for action in (*self.tools.values(), *self.mask_actions):
            action.setEnabled(painting)
        for spin, slider in self.spins:
            spin.setEnabled(painting)
            slider.setEnabled(painting)
        for control in (self.preset_button, self.percent):
            control.setEnabled(painting)

    # The tools

    def _action_row(self) -> NamedRow:
        canvas, make = self.canvas, self._button
        change = [
            make("invert", self.tr("Invert"), canvas.invert, self._tip_of_invert(), "I"),
            make("grow", self.tr("Grow"), canvas.grow, self._tip_of_grow(), "G"),
            make("shrink", self.tr("Shrink"), canvas.shrink, self._tip_of_shrink(), "Shift+G"),
            make("clear", self.tr("Clear"), canvas.clear, self._tip_of_clear(), "C"),
        ]
        self.invert_action, _, _, self.clear_action = (one.defaultAction() for one in change)
        self.open_action = self._action(self.tr("Open a mask…"), self._ask_mask)
        self.open_action.setToolTip(self._tip_of_open())
        self.open_action.setIcon(icon("open"))
        self.save_action = self._action(self.tr("Save this mask…"), self._ask_where)
        self.save_action.setToolTip(self._tip_of_save())
        self.save_action.setIcon(icon("save"))
        files = [self.open_action, self.save_action]
        self.mask_actions = [*(one.defaultAction() for one in change), *files]
        ready = self._preset_button(), self._random_share()
        return NamedRow(change, *ready, 4, *change, REST)

    def _steps(self) -> list[ToolButton]:
        """Return the buttons that go back and forth among the steps made."""
        undo = QKeySequence(QKeySequence.StandardKey.Undo).toString()
        redo = QKeySequence(QKeySequence.StandardKey.Redo).toString()
        canvas, make = self.canvas, self._button
        steps = [
            make("undo", self.tr("Undo"), canvas.undo, self.tr("Take back the last step"), undo),
            make("redo", self.tr("Redo"), canvas.redo, self.tr("Repeat what was taken back"), redo),
        ]
        self.undo_action, self.redo_action = (one.defaultAction() for one in steps)
        canvas.enable_steps(self.undo_action, self.redo_action)
        return steps

    def _tip_of_invert(self) -> str:
        return self.tr("Swap what is hidden and what is observed")

    def _tip_of_grow(self) -> str:
        return self.tr("Let what is hidden grow by a pixel on every side")

    def _tip_of_shrink(self) -> str:
        return self.tr("Let what is hidden shrink by a pixel, but not from the image's edge")

    def _tip_of_clear(self) -> str:
        return self.tr("Hide nothing any more; the image stays")

    def _tip_of_open(self) -> str:
        return self.tr(
            "Open a picture as the mask: black is hidden, white is observed.\n"
            "Where it has see-through parts, those are hidden instead.\n"
            "Another size is cropped to its middle and scaled, soft edges are cut at half."
        )

    def _tip_of_save(self) -> str:
        return self.tr("Save the mask as a PNG: black is hidden, white is observed")

    def _looking(self) -> QHBoxLayout:
        """Return the switch of what runs on, undo, and what zooms for those who have no wheel."""
        canvas = self.canvas
        tip = self.tr(
            "Draw completions over each other without an end, the newest strongest, also while "
            "you paint"
        )
        running = self._button("run on", self.tr("Run on"), self.switched, tip, "N")
        running.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.run_on_action = running.defaultAction()
        self.run_on_action.setCheckable(True)
        return hbox(
            running,
            8,
            *self._steps(),
            8,
            icon_button("zoom out", self.tr("Zoom out"), self.tr("Zoom out (−)"), self._farther),
            icon_button("zoom in", self.tr("Zoom in"), self.tr("Zoom in (+)"), self._nearer),
            icon_button("fit", self.tr("Fit"), self.tr("Show the whole image (0)"), canvas.fit),
            spacing=4,
        )

    def _button(
        self, symbol: str, title: str, slot: object, tip: str, keys: str = ""
    ) -> ToolButton:
        action = self._action(title, slot, tip, keys)
        action.setIcon(icon(symbol))
        return ToolButton(action)

    def _action(self, title: str, slot: object, tip: str = "", keys: str = "") -> QAction:
        """Return an action, whose keys work wherever the editor is in sight."""
        action = QAction(title, self)
        action.setShortcut(keys)
        action.setToolTip(f"{tip or title} ({keys})" if keys else tip)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def _preset_button(self) -> QPushButton:
        button = QPushButton(self.tr("Masks"))
        button.setToolTip(self.tr("Ready-made masks: what they hide is to be filled in; and files"))
        button.setAccessibleName(self.tr("Ready-made masks"))
        menu = QMenu(button)
        for name, title in self._preset_words().items():
            action = menu.addAction(title)
            action.setData(name)
            action.triggered.connect(self._apply_preset)
        menu.addSeparator()
        menu.addActions([self.open_action, self.save_action])
        menu.setToolTipsVisible(True)
        button.setMenu(menu)
        self.preset_button = button
        return button

    def _random_share(self) -> QSpinBox:
        """Return how much a random mask hides: a number that says itself what it is."""
        tip = self.tr("Share of pixels that a random mask hides")
        self.percent = called(QSpinBox(minimum=0, maximum=100), self.tr("Random share"), tip)
        self.percent.setPrefix(self.tr("random "))
        self.percent.setSuffix(" %")
        self.percent.valueChanged.connect(self._show_percent)
        self.percent.setValue(50)
        return self.percent

    def _preset_words(self) -> dict[str, str]:
        words = {
            "top": self.tr("Hide the top half"),
            "bottom": self.tr("Hide the bottom half"),
            "left": self.tr("Hide the left half"),
            "right": self.tr("Hide the right half"),
            "centre": self.tr("Hide the centre"),
            "border": self.tr("Hide the border"),
            "checkerboard": self.tr("Hide every other pixel"),
            "random": self.tr("Hide pixels at random"),
        }
        return {name: words.get(name, name) for name in presets.PRESETS}

    def _sliders(self) -> QGridLayout:
        self.brush, self.brush_slider = self._spin(1, 28, self.canvas.brush_size(), " px")
        self.brush.setToolTip(
            self.tr("Diameter of the tip in hand ([ and ], or the wheel over the image)")
        )
        self.brush.valueChanged.connect(self.canvas.set_brush_size)
        self.opacity, self.opacity_slider = self._spin(0, 100, 45, " %")
        self.opacity.setToolTip(self.tr("How much of the mask's colour covers the image"))
        self.opacity.valueChanged.connect(self._set_opacity)
        self.spins = [
            (self.brush, self.brush_slider),
            (self.opacity, self.opacity_slider),
        ]
        titles = [self.tr("Brush si&ze"), self.tr("Mask o&pacity")]
        self.titles: list[QLabel] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for number, (title, (spin, slider)) in enumerate(zip(titles, self.spins, strict=True)):
            label = label_for(spin, title)
            self.titles.append(label)
            name = without_key(title)
            spin.setAccessibleName(name)
            slider.setAccessibleName(name)
            slider.setToolTip(spin.toolTip())
            grid.addWidget(label, number, 0)
            grid.addWidget(slider, number, 1)
            grid.addWidget(spin, number, 2)
        grid.addWidget(self._finish_box(), 0, 3)
        grid.addWidget(self._colour_box(), 1, 3)
        return grid

    def _finish_box(self) -> QCheckBox:
        self.finish = QCheckBox(self.tr("Finish m&y drawing"))
        self.finish.setToolTip(
            self.tr(
                "What the pencil draws is observed, what the rubber wipes is missing:\n"
                "the model finishes the drawing. Draw begins with nothing but missing pixels."
            )
        )
        self.finish.toggled.connect(self._set_finishing)
        return self.finish

    def _set_finishing(self, on: bool) -> None:
        self.canvas.finishing = on

    def _colour_box(self) -> QComboBox:
        names = (self.tr("Orange"), self.tr("Blue"), self.tr("Green"), self.tr("Pink"))
        box = called(QComboBox(), self.tr("Colour of the mask"), self.tr("Colour of the mask"))
        for name, colour in zip(names, COLOURS, strict=True):
            patch = QPixmap(16, 16)
            patch.fill(colour)
            box.addItem(QIcon(patch), name, colour)
        box.currentIndexChanged.connect(self._set_colour)
        self.colour = box
        return box

    def _spin(self, low: int, high: int, value: int, unit: str) -> tuple[QSpinBox, QSlider]:
        slider, spin = paired(low, high)
        spin.setSuffix(unit)
        spin.setValue(value)
        return spin, slider

    # Slots

    def _edited(self) -> None:
        self._show_legend()
        self.edited.emit()

    def _apply_preset(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.draws += 1
        self.canvas.apply_preset(action.data(), self.percent.value(), self.draws)

    def _set_colour(self) -> None:
        self.canvas.set_mask_style(colour=self.colour.currentData())

    def _smaller(self) -> None:
        self.canvas.set_brush_size(self.canvas.brush_size() - 1)

    def _larger(self) -> None:
        self.canvas.set_brush_size(self.canvas.brush_size() + 1)

    def _swap(self) -> None:
        self.canvas.set_tool(self.canvas.tool().opposite)

    def _nearer(self) -> None:
        self.canvas.zoom(1)

    def _farther(self) -> None:
        self.canvas.zoom(-1)

    def _ask_mask(self) -> None:
        endings = " ".join(f"*{ending}" for ending in files.PICTURES)
        pattern = self.tr("Pictures ({0})").format(endings)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a mask"), "", pattern)
        if path:
            self.opened.emit(path)

    def _ask_where(self) -> None:
        path = ask.where(self, self.tr("Save the mask"), Path("mask.png"))
        if path is not None:
            self.saved.emit(str(path))

    def _set_opacity(self, percent: int) -> None:
        self.canvas.set_mask_style(opacity=percent / 100)

    def _show_percent(self, percent: int) -> None:
        for action in self.preset_button.menu().actions():
            if action.data() == "random":
                action.setText(self.tr("Hide {0} % at random").format(percent))

    def _show_tool(self, tool: Tool) -> None:
        self.tools[tool].setChecked(True)
        drawn = tool.layer == "image"
        self.titles[0].setText(self.tr("Pencil si&ze") if drawn else self.tr("Brush si&ze"))
        drawing = tool is Tool.PENCIL and self.space is not None
        self.ink.setVisible(drawing and self.space is not None and self.space.levels > 2)

    def _show_size(self, size: int) -> None:
        self.brush.setValue(size)

    def _show_legend(self) -> None:
        missing = int((~self.canvas.observed()).sum())
        total = self.canvas.observed().size
        said = self.tr("▨ Hidden: {0:,} of {1:,} pixels")
        empty = self.canvas.image() is None
        self.legend.setText(" " if empty else filled(said, missing, total))
