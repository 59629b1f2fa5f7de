"""The measuring of a yardstick's cells: each test image is completed, and its hidden pixels cost.

Like all of a queue a generator of frozen events; each image that is measured is written at once.
"""

import math
from collections.abc import Generator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import torch
from torch import Tensor

from ar_studio import guides, models, runs, studies, system
from ar_studio.completion import hiding
from ar_studio.completion.hiding import Cost
from ar_studio.data import Dataset, Progress
from ar_studio.errors import StudioError
from ar_studio.models import AutoregressiveModel, Model
from ar_studio.reproduction import measured
from ar_studio.reproduction.events import Measured, QueueEvent, Scoring, Skipped
from ar_studio.reproduction.measured import Measurement, Measurements
from ar_studio.reproduction.tables import Cell
from ar_studio.reproduction.yardstick import Yardstick, method, run_name
from ar_studio.runs import Run

SHUFFLE_SEED, MASK_SEED = 0, 0


def mask(name: str, side: int = 28) -> Tensor:
    """Return the mask of a column by its key, `(1, side, side)`, `True` = observed."""
    observed, half, quarter = torch.ones(side, side, dtype=torch.bool), side // 2, side // 4
    match name:
        case "top":
            observed[:half] = False
        case "bottom":
            observed[half:] = False
        case "left":
            observed[:, :half] = False
        case "centre":
            observed[quarter : side - quarter, quarter : side - quarter] = False
        case "random":
            generator = torch.Generator().manual_seed(MASK_SEED)
            hidden = torch.randperm(side * side, generator=generator)[: side * half]
            observed.view(-1)[hidden] = False
    return observed[None]


def images(count: int, n: int) -> list[int]:
    """Return which `n` of `count` test images are measured: the first of a shuffle."""
    generator = torch.Generator().manual_seed(SHUFFLE_SEED)
    return torch.randperm(count, generator=generator)[:n].tolist()


@dataclass
class Measuring:
    """What a queue does for the cells of a yardstick.

    Attributes
    ----------
    folder
        Folder of all tables.
    """

    table: Yardstick
    folder: Path
    data_dir: Path | None
    progress: Progress | None

    def complete(self, cell: Cell) -> bool:
        """Whether all images of a cell are measured."""
        return measured.result(self.table, cell, self.folder).state == "scored"

    def work(self, cell: Cell) -> Generator[QueueEvent, None, None]:
        """Measure what is missing of a cell."""
        try:
            yield from self._measure(cell)
        except StudioError as error:
            yield Skipped(cell, cell.title, str(error))

    def _measure(self, cell: Cell) -> Generator[QueueEvent, None, None]:
        run = Run(runs.SHELF / run_name(cell))
        guided = self._guide(cell, run)
        found = self._begun(cell, run, guided)
        wanted = images(len(self._events), self.table.images)
        if len(found.images) >= len(wanted):
            return
        model, guide = models.autoregressive(models.restore(run)), guided and models.restore(guided)
        while left := wanted[len(found.images) :]:
            for event in _complete(cell, model, guide, self._events[left[0]], left[0]):
                if isinstance(event, Measurement):
                    more = (event, *self._known(cell, model, event.method, left[1:]))
                    found = found.model_copy(update={"images": (*found.images, *more)})
                else:
                    yield Scoring(cell, len(found.images), len(wanted))
            measured.write(self.table, cell, self.folder, found)
        yield Measured(cell, measured.result(self.table, cell, self.folder))

    def _known(
        self, cell: Cell, model: AutoregressiveModel, way: str, left: list[int]
    ) -> list[Measurement]:
        """Return what other images cost where nothing is estimated, in one pass: not their time."""
        if way not in hiding.KNOWN or not left:
            return []
        x = self._events[torch.tensor(left)]
        observed = mask(cell.column.key, x.shape[-1])
        nats = hiding.known_nats(model, x, observed, clamped=way == "clamped")
        return [
            Measurement(image=image, bits=cost / math.log(2), error=0.0, method=way)
            for image, cost in zip(left, nats.tolist(), strict=True)
        ]

    def _guide(self, cell: Cell, run: Run) -> Run | None:
        """Return the gallery's best guide of a cell's model, where it is asked for one."""
        if method(cell) != "auto":
            return None
        choice = guides.choose(run, runs.find(runs.SHELF))
        return choice.guide.run if choice.guide else None

    def _begun(self, cell: Cell, run: Run, guide: Run | None) -> Measurements:
        """Return what a cell's file holds; nothing if it was made by other weights or otherwise."""
        weights = measured.fingerprint(run, *([guide] if guide else []))
        weights += f"-{hiding.GUIDED}" if guide else ""
        found = measured.read(self.table, cell, self.folder)
        if found is not None and found.weights == weights:
            return found
        return Measurements(
            weights=weights,
            guide=guide.record.title if guide else "",
            completions=hiding.COMPLETIONS,
            hardware=system.hardware("cpu"),
        )

    @cached_property
    def _events(self) -> Tensor:
        first = Run(runs.SHELF / run_name(self.table.cells()[0]))
        dataset: Dataset = studies.reload_data(
            first, data_dir=self.data_dir, progress=self.progress
        )
        return dataset.events("test")


def _complete(
    cell: Cell, model: AutoregressiveModel, guide: Model | None, x: Tensor, image: int
) -> Generator[Measurement | None, None, None]:
    """Yield nothing while an image is completed, and in the end what was measured."""
    observed, asked = mask(cell.column.key, x.shape[-1]), method(cell)
    # Without a guide, exact draws are still the better ones.
    way = "auto" if asked == "annealed" else asked
    for event in hiding.cost(model, x, observed, seed=image, method=way, guide=guide):
        if not isinstance(event, Cost):
            yield None
            continue
        yield Measurement(
            image=image,
            bits=_finite(event.nats / math.log(2)),
            error=_finite(event.error / math.log(2)),
            method=event.method,
            seconds=event.seconds,
            particles=event.particles,
            effective_sample_size=event.effective_sample_size,
            unique_ancestors=event.unique_ancestors,
        )


def _finite(number: float) -> float | None:
    return number if math.isfinite(number) else None
