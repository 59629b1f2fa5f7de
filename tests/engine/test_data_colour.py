"""Pictures in colour: kept on request, grey otherwise; CIFAR's files; videos split in blocks."""

import io
import tarfile

import numpy as np
import pytest
import torch
from PIL import Image

from ar_studio import data
from ar_studio.data import cifar, tasks
from ar_studio.data.source import Source
from ar_studio.errors import StudioError
from ar_studio.kinds import ImagePreparation

COLOUR = ImagePreparation(values="as-is", colour=True)


def folder_of_colours(tmp_path, count=20):
    generator = np.random.default_rng(0)
    pictures = generator.integers(0, 256, (count, 4, 5, 3), np.uint8)
    for index, picture in enumerate(pictures):
        Image.fromarray(picture).save(tmp_path / f"{index:02}.png")
    return pictures


def everything(dataset):
    return torch.cat([dataset.events(split) for split in data.SPLITS])


def test_colours_of_a_folder_are_kept_on_request(tmp_path):
    pictures = folder_of_colours(tmp_path)
    dataset = data.load(str(tmp_path), COLOUR)
    assert dataset.space.event_shape == (3, 4, 5)
    assert "in colour" in dataset.protocol
    found = {event.numpy().tobytes() for event in everything(dataset)}
    assert found == {np.moveaxis(picture, 2, 0).tobytes() for picture in pictures}
    grey = dataset.prepared(ImagePreparation(values="as-is"))
    assert grey.space.event_shape == (1, 4, 5)
    assert "in colour" not in grey.protocol
    luminance = np.rint(pictures @ np.array([0.299, 0.587, 0.114]))
    assert abs(np.sort(everything(grey).numpy().ravel()) - np.sort(luminance.ravel())).max() <= 1


def test_grey_pictures_have_no_colours_to_keep():
    plain = data.load("digits")
    with pytest.raises(StudioError, match="no colours to keep"):
        plain.prepared(plain.preparation.model_copy(update={"colour": True}))


def test_one_coloured_picture_makes_the_folder_one_of_colours(tmp_path):
    folder_of_colours(tmp_path, 1)
    for index in range(1, 12):
        Image.new("L", (5, 4), 90).save(tmp_path / f"{index:02}.png")
    events = everything(data.load(str(tmp_path), COLOUR))
    assert (events == 90).flatten(1).all(1).sum() == 11


def test_colours_are_the_events_and_their_brightness_the_context(tmp_path):
    folder_of_colours(tmp_path)
    dataset = data.load(str(tmp_path), COLOUR.model_copy(update={"task": "colourisation"}))
    events, contexts = dataset.events("test"), dataset.contexts("test")
    assert contexts is not None
    expected = tasks.grey(events.numpy())
    np.testing.assert_array_equal(contexts.numpy(), expected)


def test_resizing_keeps_colours(tmp_path):
    folder_of_colours(tmp_path)
    dataset = data.load(str(tmp_path), COLOUR.model_copy(update={"size": 8}))
    assert dataset.space.event_shape == (3, 8, 8)


@pytest.mark.parametrize("channels_first", [True, False])
def test_arrays_hold_colours_either_way(tmp_path, channels_first):
    pictures = np.random.default_rng(1).integers(0, 256, (15, 6, 7, 3), np.uint8)
    stored = np.moveaxis(pictures, 3, 1) if channels_first else pictures
    np.savez(tmp_path / "own.npz", images=stored)
    dataset = data.load(str(tmp_path / "own.npz"), COLOUR)
    assert dataset.space.event_shape == (3, 6, 7)
    assert int(everything(dataset).long().sum()) == int(pictures.sum(dtype=np.int64))


def cifar_archive(path, records):
    """Write a small archive in the layout of CIFAR-10's binary version."""
    with tarfile.open(path, "w:gz") as archive:
        for name in (*cifar.BATCHES["train"], *cifar.BATCHES["test"]):
            info = tarfile.TarInfo(f"{cifar.FOLDER}/{name}")
            content = records[name].tobytes()
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))


def test_the_binary_version_of_cifar_is_read_from_its_archive(tmp_path, monkeypatch):
    monkeypatch.setattr(cifar, "BATCH", 30)
    generator = np.random.default_rng(3)
    names = (*cifar.BATCHES["train"], *cifar.BATCHES["test"])
    records = {name: generator.integers(0, 256, (30, cifar.RECORD), np.uint8) for name in names}
    for table in records.values():
        table[:, 0] = np.arange(30) % 10
    cifar_archive(tmp_path / "cifar-10-binary.tar.gz", records)
    source = cifar.read_cifar(tmp_path / "cifar-10-binary.tar.gz")
    assert {part: len(indices) for part, indices in source.parts.items()} == {
        "train": 150,
        "test": 30,
    }
    first = records["data_batch_1.bin"][0, 1:]
    np.testing.assert_array_equal(source.pictures[0].ravel(), first)  # red, green, blue planes
    assert source.labels is not None
    assert source.labels[:12].tolist() == [*range(10), 0, 1]


def test_a_damaged_archive_is_refused(tmp_path):
    (tmp_path / "cifar-10-binary.tar.gz").write_bytes(b"\x1f\x8bnonsense")
    with pytest.raises(StudioError, match="is damaged"):
        cifar.read_cifar(tmp_path / "cifar-10-binary.tar.gz")


def test_neighbours_of_a_video_stay_in_one_split():
    source = Source(np.zeros((100, 1, 2, 2), np.uint8), block=10)
    parts = source.split(0, "video")
    assert sorted(np.concatenate(list(parts.values())).tolist()) == list(range(100))
    where = np.empty(100, int)
    for number, indices in enumerate(parts.values()):
        where[indices] = number
    # Of 99 pairs of neighbours, at most those at the ends of blocks are torn apart.
    assert (np.diff(where) != 0).sum() <= 9


def test_the_sets_of_the_catalogue_in_colour_and_in_blocks(shared_data):
    subset = data.load("cifar10-subset", data_dir=shared_data)
    assert subset.sizes == {"train": 3334, "valid": 666, "test": 1000}
    assert subset.class_names[3] == "cat"
    grey = subset.prepared(subset.preparation.model_copy(update={"colour": False}))
    assert grey.protocol == "cifar10-subset · 256 levels · in grey" != subset.protocol
    faces = data.load("frey-faces", data_dir=shared_data)
    assert faces.space.event_shape == (1, 28, 20)
    assert sum(faces.sizes.values()) == 1965
