"""A few images on little room: what tells one model from another at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import Pixels, shaded, to_qimage
from ar_studio.gui.canvas.events import pictures

MOST = 4  # images in a thumbnail
FULL = 0.8  # of the square that four images have to take


def images_of(events: Pixels, top: float) -> list[QImage]:
    """Return the first events `(n, C, H, W)`, of values up to `top`, as images of their size."""
    return [to_qimage(image) for image in shaded(pictures(events[:MOST]), (0, top))]


def paint(painter: QPainter, box: QRect, images: Sequence[QImage]) -> None:
    """Paint images in a square: four where that fills it with whole pixels, else one."""
    painter.save()
    ratio = drawing.align(painter)
    left, top = round(box.left() * ratio), round(box.top() * ratio)
    room = QRect(left, top, round(box.width() * ratio), round(box.height() * ratio))
    side = max(images[0].width(), images[0].height())
    taken = (room.width() - 1) // (2 * side) * 2 * side  # by two images beside each other
    across = 2 if len(images) == MOST and taken > FULL * room.width() else 1
    gap = across - 1
    scale = (room.width() - gap) // (across * side)
    smooth = QPainter.RenderHint.SmoothPixmapTransform
    painter.setRenderHint(smooth, scale == 0)
    cell = scale * side or room.width()
    whole = across * cell + gap
    margin_x, margin_y = (room.width() - whole) // 2, (room.height() - whole) // 2
    for number in range(across * across):
        row, column = divmod(number, across)
        image = images[number]
        width, height = image.width() * cell // side, image.height() * cell // side
        left = room.left() + margin_x + column * (cell + gap) + (cell - width) // 2
        top = room.top() + margin_y + row * (cell + gap) + (cell - height) // 2
        painter.drawImage(QRect(left, top, width, height), image)
    painter.restore()
