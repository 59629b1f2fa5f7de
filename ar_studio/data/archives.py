"""Arrays in files: NumPy's `.npz`, MATLAB's `.mat` and the text of the `.amat` files."""

import math
import zipfile
from collections.abc import Mapping, Set
from pathlib import Path
from typing import IO

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from ar_studio.data.matlab import read_matlab
from ar_studio.data.reading import check_limit, check_promise, reading
from ar_studio.data.source import Source, from_arrays
from ar_studio.errors import StudioError

# Accepted names of an archive's arrays by part; `""` is an undivided set.
PICTURES = {
    "": ("images", "x", "X"),
    "train": ("train_images", "x_train", "train", "train_bits"),
    "valid": ("valid_images", "x_valid", "x_val", "valid", "valid_bits"),
    "test": ("test_images", "x_test", "test", "test_bits"),
}
LABELS = {
    "": ("labels", "y", "Y"),
    "train": ("train_labels", "y_train"),
    "valid": ("valid_labels", "y_valid", "y_val"),
    "test": ("test_labels", "y_test"),
}
OTHERS = ("class_names", "n_features")
# The parts of Marlin's split of the Caltech silhouettes.
MATLAB_PARTS = {"train": "train", "valid": "val", "test": "test"}


def read_npz(path: Path) -> Source:
    """Read pictures from an `.npz` file.

    Accepted names: `images` or `x`, with `labels` or `y`; or by part `train_images`, `x_train`,
    `train` or `train_bits` (rows packed by `numpy.packbits`, with `n_features`), the same for
    `valid` and `test`, with `train_labels` or `y_train`; and `class_names`.

    Raises
    ------
    StudioError
        If the file is damaged, needs pickles, or holds no pictures under these names.
    """
    accepted = {key for table in (PICTURES, LABELS) for keys in table.values() for key in keys}
    arrays = read_members(path, accepted | set(OTHERS))
    pictures = {part: key for part, keys in PICTURES.items() for key in keys if key in arrays}
    labels = {part: key for part, keys in LABELS.items() for key in keys if key in arrays}
    if not pictures:
        raise StudioError(
            f"{path} holds no array named images, x, train_images or x_train; name one so."
        )
    if "" in pictures:
        pictures = {"": pictures[""]}
    elif pictures.keys() == {"train"}:
        pictures, labels = {"": pictures["train"]}, {"": labels.get("train", "")}
    elif not {"train", "test"} <= pictures.keys():
        raise StudioError(f"{path} lacks a training or a test part; give both, or one undivided.")
    unpacked = {part: _unpack(path, arrays, key) for part, key in pictures.items()}
    found = {part: arrays[key] for part, key in labels.items() if part in pictures and key}
    names = arrays.get("class_names", np.array([])).reshape(-1)
    return from_arrays(path, unpacked, found, [str(name) for name in names])


def _unpack(path: Path, arrays: Mapping[str, NDArray], key: str) -> NDArray:
    array = arrays[key]
    if not key.endswith("_bits"):
        return array
    features = arrays.get("n_features")
    if features is None or features.size != 1 or array.ndim != 2 or array.dtype != np.uint8:
        raise StudioError(f"{path}: {key} needs n_features beside it and rows of packed bytes.")
    count = int(features.item())
    if not 8 * (array.shape[1] - 1) < count <= 8 * array.shape[1]:
        raise StudioError(
            f"{path}: rows of {array.shape[1]} bytes do not pack {count} values; check n_features."
        )
    check_limit(path, len(array) * count)
    return np.unpackbits(array, axis=1, count=count)


def read_members(path: Path, accepted: Set[str]) -> dict[str, NDArray]:
    """Read the arrays of an `.npz` file with accepted names; promised sizes are checked before.

    Raises
    ------
    StudioError
        If the file is damaged or needs pickles.
    """
    arrays: dict[str, NDArray] = {}
    broken = (zipfile.BadZipFile, RuntimeError, SyntaxError, TypeError, KeyError)
    with reading(path, "an .npz file", *broken), zipfile.ZipFile(path) as archive:
        total = 0
        for info in archive.infolist():
            name = info.filename.removesuffix(".npy")
            if name not in accepted:
                continue
            check_promise(path, info.file_size, info.compress_size)
            total += info.file_size
            check_limit(path, total)
            with archive.open(info) as file:
                _check_header(path, file, info.file_size)
            with archive.open(info) as file:
                arrays[name] = npy.read_array(file, allow_pickle=False)
    return arrays


def _check_header(path: Path, file: IO[bytes], size: int) -> None:
    """Refuse pickles, and an array larger than the member that holds it."""
    version = npy.read_magic(file)
    read = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
    shape, _, dtype = read(file)
    if dtype.hasobject:
        raise StudioError(
            f"{path} holds pickled objects, which can run code, so it is not opened; save plain "
            "numbers."
        )
    if math.prod(shape) * dtype.itemsize > size:
        raise StudioError(
            f"{path} is damaged: a header promises an array of shape {shape}, more than the file "
            "holds; replace it by a fresh copy."
        )


def read_mat(path: Path) -> Source:
    """Read pictures from a MATLAB file laid out as the Caltech silhouettes.

    Either `X` `(N, D)`, `Y` and `classnames`, or `train_data`, `train_labels`, `val_data` and so
    on. Pictures are column-major; the object, 0 in these files, becomes 1 if they are binary.

    Raises
    ------
    StudioError
        If the file is damaged or laid out otherwise.
    """
    table = {part: (f"{name}_data", f"{name}_labels") for part, name in MATLAB_PARTS.items()}
    arrays = read_matlab(
        path, {"X", "Y", "classnames", *(key for keys in table.values() for key in keys)}
    )
    if "X" in arrays:
        table = {"": ("X", "Y")}
    if not all(key in arrays for key, _ in table.values()):
        raise StudioError(f"{path} holds neither X nor train_data, val_data and test_data.")
    pictures = {part: arrays[key] for part, (key, _) in table.items()}
    labels = {part: arrays[key] for part, (_, key) in table.items() if key in arrays}
    source = from_arrays(path, pictures, labels)
    upright = np.ascontiguousarray(source.pictures.transpose(0, 1, 3, 2))
    names = [str(name) for name in arrays.get("classnames", np.array([])).reshape(-1)]
    return Source(
        1 - upright if source.binary else upright,
        source.binary,
        source.labels,
        tuple(names) if len(names) == len(source.class_names) else source.class_names,
        source.parts,
    )


def read_amat(path: Path, size: int) -> NDArray[np.uint8]:
    """Read rows of `size` digits 0 and 1, text separated by blanks: `(N, size)`.

    Raises
    ------
    StudioError
        If the text is damaged.
    """
    with reading(path, "a text file of zeros and ones"):
        check_limit(path, path.stat().st_size)
        with path.open("rb") as file:
            text = np.frombuffer(file.read(), np.uint8)
        digits = text[text > ord(" ")] - ord("0")
        if not digits.size or digits.size % size or digits.max() > 1:
            raise ValueError
    return digits.reshape(-1, size)
