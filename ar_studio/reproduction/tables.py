"""A published table: its rows, columns and cells, and the trainings that each cell asks for."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ar_studio import errors

Values = Mapping[str, object]  # settings by name, as `studies.plan` takes them

UNPUBLISHED = "No number in the paper; the simplest reference."


@dataclass(frozen=True)
class Protocol:
    """How published numbers were measured where that is not how the table measures.

    Attributes
    ----------
    word
        What stands beside such a number.
    reason
        Why it cannot be compared with ours, in a sentence.
    """

    word: str
    reason: str


@dataclass(frozen=True)
class Column:
    """A data set of a table.

    Attributes
    ----------
    data
        Catalogue name of the data.
    folds
        Into how many folds the data are divided, each of which is trained and tested; 1: not.
    missing
        Why these data cannot be trained on; empty if they can.
    settings
        Settings by name of the data, where they are prepared otherwise than usually.
    note
        Where the data differ from the paper's.
    """

    key: str
    title: str
    data: str = ""
    settings: Values = field(default_factory=dict)
    folds: int = 1
    missing: str = ""
    note: str = ""


@dataclass(frozen=True)
class Row:
    """A model of a table, with the recipe of its paper.

    Attributes
    ----------
    model
        Catalogue name of the model; empty if the studio has none, so that the paper's numbers
        stand alone.
    published
        The paper's number in each column; None where it gives none.
    settings
        Settings by name; the rest follows the model's own recipe for the data.
    overrides
        Settings of single columns, by the column's key.
    candidates
        Settings to choose among: each is trained, and the best on validation alone is tested.
    ensemble
        Orderings or mask sets whose probabilities are averaged in the test score.
    estimate
        Whether the test score estimates the mean over all orderings, which takes a few passes
        where the number itself takes one for each dimension.
    sliding
        Whether the test score is of whole passages, as `scores.slide` finds it, for a dimension.
    approximate
        Whether the published numbers are estimates, or known approximately only.
    bound
        Whether the published numbers are upper bounds on the NLL.
    protocol
        How they were measured, if otherwise than the table measures: ours is then told beside
        them, but no difference.
    source
        Who published them, where that is none of the papers of the table's citation.
    shares
        Key of the row whose runs it scores, under another ensemble; empty: it has its own.
    note
        Where the recipe or the published number needs a word.
    findings
        What experiments found of a miss, by the column's key: a cause, with its figures.
    """

    key: str
    title: str
    model: str
    published: Sequence[float | None]
    settings: Values = field(default_factory=dict)
    overrides: Mapping[str, Values] = field(default_factory=dict)
    candidates: Sequence[Values] = ({},)
    ensemble: int = 1
    estimate: bool = False
    sliding: bool = False
    approximate: bool = False
    bound: bool = False
    protocol: Protocol | None = None
    source: str = ""
    shares: str = ""
    note: str = ""
    findings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Trial:
    """One training of a cell: of one fold, by one of the settings to choose among."""

    cell: "Cell"
    fold: int | None
    candidate: Values

    @property
    def name(self) -> str:
        """Name of its run folder: cell, fold and candidate."""
        row, column = self.cell.row, self.cell.column
        parts = [f"{row.shares or row.key}-{column.key}"]
        if self.fold is not None:
            parts.append(f"fold{self.fold}")
        parts += [f"{key}-{value}" for key, value in self.candidate.items()]
        return "-".join(re.sub(r"[^\w.]+", "-", part).strip("-") for part in parts)

    @property
    def title(self) -> str:
        """Its name for the user."""
        fold = "" if self.fold is None else f", fold {self.fold} of {self.cell.column.folds}"
        chosen = ", ".join(f"{key} {value}" for key, value in self.candidate.items())
        return f"{self.cell.title}{fold}{f' ({chosen})' if chosen else ''}"

    @property
    def settings(self) -> dict[str, object]:
        """All settings that differ from the model's own recipe."""
        row, column = self.cell.row, self.cell.column
        fold = {} if self.fold is None else {"data.fold": self.fold}
        own = row.overrides.get(column.key, {})
        return {"samples": 0, **column.settings, **row.settings, **own, **self.candidate, **fold}


@dataclass(frozen=True)
class Cell:
    """A row of a table on one of its columns."""

    row: Row
    column: Column
    published: float | None

    @property
    def name(self) -> str:
        """What tells it from the other cells of its table."""
        return f"{self.row.key}-{self.column.key}"

    @property
    def title(self) -> str:
        """Its name for the user."""
        return f"{self.row.title} on {self.column.title}"

    @property
    def missing(self) -> str:
        """Why nothing can be trained here, in a sentence; empty if something can."""
        if not self.row.model:
            return "A reference: the studio has no such model, so the number stands alone."
        return self.column.missing

    @property
    def folds(self) -> list[int | None]:
        """The folds to train; a single None for data that are not divided."""
        count = self.column.folds
        return list(range(count)) if count > 1 else [None]

    def trials(self, fold: int | None) -> list[Trial]:
        """Return the trainings among which a fold's best is chosen on validation."""
        return [Trial(self, fold, candidate) for candidate in self.row.candidates]


@dataclass(frozen=True)
class Table:
    """A table of a paper.

    Attributes
    ----------
    protocol
        What is measured, on which data, in which unit.
    note
        How far our numbers can be compared with the paper's.
    density
        Whether the numbers are log densities, the higher the better, and not NLLs.
    bits
        Whether they are bits of a dimension, and not nats.
    """

    name: str
    title: str
    citation: str
    protocol: str
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    note: str = ""
    density: bool = False
    bits: bool = False

    def cells(self, only: Collection[str] = ()) -> list[Cell]:
        """Return the cells, row by row.

        Parameters
        ----------
        only
            Names of rows, models, columns or data sets: cells of other rows are left out if any
            row is named, and those of other columns if any column is. A model's name means all
            its rows, unless it is the name of one of them.

        Raises
        ------
        StudioError
            If a name is none of the table's.
        """
        rows, columns = self._row_names(), self._column_names()
        for name in only:
            if name not in rows and name not in columns:
                raise errors.unknown("row or column", name, [*rows, *columns])
        wanted_rows = {key for name in only for key in rows.get(name, ())}
        wanted_columns = {key for name in only for key in columns.get(name, ())}
        return [
            cell
            for cell in self._all()
            if cell.row.key in (wanted_rows or {cell.row.key})
            and cell.column.key in (wanted_columns or {cell.column.key})
        ]

    def _row_names(self) -> dict[str, set[str]]:
        """Return which rows each name means."""
        models = {row.model for row in self.rows if row.model}
        named = {model: {r.key for r in self.rows if r.model == model} for model in models}
        return named | {row.key: {row.key} for row in self.rows}

    def _column_names(self) -> dict[str, set[str]]:
        """Return which columns each name means; there may be several of one data set."""
        named: dict[str, set[str]] = {}
        for column in self.columns:
            for name in {column.data, column.data.rpartition("/")[2], column.key} - {""}:
                named.setdefault(name, set()).add(column.key)
        return named

    def _all(self) -> Iterator[Cell]:
        for row in self.rows:
            for column, published in zip(self.columns, row.published, strict=True):
                yield Cell(row, column, published)
