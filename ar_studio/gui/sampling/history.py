"""The strip of what was drawn: a click goes back to it, a pin keeps it."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QIcon,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from ar_studio.gui.canvas import thumbnail
from ar_studio.gui.kit.icons import SMALL, icon, picture
from ar_studio.gui.kit.layout import hbox, let_go
from ar_studio.gui.kit.sketches import Sketch
from ar_studio.gui.sampling.state import Request

SIDE, MOST = 40, 32  # of a picture; draws that are kept beside the pinned ones


@dataclass(eq=False)
class Past:
    """A drawing of before: what was asked for, and which of its samples was looked at."""

    request: Request
    index: int = 0
    images: list[QImage] = field(default_factory=list)
    sketch: Sketch | None = None  # of what is no picture
    pinned: bool = False


class PastButton(QToolButton):
    """One drawing; P pins it, Delete forgets it, and so does its menu."""

    recalled, pinned, forgotten = Signal(), Signal(), Signal()

    def __init__(self, past: Past, words: str) -> None:
        super().__init__()
        self.past = past
        self.setIconSize(QSize(SIDE, SIDE))
        self.setAutoRaise(True)
        self.setFixedSize(SIDE + 8, SIDE + 8)
        self.setAccessibleName(words)
        how = self.tr("Click to draw it again; P pins it beside others, Delete forgets it")
        self.setToolTip(f"{words}\n{how}")
        self.clicked.connect(self.recalled)
        self.show_picture()

    def show_picture(self) -> None:
        """Show the sample that was looked at."""
        if not self.past.images and self.past.sketch is None:
            self.setIcon(icon("sample"))
            return
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(SIDE * ratio), round(SIDE * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        if self.past.sketch is None:
            thumbnail.paint(painter, QRect(0, 0, SIDE, SIDE), self.past.images)
        else:
            painter.setClipRect(0, 0, SIDE, SIDE)
            self.past.sketch.paint(painter, QRectF(-4, -4, SIDE + 8, SIDE + 8), self.palette())
        painter.end()
        self.setIcon(QIcon(pixmap))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_P:
            self.pinned.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forgotten.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Draw it again")).triggered.connect(self.recalled)
        pin = self.tr("Unpin") if self.past.pinned else self.tr("Pin")
        menu.addAction(icon("pin"), pin).triggered.connect(self.pinned)
        menu.addAction(icon("trash"), self.tr("Forget")).triggered.connect(self.forgotten)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.past.pinned:
            painter = QPainter(self)
            ground, colour = self.palette().base(), self.palette().color(QPalette.ColorRole.Link)
            corner = QRect(self.width() - SMALL - 1, 1, SMALL, SMALL)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawEllipse(corner)
            pin = picture("pin", SMALL - 4, colour, self.devicePixelRatioF())
            painter.drawPixmap(corner.topLeft() + QPoint(2, 2), pin)


class HistoryStrip(QWidget):
    """The last drawings, pinned ones first, then the newest; as many as there is room for."""

    recalled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What was drawn before"))
        self.buttons: list[PastButton] = []
        self._row = hbox((None, 1), on=self, spacing=2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, SIDE + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(SIDE, SIDE + 8)

    def add(self, request: Request, words: str) -> None:
        """Remember a drawing; the same one of before makes way for it, and its pin stays."""
        past = Past(request)
        for button in [one for one in self.buttons if alike(one.past.request, request)]:
            past = button.past
            past.request = request  # drawn by another method, it is replayed by that
            self._remove(button)
        button = PastButton(past, words)
        button.recalled.connect(self._recall)
        button.pinned.connect(self._pin)
        button.forgotten.connect(self._forget)
        self.buttons.insert(0, button)
        for old in [one for one in self.buttons if not one.past.pinned][MOST:]:
            self._remove(old)
        self._arrange()

    def picture(
        self, request: Request, index: int, images: list[QImage], sketch: Sketch | None = None
    ) -> None:
        """Show which sample of a drawing is looked at, by images or else by a sketch."""
        for button in self.buttons:
            if alike(button.past.request, request):
                past = button.past
                past.index, past.images, past.sketch = index, images, sketch
                button.show_picture()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self.buttons.sort(key=lambda button: not button.past.pinned)
        room = self.width()
        for place, button in enumerate(self.buttons):
            self._row.insertWidget(place, button)
            room -= button.sizeHint().width() + self._row.spacing()
            button.setVisible(room >= 0)

    def _recall(self) -> None:
        self.recalled.emit(self._sender().past)

    def _pin(self) -> None:
        button = self._sender()
        button.past.pinned = not button.past.pinned
        self._arrange()
        button.update()

    def _forget(self) -> None:
        self._remove(self._sender())
        self._arrange()

    def _remove(self, button: PastButton) -> None:
        self.buttons.remove(button)
        let_go(button)

    def _sender(self) -> PastButton:
        button = self.sender()
        assert isinstance(button, PastButton)
        return button


def alike(first: Request, second: Request) -> bool:
    """Tell whether two requests draw the same."""
    said = [(r.folder, r.best_epoch, r.n, r.seed, r.temperature, r.prompt) for r in (first, second)]
    if first.given is None or second.given is None:
        return said[0] == said[1] and first.given is second.given
    return said[0] == said[1] and first.given.same(second.given)
