"""Folders of files of arrays: IDX and MATLAB files by part, and `.npy` files by name or class."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data import signatures
from ar_studio.data.archives import chosen, left_aside, read_mat
from ar_studio.data.arrays import from_arrays
from ar_studio.data.axes import laid_out
from ar_studio.data.folders import PARTS
from ar_studio.data.idx import idx_shape, lying_letters, read_idx
from ar_studio.data.npy import Header, header, read_npy
from ar_studio.data.opening import USUAL
from ar_studio.data.reading import check_limit, reading
from ar_studio.data.roles import role, roles
from ar_studio.data.source import Source
from ar_studio.data.tree import below
from ar_studio.errors import StudioError, listed
from ar_studio.kinds import ImagePreparation
from ar_studio.places import shown

SVHN = re.compile(r"(?:train|test)_32x32\.mat")
PART_IN_NAME = re.compile(rf"(?<![a-z])({'|'.join(PARTS)})(?![a-z])")


def read_array_folder(folder: Path, paths: list[Path], asked: ImagePreparation = USUAL) -> Source:
    """Read a folder of IDX files, of `.npy` files or of MATLAB's.

    IDX files are pictures or labels by their axes, and for testing by their names. Files of NumPy
    are what their names tell, as in an `.npz`; where they tell nothing, each is a class. Those of
    MATLAB are for training or testing by their names.

    Raises
    ------
    StudioError
        If a file is damaged, or it cannot be told what is what.
    """
    kinds = {kind: [p for p in paths if _is(p, kind)] for kind in (signatures.NPY, signatures.IDX)}
    of_numpy, of_idx = kinds.values()
    if not of_numpy and not of_idx:
        return _read_mat_files(folder, paths, asked)
    if not of_numpy:
        source = _read_idx_files(folder, of_idx, asked)
    elif all(role(path.stem) for path in of_numpy):
        source = _read_named(folder, of_numpy, asked)
    else:
        source = _read_classes(folder, of_numpy, asked)
    others = [path for path in paths if path not in (of_numpy or of_idx)]
    return replace(source, remarks=(*_of_other_kinds(folder, others), *source.remarks))


def _of_other_kinds(folder: Path, paths: list[Path]) -> Iterator[str]:
    if paths:
        named = below(folder, paths)
        yield f"Left aside, as other files are read: {named}; open one of them alone."


def read_idx_images(path: Path, asked: ImagePreparation = USUAL) -> Source:
    """Read an IDX file of pictures, with the labels beside it; of letters their test part too.

    Raises
    ------
    StudioError
        If a file is damaged or unfit.
    """
    if lying_letters(path) and (beside := _test_beside(path)):
        return _read_idx_files(path.parent, [*_with_labels(path), *_with_labels(beside)], asked)
    source = _from_idx(path, {"": [path]}, asked)
    if beside := _test_beside(path):
        source = replace(source, remarks=(*source.remarks, _to_test_with(beside)))
    return source


def read_mat_pictures(path: Path, asked: ImagePreparation = USUAL) -> Source:
    """Read a MATLAB file of pictures; SVHN's for training with the one for testing beside it.

    Raises
    ------
    StudioError
        If a file is damaged or unfit.
    """
    beside = path.with_name(path.name.replace("train", "test"))
    if not SVHN.fullmatch(path.name) or beside == path or not beside.is_file():
        return read_mat(path, asked)
    source = read_mat(path, asked, {"test": beside})
    return replace(
        source, remarks=(*source.remarks, f"{beside.name} beside it is the part for testing.")
    )


def read_npy_pictures(path: Path, asked: ImagePreparation = USUAL) -> Source:
    """Read an `.npy` file of pictures; labels beside it are told by their names.

    Raises
    ------
    StudioError
        If a file is damaged or unfit.
    """
    told = role(path.stem)
    others = {one.stem: one for one in path.parent.glob("*.npy") if one.stem != path.stem}
    beside = roles(sorted(others)) if told else {"pictures": {}, "labels": {}}
    labels, remarks = {}, []
    if told and told.part in beside["labels"] and asked.classes == "found":
        found = others[beside["labels"][told.part]]
        if _header(found).pickled:
            remarks.append(f"{found.name} beside it is not read, as Python pickles can run code.")
        else:
            labels = {"": read_npy(found)}
    if told and told.part == "train" and "test" in beside["pictures"]:
        remarks.append(_to_test_with(others[beside["pictures"]["test"]]))
    source = from_arrays(path, {"": read_npy(path)}, labels, (), asked)
    return replace(source, remarks=(*source.remarks, *remarks))


def _to_test_with(beside: Path) -> str:
    return f"{beside.name} beside it is not read; open the folder to test with it."


def _is(path: Path, words: str) -> bool:
    found = signatures.of_file(path)
    return found is not None and found.words == words


def _read_mat_files(folder: Path, paths: list[Path], asked: ImagePreparation) -> Source:
    told = {path: PART_IN_NAME.search(path.name.lower()) for path in paths}
    parts = {path: PARTS[match[1]] for path, match in told.items() if match}
    by_part = {part: path for path, part in parts.items()}
    if len(paths) == 1:
        return read_mat(paths[0], asked)
    if len(by_part) < len(parts) or not {"train"} < by_part.keys():
        named = listed(path.name for path in paths)
        raise StudioError(f"{folder} holds several MATLAB files ({named}); name one of them.")
    source = read_mat(by_part.pop("train"), asked, by_part)
    aside = left_aside((path.name for path in paths if path not in parts), set())
    return replace(source, remarks=(*aside, *source.remarks))


def _read_idx_files(folder: Path, paths: list[Path], asked: ImagePreparation) -> Source:
    found: dict[str, list[Path]] = defaultdict(list)
    for path in paths:
        packed_too = path.suffix == ".gz" and path.with_suffix("") in paths
        if len(idx_shape(path)) > 1 and not packed_too:
            told = PART_IN_NAME.search(path.name.lower())
            found[PARTS[told[1]] if told else ""].append(path)
    if not found:
        raise StudioError(f"{folder} holds labels without pictures; add the pictures.")
    if any(len(several) > 1 for several in found.values()) or ("" in found and len(found) > 1):
        several = ", ".join(path.name for one in found.values() for path in one)
        raise StudioError(f"{folder} holds several sets ({several}); name one of these files.")
    if "train" not in found and found.keys() != {""}:
        said = "No file is for training, so all pictures are divided anew."
        source = _from_idx(folder, found, asked)
        return replace(source, parts={}, remarks=(*source.remarks, said))
    return _from_idx(folder, found if len(found) > 1 else {"": next(iter(found.values()))}, asked)


def _from_idx(where: Path, found: dict[str, list[Path]], asked: ImagePreparation) -> Source:
    first = next(iter(found.values()))[0]
    pictures = {part: read_idx(paths[0]) for part, paths in found.items()}
    beside = {part: labels_beside(paths[0]) for part, paths in found.items()}
    labels = {part: read_idx(path) for part, path in beside.items() if path}
    turned = ""
    if lying_letters(first):
        turned = (
            "Letters lie in EMNIST, so they are turned upright; orientation=stored leaves them."
        )
    return from_arrays(where, pictures, labels, (), asked, turned)


def _read_named(folder: Path, paths: list[Path], asked: ImagePreparation) -> Source:
    """Read files that are called as the arrays of an archive."""
    by_name = {path.stem: path for path in paths}
    pictures, labels = chosen(folder, {name: _header(path) for name, path in by_name.items()})
    arrays = {part: read_npy(by_name[name]) for part, name in pictures.items()}
    told = {part: read_npy(by_name[name]) for part, name in labels.items()}
    aside = left_aside(by_name, {*pictures.values(), *labels.values()})
    source = from_arrays(folder, arrays, told, (), asked)
    return replace(source, remarks=(*aside, *source.remarks))


def _header(path: Path) -> Header:
    with reading(path, signatures.NPY), path.open("rb") as file:
        return header(file)


def _read_classes(folder: Path, paths: list[Path], asked: ImagePreparation) -> Source:
    """Read files that are a class each, as those of Quick, Draw! are."""
    check_limit(folder, sum(path.stat().st_size for path in paths))
    arrays = [laid_out(path, read_npy(path))[0] for path in paths]
    if len({array.shape[1:] for array in arrays}) > 1:
        raise StudioError(f"{folder} holds arrays of different shapes; give all the same shape.")
    words = [path.stem.split("_") for path in paths]
    while len({one[0] for one in words}) == 1 and all(len(one) > 1 for one in words):
        words = [one[1:] for one in words]  # `full_numpy_bitmap_` stands before every name
    names = [shown("_".join(one)) for one in words]
    labels: NDArray = np.repeat(np.arange(len(paths)), [len(array) for array in arrays])
    source = from_arrays(folder, {"": np.concatenate(arrays)}, {"": labels}, names, asked)
    said = f"Each of {len(paths):,} files is a class; classes=none takes none."
    return replace(
        source, remarks=(*source.remarks, said) if asked.classes == "found" else source.remarks
    )


def labels_beside(images: Path) -> Path | None:
    """Return the labels file that belongs to `…-images-idx3-ubyte[.gz]`, if it is there.

    Kaggle's copies have a dot in their names, and each lies in a folder of its own name.
    """
    return _beside(images, "images", "labels")


def _test_beside(images: Path) -> Path | None:
    for name in ("test", "t10k"):
        if "train" in images.name and (found := _beside(images, "train", name, idx="idx3")):
            return found
    return None


def _with_labels(images: Path) -> list[Path]:
    labels = labels_beside(images)
    return [images, labels] if labels else [images]


def _beside(path: Path, word: str, other: str, idx: str = "idx1") -> Path | None:
    name = path.name.removesuffix(".gz").replace(word, other).replace("idx3", idx)
    nested = path.parent.parent / path.parent.name.replace(word, other).replace("idx3", idx)
    for folder in (path.parent, nested):
        for candidate in (folder / name, folder / f"{name}.gz"):
            if candidate.is_file() and candidate != path:
                return candidate
    return None
