"""What all runs score: the sortable table, and what is done with the runs checked in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ar_studio.gui import engine
from ar_studio.gui.compare.paired import PairedView
from ar_studio.gui.compare.partners import obstacle
from ar_studio.gui.compare.state import MOST
from ar_studio.gui.compare.swept import SweptView
from ar_studio.gui.compare.table import RunTable
from ar_studio.gui.kit.controls import called, offer, push_button
from ar_studio.gui.kit.layout import hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.task import Task, TaskBar
from ar_studio.gui.studio import scoring
from ar_studio.ranking import Row
from ar_studio.runs import Run


class ScoresView(QWidget):
    """The table of runs within their protocols; `side_by_side` and `evaluate` are asked for."""

    side_by_side = Signal(list)
    evaluate = Signal(list, int)

    def __init__(self, evaluation: Task, paired: PairedView, swept: SweptView) -> None:
        super().__init__()
        self.paired, self.swept = paired, swept
        self.table = RunTable()
        self.note = Line(self.tr("About the checked runs"))
        self.show_button = push_button(
            self.tr("Show side by side"), act=self._show_checked, symbol="compare", primary=True
        )
        self.evaluate_button = push_button(self.tr("Evaluate missing"), act=self._evaluate)
        self.paired_button = push_button(self.tr("Paired difference"), act=self._compare)
        self.swept_button = push_button(self.tr("Chart of a sweep"), act=self._chart)
        for task in (paired.task, swept.task):
            task.changed.connect(self.show_controls)
        self.members = called(
            QComboBox(),
            self.tr("Orderings of a score"),
            self.tr(
                "Models of any ordering: by how many orderings each event is scored. The mean of "
                "the joint\nprobabilities costs as many times as much, and is a better model. "
                "Bounded models:\nby how many times their guesses."
            ),
        )
        named = [(scoring.described(k) or self.tr("one ordering"), k) for k in scoring.MEMBERS]
        offer(self.members, named)
        self.members.currentIndexChanged.connect(self.show_controls)
        self.work = TaskBar(
            evaluation, self.tr("Progress"), self.tr("Stop; what was scored stays in its run")
        )
        self.table.chosen_changed.connect(self.show_controls)
        self.pairing = TaskBar(
            paired.task, self.tr("Comparing event by event"), self.tr("Stop comparing")
        )
        buttons = self.show_button, self.paired_button, self.swept_button, self.evaluate_button
        below = hbox(*buttons, self.members, (self.note, 1), self.pairing, self.work)
        vbox((self.table, 1), paired, swept, below, on=self)
        self.show_controls()

    def show_rows(
        self, rows: Sequence[Row], ranks: Sequence[int | None], titles: Mapping[Path, str]
    ) -> None:
        """Show rows and their ranks; what was checked stays checked."""
        self.table.show_rows(rows, ranks, titles)
        self.show_controls()

    def unscored(self) -> list[Run]:
        """Return the checked runs of one's own that have no such test NLL, but could."""
        members = self.members.currentData()
        wanted = [
            run
            for run in self.table.chosen_runs()
            if scoring.missing(run, members) and not run.shipped
        ]
        # Only then is a model asked what it is: it loads the engine.
        return [
            run
            for run in wanted
            if engine.models.likelihood(run.record.model.name) != "none"
            and not scoring.why_not(run, members)
        ]

    def why_not(self) -> str:
        """Return why the checked runs cannot be shown side by side, or nothing."""
        chosen = self.table.chosen_runs()
        if not chosen:
            return self.tr("Check runs in the table first.")
        if len(chosen) > MOST:
            return self.tr("{0} are checked; at most {1} stand side by side.").format(
                len(chosen), MOST
            )
        for run in chosen[1:]:
            if why_not := obstacle(run, chosen[:1]):
                return f"{run.record.title}: {why_not}"
        return ""

    def why_not_paired(self) -> str:
        """Return why the checked runs cannot be compared event by event, or nothing."""
        chosen = self.table.chosen_runs()
        if len(chosen) != 2:
            return self.tr("Check two runs of the same data: they meet the same test events.")
        # Only then is a model asked what it is: it loads the engine.
        for run in chosen:
            if engine.models.likelihood(run.record.model.name) == "none":
                return self.tr("{0} has no likelihood.").format(run.record.title)
        first, second = (run.record for run in chosen)
        if first.data.protocol != second.data.protocol or first.model.space != second.model.space:
            return self.tr("They are measured on other events: check two runs of the same data.")
        return ""

    def show_controls(self) -> None:
        """Say what can be done with what is checked."""
        chosen, unscored, why_not = self.table.chosen_runs(), self.unscored(), self.why_not()
        self.show_button.setEnabled(not why_not)
        ready = self.tr("Show the checked runs beside each other: samples and completions")
        self.show_button.setToolTip(why_not or ready)
        self.evaluate_button.setEnabled(bool(unscored))
        self.evaluate_button.setToolTip(
            self.tr("Compute the test NLL of {0} checked runs, in the background").format(
                len(unscored)
            )
            if unscored
            else self.tr("Check runs of your own that have no such test NLL yet")
        )
        problem = self.why_not_paired()
        self.paired_button.setEnabled(not problem and not self.paired.task.working)
        paired = self.tr("By how much one finds the same test events likelier, one by one")
        self.paired_button.setToolTip(problem or paired)
        lone = self.swept.why_not(chosen)
        self.swept_button.setEnabled(not lone and not self.swept.task.working)
        told = self.tr("NLL with errors against the setting in which the checked runs differ")
        self.swept_button.setToolTip(lone or told)
        count = self.tr("{0} checked.").format(len(chosen))
        self.note.setText(f"{count} {why_not}" if chosen and why_not else why_not or count)

    def _show_checked(self) -> None:
        self.side_by_side.emit(self.table.chosen_runs())

    def _chart(self) -> None:
        self.paired.hide()
        self.swept.compare(self.table.chosen_runs())

    def _compare(self) -> None:
        self.swept.hide()
        self.paired.compare(self.table.chosen_runs())

    def _evaluate(self) -> None:
        self.evaluate.emit(self.unscored(), self.members.currentData())
