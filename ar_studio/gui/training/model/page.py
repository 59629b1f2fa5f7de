"""The page of models: choose a model, configure it, and know what it costs before training it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ar_studio.cards import Card as ModelCard
from ar_studio.gui import engine
from ar_studio.gui.kit.cards import Card, CardList
from ar_studio.gui.kit.forms import SettingsForm
from ar_studio.gui.kit.layout import REST, Columns, Headline, Quiet, hbox, pane, vbox
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.training.model.about import ModelAbout
from ar_studio.gui.training.model.cost import ModelCost
from ar_studio.gui.training.model.ordering import ModelOrdering


class ModelForm(SettingsForm):
    """The form of a configuration; what will not do is passed on, so that nothing else is trained.

    The session checks it again, explains it at the top of the panel, and lets nobody press Start.
    """

    def _edited(self) -> None:
        self._validate()
        self.edited.emit(self.values())

    def _validate(self) -> bool:
        good = super()._validate()
        self.message.hide()
        return good


class ModelPage(QWidget):
    """Chooses the model that the next training makes."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.form: ModelForm | None = None
        self.cards = CardList(self.tr("Models"), shown=3.4)
        self.cards.setToolTip(self.tr("Click a model, or choose with the arrow keys and Enter"))
        self.cards.picked.connect(self._pick)
        self.headline = Headline(self.tr("Model"))
        self.paper = Quiet(self.tr("The engine is loading; this takes a few seconds…"))
        self.next_button = QPushButton(self.tr("Train it"))
        self.next_button.setToolTip(self.tr("Go on: train this model on the current data"))
        self.next_button.clicked.connect(self._go_on)
        self.next_button.setEnabled(False)
        self.cost = ModelCost(studio)
        self.about = ModelAbout(studio)
        self.ordering = ModelOrdering(studio)
        self.form_place = QVBoxLayout()
        self._lay_out()
        studio.ready.connect(self._engine_ready)
        studio.model.changed.connect(self.refresh)
        studio.model.listed.connect(self._show_cards)
        studio.data.changed.connect(self._show_cards)
        if studio.engine_loaded:
            self._engine_ready()

    def _lay_out(self) -> None:
        top = hbox((self.headline, 1), self.next_button)
        chosen = pane(
            vbox(
                (self.cards, 1),
                8,
                top,
                self.paper,
                self.cost,
                8,
                Headline(self.tr("Configuration"), factor=1.15),
                self.form_place,
            )
        )
        more = pane(vbox(self.ordering, self.about, REST, spacing=16))
        columns = Columns(chosen, more, stretch=(1, 1))
        columns.turned.connect(self._turned)
        self._turned(columns.wide)
        vbox(columns, on=self, margins=12)
        self.home = self.cards

    def _turned(self, wide: bool) -> None:
        self.cards.set_compact(not wide)

    def _engine_ready(self) -> None:
        self._show_cards()
        self.next_button.setEnabled(True)
        self.refresh()

    def _show_cards(self) -> None:
        """Show every model; those that the data do not suit come last and say why."""
        known = engine.models.entries()
        cards = [self._card(entry.card) for entry in known.values()]
        text = self.tr("Comes with the package {0}; choose it to see what it is.")
        cards += [
            Card(name, name, text=text.format(package))
            for name, package in engine.models.packaged().items()
            if name not in known
        ]
        self.cards.set_cards(sorted(cards, key=lambda card: bool(card.obstacle)))
        self.cards.choose(self.studio.model.name)

    def _card(self, card: ModelCard) -> Card:
        hint = f"{card.idea}\n{card.citation}"
        dataset = self.studio.data.dataset
        obstacle = card.unsuited(dataset.space) if dataset is not None else ""
        return Card(card.name, card.title, str(card.year), card.idea, card.authors, hint, obstacle)

    def refresh(self) -> None:
        """Show the session's model."""
        model = self.studio.model
        family = engine.models.family(model.name)
        if self.cards.chosen != model.name:
            self.cards.choose(model.name)
        self.headline.setText(family.card.title)
        self.paper.setText(f"{family.card.authors}, {family.card.year}")
        self._show_form(family, model.values)
        self.cost.refresh()
        self.about.refresh()
        self.ordering.refresh()

    def _show_form(self, family: type[engine.models.Model], values: dict[str, Any]) -> None:
        if self.form is None or self.form.schema is not family.Config:
            if self.form is not None:
                self.form.hide()
                self.form_place.removeWidget(self.form)
                self.form.deleteLater()
            self.form = ModelForm(family.Config)
            self.form.edited.connect(self.studio.model.set_values)
            self.form_place.addWidget(self.form)
        dataset = self.studio.data.dataset
        recipe = family.card.recipe(dataset.source if dataset else "").model
        if self.form.values() != values:
            self.form.set_values(values, dict(recipe))

    def _pick(self, name: str) -> None:
        if name != self.studio.model.name:
            self.studio.model.choose(name)

    def _go_on(self) -> None:
        self.studio.ask("train")
