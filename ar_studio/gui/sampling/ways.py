"""One sample drawn in several ways from the same noise: temperatures, top-p, greedy."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import shaded
from ar_studio.gui.canvas.events import pictures, unfinished
from ar_studio.gui.canvas.numerals import decimal, filled
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.events.composed import Block, Composition, Strip
from ar_studio.gui.events.writers import Still
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.jobs import JobState
from ar_studio.gui.kit.layout import Quiet, vbox
from ar_studio.gui.kit.task import Step, Task, TaskBar
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.sampling.state import Drawing, SamplingState
from ar_studio.gui.studio.recording import Recorded, Recording, record
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

# Each with its temperature and top-p.
WAYS = (
    *((1.0, 1.0), (0.5, 1.0), (0.8, 1.0), (1.25, 1.0)),
    *((1.0, 0.0), (1.0, 0.6), (1.0, 0.8), (1.0, 0.9), (1.0, 0.95)),
)
ACROSS = 3
SAVED = 640


class WaysPage(QWidget):
    """Shows the sample in sight as it would have been drawn in other ways."""

    def __init__(self, studio: Studio, state: SamplingState) -> None:
        super().__init__()
        self.studio, self.state = studio, state
        self.task = Task(studio.jobs, "ways", self, self._show, ended=self._ended)
        self.recording: Recording | None = None
        self._drawn_of: tuple[Drawing, int] | None = None
        self.sheet = called(ImageSheet(), self.tr("One sample, drawn in several ways"))
        self.sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.sheet.setMinimumHeight(120)
        self.sheet.setToolTip(
            self.tr(
                "T: each conditional is raised to the power 1/T. Top-p: of each conditional the "
                "fewest values whose\nprobabilities add up to p. Greedy: the likeliest value. "
                "Below each picture its log p(x) by the model itself, in nats."
            )
        )
        self.sheet.set_placeholder(self.tr("Draw: the sample in sight is drawn in other ways."))
        said = self.tr(
            "All from the noise of one sample. Only the first is drawn from the model’s p(x): any "
            "other temperature, top-p or greedy choice leaves its distribution, however neat."
        )
        work = TaskBar(
            self.task, self.tr("Drawing in several ways"), self.tr("Draw it in no more ways")
        )
        policy = work.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the pictures must not jump
        work.setSizePolicy(policy)
        vbox(Quiet(said), (self.sheet, 1), work, on=self)

    def follow(self) -> None:
        """Draw the sample that is in sight in all ways, once anybody sees it."""
        drawing, index = self.state.drawing, self.state.index
        if self._drawn_of != (drawing, index):
            self.task.cancel()
            self.recording = self._drawn_of = None
            self.sheet.set_images(np.zeros((0, 1, 1)))
        if drawing is None or self._drawn_of is not None or not self.isVisible():
            return
        self._drawn_of = drawing, index
        self.recording = recording = Recording(drawing.all.space, len(WAYS))
        title = self.tr("Draw sample {0} in several ways").format(index + 1)
        self.task.run(title, lambda: _draw(drawing, index, recording), (Recorded,))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()

    def exports(self) -> list[Export]:
        """Return what can be saved of it."""
        recording = self.recording
        if recording is None or recording.known < recording.size or self._drawn_of is None:
            return []
        drawing, index = self._drawn_of
        about = {**drawing.about, "sample": index + 1, "ways": ", ".join(self._names())}
        title = self.tr("Sample {0}, the same noise in several ways").format(index + 1)

        def sheet() -> Still:
            space = recording.space
            images = shaded(pictures(recording.images(space.size)), (0, space.values.top))
            block = Block(images, self._captions(recording), ACROSS)
            return Still(Composition([Strip(title, "#0072b2", [block])]), SAVED, about)

        return [Export(self.tr("All ways (PNG)…"), ".png", sheet)]

    def _ended(self, state: JobState) -> None:
        if state is not JobState.DONE:
            self._drawn_of = None  # to be drawn when it is asked for again

    def _show(self, _: Recorded) -> None:
        recording = self.recording
        if recording is None:
            return
        known, top = recording.known, recording.space.values.top
        shown = unfinished(recording.images(known), recording.pending(known), top)
        captions = self._captions(recording)
        self.sheet.set_images(shown, captions, (0, top), columns=ACROSS)

    def _captions(self, recording: Recording) -> list[str]:
        """Return what each way is called, and once it is done how likely what it drew is."""
        if recording.known < recording.size:
            return self._names()
        totals = recording.log_prob.sum(0, dtype=np.float64).tolist()
        pairs = zip(self._names(), totals, strict=True)
        return [f"{name} · {decimal(total, 1)}" for name, total in pairs]

    def _names(self) -> list[str]:
        return [self._name(*way) for way in WAYS]

    def _name(self, temperature: float, top_p: float) -> str:
        if top_p == 0:
            return self.tr("greedy")
        if top_p < 1:
            return filled(self.tr("top-p {0:g}"), top_p)
        return self.tr("p(x)") if temperature == 1 else filled(self.tr("T = {0:g}"), temperature)


def _draw(drawing: Drawing, index: int, recording: Recording) -> Iterator[Step | Recorded]:
    asked, torch = drawing.request, engine.torch
    model = drawing.weights.restore_same(Run(asked.folder), drawing.stamp)
    noise = engine.sampling.make_noise(index + 1, recording.size, asked.seed)[index:]
    context = None if asked.given is None else torch.from_numpy(asked.given.at(index).contexts)
    ways = [engine.sampling.Way(*way) for way in WAYS]
    events = engine.sampling.sample_ways(model, ways, noise, context=context)
    for found in record(recording, events):
        if isinstance(found, Recorded):
            yield found
            yield Step(found.known, recording.size)
