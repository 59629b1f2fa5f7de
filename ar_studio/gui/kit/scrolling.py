"""Scroll areas that come to an end with a content that never has enough."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea

MOST = 8  # times that a content is fitted within fitting it; two or three are usual


class Scroll(QScrollArea):
    """A scroll area; where no size of its content is the one it wants at that size, one is kept.

    Qt resizes the content whenever that was resized, until the two agree. A content that turns its
    parts with its width and height may not agree at any: that would fill the stack, which ends
    the program.
    """

    _fits = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Resize or watched is not self.widget():
            return super().eventFilter(watched, event)
        if self._fits == MOST:
            return False
        self._fits += 1
        try:
            return super().eventFilter(watched, event)
        finally:
            self._fits -= 1
