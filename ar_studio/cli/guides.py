"""`guides`: which models can guide the completions of a run."""

from contextlib import suppress

import typer

from ar_studio.cli.catalogues import AsJson
from ar_studio.cli.console import print_json, print_table, remark
from ar_studio.cli.results import RunFolder
from ar_studio.errors import StudioError


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("guides")(list_guides)


def list_guides(run: RunFolder, as_json: AsJson = False) -> None:
    """List your runs and gallery models that can guide a run's completions, the best first."""
    from ar_studio import guides, runs, system
    from ar_studio.figures import written

    own, shelf = runs.Run(run), runs.find(runs.SHELF)
    with suppress(StudioError):  # a user without a home has no runs of his own
        shelf = [*runs.find(system.runs_folder()), *shelf]
    found = guides.fitting(own, shelf)
    if as_json:
        print_json(
            [
                {"folder": str(guide.run.folder), "title": guide.run.record.title}
                | {"nll_nats": guide.figure.value if guide.figure else None}
                for guide in found
            ]
        )
        return
    rows = [
        [guide.run.record.title, written(guide.figure), str(guide.run.folder)] for guide in found
    ]
    choice = guides.choose(own, shelf)
    print_table(["guide", "NLL (nats)", "folder"], rows, choice.reason)
    if found and choice.reason:
        remark(choice.reason)
