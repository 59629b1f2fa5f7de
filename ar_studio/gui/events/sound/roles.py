"""Sounds in the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.events.field_by_name import FieldByName
from ar_studio.gui.events.roles import Roles
from ar_studio.gui.events.sound.conditional import SampleConditional
from ar_studio.gui.events.sound.editor import SoundEditor
from ar_studio.gui.events.sound.explorer import SoundExplorer
from ar_studio.gui.events.sound.hero import SoundHero
from ar_studio.gui.events.sound.results import SoundResults
from ar_studio.gui.events.sound.view import MOST, SoundView
from ar_studio.gui.events.sound.waves import heard, told
from ar_studio.gui.events.sound.wording import SoundWording
from ar_studio.gui.events.writers import Drawn, Rows
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.sketches import Waves
from ar_studio.gui.kit.writers import Export, Writer
from ar_studio.gui.studio.completing import Result
from ar_studio.kinds.sound import Amplitude

SKETCHED = 3  # clips
POINTS = 160  # of each
translate = QCoreApplication.translate


@dataclass(frozen=True)
class SoundRoles(Roles):
    """Samples by their number, which codes stand for.

    Attributes
    ----------
    amplitude
        How loud clips are, by their preparation.
    """

    amplitude: Amplitude = "recorded"

    data = str(QT_TRANSLATE_NOOP("events", "Sounds"))
    symbol = "wave"
    compared = False

    @property
    def say(self) -> SoundWording:
        return SoundWording(self.space.kind)

    def of_prepared(self, told: Mapping[str, Any]) -> Self:
        return replace(self, amplitude=told.get("amplitude", self.amplitude))

    @property
    def examples(self) -> int:
        return MOST

    def name(self, dimension: int) -> str:
        return filled(translate("sound", "Sample {0:,}"), dimension + 1)

    def text(self, dimension: int, value: float) -> str:
        return told(self.space, int(value))

    def conditional(self) -> SampleConditional:
        return SampleConditional(self.space)

    def view(self, jobs: Jobs) -> SoundView:
        return SoundView(self.space, jobs)

    def hero(self, jobs: Jobs) -> SoundHero:
        return SoundHero(self, jobs)

    def editor(self, jobs: Jobs) -> SoundEditor:
        return SoundEditor(self.space, self.amplitude, jobs)

    def results(self, jobs: Jobs) -> SoundResults:
        return SoundResults(self.space, jobs)

    def explorer(self, jobs: Jobs) -> SoundExplorer:
        return SoundExplorer(self.space, self.amplitude, jobs)

    def field(self) -> FieldByName:
        return FieldByName(self)

    def first_mask(self) -> NDArray[np.bool_]:
        """Return that the first half is observed: the model goes on from there."""
        return np.arange(self.space.size) < self.space.size // 2

    def sketch(self, events: Pixels) -> Waves:
        waves = np.abs(heard(self.space, events[:SKETCHED].reshape(-1, self.space.size)))
        parts = np.array_split(waves, min(POINTS, self.space.size), axis=1)
        loud = np.stack([part.max(1) for part in parts], 1)
        loud /= max(float(loud.max(initial=0)), 1e-3)
        return Waves(tuple(tuple(np.round(one, 3).tolist()) for one in loud))

    def save_drawn(self, drawn: Callable[[], Drawn]) -> list[Export]:
        def one() -> Writer:
            now = drawn()
            return Rows(self, now.one.image(now.one.known, now.index)[None], now.about_one)

        title = translate("sound", "This clip (WAV)…")
        return [Export(title, ".wav", one), *super().save_drawn(drawn)]

    def save_completions(self, result: Result) -> list[Export]:
        title = translate("sound", "Original and completions, one after the other (WAV)…")

        def written() -> Writer:
            clips = np.concatenate([result.request.image[None], result.samples])
            return Rows(self, clips, result.about)

        return [Export(title, ".wav", written), *super().save_completions(result)]
