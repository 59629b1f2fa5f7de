"""The main window: the rail, the stage with a workspace, the drawer, and what lies over them."""

from functools import partial

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QMainWindow,
    QMenu,
    QWidget,
)

from ar_studio.gui import dialogs
from ar_studio.gui.about import show_about
from ar_studio.gui.drawers import Drawers
from ar_studio.gui.dropping import DropVeil, open_all, sorted_out
from ar_studio.gui.gpu_support import show_gpu_support
from ar_studio.gui.handing import SavePanel
from ar_studio.gui.kit import ask, tabbing
from ar_studio.gui.kit.layout import hbox, pane, split
from ar_studio.gui.kit.scrolling import Scroll
from ar_studio.gui.panels import PANELS, Place
from ar_studio.gui.parts import moved
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.preferences_dialog import show_preferences
from ar_studio.gui.rail import Rail
from ar_studio.gui.resuming import ResumeOffer
from ar_studio.gui.shortcuts import show_shortcuts
from ar_studio.gui.stage import Page, Stage
from ar_studio.gui.studio.studio import Deed, Studio, Verb
from ar_studio.gui.toasts import Toasts
from ar_studio.gui.usher import Usher
from ar_studio.gui.work import WorkButton
from ar_studio.runs import Run
from ar_studio.system import user_folder

DRAWER = 400  # width of the drawer at first


class MainWindow(QMainWindow):
    """The studio's window.

    Attributes
    ----------
    projecting
        Whether one workspace now fills the screen, for a projector.
    """

    projecting = Signal(bool)

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.setObjectName("main")
        self.setWindowTitle(self.tr("AR Studio"))
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        self.panels: dict[str, Panel] = {}
        self._unasked = False  # whether it closes without a question
        self.rail, self.stage = Rail(), Stage()
        self.drawer, self.drawers = Scroll(widgetResizable=True), Drawers()
        self._fill_rail()
        self._lay_out()
        self.veil = DropVeil(self)
        self.toasts = Toasts(studio, self.body, self.stage)
        self.resuming = ResumeOffer(studio)
        self._fill_menus()
        self.work = WorkButton(studio.jobs)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self.work)
        self.rail.turned.connect(self.show_panel)
        self.rail.drawn.connect(self._open_drawer)
        self.stage.turned.connect(self._note_front)
        studio.session.restored.connect(self._turn_to_restored)
        for panel in self.panels.values():
            studio.session.attend(panel.name, panel.keep, panel.restore)
            studio.session.lend(panel)
        studio.session.opened.connect(self._offer_back)
        studio.asked.connect(self._serve)
        self.usher = Usher(studio, self, self.panels, self.show_panel)
        studio.detailed.connect(partial(dialogs.show_text, self))
        studio.run_data.gone.connect(partial(moved.offer, self, studio))
        self.leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.stop_projecting)
        self.leave.setEnabled(False)
        self._restored = False

    def show_panel(self, name: str) -> None:
        """Bring a panel to the front and give it the focus."""
        if name in self.rail.drawers:
            self._open_drawer(name, True)
        else:
            self.stage.turn_to(name)
        self.panels[name].take_focus()

    def reset_layout(self) -> None:
        """Put every workspace back and close the drawer, as at the first launch."""
        for name in list(self.stage.torn):
            self.stage.put_back(name)
        for name in self.rail.drawers:
            self._open_drawer(name, False)
        self.splitter.setSizes([DRAWER, self.width() - DRAWER])
        self.stage.turn_to(PANELS[0].panel.name)

    def _note_front(self, name: str) -> None:
        self.rail.mark(name)
        self.studio.session.front = name

    def _turn_to_restored(self, name: str) -> None:
        """Turn to the workspace of a session that was opened from a file."""
        if self._restored and name in self.panels:
            self.show_panel(name)

    def _offer_back(self, name: str) -> None:
        """Say that what a file took the place of can be had back, while it can."""
        session = self.studio.session
        self.back_action.setEnabled(session.before is not None)
        if session.before is None:
            return
        tip = self.tr("Show again what was there before the file was opened")
        back = Deed(self.tr("Back to what I had"), tip, session.back)
        said = self.tr("{0} is as it was when the file was saved.")
        whole = self.tr("All is as it was when the session was saved.")
        self.studio.notice(
            said.format(self.panels[name].title) if name else whole, back, stays=True
        )

    def _save_panel(self) -> None:
        """Save the panel that the keyboard is in, or else the workspace in front."""
        focus = QApplication.focusWidget()
        holds = (panel for panel in self.panels.values() if panel.isAncestorOf(focus or self))
        front = next(holds, self.panels[self.stage.front])
        SavePanel(self, self.studio, self.panels, front.name).exec()

    # Projecting

    def project(self) -> None:
        """Give one workspace the whole screen, larger and in stronger contrast."""
        self.leave.setEnabled(True)
        self._show_frame(False)
        self.showFullScreen()
        self.projecting.emit(True)

    def stop_projecting(self) -> None:
        """Leave the whole screen."""
        if self.leave.isEnabled():
            self.leave.setEnabled(False)
            self._show_frame(True)
            self.showNormal()
            self.projecting.emit(False)

    def _turn_projecting(self) -> None:
        if self.leave.isEnabled():
            self.stop_projecting()
        else:
            self.project()

    def _show_frame(self, on: bool) -> None:
        for part in (self.menuBar(), self.rail, self.statusBar()):
            part.setVisible(on)
        opened = any(button.isChecked() for button in self.rail.drawers.values())
        self.drawer.setVisible(on and opened)

    # Building

    def _fill_rail(self) -> None:
        for place in PANELS:
            panel = place.panel(self.studio)
            self.panels[panel.name] = panel
            if place.drawer:
                self.rail.add_drawer(panel.name, panel.title, place.icon, place.keys)
                self.drawers.add(panel)
            else:
                self.rail.add(panel.name, panel.title, place.icon, place.keys)
                self.stage.add(panel)
        self.drawer.setWidget(self.drawers)
        self.rail.mark(self.stage.front)

    def _lay_out(self) -> None:
        self.drawer.setFrameShape(QFrame.Shape.NoFrame)
        self.drawer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.drawer.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.drawer.hide()
        room = Qt.Orientation.Horizontal
        self.splitter = split(room, (self.drawer, DRAWER), (self.stage, 1440 - DRAWER))
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.body = pane(hbox(self.rail, (self.splitter, 1), spacing=0))
        self.setCentralWidget(self.body)

    def _fill_menus(self) -> None:
        file = self.menuBar().addMenu(self.tr("&File"))
        self._add(file, self.tr("Open &data folder…"), dialogs.open_data, "Ctrl+O")
        self._add(file, self.tr("Open &run folder…"), dialogs.open_run, "Ctrl+Shift+O")
        self._add(file, self.tr("Open run or session &file…"), dialogs.open_run_file, "Ctrl+Alt+O")
        self._add(file, self.tr("&Save session as…"), dialogs.save_session, "Ctrl+S")
        saving = QAction(self.tr("Save this &panel…"), self)
        saving.setShortcut("Ctrl+Shift+S")
        saving.triggered.connect(self._save_panel)
        self.back_action = QAction(self.tr("&Back to what I had"), self, enabled=False)
        self.back_action.triggered.connect(self.studio.session.back)
        file.addActions([saving, self.back_action])
        file.addSeparator()
        self._add(file, self.tr("&Preferences…"), show_preferences, "Ctrl+,")
        file.addSeparator()
        quit_action = file.addAction(self.tr("&Quit"), QKeySequence(QKeySequence.StandardKey.Quit))
        quit_action.triggered.connect(self.close)
        model = self.menuBar().addMenu(self.tr("&Model"))
        self._add(model, self.tr("&Add a model from a file…"), dialogs.add_model)
        self._fill_view(self.menuBar().addMenu(self.tr("&View")))
        help_menu = self.menuBar().addMenu(self.tr("&Help"))
        keys = help_menu.addAction(self.tr("&Keys"), QKeySequence("F1"))
        keys.triggered.connect(lambda: show_shortcuts(self, self.panels))
        self._add(help_menu, self.tr("S&ystem report"), dialogs.show_report)
        self._add(help_menu, self.tr("&GPU support"), show_gpu_support)
        self._add(help_menu, self.tr("&About AR Studio"), show_about)

    def _fill_view(self, view: QMenu) -> None:
        for place in PANELS:
            name = place.panel.name
            action = view.addAction(self.panels[name].title, QKeySequence(place.keys))
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
            action.triggered.connect(partial(self._take_turn, place))
            self.addAction(action)  # so that its keys work while the menu bar is hidden
        view.addSeparator()
        tear = view.addAction(self.tr("&Tear off this workspace"), QKeySequence("Ctrl+T"))
        tear.triggered.connect(lambda: self.stage.tear_off(self.stage.front))
        project = view.addAction(self.tr("&Projector: one workspace on the whole screen"))
        project.setShortcut(QKeySequence("F11"))
        project.triggered.connect(self._turn_projecting)
        self.addAction(project)
        view.addAction(self.tr("&Reset layout")).triggered.connect(self.reset_layout)

    def _take_turn(self, place: Place) -> None:
        """Turn to a workspace; a drawer that is open is closed."""
        name = place.panel.name
        if place.drawer and self.rail.drawers[name].isChecked():
            self._open_drawer(name, False)
        else:
            self.show_panel(name)

    def _add(self, menu: QWidget, title: str, ask: dialogs.Ask, keys: str = "") -> None:
        """Add an action that opens a dialog over this window."""
        action = QAction(title, self)
        action.setShortcut(keys)
        action.triggered.connect(lambda: ask(self, self.studio))
        menu.addAction(action)

    # Serving

    def _serve(self, verb: Verb, runs: tuple[Run, ...]) -> None:
        """Bring the panel that serves a verb to the front, and let it serve runs."""
        panel = next(panel for panel in self.panels.values() if verb in panel.verbs)
        self.show_panel(panel.name)
        panel.serve(verb, runs)

    def _open_drawer(self, name: str, on: bool) -> None:
        """Open a drawer, in the place of another that is, or close it."""
        self.rail.drawers[name].setChecked(on)
        if on:
            for other, button in self.rail.drawers.items():
                button.setChecked(other == name)
            self.drawers.turn_to(self.panels[name])
        self.drawer.setVisible(any(one.isChecked() for one in self.rail.drawers.values()))

    # Remembering

    def _settings(self) -> QSettings:
        path = str(user_folder() / "window.ini")
        return QSettings(path, QSettings.Format.IniFormat)

    def _restore_layout(self) -> None:
        settings = self._settings()
        geometry, columns = settings.value("geometry"), settings.value("columns")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(columns, QByteArray):
            self.splitter.restoreState(columns)
        for name in self.rail.drawers:
            if settings.value(f"drawers/{name}") == "true":
                self._open_drawer(name, True)
        front = str(settings.value("front") or "")
        if front in self.stage.pages:
            self.stage.turn_to(front)
        for name in self.stage.pages:
            geometry = settings.value(f"torn/{name}")
            if isinstance(geometry, QByteArray):
                self.stage.tear_off(name, geometry)

    def _keep_layout(self) -> None:
        settings = self._settings()
        settings.clear()
        settings.setValue("geometry", self.saveGeometry())
        settings.setValue("columns", self.splitter.saveState())
        settings.setValue("front", self.stage.front)
        for name, button in self.rail.drawers.items():
            settings.setValue(f"drawers/{name}", "true" if button.isChecked() else "false")
        for name, torn in self.stage.torn.items():
            settings.setValue(f"torn/{name}", torn.saveGeometry())

    def focusNextPrevChild(self, on: bool) -> bool:
        """Go through what is in sight: the rail, the drawer, the workspace, what lies over it."""
        parts = (self.rail, self.drawer, self.stage, self.toasts, self.statusBar())
        return tabbing.step(parts, on)

    def sizeHint(self) -> QSize:
        return QSize(1440, 900)

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        if visible and not self._restored:
            self._restored = True
            self._restore_layout()
            QTimer.singleShot(0, self._focus_front)

    def _focus_front(self) -> None:
        """Begin in the workspace: from the keyboard, what is in front is reached first."""
        page = self.stage.currentWidget()
        if isinstance(page, Page):
            page.panel.take_focus()

    # Dropping and closing

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if urls := event.mimeData().urls():
            event.acceptProposedAction()
            self.veil.offer(sorted_out(urls))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """A run is opened as a run, a picture completed, and anything else opened as data."""
        self.veil.hide()
        if urls := event.mimeData().urls():
            open_all(self.studio, sorted_out(urls))

    def closeEvent(self, event: QCloseEvent) -> None:
        training = self.studio.training.active or self.studio.reproduction.active
        if training and not self._unasked and not self._confirm_quit():
            event.ignore()
            return
        self.stop_projecting()
        self._keep_layout()
        self.resuming.remember()
        self.studio.session.close()
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        self.studio.closing.emit()
        self.studio.jobs.shut_down()
        QApplication.restoreOverrideCursor()
        super().closeEvent(event)

    def close_unasked(self) -> None:
        """Close the window, and stop what trains without a question: there may be no time."""
        self._unasked = True
        self.close()

    def _confirm_quit(self) -> bool:
        return ask.agreed(
            self,
            self.tr("A model is being trained"),
            self.tr(
                "The batch in progress is finished, the best and the last weights are kept, and "
                "the run can be resumed at the next launch."
            ),
            self.tr("Stop and quit"),
            self.tr("Keep training"),
        )
