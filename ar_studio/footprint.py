"""How much memory work takes, measured as it allocates, and what there is when it runs out."""

import weakref
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves


class Footprint(TorchDispatchMode):
    """Counts what the tensors made under it hold, until they are gone.

    It sees this thread's work alone, so that others may train meanwhile. What an operator uses
    within itself and gives back is not seen.

    Attributes
    ----------
    now, most
        Bytes held at this moment, and the most so far.
    """

    def __init__(self) -> None:
        super().__init__()
        self.now = self.most = 0
        self._held: dict[int, weakref.ref] = {}

    def __torch_dispatch__(
        self,
        func: Callable[..., Any],
        types: Iterable[type],
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        found = func(*args, **(kwargs or {}))
        given = {storage._cdata for storage in _storages((args, kwargs))}
        for storage in _storages(found):
            if storage._cdata not in given and storage._cdata not in self._held:
                self._hold(storage)
        return found

    def _hold(self, storage: torch.UntypedStorage) -> None:
        size, key = storage.nbytes(), storage._cdata

        def gone(_: object) -> None:
            self.now -= size
            self._held.pop(key, None)

        self._held[key] = weakref.ref(storage, gone)
        self.now += size
        self.most = max(self.most, self.now)


def _storages(tree: Any) -> list[torch.UntypedStorage]:
    return [leaf.untyped_storage() for leaf in tree_leaves(tree) if isinstance(leaf, torch.Tensor)]


def peak(work: Callable[[], object]) -> int:
    """Return the most bytes that work held at once beside what was there before."""
    with Footprint() as footprint:
        work()
    return footprint.most
