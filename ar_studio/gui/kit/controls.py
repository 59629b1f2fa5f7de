"""Controls made in one call: what they say to those who point at them, and to those who listen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Literal, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, SignalInstance
from PySide6.QtGui import QFont, QValidator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from ar_studio.gui.canvas.numerals import plain
from ar_studio.gui.canvas.signs import minus, tick
from ar_studio.gui.kit.icons import Role, icon

KEY_BESIDE = re.compile(r" ?\(&\w\)")  # where the words of a language lack the letter
LARGEST = 2**31 - 1  # whole number that a control holds
LARGEST_SEED = 2**53 - 1  # that a box of seeds holds: doubles are exact up to there
Control = TypeVar("Control", bound=QWidget)
Text = TypeVar("Text", bound=QLabel)


def offer_tab(bar: QTabBar, number: int, offered: bool) -> None:
    """Show a tab or hide it: a bar that is told what it knows forgets to lay itself out."""
    if bar.isTabVisible(number) != offered:
        bar.setTabVisible(number, offered)


def without_key(text: str) -> str:
    """Return what is said without the mark of its key: `&Runs` and `Lượt chạy (&R)`."""
    return KEY_BESIDE.sub("", text).replace("&", "")


def called(control: Control, name: str = "", tip: str = "") -> Control:
    """Give a control its accessible name and its tool tip, and return it."""
    if name:
        control.setAccessibleName(name)
    if tip:
        control.setToolTip(tip)
    return control


class DecimalBox(QDoubleSpinBox):
    """A number whose decimal sign may be typed as a point or a comma: 0,5 is no 5."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        meant = self._meant(text)
        return super().validate(meant, min(position, len(meant)))[0], text, position

    def valueFromText(self, text: str) -> float:
        return super().valueFromText(self._meant(text))

    def textFromValue(self, val: float) -> str:
        return minus(super().textFromValue(val))

    def _meant(self, text: str) -> str:
        """Return what is typed as Qt reads it: signs that set thousands apart it does not."""
        own = self.locale().decimalPoint()
        return plain(text.removesuffix(self.suffix())).replace(".", own) + self.suffix()


class DecimalLine(QLineEdit):
    """A number of any size or smallness that is typed: 0.001, 0,001 or 1e-3."""

    def number(self) -> str:
        """Return what is typed as Python writes it, if it is a number, and else as it is."""
        return plain(self.text())

    def set_number(self, text: str) -> None:
        """Show a number that is written as Python does."""
        self.setText(tick(text))


class SeedBox(QDoubleSpinBox):
    """A whole number from 0 on, which may be larger than other boxes take."""

    def __init__(self) -> None:
        super().__init__(decimals=0, maximum=LARGEST_SEED)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        text = re.sub("[.,]", "", text)  # thousands may be set apart by either
        return super().validate(text, min(position, len(text)))

    def value(self) -> int:
        return round(super().value())


def push_button(
    text: str,
    tip: str = "",
    act: Callable[[], object] | SignalInstance | None = None,
    *,
    name: str = "",
    symbol: str = "",
    primary: bool = False,
) -> QPushButton:
    """Return a button that says what it does, and does it; one of a page is its primary one."""
    made = called(QPushButton(text), name, tip)
    made.setProperty("primary", primary)
    if symbol:
        made.setIcon(icon(symbol, Role.HighlightedText if primary else Role.ButtonText))
    if act is not None:
        made.clicked.connect(act)
    return made


def icon_button(
    symbol: str, name: str, tip: str, act: Callable[[], object] | SignalInstance | None = None
) -> QToolButton:
    """Return a small flat button that is nothing but its icon: its name is heard, its tip shown."""
    made = called(QToolButton(), name, tip)
    made.setIcon(icon(symbol))
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if act is not None:
        made.clicked.connect(act)
    return made


def mark(control: QWidget, state: Literal["wrong", "stale"], on: bool) -> None:
    """Let a control look wrong, or stale (typed and not shown yet), or no longer."""
    if bool(control.property(state)) != on:
        control.setProperty(state, on)
        style = control.style()
        style.unpolish(control)
        style.polish(control)
        control.update()


def label_for(control: QWidget, text: str) -> QLabel:
    """Return a label that names a control, leads to it by its Alt key and has its tool tip."""
    label = called(QLabel(text), tip=control.toolTip())
    label.setBuddy(control)
    return label


def bold(label: Text) -> Text:
    """Set a label in bold, and return it; its size goes on following the application's."""
    font = QFont()  # a label's own font would bring its size along
    font.setBold(True)
    label.setFont(font)
    return label


def offer(box: QComboBox, choices: Iterable[tuple[str, Any]], chosen: Any = None) -> None:
    """Fill a box with titles and what they stand for; no choice is made by that.

    What is `chosen` is shown, or else the first.
    """
    with QSignalBlocker(box):
        box.clear()
        for title, value in choices:
            box.addItem(title, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))


def press_on_enter(bar: QWidget, button: QPushButton) -> None:
    """Let Enter in any number of a bar press a button: what is typed is what is asked for."""
    for number in bar.findChildren(QAbstractSpinBox):
        line = number.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        line.returnPressed.connect(button.click)


def has_value(control: QWidget) -> bool:
    """Tell whether a control is set to something: a button is so if it stays down."""
    kinds = QSpinBox, QDoubleSpinBox, QAbstractSlider, QTabBar, QComboBox, QLineEdit
    return isinstance(control, kinds) or (
        isinstance(control, QAbstractButton) and control.isCheckable()
    )


def value_of(control: QWidget) -> Any:
    """Return what a control is set to, as JSON holds it."""
    match control:
        case QSpinBox() | QDoubleSpinBox() | QAbstractSlider():
            return control.value()
        case QTabBar():
            return control.currentIndex()
        case QComboBox():
            return control.currentData()
        case QAbstractButton():
            return control.isChecked()
        case DecimalLine():
            return control.number()
        case QLineEdit():
            return control.text()
        case _:
            raise TypeError(control)


def set_value(control: QWidget, value: Any) -> None:
    """Set a control to what `value_of` returned; what it cannot be set to changes nothing."""
    largest = LARGEST_SEED if isinstance(control, SeedBox) else LARGEST
    if isinstance(value, int) and abs(value) > largest:
        return
    match control, value:
        case (QSpinBox() | QAbstractSlider(), int()):
            control.setValue(value)
        case (QTabBar(), int()) if 0 <= value < control.count():
            control.setCurrentIndex(value)
        case (QTabBar(), str()):
            places = [n for n in range(control.count()) if control.tabData(n) == value]
            control.setCurrentIndex((places or [control.currentIndex()])[0])
        case (QDoubleSpinBox(), int() | float()):
            control.setValue(value)
        case (QComboBox(), _) if (index := control.findData(value)) >= 0:
            control.setCurrentIndex(index)
        case (QAbstractButton(), bool()):
            control.setChecked(value)
        case (DecimalLine(), str()):
            control.set_number(value)
        case (QLineEdit(), str()):
            control.setText(value)
