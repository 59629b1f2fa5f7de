"""Sampling: an event drawn value by value beside what the model expected, and many more."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from ar_studio.gui import engine, events
from ar_studio.gui.canvas import thumbnail
from ar_studio.gui.events.hero import Hero
from ar_studio.gui.events.place import ViewPlace
from ar_studio.gui.events.writers import Drawn
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.layout import REST, Pages, Quiet, exchange, hbox, pane, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.stale import Stale
from ar_studio.gui.kit.transport import TransportBar
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.parts.given import GivenBox
from ar_studio.gui.parts.offers import data_title
from ar_studio.gui.parts.panel import Keys, run_stem
from ar_studio.gui.parts.run_panel import BELOW, RunPanel
from ar_studio.gui.sampling import notes
from ar_studio.gui.sampling.history import HistoryStrip, Past
from ar_studio.gui.sampling.request import RequestBar
from ar_studio.gui.sampling.room import Room
from ar_studio.gui.sampling.script import Script
from ar_studio.gui.sampling.state import Request, SamplingState
from ar_studio.gui.sampling.ways import WaysPage
from ar_studio.gui.sampling.whatif import WhatIf
from ar_studio.gui.studio.given import Given, file_stem
from ar_studio.gui.studio.reference import ReferenceState
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

USUAL_PASSES = 25
Place = tuple[tuple[int, ...], int, int]  # what is drawn, which sample, and how far


class SamplingPanel(RunPanel):
    """Draws from the current run, and plays back how each image came about."""

    name = "sampling"
    verbs = ("sample",)
    part = frozenset({"run"})

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.state = SamplingState(studio, self)
        self.reference = ReferenceState(studio.jobs, studio.data, studio.run_data, self)
        self.request = RequestBar()
        self.given = GivenBox(studio, studio.given)
        self.roles = events.UNKNOWN
        self.what_if = WhatIf(studio, self.state, self)
        self.hero: Hero = self.roles.hero(studio.jobs)
        self.transport = TransportBar(self.state.player)
        self.samples = ViewPlace(studio.jobs, self.tr("Samples"))
        self.ways = WaysPage(studio, self.state)
        self.history = HistoryStrip()
        self._before: Place | None = None  # with the model that was in hand before
        self._by_passes = False  # what the speed of the transport suits
        self.note = Line(self.tr("About these samples"))
        self.stale, self.hero_stale = Stale(self.samples), Stale(self.hero)
        self._invite()
        content = self._lay_out()
        self._connect()
        self.home = self.request.draw_button
        self.kept = {**self.request.kept(), "maps": self.maps}
        self.named = {"draw": self.request.draw_button, "given": self.given}
        self.named |= {"samples": self.samples, "play": self.transport, "view": self.views.bar}
        self._drawn_before = False  # samples were in sight when the session was kept
        self._then: tuple[int, int] | None = None  # where of them is looked at, once they are there
        self.begin(content)

    @property
    def title(self) -> str:
        return self.tr("Sample")

    def do(self) -> bool:
        """Draw, unless something has to be given first: then the page says so."""
        self.draw()
        if self._then is not None:
            self.state.go_to(*self._then)
            self._then = None
        return True

    def take_up(self) -> None:
        """Draw with another model from the seed of the samples that were in sight, at their place.

        Where it draws other events, there is no such place.
        """
        before, self._before = self._before, None
        if before is None or self.run is None:
            return
        self.draw()
        shape, index, position = before
        if shape == self.run.record.model.event_shape:
            self.state.go_to(index, position)

    def keep(self) -> dict[str, Any]:
        drawn = self.state.drawing is not None or self._drawn_before
        return {**super().keep(), "drawn": drawn}

    def restore(self, kept: dict[str, Any]) -> None:
        """Be as it was: samples are drawn again from their seed, once they are in sight."""
        super().restore(kept)
        self._drawn_before = kept.get("drawn") is True
        if self.isVisible():
            self._draw_again()

    def share(self) -> dict[str, Any]:
        at = [self.state.index, self.state.player.position]
        return {**super().share(), "at": at if self.state.drawing is not None else None}

    def take(self, shared: dict[str, Any]) -> None:
        """Draw again what was drawn, and look at the same sample as far as it was then."""
        self.state.clear()
        match shared.get("at"):
            case [int() as index, int() as position] if min(index, position) >= 0:
                self._then = index, position
            case _:
                self._then = None
        super().take(shared)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_again()

    def _draw_again(self) -> None:
        again, self._drawn_before = self._drawn_before, False
        if again and self.state.drawing is None:
            self.serve("sample", ())

    def waiting(self) -> str:
        return self.tr("{0} draws as soon as the engine is loaded")

    def draw(self) -> None:
        """Draw from the current run's best weights."""
        values = self.request
        if self.run is None or not values.draw_button.isEnabled():
            return
        given = self.studio.given.given(self.given.conditions, values.n.value())
        self._draw(given)

    def recall(self, past: Past) -> None:
        """Go back to a drawing of before: its model, its settings, the sample looked at."""
        run = self.studio.runs.get(past.request.folder)
        if run is None or not run.has_weights:
            gone = self.tr("{0} is no longer among the runs.")
            self.studio.notice(gone.format(past.request.title))
            return
        if self.run is None or run.folder != self.run.folder:
            self.studio.runs.select(run)
        index = past.index  # the first is looked at meanwhile
        self.request.set_values(past.request)
        self._draw(past.request.given)
        self.state.go_to(index, run.record.model.space.size)

    def _draw(self, given: Given | None) -> None:
        values, run = self.request, self.run
        if run is None:
            return
        request = self.state.draw(
            run,
            values.n.value(),
            values.seed.value(),
            values.temperature.value(),
            values.method.currentData(),
            given,
            values.prompt.text,
        )
        self.history.add(request, self._settings())
        self._show_growth()

    def _settings(self) -> str:
        """Return what the samples in sight were drawn from, or the next ones will be, as text."""
        drawing, run = self.state.drawing, self.run
        if run is None:
            return ""
        said = [run.record.title, data_title(run), self.request.words()]
        if drawing is not None and drawing.request.given is not None:
            said.append(self.tr("given {0}").format(drawing.request.given.words))
        return " · ".join(said)

    def _remember(self) -> None:
        """Show in the strip which of the samples is looked at."""
        drawing, index = self.state.drawing, self.state.index
        if drawing is None:
            return
        every = drawing.all if drawing.all.known == drawing.all.size else drawing.first
        kind, top = every.space.kind, every.space.values.top
        if every.known < every.size or index >= every.n:
            return
        event = every.image(every.size, index)[None]
        if kind.pictured:
            self.history.picture(drawing.request, index, thumbnail.images_of(event, top))
        elif every.decoded is not None:
            pictures = every.decoded.at(every.size)[index][None]
            self.history.picture(drawing.request, index, thumbnail.images_of(pictures, 255))
        elif kind.heard or kind.latent:
            self.history.picture(drawing.request, index, [], self.roles.sketch(event))

    def keys(self) -> Keys:
        enter = self.tr("Enter"), self.tr("Draw what is typed")
        return [enter, *self.transport.keys()]

    def exports(self) -> list[Export]:
        drawing = self.state.drawing
        if drawing is None or not drawing.first.known:
            return []
        title = self.tr("Script that draws these again (Python)…")
        script = Export(title, ".py", lambda: self._script(drawing.request))
        if self.ways.isVisible():
            return self.ways.exports()
        branches = self.what_if.exports(self.run, self._about())
        return [*self.roles.save_drawn(self._drawn), script, *branches]

    def _script(self, request: Request) -> Script:
        drawing = self.state.drawing
        begun = drawing.begun() if drawing is not None and request.prompt else ()
        return Script(request, self.roles.space, tuple(begun), self._maps)

    @property
    def _maps(self) -> bool:
        """Whether what was expected of each pixel is asked for, and can be seen."""
        return self.roles.space.kind.pictured and self.maps.isChecked()

    def stem(self) -> str:
        drawing = self.state.drawing
        if drawing is None or self.run is None:
            return self.name
        stem = run_stem(self.run, "samples")
        return file_stem(stem, drawing.request.seed, drawing.request.given)

    # Building

    def _lay_out(self) -> QWidget:
        self.header(
            self.state.task, self.tr("Drawing"), self.tr("Stop drawing; what is drawn stays")
        )
        left = pane(vbox((self.hero, 1), self.transport, self.what_if.tree, self._past()))
        self.views = Pages(self.tr("Samples, or one of them in several ways"))
        self.views.add(pane(vbox(self._samples_title(), (self.samples, 1))), self.tr("Samples"))
        self.views.add(self.ways, self.tr("Same noise, other ways"))
        self.room = Room(left, self.views)
        return pane(vbox(self.request, self.given, self.note, (self.room, 1), margins=BELOW))

    def _past(self) -> QHBoxLayout:
        label = Quiet(self.tr("Drawn before"))
        label.setWordWrap(False)
        return hbox(label, 8, (self.history, 1))

    def _samples_title(self) -> QHBoxLayout:
        self.samples.set_tip(self.tr("Choose a sample to see how it came about"))
        self.samples.set_placeholder(self.tr("Samples appear here."))
        self.samples.setMinimumHeight(120)
        self.maps = called(
            QCheckBox(self.tr("with their pro&babilities")),
            tip=self.tr("Beside the samples, what was expected of each pixel when it was drawn"),
        )
        self.load_button = QPushButton(self.tr("Load the run's data"))
        self.load_button.setToolTip(
            self.tr("Open the data set that this run was trained on, to see it beside the samples")
        )
        return hbox(self.maps, REST, self.load_button)

    def _connect(self) -> None:
        self.request.draw_button.clicked.connect(self.draw)
        self.request.changed.connect(self._show_note)
        self.request.seed_renewed.connect(self.draw)
        self.request.method.currentIndexChanged.connect(self._limit)
        look_at = self.state.look_at, self.what_if.look_at
        for follow in (*look_at, self._show_note, self._remember):
            self.samples.selected.connect(follow)
        self.what_if.shown.connect(self._show_path)
        self.hero.chosen.connect(self._branch)
        self.history.recalled.connect(self.recall)
        self.maps.toggled.connect(self._show_growth)
        self.request.seed.tell(self._settings)
        self.reference.changed.connect(self._show_reference)
        self.load_button.clicked.connect(self.reference.load)
        self.state.player.moved.connect(self._show_position)
        self.state.changed.connect(self._show_note)
        self.state.grew.connect(self._show_growth)
        self.studio.given.changed.connect(self._show_given)

    def _invite(self) -> None:
        self.invite(
            self.tr("Watch a model draw"),
            mathematics(
                self.tr(
                    "Choose a trained run, or train a model: it then draws new images one pixel "
                    "after the other, each from p(x_i | x_<i), beside the map of those "
                    "probabilities."
                )
            ),
            self.tr("No weights to draw from yet"),
            self.tr(
                "The current run keeps its first weights after one epoch. "
                "Then you can watch it draw, pixel by pixel, while training goes on."
            ),
        )

    # Showing

    def follow(self, run: Run | None, another: bool) -> None:
        if another:
            self._before = self._place()
            self.state.clear()
        if another and run is not None:
            self._use(run)
        self._show_note()

    def _place(self) -> Place | None:
        drawing = self.state.drawing
        if drawing is None:
            return None
        return drawing.all.space.event_shape, self.state.index, self.state.player.position

    def _use(self, run: Run) -> None:
        """Begin anew: another run is current."""
        roles = events.of_run(run)
        self.samples.suit(roles)
        if roles != self.roles:
            self.roles = roles
            old, self.hero = self.hero, roles.hero(self.studio.jobs)
            self.hero_stale.mark(False)
            exchange(old, self.hero)
            self.hero_stale = Stale(self.hero)
            self.hero.chosen.connect(self._branch)
            self.transport.suit(roles.space.size)
            self._by_passes = False
            share = self.hero.share
            looked_at = roles.space.kind.pictured or roles.space.kind.latent
            self.room.suit(looked_at, (share, 5 - share))
            self.maps.setVisible(roles.space.kind.pictured)
        self.hero.clear()
        self.hero.show_before(None)
        likelihood = engine.models.likelihood(run.record.model.name)
        self.hero.tell(likelihood)
        several = (
            roles.space.kind.pictured and likelihood == "exact"
        )  # else there is no p(x) to tell
        self.views.bar.setVisible(several)
        if not several:
            self.views.bar.setCurrentIndex(0)
        score = run.record.scores.get("test")
        best = run.record.progress.best_valid_nll
        self.hero.expect(best if score is None else score.nll_nats)
        self.request.allow_passes(notes.no_passes(run))
        self._limit()
        self.given.follow(run)
        self.request.prompt.follow(run)
        self._show_given()
        self.reference.follow(run if roles.compared else None)
        self._show_growth()
        self._show_reference()

    def _limit(self) -> None:
        """Offer no more samples than can be kept with all that is shown of them."""
        if self.run is not None:
            space, method = self.run.record.model.space, self.request.method.currentData()
            self.request.set_most(self.state.most_samples(space, method))

    def _show_reference(self) -> None:
        self.samples.set_data(self.reference.events)
        self.load_button.setVisible(self.reference.missing)

    def _show_given(self) -> None:
        """Show what the sample in sight is given; before any is drawn, what the next one will be.

        A choice that is not drawn yet is announced by the note.
        """
        drawing = self.state.drawing
        self._allow()
        given = self.studio.given.given(self.given.conditions, self.request.n.value())
        if drawing is not None:
            path = self.state.path
            given = drawing.request.given if path is None else path.given
        self.hero.give(given)
        self.hero.say_what_to_do(self.given.why_not())
        self._show_note()

    def _allow(self) -> None:
        self.request.allow(self.given.why_not() or self.request.prompt.why_not())

    def _show_note(self) -> None:
        drawing, run = self.state.drawing, self.run
        stale = self._stale()
        self._allow()
        self.stale.mark(bool(stale))
        self.hero_stale.mark(bool(stale))
        said = [notes.about_prompt(self.request.prompt), stale, notes.about_passes(self.state)]
        if drawing is not None and drawing.request.temperature != 1:
            said.append(self.request.warning(drawing.request.temperature))
        if drawing is not None:
            self.samples.set_topics(drawing.topics)
            said.append(drawing.unseen)
        if drawing is not None and run is not None:
            best = run.record.progress.best_epoch
            if best != drawing.request.best_epoch:
                text = self.tr("Training has found better weights (epoch {0}): draw again.")
                said.append(text.format(best))
        if drawing is not None and run is not None:
            said.append(notes.caution(run))
        self.note.setText("   ".join(filter(None, said)))

    def _stale(self) -> str:
        """Say what the samples in sight are of, if that is not what is asked for now."""
        drawing = self.state.drawing
        was, now = self.request.difference(None if drawing is None else drawing.request)
        if drawing is None:
            return ""
        given, words = drawing.request.given, self.tr("given {0}")
        if given is not None:
            chosen = self.studio.given.given(self.given.conditions, drawing.request.n)
            if not given.same(chosen):
                was.append(words.format(given.words))
                nothing = self.tr("what is chosen next")
                now.append(words.format(nothing if chosen is None else chosen.words))
        if not was:
            return ""
        text = self.tr("Shown: {0}. Asked for: {1}. Press Enter or Draw.")
        return text.format(", ".join(was), ", ".join(now))

    def _show_growth(self) -> None:
        drawing = self.state.drawing
        if drawing is None:
            self.samples.set_given(None)
            self.samples.set_samples(None)
            self.samples.set_expected(None)
            return
        every = drawing.all if drawing.all.begun else drawing.first
        self.samples.set_given(drawing.request.given)
        self.samples.set_seen(None if every.decoded is None else every.decoded.at(every.known))
        self.samples.set_samples(*every.so_far())
        self.samples.set_expected(every.expected(every.known) if self._maps else None)
        by_passes = every.passes is not None
        if by_passes != self._by_passes:
            self._by_passes = by_passes
            self.transport.suit(USUAL_PASSES if by_passes else every.size)
            self._show_note()
        if self.samples.selection() < 0 or drawing.all.known:
            with QSignalBlocker(self.samples):
                self.samples.select(self.state.index)
        if self.state.player.position == 0:
            self._show_position()
        self._remember()

    def _show_position(self) -> None:
        recording, index = self.state.sight
        if recording is None:
            return
        self.hero.show_position(recording, index, self.state.player.position)

    def _show_path(self) -> None:
        """Show the sample or the branch that is in sight, beside what that went off from."""
        if self.state.drawing is None:
            self.hero.clear()
        path = self.state.path
        before = None if path is None else path.before
        name = "" if path is None else path.name
        self.hero.show_before(None if before is None else before.event, name)
        with QSignalBlocker(self.samples):
            self.samples.select(self.state.index)
        self.ways.follow()
        self._show_given()
        self._show_position()

    def _branch(self, dimension: int, value: float) -> None:
        if self.run is not None and self.state.drawing is not None:
            self.what_if.branch(self.run, self.roles, dimension, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.transport.handle_key(event):
            super().keyPressEvent(event)

    # Exporting

    def _drawn(self) -> Drawn:
        drawing, (recording, index) = self.state.drawing, self.state.sight
        assert drawing is not None
        assert recording is not None
        every = drawing.all if drawing.all.known else drawing.first
        position, about = self.state.player.position, self._about()
        speed = self.state.player.speed
        return Drawn(every, recording, index, position, drawing.about, about, self._maps, speed)

    def _about(self) -> dict[str, object]:
        """Return what files of the sample in sight say of how it was made."""
        drawing, index = self.state.drawing, self.state.index
        assert drawing is not None
        given = drawing.request.given
        alone, path = None if given is None else given.of_event(index), self.state.path
        branch = {} if path is None else {"branch": path.name}
        return {**drawing.about, "given": alone, "sample": index + 1, **branch}
