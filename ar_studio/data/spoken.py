"""The Free Spoken Digit Dataset: digits by speakers, of each several takes."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from ar_studio.data.recordings import read_sound_files
from ar_studio.data.sound_cards import TESTED
from ar_studio.data.sounds import Sounds


def spoken_digits(paths: Sequence[Path]) -> Sounds:
    """Return the clips with their digits, speakers and official parts."""
    takes = np.array([int(path.stem.rpartition("_")[2]) for path in paths])
    tested = takes < TESTED
    parts = {"train": np.flatnonzero(~tested), "test": np.flatnonzero(tested)}
    return replace(
        read_sound_files(paths), parts=parts, held=f"takes 0 to {TESTED - 1}", remarks=()
    )
