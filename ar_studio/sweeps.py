"""Sweeps: runs that differ in one or two settings, and how their NLL depends on these."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ar_studio import models
from ar_studio.charts import Chart, Curve, Point, told
from ar_studio.errors import StudioError
from ar_studio.figures import Figure
from ar_studio.optimisation import TrainSettings
from ar_studio.records import Record
from ar_studio.runs import Run

LEFT_OUT = ("device", "precision", "checkpoint_minutes", "samples")  # change nothing worth a sweep
MODEL = "Model"


class Swept(NamedTuple):
    """A setting, and its value in each run."""

    title: str
    values: list[Any]

    @property
    def numbers(self) -> list[float] | None:
        """The values as numbers; None if one is none."""
        found = [_number(value) for value in self.values]
        return None if None in found else [one for one in found if one is not None]


def chart(runs: Sequence[Run]) -> Chart:
    """Return the NLL of runs against the setting in which they differ.

    If they differ in a second one, there is a curve for each of its values. NLLs are those on the
    test split if all runs have one, and else the best on validation, each with its error.

    Raises
    ------
    StudioError
        If there are fewer than two, they differ in no number or in more than two settings, their
        NLLs cannot be compared, or one has none yet.
    """
    records = [run.record for run in runs]
    along, apart = axes(records)
    split = "test" if all("test" in record.scores for record in records) else "valid"
    figures = [_measured(run, split) for run in runs]
    if len({figure.measure for figure in figures}) > 1:
        raise StudioError("Some of these runs have no likelihood; name runs whose NLLs compare.")
    signs = {figure.sign for figure in figures}
    points: dict[str, list[Point]] = {}
    for place, (run, figure) in enumerate(zip(runs, figures, strict=True)):
        name = "" if apart is None else _named(apart, place)
        name = f"{figure.sign}{name}" if len(signs) > 1 else name
        x = (along.numbers or [])[place]
        points.setdefault(name, []).append(Point(x, figure, run.record.title))
    curves = (
        Curve(name, tuple(sorted(found, key=lambda one: one.x))) for name, found in points.items()
    )
    upright = f"{figures[0].measure} {figures[0].sign if len(signs) == 1 else ''}".strip()
    upright += f", {figures[0].units}"
    which = "validation" if split == "valid" else split
    title = f"{which} split of {records[0].data.protocol}"
    return Chart(title, along.title, upright, tuple(curves))


def axes(records: Sequence[Record]) -> tuple[Swept, Swept | None]:
    """Return the setting that lies across, a number with the most values, and the other one.

    Raises
    ------
    StudioError
        If the runs are no sweep, with the reason.
    """
    _check(records)
    found = differing(records)
    if not found or len(found) > 2:
        told = ", ".join(one.title.lower() for one in found) or "none"
        raise StudioError(
            f"A sweep differs in one or two settings, and these runs in {len(found)} ({told}); "
            "take runs that are alike in all others."
        )
    numeric = [one for one in found if one.title != MODEL and one.numbers is not None]
    if not numeric:
        raise StudioError(
            f"These runs differ in {' and '.join(one.title.lower() for one in found)}, which is no "
            "number that a curve could lie along; the table tells them apart."
        )
    along = max(numeric, key=lambda one: len(set(one.numbers or [])))
    return along, next((one for one in found if one is not along), None)


def differing(records: Sequence[Record]) -> list[Swept]:
    """Return the settings of model and training that are not the same in all runs.

    Of different models, those that all of them have.
    """
    known = [_settings(record) for record in records]
    shared = [name for name in known[0] if all(name in one for one in known)]
    found = [Swept(name, [one[name] for one in known]) for name in shared]
    return [one for one in found if any(value != one.values[0] for value in one.values)]


def _check(records: Sequence[Record]) -> None:
    if len(records) < 2:
        raise StudioError("A curve takes two runs at least that differ in a setting.")
    first = records[0]
    for other in records[1:]:
        if (other.data.protocol, other.model.space) != (first.data.protocol, first.model.space):
            raise StudioError(
                f"{first.title} and {other.title} are measured on other events, so their NLLs "
                "cannot be compared; take runs of the same data, prepared alike."
            )


def _settings(record: Record) -> dict[str, Any]:
    """Return what a run was made with by title; what an old record lacks was at its default."""
    entry = models.entry(record.model.name)
    found: dict[str, Any] = {MODEL: entry.card.title if entry else record.model.name}
    for name, field in TrainSettings.model_fields.items():
        if name not in LEFT_OUT:
            found[field.title or name] = record.training.get(name, field.default)
    events = TrainSettings.model_fields["events"].title or ""
    found[events] = found[events] or record.data.sizes["train"]
    schema = entry.settings if entry else {}
    for name, value in record.model.config.items():
        found[schema.get(name, {}).get("title", name)] = value
    return found


def _number(value: Any) -> float | None:
    """Return a setting as a number: of layers that are all as wide, how wide they are."""
    if isinstance(value, list | tuple) and value and all(one == value[0] for one in value):
        value = value[0]
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _named(apart: Swept, place: int) -> str:
    """Return what a curve is called after."""
    value = apart.values[place]
    if apart.title == MODEL:
        return str(value)
    if isinstance(value, list | tuple):
        value = ", ".join(map(str, value))
    number = _number(value)
    return f"{apart.title} {value if number is None else told(number)}"


def _measured(run: Run, split: str) -> Figure:
    """Return the NLL of a run on a split; on validation that of its best epoch."""
    record = run.record
    if split == "test":
        return record.scores[split].figure
    best = record.progress.best_valid_nll
    if best is None:
        raise StudioError(f"{record.title} was not validated yet; let it train for an epoch first.")
    errors = [row.valid_stderr for row in run.metrics() if row.valid_nll == best]
    return models.figure(record.model.name, best, errors[0] if errors else None)
