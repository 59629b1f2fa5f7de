"""What pages about the model in hand share: its chooser, pages for when there is none, wishes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from ar_studio.errors import StudioError
from ar_studio.gui.kit.layout import PAGE, hbox, pane, vbox
from ar_studio.gui.kit.skeleton import Skeleton
from ar_studio.gui.kit.task import Task, TaskBar
from ar_studio.gui.parts.chooser import KEYS, ModelChooser
from ar_studio.gui.parts.given import GivenBox
from ar_studio.gui.parts.panel import EmptyState, Panel, run_stem
from ar_studio.gui.studio.session import About
from ar_studio.gui.studio.studio import Studio, Verb
from ar_studio.runs import Run

TOP = (PAGE[0] - 8, PAGE[1], PAGE[2], 0)  # around what stands above all pages
BELOW = (PAGE[0], 8, PAGE[2], PAGE[3])  # around what fills the rest


class RunPanel(Panel):
    """A page about the model in hand; it says what to do while there is none that can be used.

    Attributes
    ----------
    run
        The current run once it can be used, else None.
    content
        What is in sight then.
    """

    content: QWidget
    part: ClassVar[frozenset[About]] = frozenset({"run", "event"})

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.run: Run | None = None
        self._wished: Path | None = None  # the run that the panel's verb is still to be done for
        self.chooser = ModelChooser(studio, self.refusal)
        self.chooser.chosen.connect(self.take_up)
        self.loading = Skeleton(self.tr("The engine is being loaded"))
        choose = QAction(self.tr("Take another model in hand"), self)
        choose.setShortcut(QKeySequence(KEYS))
        choose.triggered.connect(self.chooser.open)
        self.addAction(choose)
        for signal in (studio.ready, studio.runs.changed, studio.runs.current_changed):
            signal.connect(self.refresh)

    def invite(self, title: str, sentence: str, waiting: str, patience: str) -> None:
        """Say what the panel is for, while there is no run and while that has no weights."""
        train, choose = partial(self.studio.ask, "train"), self.studio.choose_run
        self.no_run = EmptyState(title, sentence, self.tr("Train a model"), choose)
        self.untrained = EmptyState(waiting, patience, self.tr("Go to training"), train)

    def header(
        self,
        task: Task,
        name: str,
        tip: str,
        cancel: Callable[[], object] | None = None,
        word: str = "",
    ) -> None:
        """Say which task is shown beside the chooser, and how it is ended."""
        self.work = TaskBar(task, name, tip, cancel, word, keeps_room=True)
        self.crown(self.work)

    def crown(self, *beside: QWidget) -> None:
        """Lay the chooser above all pages, with what stands beside it."""
        row = (self.chooser, 1), *beside, self.export_button()
        self.top = pane(hbox(*row, spacing=16, margins=TOP))

    def begin(self, content: QWidget, *others: QWidget) -> None:
        """Lay the pages below the header, and follow the current run from now on."""
        self.content = content
        room = QWidget()
        self.hold(self.loading, self.no_run, self.untrained, *others, content, on=room)
        vbox(self.top, (room, 1), on=self, spacing=0)
        self.refresh()

    def share(self) -> dict[str, Any]:
        box = self.findChild(GivenBox)
        return super().share() | ({"given": box.keep()} if isinstance(box, GivenBox) else {})

    def take(self, shared: dict[str, Any]) -> None:
        box = self.findChild(GivenBox)
        if isinstance(box, GivenBox):
            box.restore(shared.get("given"))
        super().take(shared)

    def obstacle(self, run: Run) -> QWidget | None:
        """Return the page that says why a run with weights cannot be used; None if it can."""
        return None

    def stem(self) -> str:
        return self.name if self.run is None else run_stem(self.run, self.name)

    def refusal(self, run: Run) -> str:
        """Return why the page cannot use a run, in few words; empty if it can."""
        try:
            run.record.model.space  # noqa: B018
        except StudioError:
            return self.tr("its record does not describe a model")
        return "" if run.has_weights else self.tr("no weights yet")

    def follow(self, run: Run | None, another: bool) -> None:
        """Show the run that can be used; `another` says that it is not the one of before."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Follow the current run: it may be another, or have weights by now."""
        loaded, run = self.studio.engine_loaded, self.studio.runs.current
        self.chooser.show_run(run)
        page: QWidget = self.no_run if run is None else self.untrained
        if not loaded:
            page = self.loading
        elif run is not None and run.has_weights:
            page = self.obstacle(run) or self.content
        there = bool(self.studio.runs.runs)
        self.no_run.button.setText(self.tr("Choose a run") if there else self.tr("Train a model"))
        self.turn_to(page)
        run = run if page is self.content else None
        before, self.run = self.run, run
        folders = [None if one is None else one.folder for one in (before, run)]
        self.follow(run, another=folders[0] != folders[1])
        self.fulfil()

    # What is asked of the page

    def serve(self, verb: Verb, runs: Sequence[Run]) -> None:
        """Do what the verb says for the current run, now or as soon as it can be done."""
        current = self.studio.runs.current
        self._wished = None if current is None else current.folder
        title = "" if current is None else current.record.title
        self.loading.say(self.waiting().format(title))
        self.fulfil()

    def fulfil(self) -> None:
        """Do what was asked for, if it can be done by now; another run in hand ends the wish."""
        current = self.studio.runs.current
        if current is None or current.folder != self._wished:
            self._wished = None
        if self._wished is not None and self.run is not None and self.do():
            self._wished = None
            focus = QApplication.focusWidget()
            if focus is not None and self.top.isAncestorOf(focus):  # nothing else could be done
                self.take_focus()

    def do(self) -> bool:
        """Do what the panel's verb says; False if something that it needs is still on its way."""
        return True

    def take_up(self) -> None:
        """Go on with another model where the page was with the one before."""

    def waiting(self) -> str:
        """Return what is said of a run, by its title, while the engine is being loaded."""
        return self.tr("{0} waits for the engine, which is being loaded")
