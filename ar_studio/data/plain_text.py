"""Text as it lies in files: packed or not, in the encodings that are about."""

import codecs
from pathlib import Path

from ar_studio.data import signatures
from ar_studio.data.reading import gunzipped, reading
from ar_studio.errors import StudioError

MOST_BYTES = 2**27


def read_text(path: Path) -> str:
    """Read a file as UTF-16 if its mark says so, as UTF-8 if it is that, or as Latin-1.

    Raises
    ------
    StudioError
        If it is no text, or too large.
    """
    with reading(path, "a table in text"):
        raw = _bytes(path)
        if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = raw.decode("utf-16")
        else:
            try:
                text = raw.decode("utf-8-sig")
            except UnicodeDecodeError:
                text = raw.decode("latin-1")
    if "\0" in text:
        if found := signatures.of_file(path):
            raise StudioError(signatures.named(path, found, "a table in text"))
        raise StudioError(
            f"{path} is no text: it holds zeros; name a file of characters, or save a table as "
            ".csv."
        )
    return text


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        packed = file.read(2) == signatures.GZIP
    size = path.stat().st_size
    if not packed and size <= MOST_BYTES:
        return path.read_bytes()
    if packed:
        raw = gunzipped(path, MOST_BYTES)
        if len(raw) <= MOST_BYTES:
            return raw
    found = "" if packed else f"has {size:,} bytes, more"
    raise StudioError(
        f"{path} {found or 'unpacks to more'} than the {MOST_BYTES:,} that a table or a text may "
        "have; keep less of it."
    )
