"""The page of models: choose a model, configure it, and know what it costs before training it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ar_studio.gui import engine
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.forms import SettingsForm
from ar_studio.gui.kit.formula import mathematics
from ar_studio.gui.kit.layout import (
    PAGE,
    REST,
    Headline,
    Quiet,
    let_go,
    make_selectable,
    pane,
    scrolled,
    split,
    vbox,
)
from ar_studio.gui.kit.picker import CardPicker
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.model.about import ModelAbout
from ar_studio.gui.training.model.cards import ModelCards
from ar_studio.gui.training.model.cost import ModelCost
from ar_studio.gui.training.model.ordering import ModelOrdering
from ar_studio.gui.training.model.reach import ModelReach
from ar_studio.settings import of_reals


class ModelForm(SettingsForm):
    """The form of a configuration; what will not do is passed on, so that nothing else is trained.

    The session checks it again, and the footer of the sheet says why it cannot be trained.
    """

    def _edited(self) -> None:
        self._validate()
        self.edited.emit(self.values())


class ModelPage(QWidget):
    """Chooses the model that the next training makes."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.form: ModelForm | None = None
        self.known = ModelCards(studio, self)
        self.picker = CardPicker(
            self.tr("Models"),
            self.tr("Search models"),
            self.tr("No model is called “{0}”."),
            self.known.marks,
        )
        self.cards = self.picker.view
        self.cards.picked.connect(self._pick)
        self.headline = Headline(self.tr("Model"))
        self.paper = Quiet(self.tr("The engine is loading; this takes a few seconds…"))
        self.idea = QLabel(wordWrap=True)
        make_selectable(self.idea)
        self.equation = Headline(factor=1.2)
        make_selectable(self.equation)
        self.cost = ModelCost(studio)
        self.about = ModelAbout(studio)
        self.ordering = ModelOrdering(studio)
        self.reach = ModelReach(studio)
        self.form_place = QVBoxLayout()
        self._lay_out()
        studio.ready.connect(self._engine_ready)
        studio.model.changed.connect(self.refresh)
        self.known.changed.connect(self._show_cards)
        if studio.engine_loaded:
            self._engine_ready()

    def _lay_out(self) -> None:
        chosen = pane(
            vbox(
                self.paper,
                self.idea,
                self.equation,
                self.cost,
                8,
                Headline(self.tr("Configuration"), factor=1.15),
                self.form_place,
                8,
                self.ordering,
                8,
                self.reach,
                8,
                self.about,
                REST,
                margins=(0, 0, 8, 0),
            )
        )
        right = QWidget()
        self.detail = scrolled(chosen)
        vbox(self.headline, (self.detail, 1), on=right)
        self.splitter = split(Qt.Orientation.Horizontal, (self.picker, 800), (right, 520))
        self.splitter.setHandleWidth(16)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        vbox((self.splitter, 1), on=self, margins=PAGE)
        self.home = self.cards

    def _engine_ready(self) -> None:
        self._show_cards()
        self.refresh()

    def _show_cards(self) -> None:
        """Show every model; those that the data do not suit say why."""
        cards = self.known.cards()
        if cards:
            self.picker.set_cards(cards)
            if self.cards.chosen != self.studio.model.name:
                self.cards.choose(self.studio.model.name)

    def refresh(self) -> None:
        """Show the session's model."""
        model = self.studio.model
        family = engine.models.family(model.name)
        if self.cards.chosen != model.name:
            self.cards.choose(model.name)
        self.headline.setText(spoken(family.card.title))
        self.paper.setText(f"{family.card.authors}, {family.card.year}")
        self.idea.setText(spoken(family.card.idea))
        self.equation.setText(mathematics(family.card.equation))
        self._show_form(family, model.values)
        self.cost.refresh()
        self.about.refresh()
        self.ordering.refresh()
        self.reach.refresh()

    def _show_form(self, family: type[engine.models.Model], values: dict[str, Any]) -> None:
        if self.form is None or self.form.schema is not family.Config:
            if self.form is not None:
                let_go(self.form)
            self.form = ModelForm(family.Config)
            self.form.edited.connect(self.studio.model.set_values)
            self.form_place.addWidget(self.form)
        dataset = self.studio.data.dataset
        reals = dataset is None or dataset.space.values.density
        self.form.hide_rows([] if reals else of_reals(family.Config))
        if self.form.values() != values:
            self.form.set_values(values, dict(self.studio.model.recipe))

    def _pick(self, name: str) -> None:
        if name != self.studio.model.name:
            self.studio.model.choose(name)
