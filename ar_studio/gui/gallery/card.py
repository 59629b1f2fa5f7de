"""A card of the gallery: a trained model, what it draws, how good it is and what to do with it."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QToolButton, QWidget

from ar_studio import gallery, models
from ar_studio.gallery import Entry
from ar_studio.gallery.merit import Merit
from ar_studio.gui import events
from ar_studio.gui.canvas.colours import Pixels, mix
from ar_studio.gui.canvas.events import pictures
from ar_studio.gui.canvas.numerals import duration, filled, local, parameters
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.gallery import words
from ar_studio.gui.gallery.strip import SampleStrip
from ar_studio.gui.gallery.verses import RowStrip, TextStrip
from ar_studio.gui.gallery.waves import WaveStrip
from ar_studio.gui.kit.controls import bold, called
from ar_studio.gui.kit.icons import icon
from ar_studio.gui.kit.layout import REST, Headline, Quiet, hbox, vbox
from ar_studio.gui.kit.look import RADIUS, SOFT
from ar_studio.gui.studio.gallery import Facts, Live

PAD = 16
VERBS = ("sample", "complete", "explain", "compare", "further")
WAIT = ("compare", "further")  # verbs that cannot be asked for before the engine is there
ICONS = {"further": "train"}  # the others are called as their verbs
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
WITH_TEXT = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
NARROW = 18  # lines of text that a card is wide, at the least
BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Badge(QLabel):
    """A few words on a tinted ground."""

    def __init__(self, text: str) -> None:
        super().__init__(text, wordWrap=True)
        self.setContentsMargins(8, 2, 8, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, palette = QPalette.ColorRole, self.palette()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(palette.color(role.Base), palette.color(role.Highlight), 0.14))
        wrap = int(Qt.TextFlag.TextWordWrap)
        text = self.fontMetrics().boundingRect(self.contentsRect(), wrap, self.text())
        ground = self.rect().adjusted(0, 0, text.width() + 16 - self.width(), 0)
        painter.drawRoundedRect(ground, RADIUS, RADIUS)
        painter.end()
        super().paintEvent(event)


class GalleryCard(QWidget):
    """A trained model: its samples, how good it is, and what one can do with it.

    Sampling is always offered, the rest where the pointer or the keyboard is.
    """

    chosen = Signal()
    pointed = Signal(bool)
    asked = Signal(str)
    turned = Signal(Qt.Key)

    def __init__(self, entry: Entry, merit: Merit | None) -> None:
        super().__init__()
        self.entry, self.merit = entry, merit
        self.selected = self.drawing = False
        self._hovered = self._by_keys = False
        record = entry.run.record
        self.space, self.kind = record.model.space, record.model.space.kind
        self.strip = called(_strip(entry), self.tr("Samples of {0}").format(record.title))
        self.caption = Quiet()
        self.buttons = self._make_buttons()
        self._facts = self._written_facts(None)
        self._lay_out()
        self._name()
        self._stored = self._read()
        self._kept: tuple[Pixels, str] = self._stored, ""
        self.rest()
        self.reach(False)
        self._offer()
        self.allow(self.tr("The engine is still loading."))

    # What is shown

    def rest(self) -> None:
        """Show the last samples that were finished."""
        samples, caption = self._kept
        self.drawing = False
        self._show(samples, None)
        self.caption.setText(caption or self._facts)

    def show_live(self, live: Live, position: int) -> None:
        """Show samples as they are being drawn."""
        recording = live.recording
        known = min(position, recording.known)
        seen = recording.decoded
        if self.kind.latent and seen is None:  # the model behind it is being read
            return
        samples = recording.images(known) if seen is None else seen.at(known)
        if known == recording.size and live.seconds is not None:
            text = self.tr("{0} new samples, drawn in {1}")
            # Those stored fill the room that a wider card has.
            shown = np.concatenate([samples, self._stored])
            self._kept = shown, text.format(recording.n, duration(live.seconds))
            self.rest()
            return
        self.drawing = True
        self._show(samples, recording.pending(known))
        text = self.tr("drawing… {0} of {1} {2}")
        self.caption.setText(text.format(known, recording.size, spoken(self.kind.dimensions)))

    def _show(self, samples: Pixels, pending: Pixels | None) -> None:
        """Show events, or bytes of the pictures that codes stand for."""
        if self.kind.latent:
            assert isinstance(self.strip, SampleStrip)
            self.strip.set_images(pictures(samples), 255)
        else:
            self.strip.show_events(samples, pending, self.space)

    def show_facts(self, facts: Facts) -> None:
        """Show what the engine knows once it is loaded."""
        self._facts = self._written_facts(facts)
        if not self.drawing and not self._kept[1]:
            self.caption.setText(self._facts)

    def allow(self, obstacle: str) -> None:
        """Enable the buttons, or let their tool tips say why they are not."""
        for verb, (button, tip) in self.buttons.items():
            reason = obstacle if verb in WAIT else ""
            button.setEnabled(not reason)
            button.setToolTip(reason or tip)

    def select(self, on: bool) -> None:
        """Mark this card as the chosen one."""
        self.selected = on
        self._offer()
        self.update()

    def reach(self, on: bool) -> None:
        """Lead the keyboard's way through this card, or past it."""
        policy = Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        for button, _ in self.buttons.values():
            button.setFocusPolicy(policy)

    def take_focus(self, by_keys: bool) -> None:
        """Put the keyboard here; a ring shows that to those who use it."""
        reason = Qt.FocusReason.ShortcutFocusReason if by_keys else Qt.FocusReason.MouseFocusReason
        self.setFocus(reason)

    # Building

    def _read(self) -> Pixels:
        if self.kind.latent:
            return gallery.pictures(self.entry.run)
        samples = self.entry.run.last_samples()
        return np.zeros((0, *self.space.event_shape), np.uint8) if samples is None else samples

    def _written_facts(self, facts: Facts | None) -> str:
        each, parts = self.entry.run.record.seconds_per_sample, []
        if facts is not None:
            parts.append(parameters(facts.parameters))
        if each is not None:
            parts.append(
                self.tr("{0} {1}, of many at once").format(duration(each), words.one(self.kind))
            )
        return " · ".join(parts) or " "

    def _make_buttons(self) -> dict[str, tuple[QAbstractButton, str]]:
        title, said = self.entry.run.record.title, words.verbs(self.kind)
        made: dict[str, tuple[QAbstractButton, str]] = {}
        for verb in VERBS:
            if verb == "complete" and self.kind.latent:  # a gap in codes is none in the picture
                continue
            text, tip, name = said[verb]
            button = self._make_button(verb, text)
            button.clicked.connect(partial(self._ask, verb))
            made[verb] = called(button, name.format(title)), tip
        return made

    def _make_button(self, verb: str, text: str) -> QAbstractButton:
        picture = icon(ICONS.get(verb, verb))
        if verb == "sample":
            return QPushButton(picture, text)
        button = QToolButton()
        button.setText(text)
        button.setIcon(picture)
        button.setToolButtonStyle(WITH_TEXT)
        button.setAutoRaise(True)
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        return button

    def _lay_out(self) -> None:
        record = self.entry.run.record
        title = Headline(record.title, factor=1.2)
        title.setTextFormat(Qt.TextFormat.PlainText)
        lines: list[QWidget] = [QLabel(spoken(self.entry.idea), wordWrap=True)]
        if self.merit is not None:
            lines.append(bold(QLabel(words.verdict(self.merit, self.kind), wordWrap=True)))
        numbers = QLabel(words.numbers(record, self.merit), wordWrap=True)
        numbers.setToolTip(self._all_scores())
        lines.append(numbers)
        if record.passes_per_sample is not None:
            text = self.tr("≈ {0:.0f} passes {1} instead of {2:,}")
            said = filled(
                text, record.passes_per_sample, words.one(self.kind), record.model.space.size
            )
            tip = self.tr(
                "Drawn by blocks or by passes, on average of 16 {0}. They are those that one "
                "{1} after the other gives from the same seed."
            ).format(spoken(self.kind.many), spoken(self.kind.dimension))
            self.passes = Quiet(said)
            lines.append(called(self.passes, tip=tip))
        if self.entry.any_order:
            badge = Badge(words.exactness(self.merit))
            tip = self.tr(
                "It knows orderings that begin with whatever is observed, so completions are drawn "
                "from its own p(hidden | observed). How good they look is another matter."
            )
            lines.append(called(badge, tip=tip))
        buttons = [button for button, _ in self.buttons.values()]
        top = vbox(self.strip, self.caption, spacing=4)
        head = vbox(title, Quiet(self._source()), spacing=0)
        row = hbox(buttons[0], 4, *buttons[1:], REST, spacing=0)
        vbox(top, head, *lines, REST, row, on=self, spacing=8, margins=PAD)

    def _source(self) -> str:
        found = models.entry(self.entry.run.record.model.name)
        return f"{found.card.authors} · {found.card.year}" if found is not None else ""

    def _name(self) -> None:
        record, said = self.entry.run.record, []
        if self.merit is not None:
            said.append(words.verdict(self.merit, self.kind))
        if self.entry.any_order:
            said.append(words.exactness(self.merit))
        name = [record.title, spoken(self.entry.idea), *said, self._all_scores()]
        self.setAccessibleName(", ".join(name))
        self.setAccessibleDescription(
            self.tr("Enter draws from this model; the arrow keys choose another one.")
        )

    def _all_scores(self) -> str:
        text = self.tr("{0} {1} on {2:,} events ({3})")
        lines = [
            filled(text, spoken(name), local(score.figure.named), score.n, spoken(score.protocol))
            for name, score in self.entry.run.record.scores.items()
        ]
        if self.merit is not None and self.merit.paper is not None:
            paper = self.merit.paper
            said = self.tr("paper: {0} ({1})")
            lines.append(said.format(local(paper.figure.named), spoken(paper.setting)))
        return "\n".join(lines)

    # Mouse, keyboard and focus

    def _offer(self) -> None:
        """Show all that can be done with the card that is pointed at, chosen or has the focus."""
        inside = any(button.hasFocus() for button, _ in self.buttons.values())
        shown = self._hovered or self.selected or self.hasFocus() or inside
        for verb, (button, _) in self.buttons.items():
            if verb != "sample":
                button.setVisible(shown)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(NARROW * self.fontMetrics().height(), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_buttons()

    def _fit_buttons(self) -> None:
        """Leave the words of the quiet buttons to their tool tips where there is no room."""
        first, *quiet = (button for button, _ in self.buttons.values())
        room = self.width() - 2 * PAD - first.sizeHint().width() - 8
        for button in reversed(quiet):
            assert isinstance(button, QToolButton)
            button.setToolButtonStyle(WITH_TEXT)
        for button in reversed(quiet):
            if sum(one.sizeHint().width() for one in quiet) > room:
                button.setToolButtonStyle(ICON_ONLY)  # pyright: ignore[reportAttributeAccessIssue]

    def _ask(self, verb: str) -> None:
        self.chosen.emit()
        self.asked.emit(verb)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.buttons["sample"][0].isEnabled():
            self._ask("sample")
        elif key in ARROWS:
            self.turned.emit(key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() in BY_KEYS
        self._offer()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._by_keys = False
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._hovered = True
        self._offer()
        self.update()
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = False
        self._offer()
        self.update()
        self.pointed.emit(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, palette = QPalette.ColorRole, self.palette()
        base, accent = palette.color(role.Base), palette.color(role.Highlight)
        marked = self.selected or self._by_keys
        quiet = mix(base, palette.color(role.Text), 0.4 if self._hovered else 0.14)
        width = 3 if self._by_keys else 2 if self.selected else 1
        painter.setPen(QPen(accent if marked else quiet, width))
        painter.setBrush(base)
        inset = width / 2
        edges = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(edges, SOFT, SOFT)


def _strip(entry: Entry) -> SampleStrip | TextStrip | WaveStrip:
    """Return what shows samples: texts, clips, rows of a table or pictures."""
    record = entry.run.record
    if record.model.space.kind.heard:
        return WaveStrip()
    if record.model.space.kind.continued:  # what can be typed can be read
        return TextStrip(events.of_run(entry.run).words)
    return RowStrip(record.data.columns) if record.data.columns else SampleStrip()
