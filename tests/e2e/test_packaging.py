"""What can be said of the packages without building them."""

import configparser
import runpy
import tomllib
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
import typer
from PySide6.QtGui import QImageReader

from ar_studio import cli, files, system

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
SPEC = ROOT / "packaging" / "pyinstaller" / "ar-studio.spec"
MIME = "application/x-ar-studio"


@pytest.fixture(scope="module")
def debian() -> dict:
    return runpy.run_path(str(LINUX / "debian.py"))


@pytest.fixture(scope="module")
def trimming() -> dict:
    return runpy.run_path(str(SPEC.with_name("trimming.py")))


def test_the_control_file_names_the_version_and_every_library_qt_needs(debian):
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    fields = dict(
        line.split(": ", 1) for line in debian["control"]("2.35", 5_000_000).splitlines()
        if not line.startswith(" ")
    )  # fmt: skip
    assert fields["Version"] == version
    assert fields["Installed-Size"] == "4882"
    depends = {one.split(" ")[0] for one in fields["Depends"].split(", ")}
    for library in (*system.COMMON, *system.PLATFORM["x11"], *system.PLATFORM["wayland"]):
        assert depends & {library.package, f"{library.package}t64"}
    assert "libc6 (>= 2.35)" in fields["Depends"]


def test_a_run_file_opens_by_a_double_click():
    desktop = configparser.ConfigParser(interpolation=None, delimiters="=")
    desktop.optionxform = str  # type: ignore[assignment]
    desktop.read(LINUX / "ar-studio.desktop")
    entry = desktop["Desktop Entry"]
    assert entry["Exec"] == "ar-studio %f"
    assert entry["MimeType"] == f"{MIME};"
    (kind,) = ElementTree.parse(LINUX / "ar-studio.xml").getroot()
    assert kind.attrib["type"] == MIME
    (pattern,) = (part.attrib["pattern"] for part in kind if part.tag.endswith("glob"))
    assert pattern == f"*{files.RUN}"


def test_the_man_page_lists_every_command(debian):
    page = debian["man_page"](date(2026, 1, 2))
    assert '"2026-01-02"' in page
    assert "@" not in page
    commands = list(names(typer.main.get_command(cli.app)))
    assert "gallery build" in commands
    for command in commands:
        assert f".B {command}\n" in page


def names(group: object, before: str = ""):
    for name, command in getattr(group, "commands", {}).items():
        inner = list(names(command, f"{before}{name} "))
        yield from inner or [f"{before}{name}"]


def test_the_application_keeps_what_torch_cannot_start_without(trimming):
    kept = trimming["is_kept"]
    site = "/venv/lib/python3.11/site-packages/"
    read = ("torch/functional.py", "torch/_inductor/config.py", "torch/nn/modules/rnn.py")
    for name in ("torch/bin/torch_shm_manager", "torch/lib/libtorch_cpu.so", *read):
        assert kept(name, site + name)
    unused = ("torch/bin/protoc", "torch/test/x.py", "torch/optim/adam.py")
    for name in (*unused, "PySide6/Qt/translations/qt_de.qm"):
        assert not kept(name, site + name)


def test_the_digits_are_found_where_the_application_keeps_them(trimming):
    ((source, folder),) = trimming["digits"]()
    assert Path(source).is_file()
    assert source.endswith(f"{folder}/{Path(source).name}")


@pytest.mark.skipif("sys.platform != 'linux'")
def test_qts_system_libraries_are_not_copied_but_pythons_are(trimming):
    kept = trimming["is_kept"]
    for library in (*system.COMMON, *system.PLATFORM["x11"]):
        assert not kept(library.name, f"/usr/lib/x86_64-linux-gnu/{library.name}")
    assert kept("libssl.so.3", "/lib/x86_64-linux-gnu/libssl.so.3")
    assert kept("PIL.libs/libz.so.1", "/venv/lib/python3.11/site-packages/PIL.libs/libz.so.1")


def test_the_icon_is_a_picture_that_qt_can_read():
    assert QImageReader(str(ROOT / "resources" / "icons" / "ar-studio.svg")).canRead()
    assert SPEC.with_name("start.py").is_file()
