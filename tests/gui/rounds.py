"""Looks at every 28×28 model of the gallery in every way, and prints the most memory it took.

Run as a program by a test: `python -m tests.gui.rounds ROUNDS SECONDS`, where no completion or
measurement is waited for longer.
"""

import os
import sys
import time
from collections.abc import Callable
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QObject

from ar_studio import system
from ar_studio.gui.app import App
from ar_studio.gui.compare.state import CompareState
from ar_studio.gui.compare.work import Masked
from ar_studio.gui.completion.state import CompletionState
from ar_studio.gui.dependence.state import DependenceState
from ar_studio.gui.kit.task import Task
from ar_studio.gui.sampling.state import SamplingState
from ar_studio.gui.studio.completing import Request
from ar_studio.runs import Run

T = TypeVar("T", bound=QObject)
QUIET_S = 1.5  # after which a process has given back what is free


class Rounds:
    """A window in which one looks at model after model."""

    def __init__(self, patience: float) -> None:
        self.app, self.patience, self.most = App([]), patience, 0
        self.app.show()
        self.app.window.resize(1440, 900)
        self.studio = self.app.studio
        self._wait(lambda: self.studio.data.dataset is not None, 120)
        shelf = [entry.run for entry in self.studio.gallery.entries]
        self.runs = [
            run
            for run in shelf
            if run.record.model.event_shape[-1] == 28 and run.record.model.levels == 2
        ]

    def look(self, seed: int) -> None:
        """Sample, complete and measure every model, and compare some."""
        comparing = self._of(CompareState)
        masked = [self._look_at(run, seed) for run in self.runs]
        few = self.runs[-4:]
        self.studio.ask("compare", *few)
        comparing.choose(few)
        comparing.draw(16, seed)
        self._finish(comparing.task, "compared")
        comparing.complete(masked[-1])
        self._finish(comparing.task, "completed side by side")

    def _look_at(self, run: Run, seed: int) -> Masked:
        """Sample, complete and measure one model; return what it completed."""
        sampling, completing = self._of(SamplingState), self._of(CompletionState)
        seeing = self._of(DependenceState)
        self.studio.ask("sample", run)
        sampling.draw(run, 36, seed, 1.0)
        self._finish(sampling.task, f"{run.record.title}, sampled")
        assert sampling.drawing is not None
        space = run.record.model.space
        image = sampling.drawing.all.images(space.size)[0]
        mask = np.ones_like(image, dtype=np.bool_)
        mask[..., 8:20, 8:20] = False
        self.studio.ask("complete", run)
        request = Request(
            run.folder, run.record.title, image, mask, space, 9, seed, False, filmed=True
        )
        completing.complete(request)
        self._finish(completing.task, f"{run.record.title}, completed")
        self.studio.ask("explain", run)
        seeing.measure([run], seed)
        self._finish(seeing.task, f"{run.record.title}, measured")
        return Masked(image, mask, 6, seed)

    def close(self) -> None:
        self._wait(lambda: False, QUIET_S)
        print(f"in the end {system.process_size() >> 20} MiB")
        self.studio.jobs.shut_down()

    def _of(self, kind: type[T]) -> T:
        found = self.app.window.findChild(kind)
        assert isinstance(found, kind)
        return found

    def _finish(self, task: Task, what: str) -> None:
        most = self._wait(lambda: not task.working, self.patience)
        task.cancel()
        most = max(most, self._wait(lambda: not self.studio.jobs.jobs, 120))
        self.most = max(self.most, most)
        print(f"{what}: {most >> 20} MiB", flush=True)

    def _wait(self, ready: Callable[[], bool], seconds: float) -> int:
        """Let the window live until something is so; return how large the process became."""
        end, most = time.monotonic() + seconds, 0
        while time.monotonic() < end and not ready():
            self.app.qt.processEvents()
            most = max(most, system.process_size())
            time.sleep(0.005)
        return most


if __name__ == "__main__":
    rounds = Rounds(float(sys.argv[2]))
    for seed in range(int(sys.argv[1])):
        rounds.look(seed)
    rounds.close()
    print(rounds.most)
