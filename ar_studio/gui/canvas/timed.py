"""A canvas along time: zoomed by the wheel, dragged, walked by keys, with a play head."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QWidget

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Plot
from ar_studio.gui.canvas.stretch import Stretch, moment, ticks

NOWHERE = -1
MARGIN = 8
ZOOM = 1.25  # of a notch of the wheel, and of a key
APART = 4  # pixels that a pointer moves before it drags
STEPS = 200  # of the arrow keys across what is in sight


class Spot(NamedTuple):
    """A sample of one of the clips."""

    clip: int
    sample: int


class TimeCanvas(Plot):
    """What canvases along time have in common; a subclass paints inside `area`.

    Attributes
    ----------
    viewed
        Other samples are in sight; carries the `Stretch`.
    pointed
        Another sample is under the cursor; carries its number, or `NOWHERE`.
    picked
        A sample was chosen; carries the clip and the number.
    begun
        Another stretch may be chosen from here on.
    dragging, dragged
        A stretch is being chosen, and was; both carry its first sample and its last.
    selectable
        Whether dragging chooses a stretch; else it moves what is in sight, as it does with Shift.
    """

    viewed = Signal(object)
    pointed = Signal(int)
    picked = Signal(int, int)
    begun = Signal()
    dragging = Signal(int, int)
    dragged = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selectable = False
        self.rate = 0.0
        self.stretch = Stretch.whole(0)
        self.head = self._mark = self._anchor = NOWHERE
        self.under: Spot | None = None
        self._pressed: QPointF | None = None
        self._grip: Stretch | None = None  # what was in sight when it was taken hold of
        self._start = NOWHERE
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    # What is in sight

    def set_length(self, total: int, rate: float) -> None:
        """Show so many samples, `rate` in a second (0: not known); what is in sight stays if so."""
        self.rate = rate
        if total != self.stretch.total:
            self.stretch = Stretch.whole(total)
            self._mark = self._anchor = self.head = NOWHERE
            self.viewed.emit(self.stretch)

    def view(self, stretch: Stretch) -> None:
        """Bring other samples into sight."""
        if stretch != self.stretch and stretch.total == self.stretch.total:
            self.stretch = stretch
            self.describe()
            self.update()
            self.viewed.emit(stretch)

    def set_head(self, sample: int) -> None:
        """Show how far a sound is played, or no longer (`NOWHERE`)."""
        if sample != self.head:
            for one in (self.head, sample):
                self._update_line(one)
            self.head = sample

    def mark(self, sample: int) -> None:
        """Mark a sample, or none (`NOWHERE`)."""
        mark = sample if 0 <= sample < self.stretch.total else NOWHERE
        if mark != self._mark:
            self._mark = mark
            self.describe()
            self.update()

    def started(self) -> int:
        """Return the sample at which the stretch that is being chosen began, or `NOWHERE`."""
        return self._anchor if self._start == NOWHERE else self._start

    def marked(self) -> int:
        """Return the sample that is marked, or `NOWHERE`."""
        return self._mark

    def area(self) -> QRectF:
        """Return where samples are shown: what is beside it are axes."""
        metrics = self.fontMetrics()
        left = MARGIN + metrics.horizontalAdvance(self.widest()) + 6
        below = metrics.height() + 8
        return QRectF(self.rect()).adjusted(left, MARGIN, -MARGIN, -below)

    def widest(self) -> str:
        """Return the longest text left of the area: the same for all that lie below each other."""
        return "0.5 kHz"

    def lanes(self) -> int:
        """Return how many clips lie below each other."""
        return 1

    def describe(self) -> None:
        """Tell a screen reader what is in sight."""

    def middle(self, sample: float) -> float:
        """Return where the middle of a sample is."""
        area = self.area()
        return area.left() + self.stretch.x(sample + 0.5, area.width())

    def spot_at(self, point: QPointF) -> Spot | None:
        """Return the sample at a point."""
        area = self.area()
        if self.is_empty() or not area.adjusted(0, -1, 1, 1).contains(point):
            return None
        lane = int((point.y() - area.top()) / area.height() * self.lanes())
        sample = self.stretch.sample(point.x() - area.left(), area.width())
        return Spot(min(max(0, lane), self.lanes() - 1), sample)

    def _update_line(self, sample: int) -> None:
        if sample != NOWHERE:
            self.update(QRectF(self.middle(sample) - 3, 0, 7, self.height()).toAlignedRect())

    # Painting

    def paint_axis(self, painter: QPainter, area: QRectF) -> None:
        """Paint the ticks of time below."""
        painter.setPen(drawing.quiet_text(self.palette()))
        metrics, line = self.fontMetrics(), self.fontMetrics().height()
        wide = metrics.horizontalAdvance("0.0000 s") + 16
        for sample, text in ticks(self.stretch, self.rate, area.width() / wide):
            x = area.left() + self.stretch.x(sample, area.width())
            painter.fillRect(QRectF(x, area.bottom(), 1, 4), drawing.edge_colour(self.palette()))
            half = metrics.horizontalAdvance(text) / 2 + 2
            left = min(max(x, area.left() + half), area.right() - half) - half
            box = QRectF(left, area.bottom() + 4, 2 * half, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, text)
        drawing.axis(painter, area, self.palette())

    def paint_lines(self, painter: QPainter, area: QRectF) -> None:
        """Paint the mark, the sample under the pointer and the play head."""
        text = self.palette().windowText().color()
        faint = QColor(text)
        faint.setAlphaF(0.35)
        under = NOWHERE if self.under is None else self.under.sample
        lines = (under, faint, 1), (self._mark, drawing.ORANGE, 2), (self.head, text, 2)
        for sample, colour, wide in lines:
            if sample != NOWHERE and self.stretch.first <= sample < self.stretch.last:
                x = round(self.middle(sample) - wide / 2)
                painter.fillRect(QRectF(x, area.top(), wide, area.height()), colour)

    def paint_told(self, painter: QPainter, area: QRectF, text: str) -> None:
        """Write what is under the pointer, on a ground of its own, away from the pointer."""
        if not text:
            return
        metrics = self.fontMetrics()
        wide, high = metrics.horizontalAdvance(text) + 12, metrics.height() + 4
        at = NOWHERE if self.under is None else self.middle(self.under.sample)
        left = area.left() + 4 if at > area.center().x() else area.right() - wide - 4
        box = QRectF(left, area.top() + 4, wide, high)
        ground = self.palette().base().color()
        ground.setAlphaF(0.88)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self.palette().text().color())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        raise NotImplementedError

    # Mouse

    def wheelEvent(self, event: QWheelEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        across, down = event.angleDelta().x(), event.angleDelta().y()
        if self.is_empty() or not (self.hasFocus() or held):
            event.ignore()  # the page scrolls
        elif across or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.view(self.stretch.moved(-(across or down) / 120 * self.stretch.count / 10))
            event.accept()
        else:
            area = self.area()
            at = event.position().x() - area.left()
            about = self.stretch.first + at / area.width() * self.stretch.count
            self.view(self.stretch.zoomed(about, ZOOM ** (-down / 120)))
            event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self.spot_at(event.position())
        button = event.button()
        if spot is None or button not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            super().mousePressEvent(event)
            return
        self._pressed, self._grip, self._start = event.position(), None, NOWHERE
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if self.selectable and button == Qt.MouseButton.LeftButton and not shifted:
            self._start = spot.sample
            self.begun.emit()
        else:
            self._grip = self.stretch

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self._point(self.spot_at(event.position()))
            return
        if self._far(event.position()):
            self._drag(event.position(), done=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self._pressed
        if pressed is None:
            return
        spot = self.spot_at(pressed)
        if self._far(event.position()):
            self._drag(event.position(), done=True)
        elif spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pick(spot)
        self._pressed, self._grip, self._start = None, None, NOWHERE

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.view(Stretch.whole(self.stretch.total))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def _far(self, point: QPointF) -> bool:
        pressed = self._pressed
        return pressed is not None and abs(point.x() - pressed.x()) >= APART

    def _drag(self, point: QPointF, done: bool) -> None:
        area = self.area()
        if self._grip is not None and self._pressed is not None:
            by = (self._pressed.x() - point.x()) / area.width() * self._grip.count
            self.view(self._grip.moved(by))
        elif self._start != NOWHERE:
            end = self.stretch.sample(point.x() - area.left(), area.width())
            told = self.dragged if done else self.dragging
            told.emit(min(self._start, end), max(self._start, end))

    def _point(self, spot: Spot | None) -> None:
        if spot != self.under:
            self.under = spot
            self.update()
            self.pointed.emit(NOWHERE if spot is None else spot.sample)

    def pick(self, spot: Spot) -> None:
        """Mark a sample and tell that it was chosen."""
        self._anchor = spot.sample
        self.begun.emit()
        self.mark(spot.sample)
        self.view(self.stretch.around(spot.sample))
        self.picked.emit(*spot)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_empty() or not self._handled(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _handled(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Do what a key is for; return whether there is anything."""
        about = self._mark if self._mark != NOWHERE else self.stretch.first + self.stretch.count / 2
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.stretch.total - 1}
        if key in ways and held & Qt.KeyboardModifier.ControlModifier:
            self.view(self.stretch.moved(ways[key] * self.stretch.count / 4))
        elif key in ways:
            step = ways[key] * max(1, round(self.stretch.count / STEPS))
            self._walk(int(about) + step, held)
        elif key in ends:
            self._walk(ends[key], held)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.view(self.stretch.zoomed(about, 1 / ZOOM))
        elif key == Qt.Key.Key_Minus:
            self.view(self.stretch.zoomed(about, ZOOM))
        elif key == Qt.Key.Key_0:
            self.view(Stretch.whole(self.stretch.total))
        else:
            return False
        return True

    def _walk(self, sample: int, held: Qt.KeyboardModifier) -> None:
        """Go to a sample; with Shift, all from where that began is chosen."""
        sample = min(max(0, sample), self.stretch.total - 1)
        if self.selectable and held & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = sample if self._anchor == NOWHERE else self._anchor
            self.mark(sample)
            self.view(self.stretch.around(sample))
            self.dragged.emit(min(self._anchor, sample), max(self._anchor, sample))
        else:
            self.pick(Spot(self.lane(), sample))

    def lane(self) -> int:
        """Return the clip that keys go along."""
        return 0

    def sight(self) -> str:
        """Say which samples are in sight."""
        first, last = (moment(at, self.rate) for at in (self.stretch.first, self.stretch.last))
        return self.tr("{0} to {1} in sight").format(first, last)
