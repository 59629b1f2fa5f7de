"""Pictures for the clipboard, and drawings of widgets that stay sharp at any size."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QPoint, QSizeF, Qt
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QImage,
    QKeySequence,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

POINTS = 72  # in an inch


def offer_copy(widget: QWidget, picture: Callable[[], QImage], menu: bool = True) -> QAction:
    """Let a widget's picture be copied, by Ctrl+C and, unless that does something else, by a menu.

    Parameters
    ----------
    picture
        Makes the picture; without one nothing is copied.
    """
    action = QAction(QCoreApplication.translate("copying", "Copy picture"), widget)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def copy() -> None:
        found = picture()
        if not found.isNull():
            QGuiApplication.clipboard().setImage(found)

    action.triggered.connect(copy)
    widget.addAction(action)
    policy = Qt.ContextMenuPolicy
    widget.setContextMenuPolicy(policy.ActionsContextMenu if menu else policy.PreventContextMenu)
    return action


def svg(widget: QWidget, title: str) -> bytes:
    """Return a drawing of a widget as it is now, with its texts as texts."""
    buffer = _buffer()
    device = QSvgGenerator()
    device.setOutputDevice(buffer)
    device.setResolution(widget.logicalDpiX())
    device.setSize(widget.size())
    device.setViewBox(widget.rect())
    device.setTitle(title)
    _render(widget, device)
    return bytes(buffer.data().data())


def pdf(widget: QWidget, title: str) -> bytes:
    """Return a page as large as a widget, with a drawing of it as it is now."""
    buffer, dots = _buffer(), widget.logicalDpiX()
    device = QPdfWriter(buffer)
    device.setResolution(dots)
    device.setTitle(title)
    device.setCreator("AR Studio")
    size = QSizeF(widget.size()) * (POINTS / dots)
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    device.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", exact))
    device.setPageMargins(QMarginsF())
    _render(widget, device)
    return bytes(buffer.data().data())


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _render(widget: QWidget, device: QSvgGenerator | QPdfWriter) -> None:
    painter = QPainter(device)
    widget.render(painter, QPoint())
    painter.end()
