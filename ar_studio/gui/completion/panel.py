"""Completion: say what is missing of an event, and see it filled in several ways."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ar_studio.errors import StudioError
from ar_studio.gui import engine, events
from ar_studio.gui.completion import export as completion_export
from ar_studio.gui.completion.badge import MethodBadge
from ar_studio.gui.completion.request import CompletionBar
from ar_studio.gui.completion.source import ImageSource
from ar_studio.gui.completion.state import CompletionState
from ar_studio.gui.events.editor import Editor
from ar_studio.gui.events.obstacle import obstacle
from ar_studio.gui.events.results import Results
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.layout import Columns, exchange, pane, vbox
from ar_studio.gui.kit.task import Task
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.parts.given import GivenBox
from ar_studio.gui.parts.offers import data_title
from ar_studio.gui.parts.panel import EmptyState, Keys, run_stem
from ar_studio.gui.parts.run_panel import BELOW, RunPanel
from ar_studio.gui.studio.completing import Request, Result
from ar_studio.gui.studio.given import Conditions, Given, file_stem
from ar_studio.gui.studio.images import ImagesState
from ar_studio.gui.studio.mask import fits
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace

DEBOUNCE_MS = 400


class CompletionPanel(RunPanel):
    """Fills in hatched pixels with the current run, and says how faithful the filling is."""

    name = "completion"
    verbs = ("complete",)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.state = CompletionState(studio, self)
        self.images = ImagesState(studio.jobs, self)
        self.space: EventSpace | None = None
        self._space_before: EventSpace | None = None  # of the last run that could be used
        self._example_of = ""  # the data that the image is an example of, unless it is one's own
        self._completed = False  # with the model that was in hand before
        self._painted = self.tr(", painted over")  # ends what is said of an image
        self._reading = Task(
            studio.jobs, "load", self, self._take_picture, failed=self._say_what_is_wrong
        )
        self.bar = CompletionBar()
        self.source = ImageSource(self.images)
        self.given = GivenBox(studio, studio.given_masked, each=False)
        self.roles = events.UNKNOWN
        self.editor: Editor = self.roles.editor()
        self.badge = MethodBadge()
        self.results: Results = self.roles.results(studio.jobs)
        self._debounce = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._connect()
        self._invite()
        self.home = self.bar.complete_button
        self.kept = {"n": self.bar.n, "seed": self.bar.seed.box, "live": self.bar.live}
        self.begin(self._lay_out(), self.unreadable, self.unoffered)

    @property
    def title(self) -> str:
        return self.tr("Complete")

    def complete(self) -> None:
        """Complete the image with the current run's best weights."""
        self._debounce.stop()
        run, image, mask = self.run, *self._event()
        if run is None or self.space is None or self._why_not(image, mask):
            return
        assert image is not None
        assert mask is not None
        self.state.complete(
            Request(
                folder=run.folder,
                title=run.record.title,
                image=image.copy(),
                mask=mask.copy(),
                space=self.space,
                n=self.bar.n.value(),
                seed=self.bar.seed.value(),
                clamped=self.badge.clamp.isChecked(),
                given=self._given(),
                filmed=self.roles.filmed,
            )
        )

    def _settings(self) -> str:
        """Return what Complete would complete, with what and how, as text."""
        run, (image, mask) = self.run, self._event()
        if run is None:
            return ""
        said = [run.record.title, data_title(run)]
        if image is not None and mask is not None:
            hidden = self.tr("{0:,} of {1:,} hidden").format(int((~mask).sum()), mask.size)
            said += [self.studio.mask.whose, hidden]
        words = self.tr("{0} completions · seed {1}")
        said.append(words.format(self.bar.n.value(), self.bar.seed.value()))
        return " · ".join(part for part in said if part)

    def open_picture(self, path: str) -> None:
        """Read a picture file as the image to complete, in the background."""
        space = self.space
        if space is None:
            self.studio.notice(
                self.tr("Choose a model first; {0} is completed then.").format(Path(path).name)
            )
        else:
            self._reading.run(
                self.tr("Open {0}").format(Path(path).name),
                lambda: engine.export.read_event(Path(path), space).numpy(),
            )

    def keys(self) -> Keys:
        return [
            (self.tr("Enter"), self.tr("Complete with what is typed; close a polygon")),
            (self.tr("Space"), self.tr("Paint, or set a corner, at the cursor of the arrow keys")),
            (self.tr("Backspace"), self.tr("Take back the last corner of a polygon")),
            (self.tr("Escape"), self.tr("Give up the stroke or polygon in progress")),
            (self.tr("Right button"), self.tr("Do the opposite of the tool in hand")),
            (self.tr("Wheel"), self.tr("Change the size of the tip, over the image")),
        ]

    def exports(self) -> list[Export]:
        result = self._result
        if result is None:
            return []
        return [
            *self.roles.save_completions(result),
            Export(self.tr("Completions, image and mask (NumPy)…"), ".npz", self._arrays),
        ]

    def stem(self) -> str:
        result = self._result
        if result is None or self.run is None:
            return self.name
        stem = run_stem(self.run, "completions")
        return file_stem(stem, result.request.seed, result.request.given)

    # Building

    def _lay_out(self) -> QWidget:
        self.header(
            self.state.task,
            self.tr("Progress of the completion"),
            self.tr("Give up; the last completions stay"),
        )
        left = pane(vbox(self.source, (self.editor, 1)))
        right = pane(vbox(self.badge, (self.results, 1)))
        both = Columns(left, right, stretch=(1, 1))
        return pane(vbox(self.bar, self.given, (both, 1), margins=BELOW))

    def _invite(self) -> None:
        self.invite(
            self.tr("Complete an image"),
            self.tr(
                "Hide part of an image and let a trained model fill it in, several times over. "
                "Train a model first, or choose one of your runs."
            ),
            self.tr("No weights to complete with yet"),
            self.tr(
                "The current run keeps its first weights after one epoch; then it can fill in "
                "what you hide."
            ),
        )
        another = self.tr("Choose a run"), partial(self.studio.ask, "choose")
        self.unreadable = EmptyState(
            self.tr("This run cannot be used"),
            self.tr("Its record does not describe a model; choose another run."),
            *another,
        )
        self.unoffered = EmptyState(self.tr("Nothing to complete with this run"), "", *another)

    def _connect(self) -> None:
        studio = self.studio
        self.bar.complete_button.clicked.connect(self.complete)
        self.bar.seed.renewed.connect(self.complete)
        self.bar.seed.tell(self._settings)
        self.bar.changed.connect(self._complete_if_live)
        self.bar.changed.connect(self._show_state)
        self.badge.clamp.toggled.connect(self._show_state)
        self.badge.clamp.toggled.connect(self._complete_if_live)
        self.source.opened.connect(self.open_picture)
        self.studio.pictured.connect(self.open_picture)
        self.source.drawn.connect(self._begin_drawing)
        self.source.data_wanted.connect(self._load_data)
        self.images.changed.connect(self._describe_source)
        self.images.changed.connect(self._take_first)
        self.images.changed.connect(self.fulfil)
        self.images.changed.connect(self._lend_data)
        self.images.picked.connect(self._take_example)
        self.editor.edited.connect(self._edited)
        self._debounce.timeout.connect(self.complete)
        self.state.changed.connect(self._show_state)
        self.state.progressed.connect(self._show_progress)
        studio.mask.changed.connect(self._follow_mask)
        studio.given_masked.changed.connect(self._show_state)
        studio.given_masked.changed.connect(self._complete_if_live)
        studio.run_data.changed.connect(self._follow_data)

    # Following the session

    @property
    def _result(self) -> Result | None:
        """The last completions, if they are the current run's: out of sight, old ones stay."""
        result, run = self.state.result, self.run
        mine = result is not None and run is not None and result.request.folder == run.folder
        return result if mine else None

    def obstacle(self, run: Run) -> QWidget | None:
        if _space(run) is None:
            return self.unreadable
        why_not = obstacle(run)
        self.unoffered.text.setText(mathematics(why_not))
        return self.unoffered if why_not else None

    def follow(self, run: Run | None, another: bool) -> None:
        """Make room for the run's events; its weights are read once the panel is in sight."""
        space = None if run is None else run.record.model.space
        self.given.follow(run)
        score = None if run is None else run.record.scores.get("test")
        self.badge.judge(score, self.studio.gallery.best(score))
        if another:
            self._follow_data()
            self._completed = self.state.result is not None or self.state.task.working
            self._debounce.stop()
            self.results.clear()
        roles = self.roles if run is None or space is None else events.of_run(run)
        if space != self.space or roles != self.roles:
            before, self.space = self.space or self._space_before, space
            self._space_before = before
            if space is not None:
                self._suit(roles)
                if before is not None and not self.studio.mask.carry(before, space):
                    self._say_what_stays(before)
                if space.context is not None:
                    # An image of other data would not go with anything that this run is given.
                    self.studio.mask.set(None, None)
            self._follow_data()
            self._lend_data()
            self._follow_mask()
        if self.isVisible() or run is None:
            self.state.use(run)
        self._show_state()

    def _say_what_stays(self, space: EventSpace) -> None:
        if self.isVisible():
            text = self.tr("Image and mask could not be kept: they were for {0}. They wait there.")
            self.studio.notice(text.format(events.of(space).say.described(space)))

    def _suit(self, roles: Roles) -> None:
        """Put the editor and the results that suit the events in their places."""
        self.roles = roles
        self.source.suit(roles)
        self.badge.suit(roles.say)
        if self.editor.suits(roles.space) and self.results.suits(roles.space):
            return
        editor, results = roles.editor(), roles.results(self.studio.jobs)
        exchange(self.editor, editor)
        exchange(self.results, results)
        self.editor, self.results = editor, results
        editor.edited.connect(self._edited)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._follow_data()

    def _follow_data(self) -> None:
        run, dataset = self.run, self._fitting()
        wanted = dataset is not None or self.isVisible()
        if run is None or self.space is None or not wanted:
            self.images.follow(None)
        elif self.isVisible() and self.studio.run_data.want(run):
            self.images.follow(None)  # its own are on their way
        elif dataset is None:
            self.images.borrow(run)
        elif self.isVisible() or not self.images.offers(dataset):
            self.images.follow(dataset if self.isVisible() else None)
        self._describe_source()

    def _fitting(self) -> engine.data.Dataset | None:
        """Return the run's data or, if they are not on this machine, open ones of such events."""
        own = None if self.run is None else self.studio.run_data.of(self.run)
        if own is not None:
            return own
        dataset = self.studio.data.dataset
        if dataset is None or dataset.space != self.space:
            return None
        # Two tasks may give pictures of one size, which mean something else.
        if Conditions.of_data(dataset) != self.given.conditions:
            return None
        # Rows of other columns would only look like events of this run.
        return dataset if events.of_data(dataset) == self.roles else None

    def _describe_source(self) -> None:
        """Say where the images are from, or why there are none and what to do."""
        run, dataset, other = self.run, self._fitting(), self.studio.data.dataset
        if run is None or self.space is None:
            return
        say, trained_on = self.roles.say, Path(run.record.data.source).name
        split = self.images.split
        note = ""
        if dataset is not None:
            if dataset.source != run.record.data.source:
                note = say.of_other_data.format(dataset.name, trained_on)
        elif split is not None and split.drawn:
            note = say.by_a_model.format(trained_on)
        elif split is None and self.studio.run_data.missing(run):
            there = None if other is None else (other.name, other.space)
            note = say.not_open(self.space, trained_on, there)
        self.source.show_note(note, offer_data=bool(note))

    def _lend_data(self) -> None:
        """Let the completions of a row be compared with rows of the data."""
        split = self.images.split
        self.results.set_data(None if split is None else split.events)

    def _load_data(self) -> None:
        if self.run is not None:
            data = self.run.record.data
            self.studio.data.choose(data.source, dict(data.preparation))

    # What is asked of the page

    def refusal(self, run: Run) -> str:
        return super().refusal(run) or obstacle(run)

    def do(self) -> bool:
        """Complete what is there; an image that hides nothing loses half of itself first."""
        run = self.run
        assert run is not None
        if self._example_of not in ("", run.record.data.source):
            # An example of other data says nothing of this model; what is one's own is kept.
            if self.images.coming or self.studio.run_data.want(run):
                return False
            self._example_of = ""
            self.images.step(0)
        image, mask = self._event()
        if image is None or mask is None:
            return False  # an example is on its way
        if mask.all():
            self.studio.mask.set(image, self.roles.first_mask())
        self.complete()
        return True

    def take_up(self) -> None:
        """Complete the same image with another model, if the one before had completed it."""
        if self._completed and self.run is not None:
            self.complete()
        self._completed = False

    def waiting(self) -> str:
        return self.tr("{0} completes an image as soon as the engine is loaded")

    # The image and its mask

    def _event(self) -> tuple[NDArray[Any] | None, NDArray[np.bool_] | None]:
        """Return the shared image and mask if they are of the run's events, else neither."""
        image, mask = self.studio.mask.image, self.studio.mask.mask
        if self.space is None or image is None or mask is None:
            return None, None
        return (image, mask) if fits(image, self.space) else (None, None)

    def _given(self) -> Given | None:
        """Return what the image to complete is given."""
        return self.studio.given_masked.given(self.given.conditions)

    def _take_example(self, image: NDArray[Any]) -> None:
        """Complete an image of the data, which brings along what it is given itself."""
        split, index = self.images.split, self.images.index
        assert split is not None
        assert index is not None
        context = split.context(index)
        if context is not None and self.given.conditions is not None:
            words = self.tr("that of test image {0}").format(index)
            self.studio.given_masked.give_own(self.given.conditions, context, words)
        self._take(image, self.roles.say.whose(split, index))
        self._example_of = "" if self.run is None else self.run.record.data.source

    def _take(self, image: NDArray[Any], whose: str) -> None:
        """Complete another image, under the mask that is there."""
        self.source.problem.say("")
        self._example_of = ""
        _, mask = self._event()
        self.studio.mask.set(image, self.roles.first_mask() if mask is None else mask, whose)
        self.fulfil()

    def _take_first(self) -> None:
        if self.images.count and self._event()[0] is None:
            self.images.step(0)

    def _begin_drawing(self) -> None:
        if self.space is not None:
            blank = np.zeros(self.space.event_shape, self.space.values.stored)
            self._take(blank, self.tr("Your own drawing"))
            self.editor.begin()

    def _take_picture(self, image: NDArray[Any]) -> None:
        self._take(image, self.tr("Your own picture"))

    def _say_what_is_wrong(self, sentence: str) -> None:
        self.source.problem.say(sentence)

    def _edited(self) -> None:
        image, before, whose = self.editor.event_shown(), self._event()[0], None
        if image is not None:
            said = self.studio.mask.whose
            painted = before is not None and not np.array_equal(image, before)
            if painted:
                usual = said if said.endswith(self._painted) else said + self._painted
                whose = self.studio.mask.known(image) or usual
            self.studio.mask.set(image, self.editor.observed(), whose)

    def _follow_mask(self) -> None:
        if self.space is not None:
            self.editor.show_event(*self._event(), self.space)
        self._show_state()
        self._complete_if_live()

    def _complete_if_live(self) -> None:
        if self.bar.live.isChecked() and self.isVisible():
            self._debounce.start()

    # Showing

    def _show_state(self) -> None:
        image, mask = self._event()
        self.source.show_whose("" if image is None else self.studio.mask.whose)
        self.bar.allow(self._why_not(image, mask))
        clamped = self.badge.clamp.isChecked()
        result = self._result
        if not self.state.task.working and result is not self.results.shown:
            if result is None:
                self.results.clear()
            else:
                self.results.show_result(result)
        fresh = self.state.shows(image, mask, clamped, self._given())
        if mask is None:
            self.badge.show_no_image()
        elif mask.all():
            self.badge.show_complete_image()
        elif result is not None and fresh and not self.state.task.working:
            self.badge.show_result(result)
        elif (method := self.state.predicted(mask, clamped)) is not None:
            self.badge.show_prediction(method)
        elif self.state.problem:
            self.badge.show_problem(self.state.problem)
        else:
            self.badge.show_waiting()
        if result is not None and not self.state.task.working:
            asked = self.bar.difference(result.request if fresh else None)
            waits = self._debounce.isActive()
            self.results.show_stale(not waits and (not fresh or bool(asked)), asked)

    def _show_progress(self) -> None:
        request, progress = self.state.request, self.state.progress
        if request is not None and progress is not None:
            self.results.show_progress(request, progress)

    def _why_not(self, image: NDArray[Any] | None, mask: NDArray[np.bool_] | None) -> str:
        if image is None or mask is None:
            return self.roles.say.why_none
        return self.roles.say.why_all if mask.all() else self.given.why_not()

    # Exporting

    def _arrays(self) -> completion_export.Arrays:
        assert self.state.result is not None
        return completion_export.Arrays(self.state.result)


def _space(run: Run) -> EventSpace | None:
    """Return the events of a run; None if its record was edited into nonsense."""

    try:
        return run.record.model.space
    except StudioError:
        return None
