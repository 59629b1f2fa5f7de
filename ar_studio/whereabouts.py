"""Where the data of a run are: where they were, or where they have moved to."""

import os
from pathlib import Path, PureWindowsPath

from ar_studio import data, places, runs
from ar_studio.data import Dataset
from ar_studio.data.codes import are_there
from ar_studio.runs import Run


def find(run: Run, data_dir: Path | None = None) -> str | None:
    """Return where the data of a run are: where they were, or by that name in a folder of data.

    Those of the catalogue are named, and a run whose codes they are may lie beside the run; None if
    a user's own are in none of these places.
    """
    part = run.record.data
    if part.source in data.CATALOGUE or places.exists(runs.place(part.source)):
        return part.source
    name = PureWindowsPath(part.source).name  # which knows / and \ alike
    beside = (folder / name for folder in (run.folder.parent, *data.default_data_dirs(data_dir)))
    return next((str(path) for path in beside if os.path.exists(path)), None)


def readable(run: Run, data_dir: Path | None = None) -> bool:
    """Tell whether the data of a run can be read here, without a download.

    Raises
    ------
    StudioError
        If one may not look there.
    """
    card = data.CATALOGUE.get(run.record.data.source)
    if card is not None:
        return card.embedded or data.located(card.name, data_dir) is not None
    source = find(run, data_dir)
    if source is None:
        return False
    folder = runs.place(source)
    if not places.is_file(folder / "run.json") or are_there(folder):
        return True
    return readable(Run(folder), data_dir)  # whose codes are made of its own data


def note(run: Run, dataset: Dataset) -> str:
    """Note in a run where its data are now; return that in a sentence, or nothing if as before."""
    part = run.record.data
    if dataset.source == part.source:
        return ""
    noted = run.amend(data=part.model_copy(update={"source": dataset.source}))
    where = f"{dataset.source}{' from now on' if noted else ''}"
    return f"These are the data that {run.folder.name} was trained on; they are read from {where}."
