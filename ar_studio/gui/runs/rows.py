"""What the list says of each run, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from ar_studio import models
from ar_studio.errors import StudioError
from ar_studio.figures import Figure
from ar_studio.gui.canvas.numerals import decimal, listed, local, numeral
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.names import searched, sort_key
from ar_studio.gui.parts.moments import moment
from ar_studio.gui.parts.offers import data_title
from ar_studio.optimisation import TrainSettings
from ar_studio.records import Record
from ar_studio.runs import Run

translate = QCoreApplication.translate
MOST_SETTINGS = 3  # that tell runs of one title apart, in sight
UNSET = object()


@dataclass(frozen=True)
class Row:
    """What one run is to the list; asked of it once, since each answer reads the disk.

    Attributes
    ----------
    figure, split
        The number that the run was measured by, and on which split.
    status
        "training" only while a living process trains it.
    share
        How much of its epochs is done, while it trains.
    apart
        Settings in which it differs from other runs of its title.
    """

    run: Run
    title: str
    model: str
    data: str
    figure: Figure | None
    split: str
    status: str
    share: float | None
    created: datetime
    apart: str

    @property
    def about(self) -> str:
        """What was trained, on what."""
        return f"{self.model} · {self.data}"

    @property
    def number(self) -> str:
        """The number alone."""
        return "" if self.figure is None else local(self.figure.cell)

    @property
    def unit(self) -> str:
        """What the number is in, and on which split."""
        if self.figure is None:
            return ""
        names = {"test": translate("runs", "test"), "valid": translate("runs", "validation")}
        return f"{spoken(self.figure.unit)} · {names[self.split]}"

    @property
    def state(self) -> str:
        """How the training stands, and when it began."""
        return f"{self.standing} · {moment(self.created)}"

    @property
    def standing(self) -> str:
        """How the training stands."""
        progress, epochs = self.run.record.progress, self.run.record.training.get("epochs")
        words = {
            "new": translate("runs", "not trained yet"),
            "training": translate("runs", "training now"),
            "interrupted": translate("runs", "interrupted"),
            "stopped": translate("runs", "stopped"),
            "finished": translate("runs", "finished"),
            "diverged": translate("runs", "diverged"),
        }[self.status]
        if self.status == "training" and epochs:
            return translate("runs", "{0}, epoch {1} of {2}").format(words, progress.epoch, epochs)
        return words

    @property
    def said(self) -> str:
        """All of it, for those who listen and for search."""
        number = f"{self.number} {self.unit}".strip()
        parts = self.title, self.about, number, self.state, self.apart, self.run.record.note
        return ", ".join(part for part in parts if part)


def rows_of(runs: Sequence[Run]) -> list[Row]:
    """Return what the list says of runs; what tells apart those of one title is said of each."""
    told = apart([run.record for run in runs])
    return [_row(run, difference) for run, difference in zip(runs, told, strict=True)]


def status_of(run: Run) -> str:
    """Return the status of a run: what its record says is old if it is in training now."""
    if run.busy:
        return "training"
    return "interrupted" if run.interrupted else run.record.status


def matching(rows: Iterable[Row], text: str) -> list[Row]:
    """Return the rows in which every word of a text occurs."""
    found = list(rows)
    for word in searched(text).split():
        alike = {word, local(word)}  # 0.5 is found where it stands as 0,5
        found = [row for row in found if any(one in searched(row.said) for one in alike)]
    return found


def ordered(rows: Iterable[Row], sort: str) -> list[Row]:
    """Return rows by "newest", "best" or "title"; numbers are told apart by their protocol."""
    newest = sorted(rows, key=lambda row: row.created, reverse=True)
    if sort == "title":
        return sorted(newest, key=lambda row: sort_key(row.title))
    return sorted(newest, key=_merit) if sort == "best" else newest


def grouped(rows: Iterable[Row]) -> list[Row | str]:
    """Return rows under the titles of their data, in the order in which these come."""
    groups: dict[str, list[Row | str]] = {}
    for row in rows:
        groups.setdefault(row.data, [row.data]).append(row)
    return [item for group in groups.values() for item in group]


def apart(records: Sequence[Record]) -> list[str]:
    """Return for each record the settings in which it differs from others of its title."""
    found = [""] * len(records)
    titles: dict[str, list[int]] = {}
    for index, record in enumerate(records):
        titles.setdefault(record.title.casefold(), []).append(index)
    for alike in titles.values():
        if len(alike) > 1:
            settings = [_settings(records[index]) for index in alike]
            names = dict.fromkeys(name for one in settings for name in one)
            first, *others = settings
            differing = [n for n in names if any(_differs(first, one, n) for one in others)]
            for index, one in zip(alike, settings, strict=True):
                parts = [
                    f"{_small(name)} {_written(one[name])}" for name in differing if name in one
                ]
                more = "…" if len(parts) > MOST_SETTINGS else ""
                found[index] = " · ".join(parts[:MOST_SETTINGS]) + more
    return found


def _row(run: Run, difference: str) -> Row:
    record, status = run.record, status_of(run)
    score, best = record.scores.get("test"), record.progress.best_valid_nll
    validated = None if best is None else models.figure(record.model.name, best)
    known, epochs = models.entry(record.model.name), record.training.get("epochs")
    return Row(
        run=run,
        title=record.title,
        model=spoken(known.card.title) if known else record.model.name,
        data=data_title(run),
        figure=validated if score is None else score.figure,
        split="valid" if score is None else "test",
        status=status,
        share=record.progress.epoch / epochs if status == "training" and epochs else None,
        created=record.created,
        apart=difference,
    )


def _merit(row: Row) -> tuple[object, ...]:
    figure = row.figure
    if figure is None:
        return True, row.data, row.run.record.data.protocol, "", 0.0
    return False, row.data, row.run.record.data.protocol, figure.sign, figure.value


def _differs(first: dict[str, Any], second: dict[str, Any], name: str) -> bool:
    return first.get(name, UNSET) != second.get(name, UNSET)


def _settings(record: Record) -> dict[str, Any]:
    """Return all settings of a run by what they are called on screen."""
    entry, found = models.entry(record.model.name), {}
    for key, value in record.model.config.items():
        schema = entry.settings.get(key, {}) if entry is not None else {}
        found[schema.get("title", key)] = value
    found[translate("runs", "Seed of the weights")] = record.model.seed
    trained = TrainSettings.model_fields
    for key, field in trained.items():  # what an old record lacks was at its default
        found[field.title or key] = record.training.get(key, field.default)
    try:
        preparation = record.model.space.kind.preparation.model_fields
    except StudioError:  # the record was edited into nonsense
        preparation = {}
    for key, value in record.data.preparation.items():
        field = preparation.get(key)
        found[(field.title if field is not None else None) or key] = value
    return found


def _small(name: str) -> str:
    return name[0].lower() + name[1:] if name[1:].islower() else name


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return translate("runs", "on") if value else translate("runs", "off")
    if isinstance(value, list | tuple):
        return listed(_written(one) for one in value)
    if isinstance(value, int | float):
        return (
            decimal(value, 0)
            if float(value).is_integer()
            else numeral(value, "g").replace("-", "−")
        )
    return str(value)
