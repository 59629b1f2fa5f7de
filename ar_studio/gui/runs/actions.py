"""What can be done with the selected run, and why not where it cannot."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QInputDialog, QWidget

from ar_studio import files, places
from ar_studio.gui import engine
from ar_studio.gui.kit import ask
from ar_studio.gui.kit.icons import icon
from ar_studio.gui.parts import moved
from ar_studio.gui.parts.further import train_further
from ar_studio.gui.runs.list import RunList
from ar_studio.gui.runs.rows import status_of
from ar_studio.gui.runs.scoring import RunScoring
from ar_studio.gui.runs.trash import Trash
from ar_studio.gui.studio import scoring
from ar_studio.gui.studio.studio import Studio, Verb
from ar_studio.records import Record
from ar_studio.runs import Run

MOST_EPOCHS = 100_000


class RunActions(QObject):
    """Actions on the selected run; they lie in its context menu and have their keys there."""

    def __init__(self, studio: Studio, list_: RunList, note: QWidget) -> None:
        super().__init__(note)
        self.studio, self.list, self.over = studio, list_, note
        self.scoring = RunScoring(studio, self)
        self._trash = Trash(studio, self)
        self._duplicated: Record | None = None
        self._add_verbs()
        self._add_care()
        studio.data.changed.connect(self._finish_duplicate)
        studio.data.failed.connect(self._forget_duplicate)

    @property
    def verbs(self) -> list[QAction]:
        """What to look at the run with."""
        return [self.sample, self.complete, self.explain, self.compare]

    @property
    def care(self) -> list[QAction]:
        """What is seldom done."""
        first = [self.evaluate, *self.ensembles.values(), self.rename, self.annotate]
        own = [self.codes, self.find_data, self.export_file, self.reveal, self.trash]
        return [*first, self.duplicate, *own]

    def refresh(self) -> None:
        """Enable what can be done; a disabled action's tool tip says why."""
        run = self.list.selected()
        none = "" if run else self.tr("Select a run first.")
        anew = run is not None and run.goes_on_as_new
        further = anew or (run is not None and run.record.status == "finished")
        self.resume.setText(self.tr("Train further") if further else self.tr("Resume"))
        self.resume.setIcon(icon("train" if further else "resume"))
        for action, (obstacle, tip) in self._tips(anew).items():
            reason = none or (obstacle(run) if run is not None else "")
            action.setEnabled(not reason)
            action.setToolTip(reason or tip)

    def _add_verbs(self) -> None:
        enter = Qt.Key.Key_Return, Qt.Key.Key_Enter
        self.sample = self._verb(self.tr("Sample"), "sample", *enter)
        self.complete = self._verb(self.tr("Complete"), "complete")
        self.explain = self._verb(self.tr("Explain"), "explain")
        self.compare = self._verb(self.tr("Compare"), "compare")
        self.resume = self._action(self.tr("Resume"), "resume", self._go_on)
        self._part()

    def _add_care(self) -> None:
        self.evaluate = self._action(self.tr("Measure on the test split"), "check", self._evaluate)
        self.ensembles = {
            members: self._action(
                self.tr("Measure the mean of {0} orderings or guesses").format(members),
                "check",
                partial(self._evaluate_mean, members),
            )
            for members in scoring.MEMBERS[1:]
        }
        rename = self.list.rename
        self.rename = self._action(self.tr("Rename"), "edit", rename, Qt.Key.Key_F2)
        self.annotate = self._action(self.tr("Note"), "note", self._write_note)
        text = self.tr("Duplicate settings…")
        self.duplicate = self._action(text, "copy", self._duplicate, "Ctrl+D")
        self.codes = self._action(self.tr("Use its codes as data"), "data", self._use_codes)
        self.find_data = self._action(self.tr("Find its data…"), "data", self._find_data)
        self.export_file = self._action(self.tr("Export…"), "export", self._export)
        self.reveal = self._action(self.tr("Show in folder"), "folder", self._reveal)
        self._part()
        text = self.tr("Move to trash")
        self.trash = self._action(text, "trash", self._discard, Qt.Key.Key_Delete)

    def _verb(self, title: str, verb: Verb, *keys: Qt.Key) -> QAction:
        return self._action(title, verb, partial(self._ask, verb), *keys)

    def _action(self, title: str, symbol: str, slot: Any, *keys: Qt.Key | str) -> QAction:
        action = QAction(icon(symbol), title, self.list)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.list.addAction(action)
        return action

    def _part(self) -> None:
        line = QAction(self.list)
        line.setSeparator(True)
        self.list.addAction(line)

    # Why not

    def _tips(self, anew: bool) -> dict[QAction, tuple[Any, str]]:
        """Return for each action what asks for its obstacle, and what it does without one."""
        on = self.tr("Go on training from the last checkpoint")
        new = self.tr("Train a new run that begins with this one's weights")
        return {
            self.sample: (self._without_weights, self.tr("Draw from this model (Enter)")),
            self.complete: (
                self._without_weights,
                self.tr("Let this model fill in what is hidden of an event"),
            ),
            self.explain: (
                self._without_weights,
                self.tr("See which dimensions each of its outputs depends on"),
            ),
            self.compare: (self._without_weights, self.tr("Set this model beside others")),
            self.resume: (self._not_to_go_on, new if anew else on),
            self.evaluate: (
                self._not_to_evaluate,
                self.tr("Measure −log p(x) on the test split and record it with its protocol"),
            ),
            **{
                action: (partial(self._not_to_average, members), self._tip_of_mean(members))
                for members, action in self.ensembles.items()
            },
            self.rename: (_nothing, self.tr("Give the run another title (F2)")),
            self.annotate: (_nothing, self.tr("Write what you want to remember of this run")),
            self.duplicate: (
                _nothing,
                self.tr("Set up a new training as in this run, to change before it starts"),
            ),
            self.codes: (self._without_codes, self.tr("Set up a model of the codes it writes")),
            self.find_data: (
                self._not_gone,
                self.tr("Say where the data are now that this run was trained on"),
            ),
            self.export_file: (
                self._without_weights,
                self.tr("Write the run as one file, to be opened on another machine"),
            ),
            self.reveal: (_nothing, self.tr("Show the run's files in the file manager")),
            self.trash: (self._not_to_discard, self.tr("Move the run to the trash (Del)")),
        }

    def _without_weights(self, run: Run) -> str:
        missing = self.tr("This run has no weights yet; train it for an epoch.")
        return "" if run.has_weights else missing

    def _not_to_go_on(self, run: Run) -> str:
        if run.busy:
            return self.tr("This run is being trained already.")
        if self.studio.queue.awaits(run):
            return self.tr("This run waits in the queue already.")
        if run.record.status == "diverged":
            return self.tr("Its loss diverged; duplicate the settings and change them.")
        return ""

    def _not_to_evaluate(self, run: Run) -> str:
        if self.scoring.task.working:
            return self.tr("An evaluation is going on; wait for it or cancel it first.")
        if run.busy:
            return self.tr("This run is being trained; it is evaluated when training ends.")
        if not run.has_weights:
            return self._without_weights(run)
        if engine.models.likelihood(run.record.model.name) == "none":
            return self.tr("This model has no likelihood: there is no test NLL to compute.")
        return ""

    def _not_to_average(self, members: int, run: Run) -> str:
        return self._not_to_evaluate(run) or scoring.why_not(run, members)

    def _tip_of_mean(self, members: int) -> str:
        return self.tr(
            "Measure −log p(x) of the mean of {0} orderings' probabilities, or by {0} times the "
            "guesses (importance sampling), on the test split: {0} times the work"
        ).format(members)

    def _without_codes(self, run: Run) -> str:
        entry = engine.models.entry(run.record.model.name)
        if entry is None or not entry.quantising:
            return self.tr("This model writes nothing down in codes.")
        if run.shipped and not engine.coding.are_there(run.folder):
            return self.tr("It came with the program and is only read: train it further first.")
        return self._without_weights(run)

    def _not_gone(self, run: Run) -> str:
        there = self.tr("Its data are where they were.")
        return "" if self.studio.run_data.is_gone(run) else there

    def _not_to_discard(self, run: Run) -> str:
        return self.tr("This run is being trained; stop it first.") if run.busy else ""

    # What is done

    def _ask(self, verb: Verb) -> None:
        run = self.list.selected()
        if run is not None:
            self.studio.ask(verb, run)

    def _go_on(self) -> None:
        run = self.list.selected()
        if run is None or self.studio.run_data.ask_if_gone(run):
            return
        if run.goes_on_as_new:
            train_further(self.over, self.studio, run)
            return
        epochs: int | None = None
        if status_of(run) == "finished":
            done = run.record.progress.epoch
            text = self.tr("{0} has been trained for {1} epochs. Train it up to how many?")
            epochs, wanted = QInputDialog.getInt(
                self.over,
                self.tr("Train further"),
                text.format(run.record.title, done),
                2 * max(1, done),
                done + 1,
                MOST_EPOCHS,
            )
            if not wanted:
                return
        self.studio.queue.go_on(run, epochs)
        self.studio.ask("train")

    def _evaluate(self) -> None:
        self._evaluate_mean(1)

    def _evaluate_mean(self, members: int) -> None:
        run = self.list.selected()
        if run is not None and not self.studio.run_data.ask_if_gone(run):
            self.scoring.start(run, members)

    def _use_codes(self) -> None:
        """Open the codes of the run as data; they are made where they are not there."""
        run = self.list.selected()
        if run is not None:
            self.studio.data.choose(str(run.folder))
            self.studio.ask("design")

    def _find_data(self) -> None:
        run = self.list.selected()
        if run is not None:
            moved.ask(self.over, self.studio, run)

    def _write_note(self) -> None:
        self.over.setFocus(Qt.FocusReason.OtherFocusReason)

    def _export(self) -> None:
        run = self.list.selected()
        if run is None:
            return
        title, kinds = self.tr("Export a run"), self.tr("Runs (*{0})").format(files.RUN)
        start = places.dialog_folder() / f"{run.folder.name}{files.RUN}"
        path = ask.where(self.over, title, start, kinds)
        if path is not None:
            self.studio.archives.export(run, path)

    def _reveal(self) -> None:
        run = self.list.selected()
        if run is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(run.folder)))

    def _discard(self) -> None:
        run = self.list.selected()
        if run is not None:
            self._trash.take(run)

    def _duplicate(self) -> None:
        """Load the run's data, then take over its model and training."""
        run = self.list.selected()
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


def _nothing(run: Run) -> str:
    return ""
