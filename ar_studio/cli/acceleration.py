"""`gpu`: what this machine has, and GPU support in the user's folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ar_studio.cli import paths
from ar_studio.cli.console import counter, remark
from ar_studio.errors import StudioError

if TYPE_CHECKING:
    from ar_studio.wheels import Installing


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(gpu)


def gpu(
    install: Annotated[
        bool, typer.Option("--install", help="Install a CUDA build of PyTorch for this user.")
    ] = False,
    source: Annotated[
        Path | None,
        paths.option(
            "--from",
            told="Folder that holds the wheels; the network unless given.",
        ),
    ] = None,
    download: Annotated[
        Path | None,
        paths.option(
            "--download",
            told="Put the wheels into a folder, for machines offline.",
        ),
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Remove it again.")] = False,
) -> None:
    """Say whether PyTorch can use a GPU here and what it needs; install or remove GPU support."""
    from ar_studio import acceleration

    if install + remove + (download is not None) > 1:
        raise StudioError("Choose one of --install, --download and --remove.")
    if source and not install:
        raise StudioError("--from says what to install from; add --install.")
    if remove:
        acceleration.remove()
        print("GPU support is removed.")
    elif install:
        _follow(acceleration.install(source))
        print(f"GPU support is in {acceleration.gpu_folder()}; it is used from the next start.")
    elif download:
        _follow(acceleration.download(download))
        print(f"Install from it with: ar-studio gpu --install --from {download}")
    else:
        found = acceleration.status()
        print("\n".join(acceleration.explain(found)))
        if found.installed:
            print("Remove GPU support with: ar-studio gpu --remove")
        elif not found.usable:
            print("Install it for this user with: ar-studio gpu --install")
            if command := acceleration.pip_command():
                print(f"or type: {command}")


def _follow(events: Iterator[Installing]) -> None:
    step = ""
    with counter("GPU support (MB)", None) as advance:
        for event in events:
            if event.step != step:
                step = event.step
                remark(step)
            advance(event.done // 10**6, event.total // 10**6 or None)
