"""A card of the gallery: a trained model, what it draws, what it scores and what to do with it."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QWidget

from ar_studio import models
from ar_studio.figures import Figure, duration, parameters
from ar_studio.gallery import Entry
from ar_studio.gui.canvas import drawing, events
from ar_studio.gui.canvas.colours import Pixels, mix
from ar_studio.gui.gallery.strip import SampleStrip
from ar_studio.gui.kit.controls import bold, called
from ar_studio.gui.kit.layout import Quiet, hbox, vbox
from ar_studio.gui.studio.gallery import Facts, Live

PAD = 8
TIGHT = 10  # beside the text of a narrow button
ROUND = 6
VERBS = ("sample", "complete", "further", "compare")


class Elided(QLabel):
    """One line of quiet text that is cut where there is no room for it."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(drawing.quiet_text(self.palette()))
        drawing.label(painter, self.rect().toRectF(), self.text(), self.alignment())


class Badge(QLabel):
    """A short praise on a tinted ground."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setContentsMargins(8, 2, 8, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, palette = QPalette.ColorRole, self.palette()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(palette.color(role.Base), palette.color(role.Highlight), 0.28))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        painter.end()
        super().paintEvent(event)


class VerbButton(QToolButton):
    """A button that can be narrow, so that three cards fit side by side."""

    def minimumSizeHint(self) -> QSize:
        text = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(text + TIGHT, super().minimumSizeHint().height())


class GalleryCard(QWidget):
    """A trained model: its samples, its numbers, and four buttons; one card is the chosen one."""

    chosen = Signal()
    pointed = Signal(bool)
    asked = Signal(str)
    turned = Signal(Qt.Key)

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self.selected = False
        self.drawing = False
        self.strip = called(SampleStrip(), self.tr("Samples of {0}").format(entry.run.record.title))
        self.caption = Elided()
        self.paper = Elided()
        self.paper.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.numbers = Quiet()
        self.buttons = self._make_buttons()
        self._lay_out()
        self._name()
        self._kept: tuple[Pixels, str] = (
            events.pictures(self._stored()),
            self.tr("Samples stored with the model"),
        )
        self.rest()
        self.show_facts(None)
        self.select(False)
        self.allow(self.tr("The engine is still loading."), "")

    # What is shown

    def rest(self) -> None:
        """Show the last samples that were finished."""
        images, caption = self._kept
        self.drawing = False
        self.strip.set_images(images, self.entry.run.record.model.space.values.top)
        self.caption.setText(caption)

    def show_live(self, live: Live, position: int) -> None:
        """Show samples as they are being drawn."""
        recording = live.recording
        top, known = recording.space.values.top, min(position, recording.known)
        images = events.unfinished(recording.images(known), recording.pending(known), top)
        if known == recording.size and live.seconds is not None:
            text = self.tr("{0} new samples, drawn in {1}")
            self._kept = images, text.format(recording.n, duration(live.seconds))
            self.rest()
            return
        self.drawing = True
        self.strip.set_images(images, top)
        self.caption.setText(self.tr("drawing… {0} of {1} pixels").format(known, recording.size))

    def show_facts(self, facts: Facts | None) -> None:
        """Show what the record says, and what the engine knows once it is loaded."""
        record = self.entry.run.record
        lines = [record.data.protocol, ""]
        parts = []
        if facts is not None:
            self.paper.setText(f"{short(facts.authors)}, {facts.year}")
            self.paper.setToolTip(facts.citation)
            parts.append(parameters(facts.parameters))
        if record.seconds_per_sample is not None:
            each = self.tr("{0} an image, of many at once")
            parts.append(each.format(duration(record.seconds_per_sample)))
            self.numbers.setToolTip(self.tr("Time of an image when many are drawn at once"))
        lines[1] = " · ".join(parts) or " "
        self.numbers.setText("\n".join(lines))

    def allow(self, obstacle: str, training: str) -> None:
        """Enable the buttons, or let their tool tips say why they are not."""
        for verb, (button, tip) in self.buttons.items():
            reason = obstacle or (training if verb == "further" else "")
            button.setEnabled(not reason)
            button.setToolTip(reason or tip)

    def select(self, on: bool) -> None:
        """Mark this card; the keyboard's way leads through the marked one only."""
        self.selected = on
        policy = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        for button, _ in self.buttons.values():
            button.setFocusPolicy(policy)
        self.update()

    # Building

    def _stored(self) -> Pixels:
        samples = self.entry.run.samples()
        shape = self.entry.run.record.model.event_shape
        return samples[max(samples)] if samples else np.zeros((0, *shape), np.uint8)

    def _score(self) -> str:
        record = self.entry.run.record
        score, best = record.scores.get("test"), record.progress.best_valid_nll
        if score is not None:
            told = self.tr("Test {0}").format(_stressed(score.figure))
            return " · ".join([told, *map(str, score.figures[1:])])
        if best is None:
            return ""
        return self.tr("Validation {0}").format(_stressed(models.figure(record.model.name, best)))

    def _make_buttons(self) -> dict[str, tuple[QToolButton, str]]:
        title = self.entry.run.record.title
        words = {
            "sample": (
                self.tr("Sample"),
                self.tr("Watch it draw one image, pixel by pixel, and a sheet of others (Enter)"),
                self.tr("Sample from {0}"),
            ),
            "complete": (
                self.tr("Complete"),
                self.tr(
                    "Take an example image with its lower half hidden, for the model to fill in"
                ),
                self.tr("Complete an image with {0}"),
            ),
            "further": (
                self.tr("Train further"),
                self.tr("Begin a new run of yours from these weights; this one stays as it is"),
                self.tr("Train {0} further"),
            ),
            "compare": (
                self.tr("Compare"),
                self.tr("Let all models of such images draw from the same noise, side by side"),
                self.tr("Compare {0} with others"),
            ),
        }
        made = {}
        for verb in VERBS:
            text, tip, name = words[verb]
            button = called(VerbButton(), name.format(title))
            button.setText(text)
            button.clicked.connect(partial(self._ask, verb))
            made[verb] = button, tip
        return made

    def _lay_out(self) -> None:
        record = self.entry.run.record
        title = bold(QLabel(record.title))
        title.setTextFormat(Qt.TextFormat.PlainText)
        buttons = [button for button, _ in self.buttons.values()]
        for button in buttons:
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = hbox(title, (self.paper, 1))
        idea, score = QLabel(self.entry.idea, wordWrap=True), QLabel(self._score(), wordWrap=True)
        column = vbox(
            head,
            self.strip,
            self.caption,
            4,
            idea,
            score,
            self.numbers,
            on=self,
            spacing=4,
            margins=PAD,
        )
        score.setToolTip(self._all_scores())
        if self.entry.any_order:
            badge = Badge(self.tr("✓ completes any mask exactly"))
            badge.setToolTip(
                self.tr("It knows orderings that begin with whatever is observed, for every mask")
            )
            column.addWidget(badge, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(2)
        column.addStretch(1)
        column.addLayout(hbox(*buttons, spacing=4))

    def _name(self) -> None:
        record = self.entry.run.record
        said = [record.title, self.entry.idea, self._all_scores()]
        if self.entry.any_order:
            said.append(self.tr("completes any mask exactly"))
        self.setAccessibleName(", ".join(said))
        self.setAccessibleDescription(
            self.tr("Enter draws from this model; the arrow keys choose another one.")
        )

    def _all_scores(self) -> str:
        text = self.tr("{0} {1} on {2:,} events ({3})")
        return "\n".join(
            text.format(name, score.figure.named, score.n, score.protocol)
            for name, score in self.entry.run.record.scores.items()
        )

    # Mouse, keyboard and focus

    def _ask(self, verb: str) -> None:
        self.chosen.emit()
        self.asked.emit(verb)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.buttons["sample"][0].isEnabled():
            self._ask("sample")
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.turned.emit(key)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, palette = QPalette.ColorRole, self.palette()
        base, highlight = palette.color(role.Base), palette.color(role.Highlight)
        edge = highlight if self.selected else mix(base, palette.color(role.Text), 0.22)
        width = 3 if self.hasFocus() else 2 if self.selected else 1
        inset = width / 2
        painter.setPen(QPen(edge, width))
        painter.setBrush(base)
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(inset, inset, -inset, -inset), ROUND, ROUND
        )


def _stressed(figure: Figure) -> str:
    return f"{figure.measure} <b>{figure.number}</b> {figure.unit}"


def short(authors: str) -> str:
    """Return authors as in a citation: `A. B. Clark, D. Ek` is Clark & Ek, more are et al."""
    names = [
        " ".join(part for part in author.split() if not part.endswith("."))
        for author in authors.split(", ")
    ]
    return " & ".join(names) if len(names) < 3 else f"{names[0]} et al."
