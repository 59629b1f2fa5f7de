"""The page of data: pick a data set, see what is in it, choose how it becomes events."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QPushButton,
    QWidget,
)

from ar_studio.gui import engine, events
from ar_studio.gui.kit.cards import Card, CardList
from ar_studio.gui.kit.layout import Columns, Headline, Pages, Problem, Quiet, hbox, pane, vbox
from ar_studio.gui.kit.task import TaskBar
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.data.examples import DataExamples
from ar_studio.gui.training.data.facts import DataFacts
from ar_studio.gui.training.data.preparation import DataPreparation


class DataPage(QWidget):
    """Picks the data set that everything else works on."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.cards = CardList(self.tr("Data sets"), shown=2.5)
        self.cards.setToolTip(self.tr("Click a data set, or choose with the arrow keys and Enter"))
        self.cards.picked.connect(self._pick)
        self.folder_button = QPushButton(self.tr("Open folder…"))
        self.folder_button.setToolTip(
            self.tr("A folder of pictures; subfolders are classes, and may be train, valid, test")
        )
        self.folder_button.clicked.connect(self._ask_folder)
        self.file_button = QPushButton(self.tr("Open file…"))
        self.file_button.setToolTip(
            self.tr("Pictures in an .npz, IDX or .mat file, or a table: .csv, .tsv, .txt or .data")
        )
        self.file_button.clicked.connect(self._ask_file)
        self.loading = TaskBar(
            studio.data.task,
            self.tr("Loading"),
            self.tr("Stop loading; the data set shown now stays"),
        )
        self.problem = Problem(self.tr("Problem with the data"))
        self.headline = Headline(self.tr("No data yet"))
        self.protocol = Quiet()
        self.next_button = QPushButton(self.tr("Choose a model"))
        self.next_button.setToolTip(self.tr("Go on: choose the model that learns these data"))
        self.next_button.clicked.connect(self._go_on)
        self.examples = DataExamples(studio)
        self.preparation = DataPreparation(studio)
        self.facts = DataFacts(studio)
        self._lay_out()
        studio.ready.connect(self._show_cards)
        studio.preferences.changed.connect(self._show_cards)
        studio.data.changed.connect(self._data_changed)
        studio.data.failed.connect(self.problem.say)
        studio.data.task.changed.connect(self._busy_changed)
        self._show_cards()
        if studio.data.dataset is not None:
            self._data_changed()

    def _lay_out(self) -> None:
        buttons = hbox(
            self.folder_button, self.file_button, (Quiet(self.tr("or drop one here")), 1)
        )
        picker = pane(vbox((self.cards, 1), buttons, self.loading, self.problem, spacing=6))
        self.pages = Pages(self.tr("Views of the data"))
        self.pages.add(self.examples, self.tr("E&xamples"))
        self.pages.add(self.preparation, self.tr("&Preparation"))
        self.pages.add(self.facts, self.tr("F&acts"))
        top = hbox((self.headline, 1), self.next_button)
        shown = pane(vbox(top, self.protocol, (self.pages, 1), spacing=6))
        columns = Columns(picker, shown)
        columns.turned.connect(self._turned)
        vbox(columns, on=self, margins=12)
        self._turned(columns.wide)
        self.home = self.cards
        self.pages.setEnabled(False)
        self.next_button.setEnabled(False)

    def _turned(self, wide: bool) -> None:
        self.cards.set_compact(not wide)

    def _show_cards(self) -> None:
        if not self.studio.engine_loaded:
            self.protocol.setText(self.tr("The engine is loading; this takes a few seconds…"))
            return

        cards = [self._card(card) for card in engine.data.CATALOGUE.values()]
        dataset = self.studio.data.dataset
        if dataset is not None and dataset.card is None:
            cards.insert(0, self._own_card(dataset.source, dataset.name))
        self.cards.set_cards(cards)
        self.cards.choose(dataset.source if dataset else "")

    def _card(self, card: engine.data.DataCard) -> Card:
        folder = found_in(card, self.studio.preferences.data_folder)
        if card.embedded:
            aside = self.tr("embedded")
        elif folder is not None:
            aside = self.tr("found in {0}").format(folder.name)
        elif not card.files:
            aside = self.tr("not found")
        else:
            aside = self.tr("downloads once")
        hint = [card.description, card.citation, str(folder or "")]
        return Card(card.name, card.title, aside, card.description, hint="\n".join(hint).strip())

    def _own_card(self, source: str, name: str) -> Card:
        return Card(source, name, self.tr("your own"), source)

    def _pick(self, source: str) -> None:
        dataset = self.studio.data.dataset
        if dataset is None or source != dataset.source or self.studio.data.loading:
            self.studio.data.choose(source)

    def _ask_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Open a folder of pictures"))
        if path:
            self.studio.data.choose(path)

    def _ask_file(self) -> None:
        kinds = self.tr("Data files ({0});;All files (*)").format(
            "*.npz *.mat *ubyte* *idx* *.csv *.tsv *.txt *.data"
        )
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a data file"), "", kinds)
        if path:
            self.studio.data.choose(path)

    def _busy_changed(self) -> None:
        if self.studio.data.loading:
            self.problem.say("")

    def _data_changed(self) -> None:
        dataset = self.studio.data.dataset
        assert dataset is not None
        self.problem.say("")
        self.headline.setText(dataset.card.title if dataset.card else dataset.name)
        say, total = events.of_data(dataset).say, sum(dataset.sizes.values())
        self.protocol.setText(say.summary(dataset.space, total, dataset.protocol))
        self.pages.setEnabled(True)
        self.next_button.setEnabled(True)
        self._show_cards()

    def _go_on(self) -> None:
        self.studio.ask("design")


def found_in(card: engine.data.DataCard, data_folder: Path | None) -> Path | None:
    """Return the folder in which the files of a data set lie, if all are in one."""
    for folder in engine.data.default_data_dirs(data_folder):
        for layout in card.layouts:
            paths = [folder / name for name in layout]
            if all(path.exists() or path.with_name(path.stem).exists() for path in paths):
                return folder
    return None
