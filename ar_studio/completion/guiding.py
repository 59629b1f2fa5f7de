"""The guide: a model of any ordering, whose exact completions another model's start from.

Along an ordering with the observed dimensions first, an any-order model `q` draws the missing ones
exactly, and says how likely its draw was. Draws are weighed by the model that completes, tempered
so that enough of them survive, and moved. The guide moves them too: it redraws some of the missing
dimensions given all the others, which is accepted so that the model's posterior is left invariant.
"""

import math
from dataclasses import replace

import torch
from torch import Tensor

from ar_studio import orderings
from ar_studio.completion.annealing import effective_sample_size
from ar_studio.completion.metropolis import Evaluated, Kernel
from ar_studio.errors import StudioError
from ar_studio.models.base import AutoregressiveModel, Model, autoregressive
from ar_studio.spaces import ContextSpace, EventSpace

TARGET_ACCEPTANCE = 0.4
ADAPTATION = 0.5  # change of the log-size of what is redrawn, per unit of excess acceptance
FIRST_SIZE = 12  # dimensions that are redrawn at first


class Guide:
    """An any-order model, and the missing dimensions that it draws.

    Parameters
    ----------
    model
        Of any ordering, on the events that are completed, given its context if it needs one.
    space
        The space of those events.
    mask
        Flat mask `(D,)`, `True` = observed.

    Raises
    ------
    StudioError
        If the model has no conditionals, knows not every ordering, is of other events, is given
        something else than they are, or is on another device than the mask.
    """

    def __init__(self, model: Model, space: EventSpace, mask: Tensor) -> None:
        self.model, self.mask = check(model, space, mask.device), mask
        self.first = orderings.observed_first(self.mask, self.model.ordering)

    def draw(self, x: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """Return draws of all missing dimensions of events `(B, D)`, and their `log q`, `(B,)`."""
        drawn, there, _ = self.redraw(x, ~self.mask, generator, back=False)
        return drawn, there

    def redraw(
        self, x: Tensor, block: Tensor, generator: torch.Generator, *, back: bool = True
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Draw the dimensions `block` `(D,)` of events `(B, D)` anew, given all the others.

        Parameters
        ----------
        back
            Whether anybody asks for the last of what is returned.

        Returns
        -------
        tuple
            The new events, `log q` of what they hold in the block, and `log q` of what the old
            ones did, both given all other dimensions, `(B,)`.
        """
        ordering = orderings.observed_first(~block, self.model.ordering)
        noise = torch.rand(len(x), int(block.sum()), 2, generator=generator).to(x.device)
        if self.model.parallel and not self.model.stepwise:
            return self._settle(x, block, ordering, noise)
        return self._step(x, block, ordering, noise, back)

    def log_prob(self, x: Tensor) -> Tensor:
        """Return `log q` of what events `(B, D)` hold where it is missing, `(B,)`."""
        if self.model.parallel:
            events = x.view(-1, *self.model.space.event_shape)
            return self.model.evaluator(self.first).factors(events)[:, ~self.mask].sum(1)
        decoder, known = self.model.decoder(len(x), ordering=self.first), int(self.mask.sum())
        decoder.observe_all(x[:, self.first[:known]])
        log_q = torch.zeros(len(x), device=x.device)
        for dimension in decoder.order[known:]:
            log_q += decoder.predict().log_prob(x[:, dimension])
            decoder.observe(x[:, dimension])
        return log_q

    def _settle(
        self, x: Tensor, block: Tensor, ordering: Tensor, noise: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Redraw by passes over the whole event until nothing changes, from what is there.

        The first pass says how likely the old values were, the last one of an event the new ones.
        """
        evaluator = self.model.evaluator(ordering)
        shape, open_ = self.model.space.event_shape, torch.arange(len(x), device=x.device)
        uniforms = x.new_zeros(*x.shape, 2, dtype=noise.dtype)
        uniforms[:, block] = noise
        x, there, back = x.clone(), noise, noise
        for passes in range(int(block.sum()) + 1):
            old = x[open_]
            events = old.view(-1, *shape)
            conditional = evaluator.conditionals(events)
            log_q = conditional.log_prob(events).flatten(1)[:, block].sum(1)
            if passes == 0:
                there, back = log_q.clone(), log_q
            there[open_] = log_q
            drawn = conditional.draw(uniforms[open_].view(-1, *shape, 2)).flatten(1)
            new = torch.where(block, drawn.to(x.dtype), old)
            x[open_] = new
            open_ = open_[(new != old).any(1)]
            if not len(open_):
                break
        return x, there, back

    def _step(
        self, x: Tensor, block: Tensor, ordering: Tensor, noise: Tensor, back: bool
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Redraw one dimension after the other; further rows of the decoder hold the old values."""
        count, known, copies = len(x), int((~block).sum()), 2 if back else 1
        decoder = self.model.decoder(len(x), ordering=ordering)
        decoder.observe_all(x[:, ordering[:known]])
        rows = x.repeat(copies, 1)
        if back:
            decoder.select(torch.arange(count, device=x.device).repeat(copies))
        log_q = noise.new_zeros(len(rows))
        for dimension, uniforms in zip(decoder.order[known:], noise.unbind(1), strict=True):
            conditional = decoder.predict()
            # The old rows draw too, and what they draw is not looked at.
            drawn = conditional.draw(uniforms.repeat(copies, 1))
            rows[:count, dimension] = drawn[:count].to(x.dtype)
            log_q += conditional.log_prob(rows[:, dimension])
            decoder.observe(rows[:, dimension])
        return rows[:count], log_q[:count], log_q[-count:]


def check(model: Model, space: EventSpace, device: torch.device) -> AutoregressiveModel:
    """Return a model that can guide completions of a space's events on a device.

    Raises
    ------
    StudioError
        If it cannot.
    """
    title, guide = model.card.title, autoregressive(model)
    if not guide.any_order:
        raise StudioError(
            f"{title} knows not every ordering, so it cannot guide; choose one trained for any, "
            "such as DeepNADE."
        )
    its = guide.space
    if its.unconditional != space.unconditional:
        raise StudioError(
            f"The guide's events have the shape {its.event_shape} ({its.values}), those to "
            f"complete {space.event_shape} ({space.values}); choose a guide of the same events."
        )
    if its.context and not _same(its.context, space.context):
        own = space.context.title if space.context else "nothing"
        raise StudioError(
            f"The guide is given {its.context.title}, the model that completes {own}; choose a "
            "guide that is given the same, or nothing."
        )
    if guide.ordering.device != device:
        raise StudioError(
            f"The guide is on the device {guide.ordering.device}, the model that completes on "
            f"{device}; move one of them."
        )
    return guide


def given(guide: Model, context: Tensor | None) -> Model:
    """Return a guide that is given a context, if it takes one."""
    return guide.given(context) if guide.space.context else guide


def _same(one: ContextSpace, other: ContextSpace | None) -> bool:
    """Whether two contexts mean the same, withheld or not."""
    return other is not None and replace(one, withheld=other.withheld) == other


class GuidedMoves:
    """Moves that redraw a part of the missing dimensions by the guide, given all the others.

    With `B` the dimensions redrawn, a move from `x` to `y` is accepted with probability
    `min(1, p(y) q(x_B | rest) / (p(x) q(y_B | rest)))`, which leaves `p(x_M | x_O)` invariant
    whatever the guide. What is redrawn lies together and is as large as acceptance allows.

    Parameters
    ----------
    kernel
        Holds the model and evaluates events.
    """

    def __init__(self, kernel: Kernel, guide: Guide) -> None:
        self.kernel, self.guide = kernel, guide
        missing = (~guide.mask).nonzero().flatten()
        _, height, width = guide.model.space.grid
        pixel = missing % (height * width)
        self.missing, self.row, self.column = missing, pixel // width, pixel % width
        self.log_size = math.log(min(FIRST_SIZE, len(missing)))

    def block(self, generator: torch.Generator) -> Tensor:
        """Return which dimensions are redrawn, `(D,)`: those nearest to one of them."""
        count = len(self.missing)
        centre = int(torch.randint(count, (), generator=generator))
        away = torch.maximum(
            (self.row - self.row[centre]).abs(), (self.column - self.column[centre]).abs()
        )
        # Ties are broken at random, so that no corner is redrawn more rarely than others.
        ties = torch.rand(count, generator=generator).to(away.device)
        nearest = (away + ties).argsort()[: max(1, round(math.exp(self.log_size)))]
        block = torch.zeros_like(self.guide.mask)
        block[self.missing[nearest]] = True
        return block

    def move(self, state: Evaluated, generator: torch.Generator) -> tuple[Evaluated, Tensor]:
        """Return the events after one move, and the probability each had to be accepted, `(B,)`."""
        block = self.block(generator)
        drawn, there, back = self.guide.redraw(state.x, block, generator)
        proposed = self.kernel.evaluate(drawn)
        gain = self.kernel.log_target(proposed) - self.kernel.log_target(state)
        state, acceptance = self.kernel.accept(state, proposed, gain + back - there, generator)
        self.log_size += ADAPTATION * (float(acceptance.mean()) - TARGET_ACCEPTANCE)
        self.log_size = min(max(self.log_size, 0.0), math.log(len(self.missing)))
        return state, acceptance


def temper(log_weights: Tensor, size: float) -> Tensor:
    """Return log-weights `(G, N)` to the largest power, at most 1, that keeps an effective size.

    Each row has its own power, found by bisection.

    Parameters
    ----------
    size
        The effective sample size `(Σw)² / Σw²` to keep.
    """
    low = torch.zeros(len(log_weights), 1, dtype=log_weights.dtype, device=log_weights.device)
    high = torch.ones_like(low)
    for _ in range(30):
        middle = (low + high) / 2
        enough = effective_sample_size(middle * log_weights)[:, None] >= size
        low, high = torch.where(enough, middle, low), torch.where(enough, high, middle)
    return low * log_weights
