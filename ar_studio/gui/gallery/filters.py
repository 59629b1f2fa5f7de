"""What of the gallery is in sight: a search field and chips."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton, QWidget

from ar_studio import models
from ar_studio.gallery import Entry
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import called
from ar_studio.gui.kit.flow import flow
from ar_studio.gui.kit.icons import Role, icon
from ar_studio.gui.kit.names import searched
from ar_studio.gui.kit.picker import SearchField

SEARCH = 240  # width of the search field


class Filters(QWidget):
    """Words, what is drawn, which masks are completed exactly, and of which family.

    Attributes
    ----------
    changed
        Other models pass.
    left
        From the search field the keyboard goes to what was found.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, entries: Iterable[Entry], drawn: Iterable[str]) -> None:
        super().__init__()
        self.search = SearchField(placeholderText=self.tr("Search models"), clearButtonEnabled=True)
        tip = self.tr("Words of the title, the idea, the authors or the year (Ctrl+F)")
        called(self.search, self.tr("Search models"), tip)
        glass = icon("search", Role.PlaceholderText)
        self.search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.setFixedWidth(SEARCH)
        self.search.textChanged.connect(self.changed)
        self.search.left.connect(self.left)
        self.drawn = [self._group(title) for title in drawn]
        tip = self.tr("Show models whose completions are exact for whatever is hidden")
        self.exact = self._chip(self.tr("Any mask exactly"), tip)
        self.families = called(QComboBox(), self.tr("Family"), self.tr("Show one family of models"))
        self.families.addItem(self.tr("All families"), "")
        for family in dict.fromkeys(family_of(entry) for entry in entries):
            self.families.addItem(spoken(family), family)
        self.families.currentIndexChanged.connect(self.changed)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.families.setSizeAdjustPolicy(policy)
        self.families.setMinimumContentsLength(16)
        flow(self.search, *self.drawn, self.exact, self.families, on=self)

    @property
    def active(self) -> bool:
        """Whether anything is looked for."""
        chips = any(chip.isChecked() for chip in (*self.drawn, self.exact))
        return chips or bool(self.search.text().strip() or self.families.currentData())

    def passes(self, entry: Entry) -> bool:
        """Tell whether a model is to be in sight."""
        groups = [chip.property("group") for chip in self.drawn if chip.isChecked()]
        family, said = self.families.currentData(), words_of(entry)
        return (
            (not groups or entry.group in groups)
            and (not self.exact.isChecked() or entry.any_order)
            and (not family or family_of(entry) == family)
            and all(word in said for word in searched(self.search.text()).split())
        )

    def named(self) -> dict[str, QWidget]:
        """Return what the models are looked for by."""
        chips = {f"drawn {number}": chip for number, chip in enumerate(self.drawn)}
        return {"search": self.search, **chips, "exact": self.exact, "family": self.families}

    def clear(self) -> None:
        """Show all again."""
        self.search.clear()
        self.families.setCurrentIndex(0)
        for chip in (*self.drawn, self.exact):
            chip.setChecked(False)

    def begin_search(self) -> None:
        """Put the keyboard on the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _group(self, title: str) -> QToolButton:
        chip = self._chip(spoken(title), self.tr("Show models that draw this"))
        chip.setProperty("group", title)
        return chip

    def _chip(self, title: str, tip: str) -> QToolButton:
        chip = called(QToolButton(), title, tip)
        chip.setText(title)
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.toggled.connect(self.changed)
        return chip


def family_of(entry: Entry) -> str:
    """Return the family that the catalogue shows a model among."""
    found = models.entry(entry.run.record.model.name)
    return found.card.group if found is not None else ""


def words_of(entry: Entry) -> str:
    """Return what is searched in a model's card."""
    record = entry.run.record
    found = models.entry(record.model.name)
    about = (found.card.title, found.card.authors, str(found.card.year)) if found else ()
    said = spoken(entry.idea), spoken(entry.group)
    return searched(" ".join((record.title, entry.idea, entry.group, *said, *about)))
