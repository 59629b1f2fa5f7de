"""A trial: which pictures of labelled data are attacked, and which others p-values rank among."""

from collections.abc import Mapping
from dataclasses import dataclass

from torch import Tensor

from ar_studio.alike import Places
from ar_studio.data import Dataset
from ar_studio.errors import StudioError

HELD_OUT = 1000  # validation events that are ranked among


@dataclass(frozen=True)
class Trial:
    """Test events `(n, C, H, W)` to attack, their classes `(n,)`, and held-out ones `(N, C, H, W)`.

    `held_out` are validation events, which p-values rank among.
    """

    events: Tensor
    labels: Tensor
    held_out: Tensor


def pick(dataset: Dataset, n: int, seed: int, among: Mapping[str, Places] | None = None) -> Trial:
    """Pick at most `n` test events of labelled data at random, and validation events.

    Parameters
    ----------
    among
        By split, which events there are to pick from; else all.

    Raises
    ------
    StudioError
        If the data have no classes.
    """
    labels, places = dataset.labels("test"), among or {}
    if labels is None:
        raise StudioError(f"{dataset.name} has no classes to tell apart; name labelled data.")
    chosen = dataset.pick("test", n, seed, places.get("test"))
    held_out = dataset.pick("valid", HELD_OUT, seed, places.get("valid"))
    return Trial(dataset.events("test")[chosen], labels[chosen], dataset.events("valid")[held_out])
