"""Which of many pictures is easily read: the one to begin with."""

import numpy as np

from ar_studio.gui.canvas.colours import Pixels

LOOKED_AT = 400  # pictures, at most
INKED = (0.4, 0.75)  # neither the thinnest nor the fattest strokes: quantiles of brightness
HALF = 0.35  # of the brightness that either half should have, so that hiding one is a puzzle


def clearest(events: Pixels, labels: Pixels | None = None) -> int:
    """Return the place of a picture `(N, C, H, W)` that is easily read.

    Where classes are known, it is the picture most like the mean of the first one's class; else a
    smooth one of usual brightness.
    """
    grey = events[:LOOKED_AT].mean(1, dtype=np.float32)
    if labels is not None:
        return _typical(grey, labels[:LOOKED_AT])
    total = grey.sum((1, 2)) + 1e-6
    low, high = np.quantile(total, INKED)
    edges = np.abs(np.diff(grey, axis=1)).sum((1, 2)) + np.abs(np.diff(grey, axis=2)).sum((1, 2))
    upper = grey[:, : grey.shape[1] // 2].sum((1, 2)) / total
    halves = np.clip(np.minimum(upper, 1 - upper) / HALF, 0.05, 1)
    score = edges / total / halves
    score[(total < low) | (total > high)] = np.inf
    return int(score.argmin())


def _typical(grey: Pixels, labels: Pixels) -> int:
    alike = np.flatnonzero(labels == labels[0])
    flat = grey[alike].reshape(len(alike), -1)
    mean = flat.mean(0)
    return int(alike[(flat @ mean / (np.linalg.norm(flat, axis=1) + 1e-6)).argmax()])
