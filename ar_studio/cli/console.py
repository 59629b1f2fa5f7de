"""What the commands print: JSON and tables on stdout, progress and remarks on stderr."""

import json
import math
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from ar_studio.errors import StudioError

if TYPE_CHECKING:  # what lists and explains draws no bar
    from rich.console import Console
    from rich.progress import Progress, ProgressColumn

    from ar_studio.data import Dataset

T = TypeVar("T")


def print_json(document: Any) -> None:
    """Print one JSON document, and nothing else, on stdout."""
    print(json.dumps(_plain(document), indent=2, ensure_ascii=False, allow_nan=False))


def _plain(value: Any) -> Any:
    """Return a value as JSON can hold it; a number that is none becomes null."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set):
        return [_plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value if isinstance(value, str | int | float | None) else str(value)


def print_table(header: list[str], rows: list[list[str]], empty: str) -> None:
    """Print a table on stdout, or a sentence in place of an empty one."""
    if not rows:
        print(empty)
        return
    terminal = sys.stdout is not None and sys.stdout.isatty()
    if not terminal:  # there is no width to fit: cut cells would be lost to grep
        widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
        for row in (header, *rows):
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            print("  ".join(cells).rstrip())
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(*header, box=None, pad_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*row)
    Console(highlight=False, markup=False).print(table)


def remark(text: str) -> None:
    """Print a remark on stderr; where nobody can hear it, all goes on."""
    with suppress(OSError):
        print(text, file=sys.stderr)


def tell(dataset: "Dataset") -> None:
    """Print on stderr what was read, and what reading decided."""
    for sentence in (dataset.found, *dataset.remarks):
        remark(sentence)


def training_bar(console: "Console") -> "Progress":
    """Return a bar for trainings, which is drawn on terminals only."""
    from rich.progress import TaskProgressColumn, TimeRemainingColumn

    return _bar(console, TaskProgressColumn(), TimeRemainingColumn())


@contextmanager
def counter(label: str, total: int | None) -> Iterator[Callable[[int, int | None], None]]:
    """Show a bar on stderr while work is done; where that is no terminal, show nothing.

    Yields
    ------
    Callable
        To be called with how much is done, and of how much.
    """
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, TimeRemainingColumn

    console = Console(stderr=True)
    with _bar(console, MofNCompleteColumn(), TimeRemainingColumn()) as progress:
        task = progress.add_task(label, total=total)

        def advance(done: int, of: int | None = total) -> None:
            progress.update(task, completed=done, total=of)

        yield advance


def awaited(label: str, events: Iterable[Any], last: type[T]) -> T:
    """Return the last event, of that type; those before it say how much is done, and of what."""
    with counter(label, None) as advance:
        for event in events:
            if isinstance(event, last):
                return event
            advance(event.done, event.total)
    raise AssertionError


class DownloadBar:
    """Shows a download on stderr, in bytes, by tqdm's methods."""

    def __init__(self, bar: "Progress") -> None:
        self.total = 0
        self._bar = bar
        self._task = bar.add_task("Downloading", total=None, visible=False)

    def update(self, n: int) -> None:
        """Add `n` bytes."""
        self._bar.update(self._task, advance=n, total=self.total or None, visible=True)

    def reset(self) -> None:
        """Start at zero again."""
        self._bar.reset(self._task)

    def close(self) -> None:
        """One file is there."""
        self._bar.update(self._task, visible=False)


@contextmanager
def download_bar() -> Iterator[DownloadBar]:
    """Show the download of data, should one be needed, on a terminal."""
    from rich.console import Console
    from rich.progress import DownloadColumn, TransferSpeedColumn

    console = Console(stderr=True)
    with _bar(console, DownloadColumn(), TransferSpeedColumn()) as bar:
        yield DownloadBar(bar)


def _bar(console: "Console", *columns: "ProgressColumn") -> "Progress":
    """Return a bar that is drawn on terminals only, with columns after it."""
    from rich.progress import BarColumn, Progress, TextColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        *columns,
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def assignments(pairs: list[str]) -> dict[str, str]:
    """Return `key=value` pairs as a dictionary.

    Raises
    ------
    StudioError
        If one has no `=`.
    """
    for pair in pairs:
        if "=" not in pair:
            raise StudioError(f"--set {pair} has no value; write --set {pair}=VALUE.")
    return {key.strip(): value.strip() for key, _, value in (p.partition("=") for p in pairs)}
