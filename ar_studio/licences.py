"""Whose work the studio stands on: every library with its version, licence and licence text."""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from importlib.resources import files
from pathlib import Path

DRAWN = (  # what ships in our own resources, and is no package
    ("DejaVu fonts", "2.37", "Bitstream-Vera", "https://dejavu-fonts.github.io", "DejaVu.txt"),
    ("Tabler Icons", "3.52.0", "MIT", "https://tabler.io/icons", "Tabler.txt"),
)
LEGAL = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
QT = {"pyside6-essentials", "shiboken6"}  # their wheels bring no licence texts
BUNDLED = "bundled.json"  # what a built program holds besides Python packages


@dataclass(frozen=True)
class Component:
    """A library that the studio uses; `texts` are the files its licence is in."""

    name: str
    version: str
    licence: str
    homepage: str
    texts: tuple[Path, ...] = ()
    notice: str = ""

    @cached_property
    def text(self) -> str:
        """The licence in full: the notice, then each file."""
        parts = [self.notice] if self.notice else []
        parts += [path.read_text(encoding="utf-8", errors="replace") for path in self.texts]
        return "\n\n".join(part.strip() for part in parts)


def components() -> Iterator[Component]:
    """Yield AR Studio and all it needs to run, Qt's bindings next, then by name.

    Read from the metadata of what is installed; a built program adds what its builder bundled.
    """
    frozen = getattr(sys, "frozen", False)  # a built program holds nothing that it does not use
    everything = [*(distributions() if frozen else _closure("ar-studio"))]
    found = {_canonical(d.name): d for d in reversed(everything)}
    first = ["ar-studio", *sorted(QT)]
    for name in sorted(found, key=lambda name: (name not in first, name)):
        yield describe(found[name])
    for name, version, licence, homepage, text in DRAWN:
        yield Component(name, version, licence, homepage, notice=texts(text))
    yield from _bundled()


def describe(found: Distribution) -> Component:
    """Return what the metadata of an installed distribution says of it."""
    legal = [file for file in found.files or [] if _is_legal(file.parts)]
    paths = [Path(str(found.locate_file(file))) for file in sorted(legal)]
    ours = _canonical(found.name) in QT
    return Component(
        name=found.name,
        version=found.version,
        licence=_licence(found),
        homepage=_homepage(found),
        texts=tuple(path for path in paths if path.is_file()),
        notice=texts("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt") if ours else "",
    )


def texts(*names: str) -> str:
    """Return notices and licences that ship with the studio, one after the other."""
    folder = files("ar_studio.resources") / "licences"
    return "\n\n".join((folder / name).read_text(encoding="utf-8").strip() for name in names)


def _closure(name: str) -> Iterator[Distribution]:
    """Yield a distribution and all it requires here, extras included; some come twice."""
    from packaging.requirements import Requirement

    waiting, seen = [(_canonical(name), "")], set()
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue  # torch runs without some of what it names
        yield found
        for wanted in map(Requirement, found.requires or []):
            if wanted.marker is None or wanted.marker.evaluate({"extra": extra}):
                waiting += [(_canonical(wanted.name), other) for other in ("", *wanted.extras)]


def _is_legal(parts: tuple[str, ...]) -> bool:
    beside = len(parts) == 1 or parts[0].endswith(".dist-info")
    return beside and ("licenses" in parts or LEGAL.match(parts[-1]) is not None)


def _licence(found: Distribution) -> str:
    """Return the licence's name: an expression, a short text or the classifiers."""
    if expression := _field(found, "License-Expression"):
        return expression
    lines = _field(found, "License").splitlines()
    if len(lines) == 1 and len(lines[0]) < 80:  # some put the whole text there
        return lines[0]
    kinds = [k for k in found.metadata.get_all("Classifier") or [] if k.startswith("License ::")]
    return ", ".join(kind.rpartition(" :: ")[2] for kind in kinds) or "see its text"


def _field(found: Distribution, name: str) -> str:
    return (found.metadata.get_all(name) or [""])[0].strip()


def _homepage(found: Distribution) -> str:
    if page := _field(found, "Home-page"):
        return page
    pairs = [entry.partition(",") for entry in found.metadata.get_all("Project-URL") or []]
    urls = {title.strip().lower(): url.strip() for title, _, url in pairs}
    wanted = ("homepage", "home", "source", "source code", "repository", "documentation")
    return next((urls[title] for title in wanted if title in urls), next(iter(urls.values()), ""))


def _bundled() -> Iterator[Component]:
    path = files("ar_studio.resources") / "licences" / BUNDLED
    if path.is_file():
        for entry in json.loads(path.read_text(encoding="utf-8")):
            yield Component(**entry)


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
