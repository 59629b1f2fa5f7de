"""How pictures become events: the form, and a few of them before and after."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel

from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.events import pictures
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.events.look import Look
from ar_studio.gui.events.preparation import PreparationForm
from ar_studio.gui.kit.controls import called
from ar_studio.settings import choices

EXAMPLES = 12


class PictureForm(PreparationForm):
    """The form of what becomes of grey values and colours, and what each picture is given."""

    def suit(self, dataset: engine.data.Dataset) -> None:
        super().suit(dataset)
        self._explain_values(len(self.choices) == 1)
        self._explain_tasks(dataset)

    def without_use(self, dataset: engine.data.Dataset) -> set[str]:
        assert isinstance(dataset, engine.data.PictureDataset)
        chosen, useless = self.values(), super().without_use(dataset)
        if chosen["values"] != "threshold":
            useless.add("threshold")
        if len(self.choices) == 1:
            useless.add("size")
        if not chosen.get("size"):
            useless.add("fit")
        elif chosen["fit"] == "pad":
            useless.discard("ground")
        if not dataset.class_names and chosen.get("classes") == "found":
            useless.add("classes")
        if not dataset.colourful:
            useless.add("colour")
        if chosen.get("task") != "super-resolution":
            useless.add("factor")
        if chosen.get("task") != "class":
            useless.add("withheld")
        return useless

    def _explain_values(self, settled: bool) -> None:
        """Disable the box of values where there is no choice, and say why."""
        reason = self.tr("These pictures are black and white already; nothing is to be done.")
        box = self.editors["values"]
        box.setEnabled(not settled)
        usual = self.schema.model_fields["values"].description or ""
        box.setToolTip(reason if settled else spoken(usual))
        if settled:
            self.fields["values"].explain(reason)

    def _explain_tasks(self, dataset: engine.data.Dataset) -> None:
        """Disable the tasks that the data have nothing for; their tool tips say why."""
        assert isinstance(dataset, engine.data.PictureDataset)
        reasons: dict[str, str] = {}
        if not dataset.class_names:
            reasons["class"] = self.tr("These data come without classes, so none can be given.")
        if not dataset.colourful:
            reasons["colourisation"] = self.tr("These pictures are grey: no colours to be learnt.")
        box = self.editors["task"]
        assert isinstance(box, QComboBox)
        model = box.model()
        assert isinstance(model, QStandardItemModel)
        for row in range(box.count()):
            value = box.itemData(row)
            reason, usual = reasons.get(value, ""), choices(self.schema.model_fields["task"])[value]
            model.item(row).setEnabled(not reason)
            box.setItemData(row, reason or spoken(usual.help), Qt.ItemDataRole.ToolTipRole)


@dataclass(frozen=True)
class Tried:
    """Some pictures before and after a preparation; `given` is what they are given, if anything."""

    grey: Pixels
    events: Pixels
    top: float
    given: Pixels | None


class BeforeAndAfter(Look):
    """Some pictures beside the events that become of them."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.after = self._sheet(self.tr("Before")), self._sheet(self.tr("After"))
        self.given = self._sheet(self.tr("Given"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        sheets = (
            (self.tr("Before"), self.before),
            (self.tr("Given"), self.given),
            (self.tr("After"), self.after),
        )
        self.headings: list[QLabel] = []
        for column, (title, sheet) in enumerate(sheets):
            heading = QLabel(title, alignment=Qt.AlignmentFlag.AlignCenter)
            self.headings.append(heading)
            grid.addWidget(heading, 0, column)
            grid.addWidget(sheet, 1, column)
        grid.setRowStretch(1, 1)

    @staticmethod
    def work_out(dataset: engine.data.Dataset, seed: int) -> Tried:
        assert isinstance(dataset, engine.data.PictureDataset)
        grey, events = dataset.preview(EXAMPLES, seed)
        told, given = dataset.preparation, None
        if told.task not in ("none", "class"):
            given = pictures(engine.tasks.given(grey.numpy(), told.task, told.factor))
        before, after = pictures(grey.numpy().copy()), pictures(events.numpy().copy())
        return Tried(before, after, dataset.space.values.top, given)

    def show_found(self, found: Tried) -> None:
        self.before.set_images(found.grey, levels=(0, 255))
        self.after.set_images(found.events, levels=(0, found.top))
        for widget in (self.given, self.headings[1]):
            widget.setVisible(found.given is not None)
        if found.given is not None:
            self.given.set_images(found.given, levels=(0, 255))

    def _sheet(self, name: str) -> ImageSheet:
        sheet = called(ImageSheet(), name)
        sheet.setMinimumHeight(110)
        return sheet
