"""How a model learns from a batch: along the gradient or by counting, in parts if need be."""

import hashlib
import math
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ar_studio import ranks
from ar_studio.checkpoints import State
from ar_studio.errors import StudioError
from ar_studio.footprint import Room, peak, ran_out
from ar_studio.models.abilities import (
    Counting,
    Following,
    carrying,
    counting,
    looking_back,
    persistent,
)
from ar_studio.models.base import Model
from ar_studio.optimisation import TrainSettings, averaged, make_optimizer

PILOTS = (1, 8)  # events learnt from to see what memory that takes
LOOK_S = 1.0  # between two looks at what is free
STATES = "states"


@dataclass(frozen=True)
class Batch:
    """Events `(B, *event_shape)`, and of each what it is given and what stood before, if anything.

    The former is `(B, …)`, the latter as `LookingBack` has it.
    """

    x: Tensor
    context: Tensor | None
    before: Tensor | None = None

    def __len__(self) -> int:
        return len(self.x)

    def to(self, device: str) -> "Batch":
        """Return the batch on a device."""
        return self._each(lambda part: part.to(device))

    def part(self, which: slice | Tensor) -> "Batch":
        """Return some of the events."""
        return self._each(lambda part: part[which])

    def split(self, size: int) -> "list[Batch]":
        """Return the batch in parts of at most `size` events."""
        return [self.part(slice(start, start + size)) for start in range(0, len(self), size)]

    def _each(self, change: Callable[[Tensor], Tensor]) -> "Batch":
        parts = (self.x, self.context, self.before)
        x, context, before = (None if part is None else change(part) for part in parts)
        assert x is not None
        return Batch(x, context, before)


class Learner:
    """A model, its optimiser and averaged weights, on the device where it learns.

    Attributes
    ----------
    precision
        In which it learns; where the settings leave that open, `precision.choose` sets it.
    carried
        From batch to batch, by name: this epoch's statistics, if the model counts; if it reads on
        and on, the `states` in which its streams of text are.
    """

    def __init__(self, model: Model, settings: TrainSettings, device: str) -> None:
        self.settings = settings
        kind, _, index = device.partition(":")
        self.precision = "32-true" if settings.precision == "auto" else settings.precision
        self.model, self.counting, self.back = model, counting(model), looking_back(model)
        self.carrying = None if self.back else carrying(model)
        self.persistent = persistent(model)
        _check_together(model, settings)
        mixed = self.precision == "16-mixed"  # whose gradients are scaled
        self.fabric = ranks.fabric(kind, index, "16-mixed" if mixed else "32-true")
        optimizer = make_optimizer(model, settings)
        self.wrapped, self.optimizer = self.fabric.setup(model, optimizer)
        self.average = averaged(model, settings)
        self.carried: dict[str, Tensor] = {}
        self.ends: list[Tensor] = []  # states after the batch whose gradient is there
        self.met: list[Mapping[str, Tensor]] = []  # what running averages are to follow of it
        self.room: Room | None = None  # measured before the first step
        self.looked = 0.0

    @property
    def validated(self) -> Model:
        """The model that validation judges: with averaged weights, if there are any."""
        if self.average is None:
            return self.model
        module = self.average.module
        assert isinstance(module, Model)
        return module

    @property
    def modules(self) -> dict[str, nn.Module]:
        """What a checkpoint holds besides the optimiser."""
        averaged: dict[str, nn.Module] = {"average": self.average} if self.average else {}
        return {"model": self.model, **averaged}

    def batches(self, count: int, epoch: int) -> Sequence[Tensor]:
        """Return which of an epoch's `count` events each batch is of.

        They are shuffled. Only if the model reads on and on each row of a batch goes on in the
        same row of the next one, so that there are at most as many streams as events in a batch.
        """
        size = self.settings.batch_size
        if self.carrying:
            steps = math.ceil(count / size)
            return [torch.arange(step, count, steps) for step in range(steps)]
        return torch.randperm(count, generator=seeded(self.settings, "order", epoch)).split(size)

    def learn(self, batch: Batch, state: State) -> float | None:
        """Return the batch's loss, leaving gradient or statistics; None if memory ran out.

        The batch is then to be tried again, in parts of the `state.micro_batch` events that are
        left. Beside the processor, where a system may end a program that takes too much, a batch
        that would not fit is not tried at all.

        Raises
        ------
        MemoryError
            If there is too little memory for even one event.
        """
        try:
            if self._crowded(batch, state):
                return None
            if self.counting:
                return self._count(self.counting, batch.x, state.micro_batch)
            return self._together(batch, state)
        except (RuntimeError, MemoryError) as error:
            if not ran_out(error):
                raise
        # Out of the handler, where the exception no longer keeps the tensors of that try.
        self.optimizer.zero_grad(set_to_none=True)
        self._halve(batch, state)
        if torch.cuda.is_available():
            torch.cuda.empty_cache()
        return None

    def _crowded(self, batch: Batch, state: State) -> bool:
        """Halve the parts of a batch until they fit into memory; tell whether that was needed."""
        if batch.x.device.type == "cuda":  # which says itself when its memory runs out
            return False
        now = time.monotonic()
        if self.room is None:
            self.room = Room(*(self._taken(batch, n, state) for n in PILOTS))
        elif now < self.looked + LOOK_S:
            return False
        self.looked = now
        crowded = False
        while not self.room.fits(min(state.micro_batch, len(batch))):
            self._halve(batch, state)
            crowded = True
        return crowded

    def _taken(self, batch: Batch, most: int, state: State) -> tuple[int, int]:
        """Return how many events were tried, and the most bytes that learning from them held."""
        part, counting = batch.split(min(most, state.micro_batch))[0], self.counting
        if counting:
            with torch.no_grad():
                found = peak(lambda: counting.expect(part.x))
        else:
            found = peak(lambda: self._accumulate(part, state))
            self.optimizer.zero_grad(set_to_none=True)
        return len(part), found

    def _halve(self, batch: Batch, state: State) -> None:
        size = min(state.micro_batch, len(batch))
        if size == 1:
            raise MemoryError
        state.micro_batch = size // 2

    def update(self, rate: float) -> None:
        """Step along the gradient, clipped, and average the weights."""
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        if norm := self.settings.largest_norm(self.model.space.size):
            self.fabric.clip_gradients(
                self.wrapped,
                self.optimizer,
                max_norm=norm,
                error_if_nonfinite=False,
            )
        self.optimizer.step()
        if isinstance(self.model, Following):
            self.model.follow(self.met)
        if self.average is not None:
            self.average.update_parameters(self.model)
        if self.ends:
            ends = torch.cat(self.ends)
            others = self.carried.get(STATES, ends)[len(ends) :]  # streams that ended before these
            self.carried = {STATES: torch.cat([ends, others.to(ends)])}

    def end_epoch(self) -> None:
        """Let a model that counts take from the epoch's statistics what it has learnt."""
        if self.counting and self.carried:
            with torch.no_grad():
                self.counting.maximise(self.carried)
            self.carried = {}

    def _together(self, batch: Batch, state: State) -> float:
        """Sum the gradients of all processes' shares of a batch; return its loss."""
        if ranks.count() == 1:
            return self._accumulate(batch, state)
        own = batch.part(ranks.share(len(batch)))
        loss = self._accumulate(own, state) if len(own) else 0.0
        share = len(own) / len(batch)
        learnt = [one for one in self.model.parameters() if one.requires_grad]
        for one in learnt:
            one.grad = torch.zeros_like(one) if one.grad is None else one.grad * share
        total = torch.tensor(loss * share, dtype=torch.float64)
        ranks.add_up(self.fabric, [total, *(one.grad for one in learnt if one.grad is not None)])
        return float(total)

    def _accumulate(self, batch: Batch, state: State) -> float:
        """Sum the gradients of the batch's parts, all under the same noise."""
        self.optimizer.zero_grad(set_to_none=True)
        total, done = torch.zeros((), device=batch.x.device), 0
        self.ends, self.met = [], []
        for part in batch.split(state.micro_batch):
            generator = seeded(self.settings, "step", state.step)
            with self._autocast(batch.x.device.type):
                loss = self._loss(part, done, generator)
            loss = loss * (len(part) / len(batch))
            self.fabric.backward(loss)
            total, done = total + loss.detach(), done + len(part)
        return float(total)

    def _loss(self, part: Batch, first: int, generator: torch.Generator) -> Tensor:
        """Return the loss of a batch's part, whose first event is in such a row of the batch."""
        if isinstance(self.model, Following):
            loss, statistics = self.model.meet(part.x, generator)
            self.met.append(statistics)
            return loss
        if self.back and part.before is not None:
            return self.back.loss_after(part.x, part.before, part.context, generator)
        if self.carrying is None and self.persistent is None:
            return self.model.loss_given(part.x, part.context, generator)
        kept, rows = self.carried.get(STATES), slice(first, first + len(part))
        state = None
        if kept is not None and rows.stop <= len(kept):  # batches may have become larger
            state = kept[rows].to(part.x.device)
        if self.persistent:
            loss, end = self.persistent.contrast(part.x, state, generator)
        else:
            assert self.carrying is not None
            factors, end = self.carrying.onwards(part.x, state, generator)
            loss = -factors.sum(1).mean()
        self.ends.append(end.detach())
        return loss

    def _autocast(self, device: str) -> AbstractContextManager[object]:
        if self.precision == "bf16-mixed":
            return torch.autocast(device, torch.bfloat16)
        return self.fabric.autocast()

    @torch.no_grad()
    def _count(self, model: Counting, batch: Tensor, micro_batch: int) -> float:
        """Add what the batch's parts say to the statistics of the epoch."""
        total, found = torch.zeros((), device=batch.device), self.carried
        for part in batch.split(micro_batch):
            loss, statistics = model.expect(part)
            # Where the model counts: some do so on the CPU, and a checkpoint is read there.
            found = {
                name: value + found[name].to(value.device) if found else value
                for name, value in statistics.items()
            }
            total += loss * (len(part) / len(batch))
        self.carried = found  # only now, so that a try that ran out of memory left nothing
        return float(total)


def _check_together(model: Model, settings: TrainSettings) -> None:
    """Refuse what several processes would not do alike."""
    if ranks.count() == 1:
        return
    if counting(model):
        raise StudioError(
            f"{model.card.title} counts and has no gradients to share; train it in one process."
        )
    if isinstance(model, Following):
        raise StudioError(
            f"{model.card.title} follows each batch by running averages, in one process; train it "
            "in one."
        )
    if carrying(model) and not looking_back(model):
        raise StudioError(
            f"{model.card.title} reads a text on and on, in one process; train it in one."
        )
    if persistent(model):
        raise StudioError(
            f"The chains of {model.card.title} go on from batch to batch, in one process; train it "
            "in one, or set persistent=false."
        )
    if settings.minutes:
        raise StudioError(
            "Several processes have no clock in common; set minutes=0, and epochs or steps."
        )


def seeded(settings: TrainSettings, purpose: str, index: int) -> torch.Generator:
    """Return the CPU generator of one step or epoch, made from the seed alone."""
    text = f"{settings.seed}/{purpose}/{index}".encode()
    seed = int.from_bytes(hashlib.blake2b(text, digest_size=7).digest())
    return torch.Generator().manual_seed(seed)
