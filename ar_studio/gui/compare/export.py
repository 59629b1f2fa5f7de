"""What the comparison writes besides what was drawn: the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ar_studio.gui import engine
from ar_studio.ranking import Row

HEADER = (
    "run",
    "model",
    "data",
    "protocol",
    "split",
    "rank",
    "measure",
    "bound",
    "nll_nats",
    "nll_stderr",
    "bits_per_dim",
    "events",
    "ensemble",
    "parameters",
    "training_seconds",
    "seconds_per_sample",
)


class Table:
    """Writes the table as CSV, with ranks inside each protocol and split."""

    def __init__(self, rows: Sequence[Row], ranks: Sequence[int | None]) -> None:
        self.rows, self.ranks = list(rows), list(ranks)

    def __call__(self, path: Path) -> None:
        engine.export.save_table(path, HEADER, self._lines())

    def _lines(self) -> Iterator[tuple[object, ...]]:
        for row, rank in zip(self.rows, self.ranks, strict=True):
            yield (
                row.title,
                row.model,
                row.data,
                row.protocol,
                row.split,
                rank,
                row.figure and row.figure.measure,
                row.figure and row.figure.sign.strip(),
                row.nll_nats,
                row.nll_stderr,
                row.bits_per_dim,
                row.n,
                row.ensemble,
                row.parameters,
                row.training_seconds,
                row.seconds_per_sample,
            )
