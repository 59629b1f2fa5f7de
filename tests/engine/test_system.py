"""The machine: libraries, display, devices, folders and the report."""

import subprocess
import sys
from pathlib import Path

import pytest

from ar_studio import system
from ar_studio.errors import StudioError
from ar_studio.system import Device, Library

ROOT = Path(__file__).resolve().parents[2]
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")


@pytest.fixture
def session(monkeypatch):
    """Return a function that sets the display variables to exactly these."""

    def set_session(**variables):
        for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

    return set_session


@pytest.fixture
def lacking(monkeypatch):
    """Return a function that makes exactly these libraries impossible to load."""

    def lack(*names):
        monkeypatch.setattr(system, "_loads", lambda name: name not in names)
        monkeypatch.setattr(system, "_has_font", lambda: True)

    return lack


@pytest.fixture
def commands(monkeypatch):
    """Return a function that says which commands the machine has."""

    def have(*names):
        monkeypatch.setattr(system.shutil, "which", lambda name: name if name in names else None)

    return have


def test_a_bare_python_can_import_it_from_the_source_tree():
    code = "import sys, ar_studio.system; print('torch' in sys.modules, 'PySide6' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["False", "False"], done.stderr


def test_a_library_that_does_not_exist_does_not_load():
    assert not system._loads("libno-such-thing.so.9")


@linux
def test_this_machine_has_what_the_gui_tests_need(session):
    session(QT_QPA_PLATFORM="offscreen")
    assert system.missing_libraries() == []


@linux
@pytest.mark.parametrize(
    ("variables", "lost", "found"),
    [
        ({}, "libGL.so.1", ["libgl1"]),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "libxcb-cursor.so.0", []),
        ({"DISPLAY": ":0"}, "libxcb-cursor.so.0", ["libxcb-cursor0"]),
        ({"DISPLAY": ":0"}, "libwayland-client.so.0", []),
        ({"WAYLAND_DISPLAY": "w"}, "libwayland-client.so.0", ["libwayland-client0"]),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "libwayland-client.so.0", []),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "libxcb-cursor.so.0", []),
        (
            {"WAYLAND_DISPLAY": "w", "DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"},
            "libxcb-cursor.so.0",
            ["libxcb-cursor0"],
        ),
    ],
)
def test_missing_libraries_follow_the_session(session, lacking, variables, lost, found):
    session(**variables)
    lacking(lost)
    assert [library.package for library in system.missing_libraries()] == found


@linux
def test_a_machine_without_fonts_is_told(session, monkeypatch):
    session()
    monkeypatch.setattr(system, "_loads", lambda name: True)
    monkeypatch.setattr(system, "_has_font", lambda: False)
    assert system.missing_libraries() == [system.FONT]


def test_no_library_is_missed_outside_linux(monkeypatch, lacking):
    lacking("libGL.so.1")
    monkeypatch.setattr(system.sys, "platform", "darwin")
    assert system.missing_libraries() == []


MISSING = [Library("libGL.so.1", "libgl1"), Library("libglib-2.0.so.0", "libglib2.0-0")]


@pytest.mark.parametrize(("release", "glib"), [(1, "libglib2.0-0"), (0, "libglib2.0-0t64")])
def test_the_apt_line_uses_the_names_of_the_release(commands, monkeypatch, release, glib):
    commands("apt-get", "apt-cache", "dnf")
    answer = subprocess.CompletedProcess([], release, stdout=b"Package: libglib2.0-0t64")
    monkeypatch.setattr(system.subprocess, "run", lambda *args, **options: answer)
    assert system.install_line(MISSING) == f"sudo apt-get install libgl1 {glib}"


def test_the_dnf_line_asks_for_the_libraries_themselves(commands):
    commands("dnf")
    line = system.install_line([*MISSING, system.FONT])
    assert line.startswith("sudo dnf install 'libGL.so.1")
    assert line.endswith(" dejavu-sans-fonts")


def test_other_systems_are_given_the_names(commands):
    commands()
    assert "libGL.so.1, libglib-2.0.so.0" in system.install_line(MISSING)


@linux
@pytest.mark.parametrize(
    ("variables", "seen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, True),
    ],
)
def test_has_display(session, variables, seen):
    session(**variables)
    assert system.has_display() is seen


def test_the_cpu_is_always_a_device():
    cpu = system.devices()[0]
    assert cpu.name == "cpu"
    assert 0 < cpu.memory_free <= cpu.memory_total


@pytest.fixture
def two_gpus(monkeypatch):
    found = [Device(name, name, 2, 1) for name in ("cpu", "cuda:0", "cuda:1")]
    monkeypatch.setattr(system, "devices", lambda: found)


@pytest.mark.parametrize(
    ("name", "chosen"),
    [
        (None, "cuda:0"),
        ("auto", "cuda:0"),
        ("CUDA", "cuda:0"),
        ("cuda:1", "cuda:1"),
        ("cpu", "cpu"),
    ],
)
def test_choose_device(two_gpus, name, chosen):
    assert system.choose_device(name) == chosen


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("cuda:7", "no GPU 'cuda:7' on this machine; choose one of cpu, cuda:0, cuda:1"),
        ("mps", "Apple silicon"),
        ("cudda", "did you mean 'cuda'"),
        ("cuda:x", "no device named 'cuda:x'"),
        ("", "no device named ''"),
    ],
)
def test_a_device_that_is_not_there_is_refused(two_gpus, name, sentence):
    with pytest.raises(StudioError, match=sentence):
        system.choose_device(name)


def test_without_a_gpu_the_cpu_is_taken(monkeypatch):
    monkeypatch.setattr(system, "devices", lambda: [Device("cpu", "cpu", 2, 1)])
    assert system.choose_device() == "cpu"


def test_folders_follow_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path))
    assert system.user_folder() == tmp_path
    assert system.runs_folder() == tmp_path / "runs"
    assert system.data_folder() == tmp_path / "data"
    monkeypatch.setenv("AR_STUDIO_DATA", str(tmp_path / "elsewhere"))
    assert system.data_folder() == tmp_path / "elsewhere"
    monkeypatch.delenv("AR_STUDIO_HOME")
    assert system.user_folder().name == "ar-studio"


def test_the_report_names_versions_and_hides_the_user(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path / "jane-doe"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "jane-doe"))
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "jane-doe" / "studio"))
    text = system.report()
    assert "jane-doe" not in text
    assert str(Path("~/studio/runs")) in text
    facts = dict(line.split(":", 1) for line in text.splitlines())
    assert "PySide6" in facts
    assert facts["Python"].strip().startswith("3.")
    assert facts["torch"].strip()[0].isdigit()


def test_the_report_survives_a_broken_torch(monkeypatch):
    def broken():
        raise OSError("libtorch_cpu.so: cannot open shared object file")

    monkeypatch.setattr(system, "devices", broken)
    assert "none that torch can use" in system.report()
