"""The page of a sweep: one or two settings, the values to try, and the trainings that makes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import local, parameters
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import called, label_for, offer
from ar_studio.gui.kit.layout import PAGE, Headline, Quiet, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.studio.plans import Plan
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.queue_view import TOLD, RowDelegate
from ar_studio.gui.training.spread import hint, spread, usual
from ar_studio.gui.training.words import told_values
from ar_studio.settings import Settings
from ar_studio.sweeps import LEFT_OUT

MOST = 64  # trainings of a sweep


class Field(NamedTuple):
    """A setting that can be swept: of the model or of the training."""

    of_model: bool
    name: str

    @property
    def told(self) -> str:
        """What a lesson calls it: model.hidden, training.epochs."""
        return f"{'model' if self.of_model else 'training'}.{self.name}"


class Trial(NamedTuple):
    """One training of a sweep: its values, in words, and what it comes to or why it will not do."""

    plan: Plan
    told: str
    stands: str
    problem: str


class SweepPage(QWidget):
    """Lays out the trainings of a sweep before any of them is queued; `changed` when they do."""

    changed = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.trials: list[Trial] = []
        self.problem = ""
        self._suggested = ["", ""]
        self.choices = (QComboBox(), QComboBox())
        self.values = (QLineEdit(), QLineEdit())
        self.lines = (Line(self.tr("Problem with the values")), Line())
        self.list = called(QListWidget(), self.tr("Trainings of the sweep"))
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(96)
        self._lay_out()
        for number, (box, line) in enumerate(zip(self.choices, self.values, strict=True)):
            box.currentIndexChanged.connect(lambda _, number=number: self._chosen(number))
            line.textChanged.connect(self.refresh)
        self._offered: list[tuple[str, Field]] = []
        self.home = self.choices[0]
        studio.model.changed.connect(self.refresh)
        studio.training.changed.connect(self.refresh)
        studio.ready.connect(self.refresh)
        self.refresh()

    def named(self) -> dict[str, QWidget]:
        """Return the controls that lessons speak of."""
        (first, second), (values, others) = self.choices, self.values
        controls = (first, values), (second, others)
        found: dict[str, QWidget] = {}
        for name, (choice, line) in zip(("first", "second"), controls, strict=True):
            found |= {f"sweep.{name}": choice, f"sweep.{name}.values": line}
        return {**found, "sweep.list": self.list}

    def plans(self) -> list[Plan]:
        """Return the trainings that will do."""
        return [trial.plan for trial in self.trials if not trial.problem]

    def refresh(self) -> None:
        """Offer the settings there are now, and lay out the trainings again."""
        if not self.studio.engine_loaded:
            return
        self._offer()
        for number, text in enumerate(self._suggested):
            if self.values[number].text() == text:  # nobody has typed there
                self._suggest(number)
        self.trials, self.problem = [], ""
        swept = [self._read(number) for number in (0, 1)]
        if not any(line.text() for line in self.lines):
            self.trials = list(self._laid_out([one for one in swept if one is not None]))
            if len(self.trials) > MOST:
                text = self.tr("These are more than {0} trainings; type fewer values.")
                self.problem, self.trials = text.format(MOST), []
        wrong = (line.text().removeprefix("⚠ ") for line in self.lines)
        self.problem = next(filter(None, wrong), self.problem)
        self._show()
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        said = (self.tr("F&irst setting"), self.tr("Se&cond setting"))
        for number, (box, line) in enumerate(zip(self.choices, self.values, strict=True)):
            box.setMinimumWidth(240)
            box.setToolTip(self.tr("A setting of the model or of its training"))
            line.setAccessibleName(self.tr("Values to try"))
            grid.addWidget(label_for(box, said[number]), 2 * number, 0)
            grid.addWidget(box, 2 * number + 1, 0)
            grid.addWidget(self.lines[number], 2 * number, 1)
            grid.addWidget(line, 2 * number + 1, 1)
        about = Quiet(
            self.tr(
                "A sweep queues one training for each value, or for each pair of values of two "
                "settings; everything else stays as it is chosen on the other pages."
            )
        )
        self.count = Headline(factor=1.15)
        vbox(about, grid, 4, self.count, (self.list, 1), on=self, margins=PAGE)

    def _offer(self) -> None:
        """Offer the settings of the model and of training; what was chosen stays if it is there."""
        config = engine.models.family(self.studio.model.name).Config
        training = engine.optimisation.TrainSettings
        offered: list[tuple[str, Field]] = [
            *(
                (spoken(field.title or name), Field(True, name))
                for name, field in config.model_fields.items()
            ),
            *(
                (spoken(field.title or name), Field(False, name))
                for name, field in training.model_fields.items()
                if name not in LEFT_OUT
            ),
        ]
        if offered == self._offered:
            return
        self._offered = offered
        for number, box in enumerate(self.choices):
            none: list[tuple[str, str]] = [(self.tr("None"), "")] if number else []
            named = [(title, field.told) for title, field in offered]
            offer(box, [*none, *named], box.currentData())

    def _chosen(self, number: int) -> None:
        self._suggest(number)
        self.refresh()

    def _suggest(self, number: int) -> None:
        """Begin with values around the one that is chosen now."""
        field = self._field(number)
        line = self.values[number]
        line.setEnabled(field is not None)
        text = ""
        if field is not None:
            schema, values = self._group(field)
            info = schema.model_fields[field.name]
            now = values.get(field.name, info.get_default(call_default_factory=True))
            text = usual(info, now)
            line.setPlaceholderText(hint(info))
            line.setToolTip(self.tr("Values to try: {0}").format(hint(info)))
        self._suggested[number] = text
        line.blockSignals(True)
        line.setText(text)
        line.blockSignals(False)

    def _field(self, number: int) -> Field | None:
        group, _, name = (self.choices[number].currentData() or "").partition(".")
        return Field(group == "model", name) if name else None

    def _group(self, field: Field) -> tuple[type[Settings], dict[str, Any]]:
        """Return the settings that a field is one of, and their values now."""
        if field.of_model:
            return engine.models.family(self.studio.model.name).Config, self.studio.model.values
        return engine.optimisation.TrainSettings, self.studio.training.values

    def _read(self, number: int) -> tuple[Field, list[Any]] | None:
        """Return a swept setting and its values; what is wrong with them is said above them."""
        field, line = self._field(number), self.lines[number]
        line.setText("")
        if field is None:
            return None
        if number and field == self._field(0):
            line.setText(self.tr("⚠ Choose another setting than the first one."))
            return None
        try:
            return field, spread(self._group(field)[0], field.name, self.values[number].text())
        except StudioError as error:
            line.setText(f"⚠ {spoken(error.words)}")
            return None

    def _laid_out(self, swept: list[tuple[Field, list[Any]]]) -> Iterator[Trial]:
        """Yield a training for each combination of values."""
        base = self.studio.training.plan()
        if base is None or not swept:
            return
        for values in product(*(values for _, values in swept)):
            config, settings, told = dict(base.config), dict(base.settings), []
            for (field, _), value in zip(swept, values, strict=True):
                group = config if field.of_model else settings
                group[field.name] = value
                told.append(told_values(self._group(field)[0], {field.name: value}))
            words = ", ".join(told)
            changes = {"title": f"{base.title}, {words}", "config": config, "settings": settings}
            plan = Plan(**{**base.model_dump(exclude={"key"}), **changes})
            error, count = self.studio.model.counted(config)
            error = error or self._too_many(settings.get("events"))
            stands = error if error or count is None else parameters(count)
            yield Trial(plan, words, stands, error)

    def _too_many(self, events: object) -> str:
        """Return that the data have not so many training events, or nothing."""
        dataset = self.studio.data.dataset
        try:
            if dataset is not None and isinstance(events, int):
                dataset.check_training(events)
        except StudioError as error:
            return spoken(error.words)
        return ""

    def _show(self) -> None:
        many = len(self.plans())
        one = self.tr("1 training")
        text = one if many == 1 else self.tr("{0} trainings").format(many)
        self.count.setText(self.problem if self.problem and not many else text)
        self.list.clear()
        for trial in self.trials:
            item = QListWidgetItem(self.list)
            symbol = "warning" if trial.problem else "plus"
            item.setData(TOLD, (local(trial.told), "", trial.stands, symbol))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{local(trial.told)}, {trial.stands}")

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
