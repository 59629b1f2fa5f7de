"""Captured sampling: every decoder's steps can be recorded, and replayed with other noise."""

import gc
import weakref
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import pytest
import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from ar_studio import capture, sampling
from ar_studio.models.base import AutoregressiveModel
from ar_studio.models.decoder import Decoder
from ar_studio.sampling import PixelDrawn
from ar_studio.spaces import ContextSpace, EventSpace

from .families import build, each_model, held

T = TypeVar("T")
LOOKS = ["item", "tolist", "numpy", "cpu", "__bool__", "__int__", "__float__", "nonzero"]


class Operations(TorchDispatchMode):
    """Keeps every operation on tensors, with what it took and what it gave."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[tuple[Any, tuple, dict, Any]] = []

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        where = tensors_in(args[1:2]) if "index" in str(func) else []
        by_value = any(index.dtype == torch.bool for index in where)
        if by_value or "lift_fresh" in str(func):
            raise RuntimeError(f"A GPU would have to wait for {func}.")
        found = func(*args, **(kwargs or {}))
        self.kept.append((func, args, kwargs or {}, found))
        return found


class Tape:
    """Records as a GPU does: what a replay does depends on the memory it finds, and on no value.

    What looks at values, or makes a tensor from numbers of the host, fails as it would there.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch, self.steps = monkeypatch, list[Operations]()

    def record(self, step: Callable[[], T]) -> T:
        def look(*args: object) -> None:
            raise RuntimeError("A GPU would have to wait for a value.")

        operations = Operations()
        with self.monkeypatch.context() as patch, operations:
            for name in LOOKS:
                patch.setattr(Tensor, name, look)
            found = step()
        self.steps.append(operations)
        return found

    def replay(self, index: int) -> None:
        for func, args, kwargs, found in self.steps[index].kept:
            if func._schema.is_mutable:
                func(*args, **kwargs)
                continue
            taken = {memory(leaf) for leaf in tensors_in((args, kwargs))}
            again = func(*args, **kwargs)
            for was, now in zip(tensors_in(found), tensors_in(again), strict=True):
                if memory(was) not in taken:  # views of what was taken have been filled
                    was.copy_(now)


def tensors_in(tree: object) -> list[Tensor]:
    return [leaf for leaf in tree_leaves(tree) if isinstance(leaf, Tensor)]


def memory(tensor: Tensor) -> int:
    return tensor.untyped_storage().data_ptr()


@pytest.fixture
def taped(monkeypatch):
    """Sampling as on a GPU, with steps recorded on a tape."""
    tapes: list[Tape] = []

    def recorder_for(device: torch.device) -> Tape:
        tapes.append(Tape(monkeypatch))
        return tapes[-1]

    monkeypatch.setattr(capture, "recorder_for", recorder_for)
    return tapes


def tiny(**config: Any) -> AutoregressiveModel:
    return build("nade", EventSpace((1, 3, 3)), {"hidden": 4, **config})


def drawn(model, n: int, seed: int, **options) -> tuple[Tensor, Tensor]:
    """Return samples, and the log-probability of each value drawn, `(n, D)`."""
    log_probs, last = [], None
    for last in sampling.sample(model, n, seed=seed, **options):
        if isinstance(last, PixelDrawn):
            log_probs.append(last.conditional.log_prob(last.value).clone())
    assert isinstance(last, sampling.Sampled)
    return last.samples, torch.stack(log_probs, 1)


@each_model
def test_replayed_steps_draw_what_steps_draw(name, space, config, taped, monkeypatch, caplog):
    caplog.set_level("INFO", "ar_studio")
    model = build(name, space, config)
    with monkeypatch.context() as patch:
        patch.setattr(capture, "recorder_for", lambda device: None)
        want = [drawn(model, 3, seed) for seed in (1, 2)]
    drawn(model, 3, 0)  # the first time, steps just run
    for seed in (1, 2):
        for got, expected in zip(drawn(model, 3, seed), want[seed - 1], strict=True):
            torch.testing.assert_close(got, expected)
    assert caplog.messages == []
    assert any(tape.steps for tape in taped) == model.decoder(3).recordable


@each_model
def test_what_replays_read_is_kept(name, space, config):
    class Forgetful(Tape):
        def __init__(self) -> None:
            pass

        def record(self, step: Callable[[], T]) -> T:
            return step()

    model, noise = build(name, space, config), sampling.make_noise(2, space.size, 0)
    with torch.no_grad():
        decoder = model.decoder(2)
        read = [weakref.ref(tensor) for tensor in held(decoder).values()]
        captured = capture.Captured(decoder, noise, steps, Forgetful())
    del decoder
    assert captured.drawn
    gone = sum(reference() is None for reference in read)
    assert not gone, f"{gone} tensors of the decoder are gone: let it `remember` what it replaces"


def steps(decoder: Decoder, noise: Tensor) -> Iterator[Tensor]:
    decoder.begin(noise)
    for dimension in decoder.order:
        value = decoder.predict().draw(noise[:, dimension])
        decoder.observe(value)
        yield value


def used(tapes: list[Tape]) -> int:
    """Return how many decoders were recorded."""
    return sum(bool(tape.steps) for tape in tapes)


def test_steps_are_recorded_the_second_time_and_then_replayed(taped):
    model = tiny()
    counts = []
    for seed in range(4):
        drawn(model, 2, seed)
        counts.append(used(taped))
    assert counts == [0, 1, 1, 1]


@pytest.mark.parametrize("change", ["temperature", "n", "ordering", "weights", "context"])
def test_another_way_of_drawing_is_recorded_anew(change, taped):
    space = EventSpace((1, 3, 3), context=ContextSpace("class", 3))
    model = build("made", space, {"hidden": (12,), "masks": 2, "resample": "orderings"})
    options: dict[str, Any] = {"n": 2, "context": torch.tensor([1])}
    for seed in range(2):
        drawn(model, seed=seed, **options)
    match change:
        case "temperature":
            options["temperature"] = 0.5
        case "n":
            options["n"] = 3
        case "ordering":
            options["ordering"] = model.known_orderings[1]
        case "context":
            options["context"] = torch.tensor([2])
        case "weights":
            with torch.no_grad():
                next(model.parameters()).mul_(2)
    drawn(model, seed=5, **options)
    assert used(taped) == 1
    again, first = (drawn(model, seed=6, **options) for _ in range(2))
    assert used(taped) == 2
    torch.testing.assert_close(again, first)


def test_a_second_sampler_of_the_same_model_runs_its_own_steps(taped):
    model = tiny()
    want = [drawn(model, 2, seed)[0] for seed in (1, 2)]
    slow, quick = (sampling.sample(model, 2, seed=seed) for seed in (1, 2))
    for _ in range(4):
        next(slow)  # replays
    *_, second = quick
    *_, first = slow
    assert isinstance(first, sampling.Sampled)
    assert isinstance(second, sampling.Sampled)
    assert torch.equal(first.samples, want[0])
    assert torch.equal(second.samples, want[1])


def test_what_was_left_halfway_starts_anew(taped):
    model = tiny()
    want = [drawn(model, 2, seed)[0] for seed in (1, 2)]
    for _ in zip(range(4), sampling.sample(model, 2, seed=1), strict=False):
        pass
    assert torch.equal(drawn(model, 2, 2)[0], want[1])


def test_what_cannot_be_recorded_is_drawn_all_the_same(taped, caplog, monkeypatch):
    caplog.set_level("INFO", "ar_studio")
    model = tiny()
    want = drawn(model, 2, 1)[0]

    def refuse(self: Tape, step: object) -> None:
        raise RuntimeError("operation not permitted when stream is capturing")

    monkeypatch.setattr(Tape, "record", refuse)
    for _ in range(3):
        assert torch.equal(drawn(model, 2, 1)[0], want)
    assert len(caplog.messages) == 1  # it is not tried again


def test_steps_of_few_models_are_kept_and_the_others_go(taped):
    many = [build("nadek", EventSpace((1, 2, 2)), {"hidden": 4}) for _ in range(capture.MOST + 2)]
    for model in many:
        drawn(model, 2, 0)
        drawn(model, 2, 1)  # recorded
    kept = [capture.KNOWN[model].captured is not None for model in many]
    assert kept == [False, False] + [True] * capture.MOST
    first = weakref.ref(many.pop(0))
    taped.clear()
    gc.collect()
    assert first() is None
