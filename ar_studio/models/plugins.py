"""Models from outside the package: files that the user has added, and installed packages.

A file is code. It runs when the user adds it, and by its model's name as long as it is the same to
the byte. A run only names the code it was made by: opening one never makes a file run.
"""

import hashlib
import inspect
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from threading import RLock
from traceback import extract_tb, walk_tb
from types import ModuleType
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ar_studio import files, places, system
from ar_studio.cards import Card
from ar_studio.errors import StudioError
from ar_studio.models import index
from ar_studio.models.index import Entry
from ar_studio.records import ModelPart, Origin
from ar_studio.settings import Settings

if TYPE_CHECKING:
    from ar_studio.models.base import Model

LIST = "models.json"  # in the user's folder: what was added, with the hash it had then
GROUP = "ar_studio.models"  # of entry points: `name = "module:Class"`
ANEW = "(Model → Add a model from a file, or: ar-studio models --add {0})"
MODULE = "ar_studio_model_"  # what the name of a file's module begins with

_families: dict[str, "type[Model]"] = {}  # by the hash of their file, or the place in a package
_one_by_one = RLock()  # two threads of the window would else run a file twice


def known() -> Mapping[str, Entry]:
    """Return what is said of the models outside the program, by name.

    Those are the added ones, and of the installed packages' those that were loaded once.
    """
    return {
        name: entry
        for name, entry in _list().items()
        if not _origin(entry).package or name in packaged()
    }


def added() -> Mapping[str, Entry]:
    """Return what is said of the models in files that the user has added, by name."""
    return {name: entry for name, entry in _list().items() if not _origin(entry).package}


def packaged() -> Mapping[str, str]:
    """Return the package, with its version, of every model that one says it has; loads nothing."""
    return {name: _package(point) for name, point in _points().items()}


def add(path: Path | str) -> Entry:
    """Run the code in a file, and know the model in it by its name from now on.

    A file that has changed is added again by the same call.

    Raises
    ------
    StudioError
        If the file cannot be read or run, holds no model or several, or one of a name that another
        model has.
    """
    file = places.named(path).absolute()
    code = _read(file)
    origin = Origin(file=str(file), sha256=_hash(code))
    entry = _described(_family_in(file, code), origin)
    if taken := _owner(entry.card.name, file):
        raise StudioError(
            f"{file} calls its model {entry.card.name!r}, which is {taken}; give its card another "
            "name."
        )
    _remember(entry)
    return entry


def forget(name: str) -> None:
    """Take the model of a file out of the list; the file and its runs stay as they are.

    Raises
    ------
    StudioError
        If no file of such a model was added.
    """
    if name not in added():
        there = f"; there are {', '.join(added())}" if added() else ""
        raise StudioError(f"No model {name!r} was added from a file{there}.")
    _change(lambda entry: entry.card.name != name)


def family(name: str) -> "type[Model] | None":
    """Return the class of a model outside the package; None if none of this name is known.

    Raises
    ------
    StudioError
        If its file is missing, was changed since it was added, or cannot be run.
    """
    if entry := added().get(name):
        return _loaded(_origin(entry))
    point = _points().get(name)
    return None if point is None else _meet(point)


def fault(error: BaseException) -> str:
    """Return the sentence of an error that comes from an added file; empty if it is another's."""
    for frame, line in reversed(list(walk_tb(error.__traceback__))):
        if frame.f_globals.get("__name__", "").startswith(MODULE):
            file = frame.f_code.co_filename
            return f"The model in {file} failed in line {line}: {_told(error)}; mend it."
    return ""


def check_origin(part: ModelPart, title: str) -> None:
    """Make sure that the code which a run of a title was made by is here, and trusted.

    Raises
    ------
    StudioError
        If its file was never added here, or is another version than the run's; or its package is
        not installed.
    """
    if (origin := part.origin) is None:
        return
    if origin.package:
        if part.name not in packaged():
            raise StudioError(
                f"The model {part.name!r} of {title} comes with the package {origin.package}, "
                "which is not installed; install it first."
            )
        return
    entry = added().get(part.name)
    if entry is None:
        raise StudioError(
            f"The model {part.name!r} of {title} is code in {origin.file}, which you have not "
            f"added; look at it, then add it {ANEW.format(origin.file)}."
        )
    if _origin(entry).sha256 != origin.sha256:
        raise StudioError(
            f"The model {part.name!r} of {title} is of another version of {_origin(entry).file}; "
            f"bring back the file whose SHA-256 begins with {origin.sha256[:12]} and add it, or "
            "train again."
        )


def _owner(name: str, file: Path) -> str:
    """Return who has a name already, other than the file; empty if nobody does."""
    if name in index.shipped():
        return "in the catalogue already"
    if name in packaged():
        return f"that of a model in the package {packaged()[name]}"
    there = Path(_origin(added()[name]).file) if name in added() else file
    return f"that of the model in {there}" if there != file and places.is_file(there) else ""


# The list


def _list() -> Mapping[str, Entry]:
    try:
        path = system.user_folder() / LIST
        state = path.stat()
    except (OSError, StudioError):  # or there is no such folder
        return {}
    return _listed(path, state.st_mtime_ns, state.st_size)


@cache
def _listed(path: Path, changed: int, size: int) -> Mapping[str, Entry]:
    """Read the list as it is at a time; a damaged one trusts nothing."""
    try:
        entries = index.read(path.read_bytes())
    except (OSError, ValidationError):
        return {}
    return {name: e for name, e in entries.items() if e.origin and name not in index.shipped()}


def _remember(entry: Entry) -> None:
    """Add an entry in place of that of its name, and of an added file that has another by now."""
    name, origin = entry.card.name, _origin(entry)

    def stays(other: Entry) -> bool:
        there = _origin(other)
        moved = there.file == origin.file and not (there.package or origin.package)
        return other.card.name != name and not moved

    _change(stays, entry)


def _change(kept: Callable[[Entry], bool], *new: Entry) -> None:
    folder = system.user_folder()
    with suppress(OSError):  # what cannot be made is told by the file
        folder.mkdir(parents=True, exist_ok=True)
    with files.alone(folder):  # another process may add a model too
        entries = [*filter(kept, _list().values()), *new]
        files.replace(folder / LIST, index.write(entries).encode())
    _listed.cache_clear()


def _origin(entry: Entry) -> Origin:
    assert entry.origin is not None  # what the list holds has one
    return entry.origin


# Files


def _loaded(origin: Origin) -> "type[Model]":
    """Return the class in a file that was added, if that is as it was then."""
    if origin.sha256 in _families:
        return _families[origin.sha256]
    file = Path(origin.file)
    if not places.is_file(file):
        raise StudioError(
            f"The model file {file} is missing; bring it back, or add it where it is now "
            f"{ANEW.format('FILE')}."
        )
    code = _read(file)
    if _hash(code) != origin.sha256:
        raise StudioError(
            f"The model file {file} has changed since it was added; look at it, then add it again "
            f"{ANEW.format(file)}."
        )
    return _family_in(file, code)


def _read(file: Path) -> bytes:
    if file.suffix.lower() != ".py":
        raise StudioError(f"{file} is no Python file; name a file that ends in .py.")
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise StudioError(f"There is no file {file}; check the path.") from None
    except OSError as error:
        raise StudioError(f"Could not read {file}: {error.strerror}.") from None


def _hash(code: bytes) -> str:
    return hashlib.sha256(code).hexdigest()


def _family_in(file: Path, code: bytes) -> "type[Model]":
    """Run a file's code, once for each version of it, and return the one model in it."""
    key = _hash(code)
    with _one_by_one:
        if key not in _families:
            module = ModuleType(f"{MODULE}{key[:16]}")
            module.__file__ = str(file)
            sys.modules[module.__name__] = module  # where pydantic looks up annotations
            try:
                _run(module, file, code)
                _families[key] = checked(_only(module, file), str(file))
            except StudioError:
                del sys.modules[module.__name__]
                raise
        return _families[key]


def _run(module: ModuleType, file: Path, code: bytes) -> None:
    try:
        exec(compile(code, str(file), "exec"), vars(module))
    except SyntaxError as error:
        raise StudioError(
            f"{file} is no Python that can be run: {error.msg} in line {error.lineno}; mend it."
        ) from None
    except (Exception, SystemExit) as error:
        lines = [f.lineno for f in extract_tb(error.__traceback__) if f.filename == str(file)]
        where = f" in line {lines[-1]}" if lines else ""
        raise StudioError(f"{file} cannot be run: {_told(error)}{where}; mend it.") from None


def _told(error: BaseException) -> str:
    text = " ".join(str(error).split()).rstrip(".")
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _only(module: ModuleType, file: Path) -> "type[Model]":
    """Return the one class of a module that is a model with a card."""
    from ar_studio.models.base import Model

    own = {
        found.__name__: found
        for found in vars(module).values()
        if isinstance(found, type) and found.__module__ == module.__name__
        if issubclass(found, Model)
    }
    named = {name: found for name, found in own.items() if "card" in vars(found)}
    if not own:
        raise StudioError(
            f"{file} holds no model: write a class that derives from "
            "ar_studio.models.AutoregressiveModel, with a card."
        )
    if not named:
        raise StudioError(f"The model {', '.join(own)} in {file} has no card; give it one.")
    if len(named) > 1:
        raise StudioError(
            f"{file} holds {len(named)} models, {' and '.join(named)}; give each a file of its own."
        )
    (found,) = named.values()
    return found


def checked(found: Any, where: str) -> "type[Model]":
    """Return a class that holds all that a model must.

    Raises
    ------
    StudioError
        Naming what is missing.
    """
    from ar_studio.models.base import Model

    if not (isinstance(found, type) and issubclass(found, Model)):
        raise StudioError(f"{found!r} in {where} is no model: derive it from ar_studio's Model.")
    name = found.__name__
    if not isinstance(getattr(found, "card", None), Card):
        raise StudioError(f"The card of {name} in {where} is no Card of ar_studio.cards.")
    if not re.fullmatch(r"\w[\w+.-]*", found.card.name) or found.card.name.endswith(".py"):
        raise StudioError(
            f"The card of {name} in {where} calls it {found.card.name!r}; a name is of letters, "
            "digits, -, + and _ only."
        )
    config = getattr(found, "Config", None)
    if not (isinstance(config, type) and issubclass(config, Settings)):
        raise StudioError(f"{name} in {where} has no Config, a class that derives from Settings.")
    if missing := sorted(found.__abstractmethods__):
        raise StudioError(f"{name} in {where} lacks {', '.join(missing)}; write what is missing.")
    if inspect.isfunction(inspect.getattr_static(found, "parameter_count")):
        raise StudioError(
            f"parameter_count of {name} in {where} is asked before there is a model; make it a "
            "@staticmethod of the space and the config."
        )
    return found


def _described(found: "type[Model]", origin: Origin) -> Entry:
    try:
        return Entry.of(found, origin)
    except Exception as error:  # of any kind, since the settings are anybody's
        raise StudioError(
            f"The settings in {origin.file} cannot be described: {_told(error)}; mend its Config."
        ) from None


# Packages


@cache
def _points() -> Mapping[str, EntryPoint]:
    found = {point.name: point for point in entry_points(group=GROUP)}
    return {name: found[name] for name in sorted(found.keys() - index.shipped().keys())}


def _meet(point: EntryPoint) -> "type[Model]":
    """Load the model of a package."""
    package = _package(point)
    if point.value not in _families:
        try:
            found = point.load()
        except (Exception, SystemExit) as error:
            raise StudioError(
                f"The model {point.name!r} of the package {package} cannot be loaded: "
                f"{_told(error)}; mend the package, or uninstall it."
            ) from None
        _families[point.value] = checked(found, f"the package {package}")
    family = _families[point.value]
    if family.card.name != point.name:
        raise StudioError(
            f"The package {package} calls a model {point.name!r} whose card calls it "
            f"{family.card.name!r}; mend the package."
        )
    file = Path(inspect.getfile(family))
    origin = Origin(file=str(file), sha256=_hash(file.read_bytes()), package=package)
    entry = _described(family, origin)
    if entry != known().get(point.name):
        with suppress(StudioError):  # a folder that may not be written to only costs its card
            _remember(entry)
    return family


def _package(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.module
