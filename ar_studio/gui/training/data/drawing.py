"""The pad on which pictures or rows of one's own are drawn and typed, to be learnt from."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from ar_studio import files, places
from ar_studio.gui import engine
from ar_studio.gui.canvas.colours import Pixels
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.paint import PaintCanvas
from ar_studio.gui.canvas.sheet import ImageSheet
from ar_studio.gui.kit.controls import SeedBox, called, label_for, push_button
from ar_studio.gui.kit.layout import Pages, Quiet, hbox, pane, scrolled, vbox
from ar_studio.gui.kit.task import Task
from ar_studio.gui.parts.paint_tools import PaintTools
from ar_studio.gui.studio.studio import Studio
from ar_studio.system import user_folder

SIDE = 28
CANVAS = 336
NAME = re.compile(r"[\w][\w .-]*")
ROWS, PICTURES = ".csv", ".npz"


class DrawingPad(QDialog):
    """Collects drawings, or rows that are typed, and makes a data set of them that is opened."""

    def __init__(self, studio: Studio, parent: QWidget) -> None:
        super().__init__(parent)
        self.studio = studio
        self.setWindowTitle(self.tr("Draw data of your own"))
        self.pictures: list[Pixels] = []
        self._own: set[Path] = set()  # which this pad wrote, and may write again
        self._unsaved = False
        self._fault = ""  # why it could not be saved as it is
        self._saving = Task(studio.jobs, "load", self, self._saved, failed=self._complain)
        self.canvas = PaintCanvas()
        self.canvas.setMinimumSize(CANVAS, CANVAS)
        self.canvas.set_grid(True)
        self.canvas.set_ink(255)
        self.tools = PaintTools(self.canvas, self)
        self.kept = called(ImageSheet(), self.tr("Drawings kept"))
        self.kept.set_placeholder(
            self.tr("Draw, and press Enter to keep the drawing. Twenty of a kind make a data set.")
        )
        self.rows = called(QPlainTextEdit(), self.tr("Rows"))
        self.rows.setPlaceholderText("1, 0, 1\n0, 1, 1\n1, 0, 1")
        self.rows.setTabChangesFocus(True)
        self.told = Quiet()
        self._lay_out()
        self._connect()
        self.canvas.show_picture(np.zeros((SIDE, SIDE), np.uint8))
        self.canvas.set_brush_size(2)
        self.begin()

    def _lay_out(self) -> None:
        self.keep = push_button(
            self.tr("&Keep this drawing"),
            self.tr("Put it beside the others, and begin another (Enter)"),
            self._keep,
        )
        self.remove = push_button(
            self.tr("&Remove"), self.tr("Take the chosen drawing out (Delete)"), self._remove
        )
        self.learn = push_button(
            self.tr("Make a &data set"),
            self.tr("Save it and open it; a model is trained on it as on any other"),
            self._learn,
            primary=True,
        )
        left = pane(vbox(self.tools, (self.canvas, 1), hbox(self.keep, (QWidget(), 1))))
        area = scrolled(self.kept)
        area.setMinimumWidth(300)
        right = pane(vbox((area, 1), hbox(self.remove, (QWidget(), 1))))
        typed = pane(
            vbox(Quiet(self.tr("One row a line, with commas between the values.")), (self.rows, 1))
        )
        self.pages = Pages(self.tr("What the data set is made of"))
        self.pages.add(pane(hbox((left, 1), (right, 1), spacing=12)), self.tr("&Pictures"))
        self.pages.add(typed, self.tr("R&ows"))
        close = push_button(self.tr("Close"), self.tr("What is on the pad stays there"), self.close)
        last = hbox((self.told, 1), close, self.learn)
        vbox((self.pages, 1), self._settings(), last, on=self, margins=12)

    def _settings(self) -> QHBoxLayout:
        self.name = called(QLineEdit(), self.tr("Name"))
        self.name.setToolTip(self.tr("What the data set is called"))
        self.copies = called(QSpinBox(minimum=1, maximum=500, value=50), self.tr("Copies"))
        self.copies.setToolTip(
            self.tr("Of each drawing, the drawing itself among them: shifted, scaled, some thicker")
        )
        self.seed = called(SeedBox(), self.tr("Seed"))
        self.seed.setToolTip(self.tr("Of what differs between copies, and of the split"))
        self.multiplying = pane(
            hbox(
                label_for(self.copies, self.tr("&Copies")),
                self.copies,
                label_for(self.seed, self.tr("&Seed")),
                self.seed,
            )
        )
        label = label_for(self.name, self.tr("&Name"))
        return hbox(label, (self.name, 1), self.multiplying)

    def _connect(self) -> None:
        self.canvas.image_changed.connect(self._show_state)
        self.kept.selected.connect(self._show_state)
        self.rows.textChanged.connect(self._show_kept)
        self.name.textChanged.connect(self._rename)
        self.copies.valueChanged.connect(self._show_state)
        self.pages.bar.currentChanged.connect(self._show_state)
        self._saving.changed.connect(self._show_state)
        for key, widget, act in (
            (Qt.Key.Key_Delete, self.kept, self._remove),
            (Qt.Key.Key_Return, self.canvas, self._keep),
            (Qt.Key.Key_Enter, self.canvas, self._keep),
        ):
            shortcut = QShortcut(QKeySequence(key), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # the primary one alone is to look like it

    def begin(self) -> None:
        """Go on with what is not saved yet, or the data in front if drawn here, or begin anew."""
        if self._unsaved:
            return
        dataset = self.studio.data.dataset
        source = Path(dataset.source) if dataset is not None else Path()
        known = engine.drawings.load(source) if source.suffix == PICTURES else None
        if known is not None and known.pictures.shape[1:] == (SIDE, SIDE):
            self.pictures = list(known.pictures)
            self.copies.setValue(known.copies)
            self.seed.setValue(known.seed)
            self._own.add(source)
            self.name.setText(source.stem)
        else:
            self.pictures = []
            self.rows.clear()
            self.name.setText(self._free_name())
        self._show_kept()
        self._unsaved = False

    # Drawing

    def _keep(self) -> None:
        picture = self.canvas.image()
        if picture is not None and picture.any():
            self.pictures.append(picture.astype(np.uint8))
            self.canvas.set_image(np.zeros((SIDE, SIDE), np.uint8), (0, 255))
            self.canvas.setFocus()
            self._show_kept()

    def _remove(self) -> None:
        chosen = self.kept.selection()
        if 0 <= chosen < len(self.pictures):
            del self.pictures[chosen]
            self.kept.select(-1)
            self._show_kept()

    def _show_kept(self) -> None:
        self._unsaved = True
        shown = np.stack(self.pictures) if self.pictures else np.zeros((0, SIDE, SIDE), np.uint8)
        self.kept.set_images(shown, levels=(0, 255))
        self._show_state()

    # Saving

    def _rename(self) -> None:
        self._fault = ""
        self._show_state()

    @property
    def typing(self) -> bool:
        """Whether rows are typed, and no pictures drawn."""
        return self.pages.bar.currentIndex() == 1

    @property
    def path(self) -> Path:
        """Where the data set is saved."""
        ending = ROWS if self.typing else PICTURES
        return user_folder() / "drawn" / f"{self.name.text().strip()}{ending}"

    def _free_name(self) -> str:
        stem, number = self.tr("my drawings"), 1
        name = stem
        while any(places.exists(user_folder() / "drawn" / f"{name}{e}") for e in (ROWS, PICTURES)):
            number += 1
            name = f"{stem} {number}"
        return name

    def _show_state(self) -> None:
        """Say what would be made, or what is missing of it."""
        picture = self.canvas.image()
        self.keep.setEnabled(picture is not None and bool(picture.any()))
        self.remove.setEnabled(0 <= self.kept.selection() < len(self.pictures))
        self.multiplying.setVisible(not self.typing)
        why_not = self._why_not()
        self.learn.setEnabled(not why_not and not self._saving.working)
        self.told.setText(why_not or self._fault or self._summary())

    def _why_not(self) -> str:
        if self.typing and not self.rows.toPlainText().strip():
            return self.tr("Type some rows.")
        fewest = engine.drawings.FEWEST
        if not self.typing and len(self.pictures) < fewest:
            return self.tr("Keep {0} drawings or more; {1} so far.").format(
                fewest, len(self.pictures)
            )
        if not NAME.fullmatch(self.name.text().strip()):
            return self.tr("Give it a name of letters, digits, spaces, - and _.")
        if self.path not in self._own and places.exists(self.path):
            return self.tr("There is a data set of this name; choose another one.")
        return ""

    def _summary(self) -> str:
        if self.typing:
            count = len([line for line in self.rows.toPlainText().splitlines() if line.strip()])
            return filled(self.tr("{0:,} rows"), count)
        sizes = engine.drawings.sizes(len(self.pictures), self.copies.value())
        text = self.tr("{0:,} pictures to learn from, {1:,} to validate and {2:,} to test with")
        return filled(text, sizes["train"], sizes["valid"], sizes["test"])

    def _learn(self) -> None:
        self._fault = ""
        path, title = self.path, self.tr("Save {0}").format(self.path.name)
        self._saving.run(title, self._writer(path))

    def _writer(self, path: Path) -> Callable[[], Path]:
        """Return what saves the data set, of copies of what is on the pad."""
        text, made = self.rows.toPlainText(), None
        if not self.typing:
            pictures = np.stack(self.pictures)
            made = engine.drawings.Drawings(pictures, self.copies.value(), self.seed.value())

        def write() -> Path:
            if made is None:
                files.replace(path, f"{text.rstrip()}\n".encode())
            else:
                engine.drawings.save(path, made)
            return path

        return write

    def _saved(self, path: Path) -> None:
        self._own.add(path)
        self._unsaved = False
        self.studio.data.choose(str(path))
        self.studio.ask("prepare")

    def _complain(self, sentence: str) -> None:
        self._fault = sentence
        self._show_state()
