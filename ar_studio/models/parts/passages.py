"""Counts of passages and what followed them, blended from the shortest contexts to the longest."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn

from ar_studio.conditionals import Conditional, discrete
from ar_studio.errors import StudioError
from ar_studio.models.abilities import Counting, Expectation, Reading
from ar_studio.models.base import AutoregressiveModel, Evaluator
from ar_studio.models.decoder import Decoder
from ar_studio.models.parts.values import log_odds
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

MOST_KEYS = 2**62  # different passages of a length that a number of 64 bits tells apart


class PassageCounts(Counting, Reading, AutoregressiveModel):
    """What followed the last `k` values, the last `k − 1` and so on down to none, counted.

    With `s'` the context `s` of `j` values without its first one,
    `p_j(c | s) = (own_j(sc) + shared_j(s) p_{j−1}(c | s')) / Σ_c' (own_j(sc') + shared_j(sc'))`,
    `shared_j(s) = Σ_c' shared_j(sc')`, and `1 / K` below all. How a count is divided into what is
    its own and what it shares with shorter contexts, the family says.

    Attributes
    ----------
    longest
        `k`.
    """

    def __init__(self, space: EventSpace, config: Settings, longest: int) -> None:
        super().__init__(space, config)
        passages = space.levels ** (longest + 1)
        if passages > MOST_KEYS:
            raise StudioError(
                f"Passages of {longest} of {space.levels:,} {space.kind.dimensions} are too many "
                "to number; choose a shorter context or fewer values."
            )
        self.longest = longest
        for length in range(longest + 1):
            for name in ("keys", "counts"):
                self.register_buffer(f"{name}{length}", torch.zeros(0, dtype=torch.int64))

    @abstractmethod
    def shared(self, length: int, counts: Tensor) -> tuple[Tensor, Tensor]:
        """Return what is own, and what is shared, of counts of a length, both `(M,)` float64."""

    def keep(self, length: int, keys: Tensor, counts: Tensor) -> None:
        """Keep how often passages of `length` values and what followed were counted, `(M,)`."""
        setattr(self, f"keys{length}", keys)
        setattr(self, f"counts{length}", counts)

    def prepare(self, events: Tensor, marginals: Tensor | None) -> None:
        self.read([*events.flatten(1).long()])

    def make_room(self, tensors: Mapping[str, Tensor]) -> None:
        for length in range(self.longest + 1):
            keys, counts = (tensors.get(f"{name}{length}") for name in ("keys", "counts"))
            if keys is None or counts is None or not _sound(keys, counts, self._most(length)):
                continue  # what is kept here then does not fit them, which is said
            for name, saved in (("keys", keys), ("counts", counts)):
                device = self.ordering.device
                self._buffers[f"{name}{length}"] = torch.zeros_like(saved, device=device)

    def _most(self, length: int) -> int:
        """Return how many passages of a length there may be, each with what follows."""
        return self.space.levels ** (length + 1)

    def _load_from_state_dict(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, state_dict: Mapping[str, Any], prefix: str, *rest: Any
    ) -> None:
        own = {name.removeprefix(prefix): one for name, one in state_dict.items()}
        self.make_room(own)
        super()._load_from_state_dict(state_dict, prefix, *rest)

    def tables(self) -> "list[Table]":
        """Return what was counted of each length, with the running sums that totals are read of."""
        found = []
        for length in range(self.longest + 1):
            keys, counts = (getattr(self, f"{name}{length}") for name in ("keys", "counts"))
            found.append(Table.of(keys, *self.shared(length, counts)))
        return found

    @property
    def computed(self) -> torch.dtype:
        """The type of numbers that logits are of."""
        return next(self.parameters()).dtype

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        before, lengths = self._before(x)
        every = torch.arange(self.space.levels, device=x.device)
        found = log_pmf(
            self.tables(), before[..., None], lengths[..., None], every, self.space.levels
        )
        return discrete(log_odds(found.to(self.computed)), self.space.levels)

    def looked_up(self, x: Tensor, tables: "Sequence[Table]") -> Tensor:
        """Return `log p(x_d | x_<d)` of events, `(B, D)`, without those of other values."""
        found = log_pmf(tables, *self._before(x), x.flatten(1).long(), self.space.levels)
        return found.to(self.computed)

    def _before(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return the number and the length of the context of each value, both `(B, D)`."""
        found = torch.zeros_like(x.flatten(1), dtype=torch.int64)
        padded = nn.functional.pad(x.flatten(1).long(), (self.longest, 0))
        for lag in range(self.longest, 0, -1):
            start = self.longest - lag
            found = found * self.space.levels + padded[:, start : start + found.shape[1]]
        lengths = torch.arange(self.space.size, device=x.device).clamp(max=self.longest)
        return found, lengths.expand_as(found)

    def expect(self, x: Tensor) -> Expectation:
        return Expectation(-self._log_prob(x, self.ordering).mean(), {})

    def maximise(self, statistics: Mapping[str, Tensor]) -> None:
        pass  # all was counted before

    def _log_prob(self, x: Tensor, ordering: Tensor) -> Tensor:
        return self.looked_up(x, self.tables()).sum(1)

    def _evaluator(self, ordering: Tensor) -> Evaluator:
        return LookUps(self, ordering)

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return PassageDecoder(self, batch_size, ordering)


class LookUps(Evaluator):
    """Looks up what happened only, in tables that are summed up once."""

    def __init__(self, model: PassageCounts, ordering: Tensor) -> None:
        super().__init__(model, ordering)
        self.counts = model
        with torch.no_grad():
            self.tables = model.tables()

    @torch.no_grad()
    def factors(self, x: Tensor) -> Tensor:
        return self.counts.looked_up(x, self.tables)


class PassageDecoder(Decoder):
    """Keeps the number of the last `k` values, `(B,)`."""

    def __init__(self, model: PassageCounts, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.longest, self.dtype = model.longest, model.computed
        with torch.no_grad():
            self.tables = model.tables()
        self.context = torch.zeros(batch_size, dtype=torch.int64, device=ordering.device)
        self.every = torch.arange(self.space.levels, device=ordering.device)
        self.recordable = False  # how many lengths are looked up depends on the place
        self.remember(context=0)

    def predict(self) -> Conditional:
        lengths = torch.full_like(self.context, min(self.position, self.longest))
        levels = self.space.levels
        found = log_pmf(self.tables, self.context[:, None], lengths[:, None], self.every, levels)
        return discrete(log_odds(found.to(self.dtype)), self.space.levels)

    def _observe(self, value: Tensor) -> None:
        most = self.space.levels**self.longest
        self.context = (self.context * self.space.levels + value.long()) % most


class Table(NamedTuple):
    """What was counted of passages of a length `j` and what followed, `M` of them, sorted.

    Attributes
    ----------
    keys
        Their numbers, `(M,)`.
    own
        What of each count is its own, `(M,)`.
    totals, shared
        Running sums of all, and of what is shared with shorter contexts, `(M + 1,)`.
    """

    keys: Tensor
    own: Tensor
    totals: Tensor
    shared: Tensor

    @classmethod
    def of(cls, keys: Tensor, own: Tensor, shared: Tensor) -> "Table":
        """Return a table of what was counted, each count divided into two parts."""
        pad = nn.functional.pad
        return cls(keys, own, pad((own + shared).cumsum(0), (1, 0)), pad(shared.cumsum(0), (1, 0)))

    def blended(self, contexts: Tensor, followers: Tensor, below: Tensor, levels: int) -> Tensor:
        """Return the probabilities of followers by contexts, and by shorter ones: all `(…)`."""
        if not len(self.keys):
            return below
        first = torch.searchsorted(self.keys, contexts * levels)
        last = torch.searchsorted(self.keys, (contexts + 1) * levels)
        total, rest = self.totals[last] - self.totals[first], self.shared[last] - self.shared[first]
        wanted = contexts * levels + followers
        place = torch.searchsorted(self.keys, wanted).clamp(max=len(self.keys) - 1)
        own = torch.where(self.keys[place] == wanted, self.own[place], 0)
        return torch.where(last > first, (own + rest * below) / total.clamp(min=1), below)


def log_pmf(
    tables: Sequence[Table], contexts: Tensor, lengths: Tensor, followers: Tensor, levels: int
) -> Tensor:
    """Return `log p(c | s)` of followers `c`, float64.

    Parameters
    ----------
    contexts, lengths
        `s` as numbers, and how many values each has, at most `k`; `(…, 1)` or `(…)`.
    followers
        All there are, `(K,)`, or one of each context, `(…)`.
    """
    shape = torch.broadcast_shapes(contexts.shape, followers.shape)
    pmf = torch.full(shape, 1 / levels, dtype=torch.float64, device=contexts.device)
    for length, table in enumerate(tables):
        if bool((lengths < length).all()):
            break
        found = table.blended(contexts % levels**length, followers, pmf, levels)
        pmf = torch.where(lengths >= length, found, pmf)
    return pmf.log()


def _sound(keys: Tensor, counts: Tensor, most: int) -> bool:
    """Tell whether saved keys and counts can be those of passages: sorted, each seen."""
    return (
        keys.dim() == 1
        and keys.shape == counts.shape
        and keys.dtype == counts.dtype == torch.int64
        and bool((keys.diff() > 0).all())
        and bool(((keys >= 0) & (keys < most)).all())
        and bool((counts > 0).all())
    )


def numbers(passage: Tensor, length: int, levels: int) -> Tensor:
    """Return the numbers of all passages of a length within a longer one, `(n − length + 1,)`."""
    count = max(0, len(passage) - length + 1)
    found = passage.new_zeros(count)
    for start in range(length):
        found = found * levels + passage[start : start + count]
    return found
