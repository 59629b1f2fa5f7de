"""The machine: Qt's system libraries, the display, the devices, the user's folder.

The set-up script runs this module with a bare Python, before anything is installed, and the
window asks it before Qt is imported (Qt aborts the process where a library is missing). So only
the standard library is imported at module level.
"""

import ctypes
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from ar_studio import errors, places
from ar_studio.errors import StudioError
from ar_studio.figures import memory

Session = Literal["none", "x11", "wayland"]


@dataclass(frozen=True)
class Library:
    """A system library that Qt needs, and the Debian package that holds it."""

    name: str
    package: str


@dataclass(frozen=True)
class Device:
    """A processor that torch can use; memory in bytes."""

    name: str
    title: str
    memory_total: int
    memory_free: int


FONT = Library("a font", "fonts-dejavu-core")

# Every Widgets program needs these, the offscreen platform included.
COMMON = (
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libX11.so.6", "libx11-6"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libzstd.so.1", "libzstd1"),
    Library("libz.so.1", "zlib1g"),
)

PLATFORM: dict[Session, tuple[Library, ...]] = {
    "none": (),
    "x11": (
        Library("libxcb-cursor.so.0", "libxcb-cursor0"),
        Library("libxcb-icccm.so.4", "libxcb-icccm4"),
        Library("libxcb-image.so.0", "libxcb-image0"),
        Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
        Library("libxcb-randr.so.0", "libxcb-randr0"),
        Library("libxcb-render-util.so.0", "libxcb-render-util0"),
        Library("libxcb-render.so.0", "libxcb-render0"),
        Library("libxcb-shape.so.0", "libxcb-shape0"),
        Library("libxcb-shm.so.0", "libxcb-shm0"),
        Library("libxcb-sync.so.1", "libxcb-sync1"),
        Library("libxcb-util.so.1", "libxcb-util1"),
        Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
        Library("libxcb-xkb.so.1", "libxcb-xkb1"),
        Library("libxcb.so.1", "libxcb1"),
        Library("libX11-xcb.so.1", "libx11-xcb1"),
        Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ),
    "wayland": (
        Library("libwayland-client.so.0", "libwayland-client0"),
        Library("libwayland-cursor.so.0", "libwayland-cursor0"),
    ),
}


REPORTED = {
    "PySide6": "PySide6-Essentials",
    "torch": "torch",
    "pyqtgraph": "pyqtgraph",
    "numpy": "numpy",
}


def user_folder() -> Path:
    """Return the folder of the user's settings, data and runs: `AR_STUDIO_HOME`, or the system's.

    The folder need not exist.

    Raises
    ------
    StudioError
        If the user has no home folder, as in a container without an entry for this number.
    """
    if home := os.environ.get("AR_STUDIO_HOME"):
        return places.named(home)
    from platformdirs import user_data_path

    with suppress(RuntimeError):
        found = user_data_path("ar-studio", appauthor=False)
        if found.is_absolute():
            return found
    raise StudioError(
        "This user has no home folder to keep settings, data and runs in; name a folder for them "
        "in the variable AR_STUDIO_HOME."
    )


def data_folder() -> Path:
    """Return the folder of the data sets: `AR_STUDIO_DATA`, or `data` in the user's folder."""
    if folder := os.environ.get("AR_STUDIO_DATA"):
        return places.named(folder)
    return download_folder()


def download_folder() -> Path:
    """Return where downloaded data sets are kept: `data` in the user's folder."""
    return user_folder() / "data"


def runs_folder() -> Path:
    """Return the folder where the window keeps its runs."""
    return user_folder() / "runs"


def sessions() -> list[Session]:
    """Return the display systems a window could appear on, none of them on Linux without one."""
    wanted = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    found: list[Session] = []
    if os.environ.get("WAYLAND_DISPLAY") and wanted in ("", "wayland"):
        found.append("wayland")
    if os.environ.get("DISPLAY") and wanted in ("", "xcb"):
        found.append("x11")
    return found


def has_display() -> bool:
    """Return whether a window would be seen; always true outside Linux."""
    wanted = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if wanted in ("offscreen", "minimal", "minimalegl"):
        return False
    if wanted in ("vnc", "eglfs", "linuxfb", "vkkhrdisplay"):
        return True
    return not sys.platform.startswith("linux") or bool(sessions())


def missing_libraries() -> list[Library]:
    """Return the system libraries that Qt needs in this session and that cannot be loaded.

    Empty outside Linux, where Qt's packages bring all they need. Where X11 and Wayland are both
    there, Qt tries one after the other, so one complete set is enough.
    """
    if not sys.platform.startswith("linux"):
        return []
    missing = [library for library in COMMON if not _loads(library.name)]
    if not _has_font():
        missing.append(FONT)
    choices = [
        [library for library in PLATFORM[session] if not _loads(library.name)]
        for session in sessions() or ["none"]
    ]
    return missing + min(choices, key=len)


def packages(missing: Iterable[Library]) -> list[str]:
    """Return the Debian packages of libraries, under the names this release has for them."""
    return sorted({_debian_name(library.package) for library in missing})


def install_line(missing: Iterable[Library]) -> str:
    """Return the one line to type that installs the missing libraries on this system."""
    missing = list(missing)
    if shutil.which("apt-get"):
        return "sudo apt-get install " + " ".join(packages(missing))
    if shutil.which("dnf"):
        # Fedora finds a package by the library it provides.
        bits = "()(64bit)" if sys.maxsize > 2**32 else ""
        wanted = [
            "dejavu-sans-fonts" if library == FONT else f"'{library.name}{bits}'"
            for library in missing
        ]
        return "sudo dnf install " + " ".join(wanted)
    names = ", ".join(library.name for library in missing)
    return f"Install {names} with your system's package manager."


def devices() -> list[Device]:
    """Return the devices torch can use, the CPU first. Imports torch."""
    import psutil
    import torch

    main = psutil.virtual_memory()
    found = [Device("cpu", cpu_model(), main.total, main.available)]
    for index in range(torch.cuda.device_count()):
        free, total = torch.cuda.mem_get_info(index)
        found.append(Device(f"cuda:{index}", torch.cuda.get_device_name(index), total, free))
    if torch.backends.mps.is_available():
        total = torch.mps.recommended_max_memory()
        free = max(0, total - torch.mps.driver_allocated_memory())
        found.append(Device("mps", f"{cpu_model()} GPU", total, free))
    return found


def hardware(device: str) -> str:
    """Return what a torch device is, in words: the processor with its threads, or the GPU."""
    import torch

    title = next((found.title for found in devices() if found.name == device), device)
    threads = torch.get_num_threads()
    return f"{title}, {threads} thread{'s' * (threads > 1)}" if device == "cpu" else title


def choose_device(name: str | None = None) -> str:
    """Return the torch name of a device.

    Parameters
    ----------
    name
        `cpu`, `cuda`, `cuda:N` or `mps`; None or `auto` takes a GPU where there is one.

    Raises
    ------
    StudioError
        If the name is unknown or the machine has no such device.
    """
    found = [device.name for device in devices()]
    if name is None or name == "auto":
        return found[min(1, len(found) - 1)]
    wanted = name.strip().lower()
    if wanted == "cuda":
        wanted = "cuda:0"
    if wanted in found:
        return wanted
    kind, _, index = wanted.partition(":")
    there = ", ".join(found)
    if kind == "cuda" and (index.isdecimal() or index == ""):
        raise StudioError(f"torch finds no GPU {wanted!r} on this machine; choose one of {there}.")
    if wanted == "mps":
        raise StudioError(
            f"The device 'mps' needs a Mac with Apple silicon; choose one of {there}."
        )
    raise errors.unknown("device", name, {"cpu", "cuda", "mps", "auto"})


def memory_total() -> int:
    """Return the bytes of the machine's memory."""
    import psutil

    return psutil.virtual_memory().total


def process_size() -> int:
    """Return the bytes of memory that this process takes."""
    import psutil

    return psutil.Process().memory_info().rss


def give_back_memory() -> None:
    """Give back to the system what is free in every thread's part of glibc's heap.

    It else keeps what large tensors leave between small ones, for good: after an hour of looking
    at models that was several gigabytes. Other systems' heaps see to it themselves.
    """
    if platform.libc_ver()[0] == "glibc":
        ctypes.CDLL("libc.so.6").malloc_trim(0)


def report() -> str:
    """Return what a bug report needs to know about the program and the machine.

    Paths in the home folder start with `~`, so that the user's name is not given away. Imports
    torch where it is installed.
    """
    import psutil

    found = psutil.virtual_memory()
    gpus = [f"{d.title} ({d.name}), {memory(d.memory_total)}" for d in _gpus()]
    lines = {
        "AR Studio": _version("ar-studio"),
        "Python": f"{platform.python_version()} ({platform.python_implementation()})",
        "System": _system_name(),
        **{title: _version(name) for title, name in REPORTED.items()},
        "Processor": f"{cpu_model()}, {psutil.cpu_count(logical=False) or '?'} cores, "
        f"{psutil.cpu_count() or '?'} threads",
        "Memory": f"{memory(found.total)}, {memory(found.available)} free",
        "GPU": "; ".join(gpus) or "none that torch can use",
        "Display": ", ".join(sessions()) or ("native" if has_display() else "none"),
        "Data folder": _told(data_folder),
        "Runs folder": _told(runs_folder),
    }
    width = max(map(len, lines)) + 2
    return "\n".join(f"{title + ':':<{width}}{text}" for title, text in lines.items())


def cpu_model() -> str:
    """Return the processor's name as its maker writes it, where the system tells."""
    if sys.platform == "darwin":
        command = ["sysctl", "-n", "machdep.cpu.brand_string"]
        name = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
        return name or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()


def _gpus() -> list[Device]:
    if find_spec("torch") is None:
        return []
    try:
        return devices()[1:]
    except (ImportError, OSError, RuntimeError):
        # A broken torch or driver is what a report is written for.
        return []


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _has_font() -> bool:
    """Qt brings no font of its own; without one every text is blank."""
    folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
    if home := places.home():
        folders += [home / ".fonts", home / ".local/share/fonts"]
    endings = {".ttf", ".otf", ".ttc", ".pfb"}
    return any(
        Path(name).suffix.lower() in endings
        for folder in folders
        for _, _, names in os.walk(folder)
        for name in names
    )


def _debian_name(package: str) -> str:
    """Releases since 2024 rename libraries whose time stamps grew to 64 bits: `libglib2.0-0t64`."""
    if not package.startswith("libglib2.0") or not shutil.which("apt-cache"):
        return package
    renamed = package + "t64"
    known = subprocess.run(["apt-cache", "show", renamed], capture_output=True, check=False)
    return renamed if known.returncode == 0 and known.stdout else package


def _version(distribution: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(distribution)
    except PackageNotFoundError:
        return "not installed"


def _system_name() -> str:
    if sys.platform.startswith("linux"):
        try:
            name = platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
        except OSError:
            name = "Linux"
        return f"{name}, kernel {platform.release()}, {platform.machine()}"
    return f"{platform.platform()}, {platform.machine()}"


def _told(folder: Callable[[], Path]) -> str:
    """Return where a folder is, without the name of the user."""
    try:
        path, home = folder(), places.home()
    except StudioError:
        return "none, since this user has no home folder"
    if home is None or not path.is_relative_to(home):
        return str(path)
    return str(Path("~") / path.relative_to(home))
