"""Help → About: what this is, and whose work it stands on."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMainWindow,
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ar_studio import __version__
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import REST, pane, vbox
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.studio import Studio
from ar_studio.licences import Component, components

ICON = 72
ROW_GAP = 8
PIECE = 1000  # lines shown at once: PyTorch's licences would hold up the window
COMPONENT = Qt.ItemDataRole.UserRole


def show_about(window: QMainWindow, studio: Studio) -> None:
    """Say what this is and whose libraries it stands on."""
    AboutDialog(window, studio).exec()


class AboutDialog(QDialog):
    """What the studio is; the licences of all it uses are read when their tab is opened."""

    def __init__(self, parent: QWidget, studio: Studio) -> None:
        super().__init__(parent)
        self.studio = studio
        self.setWindowTitle(self.tr("About AR Studio"))
        self.licences = LicencesView()
        self.tabs = called(QTabWidget(), self.tr("About and licences"))
        self.tabs.addTab(self._summary(), self.tr("About"))
        self.tabs.addTab(self.licences, self.tr("Licences"))
        self.tabs.currentChanged.connect(self._fill)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        vbox(self.tabs, buttons, on=self, margins=9)
        self.resize(1100, 680)

    def _summary(self) -> QWidget:
        icon = QLabel()
        icon.setPixmap(QApplication.windowIcon().pixmap(ICON, ICON))
        text = QLabel(
            self.tr(
                "<h2>AR Studio {0}</h2><p>A studio for deep autoregressive generative models: "
                "p(x) = Π p(x<sub>i</sub> | x<sub>&lt;i</sub>).</p>"
                "<p>AR Studio is free software under the Apache License 2.0.</p>"
                "<p>It uses Qt and PySide6 under the GNU Lesser General Public License 3: they are "
                "separate libraries that you may replace by your own, and the Licences tab says "
                "how and where their sources are. It also uses PyTorch, NumPy, pyqtgraph, Pillow, "
                "scikit-learn and others, each under its own licence.</p>"
                "<p>To cite it in a lecture or a paper: AR Studio, version {0}.</p>"
            ).format(__version__),
            wordWrap=True,
        )
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setAccessibleName(self.tr("About AR Studio"))
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return pane(vbox(icon, text, REST, margins=(24, 20, 24, 20)))

    def _fill(self) -> None:
        if self.tabs.currentWidget() is self.licences:
            self.tabs.currentChanged.disconnect(self._fill)
            self.licences.wait()
            view, jobs = self.licences, self.studio.jobs
            task = Task(jobs, "licences", view, view.add, failed=view.fail)
            task.run(self.tr("Read the licences"), _read_licences)


class LicencesView(QSplitter):
    """Libraries on the left, the licence of the chosen one on the right."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.list = called(QTreeWidget(), self.tr("Libraries"))
        self.list.setHeaderLabels([self.tr("Library"), self.tr("Version"), self.tr("Licence")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.list.header().setStretchLastSection(True)
        self.list.currentItemChanged.connect(self._show)
        self.title = called(QLabel(wordWrap=True), self.tr("Library and its page"))
        self.title.setOpenExternalLinks(True)
        self.text = called(QPlainTextEdit(readOnly=True), self.tr("Licence text"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        right = pane(vbox(self.title, self.text, margins=9))
        self.addWidget(self.list)
        self.addWidget(right)
        self._pieces: list[str] = []
        self._rest = QTimer(self, interval=0)
        self._rest.timeout.connect(self._append)
        self.setSizes([430, 670])
        for column, width in enumerate((170, 80)):
            self.list.setColumnWidth(column, width)

    def wait(self) -> None:
        """Say that the licences are being read."""
        self.title.setText(self.tr("Reading the licences…"))

    def fail(self, sentence: str) -> None:
        """Say why they could not be read."""
        self.title.setText(sentence)

    def add(self, component: Component) -> None:
        """Add a library at the end; the first one is shown."""
        item = QTreeWidgetItem([component.name, component.version, component.licence])
        item.setData(0, COMPONENT, component)
        item.setToolTip(2, component.licence)
        item.setSizeHint(0, QSize(0, self.list.fontMetrics().height() + ROW_GAP))
        self.list.addTopLevelItem(item)
        if self.list.topLevelItemCount() == 1:
            self.list.setCurrentItem(item)

    def _show(self, item: QTreeWidgetItem) -> None:
        component: Component = item.data(0, COMPONENT)
        page = component.homepage
        link = f'<br><a href="{page}">{page}</a>' if page else ""
        self.title.setText(
            f"<b>{component.name} {component.version}</b> · {component.licence}{link}"
        )
        lines = (component.text or self.tr("No licence text came with it.")).splitlines()
        self._pieces = ["\n".join(lines[i : i + PIECE]) for i in range(0, len(lines), PIECE)]
        self.text.setPlainText(self._pieces.pop(0))
        self._rest.start()

    def _append(self) -> None:
        if self._pieces:
            self.text.appendPlainText(self._pieces.pop(0))
        else:
            self._rest.stop()


def _read_licences() -> Iterator[Component]:
    for component in components():
        _ = component.text  # read here, so that the window never waits for a disk
        yield component
