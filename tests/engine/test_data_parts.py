"""Folders as people have them: parts, classes, links, and what is left out by name."""

import os
from pathlib import Path, PurePath

import numpy as np
import pytest
from PIL import Image

from ar_studio import data
from ar_studio.data import Changes
from ar_studio.data.folders import arranged
from ar_studio.errors import StudioError


def filled(folder: Path, count: int, first: int = 0, size: tuple[int, int] = (4, 4)) -> None:
    """Write pictures of which no two are the same."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(first, first + count):
        noise = np.random.default_rng(number).integers(0, 256, size[::-1], np.uint8)
        Image.fromarray(noise).save(folder / f"{number}.png")


def halves(folder: Path, train: str, test: str) -> None:
    for place, name in enumerate("ab"):
        filled(folder / train / name, 6, 100 * place)
        filled(folder / test / name, 3, 100 * place + 50)


@pytest.mark.parametrize(
    ("train", "test"),
    [
        ("train", "test"),
        ("Train", "TEST"),
        ("training", "testing"),
        ("training_set", "test_set"),
        ("seg_train", "seg_test"),
        ("seg_train/seg_train", "seg_test/seg_test"),
    ],
)
def test_parts_are_known_by_many_names(tmp_path, train, test):
    halves(tmp_path, train, test)
    dataset = data.load(tmp_path)
    assert dataset.class_names == ("a", "b")
    assert dataset.sizes == {"train": 10, "valid": 2, "test": 6}
    assert dataset.remarks == ()


def test_what_lies_beside_the_parts_costs_nothing_and_is_named(tmp_path):
    halves(tmp_path, "train", "test")
    filled(tmp_path, 1, 900, (9, 2))
    filled(tmp_path / "extra", 2, 910, (7, 7))
    dataset = data.load(tmp_path)
    assert dataset.class_names == ("a", "b")
    assert sum(dataset.sizes.values()) == 18
    assert dataset.remarks == (
        "Left out, as it lies beside the folders that are taken: extra (2 pictures) and 900.png.",
    )


def test_a_test_part_is_cut_off_where_there_is_none(tmp_path):
    filled(tmp_path / "train", 20)
    filled(tmp_path / "val", 5, 50)
    dataset = data.load(tmp_path)
    assert dataset.sizes == {"train": 18, "valid": 5, "test": 2}
    assert any("cut off the training part" in remark for remark in dataset.remarks)
    other = data.load(tmp_path, Changes({"test_share": 40}))
    assert other.sizes == {"train": 10, "valid": 5, "test": 10}


def test_train_is_a_class_among_vehicles():
    places = [PurePath(kind, f"{n}.png") for kind in ("bus", "car", "train") for n in range(3)]
    found = arranged(places)
    assert found.parts == {}
    assert found.class_names == ("bus", "car", "train")


def test_folders_around_all_classes_are_none(tmp_path):
    for name in "ab":
        filled(tmp_path / "set" / "images" / name, 8, ord(name) * 100)
    assert data.load(tmp_path).class_names == ("a", "b")


def test_a_few_loose_pictures_cost_no_class_and_are_named(tmp_path):
    for name in "ab":
        filled(tmp_path / name, 8, ord(name) * 100)
    filled(tmp_path, 1, 7)
    dataset = data.load(tmp_path)
    assert dataset.class_names == ("a", "b")
    assert "7.png; classes=none takes all" in dataset.remarks[0]
    everything = dataset.prepared({**dataset.preparation.model_dump(), "classes": "none"})
    assert everything.class_names == ()
    assert sum(everything.sizes.values()) == 17


def test_a_test_part_without_classes_leaves_none_and_says_so(tmp_path):
    for name in "ab":
        filled(tmp_path / "train" / name, 8, ord(name) * 100)
    filled(tmp_path / "test", 4, 50)
    dataset = data.load(tmp_path)
    assert dataset.class_names == ()
    assert dataset.sizes["test"] == 4
    assert "those for test lie in none" in dataset.remarks[0]


@pytest.mark.parametrize("name", ["class", "latest", "trainer", "protest", "x"])
def test_other_folders_are_no_parts(name):
    places = [PurePath(top, f"{number}.png") for top in ("train", name) for number in range(3)]
    found = arranged(places)
    assert found.parts == {}
    assert set(found.class_names) == {"train", name}


def test_links_are_followed_and_circles_are_not(tmp_path):
    for name in "ab":
        filled(tmp_path / "store" / name, 8, ord(name) * 100)
    (tmp_path / "set").mkdir()
    for name in "ab":
        (tmp_path / "set" / name).symlink_to(tmp_path / "store" / name)
    (tmp_path / "set" / "round").symlink_to(tmp_path / "set")
    (tmp_path / "set" / "gone.png").symlink_to(tmp_path / "nowhere.png")
    dataset = data.load(tmp_path / "set")
    assert dataset.class_names == ("a", "b")
    assert sum(dataset.sizes.values()) == 16
    assert dataset.remarks == ("Left out: gone.png; they are links that lead nowhere.",)
    (tmp_path / "set" / "c").symlink_to(tmp_path / "store" / "a")
    again = data.load(tmp_path / "set")
    assert sum(again.sizes.values()) == 16
    assert any("c; they are there already" in told for told in again.remarks)


def test_each_real_folder_is_read_once_through_links_too(tmp_path):
    for name in "ab":
        filled(tmp_path / "all" / name, 8, ord(name) * 100)
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "a").symlink_to(tmp_path / "all" / "a")
    (tmp_path / "set" / "everything").symlink_to(tmp_path / "all")
    dataset = data.load(tmp_path / "set")
    assert sum(dataset.sizes.values()) == 16
    said = f"Left out: {Path('everything/a')}; they are there already."
    assert dataset.remarks == (said,)


def test_no_link_leads_above_the_folder(tmp_path):
    filled(tmp_path / "own" / "set", 12)
    filled(tmp_path / "own" / "se", 12, 50)  # as the folder's own name begins
    filled(tmp_path / "own" / "other", 12, 100)
    (tmp_path / "own" / "set" / "up").symlink_to(tmp_path / "own")
    (tmp_path / "own" / "set" / "near").symlink_to(tmp_path / "own" / "se")
    (tmp_path / "own" / "set" / "beside").symlink_to(tmp_path / "own" / "other")
    (tmp_path / "own" / "other" / "back").symlink_to(tmp_path / "own" / "set")
    dataset = data.load(tmp_path / "own" / "set", Changes({"classes": "none"}))
    assert sum(dataset.sizes.values()) == 36
    assert dataset.remarks == ("Left out: up; they are links to folders around this one.",)


def test_pictures_by_another_ending_are_to_be_renamed_not_saved_anew(tmp_path):
    filled(tmp_path, 12)
    (tmp_path / "0.png").rename(tmp_path / "0.png.bak")
    said = "Left out, as pictures do not end so: 1 .bak; give them the ending of their format."
    assert data.load(tmp_path).remarks == (said,)


def test_pictures_that_are_not_read_are_counted_by_ending_and_signature(tmp_path):
    filled(tmp_path, 12)
    with Image.open(tmp_path / "0.png") as picture:
        for number in range(3):
            picture.save(tmp_path / f"scan{number}.tif")
        picture.save(tmp_path / "misnamed.dat", "TIFF")
    (tmp_path / "0.png").rename(tmp_path / "0.jfif")
    (tmp_path / "1.png").rename(tmp_path / "without")
    (tmp_path / "notes.txt").write_text("words")
    dataset = data.load(tmp_path)
    assert sum(dataset.sizes.values()) == 12
    said = "Left out, as such pictures are not read: 3 .tif, 1 .dat; save them as PNG."
    assert dataset.remarks == (said,)


@pytest.mark.skipif(os.name == "nt", reason="no such permissions there")
def test_a_closed_folder_is_named(tmp_path, monkeypatch):
    filled(tmp_path / "a", 12)
    filled(tmp_path / "b", 12, 50)
    scan = os.scandir

    def closed(folder: Path):
        if Path(folder).name == "b":
            raise PermissionError(13, "Permission denied")
        return scan(folder)

    monkeypatch.setattr(os, "scandir", closed)
    assert "b; they may not be read" in data.load(tmp_path).remarks[0]


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_class_names_that_are_no_text_have_a_replacement_sign(tmp_path):
    for place, name in enumerate((b"caf\xe9", b"eau")):
        filled(Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))), 8, 100 * place)
    assert data.load(tmp_path).class_names == ("caf\ufffd", "eau")


def test_the_same_picture_in_two_splits_is_counted(tmp_path):
    filled(tmp_path / "train", 12)
    filled(tmp_path / "test", 2)  # the first two again
    filled(tmp_path / "test", 3, 50)
    dataset = data.load(tmp_path)
    shared = sum(
        bool((dataset.events("train") == event).flatten(1).all(1).any())
        for event in dataset.events("test")
    )
    told = [remark for remark in dataset.remarks if "duplicates" in remark]
    assert shared in (0, 1, 2)  # those that validation took are no leak
    assert bool(told) == bool(shared)
    if shared:
        assert f"{shared} of 5 test" in told[0]


@pytest.mark.parametrize(
    ("fit", "size", "word"),
    [("crop", (8, 8), ""), ("pad", (4, 4), "padded"), ("squash", (4, 8), "squashed")],
)
def test_wide_pictures_are_cropped_padded_or_squashed_and_that_is_said(tmp_path, fit, size, word):
    (tmp_path / "set").mkdir()
    for number in range(10):
        pixels = np.zeros((8, 16), np.uint8)
        pixels[:, 4:12] = 200  # a square of grey in the middle
        pixels[0, 0] = number
        Image.fromarray(pixels).save(tmp_path / "set" / f"{number}.png")
    dataset = data.load(tmp_path / "set", Changes({"values": "as-is", "size": 8, "fit": fit}))
    event = dataset.events("train")[0, 0]
    inner = (event > 100) & (event < 255)  # padding is white
    assert (int(inner.any(0).sum()), int(inner.any(1).sum())) == size
    assert "are not square, so they are" in dataset.remarks[0]
    told = dataset.protocol.split(" · ", 2)[2]
    assert told == ("8×8" if fit == "crop" else f"8×8 · {word}")


def test_folders_that_hold_other_data_say_what_and_how(tmp_path):
    (tmp_path / "table.csv").write_text("a,b\n1,2\n")
    with pytest.raises(StudioError, match=r"no pictures but table\.csv; open a table itself"):
        data.load(tmp_path)
    (tmp_path / "song.wav").write_bytes(b"RIFF\0\0\0\0WAVEfmt ")
    with pytest.raises(StudioError, match=r"song\.wav is damaged; replace it by a fresh"):
        data.load(tmp_path)
