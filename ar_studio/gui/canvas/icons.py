"""Icons of the painting tools, drawn in the palette's own colours."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPolygonF

from ar_studio.gui.canvas.drawing import quiet_text
from ar_studio.gui.canvas.tools import Tool

SIDE = 20  # of the drawing's own coordinates
SHARPNESS = 3  # device pixels per unit: crisp at any display scale in use


def tool_icon(tool: Tool, palette: QPalette) -> QIcon:
    """Return a tool's icon for normal and disabled buttons."""
    icon = QIcon()
    normal = palette.color(QPalette.ColorRole.ButtonText)
    icon.addPixmap(_pixmap(tool, normal), QIcon.Mode.Normal)
    quiet = quiet_text(palette)
    quiet.setAlphaF(0.5)
    icon.addPixmap(_pixmap(tool, quiet), QIcon.Mode.Disabled)
    return icon


def _pixmap(tool: Tool, colour: QColor) -> QPixmap:
    pixmap = QPixmap(SIDE * SHARPNESS, SIDE * SHARPNESS)
    pixmap.setDevicePixelRatio(SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.6)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    DRAWN[tool](painter, colour)
    painter.end()
    return pixmap


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _brush(painter: QPainter, colour: QColor) -> None:
    painter.drawLine(QPointF(17, 3), QPointF(9.5, 10.5))
    tip = QPainterPath(QPointF(8, 9))
    tip.cubicTo(4, 10, 6, 15, 2.5, 17)
    tip.cubicTo(7, 18, 11.5, 16, 11, 12)
    tip.closeSubpath()
    painter.fillPath(tip, colour)
    painter.drawPath(tip)


def _eraser(painter: QPainter, colour: QColor) -> None:
    painter.drawPolygon(_polygon((11, 3), (17, 9), (10, 16), (6, 16), (3, 13), (3, 11)))
    painter.drawLine(QPointF(6.5, 7.5), QPointF(12.5, 13.5))
    painter.drawLine(QPointF(8, 17.5), QPointF(17, 17.5))


def _rectangle(painter: QPainter, colour: QColor) -> None:
    box = QRectF(3, 4.5, 14, 11)
    painter.drawRect(box)
    painter.setClipRect(box)
    for x in (-2, 3, 8, 13):
        painter.drawLine(QPointF(x, 4.5), QPointF(x + 11, 15.5))


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.drawPolygon(_polygon((9, 3.5), (16, 10.5), (9.5, 17), (2.5, 10)))
    painter.setBrush(colour)
    painter.drawPolygon(_polygon((3.5, 10.5), (15, 10.5), (9.5, 16)))
    drop = QPainterPath(QPointF(17.5, 12))
    drop.cubicTo(15.5, 15, 15.7, 17, 17.5, 17)
    drop.cubicTo(19.3, 17, 19.5, 15, 17.5, 12)
    painter.fillPath(drop, colour)


def _pencil(painter: QPainter, colour: QColor) -> None:
    painter.drawPolygon(_polygon((14, 2.5), (17.5, 6), (7.5, 16), (4, 12.5)))
    painter.setBrush(colour)
    painter.drawPolygon(_polygon((4, 12.5), (7.5, 16), (2.5, 17.5)))


def _rubber(painter: QPainter, colour: QColor) -> None:
    painter.drawRoundedRect(QRectF(2.5, 6, 15, 8), 2, 2)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(2.5, 6, 6, 8), 2, 2)


DRAWN: dict[Tool, Callable[[QPainter, QColor], None]] = {
    Tool.BRUSH: _brush,
    Tool.ERASER: _eraser,
    Tool.RECTANGLE: _rectangle,
    Tool.FILL: _fill,
    Tool.PENCIL: _pencil,
    Tool.RUBBER: _rubber,
}
