"""Long work that can be given up: it pauses now and then, and who waits for it may end it there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_look: ContextVar[Callable[[], object]] = ContextVar("look", default=lambda: None)


@contextmanager
def interruptible(look: Callable[[], object]) -> Iterator[None]:
    """Have `look` called at every `pause` of this thread; what it raises ends the work there.

    So that work need not be handed down who waits for it. `CancelledError` is what to raise.
    """
    before = _look.set(look)
    try:
        yield
    finally:
        _look.reset(before)


def pause() -> None:
    """Let who waits give the work up: called between files, or other parts of a second at most."""
    _look.get()()
