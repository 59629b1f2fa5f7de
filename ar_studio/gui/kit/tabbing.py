"""The way of the Tab key: through what is in sight, in the order in which it is laid out.

Qt follows the order in which widgets were made. What a panel makes later, such as the form of
another model, would come last of all, behind every other panel.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QSplitter, QWidget


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
        inside = [one for one in widget.children() if isinstance(one, QWidget)]
        placed = dict.fromkeys(_placed(layout, inside)) if layout is not None else {}
        if isinstance(widget, QSplitter):  # it lays out without a layout
            placed = dict.fromkeys(widget.widget(index) for index in range(widget.count()))
        for child in [*placed, *(one for one in inside if one not in placed)]:
            if not child.isWindow():
                yield from walk(child)


def _placed(layout: QLayout, inside: Sequence[QWidget]) -> Iterator[QWidget]:
    """Yield those that a layout has placed, in its order.

    Its items are not asked for: the layout would keep what stands for them in Python. Where a
    widget goes, Qt deletes its item unsaid; what is made at that address is taken for it.
    """
    inner = [one for one in layout.children() if isinstance(one, QLayout)]
    places = {layout.indexOf(one): one for one in (*inside, *inner)}
    for place in sorted(place for place in places if place >= 0):
        one = places[place]
        if isinstance(one, QLayout):
            yield from _placed(one, inside)
        else:
            yield one
