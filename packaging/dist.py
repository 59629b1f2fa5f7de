"""Builds what `make dist` leaves in dist/: a .deb, a portable .tar.xz, their bill and their sums.

It runs in an environment of its own, with the `dist` extra, on the oldest Linux to be served.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from importlib.metadata import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD, DIST = ROOT / "build", ROOT / "dist"
WORK, APP, TREE = BUILD / "pyinstaller", BUILD / "app" / "ar-studio", BUILD / "deb"
LINUX = ROOT / "packaging" / "linux"
TOOLS = {"dpkg-deb": "dpkg", "readelf": "binutils", "strip": "binutils", "xz": "xz-utils"}


def main() -> None:
    """Build everything, and say how long each phase took and how large the results are."""
    check_machine()
    os.chdir(ROOT)
    when = changed()
    os.environ["SOURCE_DATE_EPOCH"] = str(when)
    with phase("Installing this tree"):
        install()
    with phase("PyInstaller"):
        freeze()
    with phase("Stripping"):
        strip()
    with phase("Bill of materials"):
        DIST.mkdir(exist_ok=True)
        bill = write_bill()
    with phase(".deb"):
        package = make_package(date.fromtimestamp(when))
    with phase(".tar.xz"):
        archive = make_archive(when)
    write_sums([package, archive, bill])
    print(f"{'installed':44}{size_of(TREE / 'usr') / 1e6:8.1f} MB")
    for path in (package, archive, bill):
        print(f"{path.relative_to(ROOT)!s:44}{path.stat().st_size / 1e6:8.1f} MB")


def check_machine() -> None:
    """Stop with one sentence where a build cannot be."""
    if sys.platform != "linux":
        sys.exit("make dist builds on Linux; for Windows and macOS see packaging/.")
    if missing := sorted({TOOLS[tool] for tool in TOOLS if not shutil.which(tool)}):
        sys.exit(f"Tools are missing; install them with: sudo apt-get install {' '.join(missing)}")
    if "+cpu" not in metadata("torch")["Version"]:
        sys.exit(
            "This environment holds a CUDA build of PyTorch, which is too large to ship; remove "
            f"{sys.prefix} and run make dist where PyTorch's CPU build can be reached."
        )


def changed() -> int:
    """Return when the sources were last changed: builds of one commit carry one date."""
    command = ["git", "log", "-1", "--format=%ct"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return int(done.stdout or time.time())


def install() -> None:
    """Install the sources as a user's pip would, so that nothing but them is built."""
    shutil.rmtree(BUILD / "lib", ignore_errors=True)  # setuptools would ship what it finds there
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--force-reinstall", "."]
    subprocess.run(pip, check=True)


def freeze() -> None:
    """Have PyInstaller make the folder of the application."""
    spec = ROOT / "packaging" / "pyinstaller" / "ar-studio.spec"
    paths = ["--workpath", str(WORK), "--distpath", str(APP.parent)]
    # -P: without it the sources in this folder would be found before those that were installed.
    command = [sys.executable, "-P", "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    subprocess.run([*command, *paths, str(spec)], check=True)


def strip() -> None:
    """Take the symbols from torch and Python: only debuggers read them, a sixth of the size."""
    inside = APP / "_internal"
    folders = [inside / "torch", inside / f"python3.{sys.version_info.minor}"]
    found = [path for folder in folders for path in folder.rglob("*.so*")]
    for path in [*found, *inside.glob("libpython*.so*")]:
        if not path.is_symlink():
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)


def write_bill() -> Path:
    """Write the bill of materials and put the texts that belong to every copy into it."""
    import sbom

    path = DIST / f"{name()}.cdx.json"
    sbom.write(json.loads((WORK / "ar-studio" / "sources.json").read_text("utf-8")), path)
    for text in (ROOT / "LICENSE", WORK / "ar-studio" / "THIRD-PARTY.txt"):
        shutil.copyfile(text, APP / text.name)
    return path


def make_package(when: date) -> Path:
    """Lay out and pack the .deb."""
    sys.path.insert(0, str(LINUX))
    import debian

    shutil.rmtree(TREE, ignore_errors=True)
    debian.lay_out(TREE, APP, WORK / "ar-studio" / "icons", when)
    path = DIST / f"ar-studio_{version()}_amd64.deb"
    # Ten times faster than xz, and smaller by far than a package has to be.
    pack = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", str(TREE), str(path)]
    subprocess.run(pack, check=True, stdout=subprocess.DEVNULL)
    return path


def make_archive(when: int) -> Path:
    """Pack the application as it is, with a note on how to start it."""
    import debian

    values = {
        "VERSION": version(),
        "GLIBC": debian.glibc(APP),
        "PACKAGES": " ".join(debian.qt_packages()),
    }
    readme = debian.fill(LINUX / "README.txt.in", values)
    (APP / "README.txt").write_text(readme, encoding="utf-8")
    path = DIST / f"{name()}-linux-x86_64.tar.xz"
    tar = ["tar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{when}"]
    tar += ["--transform", f"s,^ar-studio,{name()},", "-C", str(APP.parent), "-cf", "-", APP.name]
    with path.open("wb") as file, subprocess.Popen(tar, stdout=subprocess.PIPE) as writer:
        subprocess.run(["xz", "-T0"], stdin=writer.stdout, stdout=file, check=True)
    if writer.returncode:
        sys.exit("tar could not pack the application; see its message above.")
    return path


def write_sums(paths: list[Path]) -> None:
    """Write SHA256SUMS in the form that `sha256sum -c` reads."""
    lines = []
    for path in paths:
        with path.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    (DIST / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


@contextmanager
def phase(title: str) -> Iterator[None]:
    """Say what is being done, and how long it took."""
    began = time.monotonic()
    print(f"{datetime.now(UTC):%H:%M:%S} {title} …", flush=True)
    yield
    print(f"         {time.monotonic() - began:.0f} s", flush=True)


def version() -> str:
    return metadata("ar-studio")["Version"]


def name() -> str:
    return f"ar-studio-{version()}"


def size_of(folder: Path) -> int:
    """Return the bytes in a folder, links aside."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


if __name__ == "__main__":
    main()
