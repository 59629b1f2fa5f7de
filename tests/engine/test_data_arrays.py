"""Arrays as people and data sets keep them: names, axes, values, labels and damaged headers."""

import gzip
import io
import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from scipy.io import savemat

from ar_studio import data
from ar_studio.data import Changes
from ar_studio.data.axes import laid_out
from ar_studio.data.roles import role
from ar_studio.errors import StudioError

GREY = Changes({"values": "as-is"})
HERE = Path("set.npz")


def noise(*shape: int, high: int = 256) -> np.ndarray:
    made = np.random.default_rng(0).integers(0, high, shape, np.uint8)
    made.reshape(-1)[0] = high - 1
    return made


def saved(path: Path, **arrays: np.ndarray) -> Path:
    np.savez(path, **arrays)  # pyright: ignore[reportArgumentType]
    return path


def events(dataset: data.Dataset) -> np.ndarray:
    return np.concatenate([dataset.events(split).numpy() for split in data.SPLITS])


@pytest.mark.parametrize(
    ("name", "kind", "part"),
    [
        ("images", "pictures", ""),
        ("X", "pictures", ""),
        ("imgs", "pictures", ""),
        ("X_train", "pictures", "train"),
        ("trainX", "pictures", "train"),
        ("xtest", "pictures", "test"),
        ("val_images", "pictures", "valid"),
        ("train_bits", "pictures", "train"),
        ("validation", "pictures", "valid"),
        ("y_val", "labels", "valid"),
        ("Labels", "labels", ""),
        ("test_target", "labels", "test"),
    ],
)
def test_names_tell_what_arrays_are(name, kind, part):
    found = role(name)
    assert found is not None
    assert (found.kind, found.part) == (kind, part)


@pytest.mark.parametrize("name", ["latents_classes", "metadata", "class_names", "arr_0", ""])
def test_other_names_tell_nothing(name):
    assert role(name) is None


def test_official_parts_are_kept_under_the_names_of_medmnist(tmp_path):
    rows = noise(40, 5, 5)
    path = saved(
        tmp_path / "med.npz",
        train_images=rows[:20],
        val_images=rows[20:30],
        test_images=rows[30:],
        **{
            f"{part}_labels": noise(n, 1, high=2)
            for part, n in zip(("train", "val", "test"), (20, 10, 10), strict=True)
        },
    )
    dataset = data.load(path, GREY)
    assert dataset.sizes == {"train": 20, "valid": 10, "test": 10}
    np.testing.assert_array_equal(dataset.events("valid")[:, 0], rows[20:30])
    assert dataset.class_names == ("0", "1")


def test_the_only_array_that_can_be_pictures_is_taken_and_others_are_named(tmp_path):
    path = saved(
        tmp_path / "a.npz",
        things=noise(20, 4, 4),
        weights=np.arange(20.0),
        metadata=np.array([{"a": 1}], object),
    )
    dataset = data.load(path, GREY)
    assert dataset.space.event_shape == (1, 4, 4)
    assert dataset.remarks[0].startswith("Left aside: weights and metadata;")


def test_files_of_numpy_alone_by_class_and_by_name(tmp_path):
    drawings, named = tmp_path / "drawings", tmp_path / "named"
    drawings.mkdir()
    named.mkdir()
    for place, name in enumerate(("cat", "ice_cream")):
        rows = noise(20, 16) // 2 + 100 * place
        np.save(drawings / f"full_numpy_bitmap_{name}.npy", rows)
    np.save(named / "X_train.npy", noise(20, 4, 4))
    np.save(named / "y_train.npy", np.arange(20) % 2)
    assert data.load(drawings / "full_numpy_bitmap_cat.npy").space.event_shape == (1, 4, 4)
    assert data.load(drawings).class_names == ("cat", "ice_cream")
    assert data.load(named).class_names == ("0", "1")
    assert sum(data.load(named).sizes.values()) == 20


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ((60, 28, 28), (60, 1, 28, 28)),
        ((28, 28, 60), (60, 1, 28, 28)),
        ((60, 28, 20), (60, 1, 28, 20)),
        ((60, 784), (60, 1, 28, 28)),
        ((784, 60), (60, 1, 28, 28)),
        ((100, 784), (100, 1, 28, 28)),
        ((32, 32, 3, 50), (50, 3, 32, 32)),
        ((3, 32, 32, 50), (50, 3, 32, 32)),
        ((50, 32, 32, 4), (50, 4, 32, 32)),
        ((50, 4, 32, 32), (50, 4, 32, 32)),
        ((100, 128, 400), (100, 1, 128, 400)),
    ],
)
def test_axes(shape, expected):
    made, remark = laid_out(HERE, np.zeros(shape, np.uint8))
    assert made.shape == expected
    assert bool(remark) == (shape[0] != expected[0])


@pytest.mark.parametrize(
    "shape", [(28, 28, 3), (28, 28, 1), (64, 64, 20), (20, 28, 1965), (784, 10_000), (784, 400)]
)
def test_shapes_of_two_meanings_are_refused_with_both(shape):
    with pytest.raises(StudioError, match=r"which may be .* or .*; store pictures with an axis"):
        laid_out(HERE, np.zeros(shape, np.uint8))


@pytest.mark.parametrize("shape", [(784, 64), (400, 900)])
def test_rows_that_could_be_columns_are_said(shape):
    made, remark = laid_out(HERE, np.zeros(shape, np.uint8))
    side = int(shape[1] ** 0.5)
    assert made.shape == (shape[0], 1, side, side)
    assert remark.startswith(f"Of {shape} each row is taken as a picture, of {side} × {side};")


@pytest.mark.parametrize("turned", [False, True])
def test_parts_tell_which_axis_counts_pictures(tmp_path, turned):
    train, test = noise(100, 784), noise(400, 784)
    parts = {"x_train": train.T, "x_test": test.T} if turned else {"x_train": train, "x_test": test}
    dataset = data.load(saved(tmp_path / "a.npz", **parts), GREY)
    np.testing.assert_array_equal(dataset.events("test").reshape(400, 784), test)


def test_labels_that_are_left_out_count_pictures_all_the_same(tmp_path):
    path = saved(tmp_path / "a.npz", images=noise(784, 400), labels=np.arange(400)[None] % 2)
    dataset = data.load(path, Changes({"classes": "none"}))
    assert dataset.space.event_shape == (1, 28, 28)
    assert dataset.class_names == ()


def test_labels_tell_which_axis_counts_pictures():
    made, _ = laid_out(HERE, np.zeros((28, 28, 20), np.uint8), 20)
    assert made.shape == (20, 1, 28, 28)
    made, _ = laid_out(HERE, np.zeros((28, 28, 20), np.uint8), 28)
    assert made.shape == (28, 1, 28, 20)


@pytest.mark.parametrize(
    ("array", "white"),
    [
        (noise(20, 4, 4, high=17).astype(float), 16),
        (noise(20, 4, 4, high=17), 16),
        (noise(20, 4, 4, high=4), 3),
        (noise(20, 4, 4).astype(np.uint16) * 16, 4095),
    ],
)
def test_values_far_below_white_are_scaled_and_that_is_said(tmp_path, array, white):
    dataset = data.load(saved(tmp_path / "a.npz", images=array), GREY)
    expected = np.rint(array.astype(float) * 255 / white)
    np.testing.assert_array_equal(np.sort(events(dataset), None), np.sort(expected, None))
    assert f"{white} is taken as white" in dataset.remarks[0]


def test_the_brightest_value_can_be_said(tmp_path):
    path = saved(tmp_path / "a.npz", images=noise(20, 4, 4).astype(np.int64) * 4)
    with pytest.raises(StudioError, match=r"0 to 1020; .* the setting brightest"):
        data.load(path)
    dataset = data.load(path, Changes({"values": "as-is", "brightest": 1020}))
    assert events(dataset).max() == 255
    assert "white 1020" in dataset.protocol
    assert dataset.prepared(dataset.preparation).fingerprint == dataset.fingerprint


@pytest.mark.parametrize("kind", [np.int64, np.float64, np.uint16])
def test_white_of_sixteen_bits_in_numbers_of_any_kind(tmp_path, kind):
    array = np.arange(320).reshape(20, 4, 4).astype(kind) * 200
    if kind is not np.uint16:
        array[0] = 90_000
    asked = Changes({"values": "as-is", "brightest": 65535})
    found = events(data.load(saved(tmp_path / "a.npz", images=array), asked))
    expected = np.sort(np.minimum(array, 65535).astype(float) / 257, None)
    assert np.abs(np.sort(found, None) - expected).max() <= 1


def test_an_array_in_eight_bits_stays_as_it_is_down_to_a_quarter(tmp_path):
    array = np.minimum(noise(20, 4, 4), 70)
    dataset = data.load(saved(tmp_path / "a.npz", images=array), Changes({"values": "threshold"}))
    assert any("nothing is left where they are cut at 128" in told for told in dataset.remarks)
    assert isinstance(dataset, data.PictureDataset)
    assert int(dataset.grey("train").max()) == 70


@pytest.mark.parametrize(("ground", "behind"), [("white", 255), ("black", 0)])
def test_see_through_arrays_lie_on_a_ground(tmp_path, ground, behind):
    array = np.zeros((20, 4, 4, 4), np.uint8)
    array[..., :3] = 100
    array[:, :2, :, 3] = 255
    dataset = data.load(
        saved(tmp_path / "a.npz", images=array), Changes({"values": "as-is", "ground": ground})
    )
    event = events(dataset)[0, 0]
    assert (event[:2] == 100).all()
    assert (event[2:] == behind).all()


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (np.eye(3)[np.arange(20) % 3], ("0", "1", "2")),
        (np.array(["post", "ring"])[np.arange(20) % 2], ("post", "ring")),
        (np.array([b"post", b"ring"])[np.arange(20) % 2], ("post", "ring")),
        (np.arange(20)[:, None] % 2 + 5, ("5", "6")),
        (np.arange(20) % 2 + 1_234_567.0, ("1234567", "1234568")),
        (np.ones((20, 3), int), ()),
    ],
)
def test_labels_of_any_form(tmp_path, labels, names):
    dataset = data.load(saved(tmp_path / "a.npz", images=noise(20, 4, 4), labels=labels))
    assert dataset.class_names == names
    assert any("each picture has several" in told for told in dataset.remarks) == (not names)


def test_a_class_that_training_has_none_of_is_named(tmp_path):
    path = saved(
        tmp_path / "a.npz",
        x_train=noise(20, 4, 4),
        x_test=noise(5, 4, 4) // 2,
        y_train=np.arange(20) % 2,
        y_test=np.arange(5),
    )
    assert any(
        "has 'class = 2', 'class = 3' and 'class = 4'" in told for told in data.load(path).remarks
    )


def idx(array: np.ndarray) -> bytes:
    head = struct.pack(f">HBB{array.ndim}I", 0, 8, array.ndim, *array.shape)
    return gzip.compress(head + array.astype(np.uint8).tobytes())


def written(folder: Path, prefix: str = "") -> np.ndarray:
    rows = noise(40, 6, 6)
    for part, of in (("train", slice(0, 30)), ("t10k", slice(30, 40))):
        (folder / f"{prefix}{part}-images-idx3-ubyte.gz").write_bytes(idx(rows[of]))
        labels = np.arange(40)[of] % 2
        (folder / f"{prefix}{part}-labels-idx1-ubyte.gz").write_bytes(idx(labels))
    return rows


def test_a_folder_of_idx_files_is_a_set_with_its_test_part(tmp_path):
    rows = written(tmp_path)
    dataset = data.load(tmp_path, GREY)
    assert dataset.sizes == {"train": 25, "valid": 5, "test": 10}
    assert dataset.class_names == ("0", "1")
    np.testing.assert_array_equal(dataset.events("test")[:, 0], rows[30:])
    alone = data.load(tmp_path / "train-images-idx3-ubyte.gz")
    assert sum(alone.sizes.values()) == 30
    assert "t10k-images-idx3-ubyte.gz beside it is not read" in alone.remarks[0]
    for path in tmp_path.glob("*.gz"):
        path.with_suffix("").write_bytes(gzip.decompress(path.read_bytes()))
    assert data.load(tmp_path, GREY).fingerprint == dataset.fingerprint  # packed or not: one set
    for path in tmp_path.glob("*.gz"):
        path.unlink()
    assert data.load(tmp_path, GREY).fingerprint == dataset.fingerprint


def test_letters_of_emnist_are_turned_unless_they_are_wanted_as_stored(tmp_path):
    rows = written(tmp_path, "emnist-letters-")
    path = tmp_path / "emnist-letters-train-images-idx3-ubyte.gz"
    dataset = data.load(path, GREY)
    np.testing.assert_array_equal(dataset.events("test")[:, 0], rows[30:].transpose(0, 2, 1))
    assert "turned upright" in dataset.remarks[0]
    stored = data.load(path, Changes({"values": "as-is", "orientation": "stored"}))
    np.testing.assert_array_equal(stored.events("test")[:, 0], rows[30:])
    assert "stored" in stored.protocol


def test_house_numbers_in_matlab(tmp_path):
    pictures = noise(8, 8, 3, 30)
    savemat(tmp_path / "train_32x32.mat", {"X": pictures, "y": np.arange(30)[:, None] % 10 + 1})
    dataset = data.load(tmp_path / "train_32x32.mat", Changes({"values": "as-is", "colour": True}))
    assert dataset.space.event_shape == (3, 8, 8)
    assert dataset.class_names == tuple("0123456789")
    labels = np.concatenate([dataset.labels(split) for split in data.SPLITS])  # pyright: ignore
    first = int(
        np.flatnonzero((events(dataset) == pictures[..., 9].transpose(2, 0, 1)).all((1, 2, 3)))[0]
    )
    assert labels[first] == 0


def test_house_numbers_for_testing_lie_beside_those_for_training(tmp_path):
    for part, count in (("train", 40), ("test", 11), ("extra", 7)):
        labels = np.arange(count)[:, None] % 10 + 1
        savemat(tmp_path / f"{part}_32x32.mat", {"X": noise(8, 8, 3, count), "y": labels})
    for place in (tmp_path, tmp_path / "train_32x32.mat"):
        dataset = data.load(place)
        assert (sum(dataset.sizes.values()), dataset.sizes["test"]) == (51, 11)
        assert dataset.class_names == tuple("0123456789")
    assert "test_32x32.mat beside it is the part for testing." in dataset.remarks
    assert any("extra_32x32.mat" in told for told in data.load(tmp_path).remarks)


def test_a_folder_of_matlab_files(tmp_path):
    savemat(tmp_path / "a.mat", {"X": noise(8, 8, 3, 30)})
    assert sum(data.load(tmp_path).sizes.values()) == 30
    savemat(tmp_path / "b.mat", {"X": noise(8, 8, 3, 30)})
    with pytest.raises(StudioError, match=r"several MATLAB files \(a.mat and b.mat\); name one"):
        data.load(tmp_path)


def test_files_of_another_kind_beside_those_that_are_read_are_named(tmp_path):
    savemat(tmp_path / "faces.mat", {"X": noise(8, 8, 3, 30)})
    np.save(tmp_path / "images.npy", noise(30, 8, 8))
    told = "Left aside, as other files are read: faces.mat; open one of them alone."
    assert told in data.load(tmp_path).remarks
    (tmp_path / "images.npy").rename(tmp_path / "cats.npy")  # which is a class
    assert told in data.load(tmp_path).remarks
    idx = struct.pack(">4B3I", 0, 0, 8, 3, 30, 8, 8) + noise(30, 8, 8).tobytes()
    (tmp_path / "a-idx3-ubyte").write_bytes(idx)
    assert "a-idx3-ubyte and faces.mat" in " ".join(data.load(tmp_path).remarks)
    (tmp_path / "cats.npy").unlink()
    assert told in data.load(tmp_path).remarks
    (tmp_path / "a-idx3-ubyte").unlink()
    for number in range(12):
        Image.fromarray(noise(8, 8)).save(tmp_path / f"{number}.png")
    assert "Left aside, as pictures are read: faces.mat." in data.load(tmp_path).remarks


def test_two_matlab_files_for_training_are_not_told_apart(tmp_path):
    for name in ("train_a", "train_b", "test"):
        savemat(tmp_path / f"{name}.mat", {"X": noise(8, 8, 3, 30)})
    with pytest.raises(StudioError, match="several MATLAB files"):
        data.load(tmp_path)


def test_ten_is_no_house_number_where_classes_have_names(tmp_path):
    names, labels = [f"class {number}" for number in range(1, 11)], np.arange(30)[:, None] % 10 + 1
    held = {"X": noise(8, 8, 3, 30), "y": labels, "class_names": np.array(names, object)}
    savemat(tmp_path / "a.mat", held)
    dataset = data.load(tmp_path / "a.mat")
    assert dataset.class_names == tuple(names)
    assert not any("the digit 0" in told for told in dataset.remarks)
    savemat(tmp_path / "b.mat", {name: held[name] for name in "Xy"})
    without = data.load(tmp_path / "b.mat", Changes({"classes": "none"}))
    assert not any("the digit 0" in told for told in without.remarks)


def test_labels_of_matlab_that_are_texts(tmp_path):
    texts = np.array(["post", "ring"], object)[np.arange(30) % 2]
    savemat(tmp_path / "a.mat", {"X": noise(8, 8, 3, 30), "y": texts})
    assert data.load(tmp_path / "a.mat").class_names == ("post", "ring")


@pytest.mark.parametrize("name", ["signlanguagemnist-", "affinemnist-", "femnist-"])
def test_other_sets_are_not_turned_as_letters_of_emnist(tmp_path, name):
    rows = written(tmp_path, name)
    dataset = data.load(tmp_path, GREY)
    np.testing.assert_array_equal(dataset.events("test")[:, 0], rows[30:])


def test_any_byte_of_a_header_may_be_another(tmp_path):
    """NumPy evaluates headers, and lets through whatever Python's parser raises."""
    random = np.random.default_rng(0)
    file = io.BytesIO()
    np.save(file, noise(20, 4, 4))
    content = file.getvalue()
    refusals = 0
    for case in range(400):
        damaged = bytearray(content)
        for place in random.integers(6, 80, random.integers(1, 4)):
            damaged[place] = random.choice(list(b"(){}[]'\"\\\n\t #,:0L\x00\xff-+*"))
        path = tmp_path / ("bad.npy" if case % 2 else "bad.npz")
        if case % 2:
            path.write_bytes(damaged)
        else:
            member(path, bytes(damaged))
        try:
            data.load(path)
        except StudioError:
            refusals += 1
    assert refusals > 200


def member(path: Path, content: bytes) -> None:
    import zipfile

    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("images.npy", content)


def test_labels_beside_a_file_of_numpy_are_told_by_their_name(tmp_path):
    np.save(tmp_path / "X_train.npy", noise(20, 4, 4))
    np.save(tmp_path / "y_train.npy", np.arange(20) % 2)
    np.save(tmp_path / "y_test.npy", np.arange(7))
    assert data.load(tmp_path / "X_train.npy").class_names == ("0", "1")


def test_pickled_labels_beside_a_file_of_numpy_block_no_pictures(tmp_path):
    np.save(tmp_path / "X_train.npy", noise(20, 4, 4))
    np.save(tmp_path / "y_train.npy", np.array([{}] * 20, object), allow_pickle=True)
    dataset = data.load(tmp_path / "X_train.npy")
    assert dataset.class_names == ()
    said = "y_train.npy beside it is not read, as Python pickles can run code."
    assert dataset.remarks == (said,)
    assert data.load(tmp_path / "X_train.npy", Changes({"classes": "none"})).remarks == ()


def test_of_two_files_of_labels_the_better_name_counts(tmp_path):
    np.save(tmp_path / "X_train.npy", noise(20, 4, 4))
    np.save(tmp_path / "train_labels.npy", np.arange(20) % 2)
    np.save(tmp_path / "train_target.npy", np.arange(20) % 2 + 7)
    assert data.load(tmp_path / "X_train.npy").class_names == ("0", "1")


def test_a_test_file_beside_one_of_numpy_is_named(tmp_path):
    np.save(tmp_path / "X_train.npy", noise(20, 4, 4))
    np.save(tmp_path / "X_test.npy", noise(8, 4, 4))
    said = "X_test.npy beside it is not read; open the folder to test with it."
    assert data.load(tmp_path / "X_train.npy").remarks == (said,)


def test_idx_files_none_of_which_is_for_training_are_divided_anew(tmp_path):
    rows = written(tmp_path)
    for kind in ("images-idx3", "labels-idx1"):
        (tmp_path / f"train-{kind}-ubyte.gz").rename(tmp_path / f"valid-{kind}-ubyte.gz")
    dataset = data.load(tmp_path, GREY)
    assert sum(dataset.sizes.values()) == len(rows)
    said = "No file is for training, so all pictures are divided anew."
    assert dataset.remarks == (said,)


def test_too_few_pictures_are_counted_where_splits_are_cut_off(tmp_path):
    path = saved(tmp_path / "a.npz", x_train=noise(3, 4, 4), x_test=noise(97, 4, 4))
    with pytest.raises(StudioError, match=r"The 3 training pictures of .* until .* at least 6"):
        data.load(path)
    path = saved(tmp_path / "b.npz", images=noise(9, 4, 4))
    with pytest.raises(StudioError, match=r"The 9 pictures of .* until .* at least 10"):
        data.load(path)
