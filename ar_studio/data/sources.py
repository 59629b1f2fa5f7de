"""Where data come from: the catalogue's sets and the user's own folders and files."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import distribution
from itertools import takewhile
from pathlib import Path
from typing import Any

import numpy as np

from ar_studio import places, system
from ar_studio.data import looks, pairs, signatures, texts, toys
from ar_studio.data.archives import read_amat, read_mat, read_npz
from ar_studio.data.array_folders import (
    read_idx_images,
    read_mat_pictures,
    read_npy_pictures,
)
from ar_studio.data.arrays import from_arrays
from ar_studio.data.benchmarks import is_the_table, read_benchmark
from ar_studio.data.card import DataCard
from ar_studio.data.cards import CATALOGUE
from ar_studio.data.cifar import read_cifar
from ar_studio.data.codes import CodesDataset
from ar_studio.data.dataset import Asked, Dataset, fields_of
from ar_studio.data.delimited import SUFFIXES
from ar_studio.data.document_dataset import DocumentDataset
from ar_studio.data.documents import Documents, read_documents
from ar_studio.data.download import Progress, fetch
from ar_studio.data.idx import read_idx
from ar_studio.data.line_dataset import LineDataset
from ar_studio.data.pairs import Pairs
from ar_studio.data.picture_dataset import PictureDataset
from ar_studio.data.recordings import read_sound_files
from ar_studio.data.row_events import OF_TABLES, of_rows, read_series
from ar_studio.data.series import Series
from ar_studio.data.series_dataset import SeriesDataset
from ar_studio.data.sound_dataset import SoundDataset
from ar_studio.data.sounds import Sounds
from ar_studio.data.source import Source
from ar_studio.data.spoken import spoken_digits
from ar_studio.data.table import Table
from ar_studio.data.table_dataset import TableDataset
from ar_studio.data.text_dataset import TextDataset
from ar_studio.data.texts import Texts
from ar_studio.data.tree import OF_SOUND, SoundsOnlyError, TextsOnlyError
from ar_studio.errors import CancelledError, StudioError, unknown
from ar_studio.kinds import ImagePreparation, SeriesPreparation, TablePreparation, TextPreparation

OF_TEXTS = TextPreparation.model_fields.keys() - {*TablePreparation.model_fields, "words"}
OF_LINES = "It is read as a text, character by character; rows=columns takes its lines as rows."
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")  # a drive of Windows has one letter


def load(
    source: str | Path,
    preparation: Asked = None,
    *,
    data_dir: Path | str | None = None,
    download: bool = True,
    progress: Progress | None = None,
    name: str = "",
) -> Dataset:
    """Load a data set.

    Parameters
    ----------
    source
        A catalogue name, or the path of a folder, `.zip` or `.tar` of pictures or of IDX, `.npy` or
        `.mat` files, of an `.npz`, `.npy`, IDX or `.mat` file of pictures, of a table in text
        (`.csv`, `.tsv`, `.txt`, `.data`, `.arff`), whose rows may be pictures, of a text or a
        folder of `.txt` files, whose characters are learnt, or of a sound (WAV, FLAC, MP3), a
        folder or archive of these; tables, texts, sounds and `.tar` files packed with gzip, too;
        or of a run that has written codes down.
    preparation
        How values become events, or its fields as a run records them; None takes the default,
        and `Changes` what is to be changed of it.
    data_dir
        Searched before the other folders for the catalogue's files.
    download
        Whether files that are nowhere may be downloaded; `progress` then follows.
    name
        What the user's own data are called; after their folder or file unless given.

    Raises
    ------
    StudioError
        If there is no such data set, or its files are missing, damaged or unfit.
    """
    source = places.of_text(str(source))
    card = CATALOGUE.get(source)
    if card is not None:
        finding = partial(_catalogued, card, default_data_dirs(data_dir), download, progress)
        return READERS[card.kind].dataset(source, card.name, card, finding, preparation)
    if ADDRESS.match(source):
        raise StudioError(f"{source} is an address; download the file, and name it where it is.")
    path = places.named(source).absolute()
    if not places.exists(path):
        groups = {name.partition("/")[0] for name in CATALOGUE if "/" in name}
        if len(Path(source).parts) > 1 and Path(source).parts[0] not in groups:
            raise StudioError(f"There is no file or folder {path}; check the path.")
        raise unknown("data set", source, CATALOGUE)
    folder = places.is_folder(path)
    if folder and places.is_file(path / "run.json"):
        return CodesDataset.of_run(path, preparation)
    name = name or (path.name if folder else path.name.removesuffix(".gz").rsplit(".", 1)[0])
    name = places.shown(name)
    ending = Path(path.name.removesuffix(".gz")).suffix.lower()
    if not folder and _is_text(path, ending, preparation):
        return _of_text([path], path, name, preparation)
    if not folder and ending in SUFFIXES:
        return of_rows(path, name, preparation)
    if not folder and _is_sound(path, ending):
        return SoundDataset(str(path), name, None, read_sound_files([path]), preparation)
    try:
        return PictureDataset(str(path), name, None, _reader(path), preparation)
    except TextsOnlyError as found:
        return _of_text(found.texts, path, name, preparation)
    except SoundsOnlyError as found:
        sounds = read_sound_files(found.sounds, found.folder)
        sounds = replace(sounds, remarks=(*found.remarks, *sounds.remarks))
        return SoundDataset(str(path), name, None, sounds, preparation)


def default_data_dirs(data_dir: Path | str | None = None) -> list[Path]:
    """Return the folders searched, in order: the given one, `AR_STUDIO_DATA`, the user's, Keras'.

    They need not exist.
    """
    named = (data_dir, os.environ.get("AR_STUDIO_DATA"))
    folders = [places.named(folder) for folder in named if folder]
    with suppress(StudioError):  # a user without a home has no folders of his own
        folders.append(system.download_folder())
    if home := places.home():
        folders.append(home / ".keras" / "datasets")
    return list(dict.fromkeys(folders))


def located(source: str, data_dir: Path | str | None = None) -> Path | None:
    """Return the folder that holds the files of a set of the catalogue; None if none does."""
    found = paths(source, data_dir)
    return found[0].parent if found else None


def paths(source: str, data_dir: Path | str | None = None) -> list[Path]:
    """Return the files of a set of the catalogue, as they lie on this machine; or none."""
    card = CATALOGUE.get(source)
    found = _found(card, default_data_dirs(data_dir)) if card is not None else []
    return found[0] if found else []


def _exists(path: Path) -> bool:
    """Tell whether a file is found; where one may not look, it is not."""
    try:
        return places.exists(path)
    except StudioError:
        return False


def _is_text(path: Path, ending: str, preparation: Asked) -> bool:
    """Tell whether a file is taken as one text: by what is asked for, by its ending, by its look.

    Lines without columns are one, unless a table is asked for.
    """
    asked = fields_of(preparation).keys()
    if ending not in texts.SUFFIXES or OF_TABLES & asked:
        return False
    return ending != ".txt" or bool(OF_TEXTS & asked) or looks.is_text_file(path)


def _is_sound(path: Path, ending: str) -> bool:
    """Tell whether a file is a sound: by its first bytes, or its ending if these tell nothing."""
    found = signatures.of_file(path)
    return found is signatures.SOUND or (ending in OF_SOUND and found in (None, signatures.TEXT))


def _of_text(files: list[Path], path: Path, name: str, preparation: Asked) -> TextDataset:
    """Return files as one text; a place of one file may hold a table, too."""

    def read(asked: TextPreparation) -> Texts:
        found = texts.read_text_files(files, asked)
        if path.suffix != ".txt" or len(files) > 1:
            return found
        return replace(found, remarks=(*found.remarks, OF_LINES))

    return TextDataset(str(path), name, None, read, preparation)


def _reader(path: Path) -> Callable[[ImagePreparation], Source]:
    """Return what reads the user's file or folder."""
    if places.is_folder(path):
        from ar_studio.data.pictures import read_folder

        return partial(read_folder, path)
    found = signatures.of_file(path)
    told, named = found.words if found else "", BY_NAME.get(path.suffix.lower(), "")
    # Arrays in a .zip may be anybody's, in folders; an .npz is NumPy's own.
    zipped = told == signatures.NPZ and named == signatures.ZIP
    kind = named if zipped or told not in signatures.OWN else told
    if not kind and ("ubyte" in path.suffix.lower() or "idx" in path.name):
        kind = signatures.IDX
    read = BY_KIND.get(kind)
    if read is not None:
        return partial(read, path)
    if found and found is not signatures.TEXT:
        raise StudioError(signatures.named(path, found))
    raise StudioError(
        f"{path} is no data set; name a folder, .zip or .tar of pictures, an .npz, .npy, IDX or "
        ".mat file, a table: .csv, .tsv, .txt, .data or .arff, a text: .txt or .md, or a sound: "
        ".wav, .flac or .mp3."
    )


def _read_zip(path: Path, asked: ImagePreparation) -> Source:
    from ar_studio.data.zipped import read_zip

    return read_zip(path, asked)


def _read_arrays(
    read: Callable[[Path, ImagePreparation], Source], path: Path, asked: ImagePreparation
) -> Source:
    return read(path, asked).resized(asked)


BY_NAME = {
    ".zip": signatures.ZIP,
    ".npz": signatures.NPZ,
    ".npy": signatures.NPY,
    ".mat": signatures.MAT,
}
BY_KIND: dict[str, Callable[[Path, ImagePreparation], Source]] = {
    signatures.ZIP: _read_zip,
    signatures.TAR: _read_zip,
    signatures.NPZ: partial(_read_arrays, read_npz),
    signatures.NPY: partial(_read_arrays, read_npy_pictures),
    signatures.MAT: partial(_read_arrays, read_mat_pictures),
    signatures.IDX: partial(_read_arrays, read_idx_images),
}


def _catalogued(
    card: DataCard, folders: list[Path], download: bool, progress: Progress | None
) -> Source | Table | Documents | Texts | Sounds | Pairs:
    """Return a set of the catalogue: made here, found, or downloaded."""
    if (make := READERS[card.kind].embedded) and card.embedded:
        return make(card)
    passed = []
    for paths in _found(card, folders):
        found = READERS[card.kind].assembled(card, paths)
        if READERS[card.kind].agrees(card, found):
            return found
        passed.append(str(paths[0].parent))
    searched = ", ".join(str(folder) for folder in folders) or "the folders of data"
    if not download or not card.files:
        other = f" (other data in {', '.join(passed)} were passed over)" if passed else ""
        raise StudioError(
            f"The files of {card.name} are in none of {searched}{other}; put {card.wanted} there, "
            "or name their folder with --data-dir or AR_STUDIO_DATA."
        )
    try:
        fetched = fetch(card.files, system.download_folder(), progress)
        return READERS[card.kind].assembled(card, fetched)
    except CancelledError:
        raise
    except StudioError as error:
        raise StudioError(f"{card.name} is in none of {searched}, and {error}") from None


def _found(card: DataCard, folders: list[Path]) -> list[list[Path]]:
    """Return the files of every layout that is complete in some folder."""
    found = []
    for folder in folders:
        for layout in card.layouts:
            there = (_as_it_lies(folder / name) for name in layout)
            paths = [*takewhile(_is_file, there)]  # of a thousand files the first tells
            if len(paths) == len(layout):
                found.append(paths)
    return found


def _as_it_lies(path: Path) -> Path:
    """Return a file of the catalogue by the name it has: packed or not, or as Kaggle's copies."""
    bare = path.with_name(path.name.removesuffix(".gz"))
    dotted = bare.with_name(bare.name.replace("-idx", ".idx"))
    nested = [bare / bare.name, dotted / dotted.name]
    for candidate in (path, bare, dotted, dotted.with_name(f"{dotted.name}.gz"), *nested):
        if _is_file(candidate):
            return candidate
    return path


def _is_file(path: Path) -> bool:
    return _exists(path) and path.is_file()


def _pictures(card: DataCard, paths: list[Path]) -> Source:
    first = paths[0]
    if first.suffix == ".npz":
        source = read_npz(first)
    elif first.suffix == ".bin" or first.name.endswith(".tar.gz"):
        source = read_cifar(first)
    elif first.suffix == ".mat":
        source = read_mat(first)
        source = source if source.parts else replace(source, sizes=card.counts)
    elif first.suffix == ".amat":
        pixels = int(np.prod(card.source_shape))
        rows = [read_amat(path, pixels) for path in paths]
        source = from_arrays(first, dict(zip(("train", "valid", "test"), rows, strict=True)), {})
    else:
        images, labels, test_images, test_labels = (read_idx(path) for path in paths)
        source = from_arrays(
            first,
            {"train": images, "test": test_images},
            {"train": labels, "test": test_labels},
        )
    names = card.classes if len(card.classes) == len(source.class_names) else source.class_names
    return replace(source, class_names=names, block=card.block, remarks=())


def _are_the_pictures(card: DataCard, source: Source) -> bool:
    shape = (*source.pictures.shape[1:],)
    parts = tuple(len(indices) for indices in source.parts.values())
    counts = parts or source.sizes or (len(source.pictures),)
    labels = () if source.labels is None else tuple(source.labels[: len(card.first_labels)])
    return (
        shape == card.source_shape
        and counts == card.counts
        and sum(card.counts) == len(source.pictures)
        and source.binary == card.binary
        and (not card.first_labels or labels == card.first_labels)
    )


def _are_the_documents(card: DataCard, found: Documents) -> bool:
    return tuple(len(indices) for indices in found.parts.values()) == card.counts


def _picture_dataset(
    source: str, name: str, card: DataCard, find: Callable[[], Source], preparation: Asked
) -> PictureDataset:
    return PictureDataset(source, name, card, lambda asked: find().resized(asked), preparation)


def _table_dataset(
    source: str, name: str, card: DataCard, find: Callable[[], Table], preparation: Asked
) -> TableDataset:
    return TableDataset(source, name, card, lambda _: find(), preparation)


def _document_dataset(
    source: str, name: str, card: DataCard, find: Callable[[], Documents], preparation: Asked
) -> DocumentDataset:
    return DocumentDataset(source, name, card, lambda _: find(), preparation)


def _embedded_pictures(card: DataCard) -> Source:
    from ar_studio.data.glyphs import glyphs

    made = {
        "digits": lambda: _digits(card),
        "glyphs": glyphs,
        "bars-and-stripes": toys.bars_and_stripes,
    }
    return made[card.name]()


def _text_dataset(
    source: str, name: str, card: DataCard, find: Callable[[], Texts], preparation: Asked
) -> TextDataset:
    return TextDataset(source, name, card, lambda _: find(), preparation)


def _sound_dataset(
    source: str, name: str, card: DataCard, find: Callable[[], Sounds], preparation: Asked
) -> SoundDataset:
    return SoundDataset(source, name, card, find(), preparation)


def _series_dataset(
    source: str, name: str, card: DataCard, find: Callable[[], Series], preparation: Asked
) -> SeriesDataset:
    return SeriesDataset(source, name, card, lambda _: find(), preparation)


def _embedded_series(card: DataCard) -> Series:
    from ar_studio.data.autoregression import autoregression

    return autoregression()


def _embedded_sounds(card: DataCard) -> Sounds:
    from ar_studio.data.tones import tones

    return tones()


def _line_dataset(
    source: str, name: str, card: DataCard, find: Callable[[], Pairs], preparation: Asked
) -> LineDataset:
    return LineDataset(card, find(), preparation)


def _digits(card: DataCard) -> Source:
    # Read without importing scikit-learn, which takes a second and a hundred megabytes of SciPy.
    path = distribution("scikit-learn").locate_file("sklearn/datasets/data/digits.csv.gz")
    table = np.loadtxt(str(path), delimiter=",")
    grey = np.rint(table[:, :-1].reshape(-1, 8, 8) * (255 / 16)).astype(np.uint8)
    labels = table[:, -1].astype(np.int64)
    return Source(grey[:, None], labels=labels, class_names=card.classes)


@dataclass(frozen=True)
class Reader:
    """How a set of the catalogue is read, by the kind of its events.

    Attributes
    ----------
    assembled
        Reads the files of one layout.
    agrees
        Whether these are the card's data, and not another set's with the same file names.
    dataset
        Makes events of what is read.
    embedded
        Makes what comes with the program; None if nothing of the kind does.
    """

    assembled: Callable[[DataCard, list[Path]], Any]
    agrees: Callable[[DataCard, Any], bool]
    dataset: Callable[[str, str, DataCard, Callable[[], Any], Asked], Dataset]
    embedded: Callable[[DataCard], Any] | None = None


READERS = {
    "image": Reader(_pictures, _are_the_pictures, _picture_dataset, _embedded_pictures),
    "table": Reader(
        lambda card, paths: read_benchmark(card, paths[0]),
        is_the_table,
        _table_dataset,
        lambda _: toys.sprinkler(),
    ),
    "document": Reader(
        lambda _, paths: read_documents(paths[0]), _are_the_documents, _document_dataset
    ),
    "text": Reader(
        lambda _, paths: texts.read_text_files(paths, TextPreparation()),
        lambda card, found: (len(found),) == card.counts,
        _text_dataset,
        texts.embedded,
    ),
    "sound": Reader(
        lambda _, paths: spoken_digits(paths),
        lambda card, found: tuple(map(len, found.parts.values())) == card.counts,
        _sound_dataset,
        _embedded_sounds,
    ),
    # They are all made here.
    "line": Reader(
        lambda card, _: pairs.embedded(card), lambda *_: True, _line_dataset, pairs.embedded
    ),
    "series": Reader(
        lambda _, paths: read_series(paths[0], SeriesPreparation()),
        lambda card, found: (len(found.values),) == card.counts,
        _series_dataset,
        _embedded_series,
    ),
}
