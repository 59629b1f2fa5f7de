"""What does not fit on screen: each widget is asked how much room its text needs."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

WINDOWS = {  # width and height in points of a window that fills a screen
    "1366×768": (1366, 768),
    "1440×900": (1440, 900),
    "1920×1080": (1920, 1080),
    "1920×1080 at 1.5": (1280, 720),
    "1920×1080 at 2": (960, 540),
    "3840×2160 at 2": (1920, 1080),
}


def misfits(root: QWidget) -> list[str]:
    """Return what is cut, outside, or only seen by scrolling sideways, a sentence each."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not root.window():
            continue
        if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
            found.append(f"{_name(widget)} is scrolled sideways")
        if _cut(widget):
            found.append(f"{_name(widget)} is cut")
        if _is_control(widget) and not _reachable(widget, root):
            found.append(f"{_name(widget)} is outside")
    return found


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    around = widget.parentWidget()
    place = type(around).__name__ if around is not None else ""
    return f"{place} › {type(widget).__name__} {widget.accessibleName() or text!r}"


def _cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        if not widget.text() or type(widget).__name__ == "Elided":
            return False
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + 1
        return widget.minimumSizeHint().width() > widget.width() + 1
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.minimumSizeHint().width() > widget.width() + 1
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        field = widget.style().subControlRect(kind, option, part, widget)
        needed = widget.fontMetrics().horizontalAdvance(widget.currentText())
        # A list of the user's own names may be cut; its tip has them whole.
        return needed > field.width() + 1 and not widget.toolTip().endswith(widget.currentText())
    if isinstance(widget, QLineEdit) and widget.isReadOnly() is False and widget.parent():
        needed = widget.fontMetrics().horizontalAdvance(widget.text() or "")
        short = len(widget.text()) < 8  # numbers; longer texts scroll
        return short and needed > widget.contentsRect().width()
    if isinstance(widget, QTabBar):
        return widget.sizeHint().width() > widget.width() + 1 and not widget.usesScrollButtons()
    return False


def _is_control(widget: QWidget) -> bool:
    inner = widget.objectName().startswith("qt_") or isinstance(widget, QAbstractScrollArea)
    return not inner and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _reachable(widget: QWidget, root: QWidget) -> bool:
    """Tell whether a control is in sight, or would be by scrolling up or down."""
    frame = root
    around = widget.parentWidget()
    while around is not None and around is not root:
        if isinstance(around, QAbstractScrollArea) and around.viewport().isAncestorOf(widget):
            frame = around.viewport()
            break
        around = around.parentWidget()
    place = QRect(widget.mapTo(frame, QPoint(0, 0)), widget.size())
    inside = place.left() >= -1 and place.right() <= frame.width() + 1
    if frame is root:
        inside = inside and place.top() >= -1 and place.bottom() <= frame.height() + 1
    return inside and widget.width() > 0


def overlaps(root: QWidget) -> list[str]:
    """Return what lies over something else of what is read or pressed, a sentence each."""
    shown = [one for one in root.findChildren(QWidget) if one.isVisible() and _is_leaf(one)]
    places = {one: QRect(one.mapTo(root, QPoint(0, 0)), one.size()) for one in shown}
    return [
        f"{_name(one)} lies over {_name(other)}"
        for number, one in enumerate(shown)
        for other in shown[:number]
        if min((places[one] & places[other]).size().toTuple()) > 1
    ]


def _is_leaf(widget: QWidget) -> bool:
    """Tell whether a widget is itself read or pressed, and no room for others, nor over them."""
    inside = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    through = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    inner = widget.objectName().startswith("qt_")
    around = widget.parentWidget()
    part = isinstance(around, (QAbstractSpinBox, QComboBox))
    return not (inside or through or inner or part) or isinstance(
        widget, (QAbstractSpinBox, QComboBox)
    )
