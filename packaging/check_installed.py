"""Installs the package into a bare Debian, uses the program there as a student would, removes it.

python3 packaging/check_installed.py [DEB]     as root; pictures of the window go to build/check

It needs debootstrap, Xvfb and xdotool here, and nothing but the package there.
"""

import ctypes
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CHECK = ROOT / "build" / "check"
TOOLS = {
    "debootstrap": "debootstrap",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "import": "imagemagick",
}
SUITE, MIRROR = "bookworm", "http://deb.debian.org/debian"
BASE = ROOT / "build" / f"{SUITE}.tar"
DISPLAY, SCREEN = ":97", "1440x900x24"
HOME = "/home/student"
# What apt and dpkg keep for themselves, and folders that are not on the disk.
THEIRS = re.compile(
    r"/(proc|sys|dev|tmp|run)/|/var/(lib/(dpkg|apt|systemd)|cache|log)/|/etc/(ld\.so\.cache|\.pwd)"
)


def main() -> None:
    """Run all checks; the first that fails ends them with a sentence."""
    missing = sorted({TOOLS[tool] for tool in TOOLS if not shutil.which(tool)})
    if os.getuid() != 0 or missing:
        line = f"; install them with: apt-get install {' '.join(missing)}" if missing else ""
        sys.exit(f"A bare system is made by root and with tools{line}.")
    package = Path(sys.argv[1]) if len(sys.argv) > 1 else newest_package()
    if os.environ.get("AR_STUDIO_CHECK") != "apart":
        # Mounts of an own namespace end with it, whatever happens.
        apart = ["unshare", "--mount", "--propagation", "private", sys.executable, __file__]
        status = subprocess.run(
            [*apart, str(package)], env=os.environ | {"AR_STUDIO_CHECK": "apart"}, check=False
        ).returncode
        shutil.rmtree(CHECK / "root", ignore_errors=True)
        sys.exit(status)
    shutil.rmtree(CHECK, ignore_errors=True)
    CHECK.mkdir(parents=True)
    with display():
        check(Bare(CHECK / "root"), package)


def check(bare: "Bare", package: Path) -> None:
    """Install, use, remove; and compare the files before and after each."""
    bare.make()
    empty = bare.files()
    with step("installs with all it depends on"):
        bare.install(package)
    installed = bare.files()
    use_commands(bare)
    use_window(bare)
    with step("wrote nothing outside the user's home and /tmp"):
        expect_only_home(bare, installed)
    with step("leaves nothing behind but the user's runs"):
        bare.root_do("apt-get", "-qq", "purge", "-y", "ar-studio")
        left = [path for path in bare.files() if "ar-studio" in path and HOME not in path]
        expect(not left, f"these files are left: {left}")
        bare.root_do("apt-get", "-qq", "autoremove", "--purge", "-y")
        left = [path for path in bare.files() if path not in empty and HOME not in path]
        expect(not left, f"these files are left: {left}")
        expect(bare.own_runs() and bare.has("samples.png"), "the user's work is gone")


def use_commands(bare: "Bare") -> None:
    """Use the command line: version, demo, gallery, training, completion."""
    version = re.search(r'^version = "(.*)"', (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    assert version
    with step("says its version"):
        expect(bare.ask("--version") == f"AR Studio {version[1]}\n", "another version")
    with step("explains itself, also in a man page"):
        expect("complete" in bare.ask("--help"), "the help names no commands")
        expect((bare.root / "usr/share/man/man1/ar-studio.1.gz").is_file(), "no man page")
    for command in ("--help", "models", "datasets", "runs"):
        began = time.monotonic()
        bare.ask(command)
        print(f"    ar-studio {command} answers after {time.monotonic() - began:.2f} s")
    gallery = json.loads(bare.ask("gallery list --json"))
    with step(f"lists {len(gallery)} trained models"):
        expect(gallery, "the gallery is empty")
    with step("draws the first samples from the gallery"):
        bare.ask(f"sample {gallery[0]['folder']} -n 4 -o samples.png")
        expect(bare.has("samples.png"), "no picture")
    with step("trains an epoch on the embedded digits"):
        bare.ask("train --model made --data digits --epochs 1 --run runs/made")
        expect(bare.run("runs/made")["progress"]["epoch"] == 1, "no epoch was trained")
    with step("completes an image of which half is hidden"):
        complete_half(bare)
    with step("runs the demo, the window's picture included"):
        bare.ask("demo -o demo")
        for name in ("samples.png", "sampling.gif", "completion.png", "window.png"):
            expect(bare.has(f"demo/{name}"), f"no {name}")
        shutil.copy(bare.home / "demo" / "window.png", CHECK / "demo-window.png")


def complete_half(bare: "Bare") -> None:
    """Hide the lower half of a small picture and have it completed."""
    picture, mask = bare.home / "picture.png", bare.home / "mask.png"
    write_png(picture, [[16 * (x + y) for x in range(8)] for y in range(8)])
    write_png(mask, [[255 * (y < 4)] * 8 for y in range(8)])
    bare.ask("complete runs/made --image picture.png --mask mask.png -n 4 -o whole.png")
    expect(bare.has("whole.png"), "no picture")


def use_window(bare: "Bare") -> None:
    """Open the window and work in it by keyboard: look, sample, complete, train, quit."""
    began = time.monotonic()
    program = bare.start("ar-studio")
    window = Window(program)
    print(f"    the window is on the screen after {time.monotonic() - began:.2f} s")
    with step("opens its window, in which a trained model draws"):
        window.settle("1-gallery")
    with step("samples from the gallery in the window"):
        window.keys("ctrl+4", "Return")
        window.settle("2-sampling")
    with step("completes a masked image in the window"):
        window.keys("ctrl+4", "Tab", "Tab", "space")
        window.settle("3-masked")
        window.keys("space")
        window.settle("4-completed")
    with step("trains an epoch in the window"):
        window.keys("F5")
        until(lambda: any(run["progress"]["epoch"] for run in bare.own_runs()), "no epoch", 600)
        window.keys("shift+F5")
        until(lambda: all(run["status"] != "training" for run in bare.own_runs()), "no stop", 120)
        window.settle("5-trained")
    with step("quits"):
        window.close()
        expect(program.wait(60) == 0, f"it ended with {program.returncode}")
    with step("found no errors worth a line in its log"):
        log = bare.home / ".local/share/ar-studio/log.txt"
        expect(log.is_file() and not log.read_text(), f"there are errors in {log}")


class Bare:
    """A bare Debian in a folder, with a student in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = root / HOME[1:]

    def make(self) -> None:
        """Make it: no Python, no X, nothing but what every Debian has."""
        with step(f"a bare {SUITE} without Python is made"):
            if not BASE.is_file():
                make_base(self.root)
            self.root.mkdir(exist_ok=True)
            subprocess.run(["tar", "-xpf", str(BASE), "-C", str(self.root)], check=True)
            subprocess.run(["mount", "-t", "proc", "proc", str(self.root / "proc")], check=True)
            subprocess.run(["mount", "--rbind", "/dev", str(self.root / "dev")], check=True)
            shutil.copy("/etc/resolv.conf", self.root / "etc" / "resolv.conf")
            self.root_do("useradd", "--create-home", "--shell", "/bin/sh", "student")
            expect(not list(self.root.glob("usr/bin/python*")), "there is a Python")

    def install(self, package: Path) -> None:
        shutil.copy(package, self.root / "tmp" / "ar-studio.deb")
        self.root_do("apt-get", "-qq", "update")
        self.root_do(
            "apt-get", "-qq", "install", "-y", "--no-install-recommends", "/tmp/ar-studio.deb"
        )
        expect(not list(self.root.glob("usr/bin/python*")), "it brought a Python")

    def root_do(self, *command: str) -> None:
        """Do something as root."""
        done = subprocess.run(
            ["chroot", str(self.root), *command],
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        expect(done.returncode == 0, f"{' '.join(command)}: {done.stdout[-2000:]}")

    def start(self, *command: str) -> subprocess.Popen[str]:
        """Start something as the student, in the student's home."""
        enter = ["/usr/sbin/chroot", "--userspec=student:student", str(self.root), "/bin/sh", "-c"]
        return subprocess.Popen(
            [*enter, 'cd && exec "$@"', "sh", *command],
            env={"PATH": "/usr/bin:/bin", "HOME": HOME, "LANG": "C.UTF-8", "DISPLAY": DISPLAY},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def ask(self, line: str) -> str:
        """Run one command of the program as the student and return what it prints."""
        program = self.start("ar-studio", *line.split())
        out, err = program.communicate(timeout=600)
        expect(program.returncode == 0, f"ar-studio {line}: {err[-2000:]}")
        return out

    def has(self, name: str) -> bool:
        path = self.home / name
        return path.is_file() and path.stat().st_size > 100

    def run(self, name: str) -> dict:
        return json.loads((self.home / name / "run.json").read_text())

    def own_runs(self) -> list[dict]:
        """Return the records of the runs that were made in the window."""
        folder = self.home / ".local/share/ar-studio/runs"
        return [json.loads(path.read_text()) for path in folder.glob("*/run.json")]

    def files(self) -> dict[str, tuple[int, int]]:
        """Return size and time of every file on the disk, those of apt and dpkg left out."""
        found = {}
        for folder, _, names in os.walk(self.root):
            for name in names:
                path = Path(folder, name)
                inside = f"/{path.relative_to(self.root)}"
                if not THEIRS.match(inside):
                    about = path.lstat()
                    found[inside] = (about.st_size, about.st_mtime_ns)
        return found


def make_base(folder: Path) -> None:
    """Keep a bare Debian in an archive: the next check unpacks it in seconds."""
    log = CHECK / "debootstrap.log"
    with log.open("w") as file:
        make = ["debootstrap", "--variant=minbase", SUITE, str(folder), MIRROR]
        done = subprocess.run(make, stdout=file, stderr=file, check=False)
    expect(done.returncode == 0, f"see {log}")
    subprocess.run(["tar", "-cpf", str(BASE), "-C", str(folder), "."], check=True)
    shutil.rmtree(folder)


class Window:
    """The program's window on the screen, and the keys typed into it."""

    def __init__(self, program: subprocess.Popen[str]) -> None:
        found = ""
        for _ in range(600):
            expect(program.poll() is None, f"it ended with {program.returncode}")
            found = xdotool("search", "--onlyvisible", "--name", "^AR Studio$")
            if found:
                break
            time.sleep(0.05)
        expect(found, "no window came within half a minute")
        self.id = found.split()[0]
        self.seen = b""
        xdotool("windowfocus", self.id)

    def keys(self, *keys: str) -> None:
        xdotool("key", "--clearmodifiers", "--delay", "80", *keys)

    def settle(self, name: str) -> None:
        """Wait until the screen shows something new and stays so; the picture of it is kept."""
        picture = CHECK / f"{name}.png"
        new = b""

        def still() -> bool:
            nonlocal new
            grab = ["import", "-display", DISPLAY, "-window", "root", "+set", "date:create"]
            subprocess.run(
                [*grab, "-define", "png:exclude-chunks=date,time", str(picture)], check=True
            )
            before, new = new, picture.read_bytes()
            return before == new != self.seen

        until(still, f"the window does not get to {picture}", 120, every=2)
        self.seen = new

    def close(self) -> None:
        """Ask the window to close, as a click on its cross does."""
        x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        connection = ctypes.c_void_p(x.XOpenDisplay(DISPLAY.encode()))

        def atom(name: bytes) -> int:
            return x.XInternAtom(connection, name, False)

        class Message(ctypes.Structure):
            _fields_ = [
                ("type", ctypes.c_int),
                ("serial", ctypes.c_ulong),
                ("sent", ctypes.c_int),
                ("display", ctypes.c_void_p),
                ("window", ctypes.c_ulong),
                ("kind", ctypes.c_ulong),
                ("format", ctypes.c_int),
                ("data", ctypes.c_long * 5),
                ("rest", ctypes.c_long * 24),
            ]

        message = Message(type=33, window=int(self.id), kind=atom(b"WM_PROTOCOLS"), format=32)
        message.data[0] = atom(b"WM_DELETE_WINDOW")
        x.XSendEvent(connection, ctypes.c_ulong(int(self.id)), False, 0, ctypes.byref(message))
        x.XCloseDisplay(connection)


def xdotool(*arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments],
        env=os.environ | {"DISPLAY": DISPLAY},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip()


def write_png(path: Path, rows: list[list[int]]) -> None:
    """Write a grey picture by way of a PGM, which needs no library here."""
    head = f"P5 {len(rows[0])} {len(rows)} 255\n".encode()
    pgm = path.with_suffix(".pgm")
    pgm.write_bytes(head + b"".join(map(bytes, rows)))
    subprocess.run(["convert", str(pgm), str(path)], check=True)


def newest_package() -> Path:
    found = sorted((ROOT / "dist").glob("*.deb"), key=lambda path: path.stat().st_mtime)
    return found[-1] if found else sys.exit("There is no package in dist/; type: make dist")


def expect_only_home(bare: Bare, before: dict[str, tuple[int, int]]) -> None:
    after = bare.files()
    changed = [path for path in after if after[path] != before.get(path)]
    changed += [path for path in before if path not in after]
    elsewhere = [path for path in changed if not path.startswith(f"{HOME}/")]
    expect(not elsewhere, f"these files changed: {elsewhere}")


@contextmanager
def display() -> Iterator[None]:
    """Show a screen to those in the bare system too: its socket is in no file system."""
    server = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", SCREEN, "-nolisten", "tcp"], stderr=subprocess.DEVNULL
    )
    try:
        until(lambda: xdotool("getdisplaygeometry") != "", "no screen came")
        yield
    finally:
        server.terminate()


def until(
    condition: Callable[[], bool], otherwise: str, seconds: float = 60, every: float = 0.1
) -> None:
    """Wait for a state."""
    end = time.monotonic() + seconds
    while not condition():
        expect(time.monotonic() < end, otherwise)
        time.sleep(every)


@contextmanager
def step(title: str) -> Iterator[None]:
    began = time.monotonic()
    yield
    print(f"ok  {title} ({time.monotonic() - began:.1f} s)", flush=True)


def expect(true: object, otherwise: str) -> None:
    if not true:
        sys.exit(f"FAILED: {otherwise}")


if __name__ == "__main__":
    main()
