"""What the catalogue says of a data set: what it is, where its files may lie, its home."""

import re
from dataclasses import dataclass

from ar_studio import kinds
from ar_studio.errors import listed
from ar_studio.kinds import Preparation


@dataclass(frozen=True)
class RemoteFile:
    """A file to download; `known_hash` is `algorithm:digest`, as pooch takes it."""

    name: str
    url: str
    known_hash: str


@dataclass(frozen=True)
class DataCard:
    """A data set in the words shown to the user.

    Attributes
    ----------
    source_shape
        `(C, H, W)` of its pictures, `(D,)` of a table's rows, `(V,)` words of a vocabulary,
        `(T,)` of the usual windows of a text or of clips.
    default
        The preparation used where none is asked for.
    binary
        Whether its pictures are black and white already, so that `as-is` is the only preparation.
    as_is
        What its protocol calls the values kept as they are.
    embedded
        Whether it is made here, so that no file is needed.
    layouts
        Relative paths of its files, one tuple for each way they are kept on disks (ours, then
        torchvision's and Keras's, then flat). `.gz` files may also be unpacked ones.
    files
        Where they come from, in the order of the first layout that has as many.
    download
        Bytes of these files together, where they are known.
    counts
        Events of the official parts: train and test, or train, valid and test; of an undivided
        table, of the whole.
    first_labels
        The first training labels, which tell it from sets with the same file names.
    block
        So many pictures in a row go into a split together, since neighbours are nearly the same.
    kind
        What its events are, by the name of the kind.
    columns
        Names of a table's columns, as its file has them.
    entropy
        Of the distribution that its events were drawn from, as they usually are, in nats an event;
        None where nobody knows it. No model is better on average.
    kept
        Those of them that are the events' dimensions; empty keeps all.
    """

    name: str
    title: str
    description: str
    citation: str
    licence: str
    homepage: str
    classes: tuple[str, ...]
    source_shape: tuple[int, ...]
    default: Preparation
    binary: bool = False
    as_is: str = "as-is"
    embedded: bool = False
    layouts: tuple[tuple[str, ...], ...] = ()
    files: tuple[RemoteFile, ...] = ()
    download: int = 0
    counts: tuple[int, ...] = ()
    first_labels: tuple[int, ...] = ()
    block: int = 1
    kind: str = "image"
    columns: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    entropy: float | None = None

    @property
    def group(self) -> str:
        """What it is shown among."""
        return kinds.find(self.kind).group(self.source_shape, self.default, self.binary)

    @property
    def wanted(self) -> str:
        """The files to look for, below a folder of data, as a sentence lists them."""
        return listed(self.layouts[0], most=4) if self.layouts else ""

    @property
    def year(self) -> str:
        """The year of what is cited; empty without."""
        years = re.findall(r"\b(?:19|20)\d\d\b", self.citation)
        return years[0] if years else ""
