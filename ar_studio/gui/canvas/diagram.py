"""The canvas of diagrams: nodes and links, of which those that lead to and from one light up."""

import math
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from ar_studio import diagrams
from ar_studio.diagrams import Diagram, Link, Lit, Node
from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.canvas import Canvas
from ar_studio.gui.canvas.colours import curve_styles, is_dark, mix
from ar_studio.gui.canvas.sentences import spoken

MARGIN = 12
LARGEST, SMALLEST = 24.0, 3.0  # radius of a node, in points
NONE = -1
BEFORE, AFTER = 0, 1  # colours of what leads to a node, and of what it leads to
FURTHEST = 8.0  # zoom
STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
STEPS |= {Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}


class Laid(NamedTuple):
    """Where a diagram lies on its widget.

    Attributes
    ----------
    middle, around
        A point of the widget, and what of the diagram lies there.
    scales
        Points between neighbours in a row, and between rows.
    radius, places
        Of nodes, and their middles.
    """

    middle: QPointF
    around: tuple[float, float]
    scales: tuple[float, float]
    radius: float
    places: tuple[QPointF, ...]

    def at(self, x: float, y: float) -> QPointF:
        """Return where a point of the diagram lies on the widget."""
        across, up = self.scales
        return QPointF(
            self.middle.x() + (x - self.around[0]) * across,
            self.middle.y() - (y - self.around[1]) * up,
        )


class DiagramCanvas(Canvas):
    """A diagram to point at, to zoom and to read.

    Attributes
    ----------
    pointed
        Another node is pointed at; carries it, or −1.
    clicked
        A node was clicked, or Enter was pressed at it; carries it.
    """

    pointed = Signal(int)
    clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diagram: Diagram | None = None
        self._lit: Lit | None = None
        self._base: Lit | None = None  # what is lit while nobody points at a node
        self._words = ""  # that say it
        self._pointed = self._pinned = NONE
        self._zoom, self._pan = 1.0, QPointF()
        self._dragged: QPointF | None = None
        self._laid: Laid | None = None  # of what is shown as it is; None where that changed
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Diagram"))
        self.setToolTip(
            self.tr(
                "Point at a node to light what leads to it and what it leads to; a click keeps it "
                "lit. Ctrl+wheel zooms, dragging moves, double click fits."
            )
        )

    def set_diagram(self, diagram: Diagram | None) -> None:
        """Show a diagram, or None for the placeholder; one of the same shape lies as it did."""
        before, self._diagram, self._laid = self._diagram, diagram, None
        self._base, self._words = None, ""
        if before is None or diagram is None or not _same_shape(before, diagram):
            self._pinned = NONE
            self.fit()
        self._light(self._pinned)

    def light(self, lit: Lit, words: str) -> None:
        """Light a part while nobody points at a node; `words` say what it is."""
        self._base, self._words = lit, words
        self._light(self._pointed)

    def diagram(self) -> Diagram | None:
        """Return what is shown."""
        return self._diagram

    def lit(self) -> Lit | None:
        """Return what is lit."""
        return self._lit

    def is_empty(self) -> bool:
        return self._diagram is None or not self._diagram.nodes

    def ground(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.Base)

    def fit(self) -> None:
        """Show all of it."""
        self._zoom, self._pan, self._laid = 1.0, QPointF(), None
        self.update()

    def svg(self) -> str:
        """Return the diagram with what is lit as SVG."""
        assert self._diagram is not None
        return diagrams.svg(self._diagram, self._lit)

    def sizeHint(self) -> QSize:
        return QSize(480, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 160)

    # Geometry

    def place(self, node: int) -> QPointF:
        """Return where the middle of a node lies on the widget."""
        return self._lay_out().places[node]

    def radius(self) -> float:
        """Return the radius of a node."""
        return self._lay_out().radius

    def node_at(self, position: QPointF) -> int:
        """Return the node under a position, or −1."""
        if self._diagram is None:
            return NONE
        laid, x, y = self._lay_out(), position.x(), position.y()
        away = [math.hypot(place.x() - x, place.y() - y) for place in laid.places]
        nearest = min(range(len(away)), key=away.__getitem__, default=NONE)
        return nearest if nearest != NONE and away[nearest] <= laid.radius + 2 else NONE

    def _lay_out(self) -> "Laid":
        """Return where everything lies, found once for a size, a zoom and a diagram."""
        if self._laid is None:
            assert self._diagram is not None
            scales, middle = self._scales(), self._area().center() + self._pan
            left, right, bottom, top = self._diagram.box
            around = (left + right) / 2, (bottom + top) / 2
            fitting = min(diagrams.RADIUS * scales[0], 0.28 * scales[1], LARGEST * self._zoom)
            self._laid = Laid(middle, around, scales, max(SMALLEST, fitting), ())
            places = tuple(self._laid.at(node.x, node.y) for node in self._diagram.nodes)
            self._laid = self._laid._replace(places=places)
        return self._laid

    def _area(self) -> QRectF:
        assert self._diagram is not None
        metrics = self.fontMetrics()
        said = max((metrics.horizontalAdvance(t) for *_, t in self._diagram.captions), default=0)
        line = metrics.height() if any(n.beside for n in self._diagram.nodes) else 0
        around = MARGIN + said, MARGIN + line, -MARGIN, -MARGIN - line
        room = QRectF(self.rect()).adjusted(*around)
        return room.adjusted(LARGEST, LARGEST, -LARGEST, -LARGEST)

    def _scales(self) -> tuple[float, float]:
        """Return the points between neighbours in a row, and between rows."""
        assert self._diagram is not None
        left, right, bottom, top = self._diagram.box
        area = self._area()
        across = area.width() / max(1.0, right - left)
        up = area.height() / max(1.0, top - bottom)
        return max(1.0, across) * self._zoom, max(1.0, up) * self._zoom

    def _zoom_by(self, factor: float, at: QPointF) -> None:
        zoom = min(FURTHEST, max(1.0, self._zoom * factor))
        middle = self._area().center()
        self._pan = (at - middle) - (at - middle - self._pan) * (zoom / self._zoom)
        self._zoom = zoom
        if zoom == 1.0:
            self._pan = QPointF()
        self._laid = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._laid = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._laid = None

    # Painting

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        assert self._diagram is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        laid, lit = self._lay_out(), self._lit
        shining = frozenset() if lit is None else lit.links_before | lit.links_after
        pens: dict[tuple[object, ...], QPen] = {}
        # What is lit lies over what is not.
        for wanted in (False, True):
            for number, link in enumerate(self._diagram.links):
                if (number in shining) == wanted and (wanted or not link.quiet):
                    looks = self._looks(number, link, wanted)
                    if looks not in pens:
                        pens[looks] = self._pen(*looks)
                    painter.setPen(pens[looks])
                    painter.drawLine(laid.places[link.start], laid.places[link.end])
        for number, node in enumerate(self._diagram.nodes):
            self._paint_node(painter, number, node)
        painter.setPen(drawing.quiet_text(self.palette()))
        height = self.fontMetrics().height()
        for x, y, caption in self._diagram.captions:
            text = spoken(caption)
            at = laid.at(x, y)
            wide = self.fontMetrics().horizontalAdvance(text)
            box = QRectF(at.x() - laid.radius - wide - 4, at.y() - height / 2, wide + 1, height)
            box.moveLeft(max(2.0, box.left()))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def _looks(self, number: int, link: Link, shines: bool) -> tuple[bool, int | None, float]:
        """Return whether a link is cut, the tone it is painted in, if in any, and its strength."""
        lit = self._lit
        if link.cut:
            return True, None, 0.0
        if lit is None:
            return False, link.tone, 0.6 + 2.4 * round(link.strength, 2)
        if not shines:
            return False, None, 0.6
        tone = BEFORE if number in lit.links_before else AFTER
        return False, tone, 1.4 + 2 * round(link.strength, 2)

    def _pen(self, cut: bool, tone: int | None, wide: float) -> QPen:
        ground, faint = self.ground(), drawing.edge_colour(self.palette())
        if cut:
            return QPen(mix(ground, faint, 0.7), 1, Qt.PenStyle.DotLine)
        if tone is None:
            return QPen(mix(ground, faint, 0.35), wide)
        return QPen(curve_styles(tone, is_dark(self.palette()))[0], wide)

    def _paint_node(self, painter: QPainter, number: int, node: Node) -> None:
        palette, lit = self.palette(), self._lit
        dark, radius, middle = is_dark(palette), self.radius(), self.place(number)
        edge, fill = curve_styles(node.tone, dark)[0], self.ground()
        text = palette.color(QPalette.ColorRole.WindowText)
        if lit is not None:
            tone = BEFORE if number in lit.before else AFTER if number in lit.after else None
            if number == lit.node:
                fill = drawing.ORANGE
                text = QColor(0, 0, 0)
            elif tone is None:
                edge, text = mix(fill, edge, 0.35), mix(fill, text, 0.5)
            else:
                edge = curve_styles(tone, dark)[0]
                fill = mix(fill, edge, 0.25)
        painter.setPen(QPen(edge, 1.6))
        painter.setBrush(fill)
        painter.drawEllipse(middle, radius, radius)
        painter.setPen(text)
        self._write(
            painter,
            QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius),
            spoken(node.label),
        )
        beside = spoken(node.beside)
        if beside and self._lay_out().scales[0] >= self.fontMetrics().horizontalAdvance(beside):
            painter.setPen(drawing.quiet_text(palette))
            wide, line = self._lay_out().scales[0], self.fontMetrics().height()
            top = middle.y() - radius - line - 1 if node.over else middle.y() + radius + 1
            box = QRectF(middle.x() - wide / 2, top, wide, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, beside)

    def _write(self, painter: QPainter, box: QRectF, text: str) -> None:
        """Write text as large as fits into a node, unless nobody could read it."""
        wide = self.fontMetrics().horizontalAdvance(text)
        size = self.font().pointSizeF() * min(1.0, box.width() * 0.86 / max(1, wide))
        if not text or size < 5:
            return
        font = painter.font()
        before = font.pointSizeF()
        font.setPointSizeF(size)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        font.setPointSizeF(before)
        painter.setFont(font)

    # Mouse and keyboard

    def point_at(self, node: int) -> None:
        """Light a node, and say so; −1 leaves what was clicked, or nothing."""
        node = self._pinned if node == NONE else node
        if node != self._pointed:
            self._light(node)
            self.pointed.emit(node)

    def _light(self, node: int) -> None:
        self._pointed = node
        there = self._diagram is not None and node != NONE
        self._lit = self._diagram.lit(node) if there and self._diagram is not None else self._base
        self.setAccessibleDescription(self._described())
        self.update()

    def _described(self) -> str:
        if self._diagram is None:
            return ""
        if self._pointed != NONE:
            return spoken(self._diagram.tell(self._pointed))
        if self._words:
            return self._words
        links = sum(not link.cut for link in self._diagram.links)
        said = self.tr("{0}: {1} nodes and {2} links. The arrow keys point at a node.")
        return said.format(self._diagram.title, len(self._diagram.nodes), links)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            self._pan += event.position() - self._dragged
            self._dragged = event.position()
            self._laid = None
            self.update()
        else:
            self.point_at(self.node_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.is_empty():
            return
        node = self.node_at(event.position())
        if node == NONE:
            self._dragged = event.position()
            self._pinned = NONE
        else:
            self._pinned = NONE if node == self._pinned else node
        self.point_at(node)
        if node != NONE:
            self.clicked.emit(node)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.point_at(NONE)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self.is_empty():
            self._zoom_by(1.25 ** (event.angleDelta().y() / 120), event.position())
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, middle = Qt.Key(event.key()), QRectF(self.rect()).center()
        if self.is_empty():
            super().keyPressEvent(event)
        elif key in STEPS:
            self._step(*STEPS[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._zoom_by(0.8 if key == Qt.Key.Key_Minus else 1.25, middle)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pointed != NONE:
            self.clicked.emit(self._pointed)
        elif key == Qt.Key.Key_Escape and self._pointed != NONE:
            self._pinned = NONE
            self.point_at(NONE)
        else:
            super().keyPressEvent(event)

    def _step(self, across: int, up: int) -> None:
        """Point at the nearest node in a direction."""
        assert self._diagram is not None
        nodes = self._diagram.nodes
        if self._pointed == NONE:
            self._pinned = 0
            self.point_at(0)
            return
        here = nodes[self._pointed]
        onward = [
            n
            for n, node in enumerate(nodes)
            if (node.x - here.x) * across + (node.y - here.y) * up > 0 and (up or node.y == here.y)
        ]
        if onward:
            near = min(onward, key=lambda n: _away(here, nodes[n], bool(up)))
            self._pinned = near
            self.point_at(near)


def _away(here: Node, there: Node, up: bool) -> tuple[float, float]:
    """Return how far a node is, along the direction first."""
    across, above = abs(there.x - here.x), abs(there.y - here.y)
    return (above, across) if up else (across, above)


def _same_shape(one: Diagram, other: Diagram) -> bool:
    """Tell whether the nodes of two diagrams lie at the same places."""
    return [(n.x, n.y) for n in one.nodes] == [(n.x, n.y) for n in other.nodes]
