"""The catalogue's sets: made here, found in every layout, or missing with one clear sentence."""

import shutil
import time
from pathlib import Path

import numpy as np
import pytest
import torch
from platformdirs import user_cache_path

from ar_studio import data
from ar_studio.data import cards, glyphs, idx, sources
from ar_studio.data.download import fetch
from ar_studio.errors import StudioError


def test_digits_are_embedded():
    dataset = data.load("digits", download=False)
    assert isinstance(dataset, data.PictureDataset)
    assert dataset.space.event_shape == (1, 8, 8)
    assert sum(dataset.sizes.values()) == 1797
    assert dataset.grey("train").max() == 255
    assert len(dataset.grey("train").unique()) == 17
    assert dataset.protocol == "digits · threshold · seeded split 0"
    labels = dataset.labels("test")
    assert labels is not None
    assert len(labels.unique()) == 10
    # A zero has a hole in its middle; a wrong label order would not show one.
    zeros = dataset.grey("test")[labels == 0].double().mean(0)[0]
    assert zeros[3:5, 3:5].mean() < 0.3 * zeros[3:5, 2].mean()


def test_glyphs_are_made_once_and_repaired_when_damaged():
    images, labels = glyphs.draw_glyphs(per_class=3)
    again, _ = glyphs.draw_glyphs(per_class=3)
    np.testing.assert_array_equal(images, again)
    assert images.shape == (108, 28, 28)
    assert (images.reshape(108, -1).max(1) > 200).all()
    assert len(np.unique(images.reshape(108, -1), axis=0)) == 108
    np.testing.assert_array_equal(labels, np.repeat(np.arange(36), 3))


def test_glyphs_cache(monkeypatch, tmp_path):
    monkeypatch.setattr(glyphs, "user_cache_path", lambda *_, **__: tmp_path)
    few, labels = glyphs.draw_glyphs(per_class=2)
    drawn: list[int] = []

    def draw() -> tuple:
        drawn.append(1)
        return few, labels

    monkeypatch.setattr(glyphs, "draw_glyphs", draw)
    first, second = glyphs.glyphs(), glyphs.glyphs()
    assert len(drawn) == 1
    np.testing.assert_array_equal(first.pictures, second.pictures)
    assert first.labels is not None
    assert second.labels is not None
    np.testing.assert_array_equal(first.labels, second.labels)
    assert second.class_names[10] == "A"
    kept = tmp_path / "glyphs-1.npz"
    content = bytearray(kept.read_bytes())
    content[len(content) // 2] ^= 255
    kept.write_bytes(content)
    np.testing.assert_array_equal(glyphs.glyphs().pictures, first.pictures)
    assert len(drawn) == 2
    glyphs.glyphs()
    assert len(drawn) == 2


def test_glyphs_without_a_writable_cache(monkeypatch, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setattr(glyphs, "user_cache_path", lambda *_, **__: blocked / "cache")
    few = glyphs.draw_glyphs(per_class=1)
    monkeypatch.setattr(glyphs, "draw_glyphs", lambda: few)
    assert len(glyphs.glyphs().pictures) == 36


def test_glyphs_are_a_data_set():
    dataset = data.load("glyphs", download=False)
    assert sum(dataset.sizes.values()) == 14_400
    assert dataset.class_names == tuple("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert (user_cache_path("ar-studio", appauthor=False) / "glyphs-1.npz").is_file()
    labels, events = dataset.labels("train"), dataset.events("train").flatten(1).float()
    assert labels is not None
    means = torch.stack([events[labels == label].mean(0) for label in range(36)])
    test, truth = dataset.events("test").flatten(1).float(), dataset.labels("test")
    # Nearest class mean: chance is 1 in 36; labels that do not belong would show.
    assert (torch.cdist(test, means).argmin(1) == truth).float().mean() > 0.6


def test_binarized_mnist_is_the_fixed_one(shared_data):
    before = time.perf_counter()
    dataset = data.load("binarized-mnist", data_dir=shared_data, download=False)
    events = dataset.events("train")
    assert time.perf_counter() - before < 5
    assert dataset.sizes == {"train": 50_000, "valid": 10_000, "test": 10_000}
    assert dataset.protocol == "binarized-mnist · fixed"
    assert dataset.labels("test") is None
    shares = [float(dataset.events(split).float().mean()) for split in data.SPLITS]
    assert shares == pytest.approx([0.130562, 0.131127, 0.132512], abs=1e-6)
    assert data.facts(dataset)["Constant pixels"] == "97 of 784"
    # Published value of the factorised Bernoulli with add-½ smoothing.
    marginals = dataset.marginals()
    assert marginals is not None
    marginals = marginals.double()
    test = dataset.events("test").flatten(1).double()
    nll = -(test @ marginals[:, 1].log() + (1 - test) @ marginals[:, 0].log()).mean()
    assert float(nll) == pytest.approx(205.79, abs=0.01)
    assert events.shape == (50_000, 1, 28, 28)
    with pytest.raises(StudioError, match="black and white already"):
        dataset.prepared(data.ImagePreparation(values="dynamic"))


def test_amat_text_is_read_as_the_packed_file(shared_data, tmp_path, monkeypatch):
    packed = data.load("binarized-mnist", data_dir=shared_data, download=False)
    card = cards.BINARIZED_MNIST
    small = cards.DataCard(**{**vars(card), "counts": (30, 20, 20)})
    monkeypatch.setitem(cards.CATALOGUE, card.name, small)
    rows = {"train": 30, "valid": 20, "test": 20}
    for part, count in rows.items():
        events = packed.events(part)[:count].reshape(count, 784).numpy()
        text = "".join(" ".join(map(str, row)) + " \n" for row in events.tolist())
        (tmp_path / f"binarized_mnist_{part}.amat").write_text(text)
    dataset = data.load("binarized-mnist", data_dir=tmp_path, download=False)
    for part, count in rows.items():
        assert torch.equal(dataset.events(part), packed.events(part)[:count])
    (tmp_path / "binarized_mnist_test.amat").write_text("0 1 2 " * 784)
    with pytest.raises(StudioError, match="damaged"):
        data.load("binarized-mnist", data_dir=tmp_path, download=False)


def test_mnist_and_its_other_layouts(shared_data, tmp_path, monkeypatch):
    mnist = data.load("mnist", data_dir=shared_data, download=False)
    assert isinstance(mnist, data.PictureDataset)
    assert mnist.sizes == {"train": 50_000, "valid": 10_000, "test": 10_000}
    assert mnist.protocol == "mnist · dynamic"
    labels = mnist.labels("test")
    assert labels is not None
    assert labels[:5].tolist() == [7, 2, 1, 0, 4]
    share = mnist.training_events(0).float().mean()
    assert float(share) == pytest.approx(float(mnist.grey("train").double().mean()) / 255, abs=1e-4)
    raw = tmp_path / "MNIST" / "raw"
    shutil.copytree(shared_data / "mnist", raw)
    assert data.load("mnist", data_dir=tmp_path, download=False).fingerprint == mnist.fingerprint
    assert data.load("mnist", data_dir=raw, download=False).fingerprint == mnist.fingerprint
    keras = tmp_path / "home" / ".keras" / "datasets"
    keras.mkdir(parents=True)
    names = ("x_train", "y_train", "x_test", "y_test")
    arrays = [idx.read_idx(path) for path in sources._found(cards.MNIST, [shared_data])[0]]
    np.savez(keras / "mnist.npz", **dict(zip(names, arrays, strict=True)))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    assert data.load("mnist", download=False).fingerprint == mnist.fingerprint
    # The same file names, but not Fashion-MNIST.
    with pytest.raises(StudioError, match="passed over"):
        data.load("fashion-mnist", data_dir=raw, download=False)


def test_fashion_mnist_defaults_to_16_levels(shared_data):
    dataset = data.load("fashion-mnist", data_dir=shared_data, download=False)
    assert dataset.protocol == "fashion-mnist · 16 levels"
    assert dataset.space.levels == 16
    assert dataset.events("test").max() == 15
    assert dataset.class_names[9] == "Ankle boot"


def test_caltech_is_upright_white_on_black_and_says_its_split(shared_data):
    dataset = data.load("caltech-silhouettes", data_dir=shared_data, download=False)
    assert dataset.sizes == {"train": 4100, "valid": 2264, "test": 2307}
    assert dataset.protocol == "caltech-silhouettes · as-is · seeded split 0"
    assert len(dataset.class_names) == 101
    events, labels = dataset.events("train").float(), dataset.labels("train")
    assert labels is not None
    assert events[:, 0, 0, 0].mean() < 0.4 < 0.7 < events[:, 0, 14, 14].mean()
    # Side views of aeroplanes are wider than high: columns at the edge hold ink, rows do not.
    planes = events[labels == dataset.class_names.index("Airplanes Side 2"), 0].mean(0)
    assert planes[:, (2, 25)].mean() > planes[(2, 25), :].mean()


def test_environment_and_order_of_folders(monkeypatch, tmp_path):
    monkeypatch.setenv("AR_STUDIO_DATA", str(tmp_path / "env"))
    monkeypatch.setenv("AR_STUDIO_HOME", str(tmp_path / "home"))
    assert data.default_data_dirs("given")[0] == Path("given")
    folders = data.default_data_dirs(tmp_path / "given")
    assert folders[:3] == [tmp_path / "given", tmp_path / "env", tmp_path / "home" / "data"]
    assert folders[3] == Path.home() / ".keras" / "datasets"


def test_missing_files_are_one_sentence(tmp_path):
    with pytest.raises(StudioError, match="--data-dir or AR_STUDIO_DATA") as caught:
        data.load("mnist", data_dir=tmp_path, download=False)
    assert str(tmp_path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_offline_download_is_one_sentence(tmp_path, monkeypatch):
    import requests

    def offline(*_: object, **__: object) -> None:
        raise requests.ConnectionError("no route")

    monkeypatch.setattr(requests, "get", offline)
    with pytest.raises(StudioError, match="could not be downloaded; check the network") as caught:
        data.load("mnist", data_dir=tmp_path)
    assert str(tmp_path) in str(caught.value)
    assert "no route" not in str(caught.value)


class Meter:
    """Counts like a progress bar."""

    total = 0
    done = 0
    closed = 0

    def update(self, n: int) -> None:
        self.done += n

    def reset(self) -> None:
        self.done = 0

    def close(self) -> None:
        self.closed += 1


class Response:
    """A server's answer of five bytes."""

    headers = {"content-length": "5"}  # noqa: RUF012

    def raise_for_status(self) -> None: ...

    def iter_content(self, chunk_size: int) -> list[bytes]:
        return [b"hello"]


def test_downloads_are_checked_and_made_once(tmp_path, monkeypatch):
    import requests

    asked: list[str] = []

    def get(url: str, **_: object) -> Response:
        asked.append(url)
        return Response()

    monkeypatch.setattr(requests, "get", get)
    digest = "sha256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
    file = cards.RemoteFile("set/file.bin", "http://example.org/file.bin", digest)
    meter = Meter()
    for _ in range(2):
        assert fetch([file], tmp_path, meter) == [tmp_path / "set" / "file.bin"]
    assert asked == [file.url]
    assert (meter.total, meter.done, meter.closed) == (5, 5, 1)
    wrong = cards.RemoteFile("set/other.bin", file.url, "sha256:" + "0" * 64)
    with pytest.raises(StudioError, match="checksum is wrong"):
        fetch([wrong], tmp_path)
    assert not (tmp_path / "set" / "other.bin").exists()


def test_unknown_names_suggest_the_nearest():
    with pytest.raises(StudioError, match="did you mean 'mnist'"):
        data.load("mnits")
    with pytest.raises(StudioError, match="check the path"):
        data.load("no/such/folder")
    assert not sources._exists(Path("x" * 5000))


def test_every_card_can_be_shown():
    for name, card in data.CATALOGUE.items():
        assert card.name == name
        assert card.title
        assert card.citation
        assert card.licence
        assert card.embedded or (card.layouts and card.counts)
        known = any(len(layout) == len(card.files) for layout in card.layouts)
        assert known or card.embedded or not card.files


def test_facts_fill_a_table():
    table = data.facts(data.load("digits"))
    assert table["Events"] == "1,439 train, 179 valid, 179 test"
    assert table["Dimensions D"] == "64"
    assert table["Values"] == "binary"
    assert 0.25 < float(table["Share of ones"]) < 0.4
    assert table["Licence"] == "CC BY 4.0"


def test_faces_that_are_cropped_are_not_ranked_with_those_that_were_squashed(shared_data):
    words = {}
    for fit in ("crop", "squash", "pad"):
        asked = data.Changes({"size": 8, "fit": fit})
        dataset = data.load("frey-faces", asked, data_dir=shared_data, download=False)
        words[fit] = dataset.protocol
    before = "frey-faces · 32 levels · 8×8{} · seeded split 0"
    assert words == {
        "crop": before.format(" · cropped"),
        "squash": before.format(""),
        "pad": before.format(" · padded"),
    }
