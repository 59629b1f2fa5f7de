"""Training, as a generator: pausing is not pulling, stopping is closing.

All randomness is made from the seed and the step or epoch it serves, so a checkpoint holds no
random state, and a run that was killed and resumed arrives at the same weights as one that was
not (bit for bit on the CPU with the same number of threads).
"""

import math
import time
from collections.abc import Generator, Iterator
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from typing import Literal

import torch
from torch import Tensor, nn

from ar_studio import checkpoints, precision, ranks, sampling, system
from ar_studio.checkpoints import State
from ar_studio.clock import Clock
from ar_studio.data import Dataset
from ar_studio.data.excerpt import excerpt
from ar_studio.errors import StudioError
from ar_studio.evaluation import ESTIMATED, Evaluated, evaluate
from ar_studio.footprint import ran_out
from ar_studio.learning import Batch, Learner
from ar_studio.models.abilities import Reading
from ar_studio.models.base import Model
from ar_studio.optimisation import (
    TrainSettings,
    learning_rate,
    share_done,
    training_device,
)
from ar_studio.records import Progress, budget_spent
from ar_studio.runs import Metric, Run

ROWS_PER_EPOCH = 20  # rows of training loss in the metrics, besides the one that ends an epoch


@dataclass(frozen=True)
class Started:
    """Training begins or goes on from `step`; `total_steps` is 0 if only time ends it.

    `precision` says in words what was found quicker, or was asked for; it is empty for 32 bits.
    """

    step: int
    total_steps: int
    steps_per_epoch: int
    device: str
    parameters: int
    precision: str = ""


@dataclass(frozen=True)
class BatchDone:
    """A gradient step was made; `loss` in nats per event, `seconds` of training so far."""

    step: int
    epoch: int
    loss: float
    learning_rate: float
    seconds: float
    events_per_second: float
    done: float


@dataclass(frozen=True)
class Measured:
    """A row was added to the metrics."""

    metric: Metric


@dataclass(frozen=True)
class Validating:
    """`done` of `total` validation events are evaluated."""

    done: int
    total: int


@dataclass(frozen=True)
class EpochDone:
    """An epoch was validated; `samples` `(n, *event_shape)` share one noise in all epochs."""

    epoch: int
    step: int
    train_nll: float
    valid_nll: float
    valid_stderr: float
    best: bool
    samples: Tensor | None


@dataclass(frozen=True)
class CheckpointWritten:
    """The run can go on from here after a crash."""

    step: int


@dataclass(frozen=True)
class MemoryFreed:
    """Memory ran out: what was done on `events` at once is now done on `micro_batch`, in parts.

    Nothing else changes: gradients are summed over the parts of a batch.
    """

    micro_batch: int
    events: int
    validating: bool = False


@dataclass(frozen=True)
class Finished:
    """The last event; the model now holds its best weights."""

    reason: Literal["budget", "early stop", "diverged"]
    message: str
    best_valid_nll: float | None
    best_epoch: int | None
    step: int
    seconds: float


TrainEvent = (
    Started
    | BatchDone
    | Measured
    | Validating
    | EpochDone
    | CheckpointWritten
    | MemoryFreed
    | Finished
)


def train(
    model: Model,
    dataset: Dataset,
    settings: TrainSettings,
    *,
    run: Run | None = None,
) -> Generator[TrainEvent, None, None]:
    """Train a model; with a run that holds a checkpoint, go on from it.

    Parameters
    ----------
    model
        Trained in place; at the end it holds the weights that were best on validation.
    run
        Where to keep weights, metrics and checkpoints. Closing the generator writes a last
        checkpoint, so that nothing done is lost.

    Yields
    ------
    TrainEvent
        `Started`, then events as they happen, `Finished` at the end.

    Raises
    ------
    StudioError
        If the data do not fit the model, the device is not there, or a file cannot be written.
    """
    if dataset.space != model.space:
        raise StudioError(
            f"The model expects events of shape {model.space.event_shape} ({model.space.values}), "
            f"but {dataset.name} has ones of {dataset.space.event_shape} ({dataset.space.values})."
        )
    with run.locked() if run else nullcontext():
        trainer = Trainer(model, dataset, settings, run)
        try:
            for event in trainer.events():
                trainer.tick()
                yield event
                trainer.clock.restart()  # time spent paused is not training time
        except GeneratorExit:
            trainer.stop()
            raise
        except (RuntimeError, MemoryError) as error:
            if not ran_out(error):
                raise
        else:
            return
        # Out of the handler, where the exception no longer keeps what filled the memory.
        trainer.stop()
        raise StudioError(
            "There is too little memory for even one event at a time; choose a smaller model, or "
            "close what else takes memory. What was learnt is kept."
        )


class Trainer:
    """One training in progress: model, optimiser, averaged weights and state."""

    def __init__(
        self,
        model: Model,
        dataset: Dataset,
        settings: TrainSettings,
        run: Run | None,
    ) -> None:
        self.dataset = excerpt(dataset, settings.events, settings.seed)
        self.settings, self.run = settings, run
        self.state = State(optimizer=settings.optimizer, micro_batch=settings.batch_size)
        self.metrics: list[Metric] = []
        self.device = training_device(settings)
        self.hardware = system.hardware(self.device)
        self.model, self.learner = model, Learner(model, settings, self.device)
        self.valid, self.valid_contexts = dataset.events("valid"), dataset.contexts("valid")
        usual = ESTIMATED if model.estimates else model.events_at_once
        self.validated_at_once = min(usual, len(self.valid))
        self.clock = Clock()
        self.saved = time.monotonic()
        resumed = run is not None and run.has_checkpoint
        if not resumed:
            self._prepare()
        self.best = _copy(model)
        if run and resumed:
            self._restore(run)

    @property
    def steps_per_epoch(self) -> int:
        return self.settings.steps_per_epoch(self.dataset.sizes["train"])

    @property
    def total_steps(self) -> int:
        """Steps that the budget in steps and epochs allows; 0 without one."""
        limits = (self.settings.steps, self.settings.epochs * self.steps_per_epoch)
        return min((limit for limit in limits if limit), default=0)

    @property
    def done(self) -> float:
        """Share of the budget that is used up; the schedule follows it."""
        state = self.state
        return share_done(self.settings, self.steps_per_epoch, state.step, state.seconds)

    @property
    def spent(self) -> bool:
        """Whether the budget is used up."""
        late = 0 < self.settings.minutes * 60 <= self.state.seconds
        return late or 0 < self.total_steps <= self.state.step

    def events(self) -> Iterator[TrainEvent]:
        """Train to the end of the budget."""
        parameters = sum(p.numel() for p in self.model.parameters())
        steps, said = self.steps_per_epoch, self._choose_precision()
        learnt = precision.described(self.learner.precision)
        self.hardware += f", {learnt}" if learnt else ""
        self._note("training")
        yield Started(self.state.step, self.total_steps, steps, self.device, parameters, said)
        # An epoch that the budget or a kill cut short is still validated.
        while self.state.position or not self.spent:
            waited = self.state.epoch - (self.state.best_epoch or 0)
            if 0 < self.settings.look_ahead <= waited:
                yield self._finish("early stop", f"No better epoch in the last {waited}.")
                return
            try:
                yield from self._epoch()
            except FloatingPointError:
                yield self._diverged()
                return
        yield self._finish("budget", budget_spent(self.settings.model_dump(), self.progress()))

    def progress(self, reason: str = "") -> Progress:
        """Return how far training has come, as a record says it."""
        names = Progress.model_fields.keys() - {"reason"}
        return Progress(**{name: getattr(self.state, name) for name in names}, reason=reason)

    def stop(self) -> None:
        """Write the last checkpoint; called when the generator is closed."""
        if self.run and self.run.record.status == "training":
            with suppress(FloatingPointError):
                self._checkpoint()
            self._note("stopped")

    def _epoch(self) -> Iterator[TrainEvent]:
        """Train to the end of the epoch, or of the budget, and validate."""
        state = self.state
        dataset, back = self.dataset, self.learner.back
        whole = Batch(dataset.training_events(state.epoch), dataset.training_contexts(state.epoch))
        leads = dataset.training_leads(state.epoch, back.reach) if back else None
        batches = self.learner.batches(len(whole), state.epoch)
        while state.position < len(batches) and not self.spent:
            batch = whole.part(index := batches[state.position])
            batch = replace(batch, before=leads(index)) if leads else batch
            yield from self._step(batch.to(self.device))
            if time.monotonic() - self.saved > self.settings.checkpoint_minutes * 60 and self.run:
                self._checkpoint()
                yield CheckpointWritten(state.step)
        yield from self._validate()

    def _choose_precision(self) -> str:
        """Settle in which precision it learns, once for the whole training; return it in words."""
        alone = ranks.count() == 1  # several might not find the same one quicker
        if self.settings.precision == "auto" and not self.state.precision and alone:
            index = torch.arange(min(self.settings.batch_size, self.dataset.sizes["train"]))
            batch = Batch(
                self.dataset.training_events(0)[index], self.dataset.contexts("train", index)
            )
            said = precision.choose(self.learner, batch.to(self.device))
            self.state.precision = self.learner.precision
            return said
        if self.settings.precision == "auto":
            self.learner.precision = self.state.precision or self.learner.precision
        return precision.described(self.learner.precision)

    def _prepare(self) -> None:
        """Let the model take from the training data what it needs before it learns."""
        marginals, device = self.dataset.marginals(), self.model.ordering.device
        events = self.dataset.training_events(0).to(device)
        self.model.prepare(events, None if marginals is None else marginals.to(device))
        if isinstance(self.model, Reading) and (passages := self.dataset.passages("train")):
            self.model.read([passage.values.to(device) for passage in passages])

    def _step(self, batch: Batch) -> Iterator[TrainEvent]:
        """Learn from a batch: by counting, or a gradient step, in parts if memory runs out."""
        state, before = self.state, time.monotonic()
        while (loss := self.learner.learn(batch, state)) is None:
            yield MemoryFreed(state.micro_batch, len(batch))
        if not math.isfinite(loss):
            raise FloatingPointError
        if self.learner.counting is None:
            state.learning_rate = learning_rate(self.settings, self.done)
            self.learner.update(state.learning_rate)
        state.step += 1
        state.position += 1
        for name in ("loss", "row"):
            setattr(state, f"{name}_sum", getattr(state, f"{name}_sum") + loss * len(batch))
            setattr(state, f"{name}_count", getattr(state, f"{name}_count") + len(batch))
        self.tick(step=True)
        done: list[TrainEvent] = [
            BatchDone(
                step=state.step,
                epoch=state.epoch,
                loss=loss,
                learning_rate=state.learning_rate,
                seconds=state.seconds,
                events_per_second=len(batch) / max(1e-9, time.monotonic() - before),
                done=self.done,
            )
        ]
        # Measured before anything is yielded: whoever closes training here loses no row.
        if state.step % max(1, self.steps_per_epoch // ROWS_PER_EPOCH) == 0:
            done.append(self._measure())
        yield from done

    def _validate(self) -> Iterator[TrainEvent]:
        """Validate, keep the weights if they are the best, and checkpoint."""
        state = self.state
        self.learner.end_epoch()
        subject = self.learner.validated
        result = yield from self._evaluate(subject)
        if not math.isfinite(result.nll_nats):
            raise FloatingPointError
        best = state.best_valid_nll is None or result.nll_nats < state.best_valid_nll
        train_nll = state.loss_sum / max(1, state.loss_count)
        state.epoch, state.position = state.epoch + 1, 0
        state.loss_sum, state.loss_count = 0.0, 0
        if best:
            state.best_valid_nll, state.best_epoch = result.nll_nats, state.epoch
            self.best = _copy(subject)
            if self.run:
                self.run.save_weights(self.best)
        samples = self._samples(subject)
        yield self._measure(result, train_nll)
        if self.run:
            self._checkpoint()
            self._note("training")
            yield CheckpointWritten(state.step)
        yield EpochDone(
            state.epoch, state.step, train_nll, result.nll_nats, result.nll_stderr, best, samples
        )

    def _evaluate(self, subject: Model) -> Generator[TrainEvent, None, Evaluated]:
        """Evaluate the validation split; where memory runs out, fewer events at once."""
        while True:
            try:
                for event in evaluate(
                    subject,
                    self.valid,
                    self.valid_contexts,
                    estimate=True,
                    batch_size=self.validated_at_once,
                ):
                    if isinstance(event, Evaluated):
                        return event
                    yield Validating(event.done, event.total)
            except (RuntimeError, MemoryError) as error:
                if not ran_out(error) or self.validated_at_once == 1:
                    raise
            before, self.validated_at_once = self.validated_at_once, self.validated_at_once // 2
            yield MemoryFreed(self.validated_at_once, before, validating=True)

    def _samples(self, subject: Model) -> Tensor | None:
        if not self.settings.samples:
            return None
        n, context = self.settings.samples, self.dataset.example_contexts(self.settings.samples)
        *_, last = sampling.sample(subject, n, seed=self.settings.seed, context=context)
        assert isinstance(last, sampling.Sampled)
        if self.run:
            self.run.save_samples(self.state.epoch, last.samples)
        return last.samples

    def _measure(self, result: Evaluated | None = None, train_nll: float | None = None) -> Measured:
        """Add a row to the metrics: the mean loss since the last one, or an epoch's result."""
        state = self.state
        if train_nll is None:
            train_nll = state.row_sum / max(1, state.row_count)
            state.row_sum, state.row_count = 0.0, 0
        metric = Metric(
            step=state.step,
            epoch=state.epoch,
            seconds=round(state.seconds, 3),
            train_nll=train_nll,
            valid_nll=result.nll_nats if result else None,
            valid_stderr=result.nll_stderr if result else None,
            learning_rate=state.learning_rate,
        )
        self.metrics.append(metric)
        return Measured(metric)

    def _finish(self, reason: Literal["budget", "early stop", "diverged"], text: str) -> Finished:
        self.model.load_state_dict(self.best)
        if self.run and not self.run.has_weights:
            self.run.save_weights(self.best)
        self._note("diverged" if reason == "diverged" else "finished", text)
        state = self.state
        return Finished(
            reason, text, state.best_valid_nll, state.best_epoch, state.step, state.seconds
        )

    def _diverged(self) -> Finished:
        return self._finish(
            "diverged",
            f"The loss is no longer a number at step {self.state.step}; the best weights are kept. "
            f"Lower the learning rate (it was {self.state.learning_rate:.2g}) or clip gradients "
            "(norm 1).",
        )

    def tick(self, *, step: bool = False) -> None:
        """Count the time since the last tick as training time, unless the program was asleep."""
        self.state.seconds += self.clock.lap(step=step)

    def _note(
        self, status: Literal["training", "stopped", "finished", "diverged"], text: str = ""
    ) -> None:
        if self.run:
            self.run.update(
                status=status,
                progress=self.progress(text),
                device=self.device,
                hardware=self.hardware,
            )

    def _checkpoint(self) -> None:
        assert self.run is not None
        # Metrics first: rows beyond the checkpoint are dropped again, missing ones would be lost.
        self.run.write_metrics(self.metrics)
        self.state.rows = len(self.metrics)
        learner = self.learner
        checkpoints.save(self.run, learner.modules, learner.optimizer, self.state, learner.carried)
        self.saved = time.monotonic()

    def _restore(self, run: Run) -> None:
        learner = self.learner
        self.state, best, learner.carried = checkpoints.restore(
            run, learner.modules, learner.optimizer, self.state
        )
        self.best = best or self.best
        self.metrics = run.metrics()[: self.state.rows]


def _copy(model: nn.Module) -> dict[str, Tensor]:
    return {name: value.detach().cpu().clone() for name, value in model.state_dict().items()}
