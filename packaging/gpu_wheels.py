"""Lists the wheels of the CUDA build that the built program may install as GPU support.

pip names them for the very Python, system and PyTorch that are bundled, each with its checksum; the
program has no pip to ask.
"""

import json
import os
import sys
from collections.abc import Generator
from dataclasses import asdict
from pathlib import Path

from ar_studio import acceleration
from ar_studio.errors import StudioError
from ar_studio.wheels import Installing, Wheel

# What a builder's own mirror offers, nobody else could fetch.
PUBLIC = {
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_INDEX_URL": "https://pypi.org/simple",
    "PIP_EXTRA_INDEX_URL": "",
    "PIP_FIND_LINKS": "",
}


def write(folder: Path) -> list[Path]:
    """Write the list into a folder and return its path; no path where there are no such wheels."""
    if sys.platform == "darwin":
        return []
    os.environ.update(PUBLIC)
    try:
        found = _result(acceleration.needed())
    except StudioError as error:
        print(f"The program will install no GPU support: {error}", file=sys.stderr)
        return []
    path = folder / acceleration.LIST
    path.write_text(json.dumps([asdict(wheel) for wheel in found], indent=1), encoding="utf-8")
    return [path]


def _result(work: Generator[Installing, None, list[Wheel]]) -> list[Wheel]:
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value
