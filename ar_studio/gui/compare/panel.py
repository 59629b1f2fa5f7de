"""Comparison: any runs under the same noise, on the same masked image, and in one table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from ar_studio import ranking
from ar_studio.gui import engine, events
from ar_studio.gui.compare import export as compare_export
from ar_studio.gui.compare.columns import SideBySide
from ar_studio.gui.compare.completions import CompletionsView
from ar_studio.gui.compare.state import TEST, CompareState
from ar_studio.gui.compare.table import RunTable
from ar_studio.gui.events.obstacle import obstacle
from ar_studio.gui.events.writers import DrawnTogether
from ar_studio.gui.kit.controls import called, label_for
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.layout import PAGE, REST, hbox, pane, split, vbox
from ar_studio.gui.kit.seed import SeedField
from ar_studio.gui.kit.task import TaskBar
from ar_studio.gui.kit.transport import TransportBar
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.parts.given import GivenBox
from ar_studio.gui.parts.panel import EmptyState, Panel
from ar_studio.gui.studio.given import Given, file_stem
from ar_studio.gui.studio.mask import fits
from ar_studio.gui.studio.reference import ReferenceState
from ar_studio.gui.studio.studio import Studio, Verb
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace


class ComparePanel(Panel):
    """Sets runs beside each other: what they score, draw and complete."""

    name = "compare"
    verbs = ("compare",)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.state = CompareState(studio, self)
        self.table = RunTable()
        self.transport = TransportBar(self.state.player)
        self.samples = SideBySide(self.tr("Samples side by side"), studio.jobs)
        self.completions = CompletionsView(studio.jobs)
        self.reference = ReferenceState(studio.jobs, studio.data, self)
        self._rows: list[ranking.Row] = []
        self._ranks: list[int | None] = []
        self._build_controls()
        self._lay_out()
        self._connect()
        self.home = self.table
        self._show_runs()
        self._show_choice()

    @property
    def title(self) -> str:
        return self.tr("Compare")

    def draw(self) -> None:
        """Draw from all checked runs under the same noise."""
        if self.state.chosen and not self.given.why_not():
            self.tabs.setCurrentWidget(self.samples_page)
            n = self.n.value()
            given = self.studio.given.given(self.given.conditions, n)
            self.state.draw(n, self.seed.value(), given)

    def serve(self, verb: Verb, runs: Sequence[Run]) -> None:
        """Set runs side by side, and let them draw."""
        self._fill()
        self.table.choose([run.folder for run in runs])
        self.draw()

    def complete(self) -> None:
        """Let all checked runs complete the masked image."""
        mask = self.studio.mask
        if self.state.chosen and mask.image is not None and mask.mask is not None:
            n, given = self.completions.n.value(), self._given_masked()
            self.state.complete(mask.image, mask.mask, n, self.seed.value(), given)

    def evaluate_missing(self) -> None:
        """Score the checked runs that have no test NLL yet."""
        self.state.evaluate(self._unscored())

    def exports(self) -> list[Export]:
        found: list[Export] = []
        drawn = [one for one in self.state.drawn if one.recording.known]
        if drawn:
            found += events.of_run(drawn[0].run).save_together(self._drawn)
        if self._rows:
            found.append(Export(self.tr("Table (CSV)…"), ".csv", self._table_file))
        return found

    def stem(self) -> str:
        asked = self.state.seed, self.state.given
        return file_stem(self.name, *asked) if self.state.drawn else self.name

    # Building

    def _build_controls(self) -> None:
        self.draw_button = QPushButton(self.tr("Draw"))
        self.draw_button.setDefault(True)
        self.n = QSpinBox(minimum=1, maximum=36, value=9)
        self.n.setAccessibleName(self.tr("Samples per run"))
        self.n.setToolTip(self.tr("How many samples each run draws"))
        self.seed = SeedField()
        self.given = GivenBox(self.studio, self.studio.given)
        self.evaluate_button = QPushButton(self.tr("Evaluate missing"))
        self.work = TaskBar(
            self.state.task, self.tr("Progress"), self.tr("Stop; what is there stays")
        )
        self.note = called(QLabel(wordWrap=True), self.tr("What is compared"))

    def _connect(self) -> None:
        self.draw_button.clicked.connect(self.draw)
        self.seed.renewed.connect(self.draw)
        self.evaluate_button.clicked.connect(self.evaluate_missing)
        self.completions.complete_button.clicked.connect(self.complete)
        self.completions.paint_button.clicked.connect(partial(self.studio.ask, "complete"))
        self.table.chosen_changed.connect(self._choose)
        self.state.chosen_changed.connect(self._show_choice)
        self.state.drawn_changed.connect(self._show_position)
        self.state.completed.connect(self._show_completions)
        self.state.player.moved.connect(self._show_position)
        self.reference.changed.connect(self._show_reference)
        studio = self.studio
        studio.ready.connect(self._show_runs)
        studio.runs.changed.connect(self._show_runs)
        studio.mask.changed.connect(self._show_mask)
        studio.given.changed.connect(self._show_controls)
        studio.given_masked.changed.connect(self._show_mask)

    def _lay_out(self) -> None:
        halves = (self._scores(), 230), (self._results(), 470)
        splitter = split(Qt.Orientation.Vertical, *halves)
        self.content = pane(vbox(self._controls(), self.given, (splitter, 1), margins=PAGE))
        self.empty = EmptyState(
            self.tr("Nothing to compare yet"),
            self.tr(
                "Train at least one model, better two: their scores, their samples from the same "
                "noise and their completions of one image are then set side by side here."
            ),
            self.tr("Go to training"),
            partial(self.studio.ask, "train"),
        )
        self.hold(self.empty, self.content)

    def _controls(self) -> QHBoxLayout:
        label = label_for(self.n, self.tr("&Samples"))
        return hbox(
            self.draw_button,
            label,
            self.n,
            self.seed,
            self.evaluate_button,
            REST,
            self.export_button(),
        )

    def _scores(self) -> QWidget:
        below = hbox((self.note, 1), self.work)
        return pane(vbox((self.table, 1), below))

    def _results(self) -> QTabWidget:
        self.samples_page = pane(vbox(self.transport, (self.samples, 1), margins=8))
        self.tabs = called(QTabWidget(), self.tr("Samples or completions"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.samples_page, self.tr("Samples under the same noise"))
        self.tabs.addTab(self.completions, self.tr("Completions of the same event"))
        return self.tabs

    # Choosing

    def _show_runs(self) -> None:
        """Show the runs there are, as they are now; behind other tabs that can wait."""
        if self.studio.engine_loaded and self.isVisible():
            self._fill()

    def _fill(self) -> None:
        runs = self.studio.runs
        self._rows = ranking.table(runs.every())
        self._ranks = ranking.rank(self._rows)
        self.table.show_rows(
            self._rows, self._ranks, {run.folder: runs.title(run) for run in runs.shelf}
        )
        self.turn_to(self.content if self._rows else self.empty)
        self._choose()

    def _choose(self) -> None:
        self.state.choose(self.table.chosen_runs())
        self._show_controls()

    def _unscored(self) -> list[Run]:
        chosen = self.state.chosen
        wanted = [run for run in chosen if TEST not in run.record.scores and not run.shipped]
        if not wanted:
            return []

        return [run for run in wanted if engine.models.likelihood(run.record.model.name) != "none"]

    def _titles(self) -> dict:
        return {run.folder: self.studio.runs.title(run) for run in self.state.chosen}

    # Showing

    def _show_choice(self) -> None:
        chosen = self.state.chosen
        compared = bool(chosen) and events.of_run(chosen[0]).compared
        self.reference.follow(chosen[0] if compared else None)
        self.given.follow(chosen[0] if chosen else None)
        self.samples.show_runs(
            chosen,
            self._titles(),
            self.tr("Press Draw: every run then starts from the same noise.")
            if self.state.chosen
            else self.tr("Check runs in the table to set their samples side by side."),
        )
        self._show_reference()
        self._show_position()
        self._show_mask()
        self._show_completions()
        self._show_controls()

    def _show_reference(self) -> None:
        for place in self.samples.places():
            place.set_data(self.reference.events)

    def _show_controls(self) -> None:
        chosen, unscored = self.state.chosen, self._unscored()
        why_not = self.given.why_not()
        if not chosen:
            why_not = self.tr("Check at least one run in the table first")
        self.draw_button.setEnabled(not why_not)
        self.draw_button.setToolTip(
            why_not
            or self.tr(
                "Draw from every checked run, from the same noise: what differs is the model"
            )
        )
        self.evaluate_button.setEnabled(bool(unscored))
        self.evaluate_button.setToolTip(
            self.tr("Compute the test NLL of {0} checked runs, in the background").format(
                len(unscored)
            )
            if unscored
            else self.tr("Check runs of your own that have no test NLL yet")
        )
        left_out = self.table.left_out()
        if not chosen:
            self.note.setText(self.tr("Check the runs to compare."))
        elif left_out:
            text = self.tr(
                "{0} checked. Not comparable with them: {1}; point at a run to read why."
            )
            self.note.setText(text.format(len(chosen), len(left_out)))
        else:
            self.note.setText(self.tr("{0} checked.").format(len(chosen)))

    def _show_position(self) -> None:
        position = self.state.player.position
        for one in self.state.drawn:
            column = self.samples.columns.get(one.run.folder)
            if column is None:
                continue
            recording = one.recording
            column.place.set_given(self.state.given)
            column.place.set_samples(recording.images(position), recording.pending(position))

    def _show_mask(self) -> None:
        mask = self.studio.mask
        problem, chosen = self._mask_problem(), self.state.chosen
        given = None if problem else self._given_masked()
        space = chosen[0].record.model.space if chosen else events.UNKNOWN.space
        self.completions.show_mask(mask.image, mask.mask, space.values, problem, given)

    def _mask_problem(self) -> str:
        mask, chosen = self.studio.mask, self.state.chosen
        for run in chosen:
            if why_not := obstacle(run):
                return mathematics(why_not)
        if mask.image is None or mask.mask is None:
            return self.tr(
                "Nothing is masked yet: choose an event in Completion and hide a part of it."
            )
        if not chosen:
            return self.tr("Check runs in the table to complete what is masked.")
        space, masked = chosen[0].record.model.space, EventSpace(mask.image.shape)
        if masked.event_shape != space.event_shape:
            return self.tr(
                "What is masked in Completion is {0}, but the checked runs make {1}: choose one of "
                "these runs in Runs, then an event of its data in Completion."
            ).format(*(events.of(one).say.described(one) for one in (masked, space)))
        if not fits(mask.image, space):
            text = self.tr("What is masked has other values than the checked runs: {0}.")
            return text.format(space.values)
        if mask.mask.all():
            return self.tr("Nothing is hidden: mask a part of the event in Completion.")
        if self.given.conditions is not None and self._given_masked() is None:
            return self.tr("Choose in Completion what the event is given.")
        return ""

    def _given_masked(self) -> Given | None:
        """Return what the masked event is given: chosen in Completion, the same for all runs."""
        return self.studio.given_masked.given(self.given.conditions)

    def _show_completions(self) -> None:
        self.completions.show_completions(self.state.masked, self.state.chosen, self._titles())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_runs()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.transport.handle_key(event):
            super().keyPressEvent(event)

    # Exporting

    def _drawn(self) -> DrawnTogether:
        drawn = self.state.drawn
        titles = [one.run.record.title for one in drawn]
        return DrawnTogether(titles, [one.recording for one in drawn], self.state.about)

    def _table_file(self) -> compare_export.Table:
        return compare_export.Table(self._rows, self._ranks)
