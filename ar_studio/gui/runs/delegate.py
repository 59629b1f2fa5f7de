"""How a run looks in the list: what it drew, its title and number, how and when it ended."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ar_studio.gui.canvas import drawing, thumbnail
from ar_studio.gui.canvas.colours import mix
from ar_studio.gui.kit import icons
from ar_studio.gui.runs.rows import Row
from ar_studio.gui.studio.thumbnails import Thumbnails

ITEM_ROLE = Qt.ItemDataRole.UserRole
PICTURE, GAP, PAD, BAR, ROUND = 56, 12, 8, 4, 6
FIELD = 14  # what a field has above and below its text together
SKELETONS = 5
Index = QModelIndex | QPersistentModelIndex
Left, Right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
Centre = Qt.AlignmentFlag.AlignVCenter
End, Middle = Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideMiddle


class RowDelegate(QStyledItemDelegate):
    """Draws rows and headings, and edits a title where it stands."""

    def __init__(self, view: QListView, thumbnails: Thumbnails) -> None:
        super().__init__(view)
        self.view, self.thumbnails = view, thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item, line = index.data(ITEM_ROLE), self.view.fontMetrics().height()
        if isinstance(item, str):
            return QSize(0, line + 2 * PAD)
        lines = 4 if item.apart else 3
        return QSize(0, max(PICTURE, lines * (line + 1)) + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        item = index.data(ITEM_ROLE)
        painter.save()
        if isinstance(item, str):
            self._paint_heading(painter, rect, item)
        else:
            self._paint_ground(painter, rect, state)
            self._paint_picture(painter, rect, item)
            self._paint_text(painter, rect, item)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Title of the run"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # Only once: what refreshes the list meanwhile must not undo what is typed.
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        room = _words(rect)
        height = self.view.fontMetrics().height() + FIELD
        editor.setGeometry(room.left() - 8, rect.top() + 1, room.width() + 8, height)

    def _paint_heading(self, painter: QPainter, rect: QRect, title: str) -> None:
        painter.setFont(drawing.bold(self.view.font()))
        painter.setPen(drawing.quiet_text(self.view.palette()))
        area = rect.adjusted(PAD, 0, -PAD, -PAD // 2)
        drawing.label(painter, QRectF(area), title, Left | Qt.AlignmentFlag.AlignBottom, End)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        palette, flag = self.view.palette(), QStyle.StateFlag
        base = palette.color(QPalette.ColorRole.Base)
        highlight = palette.color(QPalette.ColorRole.Highlight)
        chosen = bool(state & flag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = rect.adjusted(2, 1, -2, -1)
        if chosen or state & flag.State_MouseOver:
            painter.setBrush(mix(base, highlight, 0.18 if chosen else 0.07))
            painter.drawRoundedRect(area, ROUND, ROUND)
        if chosen:
            painter.setBrush(highlight)
            bar = QRect(area.left(), area.top() + PAD, BAR, area.height() - 2 * PAD)
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        if state & flag.State_HasFocus and self.view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(highlight, 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), ROUND, ROUND)

    def _paint_picture(self, painter: QPainter, rect: QRect, row: Row) -> None:
        box = QRect(rect.left() + PAD + BAR, rect.top() + PAD, PICTURE, PICTURE)
        images = self.thumbnails.of(row.run)
        if images:
            thumbnail.paint(painter, box, images)
            return
        palette, ratio = self.view.palette(), painter.deviceTransform().m11()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_tint(palette))
        painter.drawRoundedRect(box, ROUND, ROUND)
        picture = icons.picture("model", icons.LARGE, drawing.quiet_text(palette), ratio)
        aside = (PICTURE - icons.LARGE) // 2
        painter.drawPixmap(box.left() + aside, box.top() + aside, picture)

    def _paint_text(self, painter: QPainter, rect: QRect, row: Row) -> None:
        palette, font = self.view.palette(), self.view.font()
        plain, quiet = palette.color(QPalette.ColorRole.Text), drawing.quiet_text(palette)
        room, step = _words(rect), self.view.fontMetrics().height() + 1
        line = QRect(room.left(), room.top(), room.width(), step)
        self._paint_pair(
            painter, line, (row.title, plain, drawing.bold(font), Middle), row.number, plain
        )
        line.translate(0, step)
        self._paint_pair(painter, line, (row.about, quiet, font, End), row.unit, quiet)
        line.translate(0, step)
        running = row.status == "training"
        accent = palette.color(QPalette.ColorRole.Link)
        self._paint_pair(painter, line, (row.state, accent if running else quiet, font, End))
        if row.apart:
            line.translate(0, step)
            self._paint_pair(painter, line, (row.apart, quiet, font, End))
        if row.share is not None:
            bar = QRect(room.left(), rect.bottom() - 4, room.width(), 2)
            painter.fillRect(bar, _tint(palette))
            bar.setWidth(round(bar.width() * min(1.0, row.share)))
            painter.fillRect(bar, accent)

    def _paint_pair(
        self,
        painter: QPainter,
        line: QRect,
        first: tuple[str, QColor, QFont, Qt.TextElideMode],
        second: str = "",
        tone: QColor | None = None,
    ) -> None:
        """Write one text at the left, cut where there is no room, and another at the right."""
        text, colour, font, mode = first
        painter.setFont(self.view.font())
        if second and tone is not None:
            painter.setPen(tone)
            drawing.label(painter, QRectF(line), second, Right | Centre, End)
        taken = painter.fontMetrics().horizontalAdvance(second) + GAP if second else 0
        painter.setFont(font)
        painter.setPen(colour)
        drawing.label(painter, QRectF(line.adjusted(0, 0, -taken, 0)), text, Left | Centre, mode)


def paint_skeleton(painter: QPainter, view: QListView) -> None:
    """Paint what rows will look like, while they are read."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_tint(view.palette()))
    width, height = view.viewport().width(), PICTURE + 2 * PAD
    for number in range(SKELETONS):
        rect = QRect(0, number * height, width, height)
        room = _words(rect)
        box = QRect(rect.left() + PAD + BAR, rect.top() + PAD, PICTURE, PICTURE)
        painter.drawRoundedRect(box, ROUND, ROUND)
        for line, share in enumerate((0.7, 0.5, 0.4)):
            bar = QRect(room.left(), room.top() + 4 + 18 * line, round(share * room.width()), 10)
            painter.drawRoundedRect(bar, 4, 4)


def _words(rect: QRect) -> QRect:
    return rect.adjusted(PAD + BAR + PICTURE + GAP, PAD, -PAD, -PAD)


def _tint(palette: QPalette) -> QColor:
    return mix(palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text), 0.09)
