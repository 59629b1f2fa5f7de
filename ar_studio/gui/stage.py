"""The stage: one workspace has it to itself; any may be torn off into a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from ar_studio.gui.kit import tabbing
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.kit.scrolling import Scroll
from ar_studio.gui.parts.panel import EmptyState, Panel


class Page(Scroll):
    """A workspace, scrolled up and down where the window is too low for it, never sideways."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(widgetResizable=True)
        self.panel = panel
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(panel)


class TornOff(QWidget):
    """A window with one workspace; closing it puts the workspace back."""

    closed = Signal(str)

    def __init__(self, page: Page, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window)
        self.page = page
        self.setObjectName(f"torn-{page.panel.name}")
        self.setWindowTitle(self.tr("{0} · AR Studio").format(page.panel.title))
        vbox(page, on=self, spacing=0)
        page.show()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)

    def focusNextPrevChild(self, on: bool) -> bool:
        return tabbing.step((self.page,), on)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit(self.page.panel.name)


class Stage(QStackedWidget):
    """Holds the workspaces; `turned` says which is in front."""

    turned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.pages: dict[str, Page] = {}
        self.torn: dict[str, TornOff] = {}
        self._away: dict[str, EmptyState] = {}  # in the place of what is torn off
        self.front = ""

    def add(self, panel: Panel) -> None:
        """Add a workspace behind the others."""
        self.pages[panel.name] = page = Page(panel)
        self.addWidget(page)
        self.front = self.front or panel.name

    def turn_to(self, name: str) -> None:
        """Bring a workspace to the front, or the window that it is in."""
        torn = self.torn.get(name)
        if torn is not None:
            torn.show()
            torn.raise_()
            torn.activateWindow()
            self.turned.emit(self.front)  # what is in front here is as before
            return
        self.front = name
        self.setCurrentWidget(self.pages[name])
        self.turned.emit(name)

    def tear_off(self, name: str, geometry: QByteArray | None = None) -> None:
        """Give a workspace a window of its own."""
        if name in self.torn:
            self.turn_to(name)
            return
        page = self.pages[name]
        away = self._placeholder(name, page.panel.title)
        index, front = self.indexOf(page), self.currentWidget() is page
        size = self.size()  # one that was never in front has none of its own yet
        self.removeWidget(page)
        self.insertWidget(index, away)
        self._away[name] = away
        if front:
            self.setCurrentWidget(away)
        torn = TornOff(page, self.window())
        self.torn[name] = torn
        torn.closed.connect(self.put_back)
        if geometry is None or not torn.restoreGeometry(geometry):
            torn.resize(size)
        torn.show()

    def put_back(self, name: str) -> None:
        """Put a torn-off workspace back into its place."""
        torn = self.torn.pop(name, None)
        if torn is None:
            return
        page, away = self.pages[name], self._away.pop(name)
        index, front = self.indexOf(away), self.currentWidget() is away
        self.removeWidget(away)
        self.insertWidget(index, page)
        if front:
            self.setCurrentWidget(page)
        away.deleteLater()
        torn.hide()
        torn.deleteLater()

    def _placeholder(self, name: str, title: str) -> EmptyState:
        return EmptyState(
            self.tr("{0} is in a window of its own").format(title),
            self.tr("Closing that window puts it back here."),
            self.tr("Put it back"),
            lambda: self.put_back(name),
            "put back",
        )
