"""Lists what a built program holds, with licences: for About, and in a file to read."""

import json
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from importlib.metadata import Distribution, distribution
from pathlib import Path

from ar_studio.licences import BUNDLED, Component, describe

LINE = "=" * 78


def write(owners: Iterable[Distribution], sources: Iterable[str], folder: Path) -> list[Path]:
    """Write what About cannot find by itself, and the text of all; return both paths.

    Parameters
    ----------
    owners
        The Python packages of which the program holds files.
    sources
        All files that were put into the program.
    """
    extra = [python(), describe(distribution("pyinstaller")), *debian(sources)]
    entries = [
        {k: v for k, v in asdict(one).items() if k != "texts"} | {"notice": one.text}
        for one in extra
    ]
    folder.mkdir(parents=True, exist_ok=True)
    listed, text = folder / BUNDLED, folder / "THIRD-PARTY.txt"
    listed.write_text(json.dumps(entries, indent=1, ensure_ascii=False), encoding="utf-8")
    chapters = (
        f"{LINE}\n{one.name} {one.version}\n{one.licence}\n{one.homepage}\n{LINE}\n\n{one.text}\n"
        for one in [*map(describe, owners), *extra]
    )
    text.write_text("\n\n".join(chapters), encoding="utf-8")
    return [listed, text]


def python() -> Component:
    """Return the interpreter, with the licence that its library folder holds."""
    places = [sysconfig.get_path("stdlib"), sys.base_prefix]
    texts = [Path(place) / "LICENSE.txt" for place in places]
    found = tuple(text for text in texts if text.is_file())[:1]
    version = sysconfig.get_python_version() + f".{sys.version_info.micro}"
    return Component("Python", version, "PSF-2.0", "https://www.python.org", found)


def debian(sources: Iterable[str]) -> Iterator[Component]:
    """Yield the Debian packages that the system's libraries among the files come from."""
    if not shutil.which("dpkg-query"):
        return
    ours = {sys.prefix, sys.base_prefix, str(Path(__file__).resolve().parents[1])}
    apart = tuple(ours - {"/usr"})  # where Debian's own Python lies, and all its libraries
    libraries = {Path(s).name for s in sources if ".so" in Path(s).name and not s.startswith(apart)}
    if not libraries:
        return
    owners = _query("-S", *(f"*/{name}" for name in sorted(libraries)))
    # "package:amd64: /path"; diversions are said in other words.
    packages = {match[1] for match in re.finditer(r"^([^\s:,]+)(?::\w+)?: /", owners, re.MULTILINE)}
    for package in sorted(packages):
        shown = _query("-W", "-f=${Version}\t${Homepage}\n", package).splitlines()[0]
        version, homepage = shown.split("\t")
        path = Path("/usr/share/doc") / package / "copyright"
        text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        names = dict.fromkeys(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE))
        licence = ", ".join(names) or "see its text"
        yield Component(f"{package} (Debian)", version, licence, homepage, notice=text)


def _query(*arguments: str) -> str:
    done = subprocess.run(["dpkg-query", *arguments], capture_output=True, text=True, check=False)
    return done.stdout
