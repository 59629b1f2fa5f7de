"""Recordings as they lie in files: WAV, FLAC and MP3, decoded and mixed to one channel."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ar_studio.data.folders import arranged
from ar_studio.data.reading import LIMIT, check_limit, gunzipped, reading
from ar_studio.data.signatures import GZIP, SOUND_FILE
from ar_studio.data.sounds import Labels, Sounds, Wave
from ar_studio.errors import StudioError, listed
from ar_studio.interruption import pause
from ar_studio.kinds.sound import SLOWEST

FORMS = ((b"RIFF", "WAV"), (b"fLaC", "FLAC"))  # what is neither is taken as MP3
FASTEST = 768_000  # samples a second that a file may have
FULL = 0.999  # of what can be recorded, and beyond
IN_A_ROW = 4  # samples at full scale are no peak but clipped
RATES = (44_100, 48_000, 32_000)  # of MPEG 1, and what is slower are halves and quarters
KILOBITS = (  # a second, of MPEG 2 and of MPEG 1
    (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
)
NAMES = re.compile(r"([^_]+)_([^_]+)_\d+")  # as digit_speaker_take


class Clip(NamedTuple):
    """What a file holds.

    Attributes
    ----------
    wave
        Amplitudes, −1 to 1, the mean of all channels.
    rate, channels
        Samples a second, and how many channels there were.
    form
        Its format, in words.
    cut
        Whether the file ends before what it promises.
    """

    wave: Wave
    rate: int
    channels: int
    form: str
    cut: bool


def read_sound_files(paths: Sequence[Path], folder: Path | None = None) -> Sounds:
    """Read files of sound, each of which is a clip.

    Their classes are the folders they lie in or, where these are none, the first two parts of
    names such as `7_theo_12.wav`.

    Parameters
    ----------
    folder
        In which all of them lie; None for files that are of no classes.

    Raises
    ------
    StudioError
        If one is no sound or is damaged, there is no sound at all, or too much of it.
    """
    places = [path.relative_to(folder) if folder else Path(path.name) for path in paths]
    found = arranged(places, many="clips")
    clips, taken, size = list[Clip](), list[int](), 0
    for place, index in enumerate(found.taken):
        pause()
        clip = read_clip(paths[index])
        check_limit(folder or paths[0], size := size + clip.wave.nbytes)
        if len(clip.wave):
            clips.append(clip)
            taken.append(place)
    files = [paths[found.taken[place]] for place in taken]
    if not any(np.abs(clip.wave).max() > 0 for clip in clips):
        what = "is silent" if clips else "holds no samples"
        raise StudioError(f"{folder or paths[0]} {what}; there is nothing to learn.")
    labels = _of_names(files)
    if found.labels is not None:
        labels = (Labels("class", found.class_names, found.labels[taken]),)
    where = {int(old): new for new, old in enumerate(taken)}
    parts = {
        part: np.array([where[one] for one in index.tolist() if one in where], np.int64)
        for part, index in found.parts.items()
    }
    empty = len(found.taken) - len(clips)
    remarks = (*found.remarks, *_told(files, clips, empty))
    forms = Counter(f"{clip.form}, {clip.rate:,} Hz" for clip in clips)
    return Sounds(
        [clip.wave for clip in clips],
        [clip.rate for clip in clips],
        labels,
        parts,
        forms=tuple(f"{form} ({count:,})" for form, count in forms.most_common()),
        remarks=remarks,
    )


def read_clip(path: Path) -> Clip:
    """Return what a file of sound holds, packed by gzip or not.

    Raises
    ------
    StudioError
        If it is no sound, is damaged, or promises more than is kept in memory.
    """
    miniaudio = _miniaudio()
    with reading(path, SOUND_FILE, miniaudio.MiniaudioError, ZeroDivisionError, OverflowError):
        raw = _bytes(path)
        form = next((name for mark, name in FORMS if raw.startswith(mark)), "MP3")
        info = getattr(miniaudio, f"{form.lower()}_get_info")(raw)
        check_limit(path, 4 * info.num_frames * info.nchannels)
        if not SLOWEST <= info.sample_rate <= FASTEST:
            raise StudioError(
                f"{path} claims {info.sample_rate:,} samples a second, where sounds have "
                f"{SLOWEST:,} to {FASTEST:,}; replace it by a fresh copy."
            )
        found = getattr(miniaudio, f"{form.lower()}_read_f32")(raw)
        wave = np.frombuffer(found.samples, np.float32).reshape(-1, found.nchannels)
        if not np.isfinite(wave).all():
            raise StudioError(f"{path} holds values that are no numbers; save it anew.")
        mixed = wave[:, 0] if found.nchannels == 1 else wave.mean(1, dtype=np.float32)
        said = form if form == "MP3" else f"{form}, {8 * info.sample_width} bits"
        cut = _is_cut(raw, form, len(wave))
        return Clip(mixed, found.sample_rate, found.nchannels, said, cut)


def _miniaudio() -> Any:
    try:
        import miniaudio
    except ImportError:
        raise StudioError(
            "Sounds are read by the package miniaudio, which is not there; type: pip install "
            "miniaudio."
        ) from None
    return miniaudio


def _bytes(path: Path) -> bytes:
    check_limit(path, path.stat().st_size)
    raw = path.read_bytes()
    if raw.startswith(GZIP):
        raw = gunzipped(path, LIMIT)
        check_limit(path, len(raw))
    return raw


def _is_cut(raw: bytes, form: str, frames: int) -> bool:
    """Tell whether a file ends before what it promises."""
    if form == "WAV":
        promised = int.from_bytes(raw[4:8], "little")
        return len(raw) + 1 < promised + 8 < 2**32 - 2**16  # what is streamed promises the most
    if form == "FLAC":
        return frames < int.from_bytes(raw[18:26], "big") & (2**36 - 1)
    return _ends_in_a_frame(raw)


def _ends_in_a_frame(raw: bytes) -> bool:
    """Tell whether an MP3 ends within the last of the frames that follow its beginning."""
    place = 0
    if raw.startswith(b"ID3"):  # a tag, whose size is in four times seven bits
        place = 10 + sum(byte << 7 * power for power, byte in enumerate(raw[9:5:-1]))
    while size := _frame_size(raw[place : place + 4]):
        place += size
    return place > len(raw)


def _frame_size(head: bytes) -> int:
    """Return the bytes of an MP3's frame that begins so (ISO 11172-3, 13818-3); 0 if none does."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return 0
    version, bitrate, rate = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or rate == 3 or bitrate in (0, 15):
        return 0
    first = version == 3
    kilobits = KILOBITS[first][bitrate - 1]
    slower = {3: 1, 2: 2, 0: 4}[version]
    return (144 if first else 72) * 1000 * kilobits * slower // RATES[rate] + (head[2] >> 1 & 1)


def _of_names(files: Sequence[Path]) -> tuple[Labels, ...]:
    """Return what the first two parts of all names tell, where all have three."""
    found = [NAMES.fullmatch(path.name.partition(".")[0]) for path in files]
    parts = [match.groups() for match in found if match]
    columns = list(zip(*parts, strict=True)) if parts and len(parts) == len(files) else []
    if len(columns) != 2 or any(not 1 < len({*one}) < len(files) for one in columns):
        return ()
    digits = all(one.isdigit() for one in columns[0])
    titles = ("digit", "speaker") if digits else ("first name", "second name")
    made = []
    for title, column in zip(titles, columns, strict=True):
        names, index = np.unique(np.array(column), return_inverse=True)
        made.append(Labels(title, tuple(map(str, names)), index.astype(np.int64)))
    return tuple(made)


def _told(files: Sequence[Path], clips: Sequence[Clip], empty: int) -> Iterator[str]:
    """Say what was done to the clips, and what is odd about some."""

    def those(which: Callable[[Clip], bool]) -> str:
        names = [path.name for path, clip in zip(files, clips, strict=True) if which(clip)]
        return f"{len(names):,} of {len(clips):,} clips ({listed(names, 3)})" if names else ""

    if empty:
        every = len(clips) + empty
        yield f"Left out, as there are no samples in them: {empty:,} of {every:,} files."
    for told, which in (
        ("Mixed into one channel", lambda clip: clip.channels > 1),
        ("Cut short, and read as far as they go", lambda clip: clip.cut),
        ("Silent", lambda clip: not np.abs(clip.wave).max() > 0),
        ("Clipped at full scale, which is learnt, too", lambda clip: is_clipped(clip.wave)),
    ):
        if found := those(which):
            yield f"{told}: {found}."


def is_clipped(wave: Wave) -> bool:
    """Tell whether a wave rests at full scale for some samples in a row."""
    full = np.abs(wave) >= FULL
    runs = full[IN_A_ROW - 1 :].copy()
    for late in range(IN_A_ROW - 1):
        runs &= full[late : late + len(runs)]
    return bool(runs.any())
