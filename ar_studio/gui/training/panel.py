"""The training panel: what is trained and how, how it goes, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from ar_studio.errors import StudioError
from ar_studio.gui import engine, events
from ar_studio.gui.events.writers import DrawnEpochs
from ar_studio.gui.kit.layout import PAGE, REST, Pages, hbox, split, vbox
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.parts.panel import EmptyState, Panel
from ar_studio.gui.studio.studio import Studio, Verb
from ar_studio.gui.training.controls import Controls
from ar_studio.gui.training.data.page import DataPage
from ar_studio.gui.training.history import History
from ar_studio.gui.training.log import LogView
from ar_studio.gui.training.model.page import ModelPage
from ar_studio.gui.training.progress import Outcome, Progress
from ar_studio.gui.training.samples import SamplesView
from ar_studio.gui.training.settings import SettingsView
from ar_studio.runs import Run

if TYPE_CHECKING:
    from ar_studio.gui.training.curves import CurvesView


class TrainingPanel(Panel):
    """Trains the chosen model on the chosen data, and shows every run's curves and samples."""

    name = "training"
    verbs = ("train", "prepare", "design")

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.history = History(studio, self)
        self.controls = Controls(studio)
        self.settings = SettingsView(studio)
        self.settings.checked.connect(self.controls.set_problem)
        self.progress = Progress(studio)
        self.outcome = Outcome(studio, self.history)
        self.samples = SamplesView(studio, self.history)
        self.log = LogView(studio)
        self.curves: CurvesView | None = None
        self.data, self.model = DataPage(studio), ModelPage(studio)
        self._build()
        self.history.changed.connect(self._choose_page)
        studio.training.changed.connect(self._choose_page)
        studio.ready.connect(self._add_curves)
        if studio.engine_loaded:
            self._add_curves()
        self._choose_page()

    @property
    def title(self) -> str:
        return self.tr("Train")

    def serve(self, verb: Verb, runs: Sequence[Run]) -> None:
        """Turn to the page that a verb is about."""
        page = {"prepare": self.data, "design": self.model}.get(verb, self.now)
        self.tabs.bar.setCurrentIndex(self.tabs.pages.index(page))
        home = getattr(page, "home", None)
        if home is not None:
            home.setFocus(Qt.FocusReason.OtherFocusReason)

    def exports(self) -> list[Export]:
        found: list[Export] = []
        if self.curves is not None and self.history.metrics:
            found += [
                Export(self.tr("Curves as PNG…"), ".png", self._curves_picture),
                Export(self.tr("Curves as CSV…"), ".csv", self._curves_table),
            ]
        shown = self.samples.epoch
        run = self.history.run
        if shown is None or run is None or not self.samples.place.count():
            return found
        return [*found, *events.of_run(run).save_epochs(self._drawn)]

    def _build(self) -> None:
        self.now = QWidget()
        export = self.export_button()
        export.setMinimumHeight(self.controls.sizeHint().height())
        top = hbox(self.controls, REST, export)
        self.right = split(Qt.Orientation.Vertical, (self.samples, 500), (self.log, 200))
        self.right.setStretchFactor(0, 5)
        self.right.setStretchFactor(1, 2)
        self.body = split(Qt.Orientation.Horizontal, (self.right, 450))
        for splitter in (self.body, self.right):
            splitter.setHandleWidth(16)
        self.empty = EmptyState(
            self.tr("Nothing trained yet"),
            self.tr(
                "Choose data and a model on the left, then press Start. The loss is drawn from "
                "the first batches on, and samples after every epoch."
            ),
            self.tr("Start training"),
            self.controls.start.trigger,
        )
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.body)
        vbox(
            top,
            self.settings,
            self.progress,
            self.outcome,
            (self.pages, 1),
            on=self.now,
            spacing=12,
            margins=PAGE,
        )
        self.tabs = Pages(self.tr("Pages of training"))
        self.tabs.add(self.now, self.tr("Now"))
        self.tabs.add(self.data, self.tr("Data"))
        self.tabs.add(self.model, self.tr("Model"))
        vbox(self.tabs, on=self)

    def _add_curves(self) -> None:
        if self.curves is None:
            # pyqtgraph takes long to import; the window is on screen by now.
            from ar_studio.gui.training.curves import CurvesView

            self.curves = CurvesView(self.studio, self.history)
            self.body.insertWidget(0, self.curves)
            self.body.setStretchFactor(0, 5)
            self.body.setStretchFactor(1, 4)
            self.body.setSizes([550, 450])

    def _choose_page(self) -> None:
        going = self.studio.training.active or self.history.run is not None
        self.pages.setCurrentWidget(self.body if going else self.empty)
        self.empty.button.setEnabled(self.controls.start.isEnabled())

    def _curves_picture(self) -> Writer:
        assert self.curves is not None
        picture = self.curves.plot.to_image()

        def write(path: Path) -> None:
            if not picture.save(str(path), "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
                raise StudioError(f"{path} cannot be written; choose another folder.")

        return write

    def _curves_table(self) -> Writer:
        assert self.curves is not None
        from ar_studio.gui.training.curves import TABLE

        rows = self.curves.table()

        def write(path: Path) -> None:
            engine.export.save_table(path, TABLE, rows)

        return write

    def _drawn(self) -> DrawnEpochs:
        epoch, run = self.samples.epoch, self.history.run
        assert epoch is not None
        assert run is not None
        samples = {epoch: self.history.samples[epoch] for epoch in self.samples.epochs}
        return DrawnEpochs(epoch, samples, {"run": run.record.title, "epoch": epoch})
