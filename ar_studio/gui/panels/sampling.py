"""Sampling: an event drawn value by value beside what the model expected, and many more."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ar_studio.gui.panels import sampling_export
from ar_studio.gui.panels.model_about import mathematics
from ar_studio.gui.panels.panel import EmptyState, Export, Panel
from ar_studio.gui.panels.sampling_hero import HeroView, hero_for
from ar_studio.gui.panels.sampling_request import RequestBar
from ar_studio.gui.panels.sampling_row import RowHero
from ar_studio.gui.state.reference import ReferenceState
from ar_studio.gui.state.sampling import SamplingState
from ar_studio.gui.state.studio import Studio
from ar_studio.gui.transport import TransportBar
from ar_studio.gui.views.place import ViewPlace

if TYPE_CHECKING:
    from ar_studio.runs import Run


class SamplingPanel(Panel):
    """Draws from the current run, and plays back how each image came about."""

    name: ClassVar[str] = "sampling"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.state = SamplingState(studio, self)
        self.reference = ReferenceState(studio.jobs, studio.data, self)
        self.request = RequestBar()
        self.hero: HeroView | RowHero = HeroView()
        self.transport = TransportBar(self.state.player)
        self.samples = ViewPlace(studio.jobs, self.tr("Samples"))
        self._run: Run | None = None
        self._build_header()
        self._lay_out()
        self.request.draw_button.clicked.connect(self.draw)
        self.request.seed_renewed.connect(self.draw)
        self.samples.selected.connect(self.state.look_at)
        self.reference.changed.connect(self._show_reference)
        self.load_button.clicked.connect(self.reference.load)
        self.state.player.moved.connect(self._show_position)
        self.state.changed.connect(self._show_state)
        self.state.grew.connect(self._show_growth)
        studio.ready.connect(self._choose_page)
        studio.runs.changed.connect(self._choose_page)
        studio.runs.current_changed.connect(self._choose_page)
        studio.gallery.sampling_asked.connect(self.draw)
        self.setFocusProxy(self.request.draw_button)
        self._choose_page()

    @property
    def title(self) -> str:
        return self.tr("Sampling")

    def draw(self) -> None:
        """Draw from the current run's best weights."""
        run = self.studio.runs.current
        if run is None or not run.has_weights:
            return
        values = self.request
        self.state.draw(run, values.n.value(), values.seed.value(), values.temperature.value())
        self._show_growth()
        self._show_position()

    def exports(self) -> list[Export]:
        drawing = self.state.drawing
        if drawing is None or not drawing.first.known:
            return []
        space = drawing.first.space
        found = [Export(self.tr("Conditionals of this sample (CSV)…"), ".csv", self._table)]
        if not space.is_image:
            found[:0] = [Export(self.tr("All samples (CSV)…"), ".csv", self._all_rows)]
        if space.documents:
            found[1:1] = [Export(self.tr("All samples (text)…"), ".txt", self._all_rows)]
        if sampling_export.is_picture(space):
            found[:0] = [
                Export(self.tr("All samples (PNG)…"), ".png", self._all_samples),
                Export(self.tr("This image (PNG)…"), ".png", self._this_image),
                Export(self.tr("Drawing of this image (GIF)…"), ".gif", self._animation),
            ]
        return found

    # Building

    def _build_header(self) -> None:
        self.heading = QLabel(wordWrap=True)
        font = self.heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        self.heading.setFont(font)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.note = QLabel(wordWrap=True)
        self.note.setAccessibleName(self.tr("About these samples"))
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(160)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Drawing"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setToolTip(self.tr("Stop drawing; what is drawn stays"))
        self.cancel_button.clicked.connect(self.state.cancel)
        self.export_menu = self.export_button()

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(8)
        header.addWidget(self.heading, stretch=1)
        for widget in (self.progress, self.cancel_button, self.export_menu):
            header.addWidget(widget)
        self.content = QWidget()
        self.column = column = QVBoxLayout(self.content)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(header)
        column.addWidget(self.request)
        column.addWidget(self.note)
        self.hero_place = QVBoxLayout()
        self.hero_place.addWidget(self.hero)
        column.addLayout(self.hero_place, stretch=3)
        column.addWidget(self.transport)
        column.addLayout(self._samples_title())
        column.addWidget(self.samples, stretch=2)
        self.pages = QStackedLayout(self)
        self._add_empty_states()
        self.pages.addWidget(self.content)

    def _samples_title(self) -> QHBoxLayout:
        title = QLabel(self.tr("Samples"))
        title.setBuddy(self.samples)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self.samples.set_tip(self.tr("Choose a sample to see how it came about"))
        self.samples.set_placeholder(self.tr("Samples appear here."))
        self.samples.setMinimumHeight(120)
        self.load_button = QPushButton(self.tr("Load the run's data"))
        self.load_button.setToolTip(
            self.tr("Open the data set that this run was trained on, to see it beside the samples")
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(title)
        row.addStretch(1)
        row.addWidget(self.load_button)
        return row

    def _add_empty_states(self) -> None:
        self.untrained = EmptyState(
            self.tr("No weights to draw from yet"),
            self.tr(
                "The current run keeps its first weights after one epoch. "
                "Then you can watch it draw, pixel by pixel, while training goes on."
            ),
            self.tr("Go to training"),
        )
        self.untrained.acted.connect(self._go_to_training)
        self.no_run = EmptyState(
            self.tr("Watch a model draw"),
            mathematics(
                self.tr(
                    "Choose a trained run, or train a model: it then draws new images one pixel "
                    "after the other, each from p(x_i | x_<i), beside the map of those "
                    "probabilities."
                )
            ),
            self.tr("Choose or train a model"),
        )
        self.no_run.acted.connect(self._go_to_runs)
        self.pages.addWidget(self.no_run)
        self.pages.addWidget(self.untrained)

    def _go_to_training(self) -> None:
        self.studio.show_panel("training")

    def _go_to_runs(self) -> None:
        self.studio.show_panel("runs" if self.studio.runs.runs else "training")

    # Showing

    def _choose_page(self) -> None:
        run = self.studio.runs.current
        if run is None or not self.studio.engine_loaded:
            self.pages.setCurrentWidget(self.no_run)
        elif not run.has_weights:
            self.pages.setCurrentWidget(self.untrained)
        else:
            self.pages.setCurrentWidget(self.content)
        if run is not None and (self._run is None or run.folder != self._run.folder):
            self._use(run)
        self._run = run
        self._show_state()

    def _use(self, run: Run) -> None:
        """Begin anew: another run is current."""
        from ar_studio import models

        self.state.clear()
        space, part = run.record.model.space, run.record.data
        self.samples.suit_run(run)
        if self._run is None or self._run.record.model.space != space or not space.is_image:
            self._replace_hero(hero_for(space, part.columns, part.words))
            self.transport.suit(space.size)
            # A row is read at a glance; what many rows have in common needs the room.
            self.column.setStretchFactor(self.hero_place, 3 if space.is_image else 2)
            self.column.setStretchFactor(self.samples, 2 if space.is_image else 3)
        self.hero.clear()
        self.hero.tell(models.likelihood(run.record.model.name))
        self.request.set_most(self.state.most_samples(space))
        self.reference.follow(run)
        self._show_growth()
        self._show_reference()

    def _replace_hero(self, hero: HeroView | RowHero) -> None:
        self.hero_place.replaceWidget(self.hero, hero)
        self.hero.hide()
        self.hero.deleteLater()
        self.hero = hero

    def _show_reference(self) -> None:
        self.samples.set_data(self.reference.events)
        self.load_button.setVisible(self.reference.missing)

    def _show_state(self) -> None:
        working, run = self.state.working, self.studio.runs.current
        self.progress.setVisible(working)
        self.cancel_button.setVisible(working)
        self.heading.setText(self.studio.runs.title(run) if run else "")
        self._show_note()

    def _show_note(self) -> None:
        drawing, run = self.state.drawing, self.studio.runs.current
        notes = []
        if drawing is not None and drawing.request.temperature != 1:
            notes.append(self.request.warning(drawing.request.temperature))
        if drawing is not None:
            self.samples.set_topics(drawing.topics)
        if drawing is not None and run is not None:
            best = run.record.progress.best_epoch
            if best != drawing.request.best_epoch:
                text = self.tr("Training has found better weights (epoch {0}): draw again.")
                notes.append(text.format(best))
        if drawing is not None and run is not None:
            notes.append(self._caution(run))
        notes = [note for note in notes if note]
        self.note.setText("   ".join(notes))
        self.note.setVisible(bool(notes))

    def _caution(self, run: Run) -> str:
        """Return what the images of a model without a tractable p(x) are."""
        from ar_studio import models

        return {
            "exact": "",
            "lower bound": self.tr(
                "Hidden units h were drawn first, and all values given them: the sum is "
                "log p(x | h), not log p(x)."
            ),
            "none": self.tr(
                "⚠ This model has no p(x): its outputs are taken for conditionals, which they are "
                "not, so these are samples of nothing."
            ),
        }[models.likelihood(run.record.model.name)]

    def _show_growth(self) -> None:
        drawing = self.state.drawing
        if drawing is None:
            self.samples.set_samples(None)
            return
        done, total = self.state.progress
        self.progress.setMaximum(total)
        self.progress.setValue(done)
        every = drawing.all if drawing.all.known else drawing.first
        known = every.known
        self.samples.set_samples(every.images(known), every.pending(known))
        if self.samples.selection() < 0 or drawing.all.known:
            with QSignalBlocker(self.samples):
                self.samples.select(self.state.index)
        if self.state.player.position == 0:
            self._show_position()

    def _show_position(self) -> None:
        recording = self.state.recording
        if recording is not None:
            position = self.state.player.position
            self.hero.show_position(recording, self.state.index, position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.transport.handle_key(event):
            super().keyPressEvent(event)

    # Exporting

    def _all_samples(self) -> sampling_export.Sheet:
        assert self.state.drawing is not None
        drawing = self.state.drawing
        every = drawing.all if drawing.all.known else drawing.first
        return sampling_export.Sheet(every.images(every.known), every.space.levels)

    def _this_image(self) -> sampling_export.Sheet:
        assert self.state.recording is not None
        recording = self.state.recording
        image = recording.image(self.state.player.position, self.state.index)
        return sampling_export.Sheet(image[None], recording.space.levels)

    def _all_rows(self) -> sampling_export.Rows:
        assert self.state.drawing is not None
        drawing, run = self.state.drawing, self.studio.runs.current
        assert run is not None
        every = drawing.all if drawing.all.known else drawing.first
        part = run.record.data
        samples = every.images(every.known)
        return sampling_export.Rows(samples, every.space.levels, part.columns, part.words)

    def _animation(self) -> sampling_export.Animation:
        assert self.state.recording is not None
        return sampling_export.Animation(self.state.recording, self.state.index)

    def _table(self) -> sampling_export.Conditionals:
        recording, run = self.state.recording, self.studio.runs.current
        assert recording is not None
        part = run.record.data if run is not None else None
        return sampling_export.Conditionals(
            recording,
            self.state.index,
            part.columns if part else (),
            part.words if part else (),
        )
