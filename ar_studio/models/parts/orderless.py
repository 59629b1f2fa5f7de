"""What all order-agnostic models share: one network for every set of observed dimensions.

The network sees an event with its unobserved dimensions blanked, and the mask that says which
those are, and predicts all of them at once (Uria, Murray & Larochelle 2014).
"""

from abc import abstractmethod
from typing import Annotated, Any, ClassVar, Self

import numpy as np
import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.conditionals import Conditional, discrete
from ar_studio.models.abilities import Ensemble, Estimating
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.parts.context import ContextTerm, shifted
from ar_studio.models.parts.drawn import draw_orderings, nearness
from ar_studio.models.parts.gated import Dropout
from ar_studio.models.parts.images import by_channel
from ar_studio.models.parts.values import encode, marginal_logits, units
from ar_studio.orderings import ORDERINGS, Ordering
from ar_studio.seeds import SEEDS
from ar_studio.spaces import EventSpace

DefaultOrdering = Annotated[
    Ordering,
    Field(
        title="Ordering",
        description="Order of samples and of scores, and of what is missing in completions, where "
        "random is best; a choice, or numbers such as 2, 3, 1. An ensemble adds random ones.",
        json_schema_extra=ORDERINGS,
    ),
]
DefaultOrderingSeed = Annotated[
    int,
    Field(
        ge=0,
        lt=SEEDS,
        title="Ordering seed",
        description="Draws the random ordering, and those of an ensemble.",
    ),
]
DropoutShare = Annotated[
    float,
    Field(
        ge=0,
        le=0.9,
        title="Dropout",
        description="Share of hidden units left out while training; it helps who trains for long.",
    ),
]
ALL_ORDERINGS = (
    "all; each has a joint distribution of its own. Samples and single scores follow the ordering "
    "that is set, raster by default; papers average over random ones"
)


class Orderless(Estimating, Ensemble, AutoregressiveModel):
    """A model of every ordering, `p(x_d | x_O) = f_d(m ⊙ x, m)` with `m_d = 1` where observed.

    Each ordering has a joint distribution of its own, `Π_i p(x_o(i) | x_o(<i))`; they would be
    one only if training were perfect. The default one, raster unless another is set, is what
    samples, `log_prob` and the first member of an ensemble follow, and what training draws the
    others from if the configuration says so. A family gives `logits`; everything else follows
    here. A context is one more thing observed: each output has a term of it, and the family's
    first layer another.

    Attributes
    ----------
    b
        Output biases, `(D, O)`.
    rows
        Largest number of network rows in one pass of an evaluation, which bounds its memory.
    mask_sets
        Masks drawn for each event that training validates with.
    """

    by_heart = False
    parallel = False
    rows: ClassVar[int] = 2048
    mask_sets: ClassVar[int] = 16

    def __init__(self, space: EventSpace, config: Any) -> None:
        ordering = orderings.make(config.ordering, space, config.ordering_seed)
        super().__init__(space, config, ordering)
        self.b = nn.Parameter(torch.zeros(space.size, units(space.levels)))
        self.given_outputs = ContextTerm(space.context, self.b.numel()) if space.context else None

    @property
    def biases(self) -> Tensor:
        """The output biases and what the context adds, `(B, D, O)`, or `(1, D, O)`."""
        return shifted(self.b, self.given_outputs, self)

    def serving(self, context: Tensor | None, rows: Tensor | None = None) -> Self:
        """Return the model given contexts of its own, those of some `rows` of a batch or all."""
        if context is None:
            return self
        return self._with(context if rows is None or len(context) == 1 else context[rows])

    @abstractmethod
    def logits(self, inputs: Tensor, known: Tensor, dropout: Dropout | None = None) -> Tensor:
        """Return the logits of all dimensions given the observed ones, `(B, D, O)`.

        Parameters
        ----------
        inputs
            Encoded values (one number if binary, else one-hot), 0 where not observed, `(B, D, I)`.
        known
            The mask, `(B, D)`, `True` = observed.
        dropout
            What leaves hidden units out, while training.
        """

    def stages(self, inputs: Tensor, known: Tensor, dropout: Dropout | None = None) -> list[Tensor]:
        """Return the predictions that training averages the loss of; by default `logits` alone."""
        return [self.logits(inputs, known, dropout)]

    @classmethod
    def learns_any_order(cls, config: Any) -> bool:
        return True

    def loss(self, x: Tensor, generator: torch.Generator) -> Tensor:
        """Return `D` times a mean of `−log p(x_d | x_O)` over what is missing, a scalar.

        What is observed are the first `n ~ U{0 .. D−1}` dimensions of an ordering that is drawn.
        If all are drawn alike, the mean is that of `−log p(x)` over orderings (`unbiased`). Of
        other orderings it is no likelihood, as each says which dimension is next: that one counts
        most, and those after it less and less (`nearness`), which takes the noise of a single
        one out of the gradient.
        """
        config, size = self.config, self.space.size
        sizes = draw_sizes(len(x), size, generator)
        if config.drawn == "uniform":
            known = draw_masks(sizes, size, generator).to(x.device)
            weights = ~known
        else:
            drawn = draw_orderings(config.drawn, self.ordering, self.space, len(x), generator)
            known = first_of(drawn, sizes).to(x.device)
            weights = nearness(drawn, sizes).to(x.device)
        dropout = Dropout(config.dropout, generator, x.device)
        stages = self.stages(self.blanked(x, known), known, dropout)
        return -torch.stack([self._weighted(x, weights, logits) for logits in stages]).mean()

    def blanked(self, x: Tensor, known: Tensor) -> Tensor:
        """Return events as inputs `(B, D, I)`, 0 where they are not observed."""
        return encode(x.flatten(1), self.space.levels, self.b.dtype) * known[..., None]

    def unbiased(self, x: Tensor, known: Tensor, logits: Tensor) -> Tensor:
        """Return `D/(D−n) Σ_{d∉O} log p(x_d | x_O)`, `(B,)`, with `n = |O|` observed dimensions.

        Over random masks of a size `n ~ U{0 .. D−1}`, its mean is that of `log p(x)` over all
        orderings: each of the `D − n` dimensions is as likely to be the next.
        """
        return self._weighted(x, ~known, logits)

    def _weighted(self, x: Tensor, weights: Tensor, logits: Tensor) -> Tensor:
        """Return `D Σ_d w_d log p(x_d | x_O) / Σ_d w_d`, `(B,)`, of weights `(B, D)`."""
        conditional = discrete(logits, self.space.levels)
        total = (conditional.log_prob(x.flatten(1)) * weights).sum(1)
        return total * (self.space.size / weights.sum(1))

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        position = orderings.positions(ordering)
        logits = self.along(x, ordering)[:, position]
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    def along(self, x: Tensor, order: Tensor) -> Tensor:
        """Return the logits of each dimension given those before it, `(B, D, O)`, in the ordering.

        `D` passes for each event, as many rows at a time as `rows` allows.
        """
        position, size = orderings.positions(order), self.space.size
        found = []
        for row in torch.arange(len(x) * size, device=order.device).split(self.rows):
            event, step = row // size, row % size
            known, model = position < step[:, None], self.serving(self.context, event)
            logits = model.logits(self.blanked(x[event], known), known)
            found.append(logits[torch.arange(len(row)), order[step]])
        return torch.cat(found).to(self.b.dtype).view(len(x), size, -1)

    def estimate_log_prob(self, x: Tensor, first: int = 0) -> Tensor:
        """Return an estimate of `log p(x)`, `(B,)`: the mean over orderings, or along its own.

        That over all orderings, unless training draws others: then along the default one. The
        masks depend on an event's place among all events and on nothing else, so that the same
        events give the same number again. One pass for each of the `mask_sets`.
        """
        generator, size = torch.Generator().manual_seed(first), self.space.size
        sizes = draw_sizes(self.mask_sets * len(x), size, generator)
        total = torch.zeros(len(x), dtype=self.b.dtype, device=x.device)
        # Sizes are spread over the sets of every event, not only over the events.
        for part in sizes.view(self.mask_sets, len(x)):
            if self.config.drawn == "uniform":
                known = draw_masks(part, size, generator).to(x.device)
                total += self.unbiased(x, known, self.logits(self.blanked(x, known), known))
            else:
                total += size * self._next_log_prob(x, part.to(x.device))
        return total / self.mask_sets

    def _next_log_prob(self, x: Tensor, step: Tensor) -> Tensor:
        """Return `log p(x_o(i) | x_o(<i))`, `(B,)`, at the places `step` `(B,)` of the ordering."""
        known = orderings.positions(self.ordering) < step[:, None]
        logits = self.logits(self.blanked(x, known), known).to(self.b.dtype)
        return (
            discrete(logits, self.space.levels)
            .log_prob(x.flatten(1))
            .gather(1, self.ordering[step, None])[:, 0]
        )

    def member_log_probs(self, x: Tensor, count: int) -> Tensor:
        # The first is what `log_prob` and the sampler use, so that a lone member is the model.
        generator = torch.Generator().manual_seed(self.config.ordering_seed + 1)
        others = [orderings.random(self.space.size, generator) for _ in range(count - 1)]
        return torch.stack([self.log_prob(x, ordering=o) for o in (self.ordering, *others)])

    @property
    def events_at_once(self) -> int:
        # Each is D rows: a few full passes for each ordering, and not hours without a sign.
        return max(1, min(super().events_at_once, 4 * self.rows // self.space.size))

    def start_at_marginals(self, pmf: Tensor) -> None:
        with torch.no_grad():
            self.b.copy_(marginal_logits(pmf))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return OrderlessDecoder(self, batch_size, ordering)


class OrderlessDecoder(Decoder):
    """Keeps the blanked inputs and makes one pass for each prediction."""

    def __init__(self, model: Orderless, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.model = model
        size, width = model.b.shape
        self.inputs = model.b.new_zeros(batch_size, size, width)
        self.known = torch.zeros(batch_size, size, dtype=torch.bool, device=model.b.device)
        self.context = model.known_context if model.space.context else None
        self.remember(inputs=0, known=0, context=0)

    @torch.no_grad()
    def predict(self) -> Conditional:
        model = self.model.serving(self.context)
        logits = model.logits(self.inputs, self.known)[:, self.dimension]
        return discrete(logits, self.space.levels)

    def _observe(self, value: Tensor) -> None:
        self.inputs[:, self.dimension] = encode(value, self.space.levels, self.inputs.dtype)
        self.known[:, self.dimension].fill_(True)

    def observe_all(self, values: Tensor) -> None:
        end = self.position + values.shape[1]
        which = self.order[self.position : end]
        self.inputs[:, which] = encode(values, self.space.levels, self.inputs.dtype)
        self.known[:, which] = True
        self.position = end


def output_parameters(space: EventSpace) -> int:
    """Return the number of output biases, and of what a context adds to them."""
    outputs = space.size * units(space.levels)
    return outputs + ContextTerm.parameter_count(space.context, outputs)


def draw_sizes(count: int, size: int, generator: torch.Generator) -> Tensor:
    """Draw how many dimensions are observed, `(count,)`, each uniform on `0 .. size − 1`.

    One random offset shifts an even grid: every number is uniform alone, and together they are
    spread evenly, which takes most of the noise out of a batch's loss.
    """
    offset = torch.rand((), generator=generator, dtype=torch.float64)
    grid = torch.arange(count, dtype=torch.float64) / count
    return ((grid + offset) % 1 * size).long()


def draw_masks(sizes: Tensor, size: int, generator: torch.Generator) -> Tensor:
    """Draw for each `n < D` of `sizes` `(B,)` a uniform subset of `n` dimensions, `(B, D)`."""
    noise = torch.rand(len(sizes), size, generator=generator)
    # Those below the n-th smallest number; to sort in NumPy takes a tenth of torch's time.
    sorted_noise = torch.from_numpy(np.sort(noise.numpy(), 1))
    known = noise < sorted_noise.gather(1, sizes[:, None])
    tied = (known.sum(1) != sizes).nonzero()[:, 0]
    known[tied] = first_of(noise[tied].argsort(1), sizes[tied])
    return known


def first_of(order: Tensor, sizes: Tensor) -> Tensor:
    """Return the masks of the first `sizes` `(B,)` dimensions of orderings, `(B, D)` bool."""
    first = torch.arange(order.shape[1]) < sizes[:, None]
    return torch.zeros_like(first).scatter(1, order, first)


def to_maps(inputs: Tensor, known: Tensor | None, event_shape: tuple[int, ...]) -> Tensor:
    """Return blanked inputs and the mask, if any, as an image's maps, `(B, C·I + C, H, W)`."""
    channels, height, width = event_shape
    values = inputs.view(len(inputs), channels, height, width, -1).permute(0, 1, 4, 2, 3)
    maps = values.flatten(1, 2)
    if known is not None:
        maps = torch.cat([maps, known.view(-1, channels, height, width).to(inputs.dtype)], 1)
    # Maps innermost: convolutions on the CPU take about half the time.
    return maps.contiguous(memory_format=torch.channels_last)


def from_maps(maps: Tensor, event_shape: tuple[int, ...]) -> Tensor:
    """Return the maps `(B, C·O, H, W)` of an image as logits `(B, D, O)`."""
    return by_channel(maps, event_shape[0]).flatten(1, 3)
