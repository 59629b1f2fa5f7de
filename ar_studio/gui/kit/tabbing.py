"""The way of the Tab key: through what is in sight, in the order in which it is laid out.

Qt follows the order in which widgets were made. What a panel makes later, such as the form of
another model, would come last of all, behind every other panel.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QSplitter, QWidget
from shiboken6 import createdByPython, invalidate


def step(parts: Iterable[QWidget], on: bool) -> bool:
    """Put the keyboard on the next stop, or on the one before, and tell whether there is one."""
    way = [widget for part in parts for widget in walk(part)]
    here = QApplication.focusWidget()
    index = way.index(here) if here in way else 0
    ahead = way[index + 1 :] + way[:index]
    reason = Qt.FocusReason.TabFocusReason if on else Qt.FocusReason.BacktabFocusReason
    for widget in ahead if on else reversed(ahead):
        if is_stop(widget):
            widget.setFocus(reason)
            show(widget)
            return True
    return False


def show(widget: QWidget) -> None:
    """Scroll to a widget."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def is_stop(widget: QWidget) -> bool:
    """Tell whether the Tab key stops at a visible widget."""
    stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(stops) and widget.isEnabled() and widget.focusProxy() is None


def walk(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and what it holds, if they are in sight, as they are laid out."""
    if widget.isVisible():
        yield widget
        layout = widget.layout()
        placed = dict.fromkeys(_placed(layout)) if layout is not None else {}
        if isinstance(widget, QSplitter):  # it lays out without a layout
            placed = dict.fromkeys(widget.widget(index) for index in range(widget.count()))
        for child in [*placed, *(one for one in widget.children() if one not in placed)]:
            if isinstance(child, QWidget) and not child.isWindow():
                yield from walk(child)


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if isinstance(item, QLayout):
            yield from _placed(item)
        elif item is not None:
            widget = item.widget()
            if not createdByPython(item):
                # Its layout would keep what stands for it in Python, but Qt deletes it unsaid when
                # the widget goes; what is made at its address later would be taken for it.
                invalidate(item)
            if widget is not None:
                yield widget
