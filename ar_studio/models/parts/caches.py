"""What a decoder remembers of a batch."""

from torch import Tensor, nn

from ar_studio.models.parts.context import Given, given


class Cache:
    """One tensor of a decoder's memory.

    Attributes
    ----------
    data
        The tensor.
    axis
        Which of its axes is the batch.
    """

    def __init__(self, data: Tensor, axis: int) -> None:
        self.data, self.axis = data, axis

    def select(self, index: Tensor) -> None:
        self.data = self.data.index_select(self.axis, index)


class Caches:
    """All that a decoder remembers of a batch, zero at first."""

    def __init__(self, batch_size: int, like: Tensor) -> None:
        self.batch_size, self.like = batch_size, like
        self.all: list[Cache | Given] = []

    def new(self, *shape: int, axis: int) -> Cache:
        """Return memory of a shape, with the batch put in as its axis `axis`."""
        sizes = [*shape[:axis], self.batch_size, *shape[axis:]]
        cache = Cache(self.like.new_zeros(sizes), axis)
        self.all.append(cache)
        return cache

    def given(self, term: nn.Module | None, context: Tensor | None) -> Given | None:
        """Return what a layer adds for a context, kept with the rest; None without one."""
        found = given(term, context)
        if found is not None:
            self.all.append(found)
        return found

    def select(self, index: Tensor) -> None:
        for cache in self.all:
            cache.select(index)
