"""Pictures in a .tar file: read as those in a .zip are, whatever its headers say."""

import gzip
import io
import tarfile
import tracemalloc

import numpy as np
import pytest
from PIL import Image

from ar_studio import data
from ar_studio.data import tarred
from ar_studio.errors import StudioError


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path):
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def pictures(prefix="", count=20):
    found = {}
    for number in range(count):
        content = io.BytesIO()
        Image.new("L", (5, 4), number * 10).save(content, "PNG")
        found[f"{prefix}{number:02d}.png"] = content.getvalue()
    return found


def written(path, members, *others):
    """Write files by name, and other members that hold nothing."""
    with tarfile.open(path, "w") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        for info in others:
            archive.addfile(info)
    if path.suffix in (".gz", ".tgz"):
        path.write_bytes(gzip.compress(path.read_bytes()))
    return path


@pytest.mark.parametrize("name", ["own.tar", "own.tar.gz", "own.tgz", "renamed.array"])
def test_folders_in_the_file_are_classes(tmp_path, name):
    members = pictures("own/cats/", 10) | pictures("own/dogs/", 10) | {"own/readme": b"hello"}
    path = written(tmp_path / name, members)
    for _ in range(2):  # unpacked, and found unpacked
        dataset = data.load(str(path))
        assert dataset.class_names == ("cats", "dogs")
        assert sum(dataset.sizes.values()) == 20
        assert dataset.name == name.partition(".")[0]


def test_nothing_leads_outside_and_devices_are_passed_over(tmp_path, home):
    (tmp_path / "secret.png").write_bytes(b"secret")
    others = []
    for number, kind in enumerate((tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE)):
        other = tarfile.TarInfo(f"{number}-other.png")
        other.type, other.linkname = kind, str(tmp_path / "secret.png")
        others.append(other)
    outside = dict.fromkeys(("../out.png", "/out.png", "a/../../out.png"), b"x")
    path = written(tmp_path / "own.tar", pictures() | outside, *others)
    assert sum(data.load(str(path)).sizes.values()) == 20
    assert not list(tmp_path.rglob("out.png"))
    assert not any(found.exists() for found in home.rglob("*-other.png"))


def link(name, target, kind=tarfile.SYMTYPE):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def test_a_link_to_a_file_in_the_archive_is_that_file_once_more(tmp_path):
    members = pictures("own/cats/", 10) | pictures("own/dogs/", 10)
    path = written(
        tmp_path / "own.tar",
        members,
        link("own/cats/hard.png", "own/cats/01.png", tarfile.LNKTYPE),
        link("own/dogs/soft.png", "../cats/02.png"),
        link("own/dogs/twice.png", "soft.png"),
    )
    dataset = data.load(str(path))
    assert sum(dataset.sizes.values()) == 23
    assert not any("Left out" in remark for remark in dataset.remarks)


def test_a_link_that_leads_nowhere_or_outside_or_round_is_told(tmp_path, home):
    (tmp_path / "secret.png").write_bytes(pictures()["19.png"])
    targets = ("gone.png", str(tmp_path / "secret.png"), "../../../../secret.png", "link3.png")
    lost = [link(f"a/link{number}.png", target) for number, target in enumerate(targets)]
    path = written(tmp_path / "own.tar", pictures("a/", 10) | pictures("b/", 10), *lost)
    dataset = data.load(str(path))
    assert sum(dataset.sizes.values()) == 20
    (told,) = [remark for remark in dataset.remarks if "lead nowhere" in remark]
    assert "link0.png" in told


def test_a_link_to_a_folder_in_the_archive_holds_its_files(tmp_path):
    members = pictures("own/cats/", 10) | pictures("own/.store/dogs/", 10)
    links = (
        link("own/dogs", ".store/more/../dogs"),
        link("own/.store/dogs/99.png", "../../cats/01.png"),  # which is one of the folder's files
        link("own/cats/through.png", "../dogs/02.png"),
        link("own/round", ".."),
        link("own/itself", "itself"),
    )
    for name in ("own.tar", "own.tgz"):
        dataset = data.load(str(written(tmp_path / name, members, *links)))
        assert dataset.class_names == ("cats", "dogs")
        assert sum(dataset.sizes.values()) == 10 + 1 + 11
        assert [one for one in dataset.remarks if "Left out" in one] == [
            "Left out: itself; they are links that lead nowhere."
        ]


def test_a_link_to_a_folder_that_is_read_already_is_told_as_of_real_folders(tmp_path):
    members = pictures("own/cats/", 10) | pictures("own/dogs/", 10)
    links = (link("own/hounds", "dogs"), link("own/puppies", "/home/me/puppies"))
    path = written(tmp_path / "own.tar", members, *links)
    for _ in range(2):  # unpacked, and found unpacked
        dataset = data.load(str(path))
        assert dataset.class_names == ("cats", "dogs")
        assert sum(dataset.sizes.values()) == 20
        assert "Left out: hounds; they are there already." in dataset.remarks
        assert "Left out: puppies; they are links that lead nowhere." in dataset.remarks


def test_what_is_lost_is_told_where_no_links_can_be_made(tmp_path, monkeypatch):
    def refused(*_: object) -> None:
        raise OSError(1314, "A required privilege is not held by the client")

    monkeypatch.setattr(tarred.Path, "symlink_to", refused)
    path = written(tmp_path / "own.tar", pictures(), link("lost.png", "gone.png"))
    assert "Left out: lost.png; they are links that lead nowhere." in data.load(str(path)).remarks


def test_links_count_as_much_as_what_they_lead_to(tmp_path, monkeypatch):
    many = [link(f"{number}-link.png", "00.png") for number in range(1000)]
    path = written(tmp_path / "own.tar", pictures(), *many)
    size = sum(map(len, pictures().values()))
    monkeypatch.setattr("ar_studio.data.reading.LIMIT", 10 * size)
    with pytest.raises(StudioError, match="more than the"):
        data.load(str(path))


def test_what_promises_too_much_is_refused(tmp_path, monkeypatch):
    path = written(tmp_path / "own.tar.gz", pictures())
    monkeypatch.setattr(tarred, "MOST", 3)
    with pytest.raises(StudioError, match=r"own\.tar\.gz is damaged"):
        data.load(str(path))
    monkeypatch.setattr("ar_studio.data.reading.LIMIT", 100)
    with pytest.raises(StudioError, match="more than the 100"):
        data.load(str(path))


@pytest.mark.parametrize("kind", [tarfile.REGTYPE, tarfile.GNUTYPE_SPARSE])
def test_no_header_is_read_twice(tmp_path, monkeypatch, kind):
    first, second = tarfile.TarInfo("a.png"), tarfile.TarInfo("b.png")
    second.type, second.size = kind, -512
    path = tmp_path / "own.tar"
    path.write_bytes(b"".join(one.tobuf(tarfile.GNU_FORMAT) for one in (first, second)))
    read = []
    monkeypatch.setattr(tarred, "MOST", 100)
    monkeypatch.setattr(tarred, "pause", lambda: read.append(1))
    with pytest.raises(StudioError, match=r"own\.tar is damaged"):
        data.load(str(path))
    assert len(read) == 2


def test_a_name_of_gigabytes_takes_no_memory(tmp_path):
    info = tarfile.TarInfo("long")
    info.type, info.size = tarfile.XHDTYPE, 2**28
    path = tmp_path / "own.tgz"
    path.write_bytes(gzip.compress(info.tobuf() + bytes(2**22)))
    tracemalloc.start()
    with pytest.raises(StudioError, match=r"own\.tgz is damaged"):
        data.load(str(path))
    assert tracemalloc.get_traced_memory()[1] < 2**23
    tracemalloc.stop()


def test_a_file_that_ends_early_is_damaged_and_one_without_pictures_is_named(tmp_path):
    whole = written(tmp_path / "own.tar.gz", pictures("", 200)).read_bytes()
    (tmp_path / "half.tar.gz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(StudioError, match=r"half\.tar\.gz is damaged"):
        data.load(str(tmp_path / "half.tar.gz"))
    with pytest.raises(StudioError, match=r"no pictures but table\.csv; unpack it"):
        data.load(str(written(tmp_path / "table.tar", {"table.csv": b"a,b\n1,2\n"})))


def test_arrays_in_the_file_are_read(tmp_path):
    content = io.BytesIO()
    np.save(content, np.random.default_rng(0).integers(0, 256, (30, 8, 8), np.uint8))
    assert (
        sum(data.load(written(tmp_path / "a.tar", {"x.npy": content.getvalue()})).sizes.values())
        == 30
    )
