"""Controls made in one call: what they say to those who point at them, and to those who listen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

Control = TypeVar("Control", bound=QWidget)
Text = TypeVar("Text", bound=QLabel)


def called(control: Control, name: str = "", tip: str = "") -> Control:
    """Give a control its accessible name and its tool tip, and return it."""
    if name:
        control.setAccessibleName(name)
    if tip:
        control.setToolTip(tip)
    return control


def push_button(
    text: str,
    tip: str = "",
    act: Callable[[], object] | SignalInstance | None = None,
    *,
    name: str = "",
) -> QPushButton:
    """Return a button that says what it does, and does it."""
    made = called(QPushButton(text), name, tip)
    if act is not None:
        made.clicked.connect(act)
    return made


def label_for(control: QWidget, text: str) -> QLabel:
    """Return a label whose Alt key leads to a control, and which names it."""
    label = QLabel(text)
    label.setBuddy(control)
    return label


def bold(label: Text) -> Text:
    """Set a label in bold, and return it."""
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
