"""How much memory work takes, measured as it allocates, and what there is when it runs out."""

import re
import weakref
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import psutil
import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

CPU = torch.device("cpu")
SHARE = 0.9  # of the free memory that may be taken; the last of it makes a machine stand still
# What torch says where the processor's memory ran out, on each system and in each library; the
# primitives are oneDNN's, which does not say why it could not have one. Without a descriptor it
# cannot do what is asked at all.
RAN_OUT = re.compile(
    r"can't allocate memory|not enough memory|out of memory|bad_alloc"
    r"|could not (create|execute) a primitive(?! descriptor)",
    re.IGNORECASE,
)


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


def ran_out(error: BaseException) -> bool:
    """Tell whether an error says that memory ran out, on a GPU or beside the processor."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    return isinstance(error, RuntimeError) and bool(RAN_OUT.search(str(error)))


def free(device: torch.device) -> int:
    """Return the memory that is free on a device now."""
    if device.type == "cuda":
        return torch.cuda.mem_get_info(device)[0]
    return psutil.virtual_memory().available


class Room:
    """Whether work on a batch fits into the memory beside the processor.

    Parameters
    ----------
    few, more
        How many events were in two batches, and the most bytes that work on each of them held.
    """

    def __init__(self, few: tuple[int, int], more: tuple[int, int]) -> None:
        self._slope = max(0, more[1] - few[1]) / max(1, more[0] - few[0])
        self._least = max(0.0, more[1] - self._slope * more[0])
        self._process = psutil.Process()
        self._before = self._process.memory_info().rss

    def fits(self, events: int) -> bool:
        """Tell whether a batch fits into what is free, or was taken for such work before."""
        taken = max(0, self._process.memory_info().rss - self._before)
        return self._least + self._slope * events < SHARE * (free(CPU) + taken)
