"""Texts as they were found: one long row of characters, and the parts it is cut into."""

import codecs
import hashlib
import lzma
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data import signatures
from ar_studio.data.card import DataCard
from ar_studio.data.reading import check_limit, gunzipped, reading
from ar_studio.data.windows import Span, Spans
from ar_studio.errors import StudioError, listed
from ar_studio.interruption import pause
from ar_studio.kinds.text import UNKNOWN, Split, TextPreparation

SUFFIXES = (".txt", ".text", ".md", ".rst", ".tex", ".log", ".py")
MOST_BYTES = 2**27
HELLO, HELLOS = "hello", 1000  # the toy word of lectures, and how often it is there
STREAMS, CHUNK, STREAMS_TRAIN = 50, 50, 0.95  # of char-rnn: streams, characters, share of chunks
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, eq=False)
class Texts:
    """One text, its characters as places in an alphabet.

    Attributes
    ----------
    codes
        `(N,)`, each `0 .. V - 1`.
    alphabet
        Its different characters, sorted.
    remarks
        Sentences on what reading decided.
    """

    codes: NDArray[np.uint32]
    alphabet: tuple[str, ...]
    remarks: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.codes)

    def limited(self, most: int) -> "Texts":
        """Return the text with the rarest characters replaced by one, so that `most` are left."""
        if len(self.alphabet) <= most:
            return self
        counts = np.bincount(self.codes, minlength=len(self.alphabet))
        frequent = np.argsort(-counts, kind="stable")
        keeping = {self.alphabet[code] for code in frequent[: most - 1]} | {UNKNOWN}
        kept = sorted(keeping)
        place = {character: code for code, character in enumerate(kept)}
        table = np.array([place.get(one, place[UNKNOWN]) for one in self.alphabet], np.uint32)
        lost = [self.alphabet[code] for code in frequent if self.alphabet[code] not in keeping]
        gone = [one not in keeping for one in self.alphabet]
        times = int(counts[gone].sum())
        remark = (
            f"{times:,} characters, of {len(lost):,} rare ones ({listed(map(repr, lost), 6)}), are "
            f"{UNKNOWN}; a larger alphabet keeps them."
        )
        return Texts(table[self.codes], tuple(kept), (*self.remarks, remark))

    def fingerprint(self, spans: Spans) -> str:
        """Return a short SHA-256 over the characters, the alphabet and the splits."""
        digest = hashlib.sha256(repr(self.alphabet).encode())
        digest.update(np.ascontiguousarray(self.codes, dtype="<u4").data)
        digest.update(repr({name: [*map(tuple, each)] for name, each in spans.items()}).encode())
        return digest.hexdigest()[:16]


def spans(count: int, split: Split) -> dict[str, list[Span]]:
    """Return where the passages of `train`, `valid` and `test` begin and end in `count` characters.

    What papers validated on is what they report, so that there validation is the test part.
    """
    if split == "parts":
        first, second = count * 85 // 100, count * 90 // 100
        return {"train": [(0, first)], "valid": [(first, second)], "test": [(second, count)]}
    if split == "streams":
        return _streams(count)
    cut = count * {"tenth": 90, "twentieth": 95}[split] // 100
    return {"train": [(0, cut)], "valid": [(cut, count)], "test": [(cut, count)]}


def _streams(count: int) -> dict[str, list[Span]]:
    """Return char-rnn's split: the last chunks of each of fifty streams."""
    chunks = count // (STREAMS * CHUNK)
    learnt = int(chunks * STREAMS_TRAIN) * CHUNK
    starts = [stream * chunks * CHUNK for stream in range(STREAMS)]
    held = [(start + learnt, start + chunks * CHUNK) for start in starts]
    return {"train": [(one, one + learnt) for one in starts], "valid": held, "test": held}


def read_text_files(paths: Sequence[Path], asked: TextPreparation) -> Texts:
    """Read files as one text, one after the other.

    Ends of lines become `\\n`. Files without a mark of their encoding are UTF-8, unless another is
    asked for.

    Raises
    ------
    StudioError
        If one is no text, or is written in another encoding; or all are too large, or too short.
    """
    parts, remarks, size = [], [], 0
    for path in paths:
        pause()
        with reading(path, "a text", lzma.LZMAError):
            raw = _bytes(path)
        size += len(raw)
        if size > MOST_BYTES:
            raise _too_large(path)
        parts.append(decoded(path, raw, asked.encoding))
    text = "\n".join(parts)
    if ends := text.count("\r"):
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        remarks.append(f"{ends:,} ends of lines became plain ones.")
    if len(paths) > 1:
        remarks.append(f"{len(paths):,} files are one text, one after the other by name.")
    return of_text(text, str(paths[0] if len(paths) == 1 else paths[0].parent), remarks)


def of_text(text: str, place: str, remarks: Sequence[str] = ()) -> Texts:
    """Return a text by the places of its characters in its alphabet.

    Raises
    ------
    StudioError
        If it is too short, or always the same character.
    """
    if len(set(text[:4096])) < 2 and len(set(text)) < 2:
        what = "is empty" if not text else f"holds no character but {text[0]!r}"
        raise StudioError(f"{place} {what}; there is nothing to learn.")
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    seen = np.flatnonzero(np.bincount(points))
    table = np.zeros(int(seen[-1]) + 1, np.uint32)
    table[seen] = np.arange(len(seen))
    return Texts(table[points], tuple(chr(point) for point in seen), tuple(remarks))


def decoded(path: Path, raw: bytes, encoding: str = "found") -> str:
    """Return what bytes say, in the encoding that is asked for or that their mark names.

    Raises
    ------
    StudioError
        If they are no text in it.
    """
    marked = next((name for mark, name in MARKS if raw.startswith(mark)), "")
    name = (marked or "utf-8") if encoding == "found" else encoding
    name = "utf-8-sig" if name == "utf-8" else name
    try:
        text = raw.decode(name)
    except UnicodeDecodeError as error:
        found = signatures.of_bytes(raw[: signatures.HEAD])
        if found and found is not signatures.TEXT:
            raise StudioError(signatures.named(path, found, "a text")) from None
        shown = f"byte {raw[error.start]:#04x} at {error.start:,}"
        way = "name its encoding, such as encoding=cp1252"
        if encoding != "found":
            way = "name another encoding"
        raise StudioError(
            f"{path} is not written in {encoding.replace('found', 'UTF-8')} ({shown}); {way}."
        ) from None
    if "\0" in text:
        found = signatures.of_bytes(raw[: signatures.HEAD])
        if found and found is not signatures.TEXT:
            raise StudioError(signatures.named(path, found, "a text"))
        raise StudioError(f"{path} is no text: it holds zeros; name a file of characters.")
    return text


def embedded(card: DataCard) -> Texts:
    """Return a text that comes with the program, or is a word again and again."""
    if card.name == HELLO:
        return of_text(f"{HELLO}\n" * HELLOS, card.name)
    file = resources.files("ar_studio.resources").joinpath("texts", f"{card.name}.txt.xz")
    return of_text(lzma.decompress(file.read_bytes()).decode(), card.name)


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        packed = file.read(2) == signatures.GZIP
    if packed:
        return gunzipped(path, MOST_BYTES)
    if path.stat().st_size > MOST_BYTES:
        raise _too_large(path)
    raw = path.read_bytes()
    check_limit(path, 4 * len(raw))
    return raw


def _too_large(path: Path) -> StudioError:
    return StudioError(
        f"{path} is too large: a text may have {MOST_BYTES:,} bytes in all; keep a part of it."
    )
