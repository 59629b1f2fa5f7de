"""What is written of events of any kind, each from copies it is given.

`about` is what the files say of how they were made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ar_studio import files
from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.composed import Composition
from ar_studio.gui.events.meaning import Meaning
from ar_studio.gui.studio.completing import Result
from ar_studio.gui.studio.recording import Recording


@dataclass(frozen=True)
class Drawn:
    """What there is to be saved of a drawing: all samples, and the one in sight at a position."""

    every: Recording
    one: Recording
    index: int
    position: int
    about: engine.export.About
    about_one: engine.export.About
    maps: bool = False  # what was expected of each dimension is in sight
    speed: float = 25.0  # steps in a second at which it is played


@dataclass(frozen=True)
class EventsTogether:
    """What several models made: the title of each, and its events `(n, *event_shape)`."""

    titles: list[str]
    events: list[Pixels]


@dataclass(frozen=True)
class DrawnEpochs:
    """What there is to be saved of samples through training: those of an epoch, and of each."""

    epoch: int
    samples: dict[int, Pixels]
    about: engine.export.About


class Still:
    """Writes pictures beside each other as a PNG or an SVG, each strip about `width` pixels."""

    def __init__(self, composition: Composition, width: int, about: engine.export.About) -> None:
        self.composition, self.width, self.about = composition, width, about

    def __call__(self, path: Path) -> None:
        if path.suffix.lower() == ".svg":
            files.replace(path, self.composition.svg(self.width).encode())
        else:
            engine.export.save_image(path, self.composition.picture(self.width), self.about)


class Rows:
    """Writes events as the ending of the file says."""

    def __init__(
        self, meaning: Meaning, events: Pixels, about: engine.export.About | None = None
    ) -> None:
        self.meaning, self.events, self.about = meaning, events.copy(), about

    def __call__(self, path: Path) -> None:
        meaning, events = self.meaning, engine.torch.from_numpy(self.events)
        means = meaning.columns, meaning.words, self.about
        engine.export.save_samples(path, events, meaning.space, None, *means)


class RowsTogether:
    """Writes the events of several runs as one CSV, the run's title first."""

    def __init__(self, meaning: Meaning, shown: EventsTogether) -> None:
        self.meaning, self.titles = meaning, shown.titles
        self.events = [one.copy() for one in shown.events]

    def __call__(self, path: Path) -> None:
        header: Sequence[str] = ()
        rows: list[Sequence[object]] = []
        for title, events in zip(self.titles, self.events, strict=True):
            header, found = self.meaning.tabulated(events)
            rows += [(title, *row) for row in found]
        engine.export.save_table(path, ("run", *header), rows)


class Conditionals:
    """Writes a row of numbers for each dimension of one sample, in the order drawn, as CSV."""

    def __init__(self, meaning: Meaning, drawn: Drawn) -> None:
        self.meaning, self.about = meaning, drawn.about_one
        self.recording, self.index, self.known = drawn.one, drawn.index, drawn.one.known

    def __call__(self, path: Path) -> None:
        header = "position", *self.meaning.header, *self.recording.kept.numbers
        engine.export.save_table(path, header, self._rows(), self.about)

    def _rows(self) -> Iterator[tuple[object, ...]]:
        recording, index = self.recording, self.index
        for position in range(self.known):
            value = recording.values[position, index].item()
            cells = self.meaning.cells(int(recording.order[position]), value)
            log_prob = float(recording.log_prob[position, index])
            yield position, *cells, *recording.kept.told(position, index, log_prob)


class CompletionRows:
    """Writes one row for each completion: its log-probability and its values."""

    def __init__(self, meaning: Meaning, result: Result) -> None:
        self.meaning, self.result = meaning, result

    def __call__(self, path: Path) -> None:
        names, values = self.meaning.tabulated(self.result.samples)
        header = ["completion", "log_prob_nats", *names]
        scores = zip(self.result.log_probs.tolist(), values, strict=True)
        rows = ([number, score, *values] for number, (score, values) in enumerate(scores, 1))
        engine.export.save_table(path, header, rows, self.result.about)
