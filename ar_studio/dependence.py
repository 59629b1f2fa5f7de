"""Dependence: which outputs of a model see which inputs, the test of what is a density.

The chain rule makes a density of any outputs that see earlier dimensions only. So the matrix of
derivatives, rows and columns along the ordering, must be strictly lower triangular.
"""

import copy
from collections.abc import Generator, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from ar_studio import orderings
from ar_studio.conditionals import Conditional, Discrete, Mixture
from ar_studio.errors import StudioError
from ar_studio.models.abilities import looking_back
from ar_studio.models.base import Model

ROWS = 32  # copies of the event in one pass; more cost memory and save no time
DECADES = 4.0  # that a shade spans
DRAWS = 2  # of random weights, of which a rectifier may hide some path in one
WEIGHTS = 0.1  # their standard deviation


@dataclass(frozen=True)
class Measuring:
    """`done` of `total` passes are made."""

    done: int
    total: int


@dataclass(frozen=True)
class Dependence:
    """The last event: how much each output changes with each input, at one event.

    Attributes
    ----------
    matrix
        `(D, D)`, rows the outputs and columns the inputs, both along `order`. Each entry is the
        norm over the numbers that an output consists of (logits; or a mixture's parameters).
    order
        Flat index of the dimension at each position, `(D,)`.
    derivative
        Whether entries are derivatives. Values that have none (categories, tables that are looked
        up) are changed one by one instead, and entries are the differences that makes.
    event
        The event, `event_shape`.
    """

    matrix: Tensor
    order: Tensor
    derivative: bool
    event: Tensor

    @property
    def own(self) -> int:
        """How many outputs see their own dimension."""
        return int((self.matrix.diagonal() != 0).sum())

    @property
    def later(self) -> int:
        """How many outputs see a later dimension."""
        return int((self.matrix.triu(1) != 0).any(1).sum())

    @property
    def strict(self) -> bool:
        """Whether the matrix is strictly lower triangular, as a density's is at every event."""
        return not bool(self.matrix.triu().any())

    def field(self, dimension: int) -> Tensor:
        """Return how much the output of a flat dimension changes with each flat input, `(D,)`."""
        row = self.matrix[(self.order == dimension).nonzero()[0, 0]]
        return torch.zeros_like(row).scatter(0, self.order, row)

    def verdict(self) -> str:
        """Say what the matrix means, in a sentence."""
        if self.strict:
            return (
                "No output sees its own or a later dimension of this event; where that holds for "
                "every event, the product of the outputs is a density."
            )
        size = len(self.order)
        return (
            f"{self.own:,} of {size:,} outputs see their own dimension, and {self.later:,} a later "
            "one: their product is no density."
        )


def measure(model: Model, event: Tensor) -> Generator[Measuring | Dependence, None, None]:
    """Measure what each output of a model sees of an event.

    All `D` derivatives of an output come from one backward pass; a pass serves some outputs at
    once, one for each copy of the event. So a map costs `D` forward and backward passes.

    Parameters
    ----------
    event
        `event_shape`.

    Yields
    ------
    Measuring
        After each pass.
    Dependence
        At the end.

    Raises
    ------
    StudioError
        If the event is none of the model's space, or the model puts out nothing for a given event.
    """
    order = model.ordering
    x = model.space.check(event[None]).to(order.device)
    smooth = model.space.values.smooth and _differentiable(model, x)
    parts = _derivatives(model, x) if smooth else _differences(model, x)
    total, found = -(-model.space.size // ROWS), []
    for part in parts:
        found.append(part)
        yield Measuring(len(found), total)
    flat = torch.cat(found) if smooth else torch.cat(found).T
    yield Dependence(flat[order][:, order].cpu(), order.cpu(), smooth, event.cpu())


def field(model: Model, event: Tensor, dimension: int) -> Generator[Measuring | Tensor, None, None]:
    """Measure what one output of a model uses of an event: a row of the map, in flat order.

    Where values have derivatives that costs a single forward pass, and a backward pass for each
    number of which the output consists.

    Parameters
    ----------
    event
        `event_shape`.
    dimension
        The output's flat index.

    Yields
    ------
    Measuring
        After each pass.
    Tensor
        At the end: how much the output changes with each input, `(D,)`.

    Raises
    ------
    StudioError
        As `measure`.
    """
    x = model.space.check(event[None]).to(model.ordering.device)
    if not (model.space.values.smooth and _differentiable(model, x)):
        total, parts = -(-model.space.size // ROWS), []
        for part in _differences(model, x):
            parts.append(part[:, dimension])
            yield Measuring(len(parts), total)
        yield torch.cat(parts).cpu()
        return
    x = x.to(_precision(model)).requires_grad_()
    with torch.enable_grad():
        numbers = _parameters(model.outputs(x))[0, dimension].unbind()
    squares = torch.zeros(model.space.size, dtype=x.dtype, device=x.device)
    for done, number in enumerate(numbers, 1):
        (gradient,) = torch.autograd.grad(number, x, retain_graph=done < len(numbers))
        squares += gradient.flatten().square()
        yield Measuring(done, len(numbers))
    yield squares.sqrt().cpu()


def reach(model: Model, dimension: int) -> Generator[Measuring | Tensor, None, None]:
    """Measure what one output of a model can see, whatever it has learnt: its receptive field.

    That is what it uses of random events under random weights, but for models that look back so
    far and no farther, which say so themselves.

    Parameters
    ----------
    dimension
        The output's flat index.

    Yields
    ------
    Measuring
        After each pass.
    Tensor
        At the end: whether the output can see each input, `(D,)` bool.

    Raises
    ------
    StudioError
        As `measure`.
    """
    if back := looking_back(model):
        places = orderings.positions(model.ordering).cpu()
        before = places[dimension] - places
        yield (before > 0) & (before <= back.reach)
        return
    generator = torch.Generator().manual_seed(0)
    unlearned = copy.deepcopy(model).double()  # far memories fade below what 32 bits can hold
    seen = torch.zeros(model.space.size, dtype=torch.bool)
    # Changes of values are larger than derivatives' and hidden from less; and they cost far more.
    for _ in range(DRAWS if model.space.values.smooth else 1):
        with torch.no_grad():
            for parameter in unlearned.parameters():
                drawn = torch.randn(parameter.shape, generator=generator, dtype=torch.float64)
                parameter.copy_(WEIGHTS * drawn)
        for found in field(unlearned, _any_event(model, generator), dimension):
            if isinstance(found, Measuring):
                yield found
            else:
                seen |= found != 0
    yield seen


def _any_event(model: Model, generator: torch.Generator) -> Tensor:
    """Return a random event of a model's space, `event_shape`."""
    space = model.space
    if space.values.density:
        return torch.rand(space.event_shape, generator=generator).to(space.dtype)
    drawn = torch.randint(space.levels, space.event_shape, generator=generator)
    return drawn.to(space.dtype)


def shade(matrix: Tensor) -> Tensor:
    """Return how strongly to paint entries, 0 for none at all and up to 1 for the largest.

    What is not exactly 0 is at least 0.2, however small, and rises with its logarithm.
    """
    logarithms = (matrix / matrix.max().clamp_min(torch.finfo(matrix.dtype).tiny)).log10()
    level = 1 + logarithms.clamp_min(-DECADES) * (0.8 / DECADES)
    return level.masked_fill(matrix == 0, 0.0)


def _parameters(conditional: Conditional) -> Tensor:
    """Return the numbers that the outputs of all dimensions consist of, `(B, D, O)`."""
    if isinstance(conditional, Mixture):
        parts = (conditional.log_weights, conditional.means, conditional.log_scales)
        found = torch.cat(parts, -1)
    elif isinstance(conditional, Discrete):
        found = conditional.logits.view(*conditional.batch_shape, -1)
    else:
        raise StudioError(f"What {type(conditional).__name__} depends on cannot be measured yet.")
    return found.flatten(1, -2)


def _differentiable(model: Model, x: Tensor) -> bool:
    """Whether outputs follow small changes of the values, as those of a network do."""
    x = x.to(_precision(model)).requires_grad_()
    with torch.enable_grad():
        total = _parameters(model.outputs(x)).sum()
        if not total.requires_grad:
            return False
        return torch.autograd.grad(total, x, allow_unused=True)[0] is not None


def _derivatives(model: Model, x: Tensor) -> Iterator[Tensor]:
    """Yield rows of the matrix in flat order, `(R, D)`."""
    for rows in torch.arange(model.space.size, device=x.device).split(ROWS):
        copies = x.to(_precision(model)).repeat_interleave(len(rows), 0).requires_grad_()
        with torch.enable_grad():
            outputs = _parameters(model.outputs(copies))
            # Each copy is asked for the gradient of one output only.
            asked = outputs[torch.arange(len(rows), device=x.device), rows].sum(0).unbind()
        squares = torch.zeros(len(rows), model.space.size, device=x.device)
        for number, one in enumerate(asked):
            more = number + 1 < len(asked)
            (gradient,) = torch.autograd.grad(one, copies, retain_graph=more)
            squares += gradient.flatten(1).square()
        yield squares.sqrt()


@torch.no_grad()
def _differences(model: Model, x: Tensor) -> Iterator[Tensor]:
    """Yield columns of the matrix in flat order, `(C, D)`, by changing one value in each copy."""
    for columns in torch.arange(model.space.size, device=x.device).split(ROWS):
        copies = x.flatten(1).repeat(len(columns), 1)
        # Both batches are of one shape, so that what sees no change is the same to the last bit.
        before = _parameters(model.outputs(copies.view(-1, *model.space.event_shape)))
        place = torch.arange(len(columns), device=x.device), columns
        value = copies[place].long()
        changed = torch.where(value < 0, value, (value + 1) % model.space.levels)
        copies[place] = changed.to(copies.dtype)
        after = _parameters(model.outputs(copies.view(-1, *model.space.event_shape)))
        yield (after - before).float().norm(dim=-1)


def _precision(model: Model) -> torch.dtype:
    return next(model.parameters()).dtype
