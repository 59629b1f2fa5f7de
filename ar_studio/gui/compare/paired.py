"""Two runs event by event: by how much one finds the same events likelier than the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ar_studio.gui import engine
from ar_studio.gui.canvas.histogram import Bins, HistogramPlot
from ar_studio.gui.canvas.numerals import decimal, filled, interval
from ar_studio.gui.kit.controls import bold, called, icon_button
from ar_studio.gui.kit.layout import Quiet, Wrapped, hbox, vbox
from ar_studio.gui.kit.task import Step, Task
from ar_studio.gui.studio.scoring import TEST
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

LEAST, CERTAIN = 1e-4, 0.05  # a smaller p is not written out; a larger one tells nothing
HEIGHT = 170


@dataclass(frozen=True, eq=False)
class Paired:
    """By how much the test events are likelier to the better of two runs, one by one.

    `difference` is of their NLLs, and never negative on average; `bound` says that an NLL is one,
    `estimate` that one is estimated.
    """

    better: str
    other: str
    difference: engine.comparison.Difference
    counted: Bins
    bound: bool
    estimate: bool


class PairedView(QWidget):
    """The mean difference of two runs with its error, and a histogram of all differences."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.task = Task(studio.jobs, "weigh", self, self._received)
        self.found: Paired | None = None
        self.sentence = called(bold(Wrapped()), self.tr("Which of both is better"))
        self.about = called(Quiet(), self.tr("What the difference is"))
        close = self.tr("Close the paired difference")
        self.close_button = icon_button("close", close, close, self.hide)
        self.plot = HistogramPlot(
            self.tr("log p(x) by the better run − by the other, in nats"),
            self.tr("Differences of single events"),
        )
        self.plot.setToolTip(self.tr("Point at a bin to count the events in it"))
        self.plot.setFixedHeight(HEIGHT)
        top = Qt.AlignmentFlag.AlignTop
        words = vbox(self.sentence, self.about, (None, 1), spacing=4)
        hbox((words, 1), (self.plot, 1), (self.close_button, top), on=self, spacing=16)
        self.hide()

    def compare(self, runs: Sequence[Run]) -> None:
        """Weigh the test events of two runs' data by both, in the background."""
        first, second = runs
        folder, loaded = self.studio.preferences.data_folder, self.studio.data.dataset
        titles = [self.studio.runs.title(run) for run in runs]
        title = self.tr("Compare {0} and {1} event by event").format(*titles)
        self.task.run(title, lambda: _paired((first, second), titles, folder, loaded))

    def _received(self, found: Paired) -> None:
        self.found = found
        gap = found.difference
        spread = f"{decimal(gap.mean, 3)} ± {decimal(gap.error, 3)}"
        if gap.p_value > CERTAIN:
            said = self.tr("{0} and {1} cannot be told apart: {2} nats per event")
        else:
            said = self.tr("{0} is better than {1} by {2} nats per event")
        self.sentence.setText(filled(said, found.better, found.other, spread))
        least = gap.p_value < LEAST
        chance = f"p < {decimal(LEAST, 4)}" if least else f"p = {decimal(gap.p_value, 4)}"
        told = self.tr("95 % interval {0}; t = {1}, {2}: the same {3:,} test events, one by one.")
        inside = interval(gap.mean, gap.low, gap.high)
        text = filled(told, inside, decimal(gap.t, 2), chance, gap.n)
        if found.bound:
            text += " " + self.tr("An NLL that is a bound may be lower than it says.")
        if found.estimate:
            text += " " + self.tr("The error of an estimated log Z, the same for all, is left out.")
        self.about.setText(text)
        self.plot.show_bins(found.counted)
        self.plot.mark(0.0, self.tr("equal"))
        self.show()


def _paired(
    runs: tuple[Run, Run],
    titles: Sequence[str],
    folder: Path | None,
    loaded: engine.data.Dataset | None,
) -> Iterator[Step | Paired]:
    """Score both runs on the same test events, and take one from the other."""
    datasets = {}
    for title, run in zip(titles, runs, strict=True):
        yield Step(words=title)
        loaded = engine.studies.reload_data(run, data_dir=folder, loaded=loaded)
        datasets[title if title not in datasets else f"{title}, again"] = loaded
    engine.comparison.check_same_events(datasets, TEST)
    scored: list[tuple[str, engine.scores.Scored]] = []
    for title, run, dataset in zip(titles, runs, datasets.values(), strict=True):
        for event in engine.scores.score(Run(run.folder), dataset, TEST):
            if isinstance(event, engine.evaluation.Evaluating):
                yield Step(event.done, event.total, title)
            else:
                scored.append((title, event))
    (better, best), (other, rest) = sorted(scored, key=lambda one: one[1].score.nll_nats)
    gap = engine.comparison.difference(rest.log_probs, best.log_probs)
    name = f"{better} − {other}"
    found = engine.novelty.histogram({name: best.log_probs - rest.log_probs})
    bins = Bins(found.edges.numpy(), {name: found.counts[name].numpy()})
    bound = best.score.upper_bound or rest.score.upper_bound
    estimate = best.score.estimate or rest.score.estimate
    yield Paired(better, other, gap, bins, bound, estimate)
