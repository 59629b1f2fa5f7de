"""GPU support: installed from wheels made here, and ignored wherever it does not fit."""

import base64
import csv
import hashlib
import io
import json
import sys
import threading
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace

import pytest

from ar_studio import acceleration, cli, wheels
from ar_studio.errors import StudioError
from ar_studio.wheels import Installing

TORCH = version("torch").partition("+")[0]
CODE = b"raise SystemExit('it ran')"
BUILD = f"__version__ = '{TORCH}+cu130'\ncuda: Optional[str] = '13.0'\n".encode()


def make_wheel(folder, name, number, contents, requires=(), spoil=None):
    """Write a wheel; `spoil` is a file that does not hold what the record says."""
    info = f"{name}-{number}.dist-info"
    needs = "".join(f"Requires-Dist: {need}\n" for need in requires)
    meta = f"Metadata-Version: 2.1\nName: {name}\nVersion: {number}\n{needs}".encode()
    tags = b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    contents = {**contents, f"{info}/METADATA": meta, f"{info}/WHEEL": tags}
    record = io.StringIO()
    for path, content in contents.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        csv.writer(record).writerow([path, f"sha256={digest}", len(content)])
    path = folder / f"{name}-{number}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for member, content in contents.items():
            archive.writestr(member, b"damaged" if member == spoil else content)
        archive.writestr(f"{info}/RECORD", record.getvalue())
    return path


def make_torch(folder, build=BUILD, spoil=None, **more):
    contents = {"torch/__init__.py": CODE, "torch/version.py": build, **more}
    requires = ["nvidia-made-up==1.0", "pure-extra==1.0"]
    return make_wheel(folder, "torch", TORCH, contents, requires, spoil)


class FakeDriver:
    """Answers as NVIDIA's library does."""

    def cuDriverGetVersion(self, number):
        number._obj.value = 13020
        return 0

    def cuInit(self, flags):
        return 0

    def cuDeviceGetCount(self, number):
        number._obj.value = 1
        return 0

    def cuDeviceGet(self, device, index):
        return 0

    def cuDeviceGetName(self, name, size, device):
        name.value = b"Made-up GPU"
        return 0


@pytest.fixture
def home(monkeypatch, tmp_path) -> Path:
    """Return a user's folder of its own, on a machine with an NVIDIA driver."""
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(acceleration, "_library", FakeDriver)
    return tmp_path / "home"


@pytest.fixture
def stick(tmp_path) -> Path:
    """Return a folder of wheels, as on a USB stick."""
    folder = tmp_path / "a stick"
    folder.mkdir()
    make_torch(folder)
    make_wheel(folder, "nvidia_made_up", "1.0", {"nvidia/made_up/lib.so": b"library"})
    make_wheel(folder, "pure_extra", "1.0", {"pure_extra.py": CODE})
    return folder


@pytest.fixture
def listed(monkeypatch, tmp_path, stick):
    """Return a function that makes this a built program, which lists its wheels at an address."""

    def list_wheels(address="https://nowhere.invalid"):
        entries = [
            {
                "url": f"{address}/{wheel.name}",
                "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
            }
            for wheel in sorted(stick.glob("*.whl"))
        ]
        (tmp_path / acceleration.LIST).write_text(json.dumps(entries), encoding="utf-8")
        monkeypatch.setattr(acceleration, "files", lambda package: tmp_path)

    return list_wheels


@pytest.fixture
def server(stick):
    """Serve the folder of wheels; yields its address and the paths that were asked for."""
    asked = []

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            super().do_GET()

        def log_message(self, format, *args):
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(stick)))
    thread = threading.Thread(target=httpd.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}", asked
    httpd.shutdown()
    thread.join()
    httpd.server_close()


def install(source=None):
    return list(acceleration.install(source))


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_of_wheels_is_installed_with_pip_naming_them(home, stick):
    events = install(stick)
    assert names(home) == ["gpu"]
    assert {"torch", "nvidia", "gpu.json"} < set(names(home / "gpu"))
    assert not (home / "gpu" / "pure_extra.py").exists()  # the program has what is not CUDA's
    assert isinstance(events[-1], Installing)
    assert events[-1].done == events[-1].total > 0
    acceleration.activate()
    assert sys.path[0] == str(home / "gpu")
    with pytest.raises(StudioError, match="remove it first"):
        install(stick)
    acceleration.remove()
    assert names(home) == []


def test_a_built_program_installs_what_it_lists(home, stick, listed):
    listed()
    install(stick)
    assert (home / "gpu" / "torch" / "__init__.py").read_bytes() == CODE


def test_a_folder_that_lacks_a_listed_wheel_is_told_which(home, stick, listed):
    listed()
    (stick / "nvidia_made_up-1.0-py3-none-any.whl").unlink()
    with pytest.raises(StudioError, match="lacks 1 of 3 files, among them nvidia_made_up-1"):
        install(stick)


def test_a_wheel_that_is_not_the_listed_one_is_refused_and_nothing_is_left(home, stick, listed):
    listed()
    make_torch(stick, more=b"")
    with pytest.raises(StudioError, match="checksum"):
        install(stick)
    assert not (home / "gpu").exists()


def test_a_stopped_download_goes_on_with_what_it_lacks(home, listed, server):
    address, asked = server
    listed(address)
    going = acceleration.install()
    for event in going:
        if event.step == "Fetching torch":  # the wheel before it is there
            break
    going.close()
    assert not (home / "gpu").exists()
    before = list(asked)
    install()
    assert (home / "gpu" / "nvidia" / "made_up" / "lib.so").read_bytes() == b"library"
    assert names(home) == ["gpu"]
    assert any("nvidia" in path for path in before)
    assert not any("nvidia" in path for path in asked[len(before) :])


def test_a_stick_is_filled_for_machines_without_network(home, stick, listed, server, tmp_path):
    for place in (server[0], stick.as_uri()):  # pip's source may be a folder
        listed(place)
        new = tmp_path / place.partition(":")[0] / "stick"
        assert cli.run(["gpu", "--download", str(new)]) == 0
        assert {name.split("-")[0] for name in names(new)} == {"nvidia_made_up", "torch"}
    assert not home.exists()


def test_a_full_disk_is_told_before_anything_is_fetched(home, stick, listed, monkeypatch):
    listed()
    monkeypatch.setattr(wheels.shutil, "disk_usage", lambda path: SimpleNamespace(free=1000))
    with pytest.raises(StudioError, match="too little space"):
        install(stick)
    assert names(home) == []


def test_no_network_is_a_sentence(home, listed):
    listed("http://127.0.0.1:9")
    with pytest.raises(StudioError, match="check the network") as error:
        install()
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "torch",
    [
        {"spoil": "torch/version.py"},
        {"../evil.py": CODE},
        {"/evil.py": CODE},
        {"C:/evil.py": CODE},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_hostile_or_damaged_wheel_leaves_nothing(home, stick, listed, torch):
    make_torch(stick, **torch)
    listed()
    with pytest.raises(StudioError, match="damaged"):
        install(stick)
    assert names(home) == []
    assert not list(home.parent.rglob("evil.py"))


@pytest.mark.parametrize(
    ("build", "said"),
    [
        (BUILD.replace(b"'13.0'", b"None"), "not a CUDA build"),
        (BUILD.replace(TORCH.encode(), b"1.0"), "not of PyTorch"),
    ],
)
def test_a_pytorch_that_does_not_fit_is_not_installed(home, stick, listed, build, said):
    make_torch(stick, build)
    listed()
    with pytest.raises(StudioError, match=said):
        install(stick)
    assert not (home / "gpu").exists()


def test_a_folder_without_cuda_is_no_gpu_support(home, stick):
    for name in ("torch", "nvidia_made_up"):
        next(stick.glob(f"{name}-*")).unlink()
    with pytest.raises(StudioError, match="pip found no CUDA build"):
        install(stick)


def change(mark, **values):
    mark.write_text(json.dumps(json.loads(mark.read_text()) | values))


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda gpu, patch: change(gpu / "gpu.json", torch="1.0"), "not of PyTorch"),
        (lambda gpu, patch: change(gpu / "gpu.json", python="cpython-27"), "another Python"),
        (lambda gpu, patch: change(gpu / "gpu.json", platform="amiga"), "another Python or system"),
        (lambda gpu, patch: change(gpu / "gpu.json", more=1), "incomplete"),
        (lambda gpu, patch: (gpu / "gpu.json").write_bytes(b"\x00\xff"), "incomplete"),
        (lambda gpu, patch: (gpu / "torch" / "version.py").unlink(), "incomplete"),
        (lambda gpu, patch: patch.setattr(acceleration, "_library", lambda: None), "no NVIDIA"),
    ],
)
def test_what_does_not_fit_is_ignored_at_the_start_with_a_sentence(
    home, stick, listed, monkeypatch, caplog, spoil, said
):
    listed()
    install(stick)
    spoil(home / "gpu", monkeypatch)
    before = list(sys.path)
    acceleration.activate()
    assert sys.path == before
    assert said in caplog.text
    acceleration.remove()
    assert not (home / "gpu").exists()


def test_the_command_line_says_what_there_is_and_refuses_in_one_sentence(home, capsys):
    assert cli.run(["gpu"]) == 0
    out = capsys.readouterr().out
    assert "Made-up GPU" in out
    assert "A CUDA build of PyTorch" in out
    for arguments in (["--remove"], ["--from", "x"], ["--install", "--from", str(home / "none")]):
        assert cli.run(["gpu", *arguments]) == 2
        assert len(capsys.readouterr().err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({"usable": ("A100",), "cuda": "13.0"}, "computes on A100"),
        ({}, "No NVIDIA driver"),
        ({"driver": "11.4"}, "too old"),
        ({"driver": "13.0", "gpus": ("RTX",)}, "finds RTX"),
        ({"driver": "13.0", "gpus": ("RTX",), "cuda": "13.0"}, "cannot use it"),
        ({"installed": True}, "not in use"),
        ({"torch": ""}, "cannot be loaded"),
    ],
)
def test_every_state_is_explained(found, said, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(acceleration, "_torch", lambda: "2.13.0")
    facts = {"torch": "2.13.0", "cuda": None, "usable": (), "driver": None, "gpus": ()}
    status = acceleration.Status(**{**facts, "installed": False, "removable": False, **found})
    assert said in " ".join(acceleration.explain(status))
