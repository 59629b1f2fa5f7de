"""Likelihood: how likely whole sets of events are to the model in hand, and what that is worth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QTabBar, QWidget

from ar_studio import files
from ar_studio.gui import events
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.dropped import local_path
from ar_studio.gui.kit.layout import pane, vbox
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.likelihood import attacks, classes, histograms
from ar_studio.gui.likelihood.attacks import AttacksPage
from ar_studio.gui.likelihood.classes import ClassesPage
from ar_studio.gui.likelihood.export import offers
from ar_studio.gui.likelihood.histograms import HistogramsPage
from ar_studio.gui.likelihood.state import LikelihoodState
from ar_studio.gui.parts.given import GivenBox
from ar_studio.gui.parts.panel import EmptyState, Keys
from ar_studio.gui.parts.run_panel import BELOW, RunPanel
from ar_studio.gui.parts.source import ImageSource
from ar_studio.gui.parts.subject import Subject
from ar_studio.gui.parts.supply import Supply
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Version, version
from ar_studio.runs import Run


@dataclass(frozen=True)
class Tab:
    """A page, what stands in its place where it does not apply, and what says why not."""

    page: QWidget
    refusal: EmptyState
    why_not: Callable[[Run], str]


class LikelihoodPanel(RunPanel):
    """Weighs training, validation and test events, samples and other data on one axis."""

    name = "likelihood"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.state = LikelihoodState(studio, self)
        self.given = GivenBox(studio, studio.given_masked, each=False)
        self.given.setParent(self)  # never in sight: what is weighed is p(x)
        self.subject = Subject(studio, self.given, self)
        self.source = ImageSource(self.subject.images)
        self.supply = Supply(studio, self.subject, self.source, self)
        self.histograms = HistogramsPage(studio, self.state)
        self.tabs = called(QTabBar(drawBase=False, expanding=False), self.tr("What is asked"))
        self.tabs.setUsesScrollButtons(False)
        self.pages: list[Tab] = []
        self._version: Version | None = None  # what is in sight is of these weights
        self._add(
            self.histograms,
            self.tr("Likelihoods"),
            self.tr("How likely events of each set are, and what that tells of other data"),
            histograms.why_not,
        )
        self.attacks = AttacksPage(studio)
        self._add(
            self.attacks,
            self.tr("Attack and purify"),
            self.tr("Images by which a classifier errs, found out and purified by the model"),
            attacks.why_not,
        )
        self.classes = ClassesPage(studio)
        self._add(
            self.classes,
            self.tr("Classify"),
            self.tr("Classes told by Bayes' rule, by models that are given one"),
            classes.why_not,
        )
        self._invite()
        self._connect()
        self.home = self.histograms.weigh_button
        self.kept, self.named = self._controls()
        self.setAcceptDrops(True)
        self.begin(self._lay_out(), self.unreadable)

    @property
    def title(self) -> str:
        return self.tr("Likelihood")

    def keys(self) -> Keys:
        return [
            (self.tr("Enter"), self.tr("Weigh")),
            (self.tr("Arrow keys, Enter"), self.tr("Go through the bins of a histogram, pick one")),
        ]

    def exports(self) -> list[Export]:
        if self.run is None or self.pages[self.tabs.currentIndex()].why_not(self.run):
            return []
        found = offers(self.histograms), self.attacks.exports(), []
        return found[self.tabs.currentIndex()]

    # Building

    def _controls(self) -> tuple[dict[str, QWidget], dict[str, QWidget]]:
        """Return those that are kept, and others that lessons speak of."""
        page, attacks, classes = self.histograms, self.attacks, self.classes
        kept = {"page": self.tabs, "events": page.n, "samples": page.samples}
        named = {
            "weigh": page.weigh_button,
            "plot": page.plot,
            "scores": page.scores,
            "attack": attacks.attack,
            "epsilon": attacks.epsilon.slider,
            "purify": attacks.go_button,
            "bars": classes.bars,
            "test": classes.test_button,
        }
        return kept, named

    def _add(self, page: QWidget, title: str, tip: str, why_not: Callable[[Run], str]) -> None:
        sentence = self.tr("Choose another model.")
        choose = self.tr("Choose a model")
        refusal = EmptyState(title, sentence, choose, self.chooser.open, self.name)
        self.pages.append(Tab(page, refusal, why_not))
        self.tabs.setTabToolTip(self.tabs.addTab(title), tip)

    def _lay_out(self) -> QWidget:
        self.crown()
        every = [(one, 1) for tab in self.pages for one in (tab.page, tab.refusal)]
        return pane(vbox(self.tabs, *every, margins=BELOW))

    def _invite(self) -> None:
        self.invite(
            self.tr("Is this likely?"),
            self.tr(
                "See how likely a trained model thinks the events of each set are, its own samples "
                "and other data, and when that can be trusted. Train a model first, or choose one "
                "of your runs."
            ),
            self.tr("No weights to weigh events by yet"),
            self.tr("The current run keeps its first weights after one epoch."),
        )
        self.unreadable = EmptyState(
            self.tr("This run cannot be used"),
            self.tr("Its record does not describe a model; choose another run."),
            self.tr("Choose a run"),
            partial(self.studio.ask, "choose"),
        )

    def _connect(self) -> None:
        studio, subject = self.studio, self.subject
        self.tabs.currentChanged.connect(self._turn)
        self.histograms.taken.connect(self._take)
        self.histograms.in_hand.explore.connect(partial(studio.ask, "explore"))
        self.source.opened.connect(subject.open_picture)
        self.source.drawn.connect(self._draw)
        subject.problem.connect(self.source.problem.say)
        studio.mask.changed.connect(self._follow_event)
        studio.run_data.changed.connect(self._follow_data)

    # Following the session

    def obstacle(self, run: Run) -> QWidget | None:
        return self.unreadable if self.refusal(run) else None

    def follow(self, run: Run | None, another: bool) -> None:
        """Make room for the run's events, of which the one in hand is ranked."""
        self.subject.run = run
        self.given.follow(run)
        self.given.hide()
        if run is not None and (another or run.record.model.space != self.subject.space):
            self.subject.space = run.record.model.space
            self.subject.roles = events.of_run(run)
            self.source.suit(self.subject.roles)
        before, self._version = self._version, None if run is None else version(run)
        if self._version != before:
            self.state.forget()
        own = None if run is None else self.studio.run_data.of(run)
        self.histograms.follow(run, own, another)
        self.attacks.follow(run, own, self._version != before)
        self.classes.follow(run, own, self._version != before)
        self._show_page()
        self._follow_data()
        self._follow_event()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _turn(self) -> None:
        self._show_page()
        self._follow_event()

    def _show_page(self) -> None:
        """Show the page in front, or why it does not apply to the run in hand."""
        for number, tab in enumerate(self.pages):
            why_not = "" if self.run is None else tab.why_not(self.run)
            front = number == self.tabs.currentIndex()
            tab.refusal.text.setText(why_not)
            tab.page.setVisible(front and not why_not)
            tab.refusal.setVisible(front and bool(why_not))
            if front and isinstance(tab.page, (HistogramsPage, ClassesPage)):
                tab.page.room.addWidget(self.source)

    def _follow_data(self) -> None:
        self.supply.follow(self.isVisible())
        own = None if self.run is None else self.studio.run_data.of(self.run)
        if own is not self.histograms.own:
            self.histograms.follow(self.run, own, another=False)
            self.attacks.follow(self.run, own, another=False)
            self.classes.follow(self.run, own, another=False)
            self._follow_event()

    def _follow_event(self) -> None:
        """Show and rank the event that is in hand by now."""
        event, _ = self.subject.masked()
        self.source.show_whose("" if event is None else self.subject.whose)
        self.histograms.in_hand.show_event(self.run, event)
        wanted = self.isVisible() and self.run is not None and not histograms.why_not(self.run)
        self.state.rank(self.run if wanted else None, event if wanted else None)
        self.classes.show_event(event if self.classes.isVisible() else None)

    # The event in hand

    def _take(self, event: NDArray[np.generic], whose: str) -> None:
        mask = self.subject.masked()[1]
        observed = self.subject.roles.first_mask() if mask is None else mask
        self.studio.mask.set(event, observed, whose)

    def _draw(self) -> None:
        """Begin a drawing, which Explore has the pencils for."""
        self.subject.begin_drawing()
        self.studio.ask("explore")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and self.histograms.isVisible():
            self.histograms.go()
        else:
            super().keyPressEvent(event)

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.histograms.isVisible() and _data_in(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()  # the window knows what to do

    def dropEvent(self, event: QDropEvent) -> None:
        """Weigh what is dropped beside the run's data."""
        path = _data_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.histograms.weigh_beside(str(path))


def _data_in(data: QMimeData | None) -> Path | None:
    """Return the folder or file of data that is dragged, if it is one and no picture, no run."""
    path = local_path(data)
    return None if path is None or files.is_picture(path) or files.is_run(path) else path
