"""What models of `p(x | c)` are given: a class, a picture or a text, chosen for all panels."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QObject, Signal

from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.kit.jobs import Jobs
from ar_studio.gui.kit.task import Task
from ar_studio.kinds import LINE, ImagePreparation, line
from ar_studio.kinds.sound import Amplitude
from ar_studio.runs import Run
from ar_studio.spaces import ContextSpace, EventSpace

Contexts = NDArray[Any]  # classes `(n,)` int64, pictures `(n, C, H, W)` uint8, or texts `(n, S)`


@dataclass(frozen=True)
class Conditions:
    """What the models of a task are given, whichever model it is: choices are kept by it."""

    space: ContextSpace
    source: str
    names: tuple[str, ...]
    task: engine.tasks.Task
    factor: int
    asked: ImagePreparation | None = field(default=None, compare=False)  # how pictures are read
    words: tuple[str, ...] = field(default=(), compare=False)  # the alphabet of texts
    events: EventSpace | None = field(default=None, compare=False)  # what is given it
    amplitude: Amplitude = field(default="recorded", compare=False)  # how loud clips are

    @classmethod
    def of(cls, run: Run) -> Conditions | None:
        """Return what a run's model is given; None if nothing."""
        space, data = run.record.model.space.context, run.record.data
        if space is None:
            return None
        told = data.preparation
        task, factor = told.get("task", "none"), int(told.get("factor", 1))
        asked, events = data.pictured, run.record.model.space
        common = space, data.source, data.class_names, task, factor, asked, data.words, events
        return cls(*common, told.get("amplitude", "recorded"))

    @classmethod
    def of_data(cls, dataset: engine.data.Dataset) -> Conditions | None:
        """Return what the events of a data set are given; None if nothing."""
        space, told = dataset.space.context, dataset.preparation
        if space is None:
            return None
        names, words = tuple(dataset.class_names), dataset.words
        if not isinstance(told, ImagePreparation):
            return cls(space, dataset.source, names, "none", 1, None, words)
        return cls(space, dataset.source, names, told.task, told.factor, told, words)

    @property
    def classes(self) -> bool:
        """Whether it is a class."""
        return bool(self.space.classes)

    @property
    def text(self) -> bool:
        """Whether it is a text."""
        return self.space.text

    @property
    def contour(self) -> bool:
        """Whether it is how loud a clip is."""
        return self.space.contour

    def read(self, context: Contexts) -> str:
        """Return a text `(S,)` in quotes."""
        return f"“{line.read(context.tolist(), self.words)}”"

    def typed(self, text: str) -> Contexts:
        """Return a text as somebody types it, `(S,)`.

        Raises
        ------
        StudioError
            If it is too long, or has characters that the model knows nothing of.
        """
        codes, _ = LINE.typed(text, self.space.size, self.space.lines.values, (), self.words)
        return np.array(codes, self.space.lines.values.stored)

    def name(self, label: int) -> str:
        """Return what a class is called; the null class is the one withheld."""
        translate = QCoreApplication.translate
        if label >= self.space.classes:
            return translate("given", "no class (withheld)")
        return self.names[label] if label < len(self.names) else str(label)

    @property
    def cell(self) -> int:
        """How many pixels a side are of one value."""
        return self.factor if self.task == "super-resolution" else 1


@dataclass(frozen=True, eq=False)
class Given:
    """Contexts, one `(1, …)` for all events or one for each of them, and what to call them.

    `originals` are the events `(1, …)` or `(n, …)` that pictures were made of, where known.
    """

    conditions: Conditions
    contexts: Contexts
    words: str
    originals: NDArray[Any] | None = None

    def at(self, index: int) -> Given:
        """Return what event `index` alone is given."""
        one = slice(index % len(self.contexts), index % len(self.contexts) + 1)
        originals = None if self.originals is None else self.originals[one]
        return replace(self, contexts=self.contexts[one], originals=originals)

    def captions(self, n: int) -> list[str]:
        """Return the class or the text of each of `n` events if theirs differ."""
        if len(self.contexts) == 1 or not (self.conditions.classes or self.conditions.text):
            return []
        if self.conditions.text:
            return [self.conditions.read(context) for context in self.contexts[:n]]
        return [self.conditions.name(int(label)) for label in self.contexts[:n]]

    def of_event(self, index: int) -> str:
        """Return what event `index` is given, in words."""
        if self.conditions.text:
            return self.conditions.read(self.contexts[index % len(self.contexts)])
        if not self.conditions.classes:
            return self.words
        name = self.conditions.name(int(self.contexts[index % len(self.contexts)]))
        if int(self.contexts[index % len(self.contexts)]) >= self.conditions.space.classes:
            return name
        return QCoreApplication.translate("given", "class {0}").format(name)

    @property
    def picture(self) -> Contexts | None:
        """The picture `(C, H, W)` that the first event is given; None if it is something else."""
        return self.contexts[0] if self.conditions.space.image else None

    @property
    def original(self) -> NDArray[Any] | None:
        """The event that this picture was made of, where it is known."""
        return None if self.originals is None else self.originals[0]

    def pictures(self, n: int) -> Contexts | None:
        """Return the pictures `(n, C, H, W)` that `n` events are given if theirs differ."""
        if self.picture is None or len(self.contexts) < max(2, n):
            return None
        return self.contexts[:n]

    @property
    def stem(self) -> str:
        """What to add to the name of a file."""
        kept = (letter if letter.isalnum() else "-" for letter in self.words.lower())
        return "-".join(part for part in "".join(kept).split("-") if part)

    def same(self, other: Given | None) -> bool:
        """Tell whether another gives the same."""
        return other is not None and np.array_equal(self.contexts, other.contexts)


@dataclass(frozen=True, eq=False)
class Choice:
    """What was chosen: a context `(1, …)` if any yet, or several that take turns.

    Of `one` and of `turns`, the events that they were made of follow, where they are known.
    """

    one: Contexts | None = None
    words: str = ""
    original: NDArray[Any] | None = None
    turns: Contexts | None = None
    originals: NDArray[Any] | None = None


class GivenState(QObject):
    """What was chosen to be given, kept by what there is to choose from.

    Attributes
    ----------
    changed
        Something else is chosen.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[Conditions, Choice] = {}

    def choice(self, conditions: Conditions) -> Choice:
        """Return what is chosen: of classes at first each in turn, of pictures none."""
        if conditions in self._choices:
            return self._choices[conditions]
        if not conditions.classes:
            return Choice()
        space = conditions.space
        first = space.classes if space.withheld else 0
        turns = np.array(space.turns)
        return Choice(np.array([first]), conditions.name(first), turns=turns)

    def given(self, conditions: Conditions | None, n: int = 1) -> Given | None:
        """Return what `n` events are given; None if nothing, or nothing is chosen yet."""
        if conditions is None:
            return None
        choice, translate = self.choice(conditions), QCoreApplication.translate
        if choice.turns is not None and n > 1:
            turn = np.arange(n) % len(choice.turns)
            originals = None if choice.originals is None else choice.originals[turn]
            words = {
                "class": translate("given", "each class in turn"),
                "image": translate("given", "each test image in turn"),
                "text": translate("given", "each test text in turn"),
            }[conditions.space.kind]
            if conditions.contour:
                words = translate("given", "each test clip’s loudness in turn")
            return Given(conditions, choice.turns[turn], words, originals)
        if choice.one is None:
            return None
        words = choice.words
        if conditions.classes and int(choice.one[0]) < conditions.space.classes:
            words = translate("given", "class {0}").format(words)
        original = None if choice.original is None else choice.original[None]
        return Given(conditions, choice.one, words, original)

    def give_class(self, conditions: Conditions, label: int) -> None:
        """Give a class, or the null class, to all events."""
        self._choose(conditions, Choice(np.array([label]), conditions.name(label)))

    def give_turns(
        self, conditions: Conditions, turns: Contexts, originals: NDArray[Any] | None = None
    ) -> None:
        """Give each of some contexts `(m, …)` in turn, where there is more than one event."""
        choice = replace(self.choice(conditions), turns=turns, originals=originals)
        self._choose(conditions, choice)

    def give_one(self, conditions: Conditions) -> None:
        """Give all events the same again, after turns."""
        self._choose(conditions, replace(self.choice(conditions), turns=None, originals=None))

    def give_picture(
        self,
        conditions: Conditions,
        picture: Contexts,
        words: str,
        original: NDArray[Any] | None = None,
    ) -> None:
        """Give a picture `(C, H, W)`, which may have been made of an original event."""
        one = np.array(picture, np.uint8)[None]
        self._choose(conditions, Choice(one, words, original))

    def give_text(self, conditions: Conditions, text: Contexts) -> None:
        """Give a text `(S,)`."""
        self._choose(conditions, Choice(text[None], conditions.read(text)))

    def give_own(self, conditions: Conditions, context: Contexts, words: str) -> None:
        """Give what an event of the data was given itself."""
        if conditions.classes:
            words = conditions.name(int(context))
        if conditions.text:
            words = conditions.read(np.asarray(context))
        self._choose(conditions, Choice(np.array(context)[None], words))

    def _choose(self, conditions: Conditions, choice: Choice) -> None:
        self._choices[conditions] = choice
        self.changed.emit()


class PictureReader(QObject):
    """Reads a picture or a sound of the user's as what a model is given, in the background.

    Attributes
    ----------
    read
        It is there; carries the picture `(C, H, W)` or the loudness, and the file's name.
    failed
        It is none; carries the sentence.
    """

    read = Signal(object, str)
    failed = Signal(str)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._task = Task(jobs, "load", self, self._received, failed=self.failed)
        self._name = ""

    def open(self, path: Path, conditions: Conditions) -> None:
        """Read a file; a newer one replaces one that is still being read."""
        self._name = path.name
        self._task.run(self.tr("Open {0}").format(path.name), lambda: _read(path, conditions))

    def _received(self, picture: Contexts) -> None:
        self.read.emit(picture, self._name)


def _read(path: Path, conditions: Conditions) -> Contexts:
    """Read a picture or a sound in a lane's thread, and make of it what the task gives."""
    if conditions.contour and conditions.events is not None:
        taken = engine.clips.read(path, conditions.events, conditions.amplitude)
        return engine.contexts.loudness(taken.event, conditions.events).numpy()[0]
    asked = conditions.asked or ImagePreparation(values="as-is")
    asked = asked.model_copy(update={"task": conditions.task, "factor": conditions.factor})
    return engine.contexts.read(str(path), conditions.space, asked=asked).numpy()[0]


def described(space: ContextSpace | None) -> str:
    """Return what a model is given, in a few words."""
    translate = QCoreApplication.translate
    if space is None:
        return translate("given", "nothing")
    if space.text:
        return filled(translate("given", "a text of at most {0:,} characters"), space.size)
    if space.contour:
        return filled(translate("given", "a loudness contour of {0:,} values"), space.size)
    if space.shape:
        return translate("given", "a picture of {0}").format("×".join(map(str, space.shape)))
    words = translate("given", "one of {0} classes").format(space.classes)
    return words + (translate("given", ", or none") if space.withheld else "")


def file_stem(stem: str, seed: int, given: Given | None) -> str:
    """Return a name for a file of what was drawn from a seed, given something."""
    return f"{stem}-seed-{seed}" + (f"-given-{given.stem}" if given is not None else "")
