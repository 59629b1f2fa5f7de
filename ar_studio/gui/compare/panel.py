"""Comparison as a slide: a few models side by side, pointed at together, and all in one table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QTabBar

from ar_studio import ranking
from ar_studio.gui import events
from ar_studio.gui.compare import export as compare_export
from ar_studio.gui.compare import partners
from ar_studio.gui.compare.bar import DrawBar
from ar_studio.gui.compare.calibrating import CalibrationPage
from ar_studio.gui.compare.examples import Examples
from ar_studio.gui.compare.kept import KeptComparison
from ar_studio.gui.compare.nearest import NearestPage
from ar_studio.gui.compare.original import OriginalView
from ar_studio.gui.compare.page import Page, Said
from ar_studio.gui.compare.paired import PairedView
from ar_studio.gui.compare.quizzing import QuizPage
from ar_studio.gui.compare.reporting import report
from ar_studio.gui.compare.saving import Saving
from ar_studio.gui.compare.scores import ScoresView
from ar_studio.gui.compare.slide import Slide
from ar_studio.gui.compare.state import MOST, CompareState
from ar_studio.gui.compare.swept import SweptView
from ar_studio.gui.compare.wording import (
    badge,
    explanation,
    in_short,
    of_original,
    stale_completions,
    stale_samples,
)
from ar_studio.gui.compare.work import Masked
from ar_studio.gui.events.closeup import MapName
from ar_studio.gui.kit.chips import ChipRow, ChipText
from ar_studio.gui.kit.controls import called, offer_tab, push_button
from ar_studio.gui.kit.layout import PAGE, REST, hbox, pane, vbox
from ar_studio.gui.kit.transport import TransportBar
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.parts.choices import Choices
from ar_studio.gui.parts.given import GivenBox
from ar_studio.gui.parts.panel import EmptyState, Keys
from ar_studio.gui.studio.given import Given, file_stem
from ar_studio.gui.studio.reference import ReferenceState
from ar_studio.gui.studio.studio import Studio, Verb
from ar_studio.runs import Run

SAMPLES, COMPLETIONS, IMAGE, SCORES, NEAREST, CALIBRATION, QUIZ = range(7)
ON_SLIDE = SAMPLES, COMPLETIONS, IMAGE
MAPS: dict[int, MapName] = {SAMPLES: "log p", COMPLETIONS: "spread", IMAGE: "log p"}


class ComparePanel(KeptComparison):
    """Sets models beside each other: what they draw, complete and score."""

    name = "compare"
    verbs = ("compare",)
    part = frozenset({"event"})

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.state = CompareState(studio, self)
        self.transport = TransportBar(self.state.player)
        self.original = OriginalView()
        self.slide = Slide(studio.jobs, self.original, self.original.canvases)
        self.scores = ScoresView(self.state.evaluation, PairedView(studio), SweptView(studio))
        self.pages: dict[int, Page] = {
            NEAREST: NearestPage(studio, self.state, self.draw),
            CALIBRATION: CalibrationPage(studio, self.state),
            QUIZ: QuizPage(studio, self.state),
        }
        self.examples = Examples(studio, self)
        self.reference = ReferenceState(studio.jobs, studio.data, studio.run_data, self)
        self.adding = Choices(studio, self)
        self._maps = dict(MAPS)
        self.said: Said = ()
        self._begun = False
        self._rows: list[ranking.Row] = []
        self._ranks: list[int | None] = []
        self._build_controls()
        self.saving = Saving(self.state, self.slide, self.original, self)
        self._lay_out()
        self._connect()
        self.home = self.add_button
        self.kept = {
            "n": self.bar.n,
            "completions": self.bar.completions_n,
            "seed": self.bar.seed.box,
            "mode": self.tabs,
            "maps": self.bar.maps,
        }
        self.named = {"add": self.add_button, "go": self.bar.go_button, "chips": self.chips}
        self.named |= {"scores": self.scores.table, "members": self.scores.members}
        self._show_runs()
        self._show_choice()

    @property
    def title(self) -> str:
        return self.tr("Compare")

    @property
    def mode(self) -> int:
        """Which page is in front."""
        return self.tabs.currentIndex()

    # What the user does

    def serve(self, verb: Verb, runs: Sequence[Run]) -> None:
        """Set runs side by side; beside a single one, ask for others."""
        self._fill()
        if self.mode == SCORES:
            self.tabs.setCurrentIndex(SAMPLES)
        self.choose(runs)
        if len(self.state.chosen) > 1:
            self.go()
        elif self.state.chosen and self.isVisible():
            QTimer.singleShot(0, self, self.ask_which)  # once the page lies where it is to lie

    def choose(self, runs: Sequence[Run]) -> None:
        """Set these runs side by side, as many as go together."""
        self._begun, found = True, []
        for run in runs:
            if not partners.obstacle(run, found) and len(found) < MOST:
                found.append(run)
        self._set(found)

    def ask_which(self) -> None:
        """Offer what can stand beside the models there are, the best of them first."""
        if self.add_button.isVisible() and self.add_button.isEnabled():
            beside = self.state.chosen
            groups = partners.suggested(self.studio.runs.every(), beside)
            refusal = partial(partners.obstacle, beside=beside)
            self.adding.open_below(self.add_button, refusal, groups)

    def add(self, run: Run) -> None:
        """Set one more model beside the others, and let it do what they did."""
        self._set([*self.state.chosen, run])
        if self.mode == SAMPLES and len(self.state.chosen) > 1:
            self.go()

    def remove(self, key: str) -> None:
        """Take a model out."""
        self._set([run for run in self.state.chosen if str(run.folder) != key])

    def go(self) -> None:
        """Draw, or complete, with all models side by side; what is there is kept."""
        if self.why_not():
            return
        if self.mode == COMPLETIONS:
            masked = self._asked()
            assert masked is not None
            self.state.complete(masked)
        elif self.mode == SAMPLES:
            self.draw()
        elif self.mode in self.pages:
            self.pages[self.mode].go()
        self._show_controls()

    def draw(self) -> None:
        """Let all draw, from the same noise."""
        n = self.bar.n.value()
        given = self.studio.given.given(self.given.conditions, n)
        if not self.given.why_not():
            self.state.draw(n, self.bar.seed.value(), given)

    def _set(self, runs: Sequence[Run]) -> None:
        """Set runs side by side; what was worked on goes on without those that left."""
        working = self.state.task.working
        self.state.choose(runs)
        self.scores.table.choose([run.folder for run in self.state.chosen])
        if working and self.state.chosen:
            self.go()

    # Building

    def _build_controls(self) -> None:
        self.add_button = push_button(
            self.tr("Add a model"), act=self.ask_which, symbol="plus", name=self.tr("Add a model")
        )
        self.chips = ChipRow(self.tr("Models side by side"), [self.add_button])
        self.tabs = called(QTabBar(drawBase=False, expanding=False), self.tr("What is compared"))
        self.tabs.setUsesScrollButtons(False)  # with them it would leave no tab but the first
        for text, tip in (
            (self.tr("Samples"), self.tr("What each model draws from the same noise")),
            (
                self.tr("Completions"),
                self.tr("How each model fills in what is hidden of one event"),
            ),
            (
                self.tr("One image"),
                self.tr("How likely each model thinks every pixel of one image"),
            ),
            (self.tr("Scores"), self.tr("All runs in a table, ranked within their protocols")),
            *((page.title(), page.tip()) for page in self.pages.values()),
        ):
            self.tabs.setTabToolTip(self.tabs.addTab(text), tip)
        self.bar = DrawBar(self.state.task)
        self.given = GivenBox(self.studio, self.studio.given)

    def _lay_out(self) -> None:
        self.invitation = EmptyState(
            self.tr("Which models?"),
            self.tr(
                "Set two to four models side by side: what they draw from the same noise, how they "
                "fill in the same image, and how likely they think each of its pixels."
            ),
            self.tr("Add a model"),
            self.ask_which,
            "compare",
        )
        own = ((page, 1) for page in self.pages.values())
        pages = (self.slide, 1), (self.invitation, 1), (self.scores, 1), *own
        top = hbox(self.tabs, REST, self.export_button())
        parts = self.chips, top, self.bar, self.given, self.transport
        self.content = pane(vbox(*parts, *pages, margins=PAGE))
        self.empty = EmptyState(
            self.tr("Nothing to compare yet"),
            self.tr(
                "Train at least one model, better two: their scores, their samples from the same "
                "noise and their completions of one image are then set side by side here."
            ),
            self.tr("Go to training"),
            partial(self.studio.ask, "train"),
            "compare",
        )
        self.hold(self.empty, self.content)

    def _connect(self) -> None:
        self.chips.removed.connect(self.remove)
        self.adding.picked.connect(self.add)
        self.tabs.currentChanged.connect(self._turn)
        self.bar.seed.renewed.connect(self.go)
        self.bar.go_button.clicked.connect(self.go)
        for box in (self.bar.n, self.bar.completions_n, self.bar.seed.box):
            box.valueChanged.connect(self._show_controls)
        self.slide.map.activated.connect(self._keep_map)
        self.bar.maps.toggled.connect(self.slide.set_maps)
        self.scores.side_by_side.connect(self._show_checked)
        self.scores.evaluate.connect(self.state.evaluate)
        self.original.example_button.clicked.connect(self.examples.another)
        self.original.paint_button.clicked.connect(partial(self.studio.ask, "complete"))
        state = self.state
        state.chosen_changed.connect(self._show_choice)
        state.drawn_changed.connect(self._show_position)
        state.player.moved.connect(self._show_position)
        state.completed.connect(self._show_completions)
        state.seen_changed.connect(self._show_completions)
        state.changed.connect(self._show_controls)
        self.reference.changed.connect(self._show_reference)
        studio = self.studio
        studio.ready.connect(self._show_runs)
        studio.runs.changed.connect(self._show_runs)
        studio.mask.changed.connect(self._show_mask)
        studio.given.changed.connect(self._show_controls)
        studio.given_masked.changed.connect(self._show_mask)

    # Following

    def _show_runs(self) -> None:
        """Show the runs there are, as they are now; while out of sight that can wait."""
        if self.studio.engine_loaded and self.isVisible():
            self._fill()

    def _fill(self) -> None:
        runs = self.studio.runs
        self._rows = ranking.table(runs.every())
        self._ranks = ranking.rank(self._rows)
        self.scores.show_rows(
            self._rows, self._ranks, {run.folder: runs.title(run) for run in runs.shelf}
        )
        self.turn_to(self.content if self._rows else self.empty)
        there = [runs.get(run.folder) for run in self.state.chosen]
        self.state.choose([run for run in there if run is not None and run.has_weights])
        self._show_chips()
        current = runs.current
        if not self._begun and current is not None and not self.state.chosen:
            self.choose([current])  # what one looks at elsewhere is what one compares

    def _turn(self) -> None:
        """Show another page of the comparison."""
        self._show_mode()
        self._show_mask()
        self._show_position()

    def _keep_map(self) -> None:
        self._maps[self.mode] = self.slide.map_name

    def _show_checked(self, runs: list[Run]) -> None:
        self.tabs.setCurrentIndex(SAMPLES)
        self.choose(runs)
        self.go()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_runs()
        self._show_mask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and self.mode != SCORES:
            self.go()
        elif self.mode != SAMPLES or not self.transport.handle_key(event):
            super().keyPressEvent(event)

    # Showing

    def _show_choice(self) -> None:
        chosen = self.state.chosen
        compared = bool(chosen) and events.of_run(chosen[0]).compared
        self.reference.follow(chosen[0] if compared else None)
        self.given.follow(chosen[0] if chosen else None)
        self._show_chips()
        self._show_mode()
        self._show_reference()
        self._show_position()
        self._show_mask()

    def _show_chips(self) -> None:
        chosen = self.state.chosen
        said = [
            ChipText(
                str(run.folder),
                self.state.places[run.folder],
                run.record.title,
                in_short(run),
            )
            for run in chosen
        ]
        self.chips.show_chips(said)
        self.said = list(zip(chosen, said, strict=True))
        self.slide.show_models(self.said)
        for page in self.pages.values():
            page.show_models(self.said)
        full = len(chosen) >= MOST
        self.add_button.setEnabled(not full)
        self.add_button.setToolTip(
            self.tr("{0} stand side by side at most: take one out first").format(MOST)
            if full
            else self.tr("Set another model beside these, from the gallery or your runs")
        )

    def _show_mode(self) -> None:
        mode, any_model = self.mode, bool(self.state.chosen)
        closeup = not any_model or self.slide.has_closeups
        offer_tab(self.tabs, IMAGE, closeup)
        for number, page in self.pages.items():
            suited = not any_model or page.suits(self.state.chosen[0])
            offer_tab(self.tabs, number, suited)
            page.setVisible(mode == number and any_model)
        self.tabs.setMinimumWidth(self.tabs.minimumSizeHint().width())
        self.slide.setVisible(mode in ON_SLIDE and any_model)
        self.invitation.setVisible(mode != SCORES and not any_model)
        self.scores.setVisible(mode == SCORES)
        self.bar.setVisible(mode in (SAMPLES, COMPLETIONS))
        self.bar.suit(mode == COMPLETIONS, closeup)
        self.transport.setVisible(mode == SAMPLES and any_model)
        self.given.setVisible(mode == SAMPLES and self.given.conditions is not None)
        self.original.setVisible(mode in (COMPLETIONS, IMAGE))
        self.slide.choose_map(self._maps.get(mode, "log p"))
        self.slide.show_rows(mode != IMAGE, mode == COMPLETIONS)
        self.slide.set_placeholder(
            self.tr("Press Complete: every model then fills in the same image.")
            if mode == COMPLETIONS
            else self.tr("Add a model to compare it with, or press Draw.")
            if len(self.state.chosen) == 1
            else self.tr("Press Draw: every model then starts from the same noise.")
        )

    def _show_reference(self) -> None:
        self.slide.set_data(self.reference.events if self.mode == SAMPLES else None)

    def why_not(self) -> str:
        """Return why nothing can be drawn or completed now, or nothing."""
        if not self.state.chosen:
            return self.tr("Add a model first")
        return (
            self.examples.problem(self.state.chosen)
            if self.mode in (COMPLETIONS, IMAGE)
            else self.given.why_not()
        )

    def _show_controls(self) -> None:
        why_not, completing = self.why_not(), self.mode == COMPLETIONS
        self.bar.allow(why_not, completing)
        stale = self.stale()
        self.bar.line.setText(f"⚠ {stale}" if stale else "")
        self.slide.mark_stale(bool(stale))

    def stale(self) -> str:
        """Say what on screen is not what the controls say, or nothing."""
        state = self.state
        if not state.chosen or state.task.working:
            return ""
        if self.mode == SAMPLES:
            n = self.bar.n.value()
            given = self.studio.given.given(self.given.conditions, n)
            return stale_samples(state, n, self.bar.seed.value(), given)
        return stale_completions(state, self._asked()) if self.mode == COMPLETIONS else ""

    def _show_position(self) -> None:
        if self.mode != SAMPLES:
            return
        position, asked = self.state.player.position, self.state.drawing
        found = {one.run.folder: one for one in self.state.drawn}
        for folder in self.slide.columns:
            one = found.get(folder)
            sight = None if one is None else one.sight(position)
            self.slide.show_sight(folder, sight, given=asked.given if asked else None)
        self._show_controls()

    # The masked event

    def _given_masked(self) -> Given | None:
        """Return what the masked event is given: chosen in Complete, the same for all models."""
        return self.studio.given_masked.given(self.given.conditions)

    def _asked(self) -> Masked | None:
        mask, n = self.studio.mask, self.bar.completions_n.value()
        if mask.image is None or mask.mask is None:
            return None
        return Masked(mask.image, mask.mask, n, self.bar.seed.value(), self._given_masked())

    def _show_mask(self) -> None:
        if self.mode not in (COMPLETIONS, IMAGE) or not self.isVisible():
            self._show_controls()
            return
        mask, chosen = self.studio.mask, self.state.chosen
        self.examples.offer(chosen)
        problem = self.examples.problem(chosen, hidden=self.mode == COMPLETIONS)
        space = chosen[0].record.model.space if chosen else events.UNKNOWN.space
        given = None if problem else self._given_masked()
        self.original.show_event(
            mask.image,
            mask.mask if self.mode == COMPLETIONS else None,
            space.values,
            problem,
            given,
        )
        self.state.look(None if problem or mask.image is None else mask.image, given)
        self._show_completions()

    def _show_completions(self) -> None:
        self.original.say(of_original(self.state) if self.mode == COMPLETIONS else "")
        for folder in self.slide.columns if self.mode in (COMPLETIONS, IMAGE) else ():
            run = next(one for one in self.state.chosen if one.folder == folder)
            if self.mode == IMAGE:
                self.slide.show_sight(folder, self.state.seen(run))
                continue
            found = self.state.completion(run)
            sight = None if found is None else found.sight
            self.slide.show_sight(folder, sight, badge(found), explanation(found))
        self._show_controls()

    # Exporting

    def keys(self) -> Keys:
        return [*self.transport.keys(), ("1, 2, …", self.tr("Answer in the quiz"))]

    def exports(self) -> list[Export]:
        offers = self.saving.of_samples, self.saving.of_completions, self.saving.of_image
        found = offers[self.mode]() if self.mode in ON_SLIDE else []
        if self.mode in self.pages:
            found = self.pages[self.mode].exports()
        if self.state.chosen:
            found.append(Export(self.tr("Report on one page (HTML)…"), ".html", self._report))
        if self.mode == SCORES:
            found += self.scores.swept.exports()
        if self._rows:
            found.append(Export(self.tr("Table (CSV)…"), ".csv", self._table_file))
        return found

    def _report(self) -> Writer:
        asked = self.state.drawing
        text = self.tr("{0} samples of each from the same noise, seed {1}")
        told = "" if asked is None else text.format(asked.n, asked.seed)
        return report(self.said, self.state, list(self.pages.values()), told)

    def stem(self) -> str:
        asked = self.state.masked if self.mode == COMPLETIONS else self.state.drawing
        if self.mode not in (SAMPLES, COMPLETIONS) or asked is None or not self.state.chosen:
            return self.name
        return file_stem(self.name, asked.seed, asked.given)

    def _table_file(self) -> compare_export.Table:
        return compare_export.Table(self._rows, self._ranks)
