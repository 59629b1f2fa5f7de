"""The report of what the pages of a comparison know, as one page of HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ar_studio.figures import Figure
from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import curve_styles
from ar_studio.gui.compare.calibrating import CalibrationPage
from ar_studio.gui.compare.nearest import NearestPage
from ar_studio.gui.compare.page import Page, Said
from ar_studio.gui.compare.searching import Found
from ar_studio.gui.compare.state import CompareState
from ar_studio.gui.compare.work import Drawn
from ar_studio.runs import Run

MOST = 16  # samples of a model that a page has room for


def report(
    said: Said, state: CompareState, pages: Sequence[Page], told: str
) -> Callable[[Path], None]:
    """Return what writes the report of all that is drawn, searched and measured by now."""
    neighbours: dict[Path, Found] = {}
    calibrated: dict[Path, engine.calibration.Calibration] = {}
    for page in pages:
        match page:
            case NearestPage():
                found = (part.found for _, part in page.parts())
                neighbours = {one.folder: one for one in found if one is not None}
            case CalibrationPage():
                parts = ((Path(text.key), part.found) for text, part in page.parts())
                calibrated = {folder: one for folder, one in parts if one is not None}
    drawn = {one.run.folder: one for one in state.drawn}
    subjects = [
        engine.handout.Subject(
            run,
            curve_styles(text.place)[0].name(),
            **dict(_pictured(run, drawn.get(run.folder), neighbours.get(run.folder))),
            calibration=calibrated.get(run.folder),
        )
        for run, text in said
    ]
    return lambda path: engine.handout.save(path, subjects, told)


def _pictured(run: Run, drawn: Drawn | None, found: Found | None) -> Iterator[tuple[str, Any]]:
    """Yield what is seen of a model: its samples and maps, and their neighbours."""
    space = run.record.model.space
    whole = drawn is not None and drawn.recording.known == space.size
    if drawn is None or not whole or not space.kind.pictured or space.grid[0] not in (1, 3):
        return
    tensor, sight = engine.torch.from_numpy, drawn.sight(space.size)
    yield "samples", tensor(sight.events[:MOST].copy())
    yield "expected", tensor(drawn.recording.expected(space.size)[:MOST])
    if sight.totals is not None:
        error = float(np.std(sight.totals, ddof=1) / np.sqrt(len(sight.totals)))
        yield "likelihood", Figure(float(np.mean(sight.totals)), error, sign=sight.sign)
    if found is not None:
        events = tensor(found.neighbours.copy())
        yield "neighbours", engine.handout.Neighbours(events, found.nearest, found.copying)
