"""What a lane does for completions: draw, guide, move, and say how good the model is there."""

from __future__ import annotations

import math
from collections.abc import Iterator
from time import monotonic
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ar_studio import runs
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.studio.completing import (
    Bytes,
    Hidden,
    OnTests,
    Progress,
    Request,
    Result,
    Unguided,
    Whole,
)
from ar_studio.gui.studio.given import Given
from ar_studio.gui.studio.weights import Weights

T = TypeVar("T")

REPORT_S = 0.05
LOOK_S = 2.0  # between two results of completions that one looks at while they are moved
FRAMES = 80  # of an animation, at most
AT_ONCE = 6  # events scored together, so that cancelling never waits long
UNDRAWN = 96  # the grey of pixels not drawn yet, as in all animations


class Watch:
    """Seconds of work: those in which it is paused, or what came of it is looked at, are none."""

    def __init__(self) -> None:
        self._before, self._since = 0.0, monotonic()

    @property
    def seconds(self) -> float:
        return self._before + monotonic() - self._since

    def over(self, events: Iterator[T]) -> Iterator[T]:
        """Yield events, and take the time that each of them took."""
        self._since = monotonic()
        for event in events:
            self._before = self.seconds
            yield event
            self._since = monotonic()


class Film:
    """What the completions look like on the way: for the screen, and to be animated later."""

    def __init__(self, request: Request, watch: Watch) -> None:
        self.request, self.watch = request, watch
        self.pending = ~request.mask
        shown = np.where(request.mask, request.image, request.image.dtype.type(0))
        self.samples: Bytes = np.repeat(shown[None], request.n, axis=0)
        self.done, self.total = 0, int(self.pending.sum())
        self.moves = 0  # of guided particles
        self._asked: float | None = None  # when what was asked for was done, and moves went on
        self._told = self._began = watch.seconds
        self.looked: float | None = None  # when they were a result
        self._frames: list[Bytes] = []
        self._kept = -1
        self._keep()

    @property
    def seconds(self) -> float:
        return self.watch.seconds - self._began

    @property
    def left(self) -> float | None:
        """Seconds that moves may go on at most, past what was asked for."""
        if self._asked is None:
            return None
        return max(0.0, self.request.patience - (self.seconds - self._asked))

    @property
    def refining(self) -> bool:
        """Whether what was asked for is done, and moves go on."""
        return self._asked is not None

    @property
    def due(self) -> bool:
        """Whether it is time for a result that is not the last one."""
        looked = self.looked
        return self.refining and (looked is None or self.seconds - looked > LOOK_S)

    @property
    def frames(self) -> list[Bytes]:
        """What was kept, and what there is now."""
        return [*self._frames[:-1], self._frame()] if self._frames else []

    def add(self, event: object) -> Progress | None:
        """Take in an event; return the progress now and then."""
        standing, previewed = None, isinstance(event, engine.completion.Previewed)
        match event:
            case engine.completion.Previewed():
                self.samples = event.samples.numpy()
                self.pending = np.zeros_like(self.pending)
            case engine.completion.Moved():
                standing = event
                self.samples, self.done, self.total = event.samples.numpy(), event.done, event.total
                self.pending = np.zeros_like(self.pending)
                if event.method == "guided":
                    self._follow(event)
            case engine.sampling.PixelDrawn():
                self.samples.reshape(len(self.samples), -1)[:, event.dimension] = (
                    event.value.numpy()
                )
                self.pending.reshape(-1)[event.dimension] = False
                self.done += 1
        self._keep()
        now = self.seconds
        if now - self._told < REPORT_S and not previewed:
            return None
        self._told = now
        return self.progress(standing, previewed)

    def progress(
        self, standing: engine.completion.Standing | None, previewed: bool = False
    ) -> Progress:
        """Return how far it is, with what the completions look like."""
        return Progress(
            done=self.done,
            total=self.total,
            samples=self.samples.copy(),
            pending=self.pending.copy(),
            seconds=self.seconds,
            left=self.left,
            previewed=previewed,
            standing=standing,
        )

    def _follow(self, event: engine.completion.Moved) -> None:
        self.moves = event.done
        if event.settled:
            self._asked = None
        elif event.done == event.total and self.request.patience > 0:
            self._asked = self.seconds

    def _keep(self) -> None:
        number = min(FRAMES - 1, self.done * (FRAMES - 1) // max(1, self.total))
        if self.request.filmed and number != self._kept:
            self._kept = number
            self._frames.append(self._frame())

    def _frame(self) -> Bytes:
        bright = self.samples.astype(np.float32) * (255 / self.request.space.values.top)
        frame = np.where(self.pending, np.float32(UNDRAWN), bright)
        return frame.round().clip(0, 255).astype(np.uint8)


def complete(request: Request, weights: Weights) -> Iterator[object]:
    """Complete, until it is done or somebody is content with what is there.

    Guided completions that have not settled when what was asked for is done are a result already;
    they are a better one now and then, for as long as the request has patience.
    """
    watch = Watch()
    yield from watch.over(_complete(request, weights, watch))


def _complete(request: Request, weights: Weights, watch: Watch) -> Iterator[object]:
    model, guide = weights.restore(runs.Run(request.folder)), None
    context = None if request.given is None else engine.torch.from_numpy(request.given.contexts)
    model, film = model.given(context), Film(request, watch)
    if request.guide is not None:
        try:
            guide = weights.restore(runs.Run(request.guide))
            guide = engine.completion.given_guide(guide, context)
            engine.completion.check_guide(guide, model.space, model.ordering.device)
        except StudioError as error:  # it was deleted, damaged, or trained to be another model
            guide = None
            yield Unguided(spoken(str(error)))
    last: engine.completion.Standing | None = None
    for event in engine.completion.complete(
        model,
        engine.torch.from_numpy(request.image),
        engine.torch.from_numpy(request.mask),
        request.n,
        seed=request.seed,
        method="clamped" if request.clamped else "auto",
        guide=guide,
        effort=request.effort,
        until_settled=request.patience > 0,
        start=None if guide is None else request.start,
    ):
        if (progress := film.add(event)) is not None:
            yield progress
        if isinstance(event, engine.completion.Standing):
            last = event
        ended = isinstance(event, engine.completion.Completed) or film.left == 0
        if ended or request.stopped.is_set():
            break
        if film.due:
            yield from _scored(request, film, model, last)
            film.looked = film.seconds
    if not film.pending.any():  # else it was stopped before there was anything whole
        yield from _scored(request, film, model, last)


def _scored(
    request: Request,
    film: Film,
    model: engine.models.Model,
    standing: engine.completion.Standing | None,
) -> Iterator[object]:
    """Say how likely completions are to the model, and then how likely test events are."""
    events = engine.torch.as_tensor(film.samples if standing is None else standing.samples)
    log_probs: list[NDArray[np.float32]] = []
    film.done = film.done if film.refining else film.total
    for part in events.split(AT_ONCE):
        with engine.torch.no_grad():
            log_probs.append(model.log_prob(part).float().numpy())
        yield film.progress(standing)  # so that cancelling never waits long
    whole = engine.torch.from_numpy(request.image)[None]
    with engine.torch.no_grad():
        original = float(model.log_prob(whole))
    totals = np.concatenate(log_probs)
    yield Result(
        request=request,
        samples=events.numpy().copy(),
        log_probs=totals,
        standing=standing,
        seconds=film.seconds,
        original=original,
        hidden=_hidden(request, model, events, totals, original, standing),
        frames=film.frames,
        moves=film.moves,
    )
    if standing is not None and standing.method == "exact" and request.tests is not None:
        yield from _tested(request, model)


def _hidden(
    request: Request,
    model: engine.models.Model,
    events: engine.torch.Tensor,
    totals: NDArray[np.float32],
    original: float,
    standing: engine.completion.Standing | None,
) -> Hidden | None:
    """Return what the model gives the hidden part, where the evidence of the rest is known."""
    if standing is None or standing.method == "clamped":
        return None
    if standing.method == "exact":
        whole = engine.torch.from_numpy(request.image)[None]
        values = _conditional(request, model, engine.torch.cat([whole, events]))
        completions, original = values[1:], float(values[0])
    elif math.isfinite(standing.log_evidence):
        completions, original = totals - standing.log_evidence, original - standing.log_evidence
    else:
        return None
    return Hidden(float(completions.mean()), _error(completions), original)


def _tested(request: Request, model: engine.models.Model) -> Iterator[OnTests]:
    assert request.tests is not None
    values: list[NDArray[np.float32]] = []
    for part in engine.torch.from_numpy(request.tests).split(AT_ONCE):
        values.append(_conditional(request, model, part))
        found = np.concatenate(values)
        yield OnTests(float(found.mean()), _error(found), len(found))


def _conditional(
    request: Request, model: engine.models.Model, events: engine.torch.Tensor
) -> NDArray[np.float32]:
    """Return `log p(hidden | observed)` of events, along an ordering that observes first."""
    mask = engine.torch.from_numpy(np.ascontiguousarray(request.mask))
    plain = engine.models.autoregressive(model)
    return -engine.hiding.known_nats(plain, events, mask, clamped=False).float().numpy()


def _error(values: NDArray[np.float32]) -> float:
    """Return the standard error of a mean; NaN of a single value."""
    return float(values.std(ddof=1) / math.sqrt(len(values))) if len(values) > 1 else math.nan


def weigh(run: runs.Run, weights: Weights, event: Bytes, given: Given | None) -> Whole:
    """Return an event of which nothing is hidden with its log-probability."""
    model = weights.restore(run)
    if given is not None:
        model = model.given(engine.torch.from_numpy(given.contexts))
    with engine.torch.no_grad():
        log_prob = float(model.log_prob(engine.torch.from_numpy(event)[None]))
    return Whole(run.folder, event, given, log_prob)
