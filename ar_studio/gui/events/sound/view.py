"""The view of sounds: their waveforms below each other, of which the chosen one is heard."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.events.sound.scope import Scope, pointed_clip
from ar_studio.gui.events.view import EventView
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.layout import vbox
from ar_studio.spaces import EventSpace

MOST = 48  # clips below each other


class SoundView(EventView):
    """Samples, or data where there are no samples."""

    def __init__(self, space: EventSpace, jobs: Jobs) -> None:
        super().__init__()
        self.space = space
        self._data: Pixels | None = None
        self._samples: Pixels | None = None
        self._pending: Pixels | None = None
        self._captions: list[str] = []
        self._selected = -1
        tip = self.tr("Click a clip to choose it; Play plays that one")
        self.scope = Scope(space, jobs, self.tr("Clips"), tip)
        self.scope.own.setChecked(True)
        self.scope.wave.picked.connect(self._picked)
        self.scope.wave.pointed.connect(self._pointed)
        self.setFocusProxy(self.scope.wave)
        vbox(self.scope, on=self)

    def set_data(self, events: Pixels | None) -> None:
        self._data = events
        self._show()

    def set_samples(self, events: Pixels | None, pending: Pixels | None = None) -> None:
        self._samples, self._pending = events, pending
        self._show()

    def set_captions(self, captions: Sequence[str]) -> None:
        self._captions = list(captions)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        self.scope.wave.setAccessibleName(name)

    def set_placeholder(self, text: str) -> None:
        self.scope.wave.set_placeholder(text)

    def count(self) -> int:
        return 0 if self._samples is None else len(self._samples)

    def selection(self) -> int:
        return self._selected

    def select(self, index: int) -> None:
        self._selected = index if index < len(self._listed) else -1
        self.scope.choose(max(0, self._selected))

    @property
    def _listed(self) -> Pixels:
        found = self._data if self._samples is None else self._samples
        return np.zeros((0, self.space.size)) if found is None else found[:MOST]

    def _show(self) -> None:
        shown = self._listed
        codes = np.asarray(shown).reshape(len(shown), self.space.size).astype(np.int64)
        if self._samples is not None and self._pending is not None:
            codes[:, self._pending.reshape(-1)] = -1
        captions = self._captions if self._samples is not None else []
        numbers = range(len(codes))
        names = [captions[n] if n < len(captions) else str(n + 1) for n in numbers]
        self.scope.show_clips(codes if len(codes) else None, names)

    def _picked(self, clip: int, sample: int) -> None:
        self._selected = clip
        self.selected.emit(clip)

    def _pointed(self, sample: int) -> None:
        self.hovered.emit(pointed_clip(self.scope))
