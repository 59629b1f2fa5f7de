"""Completion: say what is missing of an event, and see it filled in several ways."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ar_studio.errors import StudioError
from ar_studio.gui import events
from ar_studio.gui.completion import asking
from ar_studio.gui.completion import export as completion_export
from ar_studio.gui.completion.badge import MethodBadge
from ar_studio.gui.completion.kept import KeptCompletion
from ar_studio.gui.completion.request import CompletionBar
from ar_studio.gui.completion.run_on import RunOn
from ar_studio.gui.completion.saying import Worth
from ar_studio.gui.completion.several_page import SheetPage
from ar_studio.gui.completion.state import CompletionState
from ar_studio.gui.completion.telling import Teller
from ar_studio.gui.events.editor import Editor
from ar_studio.gui.events.obstacle import obstacle
from ar_studio.gui.events.results import Results
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.layout import Columns, Pages, exchange, pane, vbox
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.parts.given import GivenBox
from ar_studio.gui.parts.panel import EmptyState, Keys, run_stem
from ar_studio.gui.parts.run_panel import BELOW
from ar_studio.gui.parts.source import ImageSource
from ar_studio.gui.parts.subject import Subject
from ar_studio.gui.parts.supply import Supply
from ar_studio.gui.studio.completing import Request, Result
from ar_studio.gui.studio.given import file_stem
from ar_studio.gui.studio.mask import Meant
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run
from ar_studio.spaces import EventSpace


class CompletionPanel(KeptCompletion):
    """Fills in hatched pixels with the current run, and says how faithful the filling is."""

    name = "completion"
    verbs = ("complete",)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.state = CompletionState(studio, self)
        self._before: Meant | None = None  # of the last run that could be used
        self._completed = False  # with the model that was in hand before
        self.given = GivenBox(studio, studio.given_masked, each=False)
        self.bar = CompletionBar(self.given)
        self.subject = Subject(studio, self.given, self)
        self.images = self.subject.images
        self.source = ImageSource(self.images)
        self.supply = Supply(studio, self.subject, self.source, self)
        self.editor: Editor = events.UNKNOWN.editor(studio.jobs)
        self.badge = MethodBadge(studio.guides)
        self.results: Results = events.UNKNOWN.results(studio.jobs)
        self.several = SheetPage(studio, self.subject)
        self.teller = Teller(
            self.badge, self.bar, self.subject, self.state, self.several, studio.guides
        )
        self.run_on = RunOn(studio, self)
        self.views = Pages(self.tr("Completions of one image or of several"))
        self._connect()
        self._invite()
        bar = self.bar
        self.home = bar.complete_button
        self.kept = {"n": bar.n, "seed": bar.seed.box, "effort": bar.effort.slider}
        self.kept["numbers"] = self.badge.details
        self.named = {"complete": bar.complete_button, "badge": self.badge}
        self.named["view"] = self.views.bar
        self.begin(self._lay_out(), self.unreadable, self.unoffered)

    @property
    def title(self) -> str:
        return self.tr("Complete")

    def complete(self) -> None:
        """Complete the image with the current run's best weights, beginning anew."""
        self.bar.rest.stop()
        if (request := self._request()) is not None:
            self.state.complete(request)
        self._show_state()

    def _complete_live(self) -> None:
        """Complete what was painted, going on from where the particles are."""
        request = self._request()
        if request is not None and self.several.isVisible():
            self.several.fill_live(request, self.teller.expected)
        elif request is None or self._fresh:
            self.complete()  # something else was asked for than another mask
        else:
            self.state.go_on(request)

    def _complete_in_sight(self) -> None:
        """Complete the image, or the sheet of several where that is in front."""
        request = self._request()
        if request is not None and self.several.isVisible():
            self.bar.rest.stop()
            self.several.fill(request)
        else:
            self.complete()

    def _request(self) -> Request | None:
        """Return what is asked for now; None where nothing can be completed, or is hidden."""
        if self.run is None or self._why_not(*self.subject.masked()):
            return None
        return asking.request(self.subject, self.bar, self.badge, self.studio.guides)

    def _settings(self) -> str:
        return asking.settings(self.subject, self.bar)

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
        if self.several.isVisible():
            return self.several.exports()
        if result is None:
            return []
        return [
            *self.subject.roles.save_completions(result),
            Export(self.tr("Completions, image and mask (NumPy)…"), ".npz", self._arrays),
            Export(self.tr("Script that completes it anew (Python)…"), ".py", self._script),
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
            self.tr("Be content with the completions as they are"),
            self.state.stop,
            self.tr("Stop"),
        )
        self.work.bar.make_room(
            self.tr("refining · move 999, still changing · at most 4 min 59 s more")
        )
        left = pane(vbox(self.source, (self.editor, 1)))
        self.views.add(pane(vbox((self.results, 1))), self.tr("This image"))
        self.views.add(self.several, self.tr("Several images"))
        right = pane(vbox(self.badge, (self.views, 1)))
        both = Columns(left, right, stretch=(1, 1))
        return pane(vbox(self.bar, (both, 1), margins=BELOW))

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
        self.bar.complete_button.clicked.connect(self._complete_in_sight)
        self.bar.seed.renewed.connect(self._complete_in_sight)
        self.bar.seed.tell(self._settings)
        self.bar.changed.connect(self._complete_if_live)
        self.bar.changed.connect(self._show_state)
        self.badge.clamp.toggled.connect(self._show_state)
        self.badge.clamp.toggled.connect(self._complete_if_live)
        self.source.opened.connect(self.subject.open_picture)
        self.studio.pictured.connect(self.subject.open_picture)
        self.source.drawn.connect(self._begin_drawing)
        self.subject.taken.connect(self._taken)
        self.subject.told.connect(self._tell)
        self.subject.problem.connect(self.source.problem.say)
        self.images.changed.connect(self.fulfil)
        self.images.changed.connect(self._lend_data)
        self._follow_editor()
        self.bar.due.connect(self._complete_live)
        self.state.changed.connect(self._show_state)
        self.state.progressed.connect(self._show_progress)
        self.several.state.task.changed.connect(self._show_state)
        self.several.state.done.connect(self.state.note)
        self.several.changed.connect(self.bar.changed)
        self.views.bar.currentChanged.connect(self._turn)
        self.run_on.changed.connect(self._show_guess)
        self.run_on.ended.connect(lambda: self.editor.switch_off())
        studio.mask.changed.connect(self._follow_mask)
        studio.given_masked.changed.connect(self._show_state)
        studio.given_masked.changed.connect(self._complete_if_live)
        studio.run_data.changed.connect(self._follow_data)
        studio.guides.changed.connect(self._follow_guide)
        studio.guides.chose.connect(self._complete_if_live)

    # Following the session

    @property
    def _result(self) -> Result | None:
        """The last completions, if they are the current run's: out of sight, old ones stay."""
        result, run = self.state.result, self.run
        mine = result is not None and run is not None and result.request.folder == run.folder
        return result if mine else None

    @property
    def _fresh(self) -> bool:
        """Whether the last completions asked for are of the image, the mask and what is given."""
        clamped, given = self.badge.clamp.isChecked(), self.subject.given()
        return self.state.shows(*self.subject.masked(), clamped, given)

    def obstacle(self, run: Run) -> QWidget | None:
        if _space(run) is None:
            return self.unreadable
        why_not = obstacle(run)
        self.unoffered.text.setText(mathematics(why_not))
        return self.unoffered if why_not else None

    def follow(self, run: Run | None, another: bool) -> None:
        """Make room for the run's events; its weights are read once the panel is in sight."""
        subject, space = self.subject, None if run is None else run.record.model.space
        was, subject.run = subject.run, run
        self.given.follow(run)
        score = None if run is None else run.record.scores.get("test")
        self.badge.worth = Worth(score, self.studio.gallery.best(score))
        if another:
            self._follow_data()
            begun = self.state.task.working or bool(self.several.state.rows)
            self._completed = begun or self.state.result is not None
            self.bar.rest.stop()
            self.results.clear()
        roles = subject.roles if run is None or space is None else events.of_run(run)
        if space != subject.space or roles != subject.roles:
            worked_on = subject.worked_on
            if subject.space is not None:
                self._before = subject.space, subject.roles.words
            before, subject.space = self._before, space
            if space is not None:
                self._suit(roles)
                kept = before is None or self.studio.mask.carry(before, (space, roles.words))
                if not kept and worked_on and self.isVisible():
                    subject.tell_what_waits(None if before is None else before[0], was)
                if kept and space.context is not None:
                    subject.change_example()
            self._follow_data()
            self._lend_data()
            self._follow_mask()
        if self.isVisible() or run is None:
            self.state.use(run)
            self.studio.guides.follow(run)
        self._show_state()

    def _suit(self, roles: Roles) -> None:
        """Put the editor and the results that suit the events in their places."""
        self.subject.roles = roles
        self.source.suit(roles)
        self.badge.suit(roles.say)
        self.views.bar.setVisible(roles.drawable)
        if not roles.drawable:
            self.views.bar.setCurrentIndex(0)
        if self.editor.suits(roles.space) and self.results.suits(roles.space):
            return
        jobs = self.studio.jobs
        editor, results = roles.editor(jobs), roles.results(jobs)
        exchange(self.editor, editor)
        exchange(self.results, results)
        self.editor, self.results = editor, results
        self._follow_editor()

    def _follow_editor(self) -> None:
        self.run_on.switch(False)  # as another editor says
        self.editor.edited.connect(self._edited)
        self.editor.opened.connect(self.subject.open_mask)
        self.editor.saved.connect(self._save_mask)
        self.editor.moved.connect(self._follow_stroke)
        self.editor.switched.connect(self.run_on.switch)
        self.results.kept.connect(self.subject.go_on_from)
        self.results.questioned.connect(self._question)

    def _question(self, event: NDArray[Any]) -> None:
        """Take a completion to where it can be asked what if."""
        self.studio.ask("explore")  # else the image would be completed anew, where that is live
        self.subject.go_on_from(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._follow_data()
        self._follow_sight()
        self.run_on.show(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.bar.rest.stop()
        self._follow_sight()
        self.run_on.show(False)

    def _follow_sight(self) -> None:
        """Let the completions of this image wait while nobody looks at them."""
        task = self.state.task
        task.resume() if self.isVisible() and not self.several.isVisible() else task.pause()

    def _follow_data(self) -> None:
        self.supply.follow(self.isVisible())
        self.several.fill_waiting()

    def _lend_data(self) -> None:
        """Let the completions of a row be compared with rows of the data."""
        split = self.images.split
        self.results.set_data(None if split is None else split.events)

    # What is asked of the page

    def refusal(self, run: Run) -> str:
        return super().refusal(run) or obstacle(run)

    def do(self) -> bool:
        """Complete what is there; an image that hides nothing loses half of itself first."""
        run = self.run
        assert run is not None
        if self.subject.strange:  # what is one's own is kept
            if self.images.coming or self.studio.run_data.want(run):
                return False
            self.subject.example_of = ""
            self.images.step(0)
        image, mask = self.subject.masked()
        if image is None or mask is None:
            return False  # an example is on its way
        if mask.all():
            self.studio.mask.set(image, self.subject.roles.first_mask())
        self.views.bar.setCurrentIndex(0)
        self.complete()
        return True

    def take_up(self) -> None:
        """Complete the same image with another model, if the one before had completed it."""
        if self._completed and self.run is not None:
            self._complete_in_sight()
        self._completed = False

    def waiting(self) -> str:
        return self.tr("{0} completes an image as soon as the engine is loaded")

    # The image and its mask

    def _begin_drawing(self) -> None:
        self.subject.begin_drawing()
        self.editor.begin()

    def _taken(self) -> None:
        self.editor.end()
        self.fulfil()

    def _tell(self, sentence: str) -> None:
        self.editor.say(sentence)

    def _save_mask(self, path: str) -> None:
        if self.studio.mask.mask is not None:  # another model may have come meanwhile
            self.export(Export(self.tr("Mask (PNG)…"), ".png", self._mask), Path(path))

    def _edited(self) -> None:
        image = self.editor.event_shown()
        if image is not None:
            self.subject.take_edited(image, self.editor.observed(), self.editor.origin)

    def _follow_mask(self) -> None:
        if self.subject.space is not None:
            self.editor.show_event(*self.subject.masked(), self.subject.space)
        self._show_state()
        self._complete_if_live()

    def _complete_if_live(self) -> None:
        if self.isVisible():
            self.bar.complete_if_live()

    def _turn(self) -> None:
        """Let what is in front now be live; what was done there already stays."""
        self._follow_sight()
        self._show_state()
        if not (self.several.fresh if self.several.isVisible() else self._fresh):
            self._complete_if_live()

    def _follow_guide(self) -> None:
        """Be live by itself where completions come at once: another model begins by itself too."""
        found = self.studio.guides.found
        if found is not None:
            self.bar.suit(found.needless or self.studio.guides.guide is not None)
            if self._result is None and not self.state.drawing:
                self._complete_if_live()
        self._show_state()

    # Showing

    def _show_state(self) -> None:
        image, mask = self.subject.masked()
        self.source.show_whose("" if image is None else self.studio.mask.whose)
        whole = mask is not None and bool(mask.all())
        self.bar.allow(self._why_not(image, mask), self.subject.roles.say.why_all if whole else "")
        result, drawing = self._result, self.state.drawing
        if not drawing and result is not self.results.shown:
            if result is None:
                self.results.clear()
            else:
                self.results.show_result(result)
        asked, fresh = self._request(), self._fresh
        if self.state.refining and not fresh:
            self.state.task.cancel()  # nobody asks for these any more
            return  # since that is told
        self.several.follow(asked)
        self.run_on.give_way(drawing or self.several.state.task.working)
        self._follow_stroke()
        self.teller.tell(result, fresh, self.isVisible())
        if result is not None and not drawing:
            asked = self.bar.difference(result.request if fresh else None)
            self.results.show_stale(not self.bar.waits and (not fresh or bool(asked)), asked)

    def _follow_stroke(self) -> None:
        """Let what runs on complete what is painted, before the stroke is done too."""
        asked, editor = self._request(), self.editor
        if asked is not None and editor.in_stroke:
            image, mask = editor.event_shown(), editor.observed()
            if image is not None and mask is not None and not mask.all():
                asked = replace(asked, image=image.copy(), mask=mask)
        self.run_on.ask(asked)

    def _show_guess(self) -> None:
        self.editor.show_guess(self.run_on.picture)

    def _show_progress(self) -> None:
        request, progress = self.state.request, self.state.progress
        if request is not None and progress is not None:
            self.results.show_progress(request, progress)
            self.badge.show_progress(request, progress)

    def _why_not(self, image: NDArray[Any] | None, mask: NDArray[np.bool_] | None) -> str:
        if image is None or mask is None:
            return self.subject.roles.say.why_none
        return self.given.why_not()

    # Exporting

    def _mask(self) -> completion_export.Mask:
        assert self.studio.mask.mask is not None
        return completion_export.Mask(self.studio.mask.mask)

    def _script(self) -> completion_export.Script:
        assert self.state.result is not None
        return completion_export.Script(self.state.result)

    def _arrays(self) -> completion_export.Arrays:
        assert self.state.result is not None
        return completion_export.Arrays(self.state.result)


def _space(run: Run) -> EventSpace | None:
    """Return the events of a run; None if its record was edited into nonsense."""

    try:
        return run.record.model.space
    except StudioError:
        return None
