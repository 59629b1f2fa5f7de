"""Toasts: sentences that lie over the page for a while, with what can be done about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QCloseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QRegion,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ar_studio.gui.canvas.colours import mix
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import called, push_button
from ar_studio.gui.kit.icons import icon
from ar_studio.gui.kit.layout import Wrapped, hbox, let_go, vbox
from ar_studio.gui.studio.studio import Deed, Studio

Corner = Literal["bottom right", "bottom left", "top right", "top left"]
CORNERS = get_args(Corner)  # of those that cover as little, the first
# How bad it is to cover what is read, what is pressed, and what is the one thing to do.
READ, PRESSED, PRIMARY = 3, 1, 20
WIDTH, MARGIN, ROUND = 400, 16, 8
SHORT_MS, LETTER_MS = 5000, 60  # how long a toast stays, at least and for each letter
MOST = 3


class Toast(QWidget):
    """One sentence; it goes by itself unless it `stays`, and never under the pointer."""

    left = Signal()

    def __init__(self, sentence: str, deeds: tuple[Deed, ...], stays: bool) -> None:
        super().__init__()
        self.sentence = sentence
        self.label = Wrapped()
        self.label.setTextFormat(Qt.TextFormat.PlainText)  # titles come from anybody
        self.label.setText(spoken(sentence))
        self.label.setAccessibleName(self.tr("Notice"))
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.deeds = [push_button(deed.title, deed.tip, deed.act) for deed in deeds]
        for button in self.deeds:
            button.setFlat(True)
            # A click leaves the keyboard where it is: what closes would hand it to the rail.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self.close)
        self.close_button = called(QToolButton(), *([self.tr("Close the notice")] * 2))
        self.close_button.setIcon(icon("close"))
        self.close_button.setAutoRaise(True)
        self.close_button.clicked.connect(self.close)
        top = hbox((self.label, 1), (self.close_button, Qt.AlignmentFlag.AlignTop))
        below = [hbox((None, 1), *self.deeds)] if self.deeds else []
        vbox(top, *below, on=self, margins=(16, 10, 8, 10))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self.leaving = QTimer(self, singleShot=True, interval=SHORT_MS + LETTER_MS * len(sentence))
        self.leaving.timeout.connect(self._leave)
        if not stays:
            self.leaving.start()

    def _leave(self) -> None:
        focus, all_toasts = QApplication.focusWidget(), self.parentWidget()
        pointed = all_toasts is not None and all_toasts.underMouse()  # those above would move
        if pointed or (focus is not None and self.isAncestorOf(focus)):
            self.leaving.start()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, palette = QPalette.ColorRole, self.palette()
        base = palette.color(role.Base)
        painter.setPen(QPen(mix(base, palette.color(role.Text), 0.25), 1))
        painter.setBrush(base)
        edges = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edges, ROUND, ROUND)


class Toasts(QWidget):
    """The toasts of a window, in a corner of its stage; clicks beside them go to the page.

    The corner is that in which they cover the least of what one reads, and stays the same while
    there are any. A new one lies farther from it than the others: what somebody is about to press
    stays where it is.
    """

    def __init__(self, studio: Studio, page: QWidget, stage: QWidget) -> None:
        super().__init__(page)
        self.studio, self.page, self.stage = studio, page, stage
        self.toasts: list[Toast] = []
        self._corner: Corner | None = None
        self._about_data = ""
        self._column = vbox((None, 1), (None, 1), on=self, margins=MARGIN, spacing=12)
        self.setFixedWidth(WIDTH + 2 * MARGIN)
        self.setAccessibleName(self.tr("Notices"))
        page.installEventFilter(self)
        studio.noticed.connect(self.show_notice)
        studio.withdrawn.connect(self.withdraw)
        studio.data.failed.connect(self._remember)
        studio.data.changed.connect(self._forget)
        self.hide()

    def show_notice(self, sentence: str, deeds: tuple[Deed, ...], stays: bool) -> None:
        """Show a sentence over the page; what said the same before makes way."""
        self.withdraw(sentence)
        toast = Toast(sentence, deeds, stays)
        toast.setFixedWidth(WIDTH)
        toast.left.connect(lambda: self._left(toast))
        self.toasts.append(toast)
        self._column.insertWidget(self._column.count() - 1 if self._upper else 1, toast)
        for old in self.toasts[:-MOST]:
            old.close()
        toast.show()
        self._place()
        QAccessible.updateAccessibility(QAccessibleEvent(toast.label, QAccessible.Event.Alert))

    def withdraw(self, sentence: str) -> None:
        """Close the toast that says a sentence, which is no longer so."""
        for old in [one for one in self.toasts if one.sentence == sentence]:
            old.close()

    @property
    def _upper(self) -> bool:
        return self._corner is not None and "top" in self._corner

    def _remember(self, sentence: str) -> None:
        self._about_data = sentence

    def _forget(self) -> None:
        """Other data are there: what was wrong with the data before is no longer true."""
        self.withdraw(self._about_data)
        self._about_data = ""

    def _left(self, toast: Toast) -> None:
        if toast in self.toasts:
            self.toasts.remove(toast)
            let_go(toast)
            self._place()
            self.studio.gone.emit(toast.sentence)

    def _place(self) -> None:
        """Lie in a corner of the stage, no larger than the toasts."""
        self.setVisible(bool(self.toasts))
        if not self.toasts:
            self._corner = None
            return
        self._column.activate()
        stage = QRect(self.stage.mapTo(self.page, QPoint(0, 0)), self.stage.size())
        width, wanted = self.width(), self._column.heightForWidth(self.width())
        height = max(wanted, self._column.minimumSize().height())
        size = QSize(width, min(stage.height(), height))
        self._corner = corner = self._corner or self._emptiest(size, stage)
        # The room that is left lies away from the corner.
        self._column.setStretch(0, 0 if self._upper else 1)
        self._column.setStretch(self._column.count() - 1, 1 if self._upper else 0)
        self.setGeometry(lain(size, stage, corner))
        self._column.activate()
        self.setMask(QRegion(self.childrenRect()))  # beside them one clicks the page
        self.raise_()

    def _emptiest(self, size: QSize, stage: QRect) -> Corner:
        """Return the corner in which the toasts cover the least of what is read or pressed."""
        said = list(self._said())

        def covered(corner: Corner) -> float:
            place = lain(size, stage, corner).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
            parts = ((weight, shown & place) for shown, weight in said)
            return sum(weight * part.width() * part.height() for weight, part in parts)

        return min(CORNERS, key=covered)

    def _said(self) -> Iterator[tuple[QRect, float]]:
        """Yield where on the page something is read or pressed, and how bad it is to cover it."""
        for widget in self.stage.findChildren(QWidget):
            if not widget.isVisible() or self.isAncestorOf(widget) or not _says(widget):
                continue
            shown = widget.visibleRegion().boundingRect()
            weight = PRESSED if widget.focusPolicy() & Qt.FocusPolicy.TabFocus else READ
            weight = PRIMARY if widget.property("primary") else weight
            yield QRect(widget.mapTo(self.page, shown.topLeft()), shown.size()), weight

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.toasts:
            self._place()
        return super().eventFilter(watched, event)


def lain(size: QSize, stage: QRect, corner: Corner) -> QRect:
    """Return a rectangle in a corner of another."""
    place = QRect(QPoint(0, 0), size)
    place.moveBottomRight(stage.bottomRight())
    if "left" in corner:
        place.moveLeft(stage.left())
    if "top" in corner:
        place.moveTop(stage.top())
    return place


def _says(widget: QWidget) -> bool:
    """Tell whether somebody reads a widget, or presses it: it is no mere room for others."""
    if isinstance(widget, QLabel):
        return bool(widget.text())
    if isinstance(widget, QAbstractScrollArea):
        return isinstance(widget, QAbstractItemView)
    return not widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
