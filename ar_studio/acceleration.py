"""GPU support: a CUDA build of PyTorch in the user's folder, put before the one installed.

Which wheels those are, and their checksums, a built program lists; elsewhere pip is asked. They
are fetched, checked, unpacked and renamed into place at once, and nothing in them runs. At the
next start `activate` puts the folder first on Python's path if it fits this program and machine.
"""

from __future__ import annotations

import ctypes
import json
import logging
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Generator, Iterator
from dataclasses import asdict, dataclass
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ar_studio import places
from ar_studio.errors import StudioError
from ar_studio.system import user_folder

if TYPE_CHECKING:
    from ar_studio.wheels import Installing, Wheel

LOGGER = logging.getLogger("ar_studio")
MARK = "gpu.json"  # in the folder: what it fits
LIST = "gpu-wheels.json"  # in a built program's resources: what to install
OURS = re.compile(r"(torch|nvidia_.+|cuda_.+)-")  # what else torch needs, the program has
WINDOWS_INDEX = "https://download.pytorch.org/whl/cu130"  # PyPI has CPU builds for Windows
DRIVERS = {12: "525", 13: "580"}  # the oldest NVIDIA driver for a CUDA version


@dataclass(frozen=True)
class Mark:
    """What GPU support was made for; it serves no other PyTorch, Python or system."""

    torch: str
    python: str
    platform: str


@dataclass(frozen=True)
class Status:
    """What this machine and program have; CUDA versions are numbers as `13.0`."""

    torch: str  # "" if it cannot be imported
    cuda: str | None  # of PyTorch's build
    usable: tuple[str, ...]  # GPUs that PyTorch computes on
    driver: str | None  # the newest CUDA that the NVIDIA driver knows
    gpus: tuple[str, ...]  # as the driver names them
    installed: bool
    removable: bool  # installed, or left by what was stopped


def gpu_folder() -> Path:
    """Return where GPU support is installed: `gpu` in the user's folder."""
    return user_folder() / "gpu"


def activate() -> None:
    """Put installed GPU support before the program's own PyTorch; call it before the import.

    What does not fit this program and machine is ignored, with a sentence in the log.
    """
    try:
        folder = gpu_folder()
    except StudioError:  # a user without a home has none
        return
    if not os.path.exists(folder / MARK):  # who may not look there goes without, too
        return
    if problem := _problem(folder):
        LOGGER.warning("The GPU support in %s is not used: %s.", folder, problem)
    elif str(folder) not in sys.path:
        sys.path.insert(0, str(folder))


def status() -> Status:
    """Return what there is. Imports torch."""
    driver, gpus = _driver()
    try:
        import torch

        from ar_studio.system import devices

        build, cuda = torch.__version__, torch.version.cuda
        usable = tuple(device.title for device in devices()[1:])
    except (ImportError, OSError, RuntimeError):
        build, cuda, usable = "", None, ()
    installed = places.is_file(gpu_folder() / MARK)
    return Status(build, cuda, usable, driver, gpus, installed, bool(_left()))


def explain(found: Status) -> list[str]:
    """Return sentences that say what there is, and what a CUDA build of PyTorch needs."""
    if found.usable:
        return [f"PyTorch {found.torch} computes on {', '.join(found.usable)}."]
    if sys.platform == "darwin":
        return ["CUDA builds of PyTorch are for Linux and Windows; on Macs none is needed."]
    said = [f"PyTorch {found.torch} computes on the processor."]
    if not found.torch:
        said = ["PyTorch cannot be loaded; if GPU support was just installed, remove it."]
    need = 13 if _numbers(_torch()) >= (2, 11) else 12
    if found.driver is None:
        said.append(
            "No NVIDIA driver was found: this machine has no NVIDIA GPU, or its driver is not "
            "installed. Without it GPU support would not be used."
        )
    elif _numbers(found.driver) < (need,):
        said.append(f"The NVIDIA driver is too old: it knows CUDA {found.driver}, not {need}.")
    elif not found.gpus:
        said.append("There is an NVIDIA driver, but it finds no GPU.")
    else:
        said.append(f"The NVIDIA driver finds {', '.join(found.gpus)}.")
    if found.cuda is not None and found.gpus:
        said.append(f"PyTorch's build for CUDA {found.cuda} cannot use it; update the driver.")
    elif found.installed and found.cuda is None:
        said.append("GPU support is installed but not in use; it is tried at each start.")
    elif found.cuda is None:
        said.append("This PyTorch is built for the processor only.")
    turing = " of 2018 or newer (GeForce 16 or 20 series)" if need == 13 else ""
    return [
        *said,
        f"A CUDA build of PyTorch {_torch()} needs an NVIDIA GPU{turing}, NVIDIA's driver "
        f"{DRIVERS[need]} or newer, some 3 GB to download and 4 GB on the disk.",
    ]


def pip_command() -> str:
    """Return the line to type that puts a CUDA build into this Python; "" in a built program."""
    if getattr(sys, "frozen", False):
        return ""
    index = f"--index-url {WINDOWS_INDEX} " if sys.platform == "win32" else ""
    return f'"{sys.executable}" -m pip install {index}"{_requirement()}"'


def install(source: Path | None = None) -> Generator[Installing, None, None]:
    """Install GPU support for this program into the user's folder, for the next start.

    Parameters
    ----------
    source
        A folder that holds the wheels; the network unless given. A download that was stopped goes
        on with the files it lacks.

    Raises
    ------
    StudioError
        If there is no such build for this program, the network, a file or the disk fails, or GPU
        support is there already.
    """
    from ar_studio import wheels

    if places.is_file(gpu_folder() / MARK):
        raise StudioError("GPU support is installed already; remove it first to install it anew.")
    if source is not None and not places.is_folder(source):
        raise StudioError(f"There is no folder {source}; name the one that holds the wheels.")
    try:
        wanted = yield from needed(source)
        downloads = user_folder() / "gpu-download"
        paths = yield from wheels.fetch(wanted, downloads)
        yield from _put_in_place(paths)
        shutil.rmtree(downloads, ignore_errors=True)
    except OSError as error:
        raise StudioError(
            f"GPU support could not be installed in {user_folder()}: {error.strerror or error}; "
            "free some space there or change its permissions, then try again."
        ) from None


def download(folder: Path) -> Generator[Installing, None, None]:
    """Put the wheels into a folder, a USB stick say, from which others of this program install.

    Raises
    ------
    StudioError
        If there is no such build for this program, or the network or the disk fails.
    """
    from ar_studio import wheels

    try:
        wanted = yield from needed()
        for path in (yield from wheels.fetch(wanted, folder, unpacked=1)):
            if path.parent != folder:  # pip's source may be a folder of this machine
                folder.mkdir(exist_ok=True)
                shutil.copyfile(path, folder / path.name)
    except OSError as error:
        raise StudioError(
            f"The wheels could not be written to {folder}: {error.strerror or error}; choose "
            "another folder."
        ) from None


def remove() -> None:
    """Remove GPU support and what an unfinished installation left; PyTorch in use stays loaded.

    Raises
    ------
    StudioError
        If there is nothing to remove.
    """
    if not (left := _left()):
        raise StudioError("There is no GPU support to remove.")
    # The mark first: Windows keeps libraries in use, which go with the next installation.
    (gpu_folder() / MARK).unlink(missing_ok=True)
    for folder in left:
        shutil.rmtree(folder, ignore_errors=True)


def _left() -> list[Path]:
    home = user_folder()
    folders = [gpu_folder(), home / "gpu-download", *home.glob("gpu-unpacking-*")]
    return [folder for folder in folders if places.exists(folder)]


def needed(source: Path | None = None) -> Generator[Installing, None, list[Wheel]]:
    """Return the wheels of the CUDA build that is otherwise this program's PyTorch.

    Raises
    ------
    StudioError
        If there is none for this Python and system.
    """
    from ar_studio.wheels import Wheel

    listed = files("ar_studio.resources") / LIST
    if not listed.is_file():
        found = yield from _ask_pip(source)
    else:
        found = [Wheel(**entry) for entry in json.loads(listed.read_text(encoding="utf-8"))]
        if source is not None:
            found = [Wheel((source / w.name).resolve().as_uri(), w.sha256) for w in found]
        missing = [wheel.name for wheel in found if wheel.path and not wheel.path.is_file()]
        if missing:
            raise StudioError(
                f"{source} lacks {len(missing)} of {len(found)} files, among them {missing[0]}; "
                "with network, ar-studio gpu --download FOLDER fetches them."
            )
    found = [wheel for wheel in found if OURS.match(wheel.name)]
    if not any(re.match(r"nvidia_|torch-[^-]+\+cu", wheel.name) for wheel in found):
        raise StudioError(f"There is no CUDA build of PyTorch {_torch()} for this system.")
    return found


def _ask_pip(source: Path | None) -> Generator[Installing, None, list[Wheel]]:
    if getattr(sys, "frozen", False):
        raise StudioError("This program was built without GPU support; use another build of it.")
    if find_spec("pip") is None:
        raise StudioError("This Python has no pip; install it with: python -m ensurepip")
    from ar_studio.wheels import Installing, Wheel

    where = ["--index-url", WINDOWS_INDEX] if sys.platform == "win32" else []
    if source is not None:
        where = ["--no-index", "--find-links", str(source.resolve())]
    with tempfile.TemporaryDirectory() as folder:
        report, said = Path(folder, "report.json"), Path(folder, "said.txt")
        options = ["--dry-run", "--ignore-installed", "--only-binary=:all:", "--report", report]
        command = [sys.executable, "-m", "pip", "install", *options, *where, _requirement()]
        with said.open("wb") as output:
            flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
            process = subprocess.Popen(
                command, stdout=output, stderr=subprocess.STDOUT, creationflags=flags
            )
        try:
            while process.poll() is None:
                yield Installing("Asking pip which files are needed")
                time.sleep(0.1)
        finally:
            process.kill()
            process.wait()
        if process.returncode:
            lines = said.read_text(encoding="utf-8", errors="replace").splitlines()
            errors = [line for line in lines if line.startswith("ERROR: ")] or lines or ["?"]
            reason = errors[-1].removeprefix("ERROR: ").rstrip(".")
            where_else = "look at what the folder holds" if source else "check the network"
            raise StudioError(f"pip found no CUDA build ({reason}); {where_else}.")
        chosen = json.loads(report.read_text(encoding="utf-8"))["install"]
    infos = [entry["download_info"] for entry in chosen]
    return [Wheel(info["url"], info["archive_info"]["hashes"]["sha256"]) for info in infos]


def _put_in_place(paths: list[Path]) -> Iterator[Installing]:
    from ar_studio import wheels

    beside = Path(tempfile.mkdtemp(prefix="gpu-unpacking-", dir=user_folder()))
    try:
        yield from wheels.unpack(paths, beside)
        mark = Mark(_torch(), sys.implementation.cache_tag, sysconfig.get_platform())
        (beside / MARK).write_text(json.dumps(asdict(mark)), encoding="utf-8")
        if problem := _problem(beside, ask_driver=False):
            raise StudioError(f"These wheels do not fit this program: {problem}; fetch others.")
        shutil.rmtree(gpu_folder(), ignore_errors=True)  # what a removal had to leave
        beside.rename(gpu_folder())
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _problem(folder: Path, ask_driver: bool = True) -> str:
    """Return why a folder cannot serve this program here, "" if it can; runs nothing of it."""
    try:
        mark = Mark(**json.loads((folder / MARK).read_text(encoding="utf-8")))
        build = (folder / "torch" / "version.py").read_text(encoding="utf-8")
    except (OSError, ValueError, TypeError):
        return "it is incomplete"
    held = re.search(r"^__version__ = '([^'+]+)", build, re.MULTILINE)
    if mark.torch != _torch() or held is None or held[1] != mark.torch:
        return f"it is not of PyTorch {_torch() or 'of this program'}"
    if not re.search(r"^cuda\b[^=]*= '", build, re.MULTILINE):
        return "it is not a CUDA build"
    if (mark.python, mark.platform) != (sys.implementation.cache_tag, sysconfig.get_platform()):
        return "it is for another Python or system"
    return "there is no NVIDIA driver" if ask_driver and _library() is None else ""


def _torch() -> str:
    """Return the version of this program's PyTorch, without that of its build."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("torch").partition("+")[0]
    except PackageNotFoundError:
        return ""


def _requirement() -> str:
    return f"torch=={_torch()},!={_torch()}+cpu"


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", text)[:2])


def _library() -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return None


def _driver() -> tuple[str | None, tuple[str, ...]]:
    """Return the newest CUDA that the NVIDIA driver knows, and its GPUs by name."""
    library = _library()
    if library is None:
        return None, ()
    number, name, device = ctypes.c_int(), ctypes.create_string_buffer(256), ctypes.c_int()
    library.cuDriverGetVersion(ctypes.byref(number))
    known = f"{number.value // 1000}.{number.value % 1000 // 10}"
    if library.cuInit(0) or library.cuDeviceGetCount(ctypes.byref(number)):
        return known, ()
    names = []
    for index in range(number.value):
        library.cuDeviceGet(ctypes.byref(device), index)
        library.cuDeviceGetName(name, 256, device)
        names.append(name.value.decode(errors="replace"))
    return known, tuple(names)
