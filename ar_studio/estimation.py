"""What training a model would cost on this machine, measured on a few of its own steps."""

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Literal

import torch
from torch import Tensor

from ar_studio import models, precision, sampling, system
from ar_studio.checkpoints import State
from ar_studio.data import Dataset
from ar_studio.data.excerpt import excerpt
from ar_studio.errors import StudioError
from ar_studio.evaluation import ESTIMATED, evaluate
from ar_studio.figures import memory, parameters
from ar_studio.footprint import free, peak
from ar_studio.learning import Batch, Learner
from ar_studio.models.base import Model
from ar_studio.optimisation import TrainSettings, training_device
from ar_studio.settings import Settings, parse
from ar_studio.spaces import EventSpace

BYTES_PER_PARAMETER = 16  # weight, gradient and Adam's two moments, four bytes each
SHARE = 0.7  # of the free memory that a training may take
STEPS = 48  # dimensions decoded to time an event, or as many as fit into
DECODING_S = 0.3
BATCHES = (
    2,
    8,
    32,
    128,
    512,
)  # events measured on the way to the whole batch; the first two always
AFFORDABLE_S = 0.5  # a batch that takes no longer is measured
REPEATS, REPEATED_S = 5, 0.1  # of short work, the quickest of a few times counts
USUAL_MOST = 20_000_000  # weights of a model whose width nobody chose
LEAST_WIDTH = 8
MEASURED = 10**8  # parameters of the largest model that is built to be measured


@dataclass(frozen=True)
class Cost:
    """Time and memory of one piece of work on `events` events.

    `measured` is how many events were in the largest batch that was in fact measured; of larger
    ones the cost lies on the line through two measured batches.
    """

    events: int
    seconds: float
    bytes: int
    measured: int


@dataclass(frozen=True)
class Estimate:
    """Cost of training on this machine, with the settings it was estimated for.

    Attributes
    ----------
    kept_bytes
        Weights, the optimiser's moments, averaged and best weights: there all the time.
    written_bytes
        A copy of all that, made whenever a checkpoint is written.
    data_bytes
        The events of an epoch and of validation.
    fits
        Whether `training_bytes` is well below the memory that is free now.
    step, validation, drawing
        A gradient step of a batch, a batch of validation, and drawing the samples of an epoch
        together; None where nothing was measured, since it does not fit or is so large that
        building it would keep the machine busy. `drawing` is None without samples too.
    seconds_alone
        Time to draw a single event, with nothing else in its batch.
    counts
        Whether it learns by counting or EM, so that no step has a learning rate.
    """

    parameters: int
    kept_bytes: int
    written_bytes: int
    data_bytes: int
    fits: bool
    step: Cost | None = None
    validation: Cost | None = None
    drawing: Cost | None = None
    seconds_alone: float | None = None
    counts: bool = False

    @property
    def training_bytes(self) -> int:
        """The most memory that a training holds at once."""
        work = (cost.bytes for cost in (self.step, self.validation, self.drawing) if cost)
        return self.kept_bytes + self.data_bytes + max(self.written_bytes, *work, 0)


@dataclass(frozen=True)
class TrainingTime:
    """How long a training takes, and which limit of its settings ends it."""

    seconds: float
    epochs: float
    steps: int
    limit: Literal["epochs", "steps", "minutes"]


def estimate(
    name: str, dataset: Dataset, config: Settings, settings: TrainSettings | None = None
) -> Estimate:
    """Measure what training a model on some data would cost.

    Raises
    ------
    StudioError
        If the configuration does not suit the events, or the device is not there.
    """
    settings = settings or TrainSettings()
    dataset = excerpt(dataset, settings.events, settings.seed)
    space, device = dataset.space, training_device(settings)
    room = SHARE * free(torch.device(device))
    count = models.family(name).parameter_count(space, config)
    needed = count * BYTES_PER_PARAMETER
    unmeasured = Estimate(count, needed, 0, _data_bytes(dataset), needed < room)
    if not unmeasured.fits or count > MEASURED:
        return unmeasured
    model = models.build(name, space, config.model_dump())
    return _Measurement(Learner(model, settings, device), dataset, device).estimate()


def training_time(
    cost: Estimate, settings: TrainSettings, sizes: Mapping[str, int]
) -> TrainingTime | None:
    """Return how long a training takes by its settings; None if nothing was measured, or no limit
    ends it.

    It may end sooner where look-ahead is set. Every epoch is validated and draws its samples.

    Parameters
    ----------
    cost
        Estimated for the batch size and samples of these settings.
    sizes
        Events of each split.
    """
    if cost.step is None or cost.validation is None:
        return None
    per_epoch = settings.steps_per_epoch(sizes["train"])
    after = cost.validation.seconds * sizes["valid"] / cost.validation.events
    after += cost.drawing.seconds if cost.drawing else 0.0
    limits: dict[Literal["epochs", "steps", "minutes"], float] = {}
    if settings.epochs:
        limits["epochs"] = settings.epochs * per_epoch
    if settings.steps:
        limits["steps"] = settings.steps
    if settings.minutes:
        limits["minutes"] = settings.minutes * 60 / (cost.step.seconds + after / per_epoch)
    if not limits:
        return None
    limit = min(limits, key=lambda name: limits[name])
    steps = max(1, round(limits[limit]))
    epochs = steps / per_epoch
    seconds = steps * cost.step.seconds + math.ceil(epochs) * after
    return TrainingTime(seconds, epochs, steps, limit)


def check_memory(name: str, space: EventSpace, config: Mapping[str, Any], device: str) -> None:
    """Refuse a model that a device could never train, before it is built.

    Raises
    ------
    StudioError
        If its weights, gradients and moments alone are more than the device's whole memory, or
        the model or the configuration does not suit the event space.
    """
    cls = models.suited(name, space)
    count = cls.parameter_count(space, parse(cls.Config, dict(config)))
    total = next(found.memory_total for found in system.devices() if found.name == device)
    if count * BYTES_PER_PARAMETER > total:
        raise StudioError(
            f"This {cls.card.title} has {parameters(count)}, and to train them takes "
            f"{memory(count * BYTES_PER_PARAMETER)}, more than the {memory(total)} of the device "
            f"{device}; make the model or the events smaller."
        )


def modest(
    name: str, space: EventSpace, config: Mapping[str, Any], named: Collection[str] = ()
) -> dict[str, Any]:
    """Return a configuration that suits events, where it would have more weights than is usual.

    Models with weights for each dimension and value are huge for sounds, whose events are long and
    of 256 values: direct connections are left out, then hidden layers halved. What is named, by
    somebody or by a recipe, stays as it is, and so does all where that is not enough.
    """
    cls, found = models.suited(name, space), dict(config)
    if _count(cls, space, found) <= USUAL_MOST:
        return found
    if "direct" in cls.Config.model_fields and "direct" not in named:
        found["direct"] = False
    while "hidden" not in named and _count(cls, space, found) > USUAL_MOST:
        before = getattr(parse(cls.Config, found), "hidden", None)
        halved = _halved(before)
        if halved is None or halved == before:
            break
        found["hidden"] = halved
    return found if _count(cls, space, found) <= USUAL_MOST else dict(config)


def lessened(
    name: str, space: EventSpace, usual: Mapping[str, Any], config: Mapping[str, Any]
) -> str:
    """Return what `modest` has made of the usual settings, in a sentence; empty for nothing."""
    cls = models.suited(name, space)
    before, after = parse(cls.Config, dict(usual)), parse(cls.Config, dict(config))
    told = ", ".join(
        f"{field}={_typed(getattr(after, field))} instead of {_typed(getattr(before, field))}"
        for field in ("hidden", "direct")
        if getattr(before, field, None) != getattr(after, field, None)
    )
    if not told:
        return ""
    return f"{told}: otherwise it would have {parameters(_count(cls, space, usual))} on these data."


def _typed(value: Any) -> str:
    """Return a value as it is typed."""
    if isinstance(value, tuple):
        return ",".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _halved(width: Any) -> Any:
    """Return half a width, or half of each of several; None of what is no width."""
    if isinstance(width, tuple):
        return tuple(_halved(one) for one in width)
    return max(min(LEAST_WIDTH, width), width // 2) if isinstance(width, int) else None


def _count(cls: type[Model], space: EventSpace, config: Mapping[str, Any]) -> int:
    return cls.parameter_count(space, parse(cls.Config, dict(config)))


class _Measurement:
    """A model that learns, validates and draws a little, to see what that takes."""

    def __init__(self, learner: Learner, dataset: Dataset, device: str) -> None:
        self.learner, self.dataset, self.device = learner, dataset, torch.device(device)
        self.settings = learner.settings

    def estimate(self) -> Estimate:
        """Measure all there is to measure."""
        sizes, learner = self.dataset.sizes, self.learner
        self._step(BATCHES[0])  # the first one pays for warming up
        if self.settings.precision == "auto":
            precision.choose(learner, self._batch(min(self.settings.batch_size, sizes["train"])))
        step = self._cost(self._step, min(self.settings.batch_size, sizes["train"]))
        gradients = _bytes(p.grad for p in learner.model.parameters())
        found = Estimate(
            parameters=sum(p.numel() for p in learner.model.parameters()),
            fits=True,
            step=step,
            validation=self._cost(self._validate, min(ESTIMATED, sizes["valid"]), gradients),
            drawing=self._drawing(gradients) if self.settings.samples else None,
            seconds_alone=self._decoding(1).seconds,
            counts=learner.counting is not None,
            **self._kept(gradients),
        )
        return replace(found, fits=found.training_bytes < SHARE * free(self.device))

    def _kept(self, gradients: int) -> dict[str, int]:
        """Return the bytes that are there all the time, and those of writing and of the data."""
        learner = self.learner
        weights = _bytes(learner.model.state_dict().values())
        states = learner.optimizer.state.values()
        trained = weights + _bytes(value for state in states for value in state.values())
        if learner.average is not None:
            trained += weights
        if self.device.type != "cpu":  # what else there is, is on the CPU
            return {"kept_bytes": trained, "written_bytes": gradients, "data_bytes": 0}
        return {
            "kept_bytes": trained + weights,  # the best ones
            "written_bytes": gradients + trained,
            "data_bytes": _data_bytes(self.dataset),
        }

    def _batch(self, n: int) -> Batch:
        index = torch.arange(n)
        batch = Batch(self.dataset.events("train")[:n], self.dataset.contexts("train", index))
        return batch.to(str(self.device))

    def _step(self, n: int) -> None:
        self.learner.learn(self._batch(n), State(micro_batch=n))
        if self.learner.counting is None:
            self.learner.update(self.settings.learning_rate)

    def _validate(self, n: int) -> None:
        given = self.dataset.contexts("valid", torch.arange(n))
        events = self.dataset.events("valid")[:n]
        list(evaluate(self.learner.validated, events, given, estimate=True))

    def _cost(self, work: Callable[[int], None], events: int, beside: int = 0) -> Cost:
        """Measure work on larger and larger batches, as long as that is soon done."""
        room, found = SHARE * free(self.device), []
        for n in sorted({*(size for size in BATCHES if size < events), events}):
            if len(found) > 1:
                seconds, held = _extrapolated(found, n)
                if seconds > AFFORDABLE_S or held > room:
                    break
            found.append(self._measure(work, n))
        last = found[-1]
        if last.events < events:
            seconds, held = _extrapolated(found, events)
            last = Cost(events, seconds, held, last.events)
        return replace(last, bytes=last.bytes + beside)

    def _measure(self, work: Callable[[int], None], n: int) -> Cost:
        held, times = peak(lambda: work(n)), list[float]()
        while not times or (len(times) < REPEATS and sum(times) < REPEATED_S):
            begun = sampling.clock(self.device)
            work(n)
            times.append(sampling.clock(self.device) - begun)
        return Cost(n, min(times), held, n)

    def _drawing(self, beside: int) -> Cost:
        found = self._decoding(self.settings.samples)
        return replace(found, bytes=found.bytes + beside)

    def _decoding(self, n: int) -> Cost:
        """Measure the first dimensions of `n` events that are drawn together."""
        model = self.learner.validated
        if context := model.space.context:
            model = model.given(context.blank(1))
        held = peak(lambda: list(islice(_decoded(model, n), 2)))
        ticks: list[float] = []
        for tick in islice(_decoded(model, n), STEPS + 1):
            ticks.append(tick)
            if tick - ticks[0] > DECODING_S:
                break
        each = (ticks[-1] - ticks[0]) / (len(ticks) - 1)
        return Cost(n, each * model.space.size, held, n)


def _decoded(model: Model, n: int) -> Iterator[float]:
    """Decode events, and yield the time at the start and after each dimension."""
    device = model.ordering.device
    decoder = model.decoder(n)
    decoder.begin(sampling.make_noise(n, model.space.size, 0).to(device))
    value = torch.zeros(n, dtype=model.space.dtype, device=device)
    yield sampling.clock(device)
    for _ in range(model.space.size):
        with torch.no_grad():
            decoder.predict()
            decoder.observe(value)
        yield sampling.clock(device)


def _extrapolated(found: list[Cost], events: int) -> tuple[float, int]:
    """Return time and memory on the line through the last two costs; neither falls."""
    few, more = found[-2:]
    further = (events - more.events) / (more.events - few.events)
    seconds = more.seconds + further * max(0.0, more.seconds - few.seconds)
    return seconds, more.bytes + round(further * max(0, more.bytes - few.bytes))


def _bytes(tensors: Iterable[Tensor | None]) -> int:
    return sum(t.numel() * t.element_size() for t in tensors if isinstance(t, Tensor))


def _data_bytes(dataset: Dataset) -> int:
    """Return how large the events are that a training looks at."""
    events = dataset.sizes["train"] + dataset.sizes["valid"]
    return events * dataset.space.size * dataset.space.dtype.itemsize
