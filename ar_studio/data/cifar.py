"""CIFAR's binary files: one byte of label and 3,072 of picture for each event, in a `.tar.gz`."""

import tarfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.arrays import from_arrays
from ar_studio.data.reading import reading
from ar_studio.data.source import Source

SIDE, BATCH = 32, 10_000
RECORD = 1 + 3 * SIDE**2
FOLDER = "cifar-10-batches-bin"
BATCHES = {"train": tuple(f"data_batch_{i}.bin" for i in range(1, 6)), "test": ("test_batch.bin",)}


def read_cifar(path: Path) -> Source:
    """Read `cifar-10-binary.tar.gz`, or from the folder it unpacks to any of its files.

    The other official archives hold pickles, which can run code, and are not read.

    Raises
    ------
    StudioError
        If the file is damaged or another one.
    """
    pictures, labels = {}, {}
    for part, names in BATCHES.items():
        with reading(path, "the binary version of CIFAR-10", tarfile.TarError, KeyError):
            records = np.concatenate([_records(path, name) for name in names])
        labels[part] = records[:, 0]
        pictures[part] = records[:, 1:].reshape(-1, 3, SIDE, SIDE)
    return from_arrays(path, pictures, labels)


def _records(path: Path, name: str) -> NDArray[np.uint8]:
    """Return the records of one batch, `(10000, 3073)`."""
    size = BATCH * RECORD
    if path.suffix == ".bin":
        content = (path.parent / name).read_bytes()
    else:
        with tarfile.open(path, "r:gz") as archive:
            file = archive.extractfile(f"{FOLDER}/{name}")
            content = file.read(size + 1) if file else b""
    if len(content) != size:
        raise ValueError
    return np.frombuffer(content, np.uint8).reshape(BATCH, RECORD)
