"""The main window: docked panels, menus, and one line for what happens."""

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QByteArray, QEvent, QObject, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QLabel,
    QMainWindow,
    QMenuBar,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QStyle,
    QTabBar,
    QTabWidget,
    QWidget,
)

from ar_studio.gui import dialogs, theme
from ar_studio.gui.about import show_about
from ar_studio.gui.gpu_support import show_gpu_support
from ar_studio.gui.kit import tabbing
from ar_studio.gui.kit.controls import called
from ar_studio.gui.notices import NoticeBar
from ar_studio.gui.panels import LEFT, MAIN, PANELS
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.studio.studio import Studio, Verb
from ar_studio.runs import Run
from ar_studio.system import user_folder

LAYOUT_VERSION = 3  # raise it when docks change: older saved layouts are then ignored
NARROWEST = 336  # of the left column: in a small window the main area gives way first


class MainWindow(QMainWindow):
    """The studio's window."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.setObjectName("main")
        self.setWindowTitle(self.tr("AR Studio"))
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.setDockOptions(
            QMainWindow.DockOption.AllowNestedDocks
            | QMainWindow.DockOption.AllowTabbedDocks
            | QMainWindow.DockOption.AnimatedDocks
        )
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.resize(1440, 900)
        self.notices = NoticeBar(studio)
        self.menus = QMenuBar()
        self.setMenuWidget(theme.column(self.menus, self.notices))
        self.panels: dict[str, Panel] = {}
        self.docks: dict[str, QDockWidget] = {}
        self._left_width = self._settled = 0
        self._add_panels()
        self._fill_menus()
        self._fill_status_bar()
        studio.asked.connect(self._serve)
        studio.jobs.changed.connect(self._show_jobs)
        self._default_layout = QByteArray()

    def show_panel(self, name: str) -> None:
        """Bring a panel to the front and give it the focus."""
        dock = self.docks[name]
        dock.show()
        dock.raise_()
        self.panels[name].take_focus()

    def reset_layout(self) -> None:
        """Put every panel back where it was at the first launch."""
        self._restore_state(self._default_layout)

    def _serve(self, verb: Verb, runs: tuple[Run, ...]) -> None:
        """Bring the panel that serves a verb to the front, and let it serve runs."""
        panel = next(panel for panel in self.panels.values() if panel.verb == verb)
        self.show_panel(panel.name)
        if runs:
            panel.serve(runs)

    def _add_panels(self) -> None:
        for place in PANELS:
            panel = place.panel(self.studio)
            scroll = QScrollArea(widgetResizable=True)
            scroll.setFrameShape(QScrollArea.Shape.NoFrame)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setWidget(panel)
            if place.area is LEFT:
                scroll.setMinimumWidth(NARROWEST)
            dock = QDockWidget(panel.title)
            dock.setObjectName(f"dock-{panel.name}")
            dock.setWidget(scroll)
            dock.installEventFilter(self)
            dock.visibilityChanged.connect(self._hide_what_is_behind)
            dock.topLevelChanged.connect(self._hide_what_is_behind)
            self.panels[panel.name] = panel
            self.docks[panel.name] = dock

    def _hide_what_is_behind(self) -> None:
        """Hide panels behind other tabs: Qt only moves them away, and keys would go there."""
        for name, dock in self.docks.items():
            there = dock.isFloating() or dock.geometry().right() >= 0
            self.panels[name].setVisible(there and dock.isVisible())

    def _arrange(self) -> None:
        """Place the docks; before the window is shown Qt would leave a dead tab bar behind."""
        cells: dict[Qt.DockWidgetArea, list[QDockWidget]] = {LEFT: [], MAIN: []}
        for place in PANELS:
            dock = self.docks[place.panel.name]
            if place.begins:
                self.addDockWidget(place.area, dock)
                cells[place.area].append(dock)
            else:
                self.tabifyDockWidget(cells[place.area][-1], dock)
            dock.show()  # else the saved layout would say that it is hidden
        for dock in (*cells[LEFT], *cells[MAIN]):
            dock.raise_()
        sides = [cells[LEFT][0], cells[MAIN][0]]
        self.resizeDocks(sides, [424, 1016], Qt.Orientation.Horizontal)
        self._name_tab_bars()
        self.resizeDocks(cells[LEFT], [540, 320], Qt.Orientation.Vertical)

    def _fill_menus(self) -> None:
        file = self.menus.addMenu(self.tr("&File"))
        self._add(file, self.tr("Open &data folder…"), dialogs.open_data, "Ctrl+O")
        self._add(file, self.tr("Open &run folder…"), dialogs.open_run, "Ctrl+Shift+O")
        self._add(file, self.tr("Open run &file…"), dialogs.open_run_file, "Ctrl+Alt+O")
        self._add(file, self.tr("&Folders…"), dialogs.choose_folders)
        file.addSeparator()
        quit_action = file.addAction(self.tr("&Quit"), QKeySequence(QKeySequence.StandardKey.Quit))
        quit_action.triggered.connect(self.close)
        model = self.menus.addMenu(self.tr("&Model"))
        self._add(model, self.tr("&Add a model from a file…"), dialogs.add_model)
        view = self.menus.addMenu(self.tr("&View"))
        for place in PANELS:
            name = place.panel.name
            action = view.addAction(self.panels[name].title, QKeySequence(place.keys))
            action.triggered.connect(partial(self.show_panel, name))
        view.addSeparator()
        view.addAction(self.tr("&Reset layout")).triggered.connect(self.reset_layout)
        theme.add_scheme_menu(view, self.studio.preferences)
        help_menu = self.menus.addMenu(self.tr("&Help"))
        self._add(help_menu, self.tr("&Shortcuts"), dialogs.show_shortcuts, "F1")
        self._add(help_menu, self.tr("S&ystem report"), dialogs.show_report)
        self._add(help_menu, self.tr("&GPU support"), show_gpu_support)
        self._add(help_menu, self.tr("&About AR Studio"), show_about)

    def _add(self, menu: QWidget, title: str, ask: dialogs.Ask, keys: str = "") -> None:
        """Add an action that opens a dialog over this window."""
        action = QAction(title, self)
        action.setShortcut(keys)
        action.triggered.connect(lambda: ask(self, self.studio))
        menu.addAction(action)

    def _fill_status_bar(self) -> None:
        self.jobs_label = called(QLabel(), self.tr("Work in progress"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setToolTip(self.tr("Cancel everything that runs or waits"))
        self.cancel_button.clicked.connect(self.studio.jobs.cancel_all)
        self.cancel_button.hide()
        self.statusBar().addPermanentWidget(self.jobs_label)
        self.statusBar().addPermanentWidget(self.cancel_button)

    def _show_jobs(self) -> None:
        jobs: Sequence[str] = [job.title for job in self.studio.jobs.jobs]
        waiting = len(jobs) - 1
        text = jobs[0] if jobs else self.tr("Ready")
        if waiting > 0:
            text += self.tr(" · {0} more").format(waiting)
        self.jobs_label.setText(text)
        self.cancel_button.setVisible(bool(jobs))

    def _settings(self) -> QSettings:
        path = str(user_folder() / "window.ini")
        return QSettings(path, QSettings.Format.IniFormat)

    def _restore_layout(self) -> None:
        settings = self._settings()
        geometry, state = settings.value("geometry"), settings.value("state")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(state, QByteArray):
            self._restore_state(state)

    def _restore_state(self, state: QByteArray) -> None:
        # Qt leaves the tab bars of the layout before in sight; it shows those that it uses.
        bars = [bar for bar in self._tab_bars() if bar.isVisible()]
        for bar in bars:
            bar.hide()
        if not self.restoreState(state, LAYOUT_VERSION):  # saved by an older version
            for bar in bars:
                bar.show()
        self._name_tab_bars()

    def _name_tab_bars(self) -> None:
        for bar in self._tab_bars():
            bar.setAccessibleName(self.tr("Panels"))

    def _tab_bars(self) -> list[QTabBar]:
        """Return the tab bars of the docks."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        return self.findChildren(QTabBar, options=direct)

    def focusNextPrevChild(self, on: bool) -> bool:
        """Go through what is in sight: a column at a time, from the top."""
        shown = [dock for dock in self.docks.values() if not dock.isFloating()]
        parts = [part for part in (*self._tab_bars(), *shown) if not part.visibleRegion().isEmpty()]
        columns = sorted(parts, key=lambda part: (part.x(), part.y()))
        return tabbing.step((self.notices, *columns, self.statusBar()), on)

    def sizeHint(self) -> QSize:
        return QSize(1440, 900)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note how wide the left column is made, other than by the window's own resizing."""
        if event.type() == QEvent.Type.Resize and self.width() == self._settled:
            dock = cast("QDockWidget", watched)
            if self.dockWidgetArea(dock) == LEFT and not dock.isFloating():
                self._left_width = dock.width()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what the window gains to the main area: Qt would widen the left column."""
        super().resizeEvent(event)
        self._settled = self.width()
        left, main = self._seen(LEFT), self._seen(MAIN)
        if left is not None and main is not None and self._left_width:
            handle = self.style().pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent)
            widths = [self._left_width, self.width() - self._left_width - handle]
            self.resizeDocks([left, main], widths, Qt.Orientation.Horizontal)

    def _seen(self, area: Qt.DockWidgetArea) -> QDockWidget | None:
        """Return a dock of an area that is in front and not floating."""
        for dock in self.docks.values():
            docked = self.dockWidgetArea(dock) == area and not dock.isFloating()
            if docked and not dock.visibleRegion().isEmpty():
                return dock
        return None

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        if visible and self._default_layout.isEmpty():
            self._arrange()
            self._default_layout = self.saveState(LAYOUT_VERSION)
            self._restore_layout()
            QTimer.singleShot(0, self._focus_front)

    def _focus_front(self) -> None:
        """Begin in the main area: from the keyboard, what is in front is reached first."""
        front = self._seen(MAIN)
        if front is not None:
            name = next(name for name, dock in self.docks.items() if dock is front)
            self.panels[name].take_focus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A dropped run folder or file is opened as a run, anything else as data."""
        for url in event.mimeData().urls()[:1]:
            dialogs.open_dropped(self.studio, url.toLocalFile())

    def closeEvent(self, event: QCloseEvent) -> None:
        training = self.studio.training.active or self.studio.reproduction.active
        if training and not self._confirm_quit():
            event.ignore()
            return
        settings = self._settings()
        settings.setValue("geometry", self.saveGeometry())
        settings.setValue("state", self.saveState(LAYOUT_VERSION))
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        self.studio.jobs.shut_down()
        QApplication.restoreOverrideCursor()
        super().closeEvent(event)

    def _confirm_quit(self) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("Training is running"),
            self.tr(
                "Stop training and quit? The batch in progress is finished, the best and the "
                "last weights are kept, and the run can be resumed at the next launch."
            ),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
            QMessageBox.StandardButton.Yes,
        )
        return answer == QMessageBox.StandardButton.Yes
