"""A few images on little room: what tells one model from another at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels, shaded, to_qimage
from ar_studio.gui.canvas.events import pictures

MOST = 4  # images in a thumbnail


def images_of(events: Pixels, top: float) -> list[QImage]:
    """Return the first events `(n, C, H, W)`, of values up to `top`, as images of their size."""
    return [to_qimage(image) for image in shaded(pictures(events[:MOST]), (0, top))]


def paint(painter: QPainter, box: QRect, images: Sequence[QImage]) -> None:
    """Paint images in a square: four where their pixels stay whole, else one."""
    painter.save()
    ratio = drawing.align(painter)
    left, top = round(box.left() * ratio), round(box.top() * ratio)
    room = QRect(left, top, round(box.width() * ratio), round(box.height() * ratio))
    across = 2 if len(images) == MOST and 2 * images[0].width() < room.width() else 1
    side, gap = max(images[0].width(), images[0].height()), across - 1
    scale = (room.width() - gap) // (across * side)
    smooth = QPainter.RenderHint.SmoothPixmapTransform
    painter.setRenderHint(smooth, scale == 0)
    cell = scale * side or room.width()
    centre, whole = room.center(), across * cell + gap
    for number in range(across * across):
        row, column = divmod(number, across)
        image = images[number]
        width, height = image.width() * cell // side, image.height() * cell // side
        left = centre.x() - whole // 2 + column * (cell + gap) + (cell - width) // 2
        top = centre.y() - whole // 2 + row * (cell + gap) + (cell - height) // 2
        painter.drawImage(QRect(left, top, width, height), image)
    painter.restore()
