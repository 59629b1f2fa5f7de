"""Detection: which of two data sets a model was trained on, told by its likelihoods alone.

The likelihood itself is known to fail: models of Fashion-MNIST find MNIST likelier than what they
learnt (Nalisnick et al. 2019). So it comes first, and what was proposed instead after it.
"""

import math
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal

from torch import Tensor

from ar_studio import complexity, novelty, sampling
from ar_studio.errors import StudioError
from ar_studio.evaluation import weigh
from ar_studio.models.base import Model, unconditional
from ar_studio.novelty import Auroc, Flatness
from ar_studio.sampling import PixelDrawn, Sampled
from ar_studio.spaces import EventSpace

ScoreName = Literal["one-sided", "two-sided", "ratio", "complexity"]
SAMPLES = "samples"
TITLES: dict[ScoreName, str] = {
    "one-sided": "−log p(x)",
    "two-sided": "typicality, |−log p(x) − H|",
    "ratio": "likelihood ratio, log q(x) − log p(x)",
    "complexity": "input complexity, −log₂ p(x) − L(x)",
}


@dataclass(frozen=True)
class Weighing:
    """`done` of `total` events of one set are weighed, or dimensions of the samples drawn."""

    what: str
    done: int
    total: int


@dataclass(frozen=True)
class Weighed:
    """One set is weighed.

    Attributes
    ----------
    events
        `(n, *event_shape)`.
    log_probs
        `log p(x)` of each in nats, `(n,)` float64.
    """

    name: str
    events: Tensor
    log_probs: Tensor


@dataclass(frozen=True)
class Scoring:
    """What one score says of the known and the other events; higher is stranger.

    Attributes
    ----------
    known, other
        `(n,)` float64: of the test events, and of the other data's. In nats, but `complexity` in
        bits.
    auroc
        How often an other event scores above a known one: 0.5 is chance, and less is worse.
    """

    name: ScoreName
    known: Tensor
    other: Tensor
    auroc: Auroc

    @property
    def title(self) -> str:
        """What the score is, as a formula."""
        return TITLES[self.name]


@dataclass(frozen=True)
class Detected:
    """The last event.

    Attributes
    ----------
    log_probs
        `log p(x)` of every set in nats, `(n,)` float64: the known ones by their splits, those of
        the model's samples, and the other data's by their name.
    other
        The name of the other data.
    entropy
        `H`, the mean NLL of the validation events.
    p_values
        Of the test and the other events, ranked among the validation events.
    flatness
        Whether the p-values of the test events are as good as uniform.
    scorings
        One for each score, the likelihood first.
    without_ratio
        How many events have no likelihood ratio, as both models find them impossible; if any, that
        score is left out.
    """

    log_probs: dict[str, Tensor]
    other: str
    entropy: float
    p_values: dict[str, Tensor]
    flatness: Flatness
    scorings: list[Scoring]
    without_ratio: int = 0

    @property
    def told_apart(self) -> bool:
        """Whether the likelihood tells the other data, beyond two standard errors from chance."""
        return not self.scorings[0].auroc.by_chance

    @property
    def misled(self) -> bool:
        """Whether the model finds the other data likelier than those it learnt."""
        return self.told_apart and self.scorings[0].auroc.value < 0.5

    def verdict(self, many: str) -> str:
        """Say what the likelihood is worth here, in one sentence; `many` is what events are."""
        if self.misled:
            return (
                f"The likelihood misleads: {self.other} is found likelier than the test {many}, "
                "though the run never saw it. Likelihoods are known to prefer simpler data."
            )
        if not self.told_apart:
            return (
                f"The likelihood does not tell {self.other} from the test {many}: an AUROC of "
                "0.5, which is chance, is within two standard errors."
            )
        return (
            "The likelihood is no safe sign even where it tells data apart: simpler ones would "
            "be found likelier."
        )


def detect(
    model: Model,
    known: Mapping[str, Tensor],
    other: Tensor,
    name: str = "other data",
    *,
    background: Model | None = None,
    samples: int = 256,
    seed: int = 0,
) -> Generator[Weighing | Detected, None, None]:
    """Weigh known events and others, and measure how well each score tells them apart.

    Parameters
    ----------
    known
        Events by split, `(n, *event_shape)`: `valid`, which calibrates, and `test`; others, such
        as `train`, are weighed too.
    other, name
        The other data's events, and their name.
    background
        A model `q` of what events of any kind have in common, for the likelihood ratio (Ren et
        al. 2019), such as one of noised events; None leaves the ratio out.
    samples
        How many samples to draw and weigh; 0 for none.
    seed
        Of the samples.

    Yields
    ------
    Weighing
        After each batch, and each dimension drawn.
    Detected
        At the end.

    Raises
    ------
    StudioError
        If a split is missing or has fewer than two events, the models or events are of different
        spaces, or a model has no likelihood, or none without a context.
    """
    check(model, background)
    _check_sets(known, other, name)
    if name in (*known, SAMPLES):
        raise StudioError(f"The other data cannot be called {name}; give them another name.")
    weighed: dict[str, Weighed] = {}
    yield from _gathered(weigh_sets(model, known, samples=samples, seed=seed), weighed)
    yield from _gathered(weigh_sets(model, {name: other}), weighed)
    ground: dict[str, Weighed] = {}
    if background is not None:
        pair = {"test": known["test"], name: other}
        yield from _gathered(weigh_sets(background, pair, ", by the background"), ground)
    yield judge(model.space, weighed, name, ground)


def weigh_sets(
    model: Model, sets: Mapping[str, Tensor], by: str = "", *, samples: int = 0, seed: int = 0
) -> Generator[Weighing | Weighed, None, None]:
    """Weigh sets of events, each `(n, *event_shape)`, and then as many samples of the model.

    Parameters
    ----------
    by
        What is said behind each set's name while it is weighed.
    samples, seed
        As in `detect`.

    Yields
    ------
    Weighing
        After each batch, and each dimension drawn.
    Weighed
        After each set.

    Raises
    ------
    StudioError
        If a set has no events, or as `check`.
    """
    check(model)
    for name, events in sets.items():
        log_probs = yield from weigh(model, events, partial(Weighing, f"{name}{by}"))
        yield Weighed(name, events, log_probs)
    if samples:
        drawn = yield from _draw(model, samples, seed)
        log_probs = yield from weigh(model, drawn, partial(Weighing, SAMPLES))
        yield Weighed(SAMPLES, drawn, log_probs)


def judge(
    space: EventSpace,
    weighed: Mapping[str, Weighed],
    other: str,
    background: Mapping[str, Weighed] | None = None,
) -> Detected:
    """Measure how well each score tells sets apart that are weighed.

    Parameters
    ----------
    weighed
        Sets by name, `valid`, `test` and the other data's among them.
    other
        The name of the other data.
    background
        `test` and the other data weighed by a background model, if there is one.

    Raises
    ------
    StudioError
        If a set has fewer than two events, or validation events are impossible.
    """
    _check_sets({name: one.events for name, one in weighed.items()}, weighed[other].events, other)
    log_probs = {name: one.log_probs for name, one in weighed.items()}
    names = "test", other
    pair = log_probs["test"], log_probs[other]
    entropy = -float(log_probs["valid"].mean())
    if not math.isfinite(entropy):
        raise StudioError("The model gives validation events no probability; train it further.")
    ratios = [background[name].log_probs - log_probs[name] for name in names] if background else []
    lengths = None
    if complexity.measurable(space):
        lengths = [complexity.measure(weighed[name].events, space) for name in names]
    return Detected(
        log_probs,
        other,
        entropy,
        {name: novelty.rank_p_values(log_probs[name], log_probs["valid"]) for name in names},
        novelty.flatness(log_probs["test"], log_probs["valid"]),
        list(_scorings(pair, entropy, ratios, lengths)),
        sum(int(one.isnan().sum()) for one in ratios),
    )


def calibration(found: Flatness, many: str) -> str:
    """Say whether p-values of test events are as good as uniform, in one sentence."""
    return (
        f"p-values of test {many}, ranked among {found.references:,} of validation, "
        f"{'look' if found.uniform else 'are not'} uniform: distance {found.statistic:.3f}, "
        f"p = {found.p_value:.2g} (Kolmogorov–Smirnov)."
    )


def check(model: Model, background: Model | None = None) -> None:
    """Refuse models that cannot weigh events, before these are read.

    Raises
    ------
    StudioError
        If a model knows `p(x | c)` only, or the background is of other events.
    """
    unconditional(model)
    if background is None:
        return
    unconditional(background)
    if background.space.unconditional != model.space.unconditional:
        raise StudioError(
            "The background model is of other events; choose one of the same shape and values."
        )


def _check_sets(known: Mapping[str, Tensor], other: Tensor, name: str) -> None:
    for split in ("valid", "test"):
        if len(known.get(split, ())) < 2:
            raise StudioError(f"Detection needs two {split} events or more; choose other data.")
    if len(other) < 2:
        raise StudioError(f"{name} has too few events to tell apart; choose other data.")


def _gathered(
    events: Iterator[Weighing | Weighed], into: dict[str, Weighed]
) -> Generator[Weighing, None, None]:
    """Keep each set that is weighed, by its name; yield what is done."""
    for event in events:
        if isinstance(event, Weighed):
            into[event.name] = event
        else:
            yield event


def _draw(model: Model, n: int, seed: int) -> Generator[Weighing, None, Tensor]:
    """Return samples, `(n, *event_shape)`."""
    for event in sampling.sample(model, n, seed=seed):
        if isinstance(event, Sampled):
            return event.samples
        assert isinstance(event, PixelDrawn)
        yield Weighing("samples, drawn", event.position + 1, model.space.size)
    raise AssertionError("sampling ends with Sampled")


def _scorings(
    pair: tuple[Tensor, Tensor],
    entropy: float,
    ratios: list[Tensor],
    lengths: list[Tensor] | None,
) -> Iterator[Scoring]:
    """Yield the scores of known and other events, `log p(x)` of which are given as a pair."""

    def scoring(name: ScoreName, known: Tensor, other: Tensor) -> Scoring:
        return Scoring(name, known, other, novelty.auroc(known, other))

    known, other = pair
    yield scoring("one-sided", -known, -other)
    typical = [novelty.typicality(one, entropy) for one in pair]
    yield scoring("two-sided", *typical)
    if ratios and not any(bool(one.isnan().any()) for one in ratios):
        yield scoring("ratio", *ratios)
    if lengths is not None:
        bits = math.log(2)
        yield scoring("complexity", -known / bits - lengths[0], -other / bits - lengths[1])
