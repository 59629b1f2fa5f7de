"""`.arstudio`: one zip of a run folder, to be opened on another machine.

Anybody may have made such a file, so nothing in it is believed: only the files of a run are taken
out, by name and up to a size that is counted while reading; what they hold is checked before the
run is there, and nothing is executed or unpickled.
"""

import io
import math
import re
import secrets
import shutil
import stat
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain, count
from pathlib import Path, PureWindowsPath
from typing import BinaryIO

import numpy as np
from PIL import Image

from ar_studio import files, models, records, runs
from ar_studio.data import CATALOGUE as DATA_SETS
from ar_studio.data.reading import reading
from ar_studio.errors import StudioError
from ar_studio.estimation import check_memory
from ar_studio.records import Record
from ar_studio.runs import Run
from ar_studio.settings import parse
from ar_studio.spaces import EventSpace

RECORD, WEIGHTS = "run.json", "weights.safetensors"
METRICS, CHECKPOINT = "metrics.csv", "resume/checkpoint.safetensors"
SHEET, EXAMPLES = "samples.png", "examples.npy"
SAMPLES = re.compile(r"samples/[0-9]{5,9}\.npy")

MOST_BYTES = 2**31 - 1  # of all files together, unpacked
LIMITS = {  # of each file, unpacked
    RECORD: 2**16,  # its texts are shown: a longer title would hold up the window
    METRICS: 2**26,
    WEIGHTS: 2**30,
    CHECKPOINT: MOST_BYTES,
    SHEET: 2**24,
    EXAMPLES: 2**26,
}
SAMPLES_LIMIT = 2**24
MOST_SAMPLES = 10_000
MOST_MEMBERS = MOST_SAMPLES + len(LIMITS)
DIRECTORY_ENTRY = 128  # bytes that a zip's directory takes for each of our files, at most
MOST_DIMENSIONS = 2**18  # of events: 512 × 512 grey pixels
MOST_SIDE = 4096  # of the sheet, in pixels
MOST_STEPS = 2**31
CHUNK = 2**20
NAMELESS = "data"  # what data are called whose place has no name of its own

END = struct.Struct("<4s4H2LH")  # the last 22 bytes of a zip without a comment
PLAIN_FLAGS = 0b1000_0000_1110  # speed, sizes after the data, names in UTF-8: not encrypted
# The start of one with attributes, which may name a file, within JSON: closed or not, since what
# closes it may stand in another name.
TAG = re.compile(r"<(?=/?[A-Za-z]\w*[\s/=\\])")
ARRAY = re.compile(  # all that the header of an array of bytes says
    rb"\x93NUMPY\x01\x00(..)\{'descr': '\|u1', 'fortran_order': False, "
    rb"'shape': \(([0-9]{1,9}(?:, [0-9]{1,9})*),?\), \} *\n",
    re.DOTALL,
)


def pack(run: Run, path: Path, *, checkpoint: bool = False) -> None:
    """Write a run as one file: record, curves, best weights and samples.

    What the record says of folders on this machine is left out.

    Parameters
    ----------
    path
        The file, ending in `.arstudio`; one that is there is replaced.
    checkpoint
        Whether the checkpoint comes along, so that the same training can go on exactly.

    Raises
    ------
    StudioError
        If the run has no weights or checkpoint, they are damaged or too large, or the file cannot
        be written.
    """
    path = Path(path)
    if path.suffix.lower() != files.RUN:
        raise StudioError(f"{path} cannot be written: name a file that ends in {files.RUN}.")
    if checkpoint and not run.has_checkpoint:
        raise StudioError(
            f"{run.folder.name} has no checkpoint; export it without, to train it further from its "
            "weights."
        )
    models.restore(run)  # what could not be opened is not handed on
    record = _portable(Run(run.folder).record).model_dump_json(indent=2)
    names = _chosen(run, checkpoint)
    sizes = {name: (run.folder / name).stat().st_size for name in names}
    sizes[RECORD] = len(record.encode()) + 1
    if sum(sizes.values()) > MOST_BYTES or any(sizes[name] > _limit(name) for name in sizes):
        raise StudioError(
            f"{run.folder.name} holds more than one file may; export it without its checkpoint, or "
            "copy its folder."
        )
    with files.writing(path) as file, zipfile.ZipFile(file, "w") as target:
        target.writestr(_member(RECORD), record + "\n")
        for name in names:
            with (run.folder / name).open("rb") as source, target.open(_member(name), "w") as inner:
                shutil.copyfileobj(source, inner, CHUNK)


def unpack(path: Path, runs_folder: Path) -> Run:
    """Open an exported run: make it a run folder among the others.

    Parameters
    ----------
    runs_folder
        Folder that holds the runs; the new one is named after the file, with a number if need be.

    Raises
    ------
    StudioError
        If the file is missing, damaged, not made by `pack` or of a model that this machine cannot
        hold, or the folder cannot be written to. Nothing is left behind.
    """
    path, folder = Path(path), Path(runs_folder)
    unknown = (zipfile.BadZipFile, RuntimeError, KeyError, IndexError, OverflowError)
    with reading(path, f"a run exported as {files.RUN}", *unknown), path.open("rb") as file:
        _check_end(path, file)
        with zipfile.ZipFile(file) as source:
            _check_age(path, source)
            members = _listed(path, source)
            draft = runs.claim(folder, (f".{_stem(path)}.{secrets.token_hex(4)}" for _ in count()))
            try:
                _extract(path, source, members, draft)
                _accept(path, draft)
                return Run(_rename(draft, folder, _stem(path)))
            except BaseException:
                shutil.rmtree(draft, ignore_errors=True)
                raise


def portable(source: str) -> str:
    """Return what data are called elsewhere: by the catalogue, the gallery, or their bare name."""
    if source in DATA_SETS or runs.shelved(source):
        return source
    name = PureWindowsPath(source).name  # which knows / and \ alike
    return NAMELESS if name in ("", "..") or name.startswith("~") else name


# Packing


def _chosen(run: Run, checkpoint: bool) -> list[str]:
    """Return the files that go beside the record."""
    wanted = [METRICS, WEIGHTS, SHEET, EXAMPLES, *([CHECKPOINT] if checkpoint else [])]
    space = run.record.model.space
    samples = sorted(
        f"samples/{path.name}"
        for path in (run.folder / "samples").glob("*.npy")
        if SAMPLES.fullmatch(f"samples/{path.name}") and _are_events(path, space)
    )
    return [name for name in wanted if (run.folder / name).is_file()] + samples[-MOST_SAMPLES:]


def _member(name: str) -> zipfile.ZipInfo:
    """Describe a file of the archive; weights are stored as they are, since they hardly shrink."""
    member = zipfile.ZipInfo(name)
    member.external_attr = (stat.S_IFREG | 0o644) << 16
    weights = name.endswith(".safetensors")
    member.compress_type = zipfile.ZIP_STORED if weights else zipfile.ZIP_DEFLATED
    return member


def _portable(record: Record) -> Record:
    """Leave out where data and code lay, on a machine that is not the reader's."""
    source = portable(record.data.source)
    data = record.data.model_copy(update={"folder": None, "source": source})
    model = record.model
    if model.origin:
        code = model.origin.model_copy(update={"file": PureWindowsPath(model.origin.file).name})
        model = model.model_copy(update={"origin": code})
    return record.model_copy(update={"data": data, "model": model})


# Opening


def _refused(path: Path, what: str) -> StudioError:
    return StudioError(f"{path.name} cannot be opened: {what}; ask for a fresh export.")


def _check_end(path: Path, file: BinaryIO) -> None:
    """Refuse a directory that is no small one, before it is read as a whole."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - END.size - 20))
    tail = file.read()
    mark, _, _, _, entries, directory, _, comment = END.unpack(tail[-END.size :])
    large = tail[: -END.size].startswith(b"PK\x06\x07")  # a second, 64-bit end comes before
    if mark != b"PK\x05\x06" or comment or large:
        raise _refused(path, f"it is damaged or no {files.RUN} file")
    if entries > MOST_MEMBERS or directory > MOST_MEMBERS * DIRECTORY_ENTRY:
        raise _refused(path, "it holds more files than any run")


def _check_age(path: Path, source: zipfile.ZipFile) -> None:
    """Tell what a later version made from what is damaged: its files may be others."""
    content = b""
    unreadable = (KeyError, OSError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error)
    with suppress(*unreadable), source.open(RECORD) as stream:
        content = stream.read(LIMITS[RECORD])
    if records.is_later(content):
        raise records.later_version(path.name)


def _listed(path: Path, source: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the members, each of which is a file of a run, there once, and small enough."""
    members = source.infolist()
    names = [member.orig_filename for member in members]
    if len(members) > MOST_MEMBERS:
        raise _refused(path, "it holds more files than any run")
    for member in members:
        name, kind = member.orig_filename, stat.S_IFMT(member.external_attr >> 16)
        shown = ascii(name[:60])
        if name not in LIMITS and not SAMPLES.fullmatch(name):
            raise _refused(path, f"it holds {shown}, which is no file of a run")
        if member.flag_bits & ~PLAIN_FLAGS or kind not in (0, stat.S_IFREG):
            raise _refused(path, f"{shown} in it is encrypted or no plain file")
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _refused(path, f"{shown} in it is compressed in an unknown way")
        if member.file_size > _limit(name):
            raise _refused(path, f"{shown} in it is too large")
    if len(set(names)) < len(names):
        raise _refused(path, "it holds a file twice")
    if not {RECORD, WEIGHTS} <= set(names):
        raise _refused(path, "it holds no record or no weights")
    return members


def _limit(name: str) -> int:
    return LIMITS.get(name, SAMPLES_LIMIT)


def _extract(
    path: Path, source: zipfile.ZipFile, members: list[zipfile.ZipInfo], draft: Path
) -> None:
    """Write the members below `draft`, and never more than a run may take."""
    total = 0
    for member in members:
        # The name that was checked: newer Pythons let an extra field replace the other.
        before, name = total, member.orig_filename
        with source.open(member) as stream, files.writing(draft / name) as file:
            while chunk := stream.read(CHUNK):
                total += len(chunk)
                if total > MOST_BYTES or total - before > _limit(name):
                    raise _refused(path, "it unpacks to more than any run")
                file.write(chunk)


def _accept(path: Path, draft: Path) -> None:
    """Check what the files hold, and make the record one of this machine.

    Raises
    ------
    StudioError
        Naming the part that is damaged or was edited.
    """
    with _checking(path, "record is"):
        run = Run(draft)
        record = _read_record(draft)
        space = record.model.space
    name, config = record.model.name, record.model.config
    models.check_origin(record.model, path.name)
    if name not in models.CATALOGUE and record.model.origin is None:
        raise StudioError(
            f"{path.name} holds a {name[:40]!a}, a model that this version does not know; update "
            "AR Studio."
        )
    if space.size > MOST_DIMENSIONS:
        raise _refused(path, f"its events have {space.size:,} dimensions, more than any here")
    with _checking(path, "record is"):
        parse(models.family(name).Config, config)
    check_memory(name, space, config, "cpu")  # before anything of that size is built
    with _checking(path, "weights are"):
        models.restore(run)
    with _checking(path, "curves or checkpoint are"):
        run.metrics()
        if run.has_checkpoint:
            run.load_checkpoint()
    with _checking(path, "samples are"):
        _check_pictures(draft, space)
    run.update(**dict(_ended(record, run.has_checkpoint)))


def _read_record(folder: Path) -> Record:
    # Widgets would take < for the start of HTML. What is only read is written without it; classes,
    # columns and characters are names, such as <=50K, and stay what they are where nothing is done.
    record = _portable(Run(folder).record)
    prose = {name: getattr(record, name).replace("<", "‹") for name in ("title", "note")}
    text = record.model_copy(update=prose).model_dump_json()
    record = Record.model_validate_json(TAG.sub("‹", text))
    record.created.astimezone()  # raises in years that no calendar here holds
    if not all(0 <= n < MOST_STEPS for n in (record.progress.epoch, record.progress.step)):
        raise ValueError(record.progress)
    return record


@contextmanager
def _checking(path: Path, part: str) -> Iterator[None]:
    try:
        yield
    except (StudioError, ValueError, OverflowError):
        raise _refused(path, f"its {part} damaged or edited") from None


def _ended(record: Record, checkpoint: bool) -> Record:
    """Return a record that promises no training which cannot go on here."""
    if checkpoint:
        open_ended = record.status in ("new", "training")
        return record.model_copy(update={"status": "stopped"}) if open_ended else record
    if record.status in ("finished", "diverged"):
        return record
    reason = "Its checkpoint was not exported; training it further begins from its weights."
    progress = record.progress.model_copy(update={"reason": reason})
    return record.model_copy(update={"status": "finished", "progress": progress})


def _check_pictures(folder: Path, space: EventSpace) -> None:
    """Raise if samples, examples or the sheet are not what they should be."""
    arrays = [*folder.glob("samples/*.npy"), *folder.glob(EXAMPLES)]
    if not all(_are_events(array, space) for array in arrays):
        raise ValueError(arrays)
    sheet = folder / SHEET
    if not sheet.is_file():
        return
    with reading(sheet, "a picture", SyntaxError), sheet.open("rb") as file:
        if max(struct.unpack(">2L", file.read(24)[16:])) > MOST_SIDE:
            raise ValueError(sheet)
        file.seek(0)
        with Image.open(file, formats=("PNG",)) as picture:
            picture.load()


def _are_events(path: Path, space: EventSpace) -> bool:
    """Whether a file is an array of events as `numpy.save` writes them, `(n, *event_shape)`."""
    content = path.read_bytes()
    header = ARRAY.match(content[:512])
    if header is None or int.from_bytes(header[1], "little") != header.end() - 10:
        return False
    shape = tuple(int(size) for size in header[2].split(b","))
    values = np.frombuffer(content, np.uint8, offset=header.end())
    fits = shape[1:] == space.event_shape and len(values) == math.prod(shape) > 0
    return fits and int(values.max()) < space.levels


def _stem(path: Path) -> str:
    """Return a folder's name made from a file's, in letters that every system takes."""
    return re.sub(r"[^a-z0-9]+", "-", path.stem.lower())[:60].strip("-") or "run"


def _rename(draft: Path, folder: Path, stem: str) -> Path:
    """Give the finished draft its name."""
    target = runs.claim(folder, chain([stem], (f"{stem}-{number}" for number in count(2))))
    try:
        if sys.platform == "win32":  # which renames over no folder, not even an empty one
            target.rmdir()
        draft.rename(target)
    except OSError as error:
        target.rmdir()
        raise files.unwritable(target, error) from None
    return target
