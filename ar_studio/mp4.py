"""Pictures as an MP4 of plain H.264, uncompressed, made by nothing but NumPy.

Each frame is cut into macroblocks of 16 × 16 pixels. One that changed is written as it is (I_PCM),
one that did not is skipped. That saves nothing but what stands still, which is nearly all where a
model draws pixel by pixel. What is lost is what films lose everywhere: brightness is rounded to the
220 levels of ITU-R BT.601, and colours have half the resolution. Clauses are those of ITU-T Rec.
H.264, boxes those of ISO/IEC 14496-12 and -15.

Why so, and by no library: the wheels of imageio-ffmpeg (0.8.1 for Linux: 68 MB, 173 MB unpacked)
and PyAV (19.0: 35 MB, 131 MB) both hold x264 and x265, which are GPL, so that an installer of ours
that held them would be, too. Films are larger for it: 36 digits drawn pixel by pixel take 10 MB.
"""

import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]

SIDE = 16  # of a macroblock
FRAME_NUMBERS = 16  # before they begin anew
SMALL, LARGE, MOST_SMALL = 40, 51, 8192  # levels, and macroblocks of a frame in the smaller
IDR, OTHER, SEQUENCE, PICTURE = 0x65, 0x41, 0x67, 0x68  # headers of what is in the stream
I_PCM, I_PCM_IN_P = 25, 30  # mb_type, tables 7-11 and 7-13
I_SLICE, P_SLICE = 7, 5
BT601, SRGB = 6, 1  # colours, as small pictures have them
MILLISECONDS = 1000  # of the time scale in a second
# Limited-range luma and chroma of red, green and blue, ITU-R BT.601.
WEIGHTS = np.array(
    [
        [65.481, 128.553, 24.966],
        [-37.797, -74.203, 112.0],
        [112.0, -93.786, -18.214],
    ],
    np.float32,
)
OFFSETS = np.array([16, 128, 128], np.float32)


class Bits:
    """Bits in the order written, with the codes of clauses 7.2 and 9.1."""

    def __init__(self) -> None:
        self._bits: list[str] = []

    def u(self, value: int, count: int = 1) -> "Bits":
        """Write a whole number in so many bits."""
        self._bits.append(f"{value:0{count}b}")
        return self

    def ue(self, *values: int) -> "Bits":
        """Write whole numbers by Exp-Golomb codes."""
        for value in values:
            code = f"{value + 1:b}"
            self._bits.append("0" * (len(code) - 1) + code)
        return self

    def aligned(self, end: bool = False) -> bytes:
        """Return whole bytes, filled up with zeros; the end of a unit has a one before them."""
        bits = "".join(self._bits) + ("1" if end else "")
        bits += "0" * (-len(bits) % 8)
        return int(bits or "0", 2).to_bytes(len(bits) // 8, "big")


@dataclass(frozen=True)
class Sized:
    """The size of a film in pixels, both even, and in macroblocks."""

    width: int
    height: int

    @property
    def across(self) -> int:
        return -(-self.width // SIDE)

    @property
    def down(self) -> int:
        return -(-self.height // SIDE)


def encode(pictures: Iterable[Bytes], frame_ms: int, last_ms: int, comment: str = "") -> bytes:
    """Return an MP4 of pictures of one size, RGB bytes `(H, W, 3)`.

    Sides that are odd are made even by repeating their last pixels. Chroma has half the
    resolution, as in any film that plays everywhere.

    Parameters
    ----------
    frame_ms, last_ms
        How long each picture is seen, and the last one.
    comment
        What the file says of how it was made.
    """
    size, before, samples = Sized(0, 0), None, []
    for number, picture in enumerate(pictures):
        height, width = picture.shape[:2]
        size = Sized(width + width % 2, height + height % 2)
        blocks = _macroblocks(picture, size)
        samples.append(_frame(number, blocks, before))
        before = blocks
    durations = [frame_ms] * (len(samples) - 1) + [last_ms]
    return _container(size, samples, durations, comment)


def _macroblocks(picture: Bytes, size: Sized) -> Bytes:
    """Return a picture cut into macroblocks, `(n, 16, 16, 3)`, beyond its edges repeated."""
    height, width = picture.shape[:2]
    below, right = size.down * SIDE - height, size.across * SIDE - width
    padded = np.pad(picture, ((0, below), (0, right), (0, 0)), "edge")
    cut = padded.reshape(size.down, SIDE, size.across, SIDE, 3).swapaxes(1, 2)
    return cut.reshape(-1, SIDE, SIDE, 3)


def _written(blocks: Bytes) -> Bytes:
    """Return the luma, and the chroma of half the resolution, of macroblocks, `(n, 384)`."""
    planes = blocks.astype(np.float32) @ (WEIGHTS.T / 255) + OFFSETS
    halved = planes[..., 1:].reshape(len(blocks), SIDE // 2, 2, SIDE // 2, 2, 2).mean((2, 4))
    parts = planes[..., 0], halved[..., 0], halved[..., 1]
    flat = np.concatenate([part.reshape(len(blocks), part.shape[1] ** 2) for part in parts], 1)
    return flat.round().clip(16, 240).astype(np.uint8)


def _frame(number: int, blocks: Bytes, before: Bytes | None) -> bytes:
    """Return a frame as a sample of the file: all of it, or what differs from the one before."""
    count = len(blocks)
    if before is None:
        bits = _header(number, I_SLICE)
        return _unit(IDR, _slice(bits, range(count), _written(blocks), count, I_PCM))
    changed = np.flatnonzero((blocks != before).any((1, 2, 3)))
    bits, written = _header(number, P_SLICE), _written(blocks[changed])
    return _unit(OTHER, _slice(bits, changed.tolist(), written, count, I_PCM_IN_P))


def _header(number: int, kind: int) -> Bits:
    """Return a slice header, clause 7.3.3."""
    bits = Bits().ue(0, kind, 0).u(number % FRAME_NUMBERS, 4)
    if kind == I_SLICE:
        bits.ue(0).u(0).u(0)  # idr_pic_id, and no marking of references
    else:
        bits.u(0).u(0).u(0)  # one reference, in the usual order, and no marking
    return bits.ue(0).ue(1)  # no change of the quantiser, no filter over edges


def _slice(bits: Bits, places: Iterable[int], written: Bytes, count: int, kind: int) -> bytes:
    """Return the data of a slice, clause 7.3.4, in which of `count` blocks all others are skipped.

    Skipped, a block is what is at its place in the frame before: with none but such and I_PCM
    blocks around it, its motion vector is predicted as zero (clause 8.4.1.1).
    """
    found: list[bytes] = []
    next_one = 0
    for place, block in zip(places, written, strict=True):
        if kind == I_PCM_IN_P:
            bits.ue(place - next_one)
        bits.ue(kind)
        found += [bits.aligned(), block.tobytes()]
        bits, next_one = Bits(), place + 1
    if kind == I_PCM_IN_P and next_one < count:
        bits.ue(count - next_one)
    return b"".join([*found, bits.aligned(end=True)])


def _unit(header: int, content: bytes) -> bytes:
    """Return a NAL unit behind its length; three zeros in a row are kept apart (clause 7.4.1)."""
    apart = re.sub(rb"\x00\x00(?=[\x00-\x03])", b"\x00\x00\x03", content)
    unit = bytes([header]) + apart
    return struct.pack(">I", len(unit)) + unit


def _parameters(size: Sized) -> tuple[bytes, bytes]:
    """Return the sequence and picture parameter sets, clauses 7.3.2.1 and 7.3.2.2."""
    level = SMALL if size.across * size.down <= MOST_SMALL else LARGE
    bits = Bits().u(66, 8).u(0b11000000, 8).u(level, 8)  # constrained baseline
    bits.ue(0, 0, 2, 1).u(0).ue(size.across - 1, size.down - 1).u(1).u(1)
    cut = (size.across * SIDE - size.width) // 2, (size.down * SIDE - size.height) // 2
    bits.u(1).ue(0, cut[0], 0, cut[1])
    bits.u(1).u(0).u(0).u(1).u(5, 3).u(0).u(1).u(SRGB, 8).u(SRGB, 8).u(BT601, 8)
    bits.u(0).u(0).u(0).u(0).u(0)  # nothing of chroma's place, time, buffers, structure
    bits.u(1).u(1).ue(0, 0, 16, 16, 0, 1)  # frames come in the order they are shown in
    picture = Bits().ue(0, 0).u(0).u(0).ue(0, 0, 0).u(0).u(0, 2).ue(0, 0, 0).u(1).u(0).u(0)
    return _unit(SEQUENCE, bits.aligned(end=True))[4:], _unit(PICTURE, picture.aligned(end=True))[
        4:
    ]


def _container(size: Sized, samples: list[bytes], durations: list[int], comment: str) -> bytes:
    """Return the file: what it is, where all lies, and the samples."""
    kind = _box(b"ftyp", b"isom", struct.pack(">I", 512), b"isomiso2avc1mp41")
    moov = _movie(size, samples, durations, comment, 0)
    moov = _movie(size, samples, durations, comment, len(kind) + len(moov) + 8)
    return kind + moov + _box(b"mdat", *samples)


def _box(name: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return struct.pack(">I", 8 + len(content)) + name + content


def _full(name: bytes, *parts: bytes, flags: int = 0) -> bytes:
    return _box(name, struct.pack(">I", flags), *parts)


def _numbers(*values: int) -> bytes:
    return struct.pack(f">{len(values)}I", *values)


MATRIX = _numbers(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)


def _movie(
    size: Sized, samples: list[bytes], durations: list[int], comment: str, offset: int
) -> bytes:
    total = sum(durations)
    head = _full(
        b"mvhd", _numbers(0, 0, MILLISECONDS, total, 0x10000), b"\x01\x00", bytes(10), MATRIX,
        bytes(24), _numbers(2),
    )  # fmt: skip
    track = _full(
        b"tkhd", _numbers(0, 0, 1, 0, total), bytes(16), MATRIX,
        _numbers(size.width << 16, size.height << 16), flags=3,
    )  # fmt: skip
    told = _full(b"mdhd", _numbers(0, 0, MILLISECONDS, total), struct.pack(">HH", 0x55C4, 0))
    role = _full(b"hdlr", bytes(4), b"vide", bytes(12), b"Pictures\x00")
    here = _box(b"dinf", _full(b"dref", _numbers(1), _full(b"url ", flags=1)))
    tables = _box(b"stbl", *_tables(size, samples, durations, offset))
    media = _box(b"minf", _full(b"vmhd", bytes(8), flags=1), here, tables)
    trak = _box(b"trak", track, _box(b"mdia", told, role, media))
    return _box(b"moov", head, trak, *_comment(comment))


def _tables(
    size: Sized, samples: list[bytes], durations: list[int], offset: int
) -> Iterator[bytes]:
    """Yield how samples are read, how long they last, and where they lie."""
    sps, pps = _parameters(size)
    one = struct.pack(">H", 1)
    config = _box(
        b"avcC", b"\x01" + sps[1:4], b"\xff\xe1", struct.pack(">H", len(sps)), sps,
        b"\x01", struct.pack(">H", len(pps)), pps,
    )  # fmt: skip
    colours = _box(b"colr", b"nclx", struct.pack(">HHHB", SRGB, SRGB, BT601, 0))
    entry = _box(
        b"avc1", bytes(6), one, bytes(16), struct.pack(">HH", size.width, size.height),
        _numbers(0x480000, 0x480000, 0), one, bytes(32), struct.pack(">Hh", 24, -1),
        config, colours,
    )  # fmt: skip
    runs = [_numbers(1, duration) for duration in durations]
    yield _full(b"stsd", _numbers(1), entry)
    yield _full(b"stts", _numbers(len(runs)), *runs)
    yield _full(b"stss", _numbers(1, 1))
    yield _full(b"stsc", _numbers(1, 1, len(samples), 1))
    yield _full(b"stsz", _numbers(0, len(samples), *map(len, samples)))
    yield _full(b"stco", _numbers(1, offset))


def _comment(comment: str) -> Iterator[bytes]:
    """Yield the box of a comment, where other programs look for it."""
    if comment:
        data = _box(b"data", _numbers(1, 0), comment.encode())
        role = _full(b"hdlr", bytes(4), b"mdirappl", bytes(9))
        yield _box(b"udta", _full(b"meta", role, _box(b"ilst", _box(b"\xa9cmt", data))))
