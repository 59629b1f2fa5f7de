"""Completions of a sound below their original: looked at and heard."""

from __future__ import annotations

import numpy as np

from ar_studio.figures import Figure
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import duration, filled, local
from ar_studio.gui.events.results import Results
from ar_studio.gui.events.sound.colours import changed
from ar_studio.gui.events.sound.scope import Scope
from ar_studio.gui.kit.controls import bold, label_for
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.stale import Stale
from ar_studio.gui.studio.completing import Progress, Request, Result
from ar_studio.spaces import EventSpace

MOST = 24  # clips below each other, the original among them


class SoundResults(Results):
    """The original and what was filled in, each a waveform; the chosen one is heard."""

    def __init__(self, space: EventSpace, jobs: Jobs) -> None:
        super().__init__()
        self.space = space
        self.asked = ""
        tip = self.tr("Click one to choose it; Play plays that one")
        self.scope = Scope(space, jobs, self.tr("Completions"), tip)
        self.scope.wave.picked.connect(self._picked)
        self.stale = Stale(self.scope.wave)
        self.detail = Line(self.tr("About the chosen completion"))
        title = bold(label_for(self.scope.wave, self.tr("What was filled in")))
        vbox(title, (self.scope, 1), self.detail, on=self)
        self.clear()

    def clear(self) -> None:
        self.shown = None
        self.stale.mark(False)
        self.scope.wave.forget_scale()
        self.scope.show_nothing(self.tr("Completions appear here, below their original."))
        self.detail.setText(self.tr("Drag over what shall be missing, then press Complete."))

    def show_stale(self, stale: bool, asked: str = "") -> None:
        self.asked = asked
        self.stale.mark(stale)
        self._show_detail(self.scope.chosen)

    def show_progress(self, request: Request, progress: Progress) -> None:
        self.shown = progress
        self._show(request, progress.samples, progress.pending.reshape(-1), [])
        self.detail.setText(self.tr("In the making."))

    def show_result(self, result: Result) -> None:
        self.shown = result
        said = [local(Figure(value).number) for value in result.log_probs.tolist()]
        self._show(result.request, result.samples, np.zeros(self.space.size, np.bool_), said)
        self._show_detail(self.scope.chosen)

    def _show(self, request: Request, samples: Pixels, pending: Pixels, said: list[str]) -> None:
        clips = np.concatenate([request.image[None], samples[: MOST - 1]])
        clips = clips.reshape(len(clips), -1).astype(np.int64)
        clips[1:, pending] = -1
        nats = [f" · log p {one}" for one in said] or [""] * len(samples)
        names = [f"{number}{nats[number - 1]}" for number in range(1, len(clips))]
        self.scope.show_clips(clips, [self.tr("original"), *names])
        self.scope.wave.lay_over(changed(~request.mask.reshape(-1)))

    def _picked(self, clip: int, sample: int) -> None:
        self._show_detail(clip)

    def _show_detail(self, index: int) -> None:
        result = self.shown
        if not isinstance(result, Result) or index > len(result.samples):
            return
        if self.stale.stale:
            text = self.asked or self.tr("⚠ Of an earlier sound or gap: complete again.")
        elif index > 0:
            value = Figure(result.log_probs[index - 1])
            text = filled(self.tr("Completion {0}: log p(x) = {1}"), index, value)
        else:
            text = filled(
                self.tr("Original {0} · completions {1} on average · {2}"),
                Figure(result.original),
                Figure(result.log_probs.mean()),
                duration(result.seconds),
            )
        self.detail.setText(text)
