"""Which run guides the completions of another: a model of any ordering of the same events.

A model of one fixed ordering is blind to what is observed later in it. One of any ordering draws
what is missing given all that is observed, and so proposes where the other decides.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from safetensors import SafetensorError, safe_open

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.figures import Figure
from ar_studio.records import score_name
from ar_studio.runs import Run
from ar_studio.settings import parse
from ar_studio.spaces import EventSpace

LARGE = 256  # dimensions from which on an event asks for the paper's width
MANY = 4096  # numbers that an event is given as, from which on one network serves all its places
RATE = 160  # numbers that an event is given as, for each minute of training
FEWEST, MOST = 1, 15  # minutes


@dataclass(frozen=True)
class Guide:
    """A run that can guide.

    Attributes
    ----------
    figure
        What it is worth, in nats: the NLL of single orderings, never that of an ensemble; None of
        one that was not validated. See `worth`.
    """

    run: Run
    figure: Figure | None


@dataclass(frozen=True)
class Choice:
    """The best guide there is; None with the reason in a sentence."""

    guide: Guide | None
    reason: str = ""


@dataclass(frozen=True)
class Lesson:
    """A training that learns a guide, by the names that `studies.new_run` and plans have.

    Attributes
    ----------
    config, settings
        What differs from the defaults of the model and of `TrainSettings`.
    """

    title: str
    model: str
    config: dict[str, Any]
    source: str
    preparation: dict[str, Any]
    settings: dict[str, Any]


def fitting(run: Run, shelf: Iterable[Run]) -> list[Guide]:
    """Return the runs that can guide another, the best first.

    They know any ordering of the same events, under the same protocol, and are given what the run
    is given, or nothing: what they draw is weighed by the run's own p(x | c). Left out are the run
    itself, models without weights or whose code or files are broken, and those for which no
    dimension says anything of another. Torch is loaded only where the records of two fit.

    Parameters
    ----------
    shelf
        Those to choose among: the user's own runs and the gallery's.
    """
    able = [Guide(one, worth(one)) for one in shelf if _suits(one, run) and _guides(one)]
    return sorted(able, key=lambda guide: (_blind(guide.run), _nats(guide)))


def choose(run: Run, shelf: Iterable[Run]) -> Choice:
    """Return the best guide of a run among others, or why there is none; see `fitting`."""
    if any_order(run):
        return Choice(None, f"{run.record.title} completes any mask exactly and needs no guide.")
    found = fitting(run, shelf)
    if found:
        return Choice(found[0])
    try:
        wanted, space = plan(run), run.record.model.space
    except StudioError as error:
        return Choice(None, str(error))
    shape, entry = "×".join(map(str, space.event_shape)), models.entry(wanted.model)
    title = entry.card.title if entry else wanted.model
    return Choice(
        None,
        f"There is no model of any ordering for these {space.kind.many} ({shape}, {space.values}; "
        f"{run.record.data.protocol}); learn one as a guide, with {title}.",
    )


def worth(run: Run) -> Figure | None:
    """Return what a run is worth as a guide, in nats per event; None if it was never validated.

    That is the test score of one ordering, or else the best validation. A family that estimates
    the mean over all orderings is taken by that estimate (≈), since its test score is that of its
    default ordering alone; unless that is the one it was trained to complete along.
    """
    record = run.record
    best, name = record.progress.best_valid_nll, record.model.name
    validated = None if best is None else models.figure(name, best)
    alike = record.model.config.get("drawn", "uniform") == "uniform"
    if models.estimates(name) and alike:
        estimated = record.scores.get(score_name("test", estimate=True))
        return estimated.figure if estimated else validated
    score = record.scores.get(score_name("test"))
    return score.figure if score else validated


def any_order(run: Run) -> bool:
    """Whether a run's model was trained for every ordering; False if its code is gone."""
    part = run.record.model
    try:
        family = models.family(part.name)
        return family.learns_any_order(parse(family.Config, part.config))
    except StudioError:  # or its record was edited
        return False


def plan(run: Run) -> Lesson:
    """Return the training that learns a guide for a run, on the run's own data, in minutes.

    Raises
    ------
    StudioError
        If the catalogue has no model of any ordering for such events.
    """
    space, data = run.record.model.space, run.record.data
    for name, (config, settings) in _lessons(space).items():
        entry = models.entry(name)
        if entry is None or entry.card.unsuited(space):
            continue
        recipe = entry.card.recipe(data.source)
        return Lesson(
            title=f"Guide of {run.record.title}",
            model=name,
            config={**recipe.model, **config},
            source=data.source,
            preparation=dict(data.preparation),
            settings={**recipe.training, **settings},
        )
    events, title = space.values.events, run.record.title
    if space.context:
        raise StudioError(
            f"The catalogue has no model of any ordering for {events} given {space.context.title}, "
            f"so none can guide {title}."
        )
    raise StudioError(
        f"The catalogue has no model of any ordering for {events}, so none can guide {title}."
    )


def _lessons(space: EventSpace) -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    """Return settings of model and training for each model that may guide, the best first."""
    width = 500 if space.size >= LARGE else 256
    numbers = space.size * max(1, space.levels)
    budget = {
        "epochs": 0,
        "minutes": min(MOST, max(FEWEST, round(numbers / RATE))),
        "averaging": 0.999,
        "samples": 4,
    }
    shuffled = {"masks": 0, "resample": "orderings", "ordering": "random", "hidden": (2 * width,)}
    local = (
        {"features": 16, "orderings": "mac"},
        {**budget, "learning_rate": 5e-3, "batch_size": 8},
    )
    return {
        # Its weights serve all places: one for each place and value learn greys too slowly.
        **({"lmconv": local} if numbers >= MANY else {}),
        # Trained on what completions ask for, what is missing in a random order: on binarised MNIST
        # a nat better under blocks than all orderings alike, and two than row by row.
        "deepnade": (
            {"hidden": (width, width), "ordering": "random", "drawn": "mac"},
            {**budget, "learning_rate": 2e-3},
        ),
        "made": (shuffled, {**budget, "learning_rate": 8e-3}),  # takes a context
        "gaussian": ({}, {"samples": 4}),  # of real numbers, in closed form
    }


def _blind(run: Run) -> bool:
    """Whether a model is not told what is hidden, which masks tell the others.

    Such a MADE is the worse guide whatever its NLL. Measured on binarised MNIST, after six minutes
    of training each: of a random half of the pixels MADE has 54 bits and DeepNADE 66, but of the
    centre MADE has 311 and DeepNADE 99, since random orderings never leave whole blocks hidden.
    """
    part = run.record.model
    return part.name == "made" and not part.config.get("conditioned")


def _nats(guide: Guide) -> float:
    return guide.figure.value if guide.figure else math.inf


def _suits(one: Run, run: Run) -> bool:
    """Whether one run is of the events of another, under its protocol and given no more than it."""
    try:
        its, space = one.record.model.space, run.record.model.space
    except StudioError:  # a record was edited into nonsense
        return False
    same = its in (space, space.unconditional) and _protocol(one) == _protocol(run)
    return same and one.folder.resolve() != run.folder.resolve()


def _protocol(run: Run) -> str:
    """Return the protocol of a run's events, whatever they are given."""
    data = run.record.data
    return " · ".join(part for part in data.protocol.split(" · ") if part != data.pictured.given)


def _guides(run: Run) -> bool:
    """Whether a run's model knows any ordering, and can be loaded as far as one sees at once."""
    try:
        models.check_origin(run.record.model, run.record.title)
        with safe_open(run.folder / "weights.safetensors", framework="np"):
            pass  # its header is whole
    except (StudioError, SafetensorError, OSError):
        return False
    return any_order(run) and not getattr(
        models.family(run.record.model.name), "independent", False
    )
