"""What a lane does for completions side by side: the guides' previews first, then each model's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import numpy as np
from PySide6.QtCore import QCoreApplication

from ar_studio import guides
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.compare.work import Completion, Masked, Skipped, context_of, look
from ar_studio.gui.events.closeup import Sight
from ar_studio.gui.kit.task import Step
from ar_studio.gui.studio.guiding import pick
from ar_studio.gui.studio.recording import REPORT_S
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run

SNAPSHOTS = 60  # of completions on their way, at most


@dataclass(frozen=True)
class Guides:
    """The runs that may guide, and which one a person chose for a run."""

    shelf: Sequence[Run]
    chosen: dict[Path, Path | None]

    def of(self, run: Run) -> Run | None:
        """Return the guide of a run, as the completion workspace has it."""
        if guides.any_order(run):
            return None
        found = pick(guides.fitting(run, self.shelf), run.folder, self.chosen)
        return None if found is None else found.run


def complete(
    chosen: list[Run], weights: Weights, masked: Masked, helpers: Guides
) -> Iterator[object]:
    """Let runs complete the same event: previews first, then one after the other."""
    works: list[_Work] = []
    for run in chosen:
        model, title = weights.restore(run).given(context_of(masked.given)), run.record.title
        if isinstance(model, engine.models.AutoregressiveModel):
            works.append(_Work(run, model, masked, helpers.of(run), weights))
        else:
            said = QCoreApplication.translate(
                "compare", "{0} completes nothing: {1} has no conditionals."
            )
            yield Skipped(said.format(title, spoken(model.card.title)))
    for work in works:
        yield from work.preview()
    for work in works:
        yield from work.finish()


class _Work:
    """The completions of one run, on their way."""

    def __init__(
        self,
        run: Run,
        model: engine.models.AutoregressiveModel,
        masked: Masked,
        guide: Run | None,
        weights: Weights,
    ) -> None:
        self.run, self.model, self.masked = run, model, masked
        self.guide, self.guided_by = self._read(guide, weights)
        self.events = engine.completion.complete(
            model,
            engine.torch.from_numpy(masked.image),
            engine.torch.from_numpy(masked.mask),
            masked.n,
            seed=masked.seed,
            guide=self.guide,
        )
        self.shown = np.repeat(masked.image[None], masked.n, 0)
        self.pending = ~masked.mask
        self.frames: list[Pixels] = []
        self.done, self.total = 0, max(1, int(self.pending.sum()))
        self.seconds = 0.0
        self._told = -1

    def _read(self, guide: Run | None, weights: Weights) -> tuple[engine.models.Model | None, str]:
        if guide is None:
            return None, ""
        try:
            context = context_of(self.masked.given)
            model = engine.completion.given_guide(weights.restore(guide), context)
        except StudioError:  # deleted meanwhile
            return None, ""
        return model, guide.record.title

    def preview(self) -> Iterator[object]:
        """Let the guide draw, where it is asked to."""
        plain = engine.torch.from_numpy(np.ascontiguousarray(self.masked.mask))
        method = engine.completion.predicted(self.model, plain)
        if self.guide is not None and method == "sequential Monte Carlo":
            began = monotonic()
            self._take(next(self.events))
            self.seconds += monotonic() - began
            yield self._so_far(self.guided_by)

    def finish(self) -> Iterator[object]:
        """Complete to the end."""
        began, reported = monotonic(), 0.0
        for event in self.events:
            if isinstance(event, engine.completion.Completed):
                self.seconds += monotonic() - began
                yield self._completed(event)
                return
            self._take(event)
            if monotonic() - reported > REPORT_S:
                reported = monotonic()
                yield self._so_far()
                yield Step(self.done, self.total, self.run.record.title)

    def _take(self, event: object) -> None:
        match event:
            case engine.completion.Previewed():
                self.shown, self.pending = event.samples.numpy(), np.zeros_like(self.pending)
            case engine.completion.Moved():
                self.shown, self.pending = event.samples.numpy(), np.zeros_like(self.pending)
                self.done, self.total = event.done, event.total
            case engine.sampling.PixelDrawn():
                flat, drawn = self.shown.reshape(self.masked.n, -1), event.value.cpu().numpy()
                flat[:, event.dimension] = drawn
                self.pending.reshape(-1)[event.dimension] = False
                self.done += 1
        if (frame := self.done * SNAPSHOTS // max(1, self.total)) != self._told:
            self._told = frame
            self.frames.append(self.shown.copy())

    def _so_far(self, previewed_by: str = "") -> Completion:
        sight = Sight(self.shown.copy(), self.pending.copy())
        return Completion(self.run.folder, sight, guided_by=previewed_by)

    def _completed(self, event: engine.completion.Completed) -> Completion:
        sight = look(self.model, event.samples.numpy().copy())
        frames = (*self.frames, sight.events)
        return Completion(
            self.run.folder, sight, event, self.guided_by, self.seconds, frames=frames
        )
