"""What a lane does for attacks: learn a small classifier, attack, rank, purify, classify."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

import numpy as np

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.events import pictures
from ar_studio.gui.canvas.histogram import Bins
from ar_studio.gui.canvas.numerals import numeral
from ar_studio.gui.kit.task import Step
from ar_studio.gui.likelihood.work import RANKS, SEED, binned
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run

SHOWN = 8  # events in a strip
LETTERS = 6  # of a class's name under a picture
NOTHING = np.zeros((0, 1, 1))


@dataclass(frozen=True)
class AskedAttack:
    """What is tried; see `defence.defend`."""

    attack: engine.defence.Attack = "fgsm"
    epsilon: int = 1
    reach: int | None = None
    way: Literal["greedy", "sampled"] = "greedy"
    suspicious: float = 1.0
    n: int = 48


@dataclass(frozen=True, eq=False)
class Strip:
    """Some events at one stage `(n, H, W)` or `(n, H, W, 3)`, and what is said under each."""

    images: Pixels
    captions: list[str]


@dataclass(frozen=True, eq=False)
class Tried:
    """What came of it: the strips by stage, and the p-values of all events."""

    asked: AskedAttack
    found: engine.defence.Defended
    names: tuple[str, ...]
    labels: Pixels
    top: float  # the largest value of a pixel

    @cached_property
    def ranks(self) -> Bins:
        """Histograms of the p-values at each stage."""
        ranks = {name: stage.p_values for name, stage in self.found.stages.items()}
        return binned(engine.novelty.histogram(ranks, RANKS, (0.0, 1.0)))

    def strip(self, name: str) -> Strip:
        """Return some events at a stage, with the class said and the p-value of each."""
        stage = self.found.stages[name]
        said = zip(stage.predicted.tolist(), stage.p_values.tolist(), self.labels, strict=True)
        captions = [
            f"{'' if label == own else '✗ '}{_short(self.names[label])} {_rank(p)}"
            for label, p, own in list(said)[:SHOWN]
        ]
        return Strip(pictures(stage.events[:SHOWN].numpy()), captions)

    def difference(self) -> Strip:
        """Return by how much the attack changed each pixel, at most 1: the mean of its channels."""
        both = [self.found.stages[name].events[:SHOWN].numpy() for name in ("attacked", "clean")]
        change = both[0].astype(np.float32) - both[1].astype(np.float32)
        captions = [f"{numeral(int(one.any(0).sum()), ',')} px" for one in change]
        return Strip(change.mean(1) / max(1.0, float(abs(change).max())), captions)


@dataclass(frozen=True, eq=False)
class Taught:
    """A classifier has learnt the classes of data."""

    own: engine.data.Dataset
    classifier: engine.defence.Classifier


@dataclass(frozen=True, eq=False)
class Stages:
    """Writes some events of each stage, a row each, as one PNG, or all as `.npz`."""

    tried: Tried
    run: Run

    def __call__(self, path: Path) -> None:
        found, asked = self.tried.found, self.tried.asked
        about: dict[str, object] = {"run": self.run.record.title, **asdict(asked), "seed": SEED}
        if path.suffix.lower() == ".npz":
            arrays = {name.replace(" ", "_"): one.events for name, one in found.stages.items()}
            engine.export.save_arrays(path, arrays, about)
            return
        rows = found.rows(SHOWN)
        levels, columns = self.run.record.model.space.levels, len(rows) // len(found.stages)
        engine.export.save_image(path, engine.export.sheet(rows, levels, columns), about)


def _short(name: str) -> str:
    """Return a class's name as it fits under a small picture."""
    return name if len(name) <= LETTERS else f"{name[: LETTERS - 1].strip()}…"


def _rank(p_value: float) -> str:
    """Return a p-value as it fits there: `.07`."""
    return numeral(p_value, ".2f").removeprefix("0")


def attack(
    run: Run,
    own: engine.data.Dataset,
    weights: Weights,
    classifier: engine.defence.Classifier | None,
    asked: AskedAttack,
) -> Generator[Step | Taught | Tried, None, None]:
    """Attack test events and purify them; a classifier is learnt first where there is none."""
    model = weights.restore(run)
    engine.defence.check(model, asked.epsilon, asked.reach)
    trial = engine.defence.pick(own, asked.n, SEED)
    if classifier is None:
        classifier = yield from _taught(own, model)
    events = engine.defence.defend(
        model,
        classifier,
        trial.held_out,
        trial.events,
        trial.labels,
        attack=asked.attack,
        epsilon=asked.epsilon,
        reach=asked.reach,
        way=asked.way,
        suspicious=asked.suspicious,
        seed=SEED,
    )
    for event in events:
        if isinstance(event, engine.defence.Defended):
            names, labels = tuple(own.class_names), trial.labels.numpy()
            yield Tried(asked, event, names, labels, float(model.space.values.top))
        else:
            yield Step(event.done, event.total, event.what)


def _taught(
    own: engine.data.Dataset, model: engine.models.Model
) -> Generator[Step | Taught, None, engine.defence.Classifier]:
    classes = len(own.class_names)
    events = engine.defence.learn(
        own.events("train"), own.labels("train"), classes, model.space, seed=SEED
    )
    for event in events:
        if isinstance(event, engine.defence.Learnt):
            yield Taught(own, event.classifier)
            return event.classifier
        yield Step(event.done, event.total, "classifier")
    raise AssertionError("learning ends with Learnt")
