"""The list of models that opens below a chooser: type to search, arrow keys, Enter, Escape."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ar_studio.gui.canvas import thumbnail
from ar_studio.gui.canvas.colours import mix
from ar_studio.gui.canvas.drawing import bold, label, quiet_text
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.icons import SMALL, icon
from ar_studio.gui.kit.layout import Quiet, vbox
from ar_studio.gui.kit.names import searched
from ar_studio.gui.parts.offers import Groups, Offer, Refusal, offers
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

PAD, PICTURE, ROUND = 8, 58, 6
WIDTH, HEIGHT = 560, 560
OFFER = Qt.ItemDataRole.UserRole  # what an item offers; headings offer nothing
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Choices(QFrame):
    """All runs, the user's own and the gallery's; `picked` carries the one that was taken."""

    picked = Signal(object)

    def __init__(self, studio: Studio, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.studio = studio
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Models to choose from"))
        self.search = called(QLineEdit(clearButtonEnabled=True), self.tr("Search models"))
        self.search.setPlaceholderText(self.tr("Search by name or data"))
        self.search.setToolTip(self.tr("Type a part of a name; arrow keys choose, Enter takes it"))
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list = ChoiceList(studio)
        self.list.itemClicked.connect(self._take)
        self.nothing = Quiet(self.tr("No model is called that."))
        vbox(self.search, (self.list, 1), self.nothing, on=self, margins=PAD)

    def open_below(self, button: QWidget, refusal: Refusal, groups: Groups | None = None) -> None:
        """Open under a button, on the model in hand; of groups, on the first that can be taken."""
        current = self.studio.runs.current if groups is None else None
        self.list.fill(offers(self.studio, refusal, groups), current)
        self.studio.thumbnails.want(self.studio.runs.every())
        self.search.clear()
        self._filter("")
        corner = button.mapToGlobal(button.rect().bottomLeft())
        room = button.screen().availableGeometry()
        below = room.bottom() - corner.y() - PAD
        self.resize(min(WIDTH, room.width() - 2 * PAD), min(HEIGHT, max(below, HEIGHT // 2)))
        left = min(corner.x(), room.right() - self.width() - PAD)
        self.move(max(room.left(), left), min(corner.y() + 2, room.bottom() - self.height()))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)
        self.list.show_current()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that choose go to the list, while others are typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in MOVES:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in TAKES:
                item = self.list.currentItem()
                if item is not None and not item.isHidden():
                    self._take(item)
                return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        self.nothing.setVisible(not self.list.filter(text))
        self.list.show_current()

    def _take(self, item: QListWidgetItem) -> None:
        offer = item.data(OFFER)
        if offer is not None and not offer.refusal:
            self.hide()
            self.picked.emit(offer.run)


class ChoiceList(QListWidget):
    """Headings and offers; what cannot be chosen is grey and says why."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.setAccessibleName(self.tr("Models"))
        self.setItemDelegate(ChoiceDelegate(self))
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys are those of the search
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        studio.thumbnails.changed.connect(self._repaint)

    def _repaint(self) -> None:
        self.viewport().update()

    def fill(self, found: list[tuple[str, list[Offer]]], current: Run | None) -> None:
        """Show offers under their headings, with the keyboard on the current run."""
        self.clear()
        for title, group in found:
            heading = QListWidgetItem(title, self)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            for offer in group:
                item = QListWidgetItem(offer.title, self)
                item.setData(OFFER, offer)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, offer.said)
                item.setToolTip("\n".join(filter(None, [offer.title, offer.run.record.note])))
                if offer.refusal:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                elif (self.currentItem() is None and current is None) or (
                    current is not None and offer.run.folder == current.folder
                ):
                    self.setCurrentItem(item)

    def filter(self, text: str) -> bool:
        """Show what holds all words of a text, with their headings; tell whether there is any."""
        words, heading, first = searched(text).split(), None, None
        for item in map(self.item, range(self.count())):
            offer = item.data(OFFER)
            if offer is None:
                heading = item
                heading.setHidden(True)
                continue
            said = searched(f"{offer.said} {offer.run.record.model.name}")
            item.setHidden(not all(word in said for word in words))
            if not item.isHidden():
                assert heading is not None
                heading.setHidden(False)
                first = first or (None if offer.refusal else item)
        current = self.currentItem()
        if words and first is not None and (current is None or current.isHidden()):
            self.setCurrentItem(first)
        return any(not self.item(row).isHidden() for row in range(self.count()))

    def show_current(self) -> None:
        """Scroll to where the keyboard is."""
        item = self.currentItem()
        if item is not None:
            self.scrollToItem(item, QAbstractItemView.ScrollHint.PositionAtCenter)


class ChoiceDelegate(QStyledItemDelegate):
    """Draws samples, title and number, data and date, and which masks are completed exactly."""

    def __init__(self, view: ChoiceList) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line = self.view.fontMetrics().lineSpacing()
        if index.data(OFFER) is None:
            return QSize(0, line + 2 * PAD)
        return QSize(0, max(PICTURE, 3 * line) + 2 * PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        offer, palette = index.data(OFFER), self.view.palette()
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if offer is None:
            painter.setFont(bold(self.view.font()))
            painter.setPen(quiet_text(palette))
            line = rect.adjusted(PAD, PAD, -PAD, -PAD // 2)
            painter.drawText(line, Qt.AlignmentFlag.AlignBottom, index.data())
        else:
            self._paint_ground(painter, option, rect, offer)
            self._paint_picture(painter, rect, offer)
            area = rect.adjusted(2 * PAD + PICTURE, PAD, -PAD, -PAD)
            self._paint_words(painter, area, offer)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, offer: Offer
    ) -> None:
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and not offer.refusal
        if chosen or hovered:
            palette = self.view.palette()
            base = palette.color(QPalette.ColorRole.Base)
            tint = mix(base, palette.color(QPalette.ColorRole.Highlight), 0.2 if chosen else 0.08)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), ROUND, ROUND)

    def _paint_picture(self, painter: QPainter, rect: QRect, offer: Offer) -> None:
        box = QRect(rect.left() + PAD, rect.top() + PAD, PICTURE, PICTURE)
        images = self.view.studio.thumbnails.of(offer.run)
        if offer.refusal:
            painter.setOpacity(0.45)
        if images:
            thumbnail.paint(painter, box, images)
        else:
            side = SMALL * 2
            middle = QRect(0, 0, side, side)
            middle.moveCenter(box.center())
            icon("model").paint(painter, middle)
        painter.setOpacity(1)

    def _paint_words(self, painter: QPainter, area: QRect, offer: Offer) -> None:
        palette, font = self.view.palette(), self.view.font()
        plain, quiet = palette.color(QPalette.ColorRole.Text), quiet_text(palette)
        line = QFontMetrics(font).lineSpacing()
        top = area.top() + (area.height() - 3 * line) // 2
        rows = [QRect(area.left(), top + number * line, area.width(), line) for number in range(3)]
        painter.setFont(font)
        below = f"⊘ {offer.refusal}" if offer.refusal else offer.completes
        words(painter, rows[0], offer.number, plain if not offer.refusal else quiet, right=True)
        words(painter, rows[1], offer.date, quiet, right=True)
        words(painter, rows[1], offer.data, quiet, room=offer.date)
        words(painter, rows[2], below, quiet)
        painter.setFont(bold(font))
        words(painter, rows[0], offer.title, quiet if offer.refusal else plain, room=offer.number)


def words(
    painter: QPainter, row: QRect, text: str, colour: QColor, room: str = "", right: bool = False
) -> None:
    """Write a line, cut in the middle where it is too long beside what stands at the right."""
    metrics, middle = painter.fontMetrics(), Qt.TextElideMode.ElideMiddle
    left = row.adjusted(0, 0, -metrics.horizontalAdvance(room) - 2 * PAD if room else 0, 0)
    painter.setPen(colour)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    label(painter, QRectF(left), text, side | Qt.AlignmentFlag.AlignVCenter, middle)
