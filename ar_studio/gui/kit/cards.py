"""Lists of cards: a title, a sentence and a footnote for each thing one can choose."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ar_studio.gui.canvas.colours import mix
from ar_studio.gui.canvas.drawing import quiet_text

PAD = 8
BAR = 4
CARD_ROLE = Qt.ItemDataRole.UserRole
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Card(NamedTuple):
    """What one card says; `aside` stands right of the title.

    A card with an `obstacle` cannot be picked, and says that instead of its text.
    """

    key: str
    title: str
    aside: str = ""
    text: str = ""
    footnote: str = ""
    hint: str = ""
    obstacle: str = ""


class CardList(QListWidget):
    """Cards to choose from by a click or by arrow keys and Enter; the chosen one is marked."""

    picked = Signal(str)

    def __init__(self, name: str, shown: float = 3.5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = ""
        self.compact = False
        self._shown = shown
        self.setAccessibleName(name)
        self.setItemDelegate(CardDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.itemClicked.connect(self._pick)

    def set_cards(self, cards: list[Card]) -> None:
        """Show other cards; the keyboard cursor stays on the card it is on."""
        current = self.currentItem()
        key = card_of(current).key if current is not None else self.chosen
        self.clear()
        for card in cards:
            item = QListWidgetItem(card.title, self)
            item.setData(CARD_ROLE, card)
            item.setToolTip(card.hint)
            self._name(item)
            if card.key == key:
                self.setCurrentItem(item)

    def choose(self, key: str) -> None:
        """Mark a card as the chosen one."""
        self.chosen = key
        for row in range(self.count()):
            item = self.item(row)
            self._name(item)
            if card_of(item).key == key:
                self.setCurrentItem(item)
        self._lay_out_again()
        self.viewport().update()

    def set_compact(self, compact: bool) -> None:
        """Show one line of each text, where the height for more is missing."""
        self.compact = compact
        self._lay_out_again()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = [self.sizeHintForRow(row) for row in range(self.count())]
        height = sum(rows) if len(rows) <= self._shown else self._shown * max(rows, default=0)
        return QSize(320, round(height) + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        row = max((self.sizeHintForRow(row) for row in range(self.count())), default=48)
        return QSize(200, round(row * self._shown) + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        item = self.currentItem()
        if event.key() in keys and item is not None:
            self._pick(item)
        else:
            super().keyPressEvent(event)

    def _lay_out_again(self) -> None:
        """Wrap the cards anew, with the current one in sight: Qt would do it later, without."""
        self.doItemsLayout()
        item = self.currentItem()
        if item is not None:
            self.scrollToItem(item)

    def _pick(self, item: QListWidgetItem) -> None:
        card = card_of(item)
        if not card.obstacle:
            self.picked.emit(card.key)

    def _name(self, item: QListWidgetItem) -> None:
        card = card_of(item)
        chosen = self.tr("chosen") if card.key == self.chosen else ""
        said = [card.title, card.aside, chosen, card.obstacle or card.text, card.footnote]
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in said if part))


def card_of(item: QListWidgetItem) -> Card:
    """Return the card that an item shows."""
    return Card(*item.data(CARD_ROLE))


class CardDelegate(QStyledItemDelegate):
    """Draws a card: title in bold, a wrapped sentence, a quiet footnote, a bar if chosen."""

    def __init__(self, view: CardList) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        card = Card(*index.data(CARD_ROLE))
        width = self.view.viewport().width()
        height = 2 * PAD + self._bold().height()
        for text in self._texts(card):
            height += self._height(text, width)
        return QSize(0, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        card = Card(*index.data(CARD_ROLE))
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        self._paint_ground(painter, option, rect, card.key == self.view.chosen)
        palette = self.view.palette()
        plain, quiet = palette.color(QPalette.ColorRole.Text), quiet_text(palette)
        if card.obstacle:
            plain = quiet
        area = rect.adjusted(PAD + BAR, PAD, -PAD, -PAD)
        self._paint_title(painter, area, card, plain, quiet)
        top = area.top() + self._bold().height()
        painter.setFont(self.view.font())
        metrics = QFontMetrics(self.view.font())
        for text, colour in zip(self._texts(card), (plain, quiet), strict=False):
            height = self._height(text, rect.width())
            painter.setPen(colour)
            box = QRect(area.left(), top, area.width(), height)
            if self.view.compact:
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(box, WRAP, text)
            top += height
        painter.restore()

    def _paint_title(
        self, painter: QPainter, area: QRect, card: Card, plain: QColor, quiet: QColor
    ) -> None:
        metrics = QFontMetrics(self.view.font())
        line = QRect(area.left(), area.top(), area.width(), self._bold().height())
        painter.setFont(self.view.font())
        painter.setPen(quiet)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, card.aside)
        left = line.adjusted(0, 0, -metrics.horizontalAdvance(card.aside) - PAD, 0)
        painter.setFont(self._bold_font())
        painter.setPen(plain)
        elided = self._bold().elidedText(card.title, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft, elided)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, chosen: bool
    ) -> None:
        palette = self.view.palette()
        base = palette.color(QPalette.ColorRole.Base)
        highlight = palette.color(QPalette.ColorRole.Highlight)
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.fillRect(rect, mix(base, highlight, 0.18 if chosen else 0.08))
        if chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), highlight)
        text = palette.color(QPalette.ColorRole.Text)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, mix(base, text, 0.14))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(highlight, 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 4, 4)

    def _texts(self, card: Card) -> tuple[str, ...]:
        text = f"⊘ {card.obstacle}" if card.obstacle else card.text
        return (text,) if self.view.compact else (text, card.footnote)

    def _height(self, text: str, width: int) -> int:
        if not text:
            return 0
        if self.view.compact:
            return QFontMetrics(self.view.font()).height() + 2
        room = QRect(0, 0, max(80, width - 2 * PAD - BAR), 10_000)
        return QFontMetrics(self.view.font()).boundingRect(room, int(WRAP.value), text).height() + 2

    def _bold_font(self) -> QFont:
        font = QFont(self.view.font())
        font.setBold(True)
        return font

    def _bold(self) -> QFontMetrics:
        return QFontMetrics(self._bold_font())
