"""What a lane does for the histograms: weigh sets of events, one after the other."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.histogram import Bins
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.task import Step
from ar_studio.gui.studio.data import at_hand
from ar_studio.gui.studio.weights import Weights
from ar_studio.runs import Run

SEED = 0  # of which events are taken, and of the samples
RANKS = 20  # bins of p-values


@dataclass(frozen=True)
class Asked:
    """What is to be weighed: so many events of each split, samples, and other data by source."""

    n: int
    samples: int
    other: str | None = None
    background: Path | None = None


@dataclass(frozen=True, eq=False)
class Known:
    """What is known so far of a run's likelihoods.

    Attributes
    ----------
    run, own
        Whose likelihoods these are, and its data.
    weighed
        Sets by split; `samples`, and the other data by their name.
    counted, ranks
        Histograms of `log p(x)`, and of the p-values of test events and other data.
    places, references
        In which bin each event of a set is, `(n,)`; `log p(x)` of validation events, in order.
    flatness
        Whether the p-values of test events are uniform, once there are any.
    detected
        How well each score tells the other data, once they are weighed.
    other, note
        What the other data are called, and what is to be said of them.
    """

    run: Run
    own: engine.data.Dataset
    asked: Asked
    weighed: Mapping[str, engine.detection.Weighed] = field(default_factory=dict)
    counted: engine.novelty.Histogram | None = None
    ranks: engine.novelty.Histogram | None = None
    places: Mapping[str, Pixels] = field(default_factory=dict)
    references: engine.torch.Tensor | None = None
    flatness: engine.novelty.Flatness | None = None
    detected: engine.detection.Detected | None = None
    other: str = ""
    note: str = ""

    def members(self, place: int, most: int) -> tuple[list[tuple[str, Pixels, float]], int]:
        """Return up to `most` of the events in a bin, and how many are in it.

        Of each it tells of which set it is, itself, and its `log p(x)`.
        """
        inside = {key: np.flatnonzero(one == place) for key, one in self.places.items()}
        count = sum(map(len, inside.values()))
        apart, before = max(1, -(-count // most)), 0
        found: list[tuple[str, Pixels, float]] = []
        for key, index in inside.items():
            one = self.weighed[key]
            taken = index[-before % apart :: apart].tolist()
            found += [(key, one.events[i].numpy(), float(one.log_probs[i])) for i in taken]
            before += len(index)
        return found, count

    def p_value(self, log_prob: float) -> float | None:
        """Return the rank p-value of an event among those of validation."""
        if self.references is None:
            return None
        one = engine.torch.tensor([log_prob], dtype=engine.torch.float64)
        return float(engine.novelty.ranked(one, self.references))


def binned(found: engine.novelty.Histogram | None) -> Bins:
    """Return a histogram as canvases take it."""
    assert found is not None
    counts = {name: one.numpy() for name, one in found.counts.items()}
    return Bins(found.edges.numpy(), counts)


def weigh(
    known: Known, weights: Weights, background: Run | None, folder: Path | None
) -> Generator[Step | Known, None, None]:
    """Weigh what is asked for and not weighed yet; yield all that is known after each set.

    `folder` is where data are looked for, if the user named one.
    """
    asked, own = known.asked, known.own
    if known.weighed and known.counted is None:
        known = counted(known)
        yield known
    model = weights.restore(known.run)
    ground = None if background is None else weights.restore(background)
    engine.detection.check(model, ground)
    splits = [split for split, n in own.sizes.items() if n and split not in known.weighed]
    sets = {split: own.some(split, asked.n, SEED) for split in splits}
    samples = 0 if engine.detection.SAMPLES in known.weighed else asked.samples
    found = engine.detection.weigh_sets(model, sets, samples=samples, seed=SEED)
    known = yield from _gathered(known, found)
    if asked.other is None:
        return
    if known.other not in known.weighed:
        yield Step(words=Path(asked.other).name)
        part = known.run.record.data
        other = engine.alike.load(asked.other, part, model.space, data_dir=folder)
        card = other.dataset.card
        name = other.name if card is None else spoken(card.title)
        if name in known.weighed:
            name = QCoreApplication.translate("likelihood", "{0}, other data").format(name)
        unseen, note = engine.alike.unseen(other.dataset, own)
        known = replace(known, other=name, note=note)
        events = {name: other.events("test", asked.n, SEED, unseen)}
        known = yield from _gathered(known, engine.detection.weigh_sets(model, events))
    by: dict[str, engine.detection.Weighed] = {}
    if ground is not None:
        pair = {key: known.weighed[key].events for key in ("test", known.other)}
        for event in engine.detection.weigh_sets(ground, pair, f" · {spoken(ground.card.title)}"):
            if isinstance(event, engine.detection.Weighed):
                by[event.name] = event
            else:
                yield Step(event.done, event.total, event.what)
    judged = engine.detection.judge(model.space, known.weighed, known.other, by)
    yield replace(known, detected=judged)


def _gathered(
    known: Known, events: Iterator[engine.detection.Weighing | engine.detection.Weighed]
) -> Generator[Step | Known, None, Known]:
    for event in events:
        if isinstance(event, engine.detection.Weighed):
            known = counted(replace(known, weighed={**known.weighed, event.name: event}))
            yield known
        else:
            yield Step(event.done, event.total, event.what)
    return known


def counted(known: Known) -> Known:
    """Count anew what is known."""
    log_probs = {key: one.log_probs for key, one in known.weighed.items()}
    if not any(bool(one.isfinite().any()) for one in log_probs.values()):
        return known
    known = replace(known, counted=engine.novelty.histogram(log_probs), ranks=None)
    bins = binned(known.counted)
    known = replace(known, places={key: bins.places(one.numpy()) for key, one in log_probs.items()})
    if "valid" in log_probs:
        known = replace(known, references=log_probs["valid"].double().sort().values)
    if not {"valid", "test"} <= log_probs.keys():
        return known
    ranks = {
        key: engine.novelty.rank_p_values(log_probs[key], log_probs["valid"])
        for key in ("test", known.other)
        if key in log_probs
    }
    counted = engine.novelty.histogram(ranks, RANKS, (0.0, 1.0))
    flatness = engine.novelty.flatness(log_probs["test"], log_probs["valid"])
    return replace(known, ranks=counted, flatness=flatness)


def rank(run: Run, weights: Weights, event: Pixels) -> float:
    """Return `log p(x)` of one event in nats."""
    model = weights.restore(run)
    engine.detection.check(model)
    for found in engine.evaluation.evaluate(model, engine.torch.from_numpy(event)[None]):
        if isinstance(found, engine.evaluation.Evaluated):
            return float(found.log_probs)
    raise AssertionError("an evaluation ends with Evaluated")


def others_of(run: Run, folder: Path | None, own: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the data on this machine that may be weighed beside a run's, by title and source.

    `own` are the user's, of which not all need be of its kind.
    """
    kind, catalogue = run.record.model.space.kind, engine.data.CATALOGUE
    there = at_hand(folder, [source for _, source in own])
    known = [
        (spoken(card.title), name) for name, card in catalogue.items() if kind.name == card.kind
    ]
    offered = [(title, source) for title, source in [*own, *known] if source in there]
    return [pair for pair in offered if pair[1] != run.record.data.source]
