"""Bayesian networks of one's own: arrows between dimensions, and counted tables."""

from collections.abc import Mapping, Sequence
from typing import Self

import torch
import torch.nn.functional as F
from pydantic import Field, field_validator
from torch import Tensor, nn

from ar_studio import orderings
from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.errors import StudioError
from ar_studio.models.abilities import Counting, Expectation
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.insides import Graph, Graphical
from ar_studio.models.parts import arrows
from ar_studio.models.parts.values import log_odds, log_probs, marginal_logits, units
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

MOST_ENTRIES = 2**22  # of all tables together
ONCE = {"batch_size": 2500, "epochs": 1}  # counting is done after one pass
SPRINKLER = "cloudy -> sprinkler, cloudy -> rain, sprinkler -> wet grass, rain -> wet grass"
MOST_LISTED = 2**16  # events that are enumerated for an ordering that is not the network's own


class BayesianNetworkConfig(Settings):
    arrows: str = Field(
        default="",
        max_length=100_000,
        title="Arrows",
        description="What each column depends on, by names or numbers from 1 on: rain -> wet, "
        "sprinkler -> wet.",
    )
    prior_count: float = Field(
        default=1.0,
        gt=0,
        le=1e6,
        title="Prior count",
        description="Events added to each row of a table, spread over its values: 1 for two values "
        "adds half an event to each.",
    )

    @field_validator("arrows")
    @classmethod
    def _only_arrows(cls, text: str) -> str:
        arrows.read(text)
        return text

    def of_columns(self, names: Sequence[str]) -> Self:
        return self.model_copy(update={"arrows": arrows.numbered(self.arrows, names)})


class BayesianNetwork(Graphical, Counting, AutoregressiveModel):
    """A Bayesian network: `p(x) = Π_d p(x_d | x_pa(d))`, with a table for each dimension.

    Counting is training: of `N(c, v)` events in which the parents have the values `c` and the
    dimension the value `v`, `N(c)` in all, `T_d[c, v] = (N(c, v) + s/K) / (N(c) + s)`: the mean of
    the posterior under a Dirichlet prior of `s` events. The rows of all tables lie one after the
    other in `table` `(R, O)`, as logits; those of a dimension begin at `first`, and its parents'
    values count them up by `place`.

    Along a topological ordering, the network's own, the tables are the conditionals. Along any
    other they follow from sums over all events, where those can be listed.
    """

    Config = BayesianNetworkConfig
    card = Card(
        name="bayesnet",
        title="Bayesian network",
        authors="J. Pearl",
        year=1988,
        group="Counting and mixtures",
        citation="J. Pearl, “Probabilistic reasoning in intelligent systems”, Morgan Kaufmann 1988",
        idea="Say what depends on what, and count a table for each: arrows left out are "
        "independences.",
        equation="p(x) = Π_d p(x_d | x_pa(d)),  p(x_d = v | x_pa(d) = c) = "
        "(N(c, v) + s/K) / (N(c) + s)",
        parameters="Σ_d 2^|pa(d)| for binary events, Σ_d K^(|pa(d)| + 1) for K values",
        orderings=f"its own, in which causes come first; any where there are at most "
        f"{MOST_LISTED:,} events in all",
        recipes={
            "": Recipe(training=ONCE),
            "sprinkler": Recipe({"arrows": SPRINKLER}, ONCE),
        },
    )
    by_heart = False
    small_configs = (
        {"arrows": "1 -> 2, 1 -> 3"},
        {"arrows": "3 -> 1 -> 2, 3 -> 2", "prior_count": 4.0},
    )
    first: Tensor
    parents: Tensor
    place: Tensor

    def __init__(self, space: EventSpace, config: BayesianNetworkConfig) -> None:
        graph = arrows.parents(config.arrows, space.size)
        super().__init__(space, config, torch.tensor(arrows.topological(graph)))
        self.graph, rows = graph, _rows(graph, space)
        self.table = nn.Parameter(torch.zeros(sum(rows), units(space.levels)))
        width, levels = max(len(parents) for parents in graph), space.levels
        # A dimension that is not there stands for parents that are missing up to the most.
        padded = [[*p, *[space.size] * (width - len(p))] for p in graph]
        places = [
            [*(levels**n for n in reversed(range(len(p)))), *[0] * (width - len(p))] for p in graph
        ]
        starts = torch.tensor([0, *rows[:-1]]).cumsum(0)
        for name, buffer in (
            ("first", starts),
            ("parents", torch.tensor(padded, dtype=torch.int64).view(space.size, width)),
            ("place", torch.tensor(places, dtype=torch.int64).view(space.size, width)),
        ):
            self.register_buffer(name, buffer, persistent=False)

    @staticmethod
    def parameter_count(space: EventSpace, config: BayesianNetworkConfig) -> int:
        return sum(_rows(arrows.parents(config.arrows, space.size), space)) * units(space.levels)

    @property
    def any_order(self) -> bool:
        """Whether all events can be listed, so that any ordering is a matter of sums."""
        return self.space.levels**self.space.size <= MOST_LISTED

    def rows(self, x: Tensor) -> Tensor:
        """Return the row of `table` that each dimension looks up, `(B, D)`."""
        padded = F.pad(x.detach().flatten(1).long(), (0, 1))
        return self.first + (padded[:, self.parents] * self.place).sum(2)

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        if self._follows(ordering):
            rows = self.rows(x)
            logits = self.table[rows]
            if x.requires_grad:
                logits = logits + self._flips(x, rows)
        else:
            along = x.detach().flatten(1).long()[:, ordering]
            place, prefix, found = orderings.positions(ordering), along.new_zeros(len(x)), []
            for table, value in zip(self.tables_along(ordering), along.T, strict=True):
                found.append(table[prefix])
                prefix = prefix * self.space.levels + value
            logits = torch.stack(found, 1)[:, place]
        return discrete(logits.view(len(x), *self.space.event_shape, -1), self.space.levels)

    def _follows(self, ordering: Tensor) -> bool:
        """Whether parents come first in an ordering, so that tables are its conditionals."""
        place = orderings.positions(ordering).tolist()
        return all(place[p] < place[d] for d, each in enumerate(self.graph) for p in each)

    def tables_along(self, ordering: Tensor) -> list[Tensor]:
        """Return the logits at each place of an ordering for all prefixes, `(K^i, O)` each.

        The joint probabilities of all events, summed over what comes later: `O(D·K^D)`.
        """
        levels, size = self.space.levels, self.space.size
        events = torch.cartesian_prod(*[torch.arange(levels, device=ordering.device)] * size)
        x = events.view(-1, size)[:, orderings.positions(ordering)]
        log_p = log_probs(self.table[self.rows(x)]).gather(2, x[..., None]).sum((1, 2))
        found = []
        for _ in range(size):
            log_p = log_p.view(-1, levels)
            found.append(log_odds(log_p))
            log_p = log_p.logsumexp(1)
        return found[::-1]

    def _flips(self, x: Tensor, rows: Tensor) -> Tensor:
        """Return zeros `(B, D, O)` whose slope in `x_j` is what a flip of `x_j` adds to logits."""
        values = F.pad(x.flatten(1), (0, 1))
        zeros, total = values - values.detach(), torch.zeros_like(self.table[rows])
        for parent, place in zip(self.parents.T, self.place.T, strict=True):
            off = rows - place * values.detach()[:, parent].long()
            slope = self.table[off + place] - self.table[off]
            total = total + zeros[:, parent, None] * slope
        return total

    def start_at_marginals(self, pmf: Tensor) -> None:
        counts = torch.tensor(_rows(self.graph, self.space), device=pmf.device)
        with torch.no_grad():
            self.table.copy_(marginal_logits(pmf).repeat_interleave(counts, 0))

    def expect(self, x: Tensor) -> Expectation:
        loss = -self._conditionals(x, self.ordering).log_prob(x).flatten(1).sum(1).mean()
        shape = len(self.table), self.space.levels
        cells = self.rows(x) * self.space.levels + x.flatten(1)
        counts = cells.flatten().bincount(minlength=shape[0] * shape[1])
        return Expectation(loss, {"counts": counts.view(shape)})

    def maximise(self, statistics: Mapping[str, Tensor]) -> None:
        counts = statistics["counts"].to(self.table)
        pseudo = self.config.prior_count
        pmf = (counts + pseudo / self.space.levels) / (counts.sum(1, keepdim=True) + pseudo)
        with torch.no_grad():
            self.table.copy_(log_odds(pmf.log()))

    @torch.no_grad()
    def network(self) -> Graph:
        counts = _rows(self.graph, self.space)
        return Graph(self.graph, list(log_probs(self.table).exp().split(counts)))

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        if self._follows(ordering):
            return NetworkDecoder(self, batch_size, ordering)
        return PrefixDecoder(self, batch_size, ordering)


class NetworkDecoder(Decoder):
    """Keeps the known values and looks up the row of the parents'."""

    def __init__(self, model: BayesianNetwork, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.table = model.table.detach()
        self.first, self.parents, self.place = model.first, model.parents, model.place
        self.x = model.first.new_zeros(batch_size, model.space.size + 1)
        self.remember(x=0)

    def predict(self) -> Conditional:
        d = self.dimension
        row = self.first[d] + (self.x[:, self.parents[d]] * self.place[d]).sum(1)
        return discrete(self.table[row], self.space.levels)

    def _observe(self, value: Tensor) -> None:
        self.x[:, self.dimension] = value.long()


class PrefixDecoder(Decoder):
    """Keeps the number of the prefix among all prefixes, of which there is a table for each."""

    def __init__(self, model: BayesianNetwork, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.tables = [table.detach() for table in model.tables_along(ordering)]
        self.prefix = ordering.new_zeros(batch_size)
        self.remember(prefix=0)

    def predict(self) -> Conditional:
        return discrete(self.tables[self.position][self.prefix], self.space.levels)

    def _observe(self, value: Tensor) -> None:
        self.prefix = self.prefix * self.space.levels + value.long()


def _rows(graph: Sequence[Sequence[int]], space: EventSpace) -> list[int]:
    """Return how many rows the table of each dimension has: one for all values of its parents.

    Raises
    ------
    StudioError
        If they would be too many.
    """
    rows = [space.levels ** len(parents) for parents in graph]
    if (entries := sum(rows) * space.levels) > MOST_ENTRIES:
        raise StudioError(
            f"The tables of this network would have {entries:,} entries, more than "
            f"{MOST_ENTRIES:,}; let each dimension have fewer parents, or use fewer values."
        )
    return rows
