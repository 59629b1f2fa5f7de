"""How data become events: the settings of their kind, tried out on a few examples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ar_studio.gui import events
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.events.look import Look
from ar_studio.gui.events.preparation import PreparationForm, shown_of
from ar_studio.gui.kit.controls import push_button
from ar_studio.gui.kit.layout import REST, Problem, Quiet, hbox, let_go, pane, scrolled, vbox
from ar_studio.gui.kit.task import Step, Task, TaskBar
from ar_studio.gui.studio.data import Tried
from ar_studio.gui.studio.setting_names import in_titles
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.data.remarks import spoken_of

DEBOUNCE_MS = 120


@dataclass(frozen=True)
class Preview:
    """The protocol that a preparation makes, and what can be seen of its events, if anything."""

    protocol: str
    found: Any = None


class DataPreparation(QWidget):
    """The preparation of the current data set, tried out on examples before it is applied."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.seed = 0
        self._task = Task(studio.jobs, "view", self, self._previewed, failed=self._refused)
        self.reading = Task(studio.jobs, "read anew", self, self._read_anew, failed=self._refused)
        self.reading_bar = TaskBar(
            self.reading,
            self.tr("Reading anew"),
            self.tr("Stop reading; the settings of reading go back to what they were"),
            self._give_up_reading,
            keeps_room=True,
        )
        self.form: PreparationForm | None = None
        self._source = ""
        self.holder = QVBoxLayout()
        self.protocol = Quiet()
        self.problem = Problem(self.tr("Problem with the preparation"))
        self.apply_button = push_button(self.tr("Apply"), act=studio.data.apply)
        self.apply_button.setAutoDefault(True)
        self.settled = Quiet(
            self.tr("These data come prepared, with splits of their own: there is nothing to set.")
        )
        self.settled.hide()
        self.others = QPushButton(self.tr("Other examples"))
        self.others.setToolTip(self.tr("Try the preparation on others, drawn at random"))
        self.others.clicked.connect(self._show_others)
        self.preview: Look | None = None
        self._debounce = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._debounce.timeout.connect(self.refresh)
        self._lay_out()
        studio.data.changed.connect(self._data_changed)
        studio.data.task.changed.connect(self._stop_trying)
        if studio.data.dataset is not None:
            self._data_changed()

    def _lay_out(self) -> None:
        self.buttons = row = hbox(self.others, REST, self.apply_button)
        # What comes of the settings stays in sight while one goes through them.
        self.fields = scrolled(pane(vbox(self.settled, self.holder, REST, margins=(0, 0, 8, 0))))
        self.column = vbox(
            (self.fields, 3), row, self.problem, self.protocol, on=self, margins=(0, 8, 0, 0)
        )

    def refresh(self) -> None:
        """Prepare a few examples as the form says, in the background."""
        dataset, form = self.studio.data.dataset, self.form
        if dataset is None or form is None:
            return
        values, seed = self._chosen(), self.seed
        make = self.studio.data.made(values)
        if make is None:
            self._begin_reading(values)
            return
        self.reading.cancel()
        # Not the widget itself, which a lane must not be the last to hold.
        work_out = None if self.preview is None else self.preview.work_out

        def work() -> Preview:
            prepared = make()
            # What shows pictures has nothing to show of rows that become a table.
            alike = type(prepared) is type(dataset)
            found = work_out(prepared, seed) if work_out and alike else None
            return Preview(prepared.protocol, found)

        self._task.run(self.tr("Preview the preparation"), work)

    def show_setting(self, name: str) -> None:
        """Bring a setting in sight, and give it the focus."""
        if self.form is not None and name in self.form.editors:
            self.form.reveal(name)
            self.fields.ensureWidgetVisible(self.form.fields[name])
            self.form.editors[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_reading(self, values: dict[str, Any]) -> None:
        """Read the files as the form says: what comes of that is then seen as usual."""
        dataset = self.studio.data.dataset
        assert dataset is not None
        self._task.cancel()
        title = self.tr("Read {0} anew").format(dataset.name)
        self.reading.run(title, lambda: Tried(values, dataset.prepared(values)))
        self.reading.advance(Step(words=self.tr("Reading {0} anew…").format(dataset.name)))

    def _read_anew(self, tried: Tried) -> None:
        self.studio.data.tried = tried
        self.refresh()

    def _give_up_reading(self) -> None:
        """Read no further, and have the form say how the data were read."""
        dataset, form = self.studio.data.dataset, self.form
        assert dataset is not None
        assert form is not None
        self.reading.cancel()
        form.set_values({**form.values(), **dataset.preparation.reading})
        self._edited()

    def _stop_trying(self) -> None:
        """What is tried out is not waited for once data are loaded."""
        if self.studio.data.task.working:
            self.reading.cancel()

    def _data_changed(self) -> None:
        dataset = self.studio.data.dataset
        assert dataset is not None
        if self.form is None or self.form.shows != shown_of(dataset):
            roles = events.of_data(dataset)
            self._replace_form(roles.form(dataset))
            self._replace_preview(roles.preview())
        assert self.form is not None
        usual = dataset.card.default if dataset.card else dataset.preparation
        self.form.set_values(dataset.preparation.model_dump(), usual.model_dump())
        told = bool(spoken_of(dataset) & {*dataset.preparation.reads})
        same, self._source = dataset.source == self._source, dataset.source
        self.form.open_reading(told or self.form.reads_otherwise or (same and self.form.open))
        self._edited()

    def _replace_form(self, form: PreparationForm) -> None:
        """Show a form of other fields."""
        if self.form is not None:
            let_go(self.form)
            let_go(self.form.reset_button)
        self.form = form
        form.reset_button.setText(self.tr("Reset to the set's own"))
        form.edited.connect(self._edited)
        self.holder.addWidget(form)
        # Beside the others it costs no line of its own, so that all fields are in sight.
        self.buttons.insertWidget(1, form.reset_button)
        form.reset_button.setVisible(bool(form.editors))
        self.apply_button.setVisible(bool(form.editors))
        self.settled.setVisible(not form.editors)

    def _replace_preview(self, preview: Look | None) -> None:
        """Show what suits the events; what was tried for others is not shown any more."""
        self._task.cancel()
        if self.preview is not None:
            let_go(self.preview)
        self.preview = preview
        self.others.setVisible(preview is not None)
        if preview is not None:
            self.column.insertWidget(0, preview, stretch=2)

    def _chosen(self) -> dict[str, Any]:
        """Return the preparation of the data with what the form changes."""
        dataset, form = self.studio.data.dataset, self.form
        assert dataset is not None
        assert form is not None
        return {**dataset.preparation.model_dump(), **form.values()}

    def _edited(self) -> None:
        dataset, form = self.studio.data.dataset, self.form
        assert dataset is not None
        assert form is not None
        form.suit(dataset)
        chosen = self._chosen()
        changed = chosen != dataset.preparation.model_dump()
        self.studio.data.wish(chosen if changed else None)
        self.apply_button.setEnabled(changed)
        self.apply_button.setToolTip(
            self.tr("Prepare all data in this way; training and scores then use them")
            if changed
            else self.tr("The data are prepared in this way already; change a setting first.")
        )
        self._debounce.start()

    def _show_others(self) -> None:
        self.seed += 1
        self.refresh()

    def _previewed(self, shown: Preview) -> None:
        self.problem.say("")
        if self.preview is not None and shown.found is not None:
            self.preview.show_found(shown.found)
        self.protocol.setText(self.tr("Protocol: {0}").format(spoken(shown.protocol)))
        self.protocol.setToolTip(
            self.tr(
                "Every score is quoted with its protocol; scores of different protocols are never "
                "ranked together."
            )
        )

    def _refused(self, sentence: str) -> None:
        told = in_titles(sentence)
        self.problem.say(told)
        self.apply_button.setEnabled(False)
        self.apply_button.setToolTip(told)
