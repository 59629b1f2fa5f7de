"""Documents as they were found: the words of each, in no order."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ar_studio.data.archives import read_members
from ar_studio.data.reading import check_limit
from ar_studio.data.source import Indices, part
from ar_studio.errors import StudioError

VALID_SHARE = 10  # one training document in so many is for validation


@dataclass(frozen=True, eq=False)
class Documents:
    """Documents of one data set: bags of words.

    Attributes
    ----------
    vocabulary
        The words `0 .. V - 1`.
    words
        The words of all documents, one document after the other, `(sum of lengths,)`.
    starts
        Where each document starts, and the last one ends, `(N + 1,)`.
    parts
        Official splits as document indices: `train` and `test`.
    remarks
        Sentences on what was left out.
    """

    vocabulary: tuple[str, ...]
    words: NDArray[np.uint16]
    starts: Indices
    parts: Mapping[str, Indices]
    remarks: tuple[str, ...] = ()

    @property
    def lengths(self) -> Indices:
        """Words of each document, `(N,)`."""
        return np.diff(self.starts)

    def split(self, seed: int, valid_share: int = 0) -> dict[str, Indices]:
        """Return the document indices of `train`, `valid` and `test`; validation is drawn.

        Its share is in percent of what is not for testing; 0 is the usual.
        """
        order = np.random.default_rng([seed, 0]).permutation(self.parts["train"])
        cut = part(len(order), valid_share, len(order) // VALID_SHARE)
        return {"train": order[cut:], "valid": order[:cut], "test": self.parts["test"]}

    def drawn(
        self, documents: Indices, longest: int, generator: np.random.Generator
    ) -> NDArray[np.int32]:
        """Return documents with their words in a random order, `(n, longest)`, padded by -1.

        Of a document with more words, so many are kept at random.
        """
        lengths = self.lengths[documents]
        row = np.repeat(np.arange(len(documents)), lengths)
        first = np.cumsum(lengths) - lengths
        place = np.arange(len(row)) - first[row]
        words = self.words[self.starts[documents][row] + place]
        # Sorting by document and then by noise shuffles each document on its own.
        words = words[np.lexsort((generator.random(len(row)), row))]
        events = np.full((len(documents), longest), -1, np.int32)
        kept = place < longest
        events[row[kept], place[kept]] = words[kept]
        return events

    def fingerprint(self, parts: Mapping[str, Indices]) -> str:
        """Return a short SHA-256 over the vocabulary, the documents and the splits."""
        digest = hashlib.sha256(repr(self.vocabulary).encode())
        digest.update(np.ascontiguousarray(self.words, dtype="<u2").data)
        digest.update(np.ascontiguousarray(self.starts, dtype="<i8").data)
        for name, indices in parts.items():
            digest.update(name.encode())
            digest.update(np.ascontiguousarray(indices, dtype="<i8").data)
        return digest.hexdigest()[:16]


def read_documents(path: Path) -> Documents:
    """Read bags of words from an `.npz` file.

    It holds `vocabulary` `(V,)` and, for `train` and `test`, `*_word_ids` and `*_counts`, those of
    document `k` from `*_doc_ptr[k]` to `*_doc_ptr[k + 1]`. Empty documents, and words that no
    document has, are left out.

    Raises
    ------
    StudioError
        If the file is damaged or holds other arrays.
    """
    keys = {f"{part}_{key}" for part in ("train", "test") for key in ("word_ids", "counts")}
    keys |= {"vocabulary", "train_doc_ptr", "test_doc_ptr"}
    arrays = read_members(path, keys)
    if keys - arrays.keys():
        missing = ", ".join(sorted(keys - arrays.keys()))
        raise StudioError(f"{path} holds no documents: it lacks {missing}; use a fresh copy.")
    size = len(arrays["vocabulary"])
    bags = {part: _bags(path, arrays, part, size) for part in ("train", "test")}
    words = np.concatenate([words for words, _ in bags.values()])
    lengths = np.concatenate([lengths for _, lengths in bags.values()])
    known = np.bincount(words, minlength=size) > 0
    words = (np.cumsum(known) - 1)[words].astype(np.uint16)
    count = int((bags["train"][1] > 0).sum())
    empty = int((lengths == 0).sum())
    lengths = lengths[lengths > 0]
    remarks = []
    if empty:
        remarks.append(f"{empty} empty documents were left out.")
    if not known.all():
        never = ", ".join(str(word) for word in arrays["vocabulary"][~known][:10])
        remarks.append(f"Words that no document has were left out: {never}.")
    return Documents(
        tuple(str(word) for word in arrays["vocabulary"][known]),
        words,
        np.concatenate([[0], np.cumsum(lengths)]),
        {"train": np.arange(count), "test": np.arange(count, len(lengths))},
        tuple(remarks),
    )


def _bags(
    path: Path, arrays: Mapping[str, NDArray], part: str, size: int
) -> tuple[NDArray, Indices]:
    """Return the words of a part, each as often as it is counted, and the documents' lengths."""
    words, counts, ends = (arrays[f"{part}_{key}"] for key in ("word_ids", "counts", "doc_ptr"))
    sound = (
        words.shape == counts.shape == (len(words),)
        and ends.ndim == 1
        and all(array.dtype.kind in "iu" for array in (words, counts, ends))
        and len(ends) > 1
        and ends[0] == 0
        and ends[-1] == len(words)
        and bool((np.diff(ends) >= 0).all())
        and bool(((words >= 0) & (words < size) & (counts > 0)).all())
        and size <= 2**16
    )
    if not sound:
        raise StudioError(f"{path} is damaged: its documents do not fit; use a fresh copy.")
    check_limit(path, 8 * int(counts.sum()))
    totals = np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])
    return np.repeat(words, counts), np.diff(totals[ends])
