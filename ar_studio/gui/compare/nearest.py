"""The training events nearest to each sample: is a model copying?"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QComboBox, QWidget

from ar_studio.gui import engine, events
from ar_studio.gui.canvas.colours import Pixels, curve_styles
from ar_studio.gui.canvas.events import pictures, side_by_side
from ar_studio.gui.canvas.numerals import decimal, worded
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.compare.export import STILL
from ar_studio.gui.compare.page import Columns, Page, Said
from ar_studio.gui.compare.searching import Asked, Found, search
from ar_studio.gui.compare.state import CompareState
from ar_studio.gui.compare.work import Drawing
from ar_studio.gui.events.closeup import Sight
from ar_studio.gui.events.composed import Block, Composition, Strip
from ar_studio.gui.events.writers import Still
from ar_studio.gui.kit.chips import ChipText, letter
from ar_studio.gui.kit.controls import called, label_for, offer, push_button
from ar_studio.gui.kit.layout import Quiet, hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.task import Task, TaskBar
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

REACH = 2  # pixels that a sample may be shifted by
LETTERS = 88  # of a line in a picture


class Neighbours(QWidget):
    """The samples of one model, each beside its nearest training event, and what that says."""

    def __init__(self, run: Run, said: ChipText) -> None:
        super().__init__()
        self.run, self.top = run, run.record.model.space.values.top
        self.sheet = called(ImageSheet(), self.tr("Neighbours of {0}").format(said.name))
        self.sheet.bare = True
        self.sheet.setToolTip(
            self.tr("Left a sample, right the training image nearest to it, below their d²")
        )
        self.verdict = called(Quiet(), self.tr("What that says of {0}").format(said.name))
        self.found: Found | None = None
        vbox((self.sheet, 1), self.verdict, on=self)

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        self.found = found
        if found is None:
            self.sheet.set_images(np.zeros((0, 1, 1)))
            self.verdict.setText("")
            return
        self.sheet.set_images(self.pairs(), self.captions(), (0, 255))
        self.verdict.setText(f"{worded(found.copying.said)} {worded(found.copying.numbers)}")

    def pairs(self) -> Pixels:
        """Return each sample left of its nearest training event, as RGB bytes `(n, H, W, 3)`."""
        assert self.found is not None
        roles = events.of_run(self.run)
        painted = roles.painted(Sight(self.found.samples))
        assert painted is not None
        neighbours = pictures(self.found.neighbours)
        return side_by_side(painted.transpose(0, 3, 1, 2), neighbours, self.top)

    def captions(self) -> list[str]:
        """Return the squared distance of each pair."""
        assert self.found is not None
        places = 0 if self.run.record.model.space.values.flips else 1
        return [decimal(one, places) for one in self.found.nearest.distance.tolist()]

    def strip(self, said: ChipText) -> Strip:
        """Return what is shown as a strip of a picture."""
        assert self.found is not None
        title = f"{letter(said.place)}   {said.name}"
        told = self.found.copying
        lines = textwrap.wrap(f"{told.said} {told.numbers}", LETTERS)
        colour = curve_styles(said.place)[0].name()
        return Strip(title, colour, [Block(self.pairs(), self.captions())], lines)


class NearestPage(Page):
    """Finds the nearest training events of the samples that the models drew.

    Parameters
    ----------
    draw
        Has the models draw, where they have not.
    """

    def __init__(self, studio: Studio, state: CompareState, draw: Callable[[], None]) -> None:
        super().__init__(studio, state)
        self._draw, self._waits = draw, False
        self._of: tuple[Drawing | None, int] = None, 0  # whose neighbours are in sight
        self.task = Task(studio.jobs, "nearest", self, self._received)
        self.find_button = push_button(
            self.tr("Find neighbours"), act=self.go, symbol="search", primary=True
        )
        self.reach = called(QComboBox(), self.tr("How samples are laid over training images"))
        self.reach.setToolTip(
            self.tr(
                "d² = Σ (x − y)² of brightness from 0 to 1: of black and white images, how many "
                "pixels differ. Shifted, a sample is moved by up to two rows and columns to where "
                "d² is least: an image that was moved a little is a copy too."
            )
        )
        offer(
            self.reach,
            [(self.tr("pixel by pixel"), 0), (self.tr("shifted by up to 2 pixels"), REACH)],
        )
        self.line = Line(self.tr("About the neighbours"))
        self.work = TaskBar(self.task, self.tr("Searching"), self.tr("Stop the search"))
        self.columns = Columns(Neighbours)
        label = label_for(self.reach, self.tr("&Distance"))
        bar = hbox(self.find_button, label, self.reach, (self.line, 1), self.work)
        vbox(bar, (self.columns, 1), on=self)
        self.reach.currentIndexChanged.connect(self._follow)
        self.task.changed.connect(self.show_controls)
        state.drawn_changed.connect(self._follow)
        state.changed.connect(self._follow)

    def title(self) -> str:
        return self.tr("Neighbours")

    def tip(self) -> str:
        return self.tr("The training images nearest to each sample: is a model copying?")

    def suits(self, run: Run) -> bool:
        return run.record.model.space.kind.pictured

    def parts(self) -> Iterator[tuple[ChipText, Neighbours]]:
        """Yield the column of each model with what is said of the model."""
        for run, said in self.said:
            part = self.columns.parts.get(run.folder)
            if isinstance(part, Neighbours):
                yield said, part

    def show_models(self, said: Said) -> None:
        self.columns.show_models(said)
        super().show_models(said)
        self._follow()

    def go(self) -> None:
        """Find the neighbours of the samples, which are drawn first where they are not."""
        if self.why_not():
            return
        self._waits = self.state.lacks_samples() or self.state.drawing is None
        if self._waits:
            self._draw()
        else:
            self._search()

    def why_not(self) -> str:
        """Return why nothing can be searched now, or nothing."""
        return self.lacks_data() if self.said else self.tr("Add a model first")

    def _search(self) -> None:
        by_folder = {one.run.folder: one.recording for one in self.state.drawn}
        asked = [
            Asked(
                run.folder,
                run.record.title,
                by_folder[run.folder].images(by_folder[run.folder].size),
                run.record.model.space,
                self.data[run.folder],
            )
            for run, _ in self.said
            if run.folder in by_folder and run.folder in self.data
        ]
        reach = self.reach.currentData()
        self._of = self.state.drawing, reach
        self.task.run(self.tr("Find neighbours"), lambda: search(asked, reach))
        self.show_controls()

    def _follow(self) -> None:
        """Search once what is waited for is drawn; forget what is of other samples."""
        if self._waits and not self.state.task.working:
            self._waits = False
            if not self.state.lacks_samples() and not self.why_not():
                self._search()
        if self._of != (self.state.drawing, self.reach.currentData()):
            self.task.cancel()
            for _, part in self.parts():
                part.show_found(None)
        self.show_controls()

    def _received(self, found: Found) -> None:
        part = self.columns.parts.get(found.folder)
        if isinstance(part, Neighbours):
            part.show_found(found)
        self.show_controls()

    def show_controls(self) -> None:
        why_not = self.why_not()
        self.find_button.setEnabled(not why_not)
        ready = self.tr("Look through all that each model learnt for what is nearest (Enter)")
        self.find_button.setToolTip(why_not or ready)
        asked = self.state.drawing
        about = "" if asked is None else self.tr("{0} samples of seed {1}, as drawn in Samples.")
        self.line.setText(why_not or (about.format(asked.n, asked.seed) if asked else ""))
        for _, part in self.parts():
            part.sheet.set_placeholder(
                self.tr("Press Find neighbours: each sample then lies beside its nearest image.")
            )

    def exports(self) -> list[Export]:
        if not any(part.found for _, part in self.parts()):
            return []
        return [
            Export(self.tr("Neighbours (PNG)…"), ".png", self._still),
            Export(self.tr("Neighbours (SVG)…"), ".svg", self._still),
            Export(self.tr("Neighbours (CSV)…"), ".csv", self._rows),
        ]

    def _about(self) -> engine.export.About:
        asked, reach = self._of
        seed = None if asked is None else asked.seed
        return {"seed": seed, "shifted by up to": reach}

    def _still(self) -> Still:
        strips = [part.strip(said) for said, part in self.parts() if part.found]
        footer = engine.export.comment(self._about())
        return Still(Composition(strips, footer), STILL, self._about())

    def _rows(self) -> Callable[[Path], None]:
        header = "run", "sample", "training_event", "squared_distance", "down", "right"
        rows: list[tuple[object, ...]] = []
        for said, part in self.parts():
            if part.found is not None:
                one = part.found.nearest
                found = zip(
                    one.index.tolist(), one.distance.tolist(), one.shift.tolist(), strict=True
                )
                rows += [
                    (said.name, number, index, distance, *shift)
                    for number, (index, distance, shift) in enumerate(found, 1)
                ]
        about = self._about()
        return lambda path: engine.export.save_table(path, header, rows, about)
