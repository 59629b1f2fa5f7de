"""Lays out the Debian package: the application, its menu entry, icons, MIME type and man page."""

import gzip
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.metadata import metadata
from pathlib import Path

import typer

from ar_studio import cli, system

HERE = Path(__file__).parent
DRAWING = HERE.parents[1] / "resources" / "icons" / "ar-studio.svg"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
# The C++ runtime of the wheels' compilers, GCC 11 and 12, comes with the glibc they need.
RUNTIMES = ("libgcc-s1", "libstdc++6 (>= 11)")
RENAMED = "libglib2.0-0"  # its time stamps grew to 64 bits, and its name, in releases since 2024


def lay_out(tree: Path, app: Path, icons: Path, changed: date) -> None:
    """Make the package's tree around the built application, whose files it shares."""
    share = tree / "usr" / "share"
    library = tree / "usr" / "lib" / "ar-studio"
    shutil.copytree(app, library, symlinks=True, copy_function=os.link)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "ar-studio").symlink_to("../lib/ar-studio/ar-studio")
    _copy(HERE / "ar-studio.desktop", share / "applications")
    _copy(HERE / "ar-studio.xml", share / "mime" / "packages")
    _copy(HERE / "copyright", share / "doc" / "ar-studio")
    _zip(share / "man" / "man1" / "ar-studio.1.gz", man_page(changed))
    changes = HERE.parents[1] / "CHANGELOG.md"
    _zip(share / "doc" / "ar-studio" / "changelog.gz", changes.read_text(encoding="utf-8"))
    hicolor = share / "icons" / "hicolor"
    _copy(DRAWING, hicolor / "scalable" / "apps")
    for size in ICON_SIZES:
        folder = hicolor / f"{size}x{size}" / "apps"
        _copy(icons / f"ar-studio-{size}.png", folder).rename(folder / "ar-studio.png")
    size = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file())
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control(glibc(app), size), encoding="utf-8")
    _readable_by_all(tree)


def control(glibc_version: str, size: int) -> str:
    """Return the package's control file for a size in bytes."""
    about = metadata("ar-studio")
    values = {
        "VERSION": about["Version"],
        "SUMMARY": about["Summary"],
        "SIZE": str(size // 1024),
        "DEPENDS": ", ".join(depends(glibc_version)),
    }
    return fill(HERE / "control.in", values)


def depends(glibc_version: str) -> list[str]:
    """Return the packages the application needs: Qt's libraries, for X11 and Wayland alike."""
    both = f"{RENAMED}t64 | {RENAMED}"
    libraries = (both if package == RENAMED else package for package in qt_packages())
    return [f"libc6 (>= {glibc_version})", *RUNTIMES, *libraries]


def qt_packages() -> list[str]:
    """Return the Debian packages of Qt's libraries and of a font."""
    libraries = [*system.COMMON, system.FONT, *(lib for s in system.PLATFORM.values() for lib in s)]
    return sorted({library.package for library in libraries})


@cache
def glibc(app: Path) -> str:
    """Return the lowest version of the C library that every binary of the application runs on."""
    binaries = [path for path in app.rglob("*") if path.is_file() and is_binary(path)]
    command = ["readelf", "--version-info", "--wide", *map(str, binaries)]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    versions = {tuple(map(int, found.split("."))) for found in re.findall(r"GLIBC_([\d.]+)", text)}
    return ".".join(map(str, max(versions)))


def is_binary(path: Path) -> bool:
    """Return whether a file is a program or a shared library."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def man_page(changed: date) -> str:
    """Return the man page; its commands are those of the command line."""
    values = {
        "VERSION": metadata("ar-studio")["Version"],
        "DATE": changed.isoformat(),
        "COMMANDS": "\n".join(_commands(typer.main.get_command(cli.app))),
    }
    return fill(HERE / "ar-studio.1.in", values)


def _commands(group: object, before: str = "") -> Iterable[str]:
    commands: Mapping[str, object] = getattr(group, "commands", {})
    for name, command in commands.items():
        title = f"{before} {name}".strip()
        if getattr(command, "commands", None):
            yield from _commands(command, title)
        else:
            sentence = (getattr(command, "help", None) or "").split("\n\n")[0]
            yield f".TP\n.B {_escape(title)}\n{_escape(' '.join(sentence.split()))}"


def _escape(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")


def fill(template: Path, values: Mapping[str, str]) -> str:
    """Return a template with each @NAME@ replaced."""
    return re.sub(r"@([A-Z]+)@", lambda name: values[name[1]], template.read_text(encoding="utf-8"))


def _copy(source: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(source, folder / source.name))


def _zip(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def _readable_by_all(tree: Path) -> None:
    """Set the modes that Debian wants, whatever the builder's umask is."""
    for path in tree.rglob("*"):
        if not path.is_symlink():
            executable = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if executable else 0o644)
