"""Modified Kneser-Ney: the counting of passages that neural models of text have to beat."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import torch
from pydantic import Field
from torch import Tensor, nn

from ar_studio.cards import Card, Recipe
from ar_studio.conditionals import Conditional, discrete
from ar_studio.errors import StudioError
from ar_studio.models.abilities import Counting, Expectation, Reading
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.models.parts.values import log_odds
from ar_studio.settings import Settings
from ar_studio.spaces import EventSpace

MOST_KEYS = 2**62  # different passages of a length that a number of 64 bits tells apart
SMALLEST = 1e-6  # of a count, that is taken from it or left
COUNTED = 3  # from so many times on, counts share a discount


class KneserNeyConfig(Settings):
    context: int = Field(
        default=6,
        ge=1,
        le=12,
        title="Characters looked at",
        description="Length k of the longest context; shorter ones are blended in.",
    )


class KneserNey(Counting, Reading, AutoregressiveModel):
    """Interpolated, modified Kneser-Ney smoothing of `k` characters (Chen & Goodman 1999).

    With `n(sc)` how often `c` followed the context `s` of `j` characters, and `s'` that context
    without its first one,
    `p_j(c | s) = (max(n(sc) − D_n, 0) + (D_1 a + D_2 b + D_3 e) p_{j−1}(c | s')) / n(s·)`,
    where `a`, `b` and `e` are how many characters followed once, twice and more often. Below the
    longest context, `n(sc)` is in how many ways `sc` is preceded; below all lies `1 / K`. Each
    length `j` has discounts `D_i = i − (i + 1) Y n_{i+1} / n_i`, `Y = n_1 / (n_1 + 2 n_2)`. The
    parameters are the logits of `D_i / i`, `(k + 1, 3)`; passages and their counts are buffers.
    """

    Config = KneserNeyConfig
    card = Card(
        name="kneser-ney",
        title="Kneser-Ney",
        authors="R. Kneser, H. Ney; S. F. Chen, J. Goodman",
        year=1995,
        group="Counting and mixtures",
        citation="S. F. Chen, J. Goodman, “An empirical study of smoothing techniques for "
        "language modeling”, Computer Speech and Language 13, 1999; R. Kneser, H. Ney, “Improved "
        "backing-off for m-gram language modeling”, ICASSP 1995",
        idea="Count what followed the last few characters, take a little from every count, and "
        "give it to what followed shorter ones: the floor under neural models of text.",
        equation="p_j(c | s) = (max(n(sc) − D, 0) + (D₁a + D₂b + D₃e)·p_{j−1}(c | s′)) / n(s·)",
        parameters="3(k + 1) discounts, beside a count of every passage seen",
        orderings="raster only",
        kinds=("text",),
        recipes={"": Recipe({}, {"batch_size": 256, "epochs": 1})},
    )
    by_heart = False
    small_configs = ({"context": 1}, {"context": 3})

    def __init__(self, space: EventSpace, config: KneserNeyConfig) -> None:
        super().__init__(space, config)
        passages = space.levels ** (config.context + 1)
        if passages > MOST_KEYS:
            raise StudioError(
                f"Passages of {config.context} of {space.levels:,} characters are too many to "
                "number; choose a shorter context or a smaller alphabet."
            )
        self.discounts = nn.Parameter(torch.zeros(config.context + 1, COUNTED))
        for length in range(config.context + 1):
            for name in ("keys", "counts"):
                self.register_buffer(f"{name}{length}", torch.zeros(0, dtype=torch.int64))

    @staticmethod
    def parameter_count(space: EventSpace, config: KneserNeyConfig) -> int:
        return COUNTED * (config.context + 1)

    def prepare(self, events: Tensor, marginals: Tensor | None) -> None:
        self.read([*events.flatten(1).long()])

    def read(self, passages: Sequence[Tensor]) -> None:
        longest, levels = self.config.context, self.space.levels
        keys = torch.cat([numbers(passage, longest + 1, levels) for passage in passages])
        keys, counts = keys.unique(return_counts=True)
        for length in range(longest, -1, -1):
            self._keep(length, keys, counts)
            # Of the next shorter ones, in how many ways each is preceded.
            keys, counts = (keys % levels**length).unique(return_counts=True)

    def _keep(self, length: int, keys: Tensor, counts: Tensor) -> None:
        setattr(self, f"keys{length}", keys)
        setattr(self, f"counts{length}", counts)
        with torch.no_grad():
            shares = discounts(counts) / torch.arange(1, COUNTED + 1)
            self.discounts[length] = shares.logit(SMALLEST).to(self.discounts)

    def make_room(self, tensors: Mapping[str, Tensor]) -> None:
        for length in range(self.config.context + 1):
            keys, counts = (tensors.get(f"{name}{length}") for name in ("keys", "counts"))
            if keys is None or counts is None or not _sound(keys, counts, self._most(length)):
                continue  # what is kept here then does not fit them, which is said
            for name, saved in (("keys", keys), ("counts", counts)):
                device = self.discounts.device
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

    def _conditionals(self, x: Tensor, ordering: Tensor) -> Conditional:
        before = self._before(x)
        lengths = torch.arange(self.space.size, device=x.device).clamp(max=self.config.context)
        found = log_pmf(self.tables(), before, lengths.expand_as(before), self.space.levels)
        logits = log_odds(found.to(self.discounts.dtype))
        return discrete(logits, self.space.levels)

    def _before(self, x: Tensor) -> Tensor:
        """Return the number of the context of each character, `(B, D)`, short at the beginning."""
        found = torch.zeros_like(x.flatten(1), dtype=torch.int64)
        padded = nn.functional.pad(x.flatten(1).long(), (self.config.context, 0))
        for lag in range(self.config.context, 0, -1):
            start = self.config.context - lag
            found = found * self.space.levels + padded[:, start : start + found.shape[1]]
        return found

    def tables(self) -> "list[Table]":
        """Return what was counted of each length, with the running sums that totals are read of."""
        return [
            Table.of(getattr(self, f"keys{j}"), getattr(self, f"counts{j}"), self._discounts(j))
            for j in range(self.config.context + 1)
        ]

    def _discounts(self, length: int) -> Tensor:
        """Return what is taken from counts of one, two and more, `(3,)` float64."""
        shares = self.discounts[length].double().sigmoid()
        return shares * torch.arange(1, COUNTED + 1, device=shares.device)

    def expect(self, x: Tensor) -> Expectation:
        return Expectation(-self._log_prob(x, self.ordering).mean(), {})

    def maximise(self, statistics: Mapping[str, Tensor]) -> None:
        pass  # all was counted before

    def _decoder(self, batch_size: int, ordering: Tensor) -> Decoder:
        return KneserNeyDecoder(self, batch_size, ordering)


class KneserNeyDecoder(Decoder):
    """Keeps the number of the last `k` characters, `(B,)`."""

    def __init__(self, model: KneserNey, batch_size: int, ordering: Tensor) -> None:
        super().__init__(model.space, ordering, batch_size)
        self.longest, self.dtype = model.config.context, model.discounts.dtype
        with torch.no_grad():
            self.tables = model.tables()
        self.context = torch.zeros(batch_size, dtype=torch.int64, device=ordering.device)
        self.recordable = False  # how many lengths are looked up depends on the place
        self.remember(context=0)

    def predict(self) -> Conditional:
        lengths = torch.full_like(self.context, min(self.position, self.longest))
        found = log_pmf(self.tables, self.context, lengths, self.space.levels)
        return discrete(log_odds(found.to(self.dtype)), self.space.levels)

    def _observe(self, value: Tensor) -> None:
        most = self.space.levels**self.longest
        self.context = (self.context * self.space.levels + value.long()) % most


class Table(NamedTuple):
    """What was counted of passages of a length `j` and what followed, `M` of them, sorted.

    Attributes
    ----------
    keys, counts
        Their numbers, and how often each was counted, `(M,)`.
    discount
        Of counts of one, two and more, `(3,)`.
    totals, taken
        Running sums of counts and of what is taken from them, `(M + 1,)`.
    """

    keys: Tensor
    counts: Tensor
    discount: Tensor
    totals: Tensor
    taken: Tensor

    @classmethod
    def of(cls, keys: Tensor, counts: Tensor, discount: Tensor) -> "Table":
        """Return a table of what was counted."""
        pad, taken = nn.functional.pad, discount[counts.clamp(1, COUNTED) - 1]
        sums = pad(counts.cumsum(0), (1, 0)), pad(taken.cumsum(0), (1, 0))
        return cls(keys, counts, discount, *sums)

    def blended(self, contexts: Tensor, followers: Tensor, below: Tensor, levels: int) -> Tensor:
        """Return the probabilities of followers by contexts `(…, 1)`, and by shorter ones."""
        if not len(self.keys):
            return below
        first = torch.searchsorted(self.keys, contexts * levels)
        last = torch.searchsorted(self.keys, (contexts + 1) * levels)
        total, rest = self.totals[last] - self.totals[first], self.taken[last] - self.taken[first]
        wanted = contexts * levels + followers
        place = torch.searchsorted(self.keys, wanted).clamp(max=len(self.keys) - 1)
        count = torch.where(self.keys[place] == wanted, self.counts[place], 0)
        own = count - self.discount[count.clamp(1, COUNTED) - 1] * (count > 0)
        return torch.where(total > 0, (own + rest * below) / total.clamp(min=1), below)


def log_pmf(tables: Sequence[Table], contexts: Tensor, lengths: Tensor, levels: int) -> Tensor:
    """Return `log p(c | s)` of all characters, `(…, K)` float64.

    Parameters
    ----------
    contexts
        `s` as numbers, `(…)`.
    lengths
        How many characters each has, `(…)`; at most `k`.
    """
    every = torch.arange(levels, device=contexts.device)
    shape = (*contexts.shape, levels)
    pmf = torch.full(shape, 1 / levels, dtype=torch.float64, device=contexts.device)
    for length, table in enumerate(tables):
        if bool((lengths < length).all()):
            break
        found = table.blended(contexts[..., None] % levels**length, every, pmf, levels)
        pmf = torch.where((lengths >= length)[..., None], found, pmf)
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


def discounts(counts: Tensor) -> Tensor:
    """Return what is taken from counts of one, two and more, `(3,)` float64.

    Of few passages there may be none of some count; half of it is taken then.
    """
    once = [int((counts == number).sum()) for number in range(1, COUNTED + 2)]
    if not all(once):
        return torch.tensor([0.5, 1.0, 1.5], dtype=torch.float64)
    share = once[0] / (once[0] + 2 * once[1])
    found = [i - (i + 1) * share * once[i] / once[i - 1] for i in range(1, COUNTED + 1)]
    limits = [(min(max(one, 0.0), i)) for i, one in enumerate(found, 1)]
    return torch.tensor(limits, dtype=torch.float64)
