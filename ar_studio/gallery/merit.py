"""How good the models of the gallery are, by their test scores alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Literal

from ar_studio import models
from ar_studio.cards import Published
from ar_studio.figures import Figure
from ar_studio.gallery import Entry
from ar_studio.records import Score

Grade = Literal["alone", "best", "level", "close", "good", "fair", "weak"]
SPLIT = "test"
SURE = 2.0  # standard errors from which on a difference is one
# How much longer than the best model's the code for an event is, at most.
LONGER: tuple[tuple[float, Grade], ...] = ((0.025, "close"), (0.08, "good"), (0.15, "fair"))


@dataclass(frozen=True)
class Merit:
    """Where a model stands among those that were scored under its protocol.

    Attributes
    ----------
    n
        How many test events the score is of.
    grade
        `level` is what the errors do not tell from the best; below it, grades go by how much longer
        a code for the events is than the best model's. Who is scored like no other is `alone`.
    among
        How many are ranked, itself included.
    behind
        NLL beyond the best model's, in nats.
    oldest
        Title of the model from the oldest paper, if this one is worse than even that; else empty.
    paper
        The best that its paper has under the same protocol.
    reached
        Whether the score is as good as the paper's, within its error.
    """

    figure: Figure
    n: int
    grade: Grade
    among: int
    behind: float
    oldest: str
    paper: Published | None
    reached: bool


def merits(entries: Sequence[Entry]) -> dict[str, Merit]:
    """Return where each model stands, by its name; those without a test score are left out."""
    protocols: dict[str, list[tuple[Entry, Score]]] = {}
    for entry in entries:
        score = entry.run.record.scores.get(SPLIT)
        if score is not None:
            # A bound is ranked among bounds, and an estimate among those of its sort.
            key = f"{score.protocol} {score.sign}{score.estimator}"
            protocols.setdefault(key, []).append((entry, score))
    return {
        entry.name: _merit(entry, score, alike)
        for alike in protocols.values()
        for entry, score in alike
    }


def _merit(entry: Entry, score: Score, alike: Sequence[tuple[Entry, Score]]) -> Merit:
    best = min((other for _, other in alike), key=lambda other: other.nll_nats)
    first, its_score = min(alike, key=lambda pair: _year(pair[0]))
    paper = _paper(entry, score.protocol)
    reach = SURE * score.nll_stderr
    return Merit(
        figure=score.figure,
        n=score.n,
        grade="alone" if len(alike) == 1 else grade(score, best),
        among=len(alike),
        behind=score.nll_nats - best.nll_nats,
        oldest=first.run.record.title if _worse(score, its_score) else "",
        paper=paper,
        reached=paper is not None and score.nll_nats - paper.nll_nats <= reach,
    )


def grade(score: Score, best: Score) -> Grade:
    """Return where a score stands beside the best that is measured alike."""
    if score is best:
        return "best"
    if not _worse(score, best):
        return "level"
    longer = score.nll_nats / best.nll_nats - 1
    for most, grade in LONGER:
        if longer <= most:
            return grade
    return "weak"


def _worse(score: Score, other: Score) -> bool:
    """Tell whether a score is surely worse, also if the two were of different events."""
    error = hypot(score.nll_stderr, other.nll_stderr)
    return score is not other and score.nll_nats - other.nll_nats > SURE * error


def _year(entry: Entry) -> int:
    found = models.entry(entry.run.record.model.name)
    return found.card.year if found is not None else 9999


def _paper(entry: Entry, protocol: str) -> Published | None:
    found = models.entry(entry.run.record.model.name)
    published = found.card.published if found is not None else ()
    alike = [one for one in published if one.protocol == protocol]
    return min(alike, key=lambda one: one.nll_nats, default=None)
