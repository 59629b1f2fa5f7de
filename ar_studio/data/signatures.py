"""What a file is by its first bytes, whatever its name says; and the way to open what is not read.

A file is damaged only if it begins as its format does and then breaks. Others are named.
"""

import re
import zlib
from dataclasses import dataclass
from pathlib import Path

HEAD = 600  # bytes that tell: a tar's mark is at 257, HDF5's in a MATLAB file at 512
PICTURE, IDX, MAT = "a picture", "an IDX file", "a MATLAB 5 file"
NPZ, NPY, ZIP, TAR = "an .npz file", "an .npy file", "a .zip file", "a .tar archive"
SOUND_FILE = "a sound file"
OWN = (PICTURE, IDX, NPZ, NPY, MAT, ZIP, TAR, SOUND_FILE)  # what has a signature and is read here
ARRAYS = "save its pictures with numpy.savez and open the .npz"
AS_PNG = "save it as PNG"
UNPACK = "unpack it, and open what is inside"
AS_CSV = "save it as a .csv table"


@dataclass(frozen=True)
class Format:
    """A format of files.

    Attributes
    ----------
    words
        What a file of it is, with its article.
    way
        What to do with one that is not read here.
    picture
        Whether it shows pictures.
    """

    words: str
    way: str = ""
    picture: bool = False

    @property
    def read(self) -> bool:
        """Whether files of this format are read here."""
        return self.words in OWN


SHOWN = Format(PICTURE, "open the folder it lies in", True)
HDF5 = Format("an HDF5 file", f"open it with h5py, {ARRAYS}")
MATLAB_7 = Format("a MATLAB 7.3 file, which is HDF5", "save it with -v7 in MATLAB")
PICKLE = Format(
    "a file of Python pickles, which can run code, so it is not opened",
    f"load it where you trust it, {ARRAYS}",
)
SOUND = Format(SOUND_FILE)
OTHER_SOUND = Format("a sound file of another format", "save it as WAV, FLAC or MP3")
FILM = Format("a film", "save its frames as PNG in a folder")
BROKEN = Format("packed by gzip, and damaged", "replace it by a fresh copy")
TEXT = Format("text", "a table wants the ending .csv, .tsv, .txt or .data")

# The first that fits counts.
TEXTUAL: tuple[tuple[bytes, Format], ...] = (
    (rb"version https://git-lfs",
     Format("a pointer of Git LFS, not the file itself", "fetch that with git lfs pull")),
    (rb"(?i)\s*(<\?xml[^>]*>)?\s*(<!--.*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg",
     Format("an SVG drawing", AS_PNG, True)),
    (rb"(?i)\s*(<\?xml[^>]*>)?\s*<(!doctype html|html|head)",
     Format("a web page, not the file itself", "download the file again")),
    (rb"(?i)\s*<(!doctype|!--|\?xml|[a-z])", Format("a web page or XML", AS_CSV)),
    (rb"\s*(\{\s*[\"'}]|\[\s*[\[{\"])",
     Format("JSON", f"{AS_CSV}, with pandas: read_json(…).to_csv(…)")),
    (rb"\s*\{\\rtf", Format("a text with formats (RTF)", AS_CSV)),
)  # fmt: skip
SIGNATURES: tuple[tuple[bytes, Format], ...] = (
    (rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|P[1-6]\s", SHOWN),
    (rb"BM....\0\0\0\0", SHOWN),
    (rb"II\*\0|MM\0\*", Format("a TIFF picture", AS_PNG, True)),
    (rb"....ftyp(heic|heix|heim|mif1|msf1|hevc)", Format("a HEIC picture", AS_PNG, True)),
    (rb"....ftypavi[fs]", Format("an AVIF picture", AS_PNG, True)),
    (rb"....ftyp", FILM),
    (rb"RIFF....AVI |\x1aE\xdf\xa3", FILM),
    (rb"8BPS", Format("a Photoshop picture", AS_PNG, True)),
    (rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51", Format("a JPEG 2000 picture", AS_PNG, True)),
    (rb"\0\0\0\x0cJXL |\xff\x0a", Format("a JPEG XL picture", AS_PNG, True)),
    (rb"\0\0\x01\0[\x01-\x20]\0", Format("an icon", AS_PNG, True)),
    (rb"v/1\x01|#\?RADIANCE", Format("a picture of high dynamic range", AS_PNG, True)),
    (rb"%!PS|\xc5\xd0\xd3\xc6", Format("PostScript", AS_PNG, True)),
    (rb"\x93NUMPY", Format(NPY)),
    (rb"PK\x03\x04.{26}[^\0]{1,60}\.npy", Format(NPZ)),
    (rb"PK\x03\x04.{26}(\[Content_Types\]|_rels/|docProps|word/|xl/)",
     Format("an Office document", AS_CSV)),
    (rb"PK\x03\x04.{26}mimetype", Format("an OpenDocument file", AS_CSV)),
    (rb"PK\x03\x04.{26}[^\0]{1,60}(\.pkl|/data/)", PICKLE),
    (rb"PK[\x03\x05][\x04\x06]", Format(ZIP)),
    (rb"MATLAB 7\.3|.{512}\x89HDF", MATLAB_7),
    (rb"MATLAB 5\.0|.{126}IM", Format(MAT)),
    (rb"\x89HDF\r\n\x1a\n", HDF5),
    (rb".{257}ustar", Format(TAR)),
    (rb"RIFF....WAVE|fLaC|ID3[\x02-\x04]|\xff[\xfb\xf3\xf2\xfa]|\xff\xe3", SOUND),
    (rb"OggS|FORM....AIF|\.snd|RF64|caff|MThd", OTHER_SOUND),
    (rb"%PDF", Format("a PDF document", "save its tables as .csv, or its pages as PNG")),
    (rb"PAR1", Format("a Parquet table", AS_CSV)),
    (rb"ARROW1|FEA1", Format("an Arrow table", AS_CSV)),
    (rb"SQLite format 3", Format("an SQLite database", AS_CSV)),
    (rb"\xd0\xcf\x11\xe0", Format("an old Office document", AS_CSV)),
    (rb"7z\xbc\xaf", Format("a .7z archive", UNPACK)),
    (rb"Rar!", Format("a .rar archive", UNPACK)),
    (rb"BZh[1-9]", Format("packed by bzip2", UNPACK)),
    (rb"\xfd7zXZ", Format("packed by xz", UNPACK)),
    (rb"\x28\xb5\x2f\xfd", Format("packed by zstd", UNPACK)),
    (rb"\0\0[\x08\x09\x0b-\x0e][\x01-\x04]", Format(IDX)),
    (rb"\x80[\x02-\x05]", PICKLE),
    *TEXTUAL,
)  # fmt: skip
COMPILED = tuple((re.compile(pattern, re.DOTALL), found) for pattern, found in SIGNATURES)
GZIP = b"\x1f\x8b"


def of_bytes(head: bytes) -> Format | None:
    """Return what a file is that begins so; None if that cannot be told."""
    if head.startswith(GZIP):
        return _unpacked(head)
    for pattern, found in COMPILED:
        if pattern.match(head):
            return found
    return TEXT if head and _is_text(head) else None


def of_text(text: str) -> Format | None:
    """Return which format written in text begins so; None if it is none of them."""
    head = text[:HEAD].lstrip().encode()
    return next(
        (found for pattern, found in COMPILED[-len(TEXTUAL) :] if pattern.match(head)), None
    )


def of_file(path: Path) -> Format | None:
    """Return what a file is; None if that cannot be told, or it cannot be read."""
    try:
        with path.open("rb") as file:
            return of_bytes(file.read(HEAD))
    except (OSError, ValueError):
        return None


def unreadable(path: Path, kind: str) -> str:
    """Return the sentence for a file that could not be read as a kind, such as `an IDX file`."""
    found, fresh = of_file(path), "replace it by a fresh copy."
    kinds = {NPZ: (NPZ, ZIP), ZIP: (ZIP, TAR)}.get(kind, (kind,))
    if found is BROKEN or (found and found.words in kinds):
        return f"{path} is damaged; {fresh}"
    if kind not in OWN:
        return f"{path} is damaged or is not {kind}; {fresh}"
    if found is None or found is TEXT:
        return f"{path} is not {kind}; {fresh}"
    return named(path, found, kind)


def named(path: Path, found: Format, kind: str = "") -> str:
    """Return the sentence for a file of a format that is not what was expected, and the way."""
    but = f", not {kind}" if kind and not found.picture and ", " not in found.words else ""
    way = found.way or "give it the ending of its format"
    return f"{path} is {found.words}{but}; {way}."


def _unpacked(head: bytes) -> Format | None:
    """Return what a gzipped file is inside."""
    try:
        inside = zlib.decompressobj(31).decompress(head, HEAD)
    except zlib.error:
        return BROKEN
    found = of_bytes(inside) if not inside.startswith(GZIP) else None
    if found is None:
        return Format("a gzipped file", UNPACK)
    if found.words in (IDX, TAR, SOUND_FILE):
        return found
    if found is TEXT:
        return Format("a gzipped text", f"{TEXT.way} before its .gz")
    return Format(f"{found.words}, gzipped", UNPACK if found.read else found.way)


def _is_text(head: bytes) -> bool:
    return not re.search(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]", head)
