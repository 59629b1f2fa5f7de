"""Picture cards in a grid: a picture, a title and two lines of text for all one can choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ar_studio.gui.canvas import drawing
from ar_studio.gui.canvas.colours import mix
from ar_studio.gui.kit.names import searched
from ar_studio.gui.kit.sketches import Sketch

PAD = 6
GAP = 8  # between cards
RING = 4  # room for the keyboard's ring around a card
STRIP = 56  # height of a picture
LINES = 2  # of text; the tip has the rest
ROUND = 6
NARROWEST = 22  # a card's width in capital M's
SKELETONS = 12
CARD_ROLE = Qt.ItemDataRole.UserRole
Role = QPalette.ColorRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Card:
    """What one card says; `aside` stands right of the title.

    A card with an `obstacle` cannot be picked, and says that instead of its text. `group` is the
    heading it stands under, `marks` the filters that let it pass, and `words` what else it is
    found by.
    """

    key: str
    title: str
    aside: str = ""
    text: str = ""
    footnote: str = ""
    hint: str = ""
    obstacle: str = ""
    group: str = ""
    marks: frozenset[str] = frozenset()
    words: str = ""
    sketch: Sketch | None = None

    def found_by(self, words: Sequence[str]) -> bool:
        """Tell whether every one of some words, as they are searched, is said of it."""
        said = (self.key, self.title, self.aside, self.text, self.footnote, self.hint)
        whole = searched(" ".join((*said, self.obstacle, self.group, self.words)))
        return all(word in whole for word in words)


class CardView(QListWidget):
    """Cards under headings, to choose from by a click, or by arrow keys, letters and Enter."""

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = ""
        self._shown: list[str] = []  # the keys and headings, in their order
        self.setAccessibleName(name)
        self.setItemDelegate(CardDelegate(self))
        self.setMouseTracking(True)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # As needed, each change of what is shown would change the width that rows are made for.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setAutoFillBackground(False)
        self.itemClicked.connect(self._pick)
        self.wait()

    # What is shown

    def wait(self) -> None:
        """Show grey cards until it is known what there is."""
        self._shown = []
        self.clear()
        for _ in range(SKELETONS):
            item = QListWidgetItem(self)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("loading"))

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show cards, each under its heading; the keyboard cursor stays on the card it is on."""
        groups = dict.fromkeys(card.group for card in cards)
        entries = [
            entry
            for group in groups
            for entry in (*([group] if group else []), *(c for c in cards if c.group == group))
        ]
        names = [entry if isinstance(entry, str) else f"={entry.key}" for entry in entries]
        if names != self._shown:
            self._rebuild(entries)
            self._shown = names
        for row, entry in enumerate(entries):
            if isinstance(entry, Card):
                self._fill(self.item(row), entry)
        self.viewport().update()

    def choose(self, key: str) -> None:
        """Mark a card as the chosen one."""
        self.chosen = key
        for item in self._items():
            self._name(item)
            if card_of(item).key == key:
                self.setCurrentItem(item)
        self._keep_in_sight()
        self.viewport().update()

    def show_found(self, words: Sequence[str], mark: str = "") -> int:
        """Show the cards that some words and a mark find, with their headings; return how many."""
        count, heading, under = 0, None, 0
        for row in range(self.count()):
            item = self.item(row)
            card = item.data(CARD_ROLE)
            if isinstance(card, Card):
                fits = card.found_by(words) and (not mark or mark in card.marks)
                item.setHidden(not fits)
                count, under = count + fits, under + fits
            elif item.text():
                if heading is not None:
                    heading.setHidden(not under)
                heading, under = item, 0
        if heading is not None:
            heading.setHidden(not under)
        self.doItemsLayout()
        return count

    @property
    def known(self) -> bool:
        """Whether it is known what there is."""
        return bool(self._shown)

    def current_key(self) -> str:
        """Return the key of the card under the keyboard's cursor; empty without."""
        item = self.currentItem()
        return card_of(item).key if item is not None and item.data(CARD_ROLE) else ""

    def cards(self) -> list[Card]:
        """Return the cards in sight or scrolled out of it, in their order."""
        return [card_of(item) for item in self._items() if not item.isHidden()]

    def reveal(self, key: str) -> QListWidgetItem:
        """Return the item of a card, scrolled into sight and under the keyboard's cursor."""
        item = next(item for item in self._items() if card_of(item).key == key)
        self.setCurrentItem(item)
        self.scrollToItem(item)
        return item

    def colours(self) -> QPalette:
        """Return the palette around: a style sheet gives the view one without a ground."""
        around = self.parentWidget()
        return self.palette() if around is None else around.palette()

    def columns(self) -> int:
        """Return how many cards stand beside each other."""
        least = NARROWEST * self.fontMetrics().horizontalAdvance("M")
        return max(1, self.viewport().width() // (least + GAP))

    def minimumSizeHint(self) -> QSize:
        least = NARROWEST * self.fontMetrics().horizontalAdvance("M")
        return QSize(least + GAP + self.verticalScrollBar().sizeHint().width(), 240)

    def sizeHint(self) -> QSize:
        return QSize(720, 600)

    # What is done with it

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_in_sight()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        item = self.currentItem()
        if event.key() in keys and item is not None and isinstance(item.data(CARD_ROLE), Card):
            self._pick(item)
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go from card to card as they lie, over headings, which cannot be chosen."""
        items = [item for item in self._items() if not item.isHidden()]
        if not items:
            return QModelIndex()
        move, current = QAbstractItemView.CursorAction, self.currentItem()
        if current not in items or action is move.MoveHome:
            return self.indexFromItem(items[0])
        at = items.index(current)
        page = max(1, self.viewport().height() // max(1, self.visualItemRect(current).height()))
        beside = {move.MoveLeft: -1, move.MovePrevious: -1, move.MoveRight: 1, move.MoveNext: 1}
        rows = {move.MoveUp: -1, move.MoveDown: 1, move.MovePageUp: -page, move.MovePageDown: page}
        if action is move.MoveEnd:
            at = len(items) - 1
        elif action in beside:
            at = min(max(at + beside[action], 0), len(items) - 1)
        else:
            at = self._rows_away(items, at, rows[action])
        return self.indexFromItem(items[at])

    def _rows_away(self, items: list[QListWidgetItem], at: int, rows: int) -> int:
        """Return which card lies some rows below (or above) another, as straight as can be."""
        places = [self.visualItemRect(item).center() for item in items]
        tops = sorted({place.y() for place in places})
        top = tops[min(max(tops.index(places[at].y()) + rows, 0), len(tops) - 1)]
        beside = [number for number, place in enumerate(places) if place.y() == top]
        if top == places[at].y():
            return at
        return min(beside, key=lambda number: abs(places[number].x() - places[at].x()))

    def _keep_in_sight(self) -> None:
        """Lay the cards out anew, with the current one in sight: Qt would do it later, without."""
        self.doItemsLayout()
        item = self.currentItem()
        if item is not None:
            self.scrollToItem(item)

    def _rebuild(self, entries: Sequence[Card | str]) -> None:
        current = self.currentItem()
        known = current is not None and isinstance(current.data(CARD_ROLE), Card)
        key = card_of(current).key if known else self.chosen
        self.clear()
        for entry in entries:
            title = entry if isinstance(entry, str) else entry.title
            item = QListWidgetItem(title, self)
            if isinstance(entry, str):
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            elif entry.key == key:
                self._fill(item, entry)
                self.setCurrentItem(item)

    def _fill(self, item: QListWidgetItem, card: Card) -> None:
        if item.data(CARD_ROLE) == card:
            return
        item.setText(card.title)
        item.setData(CARD_ROLE, card)
        said = (card.title, card.obstacle, card.text, card.footnote, card.hint)
        item.setToolTip("\n".join(part for part in dict.fromkeys(said) if part))
        self._name(item)

    def _items(self) -> list[QListWidgetItem]:
        items = (self.item(row) for row in range(self.count()))
        return [item for item in items if isinstance(item.data(CARD_ROLE), Card)]

    def _pick(self, item: QListWidgetItem) -> None:
        card = item.data(CARD_ROLE)
        if isinstance(card, Card) and not card.obstacle:
            self.picked.emit(card.key)

    def _name(self, item: QListWidgetItem) -> None:
        card = card_of(item)
        chosen = self.tr("chosen") if card.key == self.chosen else ""
        said = [card.title, card.aside, chosen, card.obstacle or card.text, card.footnote]
        text = ", ".join(part for part in said if part)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, text)


def card_of(item: QListWidgetItem) -> Card:
    """Return the card that an item shows."""
    card = item.data(CARD_ROLE)
    assert isinstance(card, Card)
    return card


class CardDelegate(QStyledItemDelegate):
    """Draws a card: its picture, its title in bold, two lines of text, and a quiet footnote."""

    def __init__(self, view: CardView) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self.view.viewport().width()
        if index.data(Qt.ItemDataRole.DisplayRole) and index.data(CARD_ROLE) is None:
            return QSize(width, self._bold().height() + PAD + 4)
        text = (LINES + 1) * QFontMetrics(self.view.font()).lineSpacing()
        height = STRIP + self._bold().lineSpacing() + text + 3 * PAD
        return QSize(width // self.view.columns(), height + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        inner = rect.adjusted(RING, RING, RING - GAP, RING - GAP)
        card = index.data(CARD_ROLE)
        painter.save()
        painter.setFont(self.view.font())
        if isinstance(card, Card):
            state = option.state  # pyright: ignore[reportAttributeAccessIssue]
            self._paint_card(
                painter, rect.adjusted(RING, RING, RING - GAP, RING - GAP), card, state
            )
        elif title := index.data(Qt.ItemDataRole.DisplayRole):
            painter.setFont(drawing.bold(self.view.font()))
            painter.setPen(drawing.quiet_text(self.view.colours()))
            area = QRectF(rect.adjusted(RING, PAD, -PAD, 0))
            drawing.label(painter, area, title)
        else:
            self._paint_skeleton(painter, inner)
        painter.restore()

    def _paint_card(
        self, painter: QPainter, rect: QRect, card: Card, state: QStyle.StateFlag
    ) -> None:
        palette = self.view.colours()
        base, highlight = palette.color(Role.Base), palette.color(Role.Highlight)
        chosen = card.key == self.view.chosen
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and not card.obstacle
        ground = mix(base, highlight, 0.14 if chosen else 0.06 if hovered else 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)
        painter.fillPath(outline, ground)
        strip = QRectF(rect.left(), rect.top(), rect.width(), STRIP)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(strip, drawing.backdrop(palette))
        if card.sketch is not None:
            painter.setOpacity(0.45 if card.obstacle else 1)
            card.sketch.paint(painter, strip, palette)
        painter.restore()
        painter.setFont(self.view.font())
        self._paint_words(painter, rect.adjusted(PAD, STRIP + PAD, -PAD, -PAD), card)
        self._paint_edge(painter, outline, chosen, bool(state & QStyle.StateFlag.State_HasFocus))

    def _paint_edge(
        self, painter: QPainter, outline: QPainterPath, chosen: bool, focused: bool
    ) -> None:
        palette = self.view.colours()
        highlight = palette.color(Role.Highlight)
        edge = mix(palette.color(Role.Window), palette.color(Role.WindowText), 0.18)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(highlight, 2) if chosen else QPen(edge, 1))
        painter.drawPath(outline)
        if focused and self.view.hasFocus():
            painter.setPen(QPen(highlight, 2))
            around = outline.boundingRect().adjusted(-2.5, -2.5, 2.5, 2.5)
            painter.drawRoundedRect(around, ROUND + 2, ROUND + 2)

    def _paint_words(self, painter: QPainter, area: QRect, card: Card) -> None:
        palette, metrics = self.view.colours(), QFontMetrics(self.view.font())
        quiet = drawing.quiet_text(palette)
        plain = quiet if card.obstacle else palette.color(Role.Text)
        line = QRectF(area.left(), area.top(), area.width(), self._bold().lineSpacing())
        painter.setPen(quiet)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, card.aside)
        room = metrics.horizontalAdvance(card.aside) + PAD if card.aside else 0
        painter.setFont(drawing.bold(self.view.font()))
        painter.setPen(plain)
        drawing.label(painter, line.adjusted(0, 0, -room, 0), card.title)
        painter.setFont(self.view.font())
        top = line.bottom()
        text = f"⊘ {card.obstacle}" if card.obstacle else card.text
        for part in wrapped(text, self.view.font(), area.width()):
            painter.drawText(QPoint(area.left(), round(top) + metrics.ascent()), part)
            top += metrics.lineSpacing()
        painter.setPen(quiet)
        bottom = QRectF(area.left(), area.bottom() - metrics.height(), area.width(), 99)
        drawing.label(painter, bottom, card.footnote)

    def _paint_skeleton(self, painter: QPainter, rect: QRect) -> None:
        palette = self.view.colours()
        grey = mix(palette.color(Role.Window), palette.color(Role.WindowText), 0.08)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(grey)
        painter.drawRoundedRect(rect.adjusted(0, 0, 0, STRIP - rect.height()), ROUND, ROUND)
        line = QFontMetrics(self.view.font()).lineSpacing()
        for number, share in enumerate((0.5, 0.95, 0.8)):
            top = rect.top() + STRIP + PAD + number * line
            bar = QRectF(rect.left(), top, share * rect.width(), line - 6)
            painter.drawRoundedRect(bar, 3, 3)

    def _bold(self) -> QFontMetrics:
        return QFontMetrics(drawing.bold(self.view.font()))


def wrapped(text: str, font: QFont, width: int) -> list[str]:
    """Return text in lines, no more than a card has; the last one is cut where there is more."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    parts = [text[start:end].strip() for start, end in pairwise([*starts, len(text)])]
    if len(parts) <= LINES:
        return parts
    rest, cut = text[starts[LINES - 1] :], Qt.TextElideMode.ElideRight
    return [*parts[: LINES - 1], QFontMetrics(font).elidedText(rest, cut, width)]
