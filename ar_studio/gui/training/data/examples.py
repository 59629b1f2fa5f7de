"""Events of the current data set: a random handful of one split, by class."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from ar_studio.gui import engine, events
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.events.place import ViewPlace
from ar_studio.gui.kit.controls import called, label_for, offer
from ar_studio.gui.kit.layout import Quiet, vbox
from ar_studio.gui.kit.task import Task
from ar_studio.gui.studio.given import Conditions, Given
from ar_studio.gui.studio.studio import Studio

ALL = -1


@dataclass(frozen=True)
class Examples:
    """Events `(N, *event_shape)`, their position in the split and, with classes, their class.

    `given` is what each of them is given, if the task gives them something.
    """

    dataset: engine.data.Dataset
    events: Pixels
    indices: list[int]
    classes: list[int]
    given: Given | None = None


class DataExamples(QWidget):
    """A random handful of events; another handful at each press of Shuffle."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.seed = 0
        self._task = Task(studio.jobs, "view", self, self._drawn)
        self._examples: Examples | None = None
        self._source = ""
        self.split = self._split_box()
        self.label = called(QComboBox(), self.tr("Class"), self.tr("Show one class only"))
        self.label.currentIndexChanged.connect(self.refresh)
        self.shuffle = QPushButton(self.tr("Shuffle"))
        self.shuffle.setToolTip(
            self.tr("Draw other examples at random; files are often sorted, so never the first.")
        )
        self.shuffle.clicked.connect(self._shuffle)
        self.place = ViewPlace(studio.jobs, self.tr("Examples"))
        self.place.setMinimumHeight(140)
        self.place.set_tip(self.tr("Click an image, or use the arrow keys, to choose it."))
        self.place.selected.connect(self._describe)
        self.place.hovered.connect(self._describe)
        self.caption = Quiet()
        self._lay_out()
        studio.data.changed.connect(self._data_changed)
        if studio.data.dataset is not None:
            self._data_changed()

    def _split_box(self) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("Training"), "train")
        box.addItem(self.tr("Validation"), "valid")
        box.addItem(self.tr("Test"), "test")
        box.setAccessibleName(self.tr("Split"))
        box.setToolTip(
            self.tr(
                "Models learn from the training split, are chosen on the validation split, and "
                "are reported on the test split."
            )
        )
        box.currentIndexChanged.connect(self.refresh)
        return box

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        fit = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.label.setSizeAdjustPolicy(fit)
        self.label.setMinimumContentsLength(5)
        for title, box in ((self.tr("&Split"), self.split), (self.tr("&Class"), self.label)):
            name = label_for(box, title)
            row.addWidget(name)
            row.addWidget(box, stretch=1)
        row.addWidget(self.shuffle)
        vbox(row, (self.place, 1), self.caption, on=self, spacing=6, margins=(0, 8, 0, 0))

    def refresh(self) -> None:
        """Draw examples of the chosen split and class in the background."""
        dataset = self.studio.data.dataset
        if dataset is None:
            return
        split, seed, label = self.split.currentData(), self.seed, self.label.currentData()
        label = ALL if label is None else label
        self._task.run(self.tr("Draw examples"), lambda: draw_examples(dataset, split, label, seed))

    def _shuffle(self) -> None:
        self.seed += 1
        self.refresh()

    def _data_changed(self) -> None:
        dataset = self.studio.data.dataset
        assert dataset is not None
        if (dataset.source, len(dataset.class_names)) != (self._source, self.label.count() - 1):
            self._source = dataset.source
            self._examples = None
            self._suit(dataset)
            self.place.set_placeholder(self.tr("Drawing examples…"))
            self.place.set_given(None)
            self.place.set_data(None)
            self.caption.setText("")
            classes = ((name, index) for index, name in enumerate(dataset.class_names))
            offer(self.label, [(self.tr("All"), ALL), *classes])
        self.label.setEnabled(bool(dataset.class_names))
        self.label.setToolTip(
            self.tr("Show one class only")
            if dataset.class_names
            else self.tr("This data set comes without labels, so there are no classes to show.")
        )
        self.refresh()

    def _drawn(self, examples: Examples) -> None:
        self._examples = examples
        self._suit(examples.dataset)
        self.place.select(-1)
        self.place.set_given(examples.given)
        self.place.set_data(examples.events)
        self._describe(-1)

    def _suit(self, dataset: engine.data.Dataset) -> None:
        self.place.suit(events.of_data(dataset))

    def _describe(self, index: int) -> None:
        dataset, examples = self.studio.data.dataset, self._examples
        if dataset is None or examples is None:
            return
        index = self.place.selection() if index < 0 else index
        split, say = self.split.currentText().lower(), events.of_data(dataset).say
        if not 0 <= index < len(examples.indices):
            total = dataset.sizes[self.split.currentData()]
            words = QT_TRANSLATE_NOOP("events", "{{0:,}} of {{1:,}} {{2}} {many}, drawn at random")
            text = filled(say.fill(words), len(examples.indices), total, split)
        else:
            words = QT_TRANSLATE_NOOP("events", "{One} {{0:,}} of the {{1}} split")
            text = filled(say.fill(words), examples.indices[index], split)
            if examples.classes and examples.classes[index] < len(dataset.class_names):
                name = dataset.class_names[examples.classes[index]]
                text += self.tr(" · class {0}").format(name)
            given = examples.given
            if given is not None and given.conditions.classes:
                text += self.tr(", which it is given")
            elif given is not None:
                text += self.tr(" · given {0}").format(given.words)
        self.caption.setText(text)


def draw_examples(dataset: engine.data.Dataset, split: str, label: int, seed: int) -> Examples:
    """Return as many events of a split as are looked at, at random, of a class or of `ALL`."""
    index = dataset.pick(split, dataset.sizes[split], seed)
    labels = dataset.labels(split)
    if labels is not None and label != ALL:
        index = index[labels[index] == label]
    index = index[: events.of_data(dataset).examples]
    drawn = dataset.events(split)[index].numpy().copy()
    classes = [] if labels is None else labels[index].tolist()
    return Examples(dataset, drawn, index.tolist(), classes, _given(dataset, split, index))


def _given(dataset: engine.data.Dataset, split: str, index: engine.torch.Tensor) -> Given | None:
    """Return what events of a split are given."""
    conditions, contexts = Conditions.of_data(dataset), dataset.contexts(split, index)
    if conditions is None or contexts is None:
        return None
    return Given(conditions, contexts.numpy(), dataset.preparation.given_words)
