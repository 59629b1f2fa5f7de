"""Whether the models mean what they say: reliability diagrams of their conditionals."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ar_studio import files
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas import copying
from ar_studio.gui.canvas.numerals import worded
from ar_studio.gui.canvas.reliability import ReliabilityCanvas
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.compare.page import Columns, Page, Said
from ar_studio.gui.compare.state import CompareState
from ar_studio.gui.kit.chips import ChipText
from ar_studio.gui.kit.controls import called, push_button
from ar_studio.gui.kit.layout import Quiet, hbox, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.kit.task import Step, Task, TaskBar
from ar_studio.gui.kit.writers import Export
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.weights import Version, Weights, version
from ar_studio.runs import Run


@dataclass(frozen=True, eq=False)
class Calibrated:
    """How calibrated one model is, or the sentence why that cannot be told."""

    of: Version
    found: engine.calibration.Calibration | None
    why_not: str = ""


def calibrate(
    chosen: Sequence[Run], data: dict[Path, engine.data.Dataset], weights: Weights
) -> Iterator[object]:
    """Measure each model on the same test events of its data."""
    for number, run in enumerate(chosen):
        of = version(run)  # read first: weights replaced meanwhile are then measured anew
        dataset, model = data[run.folder], weights.restore(run)
        asked = engine.calibration.pick(dataset, run.record.model.space)
        try:
            for event in engine.calibration.calibrate(model, *asked):
                if isinstance(event, engine.calibration.Calibration):
                    yield Calibrated(of, event)
                else:
                    done = number * event.total + event.done
                    yield Step(done, len(chosen) * event.total, run.record.title)
        except StudioError as error:
            yield Calibrated(of, None, spoken(str(error)))


class Diagram(QWidget):
    """The diagram of one model, and its summary in words."""

    def __init__(self, run: Run, said: ChipText) -> None:
        super().__init__()
        self.canvas = ReliabilityCanvas(said.place)
        self.canvas.setAccessibleName(self.tr("Reliability diagram of {0}").format(said.name))
        self.canvas.set_placeholder(
            self.tr("Press Measure: how often does what a model expects come true?")
        )
        self.summary = called(Quiet(), self.tr("Calibration of {0}").format(said.name))
        self.shown: Calibrated | None = None
        vbox((self.canvas, 1), self.summary, on=self)

    @property
    def found(self) -> engine.calibration.Calibration | None:
        """What was measured, if anything was."""
        return None if self.shown is None else self.shown.found

    def show_calibrated(self, shown: Calibrated | None) -> None:
        """Show what was found, or nothing."""
        self.shown = shown
        found = self.found
        if found is None:
            self.canvas.clear()
            self.summary.setText("" if shown is None else shown.why_not)
            return
        parts = found.count, found.expected, found.observed, found.error
        self.canvas.set_diagram(*(part.numpy() for part in parts))
        self.summary.setText(worded(found.said))


class CalibrationPage(Page):
    """Measures how often what models expect comes true, on test events of their data."""

    def __init__(self, studio: Studio, state: CompareState) -> None:
        super().__init__(studio, state)
        self.task = Task(studio.jobs, "calibrate", self, self._received)
        self.measure_button = push_button(
            self.tr("Measure"), act=self.go, symbol="play", primary=True
        )
        self.line = Line(self.tr("About the calibration"))
        self.work = TaskBar(self.task, self.tr("Measuring"), self.tr("Stop measuring"))
        self.columns = Columns(Diagram)
        bar = hbox(self.measure_button, (self.line, 1), self.work)
        vbox(bar, (self.columns, 1), on=self)
        self.task.changed.connect(self.show_controls)

    def title(self) -> str:
        return self.tr("Calibration")

    def tip(self) -> str:
        return self.tr("Of all that a model gave a probability of 0.7, do seven in ten come true?")

    def suits(self, run: Run) -> bool:
        return not run.record.model.space.values.density

    def parts(self) -> Iterator[tuple[ChipText, Diagram]]:
        """Yield the column of each model with what is said of the model."""
        for run, said in self.said:
            part = self.columns.parts.get(run.folder)
            if isinstance(part, Diagram):
                yield said, part

    def show_models(self, said: Said) -> None:
        self.columns.show_models(said)
        now = {version(run) for run, _ in said}
        for part in self.columns.parts.values():
            if isinstance(part, Diagram) and part.shown is not None and part.shown.of not in now:
                part.show_calibrated(None)  # the model has trained on
        super().show_models(said)

    def go(self) -> None:
        """Measure all models that are not measured yet."""
        if not self.measure_button.isEnabled():
            return
        known = {said.key for said, part in self.parts() if part.found}
        chosen = [run for run, _ in self.said if str(run.folder) not in known]
        data, weights = dict(self.data), self.studio.weights
        title = self.tr("Measure calibration")
        self.task.run(title, lambda: calibrate(chosen, data, weights))

    def _received(self, calibrated: Calibrated) -> None:
        folder, _ = calibrated.of
        part = self.columns.parts.get(folder)
        if isinstance(part, Diagram):
            part.show_calibrated(calibrated)
        self.show_controls()

    def show_controls(self) -> None:
        why_not = self.lacks_data() if self.said else self.tr("Add a model first")
        known = all(part.found for _, part in self.parts())
        if not why_not and known:
            why_not = self.tr("All are measured")
        self.measure_button.setEnabled(not why_not and not self.task.working)
        text = self.tr("Compare what each model expects of test events with what they are (Enter)")
        self.measure_button.setToolTip(why_not or text)
        ready = self.tr(
            "What each model expects of test events, value by value: on the diagonal it comes true "
            "as often as the model says."
        )
        self.line.setText(self.lacks_data() or ready)

    def exports(self) -> list[Export]:
        if not any(part.found for _, part in self.parts()):
            return []
        return [
            Export(self.tr("Diagrams (SVG)…"), ".svg", lambda: self._drawn(copying.svg)),
            Export(self.tr("Diagrams (PDF)…"), ".pdf", lambda: self._drawn(copying.pdf)),
            Export(self.tr("Bins (CSV)…"), ".csv", self._rows),
        ]

    def _drawn(self, draw: Callable[[QWidget, str], bytes]) -> Callable[[Path], None]:
        content = draw(self.columns, self.title())
        return lambda path: files.replace(path, content)

    def _rows(self) -> Callable[[Path], None]:
        rows: list[tuple[object, ...]] = []
        for said, part in self.parts():
            if (found := part.found) is not None:
                edges = found.edges.tolist()
                numbers = (found.count, found.expected, found.observed, found.error)
                columns = (one.tolist() for one in numbers)
                bins = zip(edges[:-1], edges[1:], *columns, strict=True)
                rows += [(said.name, *one) for one in bins]
        header = "run", "from", "to", "count", "expected", "observed", "error"
        return lambda path: engine.export.save_table(path, header, rows)
