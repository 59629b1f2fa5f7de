"""File → Preferences: folders, memory and the look of the window; each applies at once."""

from __future__ import annotations

import os

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QLineEdit,
    QMainWindow,
    QWidget,
)

from ar_studio import places
from ar_studio.errors import StudioError
from ar_studio.gui.canvas.numerals import memory
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import DecimalBox, called, label_for, mark, offer, push_button
from ar_studio.gui.kit.language import languages
from ar_studio.gui.kit.layout import REST, Quiet, hbox, pane, vbox
from ar_studio.gui.studio.preferences import MEMORY_SHARE, Preferences
from ar_studio.gui.studio.studio import Studio
from ar_studio.system import memory_total

WIDTH, LABEL = 600, 96
NOTHING = " "  # keeps a line free for a sentence
GB, MB = 10**9, 10**6


def show_preferences(window: QMainWindow, studio: Studio) -> None:
    """Open the dialog, which is there once."""
    dialog = window.findChild(PreferencesDialog) or PreferencesDialog(window, studio)
    dialog.refresh()
    dialog.show()
    dialog.raise_()


class PreferencesDialog(QDialog):
    """What a user prefers. There is nothing to confirm: what is chosen is so."""

    def __init__(self, parent: QWidget, studio: Studio) -> None:
        super().__init__(parent)
        self.studio = studio
        self.preferences: Preferences = studio.preferences
        self.setWindowTitle(self.tr("Preferences"))
        self.problem = called(Quiet(NOTHING), self.tr("Problem with a folder"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        vbox(
            self._appearance(),
            self._folders(),
            self._memory(),
            REST,
            buttons,
            on=self,
            spacing=16,
            margins=16,
        )
        self.setMinimumWidth(WIDTH)

    def refresh(self) -> None:
        """Show what is preferred now."""
        values = self.preferences.values
        self.language.setCurrentIndex(max(0, self.language.findData(values.language)))
        self.scheme.setCurrentIndex(self.scheme.findData(values.scheme))
        self.large.setChecked(values.large_text)
        self.strong.setChecked(values.strong_contrast)
        self.data.setText(values.data_folder)
        self.runs.setText(str(self.preferences.runs_folder))
        self.memory.setValue(values.memory_mb * MB / GB)
        self._complain("")

    def _appearance(self) -> QWidget:
        self.scheme = called(
            QComboBox(), self.tr("Colours"), self.tr("Light or dark, or as the desktop is")
        )
        titles = (
            (self.tr("Follow the system"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        )
        offer(self.scheme, titles, self.preferences.values.scheme)
        self.scheme.currentIndexChanged.connect(
            lambda: self.preferences.set(scheme=self.scheme.currentData())
        )
        self.large = called(
            QCheckBox(self.tr("&Large text")), tip=self.tr("All text larger, headings too")
        )
        self.large.toggled.connect(lambda on: self.preferences.set(large_text=on))
        self.strong = called(
            QCheckBox(self.tr("Strong &contrast")), tip=self.tr("Darker text and edges")
        )
        self.strong.toggled.connect(lambda on: self.preferences.set(strong_contrast=on))
        self.language = called(
            QComboBox(),
            self.tr("Language"),
            self.tr("The language of the window; files and the command line are in English"),
        )
        titles = [(self.tr("As the system"), "")]
        titles += [(name, code) for code, name in languages().items()]
        self.spoken = self.preferences.values.language
        offer(self.language, titles, self.spoken)
        self.language.currentIndexChanged.connect(self._take_language)
        self.later = Quiet(NOTHING)
        return self._group(
            self.tr("Appearance"),
            (self.tr("Lan&guage"), pane(hbox(self.language, (self.later, 1), spacing=12))),
            (self.tr("Co&lours"), self.scheme),
            (self.tr("Text"), pane(hbox(self.large, self.strong, REST, spacing=16))),
        )

    def _take_language(self) -> None:
        chosen = self.language.currentData()
        self.preferences.set(language=chosen)
        self.later.setText(NOTHING if chosen == self.spoken else self.tr("From the next start on"))

    def _folders(self) -> QWidget:
        self.data, self.runs = QLineEdit(), QLineEdit()
        self.data.setPlaceholderText(self.tr("Where they are usually kept, and downloads"))
        data = self._choosable(
            self.data, self.tr("Data folder"), self.tr("Where data sets are looked for first")
        )
        runs = self._choosable(
            self.runs, self.tr("Runs folder"), self.tr("Where new runs are kept, and listed from")
        )
        self.data.editingFinished.connect(self._take_data)
        self.runs.editingFinished.connect(self._take_runs)
        group = self._group(
            self.tr("Folders"), (self.tr("&Data sets"), data), (self.tr("&Runs"), runs)
        )
        return pane(vbox(group, self.problem, spacing=4))

    def _memory(self) -> QWidget:
        share = memory(memory_total() / MEMORY_SHARE)
        self.memory = called(
            DecimalBox(decimals=1, singleStep=0.5, maximum=memory_total() / GB, suffix=" GB"),
            self.tr("Memory for what is kept"),
            self.tr(
                "Samples, models and recorded steps are kept to be seen again; beyond this, what "
                "was not used for longest is let go. Training takes what it needs besides."
            ),
        )
        self.memory.setSpecialValueText(self.tr("A quarter of this machine's: {0}").format(share))
        self.memory.setKeyboardTracking(False)
        self.memory.valueChanged.connect(
            lambda value: self.preferences.set(memory_mb=round(value * GB / MB))
        )
        return self._group(self.tr("Memory"), (self.tr("&Keep at most"), self.memory))

    def _group(self, heading: str, *rows: tuple[str, QWidget]) -> QWidget:
        group = QGroupBox(heading)
        form = QFormLayout(group)
        for title, control in rows:
            label = label_for(control, title)
            label.setMinimumSize(LABEL, control.sizeHint().height())
            form.addRow(label, control)
        return group

    def _choosable(self, line: QLineEdit, name: str, tip: str) -> QWidget:
        called(line, name, tip)
        button = push_button(
            self.tr("Choose…"),
            self.tr("Choose the {0}").format(name.lower()),
            lambda: self._ask(line, name),
            name=self.tr("Choose the {0}").format(name.lower()),
        )
        button.setAutoDefault(False)
        made = pane(hbox((line, 1), button))
        made.setFocusProxy(line)
        return made

    def _ask(self, line: QLineEdit, title: str) -> None:
        path = QFileDialog.getExistingDirectory(self, title, line.text())
        if path:
            line.setText(path)
            line.editingFinished.emit()

    def _take_data(self) -> None:
        text = self.data.text().strip()
        try:
            there = not text or places.is_folder(places.named(text))
            sentence = "" if there else self.tr("There is no folder {0}.").format(text)
        except StudioError as error:
            sentence = spoken(str(error))
        self._complain(sentence)
        if not sentence:
            self.preferences.set(data_folder=str(places.named(text)) if text else "")

    def _complain(self, sentence: str) -> None:
        mark(self.data, "wrong", bool(sentence))
        self.problem.setText(f"⚠ {sentence}" if sentence else NOTHING)

    def _take_runs(self) -> None:
        text = self.runs.text().strip()
        folder = os.path.expanduser(text)
        if folder != str(self.preferences.runs_folder):
            self.preferences.set(runs_folder=folder)
            self.studio.runs.refresh()
        self.runs.setText(str(self.preferences.runs_folder))
