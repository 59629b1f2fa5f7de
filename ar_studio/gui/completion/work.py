"""What a lane does for completions: draw, guide, move, and say how good the model is there."""

from __future__ import annotations

import math
from collections.abc import Iterator
from time import monotonic

import numpy as np
from numpy.typing import NDArray

from ar_studio import runs
from ar_studio.errors import StudioError
from ar_studio.gui import engine
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

REPORT_S = 0.05
FRAMES = 80  # of an animation, at most
AT_ONCE = 6  # events scored together, so that cancelling never waits long
UNDRAWN = 96  # the grey of pixels not drawn yet, as in all animations


class Film:
    """What the completions look like on the way: for the screen, and to be animated later."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.pending = ~request.mask
        shown = np.where(request.mask, request.image, request.image.dtype.type(0))
        self.samples: Bytes = np.repeat(shown[None], request.n, axis=0)
        self.frames: list[Bytes] = []
        self.done, self.total = 0, int(self.pending.sum())
        self.began = self._told = monotonic()
        self._kept = -1
        self._keep()

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
            case engine.sampling.PixelDrawn():
                self.samples.reshape(len(self.samples), -1)[:, event.dimension] = (
                    event.value.numpy()
                )
                self.pending.reshape(-1)[event.dimension] = False
                self.done += 1
        self._keep()
        now = monotonic()
        if now - self._told < REPORT_S and not previewed:
            return None
        self._told = now
        samples, pending = self.samples.copy(), self.pending.copy()
        seconds = now - self.began
        return Progress(self.done, self.total, samples, pending, seconds, previewed, standing)

    def _keep(self) -> None:
        if not self.request.filmed:
            return
        number = self.done * (FRAMES - 1) // max(1, self.total)
        if number == self._kept:
            return
        self._kept = number
        bright = self.samples.astype(np.float32) * (255 / self.request.space.values.top)
        frame = np.where(self.pending, np.float32(UNDRAWN), bright)
        self.frames.append(frame.round().clip(0, 255).astype(np.uint8))


def complete(request: Request, weights: Weights) -> Iterator[object]:
    """Complete, until it is done or somebody is content with what is there."""
    model, film = weights.restore(runs.Run(request.folder)), Film(request)
    guide: engine.models.Model | None = None
    if request.guide is not None:
        try:
            guide = weights.restore(runs.Run(request.guide))
        except StudioError as error:  # it was deleted, or damaged
            yield Unguided(str(error))
    if request.given is not None:
        context = engine.torch.from_numpy(request.given.contexts)
        model = model.given(context)
        guide = None if guide is None else guide.given(context)
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
        start=None if guide is None else request.start,
    ):
        if (progress := film.add(event)) is not None:
            yield progress
        if isinstance(event, engine.completion.Standing):
            last = event
        if isinstance(event, engine.completion.Completed) or request.stopped.is_set():
            break
    if film.pending.any():
        return  # stopped before there was anything whole
    yield from _scored(request, film, model, film.samples if last is None else last.samples, last)


def _scored(
    request: Request,
    film: Film,
    model: engine.models.Model,
    samples: object,
    standing: engine.completion.Standing | None,
) -> Iterator[object]:
    """Say how likely completions are to the model, and then how likely test events are."""
    events = engine.torch.as_tensor(samples)
    log_probs: list[NDArray[np.float32]] = []
    for part in events.split(AT_ONCE):
        with engine.torch.no_grad():
            log_probs.append(model.log_prob(part).float().numpy())
        seconds, pending = monotonic() - film.began, np.zeros_like(film.pending)
        shown = events.numpy().copy()
        # So that cancelling never waits long.
        yield Progress(film.total, film.total, shown, pending, seconds, False, standing)
    whole = engine.torch.from_numpy(request.image)[None]
    with engine.torch.no_grad():
        original = float(model.log_prob(whole))
    totals = np.concatenate(log_probs)
    yield Result(
        request=request,
        samples=events.numpy().copy(),
        log_probs=totals,
        standing=standing,
        seconds=monotonic() - film.began,
        original=original,
        hidden=_hidden(request, model, events, totals, original, standing),
        frames=film.frames,
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
