"""The user's own pictures and archives."""

import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import data
from ar_studio.data import ImagePreparation
from ar_studio.errors import StudioError

GREY = ImagePreparation(values="as-is")


def write(path: Path, grey: int, size: tuple[int, int] = (6, 4), mode: str = "L") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    colour = grey if mode in ("L", "P") else (grey,) * len(mode)
    Image.new(mode, size, colour).save(path)


def test_subfolders_are_classes(tmp_path):
    suffixes = ("png", "bmp", "gif", "webp", "jpg")
    for index in range(20):
        kind = "cats" if index % 2 else "dogs"
        write(tmp_path / kind / f"{index}.{suffixes[index % 5]}", 10 * index)
    (tmp_path / "cats" / "notes.txt").write_text("not a picture")
    write(tmp_path / ".thumbnails" / "1.png", 1, (2, 2))
    dataset = data.load(str(tmp_path), GREY)
    assert dataset.class_names == ("cats", "dogs")
    assert dataset.sizes == {"train": 16, "valid": 2, "test": 2}
    assert dataset.space.event_shape == (1, 4, 6)
    assert dataset.source == str(tmp_path)
    for split in data.SPLITS:
        labels, events = dataset.labels(split), dataset.events(split)
        assert labels is not None
        # The picture's grey tells its number, and so its class.
        odd = torch.round(events[:, 0, 0, 0] / 10).int() % 2
        assert torch.equal(odd == 1, labels == 0)


def test_train_and_test_folders_are_parts(tmp_path):
    for index in range(12):
        write(tmp_path / "train" / "ab"[index % 2] / f"{index}.png", index)
    for index in range(3):
        write(tmp_path / "test" / "ab"[index % 2] / f"{index}.png", 100 + index)
    dataset = data.load(str(tmp_path), GREY)
    assert dataset.sizes == {"train": 10, "valid": 2, "test": 3}
    assert dataset.class_names == ("a", "b")
    assert sorted(dataset.events("test")[:, 0, 0, 0].tolist()) == [100, 101, 102]


def test_a_class_of_one_picture_is_told_where_classes_are_given(tmp_path):
    for index in range(20):
        write(tmp_path / "train" / "ab"[index % 2] / f"{index}.png", 10 * index)
        write(tmp_path / "test" / "ab"[index % 2] / f"{index}.png", 10 * index + 5)
    write(tmp_path / "train" / "c" / "alone.png", 251)
    alone = "Of 'class = c' there is one picture alone, which a model learns by heart and nothing "
    lacking = "No picture of training has 'class = c', so no model can learn it."
    places = set()
    for seed in range(9):  # which draw where the one picture goes
        dataset = data.load(str(tmp_path), {"task": "class", "seed": seed})
        labels = dataset.labels("train")
        assert labels is not None
        trained = bool((labels == 2).any())
        assert (f"{alone}tests." in dataset.remarks) is trained
        assert (lacking in dataset.remarks) is not trained
        places.add(trained)
    assert places == {True, False}
    assert not any("alone" in one for one in data.load(str(tmp_path)).remarks)


def test_flat_folder_has_no_classes(tmp_path):
    for index in range(10):
        write(tmp_path / f"{index}.png", index)
    assert data.load(str(tmp_path)).labels("train") is None


def test_colour_and_transparency_become_grey(tmp_path):
    for index in range(9):
        Image.new("RGB", (2, 2), (255, 0, 0)).save(tmp_path / f"{index}.png")
    Image.new("RGBA", (2, 2), (0, 0, 0, 0)).save(tmp_path / "clear.png")
    dataset = data.load(str(tmp_path), GREY)
    values = torch.cat([dataset.events(split) for split in data.SPLITS]).unique().tolist()
    assert values == [76, 255]
    assert data.facts(dataset)["Colour"] == "converted to grey"


def test_sixteen_bit_pictures_keep_their_range(tmp_path):
    for index in range(10):
        Image.fromarray(np.full((3, 3), 32768, np.uint16)).save(tmp_path / f"{index}.png")
    assert data.load(str(tmp_path), GREY).events("train").unique().tolist() == [128]


def test_different_sizes_ask_for_one(tmp_path):
    for index in range(10):
        write(tmp_path / f"{index}.png", index, (5, 5) if index else (7, 3))
    with pytest.raises(StudioError, match=r"different sizes \(5×5, 7×3\); choose a size"):
        data.load(str(tmp_path))
    dataset = data.load(str(tmp_path), ImagePreparation(values="as-is", size=4))
    assert dataset.space.event_shape == (1, 4, 4)


@pytest.mark.parametrize(
    ("array", "expected"),
    [
        (np.full((10, 3, 3), 0.5, np.float32), 128),
        (np.full((10, 3, 3), 77.0), 77),
        (np.full((10, 3, 3, 1), 77, np.int64), 77),
        (np.full((10, 1, 3, 3), 77, np.uint16), 77),
        (np.full((10, 9), 77, np.uint8), 77),
        (np.full((10, 3, 3, 3), 77, np.uint8), 77),
        (np.full((10, 3, 5, 5), 0.5), 128),
    ],
)
def test_shapes_and_values_of_arrays(tmp_path, array, expected):
    path = tmp_path / "a.npz"
    np.savez(path, x=array)
    dataset = data.load(str(path), GREY)
    assert dataset.events("train").unique().tolist() == [expected]
    assert dataset.space.event_shape[0] == 1


def test_green_weighs_most_in_arrays_too(tmp_path):
    pixels = np.zeros((10, 2, 2, 3), np.uint8)
    pixels[..., 1] = 200
    np.savez(tmp_path / "a.npz", images=pixels)
    dataset = data.load(str(tmp_path / "a.npz"), GREY)
    assert dataset.events("train").unique().tolist() == [117]
    assert "Colour" in data.facts(dataset)


def test_packed_bits(tmp_path):
    bits = np.random.default_rng(0).integers(0, 2, (20, 9), dtype=np.uint8)
    packed = np.packbits(bits, axis=1)
    path = tmp_path / "a.npz"
    np.savez(path, train_bits=packed, valid_bits=packed, test_bits=packed, n_features=9)
    events = data.load(str(path)).events("valid")
    np.testing.assert_array_equal(events.reshape(20, 9).numpy(), bits)


def test_different_data_of_one_name_differ_in_protocol(tmp_path):
    protocols = set()
    for value in (1, 2):
        folder = tmp_path / str(value)
        folder.mkdir()
        np.savez(folder / "same.npz", images=np.full((10, 2, 2), 100 + value))
        protocols.add(data.load(str(folder / "same.npz")).protocol)
    assert len(protocols) == 2


def test_caltech_like_split_file_is_official(tmp_path, monkeypatch):
    from scipy.io import savemat

    pixels = np.random.default_rng(0).integers(0, 2, (30, 784), dtype=np.uint8)
    parts = {"train": pixels[:15], "val": pixels[15:20], "test": pixels[20:]}
    labels = {"train": np.arange(15) % 4, "val": np.arange(5) % 4, "test": np.arange(10) % 4}
    content = {f"{part}_data": rows for part, rows in parts.items()}
    content |= {f"{part}_labels": rows[:, None] + 1 for part, rows in labels.items()}
    savemat(tmp_path / "caltech101_silhouettes_28_split1.mat", content)
    card = data.CATALOGUE["caltech-silhouettes"]
    small = data.DataCard(**{**vars(card), "counts": (15, 5, 10)})
    monkeypatch.setitem(data.CATALOGUE, card.name, small)
    dataset = data.load("caltech-silhouettes", data_dir=tmp_path, download=False)
    assert dataset.protocol == "caltech-silhouettes · as-is"
    assert dataset.sizes == {"train": 15, "valid": 5, "test": 10}
    upright = 1 - parts["test"].reshape(-1, 28, 28).transpose(0, 2, 1)
    np.testing.assert_array_equal(dataset.events("test")[:, 0].numpy(), upright)


def test_a_size_that_is_asked_for_is_part_of_the_first_reading(tmp_path):
    for index in range(12):
        write(tmp_path / f"{index}.png", index, (7 + index, 9))
    dataset = data.load(str(tmp_path), data.Changes({"size": 8}))
    assert dataset.space.event_shape == (1, 8, 8)
    # The rest is as usual for a user's own pictures.
    assert dataset.preparation == ImagePreparation(values="threshold", size=8)


@pytest.mark.parametrize(
    "names",
    [
        ("train2017/{0}", "val2017/{0}"),
        ("train/{0}", "test1/{0}"),
        ("{0}/train", "{0}/test"),
        ("set/{0}/Train", "set/{0}/Test"),
        ("all/train/{0}", "all/val/{0}"),
    ],
)
def test_parts_are_found_by_their_numbers_in_classes_and_in_one_folder_around(tmp_path, names):
    for index in range(20):
        place = names[index >= 15].format("ab"[index % 2])
        write(tmp_path / place / f"{index}.png", 10 * index)
    dataset = data.load(str(tmp_path), GREY)
    assert dataset.class_names == ("a", "b")
    held_out = dataset.events("valid" if "val" in names[1] else "test")[:, 0, 0, 0]
    assert sorted(held_out.tolist()) == [150, 160, 170, 180, 190]


def test_numbered_folders_of_one_kind_are_classes(tmp_path):
    for index in range(20):
        write(tmp_path / f"train{index % 2}" / f"{index}.png", index)
    assert data.load(str(tmp_path), GREY).class_names == ("train0", "train1")


@pytest.mark.skipif(sys.platform == "win32", reason="addresses have drives there")
def test_the_address_of_a_folder_is_its_path(tmp_path):
    for index in range(10):
        write(tmp_path / "p q" / f"{index}.png", index)
    assert data.load((tmp_path / "p q").as_uri(), GREY).source == str(tmp_path / "p q")
