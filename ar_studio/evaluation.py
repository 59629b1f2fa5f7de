"""Evaluation: the negative log-likelihood of a split, with its standard error."""

import math
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TypeVar

import torch
from torch import Tensor

from ar_studio.conditionals import Discrete
from ar_studio.errors import StudioError
from ar_studio.models.abilities import member_log_probs
from ar_studio.models.base import AutoregressiveModel, Model
from ar_studio.spaces import EventSpace

T = TypeVar("T")

ESTIMATED = 256  # events at once where each takes a few passes, whatever the model


@dataclass(frozen=True)
class Evaluating:
    """`done` of `total` events are evaluated."""

    done: int
    total: int


@dataclass(frozen=True)
class Evaluated:
    """The last event.

    Attributes
    ----------
    nll_nats, nll_stderr
        Mean NLL in nats per event, and the standard error of that mean over the events.
    bits_per_dim
        `nll_nats / (D ln 2)`, for dequantised pictures `+ log2(bins)`; None for other densities.
    log_probs
        `log p(x)` of every event, `(n,)` float64.
    ensemble
        How many members were averaged.
    perplexity
        Of documents only, per word: `exp(−mean_t (1/T_t) log p(v_t))`, empty ones left out.
    """

    nll_nats: float
    nll_stderr: float
    bits_per_dim: float | None
    n: int
    log_probs: Tensor
    ensemble: int
    perplexity: float | None


@dataclass(frozen=True)
class Posteriors:
    """What a model of `p(x | c)` says of the classes of events.

    Attributes
    ----------
    log_probs
        `log p(x | c)` in nats, `(n, C)` float64.
    prior
        `p(c)`, `(C,)` float64.
    """

    log_probs: Tensor
    prior: Tensor

    @property
    def joint(self) -> Tensor:
        """`log p(c) + log p(x | c)`, `(n, C)`."""
        return self.log_probs + self.prior.log()

    @property
    def probabilities(self) -> Tensor:
        """`p(c | x)` by Bayes' rule, `(n, C)`; NaN of an event that no class makes possible."""
        return self.joint.softmax(1)


@dataclass(frozen=True)
class Classified:
    """What a model of `p(x | c)` says of events without their class.

    Attributes
    ----------
    nll_nats, nll_stderr, bits_per_dim
        Of `p(x) = Σ_c p(c) p(x | c)`, as in `Evaluated`; to compare with models that take no class.
    accuracy
        How often the class of highest `p(c | x) ∝ p(c) p(x | c)` is an event's own.
    confusion
        How many events of each class (rows) are found to be of each (columns), `(C, C)` int64.
    """

    nll_nats: float
    nll_stderr: float
    bits_per_dim: float | None
    n: int
    accuracy: float
    confusion: Tensor


@torch.no_grad()
def evaluate(
    model: Model,
    events: Tensor,
    contexts: Tensor | None = None,
    *,
    ensemble: int = 1,
    estimate: bool = False,
    batch_size: int | None = None,
) -> Generator[Evaluating | Evaluated, None, None]:
    """Evaluate events `(n, *event_shape)`.

    Parameters
    ----------
    contexts
        What each event is given, `(n, …)`, for `−log p(x | c)`; None without.
    ensemble
        How many members (orderings, mask sets) to average, or all if the model has fewer. Joint
        probabilities are averaged: `log p = logsumexp_m log p_m(x) − log M`; averaged logits would
        be no distribution.
    estimate
        Evaluate what training validates with, `Model.validation`, instead.
    batch_size
        Events evaluated at once; by default as many as the model says.

    Yields
    ------
    Evaluating
        After each batch.
    Evaluated
        At the end.

    Raises
    ------
    StudioError
        If there are no events, or they are not of the model's space.
    """
    if not len(events):
        raise StudioError("There is nothing to evaluate: this split has no events.")
    device = model.ordering.device
    log_probs: list[Tensor] = []
    done = count = 0
    usual = ESTIMATED if estimate else model.events_at_once
    for batch in events.split(batch_size or usual):
        model.space.check(batch)
        batch = batch.to(device)
        given = model if contexts is None else model.given(contexts[done : done + len(batch)])
        if estimate:
            members = given.validation(batch, done)[None]
        else:
            members = member_log_probs(given, batch, ensemble)
        members, count = members.double().cpu(), len(members)
        log_probs.append(members.logsumexp(0) - math.log(count))
        done += len(batch)
        yield Evaluating(done, len(events))
    yield _summarise(model.space, events, torch.cat(log_probs), count)


@torch.no_grad()
def greedy(model: AutoregressiveModel, events: Tensor, contexts: Tensor) -> Tensor:
    """Return which discrete events `(n, *event_shape)` greedy drawing makes, `(n,)` bool.

    Those are they whose every value is the likeliest one given the values before it, so that one
    pass tells.

    Parameters
    ----------
    contexts
        What each is given, `(n, …)`.
    """
    found, size = [], model.events_at_once
    for x, context in zip(events.split(size), contexts.split(size), strict=True):
        conditional = model.conditionals(x.to(model.ordering.device), context=context)
        assert isinstance(conditional, Discrete)
        best = conditional.log_pmf.argmax(-1).cpu()
        found.append((best == x).flatten(1).all(1))
    return torch.cat(found)


def class_prior(labels: Tensor, classes: int) -> Tensor:
    """Return how frequent each class is among events `(N,)`, `(classes,)`."""
    return torch.bincount(labels, minlength=classes) / len(labels)


def posteriors(
    model: Model, events: Tensor, prior: Tensor
) -> Generator[Evaluating | Posteriors, None, None]:
    """Ask a model of `p(x | c)` of which class events `(n, *event_shape)` are.

    Parameters
    ----------
    prior
        `p(c)`, `(C,)`.

    Yields
    ------
    Evaluating
        After each batch; every event is evaluated `C` times.
    Posteriors
        At the end.

    Raises
    ------
    StudioError
        As `evaluate`, and if the model takes no class.
    """
    by_class: list[Tensor] = []
    for number in range(len(prior)):
        for event in evaluate(model.given(torch.tensor([number])), events):
            if isinstance(event, Evaluated):
                by_class.append(event.log_probs)
            else:
                yield Evaluating(number * event.total + event.done, len(prior) * event.total)
    yield Posteriors(torch.stack(by_class, 1), prior.double())


def classify(
    model: Model, events: Tensor, classes: Tensor, prior: Tensor
) -> Generator[Evaluating | Classified, None, None]:
    """Evaluate events `(n, *event_shape)` by a model of `p(x | c)`, under each class in turn.

    Parameters
    ----------
    classes
        Each event's own, `(n,)`.
    prior
        `p(c)`, `(C,)`.

    Yields
    ------
    Evaluating
        After each batch; every event is evaluated `C` times.
    Classified
        At the end.

    Raises
    ------
    StudioError
        As `posteriors`.
    """
    for event in posteriors(model, events, prior):
        if isinstance(event, Evaluating):
            yield event
            continue
        found = _summarise(model.space, events, event.joint.logsumexp(1), 1)
        count, said = len(prior), event.joint.argmax(1)
        cells = torch.bincount(classes * count + said, minlength=count * count)
        confusion = cells.view(count, count)
        accuracy = float(confusion.diagonal().sum()) / len(events)
        nll, error, bits = found.nll_nats, found.nll_stderr, found.bits_per_dim
        yield Classified(nll, error, bits, found.n, accuracy, confusion)


def weigh(
    model: Model, events: Tensor, tell: Callable[[int, int], T]
) -> Generator[T, None, Tensor]:
    """Return `log p(x)` of events, `(n,)` float64, as a part of longer work.

    Parameters
    ----------
    tell
        What to yield when so many of so many events are weighed.

    Raises
    ------
    StudioError
        As `evaluate`.
    """
    for event in evaluate(model, events):
        if isinstance(event, Evaluated):
            return event.log_probs
        yield tell(event.done, event.total)
    raise AssertionError("an evaluation ends with Evaluated")


def _summarise(space: EventSpace, events: Tensor, log_probs: Tensor, ensemble: int) -> Evaluated:
    """Return what the log-probabilities `(n,)` of events come to."""
    n = len(log_probs)
    nll = -float(log_probs.mean())
    stderr = float(log_probs.std()) / math.sqrt(n) if n > 1 else math.nan
    perplexity = space.kind.perplexity(events, log_probs)
    return Evaluated(nll, stderr, space.bits_per_dim(nll), n, log_probs, ensemble, perplexity)


def marginal_nll(pmf: Tensor, events: Tensor) -> float:
    """Return the mean NLL of events under independent dimensions with marginals `(D, K)`."""
    counts = torch.stack([(events.flatten(1) == k).sum(0) for k in range(pmf.shape[1])], 1)
    return -float(torch.special.xlogy(counts, pmf.double()).sum()) / len(events)
