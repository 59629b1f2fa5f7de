"""Files of every format that is read, and mutations of them.

Each mutated file is read, or refused in one sentence, in bounded time and memory. By itself,
`python -m tests.engine.mutated COUNT SEED [MINUTES [FOLDER]]` prints those that are not, and keeps
them in a folder.
"""

import gzip
import io
import os
import random
import struct
import sys
import tarfile
import tempfile
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import torch
from PIL import Image
from scipy.io import savemat

from ar_studio import archive, data, models, pictures, sessions
from ar_studio.data import cifar, codes
from ar_studio.errors import StudioError
from ar_studio.records import DataPart, ModelPart, Progress, Record
from ar_studio.runs import Metric, Run
from ar_studio.sessions import Session
from ar_studio.spaces import EventSpace
from tests.engine import sounds

SECONDS = 5.0  # that reading one file may take
MEMORY = 32 * 2**20  # bytes that any reading may take, and
MULTIPLE = 1100  # times the file, as no deflated stream grows by more
SPACE = EventSpace((1, 8, 8), 4)
WORDS = (
    b"nan",
    b"1e999",
    b"-1",
    b"",
    b"'",
    b'"',
    b"\0",
    b"\xff\xfe",
    b"1,2",
    b"\n",
    b"{",
    b"99999999999",
)
WHOLE = (0, 1, 2, 127, 255, 2**15, 2**16 - 1, 2**31 - 1, 2**31, 2**32 - 1, 2**63 - 1, 2**64 - 1)


@dataclass(frozen=True)
class Original:
    """A file that is read without complaint, what reads it, and what is named as data, if it is."""

    path: Path
    read: Callable[[], object]
    data: Path | None = None


@dataclass(frozen=True)
class Escape:
    """What should not have come of reading a mutated file."""

    name: str
    number: int
    what: str
    content: bytes


def originals(folder: Path) -> dict[str, Original]:
    """Return one file of each format, made in a folder."""
    made = {
        **_pictures(folder),
        **_arrays(folder),
        **_tables(folder),
        **_sounds(folder),
        **_runs(folder),
        "codes": _codes(folder),
    }
    for name, original in made.items():
        original.read()
        assert original.path.stat().st_size < 2**16, name
    return made


def mutants(content: bytes, chance: random.Random) -> Iterator[bytes]:
    """Yield mutations of a file's bytes, without end."""
    while True:
        made = bytearray(content)
        for _ in range(chance.choice((1, 1, 1, 2, 4, 16))):
            _mutate(made, chance)
        yield bytes(made)


def escapes(
    found: dict[str, Original], count: int, seed: int, minutes: float = 1e9
) -> Iterator[Escape]:
    """Read so many mutated files, the formats in turn, and yield what escapes a sentence."""
    kinds = list(found.items())
    chances = {name: random.Random(f"{seed} {name}") for name in found}
    contents = {name: one.path.read_bytes() for name, one in kinds}
    sources = {name: mutants(contents[name], chances[name]) for name in found}
    end = time.monotonic() + 60 * minutes
    for number in range(count):
        if time.monotonic() > end:
            return
        name, original = kinds[number % len(kinds)]
        content = next(sources[name])
        original.path.write_bytes(content)
        if what := complaint(original.read, len(content)):
            yield Escape(name, number, what, content)
        original.path.write_bytes(contents[name])


def complaint(read: Callable[[], object], size: int) -> str:
    """Return what is wrong with the way that a file is read or refused; empty if nothing."""
    wrong = ""
    tracing = tracemalloc.is_tracing()
    if tracing:
        tracemalloc.reset_peak()
    begun = time.process_time()  # of which a busy machine takes nothing
    try:
        read()
    except StudioError as error:
        text = str(error)
        if "\n" in text or not text.endswith(".") or not text.isprintable():
            wrong = f"is refused by {text!r}"
    except Exception as error:  # what a user must never see
        wrong = f"raised {type(error).__name__}: {error}"
    if (took := time.process_time() - begun) > SECONDS:
        wrong = wrong or f"took {took:.1f} s"
    if tracing and (peak := tracemalloc.get_traced_memory()[1]) > MEMORY + MULTIPLE * size:
        wrong = wrong or f"took {peak:,} bytes for a file of {size:,}"
    return wrong


def _mutate(made: bytearray, chance: random.Random) -> None:
    at = (
        chance.randrange(len(made) + 1)
        if chance.random() < 0.6
        else chance.randrange(min(len(made), 64) + 1)
    )
    length = chance.choice((1, 2, 4, 8, 32, 256))
    match chance.randrange(9):
        case 0:
            made[at : at + 1] = (
                bytes([made[at] ^ 1 << chance.randrange(8)]) if at < len(made) else b""
            )
        case 1:
            made[at : at + length] = chance.randbytes(length)
        case 2:
            del made[at : at + length]
        case 3:
            made[at:at] = made[at : at + length] * chance.choice((1, 1, 50))
        case 4:
            made[at:at] = chance.choice(WORDS)
        case 5:
            wide, order = chance.choice("HIQ"), chance.choice("<>")
            value = chance.choice(WHOLE) % 256 ** struct.calcsize(wide)
            made[at : at + struct.calcsize(wide)] = struct.pack(order + wide, value)
        case 6:
            made[at : at + length] = chance.choice((b"\0", b"\xff", b" ", b"9")) * length
        case 7:
            del made[chance.randrange(len(made) + 1) :]
        case _:
            other = chance.randrange(len(made) + 1)
            made[at : at + length] = made[other : other + length]


def _loaded(path: Path, named: Path | None = None) -> Original:
    """Return a file that is read as data, by its own name or that of another."""
    place = named or path

    def read() -> object:
        dataset = data.load(place)
        return dataset.events("train"), data.facts(dataset)

    return Original(path, read, place)


def _greys(count: int = 24, side: int = 8) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (count, side, side), dtype=np.uint8)


def _pictures(folder: Path) -> dict[str, Original]:
    made, greys = {}, _greys()
    for ending in ("png", "jpg", "bmp", "gif", "webp", "pgm"):
        place = folder / ending
        place.mkdir()
        for number, grey in enumerate(greys[:12]):
            Image.fromarray(grey).save(place / f"{number}.{ending}")
        made[ending] = _loaded(place / f"3.{ending}", place)
    rgba = np.random.default_rng(0).integers(0, 256, (8, 8, 4), dtype=np.uint8)
    Image.fromarray(rgba).save(folder / "clear.png", exif=_exif())
    for name, read in (("event", pictures.read_event), ("mask", pictures.read_mask)):
        path = folder / f"{name}.png"
        path.write_bytes((folder / "clear.png").read_bytes())
        made[name] = Original(path, lambda path=path, read=read: read(path, SPACE))
    np.savez(folder / "drawn.npz", samples=greys[:2, None] % 4, mask=greys[0] > 9)
    drawn = folder / "drawn.npz"
    made["drawn"] = Original(
        drawn, lambda: (pictures.read_event(drawn, SPACE), pictures.read_mask(drawn, SPACE))
    )
    with zipfile.ZipFile(folder / "set.zip", "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(12):
            file.write(folder / "png" / f"{number}.png", f"set/{'ab'[number % 2]}/{number}.png")
    made["zip"] = _loaded(folder / "set.zip")
    with tarfile.open(folder / "set.tar", "w") as file:
        for number in range(12):
            file.add(folder / "png" / f"{number}.png", f"set/{'ab'[number % 2]}/{number}.png")
    (folder / "set.tgz").write_bytes(gzip.compress((folder / "set.tar").read_bytes()))
    made["tar"], made["tgz"] = _loaded(folder / "set.tar"), _loaded(folder / "set.tgz")
    return made


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[274] = 6
    return exif


def _arrays(folder: Path) -> dict[str, Original]:
    greys, labels = _greys(), np.arange(24) % 3
    np.savez(folder / "a.npz", x_train=greys, y_train=labels, x_test=greys[:6], y_test=labels[:6])
    np.savez_compressed(folder / "b.npz", images=greys, labels=np.eye(3)[labels], other=labels)
    (folder / "npy").mkdir()
    np.save(folder / "npy" / "a.npy", greys)
    np.save(folder / "npy" / "b.npy", greys[:, :, ::-1])
    (folder / "idx").mkdir()
    idx = struct.pack(">HBB3I", 0, 8, 3, 24, 8, 8) + greys.tobytes()
    told = struct.pack(">HBBI", 0, 8, 1, 24) + labels.astype(np.uint8).tobytes()
    (folder / "idx" / "a-images-idx3-ubyte").write_bytes(idx)
    (folder / "idx" / "a-labels-idx1-ubyte").write_bytes(told)
    (folder / "b-images-idx3-ubyte.gz").write_bytes(gzip.compress(idx, mtime=0))
    names = np.array(["one", "two", "three"], object)
    whole = {"X": np.moveaxis(greys, 0, 2)[:, :, None], "y": labels[:, None]}
    savemat(folder / "a.mat", {**whole, "class_names": names})
    savemat(folder / "b.mat", {"train_data": greys.reshape(24, -1)}, do_compression=True)
    found = {
        name: _loaded(folder / name)
        for name in ("a.npz", "b.npz", "b-images-idx3-ubyte.gz", "a.mat", "b.mat")
    }
    found["npy"] = _loaded(folder / "npy" / "a.npy")
    found["npys"] = _loaded(folder / "npy" / "b.npy", folder / "npy")
    found["idx"] = _loaded(folder / "idx" / "a-images-idx3-ubyte", folder / "idx")
    labels_file = folder / "idx" / "a-labels-idx1-ubyte"
    found["idx labels"] = _loaded(labels_file, folder / "idx" / "a-images-idx3-ubyte")
    return found | {"cifar": _cifar(folder)}


def _sounds(folder: Path) -> dict[str, Original]:
    contents = {
        "a.wav": sounds.wav(sounds.tone()),
        "b.wav": sounds.wav(np.stack([sounds.tone(), sounds.tone(pitch=200)], 1), bits=24),
        "c.wav.gz": gzip.compress(sounds.wav(sounds.tone(), bits=32), mtime=0),
        "a.flac": sounds.flac(sounds.tone()),
        "a.mp3": sounds.mp3(6),
    }
    (folder / "clips").mkdir()
    for number in range(10):
        (folder / "clips" / f"{number}.wav").write_bytes(sounds.wav(sounds.tone(90)))
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    found = {name: _loaded(folder / name) for name in contents}
    return found | {"clips": _loaded(folder / "clips" / "3.wav", folder / "clips")}


def _cifar(folder: Path) -> Original:
    records = np.random.default_rng(0).integers(0, 10, (4, 3073), dtype=np.uint8).tobytes()
    path = folder / "cifar-10-binary.tar.gz"
    with tarfile.open(path, "w:gz") as file:
        for name in (*(f"data_batch_{n}.bin" for n in range(1, 6)), "test_batch.bin"):
            member = tarfile.TarInfo(f"cifar-10-batches-bin/{name}")
            member.size = len(records)
            file.addfile(member, io.BytesIO(records))

    def read() -> object:
        with patch.object(cifar, "BATCH", 4):
            return cifar.read_cifar(path)

    return Original(path, read)


def _tables(folder: Path) -> dict[str, Original]:
    numbers = np.random.default_rng(0).normal(size=(30, 3))
    rows = [f"{a:.4f};{b:.1f}%;{'xyz'[i % 3]};{i * 7 % 4}" for i, (a, b, _) in enumerate(numbers)]
    lines = ["size;share;kind;count", *rows[:5], "?;1,5%;x;2", *rows[5:]]
    texts = {
        "mixed.csv": "\n".join(lines),
        "plain.txt": "\n".join(" ".join(f"{v:.3f}" for v in row) for row in numbers),
        "quoted.tsv": "# said\n" + "\n".join('"a ""b"""\t1,234.5\t' + line[:3] for line in lines),
        "pixels.csv": "\n".join(",".join(map(str, grey.reshape(-1))) for grey in _greys()),
        "said.arff": "@relation r\n@attribute a numeric\n@attribute 'b c' {x,y,z}\n@data\n"
        + "\n".join(f"{a:.3f},{'xyz'[i % 3]}" for i, a in enumerate(numbers[:, 0])),
    }
    for name, text in texts.items():
        (folder / name).write_text(text + "\n")
    (folder / "wide.csv").write_bytes(texts["mixed.csv"].encode("utf-16"))
    (folder / "packed.csv.gz").write_bytes(gzip.compress(texts["mixed.csv"].encode(), mtime=0))
    return {name: _loaded(folder / name) for name in (*texts, "wide.csv", "packed.csv.gz")}


def _runs(folder: Path) -> dict[str, Original]:
    model = models.create("factorised", (1, 3, 3), 2)
    part = ModelPart(name="factorised", config={}, event_shape=(1, 3, 3), levels=2)
    origin = DataPart(source="digits", preparation={}, protocol="p", fingerprint="f", sizes={})
    told = Progress(step=7, epoch=2, best_epoch=2)
    run = Run.create(
        folder / "run", Record(title="t", model=part, data=origin, training={}, progress=told)
    )
    run.save_weights(model.state_dict())
    run.save_checkpoint(model.state_dict(), {"step": 7})
    run.write_metrics([Metric(5, 1, 0.5, 2.5, 2.0, 0.1, 1e-3)])
    run.save_samples(1, torch.randint(2, (6, 1, 3, 3), dtype=torch.uint8))
    archive.pack(run, folder / "run.arstudio")
    session = Session(data=None, model=None, training={"epochs": 7}, run=sessions.reference(run))
    sessions.pack(session, {sessions.reference(run): run}, folder / "session.arstudio")
    places: dict[str, tuple[str, Callable[[Run], object]]] = {
        "run.json": ("run.json", lambda run: run.record),
        "weights": ("weights.safetensors", models.restore),
        "checkpoint": ("resume/checkpoint.safetensors", Run.load_checkpoint),
        "metrics": ("metrics.csv", Run.metrics),
        "samples": (next((run.folder / "samples").iterdir()).name, Run.samples),
    }
    found = {
        name: Original(
            next(run.folder.rglob(Path(place).name)), lambda read=read: read(Run(folder / "run"))
        )
        for name, (place, read) in places.items()
    }
    for name, unpack in (("run", archive.unpack), ("session", sessions.unpack)):
        path = folder / f"{name}.arstudio"
        found[path.name] = Original(path, lambda path=path, unpack=unpack: _unpacked(path, unpack))
    return found


def _codes(folder: Path) -> Original:
    parts = {split: np.arange(12, dtype=np.uint8).reshape(3, 1, 2, 2) for split in data.SPLITS}
    labels = {split: np.arange(3) for split in data.SPLITS}
    codes.Codes(parts, 12, "n", "p", "w", labels, ("a", "b", "c")).write(folder)
    return Original(folder / codes.FILE, lambda: codes.read_codes(folder))


def _unpacked(path: Path, unpack: Callable[[Path, Path], Any]) -> None:
    with tempfile.TemporaryDirectory(dir=path.parent) as place:
        unpack(path, Path(place))


def main(count: int, seed: int, minutes: float = 1e9, keep: str = "") -> int:
    """Read mutated files and print what escapes; keep those files in a folder, if one is named."""
    with tempfile.TemporaryDirectory() as place:
        os.environ["AR_STUDIO_HOME"] = str(Path(place) / "home")
        (folder := Path(place) / "files").mkdir()
        made, wrong = originals(folder), 0
        for escape in escapes(made, count, seed, minutes):
            wrong += 1
            print(f"{escape.name} #{escape.number} {escape.what}", flush=True)
            if keep:
                Path(keep).mkdir(exist_ok=True)
                ending = made[escape.name].path.name
                (Path(keep) / f"{escape.number}-{ending}").write_bytes(escape.content)
    print(f"{wrong} escapes of {count:,} files of {len(made)} formats, seed {seed}")
    return int(wrong > 0)


if __name__ == "__main__":
    count, seed, minutes, keep = (*sys.argv[1:], *("1e9", "")[len(sys.argv) - 3 :])
    sys.exit(main(int(count), int(seed), float(minutes), keep))
