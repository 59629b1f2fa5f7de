"""What panels about the current run share: pages for when there is none, a header, following it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ar_studio.gui.kit.layout import Headline, hbox
from ar_studio.gui.kit.task import Task, TaskBar
from ar_studio.gui.parts.panel import EmptyState, Panel
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run


class RunPanel(Panel):
    """A panel about the current run; it says what to do while there is none that can be used.

    Attributes
    ----------
    run
        The current run once it can be used, else None.
    content
        What is in sight then.
    """

    content: QWidget

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.run: Run | None = None
        self.heading = Headline(factor=1.25)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        for signal in (studio.ready, studio.runs.changed, studio.runs.current_changed):
            signal.connect(self.refresh)

    def invite(self, title: str, sentence: str, waiting: str, patience: str) -> None:
        """Say what the panel is for, while there is no run and while that has no weights."""
        train, choose = partial(self.studio.ask, "train"), self.studio.choose_run
        self.no_run = EmptyState(title, sentence, self.tr("Train a model"), choose)
        self.untrained = EmptyState(waiting, patience, self.tr("Go to training"), train)

    def begin(self, content: QWidget, *others: QWidget) -> None:
        """Lay the pages into the panel, and follow the current run from now on."""
        self.content = content
        self.hold(self.no_run, self.untrained, *others, content)
        self.refresh()

    def header(self, task: Task, name: str, tip: str) -> QHBoxLayout:
        """Return the run's title, how far the work on it has come, and what can be saved."""
        self.work = TaskBar(task, name, tip)
        policy = self.work.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # what is below must not jump
        self.work.setSizePolicy(policy)
        return hbox((self.heading, 1), self.work, self.export_button())

    def obstacle(self, run: Run) -> QWidget | None:
        """Return the page that says why a run with weights cannot be used; None if it can."""
        return None

    def follow(self, run: Run | None, another: bool) -> None:
        """Show the run that can be used; `another` says that it is not the one of before."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Follow the current run: it may be another, or have weights by now."""
        run = self.studio.runs.current if self.studio.engine_loaded else None
        page = self.no_run if run is None else self.untrained
        if run is not None and run.has_weights:
            page = self.obstacle(run) or self.content
        there = bool(self.studio.runs.runs)
        self.no_run.button.setText(self.tr("Choose a run") if there else self.tr("Train a model"))
        self.heading.setText(self.studio.runs.title(run) if run is not None else "")
        self.turn_to(page)
        run = run if page is self.content else None
        before, self.run = self.run, run
        folders = [None if one is None else one.folder for one in (before, run)]
        self.follow(run, another=folders[0] != folders[1])
