"""Reproduction: a table as a queue of trainings or measurements, each cell beside the paper's."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPushButton,
)

from ar_studio import files
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import decimal, duration, filled
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.buttons import ActionButton
from ar_studio.gui.kit.controls import called, offer
from ar_studio.gui.kit.layout import PAGE, Quiet, hbox, make_selectable, vbox
from ar_studio.gui.kit.task import Bar
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.parts.panel import Panel
from ar_studio.gui.reproduce.table import CellTable
from ar_studio.gui.studio.studio import Studio
from ar_studio.reproduction.published import TABLES
from ar_studio.reproduction.result import Drawn
from ar_studio.reproduction.significance import against_best
from ar_studio.reproduction.took import took
from ar_studio.reproduction.yardstick import Yardstick

SAID = 3  # lines


class ReproducePanel(Panel):
    """Trains the models of a published table by its recipes, or measures models, cell by cell."""

    name: ClassVar[str] = "reproduce"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.state = studio.reproduction
        self.table = CellTable()
        self._build_choices()
        self._build_controls()
        self._lay_out()
        self._connect()
        self.home = self.table
        self.kept = {"table": self.choice}
        self.named = {"cells": self.table}
        self.shared = {"row": self.row, "column": self.column}
        self._fill_choices()
        self._show()
        if studio.engine_loaded:
            self.state.refresh()

    @property
    def title(self) -> str:
        return self.tr("Reproduce")

    def start(self) -> None:
        """Train what is missing of the rows and columns that are shown."""
        self.state.start(
            [name for name in (self.row.currentData(), self.column.currentData()) if name]
        )

    def open_run(self) -> None:
        """Make the selected cell's run the current one; of one that was measured, with its mask."""
        found, result = self._run(), self.table.chosen()
        if found is None or result is None:
            return
        run = self.studio.runs.get(found)
        if run is None:
            self.studio.runs.open(found)
        else:
            self.studio.runs.select(run)
        if not self._measures:
            self.studio.ask("sample")
            return
        self.studio.ask("complete")
        run = self.studio.runs.current
        if run is not None:
            side = run.record.model.space.event_shape[-1]
            mask = engine.measuring.mask(result.cell.column.key, side).numpy()
            self.studio.mask.set(self.studio.mask.image, mask)

    def exports(self) -> list[Export]:
        if not self.state.results:
            return []
        return [
            Export(self.tr("Report (Markdown)…"), ".md", self._markdown),
            Export(self.tr("Report (CSV)…"), ".csv", self._csv),
        ]

    @property
    def _measures(self) -> bool:
        """Whether the table that is shown is measured instead of trained."""
        return isinstance(self.state.table, Yardstick)

    # Building

    def _build_choices(self) -> None:
        self.choice = called(QComboBox(), self.tr("Table"))
        for table in TABLES.values():
            self.choice.addItem(spoken(table.title), table.name)
        self.row, self.column = QComboBox(), QComboBox()
        self.row.setAccessibleName(self.tr("Models to show and train"))
        self.row.setToolTip(self.tr("Show and train one model only"))
        self.column.setAccessibleName(self.tr("Data to show and train"))
        self.column.setToolTip(self.tr("Show and train on one data set only"))

    def _build_controls(self) -> None:
        self.start_action = QAction(self.tr("Start"), self)
        self.pause_action = QAction(self.tr("Pause"), self)
        self.stop_action = QAction(self.tr("Stop"), self)
        self.pause_button = ActionButton(self.pause_action, "pause")
        self.buttons = (
            ActionButton(self.start_action, "play", primary=True),
            self.pause_button,
            ActionButton(self.stop_action, "stop"),
        )
        self.open_button = QPushButton(self.tr("Open run"))
        self.progress = called(Bar(), self.tr("Cells that are done"))
        self.words = called(QLabel(wordWrap=True), self.tr("What the queue does"))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        make_selectable(self.words)
        self.about, self.details = Quiet(), Quiet()
        # Room for what is said of any cell: what lies around it never moves.
        self.details.setMinimumHeight(SAID * self.details.fontMetrics().lineSpacing())
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        top = hbox((self.choice, 1), self.row, self.column)
        work = hbox(*self.buttons, (self.words, 1), self.progress)
        up = Qt.AlignmentFlag.AlignTop
        below = hbox((self.details, 1), (self.open_button, up), (self.export_button(), up))
        vbox(top, self.about, work, (self.table, 1), below, on=self, margins=PAGE)

    def _connect(self) -> None:
        self.choice.currentIndexChanged.connect(self._choose)
        self.row.currentIndexChanged.connect(self._show)
        self.column.currentIndexChanged.connect(self._show)
        self.start_action.triggered.connect(self.start)
        self.pause_action.triggered.connect(self._pause)
        self.stop_action.triggered.connect(self.state.task.stop)
        self.open_button.clicked.connect(self.open_run)
        self.table.opened.connect(self.open_run)
        self.table.chosen_changed.connect(self._show_chosen)
        self.state.changed.connect(self._show)
        self.state.task.progressed.connect(self._show_progress)
        self.studio.ready.connect(self.state.refresh)

    # What is shown

    def _choose(self) -> None:
        self.state.choose(self.choice.currentData())
        self._fill_choices()
        self._show()

    def _fill_choices(self) -> None:
        table = self.state.table
        models = [(spoken(row.title), row.key) for row in table.rows if row.model]
        columns = [column for column in table.columns if not column.missing]
        data = [(spoken(column.title), column.key) for column in columns]
        every_column = self.tr("All masks") if self._measures else self.tr("All data")
        for box, every, items in (
            (self.row, self.tr("All models"), models),
            (self.column, every_column, data),
        ):
            offer(box, [(every, ""), *items])
            box.setVisible(len(items) > 1)
        said = table.citation, spoken(table.protocol), spoken(table.note)
        self.about.setText(" ".join(said).strip())

    def _show(self) -> None:
        state = self.state
        now = state.cell.name if state.cell is not None else ""
        self.table.show_results(self._visible_results(), now, state.table)
        self._show_controls()
        self._show_progress()

    def _visible_results(self) -> list[engine.report.Result]:
        row, column = self.row.currentData(), self.column.currentData()
        return [
            result
            for result in self.state.results
            if row in ("", result.cell.row.key) and column in ("", result.cell.column.key)
        ]

    def _show_controls(self) -> None:
        state = self.state
        opens = self.tr("Open in Complete") if self._measures else self.tr("Open run")
        self.open_button.setText(opens)
        ending = self.tr("The batch in progress is the last one.") if state.task.stopping else ""
        loading = "" if self.studio.engine_loaded else self.tr("The engine is still loading.")
        idle = "" if state.active else self.tr("Nothing is being done; press Start.")
        busy = self.tr("It is going on already.") if state.active else ""
        start = (
            self.tr("Measure what is missing of the cells that are shown, one after the other")
            if self._measures
            else self.tr("Train what is missing of the cells that are shown, one after the other")
        )
        self._set(self.start_action, start, loading or busy)
        self.pause_action.setText(self.tr("Go on") if state.paused else self.tr("Pause"))
        self._set(
            self.pause_action,
            self.tr("Go on after the pause")
            if state.paused
            else self.tr("Pause after the batch in progress; nothing is lost"),
            idle or ending,
        )
        stop = (
            self.tr("Leave the image in progress; Start goes on with it, also another day")
            if self._measures
            else self.tr("Finish the batch in progress; Start goes on from there, also another day")
        )
        self._set(self.stop_action, stop, idle or ending)
        for box in (self.choice, self.row, self.column):
            box.setEnabled(not state.active)
        self.choice.setToolTip(
            self.tr("The queue goes on; stop it to see another table.")
            if state.active
            else self.tr("Which published table to train")
        )

    def _show_progress(self) -> None:
        state = self.state
        self.progress.setVisible(state.active)
        self.progress.show_step(replace(state.task.progress, words=""))
        if state.task.stopping:
            words = self.tr("Stopping after this batch…")
        elif state.waiting:
            words = self._waits_for()
        elif state.paused:
            words = self.tr("Paused. {0}").format(state.task.progress.words)
        elif state.active:
            words = state.task.progress.words or self.tr("Starting…")
        else:
            words = self._summary()
        self.words.setText(words)

    def _waits_for(self) -> str:
        """Say which of the user's own trainings come first."""
        queue, title = self.studio.queue, self.studio.training.task.title
        more = len(queue.waiting)
        if not title and queue.waiting:
            title, more = queue.waiting[0].plan.title, more - 1
        if not more:
            return self.tr("Waits for “{0}” in Train.").format(title)
        return self.tr("Waits for “{0}” in Train, and {1} more.").format(title, more)

    def _summary(self) -> str:
        """Say how much of what is shown is there."""
        results = [result for result in self._visible_results() if result.state != "missing"]
        if not results:
            return ""
        scored = sum(result.state == "scored" for result in results)
        text = self.tr("{0} of {1} cells have our number.").format(scored, len(results))
        left = [result.cell for result in results if result.state != "scored"]
        seconds = took(self.state.table, left)
        if seconds is not None:
            text += " " + self.tr("What is missing took us {0} on one thread.").format(
                duration(seconds)
            )
        return text

    def _show_chosen(self) -> None:
        result = self.table.chosen()
        self.details.setText(self._describe(result) if result is not None else "")
        run = self._run()
        self.open_button.setEnabled(run is not None)
        self.open_button.setToolTip(
            self.tr("Sample and complete with the run of this cell (Enter)")
            if run is not None
            else self.tr("This cell has no trained run yet.")
        )

    def _describe(self, result: engine.report.Result) -> str:
        """Return what is to be known of a cell besides its numbers."""
        over = self.tr("the folds") if result.cell.column.folds > 1 else self.tr("the test events")
        row, column = result.cell.row.title, result.cell.column.title
        facts = [self.tr("{0} on {1}").format(spoken(row), spoken(column))]
        if result.ours is not None:
            facts.append(filled(self.tr("standard error over {0} ({1:,})"), over, result.n))
        facts += self._tested(result)
        if result.drawn is not None:
            facts += self._measured(result.drawn)
        if result.setting:
            facts.append(spoken(result.setting))
        if result.seed:
            facts.append(self.tr("seed {0}, best epoch {1}").format(result.seed, result.epochs))
        said = " ".join(map(spoken, (result.progress, *result.notes)))
        return "\n".join([" · ".join(facts), said.strip()])

    def _tested(self, result: engine.report.Result) -> list[str]:
        """Return whether a cell of several folds is surely worse than the best of its column."""
        test = against_best(self.state.results, result)
        if test is None:
            return []
        best, found = test
        words = (
            self.tr("significantly worse than {0} ({1}, paired t-test over the folds)")
            if found.significant
            else self.tr("not significantly worse than {0} ({1}, paired t-test over the folds)")
        )
        return [words.format(spoken(best.cell.row.title), found.chance)]

    def _measured(self, drawn: Drawn) -> list[str]:
        """Return what is to be known of how a cell's images were completed."""
        facts = []
        if drawn.guide:
            facts.append(self.tr("guided by {0}").format(drawn.guide))
        if drawn.error and math.isfinite(drawn.error):
            error = decimal(drawn.error, 1)
            facts.append(self.tr("an image's estimate ± {0} bits").format(error))
        return facts

    def _run(self) -> Path | None:
        """Return the folder of the selected cell's first run that can draw."""
        result = self.table.chosen()
        folders = result.runs if result is not None else ()
        return next((f for f in folders if (f / "weights.safetensors").is_file()), None)

    # What can be done

    def _pause(self) -> None:
        if self.state.paused:
            self.state.resume()
        else:
            self.state.pause()

    def _set(self, action: QAction, does: str, obstacle: str) -> None:
        action.setEnabled(not obstacle)
        action.setToolTip(obstacle or does)

    def _markdown(self) -> Writer:
        text = engine.report.markdown(self.state.table, self.state.results)
        return lambda path: _write(path, text)

    def _csv(self) -> Writer:
        text = engine.report.as_csv(self.state.table, self.state.results)
        return lambda path: _write(path, text)


def _write(path: Path, text: str) -> None:
    files.replace(path, text.encode())
