"""Defence: pictures attacked, found out by their p-values, and purified by a model of `p(x)`.

A demonstration of what a density knows, after PixelDefend (Song et al. 2018), and no defence:
attacks that know of it get past (Athalye, Carlini & Wagner 2018).
"""

import math
from collections.abc import Generator
from dataclasses import dataclass
from functools import partial

import torch
from torch import Tensor

from ar_studio import novelty
from ar_studio.defence import attacks
from ar_studio.defence.attacks import ATTACKS, Attack, most
from ar_studio.defence.classifying import Classifier, Learning, Learnt, learn, predict
from ar_studio.defence.purification import Purified, Purifying, Way, purify
from ar_studio.defence.trial import Trial, pick
from ar_studio.errors import StudioError
from ar_studio.evaluation import weigh
from ar_studio.models.base import Model, autoregressive, unconditional
from ar_studio.novelty import Auroc

__all__ = [
    "ATTACKS",
    "STAGES",
    "Attack",
    "Classifier",
    "Defended",
    "Defending",
    "Learning",
    "Learnt",
    "Purified",
    "Purifying",
    "Stage",
    "Trial",
    "Way",
    "check",
    "defend",
    "learn",
    "most",
    "pick",
    "predict",
    "purify",
]

STAGES = ("clean", "attacked", "purified", "clean purified")


@dataclass(frozen=True)
class Defending:
    """`done` of `total` steps of one part of the work are done."""

    what: str
    done: int
    total: int


@dataclass(frozen=True)
class Stage:
    """Events at one stage, and what the two models say of them.

    Attributes
    ----------
    events
        `(n, C, H, W)`.
    log_probs
        `log p(x)` in nats, `(n,)` float64.
    p_values
        Ranks among held-out events, `(n,)`; see `novelty.rank_p_values`.
    predicted
        The classifier's class, `(n,)`.
    accuracy, error
        The share of events in their own class, and its standard error.
    """

    events: Tensor
    log_probs: Tensor
    p_values: Tensor
    predicted: Tensor
    accuracy: float
    error: float


@dataclass(frozen=True)
class Defended:
    """The last event.

    Attributes
    ----------
    stages
        By name: `clean`, `attacked`, `purified` (after the attack), and `clean purified`.
    detection
        How often `−log p(x)` of an attacked event is above that of a clean one. Its error is that
        of pairs, since every event is there clean and attacked.
    """

    stages: dict[str, Stage]
    detection: Auroc

    def rows(self, n: int) -> Tensor:
        """Return at most `n` events of each stage, one stage after the other."""
        return torch.cat([stage.events[:n] for stage in self.stages.values()])


def check(model: Model, epsilon: int, reach: int | None = None) -> None:
    """Refuse a model that cannot purify, and changes that are too large, before events are read.

    Parameters
    ----------
    epsilon, reach
        As in `defend`.

    Raises
    ------
    StudioError
        If the model has no conditionals or needs a context, its events have no levels, or changes
        are too large.
    """
    unconditional(autoregressive(model))
    attacks.check(model.space, epsilon)
    if reach is not None:
        attacks.check(model.space, reach, "A purification")


def defend(
    model: Model,
    classifier: Classifier,
    held_out: Tensor,
    events: Tensor,
    labels: Tensor,
    *,
    attack: Attack = "fgsm",
    epsilon: int = 1,
    reach: int | None = None,
    way: Way = "greedy",
    suspicious: float = 1.0,
    seed: int = 0,
) -> Generator[Defending | Defended, None, None]:
    """Attack events, rank them, purify them, and classify them at each stage.

    Parameters
    ----------
    held_out
        Events that p-values rank among, `(N, C, H, W)`: none that the model learnt.
    events, labels
        Events to attack, `(n, C, H, W)`, and their classes `(n,)`.
    epsilon, reach
        How far the attack and the purification may change a pixel, in levels; of binary events
        how many pixels they may flip. The purification's is twice the attack's by default, or the
        largest there is.
    suspicious
        Only events of at most this p-value are purified: the paper's adaptive `ε`, which leaves
        likely pictures sharp. 1 purifies all.
    seed
        Of the noise of attacks and draws.

    Yields
    ------
    Defending
        As the work goes on.
    Defended
        At the end.

    Raises
    ------
    StudioError
        If there are too few events, or as `check`.
    """
    check(model, epsilon, reach)
    space = model.space
    if reach is None:
        reach = min(2 * epsilon, most(space))
    if min(len(held_out), len(events)) < 2:
        raise StudioError("A defence needs two events or more to attack, and to rank among.")
    space.check(events)
    attacked = attacks.attack(attack, classifier, events, labels, space, epsilon, seed=seed)
    references = yield from weigh(model, held_out, partial(Defending, "held-out events"))
    found: dict[str, Tensor] = {"clean": events, "attacked": attacked}
    weighed: dict[str, Tensor] = {}
    for name, one in found.items():
        weighed[name] = yield from weigh(model, one, partial(Defending, f"{name} events"))
    ranked = [novelty.rank_p_values(weighed[name], references) for name in found]
    reaches = torch.where(torch.cat(ranked) <= suspicious, reach, 0)
    for event in purify(model, torch.cat([events, attacked]), reaches, way=way, seed=seed):
        if isinstance(event, Purified):
            found["clean purified"], found["purified"] = event.events.split(len(events))
        else:
            yield Defending("events, purified", event.done, event.total)
    for name in STAGES[2:]:
        told = partial(Defending, f"{name} events")
        weighed[name] = yield from weigh(model, found[name], told)
    stages = {
        name: _stage(classifier, found[name], weighed[name], references, labels) for name in STAGES
    }
    yield Defended(stages, novelty.auroc(-weighed["clean"], -weighed["attacked"], paired=True))


def _stage(
    classifier: Classifier, events: Tensor, log_probs: Tensor, references: Tensor, labels: Tensor
) -> Stage:
    predicted = predict(classifier, events)
    accuracy = float((predicted == labels).double().mean())
    error = math.sqrt(accuracy * (1 - accuracy) / len(labels))
    ranks = novelty.rank_p_values(log_probs, references)
    return Stage(events, log_probs, ranks, predicted, accuracy, error)
