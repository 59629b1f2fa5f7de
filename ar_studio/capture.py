"""Captured sampling: the steps of a decoder, recorded once as CUDA graphs, replayed with new noise.

An event takes hundreds of steps of dozens of small kernels, so that a GPU spends most of its time
waiting for the next one to be launched. A graph launches all kernels of a step at once, in memory
of its own: a replayed step allocates nothing.
"""

import logging
import time
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Generic, Protocol, TypeVar
from weakref import WeakKeyDictionary

import torch
from torch import Tensor, nn

from ar_studio.models.decoder import Decoder

LOGGER = logging.getLogger("ar_studio")
T = TypeVar("T")
MOST = 4  # models whose steps are kept at once, with all the memory that they take
Draw = Callable[[Decoder, Tensor], Iterator[T]]


class Recorder(Protocol):
    """Records what steps do to memory, and does it again."""

    def record(self, step: Callable[[], T]) -> T:
        """Record a step, and return what it returns: its tensors are what replays fill."""
        ...

    def replay(self, index: int) -> None:
        """Do again what the `index`-th step did."""
        ...


class CudaRecorder:
    """Records each step as a CUDA graph; all share one pool of memory."""

    def __init__(self, device: torch.device) -> None:
        self.stream = torch.cuda.Stream(device)
        self.pool = torch.cuda.graph_pool_handle()
        self.graphs: list[torch.cuda.CUDAGraph] = []

    def record(self, step: Callable[[], T]) -> T:
        graph = torch.cuda.CUDAGraph()
        self.stream.wait_stream(torch.cuda.current_stream(self.stream.device))
        with torch.cuda.stream(self.stream):
            # Other threads may train on this device meanwhile.
            graph.capture_begin(pool=self.pool, capture_error_mode="thread_local")
            try:
                found = step()
            finally:
                graph.capture_end()
        self.graphs.append(graph)
        return found

    def replay(self, index: int) -> None:
        self.graphs[index].replay()


def recorder_for(device: torch.device) -> Recorder | None:
    """Return what records on a device; None where nothing would be gained."""
    return CudaRecorder(device) if device.type == "cuda" else None


class Captured(Generic[T]):
    """The recorded steps of one decoder, from its first state to its last.

    Parameters
    ----------
    decoder
        A decoder at its start. It is used up: what remains are the recorded steps.
    noise
        Uniforms `(B, D, 2)`, of any values.
    draw
        Runs a decoder with noise, yielding once for each dimension. It must not look at values:
        what it does may depend on shapes and positions only.
    recorder
        Records the steps.

    Attributes
    ----------
    bytes
        The device's memory that is taken for them.

    Raises
    ------
    RuntimeError
        If a step cannot be recorded.
    """

    def __init__(self, decoder: Decoder, noise: Tensor, draw: Draw[T], recorder: Recorder) -> None:
        self.noise, self.recorder, self.in_use = noise.clone(), recorder, Lock()
        # A replay reads the very memory that the recorded steps read, so none of it may go.
        self.read = (decoder, list(decoder.remembered()))
        state = [(tensor, tensor._version, tensor.clone()) for tensor in decoder.remembered()]
        steps, before = draw(decoder, self.noise), _reserved(noise.device)
        self.drawn = [recorder.record(lambda: next(steps)) for _ in decoder.order]
        # What a step wrote to is state, which every replay starts anew.
        self.state = [(now, first) for now, version, first in state if now._version != version]
        self.bytes = max(0, _reserved(noise.device) - before)

    def replay(self, noise: Tensor) -> Iterator[T]:
        """Run the steps with other noise, and yield what each drew, until the next replay."""
        self.noise.copy_(noise)
        for tensor, first in self.state:
            tensor.copy_(first)
        for index, drawn in enumerate(self.drawn):
            self.recorder.replay(index)
            yield drawn


@dataclass
class Known:
    """What is known of drawing from a model in one way.

    Attributes
    ----------
    key
        That way, and the state of the weights.
    recordable
        Whether its decoder can be recorded, and recording did not fail.
    captured
        The steps, from the second time on.
    used
        When they were last asked for, by `time.monotonic`.
    """

    key: Hashable
    recordable: bool = True
    captured: Captured | None = None
    used: float = 0.0

    @property
    def bytes(self) -> int:
        """The device's memory that the steps take."""
        return 0 if self.captured is None else self.captured.bytes

    def forget(self) -> None:
        """Let the steps go; they are recorded anew when they are wanted."""
        self.captured = None


KNOWN: WeakKeyDictionary[nn.Module, Known] = WeakKeyDictionary()
LISTED = Lock()  # models are added in many threads, and listed in another


def steps(
    model: nn.Module,
    way: Sequence[object],
    decoder: Callable[[], Decoder],
    noise: Tensor,
    draw: Draw[T],
) -> Iterator[T]:
    """Run a decoder's steps, on a GPU by replaying them if the model has drawn this way before.

    Recording takes longer than running the steps once, so the first time they just run; so they do
    while another thread replays them.

    Parameters
    ----------
    model
        Whose decoder it is.
    way
        All that the decoder and `draw` depend on but the weights and the values of the noise:
        tensors, and what can be hashed.
    decoder
        Makes a decoder at its start.
    noise, draw
        As for `Captured`.
    """
    captured = _captured(model, way, decoder, noise, draw)
    if captured is None or not captured.in_use.acquire(blocking=False):
        yield from draw(decoder(), noise)
        return
    try:
        yield from captured.replay(noise)
    finally:
        captured.in_use.release()


def _captured(
    model: nn.Module,
    way: Sequence[object],
    decoder: Callable[[], Decoder],
    noise: Tensor,
    draw: Draw[T],
) -> Captured[T] | None:
    recorder = recorder_for(noise.device)
    if recorder is None:
        return None
    values = tuple(_bytes(part) if isinstance(part, Tensor) else part for part in way)
    key = (values, noise.shape, tuple((p.data_ptr(), p._version) for p in model.parameters()))
    known = KNOWN.get(model)
    if known is None or known.key != key:
        with LISTED:
            KNOWN[model] = Known(key)
        return None
    if known.captured is None and known.recordable:
        try:
            start = decoder()
            known.recordable = start.recordable
            if start.recordable:
                known.captured = Captured(start, noise, draw, recorder)
                _forget_the_oldest()
        except RuntimeError as error:
            LOGGER.info("Sampling goes on without CUDA graphs: %s", error)
            known.recordable = False
    known.used = time.monotonic()
    return known.captured


def recorded() -> list[Known]:
    """Return what is known of drawing from each model whose steps are kept, the oldest first."""
    with LISTED:
        return [known for known in KNOWN.values() if known.captured is not None]


def _bytes(tensor: Tensor) -> bytes:
    return tensor.cpu().numpy().tobytes()


def _forget_the_oldest() -> None:
    """Keep few models' steps: a decoder may hold its model, which would then never go."""
    for oldest in recorded()[:-MOST]:
        oldest.forget()


def _reserved(device: torch.device) -> int:
    return torch.cuda.memory_reserved(device) if device.type == "cuda" else 0
