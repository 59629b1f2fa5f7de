"""The queue of trainings as a list: what has ended, what trains and what waits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QDropEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ar_studio.gui.canvas.drawing import bold, quiet_text
from ar_studio.gui.canvas.numerals import local
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.buttons import ActionButton
from ar_studio.gui.kit.controls import push_button
from ar_studio.gui.kit.icons import SMALL, Role, icon
from ar_studio.gui.kit.layout import hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.studio.queue import Entry
from ar_studio.gui.studio.studio import Studio

KEY = Qt.ItemDataRole.UserRole
TOLD = Qt.ItemDataRole.UserRole + 1  # title, what sets it apart, how it stands, its icon
PAD = 8
ICONS = {
    "waits": "clock",
    "trains": "play",
    "done": "done",
    "stopped": "stop",
    "failed": "failed",
}


class Rows(QListWidget):
    """A line for each training; those that wait can be dragged into another order."""

    sorted = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(RowDelegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(48)

    def keys(self) -> list[str]:
        """Return the keys of the lines as they lie."""
        return [self.item(row).data(KEY) for row in range(self.count())]

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell the new order; the list is filled again from what it changes."""
        keys, dragged = self.keys(), self.currentRow()
        index = self.indexAt(event.position().toPoint())
        target = index.row() if index.isValid() else len(keys)
        if index.isValid() and event.position().y() > self.visualRect(index).center().y():
            target += 1
        keys.insert(target, keys[dragged])
        del keys[dragged + (target <= dragged)]
        event.setDropAction(Qt.DropAction.IgnoreAction)  # nothing is left for Qt to take away
        event.accept()
        self.sorted.emit(keys)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())


class RowDelegate(QStyledItemDelegate):
    """Paints a line: icon, title, what sets it apart, and how it stands at the right."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.initStyleOption(option, index)
        option.text = ""  # pyright: ignore[reportAttributeAccessIssue]
        view = self.parent()
        assert isinstance(view, QWidget)
        style = view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        title, told, stands, symbol = index.data(TOLD)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue]
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
        text = palette.color(Role.HighlightedText if chosen else Role.Text)
        quiet = text if chosen else quiet_text(palette)
        area: QRect = option.rect.adjusted(PAD, 0, -PAD, 0)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        top = area.center().y() - SMALL // 2 + 1
        role = Role.HighlightedText if chosen else Role.Text
        icon(symbol, role).paint(painter, QRect(area.left(), top, SMALL, SMALL))
        area.setLeft(area.left() + SMALL + PAD)
        painter.setFont(option.font)  # pyright: ignore[reportAttributeAccessIssue]
        painter.setPen(quiet)
        stood = self._draw(painter, area, stands, area.width() // 2, right=True)
        area.setRight(area.right() - stood - 2 * PAD)
        painter.setFont(bold(painter.font()))
        painter.setPen(text)
        area.setLeft(area.left() + self._draw(painter, area, title, area.width()) + 2 * PAD)
        painter.setFont(option.font)  # pyright: ignore[reportAttributeAccessIssue]
        painter.setPen(quiet)
        self._draw(painter, area, told, area.width())
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(0, max(size.height(), SMALL) + PAD)

    def _draw(
        self, painter: QPainter, area: QRect, text: str, most: int, *, right: bool = False
    ) -> int:
        """Draw as much of a text as fits, and return its width."""
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, most))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)


class QueueView(QWidget):
    """Shows and orders the queue; each training can be cancelled by itself."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.rows = Rows()
        self.rows.setAccessibleName(self.tr("Queue of trainings"))
        self.rows.setToolTip(
            self.tr(
                "Drag what waits into another order (Alt+↑, Alt+↓); Enter shows the run of what "
                "has ended"
            )
        )
        self.words = Line(self.tr("What the queue does"))
        self.up = self._action(self.tr("Earlier"), "Alt+Up", lambda: self._move(-1))
        self.down = self._action(self.tr("Later"), "Alt+Down", lambda: self._move(1))
        self.cancel = self._action(self.tr("Cancel"), "Del", self._cancel)
        self.clear = push_button(
            self.tr("Clear ended"),
            self.tr("Take what has ended out of this list; its runs stay"),
            studio.queue.clear,
        )
        self.hold = push_button("", act=self._hold)
        buttons = [
            ActionButton(self.up, "arrow up"),
            ActionButton(self.down, "arrow down"),
            ActionButton(self.cancel, "close"),
        ]
        row = hbox((self.words, 1), self.hold, *buttons, self.clear)
        vbox(row, (self.rows, 1), on=self, spacing=4)
        self.rows.sorted.connect(self._sort)
        self.rows.currentRowChanged.connect(self._allow)
        self.rows.itemActivated.connect(self._show_run)
        studio.queue.changed.connect(self.refresh)
        studio.reproduction.changed.connect(self._say)
        studio.ready.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the queue as it is now; the keyboard stays on the line that it is on."""
        entries = self.studio.queue.entries
        if self.rows.keys() != [entry.plan.key for entry in entries]:
            self._fill(entries)
        for row, entry in enumerate(entries):
            self._show(self.rows.item(row), entry)
        self._allow()
        self._say()

    def _fill(self, entries: list[Entry]) -> None:
        current = self.rows.currentItem()
        key = current.data(KEY) if current is not None else ""
        self.rows.blockSignals(True)
        self.rows.clear()
        for entry in entries:
            item = QListWidgetItem(self.rows)
            item.setData(KEY, entry.plan.key)
            if entry.plan.key == key:
                self.rows.setCurrentItem(item)
        self.rows.blockSignals(False)

    def _show(self, item: QListWidgetItem, entry: Entry) -> None:
        plan, stands = entry.plan, self._stands(entry)
        told = (plan.title, local(plan.told), stands, ICONS[entry.state])
        if item.data(TOLD) == told:
            return
        item.setData(TOLD, told)
        whole = ", ".join(filter(None, (plan.title, local(plan.told), stands)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, whole)
        item.setToolTip(whole)
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        waits = entry.state == "waits"
        item.setFlags(flags | Qt.ItemFlag.ItemIsDragEnabled if waits else flags)

    def _stands(self, entry: Entry) -> str:
        named = {
            "waits": self.tr("waits"),
            "trains": self.tr("trains"),
            "done": self.tr("done"),
            "stopped": self.tr("stopped"),
            "failed": self.tr("failed"),
        }[entry.state]
        if entry.state == "done" and entry.sentence:
            return spoken(entry.sentence)
        return f"{named} · {spoken(entry.sentence)}" if entry.sentence else named

    def _entry(self) -> Entry | None:
        row, entries = self.rows.currentRow(), self.studio.queue.entries
        return entries[row] if 0 <= row < len(entries) else None

    def _allow(self) -> None:
        """Enable what can be done with the line in hand, and say what cannot."""
        entry, queue = self._entry(), self.studio.queue
        waits = entry is not None and entry.state == "waits"
        none = self.tr("Choose a training that waits.")
        place = queue.waiting.index(entry) if entry is not None and waits else 0
        first = none if not waits else self.tr("It is the next one already.") if not place else ""
        last = place == len(queue.waiting) - 1
        self._set(self.up, self.tr("Train it earlier"), first)
        self._set(
            self.down,
            self.tr("Train it later"),
            none if not waits else self.tr("It is the last one already.") if last else "",
        )
        ended = entry is None or entry.ended
        does = self.tr("Take it out of the queue") if waits else self.tr("Stop it; it is kept")
        obstacle = self.tr("Choose a training that waits, or the one that trains.")
        self._set(self.cancel, does, obstacle if ended else "")
        self.clear.setEnabled(any(one.ended for one in queue.entries))
        self.hold.setText(self.tr("Start queue") if queue.held else self.tr("Hold queue"))
        self.hold.setEnabled(bool(queue.waiting) and self.studio.engine_loaded)
        self.hold.setToolTip(
            self.tr("Train what waits, one after the other")
            if queue.held
            else self.tr("Begin nothing more once what trains now has ended")
        )

    def _say(self) -> None:
        queue, waiting = self.studio.queue, len(self.studio.queue.waiting)
        if not queue.entries:
            text = self.tr("Nothing is queued. New training… → Add to queue lets more wait here.")
        elif not waiting:
            text = self.tr("Nothing waits.")
        else:
            text = self.tr("1 waits") if waiting == 1 else self.tr("{0} wait").format(waiting)
            text += self.tr("; the queue is held.") if queue.held else "."
        if self.studio.reproduction.waiting:
            text += self.tr(" Reproduce goes on when these have ended.")
        self.words.setText(text)

    def _sort(self, keys: list[str]) -> None:
        waiting = {entry.plan.key: entry for entry in self.studio.queue.waiting}
        self.studio.queue.sort([waiting[key] for key in keys if key in waiting])

    def _move(self, by: int) -> None:
        entry = self._entry()
        if entry is not None:
            self.studio.queue.move(entry, by)

    def _show_run(self) -> None:
        """Turn to the run of a training that has begun."""
        entry = self._entry()
        run = self.studio.runs.get(entry.folder) if entry is not None and entry.folder else None
        if run is not None:
            self.studio.runs.select(run)

    def _cancel(self) -> None:
        entry = self._entry()
        if entry is not None:
            self.studio.queue.cancel(entry)

    def _hold(self) -> None:
        self.studio.queue.hold(not self.studio.queue.held)

    def _action(self, title: str, keys: str, act: Callable[[], None]) -> QAction:
        action = QAction(title, self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _set(self, action: QAction, does: str, obstacle: str) -> None:
        action.setEnabled(not obstacle)
        action.setToolTip(f"{obstacle or does} ({action.shortcut().toString()})")
