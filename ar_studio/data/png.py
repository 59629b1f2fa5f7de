"""PNG files: the pixels without what editors write beside them, which Pillow refuses if long."""

import io
import struct
from pathlib import Path

SIGNATURE = b"\x89PNG\r\n\x1a\n"
TEXTS = (b"tEXt", b"zTXt", b"iTXt", b"iCCP")
TURNING = (b"Raw profile type exif", b"Raw profile type APP1", b"XML:com.adobe.xmp")
LONG = 1000  # bytes of a text, which unpack to a megabyte at most


def pixels_of(path: Path) -> tuple[Path | io.BytesIO, bool]:
    """Return what to open a picture from, and whether it may say how the camera was held.

    Of a PNG that says nothing the pixels need not be decoded to be sure of that; its long texts
    and profiles are left out.
    """
    with path.open("rb") as file:
        if file.read(8) != SIGNATURE:
            return path, True
        kept, dropped, turned, start = [], False, False, 8
        while len(head := file.read(36)) >= 8:
            size, kind = struct.unpack_from(">I4s", head)
            turning = kind == b"eXIf" or head[8:].startswith(TURNING)
            if kind in TEXTS and size >= LONG and not turning:
                dropped = True
            else:
                kept.append((start, 12 + size))
            turned = turned or turning
            start = file.seek(start + 12 + size)
        if not dropped:
            return path, turned
        most, content = path.stat().st_size, [SIGNATURE]
        for place, size in kept:
            file.seek(place)
            content.append(file.read(min(size, most)))
    return io.BytesIO(b"".join(content)), turned
