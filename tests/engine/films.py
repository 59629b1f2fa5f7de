"""Reads the MP4s that the studio writes, by the clauses of the standards and none of its code."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

NESTED = (b"moov", b"trak", b"mdia", b"minf", b"stbl")


@dataclass(frozen=True)
class Film:
    """Size in pixels, what it shows as luma and halved chroma planes, and for how many ms each."""

    size: tuple[int, int]
    frames: list[tuple[np.ndarray, np.ndarray, np.ndarray]]
    durations: list[int]


class Bits:
    """Reads bits and Exp-Golomb codes of a unit, whose emulation prevention is taken out."""

    def __init__(self, unit: bytes) -> None:
        self.data = unit.replace(b"\0\0\3", b"\0\0")
        self.at = 0

    def u(self, count: int = 1) -> int:
        value = 0
        for _ in range(count):
            value = value << 1 | self.data[self.at // 8] >> 7 - self.at % 8 & 1
            self.at += 1
        return value

    def ue(self) -> int:
        zeros = 0
        while not self.u():
            zeros += 1
        return (1 << zeros) - 1 + self.u(zeros)

    def raw(self, count: int) -> bytes:
        while self.at % 8:
            assert not self.u(), "alignment must be zeros"
        start = self.at // 8
        self.at += 8 * count
        return self.data[start : start + count]

    @property
    def ended(self) -> bool:
        """Whether nothing is left but the stop bit and zeros."""
        rest = "".join(f"{byte:08b}" for byte in self.data[self.at // 8 :])[self.at % 8 :]
        return rest.rstrip("0") == "1"


def boxes(data: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[bytes, int, int]]:
    """Yield all boxes with where their contents lie."""
    at, end = start, len(data) if end is None else end
    while at < end:
        size, name = struct.unpack(">I4s", data[at : at + 8])
        assert size >= 8, name
        assert at + size <= end, name
        yield name, at + 8, at + size
        if name in NESTED:
            yield from boxes(data, at + 8, at + size)
        at += size
    assert at == end


def read(data: bytes) -> Film:
    """Return what is in a file."""
    found = {name: data[start:end] for name, start, end in boxes(data)}
    counts = struct.unpack(f">{len(found[b'stsz']) // 4}I", found[b"stsz"])[3:]
    runs = struct.unpack(f">{len(found[b'stts']) // 4}I", found[b"stts"])[2:]
    durations = [ms for n, ms in zip(runs[::2], runs[1::2], strict=True) for _ in range(n)]
    (at,) = struct.unpack(">I", found[b"stco"][8:])
    assert data[at - 4 : at] == b"mdat"
    entry = found[b"stsd"][8:]
    size = struct.unpack(">HH", entry[32:36])
    config = entry[entry.index(b"avcC") + 4 :]
    length = struct.unpack(">H", config[6:8])[0]
    across, down = _sequence(Bits(config[9 : 8 + length]), size)
    blocks, frames = np.zeros((across * down, 384), np.uint8), []
    for number, count in enumerate(counts):
        unit = data[at + 4 : at + count]
        assert struct.unpack(">I", data[at : at + 4])[0] == len(unit)
        blocks = _slice(number, unit, blocks.copy())
        frames.append(_planes(blocks, across, down, size))
        at += count
    return Film(size, frames, durations)


def _sequence(bits: Bits, size: tuple[int, int]) -> tuple[int, int]:
    """Return the macroblocks across and down, whose cropping gives the size."""
    assert bits.u(8) == 66
    bits.u(16)
    assert [bits.ue() for _ in range(4)] == [0, 0, 2, 1]
    bits.u()
    across, down = bits.ue() + 1, bits.ue() + 1
    assert bits.u(3) == 0b111  # frames, and cropped
    left, right, top, bottom = (bits.ue() for _ in range(4))
    assert (left, top) == (0, 0)
    assert (16 * across - 2 * right, 16 * down - 2 * bottom) == size
    return across, down


def _slice(number: int, unit: bytes, blocks: np.ndarray) -> np.ndarray:
    """Put the macroblocks of a frame over those of the frame before."""
    bits, first = Bits(unit[1:]), number == 0
    assert unit[0] == (0x65 if first else 0x41)
    assert (bits.ue(), bits.ue(), bits.ue()) == (0, 7 if first else 5, 0)
    assert bits.u(4) == number % 16
    if first:
        assert bits.ue() == 0
    assert bits.u(2 if first else 3) == 0
    assert (bits.ue(), bits.ue()) == (0, 1)
    at = 0
    while not bits.ended:
        if not first:
            at += bits.ue()
            if bits.ended:
                break
        assert bits.ue() == (25 if first else 30)
        blocks[at] = np.frombuffer(bits.raw(384), np.uint8)
        at += 1
    assert at == len(blocks)
    return blocks


def _planes(blocks: np.ndarray, across: int, down: int, size: tuple[int, int]) -> tuple:
    """Return the planes of a frame, cropped to its size."""
    parts = blocks[:, :256], blocks[:, 256:320], blocks[:, 320:]
    planes = []
    for part, side in zip(parts, (16, 8, 8), strict=True):
        cut = part.reshape(down, across, side, side).swapaxes(1, 2)
        plane = cut.reshape(down * side, across * side)
        width, height = (one * side // 16 for one in size)
        planes.append(plane[:height, :width])
    return tuple(planes)
