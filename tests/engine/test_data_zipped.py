"""Pictures in a .zip file: read as a folder is, and nothing in it gets anywhere else."""

import errno
import io
import zipfile

import numpy as np
import pytest
from PIL import Image

from ar_studio import data
from ar_studio.data import zipped
from ar_studio.errors import StudioError


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path):
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def png(grey: int) -> bytes:
    content = io.BytesIO()
    Image.new("L", (5, 4), grey).save(content, "PNG")
    return content.getvalue()


def written(path, members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def pictures(prefix="", count=20):
    return {f"{prefix}{number:02d}.png": png(number * 10) for number in range(count)}


def test_folders_in_the_file_are_classes_and_one_around_all_is_none(tmp_path):
    members = pictures("own/cats/", 10) | pictures("own/dogs/", 10)
    extra = {"own/readme.txt": b"hello", "__MACOSX/own/cats/._00.png": b"rubbish"}
    dataset = data.load(str(written(tmp_path / "own.zip", members | extra)))
    assert dataset.class_names == ("cats", "dogs")
    assert sum(dataset.sizes.values()) == 20
    assert dataset.space.event_shape == (1, 4, 5)
    assert (dataset.name, dataset.source) == ("own", str(tmp_path / "own.zip"))


def test_it_is_unpacked_once_and_anew_when_the_file_is_another(tmp_path, home):
    path = written(tmp_path / "own.zip", pictures())
    first = data.load(str(path))
    unpacked = home / "cache" / "unpacked"
    assert len(list(unpacked.iterdir())) == 1
    assert data.load(str(path)).fingerprint == first.fingerprint
    assert len(list(unpacked.iterdir())) == 1
    written(path, pictures(count=30))
    assert sum(data.load(str(path)).sizes.values()) == 30


@pytest.mark.parametrize("name", ["../out.png", "/out.png", "a/../../out.png", "C:\\out.png"])
def test_no_name_leads_outside(tmp_path, home, name):
    path = written(tmp_path / "own.zip", pictures() | {name: png(1)})
    dataset = data.load(str(path))
    assert sum(dataset.sizes.values()) == 20
    assert not list(tmp_path.rglob("out.png"))
    assert not (tmp_path.parent / "out.png").exists()


def test_only_pictures_are_unpacked(tmp_path, home):
    data.load(str(written(tmp_path / "own.zip", pictures() | {"run.py": b"raise SystemExit"})))
    assert {path.suffix for path in home.rglob("*") if path.is_file()} == {".png"}


def test_what_promises_too_much_is_refused(tmp_path, monkeypatch):
    path = written(tmp_path / "own.zip", pictures())
    monkeypatch.setattr("ar_studio.data.reading.LIMIT", 100)
    with pytest.raises(StudioError, match="more than the 100"):
        data.load(str(path))
    monkeypatch.setattr(zipped, "MOST", 3)
    with pytest.raises(StudioError, match="more than 3 pictures"):
        data.load(str(path))


@pytest.mark.parametrize(
    ("content", "said"), [(b"PK\x03\x04 nothing", "damaged"), (None, "holds no pictures")]
)
def test_a_file_without_pictures_is_a_sentence(tmp_path, content, said):
    path = tmp_path / "own.zip"
    if content is None:
        written(path, {"notes.txt": b"nothing to see"})
    else:
        path.write_bytes(content)
    with pytest.raises(StudioError, match=said) as raised:
        data.load(str(path))
    assert "\n" not in str(raised.value)


def test_a_picture_that_is_none_is_told_and_nothing_half_unpacked_stays(tmp_path, home):
    path = written(tmp_path / "own.zip", pictures() | {"99.png": b"no picture"})
    with pytest.raises(StudioError, match=r"99\.png"):
        data.load(str(path))
    assert all(folder.name.isalnum() for folder in (home / "cache" / "unpacked").iterdir())


def test_damage_that_only_unpacking_by_lzma_finds_is_a_sentence(tmp_path):
    path = tmp_path / "own.zip"
    content = np.random.default_rng(0).bytes(4000)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("0.png", content)
    damaged = bytearray(path.read_bytes())
    for place in range(39, 48):  # the coder's settings and what follows them
        damaged[place] ^= 0xFF
    path.write_bytes(damaged)
    with pytest.raises(StudioError, match=r"own\.zip is damaged"):
        data.load(str(path))


def test_a_full_disk_is_not_the_files_fault(tmp_path, monkeypatch):
    path = written(tmp_path / "own.zip", pictures())
    place = zipped.Path.open

    def full(self, mode="r", *rest, **named):
        if "w" in mode:
            raise OSError(errno.ENOSPC, "No space left on device")
        return place(self, mode, *rest, **named)

    monkeypatch.setattr(zipped.Path, "open", full)
    with pytest.raises(StudioError, match="No space left on device; make room there") as raised:
        data.load(str(path))
    assert "damaged" not in str(raised.value)


def test_few_files_stay_unpacked(tmp_path, home, monkeypatch):
    monkeypatch.setattr(zipped, "KEPT", 2)
    for number in range(4):
        grey = np.uint8(number)
        data.load(str(written(tmp_path / f"{grey}.zip", pictures(count=10 + number))))
    assert len(list((home / "cache" / "unpacked").iterdir())) == 2


def test_a_member_without_a_name_is_passed_over(tmp_path):
    path = written(tmp_path / "own.zip", {**pictures(), "nameless": b"x"})
    path.write_bytes(path.read_bytes().replace(b"nameless", b"\0ameless"))
    assert sum(data.load(str(path)).sizes.values()) == 20
