"""The entry point: without arguments the window opens, with them the command line runs."""

import io
import multiprocessing
import os
import sys
from pathlib import Path

from ar_studio import files, places
from ar_studio.errors import StudioError


def main() -> int:
    """Run AR Studio and return its exit status."""
    multiprocessing.freeze_support()
    _hold_streams()
    places.keep_footing()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console may lack ± and ×
    arguments = sys.argv[1:]
    if not arguments:
        return _open_window()
    if arguments[0] == "--screenshot" and len(arguments) == 2:
        return _open_window(screenshot=Path(arguments[1]))
    if len(arguments) == 1 and arguments[0].lower().endswith(files.RUN):
        return _open_window(file=Path(os.path.expanduser(arguments[0])))
    from ar_studio import acceleration, cli

    acceleration.activate()
    return cli.run(arguments)


def _hold_streams() -> None:
    """Open what is closed of stdin, stdout and stderr.

    Else a file of a run would take its number, and what libraries print be written into it.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # print would take the one for the other
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115


def _open_window(file: Path | None = None, screenshot: Path | None = None) -> int:
    """Open the window, with a file in it, or save a picture of it.

    First comes whether all that Qt needs is there.
    """
    # Read when torch loads OpenMP: threads that spin while idle would starve the window's. The
    # command line has no window, and there sleeping threads cost a third of the speed.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    from ar_studio import system

    if screenshot is not None and not system.has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if missing := system.missing_libraries():
        names = ", ".join(library.name for library in missing)
        print(
            f"The window needs system libraries that are missing ({names}); install them with: "
            f"{system.install_line(missing)}",
            file=sys.stderr,
        )
        return 2
    try:
        system.user_folder()
    except StudioError as error:
        print(error, file=sys.stderr)
        return 2
    if screenshot is None and not system.has_display() and "QT_QPA_PLATFORM" not in os.environ:
        print(
            "There is no display to open a window on; try: ar-studio demo, or ar-studio --help",
            file=sys.stderr,
        )
        return 2
    from ar_studio.gui import app

    return app.run(sys.argv, file) if screenshot is None else app.screenshot(screenshot)


if __name__ == "__main__":
    sys.exit(main())
