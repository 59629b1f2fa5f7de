"""What the built application does without: of what is collected, nothing here is used in it."""

import sys
from importlib.metadata import distribution
from pathlib import Path, PurePosixPath

# readline is GPL, which would make the whole program so; the rest serves compilers, downloads and
# scikit-learn, of which only the digits are used.
EXCLUDED_MODULES = [
    "IPython", "_curses", "aiohttp", "attrs", "curses", "joblib", "matplotlib", "multidict",
    "narwhals", "networkx", "nis", "pandas", "propcache", "pytest", "readline", "scipy",
    "setuptools", "sklearn", "sqlite3", "threadpoolctl", "tkinter", "torch.utils.tensorboard",
    "yarl",
]  # fmt: skip

# torch reads some of its own sources when it is imported; the others would only add 50 MB.
READ_SOURCES = (
    "*config*.py",
    "torch/functional.py",
    "torch/nn/functional.py",
    "torch/nn/modules/*.py",
)

LEFT_OUT = (
    "PySide6/Qt/plugins/egldeviceintegrations/*",
    "PySide6/Qt/plugins/generic/*",
    "PySide6/Qt/plugins/networkinformation/*",
    "PySide6/Qt/plugins/platforms/libqeglfs.so",
    "PySide6/Qt/plugins/platforms/libqlinuxfb.so",
    "PySide6/Qt/plugins/platforms/libqminimalegl.so",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay.so",
    "PySide6/Qt/plugins/tls/*",
    "PySide6/Qt/translations/*",
    "torch/lib/libaoti_custom_ops.so",
    "torch/lib/libbackend_with_compiler.so",
    "torch/lib/libjitbackend_test.so",
    "torch/lib/libtorchbind_test.so",
)

# Without it torch cannot be imported; the rest of torch/bin are its own tests and compilers.
SHARED_MEMORY = "torch/bin/torch_shm_manager"

# Of Linux's own libraries, those that Python's modules load. All others are Qt's: the package
# depends on them, and copies from another release would stand in the way of fonts and drivers.
PYTHONS = ("libpython", "libbz2.", "libcrypt.", "libcrypto.", "libexpat.", "libffi.", "liblzma.",
           "libssl.", "libuuid.")  # fmt: skip


def digits() -> list[tuple[str, str]]:
    """Return the one file of scikit-learn that is used, and its folder in the application."""
    folder = "sklearn/datasets/data"
    path = distribution("scikit-learn").locate_file(f"{folder}/digits.csv.gz")
    return [(str(path), folder)]


def is_kept(name: str, source: str) -> bool:
    """Return whether a collected file belongs in the application.

    Parameters
    ----------
    name
        Where it would lie in the application.
    source
        Where it was found; for a link inside the application, its target there.
    """
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_relative_to("torch/test"):
        return False
    if path.is_relative_to("torch/bin"):
        return path.match(SHARED_MEMORY) or path.match(f"{SHARED_MEMORY}.exe")
    if path.is_relative_to("torch") and path.suffix == ".py":
        return any(path.match(pattern) for pattern in READ_SOURCES)
    if any(path.match(pattern) for pattern in LEFT_OUT):
        return False
    return not is_system_library(source) or path.name.startswith(PYTHONS)


def is_system_library(source: str) -> bool:
    """Return whether a file is one of Linux's own shared libraries."""
    folders = ("lib", "lib64", "x86_64-linux-gnu", "aarch64-linux-gnu")
    path = Path(source)
    return (
        sys.platform == "linux"
        and ".so" in path.name
        and path.parts[1:2] in (("lib",), ("lib64",), ("usr",))
        and path.parent.name in folders
    )
