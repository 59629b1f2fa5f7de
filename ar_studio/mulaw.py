"""The μ-law of telephony (ITU-T G.711, as WaveNet has it): sound in 256 codes, finer near silence.

`f(x) = sign(x) ln(1 + μ|x|) / ln(1 + μ)` with `μ = 255`, and `q = ⌊(f + 1)/2 · μ + ½⌋`.
"""

import numpy as np
from numpy.typing import NDArray

MU = 255
SILENCE = 128  # the code of 0


def encoded(wave: NDArray[np.floating]) -> NDArray[np.uint8]:
    """Return the codes of amplitudes; what is beyond −1 to 1 is clipped."""
    x = np.clip(wave.astype(np.float64), -1, 1)
    f = np.sign(x) * np.log1p(MU * np.abs(x)) / np.log1p(MU)
    return np.floor((f + 1) / 2 * MU + 0.5).astype(np.uint8)


def decoded(codes: NDArray[np.integer]) -> NDArray[np.float32]:
    """Return the amplitudes, −1 to 1, that codes 0 to 255 stand for."""
    return AMPLITUDES[codes]


def _amplitudes() -> NDArray[np.float32]:
    s = 2 * np.arange(MU + 1) / MU - 1
    return (np.sign(s) * np.expm1(np.abs(s) * np.log1p(MU)) / MU).astype(np.float32)


AMPLITUDES = _amplitudes()
