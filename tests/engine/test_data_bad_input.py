"""Damaged, hostile and unfit files: each one clear sentence, and never much memory."""

import gzip
import io
import pickle
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.lib import format as npy
from PIL import Image

from ar_studio import data
from ar_studio.data import ImagePreparation, reading
from ar_studio.errors import StudioError

MEGABYTE = 2**20


@pytest.fixture
def bounded() -> Iterator[None]:
    """Fail a test in which loading took more than a few megabytes."""
    assert data.load  # which loads torch: its code is not counted
    tracemalloc.start()
    yield
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 32 * MEGABYTE


def refused(path: Path, match: str, preparation: ImagePreparation | None = None) -> None:
    if tracemalloc.is_tracing():
        tracemalloc.reset_peak()
    with pytest.raises(StudioError, match=match) as caught:
        data.load(str(path), preparation)
    text = str(caught.value)
    assert "\n" not in text
    assert text.endswith(".")
    assert path.name.split(".")[0] in text


def idx(*shape: int, content: bytes = b"", kind: int = 8) -> bytes:
    return struct.pack(f">HBB{len(shape)}I", 0, kind, len(shape), *shape) + content


def npz(path: Path, **arrays: object) -> Path:
    np.savez_compressed(path, **arrays)  # pyright: ignore[reportArgumentType]
    return path


def packed(content: bytes) -> bytes:
    """Return compressed bytes without the time, so that a case has one name at any time."""
    return gzip.compress(content, mtime=0)


GOOD = idx(20, 3, 3, content=bytes(range(180)))


@pytest.mark.parametrize(
    ("content", "match"),
    [
        (b"", "is not an IDX file"),
        (b"nonsense, all of it", "is not an IDX file"),
        (GOOD[:9], "is damaged"),
        (GOOD[:-1], "fewer than the 180 bytes"),
        (GOOD + b"x", "more than the 180 bytes"),
        (packed(GOOD)[:-20], "is damaged"),
        (packed(GOOD)[:30] + b"????" + packed(GOOD)[34:], "is damaged"),
        (packed(GOOD[:-4]), "fewer than the 180 bytes"),
        (packed(GOOD + b"x"), "more than the 180 bytes"),
        (idx(2**31, 2**31, 2**31), "promises .* cannot hold"),
        (packed(idx(2**31, 2**31, 2**31)), "promises .* cannot hold"),
        (idx(20, 3, 3, content=bytes(720), kind=13), "other than unsigned bytes"),
        (idx(20, content=bytes(20)), r"shape \(20,\); store pictures"),
        (idx(0, 3, 3), "store pictures"),
        (idx(5, 3, 3, content=bytes(range(45))), "too few"),
    ],
)
@pytest.mark.usefixtures("bounded")
def test_idx(tmp_path, content, match):
    path = tmp_path / "bad-images-idx3-ubyte"
    path.write_bytes(content)
    with pytest.raises(StudioError, match=match) as caught:
        data.load(str(path))
    assert "\n" not in str(caught.value)


@pytest.mark.usefixtures("bounded")
def test_gzip_bomb_is_bounded_by_its_header(tmp_path):
    path = tmp_path / "bomb-images-idx3-ubyte.gz"
    path.write_bytes(gzip.compress(idx(20, 3, 3) + bytes(64 * MEGABYTE)))
    refused(path, "more than the 180 bytes")


def test_idx_labels_of_another_count(tmp_path):
    (tmp_path / "a-images-idx3-ubyte").write_bytes(GOOD)
    (tmp_path / "a-labels-idx1-ubyte").write_bytes(idx(19, content=bytes(19)))
    refused(tmp_path / "a-images-idx3-ubyte", "19 labels for 20 pictures")


PICTURES = np.zeros((20, 3, 3))


@pytest.mark.parametrize(
    ("arrays", "match"),
    [
        ({"images": np.full((20, 3, 3), np.nan)}, "not finite"),
        ({"images": np.full((20, 3, 3), np.inf)}, "not finite"),
        ({"images": np.full((20, 3, 3), 256)}, "values from 256 to 256"),
        ({"images": np.full((20, 3, 3), -1)}, "values from -1 to -1"),
        ({"images": np.full((20, 3, 3), -0.5)}, "values from -0.5 to -0.5"),
        ({"images": np.full((20, 3, 3), 1j)}, "complex128 instead of numbers"),
        ({"images": np.full((20, 3, 3), "a")}, "instead of numbers"),
        ({"images": np.zeros((20, 3))}, "store pictures"),
        ({"images": np.zeros((20, 0, 3))}, "store pictures"),
        ({"images": np.zeros((20, 2, 3, 3, 1))}, "store pictures"),
        ({"images": np.zeros(())}, "store pictures"),
        ({"images": np.zeros((9, 3, 3))}, "too few"),
        ({"images": PICTURES, "labels": np.arange(7)}, "7 labels for 20 pictures"),
        ({"images": PICTURES, "labels": np.full(20, np.nan)}, "not whole numbers"),
        ({"images": PICTURES, "labels": np.full(20, 0.5)}, "not whole numbers"),
        ({"one": PICTURES, "other": PICTURES}, r"no array named images.*it holds one and other"),
        ({"x_test": PICTURES}, "lacks a training part; add one"),
        ({"x_test": PICTURES, "x_valid": PICTURES}, "lacks a training part; add one"),
        ({"x_train": PICTURES, "x_test": np.zeros((20, 4, 4))}, "different shapes"),
        ({"x_train": PICTURES, "x_test": PICTURES, "y_train": np.zeros(20)}, "some of its parts"),
        ({"train_bits": np.zeros((20, 2), np.uint8)}, "needs n_features"),
        ({"train_bits": np.zeros((20, 2), np.uint8), "n_features": 99}, "do not pack 99"),
        ({"train_bits": np.zeros((20, 2), np.uint8), "n_features": -9}, "do not pack -9"),
        ({"images": np.array([{"a": 1}], dtype=object)}, "pickled objects, which can run code"),
    ],
)
@pytest.mark.usefixtures("bounded")
def test_npz_with_unfit_arrays(tmp_path, arrays, match):
    refused(npz(tmp_path / "bad.npz", **arrays), match)


def member(path: Path, content: bytes, name: str = "images.npy") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return path


def header(shape: tuple[int, ...], descr: str = "|u1") -> bytes:
    file = io.BytesIO()
    npy.write_array_header_1_0(file, {"descr": descr, "fortran_order": False, "shape": shape})
    return file.getvalue()


@pytest.mark.usefixtures("bounded")
def test_npz_header_of_terabytes(tmp_path):
    path = member(tmp_path / "bad.npz", header((2**20, 2**10, 2**10)) + bytes(100))
    refused(path, "a header promises an array of shape")


@pytest.mark.usefixtures("bounded")
def test_npz_directory_that_promises_more_than_it_stores(tmp_path):
    path = member(tmp_path / "bad.npz", header((20, 3, 3)) + bytes(180))
    content = path.read_bytes()
    real = struct.pack("<I", len(header((20, 3, 3))) + 180)
    where = content.rindex(real)
    path.write_bytes(content[:where] + struct.pack("<I", 2**31 - 1) + content[where + 4 :])
    refused(path, "promises 2,147,483,647 bytes")


@pytest.mark.usefixtures("bounded")
def test_zip_bomb_beyond_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "LIMIT", 4 * MEGABYTE)
    content = header((5 * MEGABYTE, 1, 1)) + bytes(5 * MEGABYTE)
    refused(member(tmp_path / "bomb.npz", content), "more than the 4,194,304 that are kept")


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[: len(content) // 2],
        lambda content: b"",
        lambda content: b"PK\x03\x04 nothing more",
        lambda content: content.replace(b"NUMPY", b"NOPES"),
        lambda content: content.replace(b"(20, 3, 3)", b"(20, 3, x)"),
        lambda content: content[:150] + b"\xff" * 20 + content[170:],
        lambda content: pickle.dumps([1, 2, 3]),
    ],
)
def test_damaged_npz(tmp_path, damage):
    path = tmp_path / "bad.npz"
    np.savez(path, images=np.random.default_rng(0).integers(0, 256, (20, 3, 3), dtype=np.uint8))
    path.write_bytes(damage(path.read_bytes()))
    refused(path, "damaged|is not an .npz file|is a file of Python pickles")


# A matrix whose flags, shape and name are there, and empty.
FLAGLESS = b"MATLAB 5.0 MAT-file".ljust(124) + b"\0\1IM" + struct.pack("<8I", 14, 24, *[6, 0] * 3)


@pytest.mark.parametrize(
    "content", [b"", b"MATLAB 5.0 MAT-file" + bytes(500), b"x" * 3000, FLAGLESS]
)
def test_damaged_mat(tmp_path, content):
    (tmp_path / "bad.mat").write_bytes(content)
    refused(tmp_path / "bad.mat", "is damaged|is not a MATLAB 5 file|holds no array named X")


def test_mat_of_another_layout_or_cut_short(tmp_path):
    from scipy.io import savemat

    savemat(tmp_path / "other.mat", {"faces": np.zeros((3, 3))})
    refused(tmp_path / "other.mat", "holds no array named X or train_data")
    noise = np.random.default_rng(0).integers(0, 2, (30, 64))
    savemat(tmp_path / "cut.mat", {"X": noise}, do_compression=True)
    content = (tmp_path / "cut.mat").read_bytes()
    (tmp_path / "cut.mat").write_bytes(content[: len(content) // 2])
    refused(tmp_path / "cut.mat", "damaged")


def png(width: int, height: int) -> bytes:
    """A PNG whose header promises a size and that holds hardly anything."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content))
            + kind
            + content
            + struct.pack(">I", zlib.crc32(kind + content))
        )

    size = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data_chunk = chunk(b"IDAT", zlib.compress(bytes(100)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + data_chunk + chunk(b"IEND", b"")


def folder_with(path: Path, content: bytes) -> Path:
    for index in range(10):
        Image.new("L", (4, 4), index).save(path / f"{index}.png")
    (path / "bad.png").write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "match"),
    [
        (b"", r"bad\.png is not a picture"),
        (b"not a picture", r"bad\.png is not a picture"),
        (b"<!doctype html><html>", r"bad\.png is a web page, .*; download the file again"),
        (b"version https://git-lfs.github.com/spec/v1\n", r"bad\.png is a pointer of Git LFS"),
        (png(4, 4)[:40], r"bad\.png is damaged"),
        (png(40, 40), "different sizes"),
        (png(10_000, 10_000), "promises more than"),
        (png(100_000, 100_000), "promises more than"),
        (png(2**31 - 1, 2**31 - 1), "promises more than"),
    ],
)
@pytest.mark.usefixtures("bounded")
def test_damaged_pictures(tmp_path, content, match):
    with pytest.raises(StudioError, match=match) as caught:
        data.load(str(folder_with(tmp_path, content)))
    assert "\n" not in str(caught.value)


def test_picture_cut_short(tmp_path):
    noise = np.random.default_rng(0).integers(0, 256, (4, 4), dtype=np.uint8)
    file = io.BytesIO()
    Image.fromarray(noise).save(file, "png")
    folder_with(tmp_path, file.getvalue()[:-25])
    with pytest.raises(StudioError, match=r"bad\.png is damaged"):
        data.load(str(tmp_path))


def test_all_pictures_that_cannot_be_read_are_named_and_may_be_left_out(tmp_path):
    folder_with(tmp_path, b"not a picture")
    (tmp_path / "3.png").write_bytes(png(4, 4)[:40])
    (tmp_path / "worse.png").write_bytes(b"")
    Image.new("L", (4, 4), 77).save(tmp_path / "last.png")
    with pytest.raises(StudioError) as caught:
        data.load(str(tmp_path))
    named = "In all, 3 of 13 pictures cannot be read (3.png, bad.png and worse.png)"
    assert named in str(caught.value)
    assert str(caught.value).endswith("leave them out with broken=left-out.")
    found = data.load(str(tmp_path), {"broken": "left-out"})
    assert sum(found.sizes.values()) == 10
    assert found.remarks[0] == f"{named.removeprefix('In all, ')} and are left out."
    assert "broken" not in found.idle
    again = data.load(str(tmp_path), found.preparation)
    assert again.fingerprint == found.fingerprint
    (tmp_path / "bad.png").unlink()
    (tmp_path / "worse.png").unlink()
    refused(tmp_path, r"3\.png is damaged; .*, or leave it out with broken=left-out\.$")


def test_too_many_pictures_for_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "LIMIT", 100)
    folder_with(tmp_path, png(4, 4))
    refused(tmp_path, "use fewer or smaller events")


def test_empty_folder(tmp_path):
    refused(tmp_path, "holds no pictures")


def test_file_of_another_kind(tmp_path):
    (tmp_path / "notes.pdf").write_text("hello")
    refused(tmp_path / "notes.pdf", "is no data set")
    (tmp_path / "notes.txt").write_text("hello")
    refused(tmp_path / "notes.txt", "too few")


@pytest.mark.parametrize("name", ["a.npz", "a.mat", "a-images-idx3-ubyte"])
def test_no_permission(tmp_path, monkeypatch, name):
    path = tmp_path / name
    path.write_bytes(b"something")

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("io.open", forbidden)
    monkeypatch.setattr(Path, "open", forbidden)
    refused(path, "may not be read; change its permissions")


def test_gone_after_it_was_named(tmp_path):
    path = npz(tmp_path / "a.npz", images=np.full((20, 3, 3), 7))
    dataset = data.load(str(path))
    path.unlink()
    with pytest.raises(StudioError, match="There is no file"):
        dataset.prepared(ImagePreparation(values="as-is", size=2))


def test_corrupt_mnist_is_named_not_passed_over(tmp_path):
    (tmp_path / "mnist").mkdir()
    for name in data.CATALOGUE["mnist"].layouts[0]:
        (tmp_path / name).write_bytes(gzip.compress(GOOD)[:-9])
    with pytest.raises(StudioError, match=r"train-images-idx3-ubyte\.gz is damaged"):
        data.load("mnist", data_dir=tmp_path, download=False)


def test_mat_with_any_byte_changed(tmp_path):
    """Such files end SciPy's reader, and with it the process, by a segmentation fault."""
    from scipy.io import savemat

    path, random = tmp_path / "bad.mat", np.random.default_rng(0)
    pixels = random.integers(0, 2, (30, 16), dtype=np.uint8)
    savemat(path, {"X": pixels, "classnames": np.array(["a", "b"], dtype=object)})
    content = path.read_bytes()
    assert data.load(str(path)).sizes["train"] == 24
    refusals = 0
    for _ in range(300):
        damaged = bytearray(content)
        damaged[random.integers(120, 240)] = random.integers(256)
        path.write_bytes(damaged)
        try:
            data.load(str(path))
        except StudioError:
            refusals += 1
    assert refusals > 50


def test_picture_of_a_format_in_disguise(tmp_path):
    file = io.BytesIO()
    Image.new("L", (4, 4)).save(file, "tiff")
    folder_with(tmp_path, file.getvalue())
    with pytest.raises(StudioError, match=r"bad\.png is a TIFF picture; save it as PNG"):
        data.load(str(tmp_path))
