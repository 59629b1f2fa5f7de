"""Preparations and splits: what the events are, and that nothing is random but by the seed."""

import gzip
import struct
from pathlib import Path

import numpy as np
import pytest
import torch

from ar_studio import data
from ar_studio.data import ImagePreparation
from ar_studio.data.picture_dataset import events_of
from ar_studio.errors import StudioError
from ar_studio.spaces import EventSpace


@pytest.fixture(scope="module")
def ramp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write 200 pictures, sorted by class, that hold every grey value."""
    path = tmp_path_factory.mktemp("ramp") / "ramp.npz"
    images = np.tile(np.arange(256, dtype=np.uint8).reshape(16, 16), (200, 1, 1))
    np.savez(path, images=images, labels=np.arange(200) // 20)
    return path


def load(path: Path, values: str, **fields: int) -> data.PictureDataset:
    dataset = data.load(str(path), ImagePreparation.model_validate({"values": values, **fields}))
    assert isinstance(dataset, data.PictureDataset)
    return dataset


@pytest.mark.parametrize(
    ("values", "levels", "expected"),
    [
        ("as-is", 2, lambda grey: grey),
        ("threshold", 2, lambda grey: (grey >= 128).astype(int)),
        ("levels", 2, lambda grey: (grey >= 128).astype(int)),
        ("levels", 5, lambda grey: np.floor(grey * 5 / 256)),
        ("levels", 16, lambda grey: grey // 16),
        ("levels", 256, lambda grey: grey),
    ],
)
def test_grey_becomes_the_documented_events(ramp, values, levels, expected):
    dataset = load(ramp, values, levels=levels)
    events = dataset.events("test")
    assert events.dtype == torch.uint8
    assert dataset.space.levels == (256 if values == "as-is" else levels)
    np.testing.assert_array_equal(
        events[0].flatten().numpy(), expected(np.arange(256)).astype(np.uint8)
    )
    dataset.space.check(events)


def test_same_events_have_the_same_protocol(ramp):
    assert load(ramp, "threshold").protocol == load(ramp, "levels", levels=2).protocol
    assert load(ramp, "as-is").protocol == load(ramp, "levels", levels=256).protocol
    protocols = {
        load(ramp, "threshold").protocol,
        load(ramp, "static").protocol,
        load(ramp, "static", seed=1).protocol,
        load(ramp, "dynamic").protocol,
        load(ramp, "levels", levels=4).protocol,
        load(ramp, "threshold", size=8).protocol,
        load(ramp, "threshold", seed=1).protocol,
    }
    assert len(protocols) == 7


@pytest.mark.parametrize("values", ["static", "dynamic"])
def test_draws_have_the_grey_as_probability(ramp, values):
    dataset = load(ramp, values)
    events = torch.cat([dataset.events(split) for split in data.SPLITS]).flatten(1).double()
    grey = torch.arange(256) / 255
    z = (events.mean(0) - grey) / (grey * (1 - grey) / len(events)).sqrt().clamp(min=1e-9)
    assert z.abs().max() < 5
    assert events[:, 0].sum() == 0
    assert events[:, 255].sum() == len(events)


def test_dynamic_is_fresh_in_every_epoch_and_repeatable(ramp):
    dataset, again = load(ramp, "dynamic"), load(ramp, "dynamic")
    first, second = dataset.training_events(0), dataset.training_events(1)
    assert not torch.equal(first, second)
    assert torch.equal(first, again.training_events(0))
    assert torch.equal(dataset.events("test"), again.events("test"))
    other = load(ramp, "dynamic", seed=1).training_events(0)
    assert not torch.equal(first, other)


def test_static_is_drawn_once(ramp):
    dataset = load(ramp, "static")
    assert torch.equal(dataset.training_events(0), dataset.training_events(7))
    assert torch.equal(dataset.training_events(0), load(ramp, "static").events("train"))


@pytest.mark.parametrize("values", ["threshold", "dynamic", "levels"])
def test_marginals_are_smoothed_training_frequencies(ramp, values):
    dataset = load(ramp, values, levels=4)
    marginals, count = dataset.marginals(), dataset.sizes["train"]
    levels = dataset.space.levels
    assert marginals is not None
    assert marginals.dtype == torch.float32
    assert marginals.shape == (256, levels)
    assert torch.allclose(marginals.sum(1), torch.ones(256))
    for pixel in (0, 100, 255):
        expected = np.full(levels, 0.5)
        if values == "dynamic":
            expected += count * np.array([1 - pixel / 255, pixel / 255])
        else:
            expected[pixel * levels // 256] += count
        np.testing.assert_allclose(marginals[pixel], expected / (count + levels / 2), rtol=1e-5)


def test_splits_are_seeded_disjoint_and_never_the_first(ramp):
    dataset = load(ramp, "threshold")
    assert dataset.sizes == {"train": 160, "valid": 20, "test": 20}
    parts = dataset._parts
    assert sorted(np.concatenate(list(parts.values()))) == list(range(200))
    labels = dataset.labels("test")
    assert labels is not None
    # The file is sorted by class: the last 20 pictures would be of one class.
    assert len(labels.unique()) > 4
    again, other = load(ramp, "threshold"), load(ramp, "threshold", seed=1)
    np.testing.assert_array_equal(parts["test"], again._parts["test"])
    assert set(parts["test"]) != set(other._parts["test"])
    assert dataset.fingerprint == again.fingerprint != other.fingerprint


def test_picked_events_are_random_and_different(ramp):
    dataset = load(ramp, "threshold")
    picked = dataset.pick("train", 10, seed=3)
    assert len(set(picked.tolist())) == 10
    assert picked.tolist() != list(range(10))
    assert torch.equal(picked, dataset.pick("train", 10, seed=3))
    assert not torch.equal(picked, dataset.pick("train", 10, seed=4))
    assert len(dataset.pick("test", 1000, seed=0)) == 20


def test_preparing_again_reads_nothing(ramp, monkeypatch):
    dataset = load(ramp, "threshold")
    monkeypatch.setattr(Path, "open", None)
    again = dataset.prepared(ImagePreparation(values="levels", levels=8))
    assert again.space.levels == 8
    assert again.sizes == dataset.sizes
    assert dataset.space.levels == 2
    assert dataset.events("train").max() == 1


def test_another_size_rescales(ramp):
    dataset = load(ramp, "threshold").prepared(ImagePreparation(values="as-is", size=8))
    assert dataset.space.event_shape == (1, 8, 8)
    assert dataset.events("valid").shape == (20, 1, 8, 8)
    assert dataset.prepared(ImagePreparation(values="as-is")).space.event_shape == (1, 16, 16)


@pytest.mark.parametrize("values", ["static", "threshold"])
def test_preview_pairs_pictures_with_their_events(ramp, values):
    dataset = load(ramp, values)
    grey, events = dataset.preview(12, seed=5)
    index = dataset.pick("train", 12, seed=5)
    assert torch.equal(grey, dataset.grey("train")[index])
    assert torch.equal(events, dataset.events("train")[index])


def test_preview_of_dynamic_shows_another_draw(ramp):
    dataset = load(ramp, "dynamic")
    assert not torch.equal(dataset.preview(5, seed=1)[1], dataset.preview(5, seed=2)[1])


def test_black_and_white_data_are_kept(tmp_path):
    path = tmp_path / "bits.npz"
    bits = np.random.default_rng(0).integers(0, 2, (30, 5, 4))
    np.savez(path, images=bits)
    dataset = load(path, "as-is")
    assert data.load(str(path)).preparation.values == "as-is"
    assert dataset.space == EventSpace((1, 5, 4))
    assert dataset.grey("train").max() == 255
    np.testing.assert_array_equal(
        dataset.events("train")[:, 0].numpy(), bits[dataset._parts["train"]]
    )
    with pytest.raises(StudioError, match="black and white already"):
        dataset.prepared(ImagePreparation(values="dynamic"))
    with pytest.raises(StudioError, match="cannot be resized"):
        dataset.prepared(ImagePreparation(values="as-is", size=3))


def test_unknown_split_suggests_the_nearest(ramp):
    with pytest.raises(StudioError, match="did you mean 'train'"):
        load(ramp, "threshold").events("trian")


def test_official_test_part_is_never_split(tmp_path):
    """A torchvision-like pair of parts: test is kept in order, valid comes out of train."""
    path = tmp_path / "parts.npz"
    train = np.arange(60, dtype=np.uint8).reshape(60, 1, 1) + np.zeros((1, 3, 3), np.uint8)
    test = np.arange(200, 210, dtype=np.uint8).reshape(10, 1, 1) + np.zeros((1, 3, 3), np.uint8)
    np.savez(path, x_train=train, x_test=test, y_train=np.zeros(60), y_test=np.ones(10))
    dataset = load(path, "as-is")
    assert dataset.sizes == {"train": 50, "valid": 10, "test": 10}
    assert dataset.events("test")[:, 0, 0, 0].tolist() == list(range(200, 210))
    assert dataset.events("valid")[:, 0, 0, 0].tolist() != list(range(10))
    together = torch.cat([dataset.events("train"), dataset.events("valid")])[:, 0, 0, 0]
    assert sorted(together.tolist()) == list(range(60))
    labels = dataset.labels("test")
    assert labels is not None
    assert labels.tolist() == [1] * 10


def test_idx_finds_its_labels(tmp_path):
    images = np.random.default_rng(0).integers(0, 256, (40, 4, 6), dtype=np.uint8)
    labels = np.arange(40, dtype=np.uint8) % 3
    path = tmp_path / "mine-images-idx3-ubyte.gz"
    path.write_bytes(gzip.compress(struct.pack(">I3I", 0x803, 40, 4, 6) + images.tobytes()))
    beside = tmp_path / "mine-labels-idx1-ubyte"
    beside.write_bytes(struct.pack(">II", 0x801, 40) + labels.tobytes())
    dataset = load(path, "as-is")
    assert dataset.class_names == ("0", "1", "2")
    index = dataset._parts["train"]
    np.testing.assert_array_equal(dataset.events("train")[:, 0].numpy(), images[index])
    found = dataset.labels("train")
    assert found is not None
    np.testing.assert_array_equal(found.numpy(), labels[index])


def test_dequantised_pictures_are_grey_with_noise_below_one_level(ramp):
    dataset = load(ramp, "dequantise")
    assert dataset.space == EventSpace((1, 16, 16), 0, bins=256)
    assert dataset.protocol.endswith(" · dequantise")
    assert dataset.marginals() is None
    events = dataset.events("test")
    assert events.dtype == torch.float32
    assert float(events.min()) >= 0
    assert float(events.max()) < 1
    torch.testing.assert_close((events * 256).floor(), dataset.grey("test").float())
    noise = (events.double() * 256 % 1).flatten()
    assert float(noise.mean()) == pytest.approx(0.5, abs=0.02)
    assert float(noise.var()) == pytest.approx(1 / 12, abs=0.005)
    assert torch.equal(events, load(ramp, "dequantise").events("test"))
    assert not torch.equal(events, load(ramp, "dequantise", seed=1).events("test"))
    first, second = dataset.training_events(0), dataset.training_events(1)
    assert not torch.equal(first, second)
    assert torch.equal(first, load(ramp, "dequantise").training_events(0))
    assert "Mean grey" in data.facts(dataset)


def test_the_brightest_grey_never_becomes_one():
    white = np.full((1000, 1000), 255, np.uint8)
    events = events_of(white, ImagePreparation(values="dequantise"), np.random.default_rng(0))
    assert events.dtype == np.float32
    assert events.max() < 1
    assert (np.floor(events * 256) == 255).all()
    assert len(np.unique(events)) == 2**16
