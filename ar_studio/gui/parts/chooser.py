"""The chooser at the top of a page: names the model in hand, and opens the list of all others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ar_studio.gui.canvas import thumbnail
from ar_studio.gui.canvas.colours import mix
from ar_studio.gui.canvas.drawing import quiet_text
from ar_studio.gui.kit.icons import SMALL, picture
from ar_studio.gui.parts.choices import Choices
from ar_studio.gui.parts.offers import Refusal, facts
from ar_studio.gui.studio.studio import Studio
from ar_studio.runs import Run

KEYS = "Ctrl+M"
PAD, PICTURE, ROUND = 8, 40, 6
TITLE = 1.35  # size of the name against the rest
LEAST = 260  # pixels that the name is never narrower than


class ModelChooser(QAbstractButton):
    """A name with what is known of the model below it; a click or Ctrl+M opens the list.

    Attributes
    ----------
    chosen
        Another model was taken from the list, and is in hand now.
    """

    chosen = Signal()

    def __init__(self, studio: Studio, refusal: Refusal) -> None:
        super().__init__()
        self.studio = studio
        self._refusal = refusal
        self.title = self.facts = ""
        self.run: Run | None = None
        self.choices = Choices(studio, self)
        self.choices.picked.connect(self._take)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self.open)
        studio.thumbnails.changed.connect(self.update)
        self.show_run(None)

    def show_run(self, run: Run | None) -> None:
        """Name the model in hand; None if there is none yet."""
        self.run = run
        loading = not self.studio.engine_loaded
        self.setEnabled(not loading)
        if run is None:
            self.title = self.tr("Loading…") if loading else self.tr("Choose a model")
            self.facts = self.tr("The engine is being loaded") if loading else ""
        else:
            self.title, self.facts = run.record.title, facts(run)
            self.studio.thumbnails.want([run])
        self._say()
        self.updateGeometry()
        self.update()

    def open(self) -> None:
        """Open the list of all models below."""
        if self.isEnabled():
            self.choices.open_below(self, self._refusal)

    def _take(self, run: Run) -> None:
        current = self.studio.runs.current
        if current is None or current.folder != run.folder:
            self.studio.runs.select(run)
            self.chosen.emit()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Model in hand: {0}").format(self.title))
        self.setAccessibleDescription(self.facts)
        keys = QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        how = self.tr("Take another model in hand ({0}); image, mask and seed stay").format(keys)
        self.setToolTip("\n".join(part for part in (self.title, self.facts, how) if part))

    # Painting

    def hitButton(self, at: QPoint) -> bool:
        return self._ground().contains(at)

    def _ground(self) -> QRect:
        """Return what of the room is the button: no more than its words need."""
        return QRect(0, 0, min(self.width(), self.sizeHint().width()), self.height())

    def sizeHint(self) -> QSize:
        title, below = QFontMetrics(self._title_font()), self.fontMetrics()
        words = max(
            title.horizontalAdvance(self.title) + SMALL + PAD, below.horizontalAdvance(self.facts)
        )
        height = max(PICTURE, title.height() + below.height())
        return QSize(PICTURE + words + 3 * PAD + 2, height + PAD)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._ground()
        self._paint_ground(painter, ground)
        left = PAD
        images = self.studio.thumbnails.of(self.run) if self.run is not None else []
        if images:
            box = QRect(left, (self.height() - PICTURE) // 2, PICTURE, PICTURE)
            painter.setOpacity(1 if self.isEnabled() else 0.45)
            thumbnail.paint(painter, box, images)
            painter.setOpacity(1)
            left += PICTURE + PAD
        self._paint_words(painter, QRect(left, 0, ground.width() - left - PAD, self.height()))

    def _paint_ground(self, painter: QPainter, ground: QRect) -> None:
        role, palette = QPalette.ColorRole, self.palette()
        weight = 0.14 if self.isDown() else 0.07 if self.underMouse() and self.isEnabled() else 0
        window, text = palette.color(role.Window), palette.color(role.WindowText)
        focus = self.hasFocus()
        painter.setPen(QPen(palette.color(role.Highlight), 2) if focus else Qt.PenStyle.NoPen)
        painter.setBrush(mix(window, text, weight))
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), ROUND, ROUND)

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        font, palette = self._title_font(), self.palette()
        title, below = QFontMetrics(font), self.fontMetrics()
        middle = Qt.TextElideMode.ElideMiddle
        group = palette.currentColorGroup()
        plain, quiet = palette.color(group, QPalette.ColorRole.WindowText), quiet_text(palette)
        top = (room.height() - title.height() - below.height()) // 2
        shown = title.elidedText(self.title, middle, room.width() - SMALL - PAD)
        painter.setFont(font)
        painter.setPen(plain if self.isEnabled() else quiet)
        painter.drawText(QPoint(room.left(), top + title.ascent()), shown)
        at = room.left() + title.horizontalAdvance(shown) + PAD // 2
        arrow = picture("chevron down", SMALL, plain, self.devicePixelRatioF())
        painter.drawPixmap(at, top + (title.height() - SMALL) // 2 + 1, arrow)
        painter.setFont(self.font())
        painter.setPen(quiet)
        said = below.elidedText(self.facts, middle, room.width())
        painter.drawText(QPoint(room.left(), top + title.height() + below.ascent()), said)

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * TITLE)
        font.setWeight(QFont.Weight.DemiBold)
        return font
