"""The runs drawer: what has been trained, and what can be done with it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu, QToolButton

from ar_studio import files
from ar_studio.gui.canvas.numerals import filled, local
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.buttons import ToolButton
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.icons import icon
from ar_studio.gui.kit.layout import REST, Headline, Quiet, hbox, pane, vbox
from ar_studio.gui.kit.task import TaskBar
from ar_studio.gui.parts.panel import EmptyState, Panel
from ar_studio.gui.runs.actions import RunActions
from ar_studio.gui.runs.list import RunList
from ar_studio.gui.runs.note import NoteEdit
from ar_studio.gui.studio.studio import Studio
from ar_studio.records import Score
from ar_studio.runs import Run

LINES = 3  # kept for what is said of the selected run


class RunsPanel(Panel):
    """Lists the runs and does to them what can be done; the selected one is the current one."""

    name = "runs"
    verbs = ("choose",)
    part = frozenset({"run"})

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.list = RunList(studio)
        self.note = NoteEdit(studio)
        self.actions_on = RunActions(studio, self.list, self.note)
        self.filter = QLineEdit(placeholderText=self.tr("Title, model, data or note"))
        self.filter.setClearButtonEnabled(True)
        called(self.filter, self.tr("Filter runs"), self.tr("Show only runs in which this occurs"))
        self.filter.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.filter.textChanged.connect(self.list.filter)
        self.shared = {"filter": self.filter}
        self.summary = Quiet()
        self.summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        scoring = self.actions_on.scoring.task
        scoring.changed.connect(self._selection_changed)
        tip = self.tr("Stop evaluating; no score is recorded")
        self.work = TaskBar(scoring, self.tr("Evaluation"), tip)
        self.empty = EmptyState(
            self.tr("No runs yet"),
            self.tr("A run is one training of one model; it appears here as soon as it starts."),
            self.tr("Train a model"),
            partial(self.studio.ask, "prepare"),
            "runs",
        )
        self._lay_out()
        self.list.doubleClicked.connect(self.actions_on.sample.trigger)
        self.list.chosen.connect(self._selection_changed)
        studio.runs.changed.connect(self._runs_changed)
        studio.queue.changed.connect(self._selection_changed)
        self._runs_changed()

    @property
    def title(self) -> str:
        return self.tr("Runs")

    # Building

    def _lay_out(self) -> None:
        head = hbox((Headline(self.title), 1), self._open_button(), self._sort_button())
        acts = self.actions_on
        verbs = [ToolButton(action) for action in acts.verbs]
        self.resume_button = ToolButton(acts.resume)
        self.resume_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row = hbox(*verbs, self.resume_button, REST, self._more_button(), spacing=4)
        # One in the other's place, so that what is around them never moves.
        self.told = pane(vbox(self.summary, self.work, REST))
        self.listed = pane(vbox((self.list, 1), row, self.told, self.note))
        vbox(head, self.filter, (self.empty, 1), (self.listed, 1), on=self, margins=16)
        self.home = self.list

    def _open_button(self) -> QToolButton:
        tip = self.tr("Open a run from elsewhere: an .arstudio file, or the run.json of a folder")
        self.open_button = _flat(self.tr("Open a run"), tip, "open")
        self.open_button.clicked.connect(self._open)
        return self.open_button

    def _sort_button(self) -> QToolButton:
        values = self.studio.preferences.values
        self.sort_button = _flat(self.tr("Order of the runs"), self.tr("Sort and group"), "sort")
        menu, group = QMenu(self.sort_button), QActionGroup(self)
        orders = {
            "newest": self.tr("Newest first"),
            "best": self.tr("Best number first, each data set by itself"),
            "title": self.tr("By title"),
        }
        for name, title in orders.items():
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(values.runs_sort == name)
            action.triggered.connect(lambda _, name=name: self._sort(name))
            group.addAction(action)
        menu.addSeparator()
        grouping = menu.addAction(self.tr("Under the titles of their data"))
        grouping.setCheckable(True)
        grouping.setChecked(values.runs_by_data)
        grouping.toggled.connect(lambda on: self.studio.preferences.set(runs_by_data=on))
        self.sort_button.setMenu(menu)
        self.sort_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return self.sort_button

    def _sort(self, order: str) -> None:
        self.studio.preferences.set(runs_sort=order)

    def _more_button(self) -> QToolButton:
        tip = self.tr("Measure, rename, note, duplicate, export, show in folder, trash")
        self.more = _flat(self.tr("More actions on the selected run"), tip, "more")
        menu = QMenu(self.more)
        menu.setToolTipsVisible(True)
        menu.addActions(self.actions_on.care)
        menu.insertSeparator(self.actions_on.trash)
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return self.more

    # What is shown

    def _runs_changed(self) -> None:
        none = self.studio.runs.read and not self.studio.runs.runs
        self.empty.setVisible(none)
        self.listed.setVisible(not none)
        self.filter.setEnabled(not none)
        self._selection_changed()

    def _selection_changed(self) -> None:
        run = self.list.selected()
        self.note.show_run(run)
        self.told.setFixedHeight(LINES * self.summary.fontMetrics().lineSpacing())
        self.summary.setVisible(not self.work.task.working)
        self.summary.setText(self._summary(run) if run else self._nothing_selected())
        self.summary.setToolTip(self.summary.text() if run else "")
        self.actions_on.refresh()

    def _nothing_selected(self) -> str:
        current = self.studio.runs.current
        if current is None or not current.shipped:
            return self.tr("Select a run to sample, complete and explain with it.")
        text = self.tr("In hand is {0}. Select a run to take it instead.")
        return text.format(self.studio.runs.title(current))

    def _summary(self, run: Run) -> str:
        record = run.record
        lines = [self._score_line(name, score) for name, score in record.scores.items()]
        lines.append(spoken(record.data.protocol))
        if record.progress.reason:
            lines.append(spoken(record.progress.reason))
        return "\n".join(lines)

    def _score_line(self, name: str, score: Score) -> str:
        first, *others = score.figures
        events = filled(self.tr("{0:,} events"), score.n)
        told = [score.constant.told] if score.constant else []
        figures = f"{spoken(name)} {local(first.named)}", *map(local, others)
        return " · ".join([*figures, events, *told])

    # What is done

    def _open(self) -> None:
        start = str(self.studio.preferences.runs_folder)
        kinds = self.tr("Runs (*{0} run.json)").format(files.RUN)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a run"), start, kinds)
        if path.lower().endswith(files.RUN):
            self.studio.archives.open(Path(path))
        elif path:
            self.studio.runs.open(Path(path).parent)


def _flat(name: str, tip: str, symbol: str) -> QToolButton:
    button = called(QToolButton(), name, tip)
    button.setIcon(icon(symbol))
    button.setProperty("tool", True)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
