"""Markov models: counted tables of what follows a context of earlier dimensions."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

import torch
import torch.nn.functional as F
from pydantic import Field
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.errors import StudioError
from ar_studio.models.abilities import Counting, Expectation
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.parts.values import log_odds, marginal_logits, units
from ar_studio.settings import Settings, titled
from ar_studio.spaces import EventSpace

MOST_ENTRIES = 2**25  # counts of contexts and values together: 256 MiB of them

Context = Literal[
    "raster", "pixels-1", "pixels-2", "pixels-4", "pixels-6", "pixels-12", "pixels-17"
]

Offsets = tuple[tuple[int, int], ...]  # rows down and columns to the right


def _above(columns: int) -> Offsets:
    """Return as many columns to either side, in the two rows above."""
    return tuple((row, column) for row in (-1, -2) for column in range(-columns, columns + 1))


NEIGHBOURS: dict[str, Offsets] = {
    "pixels-1": ((0, -1),),
    "pixels-2": ((0, -1), (-1, 0)),
    "pixels-4": ((0, -1), (-1, -1), (-1, 0), (-1, 1)),
    "pixels-6": ((0, -1), (-1, -1), (-1, 0), (-1, 1), (0, -2), (-2, 0)),
    "pixels-12": (*_above(2), (0, -1), (0, -2)),
    "pixels-17": (*_above(3), (0, -1), (0, -2), (0, -3)),
}
ONCE = {"batch_size": 2500, "epochs": 1}  # counting is done after one pass
REACH = 3  # the furthest row or column that any of them looks at


class MarkovConfig(Settings):
    context: Context = Field(
        default="raster",
        title="Context",
        description="Pixels looked at: the last k in raster order, or so many neighbours to the "
        "left and above.",
        json_schema_extra=titled(
            {"raster": ("The last k", "Those before it, row by row; k is set below.")}
            | {
                name: (f"{len(near)} neighbour{'s' * (len(near) > 1)}",)
                for name, near in NEIGHBOURS.items()
            }
        ),
    )
    k: int = Field(
        default=8, ge=1, le=16, title="Last k", description="Length of a raster context."
    )
    shared: bool = Field(
        default=False,
        title="One table for all pixels",
        description="Otherwise each pixel has its own, which backs off to the shared one.",
    )
    pseudo_counts: float = Field(
        default=4.0,
        gt=0,
        le=1e6,
        title="Pseudo-counts",
        description="Weight of the shared table in each pixel's own, and of the overall mean in "
        "the shared one.",
    )


class Shape(NamedTuple):
    """The shape of the tables: how many, of how many contexts, of how many logits."""

    tables: int
    contexts: int
    units: int


class Markov(Counting, AutoregressiveModel):
    """Markov model of order `k`: `p(x_d | x_<d) = T_d[x_c(d)]` with contexts `c(d)` of `k` pixels.

    Counting is training: of `N(c, v)` events with value `v` in context `c`, `N(c)` in all,
    `T[c, v] = (N(c, v) + s·p(v)) / (N(c) + s)` with the overall frequencies `p(v)`, half a count
    added to each, and each dimension's own table
    `T_d[c, v] = (N_d(c, v) + s·T[c, v]) / (N_d(c) + s)`. Pixels outside the image are 0. The
    logits of the tables, `(tables, K^k, O)`, are the parameters. Neighbours in two dimensions are
    those in the pixel's own channel, and its own earlier channels.
    """

    Config = MarkovConfig
    card = Card(
        name="markov",
        title="Markov table",
        authors="A. A. Markov; C. E. Shannon",
        year=1948,
        group="Counting and mixtures",
        citation="C. E. Shannon, “A mathematical theory of communication”, Bell System Technical "
        "Journal 27, 1948",
        idea="Look at a few earlier pixels and count what came next: near ones say nearly all.",
        equation="p(x_d = v | x_<d) = (N_d(c, v) + s·T[c, v]) / (N_d(c) + s),  c = context of d",
        parameters="2^k for binary events, K^(k+1) for K values; D times that, one table per pixel",
        orderings="raster only",
        recipes={
            "": Recipe({"context": "raster", "k": 4}, ONCE),
            "digits": Recipe({"context": "pixels-6"}, ONCE),
            "glyphs": Recipe({"context": "pixels-6"}, ONCE),
            "mnist": Recipe({"context": "pixels-12", "pseudo_counts": 16}, ONCE),
            "binarized-mnist": Recipe({"context": "pixels-12", "pseudo_counts": 16}, ONCE),
            "caltech-silhouettes": Recipe({"context": "pixels-12"}, ONCE),
            "fashion-mnist": Recipe({"context": "pixels-2"}, ONCE),
        },
    )
    by_heart = False
    small_configs = (
        {"context": "raster", "k": 2},
        {"context": "raster", "k": 3, "shared": True},
        {"context": "pixels-6"},
        {"context": "pixels-4", "shared": True},
    )

    def __init__(self, space: EventSpace, config: MarkovConfig) -> None:
        super().__init__(space, config)
        self.table = nn.Parameter(torch.zeros(table_shape(space, config)))
        self.register_buffer("neighbours", neighbours(space, config), persistent=False)
        self.neighbours: Tensor

    @staticmethod
    def parameter_count(space: EventSpace, config: MarkovConfig) -> int:
        shape = table_shape(space, config)
        return shape.tables * shape.contexts * shape.units

    def contexts(self, x: Tensor) -> Tensor:
        """Return the row of its table that each dimension looks up, `(B, D)`."""
        # A last column of zeros stands for all pixels outside the image.
        padded = F.pad(x.flatten(1).long(), (0, 1))
        found = torch.zeros_like(padded[:, 1:])
        for column in self.neighbours.T:
            found = found * self.space.levels + padded[:, column]
        return found

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        contexts = self.contexts(x)
        return self._look_up(contexts, self._flips(x, contexts) if x.requires_grad else None)

    def start_at_marginals(self, pmf: Tensor) -> None:
        by_table = pmf.view(len(self.table), -1, self.space.levels).mean(1)
        with torch.no_grad():
            self.table.copy_(marginal_logits(by_table)[:, None].expand_as(self.table))

    def expect(self, x: Tensor) -> Expectation:
        tables, contexts, _ = self.table.shape
        found = self.contexts(x)
        loss = -self._look_up(found).log_prob(x).flatten(1).sum(1).mean()
        cells = (found + self._first_rows) * self.space.levels + x.flatten(1)
        shape = (tables, contexts, self.space.levels)
        counts = cells.flatten().bincount(minlength=tables * contexts * shape[2])
        return Expectation(loss, {"counts": counts.view(shape)})

    def maximise(self, statistics: Mapping[str, Tensor]) -> None:
        counts, more = statistics["counts"].to(self.table.device), self.config.pseudo_counts
        total = counts.sum(0, keepdim=True).to(self.table.dtype)
        overall = total.sum((0, 1)) + 0.5
        pmf = _smoothed(total, overall / overall.sum(), more)
        if len(self.table) > 1:
            pmf = _smoothed(counts.to(self.table.dtype), pmf, more)
        log_pmf = pmf.log_()
        with torch.no_grad():
            self.table.copy_(log_odds(log_pmf))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return MarkovDecoder(self, batch_size, ordering)

    @property
    def _first_rows(self) -> Tensor:
        """Where the table of each dimension begins among the rows of all, `(D,)` or `(1,)`."""
        tables, contexts, _ = self.table.shape
        return torch.arange(tables, device=self.table.device) * contexts

    def _flips(self, x: Tensor, contexts: Tensor) -> Tensor:
        """Return zeros `(B, D, 1)` whose slope in `x_j` is what a flip of `x_j` adds to logits.

        A table has no slope of its own, and Metropolis moves are guided by one.
        """
        table = self.table.flatten(0, 1)
        values = F.pad(x.flatten(1), (0, 1))
        zeros = values - values.detach()
        total = torch.zeros_like(table[contexts])
        for lag, column in enumerate(self.neighbours.T.flip(0)):
            place = self.space.levels**lag
            off = contexts - place * values.detach()[:, column].long() + self._first_rows
            total = total + zeros[:, column, None] * (table[off + place] - table[off])
        return total

    def _look_up(self, contexts: Tensor, added: Tensor | None = None) -> Conditional:
        logits = self.table.flatten(0, 1)[contexts + self._first_rows]
        if added is not None:
            logits = logits + added
        shape = (len(contexts), *self.space.event_shape, -1)
        return discrete(logits.view(shape), self.space.levels)


class MarkovDecoder(Decoder):
    """Keeps the known values and looks contexts up: `O(k)` for each dimension."""

    def __init__(self, model: Markov, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.table = model.table.detach().expand(model.space.size, -1, -1)
        self.neighbours = model.neighbours
        powers = range(model.neighbours.shape[1] - 1, -1, -1)
        values = [model.space.levels**power for power in powers]
        self.place = torch.tensor(values, device=ordering.device)
        self.x = self.place.new_zeros(batch_size, model.space.size + 1)
        self.remember(x=0)

    def predict(self) -> Conditional:
        context = (self.x[:, self.neighbours[self.dimension]] * self.place).sum(1)
        return discrete(self.table[self.dimension, context], self.space.levels)

    def _observe(self, value: Tensor) -> None:
        self.x[:, self.dimension] = value.long()


def neighbours(space: EventSpace, config: MarkovConfig) -> Tensor:
    """Return the flat indices of each dimension's context, `(D, k)`; `D` is outside the image."""
    size = space.size
    if config.context == "raster":
        order = F.pad(orderings.make("raster", space), (config.k, 0), value=size)
        # Position i stands at i + k, and its context in the k places before.
        along = order.unfold(0, config.k, 1)[:-1]
        return along[orderings.positions(order[config.k :])]
    channels, height, width = space.event_shape
    index = F.pad(space.indices(), (REACH,) * 4, value=size)
    columns = [
        index[:, REACH + row :, REACH + column :][:, :height, :width]
        for row, column in NEIGHBOURS[config.context]
    ]
    # And the earlier channels of the pixel itself, where it has more than one.
    columns += [
        F.pad(space.indices()[:-lag], (0, 0, 0, 0, lag, 0), value=size)
        for lag in range(1, channels)
    ]
    return torch.stack(columns, -1).flatten(0, -2)


def table_shape(space: EventSpace, config: MarkovConfig) -> Shape:
    """Return the shape of the tables.

    Raises
    ------
    StudioError
        If the events are no images and the context has two dimensions, or the tables would be
        too large.
    """
    raster = config.context == "raster"
    if not raster and not space.kind.pictured:
        raise StudioError(
            f"The context {config.context} looks around in an image, and these events are none; "
            "choose the context raster."
        )
    length = config.k if raster else len(NEIGHBOURS[config.context]) + space.event_shape[0] - 1
    tables = 1 if config.shared else space.size
    entries = tables * space.levels ** (length + 1)
    if entries > MOST_ENTRIES:
        raise StudioError(
            f"These Markov tables would have {entries:,} entries, more than {MOST_ENTRIES:,}; "
            "choose a smaller context, fewer values or one table for all pixels."
        )
    return Shape(tables, space.levels**length, units(space.levels))


def _smoothed(counts: Tensor, towards: Tensor, more: float) -> Tensor:
    """Return frequencies of the values, `(..., K)`, with pseudo-counts towards others."""
    return (counts + more * towards) / (counts.sum(-1, keepdim=True) + more)
