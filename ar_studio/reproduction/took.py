"""How long the trainings of a published table took us, so that nobody starts a day unawares."""

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from ar_studio.reproduction.tables import Cell, Table

TIMES = "reproduced.json"


def took(table: Table, cells: Iterable[Cell]) -> float | None:
    """Return how many seconds cells took on one thread of the machine that the report names.

    The report has the times of the settings that were chosen; each that was tried counts as one
    of them. None if no cell was measured.
    """
    known = _times().get(table.name, {})
    seconds = [known[c.title] * len(c.row.candidates) for c in cells if c.title in known]
    return sum(seconds) if seconds else None


@cache
def _times() -> dict[str, dict[str, float]]:
    text = (files("ar_studio.resources") / TIMES).read_text(encoding="utf-8")
    return json.loads(text)
