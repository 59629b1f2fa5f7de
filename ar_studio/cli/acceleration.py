"""`gpu`: what this machine has, and GPU support in the user's folder."""

from pathlib import Path
from typing import Annotated

import typer

from ar_studio.cli.console import counter, remark
from ar_studio.errors import StudioError


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(gpu)


def gpu(
    install: Annotated[
        bool, typer.Option("--install", help="Install a CUDA build of PyTorch for this user.")
    ] = False,
    source: Annotated[
        Path | None,
        typer.Option("--from", help="Folder that holds the wheels; the network unless given."),
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Remove it again.")] = False,
) -> None:
    """Say whether PyTorch can use a GPU here and what it needs; install or remove GPU support."""
    from ar_studio import acceleration

    if install and remove:
        raise StudioError("Choose one of --install and --remove.")
    if source and not install:
        raise StudioError("--from says what to install from; add --install.")
    if remove:
        acceleration.remove()
        print("GPU support is removed.")
    elif install:
        _install(source)
        print(f"GPU support is installed in {acceleration.gpu_folder()}; it is used from the next start.")
    else:
        found = acceleration.status()
        print("\n".join(acceleration.explain(found)))
        if found.installed:
            print("Remove GPU support with: ar-studio gpu --remove")
        elif not found.usable:
            print("Install it for this user with: ar-studio gpu --install")
            if command := acceleration.pip_command():
                print(f"or type: {command}")


def _install(source: Path | None) -> None:
    from ar_studio import acceleration

    step = ""
    with counter("Installing GPU support (MB)", None) as advance:
        for event in acceleration.install(source):
            if event.step != step:
                step = event.step
                remark(step)
            advance(event.done // 10**6, event.total // 10**6 or None)
