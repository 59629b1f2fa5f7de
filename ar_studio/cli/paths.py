"""Options and arguments that name a file or a folder."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from ar_studio import places
from ar_studio.errors import StudioError

if TYPE_CHECKING:
    from ar_studio.spaces import EventSpace

EACH = "%04d.png"  # what single pictures in a folder are called; sounds have their own ending


def option(*names: str, told: str) -> Any:
    """Return an option that takes a path; `told` is its help."""
    return typer.Option(*names, parser=_path, metavar="PATH", help=told)


def output(told: str) -> Any:
    """Return the option of a file for pictures, or of a folder where each is a file of its own."""
    return typer.Option("-o", "--output", parser=_file_or_folder, metavar="PATH", help=told)


def argument(told: str) -> Any:
    """Return an argument that takes a path; `told` is its help."""
    return typer.Argument(parser=_path, help=told)


def each(path: Path, space: "EventSpace") -> Path:
    """Return what single events in a folder are called, where pictures are meant else."""
    kind = space.kind
    return path.with_suffix(kind.endings[0]) if path.name == EACH and kind.heard else path


def _path(text: str | Path) -> Path:
    """Read a path as the shell would have: with `~` for the home folder, and not empty."""
    try:
        return places.named(text)
    except StudioError as error:
        raise typer.BadParameter(str(error)) from None


def _file_or_folder(text: str | Path) -> Path:
    path = _path(text)
    folder = str(text).endswith((os.sep, "/")) or os.path.isdir(path)
    return path / EACH if folder else path
