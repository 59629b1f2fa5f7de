"""Arrays in files: NumPy's `.npz`, MATLAB's `.mat` and the text of the `.amat` files."""

import math
import zipfile
from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ar_studio import places
from ar_studio.data.arrays import from_arrays
from ar_studio.data.matlab import read_matlab
from ar_studio.data.npy import Header, array, check, header
from ar_studio.data.opening import USUAL
from ar_studio.data.reading import BROKEN_ZIP, check_limit, check_promise, reading
from ar_studio.data.roles import divided, role, roles
from ar_studio.data.signatures import NPZ
from ar_studio.data.source import Source
from ar_studio.errors import StudioError, listed
from ar_studio.kinds import ImagePreparation

NAMES = ("class_names", "classnames", "target_names", "label_names")
COUNT = "n_features"  # beside rows of packed bits
NAMED = 4  # of arrays, the most that a sentence calls by their names

Arrays = dict[str, NDArray]


def read_npz(path: Path, asked: ImagePreparation = USUAL) -> Source:
    """Read pictures from an `.npz` file.

    Names tell what arrays are, in any case: `images`, `x`, `imgs` and their like are pictures,
    `labels`, `y` or `target` labels; with `train`, `val` or `test` they are of that part. Rows of
    `train_bits` are packed by `numpy.packbits`, with `n_features`. Where no name tells, the only
    array that can be pictures is taken. `class_names` may be beside them.

    Raises
    ------
    StudioError
        If the file is damaged, needs pickles, or it cannot be told what its pictures are.
    """
    found = headers(path)
    pictures, labels = chosen(path, found)
    names = next((name for name in NAMES if name in found and not found[name].pickled), "")
    read = {*pictures.values(), *labels.values(), names, COUNT}
    arrays = read_members(path, read & found.keys())
    unpacked = {part: _unpack(path, arrays, key) for part, key in pictures.items()}
    told = {part: arrays[key] for part, key in labels.items()}
    class_names = [str(name) for name in arrays[names].reshape(-1)] if names else []
    source = from_arrays(path, unpacked, told, class_names, asked)
    return replace(source, remarks=(*left_aside(found, read), *source.remarks))


def chosen(
    path: Path, found: Mapping[str, Header], usual: str = "images, x, train_images or x_train"
) -> tuple[dict[str, str], dict[str, str]]:
    """Return which arrays are pictures and which are labels, each by part.

    Parameters
    ----------
    usual
        Names that arrays of pictures have in such files.

    Raises
    ------
    StudioError
        If it cannot be told, or there are pictures for testing only.
    """
    by_name = roles(found)
    pictures, labels = by_name["pictures"], by_name["labels"]
    if not pictures:
        fitting = [name for name, header in found.items() if _may_be_pictures(name, header)]
        if len(fitting) != 1:
            held = f"it holds {listed(map(places.shown, found), NAMED)}" if found else "it is empty"
            raise StudioError(f"{path} holds no array named {usual}; name one so ({held}).")
        pictures = {"": fitting[0]}
    pictures, labels = divided(pictures, labels)
    if not {"", "train"} & pictures.keys():
        raise StudioError(f"{path} lacks a training part; add one, or give all pictures undivided.")
    # Pickles beside the pictures are left alone; those that are to be read are refused.
    return pictures, {part: key for part, key in labels.items() if not found[key].pickled}


def left_aside(found: Iterable[str], read: Set[str]) -> tuple[str, ...]:
    """Name the arrays that are not read."""
    others = listed((name for name in found if name not in read), NAMED)
    return (f"Left aside: {others}; name arrays images and labels.",) if others else ()


def _may_be_pictures(name: str, header: Header) -> bool:
    told = role(name)
    shape = header.shape
    square = len(shape) == 2 and any(math.isqrt(side) ** 2 == side > 1 for side in shape)
    fits = square or (len(shape) in (3, 4) and min(shape) > 0)
    return fits and header.dtype.kind in "buif" and (told is None or told.kind == "pictures")


def _unpack(path: Path, arrays: Mapping[str, NDArray], key: str) -> NDArray:
    rows = arrays[key]
    if not key.endswith("_bits"):
        return rows
    features = arrays.get(COUNT)
    if features is None or features.size != 1 or rows.ndim != 2 or rows.dtype != np.uint8:
        raise StudioError(f"{path}: {key} needs n_features beside it and rows of packed bytes.")
    count = int(features.item())
    if not 8 * (rows.shape[1] - 1) < count <= 8 * rows.shape[1]:
        raise StudioError(
            f"{path}: rows of {rows.shape[1]} bytes do not pack {count} values; check n_features."
        )
    check_limit(path, len(rows) * count)
    return np.unpackbits(rows, axis=1, count=count)


def headers(path: Path) -> dict[str, Header]:
    """Return what the arrays of an `.npz` file are, by name; none of them is unpacked.

    Raises
    ------
    StudioError
        If the file is damaged.
    """
    with reading(path, NPZ, *BROKEN_ZIP), zipfile.ZipFile(path) as archive:
        found = {}
        for info in archive.infolist():
            if info.filename.endswith(".npy"):
                with archive.open(info) as file:
                    found[info.filename.removesuffix(".npy")] = header(file)
    return found


def read_members(path: Path, accepted: Set[str]) -> dict[str, NDArray]:
    """Read the arrays of an `.npz` file with accepted names; promised sizes are checked before.

    Raises
    ------
    StudioError
        If the file is damaged or needs pickles.
    """
    arrays: dict[str, NDArray] = {}
    with reading(path, NPZ, *BROKEN_ZIP), zipfile.ZipFile(path) as archive:
        total = 0
        for info in archive.infolist():
            name = info.filename.removesuffix(".npy")
            if name not in accepted:
                continue
            check_promise(path, info.file_size, info.compress_size)
            total += info.file_size
            check_limit(path, total)
            with archive.open(info) as file:
                check(path, header(file), info.file_size)
            with archive.open(info) as file:
                arrays[name] = array(file)
    return arrays


def read_mat(
    path: Path, asked: ImagePreparation = USUAL, beside: Mapping[str, Path] = MappingProxyType({})
) -> Source:
    """Read pictures from a MATLAB file, such as the Caltech silhouettes or SVHN.

    Names tell what arrays are as in an `.npz` file. Rows of pixels are column-major, as MATLAB
    keeps pictures; of the silhouettes the object, 0 in these files, becomes 1. Of numbers that
    street houses have, 10 stands for 0, unless names of classes are there.

    Parameters
    ----------
    beside
        Files that hold other parts than the training part, which `path` then is.

    Raises
    ------
    StudioError
        If a file is damaged or laid out otherwise.
    """
    arrays, told, names, remarks = _of_matlab(path)
    if beside:
        others = {part: _of_matlab(one) for part, one in beside.items()}
        files = {"train": (arrays, told), **{part: one[:2] for part, one in others.items()}}
        if any(held.keys() != {""} for held, _ in files.values()):
            raise StudioError(f"{path} and the files beside it hold parts each; name one of them.")
        arrays = {part: held[""] for part, (held, _) in files.items()}
        told = {part: labels[""] for part, (_, labels) in files.items() if labels}
    rows = any(one.ndim == 2 for one in arrays.values())
    plain = asked.classes == "found" and not names.size
    if plain and any(one.ndim == 4 for one in arrays.values()) and _are_house_numbers(told):
        told = {part: labels % 10 for part, labels in told.items()}
        remarks += ("The label 10 is the digit 0, as in SVHN.",)
    column_major = "Rows and columns are exchanged, as MATLAB keeps rows of pixels." if rows else ""
    source = from_arrays(path, arrays, told, (), asked, column_major)
    if source.binary and rows:
        source = source.inverted()
        remarks += (
            "Dark and light are exchanged, as in silhouettes of 0; the setting invert changes it.",
        )
    texts = tuple(str(name) for name in names)
    classes = texts if len(texts) == len(source.class_names) else source.class_names
    return replace(source, class_names=classes, remarks=(*remarks, *source.remarks))


def _of_matlab(path: Path) -> tuple[Arrays, Arrays, NDArray, tuple[str, ...]]:
    """Return the pictures and the labels by part, names of classes, and what is left aside."""
    found = read_matlab(path)
    told = {name: Header(one.shape, one.dtype) for name, one in found.items()}
    pictures, labels = chosen(path, told, "X or train_data, val_data and test_data")
    names = next((found[name].reshape(-1) for name in NAMES if name in found), np.array([]))
    return (
        {part: found[key] for part, key in pictures.items()},
        {part: found[key] for part, key in labels.items()},
        names,
        left_aside(found, {*pictures.values(), *labels.values(), *NAMES}),
    )


def _are_house_numbers(labels: Mapping[str, NDArray]) -> bool:
    return bool(labels) and all(
        one.size and one.dtype.kind in "buif" and (one.min(), one.max()) == (1, 10)
        for one in labels.values()
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
