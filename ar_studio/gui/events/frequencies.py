"""How often each word of documents, or character of texts, occurs in data and in samples.

Everything here is plain NumPy and runs in a lane's thread.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.word_bars import WordShare


def word_counts(documents: Pixels, vocabulary: int) -> NDArray[np.int64]:
    """Return how often each word occurs in documents `(N, T)`; what is negative is no word."""
    return np.bincount(documents[documents >= 0].astype(np.int64), minlength=vocabulary)


def top_words(
    words: Sequence[str], data: Pixels | None, samples: Pixels | None, count: int = 40
) -> list[WordShare]:
    """Return the most frequent words of the data, or of the samples if there are no data."""
    counted = [
        None if part is None or not part.size else word_counts(part, len(words))
        for part in (data, samples)
    ]
    shares = [None if part is None else part / max(1, part.sum()) for part in counted]
    leading = shares[0] if shares[0] is not None else shares[1]
    if leading is None:
        return []
    order: list[int] = np.argsort(-leading, kind="stable")[:count].tolist()
    first, second = shares
    return [
        WordShare(
            words[word],
            None if first is None else float(first[word]),
            None if second is None else float(second[word]),
        )
        for word in order
        if leading[word] > 0
    ]


def frequencies(document: Pixels, words: Sequence[str]) -> list[tuple[str, int]]:
    """Return the words of one document with how often each occurs, the most frequent first."""
    counts = word_counts(document, len(words))
    order: list[int] = np.argsort(-counts, kind="stable").tolist()
    return [(words[word], int(counts[word])) for word in order if counts[word]]
