"""Exploring: one event under the eyes of a model, dimension by dimension, while it is changed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QTemporaryDir
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QCheckBox, QWidget

from ar_studio import files
from ar_studio.gui import engine, events
from ar_studio.gui.canvas.signs import for_files
from ar_studio.gui.events.explorer import NOWHERE, Explorer
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.exploring.closeup import Closeup, position
from ar_studio.gui.exploring.export import Arrays
from ar_studio.gui.exploring.free import FreeState
from ar_studio.gui.exploring.sight import SightState
from ar_studio.gui.exploring.state import ExploreState
from ar_studio.gui.exploring.verdict import Verdict
from ar_studio.gui.exploring.work import Reading
from ar_studio.gui.kit.controls import push_button
from ar_studio.gui.kit.dropped import local_path
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.layout import exchange, hbox, pane, vbox
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.parts import branch_export
from ar_studio.gui.parts.branch_tree import BranchTree
from ar_studio.gui.parts.branches import BranchState, Named
from ar_studio.gui.parts.given import GivenBox
from ar_studio.gui.parts.panel import EmptyState, Keys
from ar_studio.gui.parts.paths import Node
from ar_studio.gui.parts.run_panel import BELOW, RunPanel
from ar_studio.gui.parts.source import ImageSource
from ar_studio.gui.parts.subject import Subject
from ar_studio.gui.parts.supply import Supply
from ar_studio.gui.studio.recording import Recording
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run


class ExplorePanel(RunPanel):
    """Says at every stroke how likely the event in hand is, and what of it surprises the model."""

    name = "exploring"
    verbs = ("explore",)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.state = ExploreState(studio, self)
        self.sight = SightState(studio, self)
        self.free = FreeState(studio, self)
        self.branches = BranchState(studio, self)
        self.tree = BranchTree(self.branches)
        self.seed = 0  # of the next sample
        self.given = GivenBox(studio, studio.given_masked, each=False)
        self.subject = Subject(studio, self.given, self)
        self._make_buttons()
        more = self.sample_button, self.free_button, self.paste_button
        self.source = ImageSource(self.subject.images, *more)
        self.supply = Supply(studio, self.subject, self.source, self)
        self.explorer: Explorer = events.UNKNOWN.explorer(studio.jobs)
        self.closeup = Closeup(events.UNKNOWN)
        self.verdict = Verdict()
        self._sight_of: tuple[Reading, int] | None = None  # what was looked at last
        self.picked = NOWHERE  # the dimension that is told while none is pointed at
        self._invite()
        self._connect()
        self._follow_explorer()
        self._pasted = QTemporaryDir()
        paste = QAction(self.tr("Paste a picture"), self)
        paste.setShortcut(QKeySequence(QKeySequence.StandardKey.Paste))
        paste.triggered.connect(self._paste)
        self.addAction(paste)
        self.home = self.source.another
        self.named = {"another": self.source.another, "sample": self.sample_button}
        self.named |= {"free": self.free_button, "sees": self.closeup.sees}
        self.named |= {"verdict": self.verdict, "closeup": self.closeup, "tree": self.tree}
        self.setAcceptDrops(True)
        self.begin(self._lay_out(), self.unreadable)

    @property
    def title(self) -> str:
        return self.tr("Explore")

    def keys(self) -> Keys:
        return [
            (self.tr("Arrow keys"), self.tr("Point at the next pixel of the picture in hand")),
            (self.tr("Enter"), self.tr("Pick the pixel that is pointed at")),
        ]

    def share(self) -> dict[str, Any]:
        return {**super().share(), "picked": self.picked}

    def take(self, shared: dict[str, Any]) -> None:
        """Tell of the same dimension of the event."""
        super().take(shared)
        picked, space = shared.get("picked"), self.subject.space
        if isinstance(picked, int) and space is not None and NOWHERE <= picked < space.size:
            self._pick(picked)

    def exports(self) -> list[Export]:
        title = self.tr("Event, expectation and surprise (NumPy)…")
        found = [] if self.reading is None else [Export(title, ".npz", self._arrays)]
        tree = self.branches
        return found + branch_export.exports(tree.roots, tree.current, self.run, self._about())

    def _about(self) -> dict[str, object]:
        title = "" if self.run is None else self.run.record.title
        return {"run": title, "event": self.subject.whose}

    def _arrays(self) -> Arrays:
        assert self.reading is not None
        return Arrays(self.reading, self._about())

    # Building

    def _make_buttons(self) -> None:
        self.paste_button = push_button(
            self.tr("Paste"),
            self.tr("Take the picture in the clipboard in hand (Ctrl+V)"),
            self._paste,
            name=self.tr("Paste a picture"),
        )
        self.sample_button = push_button(
            self.tr("Sample"),
            self.tr("Take an event in hand that the model in hand draws"),
            self._sample,
            name=self.tr("Take a sample"),
        )
        self.free_button = push_button(
            self.tr("Run free"),
            self.tr(
                "Leave the model to itself from the pixel that is picked on, or from the first: it "
                "is then given its own draws.\nWhat it expects of them (free-running) is shown "
                "beside what it expects given the image (teacher-forced); again, by other noise."
            ),
            self._run_free,
            name=self.tr("Run free from the pixel that is picked"),
        )

        self.keep_box = QCheckBox(self.tr("A completion: &keep what was observed"))
        self.keep_box.setToolTip(
            self.tr(
                "Branches then draw what was hidden alone, given what was observed. Exactly, from "
                "the noise of before, where\nnothing observed comes later in the ordering; else "
                "as Complete does, from other noise, which a branch's name says. The alternatives' "
                "probabilities are\ngiven what comes before, not what was observed later."
            )
        )
        self.keep_box.setChecked(True)

    def _lay_out(self) -> QWidget:
        self.header(
            self.branches.task,
            self.tr("Drawing what comes after it"),
            self.tr("Leave it as it was before"),
        )
        left = vbox((self.explorer, 1), self.keep_box, self.tree)
        body = hbox((left, 4), (self.closeup, 1), spacing=16)
        rows = self.source, self.given, self.verdict, (pane(body), 1)
        return pane(vbox(*rows, margins=BELOW))

    def _invite(self) -> None:
        self.invite(
            self.tr("Look into an image"),
            mathematics(
                self.tr(
                    "Paint or open an image and see at every stroke how likely a trained model "
                    "thinks it is, and which of its pixels surprise it: log p(x), x_i by x_i. "
                    "Train a model first, or choose one of your runs."
                )
            ),
            self.tr("No weights to explore yet"),
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
        self.state.changed.connect(self._show_reading)
        self.sight.changed.connect(self._show_seen)
        self.free.changed.connect(self._show_free)
        self.closeup.sees.toggled.connect(self._look)
        self.closeup.chosen.connect(self._branch)
        self.branches.changed.connect(self._show_before)
        self.branches.grown.connect(self._take_node)
        self.tree.walked.connect(self._take_node)
        self.source.opened.connect(subject.open_picture)
        self.source.drawn.connect(self._begin_drawing)
        subject.problem.connect(self.source.problem.say)
        studio.mask.changed.connect(self._follow_event)
        studio.given_masked.changed.connect(self._follow_given)
        studio.run_data.changed.connect(self._follow_data)
        subject.images.changed.connect(self._take_blank)

    def _follow_explorer(self) -> None:
        self.explorer.edited.connect(self._edited)
        self.explorer.moved.connect(self._read)
        self.explorer.pointed.connect(self._tell)
        self.explorer.picked.connect(self._pick)

    # Following the session

    def obstacle(self, run: Run) -> QWidget | None:
        return self.unreadable if self.refusal(run) else None

    def follow(self, run: Run | None, another: bool) -> None:
        """Make room for the run's events, and read the one in hand."""
        self.subject.run = run
        self.given.follow(run)
        self.branches.follow(run)
        if run is not None and (another or run.record.model.space != self.subject.space):
            self.subject.space = run.record.model.space
            self._suit(events.of_run(run))
            self.state.forget()
        name = "" if run is None else run.record.model.name
        self.sample_button.setEnabled(engine.models.likelihood(name) != "none")
        self.verdict.compare_with(None if run is None else run.record.scores.get("test"))
        self._follow_data()
        self._follow_event()

    def _suit(self, roles: Roles) -> None:
        """Put what shows such events in its place."""
        self.source.suit(roles)
        self.paste_button.setVisible(roles.drawable)
        self.free_button.setVisible(roles.drawable)
        if roles == self.subject.roles:
            return
        self.subject.roles, self.picked = roles, NOWHERE
        explorer = roles.explorer(self.studio.jobs)
        exchange(self.explorer, explorer)
        self.explorer = explorer
        self._follow_explorer()
        self.closeup.suit(roles)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _follow_data(self) -> None:
        self.supply.follow(self.isVisible())
        self._take_blank()

    def _follow_event(self) -> None:
        """Show the event that is in hand by now, and read it."""
        event, _ = self.subject.masked()
        self.source.show_whose("" if event is None else self.subject.whose)
        if self.subject.space is not None:
            self.explorer.show_event(event, self.subject.space)
        self.branches.take(event)
        self.keep_box.setVisible(self._observed() is not None)
        self._read()

    def _follow_given(self) -> None:
        """Read the event anew; noise of what was given something else means something else."""
        if self.given.conditions is not None:
            self.branches.forget()
            self._read()

    # The event in hand

    def _begin_drawing(self) -> None:
        self.subject.begin_drawing()
        self.explorer.begin()

    def _take_blank(self) -> None:
        """Begin with a blank event where there are no examples, and none can be opened.

        What is in hand is everybody's: none is put there while nobody sees it here.
        """
        images, roles, space = self.subject.images, self.subject.roles, self.subject.space
        if self.run is None or space is None or not self.isVisible() or roles.drawable:
            return
        coming = images.coming or images.count or self.studio.run_data.want(self.run)
        if not coming and self.subject.masked()[0] is None:
            blank = np.full(space.event_shape, space.values.blank, space.values.stored)
            whose = roles.say.fill(self.tr("Your own {one}"))
            self.studio.mask.set(blank, np.ones(blank.shape, np.bool_), whose)

    def _edited(self) -> None:
        event, mask = self.explorer.event_shown(), self.subject.masked()[1]
        if event is not None and mask is not None:
            self.subject.take_edited(event, mask, self.explorer.origin)

    def _read(self) -> None:
        """Read what is in sight, unless it has been read."""
        run, event, given = self.run, self.explorer.event_shown(), self.subject.given()
        if run is None or event is None or not self.isVisible() or self.given.why_not():
            self._show_reading()
        else:
            self.state.read(run, event, given)

    # Showing

    @property
    def reading(self) -> Reading | None:
        """What is known of the event in hand."""
        reading, run = self.state.reading, self.run
        mine = reading is not None and run is not None and reading.is_by(run)
        return reading if mine and self.explorer.event_shown() is not None else None

    @property
    def recording(self) -> Recording | None:
        """What is known of each of its dimensions."""
        return None if self.reading is None else self.reading.recording

    def _show_reading(self) -> None:
        self.verdict.show_reading(self.subject.roles, self.reading, self._why_none())
        self.explorer.show_reading(self.recording)
        self.free_button.setEnabled(self._can_run_free())
        if self.free.base is not self.reading:
            self.free.forget()
        self._tell(self.picked)

    def _why_none(self) -> str:
        if self.explorer.event_shown() is None:
            return self.subject.roles.say.none_yet
        return self.state.problem or self.given.why_not()

    def _tell(self, dimension: int) -> None:
        told = self.picked if dimension == NOWHERE else dimension
        self.closeup.show_dimension(self.recording, told)
        self._look()

    def _look(self) -> None:
        """Look at what the dimension that is told sees, if that is wanted."""
        dimension, reading, run = self.closeup.dimension, self.reading, self.run
        if not self.closeup.sees.isChecked() or dimension == NOWHERE or reading is None:
            if self.sight.seen is not None or self.sight.problem:
                self.sight.forget()
        elif run is not None and self._sight_of != (reading, dimension):
            self._sight_of = reading, dimension
            self.sight.look(run, reading.event, reading.given, dimension)

    def _show_seen(self) -> None:
        seen = self.sight.seen
        self.explorer.show_seen(seen)
        self.closeup.show_seen(seen, self.sight.problem)
        if seen is None and not self.sight.problem:
            self._sight_of = None

    def _pick(self, dimension: int) -> None:
        self.picked = dimension
        self.explorer.mark(dimension)
        self._tell(dimension)

    # What if

    def _branch(self, dimension: int, value: float) -> None:
        """Let a dimension have another value, and draw what comes after it again."""
        run, reading, roles = self.run, self.reading, self.subject.roles
        event = self.explorer.event_shown()
        if run is None or reading is None or reading.found is None or event is None:
            return
        if np.array_equal(reading.event, event):  # else it is being painted
            self._pick(dimension)
            with for_files():  # where it is kept
                name = f"{roles.name(dimension)} = {roles.text(dimension, value)}"
            node = self.branches.current
            if node is None:
                assert reading.recording is not None
                node = Node(self.subject.whose, reading.recording, given=reading.given)
                node.observed, node.stamp = self._observed(), reading.stamp
            keep = self.keep_box.isChecked()
            self.branches.branch(run, node, dimension, Named(value, name), keep)

    def _observed(self) -> NDArray[np.bool_] | None:
        """Return what was observed of a completion in hand, or of what it is a branch of."""
        node = self.branches.current
        if node is not None:
            return node.observed
        return self.subject.masked()[1] if self.subject.completed else None

    def _sample(self) -> None:
        if self.run is not None:
            self.branches.sample(self.run, self.subject.given(), self.seed)
            self.seed += 1

    def _can_run_free(self) -> bool:
        return self.reading is not None and None not in (self.reading.found, self.recording)

    def _run_free(self) -> None:
        """Leave the model to itself from the pixel that is picked, or from the first."""
        run, reading, recording = self.run, self.reading, self.recording
        if run is not None and reading is not None and recording is not None:
            place = 0 if self.picked == NOWHERE else position(recording, self.picked)
            self.free.go(run, reading, place, self.seed)
            self.seed += 1

    def _show_free(self) -> None:
        self.explorer.show_free(self.free.recording)

    def _take_node(self, node: Node) -> None:
        """Take an event of the tree in hand."""
        self.branches.go_to(node)
        self.studio.mask.set(node.event, self._mask(), node.name)

    def _mask(self) -> NDArray[np.bool_]:
        """Return what of an event is observed: as it was, for those who complete it next."""
        mask = self.subject.masked()[1]
        return self.subject.roles.first_mask() if mask is None else mask

    def _show_before(self) -> None:
        node = self.branches.current
        before = None if node is None or node.before is None else node.before.event
        self.explorer.show_before(before)

    # Dropping and pasting

    def _paste(self) -> None:
        """Take a picture of the clipboard in hand, or the file of one."""
        clipboard = QGuiApplication.clipboard()
        path, image = _picture(clipboard.mimeData()), clipboard.image()
        if path is None and not image.isNull():
            path = Path(self._pasted.filePath("clipboard.png"))
            image.save(str(path))
        if path is None:
            self.source.problem.say(self.tr("There is no picture in the clipboard: copy one."))
        else:
            self.subject.open_picture(str(path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.run is not None and _picture(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()  # the window knows what to do

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a picture in hand."""
        path = _picture(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.subject.open_picture(str(path))


def _picture(data: QMimeData | None) -> Path | None:
    """Return the file of a picture that is dragged or copied, if it is one."""
    path = local_path(data)
    return path if path is not None and files.is_picture(path) else None
