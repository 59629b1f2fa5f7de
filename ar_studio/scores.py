"""Scores: how well a run's best weights do on a split, kept in the run's record."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from ar_studio import coding, errors, evaluation, models, sliding
from ar_studio.data import Dataset
from ar_studio.errors import StudioError
from ar_studio.evaluation import Classified, Evaluated, Evaluating
from ar_studio.models import AutoregressiveModel, Model
from ar_studio.models.abilities import Unnormalised
from ar_studio.records import Constant, Score, score_name, slid
from ar_studio.runs import Run


@dataclass(frozen=True)
class Scored:
    """The last event of `score`.

    Attributes
    ----------
    recorded
        Whether the run's record holds the score now.
    log_probs
        `log p(x)` of every event of the split, `(n,)` float64; none of a sliding score.
    """

    score: Score
    recorded: bool
    log_probs: Tensor


def score(
    run: Run,
    dataset: Dataset,
    split: str = "test",
    *,
    ensemble: int = 1,
    estimate: bool = False,
    annealing: tuple[int, int] = (0, 0),
    device: str = "cpu",
) -> Iterator[Evaluating | Scored]:
    """Evaluate the best weights of a run on a split, and add the score to its record.

    Scores are kept by split; those of an ensemble of M apart from that of the model alone. A model
    of fewer orderings than asked for has an ensemble of those it knows.

    Parameters
    ----------
    estimate
        Estimate the mean over all orderings from random masks, as training validates: a few
        passes instead of one for each dimension. The score says so.
    annealing
        Chains and temperatures by which a model that is not normalised estimates `log Z`; 0 for as
        many as it is configured with. The score keeps what they find.

    Raises
    ------
    StudioError
        If the split is unknown or of one event, the run has no weights that fit its model or they
        give no probability, or an estimate is asked for where the number itself is to be had, or
        annealing where there is no `log Z` or less of it than says anything.
    """
    if split not in dataset.sizes:
        raise errors.unknown("split", split, dataset.sizes)
    if dataset.sizes[split] < 2:
        raise StudioError(
            f"The {split} split of {dataset.name} is too small: a score needs two events or more, "
            "so that its error is known; choose another split, or add data."
        )
    model = models.restore(run).to(device)
    events, contexts = dataset.events(split), dataset.contexts(split)
    if estimate and not model.estimates:
        raise StudioError(f"{model.card.title} needs no estimate; ask for its score itself.")
    model, constant = _annealed(model, *annealing)
    for event in evaluation.evaluate(model, events, contexts, ensemble=ensemble, estimate=estimate):
        if isinstance(event, Evaluated):
            _check_finite(run, event.nll_nats)
            exact = _exact(model, events, contexts)
            result = _score(event, model, split, dataset.protocol, estimate, constant, exact)
            name = score_name(split, event.ensemble, estimate)
            scores = {**Run(run.folder).record.scores, name: result}
            yield Scored(result, run.amend(scores=scores), event.log_probs)
        else:
            yield event


def _score(
    found: Evaluated,
    model: Model,
    split: str,
    protocol: str,
    estimate: bool,
    constant: Constant | None,
    exact: float | None,
) -> Score:
    """Return an evaluation as records keep it."""
    return Score(
        split=split,
        protocol=protocol,
        nll_nats=found.nll_nats,
        nll_stderr=math.hypot(found.nll_stderr, constant.error if constant else 0.0),
        bits_per_dim=found.bits_per_dim,
        each=model.space.kind.each,
        n=found.n,
        ensemble=found.ensemble,
        perplexity=found.perplexity,
        upper_bound=model.card.likelihood == "lower bound",
        estimate=estimate or model.card.likelihood == "estimate",
        constant=constant,
        exact=exact,
    )


@dataclass(frozen=True)
class Pictured:
    """The last event of `score_pictures`.

    Attributes
    ----------
    codes, picture
        The mean of `−log p(k(x))` and of `−log p(x | k(x))`, which add up to the score, in nats.
    uniform
        What the codes cost by the uniform prior, in nats.
    recorded
        Whether the run's record holds the score now.
    """

    codes: float
    picture: float
    uniform: float
    score: Score
    recorded: bool

    def __str__(self) -> str:
        total, part = self.score.figures
        parts = f"code {self.codes:.2f} + picture {self.picture:.2f}"
        return f"{parts} = {total} ({part}); with a uniform prior ≤ {self.uniform:.2f}"


def score_pictures(
    run: Run,
    dataset: Dataset,
    scored: Scored,
    writer: Run,
    pictures: Dataset,
    *,
    device: str = "cpu",
) -> Iterator[Evaluating | Pictured]:
    """Bound `log p(x)` of pictures by a run that models their codes, and note that in its record.

    `log p(x) ≥ log p(k(x)) + log p(x | k(x))`: the sum over all codes holds this term.

    Parameters
    ----------
    dataset, scored
        The codes, and their score on a split.
    writer, pictures
        The run that wrote them down, and its data.
    """
    model, split = coding.quantising(models.restore(writer).to(device)), scored.score.split
    given = torch.empty(0)
    for event in coding.picture_log_probs(model, pictures.events(split)):
        if isinstance(event, Evaluating):
            yield event
        else:
            given = event
    each = -(scored.log_probs + given)
    nats, picture = float(each.mean()), -float(given.mean())
    _check_finite(run, nats)
    result = Score(
        split=f"{split}, pictures",
        protocol=" · ".join(filter(None, (pictures.protocol, dataset.preparation.given))),
        nll_nats=nats,
        nll_stderr=float(each.std()) / math.sqrt(len(each)),
        bits_per_dim=pictures.space.bits_per_dim(nats),
        n=len(each),
        ensemble=scored.score.ensemble,
        upper_bound=True,
    )
    scores = {**Run(run.folder).record.scores, score_name(result.split): result}
    uniform = picture + model.codes.size * math.log(model.codes.levels)
    recorded = run.amend(scores=scores)
    yield Pictured(scored.score.nll_nats, picture, uniform, result, recorded)


def slide(
    run: Run, dataset: Dataset, split: str = "test", *, device: str = "cpu"
) -> Iterator[Evaluating | Scored]:
    """Score the passages that a split's events are windows of, and note that in the run's record.

    The score is that of one dimension, each after at least half a window of others, which may be
    of another split, or after all before it if the model reads on and on; where the text begins,
    after what there is. See `sliding`.

    Raises
    ------
    StudioError
        If the split is unknown, events stand by themselves, or the model does not read in order.
    """
    if split not in dataset.sizes:
        raise errors.unknown("split", split, dataset.sizes)
    passages = dataset.passages(split, dataset.space.size)
    if not passages:
        raise StudioError(
            f"The {dataset.kind.many} of {dataset.name} stand by themselves; only windows of a "
            "longer passage slide over it. Leave sliding out."
        )
    model = models.restore(run).to(device)
    for event in sliding.slide(model, passages):
        if isinstance(event, Evaluating):
            yield event
            continue
        _check_finite(run, event.nll_nats)
        result = Score(
            split=slid(split),
            protocol=f"{dataset.protocol} · {sliding.told(model, dataset.kind)}",
            nll_nats=event.nll_nats,
            nll_stderr=event.nll_stderr,
            bits_per_dim=event.bits,
            each=model.space.kind.each,
            sliding=True,
            n=event.n,
        )
        scores = {**Run(run.folder).record.scores, score_name(result.split): result}
        yield Scored(result, run.amend(scores=scores), torch.empty(0))


def classify(
    run: Run, dataset: Dataset, split: str = "test", *, n: int = 0, device: str = "cpu"
) -> Iterator[Evaluating | Classified]:
    """Classify a split by the best weights of a run that was given classes.

    The classes are as frequent as in the training events. Of the split `n` random events are taken,
    or all for 0.

    Raises
    ------
    StudioError
        If the split is unknown, or the run was given no classes.
    """
    if split not in dataset.sizes:
        raise errors.unknown("split", split, dataset.sizes)
    context, known, classes = dataset.space.context, dataset.labels("train"), dataset.labels(split)
    if context is None or not context.classes or known is None or classes is None:
        raise StudioError(f"{run.record.title} is given no class; choose a run trained by class.")
    prior = evaluation.class_prior(known, context.classes)
    index = dataset.pick(split, n, 0) if n else slice(None)
    model = models.restore(run).to(device)
    yield from evaluation.classify(model, dataset.events(split)[index], classes[index], prior)


def _annealed(model: Model, chains: int, temperatures: int) -> tuple[Model, Constant | None]:
    """Return a model with such an effort at its `log Z`, if it has one, and what that finds."""
    if not isinstance(model, Unnormalised):
        if chains or temperatures:
            raise StudioError(
                f"{model.card.title} has no constant log Z to anneal for; leave out chains and "
                "temperatures."
            )
        return model, None
    usual = model.config
    model = model.annealed(chains or usual.chains, temperatures or usual.temperatures)
    found = model.log_z()
    return model, Constant(
        log_z=found.value,
        error=found.error,
        chains=found.chains,
        temperatures=found.temperatures,
    )


def _exact(model: Model, events: Tensor, contexts: Tensor | None) -> float | None:
    """Return the share of texts that greedy drawing writes; None of what has no one answer."""
    if contexts is None or not isinstance(model, AutoregressiveModel) or not model.card.pairs:
        return None
    return float(evaluation.greedy(model, events, contexts).double().mean())


def _check_finite(run: Run, nats: float) -> None:
    if not math.isfinite(nats):
        raise StudioError(
            f"The weights in {run.folder} give events no probability; restore them, or train again."
        )
