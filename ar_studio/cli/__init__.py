"""The command line: the studio's verbs without a window.

Results go to stdout, progress and remarks to stderr. Commands import what they need when they run,
so that nothing that explains or lists waits for torch.
"""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Annotated, Any

import typer

import ar_studio
from ar_studio.cli import (
    acceleration,
    archives,
    branching,
    catalogues,
    coding,
    comparing,
    completing,
    demonstration,
    density,
    dependence,
    detecting,
    gallery,
    guides,
    inside,
    paths,
    purifying,
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
    coding,
    comparing,
    completing,
    density,
    branching,
    detecting,
    dependence,
    guides,
    inside,
    purifying,
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
    for verb in _verbs(command):
        verb.invoke = partial(_careful, verb.invoke)
    try:
        code = command.main(arguments, prog_name="ar-studio", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()  # while it can still be told that this failed
    except typer.Abort:
        return 130
    except OSError as error:
        return _interrupted(error)
    except Exception as error:
        if (sentence := _told(error)) is None:
            raise
        return _refuse(sentence)
    return code if isinstance(code, int) else 0


def _verbs(group: Any) -> Iterator[Any]:
    """Yield the commands of a group, and of those in it."""
    for command in group.commands.values():
        if hasattr(command, "commands"):
            yield from _verbs(command)
        else:
            yield command


def _careful(invoke: Callable[[Any], Any], context: Any) -> Any:
    """Invoke a command, unless it would write over what it reads."""
    paths.check_kept(context.params)
    return invoke(context)


def _told(error: Exception) -> str | None:
    """Return an error as a sentence; None for a fault of the program's own."""
    if isinstance(error, StudioError):
        return str(error)
    # typer bundles click under a name that changes, so its errors are known by their method.
    if message := getattr(error, "format_message", None):
        if said := _out_of_range(error):
            return said
        told = message().replace("Value error, ", "")  # which means nothing to who typed it
        return told or "Name a command; see ar-studio --help."
    if isinstance(error, MemoryError) or "allocate memory" in str(error):
        return (
            "There is too little memory for this; ask for fewer samples, smaller batches or a "
            "smaller model."
        )
    from ar_studio import models

    return models.fault(error) or None


def _out_of_range(error: Exception) -> str | None:
    """Return which option refuses a value, and why, as settings do; None of any other error."""
    from pydantic import ValidationError

    from ar_studio.settings import KINDS, REASONS, reason_of

    if not isinstance(error.__cause__, ValidationError):
        return None
    details = error.__cause__.errors()[0]
    if details["type"] not in {**KINDS, **REASONS}:
        return None  # it has words of its own
    option = getattr(error, "param", None)
    names = [*getattr(option, "opts", ()), getattr(option, "name", None) or "This value"]
    return f"{names[0]} {details['input']} will not do: {reason_of(details)}."


def _interrupted(error: OSError) -> int:
    """End after a file or the output failed; who closed the output himself knows why."""
    closed = error.filename is None and (error.errno == errno.EPIPE or not _flushed())
    if closed:  # what is left in the output would fail once more
        with suppress(OSError, ValueError, AttributeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if error.errno == errno.EPIPE:
        return 1
    what = error.filename or ("the output" if closed else "a file or the output")
    return _refuse(f"Could not read or write {what}: {error.strerror or error}.")


def _flushed() -> bool:
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        return False
    return True


def _refuse(sentence: str) -> int:
    with suppress(OSError):
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
