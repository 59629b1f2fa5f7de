"""The page of the run that trains, or that was trained last: how it goes and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from ar_studio.gui.kit.controls import push_button
from ar_studio.gui.kit.layout import PAGE, Pages, hbox, pane, split, vbox
from ar_studio.gui.parts.panel import EmptyState
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.controls import Controls
from ar_studio.gui.training.headline import RunHeadline
from ar_studio.gui.training.history import History
from ar_studio.gui.training.log import LogView
from ar_studio.gui.training.outcome import Outcome
from ar_studio.gui.training.progress import Progress
from ar_studio.gui.training.queue_view import QueueView
from ar_studio.gui.training.samples import SamplesView

if TYPE_CHECKING:
    from ar_studio.gui.training.curves import CurvesView


class NowPage(QWidget):
    """Everything here belongs to one run, by name; what is trained next is another page."""

    planned = Signal()  # a new training is wanted

    def __init__(self, studio: Studio, history: History, export: QPushButton) -> None:
        super().__init__()
        self.studio, self.history = studio, history
        self.headline = RunHeadline(studio, history)
        self.controls = Controls(studio, history)
        self.progress = Progress(studio, history)
        self.progress.told.connect(self.headline.show_epoch)
        self.outcome = Outcome(studio, history, self.progress.bar)
        self.samples = SamplesView(studio, history)
        self.queue, self.log = QueueView(studio), LogView(studio, history)
        self.curves: CurvesView | None = None
        self.plan = push_button(
            self.tr("New training…"),
            self.tr("Choose data, a model and settings for the next training (F5)"),
            self.planned,
            symbol="plus",
            primary=True,
        )
        again = QAction(self.tr("New training"), self)  # works where no button is yet, too
        again.setShortcut("F5")
        again.triggered.connect(self.planned)
        self.addAction(again)
        self._lay_out(export)
        history.changed.connect(self._choose_page)
        studio.training.changed.connect(self._choose_page)
        studio.queue.changed.connect(self._choose_page)
        studio.ready.connect(self.add_curves)
        if studio.engine_loaded:
            self.add_curves()
        self._choose_page()

    def add_curves(self) -> None:
        """Add the curves once the engine is loaded."""
        if self.curves is None:
            # pyqtgraph takes long to import; the window is on screen by now.
            from ar_studio.gui.training.curves import CurvesView

            self.curves = CurvesView(self.studio, self.history)
            self.pictures.insertWidget(0, self.curves)
            self.pictures.setStretchFactor(0, 5)
            self.pictures.setStretchFactor(1, 4)
            self.pictures.setSizes([550, 450])

    def _lay_out(self, export: QPushButton) -> None:
        up = Qt.AlignmentFlag.AlignTop
        top = hbox((self.headline, 1), 16, (export, up), (self.plan, up))
        down = Qt.AlignmentFlag.AlignBottom
        row = hbox((self.progress, 1), (self.controls, down), spacing=24)
        self.pictures = split(Qt.Orientation.Horizontal, (self.samples, 450))
        self.below = Pages(self.tr("Queue and log"))
        self.below.add(self.queue, self.tr("&Queue"))
        self.below.add(self.log, self.tr("Lo&g"))
        self.body = split(Qt.Orientation.Vertical, (self.pictures, 440), (self.below, 160))
        self.body.setStretchFactor(0, 1)
        self.body.setStretchFactor(1, 0)
        for splitter in (self.body, self.pictures):
            splitter.setHandleWidth(16)
        self.empty = EmptyState(
            self.tr("Nothing trained yet"),
            self.tr(
                "Choose data and a model, then press Start training. The loss is drawn from the "
                "first batches on, and samples after every epoch."
            ),
            self.tr("New training…"),
            self.planned.emit,
            "train",
        )
        self.page = pane(vbox(top, row, self.outcome, (self.body, 1), spacing=12, margins=PAGE))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.page)
        vbox(self.pages, on=self)

    def show_queue(self) -> None:
        """Turn to the queue."""
        self.below.bar.setCurrentIndex(0)
        self.queue.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_page(self) -> None:
        studio = self.studio
        filled = studio.training.active or self.history.run is not None or studio.queue.entries
        self.pages.setCurrentWidget(self.page if filled else self.empty)
