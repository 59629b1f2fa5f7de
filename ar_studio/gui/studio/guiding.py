"""Which run guides the completions of another: found in the background, and a person's choice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from ar_studio import guides
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import local
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.plans import Plan
from ar_studio.gui.studio.queue import QueueState
from ar_studio.gui.studio.runs import RunsState
from ar_studio.gui.studio.weights import stamp
from ar_studio.guides import Guide
from ar_studio.runs import Run


class Told(NamedTuple):
    """What a person knows of a guide, and its weights."""

    title: str
    figure: str
    weights: tuple[int, ...]


@dataclass(frozen=True)
class Found:
    """The runs that can guide one, the best first.

    Attributes
    ----------
    reason
        Why none does, in a sentence; empty if one does.
    needless
        Whether the run's own model draws in any ordering, so that nobody has to guide it.
    told
        What each was called, what it was worth and which weights it had, by its folder: a run is
        changed in its place.
    """

    folder: Path
    fitting: tuple[Guide, ...] = ()
    reason: str = ""
    needless: bool = False
    told: dict[Path, Told] = field(default_factory=dict)


class GuideState(QObject):
    """The guide of every run that was asked about: the best that fits, unless another was chosen.

    Attributes
    ----------
    changed
        Other guides are there, or another one is chosen.
    chose
        A person chose another one.
    noted
        What happened to the guide in use, in a sentence.
    """

    changed = Signal()
    chose = Signal()
    noted = Signal(str)

    def __init__(self, jobs: Jobs, runs: RunsState, queue: QueueState, parent: QObject) -> None:
        super().__init__(parent)
        self._runs, self._queue = runs, queue
        self._task = Task(jobs, "guides", self, self._received)
        self._run: Run | None = None
        self._found: Found | None = None
        self._chosen: dict[Path, Path | None] = {}  # of a run; None is no guide at all
        self._told: set[Path] = set()  # guides whose new weights were told of
        self.in_use: Path | None = None  # guides what is drawn, or on screen
        runs.changed.connect(self.look_again)
        queue.changed.connect(self._follow_learning)
        self._was_learning = False

    def follow(self, run: Run | None) -> None:
        """Look for what can guide a run."""
        if run is None or self._run is None or run.folder != self._run.folder:
            self._found = None
            self._run = run
            self.changed.emit()
        self._run = run
        self.look_again()

    @property
    def found(self) -> Found | None:
        """What was found for the run that is followed; None while it is looked for."""
        return self._found

    @property
    def guide(self) -> Guide | None:
        """What guides the run that is followed."""
        found = self._found
        return None if found is None else pick(found.fitting, found.folder, self._chosen)

    @property
    def choices(self) -> dict[Path, Path | None]:
        """What a person chose for runs, by their folders."""
        return dict(self._chosen)

    def choose(self, guide: Path | None) -> None:
        """Let another run guide the one that is followed, or none."""
        if self._run is not None:
            self._chosen[self._run.folder] = guide
            self.changed.emit()
            self.chose.emit()

    def keep(self) -> dict[str, Any]:
        """Return what a person chose, by the names that a session has for runs that are there."""
        there = {run.folder: engine.sessions.reference(run) for run in self._runs.every()}
        chosen = {
            there[run]: None if guide is None else there[guide]
            for run, guide in self._chosen.items()
            if run in there and (guide is None or guide in there)
        }
        return {"chosen": chosen}

    def restore(self, kept: dict[str, Any]) -> None:
        """Choose again what was chosen; where it is there no more, the best guide is taken."""
        chosen = kept.get("chosen")
        for name, wanted in chosen.items() if isinstance(chosen, dict) else ():
            run = self._runs.named(name)
            guide = self._runs.named(wanted) if isinstance(wanted, str) else None
            if run is not None and (wanted is None or guide is not None):
                self._chosen[run.folder] = None if guide is None else guide.folder
        self.changed.emit()

    # Learning one

    @property
    def learning(self) -> bool:
        """Whether a guide of the run that is followed trains, or waits for that."""
        title = self._lesson_title()
        open_ones = (entry for entry in self._queue.entries if not entry.ended)
        return bool(title) and any(entry.plan.title == title for entry in open_ones)

    @property
    def learnable(self) -> bool:
        """Whether none fits the run that is followed, but one could be learned."""
        found = self._found
        lacking = found is not None and not found.needless and not found.fitting
        return lacking and not self.learning and bool(self._lesson_title())

    def learn(self) -> None:
        """Let a guide for the run that is followed be trained, behind what trains already."""
        if self._run is None or self.learning:
            return
        try:
            lesson = guides.plan(self._run)
        except StudioError as error:
            self.noted.emit(spoken(str(error)))
            return
        self._chosen.pop(self._run.folder, None)  # who learns one wants to be guided by it
        self._queue.add(
            Plan(
                title=lesson.title,
                model=lesson.model,
                config=lesson.config,
                source=lesson.source,
                preparation=lesson.preparation,
                settings=lesson.settings,
            )
        )
        self.changed.emit()

    def _lesson_title(self) -> str:
        try:
            return "" if self._run is None else guides.plan(self._run).title
        except StudioError:
            return ""

    # Following the runs

    def look_again(self) -> None:
        """Look anew for what can guide."""
        run, shelf = self._run, self._runs.every()
        if run is not None:
            self._task.run("", lambda: look(run, shelf))

    def _follow_learning(self) -> None:
        if self.learning != self._was_learning:
            self._was_learning = self.learning
            self.changed.emit()

    def _received(self, found: Found) -> None:
        before, self._found = self._found, found
        if before is None or before.folder != found.folder:
            self.changed.emit()
        elif before.told != found.told or before.reason != found.reason:
            self._tell_of_change(before, found)
            self.changed.emit()

    def _tell_of_change(self, before: Found, found: Found) -> None:
        """Say what happened to the guide in use, if anything did."""
        used = self.in_use
        if used is None or used not in before.told:
            return
        was, now = before.told[used], found.told.get(used)
        guide = pick(found.fitting, found.folder, self._chosen)
        if now is None and guide is not None:
            words = self.tr("{0}, which guided, is there no more; {1} guides now.")
            self.noted.emit(words.format(was.title, guide.run.record.title))
        elif now is None:
            words = self.tr("{0}, which guided, is there no more, and no other model can.")
            self.noted.emit(words.format(was.title))
        elif now.title != was.title:
            words = self.tr("The guide {0} is called {1} now.")
            self.noted.emit(words.format(was.title, now.title))
        elif now.weights != was.weights and used not in self._told:
            self._told.add(used)
            words = self.tr("The guide {0} has new weights; the next completions begin with them.")
            self.noted.emit(words.format(was.title))


def look(run: Run, shelf: Iterable[Run]) -> Found:
    """Look for guides in a lane's thread."""
    if guides.any_order(run):
        return Found(run.folder, reason=guides.choose(run, []).reason, needless=True)
    shelf = list(shelf)
    fitting = tuple(guides.fitting(run, shelf))
    reason = "" if fitting else guides.choose(run, []).reason
    told = {
        one.run.folder: Told(one.run.record.title, str(one.figure), stamp(one.run.folder))
        for one in fitting
    }
    return Found(run.folder, fitting, reason, told=told)


def pick(fitting: Iterable[Guide], folder: Path, chosen: dict[Path, Path | None]) -> Guide | None:
    """Return the guide of the run in a folder: the one chosen for it, or else the best."""
    fitting = list(fitting)
    best = next(iter(fitting), None)
    if folder not in chosen:
        return best
    wanted = chosen[folder]
    if wanted is None:
        return None
    return next((one for one in fitting if one.run.folder == wanted), best)


def shown(guide: Guide) -> str:
    """Return a guide with what it is worth, as a person reads it."""
    title, figure = guide.run.record.title, guide.figure
    return title if figure is None else f"{title}, {local(replace(figure, error=None))}"
