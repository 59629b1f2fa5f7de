"""What lanes do for a comparison: draw, complete, score an event."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ar_studio import runs
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.closeup import Sight
from ar_studio.gui.studio.decoded import decoding
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.recording import REPORT_S, Recorded, Recording
from ar_studio.gui.studio.weights import Version, Weights, version
from ar_studio.runs import Run

AT_ONCE = 6  # events scored together, so that cancelling never waits long


@dataclass
class Drawn:
    """What one run drew, as it came about; the time it took in seconds; its marked `log p(x)`."""

    run: Run
    recording: Recording
    seconds: float = 0.0
    marked: Pixels | None = None

    def sight(self, position: int) -> Sight:
        """Return the samples at a position; those of a slower run as far as they are."""
        recording, known = self.recording, min(position, self.recording.known)
        events, pending = recording.images(known), recording.pending(known)
        pictures = None if recording.decoded is None else recording.decoded.at(known)
        likelihood = engine.models.likelihood(self.run.record.model.name)
        if likelihood != "exact":
            done = known == recording.size and self.marked is not None
            sign = engine.models.figure(self.run.record.model.name, 0.0).negated.sign
            return Sight(events, pending, totals=self.marked if done else None, sign=sign)
        log_probs = np.full((recording.n, recording.size), np.nan, np.float32)
        log_probs[:, recording.order[:known]] = recording.log_prob[:known].T
        return Sight(
            events,
            pending,
            log_probs.reshape(events.shape),
            recording.expected(known),
            recording.log_prob[:known].sum(0, dtype=np.float64),
            pictures=pictures,
        )


@dataclass(frozen=True, eq=False)
class Completion:
    """What one run made of the masked event so far, and how.

    Attributes
    ----------
    standing
        How they were drawn and how far to trust them; None until they are done.
    guided_by
        Who guides or, until then, whose draws they are; empty if nobody's.
    frames
        The completions on their way, each `(n, *event_shape)`.
    """

    folder: Path
    sight: Sight
    standing: engine.completion.Standing | None = None
    guided_by: str = ""
    seconds: float = 0.0
    frames: tuple[Pixels, ...] = field(default=(), repr=False)

    @property
    def done(self) -> bool:
        return self.standing is not None


@dataclass(frozen=True, eq=False)
class Seen:
    """What one run makes of a given event."""

    of: Version
    sight: Sight


@dataclass(frozen=True)
class Skipped:
    """A run was left out; carries the sentence why."""

    sentence: str


@dataclass(frozen=True)
class Noted:
    """Something was written into a run's record."""


@dataclass(frozen=True, eq=False)
class Drawing:
    """What was asked for: samples of a seed, given something, by which weights of each run."""

    n: int
    seed: int
    given: Given | None = None
    made: float = field(default_factory=monotonic)
    by: dict[Path, Version] = field(default_factory=dict)

    def same(self, n: int, seed: int, given: Given | None) -> bool:
        return (self.n, self.seed) == (n, seed) and _alike(self.given, given)


@dataclass(frozen=True, eq=False)
class Masked:
    """What was asked for: completions of a masked event, by which weights; and what is there."""

    image: NDArray[Any]
    mask: NDArray[np.bool_]
    n: int
    seed: int
    given: Given | None = None
    completions: dict[Path, Completion] = field(default_factory=dict)
    by: dict[Path, Version] = field(default_factory=dict)

    def same(self, other: Masked) -> bool:
        """Tell whether another asks for the same completions."""
        return (
            (self.n, self.seed) == (other.n, other.seed)
            and _alike(self.given, other.given)
            and np.array_equal(self.mask, other.mask)
            and np.array_equal(self.image, other.image)
        )


def _alike(first: Given | None, second: Given | None) -> bool:
    return first is second if first is None else first.same(second)


def draw(drawn: list[Drawn], weights: Weights, asked: Drawing) -> Iterator[object]:
    """Draw from every run, all in step, so that the animation can start at once."""
    models = {str(one.run.folder): weights.restore(one.run) for one in drawn}
    by_title = {str(one.run.folder): one for one in drawn}
    for one in drawn:
        if one.recording.space.kind.latent:
            with suppress(StudioError):  # its codes are seen by themselves then
                one.recording.decoded = decoding(one.run, weights, asked.n)
    reported = before = monotonic()
    context = context_of(asked.given)
    for event in engine.comparison.compare(models, n=asked.n, seed=asked.seed, context=context):
        if isinstance(event, engine.comparison.Drawing):
            one = by_title[event.title]
            one.recording.add(event.drawn)
            now = monotonic()
            one.seconds += now - before
            if now - reported > REPORT_S:
                yield Recorded(min(one.recording.known for one in drawn))
                reported = now
            before = monotonic()
    yield Recorded(drawn[0].recording.size)
    for one in drawn:
        model = models[str(one.run.folder)]
        if engine.models.likelihood(one.run.record.model.name) not in ("exact", "none"):
            events = one.recording.images(one.recording.size)
            one.marked = look(model.given(context), events).totals
        runs.Run(one.run.folder).amend(seconds_per_sample=one.seconds / one.recording.n)
    yield Recorded(drawn[0].recording.size)
    yield Noted()


def see(
    chosen: list[Run], weights: Weights, event: Pixels, given: Given | None
) -> Iterator[object]:
    """Let runs say how likely they think an event `event_shape` and each of its dimensions."""
    for run in chosen:
        of = version(run)
        if engine.models.likelihood(run.record.model.name) == "none":
            yield Seen(of, Sight(event[None]))
        else:
            model = weights.restore(run).given(context_of(given))
            yield Seen(of, look(model, event[None]))


def look(model: engine.models.Model, events: Pixels) -> Sight:
    """Return what a model makes of events `(n, *event_shape)`, teacher-forced."""
    parts: list[Sight] = []
    for start in range(0, len(events), AT_ONCE):
        part = np.ascontiguousarray(events[start : start + AT_ONCE])
        with engine.torch.no_grad():
            parts.append(_look(model, engine.torch.from_numpy(part)))

    def joined(name: str) -> Pixels | None:
        found = [getattr(part, name) for part in parts]
        return None if found[0] is None else np.concatenate(found)

    log_probs, expected, totals = map(joined, ("log_probs", "expected", "totals"))
    return Sight(events, None, log_probs, expected, totals, parts[0].sign)


def _look(model: engine.models.Model, events: engine.torch.Tensor) -> Sight:
    if not isinstance(model, engine.models.AutoregressiveModel):
        sign = model.card.figure(0.0).negated.sign
        return Sight(events.numpy(), totals=model.log_prob(events).double().numpy(), sign=sign)
    conditional = model.conditionals(events)
    log_probs = conditional.log_prob(events).float()
    expected = conditional.mean.float() / (model.space.values.top or 1)
    totals = log_probs.double().flatten(1).sum(1).numpy()
    return Sight(events.numpy(), None, log_probs.numpy(), expected.numpy(), totals)


def context_of(given: Given | None) -> engine.torch.Tensor | None:
    """Return what models are given, as they take it."""
    return None if given is None else engine.torch.from_numpy(given.contexts)
