"""Scoring runs on their test splits in a lane: alone, or by the mean of orderings or guesses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.task import Step
from ar_studio.records import score_name
from ar_studio.runs import Run

TEST = "test"
MEMBERS = (1, 8, 64)  # orderings whose probabilities may be averaged, or times the guesses


@dataclass(frozen=True)
class Measured:
    """A run was scored; `title` is its own."""

    title: str
    scored: engine.scores.Scored


@dataclass(frozen=True)
class Unmeasured:
    """A run could not be scored; carries the sentence why."""

    sentence: str


def measure(
    chosen: list[Run],
    data_folder: Path | None,
    open_data: engine.data.Dataset | None,
    members: int = 1,
) -> Iterator[Step | Measured | Unmeasured]:
    """Score runs on their test splits; runs of the same data one after the other, read once."""
    loaded = open_data
    nearest = None if loaded is None else loaded.source
    for run in sorted(chosen, key=lambda one: (one.record.data.source != nearest, _data_of(one))):
        title = run.record.title
        said = ", ".join(filter(None, (title, described(members))))
        try:
            yield Step(words=said)
            loaded = engine.studies.reload_data(run, data_dir=data_folder, loaded=loaded)
            for event in engine.scores.score(Run(run.folder), loaded, TEST, ensemble=members):
                if isinstance(event, engine.evaluation.Evaluating):
                    yield Step(event.done, event.total, said)
                else:
                    yield Measured(title, event)
                    if loaded.kind.latent:
                        yield from _in_pictures(run, loaded, event, data_folder, said)
        except StudioError as error:
            said = QCoreApplication.translate("scoring", "{0} was not evaluated: {1}")
            yield Unmeasured(said.format(title, spoken(str(error))))


def _in_pictures(
    run: Run,
    dataset: engine.data.Dataset,
    scored: engine.scores.Scored,
    data_folder: Path | None,
    said: str,
) -> Iterator[Step]:
    """Bound the likelihood of the pictures whose codes a run models; its record holds that then."""
    writer = engine.coding.behind(run, data_folder)
    pictures = engine.studies.reload_data(writer, data_dir=data_folder)
    for event in engine.scores.score_pictures(run, dataset, scored, writer, pictures):
        if isinstance(event, engine.evaluation.Evaluating):
            yield Step(event.done, event.total, said)


def described(members: int) -> str:
    """Return of how many orderings or guesses a score is the mean; nothing for one."""
    if members == 1:
        return ""
    return QCoreApplication.translate("scoring", "≈ mean of {0} orderings or guesses").format(
        members
    )


def why_not(run: Run, members: int) -> str:
    """Return why a run has no mean over so many orderings or guesses; empty if it has."""
    bounded = engine.models.likelihood(run.record.model.name) == "lower bound"
    if members == 1 or bounded or engine.guides.any_order(run):
        return ""
    return QCoreApplication.translate(
        "scoring",
        "This model was not trained for any ordering, nor is it bounded by guesses: only such have "
        "a mean over several.",
    )


def missing(run: Run, members: int) -> bool:
    """Tell whether a run's record lacks the test score of so many members."""
    return score_name(TEST, members) not in run.record.scores


def _data_of(run: Run) -> tuple[str, ...]:
    part = run.record.data
    return part.source, part.fingerprint, str(sorted(part.preparation.items()))
