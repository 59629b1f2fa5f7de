"""The page of data: pick a data set, see what is in it, choose how it becomes events."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QWidget

from ar_studio.gui import engine, events
from ar_studio.gui.canvas.numerals import filled
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import push_button
from ar_studio.gui.kit.layout import PAGE, Headline, Pages, Quiet, hbox, pane, split, vbox
from ar_studio.gui.kit.picker import CardPicker
from ar_studio.gui.kit.task import TaskBar
from ar_studio.gui.studio.studio import Deed, Studio
from ar_studio.gui.training.data.cards import DataCards
from ar_studio.gui.training.data.drawing import DrawingPad
from ar_studio.gui.training.data.examples import DataExamples
from ar_studio.gui.training.data.facts import DataFacts
from ar_studio.gui.training.data.preparation import DataPreparation
from ar_studio.gui.training.data.remarks import WhatWasRead


class DataPage(QWidget):
    """Picks the data set that everything else works on."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.known = DataCards(studio, self)
        self.picker = CardPicker(
            self.tr("Data sets"),
            self.tr("Search data sets"),
            self.tr("No data set is called “{0}”."),
            self.known.marks,
        )
        self.cards = self.picker.view
        self.loading = TaskBar(
            studio.data.task,
            self.tr("Loading"),
            self.tr("Stop loading; the data set shown now stays"),
            keeps_room=True,
        )
        self.unapplied = Quiet(self.tr("The preparation is not applied yet."))
        self.unapplied.setWordWrap(False)  # a line that wraps asks for three while it is hidden
        self.apply_button = push_button(
            self.tr("Apply now"),
            self.tr("Prepare all data as Preparation says"),
            studio.data.apply,
        )
        self.headline = Headline(self.tr("No data yet"))
        self.read = WhatWasRead(self.tr("The engine is loading; this takes a few seconds…"))
        self.examples = DataExamples(studio)
        self.preparation = DataPreparation(studio)
        self.facts = DataFacts(studio)
        self.pad: DrawingPad | None = None
        self._lay_out()
        self._connect()
        self._show_cards()
        if studio.data.dataset is not None:
            self._data_changed()

    def _opening(self) -> QHBoxLayout:
        """Return the ways to data of one's own."""
        self.folder_button = push_button(
            self.tr("Open folder…"),
            self.tr(
                "A folder of pictures or sounds, whose subfolders are classes, and may be train, "
                "valid, test; or of texts"
            ),
            self._ask_folder,
            symbol="folder",
        )
        self.file_button = push_button(
            self.tr("Open file…"),
            self.tr(
                "Pictures in a .zip, .tar, .npz, IDX or .mat file, a table: .csv, .tsv, .txt, "
                ".data or .arff, a text: .txt or .md, or a sound: .wav, .flac or .mp3"
            ),
            self._ask_file,
            symbol="file",
        )
        self.draw_button = push_button(
            self.tr("Draw…"),
            self.tr("Draw some pictures, or type rows, and see what a model makes of them"),
            self._draw,
        )
        return hbox(
            self.folder_button,
            self.file_button,
            self.draw_button,
            (Quiet(self.tr("or drop one")), 1),
        )

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        vbox((self.picker, 1), self._opening(), on=left)
        self.pages = Pages(self.tr("Views of the data"))
        self.pages.add(self.examples, self.tr("E&xamples"))
        self.pages.add(self.preparation, self.tr("&Preparation"))
        self.pages.add(self.facts, self.tr("F&acts"))
        self.line = QStackedWidget()  # of one height, so that what is below stays where it is
        self.line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        pending = pane(hbox((self.unapplied, 1), self.apply_button))
        reading = pane(vbox(self.preparation.reading_bar))
        for page in (QWidget(), pane(vbox(self.loading)), reading, pending):
            self.line.addWidget(page)
        vbox(self.headline, self.read, self.line, (self.pages, 1), on=right, spacing=4)
        self.splitter = split(Qt.Orientation.Horizontal, (left, 800), (right, 520))
        self.splitter.setHandleWidth(16)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        vbox((self.splitter, 1), on=self, margins=PAGE)
        self.home = self.cards
        self.pages.setEnabled(False)

    def _connect(self) -> None:
        self.cards.picked.connect(self._pick)
        self.cards.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cards.customContextMenuRequested.connect(self._show_menu)
        self.delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.cards)
        self.delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.delete.activated.connect(self._forget)
        self.pages.bar.currentChanged.connect(self._choose_line)
        self.known.changed.connect(self._show_cards)
        self.studio.data.changed.connect(self._data_changed)
        self.studio.data.task.changed.connect(self._choose_line)
        self.studio.data.wished_changed.connect(self._choose_line)
        self.preparation.reading.changed.connect(self._choose_line)
        self.read.asked.connect(self._show_setting)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again what is there: files may have been put there meanwhile."""
        super().showEvent(event)
        self.known.shelf.look()

    def _show_cards(self) -> None:
        cards = self.known.cards()
        if cards:
            self.picker.set_cards(cards)
            dataset = self.studio.data.dataset
            if dataset is not None and self.cards.chosen != dataset.source:
                self.cards.choose(dataset.source)

    def _pick(self, source: str) -> None:
        dataset = self.studio.data.dataset
        if dataset is None or source != dataset.source or self.studio.data.loading:
            self.studio.data.choose(source)

    def _draw(self) -> None:
        """Open the pad, which may stay open while what was drawn is looked at."""
        if self.pad is None:
            self.pad = DrawingPad(self.studio, self)
        elif not self.pad.isVisible():
            self.pad.begin()
        self.pad.show()
        self.pad.raise_()
        self.pad.activateWindow()
        self.pad.canvas.setFocus()

    def _ask_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Open a folder of data"))
        if path:
            self.studio.data.choose(path)

    def _ask_file(self) -> None:
        kinds = self.tr("Data files ({0});;All files (*)").format(
            "*.zip *.tar *.tar.gz *.tgz *.npz *.mat *ubyte* *idx* *.csv *.tsv *.txt *.data *.arff "
            "*.csv.gz *.tsv.gz *.txt.gz *.data.gz *.arff.gz *.md *.wav *.flac *.mp3"
        )
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a data file"), "", kinds)
        if path:
            self.studio.data.choose(path)

    def _show_menu(self, place: QPoint) -> None:
        """Offer what can be done with data of one's own."""
        item = self.cards.itemAt(place)
        if item is not None:
            self.cards.setCurrentItem(item)
        if self._own_under_cursor():
            menu = QMenu(self)
            remove = menu.addAction(self.tr("&Remove from the list"), self._forget)
            remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
            menu.exec(self.cards.viewport().mapToGlobal(place))

    def _own_under_cursor(self) -> str:
        source = self.cards.current_key()
        return source if self.known.is_own(source) else ""

    def _forget(self) -> None:
        """Take one's own data out of the list; the files stay."""
        source, recent = self._own_under_cursor(), self.studio.recent
        if not source:
            return
        before = list(recent.entries)
        recent.forget(source)
        undo = Deed(
            self.tr("Undo"), self.tr("Put it back into the list"), lambda: recent.restore(before)
        )
        said = self.tr("{0} is out of the list; its files stay where they are.")
        self.studio.notice(said.format(Path(source).name), undo)

    def _choose_line(self) -> None:
        """Say what is loaded, or what is not applied yet, or nothing."""
        data = self.studio.data
        elsewhere = self.pages.bar.currentIndex() != self.pages.pages.index(self.preparation)
        unsaid = data.wished is not None and elsewhere  # there it has its own Apply
        reading = self.preparation.reading.working
        self.line.setCurrentIndex(1 if data.task.working else 2 if reading else 3 if unsaid else 0)

    def _show_setting(self, name: str) -> None:
        """Turn to the setting that a remark names."""
        self.pages.bar.setCurrentIndex(self.pages.pages.index(self.preparation))
        self.preparation.show_setting(name)

    def _data_changed(self) -> None:
        dataset = self.studio.data.dataset
        assert dataset is not None
        self.headline.setText(spoken(dataset.card.title) if dataset.card else dataset.name)
        say, total = events.of_data(dataset).say, sum(dataset.sizes.values())
        sizes = (dataset.sizes[split] for split in engine.data.SPLITS)
        splits = self.tr("{0:,} for training, {1:,} for validation, {2:,} for testing")
        found = say.summary(dataset.space, total)
        self.read.show_read(f"{found} · {filled(splits, *sizes)}", dataset)
        self.pages.setEnabled(True)
        self._show_cards()
        self.cards.choose(dataset.source)
