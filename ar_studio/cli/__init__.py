"""The command line: the studio's verbs without a window.

Results go to stdout, progress and remarks to stderr. Commands import what they need when they run,
so that nothing that explains or lists waits for torch.
"""

import sys
from typing import Annotated

import typer

import ar_studio
from ar_studio.cli import (
    acceleration,
    archives,
    catalogues,
    completing,
    demonstration,
    dependence,
    gallery,
    guides,
    reproduction,
    results,
    training,
)
from ar_studio.errors import StudioError

app = typer.Typer(
    name="ar-studio",
    help="Explore deep autoregressive generative models. Without a command: open the window.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for module in (
    catalogues,
    training,
    results,
    completing,
    dependence,
    guides,
    reproduction,
    gallery,
    demonstration,
    archives,
    acceleration,
):
    module.register(app)


def run(arguments: list[str]) -> int:
    """Run one command and return its exit status: 0, 2 for bad input, 130 if interrupted."""
    command = typer.main.get_command(app)
    try:
        code = command.main(arguments, prog_name="ar-studio", standalone_mode=False)
    except StudioError as error:
        return _refuse(str(error))
    except typer.Abort:
        return 130
    except Exception as error:
        # typer bundles click under a name that changes, so its errors are known by their method.
        message = getattr(error, "format_message", None)
        if message is None:
            if isinstance(error, MemoryError) or "allocate memory" in str(error):
                return _refuse(
                    "There is too little memory for this; ask for fewer samples, smaller batches "
                    "or a smaller model."
                )
            from ar_studio import models

            if fault := models.fault(error):
                return _refuse(fault)
            raise
        told = message().replace("Value error, ", "")  # which means nothing to who typed it
        return _refuse(told or "Name a command; see ar-studio --help.")
    return code if isinstance(code, int) else 0


def _refuse(sentence: str) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return 2


def _version(wanted: bool) -> None:
    if wanted:
        print(f"AR Studio {ar_studio.__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass
