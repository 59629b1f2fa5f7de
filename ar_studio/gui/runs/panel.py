"""The runs panel: what has been trained, and what can be done with it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
)

from ar_studio import files
from ar_studio.gui import engine
from ar_studio.gui.kit.buttons import ToolButton
from ar_studio.gui.kit.layout import REST, Quiet, hbox, pane, vbox
from ar_studio.gui.kit.task import TaskBar
from ar_studio.gui.parts.further import train_further
from ar_studio.gui.parts.panel import EmptyState, Panel
from ar_studio.gui.runs.scoring import RunScoring
from ar_studio.gui.runs.table import RunsTable, status_of
from ar_studio.gui.studio.studio import Studio
from ar_studio.records import Record, Score
from ar_studio.runs import Run

NOTE_MS = 800
MOST_EPOCHS = 100_000


class NoteEdit(QPlainTextEdit):
    """A note on one run, written to its record soon after the last key."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.run: Run | None = None
        self.setAccessibleName(self.tr("Note on the selected run"))
        self.setToolTip(self.tr("What you want to remember of this run; kept in its folder"))
        self.setPlaceholderText(self.tr("Note on this run…"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(2 * self.fontMetrics().lineSpacing() + 16)
        self._timer = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._timer.timeout.connect(self.save)
        self.textChanged.connect(self._timer.start)

    def show_run(self, run: Run | None) -> None:
        """Show a run's note; what was typed for the one before is saved first."""
        before, edited = self.run, self._timer.isActive()
        same = run is not None and before is not None and run.folder == before.folder
        if edited and not same:
            self.save()
        self.run = run
        self.setEnabled(run is not None)
        text = run.record.note if run else ""
        if not (same and edited) and text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)

    def save(self) -> None:
        """Write the note now."""
        self._timer.stop()
        if self.run is not None and self.run.record.note != self.toPlainText():
            self.studio.runs.annotate(self.run, self.toPlainText())


class RunsPanel(Panel):
    """Lists the runs and does to them what can be done."""

    name = "runs"
    verbs = ("choose",)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._duplicated: Record | None = None
        self._followed: Path | None = None
        self.table = RunsTable(studio.runs)
        self.table.doubleClicked.connect(self._make_current)
        self.table.chosen.connect(self._selection_changed)
        self.filter = QLineEdit(placeholderText=self.tr("Filter runs"), clearButtonEnabled=True)
        self.filter.setAccessibleName(self.tr("Filter runs"))
        self.filter.setToolTip(self.tr("Show only runs with this text in any column"))
        self.filter.textChanged.connect(self.table.proxy.setFilterFixedString)
        self.open_button = QPushButton(self.tr("Open…"))
        self.open_button.setToolTip(
            self.tr("Open a run from elsewhere: an .arstudio file, or the run.json of a folder")
        )
        self.open_button.clicked.connect(self._open)
        self.summary = Quiet()
        self.note = NoteEdit(studio)
        self.scoring = RunScoring(studio, self)
        self.scoring.task.changed.connect(self._selection_changed)
        self.work = TaskBar(
            self.scoring.task,
            self.tr("Evaluation"),
            self.tr("Stop evaluating; no score is recorded"),
        )
        self.empty = EmptyState(
            self.tr("No runs yet"),
            self.tr("A run is one training of one model; it appears here as soon as it starts."),
            self.tr("Train a model"),
            partial(self.studio.ask, "train"),
        )
        self._add_actions()
        self._lay_out()
        studio.runs.changed.connect(self._runs_changed)
        studio.runs.current_changed.connect(self._current_changed)
        studio.training.changed.connect(self._selection_changed)
        studio.data.changed.connect(self._finish_duplicate)
        studio.data.failed.connect(self._forget_duplicate)
        self._runs_changed()

    @property
    def title(self) -> str:
        return self.tr("Runs")

    def _add_actions(self) -> None:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        self.use = self._action(self.tr("Use"), self._make_current, *enter)
        self.resume = self._action(self.tr("Resume"), self._resume)
        self.evaluate = self._action(self.tr("Evaluate"), self._evaluate)
        self.rename = self._action(self.tr("Rename"), self.table.rename, Qt.Key.Key_F2)
        self.export_file = self._action(self.tr("Export as .arstudio…"), self._export)
        self.duplicate = self._action(self.tr("Duplicate configuration"), self._duplicate, "Ctrl+D")
        self.reveal = self._action(self.tr("Open folder"), self._reveal)
        self.trash = self._action(self.tr("Move to trash…"), self._trash, Qt.Key.Key_Delete)

    def _action(self, title: str, slot: Any, *keys: Qt.Key | str) -> QAction:
        action = QAction(title, self.table)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.table.addAction(action)
        return action

    def _lay_out(self) -> None:
        self.more = QPushButton(self.tr("More"))
        self.more.setAccessibleName(self.tr("More actions on the selected run"))
        self.more.setToolTip(self.tr("Rename, duplicate, export, open the folder, trash"))
        menu = QMenu(self.more)
        menu.addActions([self.rename, self.duplicate, self.export_file, self.reveal, self.trash])
        self.more.setMenu(menu)
        actions = map(ToolButton, (self.use, self.resume, self.evaluate))
        top, row = hbox((self.filter, 1), self.open_button), hbox(*actions, REST, self.more)
        self.listed = pane(vbox((self.table, 1), row, self.work, self.summary, self.note))
        vbox(top, (self.empty, 1), (self.listed, 1), on=self, margins=12)
        self.home = self.table

    # What is shown

    def _runs_changed(self) -> None:
        found = bool(self.studio.runs.runs)
        self.empty.setVisible(not found)
        self.listed.setVisible(found)
        self.filter.setEnabled(found)
        self._selection_changed()

    def _current_changed(self) -> None:
        current = self.studio.runs.current
        folder = None if current is None else current.folder
        if folder is not None and folder != self._followed:
            self.table.select(folder)
        self._followed = folder

    def _selection_changed(self) -> None:
        run = self.table.selected()
        self.note.show_run(run)
        self.summary.setText(self._summary(run) if run else self.tr("Select a run."))
        self._explain_actions(run)

    def _summary(self, run: Run) -> str:
        record = run.record
        lines = [self._score_line(name, score) for name, score in record.scores.items()]
        lines.append(self.tr("Protocol: {0}").format(record.data.protocol))
        if record.progress.reason:
            lines.append(record.progress.reason)
        return "\n".join(lines)

    def _score_line(self, name: str, score: Score) -> str:
        first, *others = score.figures
        events = self.tr("{0:,} events").format(score.n)
        return " · ".join([f"{name} {first.named}", *map(str, others), events])

    def _explain_actions(self, run: Run | None) -> None:
        """Enable what can be done; a disabled action's tool tip says why."""
        none = "" if run else self.tr("Select a run first.")
        anew = run is not None and run.goes_on_as_new
        further = anew or (run is not None and run.record.status == "finished")
        self.resume.setText(self.tr("Train further") if further else self.tr("Resume"))
        tips = {
            self.use: (none, self.tr("Sample and complete with this run (Enter)")),
            self.resume: (
                none or self._cannot_go_on(run),
                self.tr("Train a new run that begins with this one's weights")
                if anew
                else self.tr("Go on training from the last checkpoint"),
            ),
            self.evaluate: (
                none or self._cannot_evaluate(run),
                self.tr("Measure −log p(x) on the test split and record it with its protocol"),
            ),
            self.rename: (none, self.tr("Give the run another title; its folder keeps its name")),
            self.duplicate: (
                none,
                self.tr("Set model, data and training as in this run, to change and train anew"),
            ),
            self.export_file: (
                none or self._cannot_export(run),
                self.tr("Write the run as one file, to be opened on another machine"),
            ),
            self.reveal: (none, self.tr("Show the run's files in the file manager")),
            self.trash: (
                none or self._cannot_trash(run),
                self.tr("Move the run's folder to the desktop's trash (Del)"),
            ),
        }
        for action, (reason, tip) in tips.items():
            action.setEnabled(not reason)
            action.setToolTip(reason or tip)

    def _cannot_go_on(self, run: Run | None) -> str:
        if self.studio.training.active:
            return self.tr("A training is going on; wait for it or stop it first.")
        if run is not None and run.busy:
            return self.tr("This run is being trained by another program.")
        if run is not None and run.record.status == "diverged":
            return self.tr("Its loss diverged; duplicate the configuration and change it.")
        return ""

    def _cannot_evaluate(self, run: Run | None) -> str:
        if self.scoring.task.working:
            return self.tr("An evaluation is going on; wait for it or cancel it first.")
        if run is not None and run.busy:
            return self.tr("This run is being trained; it is evaluated when training ends.")
        if run is not None and not run.has_weights:
            return self.tr("This run has no weights yet; train it for an epoch.")

        if run is not None and engine.models.likelihood(run.record.model.name) == "none":
            return self.tr("This model has no likelihood: there is no test NLL to compute.")
        return ""

    def _cannot_trash(self, run: Run | None) -> str:
        return self.tr("This run is being trained; stop it first.") if run and run.busy else ""

    def _cannot_export(self, run: Run | None) -> str:
        missing = run is not None and not run.has_weights
        return self.tr("This run has no weights yet; train it for an epoch.") if missing else ""

    # What can be done

    def _make_current(self) -> None:
        run = self.table.selected()
        if run is not None:
            self.studio.runs.select(run)

    def _resume(self) -> None:
        run = self.table.selected()
        if run is None:
            return
        if run.goes_on_as_new:
            train_further(self, self.studio, run)
            return
        epochs: int | None = None
        if status_of(run) == "finished":
            done = run.record.progress.epoch
            epochs, wanted = QInputDialog.getInt(
                self,
                self.tr("Train further"),
                self.tr("{0} has been trained for {1} epochs. Train it up to how many?").format(
                    run.record.title, done
                ),
                2 * max(1, done),
                done + 1,
                MOST_EPOCHS,
            )
            if not wanted:
                return
        self.studio.training.go_on(run, epochs)
        self.studio.ask("train")

    def _evaluate(self) -> None:
        run = self.table.selected()
        if run is not None:
            self.scoring.start(run)

    def _export(self) -> None:
        run = self.table.selected()
        if run is None:
            return
        title, kinds = self.tr("Export a run"), self.tr("Runs (*{0})").format(files.RUN)
        start = str(Path.home() / f"{run.folder.name}{files.RUN}")
        chosen, _ = QFileDialog.getSaveFileName(self, title, start, kinds)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != files.RUN:  # the dialog asked about the name without its ending
            path = path.with_name(path.name + files.RUN)
            if path.exists() and not self._may_replace(path):
                return
        self.studio.archives.export(run, path)

    def _may_replace(self, path: Path) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("Replace the file?"),
            self.tr("{0} is there already. Replace it?").format(path),
        )
        return answer == QMessageBox.StandardButton.Yes

    def _reveal(self) -> None:
        run = self.table.selected()
        if run is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(run.folder)))

    def _trash(self) -> None:
        run = self.table.selected()
        if run is None:
            return
        answer = QMessageBox.question(
            self,
            self.tr("Move to trash"),
            self.tr("Move the run “{0}” with its weights and curves to the trash?").format(
                run.record.title
            ),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
            QMessageBox.StandardButton.No,
        )
        if answer == QMessageBox.StandardButton.Yes:
            self.studio.runs.trash(run)

    def _open(self) -> None:
        start = str(self.studio.preferences.runs_folder)
        kinds = self.tr("Runs (*{0} run.json)").format(files.RUN)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a run"), start, kinds)
        if path.lower().endswith(files.RUN):
            self.studio.archives.open(Path(path))
        elif path:
            self.studio.runs.open(Path(path).parent)

    def _duplicate(self) -> None:
        """Load the run's data, then take over its model and training."""
        run = self.table.selected()
        if run is None:
            return
        self._duplicated = run.record
        part, dataset = run.record.data, self.studio.data.dataset
        if (
            dataset is not None
            and dataset.source == part.source
            and dataset.is_prepared(part.preparation)
        ):
            self._finish_duplicate()
        else:
            self.studio.data.choose(part.source, part.preparation)
        self.studio.ask("design")

    def _finish_duplicate(self) -> None:
        """Set the values only now: another data set brings its own recipes."""
        record, dataset = self._duplicated, self.studio.data.dataset
        if record is None or dataset is None:
            return
        self._duplicated = None
        there = dataset.source == record.data.source
        if there and self.studio.model.choose(record.model.name):
            self.studio.model.set_values(dict(record.model.config))
            self.studio.training.set_values(dict(record.training))

    def _forget_duplicate(self) -> None:
        self._duplicated = None
