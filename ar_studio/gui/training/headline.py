"""Which run is on show, and how it is or was trained: always the run's own words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ar_studio import ranking
from ar_studio.errors import StudioError
from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import filled, parameters
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.layout import Headline, vbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.history import History
from ar_studio.gui.training.words import told_settings
from ar_studio.runs import Run
from ar_studio.settings import parse


class TitleLine(Headline):
    """A headline of one line; what does not fit is cut, and told whole by the tool tip."""

    def __init__(self, factor: float = 1.35) -> None:
        super().__init__(factor=factor)
        self.whole = ""
        self.setWordWrap(False)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Show a title."""
        if text != self.whole:
            self.whole = text
            self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        cut = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self.whole, cut, self.width()) or " ")
        self.setAccessibleDescription(self.whole)
        self.setToolTip("" if self.text() == self.whole else self.whole)


class RunHeadline(QWidget):
    """The run on show by name, its size and epoch; below it its data and settings."""

    def __init__(self, studio: Studio, history: History) -> None:
        super().__init__()
        self.studio, self.history = studio, history
        self.title = called(TitleLine(), self.tr("The run on show"))
        self.settings = Line(self.tr("Its data and training settings"))
        self.settings.setForegroundRole(self.settings.foregroundRole().PlaceholderText)
        self._size: tuple[Run | None, str] = (None, "")
        vbox(self.title, self.settings, on=self, spacing=2)
        studio.training.changed.connect(self.refresh)
        studio.training.epoch_done.connect(self.refresh)
        studio.runs.changed.connect(self.refresh)
        studio.ready.connect(self.refresh)
        history.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show whose curves and samples are below."""
        self.show_epoch()
        run = self.history.run
        self.settings.setText("" if run is None else self._how(run))

    def show_epoch(self) -> None:
        """Show how far it is."""
        self.title.say(self._title())

    def _title(self) -> str:
        training, run = self.studio.training, self.history.run
        if training.active and training.run is None:
            return self.tr("{0}: preparing").format(training.task.title)
        if run is None:
            return self.tr("Nothing trained yet")
        listed = self.studio.runs.get(run.folder) or run
        parts = [listed.record.title, self._parameters(run), self._epochs(listed)]
        title = " · ".join(filter(None, parts))
        if training.active:
            return title
        began = listed.record.progress.step > 0
        return (self.tr("Trained: {0}") if began else self.tr("Not trained yet: {0}")).format(title)

    def _epochs(self, run: Run) -> str:
        training = self.studio.training
        epochs = int(run.record.training.get("epochs", 0))
        if training.active and training.batch is not None:
            now = training.batch.epoch + 1
            of = self.tr("epoch {0:,} of {1:,}") if epochs else self.tr("epoch {0:,}")
            return filled(of, now, epochs)
        done = run.record.progress.epoch
        if training.active or not done:
            return ""
        return self.tr("1 epoch") if done == 1 else filled(self.tr("{0:,} epochs"), done)

    def _parameters(self, run: Run) -> str:
        if not self.studio.engine_loaded:
            return ""
        if self._size[0] is not run:
            count = ranking.parameters(run.record.model)
            self._size = run, "" if count is None else parameters(count)
        return self._size[1]

    def _how(self, run: Run) -> str:
        parts = [spoken(run.record.data.protocol)]
        if self.studio.engine_loaded and run.record.training:
            try:
                parts.append(told_settings(run.record.training, _counts(run)))
            except StudioError as error:
                parts.append(spoken(error.words))
        return " · ".join(parts)


def _counts(run: Run) -> bool:
    """Tell whether a run's model learns without gradients."""
    part = run.record.model
    family = engine.models.family(part.name)
    known = issubclass(family, engine.models.Counting)
    return known and family.counts(parse(family.Config, part.config))
