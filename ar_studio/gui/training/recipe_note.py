"""What other data have changed in the settings, and the way back to the recipe."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ar_studio.gui import engine
from ar_studio.gui.canvas.numerals import local
from ar_studio.gui.canvas.sentences import spoken
from ar_studio.gui.kit.controls import push_button
from ar_studio.gui.kit.layout import hbox
from ar_studio.gui.kit.line import Line
from ar_studio.gui.studio.model import ModelState
from ar_studio.gui.studio.studio import Studio
from ar_studio.gui.studio.training import TrainingState
from ar_studio.gui.training.words import told_values


class RecipeNote(QWidget):
    """One quiet line on the settings of a page, whose room is always there."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.state: ModelState | TrainingState | None = None
        self.line = Line(self.tr("What other data have changed"))
        self.line.setForegroundRole(self.line.foregroundRole().PlaceholderText)
        self.button = push_button(
            self.tr("Use the recipe"),
            self.tr("Go back to the settings known to work on these data"),
            self._use,
        )
        policy = self.button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.button.setSizePolicy(policy)
        hbox((self.line, 1), self.button, on=self, spacing=16)
        studio.model.changed.connect(self.refresh)
        studio.training.changed.connect(self.refresh)
        studio.ready.connect(self.refresh)
        self.refresh()

    def follow(self, state: ModelState | TrainingState | None) -> None:
        """Speak of other settings; of none for None."""
        self.state = state
        self.refresh()

    def refresh(self) -> None:
        """Say what there is to say now."""
        known = self.state is not None and self.studio.engine_loaded
        self.button.setVisible(known)
        self.button.setEnabled(self.state is not None and known and self.state.edited)
        self.line.setText(self._told() if known else "")

    def _told(self) -> str:
        state = self.state
        if state is None:
            return ""
        schema, parts = engine.optimisation.TrainSettings, []
        if isinstance(state, ModelState):
            schema = engine.models.family(state.name).Config
            parts += [spoken(state.remark)] if state.remark else []
        if state.carried is None:
            return " ".join(parts)
        if state.carried.taken:
            text = self.tr("For these data the recipe says {0}.")
            parts.append(text.format(local(told_values(schema, state.carried.taken))))
        if state.carried.kept:
            text = self.tr("Kept as you set it: {0}.")
            parts.append(text.format(local(told_values(schema, state.carried.kept))))
        return " ".join(parts)

    def _use(self) -> None:
        if self.state is not None:
            self.state.use_recipe()
