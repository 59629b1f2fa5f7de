"""Options and arguments that name a file or a folder."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from ar_studio import places
from ar_studio.errors import StudioError

if TYPE_CHECKING:
    from ar_studio.spaces import EventSpace

OUTPUTS = ("output", "histograms")  # what commands call the options of files that they write
WORDS = ("text", "prompt", "row", "hidden", "value")  # and those that name no file
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
    """Return what single events in a folder are called, where pictures are meant else.

    Raises
    ------
    StudioError
        If events have no files of their own.
    """
    kind = space.kind
    if path.name != EACH:
        return path
    if not {".png", ".wav"} & {*kind.endings}:
        raise StudioError(
            f"{path.parent} is a folder, which takes pictures and sounds, each a file of its own; "
            f"name one file for {kind.many}, which ends in {' or '.join(kind.endings)}."
        )
    return path.with_suffix(kind.endings[0]) if kind.heard else path


def check_kept(asked: Mapping[str, object]) -> None:
    """Refuse to write over what a command reads.

    Parameters
    ----------
    asked
        The arguments and options of the command by name.

    Raises
    ------
    StudioError
        If a file that would be written is one of those that are read.
    """
    other = (*OUTPUTS, *WORDS)
    read = [path for name, one in asked.items() if name not in other for path in _named(one)]
    for output in (asked[name] for name in OUTPUTS if isinstance(asked.get(name), Path)):
        assert isinstance(output, Path)
        for path in read:
            if _is_written(output, path, asked.get("n")):
                raise StudioError(
                    f"{path} is read here, and would be written over; name another file with -o."
                )
            if _is_of_run(output, path):
                raise StudioError(
                    f"{output} is a file of the run, and would be written over; name another one."
                )


def _named(asked: object) -> Iterator[Path]:
    """Yield the files and folders that an argument may name: words may, too."""
    for one in asked if isinstance(asked, list | tuple) else [asked]:
        if isinstance(one, str | Path) and "\0" not in str(one):
            yield Path(os.path.expanduser(one))


def _is_written(output: Path, read: Path, count: object) -> bool:
    """Tell whether a file is an output, or one of as many whose names have numbers."""
    if _same(output, read):
        return output.is_file()
    if "%" not in output.name or not _same(output.parent, read.parent):
        return False
    from ar_studio import singles

    many = count if isinstance(count, int) else 1
    name = output.name
    if name == EACH and read.suffix.lower() in singles.ENDINGS:  # what they are is seen later
        name = Path(EACH).stem + read.suffix
    names = {singles.numbered(name, number).lower() for number in range(many)}
    return read.name.lower() in names  # which may be one file on some systems


def _same(one: Path, other: Path) -> bool:
    with suppress(OSError):  # one of them is not there
        return os.path.samefile(one, other)
    return False


def _is_of_run(output: Path, run: Path) -> bool:
    from ar_studio import archive

    with suppress(OSError):  # it cannot be looked at, as a class that is no file's name cannot
        real, folder = output.resolve(), run.resolve()
        inside = real.is_relative_to(folder) and real.is_file()
        named = inside and real.relative_to(folder).as_posix() in archive.LIMITS
        return named and (run / "run.json").is_file()
    return False


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
