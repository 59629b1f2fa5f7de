"""How panels lay out: beside each other where there is room, stacked where there is not."""

import re
from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStyle,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ar_studio.gui.canvas.drawing import quiet_text
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.scrolling import Scroll

ROOM = 8  # that a line of a table has above and below its text together
WIDE = 46  # from this many capital M's of width on, two columns fit
GAP = 8
REST = (None, 1)  # takes what room the others leave
PAGE = (16, 12, 16, 12)  # around what fills a panel

LONG, PART = 28, 8  # letters of a word that wraps within itself, and of each part of it
NO_WIDTH = "\u200b"  # a space that takes no room

Item = (
    QWidget
    | QLayout
    | int
    | tuple[QWidget | QLayout | None, int]
    | tuple[QWidget, Qt.AlignmentFlag]
)


def hbox(
    *items: Item,
    on: QWidget | None = None,
    spacing: int = GAP,
    margins: int | tuple[int, int, int, int] = 0,
) -> QHBoxLayout:
    """Lay items beside each other, as the layout of a widget if `on` says so.

    A number is a gap. An item beside a number takes that share of the room, beside a flag it is
    aligned; `REST` is a share that stays empty.
    """
    return _fill(QHBoxLayout(), items, on, spacing, margins)


def vbox(
    *items: Item,
    on: QWidget | None = None,
    spacing: int = GAP,
    margins: int | tuple[int, int, int, int] = 0,
) -> QVBoxLayout:
    """Lay items below each other; see `hbox`."""
    return _fill(QVBoxLayout(), items, on, spacing, margins)


def split(way: Qt.Orientation, *parts: tuple[QWidget, int]) -> QSplitter:
    """Let the user divide the room between widgets, which begin with so many pixels each."""
    splitter = QSplitter(way)
    splitter.setChildrenCollapsible(False)
    for widget, _ in parts:
        splitter.addWidget(widget)
    splitter.setSizes([size for _, size in parts])
    return splitter


def pane(layout: QLayout) -> QWidget:
    """Return a widget that is nothing but its layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


Box = TypeVar("Box", QHBoxLayout, QVBoxLayout)


def _fill(
    box: Box,
    items: Iterable[Item],
    on: QWidget | None,
    spacing: int,
    margins: int | tuple[int, int, int, int],
) -> Box:
    around = (margins,) * 4 if isinstance(margins, int) else margins
    box.setContentsMargins(*around)
    box.setSpacing(spacing)
    for item in items:
        match item:
            case QWidget():
                box.addWidget(item)
            case QLayout():
                box.addLayout(item)
            case int():
                box.addSpacing(item)
            case (QWidget() as widget, Qt.AlignmentFlag() as alignment):  # a number, too
                box.addWidget(widget, alignment=alignment)
            case (None, int(share)):
                box.addStretch(share)
            case (QWidget() as widget, int(share)):
                box.addWidget(widget, share)
            case (QLayout() as inner, int(share)):
                box.addLayout(inner, share)
    if on is not None:
        # Last: a layout on a widget has Python know each item of a layout that it is given, also
        # when Qt has deleted it. What is made at its address later would be taken for it.
        on.setLayout(box)
    return box


class Columns(QWidget):
    """Two widgets, side by side when wide and stacked when narrow; `turned` says which."""

    turned = Signal(bool)

    def __init__(self, first: QWidget, second: QWidget, stretch: tuple[int, int] = (2, 3)) -> None:
        super().__init__()
        self.row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(12)
        self.row.addWidget(first)
        self.row.addWidget(second)
        self.row.setStretch(1, 1)
        self._parts = (first, second)
        self._stretch = stretch

    @property
    def wide(self) -> bool:
        return self.row.direction() == QBoxLayout.Direction.LeftToRight

    def minimumSizeHint(self) -> QSize:
        # The width of the stacked layout: else a wide one could never become narrow again.
        size = super().minimumSizeHint()
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = sum(part.minimumSizeHint().width() for part in self._parts) + self.row.spacing()
        least = max(beside, WIDE * self.fontMetrics().horizontalAdvance("M"))
        wide = turns_wide(self, least, self.wide)
        if wide != self.wide:
            way = QBoxLayout.Direction
            self.row.setDirection(way.LeftToRight if wide else way.TopToBottom)
            for index, stretch in enumerate(self._stretch if wide else (0, 1)):
                self.row.setStretch(index, stretch)
            self.turned.emit(wide)
            self.updateGeometry()


def turns_wide(widget: QWidget, least: int, wide: bool) -> bool:
    """Tell whether there is room to lie side by side, for what does so already or not.

    It must have room beside a scroll bar, too, to begin. Else it would be higher side by side than
    the page, bring the bar, make way for that, be lower, and take the bar away, for ever.
    """
    bar = widget.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    return widget.width() >= least + (0 if wide else bar)


def least_width(widget: QWidget) -> int:
    """Return how wide a layout lets a widget be at least."""
    ignored = widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored
    return max(widget.minimumWidth(), 0 if ignored else widget.minimumSizeHint().width())


def exchange(old: QWidget, new: QWidget) -> None:
    """Put a widget in the place of another, which is no longer needed."""
    parent = old.parentWidget()
    layout = parent.layout() if parent is not None else None
    assert layout is not None
    layout.replaceWidget(old, new)
    let_go(old)


def let_go(widget: QWidget) -> None:
    """Take a widget out of sight and of its layout now; it is deleted once what goes on is over.

    A layout would keep an item of it until then, which Qt deletes unsaid; see `tabbing.walk`.
    """
    parent = widget.parentWidget()
    outer = parent.layout() if parent is not None else None
    if outer is not None:
        for layout in (outer, *outer.findChildren(QLayout)):
            layout.removeWidget(widget)
    widget.hide()
    widget.deleteLater()


class Pages(QWidget):
    """Pages behind tabs; unlike a tab widget it is only as tall as the page in front."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bar = called(QTabBar(drawBase=True, expanding=False), name)
        self.bar.currentChanged.connect(self._turn)
        self.pages: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.bar)

    def add(self, page: QWidget, title: str) -> None:
        """Add a page behind the others."""
        self.pages.append(page)
        self._column.addWidget(page, stretch=1)
        page.setVisible(len(self.pages) == 1)
        self.bar.addTab(title)

    def _turn(self, index: int) -> None:
        for number, page in enumerate(self.pages):
            page.setVisible(number == index)


class Wrapped(QLabel):
    """Text that wraps within its words, too, where these are long: names come from anybody.

    Else one name without a space would be as wide as the label has to be, and push its panel wide.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(wordWrap=True)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._text = text
        rich = "<" in text and self.textFormat() != Qt.TextFormat.PlainText
        super().setText(text if rich else _breakable(text))

    def text(self) -> str:
        """Return the text as it was set, without what lets it wrap."""
        return self._text


def _breakable(text: str) -> str:
    """Return text with spaces of no width within its long words; paths wrap at slashes anyway."""

    def broken(word: re.Match[str]) -> str:
        return NO_WIDTH.join(re.findall(f".{{1,{PART}}}", word[0]))

    return re.sub(rf"[^\s/\\-]{{{LONG},}}", broken, text)


class Headline(Wrapped):
    """A line of larger text that grows with the application's font."""

    def __init__(self, text: str = "", factor: float = 1.35) -> None:
        super().__init__(text)
        self._factor = factor
        self._scale()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            # A widget with a size of its own is sent no event when the application's changes.
            app.fontChanged.connect(self._scale)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:  # a new style sheet brings old fonts back
            self._scale()

    def _scale(self) -> None:
        size = QApplication.font().pointSizeF() * self._factor
        if abs(self.font().pointSizeF() - size) > 0.01:
            font = QFont()
            font.setPointSizeF(size)
            font.setWeight(QFont.Weight.DemiBold)
            self.setFont(font)


class Quiet(Wrapped):
    """Secondary text: wrapped, selectable, a little quieter than the rest."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        make_selectable(self)
        self._tone()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tone()

    def _tone(self) -> None:
        role, quiet = QPalette.ColorRole.WindowText, quiet_text(QApplication.palette())
        if self.palette().color(QPalette.ColorGroup.Active, role) != quiet:
            palette = QPalette()
            for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
                palette.setColor(group, role, quiet)
            self.setPalette(palette)


class Problem(Wrapped):
    """One sentence that says what is wrong; hidden while nothing is."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        make_selectable(self)
        self.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.setAutoFillBackground(True)
        self.setMargin(8)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence, or hide for an empty one."""
        self.setText(f"⚠ {sentence}" if sentence else "")
        self.setVisible(bool(sentence))


def make_selectable(label: QLabel) -> None:
    """Let a label's text be selected and copied, without a stop for the keyboard."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def scrolled(widget: QWidget) -> QScrollArea:
    """Return a scroll area around a widget that is as wide as there is room."""
    area = Scroll()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
