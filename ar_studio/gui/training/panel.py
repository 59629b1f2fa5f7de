"""The workspace of training: the run that trains now, and the sheet of the next one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ar_studio import files
from ar_studio.errors import StudioError
from ar_studio.gui import engine, events
from ar_studio.gui.events.writers import DrawnEpochs
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.parts.panel import Panel, run_stem
from ar_studio.gui.studio.studio import Studio, Verb
from ar_studio.gui.training.history import History
from ar_studio.gui.training.now import NowPage
from ar_studio.gui.training.sheet import Sheet
from ar_studio.runs import Run


class TrainingPanel(Panel):
    """Shows how a run is trained, and chooses what is trained next."""

    name = "training"
    verbs = ("train", "prepare", "design")
    part = frozenset({"plan"})

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.history = History(studio, self)
        self.now = NowPage(studio, self.history, self.export_button())
        self.sheet = Sheet(studio)
        self.hold(self.now, self.sheet)
        self.home = self.now.plan
        self.named = self._named()
        self.now.planned.connect(self._plan)
        self.sheet.left.connect(self._leave)
        self.sheet.queue_asked.connect(self._show_queue)

    @property
    def title(self) -> str:
        return self.tr("Train")

    def serve(self, verb: Verb, runs: Sequence[Run]) -> None:
        """Turn to the page that a verb is about."""
        sheet = self.sheet
        page = {"prepare": sheet.data, "design": sheet.model}.get(verb)
        if page is None:
            self._leave()
        else:
            self.turn_to(sheet)
            sheet.open(page)

    def share(self) -> dict[str, Any]:
        return {**super().share(), "planning": self.page is self.sheet}

    def take(self, shared: dict[str, Any]) -> None:
        """Turn to the same step of the next training, or to the run on show."""
        super().take(shared)
        self.turn_to(self.sheet if shared.get("planning") is True else self.now)

    def exports(self) -> list[Export]:
        found: list[Export] = []
        if self.now.curves is not None and self.history.metrics:
            found += [
                Export(self.tr("Curves as PNG…"), ".png", self._curves_picture),
                Export(self.tr("Curves as SVG…"), ".svg", self._curves_svg),
                Export(self.tr("Curves as PDF…"), ".pdf", self._curves_pdf),
                Export(self.tr("Curves as CSV…"), ".csv", self._curves_table),
            ]
        samples, run = self.now.samples, self.history.run
        if samples.epoch is None or run is None or not samples.place.count():
            return found
        return [*found, *events.of_run(run).save_epochs(self._drawn)]

    def stem(self) -> str:
        run = self.history.run
        return self.name if run is None else run_stem(run, self.name)

    def _named(self) -> dict[str, QWidget]:
        data, model = self.sheet.data, self.sheet.model
        return {
            "plan": self.now.plan,
            "step": self.sheet.steps,
            "examples": data.examples,
            "facts": data.facts,
            "preparation": data.preparation,
            "draw": data.draw_button,
            "equation": model.equation,
            "cost": model.cost,
            "order": model.ordering,
            "reach": model.reach,
            "about": model.about,
            "settings": self.sheet.settings,
            "sweep": self.sheet.sweep,
            **self.sheet.sweep.named(),
            "start": self.sheet.footer.start,
            "curves": self.now.pictures,
        }

    def _plan(self) -> None:
        self.turn_to(self.sheet)
        self.sheet.open()

    def _show_queue(self) -> None:
        self.turn_to(self.now)
        self.now.show_queue()

    def _leave(self) -> None:
        """Turn back to the run on show."""
        self.turn_to(self.now)
        self.now.plan.setFocus(Qt.FocusReason.OtherFocusReason)

    def _curves_picture(self) -> Writer:
        assert self.now.curves is not None
        picture = self.now.curves.plot.to_image()

        def write(path: Path) -> None:
            if not picture.save(str(path), "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
                sentence = self.tr("{0} cannot be written; choose another folder.")
                raise StudioError(sentence.format(path))

        return write

    def _curves_svg(self) -> Writer:
        assert self.now.curves is not None
        return partial(files.replace, content=self.now.curves.plot.to_svg())

    def _curves_pdf(self) -> Writer:
        assert self.now.curves is not None
        return partial(files.replace, content=self.now.curves.plot.to_pdf())

    def _curves_table(self) -> Writer:
        assert self.now.curves is not None
        from ar_studio.gui.training.curves import TABLE

        rows = self.now.curves.table()

        def write(path: Path) -> None:
            engine.export.save_table(path, TABLE, rows)

        return write

    def _drawn(self) -> DrawnEpochs:
        epoch, run = self.now.samples.epoch, self.history.run
        assert epoch is not None
        assert run is not None
        samples = {epoch: self.history.samples[epoch] for epoch in self.now.samples.epochs}
        return DrawnEpochs(epoch, samples, {"run": run.record.title, "epoch": epoch})
