"""The report of a table: the paper's numbers beside ours, read from the run folders alone."""

import csv
import io
import math
import statistics
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ar_studio import files, models, studies
from ar_studio.errors import StudioError
from ar_studio.figures import NONE, Figure, decimal, duration, written
from ar_studio.optimisation import TrainSettings
from ar_studio.reproduction import measured, significance, standing
from ar_studio.reproduction.result import Drawn, State
from ar_studio.reproduction.result import Result as Result
from ar_studio.reproduction.standing import Fold
from ar_studio.reproduction.tables import Cell, Row, Table, Values
from ar_studio.reproduction.yardstick import Yardstick
from ar_studio.runs import Run

DRAWN_CSV = (
    "table", "row", "column", "bits", "bound", "stderr", "n", "method", "guide", "error",
    "effective", "ancestors", "particles", "seconds", "state", "notes",
)  # fmt: skip
INCIDENTAL = {"samples", "device", "checkpoint_minutes", "seed"}  # no part of what was learnt
CSV = (
    "table", "row", "column", "paper", "ours", "bound", "stderr", "n", "difference", "seconds",
    "epochs", "seed", "setting", "state", "notes", "runs",
)  # fmt: skip

TRAINED = (
    "Difference: by how many of our standard errors ours is better (+) or worse (−). Seconds: "
    "training of the chosen runs. Epochs: where validation was best."
)
ALONE = "a number alone is the paper's; why there is none of ours is said below"
TESTED = (
    "By a paired t-test over the {0} folds, two-sided, at {1:.0%}. Folds share most of their "
    "training events, so differences look surer than they are."
)
MEASURED = (
    "Means over the n images. Error: the standard error of one image's estimate in bits, by the "
    "spread over particle systems. Effective, ancestors, particles: the effective sample size, how "
    "many first particles have descendants, and of how many. 8 completions: their time for one "
    "image; seconds: of all n where they are estimated."
)


def results(table: Table, folder: Path, only: Collection[str] = ()) -> list[Result]:
    """Return what is known of every cell that is not empty in the paper and here.

    Parameters
    ----------
    folder
        Folder of all tables, as `queue.reproduce` takes it.

    Raises
    ------
    StudioError
        If `only` names what the table does not have.
    """
    found = [result(table, cell, folder) for cell in table.cells(only)]
    return [one for one in found if one.state != "missing" or one.paper is not None]


def begun(found: Collection[Result]) -> bool:
    """Whether anything was trained or measured for some cells."""
    return any(result.state in ("scored", "under way") for result in found)


def result(table: Table, cell: Cell, folder: Path) -> Result:
    """Return what is known of one cell; `folder` as in `results`."""
    if isinstance(table, Yardstick):
        return measured.result(table, cell, folder)
    runs = folder / table.name
    folds = [] if cell.missing else [standing.fold(cell, n, runs) for n in cell.folds]
    chosen = [fold.chosen for fold in folds if fold.chosen]
    complete = bool(folds) and all(fold.score for fold in folds)
    started = chosen or [run for fold in folds for run in fold.runs]
    figure, n = _number(table, folds) if complete else (None, 0)
    scores = [fold.score for fold in folds if fold.score]
    return Result(
        cell=cell,
        state=_state(cell, folds, complete),
        progress="" if complete else _progress(cell, folds),
        paper=cell.published,
        figure=figure,
        n=n,
        difference=_difference(table, cell, figure),
        seconds=sum(run.record.progress.seconds for run in chosen),
        epochs=_range([run.record.progress.best_epoch or 0 for run in chosen]),
        seed=_range([int(run.record.training.get("seed", 0)) for run in chosen]),
        setting=_setting(chosen, cell.row.candidates),
        notes=(*_notes(cell, folds), *_outdated(cell, chosen)),
        runs=tuple(run.folder for run in started),
        hardware=tuple(dict.fromkeys(run.record.hardware for run in chosen)),
        folds=tuple(-s.nll_nats for s in scores) if complete and len(scores) > 1 else (),
    )


def _state(cell: Cell, folds: Sequence[Fold], complete: bool) -> State:
    if cell.missing:
        return "missing"
    if complete:
        return "scored"
    return "under way" if any(fold.runs for fold in folds) else "not started"


def _number(table: Table, folds: Sequence[Fold]) -> tuple[Figure, int]:
    """Return our number, and over how many it is a mean."""
    scores = [fold.score for fold in folds if fold.score]
    found, n = scores[0].figure, scores[0].n
    if len(scores) > 1:
        means, n = [score.nll_nats for score in scores], len(scores)
        stderr = statistics.stdev(means) / math.sqrt(n)
        found = replace(found, value=statistics.fmean(means), error=stderr)
    if table.bits:
        in_bits = found.value / math.log(2), (found.error or 0.0) / math.log(2)
        found = replace(found, value=in_bits[0], error=in_bits[1], unit="bits")
    return found.negated if table.density else found, n


def _difference(table: Table, cell: Cell, ours: Figure | None) -> float | None:
    paper = cell.published
    if paper is None or ours is None or not ours.error or cell.row.protocol:
        return None
    return (ours.value - paper if table.density else paper - ours.value) / ours.error


def _progress(cell: Cell, folds: Sequence[Fold]) -> str:
    """Say how far a cell is that has no number yet."""
    if cell.missing:
        return cell.missing
    if any(fold.diverged for fold in folds):
        return "Training diverged under every setting tried."
    if not any(fold.runs for fold in folds):
        return "Not started."
    runs = [run for fold in folds for run in fold.runs]
    trials = len(cell.folds) * len(cell.row.candidates)
    ended = sum(run.record.status in standing.ENDED for run in runs)
    last = max(runs, key=lambda run: run.record.created)
    done, best = last.record.progress, last.record.progress.best_valid_nll
    words = [f"{ended} of {trials} trainings ended"] if trials > 1 else []
    if last.record.status in standing.ENDED:
        words.append("not scored yet" if ended == trials else "the next not started")
    else:
        words.append(f"{'the last ' if trials > 1 else ''}at epoch {done.epoch} of {_budget(last)}")
        if best is not None:
            words.append(f"validation {models.figure(cell.row.model, best).named}")
    sentence = ", ".join(words)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _budget(run: Run) -> str:
    settings = run.record.training
    if epochs := settings.get("epochs"):
        return str(epochs)
    if minutes := settings.get("minutes"):
        return f"as many as {duration(60 * minutes)} allow"
    return f"as many as {settings.get('steps')} steps allow"


def _notes(cell: Cell, folds: Sequence[Fold]) -> tuple[str, ...]:
    row = cell.row
    known = [fold.score.ensemble for fold in folds if fold.score] or [row.ensemble]
    members = f"Test probabilities are averaged over {_range(known)} orderings or mask sets."
    if row.model and models.likelihood(row.model) == "lower bound":
        members = f"Ours is importance-sampled, by {_range(known)} times the guesses."
    count = len(row.candidates)
    grid = f"Best of {count} settings on validation."
    ours = (
        "Ours estimates the mean over all orderings from random masks." if row.estimate else "",
        members if max(known) > 1 else "",
        grid if count > 1 else "",
    )
    constants = [fold.score.constant for fold in folds if fold.score]
    notes = (
        *(ours if not cell.missing else ()),
        *(f"{constant.told}." for constant in constants if constant),
        *(_of_the_paper(row) if cell.published is not None else ()),
        row.note,
        row.findings.get(cell.column.key, ""),
    )
    return tuple(note for note in (*notes, cell.column.note) if note)


def _of_the_paper(row: Row) -> Sequence[str]:
    """Say what kind of number the published one is, and whose."""
    return (
        "The published value is approximate." if row.approximate else "",
        "The published value is an upper bound." if row.bound else "",
        f"Published by {row.source}." if row.source else "",
        row.protocol.reason if row.protocol else "",
    )


def _outdated(cell: Cell, chosen: Sequence[Run]) -> list[str]:
    """Say so if a run was trained by other settings than the table names now."""
    trials = {trial.name: trial for fold in cell.folds for trial in cell.trials(fold)}
    for run in chosen:
        settings = trials[run.folder.name].settings
        plan = studies.plan(cell.row.model, cell.column.data, settings)
        wanted = plan.settings.model_dump(mode="json")
        before = {**wanted, **run.record.training}  # settings that are new since then do not count
        same = all(before[name] == wanted[name] for name in wanted.keys() - INCIDENTAL)
        config = models.family(cell.row.model).Config(**plan.config).model_dump(mode="json")
        if not same or {**config, **run.record.model.config} != config:
            return ["Trained by an earlier recipe than the table's now."]
    return []


def _setting(runs: Sequence[Run], candidates: Sequence[Values]) -> str:
    """Return what was chosen among, and what else the settings have apart from the defaults."""
    found: dict[str, list[str]] = {}
    names = {name for candidate in candidates for name in candidate}
    for run in runs:
        for name, value in _chosen(run, names).items():
            text = ", ".join(map(str, value)) if isinstance(value, list | tuple) else f"{value}"
            values = found.setdefault(name, [])
            values += [text] if text not in values else []
    return "; ".join(f"{name} {' or '.join(values)}" for name, values in found.items())


def _chosen(run: Run, names: Collection[str]) -> dict[str, Any]:
    record = run.record
    default = TrainSettings().model_dump(mode="json")
    chosen: dict[str, Any] = {}
    try:
        config = models.family(record.model.name).Config().model_dump(mode="json")
    except (StudioError, ValueError):
        config = {}
    for values, defaults in ((record.model.config, config), (record.training, default)):
        chosen |= {
            name: value
            for name, value in values.items()
            if name in names or (name not in INCIDENTAL and value != defaults.get(name))
        }
    return chosen


def _range(values: Sequence[int]) -> str:
    if not values:
        return ""
    low, high = min(values), max(values)
    return str(low) if low == high else f"{low}–{high}"


def markdown(table: Table, found: Sequence[Result]) -> str:
    """Return the report as GitHub's Markdown: the table, then every cell in detail."""
    measured_here = isinstance(table, Yardstick)
    better = "Higher is better." if table.density else "Lower is better."
    numbers = "our number" if measured_here else "the paper's number → ours"
    alone = f"; {ALONE}" if any(result.state == "missing" for result in found) else ""
    hardware = dict.fromkeys(name for result in found for name in result.hardware if name)
    made = f"{'Measured' if measured_here else 'Trained'} on: {'; '.join(hardware)}."
    lines = [
        f"## {table.title}",
        "",
        f"{table.citation}",
        "",
        f"{table.protocol} {better} Each cell: {numbers} ± its standard error{alone}.",
        *(["", table.note] if table.note else []),
        *(["", made] if hardware else []),
        "",
        *_grid(table, found),
        *_best_rows(table, found),
        "",
        "### In detail",
        "",
        MEASURED if measured_here else TRAINED,
        "",
        *(_measured(found) if measured_here else _details(found)),
    ]
    open_cells = [result for result in found if result.state != "scored"]
    if open_cells:
        lines += ["", "### Not measured" if measured_here else "### Without a number of ours", ""]
        lines += _open_rows(open_cells) if measured_here else _open_cells(open_cells)
    return "\n".join(lines) + "\n"


def _open_cells(found: Sequence[Result]) -> list[str]:
    """Say once of a row what is so of several of its cells."""
    alike: dict[tuple[str, str], list[str]] = {}
    for result in found:
        notes = () if result.cell.row.model else result.notes
        words = " ".join((result.progress, *notes))
        alike.setdefault((result.cell.row.title, words), []).append(result.cell.column.title)
    return [f"- {row} on {', '.join(on)}: {words}" for (row, words), on in alike.items()]


def _best_rows(table: Table, found: Sequence[Result]) -> list[str]:
    """Return which rows are best on each divided data set, and which are not surely worse."""
    lines, folds = [], 0
    for column in table.columns:
        top = significance.best(found, column)
        if top is None:
            continue
        folds = len(top.folds)
        tests = [(r.cell.row.title, significance.against_best(found, r)) for r in found]
        of_column = [(title, test[1]) for title, test in tests if test and test[0] is top]
        alike, worse = (
            ", ".join(f"{title} ({t.chance})" for title, t in of_column if t.significant == sure)
            for sure in (False, True)
        )
        lines.append([column.title, top.cell.row.title, alike or NONE, worse or NONE])
    if not lines:
        return []
    header = ["", "best of ours", "not significantly worse", "significantly worse"]
    said = TESTED.format(folds, significance.LEVEL)
    return ["", "### Which are best", "", said, "", *_markdown_table(header, lines)]


def _open_rows(found: Sequence[Result]) -> list[str]:
    rows: dict[str, list[str]] = {}
    for result in found:
        words = f"{result.cell.column.title} ({result.progress.rstrip('.').lower()})"
        rows.setdefault(result.cell.row.title, []).append(words)
    return [f"- {row}: {', '.join(cells)}." for row, cells in rows.items()]


def booklet(tables: Sequence[Table], folder: Path) -> str:
    """Return the reports of all tables of which anything was trained, as one Markdown text."""
    lines = [
        "# Published numbers, reproduced",
        "",
        "Made by `ar-studio reproduce TABLE` and `ar-studio reproduce --report`: what stands here "
        "was read from the run folders. Settings that are not named are the program's defaults.",
    ]
    for table in tables:
        found = results(table, folder)
        if begun(found):
            lines += ["", markdown(table, found).rstrip()]
    return "\n".join(lines) + "\n"


def grid(table: Table, found: Sequence[Result]) -> tuple[list[str], list[list[str]]]:
    """Return the header and the rows of the table, each cell as text."""
    cells = {(result.cell.row.key, result.cell.column.key): result for result in found}
    rows = [row for row in table.rows if any(row.key == key for key, _ in cells)]
    columns = [column for column in table.columns if any(column.key == key for _, key in cells)]
    header = ["", *(column.title for column in columns)]
    return header, [
        [_titled(row), *(_cell(table, cells.get((row.key, column.key))) for column in columns)]
        for row in rows
    ]


def _titled(row: Row) -> str:
    return row.title if row.model else f"{row.title}, reference"


def _cell(table: Table, result: Result | None) -> str:
    if result is None:
        return ""
    paper, ours = result.beside, "…" if result.figure is None else result.figure.number
    if isinstance(table, Yardstick):
        ours = "no estimate" if result.drawn and not result.figure else ours
        return f"{ours} (n = {result.n})" if 0 < result.n < table.images else ours
    return paper if result.state == "missing" else f"{paper} → {ours}"


def _grid(table: Table, found: Sequence[Result]) -> list[str]:
    header, rows = grid(table, found)
    return _markdown_table(header, rows)


def _details(found: Sequence[Result]) -> list[str]:
    header = [
        "cell", "paper", "ours", "n", "difference", "seconds", "epochs", "seed", "setting", "notes"
    ]  # fmt: skip
    return _markdown_table(header, [_detail(r) for r in found if r.ours is not None])


def _detail(result: Result) -> list[str]:
    return [
        result.cell.title,
        result.beside,
        written(result.figure),
        f"{result.n} folds" if result.cell.column.folds > 1 else f"{result.n}",
        result.better,
        f"{result.seconds:.0f}",
        result.epochs,
        result.seed,
        result.setting,
        " ".join(result.notes),
    ]


def _measured(found: Sequence[Result]) -> list[str]:
    header = [
        "cell", "bits", "n", "method", "guide", "error", "effective", "ancestors", "particles",
        "8 completions", "seconds", "notes",
    ]  # fmt: skip
    return _markdown_table(header, [_drawn(r, r.drawn) for r in found if r.drawn])


def _drawn(result: Result, drawn: Drawn) -> list[str]:
    particles = [drawn.effective_sample_size, drawn.unique_ancestors, drawn.particles]
    return [
        result.cell.title,
        written(result.figure),
        f"{result.n}",
        drawn.method,
        drawn.guide,
        decimal(drawn.error, 1) if math.isfinite(drawn.error) and drawn.error else NONE,
        *(decimal(number, 1) if drawn.particles else NONE for number in particles),
        duration(result.seconds),
        f"{result.seconds * (result.n if drawn.particles else 1):.0f}",
        " ".join(result.notes),
    ]


def _markdown_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [header, ["---"] * len(header), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines]


def document(table: Table, result: Result) -> Mapping[str, Any]:
    """Return a cell as plain values, by the names of the CSV columns."""
    bound = result.figure.sign.strip() if result.figure else ""
    if isinstance(table, Yardstick):
        return dict(zip(DRAWN_CSV, _drawn_values(table, result, bound), strict=True))
    values = (
        table.name, result.cell.row.key, result.cell.column.key, result.paper, result.ours,
        bound, result.stderr, result.n, result.difference, round(result.seconds, 1),
        result.epochs, result.seed, result.setting, result.progress or result.state,
        " ".join(result.notes), " ".join(run.name for run in result.runs),
    )  # fmt: skip
    return dict(zip(CSV, values, strict=True))


def _drawn_values(table: Table, result: Result, bound: str) -> Sequence[Any]:
    drawn = result.drawn
    how = (
        (drawn.method, drawn.guide, drawn.error if math.isfinite(drawn.error) else None,
         drawn.effective_sample_size, drawn.unique_ancestors, drawn.particles)
        if drawn else [None] * 6
    )  # fmt: skip
    return (
        table.name, result.cell.row.key, result.cell.column.key, result.ours, bound, result.stderr,
        result.n, *how, round(result.seconds, 3), result.progress or result.state,
        " ".join(result.notes),
    )  # fmt: skip


def as_csv(table: Table, found: Sequence[Result]) -> str:
    """Return the report with a line for each cell."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(DRAWN_CSV if isinstance(table, Yardstick) else CSV)
    writer.writerows(document(table, result).values() for result in found)
    return text.getvalue()


def write(table: Table, found: Sequence[Result], folder: Path) -> tuple[Path, Path]:
    """Write the report beside the table's runs, as Markdown and CSV; return both paths."""
    paths = folder / f"{table.name}.md", folder / f"{table.name}.csv"
    for path, text in zip(paths, (markdown(table, found), as_csv(table, found)), strict=True):
        files.replace(path, text.encode())
    return paths
