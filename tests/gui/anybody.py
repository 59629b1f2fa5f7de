"""Somebody who clicks, types, drags and chooses at random, in the window and in its dialogs."""

import random
from collections.abc import Iterator
from contextlib import ExitStack, chdir, contextmanager
from pathlib import Path
from time import perf_counter, thread_time
from unittest.mock import patch

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QCursor,
    QDesktopServices,
    QInputMethodEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from shiboken6 import isValid

from ar_studio import acceleration
from ar_studio.data import sources
from ar_studio.errors import StudioError

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
PLAIN = Qt.KeyboardModifier.NoModifier
MODIFIERS = (PLAIN, PLAIN, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Delete),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home),
    *(Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_F1, Qt.Key.Key_F11, Qt.Key.Key_A),
    *(Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_Z, Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_6),
)
WORDS = ("7", "0", "-1", "1e9", "nade", "é漢", "0.5", "", "a, b", "999999999999")
SIZES = ((1440, 900), (1024, 700), (1920, 1080), (800, 560))
PERIOD_MS = 5


class Anybody(QObject):
    """Does something at random every few milliseconds, from within the event loop.

    So it goes on in dialogs and menus too, which have loops of their own. The window itself is
    never closed, and nothing outside the session is touched: see `kept_in`.

    Attributes
    ----------
    done
        How much was done.
    latest
        By how many milliseconds a tick came too late, at most.
    busiest
        How many milliseconds the GUI thread itself worked between two ticks, at most, whatever
        else a machine did; and what was done last before that.
    ended
        Whether all was done, and what lay over the window is closed.
    """

    def __init__(self, window: QWidget, seed: int) -> None:
        super().__init__()
        self.window, self.chance = window, random.Random(seed)
        self.done, self.latest, self.busiest, self.ended = 0, 0.0, (0.0, ""), False
        self._worked, self._last = 0.0, ""
        self._due = self._end = 0.0
        self._most = 0
        self._timer = QTimer(self, interval=PERIOD_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self, seconds: float, most: int = 10**9) -> None:
        """Go on for so long, or until so much is done."""
        self._end, self._most = perf_counter() + seconds, most
        self._due = perf_counter() + PERIOD_MS / 1000
        self._worked = thread_time()
        self.window.installEventFilter(self)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _tick(self) -> None:
        now = perf_counter()
        self.latest = max(self.latest, 1000 * (now - self._due))
        self._due = now + PERIOD_MS / 1000
        worked, self._worked = 1000 * (thread_time() - self._worked), thread_time()
        self.busiest = max(self.busiest, (worked, self._last))
        if now < self._end and self.done < self._most:
            # In a turn of its own: a timer does not tick in a dialog that it has opened itself.
            QTimer.singleShot(0, self, self.act)
        elif over := QApplication.activePopupWidget() or QApplication.activeModalWidget():
            over.close()
        else:
            self._timer.stop()
            self.window.removeEventFilter(self)
            self.ended = True

    def act(self) -> None:
        """Do one thing to something that is in sight."""
        self.done += 1
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._one()
        if isinstance(top, QMenu):
            self._choose(top)
            return
        inside = [w for w in top.findChildren(QWidget) if w.isVisible() and w.isEnabled()]
        widget = self.chance.choice([w for w in inside if w.window() is top] or [top])
        doing = (self._click, self._click, self._click, self._press, self._press, self._turn)
        deed = self.chance.choice((*doing, self._drag, self._menu, self._write, self._resize))
        self._last = f"{deed.__name__} {type(widget).__name__} {widget.accessibleName()!r}"
        deed(widget)

    def _one(self) -> QWidget:
        windows = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow()]
        return self.chance.choice([self.window, self.window, *windows])

    def _place(self, widget: QWidget) -> QPoint:
        size = widget.size()
        return QPoint(
            self.chance.randrange(max(1, size.width())),
            self.chance.randrange(max(1, size.height())),
        )

    def _click(self, widget: QWidget) -> None:
        twice = self.chance.random() < 0.1
        held, place = self.chance.choice(MODIFIERS), self._place(widget)
        for _ in range(1 + twice):
            QTest.mousePress(widget, LEFT, held, place)
            if not isValid(widget):  # a menu of its own led to its end; QTest would not look
                return
            QTest.mouseRelease(widget, LEFT, held, place)
            if not isValid(widget):
                return
        if twice:
            point = QPointF(place)
            again = QMouseEvent(
                QEvent.Type.MouseButtonDblClick, point, widget.mapToGlobal(point), LEFT, LEFT, held
            )
            QApplication.sendEvent(widget, again)

    def _press(self, widget: QWidget) -> None:
        aim = QApplication.focusWidget() or widget
        QTest.keyClick(aim, self.chance.choice(KEYS), self.chance.choice(MODIFIERS))

    def _write(self, widget: QWidget) -> None:
        aim, word = QApplication.focusWidget() or widget, self.chance.choice(WORDS)
        if word.isascii():
            for letter in word:
                if isValid(aim):  # what one of them led to may be its end
                    QTest.keyClicks(aim, letter)
        else:  # which no key writes
            event = QInputMethodEvent()
            event.setCommitString(word)
            QApplication.sendEvent(aim, event)

    def _turn(self, widget: QWidget) -> None:
        place = QPointF(self._place(widget))
        angle = QPoint(0, self.chance.choice((-120, 120, 960)))
        wheel = QWheelEvent(
            place,
            QPointF(widget.mapToGlobal(place.toPoint())),
            QPoint(),
            angle,
            Qt.MouseButton.NoButton,
            self.chance.choice(MODIFIERS),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, wheel)

    def _drag(self, widget: QWidget) -> None:
        QTest.mousePress(widget, LEFT, PLAIN, self._place(widget))
        for _ in range(3):
            if not isValid(widget):
                return
            place = QPointF(self._place(widget))
            moved = QMouseEvent(
                QEvent.Type.MouseMove, place, widget.mapToGlobal(place), LEFT, LEFT, PLAIN
            )
            QApplication.sendEvent(widget, moved)
        if not isValid(widget):
            return
        QTest.mouseRelease(widget, LEFT, PLAIN, self._place(widget))

    def _menu(self, widget: QWidget) -> None:
        """Choose something of a menu of the window, or open one of a widget's own."""
        menus = [menu for menu in self.window.findChildren(QMenu) if menu.actions()]
        if menus and self.chance.random() < 0.5:
            self._choose(self.chance.choice(menus))
            return
        place = self._place(widget)
        QTest.mousePress(widget, RIGHT, PLAIN, place)
        if isValid(widget):
            QTest.mouseRelease(widget, RIGHT, PLAIN, place)

    def _choose(self, menu: QMenu) -> None:
        actions = [one for one in menu.actions() if one.isEnabled() and not one.isSeparator()]
        actions = [one for one in actions if one.menuRole() != QAction.MenuRole.QuitRole]
        menu.close()
        if actions and self.chance.random() < 0.7:
            action = self.chance.choice(actions)
            self._last = f"choose {action.text()!r}"
            action.trigger()

    def _resize(self, widget: QWidget) -> None:
        if self.chance.random() < 0.2:
            self.window.resize(*self.chance.choice(SIZES))


@contextmanager
def kept_in(folder: Path, *offered: Path) -> Iterator[None]:
    """Keep what somebody does within a folder: no network, no other program, no other place.

    Parameters
    ----------
    offered
        What dialogs that ask for something to open come back with, the first of them mostly.
    """
    chance, written = random.Random(0), folder / "written"
    written.mkdir(exist_ok=True)

    def existing(*_: object, **__: object) -> tuple[str, str]:
        return str(chance.choice(("", *offered))), ""

    def new(parent: QWidget, title: str, start: str, *_: object) -> tuple[str, str]:
        return chance.choice(("", str(written / Path(start).name))), ""

    def unreachable(*_: object, **__: object) -> None:
        raise StudioError("There is no network; connect, and try again.")

    with ExitStack() as all_:
        all_.enter_context(chdir(written))  # a folder that is typed may be named from here
        for owner, name, other in (
            (QFileDialog, "getOpenFileName", existing),
            (QFileDialog, "getSaveFileName", new),
            (QFileDialog, "getExistingDirectory", lambda *_, **__: existing()[0]),
            (QDesktopServices, "openUrl", lambda *_: True),
            (QCursor, "setPos", lambda *_: None),
            (acceleration, "install", unreachable),
            (acceleration, "remove", unreachable),
            (sources, "fetch", unreachable),
        ):
            all_.enter_context(patch.object(owner, name, other))
        yield
