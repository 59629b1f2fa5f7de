"""Options and arguments that name a file or a folder."""

from pathlib import Path
from typing import Any

import typer

from ar_studio import places
from ar_studio.errors import StudioError


def option(*names: str, told: str) -> Any:
    """Return an option that takes a path; `told` is its help."""
    return typer.Option(*names, parser=_path, metavar="PATH", help=told)


def argument(told: str) -> Any:
    """Return an argument that takes a path; `told` is its help."""
    return typer.Argument(parser=_path, help=told)


def _path(text: str | Path) -> Path:
    """Read a path as the shell would have: with `~` for the home folder, and not empty."""
    try:
        return places.named(text)
    except StudioError as error:
        raise typer.BadParameter(str(error)) from None
