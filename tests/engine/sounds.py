"""Small files of sound, written by hand: WAV of any form, FLAC and MP3."""

import struct
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

RATE = 8000


def tone(count: int = 600, pitch: float = 440.0, loud: float = 0.5) -> NDArray[np.float64]:
    """Return a tone with a little noise, `(n,)`."""
    noise = np.random.default_rng(int(pitch)).standard_normal(count)
    return loud * np.sin(2 * np.pi * pitch * np.arange(count) / RATE) + 0.01 * noise


def wav(x: NDArray[np.float64], rate: int = RATE, bits: int = 16) -> bytes:
    """Return a WAV file of amplitudes `(n,)` or `(n, channels)`."""
    channels, size = x.shape[1] if x.ndim > 1 else 1, bits // 8
    raw = _pcm(x.reshape(-1), bits)
    form = 3 if bits == 32 else 1
    head = struct.pack(
        "<4sIHHIIHH",
        b"fmt ",
        16,
        form,
        channels,
        rate,
        rate * channels * size,
        channels * size,
        bits,
    )
    body = b"WAVE" + head + struct.pack("<4sI", b"data", len(raw)) + raw
    return struct.pack("<4sI", b"RIFF", len(body)) + body


def _pcm(x: NDArray[np.float64], bits: int) -> bytes:
    if bits == 8:
        return np.rint(x * 127 + 128).astype(np.uint8).tobytes()
    if bits == 32:
        return x.astype("<f4").tobytes()
    whole = np.rint(x * (2 ** (bits - 1) - 1)).astype("<i4")
    return whole.view(np.uint8).reshape(-1, 4)[:, : bits // 8].tobytes()


def bits_of(fields: Iterable[tuple[int, int]]) -> bytes:
    """Return numbers of so many bits one after the other, the last byte filled up."""
    text = "".join(format(value, f"0{count}b") for value, count in fields if count)
    text += "0" * (-len(text) % 8)
    return bytes(int(text[start : start + 8], 2) for start in range(0, len(text), 8))


def flac(x: NDArray[np.float64], rate: int = RATE) -> bytes:
    """Return a FLAC file of one channel of 16 bits, whose samples are kept as they are."""
    values, block = np.rint(x * 32767).astype(int), 256
    about = bits_of(
        [(block, 16), (block, 16), (0, 24), (0, 24), (rate, 20), (0, 3), (15, 5), (len(x), 36)]
    )
    made = b"fLaC\x80\0\0\x22" + about + bytes(16)
    for number, start in enumerate(range(0, len(values), block)):
        part = values[start : start + block]
        head = b"\xff\xf8" + bits_of([(7, 4), (0, 4), (0, 4), (4, 3), (0, 1)])
        head += bytes([number]) + struct.pack(">H", len(part) - 1)
        head += bytes([_crc(head, 8, 0x07)])
        frame = head + b"\x02" + part.astype(">i2").tobytes()
        made += frame + struct.pack(">H", _crc(frame, 16, 0x8005))
    return made


def _crc(raw: bytes, width: int, polynomial: int) -> int:
    found, top = 0, 1 << (width - 1)
    for byte in raw:
        found ^= byte << (width - 8)
        for _ in range(8):
            found = (found << 1 ^ polynomial if found & top else found << 1) & ((1 << width) - 1)
    return found


def mp3(frames: int) -> bytes:
    """Return an MP3 file of 32,000 Hz, 1,152 samples a frame of 144 bytes, of tones by chance."""
    generator, made = np.random.default_rng(0), b""
    for _ in range(frames):
        side, main = [(0, 18)], []
        for _ in range(2):  # granules of 20 quadruples (±1, 0, 0, 0), each of 5 bits
            side += [(100, 12), (0, 9), (190, 8), (0, 29), (1, 1)]
            for sign in generator.integers(0, 2, 20):
                main += [(0b0111, 4), (int(sign), 1)]
        made += (b"\xff\xfb\x18\xc0" + bits_of(side) + bits_of(main)).ljust(144, b"\0")
    return made
