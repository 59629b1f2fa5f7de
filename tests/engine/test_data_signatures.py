"""Files are what their first bytes say: each that is not read is named, with the way to open it."""

import gzip
import io
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ar_studio import data
from ar_studio.errors import StudioError


def zipped(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")
    return content.getvalue()


MATLAB_7 = b"MATLAB 7.3 MAT-file".ljust(512) + b"\x89HDF\r\n\x1a\n"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("faces.mat", MATLAB_7, r"is a MATLAB 7\.3 file, which is HDF5.*; save it with -v7"),
        ("data.h5", b"\x89HDF\r\n\x1a\n" + bytes(100), r"is an HDF5 file; open it with h5py"),
        (
            "notes.doc.gz",
            gzip.compress(b"# Notes\n"),
            r"gzipped text; a table wants .*\.data before its \.gz",
        ),
        ("set.pkl", pickle.dumps([1]), "is a file of Python pickles"),
        ("song.aif", b"FORM\0\0\0\0AIFF", "a sound file of another format; save it as WAV, FLAC"),
        ("paper.pdf", b"%PDF-1.7", "is a PDF document"),
        ("table.parquet", b"PAR1\0\0", "is a Parquet table; save it as a .csv table"),
        ("table.xlsx", zipped("[Content_Types].xml"), "is an Office document; save it as a .csv"),
        ("net.pt", zipped("archive/data.pkl"), "is a file of Python pickles"),
        ("photo.heic", b"\0\0\0\x18ftypheic", "is a HEIC picture; save it as PNG"),
        ("set.npz", b"<!DOCTYPE html>\n<html>", "is a web page, .*; download the file again"),
        ("set.npz", b"version https://git-lfs.github.com/spec/v1\n", "is a pointer of Git LFS"),
        ("set.zip", zipped("table.csv"), r"holds no pictures but table\.csv; unpack it"),
    ],
    # Packed bytes hold the time, and the workers of a run must agree on names.
    ids=lambda value: "content" if isinstance(value, bytes) else value,
)
def test_what_is_not_read_is_named_with_the_way(tmp_path, name, content, words):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(StudioError, match=words) as caught:
        data.load(tmp_path / name)
    assert "damaged" not in str(caught.value)


def test_a_single_picture_is_no_set(tmp_path):
    Image.new("L", (4, 4)).save(tmp_path / "one.png")
    with pytest.raises(StudioError, match="is a picture; open the folder it lies in"):
        data.load(tmp_path / "one.png")


def test_a_file_is_read_as_what_it_is_whatever_its_name_says(tmp_path):
    rows = np.random.default_rng(0).integers(0, 256, (20, 4, 4), np.uint8)
    np.savez(tmp_path / "a.npz", images=rows)
    (tmp_path / "a.npz").rename(tmp_path / "a.zip")
    np.save(tmp_path / "b.npy", rows)
    (tmp_path / "b.npy").rename(tmp_path / "b.array")
    for name in ("a.zip", "b.array"):
        assert sum(data.load(tmp_path / name).sizes.values()) == 20


def test_arrays_and_uncounted_pictures_in_a_zip(tmp_path, monkeypatch):
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "home"))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name, low in (("cat", 0), ("dog", 100)):
            file = io.BytesIO()
            np.save(file, np.random.default_rng(low).integers(low, 256, (20, 16), np.uint8))
            archive.writestr(f"drawings/{name}.npy", file.getvalue())
    assert data.load(tmp_path / "a.zip").class_names == ("cat", "dog")
    picture = io.BytesIO()
    Image.new("L", (4, 4)).save(picture, "PNG")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        for number in range(12):
            archive.writestr(f"{number}.png", picture.getvalue())
        archive.writestr("scan.tif", b"II*\0")
    assert "1 .tif" in data.load(tmp_path / "b.zip").remarks[0]


def test_kaggles_names_of_files_are_found(tmp_path, shared_data: Path):
    for name in data.CATALOGUE["mnist"].layouts[0]:
        content = gzip.decompress((shared_data / "mnist" / Path(name).name).read_bytes())
        bare = Path(name).name.removesuffix(".gz").replace("-idx", ".idx")
        (tmp_path / bare).mkdir()
        (tmp_path / bare / bare).write_bytes(content)
    dataset = data.load("mnist", data_dir=tmp_path, download=False)
    assert dataset.sizes["test"] == 10_000
    folder = data.load(tmp_path)
    assert folder.sizes == dataset.sizes
    assert folder.class_names == tuple("0123456789")


@pytest.mark.parametrize(
    "content", [b"version https://git-lfs.github.com/spec/v1\n", b"<html>", b"<svg>", b'{"a": 1}']
)
def test_a_text_of_another_format_is_told_in_the_same_words_as_table_and_as_array(
    tmp_path, content
):
    said = []
    for name in ("set.npz", "set.csv"):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(StudioError) as caught:
            data.load(tmp_path / name)
        said.append(
            str(caught.value).removeprefix(str(tmp_path / name)).replace(", not a table", "")
        )
    assert said[0].replace(", not an .npz file", "") == said[1]
